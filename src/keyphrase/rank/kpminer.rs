//! KP-Miner.

#![expect(clippy::indexing_slicing, reason = "mentions are ranges of the passage's words")]

use super::super::candidate::{Candidate, Candidates, Source};
use super::super::explanation::{Explanation, Part};
use super::super::scores::Scores;
use super::published::Published;
use super::tfidf::Corpus;

/// El-Beltagy and Rafea, *KP-Miner: Participation in SemEval-2*, 2010: TF-IDF of phrases that occur three times and early,
/// where phrases of several words, which are rarer, are boosted by how much rarer they are.
///
/// Phrases of several words count as in no other article. Without a corpus there is one other article, which has none of
/// the words. Articles in which nothing occurs three times have no keyphrases.
pub(super) static KP_MINER: Published = Published::new(weigh, Source::LongContentNgrams).untagged();

/// How often a candidate has to occur: the least allowable seen frequency.
const LEAST_FREQUENCY: usize = 3;
/// How many words and marks may stand before it where it occurs first.
const CUTOFF: usize = 400;
/// The greatest boost.
const SIGMA: f64 = 3.0;
/// What the boost is divided by.
const ALPHA: f64 = 2.3;

fn weigh(candidates: &Candidates<'_>) -> Scores {
    let passage = candidates.passage();
    let corpus = Corpus(candidates.statistics());
    let is_one = |candidate: Candidate<'_>| {
        let first = candidate.mentions().first().map(|mention| passage.words()[mention.start].place());
        candidate.mentions().len() >= LEAST_FREQUENCY && first.is_some_and(|place| place <= CUTOFF)
    };
    let ones = || candidates.iter().filter(|&candidate| is_one(candidate));
    let all: usize = ones().map(|candidate| candidate.mentions().len()).sum();
    let long = ones().filter(|candidate| candidate.units().len() > 1);
    let long: usize = long.map(|candidate| candidate.mentions().len()).sum();
    let boost = (all as f64 / (long.max(1) as f64 * ALPHA)).min(SIGMA);
    let explain = |candidate: Candidate<'_>| {
        if !is_one(candidate) {
            return Explanation::none();
        }
        let document_frequency = match candidate.units() {
            &[unit] => corpus.word_frequency(passage, unit),
            _ => 0,
        };
        Explanation::product([
            Part::new("frequency", candidate.mentions().len() as f64),
            Part::new("idf", corpus.idf(document_frequency)),
            Part::new("boost", if candidate.units().len() > 1 { boost } else { 1.0 }),
        ])
    };
    candidates.iter().map(explain).collect()
}
