//! Word boundaries: Unicode's own cases on every instruction set and at every place of a block, and properties.

#[path = "common/breaks.rs"]
mod breaks;
#[path = "common/scripts.rs"]
mod scripts;

use std::env;
use std::path::Path;

use breaks::{Case, cases};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use newsprint::{Token, TokenKind, Tokenizer};
use proptest::prelude::*;
use scripts::text;
use unicode_segmentation::UnicodeSegmentation;

/// The instruction sets that this processor has; the first is the specification.
fn tiers() -> Vec<(&'static str, Tokenizer)> {
    let names = ["scalar", "portable", "sse2", "avx2", "avx512", "neon"];
    names.into_iter().filter_map(|name| Some((name, Tokenizer::with_kernel(name)?))).collect()
}

fn specification() -> Tokenizer {
    Tokenizer::with_kernel("scalar").unwrap()
}

/// The three views of a text's boundaries.
fn views(tokenizer: Tokenizer, text: &str) -> [Vec<Token>; 3] {
    [tokenizer.segments(text).collect(), tokenizer.tokens(text).collect(), tokenizer.words(text).collect()]
}

fn boundaries(tokenizer: Tokenizer, text: &str) -> Vec<usize> {
    let ends = tokenizer.segments(text).map(|token| token.span().end());
    [0].into_iter().filter(|_| !text.is_empty()).chain(ends).collect()
}

/// The standard's file, and the random one of ICU where the environment variable `NEWSPRINT_UNICODE` names a folder that
/// has it.
fn files() -> Vec<(String, Vec<Case>)> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/unicode/WordBreakTest.txt");
    let mut files = vec![("WordBreakTest".to_owned(), cases(&own))];
    match env::var_os("NEWSPRINT_UNICODE") {
        Some(folder) => {
            let random = Path::new(&folder).join("WordBreakRandomTest_17.txt");
            files.push(("WordBreakRandomTest".to_owned(), cases(&random)));
        }
        None => println!("skipped ICU's random word test: NEWSPRINT_UNICODE names no folder"),
    }
    files
}

#[test]
fn the_official_cases() {
    for (name, cases) in files() {
        assert!(cases.len() >= 1000, "{name} has {} cases", cases.len());
        for (tier, tokenizer) in tiers() {
            for (text, expected) in &cases {
                assert_eq!(boundaries(tokenizer, text), *expected, "{name} on {tier}: {text:?}");
            }
        }
    }
}

/// Each case at every place of a block, behind text of several scripts, with and without more behind it: the
/// specification, which has passed the cases, says what is right.
#[test]
fn the_official_cases_anywhere() {
    for (name, cases) in files() {
        // The random cases are long enough to lie across blocks by themselves.
        let every = if cases.iter().any(|(text, _)| text.len() > 500) { 9 } else { 1 };
        for (number, (case, _)) in cases.iter().enumerate() {
            for offset in (0..64).skip(number % every).step_by(every) {
                let prefix = ["a ", "é-", "中\n", "x"][(number + offset) % 4];
                let suffix = ["", "中 b c'd 1,2"][offset % 2];
                let mut text = prefix.repeat(offset.div_ceil(prefix.len()));
                text.push_str(case);
                text.push_str(suffix);
                let expected = views(specification(), &text);
                for (tier, tokenizer) in &tiers()[1..] {
                    assert_eq!(views(*tokenizer, &text), expected, "{name} on {tier}: {text:?}");
                }
            }
        }
    }
}

/// Every character, between characters of every class that cares what stands beside it.
///
/// Behind the planes in use there is nothing assigned but tags and variation selectors; of the rest a sample will do.
#[test]
fn every_character() {
    let used = |code: &u32| *code < 0x3_4000 || (0xe_0000..0xe_1000).contains(code) || code.is_multiple_of(97);
    for c in (0..=0x10_ffff).filter(used).filter_map(char::from_u32) {
        let text = format!("ab{c}ba 1{c}2 '{c}カ{c}ア\"א{c}א.{c}. a'{c}a🇦{c}🇧_{c}\u{200d}{c}");
        let expected = views(specification(), &text);
        // The others share their rules with these; the official cases have them all.
        for (tier, tokenizer) in tiers().into_iter().filter(|(tier, _)| ["portable", "avx512", "neon"].contains(tier)) {
            assert_eq!(views(tokenizer, &text), expected, "{c:?} on {tier}");
        }
    }
}

/// The kind of every character by itself, against the standard library, where that is of the same version of Unicode.
#[test]
fn every_kind() {
    if char::UNICODE_VERSION != newsprint::UNICODE_VERSION {
        println!("skipped: the standard library has Unicode {:?}", char::UNICODE_VERSION);
        return;
    }
    for c in (0..=0x10_ffff).filter_map(char::from_u32) {
        let text = c.to_string();
        for token in Tokenizer::new().segments(&text).chain(Tokenizer::new().words(&text)) {
            let kind = token.kind();
            assert_eq!(kind.is_white_space(), c.is_whitespace(), "{c:?} is {kind:?}");
            assert!(kind == TokenKind::Emoji || kind.is_word_like() == c.is_alphanumeric(), "{c:?} is {kind:?}");
            assert!((kind == TokenKind::Number) == (c.is_numeric() && c.is_alphanumeric()), "{c:?} is {kind:?}");
        }
    }
}

/// What is no word by its first character becomes one by a mark that is a letter, which may stand in the next block.
#[test]
fn marks_make_words() {
    for mark in ["\u{345}", "\u{93e}", "_a", "_\u{345}", "\u{308}\u{345}"] {
        for character in ["!", "»", "…", "’", "—", "中", "+", "\u{a0}", " ", "\r\n", "_", "\u{1f600}"] {
            for offset in 0..130 {
                let text = format!("{}{character}{mark} b", "é ".repeat(offset / 3) + &"a"[..offset % 2]);
                let expected = views(specification(), &text);
                for (tier, tokenizer) in &tiers()[1..] {
                    assert_eq!(views(*tokenizer, &text), expected, "{text:?} on {tier}");
                }
            }
        }
    }
}

/// Long runs of one thing, and things that need a look ahead over many blocks.
#[test]
fn long_runs() {
    for unit in [
        "a",
        "1",
        "_",
        " ",
        ".",
        "'",
        "\r",
        "\n",
        "\u{308}",
        "\u{200d}",
        "🇦",
        "👩\u{200d}",
        "é",
        "中",
        "א\"",
        "カ",
        "\u{2028}",
    ] {
        for (before, after) in [("", ""), ("a'", "a"), ("1,", "1"), ("א\"", "א"), ("_", "a"), (" ", "\u{301}b")] {
            // The last is longer than what is found at a time.
            let longest = if before == "a'" || before == " " { 67_000 } else { 1000 };
            for count in [1, 62, 63, 64, 65, longest] {
                let text = format!("{before}{}{after}", unit.repeat(count));
                let expected = views(specification(), &text);
                for (tier, tokenizer) in &tiers()[1..] {
                    assert_eq!(views(*tokenizer, &text), expected, "{unit:?} times {count} on {tier}");
                }
            }
        }
    }
}

#[test]
fn kinds() {
    let kinds = |text: &str| -> Vec<(String, TokenKind)> {
        Tokenizer::new().segments(text).map(|token| (text[token.span()].to_owned(), token.kind())).collect()
    };
    let expected = [
        ("B2B", TokenKind::Word),
        ("3,400", TokenKind::Number),
        ("2.5", TokenKind::Number),
        ("1990s", TokenKind::Number),
        ("½", TokenKind::Number),
        ("٣", TokenKind::Number),
        ("_", TokenKind::Punctuation),
        ("_a", TokenKind::Word),
        ("_1", TokenKind::Word),
        ("中", TokenKind::Word),
        ("カタカナ", TokenKind::Word),
        ("한국어", TokenKind::Word),
        ("“", TokenKind::Punctuation),
        ("$", TokenKind::Symbol),
        ("€", TokenKind::Symbol),
        ("\u{0}", TokenKind::Symbol),
        ("👩🏽\u{200d}🚀", TokenKind::Emoji),
        ("🇵🇹", TokenKind::Emoji),
        ("1\u{fe0f}\u{20e3}", TokenKind::Emoji),
        ("☎\u{fe0f}", TokenKind::Emoji),
        ("☎", TokenKind::Symbol),
        ("  ", TokenKind::Space),
        ("\t", TokenKind::Space),
        ("\u{a0}", TokenKind::Space),
        ("\r\n", TokenKind::LineBreak),
        ("\u{2028}", TokenKind::LineBreak),
    ];
    for (text, kind) in expected {
        assert_eq!(kinds(text), [(text.to_owned(), kind)]);
    }
}

#[test]
fn nothing() {
    for (tier, tokenizer) in tiers() {
        assert_eq!(views(tokenizer, ""), [const { Vec::new() }; 3], "{tier}");
        let mut words = tokenizer.words("one");
        assert!(words.next().is_some());
        assert!(words.next().is_none() && words.next().is_none(), "{tier}");
    }
}

fn starts(text: &str) -> Vec<usize> {
    Tokenizer::new().segments(text).map(|token| token.span().start()).collect()
}

/// Letters and marks of scripts that write no spaces between words: ideographs, kana, and those from Thailand to Vietnam.
fn is_spaceless(c: char) -> bool {
    let south_east = matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{19ff}'
        | '\u{1a20}'..='\u{1aaf}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}' | '\u{11700}'..='\u{1174f}');
    south_east || c.is_alphabetic() && Tokenizer::new().segments(&format!("{c}a")).count() == 2
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_tier_is_the_specification(text in text()) {
        let expected = views(specification(), &text);
        for (tier, tokenizer) in &tiers()[1..] {
            prop_assert_eq!(&views(*tokenizer, &text), &expected, "on {}", tier);
        }
    }

    /// The ways to go through the tokens agree, and the views are parts of one another.
    #[test]
    fn the_views_agree(text in text()) {
        let tokenizer = Tokenizer::new();
        let joined: String = tokenizer.segments(&text).map(|token| &text[token.span()]).collect();
        prop_assert_eq!(&joined, &text);
        let segments: Vec<Token> = tokenizer.segments(&text).fold(Vec::new(), |mut all, token| {
            all.push(token);
            all
        });
        let mut appended = Vec::new();
        tokenizer.segments(&text).append_to(&mut appended);
        prop_assert_eq!(&appended, &segments);
        // `next` and `fold` are written apart.
        let mut one_by_one = Vec::new();
        for token in tokenizer.segments(&text) {
            one_by_one.push(token);
        }
        prop_assert_eq!(&one_by_one, &segments);
        let tokens: Vec<Token> = segments.iter().copied().filter(|token| !token.kind().is_white_space()).collect();
        prop_assert_eq!(tokenizer.tokens(&text).collect::<Vec<_>>(), tokens);
        let alphanumeric = |token: &Token| {
            let segment = &text[token.span()];
            segment.contains(char::is_alphanumeric) && !segment.starts_with(char::is_whitespace)
        };
        let words: Vec<_> = segments.iter().filter(|token| alphanumeric(token)).map(|token| token.span()).collect();
        prop_assert_eq!(tokenizer.words(&text).map(|token| token.span()).collect::<Vec<_>>(), words);
    }

    /// unicode-segmentation 1.13 looks past a joiner in front of an emoji when it asks what follows a mark within a word
    /// (WB6, WB7b, WB12): in `a:` ZWJ `👩` it finds no boundary before the colon, although no letter follows. All else is
    /// the same.
    #[test]
    fn unicode_segmentation_agrees(text in text()) {
        let text = text.replace('\u{200d}', "");
        let expected: Vec<usize> = text.split_word_bound_indices().map(|(at, _)| at).collect();
        prop_assert_eq!(starts(&text), expected);
    }

    /// icu_segmenter 2.4 parts Katakana and `_` when a joiner is the last of what stands between them (WB13a), which WB4
    /// has passed over. Without its dictionaries it leaves scripts that write no spaces in whole runs, where the standard
    /// has a boundary between any two characters; so there are none of them here.
    #[test]
    fn icu_agrees(text in text()) {
        let text = text.replace('\u{200d}', "").replace(is_spaceless, "-");
        let icu = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
        let mut expected: Vec<usize> = icu.segment_str(&text).collect();
        expected.pop();
        prop_assert_eq!(starts(&text), expected);
    }
}
