//! Text in columns of a terminal.

use std::fmt::{Result, Write};

use newsprint::Span;
use newsprint::report::visible;
use unicode_width::UnicodeWidthStr;

/// How wide the text is.
pub(crate) const WIDTH: usize = 80;
/// How many columns the strip has that shows where in the article a phrase occurs.
pub(crate) const STRIP: usize = 20;

/// A bar of at most `width` columns, in eighths of one.
pub(crate) fn bar(share: f64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (share.clamp(0.0, 1.0) * (width * 8) as f64).round() as usize;
    let bar = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
    fit(&bar, width)
}

/// Where in a text of `end` bytes some spans are.
pub(crate) fn strip(mentions: &[Span], end: usize) -> String {
    let mut cells = [0usize; STRIP];
    for mention in mentions {
        cells[(mention.start() * STRIP / end).min(STRIP - 1)] += 1;
    }
    cells.iter().map(|&count| ["·", "▂", "▄", "▆", "█"][count.min(4)]).collect()
}

/// A text in exactly `width` columns, cut with `…` or padded.
pub(crate) fn fit(text: &str, width: usize) -> String {
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
pub(crate) fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A paragraph with a hanging dash, its lines at most [`WIDTH`] columns.
pub(crate) fn wrap(out: &mut String, text: &str) -> Result {
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
