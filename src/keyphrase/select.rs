//! What becomes of candidates that say again what better ones say.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "mentions are ranges of the passage's words; what is left is indexed below its length"
)]

use super::candidate::{Candidate, Candidates, Inside};
use super::order::{Order, Ranked};
use super::scores::Scores;

/// What becomes of candidates that say again what better ones say.
///
/// A share below 0 or above 1 is taken as the nearer of them, and one that is no number as 1.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Redundancy {
    /// Nothing: all stay.
    Kept,
    /// Those whose words stand inside a better one, in its order, are passed over.
    Inside,
    /// Those whose words stand inside a better one, in its order, have their score times this, from 0 to 1, unless it is
    /// negative.
    Discounted(f64),
    /// Those that are written more like a better one than this, from 0 to 1; case does not count. Looked for among the
    /// two hundred best, beside the hundred best that stay; all others stay.
    Similar(Similarity, f64),
    /// The next best is each time the one that weighs most and is least like those before it: maximal marginal relevance
    /// (Carbonell and Goldstein, *The use of MMR, diversity-based reranking*, SIGIR 1998), with this much of relevance, from
    /// 0 to 1, and the rest of likeness to the most like better one, by the words that both have (Dice's coefficient). Scores
    /// become the marginal relevance, which may be negative. Only the two hundred best are asked; others are passed over.
    Marginal(f64),
}

/// How alike two phrases are written, from 0 to 1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Similarity {
    /// 1 less the edits that make one of the other, over the length of the longer one.
    Levenshtein,
    /// Jaro's: by the characters that both have at about the same place.
    Jaro,
    /// The same, more where they begin alike.
    JaroWinkler,
}

impl Similarity {
    /// Whether two phrases are more alike than `threshold`.
    fn exceeds(self, threshold: f64, one: &Written, other: &Written) -> bool {
        let longest = one.len.max(other.len);
        match self {
            Similarity::Levenshtein => {
                // An edit changes the length by one at most, and takes one character away and brings one.
                let least =
                    one.len.abs_diff(other.len).max(((one.letters ^ other.letters).count_ones() as usize).div_ceil(2));
                let most = |edits: usize| 1.0 - edits as f64 / longest.max(1) as f64 > threshold;
                most(least) && most(strsim::levenshtein(&one.text, &other.text))
            }
            Similarity::Jaro => strsim::jaro(&one.text, &other.text) > threshold,
            Similarity::JaroWinkler => strsim::jaro_winkler(&one.text, &other.text) > threshold,
        }
    }
}

/// A candidate as it is written first, in lower case.
#[derive(Clone, Debug)]
struct Written {
    text: String,
    /// Characters.
    len: usize,
    /// A bit for each character that occurs, 64 to choose from.
    letters: u64,
}

impl Written {
    fn new(candidates: &Candidates<'_>, candidate: Candidate<'_>) -> Written {
        let passage = candidates.passage();
        let mut text = String::new();
        for word in &passage.words()[candidate.mentions()[0].clone()] {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&passage.text()[word.span()].to_lowercase());
        }
        let letters = text.chars().fold(0, |letters, c| letters | 1 << (c as u32 % 64));
        Written { len: text.chars().count(), text, letters }
    }
}

/// Which of the candidates that come best first are passed over, told as they come.
#[derive(Clone, Debug)]
pub(super) enum Sieve {
    /// None.
    Open,
    /// Those inside one before, or their score times this.
    Inside(Inside, Option<f64>),
    /// Those written more like one before than the threshold.
    Similar(Alike),
}

/// What candidates are compared with by how they are written.
#[derive(Clone, Debug)]
pub(super) struct Alike {
    similarity: Similarity,
    threshold: f64,
    better: Vec<Written>,
    /// How many were compared.
    compared: usize,
}

impl Alike {
    /// Whether a candidate is like none before.
    pub(super) fn is_new(&mut self, candidates: &Candidates<'_>, number: usize) -> bool {
        self.compared += 1;
        if self.compared > SIMILAR {
            return true;
        }
        let written = Written::new(candidates, candidates.get(number));
        if written.len > LONGEST_WRITTEN {
            return true;
        }
        let new = !self.better.iter().any(|better| self.similarity.exceeds(self.threshold, better, &written));
        if new && self.better.len() < BETTER {
            self.better.push(written);
        }
        new
    }
}

/// How many of the best are compared, with how many of those that stay.
const SIMILAR: usize = 200;
const BETTER: usize = 100;
/// Longer phrases, in characters, are like no other, since comparing them costs the product of their lengths.
const LONGEST_WRITTEN: usize = 200;

impl Redundancy {
    /// The candidates that have a score, best first, with this applied.
    pub(super) fn apply(self, candidates: &Candidates<'_>, scores: &Scores) -> Order {
        let order = Order::new(candidates, scores);
        match self {
            Redundancy::Kept => order,
            Redundancy::Inside => order.through(Sieve::Inside(candidates.inside(), None)),
            Redundancy::Discounted(factor) => order.through(Sieve::Inside(candidates.inside(), Some(share(factor)))),
            Redundancy::Similar(similarity, threshold) => {
                let threshold = share(threshold);
                order.through(Sieve::Similar(Alike { similarity, threshold, better: Vec::new(), compared: 0 }))
            }
            Redundancy::Marginal(relevance) => {
                marginal(candidates, order.sorted(), share(relevance)).into_iter().collect()
            }
        }
    }
}

/// A number from 0 to 1, whatever was given: with 1 nothing is redundant.
fn share(given: f64) -> f64 {
    if given.is_nan() { 1.0 } else { given.clamp(0.0, 1.0) }
}

/// Reorders candidates by maximal marginal relevance.
fn marginal(candidates: &Candidates<'_>, mut ranked: Vec<Ranked>, relevance: f64) -> Vec<Ranked> {
    /// How many are asked. Each choice looks at all that are left.
    const ASKED: usize = 200;
    ranked.truncate(ASKED);
    let best = ranked.first().map_or(0.0, |best| best.score());
    // Each with its words in order, and with how like it is to the most like of those that are chosen.
    let words = |ranked: Ranked| {
        let mut units = candidates.get(ranked.number()).units().to_vec();
        units.sort_unstable();
        (ranked, units, 0.0)
    };
    let mut left: Vec<(Ranked, Vec<u32>, f64)> = ranked.drain(..).map(words).collect();
    while !left.is_empty() {
        let value = |at: usize| {
            let &(ranked, _, like) = &left[at];
            relevance * ranked.score() - (1.0 - relevance) * like * best
        };
        // Of equal ones the first: what is left stays in its order.
        let next = (0..left.len()).reduce(|best, next| if value(next) > value(best) { next } else { best });
        let Some(next) = next else { break };
        let score = value(next);
        let (chosen, units, _) = left.remove(next);
        for (_, others, like) in &mut left {
            *like = like.max(dice(&units, others));
        }
        ranked.push(chosen.moved(score));
    }
    ranked
}

/// Twice the words that both have, each as often as both have it, over the words of both; both in order.
fn dice(one: &[u32], other: &[u32]) -> f64 {
    let (mut both, mut rest) = (0, other);
    for unit in one {
        rest = &rest[rest.partition_point(|other| other < unit)..];
        if rest.first() == Some(unit) {
            (both, rest) = (both + 1, &rest[1..]);
        }
    }
    2.0 * both as f64 / (one.len() + other.len()).max(1) as f64
}
