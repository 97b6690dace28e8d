//! Without vector instructions: a block is eight words of 64 bits, each byte of which is compared by arithmetic that does
//! not carry into its neighbour. Right on any byte order, because words are read with the first byte lowest.

#![expect(clippy::indexing_slicing, reason = "arrays of eight by numbers below eight")]

use core::array;
use core::ops::{BitAnd, BitOr};

use super::classify::Vector;
use super::places::Places;
use super::{BLOCK, Load, Spans};

#[derive(Clone, Copy)]
struct Portable;

pub(super) fn fill(spans: &mut Spans<'_>) {
    spans.fill_from::<Block, Portable>(Portable);
}

pub(super) fn look(places: &mut Places, text: &[u8]) {
    places.look_from::<Block, Portable>(Portable, text);
}

/// Eight words, and the same without their bytes' high bits, so that a byte's sum stays in the byte.
#[derive(Clone, Copy)]
struct Block {
    words: [u64; 8],
    low: [u64; 8],
}

/// The high bit of each byte.
const HIGH: u64 = 0x8080_8080_8080_8080;
/// The low bit of each byte.
const LOW: u64 = 0x0101_0101_0101_0101;

impl Load<Block> for Portable {
    #[inline(always)]
    fn whole(self, block: &[u8; BLOCK]) -> Block {
        let (words, _) = block.as_chunks::<8>();
        let words = array::from_fn(|number| u64::from_le_bytes(words[number]));
        Block { words, low: words.map(|word| word & !HIGH) }
    }
}

/// Every byte of a word.
#[inline(always)]
fn every(byte: u8) -> u64 {
    u64::from(byte) * LOW
}

impl Block {
    /// Applies a test to each byte without its high bit, and answers for the bytes with the same high bit as `sample`.
    /// The test's answer is the high bit of each byte.
    #[inline(always)]
    fn test(self, sample: u8, test: impl Fn(u64) -> u64) -> Answer {
        let flip = if sample < 0x80 { HIGH } else { 0 };
        Answer(array::from_fn(|number| test(self.low[number]) & (self.words[number] ^ flip) & HIGH))
    }
}

impl Vector for Block {
    type Answer = Answer;

    const COMPARES_FAST: bool = false;

    #[inline(always)]
    fn equal(self, byte: u8) -> Answer {
        // The sum reaches the high bit if any bit differs.
        self.test(byte, |low| !((low ^ every(byte & 0x7f)) + !HIGH))
    }

    #[inline(always)]
    fn within(self, first: u8, last: u8) -> Answer {
        let (first_low, last_low) = (first & 0x7f, last & 0x7f);
        if first >> 7 == last >> 7 {
            self.test(first, |low| (low + every(0x80 - first_low)) & !(low + every(0x7f - last_low)))
        } else {
            self.test(first, |low| low + every(0x80 - first_low))
                | self.test(last, |low| !(low + every(0x7f - last_low)))
        }
    }

    #[inline(always)]
    fn letters(self) -> Answer {
        // A byte beyond ASCII stays there.
        Block { words: self.words, low: self.low.map(|word| word | every(0x20)) }.within(b'a', b'z')
    }

    #[inline(always)]
    fn high(self) -> u64 {
        Block::bits(Answer(self.words.map(|word| word & HIGH)))
    }

    #[inline(always)]
    fn bits(answer: Answer) -> u64 {
        // The product has the high bits of all bytes side by side in its highest byte.
        let bytes = answer.0.map(|word| (word.wrapping_mul(0x0002_0408_1020_4081) >> 56) as u8);
        u64::from_le_bytes(bytes)
    }
}

/// The high bit of each byte.
#[derive(Clone, Copy)]
struct Answer([u64; 8]);

impl BitOr for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitor(self, other: Answer) -> Answer {
        Answer(array::from_fn(|number| self.0[number] | other.0[number]))
    }
}

impl BitAnd for Answer {
    type Output = Answer;

    #[inline(always)]
    fn bitand(self, other: Answer) -> Answer {
        Answer(array::from_fn(|number| self.0[number] & other.0[number]))
    }
}
