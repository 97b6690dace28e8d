//! The whole of it on documents of 4 KiB, from text to keyphrases, beside `unicode-segmentation` splitting the words.

mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsprint::{Analyzer, Article, Language};
use unicode_segmentation::UnicodeSegmentation;

fn analyze(criterion: &mut Criterion) {
    let analyzer = Analyzer::new(Language::English);
    for corpus in common::corpora() {
        let documents: Vec<&str> = common::documents(&corpus.text, 4096).into_iter().take(64).collect();
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(documents.iter().map(|document| document.len() as u64).sum()));
        group.bench_function("newsprint", |bencher| {
            bencher.iter(|| {
                let of = |document: &&str| {
                    let article = Article::parse(*document);
                    analyzer.analyze(&article).keyphrases().take(10).count()
                };
                black_box(&documents).iter().map(of).sum::<usize>()
            })
        });
        group.bench_function("unicode-segmentation", |bencher| {
            bencher.iter(|| black_box(&documents).iter().map(|text| text.split_word_bounds().count()).sum::<usize>())
        });
        group.finish();
    }
}

criterion_group!(benches, analyze);
criterion_main!(benches);
