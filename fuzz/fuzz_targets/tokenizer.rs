//! Every instruction set that the processor has against the rules one character at a time.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use newsprint::{Token, Tokenizer};

/// Characters of every class of word boundaries and of every length in UTF-8, most of them those that the vector code
/// tells apart, and their neighbours.
const CLASSES: &[&str] = &[
    // ALetter.
    "aZªéÿǿʰαϵяӿა가힣𝐀",
    // HebrewLetter, Numeric, Katakana, ExtendNumLet.
    "את",
    "09٣９𝟎",
    "カーｱ゛㋐",
    "_‿\u{202f}＿",
    // MidLetter, MidNum, MidNumLet and the quotes.
    ":·：﹕",
    ",;，；٬",
    ".‘’․．＇",
    "'\"",
    // RegionalIndicator, WSegSpace, the line ends.
    "🇦🇿",
    " \u{2003}\u{3000}",
    "\r\n\u{b}\u{c}\u{85}\u{2028}\u{2029}",
    // Extend, also as letters and as emoji; Format, ZWJ.
    "\u{301}\u{483}\u{345}\u{93e}\u{200c}\u{fe0f}\u{20e3}\u{1f3fb}\u{e0020}\u{e0100}",
    "\u{ad}\u{200e}\u{feff}\u{e0001}",
    "\u{200d}",
    // Pictographs, of which some are letters.
    "©❤👩🚀ⓜ🅰㊗",
    // None of these.
    "中㐀鿿䷀𠀀あゟก\u{a0}\u{200b}\t\0\u{7f}!(-$/`@[{×÷«½²϶“—…、。・「！€\u{fffd}\u{10ffff}",
];

static CHARACTERS: LazyLock<Vec<String>> = LazyLock::new(|| CLASSES.concat().chars().map(String::from).collect());

fn views(tokenizer: Tokenizer, text: &str) -> [Vec<Token>; 3] {
    let mut views = [const { Vec::new() }; 3];
    tokenizer.segments(text).append_to(&mut views[0]);
    tokenizer.tokens(text).append_to(&mut views[1]);
    tokenizer.words(text).append_to(&mut views[2]);
    views
}

fuzz_target!(|bytes: &[u8]| {
    let text = newsprint_fuzz::text(bytes, &CHARACTERS);
    let expected = views(Tokenizer::with_kernel("scalar").unwrap(), &text);
    let joined: String = expected[0].iter().map(|token| &text[token.span()]).collect();
    assert_eq!(joined, *text);
    for name in ["portable", "sse2", "avx2", "avx512", "neon"] {
        let Some(tokenizer) = Tokenizer::with_kernel(name) else { continue };
        assert_eq!(views(tokenizer, &text), expected, "on {name}: {text:?}");
        // One by one goes another way.
        assert!(tokenizer.words(&text).eq(expected[2].iter().copied()), "one by one, on {name}: {text:?}");
    }
});
