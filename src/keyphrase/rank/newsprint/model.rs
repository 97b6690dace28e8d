//! The model: what each feature adds to the log-odds that a candidate is a keyphrase, by kind of text.

use super::features::{FEATURES, Feature, Features, TRAITS, Traits};

/// What the parts of a score are called. Each function of a feature belongs to one.
pub const PARTS: [&str; 7] = ["frequency", "position", "headline", "background", "length", "names", "form"];
const FREQUENCY: u8 = 0;
const POSITION: u8 = 1;
const HEADLINE: u8 = 2;
const BACKGROUND: u8 = 3;
const LENGTH: u8 = 4;
const NAMES: u8 = 5;
const FORM: u8 = 6;

/// The functions of single features: the feature itself, and for each knot what it has beyond it; so the log-odds are
/// piecewise linear in it.
const CURVES: [(Feature, &[f64], u8); FEATURES] = [
    (Feature::Mentions, &[0.7, 1.4], FREQUENCY),
    (Feature::Frequency, &[1.4, 2.3], FREQUENCY),
    (Feature::LeastFrequency, &[0.7], FREQUENCY),
    (Feature::MostFrequency, &[], FREQUENCY),
    (Feature::Background, &[3.5, 4.5, 5.2], BACKGROUND),
    (Feature::LeastBackground, &[4.0], BACKGROUND),
    (Feature::HeadBackground, &[4.0, 5.0], BACKGROUND),
    (Feature::First, &[0.03, 0.1, 0.4], POSITION),
    (Feature::FirstWords, &[2.0, 4.0], POSITION),
    (Feature::Spread, &[], POSITION),
    (Feature::HeadlineWords, &[0.4], HEADLINE),
    (Feature::InHeadline, &[], POSITION),
    (Feature::Length, &[1.5, 2.5, 3.5], LENGTH),
    (Feature::Free, &[], LENGTH),
    (Feature::FreeMentions, &[0.7], FREQUENCY),
    (Feature::Longer, &[0.7, 1.4], LENGTH),
    (Feature::Capitals, &[], NAMES),
    (Feature::Names, &[], NAMES),
    (Feature::Adjective, &[], FORM),
    (Feature::Plural, &[], FORM),
    (Feature::Participle, &[], FORM),
    (Feature::Gerund, &[], FORM),
    (Feature::Digits, &[], FORM),
    (Feature::WordLength, &[6.0], FORM),
    (Feature::Head, &[0.7, 1.6], FREQUENCY),
    (Feature::FirstSentence, &[], POSITION),
    (Feature::Acronym, &[], NAMES),
    (Feature::Shouted, &[], NAMES),
    (Feature::Preceded, &[], LENGTH),
    (Feature::Followed, &[], LENGTH),
    (Feature::Hyphen, &[], FORM),
    (Feature::Closed, &[], FORM),
    (Feature::Noun, &[], FORM),
    (Feature::Verb, &[], FORM),
    (Feature::LastAdjective, &[], FORM),
    (Feature::StopWord, &[], FORM),
];

/// What counts of single words only.
const OF_SINGLE_WORDS: [(Feature, u8); 5] = [
    (Feature::Background, BACKGROUND),
    (Feature::Mentions, FREQUENCY),
    (Feature::Capitals, NAMES),
    (Feature::First, POSITION),
    (Feature::Free, LENGTH),
];

/// How many functions of the features there are: those of single features, those of single words, and the mentions of
/// names.
pub const FUNCTIONS: usize = {
    let mut count = OF_SINGLE_WORDS.len() + 1;
    let mut curve = 0;
    while curve < CURVES.len() {
        count += 1 + CURVES[curve].1.len();
        curve += 1;
    }
    count
};

/// The values of all functions for a candidate.
pub type Functions = [f64; FUNCTIONS];

/// The part that each function belongs to.
pub static PART_OF: [u8; FUNCTIONS] = {
    let mut parts = [NAMES; FUNCTIONS];
    let (mut at, mut curve) = (0, 0);
    while curve < CURVES.len() {
        let end = at + 1 + CURVES[curve].1.len();
        while at < end {
            parts[at] = CURVES[curve].2;
            at += 1;
        }
        curve += 1;
    }
    let mut single = 0;
    while single < OF_SINGLE_WORDS.len() {
        parts[at + single] = OF_SINGLE_WORDS[single].1;
        single += 1;
    }
    parts
};

/// For each function of a single feature: the feature, what is taken from it, and what it is at least.
static STEPS: [(Feature, f64, f64); FUNCTIONS - OF_SINGLE_WORDS.len() - 1] = {
    let mut steps = [(Feature::Mentions, 0.0, f64::NEG_INFINITY); FUNCTIONS - OF_SINGLE_WORDS.len() - 1];
    let (mut at, mut curve) = (0, 0);
    while curve < CURVES.len() {
        let (feature, knots, _) = CURVES[curve];
        steps[at].0 = feature;
        at += 1;
        let mut knot = 0;
        while knot < knots.len() {
            steps[at] = (feature, knots[knot], 0.0);
            at += 1;
            knot += 1;
        }
        curve += 1;
    }
    steps
};

/// The functions of a candidate's features.
pub fn functions(features: &Features) -> Functions {
    let of = |feature: Feature| features[feature as usize];
    let mut functions = [0.0; FUNCTIONS];
    for (function, &(feature, knot, least)) in functions.iter_mut().zip(&STEPS) {
        *function = (of(feature) - knot).max(least);
    }
    let rest = &mut functions[STEPS.len()..];
    if of(Feature::Length) == 1.0 {
        for (function, (feature, _)) in rest.iter_mut().zip(OF_SINGLE_WORDS) {
            *function = of(feature);
        }
    }
    rest[OF_SINGLE_WORDS.len()] = of(Feature::Capitals) * of(Feature::Mentions);
    functions
}

/// The log-odds of one kind of text.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    /// Those of an average candidate.
    pub base: f64,
    /// What the functions of each part add for an average candidate.
    pub averages: [f64; PARTS.len()],
    pub weights: Functions,
}

impl Model {
    /// What each part adds to the [base](Model::base) for a candidate.
    pub fn parts(&self, features: &Features) -> [f64; PARTS.len()] {
        // The sums have a power of two of places, so that the part's number needs no check.
        let mut sums = [0.0; PARTS.len().next_power_of_two()];
        for ((value, weight), part) in functions(features).iter().zip(&self.weights).zip(&PART_OF) {
            sums[usize::from(*part) % sums.len()] += value * weight;
        }
        let mut parts = self.averages;
        parts.iter_mut().zip(sums).for_each(|(part, sum)| *part = sum - *part);
        parts
    }

    /// The mean of some models, weighted by shares that add up to 1.
    pub fn mixed<const N: usize>(models: &[Model; N], shares: [f64; N]) -> Model {
        let mut mixed = Model { base: 0.0, averages: [0.0; PARTS.len()], weights: [0.0; FUNCTIONS] };
        for (model, share) in models.iter().zip(shares) {
            mixed.base += share * model.base;
            mixed.averages.iter_mut().zip(model.averages).for_each(|(sum, average)| *sum += share * average);
            mixed.weights.iter_mut().zip(model.weights).for_each(|(sum, weight)| *sum += share * weight);
        }
        mixed
    }
}

/// How many kinds of text there are: news, abstracts, long papers.
pub const KINDS: usize = 3;

/// The log-odds of the kinds of text: a constant, and a weight for each trait.
pub type Gate = [[f64; 1 + TRAITS]; KINDS];

/// How much an article is of each kind, in shares that add up to 1.
pub fn shares(gate: &Gate, traits: &Traits) -> [f64; KINDS] {
    let odds = gate.map(|[constant, weights @ ..]| {
        (constant + weights.iter().zip(traits).map(|(weight, of)| weight * of).sum::<f64>()).clamp(-30.0, 30.0).exp()
    });
    let sum: f64 = odds.iter().sum();
    odds.map(|odds| odds / sum)
}
