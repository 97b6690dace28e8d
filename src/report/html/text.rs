//! The text with what was found in it.

#![expect(clippy::indexing_slicing, reason = "marks and acronyms by the numbers that they were given")]

use std::cmp::Reverse;

use maud::{Markup, PreEscaped, html};

use super::MARKED;
use crate::article::BlockKind;
use crate::report::highlight::{Piece, nest};
use crate::report::visible::visible;
use crate::report::{Report, ReportedBlock};
use crate::span::Span;

/// What stands at a span of a block's text.
pub(super) fn at(report: &Report, block: usize, span: Span) -> Option<&str> {
    let block = report.article.blocks.get(block)?;
    block.text.get(span.start().checked_sub(block.span.start())?..span.end().checked_sub(block.span.start())?)
}

/// The number of the block that stands above the text: the headline, the first where there are several.
pub(super) fn above(report: &Report) -> Option<usize> {
    report.article.blocks.iter().position(|block| block.kind == BlockKind::Headline)
}

/// The blocks of an article, but for date and headline, which stand above.
pub(super) fn text(report: &Report, number: usize) -> Markup {
    let phrases = phrases(report);
    let acronyms = acronyms(report);
    let mut sentences = report.sentences.iter().enumerate().peekable();
    let mut blocks = Vec::with_capacity(report.article.blocks.len());
    let above = above(report);
    for (index, block) in report.article.blocks.iter().enumerate() {
        let mut marks: Vec<(Span, Mark)> = Vec::new();
        while let Some((number, sentence)) = sentences.next_if(|(_, sentence)| sentence.block <= index) {
            marks.push((sentence.span, Mark::Sentence(number)));
        }
        if block.counted {
            marks.extend(inside(&phrases, block.span));
        }
        marks.extend(inside(&acronyms, block.span));
        if above != Some(index) {
            blocks.push(self::block(report, block, &marks, number));
        }
    }
    html! { @for block in blocks { (block) } }
}

/// Of marks in order, none of which lies in another, those in a block.
fn inside(marks: &[(Span, Mark)], block: Span) -> impl Iterator<Item = (Span, Mark)> {
    let from = marks.partition_point(|(span, _)| span.start() < block.start());
    marks[from..].iter().take_while(move |(span, _)| span.end() <= block.end()).copied()
}

/// What a span of the text is, by its number in the report.
#[derive(Clone, Copy)]
enum Mark {
    Sentence(usize),
    Phrase(usize),
    Acronym(usize),
}

/// The mentions of the marked keyphrases.
fn phrases(report: &Report) -> Vec<(Span, Mark)> {
    let marked = report.keyphrases.iter().take(MARKED).enumerate();
    apart(marked.flat_map(|(rank, phrase)| phrase.mentions.iter().map(move |&span| (span, Mark::Phrase(rank)))))
}

/// Both forms of acronyms, where they are defined.
fn acronyms(report: &Report) -> Vec<(Span, Mark)> {
    let acronyms = report.acronyms.iter().enumerate();
    apart(acronyms.flat_map(|(index, acronym)| acronym.spans.map(|span| (span, Mark::Acronym(index)))))
}

/// In order, none in another: the one that starts first and reaches further is taken.
fn apart(marks: impl Iterator<Item = (Span, Mark)>) -> Vec<(Span, Mark)> {
    let mut all: Vec<(Span, Mark)> = marks.collect();
    all.sort_by_key(|&(span, _)| (span.start(), Reverse(span.end())));
    let mut at = 0;
    all.retain(|(span, _)| {
        let apart = span.start() >= at;
        at = if apart { span.end() } else { at };
        apart
    });
    all
}

fn block(report: &Report, block: &ReportedBlock, marks: &[(Span, Mark)], number: usize) -> Markup {
    let text = marked(report, block, marks, number);
    match block.kind {
        BlockKind::Date => html! {},
        BlockKind::Headline | BlockKind::Subheading => html! { h3 { (text) } },
        BlockKind::ListItem => html! { p.item { (text) } },
        kind => html! { p class=(kind) { (text) } },
    }
}

fn marked(report: &Report, block: &ReportedBlock, marks: &[(Span, Mark)], number: usize) -> Markup {
    let spans: Vec<Span> = marks.iter().map(|mark| mark.0).collect();
    let mut out = String::with_capacity(2 * block.text.len());
    for piece in nest(block.span, &spans) {
        match piece {
            Piece::Text(span) => {
                let start = span.start() - block.span.start();
                let text = block.text.get(start..start + span.len()).unwrap_or_default();
                out.push_str(&html! { (visible(text)) }.0);
            }
            Piece::Open { mark, first } => out.push_str(&opened(report, block, marks[mark].1, first, number)),
            Piece::Close(mark) => out.push_str(marks[mark].1.end()),
        }
    }
    PreEscaped(out)
}

impl Mark {
    fn end(self) -> &'static str {
        match self {
            Mark::Sentence(_) => "</span>",
            Mark::Phrase(_) => "</a>",
            Mark::Acronym(_) => "</abbr>",
        }
    }
}

/// The start tag of a mark.
fn opened(report: &Report, block: &ReportedBlock, mark: Mark, first: bool, number: usize) -> String {
    let whole = match mark {
        Mark::Sentence(index) => {
            let id = first.then(|| format!("a{number}-s{}", index + 1));
            // What does not count has no number.
            let shown = (first && block.counted).then_some(index + 1);
            html! { span.s id=[id] data-n=[shown] {} }
        }
        Mark::Phrase(rank) => html! {
            a.phrase href={ "#a" (number) "-k" (rank + 1) } data-k=(rank) aria-describedby={ "a" (number) "-c" (rank + 1) } {}
        },
        Mark::Acronym(index) => {
            let acronym = &report.acronyms[index];
            html! { abbr title={ (visible(&acronym.short)) ": " (visible(&acronym.long)) } {} }
        }
    };
    whole.0.trim_end_matches(mark.end()).to_owned()
}
