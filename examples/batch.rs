//! Analyses newline-delimited JSON: one document a line in, one JSON line a document out, in order.
//!
//! `cargo run --release --example batch -- --emit keyphrases --top 5 articles.jsonl`

use std::cmp::Reverse;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use newsprint::{
    Analyzer, Analyzers, Article, KeyphraseExtractor, Language, Ranker, SentenceSegmenter, Span, Style, Tokenizer,
};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

const HELP: &str = "\
Analyses documents, one JSON object a line.

Usage: batch [OPTIONS] [FILE]

In:   {\"id\": ..., \"title\"?: \"...\", \"text\": \"...\", \"lang\"?: \"en\"}   from FILE, or from standard input without it or for -
Out:  one JSON line for each line in, in order, with byte spans into `text`. A line that cannot be read becomes
      {\"line\": N, \"error\": \"...\"} in its place; the rest goes on, and the exit status is 1 at the end.

Options:
  --emit LIST        what to print, apart by commas: segments, tokens, sentences, terms, keyphrases; the first three
                     are of all the text, terms and keyphrases of its prose, without captions and credits;
                     the title helps keyphrases alone
                     [default: tokens,sentences,terms,keyphrases]
  --top N            at most N terms and keyphrases a document [default: 10 keyphrases, all terms]
  --ranker NAME      how keyphrases are weighed: newsprint, frequency, tfidf, kpminer, rake, yake, textrank, singlerank,
                     positionrank, topicrank, multipartiterank [default: newsprint]
  --style NAME       what keyphrases look like: phrases, words [default: phrases]
  --language CODE    the language of documents without `lang`; auto: by their text [default: en]
  --jobs N           threads [default: all cores]
  -h, --help         this text
";

/// How many documents, and at most about how many bytes of them, are in memory at once for each thread.
const LINES_PER_JOB: usize = 64;
const BYTES_PER_JOB: usize = 4 << 20;

#[derive(Deserialize)]
struct Document {
    id: serde_json::Value,
    title: Option<String>,
    text: String,
    lang: Option<String>,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a serde_json::Value,
    /// What `--language auto` chose, and how sure that is.
    #[serde(flatten)]
    detection: Option<Detected>,
    #[serde(skip_serializing_if = "Option::is_none")]
    segments: Option<Vec<Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<Vec<FoundTerm>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keyphrases: Option<Vec<FoundPhrase>>,
}

#[derive(Serialize)]
struct Detected {
    language: Language,
    confidence: f64,
}

#[derive(Serialize)]
struct FoundTerm {
    term: String,
    count: usize,
}

#[derive(Serialize)]
struct FoundPhrase {
    text: String,
    score: f64,
    spans: Vec<Span>,
}

#[derive(Serialize)]
struct Failed {
    line: usize,
    error: String,
}

/// What to print, in the order of the output.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Segments,
    Tokens,
    Sentences,
    Terms,
    Keyphrases,
}

struct Options {
    emit: Vec<Part>,
    top: Option<usize>,
    extractor: KeyphraseExtractor,
    /// `None`: by the text.
    language: Option<Language>,
    jobs: usize,
    file: Option<String>,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("batch: {error}; --help lists the options");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Who reads has seen enough: `batch ... | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("batch: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Option<Options>, lexopt::Error> {
    use lexopt::prelude::*;
    let mut options = Options {
        emit: vec![Part::Tokens, Part::Sentences, Part::Terms, Part::Keyphrases],
        top: None,
        extractor: KeyphraseExtractor::new(),
        language: Some(Language::English),
        jobs: 0,
        file: None,
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("emit") => {
                options.emit =
                    arguments.value()?.parse_with(|list| list.split(',').map(part).collect::<Result<_, _>>())?
            }
            Long("top") => options.top = Some(arguments.value()?.parse()?),
            Long("ranker") => options.extractor = options.extractor.ranker(arguments.value()?.parse::<Ranker>()?),
            Long("style") => options.extractor = options.extractor.style(arguments.value()?.parse::<Style>()?),
            Long("language") => {
                let code = arguments.value()?.string()?;
                options.language = if code == "auto" {
                    None
                } else {
                    Some(code.parse().map_err(|e: newsprint::Error| e.to_string())?)
                };
            }
            Long("jobs") => options.jobs = arguments.value()?.parse()?,
            Short('h') | Long("help") => return Ok(None),
            Value(file) if options.file.is_none() => options.file = Some(file.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Some(options))
}

fn part(name: &str) -> Result<Part, String> {
    Ok(match name.trim() {
        "segments" => Part::Segments,
        "tokens" => Part::Tokens,
        "sentences" => Part::Sentences,
        "terms" => Part::Terms,
        "keyphrases" => Part::Keyphrases,
        other => return Err(format!("there is no `{other}` to emit")),
    })
}

/// Runs over all lines and returns how many failed.
fn run(options: &Options) -> io::Result<usize> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.jobs).build().map_err(io::Error::other)?;
    let file = options.file.as_deref().filter(|name| *name != "-");
    let name =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", file.unwrap_or("standard input")));
    let (input, size): (Box<dyn Read>, Option<u64>) = match file {
        Some(path) => {
            let file = File::open(path).map_err(name)?;
            let size = file.metadata().ok().map(|about| about.len());
            (Box::new(file), size)
        }
        None => (Box::new(io::stdin()), None),
    };
    let progress = progress(size);
    let mut input = BufReader::with_capacity(1 << 16, progress.wrap_read(input));
    let mut output = BufWriter::new(io::stdout().lock());
    let (mut number, mut failed) = (0, 0);
    let extractor = options.extractor.clone();
    let analyzers = Analyzers::with(move |language| Analyzer::builder(language).keyphrases(extractor.clone()).build());
    loop {
        let mut lines: Vec<(usize, Vec<u8>)> = Vec::new();
        let mut bytes = 0;
        while lines.len() < LINES_PER_JOB * pool.current_num_threads()
            && bytes < BYTES_PER_JOB * pool.current_num_threads()
        {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line).map_err(name)? == 0 {
                break;
            }
            number += 1;
            bytes += line.len();
            lines.push((number, line));
        }
        if lines.is_empty() {
            break;
        }
        let answers: Vec<Result<Vec<u8>, Vec<u8>>> = pool
            .install(|| lines.par_iter().map(|(number, line)| answer(*number, line, options, &analyzers)).collect());
        for answer in answers {
            failed += usize::from(answer.is_err());
            output.write_all(&answer.unwrap_or_else(|line| line))?;
        }
        output.flush()?;
        progress.set_message(format!("{number} documents"));
    }
    progress.finish_and_clear();
    Ok(failed)
}

/// Bytes, rate and time left on standard error, when that is a terminal.
fn progress(size: Option<u64>) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), "{wide_bar} {bytes}/{total_bytes} {msg} {bytes_per_sec} {eta} left"),
        None => (ProgressBar::no_length(), "{spinner} {bytes} {msg} {bytes_per_sec}"),
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// The line that answers a line, an error's as the error.
fn answer(number: usize, line: &[u8], options: &Options, analyzers: &Analyzers) -> Result<Vec<u8>, Vec<u8>> {
    // A byte order mark belongs to the file, not to its first line.
    let line = line.strip_prefix("\u{feff}".as_bytes()).filter(|_| number == 1).unwrap_or(line);
    let mut answer = read(line)
        .and_then(|document| analyse(&document, options, analyzers))
        .map_err(|error| serde_json::to_vec(&Failed { line: number, error }).unwrap_or_default());
    let (Ok(out) | Err(out)) = &mut answer;
    out.push(b'\n');
    answer
}

fn read(line: &[u8]) -> Result<Document, String> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = std::str::from_utf8(line).map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to()))?;
    if line.trim().is_empty() {
        return Err("the line is empty".to_owned());
    }
    // The text is one line, whose number the answer has; serde_json would call it the first.
    serde_json::from_str(line).map_err(|error| error.to_string().replace(" at line 1 column ", " at column "))
}

fn analyse(document: &Document, options: &Options, analyzers: &Analyzers) -> Result<Vec<u8>, String> {
    let text = document.text.as_str();
    let (language, detection) = language(document, options)?;
    let asked = |part| options.emit.contains(&part);
    let mut found = Found {
        id: &document.id,
        detection,
        segments: asked(Part::Segments).then(|| Tokenizer::new().segments(text).map(|token| token.span()).collect()),
        tokens: asked(Part::Tokens).then(|| Tokenizer::new().tokens(text).map(|token| token.span()).collect()),
        sentences: asked(Part::Sentences).then(|| SentenceSegmenter::new(language).sentences(text).collect()),
        terms: None,
        keyphrases: None,
    };
    if asked(Part::Terms) || asked(Part::Keyphrases) {
        let mut article = Article::builder().body(text);
        if let Some(title) = &document.title {
            article = article.headline(title.as_str());
        }
        let article = article.build();
        // The body is the end of the joined text.
        let body = article.text().len() - text.len();
        let in_text = |span: &Span| span.start().checked_sub(body).map(|start| Span::new(start, start + span.len()));
        let analysis = analyzers.of(language).analyze(&article);
        found.terms = asked(Part::Terms).then(|| {
            // Those of the text, by how often they occur there: the title is no part of it.
            let count = |mentions: &[Span]| mentions.iter().filter_map(in_text).count();
            let terms =
                analysis.terms().map(|term| FoundTerm { count: count(term.mentions()), term: term.text().into() });
            let mut terms: Vec<FoundTerm> = terms.filter(|term| term.count > 0).collect();
            terms.sort_by_key(|term| Reverse(term.count));
            terms.truncate(options.top.unwrap_or(usize::MAX));
            terms
        });
        found.keyphrases = asked(Part::Keyphrases).then(|| {
            let phrase = |phrase: newsprint::Keyphrase<'_>| FoundPhrase {
                text: phrase.text().to_owned(),
                score: phrase.score(),
                spans: phrase.mentions().iter().filter_map(in_text).collect(),
            };
            analysis.keyphrases().take(options.top.unwrap_or(10)).map(phrase).collect()
        });
    }
    serde_json::to_vec(&found).map_err(|error| error.to_string())
}

/// The document's own language, or else the one asked for, or else what its text looks like. One that newsprint does
/// not know is treated as any language.
fn language(document: &Document, options: &Options) -> Result<(Language, Option<Detected>), String> {
    match (&document.lang, options.language) {
        (Some(tag), _) => match tag.parse() {
            Ok(language) => Ok((language, None)),
            Err(_) if tag.split(['-', '_']).next().is_some_and(is_code) => Ok((Language::Undetermined, None)),
            Err(error) => Err(error.to_string()),
        },
        (None, Some(language)) => Ok((language, None)),
        (None, None) => {
            let detection = Language::detect(&document.text);
            let language = detection.map_or(Language::Undetermined, |detection| detection.language());
            let confidence = detection.map_or(0.0, |detection| detection.confidence());
            Ok((language, Some(Detected { language, confidence })))
        }
    }
}

fn is_code(subtag: &str) -> bool {
    matches!(subtag.len(), 2 | 3) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}
