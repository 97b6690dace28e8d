//! Reading a text around one place: marks with their closers, white space, the word before, what comes next.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places move over whole characters, or over bytes of ASCII that were looked at, within the text"
)]

use super::marks::{Mark, closes, is_dash, is_ideograph, is_word, mark_at, opens};
use crate::language::Folded;
use crate::span::floor;

/// How far back the word before a mark reaches, in bytes. Longer words are no abbreviations.
const WORD: usize = 48;
/// How much white space is looked through; a wider gap parts what stands on its two sides.
const GAP: usize = 256;

/// White space after a mark.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Gap {
    None,
    Space,
    Line,
    /// An empty line, the end of the text, or so much white space that it comes to the same.
    Blank,
}

/// The marks of one place: `.`, `?!`, `...`, `. . .`, with the closing quotation marks and brackets among and after
/// them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many full stops; `…` counts as three.
    pub(super) stops: usize,
    /// Whether the full stops stand apart, as in `. . .`.
    pub(super) spaced: bool,
    pub(super) shout: bool,
    pub(super) full: bool,
    pub(super) colon: bool,
    /// A quotation mark is among the closers.
    pub(super) quote: bool,
    /// A bracket is.
    pub(super) bracket: bool,
    /// The last of the run is a mark, not a closer: `».`
    pub(super) marked_last: bool,
}

/// The word before a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
}

impl<'t> Word<'t> {
    pub(super) fn is_single_letter(&self) -> bool {
        let mut chars = self.text.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    }

    pub(super) fn starts_upper(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    pub(super) fn is_lower(&self) -> bool {
        !self.text.is_empty() && self.text.chars().all(|char| !char.is_uppercase() && !char.is_numeric())
    }

    /// Only digits.
    pub(super) fn is_digits(&self) -> bool {
        !self.text.is_empty() && self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Digits, with points, commas or signs among them.
    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
            && self.text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'))
    }

    /// Two or more Roman numerals in upper case (`I` alone is too often something else).
    pub(super) fn is_roman(&self) -> bool {
        !self.text.is_empty()
            && self.text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
    }

    /// Two letters or more, all of them capitals.
    pub(super) fn is_capitals(&self) -> bool {
        self.len() > 1 && self.text.chars().all(char::is_uppercase)
    }

    /// It begins with a digit: a number, with whatever is joined to it (`1990-х`).
    pub(super) fn starts_digit(&self) -> bool {
        self.text.starts_with(|char: char| char.is_ascii_digit())
    }

    pub(super) fn has_stop(&self) -> bool {
        self.text.contains('.')
    }

    /// How many characters, up to a few.
    pub(super) fn len(&self) -> usize {
        self.text.chars().take(16).count()
    }
}

/// What comes after the mark and the white space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Nothing: the text ends.
    End,
    Upper,
    Lower,
    /// A letter of a script without case.
    Letter,
    Digit,
    Dash,
    /// `,`, `;` and their like, which never begin a sentence.
    Continues,
    /// Another mark.
    Mark,
    Bullet,
    /// Anything else: `$`, `#`, an emoji.
    Symbol,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next<'t> {
    /// Where it is, openers included.
    pub(super) at: usize,
    pub(super) kind: Kind,
    /// A quotation mark or a bracket opens before it.
    pub(super) opened: bool,
    /// It is a round or square bracket.
    pub(super) bracket: bool,
    /// Its first word, where it is one.
    pub(super) word: &'t str,
    /// The text after that word.
    pub(super) after: &'t str,
}

impl Next<'_> {
    /// The word is written in capitals only, two or more.
    pub(super) fn is_capitals(&self) -> bool {
        self.word.chars().filter(|char| char.is_uppercase()).count() > 1 && !self.word.chars().any(char::is_lowercase)
    }

    /// The word is one character.
    pub(super) fn is_letter(&self) -> bool {
        self.word.chars().take(2).count() == 1
    }

    /// The word is one capital letter and a full stop: an initial.
    pub(super) fn is_initial(&self) -> bool {
        let mut chars = self.word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none() && self.after.starts_with('.')
    }
}

/// The marks from `at` on, with closers.
pub(super) fn run(text: &str, at: usize) -> Run {
    let bytes = text.as_bytes();
    let mut run = Run {
        start: at,
        end: at,
        stops: 0,
        spaced: false,
        shout: false,
        full: false,
        colon: false,
        quote: false,
        bracket: false,
        marked_last: true,
    };
    let mut end = at;
    loop {
        match mark_at(bytes, end) {
            Some((Mark::Stop, len)) => {
                run.stops += 1;
                end += len;
            }
            Some((Mark::Ellipsis, len)) => {
                run.stops += 3;
                end += len;
            }
            Some((Mark::Shout, len)) => {
                run.shout = true;
                end += len;
            }
            Some((Mark::Full, len)) => {
                run.full = true;
                end += len;
            }
            Some((Mark::Colon, len)) if end == at => {
                run.colon = true;
                end += len;
            }
            _ => {
                let Some(char) = text[end..].chars().next() else { break };
                let behind = end + char.len_utf8();
                if end > at && closes(char) {
                    // `Jr.'s`, `。“真的？”`
                    let joined = matches!(char, '\'' | '\u{2018}'..='\u{201A}' | '\u{201C}' | '\u{201E}' | '\u{AB}');
                    if joined && text[behind..].starts_with(char::is_alphanumeric) {
                        break;
                    }
                    run.quote |= !matches!(char, ')' | ']' | '}' | '）');
                    run.bracket |= matches!(char, ')' | ']' | '}' | '）');
                    run.marked_last = false;
                    end = behind;
                    continue;
                }
                // `. . .`
                if run.stops > 0 && bytes[end - 1] == b'.' && matches!(char, ' ' | '\u{A0}') {
                    let dots = bytes[behind..].iter().take(2).take_while(|&&byte| byte == b'.').count();
                    let joined = text[(behind + dots).min(text.len())..].starts_with(char::is_alphanumeric);
                    if dots == 1 && !joined {
                        run.spaced = true;
                        run.stops += 1;
                        end = behind + 1;
                        continue;
                    }
                }
                if end > at && attaches(char) {
                    end = behind;
                    continue;
                }
                if let Some(note) = note(text, end, char).or_else(|| numbers(text, at, end, char)) {
                    end = note;
                    continue;
                }
                break;
            }
        }
        run.marked_last = true;
    }
    run.end = end;
    run
}

/// Whether a character that cannot be seen belongs to the mark in front of it (SB5): variation selectors, joiners, and marks of
/// direction, but those that begin something.
fn attaches(char: char) -> bool {
    matches!(char, '\u{61C}' | '\u{200C}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
        || matches!(char, '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}')
}

/// The end of a footnote mark at `at`, as in `ended.[12]` and `ended.³`.
pub(super) fn note(text: &str, at: usize, char: char) -> Option<usize> {
    if matches!(char, '\u{B9}' | '\u{B2}' | '\u{B3}' | '\u{2070}'..='\u{2079}' | '\u{2020}' | '\u{2021}') {
        return Some(at + char.len_utf8());
    }
    if char != '[' {
        return None;
    }
    let inside = &text.as_bytes()[at + 1..];
    let close = inside.iter().take(24).position(|&byte| byte == b']')?;
    let content = &inside[..close];
    let fits =
        content.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'-' | b' ' | 0xE2 | 0x80 | 0x93))
            || content.len() <= 2 && content.iter().all(u8::is_ascii_lowercase)
            || content == b"citation needed";
    (fits && !content.is_empty()).then_some(at + close + 2)
}

/// The end of footnote numbers set right after a full stop at the end of a word, before the next sentence:
/// `consultation.11 12 Take`.
fn numbers(text: &str, start: usize, at: usize, char: char) -> Option<usize> {
    let bytes = text.as_bytes();
    let worded = start > 2 && bytes[start - 1].is_ascii_lowercase() && bytes[start - 2].is_ascii_lowercase();
    if !char.is_ascii_digit() || at != start + 1 || bytes[start] != b'.' || !worded {
        return None;
    }
    let rest = &bytes[at..];
    let len =
        rest.iter().take(12).take_while(|&&byte| byte.is_ascii_digit() || matches!(byte, b',' | b'-' | b' ')).count();
    let capital = text[at + len..].chars().next().is_some_and(char::is_uppercase);
    let digits = rest[..len].split(|byte| !byte.is_ascii_digit()).all(|number| number.len() <= 3);
    (capital && digits && rest[len - 1] == b' ').then(|| at + text[at..at + len].trim_end().len())
}

/// The white space at `at`: what it amounts to, and where it ends.
pub(super) fn gap(text: &str, at: usize) -> (Gap, usize) {
    let bytes = text.as_bytes();
    match bytes.get(at..) {
        None | Some([]) => return (Gap::Blank, text.len()),
        // By far the most frequent.
        Some([b' ', byte, ..]) if byte.is_ascii_graphic() => return (Gap::Space, at + 1),
        Some([byte, ..]) if byte.is_ascii_graphic() => return (Gap::None, at),
        Some([b'\n', byte, ..]) if byte.is_ascii_graphic() => return (Gap::Line, at + 1),
        _ => {}
    }
    let mut lines = 0;
    let mut end = at;
    let mut paragraph = false;
    let mut chars = text[at..].char_indices().peekable();
    while let Some((offset, char)) = chars.next() {
        end = at + offset;
        if offset > GAP {
            return (Gap::Blank, end);
        }
        match char {
            '\r' => lines += usize::from(chars.peek().is_none_or(|&(_, next)| next != '\n')),
            '\n' | '\u{B}' | '\u{85}' | '\u{2028}' => lines += 1,
            '\u{C}' | '\u{2029}' => paragraph = true,
            _ if char.is_whitespace() => {}
            _ => {
                let gap = match lines {
                    _ if paragraph => Gap::Blank,
                    0 if offset == 0 => Gap::None,
                    0 => Gap::Space,
                    1 => Gap::Line,
                    _ => Gap::Blank,
                };
                return (gap, end);
            }
        }
        end = at + offset + char.len_utf8();
    }
    (Gap::Blank, end)
}

/// The word that ends at `end`.
pub(super) fn word_before(text: &str, sentence: usize, end: usize) -> Word<'_> {
    let bytes = text.as_bytes();
    let mut start = end;
    while start > sentence && end - start < WORD {
        let byte = bytes[start - 1];
        if byte < 0x80 {
            let inside = byte.is_ascii_alphanumeric()
                || matches!(byte, b'\'' | b'-' | b'_')
                || matches!(byte, b'.' | b',' | b'@' | b'/')
                    && start < end
                    && start - 1 > sentence
                    && (bytes[start] >= 0x80 || bytes[start].is_ascii_alphanumeric())
                    && (byte == b'.' || bytes[start].is_ascii_digit() || byte > b'.' && byte != b',')
                    && (bytes[start - 2] >= 0x80 || bytes[start - 2].is_ascii_alphanumeric());
            if !inside {
                break;
            }
            start -= 1;
        } else {
            let from = floor(text, start - 1).max(sentence);
            match text[from..start].chars().next() {
                Some(char) if is_word(char) => start = from,
                _ => break,
            }
        }
    }
    // An opening apostrophe is no part of the word.
    while start < end && matches!(bytes[start], b'\'' | b'-') {
        start += 1;
    }
    Word { text: &text[start..end], start }
}

/// The word in lower case, drawn together with single letters before it: the `B` of `z. B.` becomes `z.b`.
pub(super) fn key(text: &str, sentence: usize, word: Word<'_>) -> Folded {
    if word.len() > 3 || word.text.is_empty() {
        return Folded::new(word.text);
    }
    let bytes = text.as_bytes();
    let mut start = word.start;
    for _ in 0..4 {
        // A full stop, perhaps a blank, and a single letter with nothing of a word before it.
        let mut end = start;
        if end > sentence && bytes[end - 1] == b' ' {
            end -= 1;
        } else if end > sentence + 1 && bytes[end - 2..end] == [0xC2, 0xA0] {
            end -= 2;
        }
        if end <= sentence || bytes[end - 1] != b'.' {
            break;
        }
        let before = word_before(text, sentence, end - 1);
        if !before.is_single_letter() {
            break;
        }
        start = before.start;
    }
    if start == word.start {
        return Folded::new(word.text);
    }
    let mut folded = Folded::EMPTY;
    for piece in text[start..word.start + word.text.len()].split([' ', '\u{A0}']) {
        if !folded.push(piece) {
            return Folded::EMPTY;
        }
    }
    folded
}

/// What comes at `at`.
pub(super) fn next(text: &str, at: usize) -> Next<'_> {
    let mut position = at;
    let mut opened = false;
    let mut bracket = false;
    let mut kind = Kind::End;
    for _ in 0..4 {
        let Some(char) = text[position..].chars().next() else { break };
        let low = text[position..].starts_with(",,");
        if opens(char) || low {
            opened = true;
            bracket |= matches!(char, '(' | '[');
            kind = Kind::Symbol;
            position += char.len_utf8() + usize::from(low);
            // `« So`, `" So`
            while text[position..].starts_with([' ', '\u{A0}', '\u{202F}']) && position < at + 16 {
                position += text[position..].chars().next().map_or(0, char::len_utf8);
            }
            continue;
        }
        kind = match char {
            _ if char.is_ascii_uppercase() => Kind::Upper,
            // Dutch `'s Avonds`: the capital is the next word's.
            _ if opened
                && char.is_ascii_lowercase()
                && text.as_bytes()[position - 1] == b'\''
                && is_clitic(&text[position - 1..]) =>
            {
                Kind::Upper
            }
            _ if is_ideograph(char) => Kind::Letter,
            _ if char.is_lowercase() => Kind::Lower,
            _ if char.is_uppercase() => Kind::Upper,
            _ if char.is_alphabetic() => Kind::Letter,
            _ if char.is_numeric() => Kind::Digit,
            _ if is_dash(char) => Kind::Dash,
            ',' | ';' | ':' | ')' | ']' | '}' | '%' | '/' | '=' | '&' | '+' | '|' | '\u{2116}' | '،' | '؛' | '，'
            | '、' | '；' | '：' => Kind::Continues,
            _ => match mark_at(text.as_bytes(), position) {
                Some((Mark::Bullet, _)) => Kind::Bullet,
                Some(_) => Kind::Mark,
                None => Kind::Symbol,
            },
        };
        break;
    }
    let rest = &text[position..];
    let window = &rest[..floor(rest, 64)];
    let len = match kind {
        Kind::Lower | Kind::Upper | Kind::Letter | Kind::Digit => {
            window.find(|char| !is_word(char)).unwrap_or(window.len())
        }
        _ => 0,
    };
    Next { at, kind, opened, bracket, word: &rest[..len], after: &window[len..] }
}

/// `'s A`: an apostrophe, one letter, and a capital after a blank.
fn is_clitic(text: &str) -> bool {
    let mut chars = text.chars();
    let [mark, _, blank, capital] = [chars.next(), chars.next(), chars.next(), chars.next()];
    mark == Some('\'') && blank == Some(' ') && capital.is_some_and(char::is_uppercase)
}
