//! The walk over a text: from one place that may be a boundary to the next.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places are marks that the scan found and what was read behind them, on characters of the text"
)]

use alloc::sync::Arc;

use super::LineEnds;
use super::bare::candidate;
use super::evidence::{Evidence, LineEnd};
use super::list::{List, begins_within};
use super::marks::{Mark, mark_at};
use super::own::Own;
use super::reading::Gap;
use super::rules::{Reason, judge, judge_learnt, judge_line};
use super::web::{Sign, aside, closing_bracket, closing_words, ends_address, sign};
use crate::language::{Colon, Folded, Profile};
use crate::span::Span;
use crate::token::Places;

/// The walk over a text by the rules.
#[derive(Clone)]
pub(super) struct Walk<'t> {
    text: &'t str,
    profile: &'static Profile,
    own: Option<Arc<Own>>,
    /// Where the sentence begins, and whether that is known.
    start: usize,
    begun: bool,
    /// From where on to look for boundaries.
    at: usize,
    /// The last place over which the sentence went on.
    over: usize,
    places: Places,
    list: Option<List>,
    line_ends: LineEnds,
}

/// The most letters of a word that the short way looks at.
const WORD: usize = 24;
/// The most white space that it does.
const GAP: usize = 8;

/// A decision about one place.
enum Step {
    /// There is nothing to decide; look further from here.
    On(usize),
    /// The sentence goes on over the first place, but for white space in front of it; look further from the second.
    Over(usize, usize, Reason),
    /// It ends at the first place; look further from the second.
    End(usize, usize, Reason),
}

/// What goes on from one sentence to the next.
#[derive(Clone, Copy, Default)]
pub(super) struct State {
    /// Where the next sentence begins, or the white space in front of it.
    pub(super) start: usize,
    at: usize,
    list: Option<List>,
}

impl State {
    /// The text has lost this many bytes at its beginning.
    pub(super) fn move_back(&mut self, bytes: usize) {
        self.start -= bytes;
        self.at = self.at.saturating_sub(bytes);
    }
}

/// What was decided about one place.
pub(super) struct Decision {
    pub(super) position: usize,
    pub(super) reason: Reason,
    /// The sentence, if it ends.
    pub(super) sentence: Option<Span>,
}

impl<'t> Walk<'t> {
    pub(super) fn new(
        text: &'t str,
        profile: &'static Profile,
        own: Option<Arc<Own>>,
        line_ends: LineEnds,
    ) -> Walk<'t> {
        Walk::resume(text, profile, own, line_ends, State::default())
    }

    /// The walk from behind a sentence on.
    pub(super) fn resume(
        text: &'t str,
        profile: &'static Profile,
        own: Option<Arc<Own>>,
        line_ends: LineEnds,
        State { start, at, list }: State,
    ) -> Walk<'t> {
        Walk { text, profile, own, start, begun: false, at, over: 0, places: Places::new(), list, line_ends }
    }

    /// What to resume it with, asked for when a sentence has just been found.
    pub(super) fn state(&self) -> State {
        State { start: self.start, at: self.at, list: self.list }
    }

    /// The next sentence.
    pub(super) fn next(&mut self) -> Option<Span> {
        loop {
            if let Some(sentence) = self.decide()?.sentence {
                return Some(sentence);
            }
        }
    }

    /// The next decision.
    #[inline]
    pub(super) fn decide(&mut self) -> Option<Decision> {
        if !self.begun {
            let text = self.text;
            let rest = text[self.start..].trim_start();
            if rest.is_empty() {
                self.start = text.len();
                return None;
            }
            self.start = text.len() - rest.len();
            self.at = self.at.max(self.start);
            self.begun = true;
            if self.line_ends == LineEnds::Sentences {
                return Some(self.whole_line());
            }
            self.enter_list();
            let aside = aside(text, self.start).or_else(|| closing_words(text, self.profile, self.start));
            if let Some(end) = aside.filter(|&end| !self.is_exception(end)) {
                return Some(self.cut(end, end, Reason::Sign));
            }
        }
        loop {
            match self.step() {
                Step::On(at) => self.at = at,
                Step::Over(position, at, reason) => {
                    self.at = at;
                    // From the last one on, so that white space is gone over once.
                    let from = self.over.max(self.start);
                    self.over = from + self.text[from..position.max(from)].trim_end().len();
                    return Some(Decision { position: self.over, reason, sentence: None });
                }
                Step::End(end, at, reason) => return Some(self.cut(end, at, reason)),
            }
        }
    }

    /// Looks at the next place.
    #[inline]
    fn step(&mut self) -> Step {
        let at = self.places.next(self.text.as_bytes(), self.at, self.list.is_some());
        match self.look(at) {
            Step::End(end, on, reason) if reason != Reason::Paragraph && self.is_exception(end) => {
                Step::Over(end, on.max(at + 1), Reason::Exception)
            }
            step => step,
        }
    }

    /// Whether a place is inside of one of the caller's exceptions.
    #[inline]
    fn is_exception(&self, at: usize) -> bool {
        self.own.as_ref().is_some_and(|own| own.holds(self.text, at))
    }

    /// Looks at a place.
    #[inline]
    fn look(&mut self, at: usize) -> Step {
        let bytes = self.text.as_bytes();
        match bytes.get(at) {
            None => Step::End(at, at, Reason::Paragraph),
            Some(b' ') => self.bare(at),
            Some(byte) => {
                if *byte == b'.'
                    && let Some(step) = self.plain(at)
                {
                    return step;
                }
                match mark_at(bytes, at) {
                    Some((mark, len)) => self.mark(mark, at, len),
                    // It looked like a mark's first byte.
                    None => Step::On(at + 1),
                }
            }
        }
    }

    /// Looks at a blank in front of a capital.
    #[inline]
    fn bare(&self, at: usize) -> Step {
        let bytes = self.text.as_bytes();
        let capital = matches!(
            bytes[at + 1..],
            [b'A'..=b'Z', ..] | [0xC3, 0x80..=0x9E, ..] | [0xCE, 0x86..=0xAB, ..] | [0xD0, 0x80..=0xAF, ..]
        );
        if capital && ends_address(self.text, self.profile, self.start, at) {
            return Step::End(at, at + 1, Reason::Sign);
        }
        let may = capital && at > self.start && self.profile.may_start(bytes, at + 1);
        let Some(bare) = may.then(|| candidate(self.text, self.profile, self.start, at)).flatten() else {
            return Step::On(at + 1);
        };
        let reason = if bare.broken_off { Reason::Starter } else { Reason::Unmarked(bare.odds()) };
        if reason.ends() { Step::End(bare.end, bare.start, reason) } else { Step::Over(bare.end, bare.start, reason) }
    }

    /// The short way for most full stops: behind a word of letters that is no abbreviation, in front of a capital, with or
    /// without an opening quotation mark, or of an empty line; and between two digits. All rules together say the same, in
    /// ten times the time.
    #[inline]
    fn plain(&self, at: usize) -> Option<Step> {
        let bytes = self.text.as_bytes();
        if self.list.is_some() {
            return None;
        }
        let before = &bytes[self.start..at];
        let mut end = at + 1;
        let closed = loop {
            match bytes[end..] {
                [b'"', ..] if end < at + 3 => end += 1,
                [0xE2, 0x80, 0x9D, ..] if end < at + 3 => end += 3,
                _ => break end > at + 1,
            }
        };
        // White space, as far as it is short.
        let mut lines = 0;
        let mut after = end;
        while after < end + GAP {
            match bytes.get(after) {
                Some(b' ') => {}
                Some(b'\n') => lines += 1,
                Some(_) => break,
                None => return Some(Step::End(end, end, Reason::Paragraph)),
            }
            after += 1;
        }
        if lines > 1 {
            return Some(Step::End(end, end, Reason::Paragraph));
        }
        match bytes[after..] {
            [b'0'..=b'9', ..] if after == end && !closed && matches!(before, [.., b'0'..=b'9']) => {
                return Some(Step::Over(end, end, Reason::WithinWord));
            }
            _ if after == end => return None,
            [b'A'..=b'Z', ..] | [b'"', b'A'..=b'Z', ..] | [0xE2, 0x80, 0x98 | 0x9C, b'A'..=b'Z', ..] => {}
            _ => return None,
        }
        let letters = before.iter().rev().take(WORD).take_while(|byte| byte.is_ascii_lowercase()).count();
        let (rest, _) = before.split_at(before.len() - letters);
        let rest = match rest {
            [rest @ .., b'A'..=b'Z'] => rest,
            _ => rest,
        };
        let word = self.start + rest.len()..at;
        let whole = match rest {
            [] => true,
            // Single letters with full stops in front of it might belong to it.
            [.., before, b' '] => *before != b'.' || word.len() > 3,
            _ => false,
        };
        let known = whole && letters > 0 && (2..WORD).contains(&word.len());
        if !known || !self.profile.is_plain() {
            return None;
        }
        let ends = closed || self.own.is_none() && !self.profile.may_abbreviate(bytes, at) || {
            let word = Folded::new(&self.text[word]);
            let word = word.as_str();
            let compound = self.profile.compounds.iter().any(|end| word.ends_with(end));
            let own = self.own.as_ref().is_some_and(|own| own.abbreviates(word) || own.has_learnt(word));
            self.profile.class(word).is_plain() && !compound && !own
        };
        ends.then_some(Step::End(end, end, Reason::FullStop))
    }

    /// The line as a sentence.
    fn whole_line(&mut self) -> Decision {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        loop {
            at = self.places.next(bytes, at, false);
            match mark_at(bytes, at) {
                None if at >= bytes.len() => return self.cut(at, at, Reason::Paragraph),
                Some((Mark::Line | Mark::Paragraph, len)) => return self.cut(at, at + len, Reason::Line),
                Some((_, len)) => at += len,
                None => at += 1,
            }
        }
    }

    fn enter_list(&mut self) {
        match List::opened(self.text, self.start) {
            Some((list, end)) => {
                self.list = Some(list);
                // The blank behind the marker parts nothing.
                let blank = usize::from(self.text.as_bytes().get(end) == Some(&b' '));
                self.at = self.at.max(end + blank);
            }
            None if self.list == Some(List::Hyphen) => self.list = None,
            None => {}
        }
    }

    /// Ends the sentence at `end`.
    fn cut(&mut self, end: usize, at: usize, reason: Reason) -> Decision {
        let end = self.start + self.text[self.start..end].trim_end().len();
        let sentence = Some(Span::new(self.start, end));
        self.start = end;
        self.begun = false;
        self.at = at;
        Decision { position: end, reason, sentence }
    }

    /// Looks at a mark.
    fn mark(&mut self, mark: Mark, at: usize, len: usize) -> Step {
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
            Mark::Sign => self.sign(at),
            Mark::Colon if !self.looks_at_colons() || text.as_bytes()[at..].starts_with(b"://") => self.sign(at),
            Mark::Item if text.as_bytes()[at] == b'-' && text.as_bytes().get(at + 1) == Some(&b'-') => self.sign(at),
            Mark::Item => {
                if let Some(start) = self.list.and_then(|list| list.item(text, self.start, at)) {
                    return Step::End(start, start, Reason::Item);
                }
                if self.list.is_none()
                    && let Some(start) = begins_within(text, self.start, at)
                {
                    return Step::End(start, start, Reason::Item);
                }
                match closing_bracket(text, self.profile, at) {
                    Some(end) if text.as_bytes()[at] == b')' => Step::End(end, end, Reason::Sign),
                    _ => Step::On(at + len),
                }
            }
            _ => {
                if let Some(start) = self.list.and_then(|list| list.item(text, self.start, at)) {
                    return Step::End(start, start, Reason::Item);
                }
                let mut evidence = Evidence::gather(text, self.profile, self.start, at);
                self.part_omission(&mut evidence);
                let reason = self.judge(&evidence);
                if reason.ends() {
                    if reason == Reason::Paragraph {
                        self.list = None;
                    }
                    Step::End(evidence.run.end, evidence.run.end, reason)
                } else {
                    Step::Over(evidence.run.end, evidence.run.end, reason)
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

    /// The decision by the rules, and by what is known besides the language: the caller's own abbreviations and those
    /// learnt, with nothing between them and what follows but a blank.
    fn judge(&self, evidence: &Evidence<'_>) -> Reason {
        let run = &evidence.run;
        let alone = evidence.gap < Gap::Blank && run.stops == 1 && run.end == run.start + 1;
        let Some(own) = self.own.as_deref().filter(|_| alone) else { return judge(evidence) };
        let word = evidence.key.as_str();
        if own.abbreviates(word) {
            return Reason::Abbreviation;
        }
        match judge(evidence) {
            Reason::FullStop if own.has_learnt(word) => judge_learnt(evidence),
            reason => reason,
        }
    }

    fn looks_at_colons(&self) -> bool {
        self.profile.colon != Colon::Within || self.profile.semicolon_parts || self.profile.colon_parts
    }

    fn sign(&self, at: usize) -> Step {
        match sign(self.text, self.profile, self.start, at) {
            Sign::None(on) => Step::On(on),
            Sign::Before(end) => Step::End(end, at, Reason::Sign),
            Sign::After(end) => Step::End(end, end, Reason::Sign),
        }
    }

    /// A line ends at `at`.
    fn line(&mut self, at: usize) -> Step {
        let end = LineEnd::gather(self.text, self.start, at, self.list);
        let after = end.after;
        let reason = match self.line_ends {
            LineEnds::Unreliable if end.gap != Gap::Blank => Reason::SoftLine,
            _ => judge_line(&end),
        };
        if reason == Reason::Paragraph {
            self.list = None;
        }
        if reason.ends() { Step::End(at, after, reason) } else { Step::Over(at, after.max(at + 1), reason) }
    }
}

fn gap_len(text: &str, at: usize) -> usize {
    usize::from(text.as_bytes().get(at) == Some(&b' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// Each sentence with the reason of its end.
    fn reasons(text: &str) -> Vec<Reason> {
        let mut walk = Walk::new(text, Profile::of(Language::English), None, LineEnds::Wrapped);
        let decisions = core::iter::from_fn(|| walk.decide());
        decisions.filter(|decision| decision.sentence.is_some()).map(|decision| decision.reason).collect()
    }

    /// The short way says what all rules say, or nothing.
    #[test]
    fn the_short_way_is_the_long_one() {
        let before = ["", "He ", "a. ", "It was Mr. ", "(", "\"", "z. ", "é ", "12 ", "x-", "1. ", "U.S. "];
        let words =
            ["word", "ex", "No", "no", "etc", "Inc", "Str", "str", "hauptstr", "a", "I", "x1", "5", "3.5", "été", "co"];
        let marks = [".", ".\"", ".\"\"", ".”", "..", ".)"];
        let gaps = ["", " ", "\n", "\n\n", " \n", "\n ", "  ", " \n \n", "\t", "         ", "\r\n"];
        let after = ["", "He", "\"He", "“He", "‘He", "'He", "he", "5", "(He", "—", "Éa", "\" He", "A. B", "The sea"];
        let own = Own { abbreviations: vec!["word".into()], learnt: vec!["ex".into()], ..Own::default() };
        let mut short = 0;
        for (language, own) in [
            (Language::English, None),
            (Language::German, None),
            (Language::Slovak, None),
            (Language::English, own.shared()),
        ] {
            let profile = Profile::of(language);
            let texts = before.iter().flat_map(|before| words.iter().map(move |word| format!("{before}{word}")));
            let texts = texts.flat_map(|text| marks.iter().map(move |mark| format!("{text}{mark}")));
            let texts = texts.flat_map(|text| gaps.iter().map(move |gap| format!("{text}{gap}")));
            for text in texts.flat_map(|text| after.iter().map(move |after| format!("{text}{after}"))) {
                let mut walk = Walk::new(&text, profile, own.clone(), LineEnds::Wrapped);
                for (at, _) in text.match_indices('.') {
                    let Some(step) = walk.plain(at) else { continue };
                    short += 1;
                    let (place, reason) = match step {
                        Step::On(_) => unreachable!("the short way decides"),
                        Step::Over(place, _, reason) | Step::End(place, _, reason) => (place, reason),
                    };
                    match walk.mark(Mark::Stop, at, 1) {
                        Step::Over(end, _, same) | Step::End(end, _, same) => {
                            assert_eq!((end, same), (place, reason), "{text:?}")
                        }
                        Step::On(_) => panic!("{text:?}: nothing to decide"),
                    }
                }
            }
        }
        assert!(short > 10_000, "{short}");
    }

    #[test]
    fn each_end_has_its_reason() {
        use Reason::*;
        assert_eq!(reasons("He left. She stayed"), [FullStop, Paragraph]);
        assert_eq!(reasons("Why? Well... So."), [Question, EllipsisEnd, Paragraph]);
        assert_eq!(reasons("He works for Acme Inc. He likes it."), [AbbreviationEnd, Paragraph]);
        assert_eq!(reasons("A plan B. He had none.Then"), [Starter, MissingSpace, Paragraph]);
        assert_eq!(reasons("1. One 2. Two\n- three"), [Item, Item, Paragraph]);
        assert_eq!(reasons("He met J. Doe, i.e. Mr. Doe, at 5 p.m. in Yahoo! in 1.5 hours"), [Paragraph]);
        assert_eq!(reasons("One\n\nTwo。Three"), [Paragraph, FullMark, Paragraph]);
        assert_eq!(reasons("One ----- two :) Three"), [Sign, Sign, Sign, Paragraph]);
        assert_eq!(reasons("News\nThe text below the heading is longer."), [Heading, Paragraph]);
    }
}
