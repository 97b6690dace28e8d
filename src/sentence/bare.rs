//! Places without a mark where a sentence may end all the same: `Adjournment of the session The next item is a report`.
//!
//! A candidate is a blank before a word with a capital that often begins sentences in the language. What stands around it
//! becomes a few features, each a number below [`BUCKETS`], and the fitted weights of the features that hold add up to the
//! log-odds of a boundary. All looks have a fixed bound.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a weight for each feature; places are blanks and the ends of words that were found"
)]

use super::marks::{Mark, closes, is_dash, is_word, mark_at};
use super::reading::{Next, Word, next, word_before};
use super::weights::WEIGHTS;
use crate::language::{Class, Folded, Profile};
use crate::span::floor;

/// How many weights there are.
pub(crate) const BUCKETS: usize = 2048;
/// How many features a candidate has.
const FEATURES: usize = 22;
/// What a weight of one stands for: this part of a natural log-odd.
pub(crate) const SCALE: i16 = 16;
/// The log-odds from which on a candidate is a boundary, in parts of [`SCALE`]. One that is not found costs less than one
/// too many, and the weights are fitted to more boundaries than running text has.
const LEAST: i16 = 32;
/// Starters that stand with a capital within a sentence too, in some language: `I`, polite forms of address, the particles
/// of names. Right behind a word or a dash they say nothing.
const CAPITAL_WORDS: &[&str] =
    &["d", "de", "du", "i", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "sie", "u", "van", "von"];
/// No sentence starter is longer, in bytes.
const STARTER: usize = 24;
/// How far back the sentence is looked at, in bytes.
const BACK: usize = 200;

/// One candidate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bare {
    /// Where the sentence would end.
    pub(crate) end: usize,
    /// Where the next would begin.
    pub(crate) start: usize,
    /// It stands behind a dash that broke a sentence off, in text that goes on in lower case behind others:
    /// `when I see him – That was it`.
    pub(super) broken_off: bool,
    pub(crate) features: [u16; FEATURES],
}

/// The log-odds of a boundary by the fitted weights, from [`Reason::Unmarked`](super::Reason::Unmarked).
///
/// ```
/// use newsprint::{Language, Reason, SentenceSegmenter};
///
/// let text = "The tide turned at noon and the boats came back They were late";
/// let found = SentenceSegmenter::new(Language::English).boundaries(text).next().unwrap();
/// let Reason::Unmarked(odds) = found.reason() else { panic!() };
/// assert!(odds.probability() > 0.9);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Odds(i16);

impl Odds {
    /// The probability, from 0 to 1. Where the sentence ends it is at least 0.88: one boundary too many costs more than one
    /// that is missed.
    pub fn probability(self) -> f64 {
        1.0 / (1.0 + libm::exp(-f64::from(self.0) / f64::from(SCALE)))
    }

    pub(super) fn ends(self) -> bool {
        self.0 >= LEAST
    }
}

impl Bare {
    /// The log-odds of a boundary, in parts of [`SCALE`].
    pub(super) fn odds(&self) -> Odds {
        Odds(self.features.iter().map(|&feature| i16::from(WEIGHTS[feature as usize])).sum())
    }
}

/// The candidate at a blank before a capital, if it is one, in the sentence that begins at `sentence`.
pub(super) fn candidate(text: &str, profile: &Profile, sentence: usize, blank: usize) -> Option<Bare> {
    let start = blank + 1;
    // Few words are left over by the first look at this one, so it comes before all others.
    let bytes = &text.as_bytes()[start..];
    let len = bytes.iter().take_while(|&&byte| byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'-' | b'_'));
    let len = len.take(STARTER + 1).count();
    let folded = match bytes.get(len) {
        Some(0x80..) => Folded::new(next(text, start).word),
        _ if len > STARTER => return None,
        _ => Folded::new(&text[start..start + len]),
    };
    let whole = folded.as_str();
    // `It's`, `L'homme`.
    let head = whole.split_once('\'').map_or(whole, |(head, _)| head);
    let starts = |word: &str| profile.class(word).is(Class::STARTER);
    if !(starts(head) || head.len() < whole.len() && starts(whole)) {
        return None;
    }
    // `told The Associated Press`: with a capital on the second word too it is a name, where nouns have none and no heading
    // may stand before.
    let word = next(text, start);
    let second = word.after.strip_prefix(' ');
    let named = !profile.capital_nouns && !second.is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let from = floor(text, blank.saturating_sub(BACK)).max(sentence);
    let opens = from == sentence && opens_paragraph(text, sentence);
    if named && !(opens && second.is_some()) {
        return None;
    }
    let before = text[from..blank].trim_end_matches([' ', '\t']);
    // Behind a mark the rules have decided.
    let marked = before.trim_end_matches(closes);
    let (last, _) = marked.char_indices().next_back()?;
    let mark = mark_at(marked.as_bytes(), last);
    if matches!(mark, Some((Mark::Stop | Mark::Shout | Mark::Ellipsis | Mark::Full | Mark::Line | Mark::Paragraph, _)))
        || before.ends_with(';')
    {
        return None;
    }
    // `The rule is this: They wait`: what a colon announces belongs to it, but behind a heading or a greeting, and where
    // what it announces begins in lower case unless it is something new.
    if before.ends_with(':') && !opens && !profile.colon_parts && !profile.capital_nouns {
        return None;
    }
    let clause = before.trim_end_matches(is_dash);
    let dashed = clause.len() < before.len();
    if (dashed || before.ends_with(char::is_alphanumeric)) && CAPITAL_WORDS.binary_search(&head).is_ok() {
        return None;
    }
    let end = from + before.len();
    // `Serie A side`, `vitamin A is`: the letter names one of several.
    if whole.chars().nth(1).is_none() && is_lettered(word_before(text, from, end).text) {
        return None;
    }
    if named && is_title(before) {
        return None;
    }
    let broken_off = dashed
        && !before.ends_with(" -")
        && !named
        && !is_title(before)
        && word_before(text, from, from + clause.trim_end().len()).is_lower();
    let features = features(profile, before, word_before(text, from, end), from == sentence, opens, &word);
    Some(Bare { end, start, broken_off, features })
}

/// Whether things of this name are told apart by letters: by the word's beginning, in several languages.
fn is_lettered(word: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "appendi", "block", "building", "categor", "clase", "class", "company", "epatit", "exhibit", "gate", "grade",
        "group", "grup", "hepatit", "influenza", "kategor", "klass", "liga", "ligue", "line", "model", "option", "part",
        "patient", "phase", "piano", "plan", "plán", "point", "ponto", "punkt", "punt", "schedule", "section", "seri",
        "sezion", "skupin", "team", "terminal", "tip", "typ", "vitamin", "vitamín", "witamin", "витамин", "гепатит",
        "групп", "категор", "класс", "план", "пункт", "сери", "тип", "точк",
    ];
    /// In bytes: longer words only begin like these.
    const LONGEST: usize = 24;
    let folded = Folded::new(word);
    // Of `custom groups A custom group field` the plural names none of them.
    let is_one = |rest: &str| rest != "s";
    folded.as_str().len() <= LONGEST && NAMES.iter().any(|name| folded.as_str().strip_prefix(name).is_some_and(is_one))
}

/// Whether nothing but short words is in lower case: a title, a name, a label.
fn is_title(before: &str) -> bool {
    !before.split(' ').any(|word| word.len() > 3 && word.starts_with(char::is_lowercase))
}

/// Whether the sentence is the first of its paragraph: nothing stands before it, or an empty line.
fn opens_paragraph(text: &str, sentence: usize) -> bool {
    let from = floor(text, sentence.saturating_sub(8));
    let before = &text[from..sentence];
    let gap = &before[before.trim_end().len()..];
    gap.bytes().filter(|&byte| byte == b'\n').count() > 1 || from == 0 && gap == before
}

/// What a word looks like.
fn shape(word: &str) -> u32 {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return 0 };
    if first.is_numeric() {
        return if chars.all(char::is_numeric) { 1 } else { 2 };
    }
    if first.is_lowercase() {
        return if word.len() > 3 { 3 } else { 4 };
    }
    if !first.is_uppercase() {
        return 5;
    }
    match chars.next() {
        None => 6,
        Some(_) if word.chars().any(char::is_lowercase) => 7,
        Some(_) => 8,
    }
}

/// FNV-1a.
fn hash(word: Folded) -> u32 {
    word.as_str().bytes().fold(0x811C_9DC5u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The features: what stands before the blank, how long the sentence is and whether it reads like a title, what follows.
/// `whole`: whether all of the sentence is in `before`.
fn features(
    profile: &Profile,
    before: &str,
    last: Word<'_>,
    whole: bool,
    opens: bool,
    next: &Next<'_>,
) -> [u16; FEATURES] {
    let sign = match before.chars().next_back() {
        Some(char) if char.is_alphanumeric() => 0,
        Some(char) if char.is_ascii() => u32::from(char),
        Some('–' | '—') => 1,
        Some(char) if closes(char) => 2,
        _ => 3,
    };
    let words = if whole { before.split(' ').filter(|word| !word.is_empty()).count() } else { 99 };
    let length = match words {
        0..=1 => 0,
        2..=3 => 1,
        4..=8 => 2,
        9..=20 => 3,
        _ => 4,
    };
    let title = u32::from(is_title(before));
    let shouted = u32::from(!before.contains(char::is_lowercase));
    let function = u32::from(profile.class(Folded::new(last.text).as_str()).is(Class::STARTER));
    let nouns = u32::from(profile.capital_nouns);
    let capital = !profile.capital_nouns
        && next.after.strip_prefix(' ').is_some_and(|rest| !rest.starts_with(char::is_lowercase));
    let (here, there) = (shape(last.text), shape(next.word));
    let gap = next.after.strip_prefix(' ');
    let second = gap.map_or("", |rest| &rest[..rest.find(|char| !is_word(char)).unwrap_or(rest.len())]);
    let behind = Folded::new(second);
    let (second, follows) = match (gap, second) {
        (Some(_), "") => (9, 0),
        (Some(_), word) => (shape(word), u32::from(profile.class(Folded::new(word).as_str()).is(Class::STARTER))),
        // What stands right behind the word: a comma, an apostrophe, the end of the line.
        (None, _) => (10 + next.after.chars().next().map_or(0, |char| u32::from(char) & 0x7F), 0),
    };
    let word = hash(Folded::new(next.word));
    let opens = u32::from(opens);
    let values = [
        0,
        sign,
        here,
        function,
        there,
        there << 8 | here,
        there << 8 | sign,
        second,
        there << 8 | second,
        follows << 8 | function,
        length,
        title,
        length << 8 | title,
        title << 8 | second,
        nouns << 16 | here << 8 | function,
        shouted << 8 | there,
        nouns << 16 | there << 8 | length,
        word,
        if sign == 0 { 0 } else { opens << 16 | length << 8 | sign },
        if capital { opens << 8 | length } else { 0 },
        if function == 1 { hash(Folded::new(last.text)) } else { 0 },
        if follows == 1 { hash(behind) } else { 0 },
    ];
    let mut features = [0; FEATURES];
    for (template, (feature, value)) in features.iter_mut().zip(values).enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "a template's number")]
        let hash = (value ^ (template as u32) << 24).wrapping_mul(0x9E37_79B1);
        *feature = ((hash ^ hash >> 15).wrapping_mul(0x85EB_CA6B) >> 21) as u16;
    }
    features
}
