//! TF-IDF.

use super::super::candidate::{Candidate, Candidates, Source};
use super::super::explanation::{Explanation, Part};
use super::super::passage::Passage;
use super::super::scores::Scores;
use super::published::Published;
use crate::stats::LanguageStats;

/// Spärck Jones, *A statistical interpretation of term specificity and its application in retrieval*, 1972: how often a
/// phrase occurs, times log₂ of the share of articles that have it, turned over.
///
/// The article itself is one of them. Of the others one is taken to have a phrase of several words, if each of the words
/// is in any, since the statistics know words alone and few phrases come back. Without a corpus there is one other article,
/// which has none of the phrases, so that frequency alone decides.
pub(super) static TF_IDF: Published = Published::new(weigh, Source::ContentNgrams).untagged();

fn weigh(candidates: &Candidates<'_>) -> Scores {
    let passage = candidates.passage();
    let corpus = Corpus(candidates.statistics());
    let explain = |candidate: Candidate<'_>| {
        Explanation::product([
            Part::new("frequency", candidate.mentions().len() as f64),
            Part::new("idf", corpus.idf(corpus.document_frequency(passage, candidate.units()))),
        ])
    };
    candidates.iter().map(explain).collect()
}

/// The articles that phrases are looked for in, besides the one at hand.
#[derive(Clone, Copy)]
pub(super) struct Corpus<'a>(pub(super) Option<&'a LanguageStats>);

impl Corpus<'_> {
    /// How many have a word; of several words, at most one.
    fn document_frequency(self, passage: &Passage<'_>, units: &[u32]) -> u64 {
        match units {
            &[unit] => self.word_frequency(passage, unit),
            units => units.iter().map(|&unit| self.word_frequency(passage, unit).min(1)).min().unwrap_or(0),
        }
    }

    /// How many have a word.
    pub(super) fn word_frequency(self, passage: &Passage<'_>, unit: u32) -> u64 {
        self.0.map_or(0, |corpus| corpus.document_frequency(passage.unit_text(unit as usize)))
    }

    /// The inverse document frequency of what so many have: log₂ of the articles over those that have it, the one at hand
    /// counted among both.
    pub(super) fn idf(self, document_frequency: u64) -> f64 {
        let documents = self.0.map_or(1, LanguageStats::documents);
        ((1.0 + documents as f64) / (1.0 + document_frequency as f64)).log2()
    }
}
