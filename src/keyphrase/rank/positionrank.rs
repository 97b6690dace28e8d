//! PositionRank.

#![expect(clippy::indexing_slicing, reason = "units of the passage, which says how many there are")]

use super::super::candidate::{Candidates, Source};
use super::super::scores::Scores;
use super::graph::{Weights, WordGraph};
use super::published::Published;
use super::singlerank::{TOLERANCE, WINDOW};

/// Florescu and Caragea, *PositionRank: An Unsupervised Approach to Keyphrase Extraction from Scholarly Documents*, ACL
/// 2017: the graph of SingleRank, on which the walk starts anew at words that come early and often, each time that a word
/// occurs adding one over its position. A phrase has the sum of its words' scores.
pub(super) static POSITION_RANK: Published = Published::new(weigh, Source::ShortNounPhrases);

fn weigh(candidates: &Candidates<'_>) -> Scores {
    let passage = candidates.passage();
    let mut start = vec![0.0; passage.units()];
    for word in passage.words() {
        start[word.unit()] += 1.0 / (word.place() + 1) as f64;
    }
    WordGraph::new(passage, WINDOW, Weights::Counted).explain(candidates, Some(&start), TOLERANCE)
}
