//! AVX2: a block is two vectors of 32 bytes.

#![allow(unsafe_code, reason = "the instructions are there where their proof is")]

use core::arch::x86_64::{
    __m256i, _mm256_and_si256, _mm256_cmpeq_epi8, _mm256_loadu_si256, _mm256_max_epu8, _mm256_min_epu8,
    _mm256_movemask_epi8, _mm256_or_si256, _mm256_set1_epi8,
};
use core::ops::{BitAnd, BitOr};

use super::classify::Vector;
use super::{BLOCK, Load, Spans};

/// Proof that the processor has AVX2 and the bit instructions that came with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Avx2(());

impl Avx2 {
    #[inline]
    pub(super) fn new() -> Option<Avx2> {
        let has = is_x86_feature_detected!("avx2")
            && is_x86_feature_detected!("bmi1")
            && is_x86_feature_detected!("bmi2")
            && is_x86_feature_detected!("lzcnt")
            && is_x86_feature_detected!("popcnt");
        has.then_some(Avx2(()))
    }

    #[inline]
    pub(super) fn fill(self, spans: &mut Spans<'_>) {
        // SAFETY: `self` exists, so the processor has the features.
        unsafe { fill(self, spans) }
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn fill(kernel: Avx2, spans: &mut Spans<'_>) {
    spans.fill::<Block, Avx2>(kernel);
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

impl Vector for Block {
    type Answer = Answer;

    #[inline(always)]
    fn equal(self, byte: u8) -> Answer {
        // SAFETY: `self` proves AVX2; values only.
        unsafe {
            let wanted = _mm256_set1_epi8(byte.cast_signed());
            Answer(_mm256_cmpeq_epi8(self.0, wanted), _mm256_cmpeq_epi8(self.1, wanted))
        }
    }

    #[inline(always)]
    fn within(self, first: u8, last: u8) -> Answer {
        // SAFETY: `self` proves AVX2; values only.
        unsafe {
            let (first, last) = (_mm256_set1_epi8(first.cast_signed()), _mm256_set1_epi8(last.cast_signed()));
            let clamped = |bytes| _mm256_min_epu8(_mm256_max_epu8(bytes, first), last);
            Answer(_mm256_cmpeq_epi8(clamped(self.0), self.0), _mm256_cmpeq_epi8(clamped(self.1), self.1))
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
        unsafe {
            let low = _mm256_movemask_epi8(answer.0).cast_unsigned();
            let high = _mm256_movemask_epi8(answer.1).cast_unsigned();
            u64::from(high) << 32 | u64::from(low)
        }
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
