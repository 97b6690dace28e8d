//! The model: what each feature adds to the log-odds that a candidate is a keyphrase, by kind of text.

#![expect(
    clippy::indexing_slicing,
    reason = "arrays of a length fixed by the features and the curves, indexed by their numbers"
)]

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
#[cfg(feature = "fitting")]
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

/// The functions of a candidate's features.
#[cfg(feature = "fitting")]
pub fn functions(features: &Features) -> Functions {
    let of = |feature: Feature| f64::from(features[feature as usize]);
    let mut values = Vec::with_capacity(FUNCTIONS);
    for (feature, knots, _) in CURVES {
        values.push(of(feature));
        values.extend(knots.iter().map(|knot| (of(feature) - knot).max(0.0)));
    }
    let single = of(Feature::Length) == 1.0;
    values.extend(OF_SINGLE_WORDS.map(|(feature, _)| if single { of(feature) } else { 0.0 }));
    values.push(of(Feature::Capitals) * of(Feature::Mentions));
    let mut functions = [0.0; FUNCTIONS];
    functions.copy_from_slice(&values);
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

/// How many knots a curve has at most.
const KNOTS: usize = 3;

/// The features that belong to each part: the end of their range, in the parts' order.
const ENDS: [usize; PARTS.len()] = {
    let mut ends = [0; PARTS.len()];
    let mut curve = 0;
    while curve < CURVES.len() {
        let (feature, _, part) = CURVES[curve];
        if ends[part as usize] < feature as usize + 1 {
            ends[part as usize] = feature as usize + 1;
        }
        curve += 1;
    }
    ends
};

/// The knots of each feature's curve, and beyond them what no feature reaches.
static PLACES: [[f32; FEATURES]; KNOTS] = {
    let mut places = [[f32::MAX; FEATURES]; KNOTS];
    let mut curve = 0;
    while curve < CURVES.len() {
        let (feature, knots, _) = CURVES[curve];
        let mut knot = 0;
        while knot < knots.len() {
            places[knot][feature as usize] = knots[knot] as f32;
            knot += 1;
        }
        curve += 1;
    }
    places
};

/// A model laid out for many candidates: by feature, all curves with as many knots.
#[derive(Clone, Debug)]
pub struct Curves {
    /// The log-odds of an average candidate.
    pub base: f64,
    averages: [f32; PARTS.len()],
    /// How much each feature adds, and how much more beyond each of its knots.
    slopes: [f32; FEATURES],
    bends: [[f32; FEATURES]; KNOTS],
    single: [f32; OF_SINGLE_WORDS.len()],
    mentions_of_names: f32,
}

impl Curves {
    /// Those of a model.
    pub fn new(model: &Model) -> Curves {
        let mut curves = Curves {
            base: model.base,
            averages: model.averages.map(|average| average as f32),
            slopes: [0.0; FEATURES],
            bends: [[0.0; FEATURES]; KNOTS],
            single: [0.0; OF_SINGLE_WORDS.len()],
            mentions_of_names: model.weights[FUNCTIONS - 1] as f32,
        };
        let mut weights = model.weights.iter().map(|&weight| weight as f32);
        let mut next = || weights.next().unwrap_or_default();
        for (feature, knots, _) in CURVES {
            curves.slopes[feature as usize] = next();
            curves.bends.iter_mut().take(knots.len()).for_each(|bends| bends[feature as usize] = next());
        }
        curves.single.iter_mut().for_each(|weight| *weight = next());
        curves
    }

    /// What each part adds to the [base](Curves::base) for a candidate.
    pub fn parts(&self, features: &Features) -> [f64; PARTS.len()] {
        let mut added = [0.0; FEATURES];
        for (at, added) in added.iter_mut().enumerate() {
            let value = features[at];
            *added = value * self.slopes[at];
            for (places, bends) in PLACES.iter().zip(&self.bends) {
                let beyond = value - places[at];
                *added += if beyond > 0.0 { beyond } else { 0.0 } * bends[at];
            }
        }
        let mut parts = [0.0f32; PARTS.len()];
        let mut start = 0;
        for ((part, average), end) in parts.iter_mut().zip(self.averages).zip(ENDS) {
            *part = added[start..end].iter().sum::<f32>() - average;
            start = end;
        }
        let of = |feature: Feature| features[feature as usize];
        if of(Feature::Length) == 1.0 {
            for ((feature, part), weight) in OF_SINGLE_WORDS.into_iter().zip(self.single) {
                parts[usize::from(part)] += of(feature) * weight;
            }
        }
        parts[usize::from(NAMES)] += of(Feature::Capitals) * of(Feature::Mentions) * self.mentions_of_names;
        parts.map(f64::from)
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
