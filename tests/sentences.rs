//! Sentences through the public API: topic files, properties, hostile input, the marks of Unicode.

#[path = "common/breaks.rs"]
mod breaks;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use breaks::cases;
use newsprint::{Boundary, Error, Language, LineEnds, Reason, SentenceSegmenter, SentenceStream, Span};
use proptest::prelude::*;
use serde_json::Value;

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

/// All cases of the standard's file by the plain rules; and those of ICU's random file where the environment variable
/// `NEWSPRINT_UNICODE` names a folder that has it.
#[test]
fn plain_rules_of_unicode() {
    let wrong = |file: &Path| {
        let cases = cases(file);
        let is_wrong = |(text, breaks): &&(String, Vec<usize>)| {
            let pieces = breaks.windows(2).filter_map(|piece| {
                let sentence = &text[piece[0]..piece[1]];
                let start = piece[1] - sentence.trim_start().len();
                (!sentence.trim().is_empty()).then(|| Span::new(start, start + sentence.trim().len()))
            });
            !SentenceSegmenter::unicode().sentences(text).eq(pieces)
        };
        (cases.iter().filter(is_wrong).count(), cases.len())
    };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/unicode/SentenceBreakTest.txt");
    assert_eq!(wrong(&own), (0, 512));
    match env::var_os("NEWSPRINT_UNICODE") {
        Some(folder) => {
            let (wrong, all) = wrong(&Path::new(&folder).join("SentenceBreakRandomTest_17.txt"));
            assert!(wrong == 0 && all >= 100, "{wrong} of {all}");
        }
        None => println!("skipped: NEWSPRINT_UNICODE names no folder with SentenceBreakRandomTest_17.txt"),
    }
}

/// What is wrong in a treebank's documents, by class; see `docs/benchmarks.md`.
#[derive(Default)]
struct Score {
    found: usize,
    right: usize,
    gold: usize,
    misses: [usize; 7],
}

const CLASSES: [&str; 7] = [
    "missed, no mark, before a capital",
    "missed, no mark, before anything else",
    "missed, `:` or `;`",
    "missed, a mark before lower case",
    "missed, a mark before anything else",
    "too many, at a mark",
    "too many, without a mark or at `:`",
];

impl Score {
    fn add(&mut self, text: &str, gold: &BTreeSet<(usize, usize)>, found: &BTreeSet<(usize, usize)>) {
        self.found += found.len();
        self.gold += gold.len();
        self.right += gold.intersection(found).count();
        let ends = |spans: &BTreeSet<(usize, usize)>| spans.iter().map(|span| span.1).collect::<BTreeSet<_>>();
        let (gold, found) = (ends(gold), ends(found));
        for &end in gold.symmetric_difference(&found) {
            let before = text[..end].trim_end_matches([')', ']', '"', '\'', '”', '’', '»', '“']).chars().next_back();
            let marked = before.is_some_and(|char| matches!(char, '.' | '!' | '?' | '…' | '。' | '！' | '？'));
            let next = text[end..].trim_start().chars().next().unwrap_or(' ');
            let class = match (gold.contains(&end), marked, before) {
                (true, true, _) => 4 - usize::from(next.is_lowercase()),
                (true, false, Some(':' | ';')) => 2,
                (true, false, _) => 1 - usize::from(next.is_uppercase()),
                (false, marked, _) => 6 - usize::from(marked),
            };
            self.misses[class] += 1;
        }
    }

    fn f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.gold + self.found) as f64
    }
}

/// F1 of exact spans on treebanks, where the environment variable `NEWSPRINT_TREEBANKS` names a folder that has them, a file
/// for each with an object a line: `lang`, `text` and `sentences`, spans in bytes. By the rules alone (sentences joined that
/// only the weights have parted), with the weights, trained on each document, and on all.
#[test]
fn treebanks() {
    let Some(folder) = env::var_os("NEWSPRINT_TREEBANKS") else {
        return println!("skipped: NEWSPRINT_TREEBANKS names no folder with treebanks");
    };
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|extension| extension == "jsonl")).collect();
    files.sort();
    println!("treebank, sentences, F1: rules, with weights, trained on each, on all; {}", CLASSES.join("; "));
    for file in files {
        let lines = fs::read_to_string(&file).expect("text");
        let documents: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
        let text = |document: &Value| document["text"].as_str().expect("a text").to_owned();
        let language: Language = documents[0]["lang"].as_str().expect("a language").parse().expect("one of ours");
        let plain = SentenceSegmenter::new(language);
        let all = plain.clone().trained_on(documents.iter().map(text));
        let mut scores = [(); 4].map(|()| Score::default());
        for document in &documents {
            let text = text(document);
            let spans = document["sentences"].as_array().expect("sentences").iter().filter_map(|span| {
                let (start, end) = (span.get(0)?.as_u64()? as usize, span.get(1)?.as_u64()? as usize);
                let start = end - text[start..end].trim_start().len();
                Some((start, start + text[start..end].trim_end().len()))
            });
            let gold: BTreeSet<_> = spans.collect();
            let spans =
                |segmenter: &SentenceSegmenter| segmenter.sentences(&text).map(|span| (span.start(), span.end()));
            let parted = |boundary: &Boundary| matches!(boundary.reason(), Reason::Unmarked(_));
            let ends = plain.boundaries(&text).filter(Boundary::ends_sentence);
            let unmarked: BTreeSet<_> = ends.filter(parted).map(|boundary| boundary.position()).collect();
            let mut rules = BTreeSet::new();
            let mut open = None;
            for (start, end) in spans(&plain) {
                let start = open.take().unwrap_or(start);
                if unmarked.contains(&end) { open = Some(start) } else { _ = rules.insert((start, end)) }
            }
            let trained = plain.clone().trained_on([&text]);
            let found = [rules, spans(&plain).collect(), spans(&trained).collect(), spans(&all).collect()];
            for (score, found) in scores.iter_mut().zip(&found) {
                score.add(&text, &gold, found);
            }
        }
        if scores[1].gold > 0 {
            let [rules, weights, each, all] = [0, 1, 2, 3].map(|column| scores[column].f1());
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let Score { gold, misses, .. } = &scores[1];
            println!("{name:20} {gold:5}  {rules:5.1} {weights:5.1} {each:5.1} {all:5.1}  {misses:?}");
            assert!(weights + 1.0 > rules, "the weights cost {name} a point");
        }
    }
}

#[test]
fn own_exceptions() {
    let text = "We saw Who? Me! The Musical. Who? Me! The\n\nMusical goes on. Harbour news\n- tugs 1) one";
    let plain = SentenceSegmenter::new(Language::English);
    let own =
        plain.clone().with_exceptions(["Who? Me! The Musical", "news\n- tugs 1) one"]).with_abbreviations(["qrt"]);
    assert_eq!(
        split(&own, text),
        ["We saw Who? Me! The Musical.", "Who?", "Me!", "The", "Musical goes on.", "Harbour news\n- tugs 1) one"]
    );
    let reasons: Vec<Reason> = own.boundaries(text).map(|boundary| boundary.reason()).collect();
    assert_eq!(reasons[..3], [Reason::Exception, Reason::Exception, Reason::FullStop]);
    check(&own, text);
    assert_eq!(split(&plain.with_exceptions(["", "x", &"Who? ".repeat(60)]), "Who? Who?").len(), 2);
}

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

/// Abbreviations learnt from texts: which, where they count, and what is no evidence.
#[test]
fn learnt_abbreviations() {
    let text = "The hrb. Office said so. A hrb. Tug came. Near the hrb. wall it rained. The hrb. Tower fell. \
                Ask at the hrb. The tide is low. In Tarn, e.g. there.";
    let plain = SentenceSegmenter::new(Language::English);
    let learnt = plain.clone().trained_on([text]);
    assert_eq!(learnt.learnt_abbreviations().collect::<Vec<_>>(), ["hrb"]);
    assert_eq!(
        split(&learnt, text),
        [
            "The hrb. Office said so.",
            "A hrb. Tug came.",
            "Near the hrb. wall it rained.",
            "The hrb. Tower fell.",
            "Ask at the hrb.",
            "The tide is low.",
            "In Tarn, e.g. there.",
        ]
    );
    let reasons: Vec<Reason> = learnt.boundaries(text).map(|boundary| boundary.reason()).collect();
    assert_eq!(reasons.iter().filter(|&&reason| reason == Reason::Learnt).count(), 3);
    assert!(reasons.contains(&Reason::AbbreviationEnd));
    check(&learnt, text);
    // An empty line ends a sentence whatever was learnt.
    assert_eq!(split(&learnt, "The hrb.\n\nOffice"), ["The hrb.", "Office"]);
    // Many texts count together, and what was learnt is kept.
    let parts =
        ["The hrb. Office said so. A hrb. Tug came.", "Near the hrb. wall. The hrb. Tower fell. The hrb. is low."];
    assert_eq!(plain.clone().trained_on(parts).learnt_abbreviations().count(), 1);
    assert_eq!(learnt.clone().trained_on(["Nothing here."]).learnt_abbreviations().count(), 1);
    // Words of more bytes than are looked up are none, not the empty one.
    let long = "\u{10d2}\u{10d0}\u{10d4}\u{10e0}\u{10d7}\u{10d8}\u{10d0}\u{10dc}\u{10d4}\u{10d1}\u{10e3}\u{10da}\u{10d4}\u{10d1}\u{10d8}";
    let text = format!("{long}. {long} is. {long}. (Alder). {long}. It was. {long}.").repeat(3);
    assert!(plain.clone().trained_on([text.as_str()]).learnt_abbreviations().all(|word| !word.is_empty()));
    // A name at ends of sentences, a word that stands without a full stop, words of the language's lists.
    let ends = "We saw Tarn. He left Tarn. They like Tarn. Is it Tarn. All is Tarn.";
    let word = "A pond. One pond, this pond is low. The pond. was dry. That pond and our pond. A pond.";
    let known = "Mr. Holm, etc. and Dr. Ruiz, etc. at 5 p.m. and no. 5";
    let apart = "One two three four five six seven orn.\n\nall orn.\n\nall orn.\n\nall orn.\n\nall orn.\n\nall orn.";
    for text in [ends, word, known, apart, "", "...", ". . .", "a. a. a. a,"] {
        assert_eq!(plain.clone().trained_on([text]).learnt_abbreviations().count(), 0, "{text}");
    }
    assert_eq!(SentenceSegmenter::unicode().trained_on([text]).learnt_abbreviations().count(), 0);
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
    assert!(matches!(found[4].reason(), Reason::Unmarked(odds) if odds.probability() > 0.88), "{said:?}");
    assert!(said[4].starts_with("a known sentence starter without a mark before it, with probability 0.9"), "{said:?}");
    assert_eq!(found[5].to_string(), format!("{}: ends, the paragraph ends", text.len()));
    let doubtful = "We watched him act in The old tempest";
    let first = segmenter.boundaries(doubtful).next().expect("a place");
    assert!(!first.ends_sentence() && matches!(first.reason(), Reason::Unmarked(odds) if odds.probability() < 0.88));
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
        let own = SentenceSegmenter::new(Language::ALL[language]).with_abbreviations(["Foo."]);
        let own = own.with_exceptions([". He", "? ", "\n- one", "a)", "word The", "--- "]);
        check(&own, &pieces.concat());
        check(&own.trained_on([pieces.concat()]), &pieces.concat());
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

/// What a stream has, with the texts; and the error that ends it.
fn collect<R: BufRead>(mut stream: SentenceStream<R>) -> (Vec<(Span, String)>, Option<Error>) {
    let mut found = Vec::new();
    loop {
        match stream.next_with_text() {
            Ok(Some((span, text))) => found.push((span, text.to_owned())),
            Ok(None) => return (found, None),
            Err(error) => {
                assert!(matches!(stream.next_with_text(), Ok(None)), "an error ends the stream");
                return (found, Some(error));
            }
        }
    }
}

fn with_texts(segmenter: &SentenceSegmenter, text: &str) -> Vec<(Span, String)> {
    segmenter.sentences(text).map(|span| (span, text[span.range()].to_owned())).collect()
}

/// Texts longer than any decision looks: pieces, words, and runs that rules go through to their end.
fn long_text() -> impl Strategy<Value = String> {
    const RUNS: &[&str] = &[".", "-", "(", " ", "\n", "?", "\"", "a", "”", ". ", ") ", "—", "http://a/", "é"];
    let run = (prop::sample::select(RUNS), 1..3000usize).prop_map(|(unit, count)| unit.repeat(count));
    let piece = prop::sample::select(PIECES).prop_map(str::to_owned);
    let prose =
        prop::sample::select(&["The tide came in. ", "He left at noon ", "\n\n1) One 2) Two ", "Mr. Holm "][..]);
    let part = prop_oneof![60 => piece, 30 => prose.prop_map(str::to_owned), 1 => run];
    prop::collection::vec(part, 200..4000).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// However it is cut, a stream has the sentences of its text.
    #[test]
    fn a_stream_is_its_text(
        text in long_text(),
        language in 0..Language::ALL.len(),
        chunk in 1..6000usize,
        buffer in 1..100usize,
    ) {
        let stream = |segmenter: &SentenceSegmenter| {
            collect(segmenter.stream(BufReader::with_capacity(buffer, text.as_bytes())).chunk_size(chunk))
        };
        let plain = SentenceSegmenter::new(Language::ALL[language]).with_abbreviations(["Foo."]);
        prop_assert_eq!(stream(&plain), (with_texts(&plain, &text), None));
        for line_ends in [LineEnds::Sentences, LineEnds::Unreliable] {
            let other = plain.clone().with_line_ends(line_ends);
            prop_assert_eq!(stream(&other), (with_texts(&other, &text), None));
        }
        let trained = plain.trained_on([&text]);
        prop_assert_eq!(stream(&trained), (with_texts(&trained, &text), None));
        let unicode = SentenceSegmenter::unicode();
        prop_assert_eq!(stream(&unicode), (with_texts(&unicode, &text), None));
    }

    /// What is not UTF-8 counts as the bytes that it is, wherever it stands.
    #[test]
    fn a_lossy_stream_is_its_text(
        parts in prop::collection::vec((prop::sample::select(PIECES), 0..40u8), 400..3000),
        chunk in 1..6000usize,
    ) {
        let mut bytes = Vec::new();
        for (piece, other) in parts {
            bytes.extend(piece.as_bytes());
            bytes.extend([&b"\xff"[..], b"\xe2\x80", b"\xf0\x9f\x92"].get(usize::from(other)).into_iter().flat_map(|bad| bad.iter()));
        }
        let text = String::from_utf8_lossy(&bytes);
        let segmenter = SentenceSegmenter::new(Language::English);
        let (found, error) = collect(segmenter.stream(&bytes[..]).lossy().chunk_size(chunk));
        prop_assert!(error.is_none());
        prop_assert!(found.iter().map(|(_, text)| text).eq(with_texts(&segmenter, &text).iter().map(|(_, text)| text)));
        for (span, text) in found {
            prop_assert_eq!(String::from_utf8_lossy(&bytes[span.range()]), text);
        }
    }
}

/// A reader that fails once it has been read.
struct Failing<'b>(&'b [u8]);

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() { Err(io::ErrorKind::TimedOut.into()) } else { self.0.read(buffer) }
    }
}

/// The sentences that are certain come before the error, which has its position.
/// What stands behind white space may decide what stands before it, however much of it there is. Found by fuzzing.
#[test]
fn a_stream_looks_over_white_space_of_any_length() {
    for gap in ["\u{3000}", " ", "\n", "\r\n"] {
        let wide = gap.repeat(6000);
        let dashes = "—".repeat(58);
        for text in [
            format!("{dashes}{wide}—"),
            format!("Why?{wide}he asked.{wide}Ships wait."),
            format!("U.S.{wide}Steel{wide}"),
        ] {
            for &language in Language::ALL {
                let segmenter = SentenceSegmenter::new(language);
                let streamed: Vec<Span> =
                    segmenter.stream(text.as_bytes()).chunk_size(300).collect::<Result<_, _>>().expect("it is UTF-8");
                let whole: Vec<Span> = segmenter.sentences(&text).collect();
                assert_eq!(streamed, whole, "{language}, {gap:?}, {:?}", text.chars().next());
            }
        }
    }
}

#[test]
fn errors_of_streams() {
    let segmenter = SentenceSegmenter::new(Language::English);
    let text = "The ferry was late. ".repeat(1000);
    let (found, error) = collect(segmenter.stream(BufReader::new(Failing(text.as_bytes()))));
    let error = error.expect("the reader fails");
    assert!(error.is_io() && error.position() == Some(text.len()), "{error}");
    assert!(found.len() > 700 && found == with_texts(&segmenter, &text)[..found.len()]);
    let mut bytes = text.clone().into_bytes();
    bytes.extend(b"\xff The end.");
    let (found, error) = collect(segmenter.stream(&bytes[..]));
    let error = error.expect("no UTF-8");
    assert!(error.is_utf8() && error.position() == Some(text.len()), "{error}");
    assert!(found.len() > 700 && found == with_texts(&segmenter, &text)[..found.len()]);
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

/// A size at which quadratic time shows: these would take hours.
const SIZE: usize = if cfg!(debug_assertions) { 50_000 } else { 400_000 };

/// Units repeated many times are gone through in linear time, and the spans are in order. What the
/// double takes is counted by `cargo bench --bench instructions -- growth`.
#[test]
fn hostile_input() {
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
            let segmenter = segmenter.clone().trained_on([&text]);
            let mut end = 0;
            for span in segmenter.sentences(&text) {
                assert!(span.start() >= end && span.start() < span.end(), "{language} {unit:?}: {span:?} after {end}");
                end = span.end();
            }
            assert!(text[end..].trim().is_empty(), "{language} {unit:?}: {end}.. lost");
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
