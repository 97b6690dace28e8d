//! Rankers: from candidates to explained scores.

use std::fmt;
use std::str::FromStr;

use super::candidate::{Candidate, Candidates, MAX_WORDS};
use super::{Explanation, Factor};
use crate::error::Error;

/// How candidates are weighed. Parsed from and displayed as its [`name`](Ranker::name).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Ranker {
    /// newsprint's own: how frequent the words are, how early the phrase comes, how long it is, whether its words are in
    /// the headline, whether it is written as a name. It needs no corpus.
    #[default]
    Newsprint,
    /// How often the phrase occurs, and nothing else: a baseline.
    Frequency,
}

impl Ranker {
    /// All of them.
    pub const ALL: &'static [Ranker] = &[Ranker::Newsprint, Ranker::Frequency];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Ranker::Newsprint => "newsprint",
            Ranker::Frequency => "frequency",
        }
    }

    /// The explained score of each candidate.
    pub(super) fn weigh(self, candidates: &Candidates) -> Vec<Explanation> {
        match self {
            Ranker::Newsprint => newsprint(candidates),
            Ranker::Frequency => frequency(candidates),
        }
    }
}

impl fmt::Display for Ranker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Ranker {
    type Err = Error;

    /// # Errors
    /// When there is no such ranker ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Ranker, Error> {
        let found = Ranker::ALL.iter().copied().find(|ranker| ranker.name() == name);
        found.ok_or_else(|| {
            Error::name("ranker", name, &Ranker::ALL.iter().map(|ranker| ranker.name()).collect::<Vec<_>>())
        })
    }
}

/// A product of five factors, each from 0 to 1.
fn newsprint(candidates: &Candidates) -> Vec<Explanation> {
    let most = candidates.frequencies.iter().copied().max().unwrap_or(0).max(1);
    let explain = |candidate: &Candidate| {
        let units = candidate.key.units();
        let count = units.len().max(1) as f64;
        let share = |of: &dyn Fn(u32) -> f64| units.iter().map(|&unit| of(unit)).sum::<f64>() / count;
        let frequency = share(&|unit| f64::from(candidates.frequencies[unit as usize]) / f64::from(most));
        let headline = share(&|unit| f64::from(u8::from(candidates.in_headline[unit as usize])));
        let depth = candidate.first as f64 / candidates.words.max(1) as f64;
        let names = candidate.capitalised as f64 / candidate.mentions.len().max(1) as f64;
        let words = candidate.words.min(MAX_WORDS) as f64 / MAX_WORDS as f64;
        Explanation::new([
            Factor { name: "frequency", value: frequency },
            Factor { name: "position", value: (EARLY / (EARLY + depth)).sqrt() },
            Factor { name: "length", value: words.powf(LENGTH) },
            Factor { name: "headline", value: HEADLINE + (1.0 - HEADLINE) * headline },
            Factor { name: "name", value: NAME + (1.0 - NAME) * names },
        ])
    };
    candidates.list.iter().map(explain).collect()
}

/// How slowly the weight falls with the place of the first mention.
const EARLY: f64 = 0.15;
/// The power of the length in words.
const LENGTH: f64 = 0.7;
/// What is left of the score without a word of the headline.
const HEADLINE: f64 = 0.7;
/// What is left of the score when it is not written as a name.
const NAME: f64 = 0.8;

fn frequency(candidates: &Candidates) -> Vec<Explanation> {
    let most = candidates.list.iter().map(|candidate| candidate.mentions.len()).max().unwrap_or(0).max(1);
    let share = |candidate: &Candidate| candidate.mentions.len() as f64 / most as f64;
    let explain = |candidate| Explanation::new([Factor { name: "frequency", value: share(candidate) }]);
    candidates.list.iter().map(explain).collect()
}
