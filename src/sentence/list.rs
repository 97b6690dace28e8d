//! List markers: `1.`, `2)`, `3.)`, `(4)`, `a.`, `b)`, `•`, `-`.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places are where a byte of ASCII was found, looked back at to the sentence's start"
)]

use super::marks::{Mark, mark_at};
use crate::span::floor;

/// How the markers of a list are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// `1.`
    Stop,
    /// `1)` or `(1)`
    Bracket,
    /// `1.)`
    Both,
}

/// The list that the text is in: what its next item begins with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum List {
    Number(u32, u8, Form),
    Letter(u8, Form),
    Hyphen,
}

impl List {
    /// The list that a sentence beginning at `at` opens or goes on with, and where its marker ends.
    pub(super) fn opened(text: &str, at: usize) -> Option<(List, usize)> {
        let bytes = text.as_bytes();
        let first = *bytes.get(at)?;
        if !(first.is_ascii_alphanumeric() || matches!(first, b'(' | b'-')) {
            return None;
        }
        if first == b'-' {
            return (bytes.get(at + 1) == Some(&b' ')).then_some((List::Hyphen, at + 1));
        }
        let open = usize::from(first == b'(');
        let begin = at + open;
        let rest = bytes.get(begin..)?;
        let digits = rest.iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
        let (value, len) = match digits {
            1..=3 => (rest[..digits].iter().fold(0, |value, byte| value * 10 + u32::from(byte - b'0')), digits),
            0 if rest.first().is_some_and(u8::is_ascii_lowercase) => (0, 1),
            _ => return None,
        };
        let (form, close) = match rest.get(len..)? {
            [b'.', b')', ..] => (Form::Both, 2),
            [b')', ..] => (Form::Bracket, 1),
            [b'.', ..] if open == 0 => (Form::Stop, 1),
            _ => return None,
        };
        let end = begin + len + close;
        if !matches!(bytes.get(end), Some(b' ' | b'\t' | b'\n')) {
            return None;
        }
        let list = match digits {
            0 => List::Letter(rest[0] + 1, form),
            #[expect(clippy::cast_possible_truncation, reason = "0 or 1")]
            _ => List::Number(value + 1, open as u8, form),
        };
        Some((list, end))
    }

    /// Whether the list, as its item opens it, begins here or goes on with the current one.
    fn follows(self, current: Option<List>) -> bool {
        match (self, current) {
            (List::Number(2, ..) | List::Letter(b'b', _), _) => true,
            (List::Number(next, _, form), Some(List::Number(last, _, same))) => next == last + 1 && form == same,
            (List::Letter(next, form), Some(List::Letter(last, same))) => next == last + 1 && form == same,
            _ => false,
        }
    }

    /// Where the next item of this list begins, when the mark at `at` belongs to its marker.
    pub(super) fn item(self, text: &str, sentence: usize, at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let before = |start: usize| start > sentence && matches!(bytes[start - 1], b' ' | b'\t' | b'\n');
        if self == List::Hyphen {
            let capital = text.get(at + 2..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
            return (bytes[at] == b'-' && bytes.get(at + 1) == Some(&b' ') && before(at) && capital).then_some(at);
        }
        let mut start = at;
        while start > sentence && at - start < 4 && bytes[start - 1].is_ascii_alphanumeric() {
            start -= 1;
        }
        if start == at {
            return None;
        }
        if start > sentence && bytes[start - 1] == b'(' {
            start -= 1;
        }
        let (list, _) = List::opened(text, start)?;
        let same = match (self, list) {
            (List::Number(next, open, form), List::Number(after, also, same)) => {
                after == next + 1 && open == also && form == same
            }
            (List::Letter(next, form), List::Letter(after, same)) => after == next + 1 && form == same,
            _ => false,
        };
        (same && before(start)).then_some(start)
    }
}

/// How far the second item of a list is looked for, in bytes.
const ITEM: usize = 400;

/// Where a list begins in running text without a mark before it, when the `)` at `at` ends its first marker:
/// `four nights 1) which island 2) which boat`. An enumeration with commas goes on: `for 1) tugs, 2) ferries`.
pub(super) fn begins_within(text: &str, sentence: usize, at: usize) -> Option<usize> {
    let start = at.checked_sub(1).filter(|&start| start > sentence && text.as_bytes()[start..].starts_with(b"1) "))?;
    let free = |at: usize| text[..at].strip_suffix(' ').is_some_and(|text| text.ends_with(char::is_alphanumeric));
    let second = text[start..floor(text, start + ITEM)].find(" 2) ")?;
    (free(start) && free(start + second + 1)).then_some(start)
}

/// Whether a list item begins at `at`, the first thing on its line. A number with a full stop, which may as well be the
/// end of a sentence that was wrapped there (`until Nov.\n30. Then`), is only one when it begins a list or goes on with
/// the one that the text is in.
pub(super) fn begins_item(text: &str, at: usize, current: Option<List>) -> bool {
    let bytes = text.as_bytes();
    if let Some((Mark::Bullet, _)) = mark_at(bytes, at) {
        return true;
    }
    match bytes.get(at..) {
        Some([b'-' | b'*' | b'+', b' ', ..]) => true,
        Some([first, ..]) if first.is_ascii_alphanumeric() || *first == b'(' => match List::opened(text, at) {
            Some((list @ (List::Number(_, _, Form::Stop) | List::Letter(_, Form::Stop)), _)) => list.follows(current),
            Some(_) => true,
            None => false,
        },
        // Dashes and middle dots with a blank.
        Some(_) => {
            let mut chars = text[at..].chars();
            matches!(chars.next(), Some('–' | '—' | '·')) && chars.next() == Some(' ')
        }
        None => false,
    }
}
