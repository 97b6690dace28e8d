//! The hot loop: word boundaries by UAX #29, 64 bytes at a time.
//!
//! A block's bytes are classified with vector compares ([`classify`]), the rules are algebra on the classes' masks
//! ([`rules`]), and the boundaries that come out are dealt into a buffer of tokens. All of that is written once, generic
//! over a small vector trait; the files of the instruction sets hold loads, compares and the gathering of bits, and are
//! the only ones with unsafe code. [`scalar`] has the rules as the standard writes them, and proves the rest in tests.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
mod classify;
mod portable;
mod property;
mod rules;
mod scalar;
#[cfg(target_arch = "x86_64")]
mod sse2;
mod tables;

use self::classify::Vector;
pub(super) use self::property::{FirstKind, Properties};
use self::rules::{Carry, Place};
use self::scalar::Scalar;
pub(crate) use self::tables::UNICODE_VERSION;

/// Bytes in a block.
const BLOCK: usize = 64;
/// The most edges of a block: every byte ends one segment and begins another.
const BLOCK_EDGES: usize = 2 * BLOCK;
/// How many edges a buffer holds: those of a few blocks of prose, and then a block of the most, and one left over.
const CAPACITY: usize = 2 * BLOCK_EDGES + 8;

/// An instruction set that the hot loop is compiled for. Holding one proves that the processor has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kernel {
    #[cfg(target_arch = "x86_64")]
    Avx512(avx512::Avx512),
    #[cfg(target_arch = "x86_64")]
    Avx2(avx2::Avx2),
    #[cfg(target_arch = "x86_64")]
    Sse2(sse2::Sse2),
    Portable,
    Scalar,
}

impl Kernel {
    /// The fastest that the processor has.
    #[inline]
    pub(super) fn best() -> Kernel {
        #[cfg(target_arch = "x86_64")]
        {
            if let Some(avx512) = avx512::Avx512::new() {
                return Kernel::Avx512(avx512);
            }
            if let Some(avx2) = avx2::Avx2::new() {
                return Kernel::Avx2(avx2);
            }
            Kernel::Sse2(sse2::Sse2::new())
        }
        #[cfg(not(target_arch = "x86_64"))]
        {
            Kernel::Portable
        }
    }

    /// By name, if the processor has it.
    pub(super) fn named(name: &str) -> Option<Kernel> {
        match name {
            #[cfg(target_arch = "x86_64")]
            "avx512" => avx512::Avx512::new().map(Kernel::Avx512),
            #[cfg(target_arch = "x86_64")]
            "avx2" => avx2::Avx2::new().map(Kernel::Avx2),
            #[cfg(target_arch = "x86_64")]
            "sse2" => Some(Kernel::Sse2(sse2::Sse2::new())),
            "portable" => Some(Kernel::Portable),
            "scalar" => Some(Kernel::Scalar),
            _ => None,
        }
    }
}

/// Which segments are dealt out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    /// All.
    Segments,
    /// Those that do not begin with white space.
    Tokens,
    /// Those with a letter or a digit.
    Words,
}

/// The segments of a text, found block by block: a buffer of some, and where to go on.
#[derive(Clone)]
pub(super) struct Spans<'t> {
    text: &'t str,
    kernel: Kernel,
    wanted: Wanted,
    /// Where the next block begins.
    at: usize,
    carry: Carry,
    /// The state of the scalar rules, where they are the kernel.
    scalar: Scalar<'t>,
    /// The last boundary: where the segment begins that is open at the end of the last block.
    open_start: usize,
    /// Starts and ends of the wanted segments in turn. An odd number of them: the open segment is wanted.
    edges: [usize; CAPACITY],
    count: usize,
    /// How many have been taken, an even number.
    taken: usize,
}

impl<'t> Spans<'t> {
    #[inline]
    pub(super) fn new(text: &'t str, kernel: Kernel, wanted: Wanted) -> Spans<'t> {
        Spans {
            text,
            kernel,
            wanted,
            at: 0,
            carry: Carry::default(),
            scalar: Scalar::new(text),
            open_start: 0,
            edges: [0; CAPACITY],
            count: 0,
            taken: 0,
        }
    }

    #[inline]
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The next segment's start and end.
    #[inline]
    pub(super) fn next_pair(&mut self) -> Option<[usize; 2]> {
        if self.taken + 1 >= self.count && !self.refill() {
            return None;
        }
        let pair = self.edges.get(self.taken..).and_then(|edges| edges.first_chunk()).copied();
        self.taken += 2;
        pair
    }

    /// The segments that are in the buffer, taken all at once; finds more if there are none. Empty at the end.
    #[inline]
    pub(super) fn next_pairs(&mut self) -> &[[usize; 2]] {
        if self.taken + 1 >= self.count {
            self.refill();
        }
        let edges = self.edges.get(self.taken..self.count).unwrap_or_default();
        let (pairs, _) = edges.as_chunks();
        self.taken += 2 * pairs.len();
        pairs
    }

    /// Finds more segments. False: there are none.
    #[inline(never)]
    fn refill(&mut self) -> bool {
        // The start of the open segment moves to the front.
        self.edges[0] = self.edges[self.taken.min(CAPACITY - 1)];
        self.count -= self.taken;
        self.taken = 0;
        while self.count < 2 {
            if self.at == self.text.len() {
                return self.finish();
            }
            match self.kernel {
                #[cfg(target_arch = "x86_64")]
                Kernel::Avx512(kernel) => kernel.fill(self),
                #[cfg(target_arch = "x86_64")]
                Kernel::Avx2(kernel) => kernel.fill(self),
                #[cfg(target_arch = "x86_64")]
                Kernel::Sse2(kernel) => kernel.fill(self),
                Kernel::Portable => portable::fill(self),
                Kernel::Scalar => self.fill_scalar(),
            }
        }
        true
    }

    /// Ends the last segment with the text.
    fn finish(&mut self) -> bool {
        let open = self.count == 1;
        if open {
            self.push(self.text.len());
        }
        open
    }

    #[inline(always)]
    fn push(&mut self, edge: usize) {
        self.edges[self.count] = edge;
        self.count += 1;
    }

    /// Whether the segment that is open is wanted, as far as is known.
    #[inline(always)]
    fn is_open(&self) -> bool {
        self.count & 1 == 1
    }

    /// Fills the buffer from blocks that `load` makes vectors of.
    #[inline(always)]
    fn fill<V: Vector, L: Load<V>>(&mut self, load: L) {
        match self.wanted {
            Wanted::Segments => self.fill_wanted::<V, L, SEGMENTS>(load),
            Wanted::Tokens => self.fill_wanted::<V, L, TOKENS>(load),
            Wanted::Words => self.fill_wanted::<V, L, WORDS>(load),
        }
    }

    #[inline(always)]
    fn fill_wanted<V: Vector, L: Load<V>, const WANTED: u8>(&mut self, load: L) {
        let bytes = self.text.as_bytes();
        // What changes with each block is kept out of memory as far as may be.
        let mut carry = self.carry;
        let mut at = self.at;
        let mut count = self.count;
        while count < CAPACITY - BLOCK_EDGES {
            let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) else { break };
            let (block, valid) = match rest.first_chunk::<BLOCK>() {
                Some(block) => (load.whole(block), u64::MAX),
                None => (load.part(rest), (1 << rest.len()) - 1),
            };
            let place = Place { text: self.text, at };
            let mut classes = classify::ascii(block);
            if classes.cr | carry.cr() != 0 {
                classes.lf = classify::line_feeds(block);
            }
            let bounds = if block.high() == 0 && !carry.is_rare() {
                rules::ascii(&classes, place, &mut carry)
            } else {
                let (all, rare) = classify::beyond_ascii(block, place, classes);
                classes = all;
                if rare.is_some() || carry.is_rare() {
                    let mut rare = rare.unwrap_or_default();
                    classify::rare_ascii(block, &mut rare);
                    rules::with_rare(&classes, &rare, place, &mut carry)
                } else {
                    rules::common(&classes, place, &mut carry)
                }
            };
            let bounds = bounds & valid;
            // The segments that begin with something wanted, and those that turn out to be words.
            let mut starts = match WANTED {
                WORDS => bounds & classes.alphanumeric,
                TOKENS => bounds & !(classes.white | classify::ascii_white(block)),
                _ => bounds,
            };
            if WANTED != SEGMENTS {
                if bounds & classes.odd != 0 {
                    starts |= odd_words(bounds, classes.alphanumeric) & !(classes.white | classify::ascii_white(block));
                }
                // What stands in front of the first boundary belongs to the open segment.
                let front = bounds.wrapping_sub(1) & !bounds;
                // Without a short cut: the first half alone could not be predicted.
                if (front & classes.alphanumeric != 0) & (count & 1 == 0) {
                    self.count = count;
                    self.open_word();
                    count = self.count;
                }
            }
            // A segment ends where the next one begins.
            let through = !bounds;
            let moved = starts << 1 | (count & 1) as u64;
            let ends = (moved | (moved & through).wrapping_add(through) ^ through) & bounds;
            if bounds != 0 {
                self.open_start = at + 63 - bounds.leading_zeros() as usize;
            }
            if let Some(places) = self.edges.get_mut(count..).and_then(|edges| edges.first_chunk_mut()) {
                let twice = starts & ends;
                count += match twice {
                    0 => load.deal(starts | ends, at, places),
                    _ => deal_twice(starts | ends, twice, at, places),
                };
            }
            at += BLOCK.min(rest.len());
        }
        self.carry = carry;
        self.at = at;
        self.count = count;
    }

    /// The open segment has a letter or a digit, and is a word after all, unless it is white space with a mark on it.
    #[cold]
    fn open_word(&mut self) {
        if !self.text.get(self.open_start..).is_some_and(|rest| rest.starts_with(char::is_whitespace)) {
            self.push(self.open_start);
        }
    }

    /// Fills the buffer by the rules as the standard writes them, a character at a time.
    #[inline(never)]
    fn fill_scalar(&mut self) {
        while self.count < CAPACITY - BLOCK_EDGES {
            let Some((at, properties, boundary)) = self.scalar.next_char() else {
                self.at = self.text.len();
                return;
            };
            if boundary {
                if self.is_open() {
                    self.push(at);
                }
                self.open_start = at;
                let wanted = match self.wanted {
                    Wanted::Segments => true,
                    Wanted::Tokens => !properties.is_white_space(),
                    Wanted::Words => false,
                };
                if wanted {
                    self.push(at);
                }
            }
            if properties.is_alphanumeric() && !self.is_open() {
                self.open_word();
            }
        }
    }
}

/// The starts of words in a block with words that do not begin with a letter or a digit: a word is a segment with a
/// letter or a digit anywhere that does not begin with white space.
#[cold]
fn odd_words(bounds: u64, alphanumeric: u64) -> u64 {
    let mut starts = 0;
    let mut left = bounds;
    while left != 0 {
        let start = left & left.wrapping_neg();
        left ^= start;
        let next = left & left.wrapping_neg();
        // Up to the next boundary, or to the block's end.
        let inside = next.wrapping_sub(start);
        starts |= if alphanumeric & inside != 0 { start } else { 0 };
    }
    starts
}

/// Deals out edges of which some are an end and a start at once, and come twice.
#[inline(always)]
fn deal_twice(edges: u64, twice: u64, base: usize, places: &mut [usize; BLOCK_EDGES]) -> usize {
    let mut count = 0;
    let mut left = edges;
    while left != 0 {
        let bit = left.trailing_zeros();
        let Some(pair) = places.get_mut(count..count + 2) else { break };
        pair.fill(base + bit as usize);
        count += 1 + (twice >> bit & 1) as usize;
        left &= left - 1;
    }
    count
}

const SEGMENTS: u8 = 0;
const TOKENS: u8 = 1;
const WORDS: u8 = 2;

/// How an instruction set takes 64 bytes into registers, and bits out of a mask.
trait Load<V>: Copy {
    /// A whole block.
    fn whole(self, block: &[u8; BLOCK]) -> V;

    /// Fewer than 64 bytes, the rest filled with zeros.
    #[inline(always)]
    fn part(self, bytes: &[u8]) -> V {
        let mut block = [0; BLOCK];
        block[..bytes.len()].copy_from_slice(bytes);
        self.whole(&block)
    }

    /// Writes `base` plus the number of each bit that is set, and returns how many there are.
    #[inline(always)]
    fn deal(self, mask: u64, base: usize, places: &mut [usize; BLOCK_EDGES]) -> usize {
        let count = mask.count_ones() as usize;
        let mut left = mask;
        let mut deal = |places: &mut [usize]| {
            for place in places {
                *place = base + left.trailing_zeros() as usize;
                left &= left.wrapping_sub(1);
            }
        };
        // More than there are, but in few steps: a mispredicted branch costs more than some idle writes.
        deal(&mut places[..8]);
        if count > 8 {
            deal(&mut places[8..24]);
            if count > 24 {
                deal(&mut places[24..BLOCK]);
            }
        }
        count
    }
}
