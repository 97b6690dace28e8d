//! Analyzers for articles of several languages.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use newsprint::{Analyzer, Analyzers, Article, Language, Normalizer};

#[test]
fn an_analyzer_is_made_once_for_each_language_that_is_asked_for() {
    let made = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&made);
    let analyzers = Analyzers::with(move |language| {
        count.fetch_add(1, Ordering::Relaxed);
        Analyzer::builder(language).normalizer(Normalizer::folding(language)).build()
    });
    assert_eq!(format!("{analyzers:?}"), "Analyzers { made: [], .. }");
    for language in [Language::German, Language::English, Language::German] {
        assert_eq!(analyzers.of(language).language(), language);
        assert!(std::ptr::eq(analyzers.of(language), analyzers.of(language)));
    }
    assert_eq!(made.load(Ordering::Relaxed), 2);
    let article = Article::parse("Alte Brücken.");
    let analysis = analyzers.of(Language::German).analyze(&article);
    assert!(analysis.terms().any(|term| term.stem() == "brucken" || term.stem() == "brücken"), "it is the maker's own");
    assert!(format!("{analyzers:?}").contains("made: [English, German]"), "{analyzers:?}");
    for &language in Language::ALL {
        assert_eq!(analyzers.of(language).language(), language);
    }
    assert_eq!(made.load(Ordering::Relaxed), Language::ALL.len());
}

#[test]
fn the_language_is_the_articles_own_or_that_of_its_text() {
    let analyzers = Analyzers::default();
    let german = "Der Rat hat den Haushalt für das kommende Jahr beschlossen.";
    let (analyzer, detection) = analyzers.detect(&Article::parse(german));
    assert_eq!(analyzer.language(), Language::German);
    assert_eq!(detection.map(|detection| detection.language()), Some(Language::German));
    // Who wrote it knows better, and then nothing is looked at.
    let (analyzer, detection) =
        analyzers.detect(&Article::builder().language(Language::English).paragraph(german).build());
    assert_eq!((analyzer.language(), detection), (Language::English, None));
    // Nothing to tell it from.
    let (analyzer, detection) = analyzers.detect(&Article::parse("12 34"));
    assert_eq!((analyzer.language(), detection), (Language::Undetermined, None));
}
