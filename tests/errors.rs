//! What refuses says why: each kind of error is one kind alone, says where, and holds what a message needs.

use std::error::Error as _;
use std::io::{self, BufReader, Read};

use newsprint::{
    Analyzer, Article, Collocations, CorpusStats, Error, KeyphraseExtractor, Language, Limits, Pairs,
    SentenceSegmenter, Tokenizer, Weighting,
};

/// A reader that fails at once.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::ConnectionReset.into())
    }
}

/// The names of the kinds that an error is of.
fn kinds(error: &Error) -> Vec<&'static str> {
    let kinds: [(&str, Asked); 12] = [
        ("language", Error::is_language),
        ("name", Error::is_name),
        ("date", Error::is_date),
        ("no text", Error::is_no_text),
        ("too long", Error::is_too_long),
        ("limit", Error::is_limit),
        ("tags", Error::is_tags),
        ("utf-8", Error::is_utf8),
        ("io", Error::is_io),
        ("damaged", Error::is_damaged),
        ("not counted", Error::is_not_counted),
        ("mixed", Error::is_mixed),
    ];
    kinds.into_iter().filter(|(_, is)| is(error)).map(|(name, _)| name).collect()
}

/// What an error is asked.
type Asked = fn(&Error) -> bool;

#[test]
fn each_error_is_of_its_kind_and_says_what_is_wrong_and_where() {
    let article = Article::parse("Rain fell on the ferry. The ferry waited.");
    let analyzer = Analyzer::new(Language::English);
    let analysis = analyzer.analyze(&article);
    let tags = format!("0 parts of speech for {} tokens", analysis.tokens().len());
    let rain = CorpusStats::from(&analysis);
    let long = "x".repeat(60);

    let errors: Vec<(&[&str], Error, Option<usize>, &str)> = vec![
        (&["language"], "klingon".parse::<Language>().unwrap_err(), None, "`klingon` is not a language"),
        (&["language"], long.parse::<Language>().unwrap_err(), None, &long[..40]),
        (&["name"], "xyz".parse::<Weighting>().unwrap_err(), None, "`xyz` is not a weighting"),
        (&["date"], Article::parse_strict("date 2023-02-30 Ferry").unwrap_err(), Some(5), "no date `2023-02-30`"),
        (&["no text"], Article::parse_strict(" \n").unwrap_err(), Some(0), "there is no text"),
        (
            &["too long", "limit"],
            Limits::new().bytes(2).check_bytes(3).unwrap_err(),
            Some(2),
            "3 bytes, the limit is 2",
        ),
        (
            &["limit"],
            analyzer.try_analyze(&article, Limits::new().tokens(0)).unwrap_err(),
            Some(0),
            "more tokens than the limit of 0",
        ),
        (
            &["limit"],
            KeyphraseExtractor::new().try_extract(&analysis, Limits::new().candidates(0)).unwrap_err(),
            None,
            "candidates, the limit is 0",
        ),
        (
            &["limit"],
            Tokenizer::new().stream(long.as_bytes()).chunk_size(8).buffer_limit(16).find_map(Result::err).unwrap(),
            Some(0),
            "no end of a token is certain within the buffer limit of 16 bytes",
        ),
        (&["tags"], analysis.clone().with_tags(Vec::new()).unwrap_err(), None, &tags),
        (
            &["utf-8"],
            Tokenizer::new().stream(&b"ferry \xff"[..]).find_map(Result::err).unwrap(),
            Some(6),
            "the bytes are not UTF-8",
        ),
        (
            &["io"],
            SentenceSegmenter::unicode().stream(BufReader::new(Broken)).find_map(Result::err).unwrap(),
            Some(0),
            "could not be read",
        ),
        (&["damaged"], CorpusStats::from_bytes(b"rain").unwrap_err(), Some(0), ""),
        (&["not counted"], CorpusStats::new().subtract(&rain).unwrap_err(), None, "than is to be taken out"),
        (
            &["mixed"],
            Collocations::new(Pairs::Adjacent).merge(&Collocations::new(Pairs::Within(2))).unwrap_err(),
            None,
            "counts by `Within(2)` do not mix with those by `Adjacent`",
        ),
    ];
    for (expected, error, position, said) in &errors {
        assert_eq!(kinds(error), *expected, "{error}");
        assert_eq!(error.position(), *position, "{error}");
        let message = error.to_string();
        assert!(message.contains(said), "{message}");
        assert_eq!(message.starts_with("at byte "), position.is_some(), "{message}");
        assert!(message.len() < 250, "what was given is cut short: {message}");
        assert_eq!(error.source().is_some(), error.is_io());
        // An error is itself, and no other.
        assert_eq!(errors.iter().filter(|other| other.1 == *error).count(), 1, "{error}");
        assert_eq!(error.clone(), *error);
    }
}
