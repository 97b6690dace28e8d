//! What the program that fits the weights looks at.

#![expect(clippy::string_slice, reason = "places are blanks of the text")]

use super::bare::{self, Bare};
use crate::language::{Language, Profile};
use crate::span::Span;

/// How many weights there are.
pub const BUCKETS: usize = bare::BUCKETS;
/// What a weight of one stands for: this part of a natural log-odd.
pub const SCALE: i16 = bare::SCALE;

/// A place without a mark where a sentence may end.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The white space there.
    pub gap: Span,
    /// Which weights add up to its log-odds.
    pub features: Vec<u16>,
}

/// The candidates in a sentence and right behind it.
pub fn candidates(text: &str, language: Language, sentence: Span) -> Vec<Candidate> {
    let profile = Profile::of(language);
    let part = &text[..text.len().min(sentence.end() + 1)];
    let blanks = part[sentence.start()..].match_indices(' ').map(|(at, _)| sentence.start() + at);
    let capitals = blanks.filter(|&at| at > sentence.start() && text[at + 1..].starts_with(char::is_uppercase));
    let found = capitals.filter_map(|at| bare::candidate(text, profile, sentence.start(), at));
    found
        .map(|Bare { end, start, features, .. }| Candidate { gap: Span::new(end, start), features: features.to_vec() })
        .collect()
}
