//! Sentences: newsprint and its rivals on the same texts in the same run.

#[path = "../../common/mod.rs"]
mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use icu_segmenter::SentenceSegmenter as IcuSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use newsprint::{Language, SentenceSegmenter};
use unicode_segmentation::UnicodeSegmentation;

fn sentences(criterion: &mut Criterion) {
    let icu = IcuSegmenter::new(SentenceBreakInvariantOptions::default());
    let segmenter = SentenceSegmenter::new(Language::English);
    for corpus in common::corpora() {
        let text = corpus.text.as_str();
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.sample_size(10);
        group.bench_function("newsprint", |bencher| bencher.iter(|| segmenter.sentences(black_box(text)).count()));
        group.bench_function("unicode-segmentation", |bencher| {
            bencher.iter(|| black_box(text).split_sentence_bounds().count())
        });
        group.bench_function("icu_segmenter", |bencher| bencher.iter(|| icu.segment_str(black_box(text)).count()));
        group.bench_function("sentencex", |bencher| bencher.iter(|| sentencex::segment("en", black_box(text)).len()));
        group.finish();
    }
}

criterion_group!(benches, sentences);
criterion_main!(benches);
