//! The tokenizer's options in any combination: nothing is lost, and a stream is its text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::{Compounds, Language, Token, Tokenizer};
use newsprint_fuzz::prose;

/// Options by the bits of two bytes.
fn tokenizer([first, second]: [u8; 2]) -> Tokenizer {
    let on = |byte: u8, bit: u8| byte >> bit & 1 == 1;
    let compounds = [Compounds::Apart, Compounds::Prefixed, Compounds::Whole, Compounds::Whole];
    let languages = [None, Some(Language::English), Some(Language::French), Some(Language::Italian)];
    Tokenizer::new()
        .compounds(compounds[usize::from(first & 3)])
        .contractions(languages[usize::from(first >> 2 & 3)])
        .abbreviations(on(first, 4).then_some(Language::English))
        .amounts(on(first, 5))
        .figures(on(first, 6))
        .marks(on(first, 7))
        .urls(on(second, 0))
        .emails(on(second, 1))
        .hashtags(on(second, 2))
        .mentions(on(second, 3))
        .possessives(on(second, 4))
        .run_ons(on(second, 5))
        .dictionaries(on(second, 6))
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&[first, second, chunk], bytes)) = bytes.split_first_chunk() else { return };
    let tokenizer = tokenizer([first, second]);
    let text = prose(bytes);
    let segments: Vec<Token> = tokenizer.segments(&text).collect();
    let joined: String = segments.iter().map(|token| &text[token.span()]).collect();
    assert_eq!(joined, *text);
    let stream = || tokenizer.stream(text.as_bytes()).chunk_size(chunk.into());
    let read: Result<Vec<Token>, _> = stream().segments().collect();
    assert_eq!(read, Ok(segments));
    let read: Result<Vec<Token>, _> = stream().words().collect();
    assert_eq!(read, Ok(tokenizer.words(&text).collect()));
});
