//! TextRank.

use super::super::candidate::{Candidates, Source};
use super::super::passage::{Acronyms, Conflation};
use super::super::scores::Scores;
use super::super::select::Redundancy;
use super::Rank;
use super::graph::{Weights, Window, WordGraph};

/// Mihalcea and Tarau, *TextRank: Bringing Order into Text*, EMNLP 2004: PageRank on a graph of words in which those are
/// connected that follow one another once all others are left out. Edges have no weights. A phrase has the sum of its
/// words' scores.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextRank;

/// The paper's.
const TOLERANCE: f64 = 1e-4;

impl Rank for TextRank {
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
        WordGraph::new(candidates.passage(), Window::Nodes(2), Weights::Even).explain(candidates, None, TOLERANCE)
    }

    fn source(&self) -> Source {
        Source::Nominals
    }

    fn acronyms(&self) -> Acronyms {
        Acronyms::Apart
    }

    fn conflation(&self) -> Conflation {
        Conflation::Compounds
    }

    fn redundancy(&self) -> Redundancy {
        Redundancy::Kept
    }
}
