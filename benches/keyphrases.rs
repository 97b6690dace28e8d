//! Keyphrases by ranker: of documents of 4 KiB, corpus by corpus, and of a document of English news by its size. The
//! analysis is made before. And parts of speech, in words.

mod common;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use newsprint::{Analysis, Analyzer, Article, KeyphraseExtractor, Language, Ranker, Tagger};

fn best(extractor: &KeyphraseExtractor, analyses: &[Analysis<'_>]) -> usize {
    analyses.iter().map(|analysis| extractor.extract(analysis).take(10).count()).sum()
}

fn keyphrases(criterion: &mut Criterion) {
    let analyzer = Analyzer::new(Language::English);
    for corpus in common::corpora() {
        let articles: Vec<Article> =
            common::documents(&corpus.text, 4096).into_iter().take(64).map(Article::from).collect();
        let analyses: Vec<_> = articles.iter().map(|article| analyzer.analyze(article)).collect();
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(articles.iter().map(|article| article.text().len() as u64).sum()));
        for &ranker in Ranker::ALL {
            let extractor = KeyphraseExtractor::new().ranker(ranker);
            group.bench_function(ranker.name(), |bencher| bencher.iter(|| best(&extractor, black_box(&analyses))));
        }
        group.finish();
    }
}

fn by_size(criterion: &mut Criterion) {
    let analyzer = Analyzer::new(Language::English);
    let Some(corpus) = common::corpora().into_iter().find(|corpus| corpus.name == "english_news") else { return };
    let mut text = corpus.text.clone();
    while text.len() < 1 << 20 {
        text.push_str(&corpus.text);
    }
    let mut group = criterion.benchmark_group("by_size");
    group.sample_size(10);
    for size in [1 << 10, 1 << 13, 1 << 16, 1 << 20] {
        let article = Article::from(common::pieces(&text, size).next().unwrap_or_default());
        let analyses = [analyzer.analyze(&article)];
        group.throughput(Throughput::Bytes(size as u64));
        for &ranker in Ranker::ALL {
            let extractor = KeyphraseExtractor::new().ranker(ranker);
            let id = BenchmarkId::new(ranker.name(), size);
            group.bench_function(id, |bencher| bencher.iter(|| best(&extractor, black_box(&analyses))));
        }
    }
    group.finish();
}

/// By the analysis, whose analyzer knows most words; and by the tagger alone, which weighs each word anew.
fn tags(criterion: &mut Criterion) {
    let Some(tagger) = Tagger::new(Language::English) else { return };
    let analyzer = Analyzer::new(Language::English);
    for corpus in common::corpora().iter().filter(|corpus| corpus.name.starts_with("english")) {
        let articles: Vec<Article> =
            common::documents(&corpus.text, 4096).into_iter().take(64).map(Article::from).collect();
        let analyses: Vec<_> = articles.iter().map(|article| analyzer.analyze(article)).collect();
        let mut group = criterion.benchmark_group(format!("tags_{}", corpus.name));
        group.throughput(Throughput::Elements(analyses.iter().map(|analysis| analysis.counts().words as u64).sum()));
        let of = |analysis: &Analysis<'_>| analysis.tags().map_or(0, |tags| tags.len());
        group.bench_function("analysis", |bencher| bencher.iter(|| black_box(&analyses).iter().map(of).sum::<usize>()));
        let of = |analysis: &Analysis<'_>| {
            let sentences = analysis.sentences().iter();
            sentences
                .map(|sentence| tagger.tag(analysis.text(), &analysis.tokens()[sentence.tokens()]).len())
                .sum::<usize>()
        };
        group.bench_function("tagger", |bencher| bencher.iter(|| black_box(&analyses).iter().map(of).sum::<usize>()));
        group.finish();
    }
}

criterion_group!(benches, keyphrases, by_size, tags);
criterion_main!(benches);
