//! Tokens, folding and counting, beside the plain loop that one writes first, corpus by corpus.

mod common;

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsprint::{Analyzer, Article, Language, Stemmer, StopWords};
use unicode_segmentation::UnicodeSegmentation;

fn terms(criterion: &mut Criterion) {
    let counting = Analyzer::builder(Language::English).stemmer(Stemmer::none()).stop_words(StopWords::none()).build();
    let stemming = Analyzer::new(Language::English);
    for corpus in common::corpora() {
        let text = corpus.text.as_str();
        let article = Article::builder().paragraph(text).build();
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.sample_size(10);
        group.bench_function("newsprint", |bencher| {
            bencher.iter(|| counting.analyze(black_box(&article)).terms().next().map(|term| term.count()))
        });
        group.bench_function("newsprint_stemmed", |bencher| {
            bencher.iter(|| stemming.analyze(black_box(&article)).terms().next().map(|term| term.count()))
        });
        group.bench_function("std", |bencher| {
            bencher.iter(|| {
                let mut counts: HashMap<String, usize> = HashMap::new();
                for word in black_box(text).unicode_words() {
                    *counts.entry(word.to_lowercase()).or_default() += 1;
                }
                counts.values().max().copied()
            })
        });
        group.finish();
    }
}

criterion_group!(benches, terms);
criterion_main!(benches);
