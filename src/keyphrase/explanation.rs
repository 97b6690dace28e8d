//! Scores, taken apart.

use std::fmt;

/// A score, taken apart: named parts that add up to it or whose product it is, as its [`Combination`] says.
///
/// ```
/// use newsprint::{Analyzer, Article, Combination, Language};
///
/// let article = Article::parse("Harbour bridge opens\n\nThe harbour bridge opened on Saturday.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// for phrase in analysis.keyphrases() {
///     let values = phrase.explanation().parts().iter().map(|part| part.value());
///     let score: f64 = match phrase.explanation().combination() {
///         Combination::Sum => values.sum(),
///         Combination::Product => values.product(),
///         _ => unreachable!("there are no others yet"),
///     };
///     assert_eq!(score, phrase.score());
/// }
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Explanation {
    combination: Combination,
    parts: Vec<Part>,
    /// What the parts make, kept for sorting.
    score: f64,
}

/// How the parts of an [`Explanation`] make the score.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Combination {
    /// The score is their sum, in their order.
    Sum,
    /// The score is their product, in their order.
    Product,
}

impl Combination {
    /// The sign that stands between the parts: `+` or `×`.
    pub const fn sign(self) -> &'static str {
        match self {
            Combination::Sum => "+",
            Combination::Product => "×",
        }
    }
}

impl Explanation {
    /// A score that is the sum of its parts.
    pub fn sum(parts: impl Into<Vec<Part>>) -> Explanation {
        let parts = parts.into();
        let score = parts.iter().map(|part| part.value).sum();
        Explanation { combination: Combination::Sum, parts, score }
    }

    /// None: of a candidate that a ranker passes over. Its score is not a number.
    pub fn none() -> Explanation {
        Explanation::sum([Part::new("none", f64::NAN)])
    }

    /// A score that is the product of its parts.
    pub fn product(parts: impl Into<Vec<Part>>) -> Explanation {
        let parts = parts.into();
        let score = parts.iter().map(|part| part.value).product();
        Explanation { combination: Combination::Product, parts, score }
    }

    /// The same score times a factor, which is `score`, with a part that says so.
    pub(super) fn scaled(mut self, name: &'static str, factor: f64, score: f64) -> Explanation {
        let scaled = match self.combination {
            Combination::Sum => {
                self.parts.push(Part::new(name, self.score * (factor - 1.0)));
                Explanation::sum(self.parts)
            }
            Combination::Product => {
                self.parts.push(Part::new(name, factor));
                Explanation::product(self.parts)
            }
        };
        // To the last bit, so that scores stay in order.
        Explanation { score, ..scaled }
    }

    /// Another score, with a part that says what makes the difference.
    pub(super) fn moved(self, name: &'static str, score: f64) -> Explanation {
        let before = self.score();
        let mut parts = match self.combination {
            Combination::Sum => self.parts,
            Combination::Product => vec![Part::new("score", before)],
        };
        parts.push(Part::new(name, score - before));
        // To the last bit, so that scores stay in order.
        Explanation { score, ..Explanation::sum(parts) }
    }

    /// How the parts make the score.
    pub fn combination(&self) -> Combination {
        self.combination
    }

    /// The parts.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Their sum or product.
    pub fn score(&self) -> f64 {
        self.score
    }
}

/// `frequency 0.62 × position 0.97 × …`
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, part) in self.parts.iter().enumerate() {
            match number {
                0 => write!(f, "{} {:.2}", part.name, part.value)?,
                _ => write!(f, " {} {} {:.2}", self.combination.sign(), part.name, part.value)?,
            }
        }
        Ok(())
    }
}

/// One part of a score.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Part {
    name: &'static str,
    value: f64,
}

impl Part {
    /// What is measured, in lower-case words, and how much it gives.
    pub const fn new(name: &'static str, value: f64) -> Part {
        Part { name, value }
    }

    /// What is measured, in lower-case words.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// How much it gives.
    pub const fn value(self) -> f64 {
        self.value
    }
}
