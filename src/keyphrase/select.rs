//! Which candidates are passed over beside better ones.

use hashbrown::HashSet;

use super::candidate::Candidates;

/// Which candidates are passed over beside better ones.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Redundancy {
    /// None.
    Kept,
    /// Those whose words stand inside a better one, in its order.
    Inside,
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
        }
    }
}

/// Longer parts of a candidate are not looked for in others, which keeps the cost linear in its length.
const LONGEST_PART: usize = 8;
