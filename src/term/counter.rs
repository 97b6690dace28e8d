//! Counting the terms of texts, at the speed of the hash table.

use core::fmt;
use std::iter::FusedIterator;

use super::short::is_plain;
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
    /// For each string of the vocabulary, its term as a word, and its count as a term.
    entries: Vec<Entry>,
    /// The terms that were counted, in the order of their first occurrence.
    seen: Vec<u32>,
    words: u64,
}

/// What is known of a string. Together, because most words are their own terms.
#[derive(Clone, Copy)]
struct Entry {
    /// How often it was counted as a term.
    count: u64,
    /// The number of the term that it has as a word.
    term: u32,
}

/// In place of a term's number: the word is left out. No term is empty.
const LEFT_OUT: u32 = 0;
/// The same: it has not been asked for.
const UNKNOWN: u32 = u32::MAX;

/// How many words are handed over at once, at most.
const BATCH: usize = 1 << 8;

impl TermCounter {
    /// Counts nothing yet, with the standard's words.
    pub fn new(normalizer: Normalizer) -> TermCounter {
        let mut vocabulary = Vocabulary::new();
        vocabulary.intern("");
        TermCounter {
            normalizer,
            tokenizer: Tokenizer::new(),
            vocabulary,
            entries: vec![Entry { count: 0, term: LEFT_OUT }],
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
        let mut ids = [0; BATCH];
        self.tokenizer.words(text).for_each_found(|found| {
            let ids = match found {
                Found::Word(span) => {
                    ids[0] = self.vocabulary.intern(&text[span]).number();
                    &mut ids[..1]
                }
                Found::Words(base, words) => {
                    let Some(ids) = ids.get_mut(..words.len()) else { return };
                    self.vocabulary.intern_words(text, base, words, ids);
                    ids
                }
            };
            self.normalize();
            if !self.normalizer.only_folds() {
                self.normalize_terms(ids);
            }
            self.count_all(ids);
        });
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
        let run = texts.len().div_ceil(rayon::current_num_threads()).max(1);
        let count = |texts: &[T]| {
            let mut counter = TermCounter::new(self.normalizer.clone()).tokens(self.tokenizer);
            texts.iter().for_each(|text| counter.add(text.as_ref()));
            counter
        };
        let counters: Vec<TermCounter> = texts.par_chunks(run).map(count).collect();
        for counter in &counters {
            for (term, more) in counter.iter() {
                self.add_term(term, more);
            }
            self.words = self.words.saturating_add(counter.words);
        }
    }

    /// Counts a term, not a word.
    #[cfg(feature = "parallel")]
    fn add_term(&mut self, term: &str, more: u64) {
        let id = self.vocabulary.intern(term).number();
        self.know_terms();
        let count = &mut self.entries[id as usize].count;
        if *count == 0 {
            self.seen.push(id);
        }
        *count = count.saturating_add(more);
    }

    /// Finds the terms of words that are new in the vocabulary.
    #[inline]
    fn normalize(&mut self) {
        if self.entries.len() < self.vocabulary.len() {
            self.normalize_new();
        }
    }

    #[inline(never)]
    fn normalize_new(&mut self) {
        for id in self.entries.len()..self.vocabulary.len() {
            let term = self.term_of(id as u32);
            self.entries.push(Entry { count: 0, term });
        }
        self.know_terms();
    }

    /// The number of a word's term.
    fn term_of(&mut self, id: u32) -> u32 {
        let word = self.vocabulary.text(TermId::new(id));
        if self.normalizer.only_folds() && is_plain(word) {
            return id;
        }
        match self.normalizer.term(word) {
            None => LEFT_OUT,
            Some(term) if term == word => id,
            Some(term) => {
                let term = term.into_owned();
                self.vocabulary.intern(&term).number()
            }
        }
    }

    /// Terms are strings of the vocabulary too. Which term they would have as words is not asked before they are seen as
    /// words; but what is folded stays so.
    fn know_terms(&mut self) {
        for id in self.entries.len()..self.vocabulary.len() {
            let term = if self.normalizer.only_folds() { id as u32 } else { UNKNOWN };
            self.entries.push(Entry { count: 0, term });
        }
    }

    /// Finds the terms of words that were terms before.
    fn normalize_terms(&mut self, ids: &[u32]) {
        for &id in ids {
            if self.entries[id as usize].term == UNKNOWN {
                self.entries[id as usize].term = self.term_of(id);
                self.know_terms();
            }
        }
    }

    /// Counts the terms of strings of the vocabulary.
    #[inline]
    fn count_all(&mut self, ids: &[u32]) {
        let known = self.seen.len();
        self.seen.resize(known + ids.len(), 0);
        let (seen, entries) = (&mut self.seen[known..], &mut self.entries[..]);
        // Without a branch: a place is written each time, and kept when the term is new.
        let mut new = 0;
        for &id in ids {
            let term = entries[id as usize].term;
            let count = &mut entries[term as usize].count;
            seen[new] = term;
            new += usize::from(*count == 0);
            *count = count.saturating_add(1);
        }
        self.seen.truncate(known + new);
        self.words = self.words.saturating_add(ids.len() as u64);
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
        self.vocabulary.get(term).filter(|id| id.number() != LEFT_OUT).map_or(0, |id| self.entries[id.index()].count)
    }

    /// How many words were counted, those left out among them.
    pub fn words(&self) -> u64 {
        self.words
    }

    /// The terms and their counts, in the order of first occurrence.
    pub fn iter(&self) -> impl FusedIterator<Item = (&str, u64)> {
        let terms = self.seen.iter().filter(|&&id| id != LEFT_OUT);
        terms.map(|&id| (self.vocabulary.text(TermId::new(id)), self.entries[id as usize].count))
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

impl fmt::Debug for TermCounter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
