//! Compares two sets of articles: which words are typical of each against the other.
//!
//! `cargo run --release --example compare -- this-year/ last-year/`

mod shared;

use std::collections::HashMap;
use std::io::{self, Write};
use std::process::ExitCode;

use anstyle::Style;
use newsprint::report::visible;
use newsprint::{Analyzer, Article, CorpusStats, KeyTerm, Language, LanguageStats};
use shared::{Failure, Texts};

const HELP: &str = "\
Compares two sets of articles by their words: which are more frequent in the one, which in the other, how sure that is
(G², the log-likelihood ratio; over 15.13 happens by chance once in 10,000 words) and how large (the binary logarithm of
the ratio of frequencies: 1 is twice, 2 four times as frequent).

Usage: compare [OPTIONS] TARGET REFERENCE

Each is an article, a folder of .txt files, or - for standard input.

Options:
  --top N           how many words of each side [default: 20]
  --least N         how often a word must occur in both together [default: 3]
  --language CODE   the language of the articles [default: en]
  -h, --help        this text
";

const BOLD: Style = Style::new().bold();

struct Options {
    top: usize,
    least: u64,
    language: Language,
    sides: [String; 2],
}

fn main() -> ExitCode {
    shared::run("compare", HELP, options, |options| run(&options))
}

fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let (mut top, mut least, mut language, mut files) = (20, 3, Language::English, Vec::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("top") => top = arguments.value()?.parse()?,
            Long("least") => least = arguments.value()?.parse()?,
            Long("language") => language = arguments.value()?.parse()?,
            Short('h') | Long("help") => return Ok(None),
            Value(file) => files.push(file.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let sides = <[String; 2]>::try_from(files);
    let sides = sides.map_err(|files| Failure::Usage(format!("two sides are compared, not {}", files.len())))?;
    Ok(Some(Options { top, least, language, sides }))
}

/// How each stem is written first.
type Forms = HashMap<String, String>;

fn run(options: &Options) -> Result<bool, Failure> {
    let analyzer = Analyzer::new(options.language);
    let mut forms = Forms::new();
    let [target, reference] = [&options.sides[0], &options.sides[1]].map(|side| read(side, &analyzer, &mut forms));
    let (target, reference) = (target?, reference?);
    let (Some(of_target), Some(of_reference)) = (target.0.of(&analyzer), reference.0.of(&analyzer)) else {
        return Err(io::Error::other("there are no words to compare").into());
    };

    let keys = of_target.keyness(of_reference);
    let often = |key: &&KeyTerm<'_>| key.target() + key.reference() >= options.least;
    let mut out = anstream::stdout().lock();
    let head = |side: &str, stats: &LanguageStats| {
        format!("{BOLD}{}{BOLD:#}: {} articles, {} words", visible(side), stats.documents(), stats.words())
    };
    writeln!(out, "{}", head(&options.sides[0], of_target))?;
    writeln!(out, "{}", head(&options.sides[1], of_reference))?;
    for (number, side) in options.sides.iter().enumerate() {
        writeln!(out, "\n{BOLD}typical of {}{BOLD:#}", visible(side))?;
        writeln!(out, "      G²  log ratio   here  there  word")?;
        let typical = keys.iter().filter(often);
        let own: Vec<&KeyTerm<'_>> = match number {
            0 => typical.filter(|key| key.score() > 0.0).take(options.top).collect(),
            _ => typical.rev().filter(|key| key.score() < 0.0).take(options.top).collect(),
        };
        for key in own {
            let (here, there) = [(key.target(), key.reference()), (key.reference(), key.target())][number];
            let word = forms.get(key.term()).map_or(key.term(), String::as_str);
            let (sure, large) = (key.score().abs(), key.table().log_ratio().abs());
            writeln!(out, "{sure:8.1}  {large:9.2} {here:6} {there:6}  {}", visible(word))?;
        }
    }
    out.flush()?;
    Ok(!(target.1 || reference.1))
}

/// The statistics of one side, and whether something of it could not be read.
fn read(side: &str, analyzer: &Analyzer, forms: &mut Forms) -> Result<(CorpusStats, bool), Failure> {
    let mut texts = Texts::new("compare", &[side.to_owned()]);
    let mut stats = CorpusStats::new();
    for (_, text) in texts.by_ref() {
        let article = Article::parse(text);
        let analysis = analyzer.analyze(&article);
        stats.add(&analysis);
        for term in analysis.terms().filter(|term| term.count() > 0) {
            forms.entry(term.stem().to_owned()).or_insert_with(|| term.text().to_owned());
        }
    }
    match stats.documents() {
        0 => Err(io::Error::other(format!("there is no article in {side}")).into()),
        _ => Ok((stats, texts.failed)),
    }
}
