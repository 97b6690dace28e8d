//! Words with spans and kinds, beside `unicode-segmentation` and the standard library: corpus by corpus, by instruction
//! set, in each form, and by size of text.

mod common;
#[path = "common/words.rs"]
mod words;

use std::hint::black_box;
use std::iter;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use newsprint::Tokenizer;
use unicode_segmentation::UnicodeSegmentation;
use words::{look, words};

fn rivals(group: &mut BenchmarkGroup<'_, WallTime>, texts: &[&str]) {
    group.bench_function("unicode-segmentation", |bencher| {
        bencher.iter(|| {
            let bounds = black_box(texts).iter().flat_map(|text| text.split_word_bound_indices());
            bounds.map(|(at, _)| at).fold(0, |sum, at| sum ^ at)
        })
    });
    group.bench_function("std", |bencher| {
        bencher.iter(|| black_box(texts).iter().map(|text| text.split_whitespace().count()).sum::<usize>())
    });
}

fn by_corpus(criterion: &mut Criterion) {
    for corpus in common::corpora() {
        let texts = [corpus.text.as_str()];
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(corpus.text.len() as u64));
        group.bench_function("newsprint", |bencher| bencher.iter(|| words(Tokenizer::new(), black_box(&texts))));
        group.bench_function("newsprint_batch", |bencher| {
            bencher.iter(|| Tokenizer::new().words(black_box(texts[0])).fold(0, look))
        });
        let mut buffer = Vec::new();
        group.bench_function("newsprint_buffer", |bencher| {
            bencher.iter(|| {
                buffer.clear();
                Tokenizer::new().words(black_box(texts[0])).append_to(&mut buffer);
                buffer.len()
            })
        });
        group.bench_function("newsprint_tokens", |bencher| {
            bencher.iter(|| Tokenizer::new().tokens(black_box(texts[0])).fold(0, look))
        });
        group.bench_function("newsprint_segments", |bencher| {
            bencher.iter(|| Tokenizer::new().segments(black_box(texts[0])).fold(0, look))
        });
        group.bench_function("newsprint_stream", |bencher| {
            bencher.iter(|| Tokenizer::new().stream(black_box(texts[0]).as_bytes()).words().count())
        });
        for tier in ["avx512", "avx2", "sse2", "neon", "portable", "scalar"] {
            if let Some(tokenizer) = Tokenizer::with_kernel(tier) {
                group.bench_function(format!("newsprint_{tier}"), |bencher| {
                    bencher.iter(|| words(tokenizer, black_box(&texts)))
                });
            }
        }
        rivals(&mut group, &texts);
        group.finish();
    }
}

/// Texts of a headline's size, a paragraph's, an article's, a book's.
fn by_size(criterion: &mut Criterion) {
    let corpora = common::corpora();
    let Some(corpus) = corpora.iter().find(|corpus| corpus.name == "english_news").or(corpora.first()) else { return };
    let long: String = iter::repeat_n(corpus.text.as_str(), (1 << 20) / corpus.text.len() + 1).collect();
    for size in [60, 300, 4096, 1 << 20] {
        let texts: Vec<&str> = common::pieces(&long, size).take((1 << 20) / size).collect();
        let mut group = criterion.benchmark_group(format!("size_{size}"));
        group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
        group.bench_function("newsprint", |bencher| bencher.iter(|| words(Tokenizer::new(), black_box(&texts))));
        rivals(&mut group, &texts);
        group.finish();
    }
}

criterion_group!(benches, by_corpus, by_size);
criterion_main!(benches);
