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
    /// What a phrase may be, for a ranker that tells good ones from bad: noun phrases of up to six words and the shorter ones
    /// inside them, with participles and gerunds (`rising prices`, `price cutting`), and numbers behind a name; of a
    /// language without a tagger, the runs of [`Source::Runs`] and their parts, of up to four words.
    Phrases,
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
        &[Source::Phrases, Source::NounPhrases, Source::Runs, Source::Ngrams, Source::Names, Source::Words];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Source::Phrases => "phrases",
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
            Source::Phrases if passage.is_tagged() => {
                for run in runs(passage, |at| belongs(words, at)) {
                    parts(words, run, MOST_WORDS, |at| is_head(words, at), add);
                }
            }
            Source::Phrases => {
                for run in runs(passage, |at| is_content(words[at])) {
                    parts(words, run, MOST_UNTAGGED, |_| true, add);
                }
            }
            Source::NounPhrases if passage.is_tagged() => {
                for run in runs(passage, |at| is_nominal(words[at]) || words[at].tag() == PartOfSpeech::Adjective) {
                    let last = words[run.clone()].iter().rposition(|&word| is_nominal(word));
                    if let Some(last) = last {
                        add(run.start..run.start + last + 1);
                    }
                }
            }
            Source::NounPhrases | Source::Runs => runs(passage, |at| is_content(words[at])).for_each(add),
            Source::Ngrams => {
                for run in runs(passage, |at| !words[at].is_number()) {
                    for start in run.clone().filter(|&start| is_content(words[start])) {
                        let ends = start..run.end.min(start + NGRAM);
                        ends.filter(|&end| is_content(words[end])).for_each(|end| add(start..end + 1));
                    }
                }
            }
            Source::Names if passage.is_tagged() => {
                runs(passage, |at| words[at].tag() == PartOfSpeech::ProperNoun).for_each(add);
            }
            Source::Names => {
                runs(passage, |at| is_content(words[at]) && words[at].is_capitalized() && words[at].is_free())
                    .for_each(add)
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

/// Whether a word may be part of a phrase that a ranker judges.
fn belongs(words: &[Word], at: usize) -> bool {
    use PartOfSpeech::{Adjective, Noun, PastParticiple, PresentParticiple, ProperNoun};
    let word = words[at];
    let tied = word.is_joined() || words.get(at + 1).is_some_and(|next| next.is_joined());
    match word.tag() {
        _ if tied || word.is_acronym() => true,
        // `Boeing 747`.
        _ if word.is_number() => at > 0 && !word.is_apart() && words[at - 1].tag() == ProperNoun,
        Noun | ProperNoun | Adjective | PastParticiple | PresentParticiple => !is_letter(word),
        _ => false,
    }
}

/// Whether a phrase may end with a word.
fn is_head(words: &[Word], at: usize) -> bool {
    let word = words[at];
    let ends = matches!(word.tag(), PartOfSpeech::Noun | PartOfSpeech::ProperNoun | PartOfSpeech::PresentParticiple);
    ends && !is_letter(word) || word.is_acronym() || word.is_number() || word.is_joined()
}

/// Whether a word is one letter alone, which is none of a phrase's.
fn is_letter(word: Word) -> bool {
    word.span().len() == 1
}

/// The most words of a phrase of [`Source::Phrases`], with a tagger and without.
const MOST_WORDS: usize = 6;
const MOST_UNTAGGED: usize = 4;

/// The parts of a run that end in a head, of `most` words at most, that no hyphen ties to what stands around them.
fn parts(
    words: &[Word],
    run: Range<usize>,
    most: usize,
    is_head: impl Fn(usize) -> bool,
    add: &mut dyn FnMut(Range<usize>),
) {
    let free = |at: usize| at == run.end || !words[at].is_joined();
    for start in run.clone().filter(|&start| free(start) && !words[start].is_number()) {
        for end in (start + 1..=run.end.min(start + most)).filter(|&end| free(end) && is_head(end - 1)) {
            add(start..end);
        }
    }
}

/// The longest runs of words that belong, none of them beyond a mark.
fn runs(passage: &Passage<'_>, belongs: impl Fn(usize) -> bool) -> impl Iterator<Item = Range<usize>> {
    let words = passage.words();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = (at..words.len()).find(|&word| belongs(word))?;
        at = start + 1 + (start + 1..words.len()).take_while(|&word| belongs(word) && !words[word].is_apart()).count();
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
