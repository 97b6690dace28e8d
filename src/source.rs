//! What a stream reads: the bytes of a reader made text, a stretch at a time, and where in the stream each place of it is.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "the text is forgotten and told at places on characters; bytes up to how many there are"
)]

use std::io::{BufRead, ErrorKind};

use crate::error::Error;

/// Text that has been read and not been forgotten.
pub(crate) struct Source<R> {
    reader: R,
    decoded: Decoded,
    /// Where in the stream the text begins.
    base: usize,
    /// Bytes behind it that a character may begin with, and where in the stream they are.
    partial: Vec<u8>,
    partial_start: usize,
    /// How many replaced sequences have been passed, and by how much the text is longer up to there than the stream.
    passed: usize,
    grown: usize,
    /// How many bytes may be held that nothing has been told of.
    limit: usize,
    /// Nothing more is read, because there is no more or because of an error.
    ended: bool,
    error: Option<Error>,
}

/// The limit from the start: 64 MiB.
const LIMIT: usize = 1 << 26;

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

impl<R> Source<R> {
    pub(crate) fn new(reader: R) -> Source<R> {
        Source {
            reader,
            decoded: Decoded::default(),
            base: 0,
            partial: Vec::new(),
            partial_start: 0,
            passed: 0,
            grown: 0,
            limit: LIMIT,
            ended: false,
            error: None,
        }
    }

    /// Replaces what is not UTF-8 from now on.
    pub(crate) fn set_lossy(&mut self) {
        self.decoded.lossy = true;
    }

    pub(crate) fn set_limit(&mut self, bytes: usize) {
        self.limit = bytes;
    }

    #[inline]
    pub(crate) fn text(&self) -> &str {
        &self.decoded.text
    }

    /// Whether nothing more will be read.
    pub(crate) fn is_ended(&self) -> bool {
        self.ended
    }

    /// Whether the text goes up to the end of the stream.
    pub(crate) fn is_whole(&self) -> bool {
        self.ended && self.error.is_none()
    }

    /// Why nothing more will be read, told once.
    pub(crate) fn take_error(&mut self) -> Option<Error> {
        self.error.take()
    }

    /// Where a place of the text is in the stream. Asked for places in ascending order, until something is forgotten.
    #[inline]
    pub(crate) fn in_stream(&mut self, place: usize) -> usize {
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

    /// Forgets the text in front of a place.
    pub(crate) fn forget(&mut self, place: usize) {
        (self.passed, self.grown) = (0, 0);
        self.base = self.in_stream(place);
        self.decoded.text.drain(..place);
        self.decoded.replaced.drain(..self.passed);
        for (start, _) in &mut self.decoded.replaced {
            *start -= place;
        }
        (self.passed, self.grown) = (0, 0);
    }

    /// Forgets the text behind a place, of which nothing more will be told.
    pub(crate) fn truncate(&mut self, place: usize) {
        self.decoded.text.truncate(place);
    }

    /// Ends with an error where more than the limit, and what is held to look ahead, is held behind a place and there may be
    /// more to come: no end of what is wanted there, a token or a sentence, is certain.
    pub(crate) fn refuse_beyond_limit(&mut self, place: usize, ahead: usize, what: &'static str) {
        if !self.ended && self.decoded.text.len() - place > self.limit.saturating_add(ahead) {
            let words = self.decoded.text[place..].trim_start().len();
            let begin = if words == 0 { place } else { self.decoded.text.len() - words };
            let position = self.in_stream(begin);
            self.truncate(place);
            self.end(Some(Error::unended(what, self.limit, position)));
        }
    }

    fn end(&mut self, error: Option<Error>) {
        self.ended = true;
        self.error = error;
    }
}

impl<R: BufRead> Source<R> {
    /// Reads until the text has this many bytes, or there is no more.
    pub(crate) fn read(&mut self, len: usize) {
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
