//! NEON, which every 64-bit ARM processor with an operating system has: a block is four vectors of 16 bytes.

#![expect(clippy::indexing_slicing, reason = "arrays of four by numbers below four")]
#![allow(unsafe_code, reason = "the instructions are there where their proof is")]

use core::arch::aarch64::{
    uint8x16_t, vandq_u8, vceqq_u8, vcleq_u8, vcltzq_s8, vdupq_n_u8, vgetq_lane_u64, vld1q_u8, vorrq_u8, vpaddq_u8,
    vreinterpretq_s8_u8, vreinterpretq_u64_u8, vsubq_u8,
};
use core::array;
use core::ops::{BitAnd, BitOr};

use super::classify::Vector;
use super::places::Places;
use super::{BLOCK, Load, Spans};

/// Proof that the processor has NEON, and that a vector's first byte is the lowest of its first word, which it is not on
/// the rare targets with the other byte order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Neon(());

impl Neon {
    #[inline]
    pub(super) fn new() -> Option<Neon> {
        #[cfg(feature = "std")]
        let has = std::arch::is_aarch64_feature_detected!("neon");
        // Nothing asks the processor: it has what the program is compiled for.
        #[cfg(not(feature = "std"))]
        let has = cfg!(target_feature = "neon");
        let has = cfg!(target_endian = "little") && has;
        has.then_some(Neon(()))
    }

    #[inline]
    pub(super) fn fill(self, spans: &mut Spans<'_>) {
        // SAFETY: `self` exists, so the processor has the feature.
        unsafe { fill(self, spans) }
    }

    #[inline]
    pub(super) fn look(self, places: &mut Places, text: &[u8]) {
        // SAFETY: `self` exists, so the processor has the feature.
        unsafe { look(self, places, text) }
    }
}

#[target_feature(enable = "neon")]
fn fill(kernel: Neon, spans: &mut Spans<'_>) {
    spans.fill_from::<Block, Neon>(kernel);
}

#[target_feature(enable = "neon")]
fn look(kernel: Neon, places: &mut Places, text: &[u8]) {
    places.look_from::<Block, Neon>(kernel, text);
}

/// 64 bytes, made by [`Neon`] only; so wherever there is one, the processor has NEON.
#[derive(Clone, Copy)]
struct Block([uint8x16_t; 4]);

impl Load<Block> for Neon {
    #[inline(always)]
    fn whole(self, block: &[u8; BLOCK]) -> Block {
        let start = block.as_ptr();
        // SAFETY: `self` proves NEON; each load is of 16 of the array's 64 bytes and needs no alignment.
        Block(array::from_fn(|quarter| unsafe { vld1q_u8(start.add(16 * quarter)) }))
    }
}

impl Vector for Block {
    type Answer = Answer;

    #[inline(always)]
    fn equal(self, byte: u8) -> Answer {
        // SAFETY: `self` proves NEON; values only.
        Answer(self.0.map(|bytes| unsafe { vceqq_u8(bytes, vdupq_n_u8(byte)) }))
    }

    #[inline(always)]
    fn within(self, first: u8, last: u8) -> Answer {
        // A byte below the first wraps around to one above the last.
        // SAFETY: `self` proves NEON; values only.
        Answer(self.0.map(|bytes| unsafe {
            let above = vsubq_u8(bytes, vdupq_n_u8(first));
            vcleq_u8(above, vdupq_n_u8(last.wrapping_sub(first)))
        }))
    }

    #[inline(always)]
    fn letters(self) -> Answer {
        // SAFETY: `self` proves NEON; values only.
        Block(self.0.map(|bytes| unsafe { vorrq_u8(bytes, vdupq_n_u8(0x20)) })).within(b'a', b'z')
    }

    #[inline(always)]
    fn high(self) -> u64 {
        // SAFETY: `self` proves NEON; values only.
        Block::bits(Answer(self.0.map(|bytes| unsafe { vcltzq_s8(vreinterpretq_s8_u8(bytes)) })))
    }

    #[inline(always)]
    fn bits(answer: Answer) -> u64 {
        let [a, b, c, d] = answer.0;
        // SAFETY: an answer comes from a block, which proves NEON; the load is of the array's 16 bytes, the rest is of
        // values only.
        unsafe {
            let weights = vld1q_u8(WEIGHTS.as_ptr());
            let weighed = |bytes| vandq_u8(bytes, weights);
            // Each addition of neighbours halves the bytes, until one is left of eight.
            let (low, high) = (vpaddq_u8(weighed(a), weighed(b)), vpaddq_u8(weighed(c), weighed(d)));
            let quarters = vpaddq_u8(low, high);
            vgetq_lane_u64::<0>(vreinterpretq_u64_u8(vpaddq_u8(quarters, quarters)))
        }
    }
}

/// The bit that each byte of a vector has in its eighth of the mask.
static WEIGHTS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];

/// All bits of a byte are set or none is. Made by a [`Block`] only.
#[derive(Clone, Copy)]
struct Answer([uint8x16_t; 4]);

impl BitOr for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitor(self, other: Answer) -> Answer {
        // SAFETY: an answer comes from a block, which proves NEON; values only.
        Answer(array::from_fn(|quarter| unsafe { vorrq_u8(self.0[quarter], other.0[quarter]) }))
    }
}

impl BitAnd for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitand(self, other: Answer) -> Answer {
        // SAFETY: an answer comes from a block, which proves NEON; values only.
        Answer(array::from_fn(|quarter| unsafe { vandq_u8(self.0[quarter], other.0[quarter]) }))
    }
}
