//! Sentences through the public API: topic files, properties, hostile input, the marks of Unicode.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use newsprint::{Language, LineEnds, Reason, SentenceSegmenter, Span};
use proptest::prelude::*;

/// The sentences as text.
fn split(segmenter: &SentenceSegmenter, text: &str) -> Vec<String> {
    segmenter.sentences(text).map(|span| text[span.range()].to_owned()).collect()
}

/// Undoes `\n` and the like.
fn unescape(case: &str) -> String {
    let mut text = case.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    while let Some(start) = text.find("\\u{") {
        let end = start + text[start..].find('}').expect("a closing brace");
        let char = u32::from_str_radix(&text[start + 3..end], 16).ok().and_then(char::from_u32).expect("a character");
        text.replace_range(start..=end, &char.to_string());
    }
    text
}

/// Runs a topic file; its format is described in `data/sentences/README.md`.
fn topic(name: &str, file: &str) {
    let mut language = Language::Undetermined;
    let mut wrong = Vec::new();
    let mut cases = 0;
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(code) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            language = match code {
                "und" => Language::Undetermined,
                code => code.parse().expect("a language"),
            };
            continue;
        }
        cases += 1;
        let case = unescape(line);
        let text = case.replace("||", "").replace(" | ", " ").replace(" |", "");
        let expected: Vec<String> = case.replace("||", " |").split(" |").map(|part| part.trim().to_owned()).collect();
        let found = split(&SentenceSegmenter::new(language), &text);
        if found != expected {
            wrong.push(format!("[{language}] expected {expected:?}\n      found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{name}: {} of {cases} wrong\n{}", wrong.len(), wrong.join("\n"));
}

macro_rules! topics {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            topic(stringify!($name), include_str!(concat!("data/sentences/", stringify!($name), ".txt")));
        })*
    };
}

topics! { bare abbreviations initials numbers quotations ellipses lists lines web marks habits news }

#[test]
fn own_abbreviations() {
    let text = "The bldg. Annex burned. It was in the qrt. North.";
    let plain = SentenceSegmenter::new(Language::English);
    let own = plain.clone().with_abbreviations(["bldg.", "Qrt"]).with_abbreviations([String::from("xyz.")]);
    assert_eq!(split(&own, text), ["The bldg. Annex burned.", "It was in the qrt. North."]);
    assert!(split(&plain, text).len() > 2);
    // An empty line ends a sentence whatever stands before it.
    assert_eq!(split(&own, "In the qrt.\n\nNorth.").len(), 2);
}

/// The reasons, in words, of all places that were looked at.
#[test]
fn boundaries_have_reasons() {
    let segmenter = SentenceSegmenter::new(Language::English);
    let text = "Dr. Holm left. She took 2.5 bags\n\nThe tide turned at noon and the boats came back They were late";
    let found: Vec<_> = segmenter.boundaries(text).collect();
    let said: Vec<String> = found.iter().map(|boundary| boundary.reason().to_string()).collect();
    assert_eq!(
        said[..4],
        ["an abbreviation", "a full stop", "within a word, a number or an address", "the paragraph ends"]
    );
    assert!(matches!(found[4].reason(), Reason::Unmarked(odds) if odds.probability() > 0.92), "{said:?}");
    assert!(said[4].starts_with("a known sentence starter without a mark before it, with probability 0.9"), "{said:?}");
    assert_eq!(found[5].to_string(), format!("{}: ends, the paragraph ends", text.len()));
    let doubtful = "We watched him act in The old tempest";
    let first = segmenter.boundaries(doubtful).next().expect("a place");
    assert!(!first.ends_sentence() && matches!(first.reason(), Reason::Unmarked(odds) if odds.probability() < 0.92));
}

#[test]
fn line_ends() {
    let wrapped = SentenceSegmenter::new(Language::English);
    let lines = wrapped.clone().with_line_ends(LineEnds::Sentences);
    let broken = wrapped.clone().with_line_ends(LineEnds::Unreliable);
    let text = "Harbour news\nThe ferry leaves. It is late, says Mr.\nHolm.\r\n- tugs\n\u{2028}- ships\n\nEnd";
    let end = ["- tugs", "- ships", "End"];
    assert_eq!(split(&wrapped, text)[3..], end);
    assert_eq!(split(&wrapped, text)[..3], ["Harbour news", "The ferry leaves.", "It is late, says Mr.\nHolm."]);
    assert_eq!(split(&lines, text)[3..], end);
    assert_eq!(split(&lines, text)[..3], ["Harbour news", "The ferry leaves. It is late, says Mr.", "Holm."]);
    let columns = "The ferry\nleaves\nThe\nharbour. It is\n- as ever -\nlate\n\nEnd";
    assert_eq!(split(&broken, columns), ["The ferry\nleaves\nThe\nharbour.", "It is\n- as ever -\nlate", "End"]);
}

#[test]
fn nothing_in_nothing_out() {
    for &language in Language::ALL {
        let segmenter = SentenceSegmenter::new(language);
        assert_eq!(segmenter.sentences("").count(), 0);
        assert_eq!(segmenter.sentences(" \n\t\r\n \u{2029}\u{A0} ").count(), 0);
        assert_eq!(segmenter.sentences("x").collect::<Vec<_>>(), [Span::new(0, 1)]);
    }
}

#[test]
fn values_are_shared_between_threads() {
    fn shared<T: Clone + Send + Sync + std::fmt::Debug + 'static>() {}
    shared::<SentenceSegmenter>();
    shared::<newsprint::Sentences<'static>>();
}

/// Spans in order, not empty, trimmed, on character boundaries, and together all but white space.
fn check(segmenter: &SentenceSegmenter, text: &str) {
    let mut end = 0;
    for span in segmenter.sentences(text) {
        assert!(
            span.start() >= end && !span.is_empty() && span.end() <= text.len(),
            "{span:?} after {end} in {text:?}"
        );
        assert!(text[end..span.start()].chars().all(char::is_whitespace), "{end}..{} lost in {text:?}", span.start());
        assert_eq!(text[span.range()].trim(), &text[span.range()]);
        end = span.end();
    }
    assert!(text[end..].trim().is_empty(), "{end}.. lost in {text:?}");
    let boundaries: Vec<_> = segmenter.boundaries(text).collect();
    assert!(boundaries.is_sorted_by_key(|boundary| boundary.position()), "{text:?}");
    let ends = boundaries.iter().filter(|boundary| boundary.ends_sentence()).map(|boundary| boundary.position());
    assert!(ends.eq(segmenter.sentences(text).map(Span::end)), "{text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in any::<String>(), language in 0..Language::ALL.len()) {
        check(&SentenceSegmenter::new(Language::ALL[language]), &text);
        check(&SentenceSegmenter::unicode(), &text);
        for line_ends in [LineEnds::Sentences, LineEnds::Unreliable] {
            check(&SentenceSegmenter::new(Language::ALL[language]).with_line_ends(line_ends), &text);
        }
    }

    /// Made of the pieces that the rules look at.
    #[test]
    fn text_of_marks(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
        language in 0..Language::ALL.len(),
    ) {
        check(&SentenceSegmenter::new(Language::ALL[language]).with_abbreviations(["Foo."]), &pieces.concat());
    }

    /// What stands after an empty line changes nothing before it.
    #[test]
    fn paragraphs_are_independent(
        one in prop::collection::vec(prop::sample::select(PIECES), 0..20),
        other in prop::collection::vec(prop::sample::select(PIECES), 0..20),
    ) {
        let segmenter = SentenceSegmenter::new(Language::English);
        let (one, other) = (format!("A{} b", one.concat()), format!("C{}", other.concat()));
        let both = format!("{one}\n\n{other}");
        let offset = one.len() + 2;
        let apart: Vec<Span> = segmenter.sentences(&one)
            .chain(segmenter.sentences(&other).map(|span| Span::new(span.start() + offset, span.end() + offset)))
            .collect();
        prop_assert_eq!(segmenter.sentences(&both).collect::<Vec<_>>(), apart);
    }
}

const PIECES: &[&str] = &[
    ".",
    "..",
    "...",
    "…",
    "!",
    "?",
    "?!",
    ":",
    ";",
    ",",
    "-",
    "--",
    "-----",
    "=====",
    "—",
    "(",
    ")",
    "[",
    "]",
    "[12]",
    "\"",
    "'",
    "''",
    "``",
    "„",
    "“",
    "”",
    "’",
    "‘",
    "«",
    "»",
    "「",
    "」",
    "（",
    "）",
    "。",
    "！",
    "？",
    "।",
    "۔",
    "؟",
    "։",
    "።",
    "။",
    "•",
    "·",
    " ",
    " ",
    " ",
    " ",
    "\u{A0}",
    "\n",
    "\r\n",
    "\r",
    "\u{85}",
    "\u{2028}",
    "\t",
    "\u{C}",
    "a",
    "I",
    "Mr",
    "Inc",
    "U.S",
    "e.g",
    "p.m",
    "No",
    "z",
    "B",
    "1",
    "2",
    "12",
    "1999",
    "3.5",
    "He",
    "said",
    "the",
    "Word",
    "слово",
    "Он",
    "г",
    "家",
    "है",
    "http://a.b/c",
    "<a@b.c>",
    "08/16/2000 12:05 PM",
    ":)",
    "Regards",
    "\u{200B}",
    "é",
    "İ",
    "ß",
    "\u{301}",
    "1)",
    "a)",
    "2.",
    "10.",
    "XIV",
    "Foo",
];

/// A size at which quadratic time shows, with and without optimisation.
const SIZE: usize = if cfg!(debug_assertions) { 50_000 } else { 400_000 };

/// No text takes more than a small time: with quadratic time these would take minutes.
#[test]
fn hostile_input_takes_linear_time() {
    let units = [
        ".",
        "!",
        "?",
        "\"",
        "'",
        "(",
        ")",
        "[",
        "]",
        "“",
        "”",
        "«",
        "»",
        "「",
        "（",
        "„",
        " ",
        "\n",
        "\r",
        "\t",
        "-",
        "=",
        "_",
        "*",
        "•",
        "…",
        ". ",
        "? ",
        "Mr. ",
        "J. ",
        "z. ",
        "1. ",
        "a) ",
        "1) ",
        "- ",
        ". . ",
        ".\" ",
        ".'' ",
        "\" . ",
        "a. \" ",
        "http://",
        "://",
        ":) ",
        "12:05 ",
        "<@>",
        "> ",
        "。",
        "（a。",
        "「。",
        "।",
        "؟",
        ": ",
        "; ",
        "A.",
        "The ",
        "a The ",
        "the boats came in They ",
        "a.a",
        "[1]",
        "x",
        "é",
        "家",
        "\u{301}",
        "U.S. ",
        "№ ",
        "II. ",
        "5. ",
        " \n",
        "\n \n",
        "? - ",
        ". -",
        ".[",
        "Hello. ",
        "„A. ",
        ",“ ",
        "(A ",
        "Regards, ",
        "\u{2029}",
        "\u{85}",
    ];
    for &language in &[Language::English, Language::German, Language::Slovak, Language::Arabic, Language::Chinese] {
        let segmenter = SentenceSegmenter::new(language).with_abbreviations(["foo"]);
        for unit in units {
            let text = unit.repeat(SIZE / unit.len());
            let start = Instant::now();
            let found = segmenter.sentences(&text).count();
            let took = start.elapsed();
            assert!(found <= text.len());
            assert!(took < Duration::from_secs(3), "{language} {unit:?}: {took:?}");
        }
    }
}

#[test]
fn one_long_word() {
    let text = "x".repeat(10_000_000);
    assert_eq!(SentenceSegmenter::new(Language::English).sentences(&text).count(), 1);
    let text = format!("{}. Then.", "é".repeat(1_000_000));
    assert_eq!(SentenceSegmenter::new(Language::French).sentences(&text).count(), 2);
}

/// An iterator may be copied and gone on with, and stays at its end.
#[test]
fn iterators_are_values() {
    let text = "One. Two. Three.";
    let segmenter = SentenceSegmenter::new(Language::English);
    let mut sentences = segmenter.sentences(text);
    sentences.next();
    assert_eq!(sentences.clone().count(), 2);
    assert_eq!(sentences.by_ref().count(), 2);
    assert_eq!(sentences.next(), None);
    let ends: BTreeSet<usize> = segmenter.sentences(text).map(Span::end).collect();
    assert_eq!(ends, BTreeSet::from([4, 9, 16]));
}
