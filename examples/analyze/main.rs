//! Analyses articles and prints what they are about: as text to read, as JSON, or as a page.
//!
//! `cargo run --release --example analyze` runs on a sample; `... -- --help` lists the options.

mod columns;
mod options;
mod page;
#[path = "../shared/mod.rs"]
mod shared;

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use newsprint::report::{Report, ReportSet, html, html_set};
use newsprint::{Analysis, Analyzer, Analyzers, Article, BlockKind, Detection};

use self::options::{Format, HELP, Options, options};
use self::shared::{Failure, Texts};

const SAMPLE: &str = include_str!("../data/tidal-barrage.txt");

fn main() -> ExitCode {
    shared::run("analyze", HELP, options, |options| run(&options))
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
                    writeln!(out, "{}", page::rule())?;
                }
                write!(out, "{}", page::page(report, options.explain).unwrap_or_default())?;
            }
            out.flush()
        }
    }
}
