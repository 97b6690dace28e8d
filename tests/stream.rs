//! Tokens of streams: the same as of the whole text, however it arrives.

#[path = "common/scripts.rs"]
mod scripts;

use std::error::Error as _;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read};

use newsprint::{Error, Span, Token, TokenStream, Tokenizer};
use proptest::prelude::*;
use scripts::text;

/// A reader whose every piece comes alone, and then an error, if there is one.
struct Pieces {
    pieces: Vec<Vec<u8>>,
    at: usize,
    interrupted: bool,
    error: Option<ErrorKind>,
}

impl Pieces {
    fn new(bytes: &[u8], sizes: &[usize]) -> Pieces {
        let mut pieces = Vec::new();
        let mut rest = bytes;
        for size in sizes.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (piece, after) = rest.split_at((*size).min(rest.len()));
            pieces.push(piece.to_vec());
            rest = after;
        }
        pieces.reverse();
        Pieces { pieces, at: 0, interrupted: false, error: None }
    }
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let len = bytes.len().min(buffer.len());
        buffer[..len].copy_from_slice(&bytes[..len]);
        self.consume(len);
        Ok(len)
    }
}

impl BufRead for Pieces {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.interrupted = !self.interrupted;
        if self.interrupted {
            return Err(ErrorKind::Interrupted.into());
        }
        while self.pieces.last().is_some_and(|piece| piece.len() == self.at) {
            self.pieces.pop();
            self.at = 0;
        }
        match self.pieces.last() {
            Some(piece) => Ok(&piece[self.at..]),
            None => self.error.take().map_or(Ok(&[]), |kind| Err(kind.into())),
        }
    }

    fn consume(&mut self, len: usize) {
        self.at += len;
    }
}

/// What a stream has, with the texts; and the error that ends it.
fn collect<R: BufRead>(mut stream: TokenStream<R>) -> (Vec<(Token, String)>, Option<Error>) {
    let mut found = Vec::new();
    loop {
        match stream.next_with_text() {
            Ok(Some((token, text))) => found.push((token, text.to_owned())),
            Ok(None) => return (found, None),
            Err(error) => {
                assert!(matches!(stream.next_with_text(), Ok(None)), "an error ends the stream");
                return (found, Some(error));
            }
        }
    }
}

fn with_texts(text: &str, tokens: impl Iterator<Item = Token>) -> Vec<(Token, String)> {
    tokens.map(|token| (token, text[token.span()].to_owned())).collect()
}

fn sizes() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(1..40usize, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_stream_is_its_text(text in text(), sizes in sizes(), chunk in 1..50usize) {
        let tokenizer = Tokenizer::new();
        let stream = || tokenizer.stream(Pieces::new(text.as_bytes(), &sizes)).chunk_size(chunk);
        prop_assert_eq!(collect(stream()), (with_texts(&text, tokenizer.tokens(&text)), None));
        prop_assert_eq!(collect(stream().segments()), (with_texts(&text, tokenizer.segments(&text)), None));
        prop_assert_eq!(collect(stream().words()), (with_texts(&text, tokenizer.words(&text)), None));
    }

    /// With options too, which look farther.
    #[test]
    fn a_tailored_stream_is_its_text(
        parts in proptest::collection::vec(prop_oneof![
            text(),
            "[ \n]{1,2}",
            "[一-十ぁ-んァ-ヶก-ฮ大学]{1,9}",
            "(U\\.S\\. |No\\. [a1]|Nov\\.|don't |\\$3\\.40|https://a\\.com/b |e-mail |@ann |#tag |\\.\\.\\.|:-\\))",
        ], 0..20),
        chunk in 1..50usize,
    ) {
        let text = parts.concat();
        let tokenizer = Tokenizer::treebank().contractions(newsprint::Language::English).amounts(true).dictionaries(true);
        let stream = || tokenizer.stream(text.as_bytes()).chunk_size(chunk);
        prop_assert_eq!(collect(stream()), (with_texts(&text, tokenizer.tokens(&text)), None));
        prop_assert_eq!(collect(stream().segments()), (with_texts(&text, tokenizer.segments(&text)), None));
        prop_assert_eq!(collect(stream().words()), (with_texts(&text, tokenizer.words(&text)), None));
    }

    /// What is not UTF-8 is replaced as the standard library does it, and the spans are those of the bytes.
    #[test]
    fn bad_bytes_are_replaced(
        parts in proptest::collection::vec((text(), proptest::collection::vec(any::<u8>(), 0..6)), 0..5),
        sizes in sizes(),
        chunk in 1..50usize,
    ) {
        let bytes: Vec<u8> = parts.iter().flat_map(|(text, bad)| [text.as_bytes(), bad].concat()).collect();
        let text = String::from_utf8_lossy(&bytes);
        // Where each place of the text is among the bytes.
        let mut places = vec![0];
        for part in bytes.utf8_chunks() {
            let start = places[places.len() - 1];
            places.extend((1..=part.valid().len()).map(|len| start + len));
            if !part.invalid().is_empty() {
                let end = start + part.valid().len() + part.invalid().len();
                places.extend([end; 3]);
            }
        }
        let expected: Vec<(Token, String)> = Tokenizer::new()
            .segments(&text)
            .map(|token| {
                let span = Span::new(places[token.span().start()], places[token.span().end()]);
                (Token::new(span, token.kind()), text[token.span()].to_owned())
            })
            .collect();
        let stream = Tokenizer::new().stream(Pieces::new(&bytes, &sizes)).chunk_size(chunk).segments().lossy();
        prop_assert_eq!(collect(stream), (expected, None));
    }

    /// Without replacement the error has the position, and what comes in front of it is as in the text.
    #[test]
    fn bad_bytes_have_a_position(text in text(), bad in 0x80..=0xffu8, more in text(), sizes in sizes()) {
        let bytes = [text.as_bytes(), &[bad], more.as_bytes()].concat();
        let Err(expected) = std::str::from_utf8(&bytes) else { return Ok(()) };
        let stream = Tokenizer::new().stream(Pieces::new(&bytes, &sizes)).chunk_size(7).segments();
        let (found, error) = collect(stream);
        let error = error.unwrap();
        prop_assert!(error.is_utf8());
        prop_assert_eq!(error.position(), Some(expected.valid_up_to()));
        let all = with_texts(&text, Tokenizer::new().segments(&text));
        prop_assert!(all.starts_with(&found));
        prop_assert!(found.len() + 2 >= all.len(), "no more than two segments depend on what follows");
    }
}

#[test]
fn segments_longer_than_chunks() {
    let text = format!("{}' {}\u{308} {}", "a".repeat(3_000_000), ":".repeat(50), "\u{308}".repeat(300_000));
    let stream = Tokenizer::new().stream(Cursor::new(&text)).chunk_size(1).segments();
    assert_eq!(collect(stream).0, with_texts(&text, Tokenizer::new().segments(&text)));
}

#[test]
fn an_error_of_the_reader() {
    let mut reader = Pieces::new(b"Ships wait; tugs do", &[5]);
    reader.error = Some(ErrorKind::ConnectionReset);
    let (found, error) = collect(Tokenizer::new().stream(reader));
    let texts: Vec<_> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["Ships", "wait", ";", "tugs"], "the last word may be longer");
    let error = error.unwrap();
    assert!(error.is_io() && !error.is_utf8());
    assert_eq!(error.position(), Some(19));
    let source = error.source().unwrap().downcast_ref::<io::Error>().unwrap();
    assert_eq!(source.kind(), ErrorKind::ConnectionReset);
}

#[test]
fn characters_cut_short_at_the_end() {
    let bytes = "By Zoë 🚀".as_bytes();
    let cut = &bytes[..bytes.len() - 1];
    let (found, error) = collect(Tokenizer::new().stream(BufReader::with_capacity(1, cut)));
    assert_eq!(found[0].1, "By", "the second could go on");
    assert_eq!(error.and_then(|error| error.position()), Some(8));
    let (found, error) = collect(Tokenizer::new().stream(BufReader::with_capacity(1, cut)).lossy());
    assert_eq!(error, None);
    assert_eq!((found[2].0.span(), found[2].1.as_str()), (Span::new(8, 11), "\u{fffd}"));
}

#[test]
fn nothing() {
    assert_eq!(Tokenizer::new().stream(io::empty()).count(), 0);
    assert_eq!(Tokenizer::new().stream(&b" \n"[..]).words().count(), 0);
}
