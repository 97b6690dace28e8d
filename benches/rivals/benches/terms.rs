//! Folded words and their counts: newsprint's counter and the loops that one writes with its rivals' tokenizers and the
//! standard library's map, on the same texts in the same run. Of whole corpora, and of documents of 4 KiB, each with a
//! count of its own.
//!
//! | function | words | counts |
//! |---|---|---|
//! | `newsprint` | the standard's | `TermCounter` |
//! | `unicode-segmentation`, `bstr`, `icu_segmenter` | the standard's | a map of `String`s |
//! | `tantivy` | runs of letters and digits, its `LowerCaser` | the same; its tokens are in memory of their own already |
//! | `keyword_extraction` | its `TfIdf` of the documents, which weighs besides | its own |

#[path = "../../common/mod.rs"]
mod common;

use std::collections::HashMap;
use std::hint::black_box;

use bstr::ByteSlice;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use keyword_extraction::tf_idf::{TfIdf, TfIdfParams};
use newsprint::{Language, Normalizer, TermCounter};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, TextAnalyzer, TokenStream};
use unicode_segmentation::UnicodeSegmentation;

/// Counts a word that is there already without making a string of it.
fn add(counts: &mut HashMap<String, u64>, word: &str) {
    match counts.get_mut(word) {
        Some(count) => *count += 1,
        None => {
            counts.insert(word.to_owned(), 1);
        }
    }
}

fn most(counts: &HashMap<String, u64>) -> u64 {
    counts.values().copied().max().unwrap_or(0)
}

fn newsprint(normalizer: &Normalizer, text: &str) -> u64 {
    let mut counter = TermCounter::new(normalizer.clone());
    counter.add(text);
    counter.iter().map(|(_, count)| count).max().unwrap_or(0)
}

fn unicode_segmentation(text: &str) -> u64 {
    let mut counts = HashMap::new();
    text.unicode_words().for_each(|word| add(&mut counts, &word.to_lowercase()));
    most(&counts)
}

fn bstr(text: &str) -> u64 {
    let mut counts = HashMap::new();
    text.as_bytes().words().for_each(|word| add(&mut counts, &word.to_lowercase()));
    most(&counts)
}

fn icu(text: &str) -> u64 {
    let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let mut counts = HashMap::new();
    let mut start = 0;
    for (end, kind) in segmenter.segment_str(text).iter_with_word_type() {
        if kind.is_word_like() {
            add(&mut counts, &text[start..end].to_lowercase());
        }
        start = end;
    }
    most(&counts)
}

fn tantivy(analyzer: &mut TextAnalyzer, text: &str) -> u64 {
    let mut counts = HashMap::new();
    let mut stream = analyzer.token_stream(text);
    while stream.advance() {
        add(&mut counts, &stream.token().text);
    }
    most(&counts)
}

fn terms(criterion: &mut Criterion) {
    let normalizer = Normalizer::folding(Language::English);
    let mut analyzer = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).build();
    for corpus in common::corpora() {
        let whole = [corpus.text.as_str()];
        let documents = common::documents(&corpus.text, 4096);
        for (name, texts) in [(corpus.name.clone(), &whole[..]), (format!("{}_documents", corpus.name), &documents)] {
            let texts = black_box(texts);
            let mut group = criterion.benchmark_group(name);
            group.throughput(Throughput::Bytes(corpus.text.len() as u64));
            group.sample_size(10);
            let mut bench = |name: &str, count: &mut dyn FnMut(&str) -> u64| {
                group.bench_function(name, |bencher| {
                    bencher.iter(|| texts.iter().map(|text| count(text)).sum::<u64>());
                });
            };
            bench("newsprint", &mut |text| newsprint(&normalizer, text));
            bench("unicode-segmentation", &mut unicode_segmentation);
            bench("bstr", &mut bstr);
            bench("icu_segmenter", &mut icu);
            bench("tantivy", &mut |text| tantivy(&mut analyzer, text));
            group.finish();
        }
        let strings: Vec<String> = documents.iter().map(|&document| document.to_owned()).collect();
        let mut group = criterion.benchmark_group(format!("{}_tf_idf", corpus.name));
        group.throughput(Throughput::Bytes(corpus.text.len() as u64));
        group.sample_size(10);
        group.bench_function("keyword_extraction", |bencher| {
            bencher
                .iter(|| TfIdf::new(TfIdfParams::UnprocessedDocuments(&strings, &[], None)).get_ranked_words(10).len());
        });
        group.bench_function("newsprint", |bencher| {
            bencher.iter(|| {
                let mut counter = TermCounter::new(normalizer.clone());
                let mut matrix = newsprint::DocumentTermMatrix::new();
                for document in &strings {
                    counter.clear();
                    counter.add(document);
                    matrix.push(counter.iter());
                }
                matrix.weighted(newsprint::Weighting::tf_idf()).row(0).len()
            });
        });
        group.finish();
    }
}

criterion_group!(benches, terms);
criterion_main!(benches);
