//! Counting the terms of texts, at the speed of the hash table.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "entries by the numbers of the vocabulary, which has as many"
)]

use core::fmt;
use std::borrow::Cow;
use std::iter::FusedIterator;

use super::vocabulary::{Scratch, TOGETHER};
use super::{Normalizer, TermCounts, TermId, Vocabulary};
use crate::language::Language;
use crate::token::{Found, Tokenizer};

/// Counts the terms of plain texts, without sentences, spans or an [`Analysis`](crate::Analysis): what scikit-learn's
/// `CountVectorizer` does.
///
/// Words are counted as they are written, each by one look into a table that holds it; only the distinct ones are
/// normalized, and that once, however many texts are counted. So stop words and stems cost little, and a counter is
/// best kept: [`clear`](TermCounter::clear) forgets the counts and keeps the words. Time is linear in the texts, memory
/// in the distinct words.
///
/// ```
/// use newsprint::{Language, Normalizer, TermCounter};
///
/// let mut counter = TermCounter::new(Normalizer::new(Language::English));
/// counter.add("The harbour bridge opened.");
/// counter.add("Bridges age; this bridge aged well.");
/// assert_eq!(counter.count("bridg"), 3);
/// assert_eq!(counter.words(), 10); // stop words among them
/// assert_eq!(counter.iter().next(), Some(("harbour", 1))); // in the order of first occurrence
/// assert_eq!(counter.counts().ranked().next(), Some(("bridg", 3)));
///
/// counter.clear();
/// counter.add("Another text.");
/// assert_eq!((counter.count("bridg"), counter.words()), (0, 2));
/// ```
#[derive(Clone)]
pub struct TermCounter {
    normalizer: Normalizer,
    tokenizer: Tokenizer,
    /// The words as they are written, and the terms. The first string is empty: [`LEFT_OUT`].
    vocabulary: Vocabulary,
    /// What is known of each string of the vocabulary.
    entries: Vec<Entry>,
    /// How often each string occurred as a word since counts were last settled.
    pending: Vec<u32>,
    /// The words that occurred since counts were last settled, in the order of their first occurrence.
    touched: Vec<u32>,
    /// How many occurrences are pending, at most.
    unsettled: u32,
    /// The terms that were counted, in the order of their first occurrence.
    seen: Vec<u32>,
    words: u64,
}

/// What is known of a string. Together, so that a count reaches into memory once; most words are their own terms.
#[derive(Clone, Copy)]
struct Entry {
    /// The number of the term that it has as a word.
    term: u32,
    /// How often it was counted as a term.
    count: u64,
}

impl Entry {
    const NEW: Entry = Entry { term: UNKNOWN, count: 0 };
}

/// In place of a term's number: the word is left out. No term is empty.
const LEFT_OUT: u32 = 0;
/// The same: it has not been asked for.
const UNKNOWN: u32 = u32::MAX;

impl TermCounter {
    /// Counts nothing yet. Words are those of [`Tokenizer::of`] the normalizer's language: the standard's in most.
    pub fn new(normalizer: Normalizer) -> TermCounter {
        TermCounter {
            tokenizer: Tokenizer::of(normalizer.language()),
            normalizer,
            vocabulary: Vocabulary::new(),
            entries: Vec::new(),
            pending: Vec::new(),
            touched: Vec::new(),
            unsettled: 0,
            seen: Vec::new(),
            words: 0,
        }
    }

    /// Words by a tokenizer of choice.
    #[must_use]
    pub fn tokens(self, tokenizer: Tokenizer) -> TermCounter {
        TermCounter { tokenizer, ..self }
    }

    /// Counts the terms of a text, besides those that are counted already. Counts saturate at `u64::MAX`.
    pub fn add(&mut self, text: &str) {
        let (mut ids, mut scratch) = ([0; TOGETHER], Scratch::default());
        self.expect(text.len());
        self.tokenizer.words(text).for_each_found(|found| {
            let ids = match found {
                Found::Word(span) => {
                    ids[0] = self.vocabulary.intern(&text[span]).number();
                    &mut ids[..1]
                }
                Found::Words(base, words) => {
                    let Some(ids) = ids.get_mut(..words.len()) else { return };
                    self.vocabulary.intern_words(text, base, words, ids, &mut scratch);
                    ids
                }
            };
            self.count_words(ids);
        });
        self.settle();
    }

    /// Makes room for the words of so many bytes, if there are none yet.
    fn expect(&mut self, bytes: usize) {
        if self.vocabulary.is_empty() {
            let words = self.vocabulary.reserve_for(bytes);
            self.vocabulary.intern("");
            self.entries.reserve(words);
            self.pending.reserve(words);
            self.touched.reserve(words + TOGETHER);
            self.seen.reserve(words);
        }
    }

    /// Counts the terms of many texts on all cores, by rayon's current thread pool. The same as
    /// [`add`](TermCounter::add) one by one, to the order of the terms: each thread counts a run of the texts, and the
    /// runs are put together in order.
    ///
    /// ```
    /// use newsprint::{Language, Normalizer, TermCounter};
    ///
    /// let texts = ["The bridge opened.", "A new bridge.", "Rain fell."];
    /// let mut parallel = TermCounter::new(Normalizer::new(Language::English));
    /// parallel.add_all(&texts);
    /// let mut one = TermCounter::new(Normalizer::new(Language::English));
    /// texts.iter().for_each(|text| one.add(text));
    /// assert!(parallel.iter().eq(one.iter()));
    /// ```
    #[cfg(feature = "parallel")]
    pub fn add_all<T: AsRef<str> + Sync>(&mut self, texts: &[T]) {
        use rayon::prelude::*;
        let runs = runs(texts, rayon::current_num_threads());
        let Some((first, others)) = runs.split_first() else { return };
        let empty = TermCounter::new(self.normalizer.clone()).tokens(self.tokenizer);
        let count = |texts: &[T], counter: &mut TermCounter| {
            counter.expect(bytes(texts));
            texts.iter().for_each(|text| counter.add(text.as_ref()));
        };
        let counted = |texts: &&[T]| {
            let mut counter = empty.clone();
            count(texts, &mut counter);
            counter
        };
        // The first run is counted here, because its terms come first.
        let (_, counters): (_, Vec<_>) =
            rayon::join(|| count(first, self), || others.par_iter().map(counted).collect());
        counters.iter().for_each(|counter| self.add_counts(counter));
    }

    /// Counts what another counter counted, which has the same normalizer and tokenizer, and knows the terms that it knows.
    #[cfg(feature = "parallel")]
    fn add_counts(&mut self, other: &TermCounter) {
        let numbers = self.vocabulary.intern_all(&other.vocabulary);
        self.know();
        for (&number, entry) in numbers.iter().zip(&other.entries) {
            if entry.term != UNKNOWN {
                self.entries[number as usize].term = numbers[entry.term as usize];
            }
        }
        for &id in &other.seen {
            self.count_term(numbers[id as usize], other.entries[id as usize].count);
        }
        self.words = self.words.saturating_add(other.words);
    }

    /// Counts words by their numbers, of which there are no more than a batch. Their terms are not looked at.
    #[inline]
    fn count_words(&mut self, ids: &[u32]) {
        if self.unsettled > u32::MAX - TOGETHER as u32 {
            self.settle();
        }
        self.unsettled += ids.len() as u32;
        self.words = self.words.saturating_add(ids.len() as u64);
        self.know();
        let known = self.touched.len();
        self.touched.resize(known + ids.len(), 0);
        let (touched, pending) = (&mut self.touched[known..], &mut self.pending[..]);
        // Without a branch: a place is written each time, and kept when the word is new.
        let mut new = 0;
        for &id in ids {
            let count = &mut pending[id as usize];
            touched[new] = id;
            new += usize::from(*count == 0);
            *count += 1;
        }
        self.touched.truncate(known + new);
    }

    /// Counts as terms what was counted as words.
    fn settle(&mut self) {
        let mut touched = std::mem::take(&mut self.touched);
        let only_folds = self.normalizer.only_folds();
        for id in touched.drain(..) {
            let count = std::mem::take(&mut self.pending[id as usize]);
            let mut term = self.entries[id as usize].term;
            if term == UNKNOWN {
                term = match only_folds && self.vocabulary.is_folded(TermId::new(id)) {
                    true => id,
                    false => self.find_term(id),
                };
                self.entries[id as usize].term = term;
            }
            self.count_term(term, u64::from(count));
        }
        self.touched = touched;
        self.unsettled = 0;
    }

    #[inline]
    fn count_term(&mut self, term: u32, more: u64) {
        let count = &mut self.entries[term as usize].count;
        if *count == 0 {
            self.seen.push(term);
        }
        *count = count.saturating_add(more);
    }

    /// Gives each string of the vocabulary an entry.
    #[inline]
    fn know(&mut self) {
        if self.entries.len() < self.vocabulary.len() {
            self.entries.resize(self.vocabulary.len(), Entry::NEW);
            self.pending.resize(self.vocabulary.len(), 0);
        }
    }

    /// The number of the term of a word of which it is not known.
    #[inline(never)]
    fn find_term(&mut self, id: u32) -> u32 {
        let term = self.look_for_term(id);
        self.know();
        term
    }

    fn look_for_term(&mut self, id: u32) -> u32 {
        let only_folds = self.normalizer.only_folds();
        if only_folds
            && self.normalizer.language() != Language::Turkish
            && let Some(small) = self.vocabulary.intern_small(TermId::new(id))
        {
            return small.number();
        }
        match self.normalizer.fold(self.vocabulary.text(TermId::new(id))) {
            Cow::Borrowed(_) if only_folds => id,
            Cow::Borrowed(word) => match self.normalizer.of_folded(word) {
                None => LEFT_OUT,
                Some(term) if term == word => id,
                Some(term) => {
                    let term = term.into_owned();
                    self.vocabulary.intern(&term).number()
                }
            },
            Cow::Owned(folded) if only_folds => self.vocabulary.intern(&folded).number(),
            Cow::Owned(folded) => match self.normalizer.fold(&folded) {
                // It has the same term as a word, which is found once.
                Cow::Borrowed(_) => {
                    let folded = self.vocabulary.intern(&folded).number();
                    match self.entries.get(folded as usize) {
                        Some(&Entry { term, .. }) if term != UNKNOWN => term,
                        _ => self.look_for_term(folded),
                    }
                }
                Cow::Owned(_) => match self.normalizer.of_folded(&folded) {
                    None => LEFT_OUT,
                    Some(term) => self.vocabulary.intern(&term).number(),
                },
            },
        }
    }

    /// The language of its normalizer.
    pub fn language(&self) -> Language {
        self.normalizer.language()
    }

    /// What its terms depend on, in a line: the [signature](Normalizer::signature) of its normalizer, and the options
    /// of its tokenizer.
    pub fn signature(&self) -> String {
        self.tokenizer.sign(self.normalizer.signature())
    }

    /// How often a term was counted.
    pub fn count(&self, term: &str) -> u64 {
        self.vocabulary
            .get(term)
            .filter(|id| id.number() != LEFT_OUT)
            .and_then(|id| self.entries.get(id.index()))
            .map_or(0, |entry| entry.count)
    }

    /// How many words were counted, those left out among them.
    pub fn words(&self) -> u64 {
        self.words
    }

    /// The terms and their counts, in the order of first occurrence.
    pub fn iter(&self) -> impl FusedIterator<Item = (&str, u64)> {
        // Those who want the counts alone do not wait for the strings.
        self.numbered().map(|(id, count)| (self.vocabulary.text_if_any(id).unwrap_or_default(), count))
    }

    /// The same by the terms' numbers in the [vocabulary](TermCounter::vocabulary).
    pub(crate) fn numbered(&self) -> impl FusedIterator<Item = (TermId, u64)> {
        let terms = self.seen.iter().filter(|&&id| id != LEFT_OUT);
        terms.map(|&id| (TermId::new(id), self.entries[id as usize].count))
    }

    /// The words and the terms that it knows.
    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// A copy of the counts, to keep.
    pub fn counts(&self) -> TermCounts {
        self.iter().collect()
    }

    /// Forgets the counts. The words and their terms stay known, so that the next texts are counted faster.
    pub fn clear(&mut self) {
        for &id in &self.seen {
            self.entries[id as usize].count = 0;
        }
        self.seen.clear();
        self.words = 0;
    }
}

#[cfg(feature = "parallel")]
fn bytes<T: AsRef<str>>(texts: &[T]) -> usize {
    texts.iter().map(|text| text.as_ref().len()).sum()
}

/// Texts in so many runs of about as many bytes; fewer where there are fewer texts.
#[cfg(feature = "parallel")]
fn runs<T: AsRef<str>>(texts: &[T], count: usize) -> Vec<&[T]> {
    let (mut runs, mut rest, mut left) = (Vec::new(), texts, bytes(texts));
    while !rest.is_empty() {
        let share = left / count.saturating_sub(runs.len()).max(1);
        let mut sum = 0;
        let within = rest.iter().take_while(|text| {
            sum += text.as_ref().len();
            sum <= share
        });
        let (run, others) = rest.split_at(within.count().max(1));
        left -= bytes(run);
        runs.push(run);
        rest = others;
    }
    runs
}

impl fmt::Debug for TermCounter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
