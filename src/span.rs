//! Half-open ranges: of bytes ([`Span`]) and of tokens ([`TokenRange`]).

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "indexing by a span is what this is for: it panics as by a range, and says so"
)]

use alloc::string::String;
use core::fmt;
use core::ops::{Index, Range};

/// A half-open range of bytes of a text.
///
/// Small and `Copy`, without the text and without a lifetime; the text is one index away. Every span that this crate
/// hands out lies on character boundaries of the text it was made from.
///
/// ```
/// use newsprint::Span;
///
/// let text = "Xi'an, 5 Nov.";
/// let span = Span::new(0, 5);
/// assert_eq!(&text[span], "Xi'an");
/// assert_eq!(span.len(), 5);
/// assert!(span.contains(4) && !span.contains(5));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span from byte `start` up to, not including, byte `end`. An `end` before `start` makes an empty span at
    /// `start`.
    #[inline]
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end: if end < start { start } else { end } }
    }

    /// The same for those who know the order.
    #[inline]
    pub(crate) const fn ordered(start: usize, end: usize) -> Span {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// The first byte's offset.
    #[inline]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The offset after the last byte.
    #[inline]
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many bytes.
    #[inline]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether there are no bytes.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// The same as a standard range.
    #[inline]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the byte at `offset` is inside; the end is not.
    #[inline]
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether all of `other` is inside.
    #[inline]
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span that reaches from the start of this one to the end of `other`.
    #[inline]
    pub const fn to(self, other: Span) -> Span {
        Span::new(self.start, other.end)
    }

    /// The span moved towards the end by `offset` bytes.
    #[inline]
    pub(crate) const fn shifted(self, offset: usize) -> Span {
        Span { start: self.start + offset, end: self.end + offset }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.range()
    }
}

/// The text of a span.
///
/// # Panics
/// As `str`'s own indexing does: when the span is out of the text's bounds or not on character boundaries, which for
/// a span made from the same text cannot be.
impl Index<Span> for str {
    type Output = str;

    #[inline]
    fn index(&self, span: Span) -> &str {
        &self[span.start..span.end]
    }
}

/// As for `str`.
impl Index<Span> for String {
    type Output = str;

    #[inline]
    fn index(&self, span: Span) -> &str {
        &self.as_str()[span]
    }
}

/// A half-open range of token numbers; another type than [`Span`], so that the two units cannot mix.
///
/// ```
/// use newsprint::{Analyzer, Article, Language};
///
/// let article = Article::parse("One two. Three.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// let second = analysis.sentences()[1];
/// assert_eq!(second.tokens().len(), 2);
/// let words: Vec<_> = analysis.tokens()[second.tokens()].iter().map(|t| &analysis.text()[t.span()]).collect();
/// assert_eq!(words, ["Three", "."]);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenRange {
    start: usize,
    end: usize,
}

impl TokenRange {
    /// From token number `start` up to, not including, `end`. An `end` before `start` makes an empty range.
    #[inline]
    pub const fn new(start: usize, end: usize) -> TokenRange {
        TokenRange { start, end: if end < start { start } else { end } }
    }

    /// The first token's number.
    #[inline]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The number after the last token's.
    #[inline]
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many tokens.
    #[inline]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether there are none.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// The same as a standard range.
    #[inline]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl fmt::Debug for TokenRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tokens {}..{}", self.start, self.end)
    }
}

impl<T> Index<TokenRange> for [T] {
    type Output = [T];

    #[inline]
    fn index(&self, tokens: TokenRange) -> &[T] {
        &self[tokens.start..tokens.end]
    }
}

#[cfg(feature = "serde")]
mod schema {
    use super::Span;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// `[start, end]`.
    impl Serialize for Span {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            [self.start, self.end].serialize(serializer)
        }
    }

    /// `[start, end]`, with `start` not after `end`.
    impl<'de> Deserialize<'de> for Span {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
            let [start, end] = <[usize; 2]>::deserialize(deserializer)?;
            if start > end {
                return Err(D::Error::custom(format_args!("a span ends at {end}, before its start {start}")));
            }
            Ok(Span { start, end })
        }
    }
}

/// The largest character boundary not after `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
