//! Tokens, folding and counting, beside the plain loop that one writes first, corpus by corpus.
//!
//! | function | what it counts |
//! |---|---|
//! | `newsprint` | folded words of the whole text, with a new counter |
//! | `newsprint_stemmed` | the same without stop words, stemmed |
//! | `newsprint_kept`, `newsprint_stemmed_kept` | the same with a counter that knows the words from before |
//! | `newsprint_documents` | folded words of each document of 4 KiB, one counter for all |
//! | `newsprint_documents_new` | the same with a new counter for each |
//! | `newsprint_cores` | folded words of all documents, on all cores |
//! | `newsprint_core` | the same on one |
//! | `newsprint_analysis` | terms of a whole analysis: sentences, spans, stems, acronyms |
//! | `std`, `std_documents` | words of `unicode-segmentation`, `to_lowercase`, the standard library's map |

mod common;

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsprint::{Analyzer, Article, Language, Normalizer, TermCounter};
use unicode_segmentation::UnicodeSegmentation;

/// The plain loop.
fn plain(text: &str) -> Option<u64> {
    let mut counts: HashMap<String, u64> = HashMap::new();
    for word in text.unicode_words() {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    counts.values().max().copied()
}

/// The same by a counter that has counted nothing yet.
fn count(counter: &mut TermCounter, text: &str) -> Option<u64> {
    counter.add(text);
    counter.iter().map(|(_, count)| count).max()
}

fn terms(criterion: &mut Criterion) {
    let folding = Normalizer::folding(Language::English);
    let stemming = Normalizer::new(Language::English);
    let analyzer = Analyzer::new(Language::English);
    for corpus in common::corpora() {
        let text = corpus.text.as_str();
        let documents = common::documents(text, 4096);
        let article = Article::builder().paragraph(text).build();
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.sample_size(10);
        for (name, normalizer) in [("newsprint", &folding), ("newsprint_stemmed", &stemming)] {
            group.bench_function(name, |bencher| {
                bencher.iter(|| count(&mut TermCounter::new(normalizer.clone()), black_box(text)))
            });
            let mut kept = TermCounter::new(normalizer.clone());
            kept.add(text);
            group.bench_function(format!("{name}_kept"), |bencher| {
                bencher.iter(|| {
                    kept.clear();
                    count(&mut kept, black_box(text))
                })
            });
        }
        group.bench_function("std", |bencher| bencher.iter(|| plain(black_box(text))));
        group.bench_function("newsprint_documents", |bencher| {
            bencher.iter(|| {
                let mut counter = TermCounter::new(folding.clone());
                let each = black_box(&documents).iter().map(|document| {
                    counter.clear();
                    count(&mut counter, document)
                });
                each.max()
            })
        });
        group.bench_function("newsprint_documents_new", |bencher| {
            bencher.iter(|| {
                let each = black_box(&documents).iter();
                each.map(|document| count(&mut TermCounter::new(folding.clone()), document)).max()
            })
        });
        group.bench_function("std_documents", |bencher| {
            bencher.iter(|| black_box(&documents).iter().map(|document| plain(document)).max())
        });
        for (name, threads) in [("newsprint_cores", 0), ("newsprint_core", 1)] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            group.bench_function(name, |bencher| {
                bencher.iter(|| {
                    let mut counter = TermCounter::new(folding.clone());
                    pool.install(|| counter.add_all(black_box(&documents)));
                    counter.words()
                })
            });
        }
        group.bench_function("newsprint_analysis", |bencher| {
            bencher.iter(|| analyzer.analyze(black_box(&article)).terms().next().map(|term| term.count()))
        });
        group.finish();
    }
}

criterion_group!(benches, terms);
criterion_main!(benches);
