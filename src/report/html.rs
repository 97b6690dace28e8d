//! Reports as a page.

use std::cmp::Reverse;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::visible::visible;
use super::{Report, ReportedBlock, ReportedKeyphrase};
use crate::article::BlockKind;
use crate::span::Span;

/// How many of the keyphrases are marked in the text, each with a colour of its own.
const MARKED: usize = 8;

/// One self-contained page with the reports of some articles: the text with its keyphrases marked, the keyphrases with
/// the parts of their scores, the terms. It needs no script and no network, follows the reader's light or dark scheme,
/// and can be printed. Whatever an article holds is escaped.
///
/// ```
/// use newsprint::report::{Report, html};
/// use newsprint::{Analyzer, Article, Language};
///
/// let article = Article::parse("Fish & chips <b>again</b>\n\nThe price of fish & chips rose.");
/// let report = Report::new(&Analyzer::new(Language::English).analyze(&article), 10);
/// let page = html(&[report]);
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains("&lt;b&gt;"));
/// ```
pub fn html(reports: &[Report]) -> String {
    let title = match reports {
        [report] => report.article.headline.as_deref().unwrap_or("Article"),
        _ => "Articles",
    };
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (visible(title)) }
                style { (PreEscaped(include_str!("report.css"))) }
            }
            body {
                @if reports.len() > 1 {
                    nav aria-label="Articles" {
                        ol {
                            @for (number, report) in reports.iter().enumerate() {
                                li { a href={ "#article-" (number + 1) } { (headline(report)) } }
                            }
                        }
                    }
                }
                main {
                    @for (number, report) in reports.iter().enumerate() { (article(report, number + 1)) }
                }
                footer { "Made with newsprint " (env!("CARGO_PKG_VERSION")) }
            }
        }
    };
    page.into_string()
}

fn headline(report: &Report) -> String {
    visible(report.article.headline.as_deref().unwrap_or("Untitled article")).into_owned()
}

fn article(report: &Report, number: usize) -> Markup {
    let counts = report.counts;
    html! {
        article id={ "article-" (number) } lang=(report.language) {
            header {
                h1 { (headline(report)) }
                p.about lang="en" {
                    @if let Some(date) = report.article.date { time datetime=(date) { (date) } " · " }
                    @if let Some(author) = &report.article.author { (visible(author)) " · " }
                    (report.language.name()) " · " (counts.words) " words · " (counts.sentences) " sentences · "
                    (counts.types) " types"
                }
            }
            div.columns {
                section.text aria-label="Text" {
                    @for block in &report.article.blocks { (self::block(block, &report.keyphrases)) }
                }
                div lang="en" {
                    section {
                        h2 { "Keyphrases" }
                        ol.keyphrases { @for (rank, phrase) in report.keyphrases.iter().enumerate() { (keyphrase(phrase, rank)) } }
                    }
                    section {
                        h2 { "Frequent terms" }
                        (terms(report))
                    }
                }
            }
        }
    }
}

fn keyphrase(phrase: &ReportedKeyphrase, rank: usize) -> Markup {
    let parts: Vec<String> = phrase.explanation.iter().map(|part| format!("{} {:.2}", part.name, part.value)).collect();
    let sign = format!(" {} ", phrase.combination.sign());
    html! {
        li {
            @if rank < MARKED { mark class={ "k" (rank) } { (visible(&phrase.text)) } } @else { (visible(&phrase.text)) }
            @if let Some(acronym) = &phrase.acronym { " (" (visible(acronym)) ")" }
            " " span.score { (format!("{:.2}", phrase.score)) " · " (phrase.mentions.len()) "×" }
            meter min="0" max="1" value=(format!("{:.4}", phrase.score)) { (format!("{:.2}", phrase.score)) }
            small { (parts.join(&sign)) }
        }
    }
}

fn terms(report: &Report) -> Markup {
    let most = report.terms.first().map_or(1, |term| term.count.max(1));
    html! {
        table {
            thead { tr { th scope="col" { "Term" } th scope="col" { "Stem" } th scope="col" { "Count" } } }
            tbody {
                @for term in &report.terms {
                    tr {
                        td { (visible(&term.term)) }
                        td { (visible(&term.stem)) }
                        td.count style={ "--share:" (format!("{:.3}", term.count as f64 / most as f64)) } { (term.count) }
                    }
                }
            }
        }
    }
}

/// A block with the first keyphrases marked.
fn block(block: &ReportedBlock, phrases: &[ReportedKeyphrase]) -> Markup {
    let text = marked(block, phrases);
    match block.kind {
        // They stand in the header.
        BlockKind::Date | BlockKind::Headline => html! {},
        BlockKind::Subheading => html! { h2 { (text) } },
        BlockKind::ListItem => html! { p.item { (text) } },
        kind => html! { p class=(kind) { (text) } },
    }
}

fn marked(block: &ReportedBlock, phrases: &[ReportedKeyphrase]) -> Markup {
    let mut mentions: Vec<(Span, usize)> = Vec::new();
    if block.counted {
        for (rank, phrase) in phrases.iter().take(MARKED).enumerate() {
            // They are in order: those of this block stand together.
            let from = phrase.mentions.partition_point(|span| span.start() < block.span.start());
            let inside = phrase.mentions[from..].iter().take_while(|span| block.span.covers(**span));
            mentions.extend(inside.map(|&span| (span, rank)));
        }
    }
    // Where mentions overlap, the one that starts first and reaches further is marked.
    mentions.sort_by_key(|&(span, rank)| (span.start(), Reverse(span.end()), rank));
    let mut at = block.span.start();
    mentions.retain(|(span, _)| {
        let apart = span.start() >= at;
        at = if apart { span.end() } else { at };
        apart
    });
    let piece = |from: usize, to: usize| {
        visible(block.text.get(from - block.span.start()..to - block.span.start()).unwrap_or_default())
    };
    let mut at = block.span.start();
    let mut pieces = Vec::with_capacity(mentions.len());
    for (span, rank) in mentions {
        pieces.push((piece(at, span.start()), piece(span.start(), span.end()), rank));
        at = span.end();
    }
    html! {
        @for (before, mention, rank) in pieces {
            (before)
            mark class={ "k" (rank) } title=(format!("{:.2} {}", phrases[rank].score, visible(&phrases[rank].text))) { (mention) }
        }
        (piece(at, block.span.end()))
    }
}
