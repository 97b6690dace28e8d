//! Makes a corpus of short articles, as newline-delimited JSON and as Parquet: the same ones each time.
//!
//! `cargo run --release --example generate -- --documents 1000000 news/`

#[path = "../shared/mod.rs"]
mod shared;
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use datafusion::error::{DataFusionError, Result};
use rayon::prelude::*;
use shared::Failure;
use write::{Article, Writers};

const HELP: &str = "\
Makes a corpus of short articles in OUTPUT/ndjson and OUTPUT/parquet, files of the same articles, with id, day, section, title and
text. They are put together from sentences and names in this program, by a random generator that begins at the same seed; names are
dealt as words are in a language, few of them often, and new ones without end. Or they are cut from texts.

Usage: generate [OPTIONS] OUTPUT

Options:
  --documents N   how many [default: 1000000]
  --parts N       in how many files [default: 16]
  --from FOLDER   cut them from the .txt files there, some 600 bytes each, again and again until there are enough
  -h, --help      this text
";

struct Options {
    documents: u64,
    parts: u64,
    from: Option<PathBuf>,
    output: PathBuf,
}

fn main() -> ExitCode {
    shared::run("generate", HELP, options, async |options| run(&options))
}

fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let (mut documents, mut parts, mut from, mut output) = (1_000_000, 16, None, None);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("documents") => documents = arguments.value()?.parse()?,
            Long("parts") => parts = arguments.value()?.parse::<u64>()?.max(1),
            Long("from") => from = Some(arguments.value()?.into()),
            Short('h') | Long("help") => return Ok(None),
            Value(folder) if output.is_none() => output = Some(folder.into()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let output = output.ok_or(Failure::Usage("OUTPUT is missing".to_owned()))?;
    Ok(Some(Options { documents, parts, from, output }))
}

fn run(options: &Options) -> Result<()> {
    let pieces = match &options.from {
        Some(folder) => pieces(folder)?,
        None => Vec::new(),
    };
    let part = |part: u64| -> Result<()> {
        let mut writers = Writers::create(&options.output, part)?;
        // Each part has a run of numbers, and each article a generator of its own: the same whatever the parts.
        let (first, last) = (part * options.documents / options.parts, (part + 1) * options.documents / options.parts);
        for id in first..last {
            let article = match pieces.is_empty() {
                true => write::invented(id),
                false => cut(&pieces, id),
            };
            writers.add(article)?;
        }
        writers.finish()
    };
    (0..options.parts).into_par_iter().try_for_each(part)
}

/// The texts of a folder in pieces of whole lines.
fn pieces(folder: &Path) -> Result<Vec<String>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let mut pieces = Vec::new();
    for file in files {
        let mut piece = String::new();
        for line in std::fs::read_to_string(file)?.lines() {
            piece.push_str(line);
            piece.push('\n');
            if piece.len() >= 600 {
                pieces.push(std::mem::take(&mut piece));
            }
        }
        pieces.push(piece);
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    match pieces.is_empty() {
        true => Err(DataFusionError::Execution(format!("{} has no .txt files with text", folder.display()))),
        false => Ok(pieces),
    }
}

/// A piece, and which time it comes: so that no two texts are the same.
fn cut(pieces: &[String], id: u64) -> Article {
    let (round, place) = (id / pieces.len() as u64, (id % pieces.len() as u64) as usize);
    let text = match round {
        0 => pieces[place].clone(),
        _ => format!("{}Printing {round}.\n", pieces[place]),
    };
    Article { id, section: "cut", title: String::new(), text }
}
