//! What becomes of candidates that say again what better ones say.

use hashbrown::HashSet;

use super::candidate::{Candidate, Candidates};
use super::explanation::Explanation;

/// What becomes of candidates that say again what better ones say.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Redundancy {
    /// Nothing: all stay.
    Kept,
    /// Those whose words stand inside a better one, in its order, are passed over.
    Inside,
    /// Those whose words stand inside a better one, in its order, have their score times this.
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
struct Written {
    text: String,
    /// Characters.
    len: usize,
    /// A bit for each character that occurs, 64 to choose from.
    letters: u64,
}

impl Written {
    fn new(candidates: &Candidates<'_>, candidate: &Candidate) -> Written {
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

impl Redundancy {
    /// Applies it to candidates that stand best first, and leaves them so.
    pub(super) fn apply(self, candidates: &Candidates<'_>, ranked: &mut Vec<(usize, Explanation)>) {
        let mut inside = Inside { candidates, parts: HashSet::new() };
        match self {
            Redundancy::Kept => {}
            Redundancy::Inside => ranked.retain(|&(number, _)| inside.is_new(number)),
            Redundancy::Discounted(factor) => {
                for (number, explanation) in ranked.iter_mut() {
                    if !inside.is_new(*number) {
                        let whole = std::mem::replace(explanation, Explanation::sum([]));
                        *explanation = whole.scaled("inside a better one", factor);
                    }
                }
                super::sort(ranked);
            }
            Redundancy::Marginal(relevance) => marginal(candidates, ranked, relevance),
            Redundancy::Similar(similarity, threshold) => {
                let mut better: Vec<Written> = Vec::new();
                let mut compared = 0;
                ranked.retain(|&(number, _)| {
                    compared += 1;
                    if compared > SIMILAR {
                        return true;
                    }
                    let written = Written::new(candidates, &candidates.list()[number]);
                    if written.len > LONGEST_WRITTEN {
                        return true;
                    }
                    let stays = !better.iter().any(|better| similarity.exceeds(threshold, better, &written));
                    if stays && better.len() < BETTER {
                        better.push(written);
                    }
                    stays
                });
            }
        }
    }
}

/// What stands inside the candidates so far.
struct Inside<'c, 'a> {
    candidates: &'c Candidates<'a>,
    parts: HashSet<&'c [u32]>,
}

impl Inside<'_, '_> {
    /// Whether a candidate is inside none so far. If so it is one of them.
    fn is_new(&mut self, number: usize) -> bool {
        /// Longer parts are not looked for in others, which keeps the cost linear in a candidate's length.
        const LONGEST: usize = 8;
        let units = self.candidates.list()[number].units();
        let new = !self.parts.contains(units);
        if new {
            let ends = |start: usize| start + 1..=units.len().min(start + LONGEST);
            self.parts.extend((0..units.len()).flat_map(|start| ends(start).map(move |end| &units[start..end])));
        }
        new
    }
}

/// How many of the best are compared, with how many of those that stay.
const SIMILAR: usize = 200;
const BETTER: usize = 100;
/// Longer phrases, in characters, are like no other, since comparing them costs the product of their lengths.
const LONGEST_WRITTEN: usize = 200;

/// Reorders candidates by maximal marginal relevance.
fn marginal(candidates: &Candidates<'_>, ranked: &mut Vec<(usize, Explanation)>, relevance: f64) {
    /// How many are asked. Each choice looks at all that are left.
    const ASKED: usize = 200;
    ranked.truncate(ASKED);
    let best = ranked.first().map_or(0.0, |best| best.1.score());
    let mut left: Vec<(usize, Explanation, f64)> = ranked.drain(..).map(|(number, of)| (number, of, 0.0)).collect();
    let units = |number: usize| candidates.list()[number].units();
    while !left.is_empty() {
        let value = |(_, explanation, like): &(usize, Explanation, f64)| {
            relevance * explanation.score() - (1.0 - relevance) * like * best
        };
        // Of equal ones the first: what is left stays in its order.
        let next =
            (0..left.len()).reduce(|best, next| if value(&left[next]) > value(&left[best]) { next } else { best });
        let Some(next) = next else { break };
        let target = value(&left[next]);
        let (number, explanation, _) = left.remove(next);
        for other in &mut left {
            other.2 = other.2.max(dice(units(number), units(other.0)));
        }
        ranked.push((number, explanation.moved("like better ones", target)));
    }
    super::sort(ranked);
}

/// Twice the words that both have, over the words of both.
fn dice(one: &[u32], other: &[u32]) -> f64 {
    let both = one.iter().filter(|unit| other.contains(unit)).count();
    2.0 * both as f64 / (one.len() + other.len()).max(1) as f64
}
