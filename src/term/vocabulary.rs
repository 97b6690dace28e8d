//! Interning: each distinct string once, and small numbers in its place.

use core::fmt;
use std::hash::BuildHasher;
use std::iter::FusedIterator;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::short::{Key, ShortTable};
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
/// Strings of up to 15 bytes are found by one look into a table that holds them; longer ones by their hashes. Both are
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
    spans: Vec<Span>,
    short: ShortTable,
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
        match Key::of(string) {
            Some(key) => self.intern_short(key, string),
            None => self.intern_long(string),
        }
    }

    fn intern_short(&mut self, key: Key, string: &str) -> TermId {
        let next = self.spans.len() as u32;
        let id = self.short.get_or_insert(key, next);
        if id == next {
            self.push(string);
        }
        TermId(id)
    }

    fn intern_long(&mut self, string: &str) -> TermId {
        let hash = self.hasher.hash_one(string);
        let string_of = |id: u32| &self.text[self.spans[id as usize]];
        if let Some(&id) = self.long.find(hash, |&id| string_of(id) == string) {
            return TermId(id);
        }
        let id = self.push(string);
        let Vocabulary { text, spans, long, hasher, .. } = self;
        long.insert_unique(hash, id, |&id| hasher.hash_one(&text[spans[id as usize]]));
        TermId(id)
    }

    fn push(&mut self, string: &str) -> u32 {
        assert!(self.spans.len() < Vocabulary::MAX_LEN, "a vocabulary holds at most {} strings", Vocabulary::MAX_LEN);
        let id = self.spans.len() as u32;
        let start = self.text.len();
        self.text.push_str(string);
        self.spans.push(Span::ordered(start, self.text.len()));
        id
    }

    /// The numbers of words of a text, into `ids`: of as many as it has room for. A word is where it starts and ends,
    /// counted from `base`. The same as [`intern`](Vocabulary::intern) one by one; faster, because nothing but the look
    /// into the table is done for words that are known.
    pub(crate) fn intern_words(&mut self, text: &str, base: usize, words: &[[u16; 2]], ids: &mut [u32]) {
        let mut unknown = [0; ShortTable::BATCH];
        for (words, ids) in words.chunks(ShortTable::BATCH).zip(ids.chunks_mut(ShortTable::BATCH)) {
            for &number in self.short.find(text.as_bytes(), base, words, ids, &mut unknown) {
                let number = usize::from(number);
                let [start, end] = words[number].map(|edge| base + usize::from(edge));
                ids[number] = self.intern(&text[start..end]).0;
            }
        }
    }

    /// The number of a string, if it is there.
    pub fn get(&self, string: &str) -> Option<TermId> {
        let id = match Key::of(string) {
            Some(key) => self.short.get(key),
            None => {
                let hash = self.hasher.hash_one(string);
                self.long.find(hash, |&id| &self.text[self.spans[id as usize]] == string).copied()
            }
        };
        id.map(TermId)
    }

    /// The string of a number.
    ///
    /// # Panics
    /// When the number is another vocabulary's and out of this one's range.
    pub fn text(&self, id: TermId) -> &str {
        &self.text[self.spans[id.index()]]
    }

    /// How long all strings are together.
    pub(crate) fn bytes(&self) -> usize {
        self.text.len()
    }

    /// How many strings.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The numbers and their strings, in the order of the numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (TermId, &str)> + FusedIterator {
        self.spans.iter().enumerate().map(|(id, &span)| (TermId(id as u32), &self.text[span]))
    }
}

impl fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|(_, text)| text)).finish()
    }
}
