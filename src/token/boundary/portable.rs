//! Without vector instructions: a block is eight words of 64 bits, each byte of which is compared by arithmetic that does
//! not carry into its neighbour. Right on any byte order, because words are read with the first byte lowest.

use super::classify::Vector;
use super::{BLOCK, Load, Spans};

#[derive(Clone, Copy)]
struct Portable;

pub(super) fn fill(spans: &mut Spans<'_>) {
    spans.fill_from::<Block, Portable>(Portable);
}

#[derive(Clone, Copy)]
struct Block([u64; 8]);

/// The high bit of each byte.
const HIGH: u64 = 0x8080_8080_8080_8080;
/// The low bit of each byte.
const LOW: u64 = 0x0101_0101_0101_0101;

impl Load<Block> for Portable {
    #[inline(always)]
    fn whole(self, block: &[u8; BLOCK]) -> Block {
        let (words, _) = block.as_chunks::<8>();
        Block(core::array::from_fn(|number| u64::from_le_bytes(words[number])))
    }
}

/// The bytes of a word that are at least `bound`, by their high bits.
#[inline(always)]
fn at_least(word: u64, bound: u8) -> u64 {
    let low = (word | HIGH) - u64::from(bound & 0x7f) * LOW;
    HIGH & if bound < 0x80 { low | word } else { low & word }
}

/// Gathers the high bit of each byte of each word.
#[inline(always)]
fn gather(words: [u64; 8]) -> u64 {
    let mut bits = 0;
    for (number, word) in words.into_iter().enumerate() {
        bits |= ((word >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * number);
    }
    bits
}

impl Vector for Block {
    type Answer = u64;

    #[inline(always)]
    fn equal(self, byte: u8) -> u64 {
        gather(self.0.map(|word| {
            let differs = word ^ (u64::from(byte) * LOW);
            !(((differs & !HIGH) + !HIGH) | differs) & HIGH
        }))
    }

    #[inline(always)]
    fn within(self, first: u8, last: u8) -> u64 {
        gather(self.0.map(|word| match last.checked_add(1) {
            Some(after) => at_least(word, first) & !at_least(word, after),
            None => at_least(word, first),
        }))
    }

    #[inline(always)]
    fn letters(self) -> u64 {
        // A byte beyond ASCII stays there.
        Block(self.0.map(|word| word | (0x20 * LOW))).within(b'a', b'z')
    }

    #[inline(always)]
    fn high(self) -> u64 {
        gather(self.0.map(|word| word & HIGH))
    }

    #[inline(always)]
    fn bits(answer: u64) -> u64 {
        answer
    }
}
