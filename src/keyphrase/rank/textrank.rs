//! TextRank.

use super::super::candidate::{Candidates, Source};
use super::super::scores::Scores;
use super::graph::{Weights, Window, WordGraph};
use super::published::Published;

/// Mihalcea and Tarau, *TextRank: Bringing Order into Text*, EMNLP 2004: PageRank on a graph of words in which those are
/// connected that follow one another once all others are left out. Edges have no weights. A phrase has the sum of its
/// words' scores.
pub(super) static TEXT_RANK: Published = Published::new(weigh, Source::Nominals);

/// The paper's.
const TOLERANCE: f64 = 1e-4;

fn weigh(candidates: &Candidates<'_>) -> Scores {
    WordGraph::new(candidates.passage(), Window::Nodes(2), Weights::Even).explain(candidates, None, TOLERANCE)
}
