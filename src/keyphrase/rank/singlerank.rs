//! SingleRank.

use super::super::candidate::{Candidates, Source};
use super::super::scores::Scores;
use super::graph::{Weights, Window, WordGraph};
use super::published::Published;

/// Wan and Xiao, *CollabRank: Towards a Collaborative Approach to Single-Document Keyphrase Extraction*, COLING 2008:
/// PageRank on a graph of words whose edges count how often two stand less than ten words apart. A phrase has the sum of
/// its words' scores.
pub(super) static SINGLE_RANK: Published = Published::new(weigh, Source::Nominals);

pub(super) const WINDOW: Window = Window::Text(10);
pub(super) const TOLERANCE: f64 = 1e-6;

fn weigh(candidates: &Candidates<'_>) -> Scores {
    WordGraph::new(candidates.passage(), WINDOW, Weights::Counted).explain(candidates, None, TOLERANCE)
}
