//! TF-IDF and keyphrases of a corpus, by DataFusion, by a cluster of Ballista, or by the library alone; and whether they agree.
//!
//! `cargo run --release --example corpus -- news/parquet here/`

mod digest;
mod library;
#[path = "../shared/mod.rs"]
mod shared;
mod sql;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use datafusion::common::exec_err;
use datafusion::error::Result;
use shared::Failure;

const HELP: &str = "\
Works out, over articles with id, title and text, and writes to OUTPUT as Parquet:
  terms/       id, stem, count        the terms of each article
  tf_idf/      id, stem, weight       count times ln((1 + n) / (1 + df)) + 1
  keyphrases/  id, phrase, score      the five best keyphrases of each article
  corpus_stats.bin                    the statistics of all of them, as the library reads them
Tells how long each took, and a digest of its rows that does not depend on their order.

Usage: corpus [OPTIONS] FOLDER OUTPUT

FOLDER has files of Parquet or of newline-delimited JSON, as `generate` makes them.

Options:
  --cluster URL     on the cluster of Ballista with this scheduler, not by DataFusion in this process
  --library         by the library and threads, without either
  --threads N       how many threads, or partitions [default: as many as there are cores]
  --only STEP       one step: terms, tf_idf (which reads terms/), keyphrases, corpus_stats; it may be given again
  --against FOLDER  afterwards, compare with what was written there: status 1 unless all of it is the same
  -h, --help        this text
";

/// The steps, in the order in which they are taken.
const STEPS: [&str; 4] = ["terms", "tf_idf", "keyphrases", "corpus_stats"];

/// How many keyphrases each article has.
const PHRASES: usize = 5;

struct Options {
    library: bool,
    cluster: Option<String>,
    threads: usize,
    steps: Vec<&'static str>,
    against: Option<PathBuf>,
    input: PathBuf,
    output: PathBuf,
}

fn main() -> ExitCode {
    shared::run("corpus", HELP, options, run)
}

fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let (mut library, mut cluster, mut threads, mut against) = (false, None, cores, None);
    let (mut steps, mut folders) = (Vec::new(), Vec::<PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("library") => library = true,
            Long("cluster") => cluster = Some(arguments.value()?.string()?),
            Long("threads") => threads = arguments.value()?.parse::<usize>()?.max(1),
            Long("only") => {
                let named = arguments.value()?.string()?;
                let step = STEPS.iter().find(|step| **step == named);
                steps.push(*step.ok_or_else(|| Failure::Usage(format!("`{named}` is not a step")))?);
            }
            Long("against") => against = Some(arguments.value()?.into()),
            Short('h') | Long("help") => return Ok(None),
            Value(folder) if folders.len() < 2 => folders.push(folder.into()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let Ok([input, output]) = <[PathBuf; 2]>::try_from(folders) else {
        return Err(Failure::Usage("FOLDER and OUTPUT are needed".to_owned()));
    };
    steps = if steps.is_empty() { STEPS.to_vec() } else { steps };
    Ok(Some(Options { library, cluster, threads, steps, against, input, output }))
}

async fn run(options: Options) -> Result<()> {
    std::fs::create_dir_all(&options.output)?;
    // Executors are other processes, in other folders.
    let (input, output) = (options.input.canonicalize()?, options.output.canonicalize()?);
    let engine = match options.library {
        true => None,
        false => Some(sql::Engine::new(options.cluster.as_deref(), options.threads, &input, &output).await?),
    };
    for step in &options.steps {
        let started = Instant::now();
        match &engine {
            Some(engine) => engine.run(step).await?,
            None => library::run(step, options.threads, &input, &output)?,
        }
        println!("{step:<13} {:>8.2} s", started.elapsed().as_secs_f64());
    }
    let mut others = Vec::new();
    for step in &options.steps {
        let ours = digest::of(step, &output).await?;
        println!("{step:<13} {ours}");
        if let Some(against) = &options.against
            && digest::of(step, &against.canonicalize()?).await? != ours
        {
            others.push(*step);
        }
    }
    match (&options.against, others.as_slice()) {
        (None, _) => Ok(()),
        (Some(against), []) => {
            println!("all of it is the same in {}", against.display());
            Ok(())
        }
        (Some(against), others) => exec_err!("{} differ from those in {}", others.join(", "), against.display()),
    }
}
