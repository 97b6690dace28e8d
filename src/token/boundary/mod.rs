//! The hot loop: word boundaries by UAX #29, 64 bytes at a time.
//!
//! A block's bytes are classified with vector compares ([`classify`]), the rules are algebra on the classes' masks
//! ([`rules`]), and the boundaries that come out are dealt into a buffer of tokens. All of that is written once, generic
//! over a small vector trait; the files of the instruction sets hold loads, compares and the gathering of bits, and are
//! the only ones with unsafe code. [`scalar`] has the rules as the standard writes them, and proves the rest in tests.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "windows and tables of a fixed length, by numbers below it; edges are on characters of the text"
)]
#![expect(
    clippy::cast_possible_truncation,
    reason = "edges are 16-bit distances inside a window, which is shorter; numbers of bytes and bits in a block are below 64, those of properties' leaves below 2^15"
)]

/// Whether the processor has instruction sets. Without the standard library nothing asks it: it has what the program is
/// compiled for.
#[cfg(target_arch = "x86_64")]
macro_rules! has {
    ($($name:tt),+) => {{
        #[cfg(feature = "std")]
        let has = $(std::arch::is_x86_feature_detected!($name))&&+;
        #[cfg(not(feature = "std"))]
        let has = $(cfg!(target_feature = $name))&&+;
        has
    }};
}

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
mod classify;
#[cfg(target_arch = "aarch64")]
mod neon;
mod places;
mod portable;
mod property;
mod rules;
mod scalar;
#[cfg(target_arch = "x86_64")]
mod sse2;
mod tables;

use self::classify::Vector;
pub(crate) use self::places::Places;
pub(super) use self::property::{FirstKind, Properties};
use self::rules::Carry;
use self::scalar::Scalar;
pub(crate) use self::tables::UNICODE_VERSION;
use crate::span::floor;

/// Bytes in a block.
const BLOCK: usize = 64;
/// The most edges of a block: every byte ends one segment and begins another.
const BLOCK_EDGES: usize = 2 * BLOCK;
/// How many segments a window holds: those of some blocks of prose, and a block of the most. Their numbers fit in a byte.
const CAPACITY: usize = 1 << 8;
/// The most edges of a window to which another block is added. One more may come in front of the block's.
const NEARLY_FULL: usize = 2 * CAPACITY - BLOCK_EDGES - 2;
/// The most bytes of a window, so that an edge's distance from the window's beginning fits in 16 bits.
const WINDOW: usize = (1 << 16) - 2 * BLOCK;

/// An instruction set that the hot loop is compiled for. Holding one proves that the processor has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kernel {
    #[cfg(target_arch = "x86_64")]
    Avx512(avx512::Avx512),
    #[cfg(target_arch = "x86_64")]
    Avx2(avx2::Avx2),
    #[cfg(target_arch = "x86_64")]
    Sse2(sse2::Sse2),
    #[cfg(target_arch = "aarch64")]
    Neon(neon::Neon),
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
        #[cfg(target_arch = "aarch64")]
        if let Some(neon) = neon::Neon::new() {
            return Kernel::Neon(neon);
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
            #[cfg(target_arch = "aarch64")]
            "neon" => neon::Neon::new().map(Kernel::Neon),
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

/// The segments of a text, found block by block: a window of some, and where to go on.
///
/// An edge is where a segment begins or ends; starts and ends follow in turn. An odd number of edges: the segment that is
/// open is wanted.
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
    /// The last boundary, where that may become the start of a word after all, or a byte of the character behind it: where
    /// the segment begins that is open at the end of the last block.
    open_start: usize,
    /// Where the window's first segment begins, if that is in front of the window.
    first: Option<usize>,
    /// Where the window begins.
    base: usize,
    /// The segments' starts and ends, as distances from the window's beginning.
    pairs: [[u16; 2]; CAPACITY],
    /// How many edges these are.
    count: usize,
    /// How many segments have been handed out, and how many there are.
    next: u8,
    end: u8,
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
            first: None,
            base: 0,
            pairs: [[0; 2]; CAPACITY],
            count: 0,
            next: 0,
            end: 0,
        }
    }

    #[inline]
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The next segment's start and end.
    #[inline]
    pub(super) fn next_pair(&mut self) -> Option<[usize; 2]> {
        if self.next >= self.end {
            return self.next_window();
        }
        let pair = self.pairs[usize::from(self.next)].map(|edge| self.base + usize::from(edge));
        self.next += 1;
        Some(pair)
    }

    /// The segments that are left in the window, taken all at once; to be added to where the window begins.
    #[inline]
    pub(super) fn rest_of_window(&mut self) -> (usize, &[[u16; 2]]) {
        let taken = usize::from(self.next)..usize::from(self.end);
        self.next = self.end;
        (self.base, self.pairs.get(taken).unwrap_or_default())
    }

    /// Finds more segments when the window's are used up, and returns the first.
    #[inline(never)]
    pub(super) fn next_window(&mut self) -> Option<[usize; 2]> {
        // The segment that is open at the end of this window is the next one's first.
        let mut open = (self.count & 1 == 1).then(|| self.base + usize::from(self.pairs[usize::from(self.end)][0]));
        while self.at < self.text.len() {
            self.first = open;
            self.base = self.at;
            self.count = usize::from(open.is_some());
            self.fill();
            let [start, end] = self.pairs[0].map(|edge| self.base + usize::from(edge));
            let start = self.first.take().unwrap_or(start);
            if self.count >= 2 {
                self.next = 1;
                // A window is never full.
                self.end = (self.count / 2) as u8;
                return Some([start, end]);
            }
            open = (self.count == 1).then_some(start);
        }
        // What is open ends with the text.
        (self.next, self.end, self.count) = (0, 0, 0);
        open.map(|start| [start, self.text.len()])
    }

    fn fill(&mut self) {
        match self.kernel {
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx512(kernel) => kernel.fill(self),
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx2(kernel) => kernel.fill(self),
            #[cfg(target_arch = "x86_64")]
            Kernel::Sse2(kernel) => kernel.fill(self),
            #[cfg(target_arch = "aarch64")]
            Kernel::Neon(kernel) => kernel.fill(self),
            Kernel::Portable => portable::fill(self),
            Kernel::Scalar => self.fill_scalar(),
        }
    }

    /// Adds an edge of this window.
    #[inline]
    fn push(&mut self, edge: usize) {
        if let Some(place) = self.pairs.as_flattened_mut().get_mut(self.count) {
            // No farther than a window is long.
            *place = (edge - self.base) as u16;
            self.count += 1;
        }
    }

    /// Fills the window from blocks that `load` makes vectors of.
    #[inline(always)]
    fn fill_from<V: Vector, L: Load<V>>(&mut self, load: L) {
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
        let limit = bytes.len().min(self.base + WINDOW);
        // What the last block was like is the best guess at the next.
        let mut plain = true;
        while count <= NEARLY_FULL && at < limit {
            if WANTED == WORDS && plain && !carry.is_rare() {
                (at, count) = self.plain_words(load, at, count, limit, &mut carry);
                if count > NEARLY_FULL || at >= limit {
                    break;
                }
            }
            let Some(rest) = bytes.get(at..) else { break };
            let block = load.ahead(rest, 0);
            let white = WANTED != WORDS;
            let mut classes = classify::ascii(block);
            if white && classes.cr | carry.cr() != 0 {
                classes.lf = classify::line_feeds(block);
            }
            plain = block.high() == 0;
            let joins = if plain && !carry.is_rare() {
                rules::ascii(&classes, white, self.text, at, &mut carry)
            } else {
                let left = classify::alphabets(load, rest, block, &mut classes);
                plain = left == 0;
                let rare = classify::others(load, rest, block, left, &mut classes);
                if rare.is_some() || carry.is_rare() {
                    let mut rare = rare.unwrap_or_default();
                    classify::rare_ascii(block, &mut rare);
                    // Of copies, so that the ones of all other blocks may stay in registers.
                    let (all, mut next) = (classes, carry);
                    let joins = rules::with_rare(&all, &rare, white, self.text, at, &mut next);
                    carry = next;
                    joins
                } else {
                    rules::common(&classes, white, self.text, at, &mut carry)
                }
            };
            let valid = if rest.len() < BLOCK { (1 << rest.len()) - 1 } else { u64::MAX };
            let bounds = !joins & valid;
            // The segments that begin with something wanted, and those that turn out to be words.
            let mut starts = match WANTED {
                WORDS => bounds & classes.alphanumeric,
                SEGMENTS => bounds,
                _ => bounds & !(classes.white | classify::ascii_white(block)),
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
            count += match starts & ends {
                0 => self.deal(load, starts | ends, at, count),
                _ => self.deal_apart(load, starts, ends, at, count),
            };
            at += BLOCK.min(rest.len());
        }
        self.carry = carry;
        self.at = at;
        self.count = count;
    }

    /// Fills the window with words while there is nothing in the blocks but ASCII and alphabets. Returns where that ends,
    /// and how many edges there are then.
    #[inline(always)]
    fn plain_words<V: Vector, L: Load<V>>(
        &mut self,
        load: L,
        start: usize,
        edges: usize,
        limit: usize,
        carry: &mut Carry,
    ) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let (mut at, mut count, mut last) = (start, edges, *carry);
        while count <= NEARLY_FULL && at < limit {
            let Some(rest) = bytes.get(at..) else { break };
            let block = load.ahead(rest, 0);
            let mut classes = classify::ascii(block);
            let mut next = last;
            // Apart, because in ASCII the rules need no look over characters of several bytes.
            let words = if block.high() == 0 {
                rules::words(&classes, self.text, at, &mut next)
            } else {
                let left = classify::alphabets(load, rest, block, &mut classes);
                if left | classes.alphanumeric & !(classes.letter | classes.number) != 0 {
                    break;
                }
                rules::words(&classes, self.text, at, &mut next)
            };
            // A word of underscores alone is none; a word that begins the block may go on from one that was none so far,
            // or follow an ideograph, which may go on itself.
            let open = (count & 1) as u64;
            if classes.underscore | (words | classes.continuation) & (last.word() ^ open) & 1 != 0 {
                break;
            }
            // Nothing else has letters or digits, so words begin and end where these places do.
            count += self.deal(load, words ^ (words << 1 | open), at, count);
            at += BLOCK.min(rest.len());
            last = next;
        }
        if at > start {
            // Where no word is open, a word is begun by no mark: the last character is one by itself, or white space.
            self.open_start = at - 1;
            *carry = last;
        }
        (at, count)
    }

    /// Adds the edges of the block at a place behind those that are there, and returns how many they are.
    #[inline(always)]
    fn deal<V: Vector, L: Load<V>>(&mut self, load: L, edges: u64, at: usize, count: usize) -> usize {
        let Some(places) = self.pairs.as_flattened_mut().get_mut(count..) else { return 0 };
        let Some(places) = places.first_chunk_mut() else { return 0 };
        // No farther than a window is long.
        load.deal(edges, (at - self.base) as u16, places)
    }

    /// The same where segments touch, so that an edge may be an end and a start.
    #[inline(always)]
    fn deal_apart<V: Vector, L: Load<V>>(&mut self, load: L, starts: u64, ends: u64, at: usize, count: usize) -> usize {
        let Some(places) = self.pairs.as_flattened_mut().get_mut(count..) else { return 0 };
        let Some(places) = places.first_chunk_mut::<BLOCK_EDGES>() else { return 0 };
        let (first, second) = if count & 1 == 1 { (ends, starts) } else { (starts, ends) };
        let offset = (at - self.base) as u16;
        let (mut firsts, mut seconds) = ([0; DEALT], [0; DEALT]);
        let count = load.deal(first, offset, &mut firsts);
        let in_all = count + load.deal(second, offset, &mut seconds);
        let (pairs, _) = places.as_chunks_mut::<2>();
        // More than there are, but in few steps.
        interleave(&mut pairs[..16], &firsts[..16], &seconds[..16]);
        if count > 16 {
            interleave(&mut pairs[16..32], &firsts[16..32], &seconds[16..32]);
            if count > 32 {
                interleave(&mut pairs[32..], &firsts[32..BLOCK], &seconds[32..BLOCK]);
            }
        }
        in_all
    }

    /// The open segment has a letter or a digit, and is a word after all, unless it is white space with a mark on it.
    #[cold]
    fn open_word(&mut self) {
        let start = floor(self.text, self.open_start);
        if !self.text[start..].starts_with(char::is_whitespace) {
            if start < self.base {
                // Nothing of this window comes before it.
                self.first = Some(start);
                self.count = 1;
            } else {
                self.push(start);
            }
        }
    }

    /// Fills the window by the rules as the standard writes them, a character at a time.
    #[inline(never)]
    fn fill_scalar(&mut self) {
        while self.count <= NEARLY_FULL && self.at - self.base < WINDOW {
            let Some((at, properties, boundary)) = self.scalar.next_char() else {
                self.at = self.text.len();
                return;
            };
            self.at = at;
            // The open segment is wanted.
            let is_open = |spans: &Self| spans.count & 1 == 1;
            if boundary {
                if is_open(self) {
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
            if properties.is_alphanumeric() && !is_open(self) {
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

#[inline(always)]
fn interleave(pairs: &mut [[u16; 2]], firsts: &[u16], seconds: &[u16]) {
    for ((pair, &first), &second) in pairs.iter_mut().zip(firsts).zip(seconds) {
        *pair = [first, second];
    }
}

const SEGMENTS: u8 = 0;
const TOKENS: u8 = 1;
const WORDS: u8 = 2;

/// Room for the edges of a block as they are dealt: in eights, the last of which may begin at any of 64.
const DEALT: usize = BLOCK + 8;

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

    /// The 64 bytes from a place on, the rest filled with zeros if there are fewer.
    #[inline(always)]
    fn ahead(self, bytes: &[u8], by: usize) -> V {
        let rest = bytes.get(by..).unwrap_or_default();
        match rest.first_chunk() {
            Some(block) => self.whole(block),
            None => self.part(rest),
        }
    }

    /// Writes `base` plus the number of each bit that is set, then anything, and returns how many bits there are.
    #[inline(always)]
    fn deal(self, mask: u64, base: u16, places: &mut [u16; DEALT]) -> usize {
        let mut count = 0;
        let mut bases = [base; 8];
        for bits in mask.to_le_bytes() {
            let numbers = BIT_NUMBERS[usize::from(bits)].iter().zip(&mut bases);
            for (place, (number, base)) in places[count % BLOCK..].iter_mut().zip(numbers) {
                *place = *base + number;
                *base += 8;
            }
            count += bits.count_ones() as usize;
        }
        count
    }
}

/// For each byte the numbers of its bits, then zeros.
static BIT_NUMBERS: [[u16; 8]; 256] = {
    let mut numbers = [[0; 8]; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut left, mut place) = (byte, 0);
        while left != 0 {
            numbers[byte][place] = left.trailing_zeros() as u16;
            left &= left - 1;
            place += 1;
        }
        byte += 1;
    }
    numbers
};
