//! Tells what is new in today's articles against all before, of which an archive keeps the statistics.
//!
//! `cargo run --release --example digest -- --archive news.json today/`

mod shared;

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anstyle::Style;
use newsprint::keyphrase::KeyphraseSet;
use newsprint::report::visible;
use newsprint::{Analyzers, Article, Language};
use shared::{Failure, Texts};

const HELP: &str = "\
Tells what is new: the keyphrases that more of these articles have than of those before, the surest first, with one of the
headlines behind each. What is kept of an article is which keyphrases it has; afterwards the archive has today's too.

Usage: digest --archive FILE [OPTIONS] FILE...

FILE is an article, a folder of .txt files, or - for standard input. An archive that is not there yet is begun.

Options:
  --archive FILE    where statistics are kept, as JSON
  --keep            leave the archive as it is
  --top N           how many keyphrases are told [default: 15]
  --language CODE   the language of the articles; auto: by their text [default: en]
  -h, --help        this text
";

/// How many keyphrases of each article are counted.
const COUNTED: usize = 10;
const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

struct Options {
    archive: String,
    keep: bool,
    top: usize,
    /// `None`: by the text.
    language: Option<Language>,
    files: Vec<String>,
}

fn main() -> ExitCode {
    shared::run("digest", HELP, options, |options| run(&options))
}

fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let (mut archive, mut keep, mut top, mut language, mut files) =
        (None, false, 15, Some(Language::English), Vec::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("archive") => archive = Some(arguments.value()?.string()?),
            Long("keep") => keep = true,
            Long("top") => top = arguments.value()?.parse()?,
            Long("language") => language = shared::language(&mut arguments)?,
            Short('h') | Long("help") => return Ok(None),
            Value(file) => files.push(file.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    match archive {
        Some(archive) if !files.is_empty() => Ok(Some(Options { archive, keep, top, language, files })),
        _ => Err(Failure::Usage("--archive and a file are needed".to_owned())),
    }
}

fn run(options: &Options) -> Result<bool, Failure> {
    let archive = Path::new(&options.archive);
    let named =
        |error: &dyn std::fmt::Display| Failure::Work(io::Error::other(format!("{}: {error}", archive.display())));
    let before: KeyphraseSet = match fs::read(archive) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| named(&error))?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => KeyphraseSet::new(),
        Err(error) => return Err(named(&error)),
    };

    let analyzers = Analyzers::new();
    let mut texts = Texts::new("digest", &options.files);
    let (mut today, mut headlines, mut articles) = (KeyphraseSet::new(), HashMap::new(), 0);
    for (file, text) in texts.by_ref() {
        let article = Article::parse(text);
        let analyzer = match options.language {
            Some(language) => analyzers.of(language),
            None => analyzers.detect(&article).0,
        };
        let analysis = analyzer.analyze(&article);
        today.add(&analysis, COUNTED);
        articles += 1;
        for phrase in analysis.keyphrases().take(COUNTED) {
            let headline = || article.headline().unwrap_or(&file).to_owned();
            headlines.entry(phrase.text().to_owned()).or_insert_with(headline);
        }
    }

    let tell = || -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        let of_languages = Language::ALL.iter().map(|&language| before.documents(language));
        let old = of_languages.fold(0, u64::saturating_add);
        writeln!(out, "{DIM}{articles} articles against {old} before{DIM:#}")?;
        // Against nothing all is new, language by language.
        let mut told = today.news(&before);
        told.extend(today.ranked().into_iter().filter(|phrase| before.documents(phrase.language()) == 0));
        for phrase in told.iter().take(options.top) {
            let headline = headlines.get(phrase.text()).map_or("", String::as_str);
            let (text, documents, headline) = (visible(phrase.text()), phrase.documents(), visible(headline));
            writeln!(out, "{BOLD}{text}{BOLD:#} {documents}× {DIM}{headline}{DIM:#}")?;
        }
        out.flush()
    };
    // Whoever has read enough wants the archive all the same.
    tell().or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })?;

    if !options.keep {
        // Beside it first, under a name that nothing else has, so that a full disk leaves the old one whole.
        // Where it is a link, what it leads to.
        let target = fs::canonicalize(archive).unwrap_or_else(|_| archive.to_owned());
        let mut new = target.as_os_str().to_owned();
        new.push(format!(".{}.new", std::process::id()));
        let bytes = serde_json::to_vec(&before.merge(today)).map_err(|error| named(&error))?;
        let replaced = fs::write(&new, bytes)
            .and_then(|()| match fs::metadata(&target) {
                // Whoever could not read the old one cannot read this one.
                Ok(old) => fs::set_permissions(&new, old.permissions()),
                Err(_) => Ok(()),
            })
            .and_then(|()| fs::rename(&new, &target));
        replaced.map_err(|error| {
            // Half of it is of no use, and in the way on a full disk.
            let _ = fs::remove_file(&new);
            named(&error)
        })?;
    }
    Ok(!texts.failed)
}
