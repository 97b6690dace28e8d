//! Every ranker with every source, style and redundancy, candidates and tags of one's own, and what else is asked of an
//! analysis.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use newsprint::keyphrase::{Redundancy, Similarity, Source};
use newsprint::{
    Analyzer, Article, BlockKind, CorpusStats, KeyphraseExtractor, Keyphrases, NGrams, PartOfSpeech, Ranker, Span,
    StopGaps, Style,
};
use newsprint_fuzz::{language, prose};

#[derive(Arbitrary, Debug)]
struct Input {
    ranker: u8,
    source: Option<u8>,
    style: bool,
    redundancy: u8,
    part: f64,
    corpus: bool,
    tags: Vec<u8>,
    candidates: Vec<(u16, u16)>,
    ngrams: (u8, u8, u8, u8),
    window: usize,
    text: Vec<u8>,
}

fn of<T: Copy>(all: &[T], number: u8) -> T {
    all[usize::from(number) % all.len()]
}

fn check(text: &str, phrases: Keyphrases<'_>) {
    let (mut last, most) = (f64::INFINITY, phrases.size_hint().1);
    let mut count = 0;
    for phrase in phrases {
        assert!(phrase.score() <= last, "{} after {last}", phrase.score());
        last = phrase.score();
        assert!(phrase.mentions().iter().all(|&mention| !text[mention].is_empty()));
        assert!(phrase.mentions().is_sorted_by(|a, b| a.end() <= b.start()), "{:?}", phrase.mentions());
        assert!(phrase.explanation().parts().iter().all(|part| !part.value().is_nan()));
        count += 1;
    }
    assert!(most.is_some_and(|most| count <= most), "{count} of {most:?}");
}

fuzz_target!(|input: Input| {
    let (language, bytes) = language(&input.text);
    let redundancies = [
        Redundancy::Kept,
        Redundancy::Inside,
        Redundancy::Discounted(input.part),
        Redundancy::Similar(Similarity::Levenshtein, input.part),
        Redundancy::Similar(Similarity::Jaro, input.part),
        Redundancy::Similar(Similarity::JaroWinkler, input.part),
        Redundancy::Marginal(input.part),
    ];
    let mut extractor = KeyphraseExtractor::new()
        .ranker(of(Ranker::ALL, input.ranker))
        .style(if input.style { Style::Phrases } else { Style::Words })
        .redundancy(of(&redundancies, input.redundancy));
    if let Some(source) = input.source {
        extractor = extractor.source(of(Source::ALL, source));
    }
    let analyzer =
        BlockKind::ALL.iter().fold(Analyzer::builder(language), |builder, &kind| builder.include(kind)).build();
    let article = Article::parse(prose(bytes));
    let text = article.text();
    let mut analysis = analyzer.analyze(&article);
    if !input.tags.is_empty() {
        let tags = (0..analysis.tokens().len()).map(|at| of(PartOfSpeech::ALL, input.tags[at % input.tags.len()]));
        let tags = tags.collect();
        analysis = analysis.with_tags(tags).unwrap();
    }
    if input.corpus {
        let statistics = CorpusStats::from(&analysis);
        if let Some(statistics) = statistics.of(&analyzer) {
            extractor = extractor.corpus(Arc::new(statistics.clone()));
        }
    }
    check(text, extractor.extract(&analysis));
    let candidates = input.candidates.iter().map(|&(start, len)| {
        let start = usize::from(start) % (text.len() + 1);
        Span::new(start, start.saturating_add(len.into()))
    });
    check(text, extractor.extract_from(&analysis, candidates));

    let (least, most, gaps, skip) = input.ngrams;
    let gaps = of(&[StopGaps::Part, StopGaps::Bridge, StopGaps::Kept], gaps);
    let ngrams = NGrams::new(usize::from(least % 8)..=usize::from(most % 8)).stop_words(gaps).skip(skip.into());
    for ngram in analysis.ngrams(ngrams) {
        assert!(analysis.sentences().iter().any(|sentence| sentence.span().covers(ngram.span())));
        assert_eq!(ngram.words().len(), ngram.len());
    }
    for term in analysis.terms().take(2) {
        for line in analysis.concordance(term.text(), input.window) {
            assert!(line.left().end() <= line.keyword().start() && line.keyword().end() <= line.right().start());
            assert!(!text[line.left().to(line.right())].is_empty());
        }
    }
    let readability = analysis.readability();
    assert!(readability.flesch().is_finite());
    assert!((0.0..=1.0).contains(&analysis.lexical_diversity().type_token_ratio()));
});
