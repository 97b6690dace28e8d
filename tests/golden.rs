//! What an analysis says of the sample articles, to the letter: `tests/data/golden/NAME.txt` lists it. The same on each
//! instruction set, with one thread or many, for the first article or the hundredth.
//!
//! `BLESS=1 cargo test --test golden` writes the listings anew; read the difference before keeping it.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use newsprint::{Analysis, Analyzer, Article, KeyphraseExtractor, Language, Ranker, Span, Tokenizer};

const SAMPLES: [(&str, Language); 6] = [
    ("examples/data/tidal-barrage.txt", Language::English),
    ("benches/texts/french.txt", Language::French),
    ("benches/texts/german.txt", Language::German),
    ("benches/texts/greek.txt", Language::Greek),
    ("benches/texts/russian.txt", Language::Russian),
    ("benches/texts/chinese.txt", Language::Chinese),
];

fn file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn samples() -> impl Iterator<Item = (&'static str, Language, Article)> {
    SAMPLES.into_iter().map(|(path, language)| {
        let text = fs::read_to_string(file(path)).unwrap();
        // A checkout may have other line ends.
        (path, language, Article::parse(text.replace("\r\n", "\n")))
    })
}

fn place(span: Span) -> String {
    format!("{}..{}", span.start(), span.end())
}

/// All that is asked of an analysis, in lines. Scores have six digits: the last bits of a logarithm are the machine's.
fn listing(analysis: &Analysis<'_>) -> String {
    let mut out = String::new();
    let counts = analysis.counts();
    writeln!(out, "{counts:?}").unwrap();
    for sentence in analysis.sentences() {
        let tokens = analysis.tokens()[sentence.tokens()].iter();
        let ends: Vec<String> = tokens.map(|token| place(token.span())).collect();
        writeln!(out, "sentence {} of {}: {}", place(sentence.span()), sentence.block(), ends.join(" ")).unwrap();
    }
    for acronym in analysis.acronyms() {
        writeln!(out, "acronym {} {}", place(acronym.short()), place(acronym.long())).unwrap();
    }
    for term in analysis.terms() {
        writeln!(out, "term {} {} {}", term.stem(), term.text(), term.count()).unwrap();
    }
    for &ranker in Ranker::ALL {
        for phrase in KeyphraseExtractor::new().ranker(ranker).extract(analysis).take(5) {
            let mentions: Vec<String> = phrase.mentions().iter().map(|&mention| place(mention)).collect();
            writeln!(out, "{ranker} {:.6} {} {}", phrase.score(), phrase.text(), mentions.join(" ")).unwrap();
        }
    }
    for sentence in analysis.summary(3) {
        writeln!(out, "summary {}", place(sentence.span())).unwrap();
    }
    out
}

#[test]
fn each_sample_is_analysed_as_listed() {
    let bless = std::env::var_os("BLESS").is_some_and(|value| value == "1");
    for (path, language, article) in samples() {
        let found = listing(&Analyzer::new(language).analyze(&article));
        let golden = file("tests/data/golden").join(PathBuf::from(path).file_name().unwrap());
        if bless {
            fs::write(&golden, &found).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap().replace("\r\n", "\n");
        let different = expected.lines().zip(found.lines()).find(|(expected, found)| expected != found);
        assert_eq!(different, None, "{path}: as listed, as found");
        assert_eq!(expected, found, "{path}");
    }
}

#[test]
fn each_instruction_set_says_the_same() {
    for (path, language, article) in samples() {
        let expected = listing(&Analyzer::new(language).analyze(&article));
        for name in ["scalar", "portable", "sse2", "avx2", "avx512", "neon"] {
            let Some(tokenizer) = Tokenizer::with_kernel(name) else { continue };
            // As `Tokenizer::of` the language.
            let tokenizer = if language == Language::French { tokenizer.contractions(language) } else { tokenizer };
            let analyzer = Analyzer::builder(language).tokens(tokenizer).build();
            assert_eq!(listing(&analyzer.analyze(&article)), expected, "{path} on {name}");
        }
    }
}

#[test]
fn many_threads_say_the_same_many_times() {
    for (path, language, article) in samples() {
        let expected = listing(&Analyzer::new(language).analyze(&article));
        let analyzer = Analyzer::new(language);
        let articles = vec![article; 40];
        for analysis in analyzer.analyze_all(&articles) {
            assert_eq!(listing(&analysis), expected, "{path}");
        }
    }
}
