//! Counts of terms, interned.

#![expect(clippy::indexing_slicing, reason = "a count for each number of the vocabulary")]

use core::fmt;
use std::cmp::Reverse;
use std::iter::FusedIterator;

use super::{TermId, Vocabulary};

/// How often each of some terms occurs: of a text, of many, of words or of [n-grams](crate::NGrams).
///
/// The terms are interned in the order of first occurrence; a [`TermId`] indexes them. Counts saturate at `u64::MAX`.
/// Two are equal when they have the same counts, in whatever order.
///
/// ```
/// use newsprint::TermCounts;
///
/// let mut counts: TermCounts = ["rain", "harbour", "rain"].into_iter().collect();
/// counts.add("bridge", 2);
/// assert_eq!((counts.get("rain"), counts.len(), counts.total()), (2, 3, 5));
///
/// // Most frequent first; of two as frequent, the one that came first.
/// assert_eq!(counts.ranked().collect::<Vec<_>>(), [("rain", 2), ("bridge", 2), ("harbour", 1)]);
/// ```
#[derive(Clone, Default)]
pub struct TermCounts {
    vocabulary: Vocabulary,
    counts: Vec<u64>,
    total: u64,
}

impl TermCounts {
    /// Of nothing.
    pub fn new() -> TermCounts {
        TermCounts::default()
    }

    /// Counts a term `more` times. A term counted 0 times has a number, too.
    pub fn add(&mut self, term: &str, more: u64) -> TermId {
        let id = self.vocabulary.intern(term);
        if id.index() == self.counts.len() {
            self.counts.push(0);
        }
        let count = &mut self.counts[id.index()];
        *count = count.saturating_add(more);
        self.total = self.total.saturating_add(more);
        id
    }

    /// Both together.
    #[must_use]
    pub fn merge(mut self, other: &TermCounts) -> TermCounts {
        for (term, count) in other.iter() {
            self.add(term, count);
        }
        self
    }

    /// How often a term occurs; 0 for an unknown one.
    pub fn get(&self, term: &str) -> u64 {
        self.vocabulary.get(term).map_or(0, |id| self.counts[id.index()])
    }

    /// The counts of all terms together.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// How many distinct terms.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// The terms by number.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The terms and their counts, in the order of first occurrence.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, u64)> + FusedIterator {
        self.vocabulary.iter().map(|(id, term)| (term, self.counts[id.index()]))
    }

    /// The terms and their counts, most frequent first, those as frequent in the order of first occurrence.
    pub fn ranked(&self) -> impl ExactSizeIterator<Item = (&str, u64)> + FusedIterator {
        let mut ids: Vec<u32> = (0..self.counts.len() as u32).collect();
        ids.sort_by_key(|&id| Reverse(self.counts[id as usize]));
        ids.into_iter().map(|id| (self.vocabulary.text(TermId::new(id)), self.counts[id as usize]))
    }

    /// The counts alone, most frequent first: the *frequency spectrum* that laws of word frequency are about.
    pub(crate) fn falling(&self) -> Vec<u64> {
        let mut counts: Vec<u64> = self.counts.iter().copied().filter(|&count| count > 0).collect();
        counts.sort_unstable_by_key(|&count| Reverse(count));
        counts
    }
}

/// Once for each occurrence.
impl<'t> Extend<&'t str> for TermCounts {
    fn extend<I: IntoIterator<Item = &'t str>>(&mut self, terms: I) {
        terms.into_iter().for_each(|term| {
            self.add(term, 1);
        });
    }
}

impl<'t> FromIterator<&'t str> for TermCounts {
    fn from_iter<I: IntoIterator<Item = &'t str>>(terms: I) -> TermCounts {
        let mut counts = TermCounts::new();
        counts.extend(terms);
        counts
    }
}

/// Terms that are counted already.
impl<'t> FromIterator<(&'t str, u64)> for TermCounts {
    fn from_iter<I: IntoIterator<Item = (&'t str, u64)>>(terms: I) -> TermCounts {
        let mut counts = TermCounts::new();
        terms.into_iter().for_each(|(term, count)| {
            counts.add(term, count);
        });
        counts
    }
}

impl PartialEq for TermCounts {
    fn eq(&self, other: &TermCounts) -> bool {
        self.len() == other.len()
            && self
                .iter()
                .all(|(term, count)| other.vocabulary.get(term).is_some_and(|id| other.counts[id.index()] == count))
    }
}

impl Eq for TermCounts {}

impl fmt::Debug for TermCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
