//! A report as text for a terminal.

use std::fmt::{Result, Write};

use anstyle::{AnsiColor, Style};
use newsprint::BlockKind;
use newsprint::report::Report;

use crate::columns::{STRIP, WIDTH, bar, fit, one_line, strip, wrap};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const BAR: Style = AnsiColor::Cyan.on_default();

/// What parts two articles.
pub(crate) fn rule() -> String {
    format!("\n{}\n", "─".repeat(WIDTH))
}

/// A report as text to read.
pub(crate) fn page(report: &Report, explain: bool) -> std::result::Result<String, std::fmt::Error> {
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
        if explain {
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

fn heading(out: &mut String, title: &str, detail: &str) -> Result {
    writeln!(out, "\n{BOLD}{title}{BOLD:#} {DIM}{detail}{DIM:#}")
}

fn plural(count: usize, name: &str) -> String {
    format!("{count} {name}{}", if count == 1 { "" } else { "s" })
}
