//! Sentences: newsprint and its rivals on the same texts in the same run, each text whole and as short documents.

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
        let whole = ("", vec![text]);
        let short = common::SIZES.map(|(name, size)| (name, common::documents(text, size)));
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.sample_size(10);
        for (size, documents) in [whole].into_iter().chain(short) {
            let mut bench = |name: &str, count: &dyn Fn(&str) -> usize| {
                let name = if size.is_empty() { name.to_owned() } else { format!("{name}_{size}") };
                group.bench_function(name, |bencher| {
                    bencher.iter(|| black_box(&documents).iter().map(|text| count(text)).sum::<usize>())
                });
            };
            bench("newsprint", &|text| segmenter.sentences(text).count());
            bench("unicode-segmentation", &|text| text.split_sentence_bounds().count());
            bench("icu_segmenter", &|text| icu.segment_str(text).count());
            bench("sentencex", &|text| sentencex::segment("en", text).len());
        }
        group.finish();
    }
}

criterion_group!(benches, sentences);
criterion_main!(benches);
