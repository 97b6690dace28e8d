//! Word tokens by the word boundaries of Unicode Standard Annex #29.

mod boundary;
mod kind;
#[cfg(feature = "std")]
mod stream;
mod tailor;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::iter::FusedIterator;

use self::boundary::{Kernel, Spans, Wanted};
pub(crate) use self::boundary::{Places, UNICODE_VERSION};
pub use self::kind::TokenKind;
#[cfg(feature = "std")]
pub use self::stream::TokenStream;
pub use self::tailor::Compounds;
pub(crate) use self::tailor::face;
use self::tailor::{Options, Tailor};
#[cfg(feature = "std")]
pub(crate) use self::tailor::{clitics, is_dotted};
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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

/// Splits text into tokens at the word boundaries of [UAX #29](https://www.unicode.org/reports/tr29/), and by options
/// that go beyond it, all of them off from the start.
///
/// Three views of the same boundaries, each lazy and without allocation: [`segments`](Tokenizer::segments) is lossless,
/// [`tokens`](Tokenizer::tokens) leaves white space out, [`words`](Tokenizer::words) keeps words and numbers only. Time
/// is linear in the text.
///
/// The standard's rules join `can't`, `3,400` and `example.com`; they part `e-commerce` at its hyphen, and `U.S` from its last
/// full stop. Scripts that write no spaces between words (Chinese, Thai, Japanese but for katakana) come out character by
/// character, unless the option `dictionaries` is on, which the feature of that name adds.
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
///
/// # Options
///
/// Each is a method that returns the tokenizer with it: [`Tokenizer::treebank`] has several at once. They change all
/// views; the segments are still the whole text.
///
/// ```
/// use newsprint::{Compounds, Language, Tokenizer};
///
/// let text = "The U.S. e-commerce fair made $3.4m: https://example.com";
/// let tokenizer = Tokenizer::new()
///     .compounds(Compounds::Whole)
///     .abbreviations(Language::English)
///     .amounts(true)
///     .urls(true);
/// let tokens: Vec<_> = tokenizer.tokens(text).map(|token| &text[token.span()]).collect();
/// assert_eq!(tokens, ["The", "U.S.", "e-commerce", "fair", "made", "$3.4m", ":", "https://example.com"]);
/// ```
///
/// Where more than one has something to say about the same place, the first in this order does: dictionaries, addresses
/// and tags, amounts, figures, abbreviations, run-on words, marks; then compounds, from which contractions and possessives are
/// parted. An option decides by the text from the token's beginning and the character before it, up to the next white
/// space; only the full stop of an abbreviation depends on the word behind that. With any option on, the time
/// is still linear, but about ten times that of the standard's boundaries alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tokenizer {
    /// `None`: the fastest that the processor has.
    kernel: Option<Kernel>,
    options: Options,
}

impl Default for Tokenizer {
    fn default() -> Tokenizer {
        Tokenizer::new()
    }
}

impl Tokenizer {
    /// A tokenizer by the standard.
    pub const fn new() -> Tokenizer {
        Tokenizer { kernel: None, options: Options::NONE }
    }

    /// A tokenizer that is held to one of the instruction sets that the hot loop is compiled for, for tests and benches:
    /// `avx512`, `avx2`, `sse2`, `neon`, `portable`, or `scalar` for the rules one character at a time. `None`: the
    /// processor does not have it. The answers are the same.
    #[doc(hidden)]
    pub fn with_kernel(name: &str) -> Option<Tokenizer> {
        Kernel::named(name).map(|kernel| Tokenizer { kernel: Some(kernel), ..Tokenizer::new() })
    }

    /// A normalizer's signature, with the options of this tokenizer if it has any.
    pub(crate) fn sign(self, normalizer: &str) -> String {
        match self.options.is_none() {
            true => normalizer.to_owned(),
            false => format!("{normalizer} tokens={}", self.options.signature()),
        }
    }

    #[inline]
    fn spans(self, text: &str, wanted: Wanted) -> Spans<'_> {
        // A word by the options may be made of segments that are none.
        let wanted = if wanted == Wanted::Words && !self.options.is_none() { Wanted::Tokens } else { wanted };
        Spans::new(text, self.kernel.unwrap_or_else(Kernel::best), wanted)
    }

    #[inline]
    fn tailor(self, wanted: Wanted) -> Option<Tailor> {
        (!self.options.is_none()).then(|| Tailor::new(self.options, wanted))
    }

    /// All segments, white space among them: joined they are the text.
    #[inline]
    pub fn segments(self, text: &str) -> Segments<'_> {
        Segments { spans: self.spans(text, Wanted::Segments), tailor: self.tailor(Wanted::Segments) }
    }

    /// The segments that are not white space.
    #[inline]
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens { spans: self.spans(text, Wanted::Tokens), tailor: self.tailor(Wanted::Tokens) }
    }

    /// The segments with a letter or a digit, unless they begin with white space (which may carry a stray mark that is
    /// a letter). By the options, not those that are URLs, e-mail addresses, mentions or faces.
    #[inline]
    pub fn words(self, text: &str) -> Words<'_> {
        Words { spans: self.spans(text, Wanted::Words), tailor: self.tailor(Wanted::Words) }
    }
}

/// Declares an iterator over the spans of one kind of segment.
macro_rules! iterator {
    ($(#[$docs:meta])* $name:ident, $kind:path) => {
        $(#[$docs])*
        #[derive(Clone)]
        pub struct $name<'t> {
            spans: Spans<'t>,
            /// What the options make of the spans, if there are any.
            tailor: Option<Tailor>,
        }

        impl $name<'_> {
            /// Appends them to a buffer that is used again and again. The fastest way to have them all.
            ///
            /// ```
            /// use newsprint::Tokenizer;
            ///
            /// let mut buffer = Vec::new();
            /// for text in ["One text.", "Another."] {
            ///     buffer.clear();
            ///     Tokenizer::new().words(text).append_to(&mut buffer);
            /// }
            /// assert_eq!(buffer.len(), 1);
            /// ```
            pub fn append_to(self, buffer: &mut Vec<Token>) {
                self.for_each(|token| buffer.push(token));
            }
        }

        impl Iterator for $name<'_> {
            type Item = Token;

            #[inline]
            fn next(&mut self) -> Option<Token> {
                if let Some(tailor) = &mut self.tailor {
                    return tailor.next(&mut self.spans);
                }
                let [start, end] = self.spans.next_pair()?;
                Some(Token { span: Span::ordered(start, end), kind: $kind(self.spans.text(), start, end) })
            }

            /// Faster than a loop over [`next`](Iterator::next): whole buffers at a time. `for_each`, `count`, `collect`
            /// and others are made of it.
            #[inline]
            fn fold<B, F: FnMut(B, Token) -> B>(mut self, initial: B, mut f: F) -> B {
                let mut folded = initial;
                if let Some(mut tailor) = self.tailor {
                    while let Some(token) = tailor.next(&mut self.spans) {
                        folded = f(folded, token);
                    }
                    return folded;
                }
                let text = self.spans.text();
                let token = |[start, end]: [usize; 2]| Token { span: Span::ordered(start, end), kind: $kind(text, start, end) };
                while let Some(pair) = self.spans.next_pair() {
                    folded = f(folded, token(pair));
                    let (base, pairs) = self.spans.rest_of_window();
                    for pair in pairs {
                        folded = f(folded, token(pair.map(|edge| base + usize::from(edge))));
                    }
                }
                folded
            }
        }

        impl FusedIterator for $name<'_> {}

        impl core::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    };
}

iterator! {
    /// All segments of a text, from [`Tokenizer::segments`].
    Segments, kind::of_segment
}

iterator! {
    /// The tokens of a text, from [`Tokenizer::tokens`].
    Tokens, kind::of_segment
}

iterator! {
    /// The words of a text, from [`Tokenizer::words`].
    Words, kind::of_word
}

/// Words as they are found: one, or some at once.
pub(crate) enum Found<'w> {
    Word(Span),
    /// Where each starts and ends, counted from a place in the text.
    Words(usize, &'w [[u16; 2]]),
}

impl Words<'_> {
    /// Hands them over as they are found. Their kinds are not looked at.
    #[inline]
    pub(crate) fn for_each_found(mut self, mut f: impl FnMut(Found<'_>)) {
        if let Some(mut tailor) = self.tailor {
            while let Some(token) = tailor.next(&mut self.spans) {
                f(Found::Word(token.span));
            }
            return;
        }
        while let Some([start, end]) = self.spans.next_pair() {
            f(Found::Word(Span::ordered(start, end)));
            let (base, pairs) = self.spans.rest_of_window();
            f(Found::Words(base, pairs));
        }
    }
}
