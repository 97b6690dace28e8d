//! Where candidates come from.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use super::super::passage::{Passage, Word};
use crate::error::Error;
use crate::tag::PartOfSpeech;

/// Where candidates come from. Parsed from and displayed as its [`name`](Source::name).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Source {
    /// The longest runs of adjectives, nouns and names that end in a noun or a name; of a language without a tagger, as
    /// [`Source::Runs`].
    NounPhrases,
    /// The runs of words between stop words, marks and numbers, as of RAKE.
    Runs,
    /// All runs of up to three words within such bounds that neither begin nor end with a stop word, as of YAKE.
    Ngrams,
    /// The longest runs of names: of proper nouns, or of capitalized words of a language without a tagger.
    Names,
    /// Single words that are no stop words.
    Words,
}

impl Source {
    /// All of them.
    pub const ALL: &'static [Source] =
        &[Source::NounPhrases, Source::Runs, Source::Ngrams, Source::Names, Source::Words];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Source::NounPhrases => "noun-phrases",
            Source::Runs => "runs",
            Source::Ngrams => "ngrams",
            Source::Names => "names",
            Source::Words => "words",
        }
    }

    /// Gives the places of a passage to `add`, in order.
    pub(super) fn find(self, passage: &Passage<'_>, add: &mut dyn FnMut(Range<usize>)) {
        let words = passage.words();
        match self {
            Source::NounPhrases if passage.is_tagged() => {
                for run in runs(passage, |word| is_nominal(word) || word.tag() == PartOfSpeech::Adjective) {
                    let last = words[run.clone()].iter().rposition(|&word| is_nominal(word));
                    if let Some(last) = last {
                        add(run.start..run.start + last + 1);
                    }
                }
            }
            Source::NounPhrases | Source::Runs => runs(passage, is_content).for_each(add),
            Source::Ngrams => {
                for run in runs(passage, |word| !word.is_number()) {
                    for start in run.clone().filter(|&start| is_content(words[start])) {
                        let ends = start..run.end.min(start + NGRAM);
                        ends.filter(|&end| is_content(words[end])).for_each(|end| add(start..end + 1));
                    }
                }
            }
            Source::Names if passage.is_tagged() => {
                runs(passage, |word| word.tag() == PartOfSpeech::ProperNoun).for_each(add);
            }
            Source::Names => {
                runs(passage, |word| is_content(word) && word.is_capitalized() && word.is_free()).for_each(add)
            }
            Source::Words => {
                (0..words.len()).filter(|&at| is_content(words[at])).for_each(|at| add(at..at + 1));
            }
        }
    }
}

/// The most words of [`Source::Ngrams`].
const NGRAM: usize = 3;

fn is_nominal(word: Word) -> bool {
    matches!(word.tag(), PartOfSpeech::Noun | PartOfSpeech::ProperNoun)
}

fn is_content(word: Word) -> bool {
    !word.is_stop_word() && !word.is_number()
}

/// The longest runs of words that belong, none of them beyond a mark.
fn runs(passage: &Passage<'_>, belongs: impl Fn(Word) -> bool) -> impl Iterator<Item = Range<usize>> {
    let words = passage.words();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + words[at..].iter().position(|&word| belongs(word))?;
        let goes_on = |word: &Word| belongs(*word) && !word.is_apart();
        at = start + 1 + words[start + 1..].iter().take_while(|word| goes_on(word)).count();
        Some(start..at)
    })
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Source {
    type Err = Error;

    /// # Errors
    /// When there is no such source ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Source, Error> {
        let found = Source::ALL.iter().copied().find(|source| source.name() == name);
        found.ok_or_else(|| {
            Error::name(
                "source of candidates",
                name,
                &Source::ALL.iter().map(|source| source.name()).collect::<Vec<_>>(),
            )
        })
    }
}
