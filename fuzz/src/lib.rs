//! Texts for fuzzing, and what holds for all of them.

#[path = "../../tests/common/pieces.rs"]
mod pieces;

use newsprint::{Language, Span};

use self::pieces::PIECES;

/// A text of what articles are made of, and of what may be taken for it.
pub fn prose(bytes: &[u8]) -> Box<str> {
    text(bytes, PIECES)
}

/// A text from a fuzzer's bytes: by the first one, either the others as they are, as far as they are UTF-8, or pieces that
/// they choose. A byte above `0xef` repeats the piece before it, so that a few bytes reach over many blocks.
///
/// The text's memory ends with the text, so that a byte read beyond it is seen.
pub fn text(bytes: &[u8], pieces: &[impl AsRef<str>]) -> Box<str> {
    let Some((form, bytes)) = bytes.split_first() else { return Box::default() };
    if form & 1 == 1 {
        return String::from_utf8_lossy(bytes).into();
    }
    let mut text = String::new();
    let mut piece = "";
    for &byte in bytes {
        match byte {
            0..=0xef => {
                piece = pieces[usize::from(byte) % pieces.len()].as_ref();
                text.push_str(piece);
            }
            _ => text.extend(std::iter::repeat_n(piece, 4 * usize::from(byte & 0xf) + 4)),
        }
    }
    text.into()
}

/// A language from a byte, and the other bytes.
pub fn language(bytes: &[u8]) -> (Language, &[u8]) {
    let (&first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    (Language::ALL[usize::from(first) % Language::ALL.len()], rest)
}

/// The spans are on characters, ascend without overlap, have no white space at their ends, and leave out nothing else.
pub fn assert_cover(text: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert_eq!(text[end..span.start()].trim(), "", "outside of all spans, before {span:?}");
        let inside = &text[span];
        assert!(!inside.is_empty() && inside.trim() == inside, "{span:?} is {inside:?}");
        end = span.end();
    }
    assert_eq!(text[end..].trim(), "", "outside of all spans, at the end");
}
