//! The counts of the articles in one language.

use std::collections::BTreeMap;

use hashbrown::HashMap;

use crate::error::Error;

/// The statistics of the articles in one language, from [`CorpusStats::language`](crate::CorpusStats::language).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LanguageStats {
    pub(super) documents: u64,
    pub(super) words: u64,
    pub(super) mentions: u64,
    pub(super) terms: HashMap<String, Frequencies>,
}

/// In how many documents, and how often.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Frequencies {
    pub(super) documents: u64,
    pub(super) mentions: u64,
}

/// A term and its counts, from [`LanguageStats::iter`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TermStats<'a> {
    term: &'a str,
    frequencies: Frequencies,
}

impl<'a> TermStats<'a> {
    /// The term.
    pub fn term(self) -> &'a str {
        self.term
    }

    /// In how many articles it occurs.
    pub fn document_frequency(self) -> u64 {
        self.frequencies.documents
    }

    /// How often it occurs in all articles.
    pub fn collection_frequency(self) -> u64 {
        self.frequencies.mentions
    }
}

impl LanguageStats {
    /// One more document.
    pub(super) fn add<'t>(&mut self, words: u64, terms: impl Iterator<Item = (&'t str, u64)>) {
        self.documents = self.documents.saturating_add(1);
        self.words = self.words.saturating_add(words);
        for (term, mentions) in terms.filter(|&(_, mentions)| mentions > 0) {
            self.mentions = self.mentions.saturating_add(mentions);
            let frequencies = self.terms.entry_ref(term).or_default();
            frequencies.add(Frequencies { documents: 1, mentions });
        }
    }

    /// The larger table takes in the smaller one.
    pub(super) fn merge(&mut self, mut other: LanguageStats) {
        if other.terms.len() > self.terms.len() {
            std::mem::swap(self, &mut other);
        }
        self.documents = self.documents.saturating_add(other.documents);
        self.words = self.words.saturating_add(other.words);
        self.mentions = self.mentions.saturating_add(other.mentions);
        for (term, frequencies) in other.terms {
            self.terms.entry(term).or_default().add(frequencies);
        }
    }

    /// The mentions of its terms together: those of all, but for terms that were left out.
    pub(super) fn mentions_of_terms(&self) -> u64 {
        self.terms.values().fold(0, |sum, of| sum.saturating_add(of.mentions))
    }

    /// Whether there are articles, and no more mentions than words.
    pub(super) fn is_possible(&self) -> bool {
        self.documents > 0 && self.mentions <= self.words
    }

    /// Whether `other` can be taken out.
    pub(super) fn holds(&self, other: &LanguageStats) -> Result<(), Error> {
        let less =
            |ours: u64, theirs: u64, what: &str| ours.checked_sub(theirs).ok_or_else(|| Error::not_counted(what));
        let documents = less(self.documents, other.documents, "the number of documents")?;
        let words = less(self.words, other.words, "the number of words")?;
        let mentions = less(self.mentions, other.mentions, "the number of mentions")?;
        // Without articles there are no words, and mentions are words.
        if documents == 0 && words > 0 {
            return Err(Error::not_counted("the number of words"));
        }
        let of_terms = self.mentions_of_terms().saturating_sub(other.mentions_of_terms());
        if mentions > words || of_terms > mentions {
            return Err(Error::not_counted("the number of mentions"));
        }
        // Terms that `other` has not, too: they may be in more documents than are left. The first by its bytes is told.
        let of = |stats: &LanguageStats, term: &str| stats.terms.get(term).copied().unwrap_or_default();
        let missing = |term: &&String| {
            let (ours, theirs) = (of(self, term), of(other, term));
            let left = ours.documents.checked_sub(theirs.documents).zip(ours.mentions.checked_sub(theirs.mentions));
            left.is_none_or(|(of, mentions)| {
                let left = Frequencies { documents: of, mentions };
                left != Frequencies::default() && !left.can_be_among(documents)
            })
        };
        match self.terms.keys().chain(other.terms.keys()).filter(missing).min() {
            Some(term) => Err(Error::not_counted(term)),
            None => Ok(()),
        }
    }

    /// Takes out what it [holds](LanguageStats::holds).
    pub(super) fn subtract(&mut self, other: &LanguageStats) {
        self.documents = self.documents.saturating_sub(other.documents);
        self.words = self.words.saturating_sub(other.words);
        self.mentions = self.mentions.saturating_sub(other.mentions);
        for (term, theirs) in &other.terms {
            let Some(ours) = self.terms.get_mut(term) else { continue };
            ours.documents = ours.documents.saturating_sub(theirs.documents);
            ours.mentions = ours.mentions.saturating_sub(theirs.mentions);
            if *ours == Frequencies::default() {
                self.terms.remove(term);
            }
        }
    }

    pub(super) fn retain(&mut self, mut keep: impl FnMut(TermStats<'_>) -> bool) {
        self.terms.retain(|term, frequencies| keep(TermStats { term, frequencies: *frequencies }));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.documents == 0 && self.words == 0 && self.terms.is_empty()
    }

    /// The terms in the order of their bytes.
    pub(super) fn in_order(&self) -> BTreeMap<&str, Frequencies> {
        self.terms.iter().map(|(term, &frequencies)| (term.as_str(), frequencies)).collect()
    }

    /// How many articles.
    pub fn documents(&self) -> u64 {
        self.documents
    }

    /// How many words they have, stop words among them.
    pub fn words(&self) -> u64 {
        self.words
    }

    /// How often any term occurs in them: how many words they have without those that are left out. Terms dropped since
    /// by [`CorpusStats::retain`](crate::CorpusStats::retain) are still in it.
    pub fn mentions(&self) -> u64 {
        self.mentions
    }

    /// How many terms an article has on average, each as often as it occurs; 0 without articles. What BM25 takes for
    /// the average length.
    pub fn mean_length(&self) -> f64 {
        if self.documents == 0 { 0.0 } else { self.mentions as f64 / self.documents as f64 }
    }

    /// How many distinct terms they have.
    pub fn terms(&self) -> usize {
        self.terms.len()
    }

    /// The terms and their counts, in the order of their bytes; n log n in the number of terms.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = TermStats<'_>> {
        self.in_order().into_iter().map(|(term, frequencies)| TermStats { term, frequencies })
    }

    /// In how many articles a term occurs; 0 for an unknown one.
    pub fn document_frequency(&self, stem: &str) -> u64 {
        self.terms.get(stem).map_or(0, |frequencies| frequencies.documents)
    }

    /// How often a term occurs in all articles; 0 for an unknown one.
    pub fn collection_frequency(&self, stem: &str) -> u64 {
        self.terms.get(stem).map_or(0, |frequencies| frequencies.mentions)
    }

    /// The inverse document frequency of a term, smoothed as scikit-learn does: ln((1 + n) / (1 + df)) + 1 for df of n
    /// articles. At least 1, and highest for a term that no article has. [`Idf`](crate::Idf) has others.
    pub fn idf(&self, stem: &str) -> f64 {
        crate::Idf::Smooth.weight(self.document_frequency(stem), self.documents)
    }
}

impl Frequencies {
    /// Whether a term can have them among so many documents.
    pub(super) fn can_be_among(self, documents: u64) -> bool {
        (1..=documents).contains(&self.documents) && self.documents <= self.mentions
    }

    fn add(&mut self, more: Frequencies) {
        self.documents = self.documents.saturating_add(more.documents);
        self.mentions = self.mentions.saturating_add(more.mentions);
    }
}
