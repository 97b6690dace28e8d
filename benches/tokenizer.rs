//! Words with spans and kinds, beside `unicode-segmentation` and the standard library, corpus by corpus.

mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsprint::Tokenizer;
use unicode_segmentation::UnicodeSegmentation;

fn tokenizer(criterion: &mut Criterion) {
    for corpus in common::corpora() {
        let text = corpus.text.as_str();
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("newsprint", |bencher| {
            bencher.iter(|| Tokenizer::new().words(black_box(text)).map(|token| token.span().end()).fold(0, usize::max))
        });
        let mut tokens = Vec::new();
        group.bench_function("newsprint_batch", |bencher| {
            bencher.iter(|| {
                tokens.clear();
                tokens.extend(Tokenizer::new().words(black_box(text)));
                tokens.len()
            })
        });
        group.bench_function("unicode-segmentation", |bencher| {
            bencher.iter(|| black_box(text).split_word_bound_indices().map(|(at, _)| at).fold(0, usize::max))
        });
        group.bench_function("std", |bencher| bencher.iter(|| black_box(text).split_whitespace().count()));
        group.finish();
    }
}

criterion_group!(benches, tokenizer);
criterion_main!(benches);
