//! Tokens of a stream, as if its text were in memory.
//!
//! The text is read and tokenized a chunk at a time. A chunk's last segments are held back: whether there is a boundary
//! in front of a character depends on what stands behind it at most as far as the next character that rule WB4 does not
//! pass over (WB6, WB7b, WB12), which belongs to the same segment or begins the next. So all boundaries are certain but
//! the last inside of the text. And the tokenizer may start anew at any boundary, because no rule that forbids one
//! further on looks across it: a character that is passed over has no boundary in front of it unless it begins a line,
//! where it is treated as at the start of the text; regional indicators are counted from where their pairs begin; and
//! the middle of `a:b` has none on either side.
//!
//! The tokenizer's options look farther: back to the byte before a token, which may be a blank, and on to the next word.

#![expect(clippy::string_slice, reason = "places of the text that is held, on boundaries of its segments")]

use std::fmt;
use std::io::BufRead;
use std::iter::FusedIterator;

use super::{Token, Tokenizer, Wanted};
use crate::error::Error;
use crate::source::Source;
use crate::span::Span;

/// How many bytes are read at a time, unless asked otherwise.
const CHUNK: usize = 1 << 16;

/// The tokens of a stream, from [`Tokenizer::stream`]; or the segments or the words, if asked for.
///
/// An iterator of [`Token`]s whose spans count bytes from the start of the stream. [`next_with_text`] gives each with its
/// text, which is kept in memory only as long as needed: a chunk, and the longest segment, or with options the longest run
/// without a blank or a line end, up to a [limit](TokenStream::buffer_limit). Time is linear in the stream.
///
/// The first error ends it. Tokens in front of the error come first, as far as what follows could not change them.
///
/// [`next_with_text`]: TokenStream::next_with_text
///
/// ```
/// use newsprint::{Error, Tokenizer};
///
/// // Anything that is `BufRead`: a file, a socket, bytes.
/// let mut words = Tokenizer::new().stream(&b"Ships wait; tugs don't."[..]).words();
/// let mut found = Vec::new();
/// while let Some((token, text)) = words.next_with_text()? {
///     found.push((token.span().start(), text.to_owned()));
/// }
/// assert_eq!(found[3], (17, "don't".to_owned()));
/// # Ok::<(), Error>(())
/// ```
pub struct TokenStream<R> {
    source: Source<R>,
    tokenizer: Tokenizer,
    wanted: Wanted,
    chunk: usize,
    /// The tokens that are certain, how many have been handed out, and where the text goes on behind them.
    tokens: Vec<Token>,
    next: usize,
    cut: usize,
}

impl Tokenizer {
    /// The tokens of a stream of UTF-8, read a chunk at a time; the same as of the whole text.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let tokens = Tokenizer::new().stream(&b"One\xfftwo"[..]);
    /// let error = tokens.collect::<Result<Vec<_>, _>>().unwrap_err();
    /// assert!(error.is_utf8());
    /// assert_eq!(error.position(), Some(3));
    ///
    /// let tokens = Tokenizer::new().stream(&b"One\xfftwo"[..]).lossy();
    /// let spans: Vec<_> = tokens.map(|token| token.unwrap().span().range()).collect();
    /// assert_eq!(spans, [0..3, 3..4, 4..7]);
    /// ```
    pub fn stream<R: BufRead>(self, reader: R) -> TokenStream<R> {
        TokenStream {
            source: Source::new(reader),
            tokenizer: self,
            wanted: Wanted::Tokens,
            chunk: CHUNK,
            tokens: Vec::new(),
            next: 0,
            cut: 0,
        }
    }

    /// Appends what is wanted of a text.
    fn append(self, wanted: Wanted, text: &str, tokens: &mut Vec<Token>) {
        match wanted {
            Wanted::Segments => self.segments(text).append_to(tokens),
            Wanted::Tokens => self.tokens(text).append_to(tokens),
            Wanted::Words => self.words(text).append_to(tokens),
        }
    }
}

impl<R> TokenStream<R> {
    /// All segments, white space among them, as [`Tokenizer::segments`] has them.
    #[must_use]
    pub fn segments(mut self) -> TokenStream<R> {
        self.wanted = Wanted::Segments;
        self
    }

    /// Words and numbers only, as [`Tokenizer::words`] has them.
    #[must_use]
    pub fn words(mut self) -> TokenStream<R> {
        self.wanted = Wanted::Words;
        self
    }

    /// Takes U+FFFD for what is not UTF-8 instead of ending with an error: one for each maximal part of a character, as
    /// [`String::from_utf8_lossy`] does. Its span is of the bytes that it stands for.
    #[must_use]
    pub fn lossy(mut self) -> TokenStream<R> {
        self.source.set_lossy();
        self
    }

    /// How many bytes are read at a time, at least one; 64 KiB from the start.
    #[must_use]
    pub fn chunk_size(mut self, bytes: usize) -> TokenStream<R> {
        self.chunk = bytes.max(1);
        self
    }

    /// How many bytes may be held for a token whose end has not been seen; 64 MiB from the start. Where there are more, as in
    /// letters for ever, the stream ends with an error ([`Error::is_limit`]) that says where what is held begins.
    ///
    /// No more than twice the limit and a chunk of text is ever in memory. What is held may be two segments, for the end of the
    /// one may depend on the other: where none is longer than half of the limit, nothing is refused. With options it is two
    /// runs without a blank. A token that lies in one chunk may be longer.
    ///
    /// ```
    /// use std::io::{BufReader, Read, repeat};
    ///
    /// use newsprint::Tokenizer;
    ///
    /// let endless = BufReader::new("One ".as_bytes().chain(repeat(b'x')));
    /// let mut words = Tokenizer::new().stream(endless).words().buffer_limit(1 << 20);
    /// assert_eq!(words.next().unwrap().unwrap().span().range(), 0..3);
    /// let error = words.next().unwrap().unwrap_err();
    /// assert!(error.is_limit() && words.next().is_none());
    /// let told = "at byte 4: no end of a token is certain within the buffer limit of 1048576 bytes";
    /// assert_eq!(error.to_string(), told);
    /// ```
    #[must_use]
    pub fn buffer_limit(mut self, bytes: usize) -> TokenStream<R> {
        self.source.set_limit(bytes);
        self
    }

    /// Forgets the text that has been handed out.
    fn forget(&mut self) {
        self.source.forget(self.cut);
        (self.cut, self.next) = (0, 0);
        self.tokens.clear();
    }

    /// Up to where the text's segments are certain, whatever follows.
    fn certain(&self) -> usize {
        if !self.tokenizer.options.is_none() {
            return self.certain_by_options();
        }
        // From one of the last tokens on, the last boundary but one. A token that reaches the end says nothing.
        let starts = self.tokens.iter().rev().map(|token| token.span().start()).take(2).chain([0]);
        for from in starts {
            let (mut last, mut last_but_one) = (None, None);
            for segment in self.tokenizer.segments(&self.source.text()[from..]) {
                last_but_one = last.replace(from + segment.span().start());
            }
            if let Some(boundary) = last_but_one {
                return boundary;
            }
        }
        0
    }

    /// The same with options, which look no farther than the next word: where the last run without white space begins that
    /// has some on both sides. In front of it stands what no option tells from the beginning of a text, a blank or a line
    /// end.
    fn certain_by_options(&self) -> usize {
        let text = self.source.text();
        let starts = self.tokens.iter().rev().map(|token| token.span().start());
        let begins =
            |&start: &usize| text[..start].ends_with([' ', '\n']) && !text[start..].starts_with(char::is_whitespace);
        let ends = |&start: &usize| text[start..].contains(|c: char| c.is_ascii_whitespace());
        starts.filter(begins).find(ends).unwrap_or(0)
    }
}

impl<R: BufRead> TokenStream<R> {
    /// The next token and its text; `None` at the end, and after an error.
    ///
    /// # Errors
    ///
    /// The reader's ([`Error::is_io`]), bytes that are not UTF-8 ([`Error::is_utf8`]) unless the stream is
    /// [`lossy`](TokenStream::lossy), and a token without end ([`Error::is_limit`]); with the position in the stream.
    pub fn next_with_text(&mut self) -> Result<Option<(Token, &str)>, Error> {
        match self.advance() {
            Some((token, span)) => Ok(Some((token, &self.source.text()[span]))),
            None => self.source.take_error().map_or(Ok(None), Err),
        }
    }

    /// The next token, and its span in the text.
    #[inline]
    fn advance(&mut self) -> Option<(Token, Span)> {
        if self.next == self.tokens.len() {
            self.find_more();
        }
        let &token = self.tokens.get(self.next)?;
        self.next += 1;
        let span = token.span();
        let (start, end) = (self.source.in_stream(span.start()), self.source.in_stream(span.end()));
        Some((Token::new(Span::ordered(start, end), token.kind()), span))
    }

    /// Reads on until there are tokens that are certain, or nothing more to read.
    #[cold]
    fn find_more(&mut self) {
        self.forget();
        while self.tokens.is_empty() && !(self.source.is_ended() && self.source.text().is_empty()) {
            // What is held back is gone through again, so at least as much is added.
            let held = self.source.text().len();
            self.source.refuse_beyond_limit(0, 0, "token");
            self.source.read(held + self.chunk.max(held));
            self.tokenizer.append(self.wanted, self.source.text(), &mut self.tokens);
            self.cut = if self.source.is_whole() { self.source.text().len() } else { self.certain() };
            if self.source.is_ended() {
                // What an error leaves uncertain is not told.
                self.source.truncate(self.cut);
            }
            self.tokens.truncate(self.tokens.partition_point(|token| token.span().start() < self.cut));
            if self.tokens.is_empty() {
                self.forget();
            }
        }
    }
}

impl<R: BufRead> Iterator for TokenStream<R> {
    type Item = Result<Token, Error>;

    #[inline]
    fn next(&mut self) -> Option<Result<Token, Error>> {
        match self.advance() {
            Some((token, _)) => Some(Ok(token)),
            None => self.source.take_error().map(Err),
        }
    }
}

impl<R: BufRead> FusedIterator for TokenStream<R> {}

impl<R> fmt::Debug for TokenStream<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenStream").finish_non_exhaustive()
    }
}
