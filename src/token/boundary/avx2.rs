//! AVX2: a block is two vectors of 32 bytes.

#![allow(unsafe_code, reason = "the instructions are there where their proof is")]

use core::arch::asm;
use core::arch::x86_64::{
    __m256i, _mm256_and_si256, _mm256_loadu_si256, _mm256_max_epu8, _mm256_min_epu8, _mm256_or_si256, _mm256_set1_epi8,
};
use core::ops::{BitAnd, BitOr};

use super::classify::Vector;
use super::places::Places;
use super::{BLOCK, Load, Spans};

/// Proof that the processor has AVX2 and the bit instructions that came with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Avx2(());

impl Avx2 {
    #[inline]
    pub(super) fn new() -> Option<Avx2> {
        has!("avx2", "bmi1", "bmi2", "lzcnt", "popcnt").then_some(Avx2(()))
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

#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn fill(kernel: Avx2, spans: &mut Spans<'_>) {
    spans.fill_from::<Block, Avx2>(kernel);
}

#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn look(kernel: Avx2, places: &mut Places, text: &[u8]) {
    places.look_from::<Block, Avx2>(kernel, text);
}

/// 64 bytes, made by [`Avx2`] only; so wherever there is one, the processor has AVX2.
#[derive(Clone, Copy)]
struct Block(__m256i, __m256i);

impl Load<Block> for Avx2 {
    #[inline(always)]
    fn whole(self, block: &[u8; BLOCK]) -> Block {
        let start = block.as_ptr().cast::<__m256i>();
        // SAFETY: `self` proves AVX2; both loads are of 32 of the array's 64 bytes and need no alignment.
        unsafe { Block(_mm256_loadu_si256(start), _mm256_loadu_si256(start.add(1))) }
    }
}

/// Compares each byte. This and [`gathered`] are written out because the compiler, where an answer is needed on both
/// sides of a branch, would take it apart into 32 bits, each in a register of its own.
#[target_feature(enable = "avx2")]
#[inline]
fn equal(a: __m256i, b: __m256i) -> __m256i {
    let answer;
    // SAFETY: the instruction belongs to AVX2, and reads and writes these registers only.
    unsafe {
        asm!(
            "vpcmpeqb {answer}, {a}, {b}",
            answer = lateout(ymm_reg) answer,
            a = in(ymm_reg) a,
            b = in(ymm_reg) b,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    answer
}

/// The high bit of each byte.
#[target_feature(enable = "avx2")]
#[inline]
fn gathered(bytes: __m256i) -> u64 {
    let bits: u64;
    // SAFETY: the instruction belongs to AVX2, and reads and writes these registers only; it clears the rest of `bits`.
    unsafe {
        asm!(
            "vpmovmskb {bits:e}, {bytes}",
            bits = lateout(reg) bits,
            bytes = in(ymm_reg) bytes,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    bits
}

impl Vector for Block {
    type Answer = Answer;

    #[inline(always)]
    fn equal(self, byte: u8) -> Answer {
        // SAFETY: `self` proves AVX2; values only.
        unsafe {
            let wanted = _mm256_set1_epi8(byte.cast_signed());
            Answer(equal(self.0, wanted), equal(self.1, wanted))
        }
    }

    #[inline(always)]
    fn within(self, first: u8, last: u8) -> Answer {
        // SAFETY: `self` proves AVX2; values only.
        unsafe {
            let (first, last) = (_mm256_set1_epi8(first.cast_signed()), _mm256_set1_epi8(last.cast_signed()));
            let clamped = |bytes| _mm256_min_epu8(_mm256_max_epu8(bytes, first), last);
            Answer(equal(clamped(self.0), self.0), equal(clamped(self.1), self.1))
        }
    }

    #[inline(always)]
    fn letters(self) -> Answer {
        // SAFETY: `self` proves AVX2; values only.
        let folded = unsafe {
            let case = _mm256_set1_epi8(0x20);
            Block(_mm256_or_si256(self.0, case), _mm256_or_si256(self.1, case))
        };
        folded.within(b'a', b'z')
    }

    #[inline(always)]
    fn high(self) -> u64 {
        Block::bits(Answer(self.0, self.1))
    }

    #[inline(always)]
    fn bits(answer: Answer) -> u64 {
        // SAFETY: an answer comes from a block, which proves AVX2; values only.
        unsafe { gathered(answer.1) << 32 | gathered(answer.0) }
    }
}

/// All bits of a byte are set or none is. Made by a [`Block`] only.
#[derive(Clone, Copy)]
struct Answer(__m256i, __m256i);

impl BitOr for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitor(self, other: Answer) -> Answer {
        // SAFETY: an answer comes from a block, which proves AVX2; values only.
        unsafe { Answer(_mm256_or_si256(self.0, other.0), _mm256_or_si256(self.1, other.1)) }
    }
}

impl BitAnd for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitand(self, other: Answer) -> Answer {
        // SAFETY: an answer comes from a block, which proves AVX2; values only.
        unsafe { Answer(_mm256_and_si256(self.0, other.0), _mm256_and_si256(self.1, other.1)) }
    }
}
