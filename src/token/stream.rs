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

use std::fmt;
use std::io::{BufRead, ErrorKind};
use std::iter::FusedIterator;

use super::{Token, Tokenizer, Wanted};
use crate::error::Error;
use crate::span::Span;

/// How many bytes are read at a time, unless asked otherwise.
const CHUNK: usize = 1 << 16;

/// The tokens of a stream, from [`Tokenizer::stream`]; or the segments or the words, if asked for.
///
/// An iterator of [`Token`]s whose spans count bytes from the start of the stream. [`next_with_text`] gives each with its
/// text, which is kept in memory only as long as needed: a chunk, and the longest segment, or with options the longest run
/// without a blank or a line end. Time is linear in the stream.
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
    reader: R,
    tokenizer: Tokenizer,
    wanted: Wanted,
    chunk: usize,
    /// Text that has been read and not been handed out for good.
    decoded: Decoded,
    /// Where in the stream it begins.
    base: usize,
    /// Bytes behind it that a character may begin with, and where in the stream they are.
    partial: Vec<u8>,
    partial_start: usize,
    /// How many replaced sequences the tokens have passed, and by how much the text is longer up to there than the stream.
    passed: usize,
    grown: usize,
    /// The tokens that are certain, how many have been handed out, and where the text goes on behind them.
    tokens: Vec<Token>,
    next: usize,
    cut: usize,
    /// Nothing more is read, because there is no more or because of an error, to be told after the tokens.
    ended: bool,
    error: Option<Error>,
}

/// Bytes made text.
#[derive(Default)]
struct Decoded {
    text: String,
    /// Whether what is not UTF-8 is replaced.
    lossy: bool,
    /// The replaced sequences: where U+FFFD begins in the text, and how many bytes it stands for.
    replaced: Vec<(usize, usize)>,
}

const REPLACEMENT: &str = "\u{fffd}";

impl Decoded {
    /// Adds what is whole of some bytes to the text, and returns how many bytes that was. `Err`: how many bytes are good
    /// in front of some that are not UTF-8.
    fn add(&mut self, bytes: &[u8], at_end: bool) -> Result<usize, usize> {
        let mut done = 0;
        loop {
            let rest = &bytes[done..];
            let Err(error) = str::from_utf8(rest).map(|text| self.text.push_str(text)) else { return Ok(bytes.len()) };
            let (good, bad) = rest.split_at(error.valid_up_to());
            self.text.push_str(str::from_utf8(good).unwrap_or_default());
            done += good.len();
            let len = match error.error_len() {
                Some(len) => len,
                None if at_end => bad.len(),
                None => return Ok(done),
            };
            if !self.lossy {
                return Err(done);
            }
            self.replaced.push((self.text.len(), len));
            self.text.push_str(REPLACEMENT);
            done += len;
        }
    }
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
            reader,
            tokenizer: self,
            wanted: Wanted::Tokens,
            chunk: CHUNK,
            decoded: Decoded::default(),
            base: 0,
            partial: Vec::new(),
            partial_start: 0,
            passed: 0,
            grown: 0,
            tokens: Vec::new(),
            next: 0,
            cut: 0,
            ended: false,
            error: None,
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
        self.decoded.lossy = true;
        self
    }

    /// How many bytes are read at a time, at least one; 64 KiB from the start.
    #[must_use]
    pub fn chunk_size(mut self, bytes: usize) -> TokenStream<R> {
        self.chunk = bytes.max(1);
        self
    }

    /// Where a place of the text is in the stream. Asked for places in ascending order.
    #[inline]
    fn in_stream(&mut self, place: usize) -> usize {
        if self.passed < self.decoded.replaced.len() {
            self.pass(place);
        }
        self.base + place - self.grown
    }

    /// Passes the replaced sequences in front of a place.
    #[cold]
    fn pass(&mut self, place: usize) {
        let passed = self.decoded.replaced[self.passed..].iter().take_while(|&&(start, _)| start < place);
        for &(_, len) in passed {
            self.grown += REPLACEMENT.len() - len;
            self.passed += 1;
        }
    }

    /// Forgets the text that has been handed out.
    fn forget(&mut self) {
        self.base = self.in_stream(self.cut);
        self.decoded.text.drain(..self.cut);
        self.decoded.replaced.drain(..self.passed);
        for (start, _) in &mut self.decoded.replaced {
            *start -= self.cut;
        }
        (self.passed, self.grown, self.cut, self.next) = (0, 0, 0, 0);
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
            for segment in self.tokenizer.segments(&self.decoded.text[from..]) {
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
        let text = self.decoded.text.as_str();
        let starts = self.tokens.iter().rev().map(|token| token.span().start());
        let begins =
            |&start: &usize| text[..start].ends_with([' ', '\n']) && !text[start..].starts_with(char::is_whitespace);
        let ends = |&start: &usize| text[start..].contains(|c: char| c.is_ascii_whitespace());
        starts.filter(begins).find(ends).unwrap_or(0)
    }

    fn end(&mut self, error: Option<Error>) {
        self.ended = true;
        self.error = error;
    }
}

impl<R: BufRead> TokenStream<R> {
    /// The next token and its text; `None` at the end, and after an error.
    ///
    /// # Errors
    ///
    /// The reader's ([`Error::is_io`]), and bytes that are not UTF-8 ([`Error::is_utf8`]) unless the stream is
    /// [`lossy`](TokenStream::lossy); with the position in the stream.
    pub fn next_with_text(&mut self) -> Result<Option<(Token, &str)>, Error> {
        match self.advance() {
            Some((token, span)) => Ok(Some((token, &self.decoded.text[span]))),
            None => self.error.take().map_or(Ok(None), Err),
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
        let (start, end) = (self.in_stream(span.start()), self.in_stream(span.end()));
        Some((Token::new(Span::ordered(start, end), token.kind()), span))
    }

    /// Reads on until there are tokens that are certain, or nothing more to read.
    #[cold]
    fn find_more(&mut self) {
        self.forget();
        while self.tokens.is_empty() && !(self.ended && self.decoded.text.is_empty()) {
            // What is held back is gone through again, so at least as much is added.
            let held = self.decoded.text.len();
            self.read(held + self.chunk.max(held));
            self.tokenizer.append(self.wanted, &self.decoded.text, &mut self.tokens);
            let whole = self.ended && self.error.is_none();
            self.cut = if whole { self.decoded.text.len() } else { self.certain() };
            if self.ended {
                // What an error leaves uncertain is not told.
                self.decoded.text.truncate(self.cut);
            }
            self.tokens.truncate(self.tokens.partition_point(|token| token.span().start() < self.cut));
            if self.tokens.is_empty() {
                self.forget();
            }
        }
    }

    /// Reads until the text has this many bytes, or there is no more.
    fn read(&mut self, len: usize) {
        while self.decoded.text.len() < len && !self.ended {
            let bytes = match self.reader.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => {
                    let position = self.partial_start + self.partial.len();
                    return self.end(Some(Error::io(error, position)));
                }
            };
            let taken;
            let added;
            if bytes.is_empty() {
                taken = 0;
                added = self.decoded.add(&self.partial, true);
                self.end(None);
            } else if self.partial.is_empty() {
                taken = bytes.len().min(len - self.decoded.text.len());
                added = self.decoded.add(&bytes[..taken], false);
                self.partial.extend(added.iter().flat_map(|&whole| &bytes[whole..taken]));
            } else {
                // One byte at a time, until the character is whole.
                taken = 1;
                self.partial.extend(bytes.first());
                added = self.decoded.add(&self.partial, false);
                self.partial.drain(..added.unwrap_or(0));
            }
            self.reader.consume(taken);
            match added {
                Ok(whole) => self.partial_start += whole,
                Err(good) => self.end(Some(Error::utf8(self.partial_start + good))),
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
            None => self.error.take().map(Err),
        }
    }
}

impl<R: BufRead> FusedIterator for TokenStream<R> {}

impl<R> fmt::Debug for TokenStream<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenStream").finish_non_exhaustive()
    }
}
