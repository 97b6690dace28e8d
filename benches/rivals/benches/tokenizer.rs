//! Word tokens: newsprint and all its rivals on the same texts in the same run.

#[path = "../../common/mod.rs"]
mod common;
#[path = "../../common/words.rs"]
mod words;

use std::hint::black_box;

use bstr::ByteSlice;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use logos::Logos;
use memchr::memchr2_iter;
use newsprint::Tokenizer;
use tantivy::tokenizer::{SimpleTokenizer, TokenStream, Tokenizer as _};
use unicode_segmentation::UnicodeSegmentation;
use words::words;

/// Words and numbers by a lexer made at compile time. Not the standard's boundaries, but what many reach for.
#[derive(Logos)]
enum Lexeme {
    #[regex(r"[\p{Alphabetic}\p{M}]+(['’][\p{Alphabetic}\p{M}]+)*")]
    Word,
    #[regex(r"\p{Nd}+([.,]\p{Nd}+)*")]
    Number,
}

fn tokenizer(criterion: &mut Criterion) {
    let icu = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    for corpus in common::corpora() {
        let text = corpus.text.as_str();
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("newsprint", |bencher| bencher.iter(|| words(Tokenizer::new(), &[black_box(text)])));
        group.bench_function("unicode-segmentation", |bencher| {
            bencher.iter(|| black_box(text).split_word_bound_indices().fold(0, |sum, (at, _)| sum ^ at))
        });
        group.bench_function("unicode-segmentation_words", |bencher| {
            bencher.iter(|| black_box(text).unicode_word_indices().fold(0, |sum, (at, _)| sum ^ at))
        });
        group.bench_function("icu_segmenter", |bencher| {
            bencher.iter(|| icu.segment_str(black_box(text)).fold(0, |sum, at| sum ^ at))
        });
        group.bench_function("bstr", |bencher| {
            bencher.iter(|| black_box(text).as_bytes().words_with_break_indices().fold(0, |sum, (at, _, _)| sum ^ at))
        });
        group.bench_function("tantivy", |bencher| {
            let mut simple = SimpleTokenizer::default();
            bencher.iter(|| {
                let (mut stream, mut sum) = (simple.token_stream(black_box(text)), 0);
                while stream.advance() {
                    sum ^= stream.token().offset_from;
                }
                sum
            })
        });
        group.bench_function("logos", |bencher| {
            bencher.iter(|| {
                let lexemes = Lexeme::lexer(black_box(text)).spanned();
                lexemes.fold(0, |sum, (kind, span)| sum ^ span.start ^ usize::from(matches!(kind, Ok(Lexeme::Word))))
            })
        });
        group.bench_function("memchr", |bencher| {
            bencher.iter(|| memchr2_iter(b' ', b'\n', black_box(text).as_bytes()).fold(0, |sum, at| sum ^ at))
        });
        group.bench_function("std", |bencher| bencher.iter(|| black_box(text).split_whitespace().count()));
        group.finish();
    }
}

criterion_group!(benches, tokenizer);
criterion_main!(benches);
