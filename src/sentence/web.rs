//! What e-mail and web pages write where prose has full stops: rules of hyphens, time stamps of quoted mail, addresses
//! one after another, faces, and the closing words of letters.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places are marks of ASCII and where a search found something, between the sentence's start and the text's end"
)]

use super::reading::{Gap, Kind, gap, next};
use crate::language::{Class, Folded, Profile};
use crate::span::floor;
use crate::token::face;

/// How far an address is followed, in bytes.
const ADDRESS: usize = 2048;
/// How far back an e-mail address is followed, in bytes.
const MAIL: usize = 80;
/// How many signs make a rule.
const RULE: usize = 5;
/// How many asterisks do.
const STARS: usize = 3;
/// How many signs are one whatever follows.
const LONG: usize = 1024;

/// What a sign that is no mark of a sentence turns out to be.
pub(super) enum Sign {
    /// Nothing of interest; look further from here.
    None(usize),
    /// The sentence ends before the sign's group, which begins here; look again at the sign.
    Before(usize),
    /// It ends after it, here.
    After(usize),
}

/// Looks at the `:`, `;`, `>` or one of the signs of a rule at `at`.
pub(super) fn sign(text: &str, profile: &Profile, sentence: usize, at: usize) -> Sign {
    let bytes = text.as_bytes();
    match bytes[at] {
        b':' if bytes[at..].starts_with(b"://") => address(text, profile, at),
        b':' if at > 0 && bytes[at - 1].is_ascii_digit() => time(text, sentence, at),
        b':' | b';' => match face(text, at) {
            Some(end) if begins(text, end) && at > sentence => Sign::After(end),
            _ => Sign::None(at + 1),
        },
        b'>' => mail(text, sentence, at),
        _ => rule(text, sentence, at),
    }
}

/// Whether something begins after the white space at `at`: a capital, a digit, or nothing at all.
fn begins(text: &str, at: usize) -> bool {
    let (gap, after) = gap(text, at);
    gap != Gap::None && matches!(next(text, after).kind, Kind::Upper | Kind::Digit | Kind::End)
}

/// `http://example.com/a.b http://example.com/c`
fn address(text: &str, profile: &Profile, at: usize) -> Sign {
    let window = &text[at..floor(text, at + ADDRESS)];
    let len = window.find(char::is_whitespace).unwrap_or(window.len());
    let whole = window[..len].trim_end_matches(|char: char| {
        matches!(char, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '>' | '"' | '\'' | '»' | '”' | '’' | '。')
    });
    let end = at + whole.len().max(3);
    let (gap, after) = gap(text, end);
    if gap == Gap::Space && whole.len() == len {
        let next = next(text, after);
        let starter = next.kind == Kind::Upper && profile.class(Folded::new(next.word).as_str()).is(Class::STARTER);
        if starter || text[after..].starts_with("http") {
            return Sign::After(end);
        }
    }
    Sign::None(end)
}

/// `08/16/2000 12:05 PM`, alone or after a name.
fn time(text: &str, sentence: usize, at: usize) -> Sign {
    let bytes = text.as_bytes();
    let back = |mut from: usize, most: usize, wanted: fn(&u8) -> bool| {
        let begin = from;
        while from > sentence && begin - from < most && wanted(&bytes[from - 1]) {
            from -= 1;
        }
        from
    };
    let hours = back(at, 2, u8::is_ascii_digit);
    if hours == at || hours <= sentence || bytes[hours - 1] != b' ' {
        return Sign::None(at + 1);
    }
    let date = back(hours - 1, 10, |&byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.'));
    let len = hours - 1 - date;
    if len < 6 || bytes[date..hours].iter().filter(|byte| matches!(byte, b'/' | b'-' | b'.')).count() != 2 {
        return Sign::None(at + 1);
    }
    let before = text[floor(text, date.saturating_sub(64)).max(sentence)..date].trim_end();
    if !before.is_empty() {
        // A header: names and addresses, and no word in lower case.
        let names =
            date - sentence <= 64 && !before.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
        if names {
            return Sign::Before(date);
        }
    }
    let mut end = at + 1;
    while end < at + 7 && bytes.get(end).is_some_and(|&byte| byte.is_ascii_digit() || byte == b':') {
        end += 1;
    }
    if let Some([b' ', b'A' | b'P' | b'a' | b'p', b'M' | b'm', ..]) = bytes.get(end..) {
        end += 3;
    }
    if begins(text, end) { Sign::After(end) } else { Sign::None(end) }
}

/// `<name@example.com>` at the end of a header line.
fn mail(text: &str, sentence: usize, at: usize) -> Sign {
    let from = floor(text, at.saturating_sub(MAIL)).max(sentence);
    let window = &text[from..at];
    let header = match window.rfind('<') {
        Some(open) => window[open..].contains('@') && !window[open..].contains(' ') && at - sentence < 160,
        None => false,
    };
    if header && begins(text, at + 1) { Sign::After(at + 1) } else { Sign::None(at + 1) }
}

/// Whether an e-mail address ends at the blank at `at`, and something new begins with the capital behind it, as in the
/// signature of a letter: `ann@example.com Dear Ms Reed`. Where nouns have capitals, one says nothing.
#[inline]
pub(super) fn ends_address(text: &str, profile: &Profile, sentence: usize, at: usize) -> bool {
    let bytes = text.as_bytes();
    // Few words end in two to four letters behind a full stop.
    let Some(tail) = bytes.get(at.saturating_sub(5).max(sentence)..at) else { return false };
    let Some(stop) = tail.iter().rposition(|&byte| byte == b'.') else { return false };
    let letters = &tail[stop + 1..];
    if profile.capital_nouns || letters.len() < 2 || !letters.iter().all(u8::is_ascii_alphabetic) {
        return false;
    }
    let from = floor(text, at.saturating_sub(MAIL)).max(sentence);
    let word = text[from..at].rsplit(' ').next().unwrap_or_default();
    let next = Folded::new(next(text, at + 1).word);
    word.find('@').is_some_and(|sign| sign > 0) && !profile.class(next.as_str()).is(Class::MONTH)
}

/// `-----`, `=====`: a line of its own, wherever it stands.
fn rule(text: &str, sentence: usize, at: usize) -> Sign {
    let bytes = text.as_bytes();
    let signs = |byte: &u8| matches!(byte, b'-' | b'=' | b'_' | b'*' | b'~');
    let len = bytes[at..].iter().take_while(|byte| signs(byte)).count();
    let end = at + len;
    let apart = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let least = match bytes[at] {
        b'_' => 3 * RULE,
        b'*' => STARS,
        _ => RULE,
    };
    // What follows a long one is not looked at, so that it is known from its beginning.
    if len < least || len < LONG && !apart(bytes.get(end)) || at > 0 && !apart(bytes.get(at - 1)) {
        return Sign::None(end.max(at + 1));
    }
    if at > sentence { Sign::Before(at) } else { Sign::After(end) }
}

/// The end of the closing words of a letter at the head of a sentence: `Best regards, Ann` ends after the comma,
/// `Thanks Ann Holm` after the thanks.
pub(super) fn closing_words(text: &str, profile: &Profile, at: usize) -> Option<usize> {
    // The first letters of what such words begin with, so that hardly any other sentence is looked at further.
    let head = text.as_bytes().get(at..)?.first_chunk::<3>()?;
    if !matches!(head[0], b'B' | b'C' | b'F' | b'G' | b'K' | b'M' | b'R' | b'S' | b'T' | b'W' | b'Y')
        || head[1] == b'h' && head[2] == b'e' && head[0] == b'T'
    {
        return None;
    }
    let heads = [b"Bes", b"Che", b"Fai", b"Gre", b"Kin", b"Man", b"Reg", b"Sin", b"Tha", b"War", b"Wit", b"You"];
    if !heads.contains(&head) {
        return None;
    }
    let window = &text[at..floor(text, at + 32)];
    let closes = |word: &str| {
        let known = ["cheers", "faithfully", "greetings", "regards", "sincerely", "thanks", "wishes", "yours"];
        Folded::new(word).is_in(&known)
    };
    // In the same line.
    let end = window.find([',', '\n', '\r']).unwrap_or(window.len());
    let words = &window[..end];
    if window[end..].starts_with(',') && words.split(' ').count() <= 3 && words.split(' ').any(closes) {
        let name = window[end + 1..].trim_start().starts_with(char::is_uppercase);
        return name.then_some(at + end + 1);
    }
    // Without a comma a name follows, and nothing that makes a sentence of both.
    let mut len = 0;
    for word in words.split(' ').take(2) {
        len += word.len();
        if closes(word) {
            let rest = text[at + len..].strip_prefix(' ')?;
            let next = next(rest, 0);
            let name = next.kind == Kind::Upper && !profile.class(Folded::new(next.word).as_str()).is(Class::STARTER);
            let behind = next.after.strip_prefix(' ').unwrap_or(next.after);
            let alone = !behind.starts_with(|char: char| char.is_lowercase() || matches!(char, '.' | ',' | '\'' | '!'));
            return (name && alone).then_some(at + len);
        }
        len += 1;
    }
    None
}

/// The end of an aside in brackets that stands before a sentence: `(Applause)`, `(BBC)`, `(...)`.
pub(super) fn aside(text: &str, at: usize) -> Option<usize> {
    if !text[at..].starts_with('(') {
        return None;
    }
    let window = &text[at..floor(text, at + 80)];
    let close = window.find(')')?;
    let inside = &window[1..close];
    let says = inside.chars().any(char::is_uppercase) || inside == "..." || inside == "…";
    let (gap, after) = gap(text, at + close + 1);
    let next = next(text, after);
    let begins = gap > Gap::None && next.kind == Kind::Upper && !next.bracket;
    (says && begins && !inside.contains(['(', '\n'])).then_some(at + close + 1)
}

/// Words that are written with a capital in the middle of a sentence too: `I`, and the polite forms of address.
const CAPITAL_WORDS: &[&str] = &["de", "i", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "sie", "u"];

/// The end of a heading in brackets at `at`, as in `Second report (A4-0029/99) However, I`: nothing but a new sentence
/// goes on with the capital of a sentence starter.
pub(super) fn closing_bracket(text: &str, profile: &Profile, at: usize) -> Option<usize> {
    if text.as_bytes().get(at + 1) != Some(&b' ') {
        return None;
    }
    let next = next(text, at + 2);
    let word = Folded::new(next.word);
    let starts = next.kind == Kind::Upper && !next.opened && profile.class(word.as_str()).is(Class::STARTER);
    (starts && !word.is_in(CAPITAL_WORDS)).then_some(at + 1)
}
