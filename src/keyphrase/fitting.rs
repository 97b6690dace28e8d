//! What the program that fits the weights of newsprint's own ranker looks at.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "spans of the passage's text")]

pub use super::rank::newsprint_features::{TRAITS, Traits};
pub use super::rank::newsprint_model::{FUNCTIONS, Functions, Gate, KINDS, PART_OF, PARTS, functions, shares};
use super::{Acronyms, Background, Candidates, Conflation, Knowledge, Passage, Source, Style};
use crate::analysis::Analysis;

/// What is known about the language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Known {
    /// Parts of speech and frequencies, where there are any.
    All,
    /// Frequencies, but no parts of speech.
    Frequencies,
    /// Neither.
    Nothing,
}

/// A candidate: its text, its units, and what is seen of it.
#[derive(Clone, Debug)]
pub struct Example {
    /// The first mention.
    pub text: String,
    /// What it is made of.
    pub units: Vec<u32>,
    /// The functions of its features.
    pub functions: Functions,
}

/// The candidates of an article, and its traits.
pub fn examples(analysis: &Analysis<'_>, style: Style, known: Known) -> (Vec<Example>, Traits) {
    let mut passage = Passage::new(analysis, Acronyms::Joined, Conflation::Stems, true);
    let mut background = Background::new(analysis.language());
    if known != Known::All {
        passage.forget_tags();
    }
    if known == Known::Nothing {
        background = Background::new(crate::Language::Undetermined);
    }
    let source = if style == Style::Words { Source::Words } else { Source::Phrases };
    let candidates = Candidates::find(passage, source, Knowledge { style, background, statistics: None });
    let seen = super::rank::newsprint_features::Seen::new(&candidates);
    let passage = candidates.passage();
    let example = |(candidate, features): (super::Candidate<'_>, _)| Example {
        text: match candidate.units() {
            &[unit] if passage.acronym(unit as usize).is_some() => passage
                .acronym(unit as usize)
                .map(|acronym| passage.text()[acronym.long()].to_owned())
                .unwrap_or_default(),
            _ => passage.text()[passage.span(candidate.mentions()[0].clone())].to_owned(),
        },
        units: candidate.units().to_vec(),
        functions: functions(&features),
    };
    (candidates.iter().zip(seen.features()).map(example).collect(), seen.traits())
}
