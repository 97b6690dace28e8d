//! Sentences of a stream, as if its text were in memory.
//!
//! The text is read and parted a stretch at a time, and the sentences are told whose ends nothing behind the stretch can
//! change. By the rules, whatever is decided about a place depends on no more than [`AHEAD`] bytes behind it, white space not
//! counted, and on the sentence in front of it, as far as [`BEHIND`] bytes in front of the sentence; marks, quotation marks
//! and brackets that follow one another are gone through to their end, which is the place itself; so a sentence is certain
//! when that many bytes behind its end have been read. Nothing is learnt from one sentence for the next but the list that the
//! text is in, which is carried on.
//!
//! By the plain rules of Unicode, whether there is a boundary behind a full stop is decided by the next letter or the next
//! mark that ends sentences (SB8), however far that is. In front of the last boundary but one such a mark has been seen: it
//! made the last boundary. And those rules may start anew at any boundary, because none looks back over one.

#![expect(clippy::string_slice, reason = "places of the text that is held, on characters")]

use std::fmt;
use std::io::BufRead;
use std::iter::FusedIterator;

use unicode_segmentation::UnicodeSegmentation;

use super::SentenceSegmenter;
use super::walk::{State, Walk};
use crate::error::Error;
use crate::source::Source;
use crate::span::{Span, floor};

/// How many bytes are read at a time, unless asked otherwise.
const CHUNK: usize = 1 << 16;
/// More than any decision looks ahead, white space not counted: an address, and the word behind it.
const AHEAD: usize = 4096;
/// More than any decision looks back over the beginning of its sentence: the line that the sentence begins in.
const BEHIND: usize = 512;

/// The sentences of a stream, from [`SentenceSegmenter::stream`].
///
/// An iterator of spans that count bytes from the start of the stream. [`next_with_text`] gives each with its text, which is
/// kept in memory only as long as needed: a chunk, the longest sentence, up to a [limit](SentenceStream::buffer_limit), and a few
/// thousand bytes around them. Time is linear in the stream.
///
/// The first error ends it. Sentences in front of the error come first, as far as what follows could not change them.
///
/// [`next_with_text`]: SentenceStream::next_with_text
///
/// ```
/// use newsprint::{Error, Language, SentenceSegmenter};
///
/// // Anything that is `BufRead`: a file, a socket, bytes.
/// let mut sentences = SentenceSegmenter::new(Language::English).stream(&b"Ships wait. Mr. Holm does not."[..]);
/// let mut found = Vec::new();
/// while let Some((span, text)) = sentences.next_with_text()? {
///     found.push((span.start(), text.to_owned()));
/// }
/// assert_eq!(found[1], (12, "Mr. Holm does not.".to_owned()));
/// # Ok::<(), Error>(())
/// ```
pub struct SentenceStream<R> {
    source: Source<R>,
    segmenter: SentenceSegmenter,
    chunk: usize,
    /// What the rules go on with.
    state: State,
    /// The sentences that are certain, and how many have been handed out.
    sentences: Vec<Span>,
    next: usize,
}

impl SentenceSegmenter {
    /// The sentences of a stream of UTF-8, read a chunk at a time; the same as of the whole text.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let segmenter = SentenceSegmenter::new(Language::English);
    /// let error = segmenter.stream(&b"One.\xff Two."[..]).collect::<Result<Vec<_>, _>>().unwrap_err();
    /// assert!(error.is_utf8());
    /// assert_eq!(error.position(), Some(4));
    ///
    /// let sentences = segmenter.stream(&b"One. Tw\xff. Three."[..]).lossy();
    /// let spans: Vec<_> = sentences.map(|span| span.unwrap().range()).collect();
    /// assert_eq!(spans, [0..4, 5..9, 10..16]);
    /// ```
    pub fn stream<R: BufRead>(&self, reader: R) -> SentenceStream<R> {
        SentenceStream {
            source: Source::new(reader),
            segmenter: self.clone(),
            chunk: CHUNK,
            state: State::default(),
            sentences: Vec::new(),
            next: 0,
        }
    }
}

impl<R> SentenceStream<R> {
    /// Takes U+FFFD for what is not UTF-8 instead of ending with an error: one for each maximal part of a character, as
    /// [`String::from_utf8_lossy`] does. It counts as the bytes that it stands for.
    #[must_use]
    pub fn lossy(mut self) -> SentenceStream<R> {
        self.source.set_lossy();
        self
    }

    /// How many bytes are read at a time, at least one; 64 KiB from the start.
    #[must_use]
    pub fn chunk_size(mut self, bytes: usize) -> SentenceStream<R> {
        self.chunk = bytes.max(1);
        self
    }

    /// How many bytes may be held for a sentence whose end has not been seen; 64 MiB from the start. Where there are more, as in
    /// letters for ever, the stream ends with an error ([`Error::is_limit`]) that says where what is held begins.
    ///
    /// The end has been seen when four thousand bytes and more behind it have been, white space not counted; so much is held
    /// whatever the limit. No more than twice the limit, a chunk and those bytes are ever in memory. A sentence that lies in
    /// one chunk may be longer.
    ///
    /// ```
    /// use std::io::{BufReader, Read, repeat};
    ///
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let endless = BufReader::new("One came. Then ".as_bytes().chain(repeat(b'x')));
    /// let mut sentences = SentenceSegmenter::new(Language::English).stream(endless).buffer_limit(1 << 20);
    /// assert_eq!(sentences.next().unwrap().unwrap().range(), 0..9);
    /// let error = sentences.next().unwrap().unwrap_err();
    /// assert!(error.is_limit() && sentences.next().is_none());
    /// assert_eq!(error.position(), Some(10));
    /// ```
    #[must_use]
    pub fn buffer_limit(mut self, bytes: usize) -> SentenceStream<R> {
        self.source.set_limit(bytes);
        self
    }

    /// Finds the sentences of the text that are certain, and where to go on behind them.
    fn find(&mut self) {
        let text = self.source.text();
        let whole = self.source.is_whole();
        if let Some(profile) = self.segmenter.profile {
            let certain = if whole { text.len() } else { certain(text) };
            let own = self.segmenter.own.clone();
            let mut walk = Walk::resume(text, profile, own, self.segmenter.line_ends, self.state);
            while let Some(sentence) = walk.next().filter(|sentence| sentence.end() <= certain) {
                self.sentences.push(sentence);
                self.state = walk.state();
            }
        } else {
            // Where the pieces begin; but for the last two, each is certain.
            let from = self.state.start;
            let begins: Vec<usize> = text[from..].split_sentence_bound_indices().map(|(at, _)| from + at).collect();
            let certain = if whole { text.len() } else { begins.iter().rev().nth(1).copied().unwrap_or(from) };
            let sentences = self.segmenter.sentences(&text[from..certain]);
            self.sentences.extend(sentences.map(|span| Span::new(from + span.start(), from + span.end())));
            self.state.start = certain;
        }
        if whole || text[self.state.start..].trim_start().is_empty() {
            self.state.start = text.len();
        }
    }

    /// Forgets what is not needed to go on.
    fn forget(&mut self) {
        let begin = self.state.start;
        let place = floor(self.source.text(), begin.saturating_sub(BEHIND));
        self.source.forget(place);
        self.state.move_back(place);
        self.sentences.clear();
        self.next = 0;
    }
}

/// How far a text is certain, whatever comes behind it.
fn certain(text: &str) -> usize {
    let mut ahead = 0;
    let words = text.char_indices().rev().filter(|(_, char)| !char.is_whitespace());
    let mut enough = words.skip_while(|(_, char)| {
        ahead += char.len_utf8();
        ahead < AHEAD
    });
    enough.next().map_or(0, |(at, _)| at)
}

impl<R: BufRead> SentenceStream<R> {
    /// The next sentence and its text; `None` at the end, and after an error.
    ///
    /// # Errors
    ///
    /// The reader's ([`Error::is_io`]), bytes that are not UTF-8 ([`Error::is_utf8`]) unless the stream is
    /// [`lossy`](SentenceStream::lossy), and a sentence without end ([`Error::is_limit`]); with the position in the stream.
    pub fn next_with_text(&mut self) -> Result<Option<(Span, &str)>, Error> {
        match self.advance() {
            Some((sentence, span)) => Ok(Some((sentence, &self.source.text()[span.range()]))),
            None => self.source.take_error().map_or(Ok(None), Err),
        }
    }

    /// The next sentence, as spans of the stream and of the text.
    fn advance(&mut self) -> Option<(Span, Span)> {
        if self.next == self.sentences.len() {
            self.find_more();
        }
        let &span = self.sentences.get(self.next)?;
        self.next += 1;
        let (start, end) = (self.source.in_stream(span.start()), self.source.in_stream(span.end()));
        Some((Span::ordered(start, end), span))
    }

    /// Reads on until there are sentences that are certain, or nothing more to read.
    fn find_more(&mut self) {
        self.forget();
        while self.sentences.is_empty() && !self.source.is_ended() {
            // What is held back is gone through again, so at least as much is added.
            let held = self.source.text().len();
            self.source.refuse_beyond_limit(self.state.start, 2 * AHEAD, "sentence");
            self.source.read(held + self.chunk.max(held));
            self.find();
            if self.sentences.is_empty() {
                self.forget();
            }
        }
    }
}

impl<R: BufRead> Iterator for SentenceStream<R> {
    type Item = Result<Span, Error>;

    fn next(&mut self) -> Option<Result<Span, Error>> {
        match self.advance() {
            Some((sentence, _)) => Some(Ok(sentence)),
            None => self.source.take_error().map(Err),
        }
    }
}

impl<R: BufRead> FusedIterator for SentenceStream<R> {}

impl<R> fmt::Debug for SentenceStream<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentenceStream").finish_non_exhaustive()
    }
}
