//! Analyses newline-delimited JSON: one document a line in, one JSON line a document out, in order.
//!
//! `cargo run --release --example batch -- --emit keyphrases --top 5 articles.jsonl`

mod answer;
mod document;
mod options;
mod pipeline;
mod resume;
mod room;
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

use self::answer::Analyst;
use self::options::{HELP, Options, options};
use self::pipeline::Failure;
use self::resume::Done;

fn main() -> ExitCode {
    shared::run("batch", HELP, options, |options| Ok(run(options)? == 0))
}

/// Runs over all lines and returns how many failed.
fn run(options: Options) -> io::Result<usize> {
    let file = options.file.as_deref().filter(|name| *name != "-").map(PathBuf::from);
    let source = file.as_ref().map_or("standard input".to_owned(), |path| path.display().to_string());
    let reading = |error| named(&source, error);
    let (input, size): (Box<dyn Read + Send>, Option<u64>) = match &file {
        Some(path) => {
            let file = File::open(path).map_err(reading)?;
            let about = file.metadata().ok();
            // Before anything of the output is cut off.
            if about.as_ref().is_some_and(|about| about.is_dir()) {
                return Err(reading(io::ErrorKind::IsADirectory.into()));
            }
            let size = about.map(|about| about.len());
            (Box::new(file), size)
        }
        None => (Box::new(io::stdin()), None),
    };
    let target = options.output.as_deref().unwrap_or("standard output");
    let writing = |error| named(target, error);
    let (output, done): (Box<dyn Write>, Done) = match &options.output {
        Some(path) if is_input(file.as_deref(), Path::new(path)) => {
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
    let most = options.asked.most;
    let analyst = Analyst::new(options.asked);
    let jobs = match options.jobs {
        0 => thread::available_parallelism().map_or(1, NonZero::get),
        jobs => jobs,
    };
    let failed = pipeline::run(
        done.skip(pipeline::numbered(input, most)),
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
        Err(Failure::Threads(error)) => Err(named("--jobs", error)),
    }
}

/// An error with the name of what it is about.
fn named(what: &str, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{what}: {error}"))
}

/// Whether a path is the file that is read, by whatever name or as standard input.
fn is_input(input: Option<&Path>, output: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        use std::os::unix::fs::MetadataExt;
        let read = match input {
            Some(path) => path.metadata(),
            None => io::stdin().as_fd().try_clone_to_owned().and_then(|input| File::from(input).metadata()),
        };
        matches!((read, output.metadata()), (Ok(read), Ok(written))
            if read.is_file() && (read.dev(), read.ino()) == (written.dev(), written.ino()))
    }
    #[cfg(not(unix))]
    matches!((input.map(Path::canonicalize), output.canonicalize()), (Some(Ok(read)), Ok(written)) if read == written)
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
