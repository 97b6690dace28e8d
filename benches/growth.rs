//! Whether each public entry point keeps to n log n on hostile texts. Ends with an error where one does not.
//!
//! `cargo bench --bench growth` counts instructions by callgrind, which no other load on the machine disturbs, at two
//! sizes 16 times apart; with words behind `--`, of the entries whose names have one of them. `-- time 24` takes the processor's
//! time instead, of 2^20 and 2^24 bytes: coarser, but many times as fast.

use std::hint::black_box;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;
use std::{env, fs};

use newsprint::keyphrase::{KeyphraseSet, Redundancy, Similarity, Source};
use newsprint::report::{Highlighter, Report, ReportSet, html, html_set, visible};
use newsprint::{
    Analysis, Analyzer, Article, Association, Bm25, Collocations, Compounds, CorpusStats, DocumentTermMatrix,
    FrequencyProfile, FrequentTerms, KeyphraseExtractor, Language, LineEnds, NGrams, Normalizer, Pairs, Ranker,
    SentenceSegmenter, Span, Stemmer, StopGaps, TermCounter, Tokenizer, Weighting, fold, syllables,
};

/// What hostile texts repeat. A `#` is the number of the repetition, in letters, so that the words are all different, and a `%`
/// the same in capitals and small letters, so that all are written differently; what stands before a `|` fills the first half.
const UNITS: &[&str] = &[
    "x",
    "\"",
    "'",
    ".",
    "!",
    "(",
    "-",
    " ",
    "\n",
    "a\n\n",
    "\u{301}",
    "a\u{301}\u{308}",
    "👩\u{200d}",
    "🇳",
    "ß",
    "中",
    "「。",
    "boat ",
    "the boats came in They ",
    "w# ",
    "W# ",
    "w#",
    "w#-",
    "w# of w# ",
    "Mr. ",
    "A.",
    "a! ",
    ". . ",
    "1) ",
    "1,",
    "http://",
    "@a.",
    "l'",
    "Abc Def (AD) ",
    "kkkkk kkkkk (%) ",
    "By A (B/C)\n",
    "(|.",
    "(|x",
    "(|Mr. ",
    "\"|a! ",
    "「|「。",
    "boat |\u{301}",
];

/// An entry point: a name, the binary logarithm of the largest text that callgrind is to see, and what is done with a text.
struct Entry {
    name: String,
    most: u32,
    run: Box<dyn Fn(&str) -> usize>,
}

fn entry(name: impl Into<String>, most: u32, run: impl Fn(&str) -> usize + 'static) -> Entry {
    Entry { name: name.into(), most, run: Box::new(run) }
}

/// Of an analysis, whose own cost is in it.
fn of_analysis(name: impl Into<String>, most: u32, run: impl Fn(&Analysis<'_>) -> usize + 'static) -> Entry {
    let analyzer = Analyzer::new(Language::English);
    entry(name, most, move |text| run(&analyzer.analyze(&Article::parse(text))))
}

fn entries() -> Vec<Entry> {
    /// What costs some dozen instructions a byte, and what costs some hundred.
    const LIGHT: u32 = 16;
    const HEAVY: u32 = 14;
    /// What compares candidates in pairs, up to a thousand or two of them, which shorter texts do not have.
    const PAIRS: u32 = 18;
    let mut entries = vec![
        entry("parse", LIGHT, |text| Article::parse(text).blocks().len()),
        entry("json", LIGHT, |text| {
            let json = serde_json::to_string(&Article::parse(text)).unwrap_or_default();
            serde_json::from_str::<Article>(&json).map_or(0, |article| article.blocks().len())
        }),
        entry("stream", LIGHT, |text| Tokenizer::new().stream(text.as_bytes()).chunk_size(64).count()),
        entry("stream treebank", HEAVY, |text| Tokenizer::treebank().stream(text.as_bytes()).chunk_size(64).count()),
        entry("sentences stream", LIGHT, |text| {
            SentenceSegmenter::new(Language::English).stream(text.as_bytes()).chunk_size(64).count()
        }),
        entry("sentences trained", HEAVY, |text| {
            SentenceSegmenter::new(Language::English).trained_on([text]).sentences(text).count()
        }),
        entry("boundaries", LIGHT, |text| SentenceSegmenter::new(Language::English).boundaries(text).count()),
        entry("fold", LIGHT, |text| Language::ALL.iter().take(8).map(|&language| fold(text, language).len()).sum()),
        entry("stem", LIGHT, |text| {
            let stem = |stemmer: Stemmer| stemmer.stem(text).len();
            let languages =
                [Language::English, Language::German, Language::Finnish, Language::Turkish, Language::Greek];
            languages.into_iter().map(|language| stem(Stemmer::new(language)) + stem(Stemmer::snowball(language))).sum()
        }),
        entry("normalizer", HEAVY, |text| {
            let normalizer = Normalizer::new(Language::English);
            Tokenizer::new()
                .words(text)
                .filter_map(|word| normalizer.term(&text[word.span()]).map(|term| term.len()))
                .sum()
        }),
        entry("syllables", LIGHT, syllables),
        entry("count", LIGHT, |text| {
            let mut counter = TermCounter::new(Normalizer::new(Language::English));
            counter.add(text);
            FrequencyProfile::new(&counter.counts()).hapaxes()
        }),
        entry("matrix", HEAVY, |text| {
            let matrix = DocumentTermMatrix::of(Normalizer::new(Language::English), text.split_inclusive(' '));
            matrix.weighted(Weighting::tf_idf()).nearest(0, 3).len()
        }),
        entry("query", HEAVY, |text| {
            let matrix = DocumentTermMatrix::of(Normalizer::new(Language::English), text.split_inclusive(' '));
            let words = || Tokenizer::new().words(text).map(|word| &text[word.span()]);
            let ranked = matrix.rank(Default::default(), words().map(|word| (word, 1)));
            ranked.len() + matrix.rank_bm25(Bm25::new(), words()).len()
        }),
        entry("frequent", LIGHT, |text| {
            let mut frequent = FrequentTerms::new(1000);
            Tokenizer::new().words(text).for_each(|word| frequent.add(&text[word.span()], 1));
            frequent.ranked().len()
        }),
        entry("highlighter", HEAVY, |text| {
            let marked = Tokenizer::new().tokens(text).fold(Highlighter::new(text), |marked, token| {
                let rest = Span::new(token.span().start(), text.len());
                marked.mark(token.span(), &text[token.span()]).mark(rest, "rest")
            });
            marked.page("page").len()
        }),
        entry("set of articles", HEAVY, |text| {
            let analyzer = Analyzer::new(Language::English);
            let of_bytes = |bytes| Article::parse(String::from_utf8_lossy(bytes));
            let articles: Vec<Article> = text.as_bytes().chunks(64).map(of_bytes).collect();
            let analyses: Vec<Analysis<'_>> = articles.iter().map(|article| analyzer.analyze(article)).collect();
            html_set(&ReportSet::new(&analyses, 10)).len()
        }),
        entry("detect", LIGHT, |text| Language::detect(text).is_some().into()),
        entry("visible", LIGHT, |text| visible(text).len()),
        of_analysis("analyze", HEAVY, |analysis| analysis.tokens().len()),
        of_analysis("tags", HEAVY, |analysis| analysis.tags().map_or(0, |tags| tags.len())),
        of_analysis("terms", HEAVY, |analysis| analysis.terms().map(|term| term.text().len()).sum()),
        of_analysis("ngrams", HEAVY, |analysis| analysis.ngrams(NGrams::new(1..=3).skip(1)).counts().len()),
        of_analysis("ngrams bridging", HEAVY, |analysis| {
            analysis.ngrams(NGrams::new(2..=5).stop_words(StopGaps::Bridge)).count()
        }),
        of_analysis("concordance", HEAVY, |analysis| {
            let first = analysis.terms().next();
            first.map_or(0, |term| analysis.concordance(term.text(), 5).count())
        }),
        of_analysis("concordance of all", HEAVY, |analysis| {
            let first = analysis.terms().next();
            first.map_or(0, |term| analysis.concordance(term.text(), usize::MAX).count())
        }),
        of_analysis("measures", HEAVY, |analysis| {
            let diversity = analysis.lexical_diversity();
            let sum = diversity.mtld(0.72) + diversity.hdd(42) + diversity.mattr(500) + diversity.yule_k();
            usize::from(sum + analysis.readability().flesch() > 0.0)
        }),
        of_analysis("statistics", HEAVY, |analysis| {
            let bytes = CorpusStats::from(analysis).to_bytes();
            CorpusStats::from_bytes(&bytes).map_or(0, |stats| stats.languages().count())
        }),
        of_analysis("collocations", HEAVY, |analysis| {
            let mut collocations = Collocations::new(Pairs::Within(5));
            let _ = collocations.add(analysis);
            collocations.ranked(Association::LogLikelihood, 1).len()
        }),
        of_analysis("keyness", HEAVY, |analysis| {
            let (all, mut half) = (CorpusStats::from(analysis), CorpusStats::from(analysis));
            half.retain(|term| term.term().len() % 2 == 0);
            all.languages().zip(half.languages()).map(|((_, all), (_, half))| all.keyness(half).len()).sum()
        }),
        of_analysis("summary", HEAVY, |analysis| analysis.summary(3).len()),
        of_analysis("set", HEAVY, |analysis| {
            let mut set = KeyphraseSet::new();
            set.add(analysis, 10);
            set.ranked().len() + set.news(&KeyphraseSet::new()).len()
        }),
        of_analysis("page", HEAVY, |analysis| html(&[Report::new(analysis, 10)]).len()),
    ];
    type Option = (&'static str, fn(Tokenizer) -> Tokenizer);
    let options: [Option; 15] = [
        ("standard", |tokenizer| tokenizer),
        ("compounds", |tokenizer| tokenizer.compounds(Compounds::Whole)),
        ("prefixed", |tokenizer| tokenizer.compounds(Compounds::Prefixed)),
        ("urls", |tokenizer| tokenizer.urls(true)),
        ("emails", |tokenizer| tokenizer.emails(true)),
        ("hashtags", |tokenizer| tokenizer.hashtags(true)),
        ("mentions", |tokenizer| tokenizer.mentions(true)),
        ("contractions", |tokenizer| tokenizer.contractions(Language::English)),
        ("possessives", |tokenizer| tokenizer.possessives(true)),
        ("abbreviations", |tokenizer| tokenizer.abbreviations(Language::English)),
        ("amounts", |tokenizer| tokenizer.amounts(true)),
        ("figures", |tokenizer| tokenizer.figures(true).marks(true)),
        ("run-ons", |tokenizer| tokenizer.run_ons(true)),
        ("dictionaries", |tokenizer| tokenizer.dictionaries(true)),
        ("treebank", |_| Tokenizer::treebank()),
    ];
    for (name, option) in options {
        let tokenizer = option(Tokenizer::new());
        let all = move |text: &str| tokenizer.tokens(text).count() + tokenizer.words(text).count();
        entries.push(entry(format!("tokens {name}"), LIGHT, all));
    }
    for (name, line_ends) in
        [("wrapped", LineEnds::Wrapped), ("lines", LineEnds::Sentences), ("unreliable", LineEnds::Unreliable)]
    {
        let segmenter = SentenceSegmenter::new(Language::English).with_line_ends(line_ends);
        entries.push(entry(format!("sentences {name}"), LIGHT, move |text| segmenter.sentences(text).count()));
    }
    entries.push(entry("sentences unicode", LIGHT, |text| SentenceSegmenter::unicode().sentences(text).count()));
    for &ranker in Ranker::ALL {
        let extractor = KeyphraseExtractor::new().ranker(ranker);
        let most = if matches!(ranker, Ranker::TopicRank | Ranker::MultipartiteRank) { PAIRS } else { HEAVY };
        entries.push(of_analysis(format!("keyphrases {ranker}"), most, move |analysis| {
            extractor.extract(analysis).map(|phrase| phrase.text().len() + phrase.explanation().parts().len()).sum()
        }));
    }
    for (name, redundancy) in [
        ("inside", Redundancy::Inside),
        ("levenshtein", Redundancy::Similar(Similarity::Levenshtein, 0.8)),
        ("jaro", Redundancy::Similar(Similarity::JaroWinkler, 0.8)),
        ("marginal", Redundancy::Marginal(0.5)),
    ] {
        let extractor = KeyphraseExtractor::new().redundancy(redundancy);
        entries.push(of_analysis(format!("keyphrases newsprint {name}"), HEAVY, move |analysis| {
            extractor.extract(analysis).count()
        }));
    }
    // Two candidates, each as long as half the text, where nothing else ends one.
    let marginal =
        KeyphraseExtractor::with(Ranker::Frequency).source(Source::Runs).redundancy(Redundancy::Marginal(0.5));
    entries.push(entry("keyphrases of halves", PAIRS, move |text| {
        let middle = (0..=text.len() / 2).rev().find(|&middle| text.is_char_boundary(middle));
        let (first, second) = text.split_at(middle.unwrap_or(0));
        let article = Article::parse(format!("{first}.\n\n{second}"));
        marginal.extract(&Analyzer::new(Language::English).analyze(&article)).count()
    }));
    entries
}

/// A number in five letters, so that words do not become longer with the text.
fn letters(number: usize) -> String {
    (0..5).map(|place| char::from(b"abcdefghijklmnop"[number >> (4 * place) & 15])).collect()
}

/// A number in ten letters, which are the same for all but for case; the sign of the kelvin is a capital, too.
fn cases(number: usize) -> String {
    (0..10).map(|place| ['k', 'K', '\u{212a}'][number / 3usize.pow(place) % 3]).collect()
}

/// A unit repeated up to a length in bytes.
fn text(unit: &str, bytes: usize) -> String {
    if let Some((first, second)) = unit.split_once('|') {
        return text(first, bytes / 2) + &text(second, bytes / 2);
    }
    let mut text = String::with_capacity(bytes + unit.len());
    let mut number = 0;
    while text.len() < bytes {
        for part in unit.split_inclusive(['#', '%']) {
            text += part.trim_end_matches(['#', '%']);
            if part.ends_with(['#', '%']) {
                text += &if part.ends_with('#') { letters(number) } else { cases(number) };
                number += 1;
            }
        }
    }
    text
}

/// What callgrind counts.
#[inline(never)]
fn counted(run: &dyn Fn(&str) -> usize, text: &str) -> usize {
    // Not as a jump, by which callgrind would miss the end.
    black_box(run(text))
}

/// How many times the cost may grow when the text grows 16 times, up to 2^`to` bytes: by n log n, and by four tenths more for what
/// fits a cache no longer, or comes in steps. Where the square of the length is in it, it grows up to 256 times.
fn allowed(to: u32) -> f64 {
    16.0 * f64::from(to) / f64::from(to - 4) * 1.4
}

/// The instructions of an entry's runs over each unit at each size, in one run of callgrind.
fn instructions(entry: &Entry) -> Vec<f64> {
    let folder = env::temp_dir().join(format!("newsprint-growth-{}", std::process::id()));
    let _ = fs::create_dir_all(&folder);
    let out = folder.join("out");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=growth::counted", "--dump-after=growth::counted", "-q"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .args(env::current_exe().ok())
        .args(["run", &entry.name])
        .status();
    let totals = match status {
        Ok(status) if status.success() => {
            (1..).map_while(|number| total(&folder.join(format!("out.{number}")))).collect()
        }
        _ => Vec::new(),
    };
    let _ = fs::remove_dir_all(&folder);
    totals
}

fn total(dump: &Path) -> Option<f64> {
    let dump = fs::read_to_string(dump).ok()?;
    let totals = dump.lines().find_map(|line| line.strip_prefix("totals: "))?;
    totals.trim().parse().ok()
}

/// Runs over each unit at the sizes that are measured.
fn run(entry: &Entry) {
    // What is made once is made.
    (entry.run)("Boats wait.");
    for unit in UNITS {
        for size in [entry.most - 4, entry.most] {
            black_box(counted(&entry.run, black_box(&text(unit, 1 << size))));
        }
    }
}

/// Compares the costs at two sizes, the larger one 2^`to`, and says so if the greater is too great.
fn holds(name: &str, unit: &str, to: u32, less: f64, more: f64, worst: &mut (f64, &str)) -> bool {
    // A short text costs little more than the call.
    let growth = more / less;
    if growth > worst.0 {
        *worst = (growth, UNITS.iter().find(|&&other| other == unit).unwrap_or(&""));
    }
    let holds = growth <= allowed(to);
    if !holds {
        println!("{name}: {unit:?} of 2^{to} bytes costs {growth:.1} times as much as of 2^{}", to - 4);
    }
    holds
}

fn by_instructions(entries: &[Entry]) -> bool {
    let mut all = true;
    println!(
        "instructions of the longest text over those of one of a sixteenth, at the worst: 16 is linear, 256 quadratic"
    );
    for entry in entries {
        let counts = instructions(entry);
        if counts.len() < 2 * UNITS.len() {
            println!("{}: callgrind ended too early", entry.name);
            all = false;
            continue;
        }
        let mut worst = (0.0, "");
        for (unit, counts) in UNITS.iter().zip(counts.chunks_exact(2)) {
            all &= holds(&entry.name, unit, entry.most, counts[0], counts[1], &mut worst);
        }
        println!("{:32}{:8.1}  {:?}", entry.name, worst.0, worst.1);
    }
    all
}

/// The processor's time of this thread, where Linux tells it; elsewhere that of the clock.
struct Clock(Instant, Option<u64>);

impl Clock {
    fn now() -> Clock {
        let stat = fs::read_to_string("/proc/thread-self/schedstat").ok();
        Clock(Instant::now(), stat.and_then(|stat| stat.split(' ').next()?.parse().ok()))
    }

    fn seconds(self) -> f64 {
        match (self.1, Clock::now().1) {
            (Some(start), Some(end)) => end.saturating_sub(start) as f64 / 1e9,
            _ => self.0.elapsed().as_secs_f64(),
        }
    }
}

fn by_time(entries: &[Entry], most: u32) -> bool {
    let mut all = true;
    println!("time of 2^{most} bytes over that of a sixteenth, at the worst: 16 is linear, 256 quadratic");
    for entry in entries {
        (entry.run)("Boats wait.");
        let mut worst = (0.0, "");
        for unit in UNITS {
            // Whatever else the machine does makes a cost greater: what seems to grow too fast is measured again.
            let mut least = [f64::INFINITY; 2];
            for _ in 0..3 {
                for (least, size) in least.iter_mut().zip([most - 4, most]) {
                    let text = text(unit, 1 << size);
                    let start = Clock::now();
                    black_box((entry.run)(black_box(&text)));
                    *least = least.min(start.seconds());
                }
                // What takes less than some milliseconds is not measured.
                least[0] = least[0].max(4e-3);
                if least[1] <= 2.0 * least[0] * allowed(most) {
                    break;
                }
            }
            // Twice what instructions may grow, for caches.
            all &= holds(&entry.name, unit, most, 2.0 * least[0], least[1], &mut worst);
        }
        println!("{:32}{:8.1}  {:?}", entry.name, 2.0 * worst.0, worst.1);
    }
    all
}

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let mut entries = entries();
    if let [command, name] = arguments.as_slice()
        && command == "run"
    {
        entries.iter().filter(|entry| entry.name == *name).for_each(run);
        return ExitCode::SUCCESS;
    }
    let time = match arguments.as_slice() {
        [command, most, ..] if command == "time" => most.parse::<u32>().ok().filter(|most| (12..32).contains(most)),
        _ => None,
    };
    if time.is_some() {
        arguments.drain(..2);
    }
    entries.retain(|entry| arguments.is_empty() || arguments.iter().any(|wanted| entry.name.contains(wanted.as_str())));
    if time.is_none() && Command::new("valgrind").arg("--version").output().is_err() {
        println!("skipped: there is no valgrind");
        return ExitCode::SUCCESS;
    }
    let holds = match time {
        Some(most) => by_time(&entries, most),
        None => by_instructions(&entries),
    };
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
