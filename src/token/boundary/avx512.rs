//! AVX-512 with its byte instructions (Ice Lake, Zen 4 and later): a block is one vector, an answer one mask.

#![expect(clippy::indexing_slicing, reason = "an array by a number below its length")]
#![allow(unsafe_code, reason = "the instructions are there where their proof is")]

use core::arch::x86_64::{
    __m512i, _mm512_add_epi16, _mm512_castsi512_si256, _mm512_cmpeq_epi8_mask, _mm512_cmple_epu8_mask,
    _mm512_cvtepu8_epi16, _mm512_extracti64x4_epi64, _mm512_loadu_si512, _mm512_maskz_compress_epi8,
    _mm512_maskz_loadu_epi8, _mm512_movepi8_mask, _mm512_or_si512, _mm512_set1_epi8, _mm512_set1_epi16,
    _mm512_storeu_si512, _mm512_sub_epi8,
};

use super::classify::Vector;
use super::places::Places;
use super::{BLOCK, DEALT, Load, Spans};

/// Proof that the processor has AVX-512 with F, BW and VBMI2, and the bit instructions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Avx512(());

impl Avx512 {
    #[inline]
    pub(super) fn new() -> Option<Avx512> {
        has!("avx512f", "avx512bw", "avx512vbmi2", "bmi1", "bmi2", "lzcnt", "popcnt").then_some(Avx512(()))
    }

    #[inline]
    pub(super) fn fill(self, spans: &mut Spans<'_>) {
        // SAFETY: `self` exists, so the processor has the features.
        unsafe { fill(self, spans) }
    }

    #[inline]
    pub(super) fn look(self, places: &mut Places, text: &[u8]) {
        // SAFETY: `self` exists, so the processor has the features.
        unsafe { look(self, places, text) }
    }
}

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,bmi1,bmi2,lzcnt,popcnt")]
fn fill(kernel: Avx512, spans: &mut Spans<'_>) {
    spans.fill_from::<Block, Avx512>(kernel);
}

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,bmi1,bmi2,lzcnt,popcnt")]
fn look(kernel: Avx512, places: &mut Places, text: &[u8]) {
    places.look_from::<Block, Avx512>(kernel, text);
}

/// 64 bytes, made by [`Avx512`] only; so wherever there is one, the processor has its features.
#[derive(Clone, Copy)]
struct Block(__m512i);

/// The number of each byte of a block.
static NUMBERS: [u8; BLOCK] = {
    let mut numbers = [0; BLOCK];
    let mut number = 0;
    while number < BLOCK {
        numbers[number] = number as u8;
        number += 1;
    }
    numbers
};

impl Load<Block> for Avx512 {
    #[inline(always)]
    fn whole(self, block: &[u8; BLOCK]) -> Block {
        // SAFETY: `self` proves AVX-512F; the load is of the array's 64 bytes and needs no alignment.
        unsafe { Block(_mm512_loadu_si512(block.as_ptr().cast())) }
    }

    #[inline(always)]
    fn part(self, bytes: &[u8]) -> Block {
        let there = if bytes.len() < BLOCK { (1 << bytes.len()) - 1 } else { u64::MAX };
        // SAFETY: `self` proves AVX-512BW; the load touches only the bytes whose bit is set, which are the slice's.
        unsafe { Block(_mm512_maskz_loadu_epi8(there, bytes.as_ptr().cast())) }
    }

    #[inline(always)]
    fn deal(self, mask: u64, base: u16, places: &mut [u16; DEALT]) -> usize {
        let count = mask.count_ones() as usize;
        let start = places.as_mut_ptr().cast::<__m512i>();
        // SAFETY: `self` proves AVX-512 with BW and VBMI2; the load is of an array of 64 bytes, the two stores are of
        // the first 64 of the places' words of two bytes each, and need no alignment.
        unsafe {
            let packed = _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(NUMBERS.as_ptr().cast()));
            let base = _mm512_set1_epi16(base.cast_signed());
            let low = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(packed));
            _mm512_storeu_si512(start, _mm512_add_epi16(low, base));
            if count > 32 {
                let high = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64::<1>(packed));
                _mm512_storeu_si512(start.add(1), _mm512_add_epi16(high, base));
            }
        }
        count
    }
}

impl Vector for Block {
    type Answer = u64;

    #[inline(always)]
    fn equal(self, byte: u8) -> u64 {
        // SAFETY: `self` proves AVX-512BW; values only.
        unsafe { _mm512_cmpeq_epi8_mask(self.0, _mm512_set1_epi8(byte.cast_signed())) }
    }

    #[inline(always)]
    fn within(self, first: u8, last: u8) -> u64 {
        // SAFETY: `self` proves AVX-512BW; values only.
        unsafe {
            let above = _mm512_sub_epi8(self.0, _mm512_set1_epi8(first.cast_signed()));
            _mm512_cmple_epu8_mask(above, _mm512_set1_epi8((last - first).cast_signed()))
        }
    }

    #[inline(always)]
    fn letters(self) -> u64 {
        // SAFETY: `self` proves AVX-512F; values only.
        Block(unsafe { _mm512_or_si512(self.0, _mm512_set1_epi8(0x20)) }).within(b'a', b'z')
    }

    #[inline(always)]
    fn high(self) -> u64 {
        // SAFETY: `self` proves AVX-512BW; values only.
        unsafe { _mm512_movepi8_mask(self.0) }
    }

    #[inline(always)]
    fn bits(answer: u64) -> u64 {
        answer
    }
}
