//! RAKE.

#![expect(clippy::indexing_slicing, reason = "units of the passage, which says how many there are")]

use super::super::candidate::{Candidates, Source};
use super::super::passage::Conflation;
use super::super::scores::Scores;
use super::published::Published;
use super::word_sums;

/// Rose, Engel, Cramer and Cowley, *Automatic Keyword Extraction from Individual Documents*, 2010: candidates are the runs
/// between stop words and marks. A word has its degree, which is how many words stand in the candidates that it stands in,
/// over how often it occurs; a candidate has the sum of its words' scores, which makes long ones win.
pub(super) static RAKE: Published = Published::new(weigh, Source::Runs).untagged().conflating(Conflation::Forms);

fn weigh(candidates: &Candidates<'_>) -> Scores {
    let units = candidates.passage().units();
    let (mut degrees, mut frequencies) = (vec![0.0; units], vec![0.0; units]);
    for candidate in candidates.iter() {
        let mentions = candidate.mentions().len() as f64;
        for &unit in candidate.units() {
            degrees[unit as usize] += mentions * candidate.units().len() as f64;
            frequencies[unit as usize] += mentions;
        }
    }
    word_sums(candidates, |unit| degrees[unit as usize] / frequencies[unit as usize])
}
