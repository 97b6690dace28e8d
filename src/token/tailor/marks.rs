//! Runs of marks, and faces.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "segments of the text, and bytes in front of them")]

use super::{Options, Piece, TokenKind};

/// How many signs of a rule there must be for different ones to be one: `----==`.
const RULE: usize = 4;

/// Several marks as one: `...`, `?!`, `--`, `=====`, and faces.
pub(super) fn run(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    if !options.has(Options::MARKS) {
        return None;
    }
    if let Some(end) = face(text, start).or_else(|| heart(text, start)) {
        return Some(Piece::of(TokenKind::Emoji, end));
    }
    let first = text[start..end].chars().next().filter(|first| first.len_utf8() == end - start)?;
    let rest = &text[end..];
    let ends = |rest: &str| rest.len() - rest.trim_start_matches(['!', '?', '.']).len();
    let same = |rest: &str| rest.len() - rest.trim_start_matches(first).len();
    let len = match first {
        '!' | '?' => ends(rest),
        // `.?`, but of `...?` the ellipsis.
        '.' if rest.starts_with(['!', '?']) => ends(rest),
        '-' | '=' | '*' | '~' => {
            let mixed = rest.len() - rest.trim_start_matches(['-', '=', '*', '~']).len();
            if mixed + 1 >= RULE { mixed } else { same(rest) }
        }
        '.' | '+' | '<' | '>' | '^' | '|' | ',' | '\'' | '`' | '\u{2013}'..='\u{2015}' | '\u{2026}' => same(rest),
        _ => 0,
    };
    (len > 0).then(|| Piece::new(end + len))
}

/// The end of a face at `at`: `:)`, `;-)`, `:D`.
pub(crate) fn face(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if !matches!(bytes.get(at), Some(b':' | b';' | b'='))
        || at > 0 && !matches!(bytes[at - 1], b' ' | b'\n' | b'.' | b'!' | b'?')
    {
        return None;
    }
    let nose = usize::from(bytes.get(at + 1) == Some(&b'-'));
    let mut end = at + 1 + nose;
    if !matches!(bytes.get(end), Some(b')' | b'(' | b'D' | b'P' | b'p')) {
        return None;
    }
    while end < at + 8 && matches!(bytes.get(end), Some(b')' | b'(')) {
        end += 1;
    }
    if matches!(bytes.get(end), Some(b'D' | b'P' | b'p')) {
        end += 1;
    }
    bytes.get(end).is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'.' | b',' | b'!')).then_some(end)
}

/// `<3`.
fn heart(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].strip_prefix("<3")?;
    let alone = at == 0 || text[..at].ends_with(char::is_whitespace);
    (alone && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.')).then_some(at + 2)
}
