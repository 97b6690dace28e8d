//! Marked spans over a text, as markup.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "marks by the numbers that they were given; spans were put on characters of the text"
)]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::visible::visible;
use crate::span::Span;
use crate::term::{TermId, Vocabulary};

/// Marks spans of a text and writes it as safe, self-contained HTML: every mark with its label, an explanation where it has
/// one, a colour for each label. Marks may lie in one another and cross. It needs no script and no network.
///
/// Whatever text, labels and explanations hold is escaped, and [made visible](super::visible()).
///
/// ```
/// use newsprint::report::Highlighter;
/// use newsprint::{SentenceSegmenter, Language, Span};
///
/// let text = "Fish & chips. Rain in Port Alder.";
/// let mut highlighter = Highlighter::new(text);
/// for sentence in SentenceSegmenter::new(Language::English).sentences(text) {
///     highlighter = highlighter.mark(sentence, "sentence");
/// }
/// let fragment = highlighter.explained(Span::new(22, 32), "place", "a name behind `in`").fragment();
/// assert!(fragment.contains("Fish &amp; chips."));
/// assert!(fragment.contains("title=\"place: a name behind `in`\""));
/// ```
#[derive(Clone, Debug)]
pub struct Highlighter<'t> {
    text: &'t str,
    spans: Vec<Span>,
    marks: Vec<Mark>,
    labels: Vocabulary,
}

#[derive(Clone, Debug)]
struct Mark {
    label: TermId,
    explanation: Option<String>,
}

impl<'t> Highlighter<'t> {
    /// Of a text without marks.
    pub fn new(text: &'t str) -> Highlighter<'t> {
        Highlighter { text, spans: Vec::new(), marks: Vec::new(), labels: Vocabulary::new() }
    }

    /// With one more mark. A span that does not lie in the text, on the borders of characters, marks nothing. Labels are few:
    /// each has a colour, of which there are eight.
    #[must_use]
    pub fn mark(self, span: Span, label: impl Into<String>) -> Highlighter<'t> {
        self.with(span, &label.into(), None)
    }

    /// The same with an explanation, which is shown when the pointer rests on the mark and is read out with it.
    #[must_use]
    pub fn explained(self, span: Span, label: impl Into<String>, explanation: impl Into<String>) -> Highlighter<'t> {
        self.with(span, &label.into(), Some(explanation.into()))
    }

    fn with(mut self, span: Span, label: &str, explanation: Option<String>) -> Highlighter<'t> {
        if self.text.get(span.range()).is_some() {
            let label = self.labels.intern(label);
            self.spans.push(span);
            self.marks.push(Mark { label, explanation });
        }
        self
    }

    /// The marked text as a `<div class="newsprint">`, for a page of one's own, whose style is its own or that of
    /// [`STYLE`](Highlighter::STYLE). n log n in the marks, linear in the text. Of more than eight marks around one place the
    /// innermost are left out.
    pub fn fragment(&self) -> String {
        self.markup().into_string()
    }

    /// The style of a [`fragment`](Highlighter::fragment).
    pub const STYLE: &'static str = include_str!("highlight.css");

    /// The marked text as a page.
    pub fn page(&self, title: &str) -> String {
        let page = html! {
            (DOCTYPE)
            html {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (visible(title)) }
                    style { (PreEscaped(Highlighter::STYLE)) }
                }
                body { main { h1 { (visible(title)) } (self.markup()) } }
            }
        };
        page.into_string()
    }

    fn markup(&self) -> Markup {
        let mut out = String::with_capacity(self.text.len() * 2);
        for piece in nest(Span::new(0, self.text.len()), &self.spans) {
            let opened = match piece {
                Piece::Text(span) => html! { (visible(&self.text[span])) },
                Piece::Close(_) => PreEscaped("</mark>".to_owned()),
                Piece::Open { mark, first } => self.opened(mark, first),
            };
            out.push_str(&opened.0);
        }
        html! { div.newsprint { (PreEscaped(out)) } }
    }

    /// The start tag of a mark; only its first part shows the label.
    fn opened(&self, number: usize, first: bool) -> Markup {
        let mark = &self.marks[number];
        let label = visible(self.labels.text(mark.label));
        let title = match &mark.explanation {
            Some(explanation) => format!("{label}: {}", visible(explanation)),
            None => label.into_owned(),
        };
        let shown = first.then(|| visible(self.labels.text(mark.label)));
        let whole = html! { mark class={ "c" (mark.label.index() % 8) } title=(title) data-label=[shown] {} };
        PreEscaped(whole.0.trim_end_matches("</mark>").to_owned())
    }
}

/// What a text with marks is made of, in order.
pub(super) enum Piece {
    /// Text as it is.
    Text(Span),
    /// A mark begins, or goes on behind the end of one that it crosses.
    Open {
        /// Its number.
        mark: usize,
        /// Whether it begins.
        first: bool,
    },
    /// The mark that was opened last ends.
    Close(usize),
}

/// Parts a text into pieces in which marks lie in one another: of two that begin together the longer is outside, of two as
/// long the one that stands first in the list; one that crosses another is taken in two.
pub(super) fn nest(whole: Span, marks: &[Span]) -> Vec<Piece> {
    /// A place has no more marks around it.
    const DEPTH: usize = 8;
    let inside = |span: Span| !span.is_empty() && whole.covers(span);
    let mut waiting: BinaryHeap<_> = (marks.iter().enumerate())
        .filter(|&(_, &span)| inside(span))
        .map(|(number, span)| Reverse((span.start(), Reverse(span.end()), number)))
        .collect();
    let mut pieces = Vec::with_capacity(2 * marks.len() + 1);
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut at = whole.start();
    loop {
        let next = waiting.pop();
        let until = next.map_or(whole.end(), |Reverse((start, _, _))| start);
        while let Some((mark, end)) = open.pop_if(|&mut (_, end)| end <= until) {
            text(&mut pieces, &mut at, end);
            pieces.push(Piece::Close(mark));
        }
        text(&mut pieces, &mut at, until);
        let Some(Reverse((start, Reverse(end), mark))) = next else { return pieces };
        if open.len() == DEPTH {
            continue;
        }
        let limit = open.last().map_or(whole.end(), |&(_, end)| end);
        if end > limit {
            waiting.push(Reverse((limit, Reverse(end), mark)));
        }
        pieces.push(Piece::Open { mark, first: start == marks[mark].start() });
        open.push((mark, end.min(limit)));
    }
}

fn text(pieces: &mut Vec<Piece>, at: &mut usize, end: usize) {
    if *at < end {
        pieces.push(Piece::Text(Span::new(*at, end)));
        *at = end;
    }
}
