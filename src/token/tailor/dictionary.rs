//! Words of scripts that write no spaces between them, by ICU's dictionaries.

#![expect(clippy::string_slice, reason = "a run of characters of the text")]

use alloc::vec::Vec;

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

use super::Properties;

/// The ends of the words of a run that have not been handed out, the next one last.
#[derive(Clone)]
pub(super) struct Run {
    ends: Vec<usize>,
}

impl Run {
    pub(super) const EMPTY: Run = Run { ends: Vec::new() };

    /// Where the word ends that begins here, if it is of such a script.
    pub(super) fn next_end(&mut self, text: &str, start: usize) -> Option<usize> {
        if self.ends.is_empty() {
            let len = run(&text[start..])?;
            let dictionaries = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
            let ends = dictionaries.segment_str(&text[start..start + len]).skip(1).map(|end| start + end);
            // What the standard joins with a letter stays with it: a variation selector, a voicing mark on kana.
            let joined = |end: usize| text[end..].chars().next().is_some_and(|c| Properties::of(c).is_ignorable());
            self.ends.extend(ends.filter(|&end| !joined(end)));
            self.ends.reverse();
        }
        self.ends.pop()
    }
}

/// How long the run of letters is that the text begins with.
fn run(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let letter = |c: char| c.is_alphabetic() && Properties::of(c).is_spaceless();
    let goes_on = |c: char| letter(c) || Properties::of(c).is_ignorable();
    letter(first).then(|| text.find(|c: char| !goes_on(c)).unwrap_or(text.len()))
}
