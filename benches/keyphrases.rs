//! Keyphrases of documents of 4 KiB, by ranker, corpus by corpus; the analysis is made before.

mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsprint::{Analyzer, Article, KeyphraseExtractor, Language, Ranker};

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
            group.bench_function(ranker.name(), |bencher| {
                bencher.iter(|| {
                    black_box(&analyses)
                        .iter()
                        .map(|analysis| extractor.extract(analysis).take(10).count())
                        .sum::<usize>()
                })
            });
        }
        group.finish();
    }
}

criterion_group!(benches, keyphrases);
criterion_main!(benches);
