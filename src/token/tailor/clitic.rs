//! Contractions, possessives, elided words, and words that a mark without white space joins.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "segments of the text, and places where a search found a character"
)]

#[cfg(feature = "std")]
use alloc::string::String;

use super::{Options, Piece, TokenKind, abbreviation, byte_before, is_in};
use crate::language::Language;

/// How many clitics a word may end in: `couldn't've`.
const CLITICS: usize = 3;

/// How far a word is looked through for a mark that parts it, in bytes.
const WINDOW: usize = 64;

/// English words after which `'s` is `is`, `has` or `us`. Sorted.
const HOSTS: &[&str] =
    &["he", "here", "how", "it", "let", "she", "that", "there", "this", "what", "when", "where", "who", "why"];

/// English words of two, and where the second begins.
const FUSED: &[(&str, usize)] =
    &[("cannot", 3), ("gimme", 3), ("gonna", 3), ("gotta", 3), ("lemme", 3), ("outta", 3), ("wanna", 3)];

/// Whether it is as long as one of these and begins like one.
pub(super) fn may_be_fused(word: &[u8]) -> bool {
    let begins = |first: &u8| matches!(first.to_ascii_lowercase(), b'c' | b'g' | b'l' | b'o' | b'w');
    matches!(word.len(), 5 | 6) && word.first().is_some_and(begins)
}

/// French words that lose their last letter before a vowel, as they are written then. Sorted.
const FRENCH: &[&str] = &["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"];
const CATALAN: &[&str] = &["d", "l", "m", "n", "s", "t"];
/// Italian ones that carry grammar; others are parted too, `grand'|uomo`.
#[cfg(feature = "std")]
const ITALIAN: &[&str] = &[
    "all", "anch", "c", "ch", "com", "coll", "cos", "d", "dall", "dell", "dov", "gl", "l", "m", "n", "nell", "nessun",
    "po", "quell", "quest", "s", "senz", "sull", "t", "tutt", "un", "v",
];

/// What contractions are parted into that is no word by itself, in lower case.
#[cfg(feature = "std")]
pub(crate) fn clitics(language: Language) -> impl Iterator<Item = String> {
    /// `wo` is left of `won't`.
    const ENGLISH: &[&str] = &["n't", "wo", "'d", "'ll", "'m", "'re", "'s", "'ve"];
    let (whole, elided): (&[&str], &[&str]) = match language {
        Language::English => (ENGLISH, &[]),
        Language::French => (&[], FRENCH),
        Language::Catalan => (&[], CATALAN),
        Language::Italian => (&[], ITALIAN),
        _ => (&[], &[]),
    };
    whole.iter().map(|&clitic| clitic.into()).chain(elided.iter().map(|word| [word, "'"].concat()))
}

/// Where a word is parted, if it is: before its first clitic, or behind an elided word.
pub(super) fn cut(options: Options, word: &str) -> Option<usize> {
    let contractions = options.contractions();
    let possessives = options.has(Options::POSSESSIVES);
    match contractions {
        Some(Language::French) => return elided(word, FRENCH),
        Some(Language::Catalan) => return elided(word, CATALAN),
        Some(Language::Italian) => return apostrophe(word).map(|(_, after)| after).filter(|&after| after < word.len()),
        _ => {}
    }
    let english = contractions == Some(Language::English);
    if !english && !possessives {
        return None;
    }
    let mut at = word.len();
    for _ in 0..CLITICS {
        let Some(cut) = before_clitic(&word[..at], english, possessives) else { break };
        at = cut;
    }
    if at < word.len() {
        return Some(at);
    }
    FUSED.iter().find(|(fused, _)| english && word.eq_ignore_ascii_case(fused)).map(|&(_, at)| at)
}

/// Where the clitic begins that a word ends in.
fn before_clitic(word: &str, english: bool, possessives: bool) -> Option<usize> {
    let letters = word.bytes().rev().take(3).take_while(u8::is_ascii_alphabetic).count();
    let (head, tail) = word.split_at(word.len() - letters);
    let head = head.strip_suffix(['\'', '\u{2019}'])?;
    let last = head.chars().next_back().filter(|last| last.is_alphanumeric())?;
    let mut lower = [0; 2];
    let lower = lower.get_mut(..letters)?;
    lower.copy_from_slice(tail.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"s" => (possessives || english && is_in(HOSTS, head)).then_some(head.len()),
        b"t" => (english && matches!(last, 'n' | 'N') && head.len() > 1).then_some(head.len() - 1),
        b"d" | b"m" | b"ll" | b"re" | b"ve" => english.then_some(head.len()),
        _ => None,
    }
}

/// Behind the first apostrophe of a word, if what stands before it is one of those.
fn elided(word: &str, known: &[&str]) -> Option<usize> {
    let (at, after) = apostrophe(word)?;
    (after < word.len() && is_in(known, &word[..at])).then_some(after)
}

/// The first apostrophe of a word that is near enough to its beginning.
fn apostrophe(word: &str) -> Option<(usize, usize)> {
    let window = word.bytes().take(16).position(|byte| byte == b'\'' || byte == 0xe2)?;
    let mark = word[window..].chars().next().filter(|mark| matches!(mark, '\'' | '\u{2019}'))?;
    (window > 0).then_some((window, window + mark.len_utf8()))
}

/// The possessive `'s` behind what the standard does not join it with: `1990's`, `U.S.'s`.
pub(super) fn alone(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    if !options.has(Options::POSSESSIVES) || !matches!(&text[start..end], "'" | "\u{2019}") {
        return None;
    }
    let rest = text[end..].strip_prefix(['s', 'S'])?;
    let before = byte_before(text, start);
    let behind = before.is_ascii_digit() || matches!(before, b'.' | b')' | b'!');
    (behind && !rest.starts_with(char::is_alphanumeric)).then(|| Piece::of(TokenKind::Word, end + 1))
}

/// The word before a full stop or a colon without white space: `ended` of `ended.Next`.
pub(super) fn run_on(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    if !options.has(Options::RUN_ONS) {
        return None;
    }
    let word = &text[start..end];
    let at = word.bytes().take(WINDOW).enumerate().position(|(at, byte)| match byte {
        b':' => true,
        b'.' => parts(word, at),
        _ => false,
    })?;
    let stop =
        if word.as_bytes()[at] == b'.' { abbreviation::with_stop(options, text, start, start + at) } else { None };
    (at > 0).then(|| stop.unwrap_or(Piece::new(start + at)))
}

/// The mark between such words.
pub(super) fn run_on_mark(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    let mark = matches!(text.as_bytes()[start], b'.' | b':');
    (options.has(Options::RUN_ONS) && mark && end - start > 1).then(|| Piece::new(start + 1))
}

/// Whether the full stop at `at` ends a sentence: behind a letter in lower case and before a word with a capital.
fn parts(word: &str, at: usize) -> bool {
    let mut before = word[..at].chars().rev();
    let lower = before.next().is_some_and(char::is_lowercase) && before.next().is_some_and(char::is_alphanumeric);
    let mut after = word[at + 1..].chars();
    lower && after.next().is_some_and(char::is_uppercase) && after.next().is_some_and(char::is_alphabetic)
}
