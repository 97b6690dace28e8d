//! The kinds of tokens, from their first characters.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "tables for each byte; segments of the text")]

use super::boundary::{FirstKind, Properties};

/// What kind of thing a token is.
///
/// Displayed, and with the feature `serde` written, as a lower-case word.
///
/// ```
/// use newsprint::TokenKind;
///
/// assert_eq!(TokenKind::LineBreak.to_string(), "line_break");
/// assert_eq!("line_break".parse(), Ok(TokenKind::LineBreak));
/// ```
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
    /// An emoji with all that belongs to it: modifiers, joined sequences, flags, keycaps. With
    /// [`Tokenizer::marks`](crate::Tokenizer::marks) also a face, `:-)`.
    Emoji,
    /// White space other than line ends.
    Space,
    /// A line end: LF, CR, both as one, and Unicode's others.
    LineBreak,
    /// A URL, with [`Tokenizer::urls`](crate::Tokenizer::urls): `https://example.com/a`, `www.example.com`.
    Url,
    /// An e-mail address, with [`Tokenizer::emails`](crate::Tokenizer::emails): `name@example.com`.
    Email,
    /// A hashtag, with [`Tokenizer::hashtags`](crate::Tokenizer::hashtags): `#budget`.
    Hashtag,
    /// A mention of a user, with [`Tokenizer::mentions`](crate::Tokenizer::mentions): `@name`.
    Mention,
}

impl TokenKind {
    /// All of them.
    pub const ALL: &'static [TokenKind] = &[
        TokenKind::Word,
        TokenKind::Number,
        TokenKind::Punctuation,
        TokenKind::Symbol,
        TokenKind::Emoji,
        TokenKind::Space,
        TokenKind::LineBreak,
        TokenKind::Url,
        TokenKind::Email,
        TokenKind::Hashtag,
        TokenKind::Mention,
    ];

    /// The lower-case word for it.
    pub const fn name(self) -> &'static str {
        match self {
            TokenKind::Word => "word",
            TokenKind::Number => "number",
            TokenKind::Punctuation => "punctuation",
            TokenKind::Symbol => "symbol",
            TokenKind::Emoji => "emoji",
            TokenKind::Space => "space",
            TokenKind::LineBreak => "line_break",
            TokenKind::Url => "url",
            TokenKind::Email => "email",
            TokenKind::Hashtag => "hashtag",
            TokenKind::Mention => "mention",
        }
    }

    /// Whether it is [`TokenKind::Word`], [`TokenKind::Number`] or [`TokenKind::Hashtag`]: a hashtag says in words what a
    /// text is about. A URL, an e-mail address and a mention are addresses, not vocabulary.
    #[inline]
    pub const fn is_word_like(self) -> bool {
        matches!(self, TokenKind::Word | TokenKind::Number | TokenKind::Hashtag)
    }

    /// Whether it is [`TokenKind::Space`] or [`TokenKind::LineBreak`].
    #[inline]
    pub const fn is_white_space(self) -> bool {
        matches!(self, TokenKind::Space | TokenKind::LineBreak)
    }
}

named!(TokenKind, "kind of token");

/// The kind of a segment of one byte.
#[expect(clippy::cast_possible_truncation, reason = "a byte")]
static OF_BYTE: [Option<TokenKind>; 256] = {
    let mut kinds = [None; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = Some(match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => TokenKind::Word,
            b'0'..=b'9' => TokenKind::Number,
            b' ' | b'\t' => TokenKind::Space,
            b'\n'..=b'\r' => TokenKind::LineBreak,
            b'$' | b'+' | b'<' | b'=' | b'>' | b'^' | b'`' | b'|' | b'~' => TokenKind::Symbol,
            0x21..0x7f => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        });
        byte += 1;
    }
    kinds
};

/// The kind of a longer segment by its first byte, where that tells it: a letter; white space, which joins nothing else.
#[expect(clippy::cast_possible_truncation, reason = "a byte")]
static OF_LONGER: [Option<TokenKind>; 256] = {
    let mut kinds = [None; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            // Latin with marks, Cyrillic, most ideographs, most of Hangul.
            b'a'..=b'z' | b'A'..=b'Z' | 0xc4..=0xca | 0xd0 | 0xd1 | 0xd3 | 0xe5..=0xe9 | 0xeb | 0xec => {
                Some(TokenKind::Word)
            }
            b' ' => Some(TokenKind::Space),
            b'\r' => Some(TokenKind::LineBreak),
            _ => None,
        };
        byte += 1;
    }
    kinds
};

/// The first bytes of segments with a letter or a digit that are never numbers: up to the last of scripts without digits
/// of their own; the first ideographs; the last of Hangul.
static BEGINS_WORD: [bool; 256] = {
    let mut begins = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        begins[byte] = matches!(OF_LONGER[byte], Some(TokenKind::Word)) || matches!(byte, 0xc3..=0xd8 | 0xe4 | 0xed);
        byte += 1;
    }
    begins
};

/// The kind of a segment of a text.
#[inline]
pub(super) fn of_segment(text: &str, start: usize, end: usize) -> TokenKind {
    let Some(&byte) = text.as_bytes().get(start) else { return TokenKind::Symbol };
    let kinds = if end - start == 1 { &OF_BYTE } else { &OF_LONGER };
    match kinds[usize::from(byte)] {
        Some(kind) => kind,
        None => of_other(text, start, end),
    }
}

/// The kind of a segment that has a letter or a digit.
#[inline]
pub(super) fn of_word(text: &str, start: usize, end: usize) -> TokenKind {
    let Some(&byte) = text.as_bytes().get(start) else { return TokenKind::Word };
    if BEGINS_WORD[usize::from(byte)] { TokenKind::Word } else { of_other_word(text, start, end) }
}

#[inline(never)]
fn of_other_word(text: &str, start: usize, end: usize) -> TokenKind {
    match text.as_bytes().get(start..start + 2) {
        // The block of kana is between others that have ideographic numbers.
        Some([0xe3, 0x81..=0x83]) => TokenKind::Word,
        _ => of_other(text, start, end),
    }
}

#[inline(never)]
fn of_other(text: &str, start: usize, end: usize) -> TokenKind {
    match text.as_bytes().get(start..end) {
        // Where nothing beyond ASCII follows, no keycap does.
        Some([b'0'..=b'9'] | [b'0'..=b'9', 0..=0x7f, ..]) => TokenKind::Number,
        _ => by_characters(text, start, end),
    }
}

/// The kind by the properties of the characters.
fn by_characters(text: &str, start: usize, end: usize) -> TokenKind {
    let mut chars = text[start..end].chars();
    let Some(first) = chars.next() else { return TokenKind::Symbol };
    let properties = Properties::of(first);
    let kind = properties.first_kind();
    if chars.as_str().is_empty() || (kind == FirstKind::Word && !properties.is_emoji()) {
        return plain(kind);
    }
    // Variation selector, keycap, skin tones.
    let asks = |c| matches!(c, '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}');
    if kind == FirstKind::Emoji || (properties.is_emoji() && chars.clone().any(asks)) {
        return TokenKind::Emoji;
    }
    match kind {
        FirstKind::Number => TokenKind::Number,
        FirstKind::Word => TokenKind::Word,
        FirstKind::Space | FirstKind::LineBreak => plain(kind),
        _ if chars.any(|c| Properties::of(c).is_alphanumeric()) => TokenKind::Word,
        _ => plain(kind),
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
