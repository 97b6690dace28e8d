//! What the examples have in common: how a program begins and ends, and texts out of files and folders.

#![allow(dead_code, reason = "each example uses what it needs")]

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{fs, vec};

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
            eprintln!("{program}: {error}; --help lists the options");
            return ExitCode::from(2);
        }
        Err(Failure::Work(error)) => error,
    };
    eprintln!("{program}: {error}");
    ExitCode::FAILURE
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
    waiting: Vec<String>,
    /// Whether something could not be read.
    pub(crate) failed: bool,
}

impl Texts {
    pub(crate) fn new(program: &'static str, files: &[String]) -> Texts {
        Texts { program, waiting: files.iter().rev().cloned().collect(), failed: false }
    }

    fn open(&mut self, name: &str) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        match name {
            "-" => io::stdin().read_to_end(&mut bytes)?,
            path if Path::new(path).is_dir() => {
                self.waiting.extend(inside(Path::new(path))?.rev());
                return Ok(None);
            }
            path => fs::File::open(path)?.read_to_end(&mut bytes)?,
        };
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
            let name = self.waiting.pop()?;
            match self.open(&name) {
                Ok(Some(text)) => return Some((name, text)),
                Ok(None) => {}
                Err(error) => {
                    eprintln!("{}: {}: {error}", self.program, visible(&name));
                    self.failed = true;
                }
            }
        }
    }
}

/// The folders and `.txt` files of a folder, by name. Links to folders are passed over, so that none is gone through twice.
fn inside(folder: &Path) -> io::Result<vec::IntoIter<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let wanted = match path.is_dir() {
            true => !path.is_symlink(),
            false => path.extension().is_some_and(|extension| extension == "txt"),
        };
        if wanted {
            names.push(path.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names.into_iter())
}
