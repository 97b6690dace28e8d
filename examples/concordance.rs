//! Shows a word or a phrase in its contexts: a keyword in context, over files and folders.
//!
//! `cargo run --release --example concordance -- "harbour bridge" articles/`

mod shared;

use std::io::Write;
use std::process::ExitCode;

use anstyle::Style;
use newsprint::report::visible;
use newsprint::{Analysis, Analyzer, Analyzers, Article, BlockKind, Concordance, Language};
use shared::{Failure, Texts};
use unicode_width::UnicodeWidthStr;

const HELP: &str = "\
Shows a word or a phrase in its contexts, in all its inflected forms. A phrase lies in one sentence, its context in one block.

Usage: concordance [OPTIONS] PHRASE FILE...

FILE is an article, a folder of .txt files, or - for standard input. Captions and credits are looked through too.

Options:
  --window N        words on either side [default: 8]
  --sort NAME       text: as they come; left, right: by the words on that side, nearest first [default: text]
  --language CODE   the language of the articles; auto: by their text [default: en]
  -h, --help        this text
";

const BOLD: Style = Style::new().bold();
/// Contexts that are wider, in columns, have no others aligned with them: a word may have megabytes.
const ALIGNED: usize = 160;
const DIM: Style = Style::new().dimmed();

#[derive(Clone, Copy)]
enum Sort {
    Text,
    Left,
    Right,
}

struct Options {
    window: usize,
    sort: Sort,
    /// `None`: by the text.
    language: Option<Language>,
    phrase: String,
    files: Vec<String>,
}

/// A line of the concordance.
struct Line {
    left: String,
    keyword: String,
    right: String,
    file: String,
}

fn main() -> ExitCode {
    shared::run("concordance", HELP, options, |options| run(&options))
}

fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let (mut window, mut sort, mut language, mut words) = (8, Sort::Text, Some(Language::English), Vec::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("window") => window = arguments.value()?.parse()?,
            Long("sort") => {
                sort = match arguments.value()?.string()?.as_str() {
                    "text" => Sort::Text,
                    "left" => Sort::Left,
                    "right" => Sort::Right,
                    other => return Err(Failure::Usage(format!("there is no order `{other}`"))),
                }
            }
            Long("language") => language = shared::language(&mut arguments)?,
            Short('h') | Long("help") => return Ok(None),
            Value(word) => words.push(word.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    match <[String; 1]>::try_from(words.drain(..words.len().min(1)).collect::<Vec<_>>()) {
        Ok([phrase]) if !words.is_empty() => Ok(Some(Options { window, sort, language, phrase, files: words })),
        _ => Err(Failure::Usage("a phrase and a file are needed".to_owned())),
    }
}

fn run(options: &Options) -> Result<bool, Failure> {
    let analyzers = Analyzers::with(|language| {
        Analyzer::builder(language).include(BlockKind::Caption).include(BlockKind::Credit).build()
    });
    let mut texts = Texts::new("concordance", &options.files);
    let mut lines: Vec<Line> = Vec::new();
    for (file, text) in texts.by_ref() {
        let article = Article::parse(text);
        let analyzer = match options.language {
            Some(language) => analyzers.of(language),
            None => analyzers.detect(&article).0,
        };
        let analysis = analyzer.analyze(&article);
        lines.extend(analysis.concordance(&options.phrase, options.window).map(|found| line(&analysis, found, &file)));
    }
    match options.sort {
        Sort::Text => {}
        Sort::Left => {
            lines.sort_by_cached_key(|line| line.left.split(' ').rev().map(str::to_lowercase).collect::<Vec<_>>())
        }
        Sort::Right => lines.sort_by_cached_key(|line| line.right.to_lowercase()),
    }
    let left = lines.iter().map(|line| line.left.width()).max().unwrap_or(0).min(ALIGNED);
    let mut out = anstream::stdout().lock();
    for line in &lines {
        let indent = " ".repeat(left.saturating_sub(line.left.width()));
        writeln!(out, "{indent}{} {BOLD}{}{BOLD:#} {} {DIM}{}{DIM:#}", line.left, line.keyword, line.right, line.file)?;
    }
    out.flush()?;
    Ok(!texts.failed)
}

fn line(analysis: &Analysis<'_>, found: Concordance, file: &str) -> Line {
    let shown =
        |span: newsprint::Span| visible(&analysis.text()[span]).split_whitespace().collect::<Vec<_>>().join(" ");
    Line {
        left: shown(found.left()),
        keyword: shown(found.keyword()),
        right: shown(found.right()),
        file: visible(file).into_owned(),
    }
}
