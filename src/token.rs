//! Word tokens by the word boundaries of Unicode Standard Annex #29.

use unicode_properties::{GeneralCategoryGroup, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

use crate::span::Span;

/// A token: a span of the text and what kind of thing stands there.
///
/// ```
/// use newsprint::{TokenKind, Tokenizer};
///
/// let text = "It rose 2.5%.";
/// let tokens: Vec<_> = Tokenizer::new().tokens(text).map(|token| (token.kind(), &text[token.span()])).collect();
/// assert_eq!(tokens, [
///     (TokenKind::Word, "It"),
///     (TokenKind::Word, "rose"),
///     (TokenKind::Number, "2.5"),
///     (TokenKind::Punctuation, "%"),
///     (TokenKind::Punctuation, "."),
/// ]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Token {
    span: Span,
    kind: TokenKind,
}

impl Token {
    /// A token of one's own, for those who tokenize elsewhere.
    #[inline]
    pub const fn new(span: Span, kind: TokenKind) -> Token {
        Token { span, kind }
    }

    /// Where it stands.
    #[inline]
    pub const fn span(self) -> Span {
        self.span
    }

    /// What it is.
    #[inline]
    pub const fn kind(self) -> TokenKind {
        self.kind
    }

    /// Whether it is a word or a number.
    #[inline]
    pub const fn is_word_like(self) -> bool {
        self.kind.is_word_like()
    }
}

/// What kind of thing a token is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum TokenKind {
    /// Has a letter or a digit, and does not begin with a digit: `opening`, `China's`, `B2B`.
    Word,
    /// Begins with a decimal digit: `3,400`, `2.5`, `1990s`, `5th`.
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

/// Splits text into tokens at the word boundaries of [UAX #29](https://www.unicode.org/reports/tr29/), without
/// tailoring.
///
/// Three views of the same boundaries, each lazy and without allocation: [`segments`](Tokenizer::segments) is lossless,
/// [`tokens`](Tokenizer::tokens) leaves white space out, [`words`](Tokenizer::words) keeps words and numbers only. Time
/// is linear in the text.
///
/// The standard's rules join `can't`, `3,400` and `example.com`, and part `e-commerce` and `U.S` from its last full
/// stop. Scripts that do not write spaces come out character by character (ideographs) or as whole runs (Thai).
///
/// ```
/// use newsprint::Tokenizer;
///
/// let text = "Can't wait: 3,400 exhibitors!";
/// let tokenizer = Tokenizer::new();
/// let words: Vec<_> = tokenizer.words(text).map(|token| &text[token.span()]).collect();
/// assert_eq!(words, ["Can't", "wait", "3,400", "exhibitors"]);
///
/// let joined: String = tokenizer.segments(text).map(|token| &text[token.span()]).collect();
/// assert_eq!(joined, text);
/// assert_eq!(tokenizer.tokens("").count(), 0);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tokenizer {}

impl Tokenizer {
    /// A tokenizer by the standard.
    pub const fn new() -> Tokenizer {
        Tokenizer {}
    }

    /// All segments, white space among them: joined they are the text.
    pub fn segments(self, text: &str) -> Segments<'_> {
        Segments { bounds: text.split_word_bound_indices() }
    }

    /// The segments that are not white space.
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens { segments: self.segments(text) }
    }

    /// The segments with a letter or a digit.
    pub fn words(self, text: &str) -> Words<'_> {
        Words { segments: self.segments(text) }
    }
}

/// All segments of a text, from [`Tokenizer::segments`].
#[derive(Clone)]
pub struct Segments<'t> {
    bounds: UWordBoundIndices<'t>,
}

impl Iterator for Segments<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let (start, segment) = self.bounds.next()?;
        Some(Token { span: Span::new(start, start + segment.len()), kind: kind(segment) })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.bounds.size_hint()
    }
}

/// The tokens of a text, from [`Tokenizer::tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    segments: Segments<'t>,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.segments.find(|token| !token.kind.is_white_space())
    }
}

/// The words of a text, from [`Tokenizer::words`].
#[derive(Clone, Debug)]
pub struct Words<'t> {
    segments: Segments<'t>,
}

impl Iterator for Words<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.segments.find(|token| token.is_word_like())
    }
}

impl core::iter::FusedIterator for Segments<'_> {}
impl core::iter::FusedIterator for Tokens<'_> {}
impl core::iter::FusedIterator for Words<'_> {}

impl core::fmt::Debug for Segments<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Segments").finish_non_exhaustive()
    }
}

/// The kind of one segment.
fn kind(segment: &str) -> TokenKind {
    let Some(first) = segment.chars().next() else { return TokenKind::Symbol };
    match first {
        'a'..='z' | 'A'..='Z' => TokenKind::Word,
        ' ' | '\t' => TokenKind::Space,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => TokenKind::LineBreak,
        _ if first.is_whitespace() => TokenKind::Space,
        _ if is_emoji(first, segment) => TokenKind::Emoji,
        _ if first.is_numeric() && first.general_category_group() == GeneralCategoryGroup::Number => TokenKind::Number,
        _ if segment.chars().any(char::is_alphanumeric) => TokenKind::Word,
        _ => match first.general_category_group() {
            GeneralCategoryGroup::Punctuation => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        },
    }
}

/// Whether a segment is shown as an emoji: by its first character's own presentation, or because a variation selector,
/// a keycap or a skin tone asks for it.
fn is_emoji(first: char, segment: &str) -> bool {
    use unicode_properties::EmojiStatus as Status;
    match first.emoji_status() {
        Status::NonEmoji | Status::NonEmojiButEmojiComponent => false,
        Status::EmojiOther | Status::EmojiOtherAndEmojiComponent | Status::EmojiModifierBase => {
            segment.chars().skip(1).any(|c| matches!(c, '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}'))
        }
        _ => true,
    }
}
