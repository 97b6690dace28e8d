//! Where candidates come from.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "words of the passage, within the runs that they were found in"
)]

use std::ops::Range;

use super::super::passage::{Passage, Word};
use crate::tag::PartOfSpeech;

/// Where candidates come from. Parsed from and displayed as its [`name`](Source::name).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Source {
    /// What a phrase may be, for a ranker that tells good ones from bad: noun phrases of up to six words and the shorter ones
    /// inside them, with participles and gerunds (`rising prices`, `price cutting`), and numbers behind a name; of a
    /// language without a tagger, the runs of [`Source::Runs`] and their parts, of up to four words. None goes on behind a
    /// possessive (`women's rights` is two), and no address is part of one.
    Phrases,
    /// The longest runs of adjectives, nouns and names that end in a noun or a name; of a language without a tagger, as
    /// [`Source::Runs`].
    NounPhrases,
    /// The runs of words between stop words, marks and numbers, as of RAKE.
    Runs,
    /// All runs of up to three words between marks and numbers that neither begin nor end with a [function word](Word::is_function_word),
    /// as of YAKE.
    Ngrams,
    /// The longest runs of adjectives, nouns and names, whatever they end in, as of TextRank and TopicRank; but none of more
    /// than five words, with an abbreviation, a single letter or an adjective like a determiner (`other`, `such`). Of a
    /// language without a tagger, as [`Source::Runs`].
    Nominals,
    /// Adjectives and the nouns and names behind them, up to three words, as of PositionRank; of a language without a
    /// tagger, as [`Source::Runs`], up to three words.
    ShortNounPhrases,
    /// All runs of up to three words between such words, marks and numbers.
    ContentNgrams,
    /// The same up to five words, as of KP-Miner.
    LongContentNgrams,
    /// The longest runs of names: of proper nouns, or of capitalized words of a language without a tagger.
    Names,
    /// Single words that are no stop words.
    Words,
}

impl Source {
    /// All of them.
    pub const ALL: &'static [Source] = &[
        Source::Phrases,
        Source::NounPhrases,
        Source::Runs,
        Source::Ngrams,
        Source::Nominals,
        Source::ShortNounPhrases,
        Source::ContentNgrams,
        Source::LongContentNgrams,
        Source::Names,
        Source::Words,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Source::Phrases => "phrases",
            Source::NounPhrases => "noun-phrases",
            Source::Runs => "runs",
            Source::Ngrams => "ngrams",
            Source::Nominals => "nominals",
            Source::ShortNounPhrases => "short-noun-phrases",
            Source::ContentNgrams => "content-ngrams",
            Source::LongContentNgrams => "long-content-ngrams",
            Source::Names => "names",
            Source::Words => "words",
        }
    }

    /// Whether it looks at parts of speech.
    pub(in crate::keyphrase) fn reads_tags(self) -> bool {
        match self {
            Source::Phrases | Source::NounPhrases | Source::Nominals | Source::ShortNounPhrases | Source::Names => true,
            Source::Runs | Source::Ngrams | Source::ContentNgrams | Source::LongContentNgrams | Source::Words => false,
        }
    }

    /// Gives the places of a passage to `add`, in order.
    pub(super) fn find(self, passage: &Passage<'_>, add: &mut dyn FnMut(Range<usize>)) {
        let words = passage.words();
        let is_node = |word| is_node_in(passage, word);
        match self {
            Source::Phrases if passage.is_tagged() => {
                let belongs = |at: usize| belongs(words, at) && !is_address(passage, words[at]);
                for run in runs_at(passage, belongs, Word::is_apart) {
                    parts(words, run, MOST_WORDS, |at| is_head(words, at), add);
                }
            }
            Source::Phrases => {
                for run in runs(passage, |word| is_content(word) && !is_address(passage, word)) {
                    parts(words, run, MOST_UNTAGGED, |_| true, add);
                }
            }
            Source::NounPhrases if passage.is_tagged() => {
                for run in runs(passage, is_node) {
                    let last = words[run.clone()].iter().rposition(|&word| is_nominal(word));
                    if let Some(last) = last {
                        add(run.start..run.start + last + 1);
                    }
                }
            }
            Source::NounPhrases | Source::Runs => runs(passage, is_content).for_each(add),
            Source::Ngrams => {
                let bounds = |word: Word| word.is_apart() && !word.is_possessed();
                for run in runs_at(passage, |at| !words[at].is_number(), bounds) {
                    for start in run.clone().filter(|&start| !words[start].is_function_word()) {
                        let ends = start..run.end.min(start + NGRAM);
                        ends.filter(|&end| !words[end].is_function_word()).for_each(|end| add(start..end + 1));
                    }
                }
            }
            Source::Nominals if passage.is_tagged() => {
                let sound = |word: &Word| !word.is_abbreviated() && !is_slight(passage, *word);
                let sound = |run: &Range<usize>| run.len() <= LONG_NGRAM && words[run.clone()].iter().all(sound);
                runs(passage, is_node).filter(sound).for_each(add);
            }
            Source::Nominals => runs(passage, is_node).for_each(add),
            Source::ShortNounPhrases if passage.is_tagged() => {
                for run in runs(passage, is_node) {
                    // Each stretch of nouns takes the adjectives before it.
                    let mut start = run.start;
                    while start < run.end {
                        let noun = words[start..run.end].iter().position(|&word| is_nominal(word));
                        let Some(noun) = noun.map(|nth| start + nth) else { break };
                        let nouns = words[noun..run.end].iter().take_while(|&&word| is_nominal(word)).count();
                        if noun + nouns - start <= NGRAM {
                            add(start..noun + nouns);
                        }
                        start = noun + nouns;
                    }
                }
            }
            Source::ShortNounPhrases => runs(passage, is_node).filter(|run| run.len() <= NGRAM).for_each(add),
            Source::ContentNgrams => content_parts(passage, NGRAM, add),
            Source::LongContentNgrams => content_parts(passage, LONG_NGRAM, add),
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

/// The most words of [`Source::Ngrams`], [`Source::ContentNgrams`] and [`Source::ShortNounPhrases`].
const NGRAM: usize = 3;
/// The most words of [`Source::LongContentNgrams`] and [`Source::Nominals`].
const LONG_NGRAM: usize = 5;

/// All parts of runs of content words, of at most so many words.
fn content_parts(passage: &Passage<'_>, most: usize, add: &mut dyn FnMut(Range<usize>)) {
    for run in runs(passage, |word| !word.is_function_word() && !word.is_number()) {
        for start in run.clone() {
            (start + 1..=run.end.min(start + most)).for_each(|end| add(start..end));
        }
    }
}

/// Whether a word is a single letter or an adjective that says which, not what kind.
fn is_slight(passage: &Passage<'_>, word: Word) -> bool {
    const LIKE_DETERMINERS: [&str; 7] = ["other", "such", "same", "own", "more", "most", "few"];
    let text = &passage.text()[word.span()];
    let like = |adjective: &&str| text.eq_ignore_ascii_case(adjective);
    text.len() == 1 || word.tag() == PartOfSpeech::Adjective && LIKE_DETERMINERS.iter().any(like)
}

/// Whether a word is one that the graph methods rank: an adjective, a noun or a name; of a language without a tagger, a
/// word that is no stop word.
pub(in crate::keyphrase) fn is_node_in(passage: &Passage<'_>, word: Word) -> bool {
    match passage.is_tagged() {
        true => is_nominal(word) || word.tag() == PartOfSpeech::Adjective,
        false => is_content(word),
    }
}

/// Whether a word is part of a web or mail address, or a handle: `www.example.org`, `info@example.org`,
/// `example.org/news`, `@example`.
fn is_address(passage: &Passage<'_>, word: Word) -> bool {
    let (text, span) = (passage.text(), word.span());
    let (word, before, behind) = (&text[span], &text[..span.start()], &text[span.end()..]);
    let host = || word.contains('.') && word.starts_with(char::is_lowercase);
    let beside = match (before.as_bytes().last(), behind.as_bytes().first()) {
        (Some(b'@'), _) => true,
        (_, Some(b':')) => behind.starts_with("://"),
        (_, Some(b'@')) => behind[1..].starts_with(char::is_alphanumeric),
        (_, Some(b'/')) => host(),
        (Some(b'/'), _) => before.ends_with("//") && host(),
        _ => false,
    };
    beside || word.starts_with("www.")
}

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
fn runs(passage: &Passage<'_>, belongs: impl Fn(Word) -> bool) -> impl Iterator<Item = Range<usize>> {
    let words = passage.words();
    runs_at(passage, move |at| belongs(words[at]), Word::is_apart)
}

/// The longest runs of places whose words belong, none of them over the beginning of a word that is bound off.
fn runs_at(
    passage: &Passage<'_>,
    belongs: impl Fn(usize) -> bool,
    bounds: impl Fn(Word) -> bool,
) -> impl Iterator<Item = Range<usize>> {
    let words = passage.words();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = (at..words.len()).find(|&at| belongs(at))?;
        at = start + 1 + (start + 1..words.len()).take_while(|&at| belongs(at) && !bounds(words[at])).count();
        Some(start..at)
    })
}

named!(Source, "source of candidates");
