//! Statistics of many articles, as counts that merge.

use std::collections::BTreeMap;

use hashbrown::HashMap;

use crate::analysis::Analysis;
use crate::language::Language;

/// What is counted over many articles: how many there are, and how often and in how many of them each term occurs.
///
/// Only integers are kept, and weights are derived when asked for. So merging is exact, commutative and associative,
/// with [`CorpusStats::new`] as its neutral element: any partition of the articles over threads or machines, merged in
/// any order, gives the same statistics. Languages are counted apart and never mix. Counts saturate at `u64::MAX`.
///
/// The terms are the stems of the [`Analyzer`](crate::Analyzer): one analyzer for each language is expected.
///
/// ```
/// use newsprint::{Analyzer, Article, CorpusStats, Language};
///
/// let analyzer = Analyzer::new(Language::English);
/// let stats = ["The harbour bridge opened.", "Bridges are closed. The bridges are old."]
///     .into_iter()
///     .map(|text| CorpusStats::from(&analyzer.analyze(&Article::parse(text))))
///     .fold(CorpusStats::new(), CorpusStats::merge);
///
/// let english = stats.language(Language::English).unwrap();
/// assert_eq!(english.documents(), 2);
/// assert_eq!(english.document_frequency("bridg"), 2);
/// assert_eq!(english.collection_frequency("bridg"), 3);
/// assert!(english.idf("harbour") > english.idf("bridg"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CorpusStats {
    languages: BTreeMap<Language, LanguageStats>,
}

/// The statistics of the articles in one language, from [`CorpusStats::language`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LanguageStats {
    documents: u64,
    words: u64,
    #[cfg_attr(feature = "serde", serde(serialize_with = "in_order"))]
    terms: HashMap<String, Frequencies>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
struct Frequencies {
    documents: u64,
    mentions: u64,
}

/// Terms in the order of their bytes, so that equal statistics are written alike.
#[cfg(feature = "serde")]
fn in_order<S: serde::Serializer>(terms: &HashMap<String, Frequencies>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(terms.iter().collect::<BTreeMap<_, _>>())
}

impl CorpusStats {
    /// Of no articles.
    pub fn new() -> CorpusStats {
        CorpusStats::default()
    }

    /// Counts one more article.
    pub fn add(&mut self, analysis: &Analysis<'_>) {
        let stats = self.languages.entry(analysis.language()).or_default();
        stats.documents = stats.documents.saturating_add(1);
        stats.words = stats.words.saturating_add(analysis.counts().words as u64);
        for (stem, count) in analysis.term_counts() {
            stats.count(stem, Frequencies { documents: 1, mentions: count as u64 });
        }
    }

    /// Both together.
    #[must_use]
    pub fn merge(mut self, other: CorpusStats) -> CorpusStats {
        for (language, theirs) in other.languages {
            let ours = self.languages.entry(language).or_default();
            ours.documents = ours.documents.saturating_add(theirs.documents);
            ours.words = ours.words.saturating_add(theirs.words);
            for (stem, frequencies) in theirs.terms {
                ours.count(&stem, frequencies);
            }
        }
        self
    }

    /// The statistics of the articles in a language, if there are any.
    pub fn language(&self, language: Language) -> Option<&LanguageStats> {
        self.languages.get(&language)
    }

    /// The languages of the articles, and their statistics.
    pub fn languages(&self) -> impl Iterator<Item = (Language, &LanguageStats)> {
        self.languages.iter().map(|(&language, stats)| (language, stats))
    }

    /// How many articles, in all languages.
    pub fn documents(&self) -> u64 {
        self.languages.values().fold(0, |sum, stats| sum.saturating_add(stats.documents))
    }
}

impl LanguageStats {
    fn count(&mut self, stem: &str, more: Frequencies) {
        let frequencies = self.terms.entry_ref(stem).or_default();
        frequencies.documents = frequencies.documents.saturating_add(more.documents);
        frequencies.mentions = frequencies.mentions.saturating_add(more.mentions);
    }

    /// How many articles.
    pub fn documents(&self) -> u64 {
        self.documents
    }

    /// How many words they have, stop words among them.
    pub fn words(&self) -> u64 {
        self.words
    }

    /// How many distinct terms they have.
    pub fn terms(&self) -> usize {
        self.terms.len()
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
    /// articles. At least 1, and highest for a term that no article has.
    pub fn idf(&self, stem: &str) -> f64 {
        let documents = self.documents as f64;
        ((1.0 + documents) / (1.0 + self.document_frequency(stem) as f64)).ln() + 1.0
    }
}

impl From<&Analysis<'_>> for CorpusStats {
    fn from(analysis: &Analysis<'_>) -> CorpusStats {
        let mut stats = CorpusStats::new();
        stats.add(analysis);
        stats
    }
}
