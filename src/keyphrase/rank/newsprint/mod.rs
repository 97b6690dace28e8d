//! newsprint's own ranker.

#![expect(clippy::indexing_slicing, reason = "an explanation for each candidate")]

// Public for the program that fits the weights.
#[allow(unreachable_pub)]
pub(in super::super) mod features;
#[allow(unreachable_pub)]
pub(in super::super) mod model;
mod weights;

use self::features::{Features, Seen};
use self::model::{Curves, Model, PARTS, shares};
use super::super::Style;
use super::super::candidate::{Candidates, Source};
use super::super::explanation::{Explanation, Part};
use super::super::scores::Scores;
use super::super::select::Redundancy;
use super::Rank;

/// The default.
///
/// A generalized additive model: the log-odds that a candidate is a keyphrase are the sum of functions of its features, each
/// piecewise linear, and the score is the probability that they say. There are weights for news, for abstracts and for long
/// papers, mixed by what kind of text the article looks like; and others for single words and for languages without a tagger.
///
/// The parts of the explanation are in the score's own units: each part of the log-odds times the mean slope of the logistic
/// function between an average candidate and this one. Those are the Aumann-Shapley values of the parts (*Values of Non-Atomic
/// Games*, 1974), which add up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Newsprint;

impl Rank for Newsprint {
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
        let seen = Seen::new(candidates);
        let tagged = candidates.passage().is_tagged();
        let model = match candidates.style() {
            Style::Phrases if tagged => Model::mixed(&weights::PHRASES, shares(&weights::GATE, &seen.traits())),
            Style::Phrases => weights::UNTAGGED_PHRASES,
            Style::Words if tagged => weights::WORDS,
            Style::Words => weights::UNTAGGED_WORDS,
        };
        let curves = Curves::new(&model);
        let explained: Vec<Summands> = seen.features().map(|features| summands(&curves, &features)).collect();
        let scores = explained.iter().map(|summands| summands.iter().sum()).collect();
        Scores::new(scores, move |number| {
            // With room for one more, which the redundancy may add.
            let mut parts = Vec::with_capacity(1 + PARTS.len() + 1);
            let names = ["base"].into_iter().chain(PARTS);
            parts.extend(names.zip(explained[number]).map(|(name, value)| Part::new(name, value)));
            Explanation::sum(parts)
        })
    }

    fn source(&self) -> Source {
        Source::Phrases
    }

    fn redundancy(&self) -> Redundancy {
        Redundancy::Discounted(INSIDE)
    }
}

/// What is left of the score of a phrase inside a better one.
const INSIDE: f64 = 0.7;

/// What the base and the parts add to a score.
type Summands = [f64; 1 + PARTS.len()];

fn summands(curves: &Curves, features: &Features) -> Summands {
    /// Where the logistic function is as good as flat.
    const FLAT: f64 = 12.0;
    let probability = |odds: f64| 1.0 / (1.0 + (-odds.clamp(-FLAT, FLAT)).exp());
    let parts = curves.parts(features);
    let rise: f64 = parts.iter().sum();
    let base = probability(curves.base);
    let slope = match rise.abs() < 1e-6 {
        true => base * (1.0 - base),
        false => (probability(curves.base + rise) - base) / rise,
    };
    let mut summands = [base; 1 + PARTS.len()];
    summands[1..].iter_mut().zip(parts).for_each(|(summand, part)| *summand = part * slope);
    summands
}
