//! How often a candidate occurs: the baseline.

use super::super::candidate::{Candidate, Candidates};
use super::super::explanation::{Explanation, Part};
use super::super::scores::Scores;
use super::Rank;

/// The mentions of a candidate, as a share of those of the most frequent one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frequency;

impl Rank for Frequency {
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
        let mentions = |candidate: Candidate<'_>| candidate.mentions().len() as f64;
        let most = candidates.iter().map(mentions).fold(1.0, f64::max);
        let explain = |candidate: Candidate<'_>| Explanation::sum([Part::new("frequency", mentions(candidate) / most)]);
        candidates.iter().map(explain).collect()
    }
}
