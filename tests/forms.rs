//! What was written once still reads: a file of each serialised form, as the version of its name wrote it.
//!
//! A form that changes gets a new version and a new file beside the old one. `NEWSPRINT_WRITE_FORMS=1 cargo test --test forms`
//! writes those of the present versions; what is in them is not compared byte by byte, since stems and weights may change.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use newsprint::keyphrase::KeyphraseSet;
use newsprint::report::Report;
use newsprint::{Analyzer, Article, BlockKind, CorpusStats, Language, Period, Trends};

const TEXT: &str = "date 2024-03-09 Harbour bridge opens early

By Ana Ruiz

PORT ALDER, March 9 (Coastal News) -- The harbour bridge opened on Saturday. The Port Alder Transit Board (PATB) had
planned for May. \u{201c}We were lucky,\u{201d} said the PATB\u{2019}s J\u{f6}rg Holm \u{1f389}.

Pedestrians cross the harbour bridge. (Coastal News/Jens Holm)
";

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/forms").join(name)
}

/// The file of a form, written before if asked for.
fn file(name: &str, now: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let place = place(name);
    if env::var_os("NEWSPRINT_WRITE_FORMS").is_some() {
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, now()).unwrap();
    }
    fs::read(&place)
        .unwrap_or_else(|error| panic!("{}: {error}; the head of this test says how it is written", place.display()))
}

fn json(form: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec_pretty(form).unwrap()
}

fn article() -> Article {
    let parsed = Article::parse(TEXT);
    parsed
        .blocks()
        .iter()
        .fold(Article::builder(), |article, block| article.block(block.kind(), &parsed.text()[block.span()]))
        .date(parsed.date().unwrap())
        .source("Coastal News")
        .language(Language::English)
        .url("https://news.example/bridge")
        .metadata("desk", "transport")
        .build()
}

fn statistics() -> CorpusStats {
    let english = Analyzer::new(Language::English);
    let russian = Analyzer::new(Language::Russian);
    let mut stats = CorpusStats::from(&english.analyze(&Article::parse(TEXT)));
    stats.add(&russian.analyze(&Article::parse("Новый мост открыт. Мосты стары.")));
    stats
}

#[test]
fn articles() {
    let read: Article = serde_json::from_slice(&file("article-1.json", || json(&article()))).unwrap();
    assert_eq!(read.headline(), Some("Harbour bridge opens early"));
    assert_eq!(read.date().unwrap().to_string(), "2024-03-09");
    assert_eq!(read.texts(BlockKind::Credit).collect::<Vec<_>>(), ["(Coastal News/Jens Holm)"]);
    assert_eq!(read.metadata()["desk"], "transport");
    assert_eq!(read, article());
}

#[test]
fn statistics_as_bytes() {
    let bytes = file("statistics-1.bin", || statistics().to_bytes());
    let read = CorpusStats::from_bytes(&bytes).unwrap();
    assert_statistics(&read);
    // There is one way to write them.
    assert_eq!(read.to_bytes(), bytes);
}

#[test]
fn statistics_as_json() {
    assert_statistics(&serde_json::from_slice(&file("statistics-1.json", || json(&statistics()))).unwrap());
}

fn assert_statistics(stats: &CorpusStats) {
    assert_eq!(stats.documents(), 2);
    let english = stats.language(Language::English).unwrap();
    assert_eq!((english.documents(), english.collection_frequency("bridg")), (1, 2));
    let russian = stats.language(Language::Russian).unwrap();
    assert_eq!((russian.documents(), russian.collection_frequency("мост")), (1, 2));
}

#[test]
fn reports() {
    let report = || json(&Report::new(&Analyzer::new(Language::English).analyze(&Article::parse(TEXT)), 5));
    let read: Report = serde_json::from_slice(&file(&format!("report-{}.json", Report::SCHEMA), report)).unwrap();
    assert_eq!(read.schema, Report::SCHEMA);
    assert_eq!(read.article.headline.as_deref(), Some("Harbour bridge opens early"));
    assert_eq!((read.counts.sentences, read.acronyms[0].short.as_str()), (4, "PATB"));
    assert_eq!(read.keyphrases.len(), 5);
}

#[test]
fn sets_of_keyphrases() {
    let set = || {
        let mut set = KeyphraseSet::new();
        set.add(&Analyzer::new(Language::English).analyze(&Article::parse(TEXT)), 5);
        json(&set)
    };
    let read: KeyphraseSet = serde_json::from_slice(&file("set-1.json", set)).unwrap();
    assert_eq!(read.documents(Language::English), 1);
    assert_eq!(read.ranked().len(), 5);
}

#[test]
fn trends() {
    let trends = || {
        let mut trends = Trends::new(Period::Week);
        assert!(trends.add(&Analyzer::new(Language::English).analyze(&Article::parse(TEXT))));
        json(&trends)
    };
    let read: Trends = serde_json::from_slice(&file("trends-1.json", trends)).unwrap();
    assert_eq!(read.period(), Period::Week);
    let weeks: Vec<_> = read.series(Language::English, "bridg").map(|week| week.mentions()).collect();
    assert_eq!((weeks, read.periods().next().unwrap().0.to_string()), (vec![2], "2024-03-04".to_owned()));
}
