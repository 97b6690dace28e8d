//! The kinds of tokens, from their first characters.

use super::boundary::{FirstKind, Properties};

/// What kind of thing a token is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum TokenKind {
    /// Has a letter or a digit, and does not begin with a digit: `opening`, `China's`, `B2B`.
    Word,
    /// Begins with a digit or another number: `3,400`, `2.5`, `1990s`, `½`.
    Number,
    /// Punctuation, by the general category of its first character.
    Punctuation,
    /// A symbol, and whatever else is none of the other kinds: `+`, `€`, a control character.
    Symbol,
    /// An emoji with all that belongs to it: modifiers, joined sequences, flags, keycaps.
    Emoji,
    /// White space other than line ends.
    Space,
    /// A line end: LF, CR, both as one, and Unicode's others.
    LineBreak,
}

impl TokenKind {
    /// Whether it is [`TokenKind::Word`] or [`TokenKind::Number`].
    #[inline]
    pub const fn is_word_like(self) -> bool {
        matches!(self, TokenKind::Word | TokenKind::Number)
    }

    /// Whether it is [`TokenKind::Space`] or [`TokenKind::LineBreak`].
    #[inline]
    pub const fn is_white_space(self) -> bool {
        matches!(self, TokenKind::Space | TokenKind::LineBreak)
    }
}

/// The kind by the first byte, where that says it all.
static BY_BYTE: [Option<TokenKind>; 256] = {
    let mut kinds = [None; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Some(TokenKind::Word),
            b' ' | b'\t' => Some(TokenKind::Space),
            b'\n'..=b'\r' => Some(TokenKind::LineBreak),
            // They may begin a keycap or a word.
            b'0'..=b'9' | b'#' | b'*' | b'_' => None,
            b'$' | b'+' | b'<' | b'=' | b'>' | b'^' | b'`' | b'|' | b'~' | 0..0x20 | 0x7f => None,
            0x20..0x7f => None,
            // Latin with marks, Cyrillic, most ideographs.
            0xc4..=0xca | 0xd0 | 0xd1 | 0xd3 | 0xe5..=0xe9 => Some(TokenKind::Word),
            _ => None,
        };
        byte += 1;
    }
    kinds
};

/// The kind of a segment of a text.
#[inline]
pub(super) fn of_segment(text: &str, start: usize, end: usize) -> TokenKind {
    let byte = text.as_bytes().get(start).copied().unwrap_or_default();
    match BY_BYTE[usize::from(byte)] {
        // A mark may make a word of anything.
        Some(kind) if kind.is_word_like() || end - start == 1 => kind,
        _ => by_characters(&text[start..end]),
    }
}

/// The kind of a segment that has a letter or a digit.
#[inline]
pub(super) fn of_word(text: &str, start: usize, end: usize) -> TokenKind {
    let bytes = text.as_bytes();
    let byte = bytes.get(start).copied().unwrap_or_default();
    match OF_WORDS[usize::from(byte)] {
        OfWord::Word => TokenKind::Word,
        // Unless something like a keycap follows.
        OfWord::Digit if end - start == 1 || bytes.get(start + 1).is_some_and(u8::is_ascii) => TokenKind::Number,
        // The same block has ideographic numbers.
        OfWord::Kana if bytes.get(start + 1).is_some_and(|byte| (0x81..=0x83).contains(byte)) => TokenKind::Word,
        _ => by_characters(&text[start..end]),
    }
}

/// What the first byte of a word says.
#[derive(Clone, Copy)]
enum OfWord {
    Word,
    Digit,
    Kana,
    Unknown,
}

static OF_WORDS: [OfWord; 256] = {
    let mut kinds = [OfWord::Unknown; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => OfWord::Word,
            b'0'..=b'9' => OfWord::Digit,
            // Up to the last lead byte of scripts without digits of their own; most ideographs; Hangul.
            0xc3..=0xd8 | 0xe4..=0xe9 | 0xeb..=0xed => OfWord::Word,
            0xe3 => OfWord::Kana,
            _ => OfWord::Unknown,
        };
        byte += 1;
    }
    kinds
};

#[inline(never)]
fn by_characters(segment: &str) -> TokenKind {
    let mut chars = segment.chars();
    let Some(first) = chars.next() else { return TokenKind::Symbol };
    let properties = Properties::of(first);
    if chars.as_str().is_empty() {
        return plain(properties.first_kind());
    }
    // Variation selector, keycap, skin tones.
    let asks = |c| matches!(c, '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}');
    if properties.first_kind() == FirstKind::Emoji || (properties.is_emoji() && chars.clone().any(asks)) {
        return TokenKind::Emoji;
    }
    match properties.first_kind() {
        FirstKind::Number => TokenKind::Number,
        FirstKind::Word => TokenKind::Word,
        kind @ (FirstKind::Space | FirstKind::LineBreak) => plain(kind),
        _ if chars.any(|c| Properties::of(c).is_alphanumeric()) => TokenKind::Word,
        kind => plain(kind),
    }
}

fn plain(kind: FirstKind) -> TokenKind {
    match kind {
        FirstKind::Word => TokenKind::Word,
        FirstKind::Number => TokenKind::Number,
        FirstKind::Punctuation => TokenKind::Punctuation,
        FirstKind::Symbol => TokenKind::Symbol,
        FirstKind::Space => TokenKind::Space,
        FirstKind::LineBreak => TokenKind::LineBreak,
        FirstKind::Emoji => TokenKind::Emoji,
    }
}
