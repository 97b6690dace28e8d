//! What a ranker gives: scores, and the reasons for those that are asked for.

#![expect(clippy::indexing_slicing, reason = "an explanation for each value")]

use std::fmt;
use std::sync::Arc;

use super::explanation::Explanation;

/// The score of each candidate of an article, and why it has it.
///
/// Collected from explanations; or of scores alone, with the explanations made when they are asked for, which spares the time
/// of making those of the many candidates that nobody looks at.
///
/// ```
/// use newsprint::Explanation;
/// use newsprint::keyphrase::{Part, Scores};
///
/// let lengths = [2.0, 3.0];
/// let explained: Scores = lengths.iter().map(|&len| Explanation::sum([Part::new("length", len)])).collect();
/// let lazy = Scores::new(lengths.to_vec(), move |number| Explanation::sum([Part::new("length", lengths[number])]));
/// assert_eq!(explained.values(), lazy.values());
/// assert_eq!(explained.explain(1), lazy.explain(1));
/// ```
#[derive(Clone)]
pub struct Scores {
    values: Vec<f64>,
    explain: Arc<dyn Fn(usize) -> Explanation + Send + Sync>,
}

impl Scores {
    /// These scores, one for each candidate, in the candidates' order. `explain` is asked with the number of a candidate, less
    /// than there are values; the explanation's [score](Explanation::score) is to be the value.
    pub fn new(values: Vec<f64>, explain: impl Fn(usize) -> Explanation + Send + Sync + 'static) -> Scores {
        Scores { values, explain: Arc::new(explain) }
    }

    /// The scores, in the candidates' order.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// Why a candidate has its score.
    ///
    /// # Panics
    /// Where the ranker's explanation does: when `number` is not less than there are values.
    pub fn explain(&self, number: usize) -> Explanation {
        (self.explain)(number)
    }
}

impl FromIterator<Explanation> for Scores {
    fn from_iter<I: IntoIterator<Item = Explanation>>(explanations: I) -> Scores {
        let explanations: Vec<Explanation> = explanations.into_iter().collect();
        let values = explanations.iter().map(Explanation::score).collect();
        Scores::new(values, move |number| explanations[number].clone())
    }
}

impl From<Vec<Explanation>> for Scores {
    fn from(explanations: Vec<Explanation>) -> Scores {
        explanations.into_iter().collect()
    }
}

impl fmt::Debug for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Scores").field(&self.values).finish()
    }
}
