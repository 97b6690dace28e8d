//! Places of a text that sentences are parted at, found with the vectors of the hot loop: marks, rules of hyphens, and
//! blanks before capitals. Which characters are marks, and what becomes of them, is the sentences' business: what is
//! found here may turn out to be nothing, but nothing is passed over.

#![expect(clippy::indexing_slicing, reason = "masks by a block's number within the stretch")]

use super::classify::Vector;
use super::{BLOCK, Kernel, Load};

/// How many blocks are looked at together.
const BLOCKS: usize = 16;
/// How many bytes those are.
const STRETCH: usize = BLOCKS * BLOCK;

/// The places of a stretch of text, a bit for each byte; the stretch moves on with what is asked for.
#[derive(Clone)]
pub(crate) struct Places {
    kernel: Kernel,
    /// Where the stretch begins, and where it ends.
    base: usize,
    end: usize,
    places: [u64; BLOCKS],
    hyphens: [u64; BLOCKS],
}

impl Places {
    /// Nothing has been looked at.
    #[inline]
    pub(crate) fn new() -> Places {
        let none = [0; BLOCKS];
        Places { kernel: Kernel::best(), base: 0, end: 0, places: none, hyphens: none }
    }

    /// By another instruction set, if the processor has it.
    #[cfg(test)]
    fn named(name: &str) -> Option<Places> {
        Kernel::named(name).map(|kernel| Places { kernel, ..Places::new() })
    }

    /// The first place from `at` on where a character may stand that ends sentences or has to do with it, or the end of
    /// the text: `.!?…` and the full stops of other scripts, `:;)>`, line ends, bullets, what rules are made of, and of
    /// hyphens those that two more follow, or all if wanted; and blanks in front of a capital of the Latin, Greek or
    /// Cyrillic alphabet.
    #[inline]
    pub(crate) fn next(&mut self, text: &[u8], at: usize, hyphens: bool) -> usize {
        let wanted = if hyphens { u64::MAX } else { 0 };
        let mut at = at;
        while at < text.len() {
            if at < self.base || at >= self.end {
                self.look(text, at);
            }
            let last = (self.end - self.base).div_ceil(BLOCK);
            let mut before = u64::MAX << ((at - self.base) % BLOCK);
            for block in (at - self.base) / BLOCK..last {
                let found = (self.places[block] | self.hyphens[block] & wanted) & before;
                if found != 0 {
                    return self.base + block * BLOCK + found.trailing_zeros() as usize;
                }
                before = u64::MAX;
            }
            at = self.end;
        }
        text.len()
    }

    /// Moves the stretch to a place.
    #[inline(never)]
    fn look(&mut self, text: &[u8], at: usize) {
        self.base = at;
        self.end = text.len().min(at + STRETCH);
        match self.kernel {
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx512(kernel) => kernel.look(self, text),
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx2(kernel) => kernel.look(self, text),
            #[cfg(target_arch = "x86_64")]
            Kernel::Sse2(kernel) => kernel.look(self, text),
            #[cfg(target_arch = "aarch64")]
            Kernel::Neon(kernel) => kernel.look(self, text),
            Kernel::Portable | Kernel::Scalar => super::portable::look(self, text),
        }
    }

    #[inline(always)]
    pub(super) fn look_from<V: Vector, L: Load<V>>(&mut self, load: L, text: &[u8]) {
        let stretch = &text[self.base..];
        let blocks = self.places.iter_mut().zip(&mut self.hyphens).take((self.end - self.base).div_ceil(BLOCK));
        for (number, (places, hyphens)) in blocks.enumerate() {
            let rest = stretch.get(number * BLOCK..).unwrap_or_default();
            let bytes = load.ahead(rest, 0);
            let mut capital = V::bits(bytes.within(b'A', b'Z'));
            *hyphens = V::bits(bytes.equal(b'-'));
            // What follows in the next block is not known.
            let rules = *hyphens & (*hyphens >> 1 | 1 << 63) & (*hyphens >> 2 | 3 << 62);
            let mut marks = V::bits(ascii(bytes)) | rules;
            if bytes.high() != 0 {
                let second = load.ahead(rest, 1);
                capital |= V::bits(capitals(bytes, second));
                marks |= beyond(load, rest, bytes, second);
            }
            // The last byte of a block is looked at whatever follows it, if it is a blank.
            let blanks = V::bits(bytes.equal(b' '));
            *places = marks | blanks & (capital >> 1 | 1 << 63);
        }
    }
}

/// Marks, line ends and what rules are made of but hyphens, in ASCII.
#[inline(always)]
fn ascii<V: Vector>(bytes: V) -> V::Answer {
    bytes.equal(b'.')
        | bytes.within(b'\n', b'\r')
        | bytes.equal(b'!')
        | bytes.within(b')', b'*')
        | bytes.within(b':', b'?')
        | bytes.equal(b'_')
        | bytes.equal(b'~')
}

/// Capitals of two bytes.
#[inline(always)]
fn capitals<V: Vector>(bytes: V, second: V) -> V::Answer {
    bytes.equal(0xC3) & second.within(0x80, 0x9E)
        | bytes.equal(0xCE) & second.within(0x86, 0xAB)
        | bytes.equal(0xD0) & second.within(0x80, 0xAF)
}

/// Marks of two and three bytes.
#[inline(always)]
fn beyond<V: Vector, L: Load<V>>(load: L, rest: &[u8], bytes: V, second: V) -> u64 {
    let mut marks = 0;
    let two = bytes.equal(0xC2) | bytes.equal(0xCD) | bytes.within(0xD6, 0xDC);
    if V::bits(two) != 0 {
        marks |= V::bits(
            bytes.equal(0xC2) & (second.equal(0x85) | second.equal(0xB7))
                | bytes.equal(0xCD) & second.equal(0xBE)
                | bytes.equal(0xD6) & second.equal(0x89)
                | bytes.equal(0xD8) & second.within(0x9D, 0x9F)
                | bytes.equal(0xDB) & second.equal(0x94)
                | bytes.equal(0xDC) & second.within(0x80, 0x82),
        );
    }
    if V::bits(bytes.within(0xE0, 0xEF)) != 0 {
        let third = load.ahead(rest, 2);
        let punctuation = bytes.equal(0xE2)
            & (second.equal(0x80) & (third.within(0xA2, 0xA9) | third.within(0xBC, 0xBD))
                | second.equal(0x81)
                | second.within(0x96, 0x97)
                | second.equal(0x9E));
        let indic = bytes.equal(0xE0) & second.equal(0xA5) & third.within(0xA4, 0xA5);
        let southern = bytes.equal(0xE1)
            & (second.equal(0x81) | second.equal(0x8D) | second.equal(0x99) | second.within(0x9F, 0xA0));
        let eastern =
            bytes.equal(0xE3) & second.equal(0x80) & third.equal(0x82) | bytes.equal(0xEF) & second.within(0xBC, 0xBD);
        marks |= V::bits(punctuation | indic | southern | eastern);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    const KERNELS: [&str; 5] = ["avx512", "avx2", "sse2", "neon", "portable"];

    /// Each place is found from each place, by each instruction set, in stretches of any length; and nothing else but what
    /// looks like a mark, and blanks at the end of a block.
    #[test]
    fn finds_what_a_plain_loop_finds() {
        let piece =
            "Ein Wort, 5.5 und „noch“ eins – so… 7 von 10; (b) 家。 Ende\n--- Été - Ωmega Да ! · ؟ २।\r\n\u{85}";
        let text = piece.repeat(24);
        let bytes = text.as_bytes();
        let is_place = |at: usize, hyphens: bool| {
            let rest = &bytes[at..];
            matches!(rest[0], b'.' | b'!' | b'?' | b':' | b';' | b')' | b'>' | b'\n' | b'\r')
                || rest.starts_with(if hyphens { b"-" } else { b"---" })
                || ["…", "。", "·", "؟", "।", "\u{85}"].iter().any(|mark| rest.starts_with(mark.as_bytes()))
                || rest[0] == b' ' && text[at + 1..].starts_with(char::is_uppercase)
        };
        for name in KERNELS {
            let Some(mut places) = Places::named(name) else { continue };
            for at in (0..bytes.len()).rev().chain(0..bytes.len()) {
                for hyphens in [false, true] {
                    let mut found = places.next(bytes, at, hyphens);
                    while found < bytes.len() && !is_place(found, hyphens) {
                        assert!(bytes[found] >= 0x80 || matches!(bytes[found], b' ' | b'-'), "{name} {found}");
                        found = places.next(bytes, found + 1, hyphens);
                    }
                    let plain = (at..bytes.len()).find(|&at| is_place(at, hyphens));
                    assert_eq!(found, plain.unwrap_or(bytes.len()), "{name} {at}");
                }
            }
        }
    }

    #[test]
    fn all_instruction_sets_find_the_same() {
        let bytes: Vec<u8> = (0..6000u32).map(|number| (number.wrapping_mul(0x9E37_79B1) >> 19) as u8).collect();
        let mut reference = Places::named("portable").expect("everywhere");
        for name in KERNELS {
            let Some(mut places) = Places::named(name) else { continue };
            for at in 0..bytes.len() {
                for hyphens in [false, true] {
                    assert_eq!(places.next(&bytes, at, hyphens), reference.next(&bytes, at, hyphens), "{name} {at}");
                }
            }
        }
    }
}
