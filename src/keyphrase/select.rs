//! What becomes of candidates that say again what better ones say.

use hashbrown::HashSet;

use super::candidate::Candidates;
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
