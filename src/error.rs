//! The one error type.

#![expect(clippy::string_slice, reason = "up to where a character begins")]

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

/// Why a configuration, a text given to a strict parser or a stream was refused.
///
/// Analysing text never fails: [`Tokenizer`](crate::Tokenizer), [`SentenceSegmenter`](crate::SentenceSegmenter),
/// [`Article::parse`](crate::Article::parse) and [`Analyzer::analyze`](crate::Analyzer::analyze) take any `&str`.
/// What can fail is what a caller chooses (a language tag), asks to be checked
/// ([`Article::parse_strict`](crate::Article::parse_strict)) or gives to be read
/// ([`Tokenizer::stream`](crate::Tokenizer::stream)). One opaque type serves all of it, so that a new kind of failure
/// breaks nobody; the predicates tell the kinds apart.
///
/// ```
/// use newsprint::{Article, Language};
///
/// let error = "klingon".parse::<Language>().unwrap_err();
/// assert!(error.is_language());
///
/// let error = Article::parse_strict("date 2023-02-30 Leap day moved").unwrap_err();
/// assert!(error.is_date());
/// assert_eq!(error.position(), Some(5));
/// assert_eq!(error.to_string(), "at byte 5: there is no date `2023-02-30`");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
    position: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Language { given: String },
    Name { what: &'static str, given: String, known: String },
    Date { given: String },
    NoText,
    TooLong { len: usize, limit: usize },
    Tokens { limit: usize },
    Candidates { given: usize, limit: usize },
    Unended { what: &'static str, limit: usize },
    Tags { given: usize, tokens: usize },
    Utf8,
    Io { error: Shared },
    Damaged { what: &'static str },
    NotCounted { what: String },
    Mixed { ours: String, theirs: String },
}

/// An error of a reader, equal to itself only.
#[derive(Clone, Debug)]
struct Shared(Arc<dyn core::error::Error + Send + Sync>);

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Shared {}

impl Error {
    pub(crate) fn language(given: &str) -> Error {
        Error { kind: Kind::Language { given: excerpt(given) }, position: None }
    }

    pub(crate) fn name(what: &'static str, given: &str, known: &[&str]) -> Error {
        Error { kind: Kind::Name { what, given: excerpt(given), known: known.join(", ") }, position: None }
    }

    /// The one of some values that has a name.
    pub(crate) fn or_named<T: Copy>(
        what: &'static str,
        given: &str,
        all: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Result<T, Error> {
        let found = all.iter().copied().find(|&value| name(value) == given);
        found.ok_or_else(|| Error::name(what, given, &all.iter().map(|&value| name(value)).collect::<Vec<_>>()))
    }

    pub(crate) fn date(given: &str, position: usize) -> Error {
        Error { kind: Kind::Date { given: excerpt(given) }, position: Some(position) }
    }

    pub(crate) fn no_text() -> Error {
        Error { kind: Kind::NoText, position: Some(0) }
    }

    pub(crate) fn too_long(len: usize, limit: usize) -> Error {
        Error { kind: Kind::TooLong { len, limit }, position: Some(limit) }
    }

    pub(crate) fn tokens(limit: usize, position: usize) -> Error {
        Error { kind: Kind::Tokens { limit }, position: Some(position) }
    }

    pub(crate) fn candidates(given: usize, limit: usize) -> Error {
        Error { kind: Kind::Candidates { given, limit }, position: None }
    }

    pub(crate) fn unended(what: &'static str, limit: usize, position: usize) -> Error {
        Error { kind: Kind::Unended { what, limit }, position: Some(position) }
    }

    pub(crate) fn tags(given: usize, tokens: usize) -> Error {
        Error { kind: Kind::Tags { given, tokens }, position: None }
    }

    pub(crate) fn utf8(position: usize) -> Error {
        Error { kind: Kind::Utf8, position: Some(position) }
    }

    #[cfg(feature = "std")]
    pub(crate) fn io(error: std::io::Error, position: usize) -> Error {
        Error { kind: Kind::Io { error: Shared(Arc::new(error)) }, position: Some(position) }
    }

    pub(crate) fn damaged(position: usize, what: &'static str) -> Error {
        Error { kind: Kind::Damaged { what }, position: Some(position) }
    }

    pub(crate) fn not_counted(what: &str) -> Error {
        Error { kind: Kind::NotCounted { what: excerpt(what) }, position: None }
    }

    pub(crate) fn mixed(ours: &str, theirs: &str) -> Error {
        Error { kind: Kind::Mixed { ours: ours.to_owned(), theirs: theirs.to_owned() }, position: None }
    }

    /// A language tag is not one that this crate knows.
    pub fn is_language(&self) -> bool {
        matches!(self.kind, Kind::Language { .. })
    }

    /// The name of an option (a ranker, a style) is not one that this crate knows.
    pub fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Name { .. })
    }

    /// The text has a date marker whose date does not exist.
    pub fn is_date(&self) -> bool {
        matches!(self.kind, Kind::Date { .. })
    }

    /// There is no text: nothing, or nothing but white space.
    pub fn is_no_text(&self) -> bool {
        matches!(self.kind, Kind::NoText)
    }

    /// The text is longer than [`Article::MAX_LEN`](crate::Article::MAX_LEN), or than [`Limits`](crate::Limits) allow.
    pub fn is_too_long(&self) -> bool {
        matches!(self.kind, Kind::TooLong { .. })
    }

    /// There is more than a limit allows, [`Limits`](crate::Limits), [`Article::MAX_LEN`](crate::Article::MAX_LEN) or the buffer
    /// limit of a [stream](crate::TokenStream::buffer_limit): bytes of text, tokens or candidates.
    pub fn is_limit(&self) -> bool {
        matches!(self.kind, Kind::TooLong { .. } | Kind::Tokens { .. } | Kind::Candidates { .. } | Kind::Unended { .. })
    }

    /// There is not one part of speech for each token
    /// ([`Analysis::with_tags`](crate::Analysis::with_tags)).
    pub fn is_tags(&self) -> bool {
        matches!(self.kind, Kind::Tags { .. })
    }

    /// A stream's bytes are not UTF-8.
    pub fn is_utf8(&self) -> bool {
        matches!(self.kind, Kind::Utf8)
    }

    /// A stream could not be read; [`source`](core::error::Error::source) says why.
    pub fn is_io(&self) -> bool {
        matches!(self.kind, Kind::Io { .. })
    }

    /// Bytes are not what [`CorpusStats::to_bytes`](crate::CorpusStats::to_bytes) writes.
    pub fn is_damaged(&self) -> bool {
        matches!(self.kind, Kind::Damaged { .. })
    }

    /// What was to be taken out of statistics is not in them.
    pub fn is_not_counted(&self) -> bool {
        matches!(self.kind, Kind::NotCounted { .. })
    }

    /// Counts that were to be put together were made in different ways.
    pub fn is_mixed(&self) -> bool {
        matches!(self.kind, Kind::Mixed { .. })
    }

    /// The byte offset in the given text or stream where the problem is, where there is one.
    pub fn position(&self) -> Option<usize> {
        self.position
    }
}

/// What was given, short enough for a message.
fn excerpt(given: &str) -> String {
    match given.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &given[..end]),
        None => given.to_owned(),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(position) = self.position {
            write!(f, "at byte {position}: ")?;
        }
        match &self.kind {
            Kind::Language { given } => {
                write!(
                    f,
                    "`{given}` is not a language that newsprint knows; it takes ISO 639 codes such as `en`, `pt-BR` or `deu`"
                )
            }
            Kind::Name { what, given, known } => write!(f, "`{given}` is not a {what}; there are: {known}"),
            Kind::Date { given } => write!(f, "there is no date `{given}`"),
            Kind::NoText => write!(f, "there is no text"),
            Kind::TooLong { len, limit } => write!(f, "the text has {len} bytes, the limit is {limit}"),
            Kind::Tokens { limit } => write!(f, "there are more tokens than the limit of {limit}"),
            Kind::Candidates { given, limit } => write!(f, "there are {given} candidates, the limit is {limit}"),
            Kind::Unended { what, limit } => {
                write!(f, "no end of a {what} is certain within the buffer limit of {limit} bytes")
            }
            Kind::Tags { given, tokens } => write!(f, "{given} parts of speech for {tokens} tokens"),
            Kind::Utf8 => write!(f, "the bytes are not UTF-8"),
            Kind::Io { .. } => write!(f, "the stream could not be read"),
            Kind::Damaged { what } => write!(f, "{what}"),
            Kind::Mixed { ours, theirs } => write!(f, "counts by `{theirs}` do not mix with those by `{ours}`"),
            Kind::NotCounted { what } => write!(f, "there is less of `{what}` than is to be taken out"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("kind", &self.kind).field("position", &self.position).finish()
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match &self.kind {
            Kind::Io { error } => Some(&*error.0),
            _ => None,
        }
    }
}
