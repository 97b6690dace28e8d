//! Interning: each distinct string once, and small numbers in its place.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "strings by the numbers that they were given, on characters of the text"
)]

use core::fmt;
use std::hash::BuildHasher;
use std::iter::FusedIterator;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::short::{BATCH, Key, ShortTable};
use crate::span::Span;

/// The number of a term in a [`Vocabulary`]: dense, from 0, in the order of first occurrence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TermId(u32);

impl TermId {
    /// The term with a number.
    pub(crate) fn at(index: usize) -> TermId {
        TermId(index as u32)
    }

    /// The number, to index columns with.
    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    #[inline]
    pub(crate) const fn new(number: u32) -> TermId {
        TermId(number)
    }

    #[inline]
    pub(crate) const fn number(self) -> u32 {
        self.0
    }
}

/// A set of strings with numbers, all kept in one piece of memory.
///
/// Strings of up to 27 bytes are found by one look into a table that holds them; longer ones by their hashes. All are
/// hashed with seeds that differ from vocabulary to vocabulary, so that nobody can prepare strings that collide; the
/// numbers depend on the order of interning only.
///
/// ```
/// use newsprint::Vocabulary;
///
/// let mut vocabulary = Vocabulary::new();
/// let expo = vocabulary.intern("expo");
/// assert_eq!(vocabulary.intern("expo"), expo);
/// assert_eq!(vocabulary.text(expo), "expo");
/// assert_eq!(vocabulary.get("fair"), None);
/// assert_eq!(vocabulary.len(), 1);
/// ```
#[derive(Clone, Default)]
pub struct Vocabulary {
    text: String,
    /// Where each string begins. It ends where the next one does, the last one with the text.
    starts: Vec<usize>,
    short: ShortTable<2>,
    middle: ShortTable<4>,
    long: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Vocabulary {
    /// The most strings that a vocabulary holds.
    pub const MAX_LEN: usize = u32::MAX as usize;

    /// An empty vocabulary.
    pub fn new() -> Vocabulary {
        Vocabulary::default()
    }

    /// The number of a string, a new one if it is new.
    ///
    /// # Panics
    /// When [`Vocabulary::MAX_LEN`] distinct strings are there already, which takes over 100 GB of memory.
    pub fn intern(&mut self, string: &str) -> TermId {
        TermId(self.intern_part(string, 0, string.len()))
    }

    /// The same of a part of a text, which is looked at no farther than 32 bytes from where it begins if it is short.
    #[inline]
    pub(crate) fn intern_part(&mut self, text: &str, start: usize, end: usize) -> u32 {
        let next = self.starts.len() as u32;
        let id = if let Some(key) = Key::of_part(text, start, end - start) {
            self.short.get_or_insert(key, next)
        } else if let Some(key) = Key::of_part(text, start, end - start) {
            self.middle.get_or_insert(key, next)
        } else {
            return self.intern_long(&text[start..end]).0;
        };
        if id == next {
            self.push(text, start, end);
        }
        id
    }

    fn intern_long(&mut self, string: &str) -> TermId {
        let hash = self.hasher.hash_one(string);
        if let Some(&id) = self.long.find(hash, |&id| self.text(TermId(id)) == string) {
            return TermId(id);
        }
        let id = self.push(string, 0, string.len());
        let Vocabulary { text, starts, long, hasher, .. } = self;
        long.insert_unique(hash, id, |&id| hasher.hash_one(string_of(text, starts, id as usize)));
        TermId(id)
    }

    #[inline(always)]
    fn push(&mut self, text: &str, start: usize, end: usize) -> u32 {
        /// A copy of a fixed size is a few instructions, and none of them waits for a guess at the length.
        const FIXED: usize = 16;
        assert!(self.starts.len() < Vocabulary::MAX_LEN, "a vocabulary holds at most {} strings", Vocabulary::MAX_LEN);
        let id = self.starts.len() as u32;
        let begin = self.text.len();
        self.starts.push(begin);
        match text.get(start..start + FIXED) {
            Some(more) if end - start <= FIXED => {
                self.text.push_str(more);
                self.text.truncate(begin + end - start);
            }
            _ => self.text.push_str(&text[start..end]),
        }
        id
    }

    /// Makes room for the strings of a text of so many bytes, as far as a guess is worth its memory.
    pub(crate) fn reserve_for(&mut self, bytes: usize) {
        let strings = (bytes / 8).min(1 << 12);
        self.short.reserve(strings);
        self.starts.reserve(strings);
        self.text.reserve(8 * strings);
    }

    /// The number of a short string of ASCII with small letters for its capitals, as which it is interned.
    pub(crate) fn intern_small(&mut self, id: TermId) -> Option<TermId> {
        let (start, end) = range_of(&self.text, &self.starts, id.index());
        let small = Key::<2>::of_part(&self.text, start, end - start)?.small()?;
        let bytes = small.bytes();
        Some(self.intern(std::str::from_utf8(&bytes[..end - start]).ok()?))
    }

    /// Whether a string is short, all ASCII and without capitals, so that it is its own folded form.
    #[inline]
    pub(crate) fn is_plain(&self, id: TermId) -> bool {
        let (start, end) = range_of(&self.text, &self.starts, id.index());
        Key::<2>::of_part(&self.text, start, end - start).is_some_and(Key::is_plain)
    }

    /// The numbers of words of a text, into `ids`: of as many as it has room for. A word is where it starts and ends,
    /// counted from `base`. The same as [`intern`](Vocabulary::intern) one by one, but that new ones may get their
    /// numbers in another order; faster, because nothing but the look into the table is done for words that are known.
    pub(crate) fn intern_words(&mut self, text: &str, base: usize, words: &[[u16; 2]], ids: &mut [u32]) {
        let mut lists = [[0; BATCH]; 2];
        for (words, ids) in words.chunks(BATCH).zip(ids.chunks_mut(BATCH)) {
            let (unknown, long) = self.short.find(text.as_bytes(), base, words, ids, &mut lists);
            let long = self.middle.find_listed(text.as_bytes(), base, words, ids, long);
            for number in unknown.iter().chain(long).map(|&number| usize::from(number)) {
                let [start, end] = words[number].map(|edge| base + usize::from(edge));
                ids[number] = self.intern_part(text, start, end);
            }
        }
    }

    /// The numbers of the strings at some places of a text, behind those in `ids`. As by
    /// [`intern_words`](Vocabulary::intern_words), new ones may get their numbers in another order.
    pub(crate) fn intern_spans(&mut self, text: &str, spans: &[Span], ids: &mut Vec<u32>) {
        let mut words = [[0; 2]; BATCH];
        for spans in spans.chunks(BATCH) {
            let base = spans[0].start();
            let near = |edge: usize| u16::try_from(edge.wrapping_sub(base)).ok();
            let mut all_near = true;
            for (word, span) in words.iter_mut().zip(spans) {
                let (start, end) = (near(span.start()), near(span.end()));
                all_near &= start.is_some() & end.is_some();
                *word = [start.unwrap_or_default(), end.unwrap_or_default()];
            }
            if !all_near {
                ids.extend(spans.iter().map(|span| self.intern_part(text, span.start(), span.end())));
                continue;
            }
            let known = ids.len();
            ids.resize(known + spans.len(), 0);
            self.intern_words(text, base, &words[..spans.len()], &mut ids[known..]);
        }
    }

    /// The number of a string, if it is there.
    pub fn get(&self, string: &str) -> Option<TermId> {
        let id = if let Some(key) = Key::of(string) {
            self.short.get(key)
        } else if let Some(key) = Key::of(string) {
            self.middle.get(key)
        } else {
            let hash = self.hasher.hash_one(string);
            self.long.find(hash, |&id| self.text(TermId(id)) == string).copied()
        };
        id.map(TermId)
    }

    /// The string of a number.
    ///
    /// # Panics
    /// When the number is another vocabulary's and out of this one's range.
    #[inline]
    pub fn text(&self, id: TermId) -> &str {
        string_of(&self.text, &self.starts, id.index())
    }

    /// How long all strings are together.
    pub(crate) fn bytes(&self) -> usize {
        self.text.len()
    }

    /// How many strings.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The numbers and their strings, in the order of the numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (TermId, &str)> + FusedIterator {
        (0..self.starts.len()).map(|id| (TermId::at(id), self.text(TermId::at(id))))
    }
}

/// The string of a number, of those that begin at `starts` in a text.
#[inline]
fn string_of<'v>(text: &'v str, starts: &[usize], id: usize) -> &'v str {
    let (start, end) = range_of(text, starts, id);
    &text[start..end]
}

#[inline]
fn range_of(text: &str, starts: &[usize], id: usize) -> (usize, usize) {
    (starts[id], starts.get(id + 1).copied().unwrap_or(text.len()))
}

impl fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|(_, text)| text)).finish()
    }
}
