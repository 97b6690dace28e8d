//! Sentences, beside `unicode-segmentation` and a search for full stops, corpus by corpus; and by short documents.

mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsprint::{Language, SentenceSegmenter};
use unicode_segmentation::UnicodeSegmentation;

fn sentences(criterion: &mut Criterion) {
    for corpus in common::corpora() {
        let text = corpus.text.as_str();
        let segmenter = SentenceSegmenter::new(Language::English);
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("newsprint", |bencher| bencher.iter(|| segmenter.sentences(black_box(text)).count()));
        group.bench_function("unicode-segmentation", |bencher| {
            bencher.iter(|| black_box(text).split_sentence_bounds().count())
        });
        group.bench_function("std", |bencher| bencher.iter(|| black_box(text).split_inclusive(". ").count()));
        for (name, size) in common::SIZES {
            let documents = common::documents(text, size);
            group.bench_function(format!("newsprint_{name}"), |bencher| {
                bencher
                    .iter(|| black_box(&documents).iter().map(|text| segmenter.sentences(text).count()).sum::<usize>())
            });
        }
        group.finish();
    }
}

criterion_group!(benches, sentences);
criterion_main!(benches);
