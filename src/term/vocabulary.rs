//! Interning: each distinct string once, and small numbers in its place.

use core::fmt;
use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

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
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A set of strings with numbers, all kept in one piece of memory.
///
/// Hashed with a seed that differs from process to process, so that nobody can prepare strings that collide; the
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
    table: HashTable<u32>,
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
        let hash = self.hasher.hash_one(string);
        let Vocabulary { text, spans, table, hasher } = self;
        let string_of = |id: u32| &text[spans[id as usize]];
        if let Some(&id) = table.find(hash, |&id| string_of(id) == string) {
            return TermId(id);
        }
        assert!(spans.len() < Vocabulary::MAX_LEN, "a vocabulary holds at most {} strings", Vocabulary::MAX_LEN);
        let id = spans.len() as u32;
        table.insert_unique(hash, id, |&id| hasher.hash_one(string_of(id)));
        let start = text.len();
        text.push_str(string);
        spans.push(Span::new(start, text.len()));
        TermId(id)
    }

    /// The number of a string, if it is there.
    pub fn get(&self, string: &str) -> Option<TermId> {
        let hash = self.hasher.hash_one(string);
        self.table.find(hash, |&id| &self.text[self.spans[id as usize]] == string).map(|&id| TermId(id))
    }

    /// The string of a number.
    ///
    /// # Panics
    /// When the number is another vocabulary's and out of this one's range.
    pub fn text(&self, id: TermId) -> &str {
        &self.text[self.spans[id.index()]]
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
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (TermId, &str)> {
        self.spans.iter().enumerate().map(|(id, &span)| (TermId(id as u32), &self.text[span]))
    }
}

impl fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|(_, text)| text)).finish()
    }
}
