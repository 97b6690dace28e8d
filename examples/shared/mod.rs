//! What the examples have in common: how a program begins and ends, and texts out of files and folders.

#![allow(dead_code, reason = "each example uses what it needs")]

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::ValueExt;
use newsprint::Language;
use newsprint::report::visible;

/// What keeps a program from its work.
pub(crate) enum Failure {
    /// Its arguments: status 2.
    Usage(String),
    /// Anything else: status 1, unless whoever reads its output has seen enough, as in `... | head`.
    Work(io::Error),
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Failure {
        Failure::Usage(error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Work(error)
    }
}

/// Runs a program, which says whether all went well, and tells what went wrong. Its options are `None` where help was asked
/// for.
pub(crate) fn run<O>(
    program: &str,
    help: &str,
    options: impl FnOnce() -> Result<Option<O>, Failure>,
    work: impl FnOnce(O) -> Result<bool, Failure>,
) -> ExitCode {
    let done = options().and_then(|options| match options {
        Some(options) => work(options),
        None => {
            let mut out = io::stdout().lock();
            out.write_all(help.as_bytes()).and_then(|()| out.flush())?;
            Ok(true)
        }
    });
    let error = match done {
        Ok(true) => return ExitCode::SUCCESS,
        Ok(false) => return ExitCode::FAILURE,
        Err(Failure::Work(error)) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Failure::Usage(error)) => {
            tell(program, &format!("{error}; --help lists the options"));
            return ExitCode::from(2);
        }
        Err(Failure::Work(error)) => error,
    };
    tell(program, &error.to_string());
    ExitCode::FAILURE
}

/// A line on standard error, with nothing in it that acts on a terminal. Where nobody can hear it the program goes on.
pub(crate) fn tell(program: &str, message: &str) {
    let message = visible(message).replace(['\n', '\r'], " ");
    let _ = writeln!(io::stderr(), "{program}: {message}");
}

/// The value of `--language`; `None` is `auto`: by the text.
pub(crate) fn language(arguments: &mut lexopt::Parser) -> Result<Option<Language>, Failure> {
    match arguments.value()?.string()?.as_str() {
        "auto" => Ok(None),
        code => code.parse().map(Some).map_err(|error: newsprint::Error| Failure::Usage(error.to_string())),
    }
}

/// The texts of files, of the `.txt` files in folders and below them, and of standard input for `-`, one at a time in the
/// order given, those of a folder by name. What cannot be read is told and passed over.
pub(crate) struct Texts {
    program: &'static str,
    waiting: Vec<PathBuf>,
    /// Whether something could not be read.
    pub(crate) failed: bool,
}

impl Texts {
    pub(crate) fn new(program: &'static str, files: &[String]) -> Texts {
        Texts { program, waiting: files.iter().rev().map(PathBuf::from).collect(), failed: false }
    }

    fn open(&mut self, path: &Path) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        if path == Path::new("-") {
            io::stdin().read_to_end(&mut bytes)?;
        } else if path.is_dir() {
            self.waiting.extend(inside(path)?.into_iter().rev());
            return Ok(None);
        } else {
            fs::File::open(path)?.read_to_end(&mut bytes)?;
        }
        String::from_utf8(bytes).map(Some).map_err(|error| {
            io::Error::new(
                io::ErrorKind::InvalidData,
                format!("not UTF-8 at byte {}", error.utf8_error().valid_up_to()),
            )
        })
    }
}

impl Iterator for Texts {
    type Item = (String, String);

    fn next(&mut self) -> Option<(String, String)> {
        loop {
            let path = self.waiting.pop()?;
            let name = path.to_string_lossy().into_owned();
            match self.open(&path) {
                Ok(Some(text)) => return Some((name, text)),
                Ok(None) => {}
                Err(error) => {
                    tell(self.program, &format!("{name}: {error}"));
                    self.failed = true;
                }
            }
        }
    }
}

/// The folders and `.txt` files of a folder, by name. Links to folders are passed over, so that none is gone through twice.
fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let wanted = match path.is_dir() {
            true => !path.is_symlink(),
            // A pipe may have no end.
            false => path.is_file() && path.extension().is_some_and(|extension| extension == "txt"),
        };
        if wanted {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
