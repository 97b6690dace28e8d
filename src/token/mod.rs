//! Word tokens by the word boundaries of Unicode Standard Annex #29.

mod boundary;
mod kind;
mod tailor;

use std::iter::FusedIterator;

pub(crate) use self::boundary::UNICODE_VERSION;
use self::boundary::{Kernel, Spans, Wanted};
pub use self::kind::TokenKind;
pub use self::tailor::Compounds;
pub(crate) use self::tailor::face;
use self::tailor::{Options, Tailor};
use crate::language::Language;
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

    /// The tokens of the English treebanks of Universal Dependencies: prefixed [`compounds`](Tokenizer::compounds),
    /// [`urls`](Tokenizer::urls), [`emails`](Tokenizer::emails), [`hashtags`](Tokenizer::hashtags),
    /// [`mentions`](Tokenizer::mentions), English [`abbreviations`](Tokenizer::abbreviations),
    /// [`figures`](Tokenizer::figures), [`marks`](Tokenizer::marks) and [`run_ons`](Tokenizer::run_ons).
    ///
    /// There a contraction is one token that holds several words. For the words, which are also the tokens of the Penn
    /// Treebank, add [`contractions`](Tokenizer::contractions) and [`possessives`](Tokenizer::possessives). Treebanks
    /// that keep all compounds whole, such as LinES, want [`Compounds::Whole`] besides.
    ///
    /// ```
    /// use newsprint::{Language, Tokenizer};
    ///
    /// let text = "Ann's co-author didn't... e-mail me@example.com on 01/24/2001";
    /// let split = |tokenizer: Tokenizer| tokenizer.tokens(text).map(|token| &text[token.span()]).collect::<Vec<_>>();
    /// let tokens = split(Tokenizer::treebank());
    /// assert_eq!(tokens, ["Ann's", "co-author", "didn't", "...", "e-mail", "me@example.com", "on", "01/24/2001"]);
    ///
    /// let words = split(Tokenizer::treebank().contractions(Language::English).possessives(true));
    /// assert_eq!(words[..6], ["Ann", "'s", "co-author", "did", "n't", "..."]);
    /// ```
    pub fn treebank() -> Tokenizer {
        Tokenizer::new()
            .compounds(Compounds::Prefixed)
            .urls(true)
            .emails(true)
            .hashtags(true)
            .mentions(true)
            .abbreviations(Language::English)
            .figures(true)
            .marks(true)
            .run_ons(true)
    }

    /// Draws words with hyphens together. The hyphen is `-`, U+2010 or U+2011, with a letter or a digit on both sides.
    ///
    /// ```
    /// use newsprint::{Compounds, Tokenizer};
    ///
    /// let text = "record-breaking e-commerce, 3-1";
    /// let split = |tokenizer: Tokenizer| tokenizer.words(text).map(|token| &text[token.span()]).collect::<Vec<_>>();
    /// let whole = split(Tokenizer::new().compounds(Compounds::Whole));
    /// assert_eq!(whole, ["record-breaking", "e-commerce", "3", "1"]);
    /// let prefixed = split(Tokenizer::new().compounds(Compounds::Prefixed));
    /// assert_eq!(prefixed, ["record", "breaking", "e-commerce", "3", "1"]);
    /// ```
    #[must_use]
    pub const fn compounds(mut self, compounds: Compounds) -> Tokenizer {
        self.options = self.options.with_compounds(compounds);
        self
    }

    /// Keeps URLs whole: a scheme and what follows it, `mailto:` and an address, a host's name that begins with `www.`,
    /// ends in a general ending (`.com`, `.org`, `.gov` …) or in a country's behind `co` and the like, or has a path.
    ///
    /// Marks at the end belong to the sentence, and so does a closing bracket that was not opened within. White space,
    /// `<>"{}|\^` and the backtick end it, and marks beyond ASCII.
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "See (https://example.com/a-b?c=d#e), or bbc.co.uk.";
    /// let urls = Tokenizer::new().urls(true).tokens(text).filter(|token| token.kind() == TokenKind::Url);
    /// let urls: Vec<_> = urls.map(|token| &text[token.span()]).collect();
    /// assert_eq!(urls, ["https://example.com/a-b?c=d#e", "bbc.co.uk"]);
    /// ```
    #[must_use]
    pub const fn urls(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::URLS, on);
        self
    }

    /// Keeps e-mail addresses whole, in ASCII: at most 64 letters, digits and `._%+-`, then `@` and a host's name, which
    /// may also be one word (`ann@office`).
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "Ask <ann.ruiz@mail.example.com>.";
    /// let token = Tokenizer::new().emails(true).tokens(text).nth(2).unwrap();
    /// assert_eq!((&text[token.span()], token.kind()), ("ann.ruiz@mail.example.com", TokenKind::Email));
    /// ```
    #[must_use]
    pub const fn emails(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::EMAILS, on);
        self
    }

    /// Keeps hashtags whole: `#` with letters, digits and `_` in any script, one of them a letter. They count as words.
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "#budget_2024 is #1";
    /// let tokens: Vec<_> = Tokenizer::new().hashtags(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(tokens, ["#budget_2024", "is", "1"]);
    /// ```
    #[must_use]
    pub const fn hashtags(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::HASHTAGS, on);
        self
    }

    /// Keeps mentions whole: `@` with ASCII letters, digits and `_`, and full stops between them.
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "Thanks, @ann.ruiz!";
    /// let token = Tokenizer::new().mentions(true).tokens(text).nth(2).unwrap();
    /// assert_eq!((&text[token.span()], token.kind()), ("@ann.ruiz", TokenKind::Mention));
    /// ```
    #[must_use]
    pub const fn mentions(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::MENTIONS, on);
        self
    }

    /// Parts what a language's writing contracts.
    ///
    /// - English, as the Penn Treebank does: `do|n't`, `we|'ll`, `I|'m`, `they|'ve`, `it|'s` (after `he`, `it`, `that` and
    ///   the like, where it is no possessive), `can|not`, `gon|na`.
    /// - French, Italian and Catalan: behind the apostrophe of an elided word, `l'|homme`, `dell'|arte`; in French not
    ///   `aujourd'hui`.
    ///
    /// Other languages have no rules yet. `None` switches it off.
    ///
    /// ```
    /// use newsprint::{Language, Tokenizer};
    ///
    /// let split = |language: Language, text: &'static str| -> Vec<&str> {
    ///     Tokenizer::new().contractions(language).words(text).map(|token| &text[token.span()]).collect()
    /// };
    /// assert_eq!(split(Language::English, "It's Ann's; we couldn't've"), ["It", "'s", "Ann's", "we", "could", "n't", "'ve"]);
    /// assert_eq!(split(Language::French, "L’eau d'aujourd'hui"), ["L’", "eau", "d'", "aujourd'hui"]);
    /// ```
    #[must_use]
    pub fn contractions(mut self, language: impl Into<Option<Language>>) -> Tokenizer {
        self.options = self.options.with_contractions(language.into());
        self
    }

    /// Parts the English possessive `'s` from its word. The apostrophe of `soldiers'` is a token by the standard.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "China’s port";
    /// let words: Vec<_> = Tokenizer::new().possessives(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(words, ["China", "’s", "port"]);
    /// ```
    #[must_use]
    pub const fn possessives(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::POSSESSIVES, on);
        self
    }

    /// Keeps abbreviations with their full stop, by the language's lists, those that [`SentenceSegmenter`] knows too, and
    /// letters with full stops between them in any language.
    ///
    /// What is nothing but an abbreviation always keeps it, even where it ends a sentence as well: `etc.`, `Inc.`, `U.S.`.
    /// What may be a word or a name keeps it where the next word allows it, which is looked at over at most 64 bytes of
    /// white space: `No. 5`, `John F. Kennedy`, `Wash. state`. `None` switches it off.
    ///
    /// [`SentenceSegmenter`]: crate::SentenceSegmenter
    ///
    /// ```
    /// use newsprint::{Language, Tokenizer};
    ///
    /// let text = "On Nov. 5 Dr. Ruiz left the U.S., No. 5 says no.";
    /// let tokenizer = Tokenizer::new().abbreviations(Language::English);
    /// let stops = tokenizer.tokens(text).map(|token| &text[token.span()]).filter(|token| token.ends_with('.'));
    /// assert_eq!(stops.collect::<Vec<_>>(), ["Nov.", "Dr.", "U.S.", "No.", "."]);
    /// ```
    #[must_use]
    pub fn abbreviations(mut self, language: impl Into<Option<Language>>) -> Tokenizer {
        self.options = self.options.with_abbreviations(language.into());
        self
    }

    /// Keeps currency and percentages with their number, one [`TokenKind::Number`]: a currency sign before or behind it,
    /// with the letters of a country before the sign; a per cent sign behind it.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "US$3.40 is 2.5% of 136€";
    /// let words: Vec<_> = Tokenizer::new().amounts(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(words, ["US$3.40", "is", "2.5%", "of", "136€"]);
    /// ```
    #[must_use]
    pub const fn amounts(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::AMOUNTS, on);
        self
    }

    /// Keeps dates, times of day, telephone numbers and decades whole, where their groups of digits are as long as those
    /// have them, and parts a number from a unit without a blank. Ranges and scores (`200-250`) stay apart.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "2024-03-09 9:30am 555-0123 80's 39K 3-1";
    /// let words: Vec<_> = Tokenizer::new().figures(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(words, ["2024-03-09", "9:30", "am", "555-0123", "80's", "39", "K", "3", "1"]);
    /// ```
    #[must_use]
    pub const fn figures(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::FIGURES, on);
        self
    }

    /// Keeps runs of a mark whole, and faces, which are [`TokenKind::Emoji`].
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "Well... --really?! :-)";
    /// let tokens: Vec<_> = Tokenizer::new().marks(true).tokens(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(tokens, ["Well", "...", "--", "really", "?!", ":-)"]);
    /// ```
    #[must_use]
    pub const fn marks(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::MARKS, on);
        self
    }

    /// Parts words that the standard joins because the white space between them was forgotten: at a full stop between a
    /// small letter and a word with a capital, and at a colon between letters. Not for languages that write a colon
    /// within words (Swedish, Finnish), nor beyond the first 64 bytes of such a word.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "It ended.Next: example.com";
    /// let tokens: Vec<_> = Tokenizer::new().run_ons(true).tokens(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(tokens, ["It", "ended", ".", "Next", ":", "example.com"]);
    /// ```
    #[must_use]
    pub const fn run_ons(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::RUN_ONS, on);
        self
    }

    /// A tokenizer that is held to one of the instruction sets that the hot loop is compiled for, for tests and benches:
    /// `avx512`, `avx2`, `sse2`, `portable`, or `scalar` for the rules one character at a time. `None`: the processor does
    /// not have it. The answers are the same.
    #[doc(hidden)]
    pub fn with_kernel(name: &str) -> Option<Tokenizer> {
        Kernel::named(name).map(|kernel| Tokenizer { kernel: Some(kernel), ..Tokenizer::new() })
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
    /// a letter).
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
                loop {
                    let pairs = self.spans.next_pairs();
                    if pairs.is_empty() {
                        return folded;
                    }
                    for &[start, end] in pairs {
                        folded = f(folded, Token { span: Span::ordered(start, end), kind: $kind(text, start, end) });
                    }
                }
            }
        }

        impl FusedIterator for $name<'_> {}

        impl std::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
