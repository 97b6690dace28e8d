//! All of an analysis of any text, in every language.

#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::report::Report;
use newsprint::{Analyzer, Article, BlockKind, CorpusStats, KeyphraseExtractor, Ranker, Style};
use newsprint_fuzz::{language, prose};

fuzz_target!(|bytes: &[u8]| {
    let (language, bytes) = language(bytes);
    let (&options, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let options = usize::from(options);
    let ranker = Ranker::ALL[options % Ranker::ALL.len()];
    let extractor = KeyphraseExtractor::new().ranker(ranker).style(Style::ALL[options / 16 % Style::ALL.len()]);
    let mut builder = Analyzer::builder(language).keyphrases(extractor);
    if options & 0x80 != 0 {
        builder = BlockKind::ALL.iter().fold(builder, |builder, &kind| builder.include(kind));
    }
    let article = Article::parse(prose(bytes));
    let analysis = builder.build().analyze(&article);
    let text = analysis.text();
    let mut end = 0;
    for sentence in analysis.sentences() {
        let span = sentence.span();
        assert!(span.start() >= end && article.blocks()[sentence.block()].span().covers(span), "{span:?}");
        end = span.end();
        let mut at = span.start();
        for token in &analysis.tokens()[sentence.tokens()] {
            assert!(token.span().start() >= at && span.covers(token.span()) && !text[token.span()].is_empty());
            at = token.span().end();
        }
    }
    for term in analysis.terms() {
        assert_eq!(term.count(), term.mentions().len());
        assert!(term.mentions().iter().any(|&mention| &text[mention] == term.text()));
    }
    let mut last = f64::INFINITY;
    for phrase in analysis.keyphrases() {
        assert!(phrase.score() > 0.0 && phrase.score() <= last, "{} after {last}", phrase.score());
        last = phrase.score();
        assert!(phrase.mentions().iter().all(|&mention| !text[mention].is_empty()));
    }
    assert!(analysis.summary(3).len() <= 3);
    assert_eq!(CorpusStats::from(&analysis).documents(), 1);
    assert!(serde_json::to_string(&Report::new(&analysis, 10)).is_ok());
});
