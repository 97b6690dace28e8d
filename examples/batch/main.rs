//! Analyses newline-delimited JSON: one document a line in, one JSON line a document out, in order.
//!
//! `cargo run --release --example batch -- --emit keyphrases --top 5 articles.jsonl`

mod answer;
mod pipeline;
mod resume;
#[path = "../shared/mod.rs"]
mod shared;

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use newsprint::{KeyphraseExtractor, Language, Ranker, Style};

use self::answer::{Analyst, Asked, Part};
use self::pipeline::Failure;
use self::resume::Done;

const HELP: &str = "\
Analyses documents, one JSON object a line.

Usage: batch [OPTIONS] [FILE]

In:   {\"id\": ..., \"title\"?: \"...\", \"text\": \"...\", \"lang\"?: \"en\"}   from FILE, or from standard input without it or for -
Out:  one JSON line for each line in, in order, with byte spans into `text`. A line that cannot be read becomes
      {\"line\": N, \"error\": \"...\"} in its place; the rest goes on, and the exit status is 1 at the end.
      A line is written as soon as it and those before it are answered; nothing finished waits for more input.

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
  -o, --output FILE  writes to FILE in place of standard output
  --resume           goes on where a run with the same input, options and --output was ended, even by a kill: keeps the
                     whole lines of the output, cuts off one that was torn, and answers the input's lines behind those
  -h, --help         this text
";

struct Options {
    asked: Asked,
    jobs: usize,
    file: Option<String>,
    output: Option<String>,
    resume: bool,
}

fn main() -> ExitCode {
    shared::run("batch", HELP, options, |options| Ok(run(options)? == 0))
}

fn options() -> Result<Option<Options>, shared::Failure> {
    use lexopt::prelude::*;
    let mut options = Options {
        asked: Asked {
            emit: vec![Part::Tokens, Part::Sentences, Part::Terms, Part::Keyphrases],
            top: None,
            extractor: KeyphraseExtractor::new(),
            language: Some(Language::English),
        },
        jobs: 0,
        file: None,
        output: None,
        resume: false,
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("emit") => {
                options.asked.emit = arguments
                    .value()?
                    .parse_with(|list| list.split(',').map(str::parse).collect::<Result<_, String>>())?
            }
            Long("top") => options.asked.top = Some(arguments.value()?.parse()?),
            Long("ranker") => {
                options.asked.extractor = options.asked.extractor.ranker(arguments.value()?.parse::<Ranker>()?)
            }
            Long("style") => {
                options.asked.extractor = options.asked.extractor.style(arguments.value()?.parse::<Style>()?)
            }
            Long("language") => options.asked.language = shared::language(&mut arguments)?,
            Long("jobs") => options.jobs = arguments.value()?.parse()?,
            Short('o') | Long("output") => options.output = Some(arguments.value()?.string()?),
            Long("resume") => options.resume = true,
            Short('h') | Long("help") => return Ok(None),
            Value(file) if options.file.is_none() => options.file = Some(file.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if options.resume && options.output.is_none() {
        return Err(shared::Failure::Usage("--resume needs --output FILE, the file to go on with".to_owned()));
    }
    Ok(Some(options))
}

/// Runs over all lines and returns how many failed.
fn run(options: Options) -> io::Result<usize> {
    let file = options.file.as_deref().filter(|name| *name != "-").map(PathBuf::from);
    let source = file.as_ref().map_or("standard input".to_owned(), |path| path.display().to_string());
    let reading = |error| named(&source, error);
    let (input, size): (Box<dyn Read + Send>, Option<u64>) = match &file {
        Some(path) => {
            let file = File::open(path).map_err(reading)?;
            let size = file.metadata().ok().map(|about| about.len());
            (Box::new(file), size)
        }
        None => (Box::new(io::stdin()), None),
    };
    let target = options.output.as_deref().unwrap_or("standard output");
    let writing = |error| named(target, error);
    let (output, done): (Box<dyn Write>, Done) = match &options.output {
        Some(path) if file.as_ref().is_some_and(|file| is_same(file, Path::new(path))) => {
            return Err(writing(io::Error::other("it is the input too")));
        }
        Some(path) if options.resume => {
            let (file, done) = resume::open(Path::new(path)).map_err(writing)?;
            (Box::new(file), done)
        }
        Some(path) => (Box::new(File::create(path).map_err(writing)?), Done::default()),
        None => (Box::new(io::stdout()), Done::default()),
    };
    let progress = progress(size);
    let input = BufReader::with_capacity(1 << 16, progress.wrap_read(input));
    let (mut written, failed_before) = (done.lines, done.failed);
    let analyst = Analyst::new(options.asked);
    let jobs = match options.jobs {
        0 => thread::available_parallelism().map_or(1, NonZero::get),
        jobs => jobs,
    };
    let failed = pipeline::run(
        done.skip(pipeline::numbered(input)),
        move |number, line| analyst.answer(number, line),
        jobs,
        &mut BufWriter::with_capacity(1 << 16, output),
        || {
            written += 1;
            progress.set_message(format!("{written} documents"));
        },
    );
    progress.finish_and_clear();
    match failed {
        Ok(failed) => Ok(failed_before + failed),
        Err(Failure::Reading(error)) => Err(reading(error)),
        Err(Failure::Writing(error)) => Err(writing(error)),
    }
}

/// An error with the name of what it is about.
fn named(what: &str, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{what}: {error}"))
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
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
