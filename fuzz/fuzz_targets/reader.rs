//! Streams of any bytes from readers that give little, are interrupted and fail: the same as of what could be read.

#![no_main]

use std::io::{self, BufRead, ErrorKind, Read};

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use newsprint::{Error, Language, SentenceSegmenter, Token, Tokenizer};

#[derive(Arbitrary, Debug)]
struct Input {
    language: u8,
    chunk: u8,
    /// How much each call gives; nothing for one that is interrupted.
    gives: Vec<u8>,
    /// Whether it fails at the end.
    fails: bool,
    bytes: Vec<u8>,
}

struct Reader<'b> {
    bytes: &'b [u8],
    gives: std::iter::Cycle<std::slice::Iter<'b, u8>>,
    fails: bool,
    interrupted: bool,
}

impl Input {
    fn reader(&self) -> Reader<'_> {
        let gives = if self.gives.is_empty() { &[255] } else { self.gives.as_slice() };
        Reader { bytes: &self.bytes, gives: gives.iter().cycle(), fails: self.fails, interrupted: false }
    }
}

impl Read for Reader<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("streams read by `fill_buf`")
    }
}

impl BufRead for Reader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let len = usize::from(*self.gives.next().unwrap_or(&255));
        if self.bytes.is_empty() {
            return if self.fails { Err(ErrorKind::ConnectionReset.into()) } else { Ok(self.bytes) };
        }
        // Not for ever.
        self.interrupted = len == 0 && !self.interrupted;
        if self.interrupted {
            return Err(ErrorKind::Interrupted.into());
        }
        Ok(&self.bytes[..len.clamp(1, self.bytes.len())])
    }

    fn consume(&mut self, len: usize) {
        self.bytes = &self.bytes[len..];
    }
}

/// What comes before an error, and the error.
fn collect<T>(stream: impl Iterator<Item = Result<T, Error>>) -> (Vec<T>, Option<Error>) {
    let (mut found, mut error) = (Vec::new(), None);
    for next in stream {
        assert!(error.is_none(), "there is more behind an error");
        match next {
            Ok(next) => found.push(next),
            Err(other) => error = Some(other),
        }
    }
    (found, error)
}

fuzz_target!(|input: Input| {
    let chunk = usize::from(input.chunk);
    // As it is: as far as it is UTF-8.
    let good = match std::str::from_utf8(&input.bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&input.bytes[..error.valid_up_to()]).unwrap(),
    };
    let whole = good.len() == input.bytes.len() && !input.fails;
    let (tokens, error) = collect(Tokenizer::new().stream(input.reader()).chunk_size(chunk));
    let expected: Vec<Token> = Tokenizer::new().tokens(good).collect();
    assert!(if whole { tokens == expected } else { expected.starts_with(&tokens) }, "{good:?}");
    assert_eq!(error.is_none(), whole);
    assert!(error.is_none_or(|error| error.position() <= Some(input.bytes.len())));

    let language = Language::ALL[usize::from(input.language) % Language::ALL.len()];
    let segmenter = SentenceSegmenter::new(language);
    let (sentences, error) = collect(segmenter.stream(input.reader()).chunk_size(chunk));
    let expected: Vec<_> = segmenter.sentences(good).collect();
    assert!(if whole { sentences == expected } else { expected.starts_with(&sentences) }, "{good:?}");
    assert_eq!(error.is_none(), whole);

    // With replacements: the words of the text that has them, at their places in the bytes.
    let replaced = String::from_utf8_lossy(&input.bytes);
    let (words, error) = collect(Tokenizer::new().stream(input.reader()).chunk_size(chunk).words().lossy());
    assert_eq!(error.is_some(), input.fails);
    let expected: Vec<&str> = Tokenizer::new().words(&replaced).map(|word| &replaced[word.span()]).collect();
    let found = words.iter().map(|word| String::from_utf8_lossy(&input.bytes[word.span().range()]).into_owned());
    if input.fails {
        assert!(words.len() <= expected.len());
    } else {
        assert!(found.eq(expected.iter().map(|&word| word.to_owned())), "{replaced:?}");
    }
});
