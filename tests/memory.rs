//! How much memory each entry point takes at its peak, as a multiple of the text, on texts made to take much of it.
//!
//! `cargo test --test memory -- --nocapture` prints the multiples. One test, because what is counted is the process's.

use newsprint::jiff::civil::Date;
use newsprint::report::{Report, ReportSet, html};
use newsprint::{
    Analysis, Analyzer, Article, CorpusStats, KeyphraseExtractor, Language, Normalizer, Period, Ranker,
    SentenceSegmenter, TermCounter, Tokenizer, Trends,
};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// Where buffers that double are full, and where they have just doubled.
const SIZES: [usize; 2] = [1 << 18, 5 << 16];

/// Few distinct words, as in articles; only distinct words; one word; as many tokens and sentences as there may be.
const SHAPES: [&str; 8] = ["boat# came in under the old bridge. ", "w# ", "W# of W# ", "x", "x ", ".", "a. ", "a\n\n"];

/// A shape repeated, `#` being a number that is new each time; of an article's words, one of a thousand.
fn text(shape: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + shape.len() + 16);
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        let number = if shape.len() > 20 { number % 1000 } else { number };
        text += &shape.replace('#', &format!("{number:x}"));
    }
    text
}

/// The bytes that are taken at the most while `run` runs, beyond those that were taken before.
fn peak(run: impl FnOnce() -> usize) -> usize {
    ALLOCATED.reset_peak_usage();
    let before = ALLOCATED.current_usage();
    std::hint::black_box(run());
    ALLOCATED.peak_usage().saturating_sub(before)
}

#[test]
fn peak_memory_is_a_bounded_multiple_of_the_text() {
    let analyzer = Analyzer::new(Language::English);
    let segmenter = SentenceSegmenter::new(Language::English);
    // What is made once is made, and what is kept between articles is there.
    analyzer.analyze(&Article::parse("Boats wait below the bridge.")).keyphrases().next();
    let analyze = |run: &dyn Fn(&Analysis<'_>) -> usize, text: &str| {
        let article = Article::parse(text);
        peak(|| run(&analyzer.analyze(&article)))
    };
    let keyphrases = |ranker: Ranker| {
        let extractor = KeyphraseExtractor::new().ranker(ranker);
        move |analysis: &Analysis<'_>| extractor.extract(analysis).take(10).count()
    };
    let own = keyphrases(Ranker::default());
    type Run<'a> = Box<dyn Fn(&str) -> usize + 'a>;
    // With how many bytes for each of the text's at the most, and as many for whatever text.
    let entries: Vec<(&str, usize, Run<'_>)> = vec![
        ("tokens", 0, Box::new(|text| peak(|| Tokenizer::new().tokens(text).count()))),
        ("sentences", 0, Box::new(|text| peak(|| segmenter.sentences(text).count()))),
        ("parse", 32, Box::new(|text| peak(|| Article::parse(text).blocks().len()))),
        (
            "count",
            48,
            Box::new(|text| {
                peak(|| {
                    let mut counter = TermCounter::new(Normalizer::new(Language::English));
                    counter.add(text);
                    counter.iter().count()
                })
            }),
        ),
        ("analyze", 120, Box::new(|text| analyze(&|analysis| analysis.tokens().len(), text))),
        ("keyphrases", 300, Box::new(|text| analyze(&own, text))),
        ("statistics", 120, Box::new(|text| analyze(&|analysis| CorpusStats::from(analysis).to_bytes().len(), text))),
        ("page", 300, Box::new(|text| analyze(&|analysis| html(&[Report::new(analysis, 10)]).len(), text))),
    ];
    let texts: Vec<[String; 2]> = SHAPES.iter().map(|shape| SIZES.map(|bytes| text(shape, bytes))).collect();
    let mut beyond = Vec::new();
    for (name, most, run) in &entries {
        let multiples: Vec<f64> = texts
            .iter()
            .map(|sizes| sizes.iter().map(|text| run(text) as f64 / text.len() as f64).fold(0.0, f64::max))
            .collect();
        println!("{name:12}{}", multiples.iter().map(|multiple| format!("{multiple:8.2}")).collect::<String>());
        let worst = multiples.iter().copied().fold(0.0, f64::max);
        if worst > *most as f64 {
            beyond.push(format!("{name}: {worst:.1}, not {most}"));
        }
    }
    // However long a stream is, there is a chunk of it in memory, and a sentence.
    let stream = texts[0][0].as_bytes();
    assert!(peak(|| Tokenizer::new().stream(stream).chunk_size(1 << 10).count()) < 1 << 16);
    assert!(peak(|| segmenter.stream(stream).chunk_size(1 << 10).count()) < 1 << 16);
    // However far apart articles are, there is nothing in memory of the time between.
    let apart = [Date::MIN, Date::MAX].map(|day| Article::builder().date(day).paragraph("Storm. A storm.").build());
    let analyses: Vec<Analysis<'_>> = apart.iter().map(|article| analyzer.analyze(article)).collect();
    let mut trends = Trends::new(Period::Day);
    assert!(analyses.iter().all(|analysis| trends.add(analysis)));
    trends.add(&analyzer.analyze(&Article::builder().date(Date::MAX).paragraph("Budget.").build()));
    assert!(peak(|| trends.bursts(Language::English, "storm").len()) < 1 << 12);
    assert!(peak(|| ReportSet::new(&analyses, 10).trends.map_or(0, |trends| trends.starts.len())) < 1 << 18);
    assert!(beyond.is_empty(), "{beyond:?}");
}
