//! Full stops that belong to abbreviations.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "segments of the text, and places where a search found a character"
)]

use super::{Options, Piece};
use crate::language::{Class, Folded, Profile};

/// How much white space is looked over for the next word, in bytes; behind more there is none.
const GAP: usize = 64;
/// How much of the next word is looked at, in bytes.
const WORD: usize = 40;

/// The word here with its full stop, if that belongs to it.
pub(super) fn with_stop(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    let language = options.abbreviations()?;
    let bytes = text.as_bytes();
    // Two full stops are an ellipsis.
    if bytes.get(end) != Some(&b'.') || bytes.get(end + 1) == Some(&b'.') {
        return None;
    }
    let word = &text[start..end];
    (is_dotted(word) || keeps_stop(Profile::of(language), word, Next::after(text, end + 1)))
        .then(|| Piece::new(end + 1))
}

/// Whether it is letters with full stops between them: `U.S`, `e.g`.
pub(crate) fn is_dotted(word: &str) -> bool {
    let mut chars = word.chars();
    let mut letters = 0;
    while chars.next().is_some_and(char::is_alphabetic) {
        letters += 1;
        match chars.next() {
            None => return letters > 1,
            Some('.') => {}
            Some(_) => return false,
        }
    }
    false
}

/// What follows the full stop.
#[derive(Clone, Copy)]
struct Next {
    kind: Kind,
    /// Whether nothing stands between.
    attached: bool,
    /// A word that often begins a sentence.
    starter: Folded,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Upper,
    Lower,
    Digit,
    /// A mark that something goes on behind: `,`, `-`.
    Mark,
    /// A quotation mark or a bracket that closes.
    Close,
    /// The end of the text or of the paragraph.
    End,
}

impl Next {
    fn after(text: &str, at: usize) -> Next {
        let bytes = &text.as_bytes()[at..];
        let gap = text[at..].find(|c: char| !c.is_whitespace()).unwrap_or(bytes.len());
        let lines = bytes[..gap.min(GAP)].iter().filter(|byte| **byte == b'\n').count();
        let rest = text[at + gap..].trim_start_matches(['"', '\'', '(', '[', '\u{201c}', '\u{2018}']);
        let len = rest.find(|c: char| !c.is_alphanumeric() && c != '\'' && c != '\u{2019}').unwrap_or(rest.len());
        let word = rest.get(..len.min(WORD)).unwrap_or_default();
        let kind = match rest.chars().next() {
            _ if gap > GAP || lines > 1 => Kind::End,
            None => Kind::End,
            Some(first) if first.is_uppercase() => Kind::Upper,
            Some(first) if first.is_numeric() => Kind::Digit,
            Some(first) if first.is_alphabetic() => Kind::Lower,
            Some(')' | ']' | '\u{201d}' | '\u{bb}') => Kind::Close,
            Some(_) => Kind::Mark,
        };
        Next { kind, attached: gap == 0, starter: Folded::new(word) }
    }
}

/// Whether the word's full stop is its own.
fn keeps_stop(profile: &Profile, word: &str, next: Next) -> bool {
    let Some(first) = word.chars().next() else { return false };
    let capital = first.is_uppercase();
    let class = profile.class(Folded::new(word).as_str());
    let starts = next.kind == Kind::Upper && !next.attached && profile.class(next.starter.as_str()).is(Class::STARTER);
    let goes_on = match next.kind {
        Kind::Upper => !starts,
        Kind::Lower | Kind::Digit | Kind::Mark => true,
        Kind::Close | Kind::End => false,
    };
    // Nothing but abbreviations: `etc`, `vs`, `Inc`, `Dr`, `Nov`.
    let month = class.is(Class::NUMBER) && class.is(Class::MONTH);
    if class.is(Class::INNER)
        || class.is(Class::STOP)
        || capital && (class.is(Class::NAME) || class.is(Class::END) || month)
    {
        return true;
    }
    // Words too, but for what follows.
    let numbered = class.is(Class::NUMBER)
        || class.is(Class::NUMBER_WORD)
        || profile.compounds.iter().any(|compound| word.ends_with(compound));
    let initial = capital && word.len() == first.len_utf8();
    class.is(Class::NAME) && next.kind == Kind::Upper && !starts
        || class.is(Class::END) && matches!(next.kind, Kind::Lower | Kind::Digit | Kind::Mark)
        || numbered && next.kind == Kind::Digit
        || capital && class.is(Class::PLACE) && goes_on
        || initial && (next.kind == Kind::Upper && !starts || next.kind == Kind::Mark && next.attached)
}
