//! From plain text to blocks: lines, then groups of lines between blank ones, then what each group is.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "spans of lines of the text; lines by their numbers within a group, which has one at least"
)]

use alloc::vec::Vec;
use core::iter::Peekable;

use jiff::civil::Date;

use super::credit;
use super::opening;
use super::{Block, BlockKind, Note, NoteKind};
use crate::span::Span;

/// Captions with a credit are at most this long; a longer paragraph that ends in a credit is signed, not a caption.
const CAPTION_WORDS: usize = 120;
/// A paragraph in front of a credit that stands alone is its caption up to this length, and if it is one sentence.
const BARE_CAPTION_WORDS: usize = 60;
/// A word this long in front of a full stop is no abbreviation.
const FULL_WORD_LETTERS: usize = 5;
/// Subheadings and headlines without a date marker are short.
const SUBHEADING_WORDS: usize = 12;
const SUBHEADING_BYTES: usize = 100;
const HEADLINE_WORDS: usize = 30;
const HEADLINE_BYTES: usize = 300;

/// What may stand behind a sentence's stop.
const CLOSERS: [char; 9] = ['"', '\'', '”', '’', '»', ')', ']', '」', '』'];

/// What [`layout`] recognised.
#[derive(Default)]
pub(super) struct Layout {
    pub(super) blocks: Vec<Block>,
    pub(super) notes: Vec<Note>,
    pub(super) date: Option<Date>,
    /// The names in the first byline.
    pub(super) author: Option<Span>,
}

/// Recognises the parts of an article with its date, headline and byline.
pub(super) fn layout(text: &str) -> Layout {
    Parser { text, layout: Layout::default(), before_body: true, previous: None }.article()
}

/// Recognises the parts of an article's body, from byte `start` of the text on: no date marker, no headline.
pub(super) fn body(text: &str, start: usize) -> Layout {
    let parser = Parser { text, layout: Layout::default(), before_body: true, previous: None };
    parser.body(Groups { text, at: start }.peekable())
}

/// The lines between two blank ones, each without white space at its ends.
type Group = Vec<Span>;

struct Parser<'t> {
    text: &'t str,
    layout: Layout,
    /// No paragraph of the body has been seen yet: bylines and bare datelines belong here.
    before_body: bool,
    /// The block of the group just before, if that group was one plain paragraph.
    previous: Option<usize>,
}

impl Parser<'_> {
    fn article(mut self) -> Layout {
        let bom = if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut groups = Groups { text: self.text, at: bom }.peekable();
        let mut first = groups.next().unwrap_or_default();
        let taken = self.head(&first);
        first.drain(..taken);
        if self.headline_is_missing() {
            if first.is_empty() {
                first = groups.next().unwrap_or_default();
            }
            if self.opens_with_headline(&first, groups.peek()) {
                let line = first.remove(0);
                self.push(BlockKind::Headline, line);
            }
        }
        self.group(&first, groups.peek().is_some());
        self.body(groups)
    }

    fn body(mut self, mut groups: Peekable<Groups<'_>>) -> Layout {
        while let Some(group) = groups.next() {
            self.group(&group, groups.peek().is_some());
        }
        self.layout
    }

    fn headline_is_missing(&self) -> bool {
        !self.layout.blocks.iter().any(|block| block.kind == BlockKind::Headline)
    }

    /// The date marker and the headline on its line. Returns how many lines that took.
    fn head(&mut self, lines: &[Span]) -> usize {
        let Some(&line) = lines.first() else { return 0 };
        let Some(marker) = opening::date_marker(&self.text[line]) else { return 0 };
        let date = Span::new(marker.date.start, marker.date.end).shifted(line.start());
        match marker.value {
            Some(value) => {
                self.layout.date = Some(value);
                self.push(BlockKind::Date, Span::new(line.start(), date.end()));
                self.push_trimmed(BlockKind::Headline, Span::new(date.end(), line.end()));
            }
            None => {
                self.layout.notes.push(Note { kind: NoteKind::InvalidDate, span: date });
                self.push(BlockKind::Headline, line);
            }
        }
        1
    }

    /// Whether the first line of the article's first group is its headline; `next` is the group that follows, if any.
    fn opens_with_headline(&self, group: &[Span], next: Option<&Group>) -> bool {
        let Some(&line) = group.first() else { return false };
        let text = &self.text[line];
        let is_item = |line: &Span| opening::list_marker(&self.text[*line]);
        // `1. FC Köln gewinnt`: an ordinal, where no other item follows.
        let mark = text.split_whitespace().next().unwrap_or_default();
        let ordinal = group.len() == 1 && mark.ends_with('.') && mark.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = || next.and_then(|next| next.first()).is_some_and(is_item);
        let item = is_item(&line) && (!ordinal || goes_on());
        if text.len() > HEADLINE_BYTES
            || text.split_whitespace().nth(HEADLINE_WORDS).is_some()
            || !text.chars().any(char::is_alphanumeric)
            || ends_a_clause(text)
            || item
            || opening::byline(text).is_some()
            || opening::dateline(text, true).is_some()
            || credit::opens_as_caption(text)
            || credit::at_end(text).is_some()
        {
            return false;
        }
        match group.get(1) {
            None => next.is_some(),
            // Lines follow at once: a headline's line ended although the next word would have fitted, a wrapped
            // paragraph's did not.
            Some(&next) => {
                let next = &self.text[next];
                let width = group.iter().map(|&line| self.text[line].chars().count()).max().unwrap_or(0);
                let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
                opening::byline(next).is_some()
                    || opening::dateline(next, true).is_some()
                    || text.chars().count() + 1 + word <= width
            }
        }
    }

    /// One group of lines: bylines, then one block of prose, then list items; `more` groups follow or not.
    fn group(&mut self, mut lines: &[Span], more: bool) {
        let previous = self.previous.take();
        while let Some((&line, rest)) = lines.split_first() {
            let last = !more && rest.is_empty();
            // `By Popular Demand, Ferry Returns` and nothing else: what would it sign?
            let alone = last && self.layout.blocks.is_empty();
            let Some(names) = opening::byline(&self.text[line]).filter(|_| (self.before_body || last) && !alone) else {
                break;
            };
            if self.layout.author.is_none() {
                self.layout.author = Some(Span::new(names.start, names.end).shifted(line.start()));
            }
            self.push(BlockKind::Byline, line);
            lines = rest;
        }
        if lines.is_empty() {
            return;
        }
        let list = self.list_start(lines);
        let mut previous = previous;
        let mut start = 0;
        for end in 1..=list {
            let chunk = lines[start].to(lines[end - 1]);
            // Captions may stand line below line.
            if end == list || credit::ends_caption(&self.text[chunk]) {
                self.prose(chunk, end - start, previous.take(), more || end < lines.len());
                start = end;
            }
        }
        let mut item: Option<Span> = None;
        for &line in &lines[list..] {
            match item {
                Some(open) if !opening::list_marker(&self.text[line]) => item = Some(open.to(line)),
                Some(done) => {
                    self.push(BlockKind::ListItem, done);
                    item = Some(line);
                }
                None => item = Some(line),
            }
        }
        if let Some(done) = item {
            self.push(BlockKind::ListItem, done);
            self.previous = None;
        }
    }

    /// The number of the line with the first list item. A list starts a group or follows a colon; elsewhere a line that
    /// happens to begin with a mark is wrapped prose.
    fn list_start(&self, lines: &[Span]) -> usize {
        let starts = |index: usize| {
            opening::list_marker(&self.text[lines[index]])
                && (index == 0 || self.text[lines[index - 1]].ends_with([':', '：']))
        };
        (0..lines.len()).find(|&index| starts(index)).unwrap_or(lines.len())
    }

    /// A group that is no list: one chunk of text over `lines` lines.
    fn prose(&mut self, chunk: Span, lines: usize, previous: Option<usize>, more: bool) {
        let text = &self.text[chunk];
        if credit::is_whole(text) {
            if let Some(index) = previous.filter(|_| credit::is_of_picture(text)) {
                let block = &mut self.layout.blocks[index];
                let before = &self.text[block.span];
                if at_most_words(before, BARE_CAPTION_WORDS) && is_one_sentence(before) {
                    block.kind = BlockKind::Caption;
                }
            }
            self.push(BlockKind::Credit, chunk);
            return;
        }
        // Where more follows, a sentence that a bare agency ends is a caption; at the end of all it is signed.
        let agency = || credit::agency_at_end(text).filter(|&open| more && is_one_sentence(text[..open].trim_end()));
        if let Some(credit) = credit::at_end(text).or_else(agency) {
            let credit = chunk.start() + credit;
            let kind = if at_most_words(text, CAPTION_WORDS) { BlockKind::Caption } else { BlockKind::Paragraph };
            self.push_trimmed(kind, Span::new(chunk.start(), credit));
            self.push(BlockKind::Credit, Span::new(credit, chunk.end()));
            return;
        }
        if credit::opens_as_caption(text) && at_most_words(text, CAPTION_WORDS) {
            self.push(BlockKind::Caption, chunk);
            return;
        }
        let dateline = opening::dateline(text, self.before_body);
        if lines == 1 && more && is_subheading(text) && dateline.is_none_or(|len| len < text.len()) {
            self.push(BlockKind::Subheading, chunk);
            return;
        }
        let start = match dateline {
            Some(len) => {
                self.push(BlockKind::Dateline, Span::new(chunk.start(), chunk.start() + len));
                chunk.start() + len
            }
            None => chunk.start(),
        };
        let paragraph = self.layout.blocks.len();
        self.push_trimmed(BlockKind::Paragraph, Span::new(start, chunk.end()));
        if paragraph < self.layout.blocks.len() {
            self.before_body = false;
            // What a dateline opens is the article's own.
            self.previous = dateline.is_none().then_some(paragraph);
        }
    }

    fn push(&mut self, kind: BlockKind, span: Span) {
        self.layout.blocks.push(Block { kind, span });
    }

    /// Pushes what is left without white space at the ends, if anything.
    fn push_trimmed(&mut self, kind: BlockKind, span: Span) {
        let span = trim(self.text, span);
        if !span.is_empty() {
            self.push(kind, span);
        }
    }
}

/// The span without white space at its ends.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let slice = &text[span];
    let start = span.start() + (slice.len() - slice.trim_start().len());
    Span::new(start, start + slice.trim().len())
}

/// The groups of lines from byte `at` of a text on.
struct Groups<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Groups<'_> {
    type Item = Group;

    fn next(&mut self) -> Option<Group> {
        let mut group = Group::new();
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            let end = line_end(rest);
            let terminator = match &rest.as_bytes()[end..] {
                [b'\r', b'\n', ..] => 2,
                _ => rest[end..].chars().next().map_or(0, char::len_utf8),
            };
            let line = trim(self.text, Span::new(self.at, self.at + end));
            self.at += end + terminator;
            if !line.is_empty() {
                group.push(line);
            }
            // Unicode's paragraph separator parts paragraphs by itself.
            if (line.is_empty() || rest[end..].starts_with('\u{2029}')) && !group.is_empty() {
                break;
            }
        }
        Some(group).filter(|group| !group.is_empty())
    }
}

/// Where the first line of a text ends.
fn line_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = |&at: &usize| match bytes[at] {
        b'\n' | b'\r' | 0xb | 0xc => true,
        // U+85, U+2028, U+2029.
        0xc2 => bytes.get(at + 1) == Some(&0x85),
        0xe2 => bytes.get(at + 1) == Some(&0x80) && matches!(bytes.get(at + 2), Some(0xa8 | 0xa9)),
        _ => false,
    };
    // Most bytes are passed many at a time.
    const MANY: usize = 32;
    let may_end = |&byte: &u8| byte.wrapping_sub(b'\n') <= 0xd - b'\n' || byte == 0xc2 || byte == 0xe2;
    let mut from = 0;
    for bytes in bytes.chunks(MANY) {
        if bytes.iter().fold(false, |may, byte| may | may_end(byte))
            && let Some(end) = (from..from + bytes.len()).find(ends)
        {
            return end;
        }
        from += bytes.len();
    }
    bytes.len()
}

fn at_most_words(text: &str, limit: usize) -> bool {
    text.split_whitespace().nth(limit).is_none()
}

/// Whether no sentence ends inside a short text, as far as that shows without knowing its language.
fn is_one_sentence(text: &str) -> bool {
    let ends = |word: &str| {
        let word = word.trim_end_matches(CLOSERS);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        word.ends_with(['!', '?', '。', '！', '？']) || (word.ends_with('.') && letters >= FULL_WORD_LETTERS)
    };
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if words.peek().is_some_and(|next| !next.starts_with(char::is_lowercase)) && ends(word) {
            return false;
        }
    }
    true
}

/// Whether a line ends as a sentence or a part of one does: with a stop that is not an initialism's, a comma, a colon.
fn ends_a_clause(line: &str) -> bool {
    let bare = line.trim_end_matches(CLOSERS);
    let last = bare.rsplit(char::is_whitespace).next().unwrap_or(bare);
    match bare.chars().next_back() {
        Some('.') => !is_initialism(last),
        Some('。' | '．' | '…' | ',' | ';' | ':' | '，' | '；' | '：' | '।' | '։' | '።' | '۔') => true,
        _ => false,
    }
}

/// `U.S.`, `D.C.`: single letters, each with a full stop.
fn is_initialism(word: &str) -> bool {
    let mut letters = 0;
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        if !c.is_alphabetic() || chars.next() != Some('.') {
            return false;
        }
        letters += 1;
    }
    letters >= 2
}

fn is_subheading(line: &str) -> bool {
    line.len() <= SUBHEADING_BYTES
        && at_most_words(line, SUBHEADING_WORDS)
        && !ends_a_clause(line)
        && !ends_a_clause(before_bracket(line))
        && !line.ends_with(['!', '?', '！', '？', '"', '”', '’', '»', '」'])
        && line.chars().next().is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase())
        && line.chars().any(char::is_alphabetic)
}

/// A line without the parenthesis that ends it: what stands before `(Handout)` in `The ferry sails. (Handout)`.
fn before_bracket(line: &str) -> &str {
    line.strip_suffix(')').and_then(|line| line.rsplit_once('(')).map_or(line, |(before, _)| before.trim_end())
}
