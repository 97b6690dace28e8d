//! SingleRank.

use super::super::candidate::{Candidates, Source};
use super::super::passage::{Acronyms, Conflation};
use super::super::scores::Scores;
use super::super::select::Redundancy;
use super::Rank;
use super::graph::{Weights, Window, WordGraph};

/// Wan and Xiao, *CollabRank: Towards a Collaborative Approach to Single-Document Keyphrase Extraction*, COLING 2008:
/// PageRank on a graph of words whose edges count how often two stand less than ten words apart. A phrase has the sum of
/// its words' scores.
#[derive(Clone, Copy, Debug)]
pub(super) struct SingleRank;

pub(super) const WINDOW: Window = Window::Text(10);
pub(super) const TOLERANCE: f64 = 1e-6;

impl Rank for SingleRank {
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
        WordGraph::new(candidates.passage(), WINDOW, Weights::Counted).explain(candidates, None, TOLERANCE)
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
