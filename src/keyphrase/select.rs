//! Which candidates are passed over beside better ones.

use hashbrown::HashSet;

use super::candidate::{Candidate, Candidates};

/// Which candidates are passed over beside better ones.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Redundancy {
    /// None.
    Kept,
    /// Those whose words stand inside a better one, in its order.
    Inside,
    /// Those that are written more like a better one than this, from 0 to 1; case does not count. Looked for among the
    /// thousand best, beside the hundred best that stay; all others stay.
    Similar(Similarity, f64),
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
    /// The numbers of the candidates that stay of those given best first.
    pub(super) fn pass(self, candidates: &Candidates<'_>, ranked: &[usize]) -> Vec<bool> {
        match self {
            Redundancy::Kept => vec![true; ranked.len()],
            Redundancy::Inside => {
                let mut inside: HashSet<&[u32]> = HashSet::new();
                let mut stays = |&number: &usize| {
                    let units = candidates.list()[number].units();
                    let new = !inside.contains(units);
                    if new {
                        let parts = (0..units.len()).flat_map(|start| {
                            (start + 1..=units.len().min(start + LONGEST_PART)).map(move |end| &units[start..end])
                        });
                        inside.extend(parts);
                    }
                    new
                };
                ranked.iter().map(&mut stays).collect()
            }
            Redundancy::Similar(similarity, threshold) => {
                let mut better: Vec<Written> = Vec::new();
                let mut stays = vec![true; ranked.len()];
                for (&number, stays) in ranked.iter().zip(&mut stays).take(SIMILAR) {
                    let written = Written::new(candidates, &candidates.list()[number]);
                    if written.len > LONGEST_WRITTEN {
                        continue;
                    }
                    *stays = !better.iter().any(|better| similarity.exceeds(threshold, better, &written));
                    if *stays && better.len() < BETTER {
                        better.push(written);
                    }
                }
                stays
            }
        }
    }
}

/// How many of the best are compared, with how many of those that stay.
const SIMILAR: usize = 1000;
const BETTER: usize = 100;
/// Longer phrases, in characters, are like no other, since comparing them costs the product of their lengths.
const LONGEST_WRITTEN: usize = 200;

/// Longer parts of a candidate are not looked for in others, which keeps the cost linear in its length.
const LONGEST_PART: usize = 8;
