//! The most frequent terms of a stream, in bounded memory.

use std::cmp::Reverse;

use hashbrown::HashMap;

/// Counts the frequent terms of a stream that has too many distinct ones to keep: memory is bounded, and so is the
/// error.
///
/// Of a stream of `n` occurrences, a summary of `k` terms counts each term too low by at most
/// [`error`](FrequentTerms::error), which is at most n / (k + 1). So a term that occurs more often than that is never
/// missed. Summaries [merge](FrequentTerms::merge) with the same guarantee. What is kept depends on the order of the
/// stream, and on nothing else.
///
/// Misra and Gries (1982), *Finding repeated elements*; by batches and merged as in Agarwal et al. (2012), *Mergeable
/// summaries*. Up to 2 k terms are held; an occurrence costs constant time on average.
///
/// ```
/// use newsprint::FrequentTerms;
///
/// let mut frequent = FrequentTerms::new(2);
/// for term in "a b a c a d a b a e a b".split(' ') {
///     frequent.add(term, 1);
/// }
/// let (term, count) = frequent.ranked().next().unwrap();
/// assert_eq!(term, "a");
/// assert!(count <= 6 && count + frequent.error() >= 6);
/// assert!(frequent.error() <= frequent.total() / 3);
/// ```
#[derive(Clone, Debug)]
pub struct FrequentTerms {
    capacity: usize,
    counts: HashMap<String, u64>,
    total: u64,
    error: u64,
}

impl FrequentTerms {
    /// A summary of so many terms, at least one.
    pub fn new(capacity: usize) -> FrequentTerms {
        FrequentTerms { capacity: capacity.max(1), counts: HashMap::new(), total: 0, error: 0 }
    }

    /// Counts a term `more` times. Counts saturate at `u64::MAX`.
    pub fn add(&mut self, term: &str, more: u64) {
        if more == 0 {
            return;
        }
        self.total = self.total.saturating_add(more);
        let count = self.counts.entry_ref(term).or_default();
        *count = count.saturating_add(more);
        if self.counts.len() > self.capacity.saturating_mul(2) {
            self.shrink();
        }
    }

    /// Both together; of the smaller capacity.
    #[must_use]
    pub fn merge(mut self, other: FrequentTerms) -> FrequentTerms {
        self.capacity = self.capacity.min(other.capacity);
        self.total = self.total.saturating_add(other.total);
        self.error = self.error.saturating_add(other.error);
        for (term, more) in other.counts {
            let count = self.counts.entry(term).or_default();
            *count = count.saturating_add(more);
        }
        self.shrink();
        self
    }

    /// Takes the count of the first that is one too many from all, so that at most `capacity` have any left. Each time,
    /// so much is taken from at least `capacity + 1` terms: hence the bound of the error.
    fn shrink(&mut self) {
        if self.counts.len() <= self.capacity {
            return;
        }
        let mut counts: Vec<u64> = self.counts.values().copied().collect();
        let (_, &mut less, _) = counts.select_nth_unstable_by_key(self.capacity, |&count| Reverse(count));
        self.error = self.error.saturating_add(less);
        self.counts.retain(|_, count| {
            *count = count.saturating_sub(less);
            *count > 0
        });
    }

    /// By how much a count may be too low. None is too high.
    pub fn error(&self) -> u64 {
        self.error
    }

    /// How many occurrences there were.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The least that a term occurs; 0 for one that is not kept, which occurs at most [`error`](FrequentTerms::error)
    /// times.
    pub fn get(&self, term: &str) -> u64 {
        self.counts.get(term).copied().unwrap_or_default()
    }

    /// The terms that are kept, at most twice the capacity, and the least that each occurs; most frequent first, those
    /// as frequent in the order of their bytes.
    pub fn ranked(&self) -> impl ExactSizeIterator<Item = (&str, u64)> {
        let mut terms: Vec<(&str, u64)> = self.counts.iter().map(|(term, &count)| (term.as_str(), count)).collect();
        terms.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        terms.into_iter()
    }
}
