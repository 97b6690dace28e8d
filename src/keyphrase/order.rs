//! Candidates, best first: put in order only as far as they are asked for.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::candidate::Candidates;
use super::explanation::Explanation;
use super::scores::Scores;
use super::select::Sieve;

/// A candidate in its rank. The greatest is the best; of two with the same score, the one that comes first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    score: f64,
    number: u32,
    change: Change,
}

/// What became of the score that the ranker gave.
#[derive(Clone, Copy, Debug)]
enum Change {
    None,
    /// Times this, for standing inside a better one.
    Discounted(f64),
    /// Another, for being like better ones.
    Moved,
}

impl Ranked {
    /// The number of the candidate.
    pub(super) fn number(self) -> usize {
        self.number as usize
    }

    /// Its score.
    pub(super) fn score(self) -> f64 {
        self.score
    }

    /// With a lower score, for being like better ones.
    pub(super) fn moved(self, score: f64) -> Ranked {
        Ranked { score, change: Change::Moved, ..self }
    }

    fn discounted(self, factor: f64) -> Ranked {
        if self.score < 0.0 {
            return self;
        }
        // As a part adds it.
        Ranked { score: self.score + self.score * (factor - 1.0), change: Change::Discounted(factor), ..self }
    }

    /// The ranker's explanation, brought up to what became of the score.
    pub(super) fn explained(self, explanation: Explanation) -> Explanation {
        match self.change {
            Change::None => explanation,
            Change::Discounted(factor) => explanation.scaled("inside a better one", factor, self.score),
            Change::Moved => explanation.moved("like better ones", self.score),
        }
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Ranked) -> Ordering {
        self.score.total_cmp(&other.score).then(other.number.cmp(&self.number))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Ranked) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Ranked) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ranked {}

/// Candidates, best first. Putting all of them in order takes n log n, the first ten n.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// Those whose place is not known.
    left: BinaryHeap<Ranked>,
    /// Those that were found inside better ones.
    discounted: BinaryHeap<Ranked>,
    sieve: Sieve,
}

impl Order {
    /// All candidates that have a score.
    pub(super) fn new(candidates: &Candidates<'_>, scores: &Scores) -> Order {
        let scores = scores.values().iter().take(candidates.len()).enumerate();
        let scored = scores.filter(|(_, score)| !score.is_nan());
        scored.map(|(number, &score)| Ranked { score, number: number as u32, change: Change::None }).collect()
    }

    /// The same without those that do not pass a sieve.
    pub(super) fn through(self, sieve: Sieve) -> Order {
        Order { sieve, ..self }
    }

    /// The next best.
    pub(super) fn next(&mut self, candidates: &Candidates<'_>) -> Option<Ranked> {
        loop {
            let next = self.left.peek();
            if next.is_none() || self.discounted.peek() >= next {
                return self.discounted.pop();
            }
            let next = self.left.pop()?;
            let new = match &mut self.sieve {
                Sieve::Open => true,
                Sieve::Inside(inside, _) => inside.is_new(candidates, next.number()),
                Sieve::Similar(alike) => alike.is_new(candidates, next.number()),
            };
            if new {
                // What is left is no better, and neither will it be when it is discounted.
                return Some(next);
            }
            if let Sieve::Inside(_, Some(factor)) = self.sieve {
                self.discounted.push(next.discounted(factor));
            }
        }
    }

    /// How many may still come.
    pub(super) fn most(&self) -> usize {
        self.left.len() + self.discounted.len()
    }

    /// All of them.
    pub(super) fn sorted(self) -> Vec<Ranked> {
        let mut sorted = self.left.into_vec();
        sorted.sort_unstable_by(|a, b| b.cmp(a));
        sorted
    }
}

impl FromIterator<Ranked> for Order {
    fn from_iter<I: IntoIterator<Item = Ranked>>(ranked: I) -> Order {
        Order { left: ranked.into_iter().collect(), discounted: BinaryHeap::new(), sieve: Sieve::Open }
    }
}
