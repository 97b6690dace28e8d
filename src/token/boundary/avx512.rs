//! AVX-512 with its byte instructions (Ice Lake, Zen 4 and later): a block is one vector, an answer one mask.

#![allow(unsafe_code, reason = "the instructions are there where their proof is")]

use core::arch::x86_64::{
    __m512i, _mm_loadl_epi64, _mm512_add_epi64, _mm512_cmpeq_epi8_mask, _mm512_cmple_epu8_mask, _mm512_cvtepu8_epi64,
    _mm512_loadu_si512, _mm512_maskz_compress_epi8, _mm512_maskz_loadu_epi8, _mm512_movepi8_mask, _mm512_or_si512,
    _mm512_set1_epi8, _mm512_set1_epi64, _mm512_storeu_si512, _mm512_sub_epi8,
};

use super::classify::Vector;
use super::{BLOCK, BLOCK_EDGES, Load, Spans};

/// Proof that the processor has AVX-512 with F, BW and VBMI2, and the bit instructions; and that a `usize` has the eight
/// bytes of a lane, which it has not in the x32 ABI of x86-64.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Avx512(());

impl Avx512 {
    #[inline]
    pub(super) fn new() -> Option<Avx512> {
        let has = size_of::<usize>() == 8
            && is_x86_feature_detected!("avx512f")
            && is_x86_feature_detected!("avx512bw")
            && is_x86_feature_detected!("avx512vbmi2")
            && is_x86_feature_detected!("bmi1")
            && is_x86_feature_detected!("bmi2")
            && is_x86_feature_detected!("lzcnt")
            && is_x86_feature_detected!("popcnt");
        has.then_some(Avx512(()))
    }

    #[inline]
    pub(super) fn fill(self, spans: &mut Spans<'_>) {
        // SAFETY: `self` exists, so the processor has the features.
        unsafe { fill(self, spans) }
    }
}

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,bmi1,bmi2,lzcnt,popcnt")]
fn fill(kernel: Avx512, spans: &mut Spans<'_>) {
    spans.fill::<Block, Avx512>(kernel);
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
    fn deal(self, mask: u64, base: usize, places: &mut [usize; BLOCK_EDGES]) -> usize {
        let count = mask.count_ones() as usize;
        let mut numbers = [0u8; BLOCK];
        // SAFETY: `self` proves AVX-512 with VBMI2; the load and the store are of arrays of 64 bytes.
        let base = unsafe {
            let packed = _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(NUMBERS.as_ptr().cast()));
            _mm512_storeu_si512(numbers.as_mut_ptr().cast(), packed);
            _mm512_set1_epi64(base as i64)
        };
        let (numbers, _) = numbers.as_chunks::<8>();
        let (places, _) = places.as_chunks_mut::<8>();
        let deal = |places: &mut [[usize; 8]], numbers: &[[u8; 8]]| {
            for (places, numbers) in places.iter_mut().zip(numbers) {
                // SAFETY: `self` proves AVX-512F and the size of a `usize`; the arrays are of 8 bytes and of 8 words
                // of 8 bytes each.
                unsafe {
                    let numbers = _mm512_cvtepu8_epi64(_mm_loadl_epi64(numbers.as_ptr().cast()));
                    _mm512_storeu_si512(places.as_mut_ptr().cast(), _mm512_add_epi64(numbers, base));
                }
            }
        };
        // In the same few steps as elsewhere.
        deal(&mut places[..1], &numbers[..1]);
        if count > 8 {
            deal(&mut places[1..3], &numbers[1..3]);
            if count > 24 {
                deal(&mut places[3..8], &numbers[3..8]);
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
