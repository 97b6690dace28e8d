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

/// What a segment's first byte says of its kind.
#[derive(Clone, Copy)]
enum First {
    /// Every character that begins so is a letter.
    Letter,
    /// A digit, unless a keycap follows.
    Digit,
    /// This kind, where nothing follows.
    Alone(TokenKind),
    Unknown,
}

static FIRST: [First; 256] = {
    let mut firsts = [First::Unknown; 256];
    let mut byte = 0;
    while byte < 256 {
        firsts[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => First::Letter,
            b'0'..=b'9' => First::Digit,
            b' ' | b'\t' => First::Alone(TokenKind::Space),
            b'\n'..=b'\r' => First::Alone(TokenKind::LineBreak),
            b'$' | b'+' | b'<' | b'=' | b'>' | b'^' | b'`' | b'|' | b'~' => First::Alone(TokenKind::Symbol),
            0x21..0x7f => First::Alone(TokenKind::Punctuation),
            0..0x20 | 0x7f => First::Alone(TokenKind::Symbol),
            // Latin with marks, Cyrillic, most ideographs, most of Hangul.
            0xc4..=0xca | 0xd0 | 0xd1 | 0xd3 | 0xe5..=0xe9 | 0xeb | 0xec => First::Letter,
            _ => First::Unknown,
        };
        byte += 1;
    }
    firsts
};

/// What the first byte of a segment with a letter or a digit says of its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FirstOfWord {
    /// A letter, or what is no number.
    Word,
    /// A digit, unless a keycap follows.
    Digit,
    /// Kana, if the right byte follows.
    Kana,
    Unknown,
}

static FIRST_OF_WORD: [FirstOfWord; 256] = {
    let mut firsts = [FirstOfWord::Unknown; 256];
    let mut byte = 0;
    while byte < 256 {
        firsts[byte] = match (FIRST[byte], byte) {
            // Up to the last lead byte of scripts without digits of their own; the first ideographs; the last of Hangul.
            (First::Letter, _) | (_, 0xc3..=0xd8 | 0xe4 | 0xed) => FirstOfWord::Word,
            (First::Digit, _) => FirstOfWord::Digit,
            (_, 0xe3) => FirstOfWord::Kana,
            _ => FirstOfWord::Unknown,
        };
        byte += 1;
    }
    firsts
};

/// The kind of a segment of a text.
#[inline]
pub(super) fn of_segment(text: &str, start: usize, end: usize) -> TokenKind {
    match text.as_bytes().get(start).map(|&byte| FIRST[usize::from(byte)]) {
        Some(First::Letter) => TokenKind::Word,
        Some(First::Alone(kind)) if end - start == 1 => kind,
        Some(First::Digit) => of_digit(text, start, end),
        _ => by_characters(text, start, end),
    }
}

/// The kind of a segment that has a letter or a digit.
#[inline]
pub(super) fn of_word(text: &str, start: usize, end: usize) -> TokenKind {
    let Some(&byte) = text.as_bytes().get(start) else { return TokenKind::Word };
    let first = FIRST_OF_WORD[usize::from(byte)];
    if first == FirstOfWord::Word { TokenKind::Word } else { of_other_word(text, start, end, first) }
}

#[inline(never)]
fn of_other_word(text: &str, start: usize, end: usize, first: FirstOfWord) -> TokenKind {
    match first {
        FirstOfWord::Word => TokenKind::Word,
        FirstOfWord::Digit => of_digit(text, start, end),
        // The block of kana is between others that have ideographic numbers.
        FirstOfWord::Kana if matches!(text.as_bytes().get(start + 1), Some(0x81..=0x83)) => TokenKind::Word,
        _ => by_characters(text, start, end),
    }
}

#[inline]
fn of_digit(text: &str, start: usize, end: usize) -> TokenKind {
    // A keycap may follow.
    if end - start == 1 || text.as_bytes().get(start + 1).is_some_and(u8::is_ascii) {
        TokenKind::Number
    } else {
        by_characters(text, start, end)
    }
}

/// The kind by the properties of the characters.
#[inline(never)]
fn by_characters(text: &str, start: usize, end: usize) -> TokenKind {
    let mut chars = text[start..end].chars();
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
