//! Stems words: one a line in, one a line out, by the present algorithms of the feature `snowball`, which examples have.
//!
//! `echo opportunities | cargo run --release --example stem -- --language en`

mod shared;

use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use newsprint::{Language, Stemmer};

const HELP: &str = "\
Reads words from standard input, one a line, and writes their stems, one a line. Words are expected in lower case.

Usage: stem --language CODE [--algorithm NAME]

Options:
  --language CODE    the language of the words, such as en, de, pt-BR
  --algorithm NAME   an algorithm by name, whatever the language: `snowball:` and a name for Snowball's present ones,
                     which --language takes too; the name alone for those of 2019, which the library takes unless told
                     otherwise; none: words as they are
  -h, --help         this text, and the algorithms

Algorithms: ";

fn main() -> ExitCode {
    let help = format!("{HELP}{}\n", Stemmer::names().collect::<Vec<_>>().join(", "));
    shared::run("stem", &help, || Ok(stemmer()?), |stemmer| Ok(run(stemmer).map(|()| true)?))
}

/// `None`: help was asked for.
fn stemmer() -> Result<Option<Stemmer>, lexopt::Error> {
    use lexopt::prelude::*;
    let (mut of_language, mut by_name) = (None, None);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("language") => of_language = Some(Stemmer::snowball(arguments.value()?.parse::<Language>()?)),
            Long("algorithm") => by_name = Some(arguments.value()?.parse::<Stemmer>()?),
            Short('h') | Long("help") => return Ok(None),
            _ => return Err(argument.unexpected()),
        }
    }
    by_name.or(of_language).map(Some).ok_or_else(|| "--language or --algorithm is missing".into())
}

fn run(stemmer: Stemmer) -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let word = line.map_err(|error| io::Error::new(error.kind(), format!("line {}: {error}", number + 1)))?;
        writeln!(output, "{}", stemmer.stem(&word))?;
    }
    output.flush()
}
