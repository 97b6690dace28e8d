//! SSE2, which every x86-64 processor has: a block is four vectors of 16 bytes.

#![expect(clippy::indexing_slicing, reason = "arrays of four by numbers below four")]
#![allow(unsafe_code, reason = "the instructions are there where their proof is")]

use core::arch::asm;
use core::arch::x86_64::{
    __m128i, _mm_and_si128, _mm_loadu_si128, _mm_max_epu8, _mm_min_epu8, _mm_or_si128, _mm_set1_epi8,
};
use core::array;
use core::ops::{BitAnd, BitOr};

use super::classify::Vector;
use super::places::Places;
use super::{BLOCK, Load, Spans};

/// SSE2 belongs to x86-64, so this proves nothing that the target does not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Sse2(());

impl Sse2 {
    #[inline]
    pub(super) fn new() -> Sse2 {
        Sse2(())
    }

    #[inline(never)]
    pub(super) fn fill(self, spans: &mut Spans<'_>) {
        spans.fill_from::<Block, Sse2>(self);
    }

    #[inline(never)]
    pub(super) fn look(self, places: &mut Places, text: &[u8]) {
        places.look_from::<Block, Sse2>(self, text);
    }
}

#[derive(Clone, Copy)]
struct Block([__m128i; 4]);

impl Load<Block> for Sse2 {
    #[inline(always)]
    fn whole(self, block: &[u8; BLOCK]) -> Block {
        let start = block.as_ptr().cast::<__m128i>();
        // SAFETY: SSE2 belongs to the target; each load is of 16 of the array's 64 bytes and needs no alignment.
        Block(array::from_fn(|quarter| unsafe { _mm_loadu_si128(start.add(quarter)) }))
    }
}

/// Compares each byte. This and [`gathered`] are written out because the compiler, where an answer is needed on both
/// sides of a branch, would take it apart into 16 bits, each in a register of its own.
#[inline(always)]
fn equal(a: __m128i, b: __m128i) -> __m128i {
    let mut answer = a;
    // SAFETY: the instruction belongs to the target, and reads and writes these registers only.
    unsafe {
        asm!(
            "pcmpeqb {answer}, {b}",
            answer = inlateout(xmm_reg) answer,
            b = in(xmm_reg) b,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    answer
}

/// The high bit of each byte.
#[inline(always)]
fn gathered(bytes: __m128i) -> u64 {
    let bits: u64;
    // SAFETY: the instruction belongs to the target, and reads and writes these registers only; it clears the rest of
    // `bits`.
    unsafe {
        asm!(
            "pmovmskb {bits:e}, {bytes}",
            bits = lateout(reg) bits,
            bytes = in(xmm_reg) bytes,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    bits
}

impl Vector for Block {
    type Answer = Answer;

    #[inline(always)]
    fn equal(self, byte: u8) -> Answer {
        // SAFETY: SSE2 belongs to the target; values only.
        Answer(self.0.map(|bytes| equal(bytes, unsafe { _mm_set1_epi8(byte.cast_signed()) })))
    }

    #[inline(always)]
    fn within(self, first: u8, last: u8) -> Answer {
        // SAFETY: SSE2 belongs to the target; values only.
        Answer(self.0.map(|bytes| unsafe {
            let above = _mm_max_epu8(bytes, _mm_set1_epi8(first.cast_signed()));
            equal(_mm_min_epu8(above, _mm_set1_epi8(last.cast_signed())), bytes)
        }))
    }

    #[inline(always)]
    fn letters(self) -> Answer {
        // SAFETY: SSE2 belongs to the target; values only.
        Block(self.0.map(|bytes| unsafe { _mm_or_si128(bytes, _mm_set1_epi8(0x20)) })).within(b'a', b'z')
    }

    #[inline(always)]
    fn high(self) -> u64 {
        Block::bits(Answer(self.0))
    }

    #[inline(always)]
    fn bits(answer: Answer) -> u64 {
        let [a, b, c, d] = answer.0.map(gathered);
        a | b << 16 | c << 32 | d << 48
    }
}

/// All bits of a byte are set or none is.
#[derive(Clone, Copy)]
struct Answer([__m128i; 4]);

impl BitOr for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitor(self, other: Answer) -> Answer {
        // SAFETY: SSE2 belongs to the target; values only.
        Answer(array::from_fn(|quarter| unsafe { _mm_or_si128(self.0[quarter], other.0[quarter]) }))
    }
}

impl BitAnd for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitand(self, other: Answer) -> Answer {
        // SAFETY: SSE2 belongs to the target; values only.
        Answer(array::from_fn(|quarter| unsafe { _mm_and_si128(self.0[quarter], other.0[quarter]) }))
    }
}
