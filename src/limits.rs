//! How much there may be of a text, for those who want to refuse; and what numbers of 32 bits can count.

use crate::error::Error;

/// How much there may be of an article, for those who want to refuse what is more:
/// [`Analyzer::try_analyze`](crate::Analyzer::try_analyze) and
/// [`KeyphraseExtractor::try_extract`](crate::KeyphraseExtractor::try_extract) take it. Streams have a limit of their own, for what
/// does not end: [`TokenStream::buffer_limit`](crate::TokenStream::buffer_limit).
///
/// Without limits nothing fails: time and memory grow with the text, up to the logarithm of sorting, and what that may come to is
/// the caller's to say. From the start each limit is [`Limits::MOST`]: up to there every number of a result is exact.
/// Beyond it, with [`Analyzer::analyze`](crate::Analyzer::analyze), places saturate and keyphrases are those of as many
/// words as 32 bits can count.
///
/// ```
/// use newsprint::{Analyzer, Article, Language, Limits};
///
/// let limits = Limits::new().bytes(1 << 20).tokens(6);
/// let analyzer = Analyzer::new(Language::English);
/// let article = Article::parse("The bridge opened. A second one was planned.");
/// let error = analyzer.try_analyze(&article, limits).unwrap_err();
/// assert!(error.is_limit());
/// assert_eq!(error.to_string(), "at byte 28: there are more tokens than the limit of 6");
/// assert!(analyzer.try_analyze(&article, limits.tokens(10)).is_ok());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Limits {
    bytes: usize,
    tokens: usize,
    candidates: usize,
}

impl Limits {
    /// The greatest limit, 2³² - 1: what a number of 32 bits can count.
    pub const MOST: usize = u32::MAX as usize;

    /// Each limit is [`Limits::MOST`].
    pub const fn new() -> Limits {
        Limits { bytes: Limits::MOST, tokens: Limits::MOST, candidates: Limits::MOST }
    }

    /// At most so many bytes of text.
    #[must_use]
    pub const fn bytes(mut self, most: usize) -> Limits {
        self.bytes = least(most, Limits::MOST);
        self
    }

    /// At most so many tokens. Counted while they are found: what is beyond is not looked at.
    #[must_use]
    pub const fn tokens(mut self, most: usize) -> Limits {
        self.tokens = least(most, Limits::MOST);
        self
    }

    /// At most so many candidates for keyphrases. Counted before they are weighed.
    #[must_use]
    pub const fn candidates(mut self, most: usize) -> Limits {
        self.candidates = least(most, Limits::MOST);
        self
    }

    /// Whether a text of so many bytes is within the limit: for those who know a length before they have the text.
    ///
    /// ```
    /// use newsprint::Limits;
    ///
    /// assert!(Limits::new().bytes(1000).check_bytes(1000).is_ok());
    /// let error = Limits::new().bytes(1000).check_bytes(1001).unwrap_err();
    /// assert_eq!(error.to_string(), "at byte 1000: the text has 1001 bytes, the limit is 1000");
    /// ```
    ///
    /// # Errors
    /// When there are more ([`Error::is_limit`], [`Error::is_too_long`]).
    pub fn check_bytes(self, bytes: usize) -> Result<(), Error> {
        if bytes > self.bytes { Err(Error::too_long(bytes, self.bytes)) } else { Ok(()) }
    }

    pub(crate) fn most_tokens(self) -> usize {
        self.tokens
    }

    pub(crate) fn check_candidates(self, candidates: usize) -> Result<(), Error> {
        if candidates > self.candidates { Err(Error::candidates(candidates, self.candidates)) } else { Ok(()) }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::new()
    }
}

const fn least(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}

/// A number for a column of 32 bits; the greatest for one that is greater. A row with that number is there then, so that it
/// may be looked up.
#[inline]
pub(crate) fn column(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_pointer_width = "64")]
    #[test]
    fn columns_saturate() {
        assert_eq!(column(0), 0);
        assert_eq!(column(Limits::MOST), u32::MAX);
        assert_eq!(column(Limits::MOST + 1), u32::MAX);
        assert_eq!(column(usize::MAX), u32::MAX);
    }
}
