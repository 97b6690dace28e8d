//! Sentence boundaries.

mod evidence;
mod fold;
mod language;
mod list;
mod marks;
mod rules;

use std::fmt;
use std::iter::FusedIterator;
use std::sync::Arc;

use unicode_segmentation::{USentenceBoundIndices, UnicodeSegmentation};

use crate::language::Language;
use crate::span::Span;
use evidence::{Evidence, Gap, gap};
use fold::Folded;
use language::{Colon, Profile};
use list::{List, begins_item};
use marks::{Mark, class, find, mark_at};
use rules::{Reason, judge};

/// Finds sentences.
#[derive(Clone)]
pub struct SentenceSegmenter {
    /// What is known about the language; nothing for the plain Unicode rules.
    profile: Option<&'static Profile>,
    /// The caller's own abbreviations, folded and sorted.
    own: Option<Arc<[Box<str>]>>,
}

impl SentenceSegmenter {
    /// A segmenter for texts in a language.
    pub fn new(language: Language) -> SentenceSegmenter {
        SentenceSegmenter { profile: Some(language::profile(language)), own: None }
    }

    /// A segmenter by the plain rules of Unicode.
    pub fn unicode() -> SentenceSegmenter {
        SentenceSegmenter { profile: None, own: None }
    }

    /// Adds abbreviations.
    #[must_use]
    pub fn with_abbreviations<I>(self, abbreviations: I) -> SentenceSegmenter
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut own: Vec<Box<str>> = self.own.iter().flat_map(|own| own.iter().cloned()).collect();
        for abbreviation in abbreviations {
            let abbreviation = abbreviation.as_ref().trim();
            let folded = Folded::new(abbreviation.strip_suffix('.').unwrap_or(abbreviation));
            if !folded.is_empty() {
                own.push(folded.as_str().into());
            }
        }
        own.sort_unstable();
        own.dedup();
        SentenceSegmenter { own: (!own.is_empty()).then(|| own.into()), ..self }
    }

    /// The sentences of a text, in order.
    pub fn sentences<'t>(&self, text: &'t str) -> Sentences<'t> {
        let way = match self.profile {
            Some(profile) => Way::Rules(Rules::new(text, profile, self.own.clone())),
            None => Way::Unicode(text.split_sentence_bound_indices()),
        };
        Sentences { way }
    }
}

impl fmt::Debug for SentenceSegmenter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentenceSegmenter").field("own", &self.own).finish_non_exhaustive()
    }
}

/// The sentences of a text.
#[derive(Clone)]
pub struct Sentences<'t> {
    way: Way<'t>,
}

#[derive(Clone)]
enum Way<'t> {
    Rules(Rules<'t>),
    Unicode(USentenceBoundIndices<'t>),
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        match &mut self.way {
            Way::Rules(rules) => rules.next().map(|(span, _)| span),
            Way::Unicode(bounds) => bounds.find_map(|(at, piece)| {
                let start = at + piece.len() - piece.trim_start().len();
                let end = at + piece.trim_end().len();
                (start < end).then(|| Span::new(start, end))
            }),
        }
    }
}

impl FusedIterator for Sentences<'_> {}

impl fmt::Debug for Sentences<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sentences").finish_non_exhaustive()
    }
}

/// The walk over a text by the rules.
#[derive(Clone)]
struct Rules<'t> {
    text: &'t str,
    profile: &'static Profile,
    own: Option<Arc<[Box<str>]>>,
    /// Where the sentence begins.
    start: usize,
    /// From where on to look for marks.
    at: usize,
    list: Option<List>,
}

/// A decision about one place.
enum Step {
    /// The sentence goes on; look further from here.
    On(usize),
    /// It ends here; look further from there.
    End(usize, usize, Reason),
}

impl<'t> Rules<'t> {
    fn new(text: &'t str, profile: &'static Profile, own: Option<Arc<[Box<str>]>>) -> Rules<'t> {
        Rules { text, profile, own, start: 0, at: 0, list: None }
    }

    /// The next sentence and why it ends.
    fn next(&mut self) -> Option<(Span, Reason)> {
        let text = self.text;
        let rest = text[self.start..].trim_start();
        if rest.is_empty() {
            self.start = text.len();
            return None;
        }
        self.start = text.len() - rest.len();
        self.at = self.at.max(self.start);
        self.enter_list();
        loop {
            let at = find(text.as_bytes(), self.at, self.wanted());
            if at >= text.len() {
                return Some((self.cut(text.len(), text.len()), Reason::Paragraph));
            }
            let Some((mark, len)) = mark_at(text.as_bytes(), at) else {
                // A first byte that begins another character.
                self.at = at + 1;
                continue;
            };
            match self.step(mark, at, len) {
                Step::On(at) => self.at = at,
                Step::End(end, at, reason) => return Some((self.cut(end, at), reason)),
            }
        }
    }

    /// Which bytes to look for.
    fn wanted(&self) -> u8 {
        let within = self.profile.colon == Colon::Within && !self.profile.semicolon_parts;
        let colon = if within { 0 } else { class::COLON };
        let item = match self.list {
            Some(_) => class::ITEM,
            None => 0,
        };
        class::ALWAYS | class::LEAD | colon | item
    }

    fn enter_list(&mut self) {
        match List::opened(self.text, self.start) {
            Some((list, end)) => {
                self.list = Some(list);
                self.at = self.at.max(end);
            }
            None if self.list == Some(List::Hyphen) => self.list = None,
            None => {}
        }
    }

    /// Ends the sentence at `end`.
    fn cut(&mut self, end: usize, at: usize) -> Span {
        let end = self.start + self.text[self.start..end].trim_end().len();
        let span = Span::new(self.start, end);
        self.start = end;
        self.at = at;
        span
    }

    fn step(&mut self, mark: Mark, at: usize, len: usize) -> Step {
        let text = self.text;
        match mark {
            Mark::Line | Mark::Paragraph => self.line(at),
            Mark::Bullet => {
                if at > self.start && text[..at].ends_with(char::is_whitespace) {
                    return Step::End(at, at + len, Reason::Item);
                }
                let marker = List::opened(text, at + len + gap_len(text, at + len));
                Step::On(marker.map_or(at + len, |(_, end)| end))
            }
            Mark::Item => match self.list.and_then(|list| list.item(text, self.start, at)) {
                Some(start) => Step::End(start, start, Reason::Item),
                None => Step::On(at + len),
            },
            _ => {
                if let Some(start) = self.list.and_then(|list| list.item(text, self.start, at)) {
                    return Step::End(start, start, Reason::Item);
                }
                let mut evidence = Evidence::gather(text, self.profile, self.start, at);
                self.part_omission(&mut evidence);
                let reason = if self.is_own(&evidence) { Reason::Abbreviation } else { judge(&evidence) };
                if reason.ends() {
                    if reason == Reason::Paragraph {
                        self.list = None;
                    }
                    Step::End(evidence.run.end, evidence.run.end, reason)
                } else {
                    Step::On(evidence.run.end)
                }
            }
        }
    }

    /// `compounds. . . . The practice`: a full stop at the end of a word and an omission of three before the next
    /// sentence are two things.
    fn part_omission(&self, evidence: &mut Evidence<'t>) {
        let run = &mut evidence.run;
        let bytes = self.text.as_bytes();
        let attached = !evidence.word.text.is_empty() && bytes.get(run.start + 1) == Some(&b' ');
        if attached && run.spaced && run.stops == 4 && !run.quote && !run.shout && evidence.gap == Gap::Space {
            run.end = run.start + 1;
            run.stops = 1;
            run.spaced = false;
        }
    }

    /// One of the caller's own abbreviations, with nothing between it and what follows but a blank.
    fn is_own(&self, evidence: &Evidence<'_>) -> bool {
        let Some(own) = &self.own else { return false };
        evidence.gap < Gap::Blank
            && evidence.run.stops == 1
            && evidence.run.end == evidence.run.start + 1
            && own.binary_search_by(|known| (**known).cmp(evidence.key.as_str())).is_ok()
    }

    /// A line ends at `at`.
    fn line(&mut self, at: usize) -> Step {
        let (gap, after) = gap(self.text, at);
        if gap == Gap::Blank {
            self.list = None;
            return Step::End(at, after, Reason::Paragraph);
        }
        if begins_item(self.text, after) {
            return Step::End(at, after, Reason::Item);
        }
        Step::On(after.max(at + 1))
    }
}

fn gap_len(text: &str, at: usize) -> usize {
    usize::from(text.as_bytes().get(at) == Some(&b' '))
}
