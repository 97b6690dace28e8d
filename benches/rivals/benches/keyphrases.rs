//! The ten best keyphrases of documents of 4 KiB, from raw text: newsprint's rankers and their rivals on the same texts in
//! the same run. All have newsprint's stop words, but for yake-rust, which brings its own.

#[path = "../../common/mod.rs"]
mod common;

use std::collections::HashSet;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use keyword_extraction::rake::{Rake, RakeParams};
use keyword_extraction::text_rank::{TextRank, TextRankParams};
use newsprint::{Analyzer, Article, KeyphraseExtractor, Language, Ranker};

const TOP: usize = 10;

fn keyphrases(criterion: &mut Criterion) {
    let stop_words: Vec<String> =
        stop_words::lookup("en").unwrap_or_default().iter().map(|word| (*word).to_owned()).collect();
    let own = yake_rust::StopWords::predefined("en").expect("yake-rust has English");
    let config = yake_rust::Config::default();
    let rake = rake::Rake::new(rake::StopWords::from(stop_words.iter().cloned().collect::<HashSet<_>>()));
    for corpus in common::corpora() {
        let documents: Vec<&str> = common::documents(&corpus.text, 4096).into_iter().take(64).collect();
        let documents = black_box(documents.as_slice());
        let mut group = criterion.benchmark_group(&corpus.name);
        group.throughput(Throughput::Bytes(documents.iter().map(|document| document.len() as u64).sum()));
        group.sample_size(10);
        for &ranker in Ranker::ALL {
            let extractor = KeyphraseExtractor::with(ranker);
            let analyzer = Analyzer::builder(Language::English).keyphrases(extractor).build();
            let best = |document: &&str| {
                let article = Article::from(*document);
                analyzer.analyze(&article).keyphrases().take(TOP).map(|phrase| phrase.text().len()).sum::<usize>()
            };
            group.bench_function(format!("newsprint {ranker}"), |bencher| {
                bencher.iter(|| documents.iter().map(best).sum::<usize>())
            });
        }
        group.bench_function("yake-rust", |bencher| {
            let best = |document: &&str| yake_rust::get_n_best(TOP, document, &own, &config).len();
            bencher.iter(|| documents.iter().map(best).sum::<usize>())
        });
        group.bench_function("keyword_extraction RAKE", |bencher| {
            let best = |document: &&str| {
                Rake::new(RakeParams::WithDefaults(document, &stop_words)).get_ranked_phrases(TOP).len()
            };
            bencher.iter(|| documents.iter().map(best).sum::<usize>())
        });
        group.bench_function("keyword_extraction TextRank", |bencher| {
            let best = |document: &&str| {
                TextRank::new(TextRankParams::WithDefaults(document, &stop_words)).get_ranked_phrases(TOP).len()
            };
            bencher.iter(|| documents.iter().map(best).sum::<usize>())
        });
        group.bench_function("rake", |bencher| {
            bencher.iter(|| documents.iter().map(|document| rake.run(document).len()).sum::<usize>())
        });
        group.finish();
    }
}

criterion_group!(benches, keyphrases);
criterion_main!(benches);
