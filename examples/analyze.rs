//! Analyses articles and prints what they are about: as text to read, as JSON, or as a page.
//!
//! `cargo run --release --example analyze` runs on a sample; `... -- --help` lists the options.

mod shared;

use std::fmt::Write as _;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use newsprint::report::{Report, ReportSet, html, html_set, visible};
use newsprint::{Analysis, Analyzer, Analyzers, Article, BlockKind, Detection, Language, Span};
use shared::{Failure, Texts};
use unicode_width::UnicodeWidthStr;

const SAMPLE: &str = include_str!("data/tidal-barrage.txt");

const HELP: &str = "\
Analyses articles: date and headline, sentences, terms, keyphrases and the reasons for their scores.

Usage: analyze [OPTIONS] [FILE]...

FILE is an article, a folder of .txt files, or - for standard input; without it a sample article is analysed.

Options:
  --format NAME     text, json (an object for one file, an array for several) or html (one page) [default: text]
  --top N           how many terms and keyphrases [default: 10; json: 50]
  --language CODE   the language of the articles; auto: by their text [default: en]
  --explain         print the parts of each keyphrase's score
  --captions        count captions and credits too
  -h, --help        this text
";

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const BAR: Style = AnsiColor::Cyan.on_default();

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Text,
    Json,
    Html,
}

struct Options {
    format: Format,
    top: Option<usize>,
    /// `None`: by the text.
    language: Option<Language>,
    explain: bool,
    captions: bool,
    files: Vec<String>,
}

fn main() -> ExitCode {
    shared::run("analyze", HELP, options, |options| run(&options))
}

fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let mut options = Options {
        format: Format::Text,
        top: None,
        language: Some(Language::English),
        explain: false,
        captions: false,
        files: Vec::new(),
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("format") => {
                options.format = match arguments.value()?.string()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    "html" => Format::Html,
                    other => return Err(Failure::Usage(format!("there is no format `{other}`"))),
                }
            }
            Long("top") => options.top = Some(arguments.value()?.parse()?),
            Long("language") => options.language = shared::language(&mut arguments)?,
            Long("explain") => options.explain = true,
            Long("captions") => options.captions = true,
            Short('h') | Long("help") => return Ok(None),
            Value(file) => options.files.push(file.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Some(options))
}

fn run(options: &Options) -> Result<bool, Failure> {
    let mut texts = Texts::new("analyze", &options.files);
    let mut articles: Vec<Article> = texts.by_ref().map(|(_, text)| Article::parse(text)).collect();
    if options.files.is_empty() {
        articles.push(Article::parse(SAMPLE));
    }
    print(&articles, options)?;
    Ok(!texts.failed)
}

/// Each article's analysis, and how sure the language is that was guessed for it.
fn analyze<'a>(
    articles: &'a [Article],
    analyzers: &Analyzers,
    options: &Options,
) -> (Vec<Analysis<'a>>, Vec<Option<f64>>) {
    let analyses = articles.iter().map(|article| match options.language {
        Some(language) => (analyzers.of(language).analyze(article), None),
        None => {
            let (analyzer, detection) = analyzers.detect(article);
            (analyzer.analyze(article), Some(detection.map_or(0.0, Detection::confidence)))
        }
    });
    analyses.unzip()
}

fn analyzers(options: &Options) -> Analyzers {
    let captions = options.captions;
    Analyzers::with(move |language| match Analyzer::builder(language) {
        builder if captions => builder.include(BlockKind::Caption).include(BlockKind::Credit).build(),
        builder => builder.build(),
    })
}

fn print(articles: &[Article], options: &Options) -> io::Result<()> {
    let top = options.top.unwrap_or(if options.format == Format::Json { 50 } else { 10 });
    let (analyses, confidences) = analyze(articles, &analyzers(options), options);
    let mut set = match (options.format, &analyses[..]) {
        // Only a page tells what several have to do with one another.
        (Format::Html, [_, _, ..]) => ReportSet::new(&analyses, top),
        _ => return print_each(analyses.iter().map(|analysis| Report::new(analysis, top)), &confidences, options),
    };
    set.reports.iter_mut().zip(confidences).for_each(|(report, sure)| report.language_confidence = sure);
    let mut out = io::stdout().lock();
    write!(out, "{}", html_set(&set))?;
    out.flush()
}

fn print_each(reports: impl Iterator<Item = Report>, confidences: &[Option<f64>], options: &Options) -> io::Result<()> {
    let mut reports: Vec<Report> = reports.collect();
    reports.iter_mut().zip(confidences).for_each(|(report, sure)| report.language_confidence = *sure);
    match options.format {
        // Nothing added, nothing taken away: spans and texts must agree.
        Format::Json => {
            let mut out = BufWriter::new(io::stdout().lock());
            // A folder is several files, however many it has.
            let one = options.files.len() < 2 && options.files.iter().all(|file| !Path::new(file).is_dir());
            match &reports[..] {
                // The one file could not be read: there is nothing to say but the error.
                [] if one => return Ok(()),
                [report] if one => serde_json::to_writer_pretty(&mut out, report)?,
                reports => serde_json::to_writer_pretty(&mut out, reports)?,
            }
            writeln!(out)?;
            out.flush()
        }
        Format::Html if reports.is_empty() => Ok(()),
        Format::Html => {
            let mut out = io::stdout().lock();
            write!(out, "{}", html(&reports))?;
            out.flush()
        }
        Format::Text => {
            // Colour only for terminals that want it.
            let mut out = anstream::stdout().lock();
            for (number, report) in reports.iter().enumerate() {
                if number > 0 {
                    writeln!(out, "\n{}\n", "─".repeat(WIDTH))?;
                }
                write!(out, "{}", page(report, options).unwrap_or_default())?;
            }
            out.flush()
        }
    }
}

/// How wide the text is.
const WIDTH: usize = 80;
/// How many columns the strip has that shows where in the article a phrase occurs.
const STRIP: usize = 20;

/// A report as text to read.
fn page(report: &Report, options: &Options) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let headline = report.article.headline.as_deref().unwrap_or("(no headline)");
    writeln!(out, "{BOLD}{}{BOLD:#}", one_line(headline))?;
    let blocks = |kind| report.article.blocks.iter().filter(|block| block.kind == kind).count();
    let mut about: Vec<String> = Vec::new();
    about.extend(report.article.date.map(|date| date.strftime("%-d %B %Y").to_string()));
    about.extend(report.article.author.iter().map(|author| one_line(author)));
    about.push(match report.language_confidence {
        Some(sure) => format!("{} (guessed, {:.0} % sure)", report.language.name(), 100.0 * sure),
        None => report.language.name().to_owned(),
    });
    about.push(plural(blocks(BlockKind::Paragraph), "paragraph"));
    for (kind, name) in [(BlockKind::Caption, "caption"), (BlockKind::ListItem, "list item")] {
        about.extend(Some(blocks(kind)).filter(|&count| count > 0).map(|count| plural(count, name)));
    }
    writeln!(out, "{DIM}{}{DIM:#}", about.join(" · "))?;
    let counts = report.counts;
    writeln!(
        out,
        "{DIM}{} in {} ({:.1} a sentence), {} of them different{DIM:#}",
        plural(counts.words, "word"),
        plural(counts.sentences, "sentence"),
        counts.mean_sentence_length(),
        counts.types,
    )?;
    for note in &report.article.notes {
        writeln!(out, "note: bytes {}: {}", note.span().start(), note.kind())?;
    }

    heading(&mut out, "Keyphrases", "score, mentions, where in the article")?;
    let end = report.article.blocks.last().map_or(1, |block| block.span.end().max(1));
    let best = report.keyphrases.first().map_or(1.0, |phrase| phrase.score);
    for phrase in &report.keyphrases {
        let name = match &phrase.acronym {
            Some(acronym) => format!("{} ({})", one_line(&phrase.text), one_line(acronym)),
            None => one_line(&phrase.text),
        };
        writeln!(
            out,
            "  {:.2} {BAR}{}{BAR:#} {} {:>3}×  {DIM}{}{DIM:#}",
            phrase.score,
            bar(phrase.score / best, 10),
            fit(&name, WIDTH - 25 - STRIP),
            phrase.mentions.len(),
            strip(&phrase.mentions, end),
        )?;
        if options.explain {
            let parts = phrase.explanation.iter().map(|part| format!("{} {:.3}", part.name, part.value));
            let sign = format!(" {} ", phrase.combination.sign());
            writeln!(out, "       {DIM}= {}{DIM:#}", parts.collect::<Vec<_>>().join(&sign))?;
        }
    }

    heading(&mut out, "Frequent terms", "count")?;
    let most = report.terms.first().map_or(1, |term| term.count);
    for term in &report.terms {
        let bar = bar(term.count as f64 / most as f64, 10);
        writeln!(out, "  {:>4} {BAR}{bar}{BAR:#} {}", term.count, one_line(&term.term))?;
    }

    heading(&mut out, "In short", "the sentences that carry most weight")?;
    for sentence in report.summary.iter().filter_map(|&number| report.sentences.get(number)) {
        let block = &report.article.blocks[sentence.block];
        let start = sentence.span.start() - block.span.start();
        let text = block.text.get(start..start + sentence.span.len()).unwrap_or_default();
        wrap(&mut out, &one_line(text))?;
    }
    Ok(out)
}

fn heading(out: &mut String, title: &str, detail: &str) -> std::fmt::Result {
    writeln!(out, "\n{BOLD}{title}{BOLD:#} {DIM}{detail}{DIM:#}")
}

fn plural(count: usize, name: &str) -> String {
    format!("{count} {name}{}", if count == 1 { "" } else { "s" })
}

/// A bar of at most `width` columns, in eighths of one.
fn bar(share: f64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (share.clamp(0.0, 1.0) * (width * 8) as f64).round() as usize;
    let bar = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
    fit(&bar, width)
}

/// Where in a text of `end` bytes some spans are.
fn strip(mentions: &[Span], end: usize) -> String {
    let mut cells = [0usize; STRIP];
    for mention in mentions {
        cells[(mention.start() * STRIP / end).min(STRIP - 1)] += 1;
    }
    cells.iter().map(|&count| ["·", "▂", "▄", "▆", "█"][count.min(4)]).collect()
}

/// A text in exactly `width` columns, cut with `…` or padded.
fn fit(text: &str, width: usize) -> String {
    let mut text = text.to_owned();
    if text.width() > width {
        // No column has more than a few characters; a phrase may be a word of megabytes.
        let end = text.char_indices().nth(4 * width).map_or(text.len(), |(end, _)| end);
        text.truncate(end);
        while text.width() >= width {
            text.pop();
        }
        text.push('…');
    }
    let padding = width.saturating_sub(text.width());
    text + &" ".repeat(padding)
}

/// A text without line ends, and with nothing in it that acts on a terminal.
fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A paragraph with a hanging dash, its lines at most [`WIDTH`] columns.
fn wrap(out: &mut String, text: &str) -> std::fmt::Result {
    let mut column = 3;
    write!(out, "  –")?;
    for word in text.split(' ') {
        if column + 1 + word.width() > WIDTH {
            write!(out, "\n   ")?;
            column = 3;
        }
        write!(out, " {word}")?;
        column += 1 + word.width();
    }
    writeln!(out)
}
