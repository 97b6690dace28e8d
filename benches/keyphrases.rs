//! Keyphrases by ranker: of documents of 4 KiB, corpus by corpus, and of a document of English news by its size. The
//! analysis is made before.

mod common;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use newsprint::{Analysis, Analyzer, Article, KeyphraseExtractor, Language, Ranker};

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

criterion_group!(benches, keyphrases, by_size);
criterion_main!(benches);
