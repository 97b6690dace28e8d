//! Abbreviations learnt from text without any lists: the first stage of Punkt (Kiss and Strunk, "Unsupervised Multilingual
//! Sentence Boundary Detection", Computational Linguistics 32(4), 2006).
//!
//! In goes text; out come words, folded and without their last full stops. An abbreviation is a word and a full stop that
//! keep together: for each word, how much likelier its occurrences are if nearly all of them (0.99) have a full stop than
//! if they have one as often as words in general, as twice the logarithm of the ratio. That is scaled by three factors:
//! abbreviations are short (*e* to the power of minus the number of letters), have full stops inside (their number, plus
//! one), and do not stand without theirs (the number of letters to the power of minus how often they do). What comes to
//! 0.3 or more is an abbreviation. All constants are those of the paper.
//!
//! One condition is not the paper's: at least once the full stop must have stood where no sentence ends. Without it, in
//! single documents nearly all that is found in addition to the lists are names and short words that happen to stand at
//! ends of sentences only.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use hashbrown::HashMap;
use hashbrown::hash_map::EntryRef;

use super::marks::closes;
use super::reading::word_before;
use crate::language::{Class, Folded, Profile};

/// The least score of an abbreviation.
const LEAST: f64 = 0.3;
/// How probable a full stop is behind an abbreviation.
const COLLOCATED: f64 = 0.99;
/// No word with more letters is counted: to be an abbreviation it would have to occur a hundred thousand times.
const LETTERS: usize = 16;
/// How many different words are counted. Those that come later are left out.
const WORDS: usize = 1 << 17;

/// How often a word occurs, with a full stop behind it and without.
#[derive(Clone, Copy, Default)]
struct Count {
    with: u32,
    without: u32,
    /// Whether one with a full stop has stood where no sentence ends: before a comma, or a word in lower case.
    within: bool,
}

/// What has been counted so far. Memory grows with the different words, up to [`WORDS`] of them.
#[derive(Default)]
pub(super) struct Learner {
    words: HashMap<String, Count>,
    /// All words, and those with a full stop behind them, also of kinds that are not counted one by one.
    all: u64,
    stopped: u64,
}

impl Learner {
    /// Counts the words of a text, in linear time.
    pub(super) fn read(&mut self, text: &str) {
        let mut at = 0;
        let mut last = None;
        for piece in text.split_inclusive(char::is_whitespace) {
            let start = at;
            at += piece.len();
            let (white, piece) = (piece, piece.trim_end());
            let word = piece.trim_end_matches(|char| closes(char) || matches!(char, ',' | ';' | ':'));
            if word.is_empty() {
                // Nothing goes on over an empty line.
                last = last.filter(|_| !white.contains('\n'));
                continue;
            }
            if let Some(last) = last.take().filter(|_| word.starts_with(char::is_lowercase)) {
                self.within(last);
            }
            let bare = word.strip_suffix('.').filter(|bare| !bare.ends_with('.'));
            self.all += 1;
            self.stopped += u64::from(bare.is_some());
            let word = word_before(text, start, start + bare.unwrap_or(word).len());
            let letters = word.text.chars().filter(|&char| char != '.').take(LETTERS + 1).count();
            if !(2..=LETTERS).contains(&letters) || !word.text.chars().all(|char| char.is_alphabetic() || char == '.') {
                continue;
            }
            let word = Folded::new(word.text);
            // Sixteen letters may be more bytes than are looked up.
            if word.is_empty() {
                continue;
            }
            self.count(word, bare.is_some());
            if bare.is_some() {
                if piece.ends_with([',', ';', ':']) {
                    self.within(word);
                } else {
                    last = Some(word);
                }
            }
        }
    }

    fn within(&mut self, word: Folded) {
        if let Some(count) = self.words.get_mut(word.as_str()) {
            count.within = true;
        }
    }

    fn count(&mut self, word: Folded, stopped: bool) {
        let full = self.words.len() == WORDS;
        let count = match self.words.entry_ref(word.as_str()) {
            EntryRef::Vacant(_) if full => return,
            entry => entry.or_default(),
        };
        let occurrences = if stopped { &mut count.with } else { &mut count.without };
        *occurrences = occurrences.saturating_add(1);
    }

    /// The abbreviations that the language has in none of its lists, sorted.
    pub(super) fn abbreviations(&self, profile: &Profile) -> Vec<Box<str>> {
        let unknown = self.words.iter().filter(|(word, _)| profile.class(word) == Class::NONE);
        let within = unknown.filter(|(_, count)| count.within);
        let found = within.filter(|(word, count)| self.score(word, **count) >= LEAST);
        let mut abbreviations: Vec<Box<str>> = found.map(|(word, _)| word.as_str().into()).collect();
        abbreviations.sort_unstable();
        abbreviations
    }

    /// How much a word is an abbreviation; `count.with` is not zero.
    fn score(&self, word: &str, count: Count) -> f64 {
        let (with, without) = (f64::from(count.with), f64::from(count.without));
        // Where each word has a full stop behind it, none says anything.
        let rate = (self.stopped as f64 / self.all as f64).min(COLLOCATED);
        let log_likelihood = |rate: f64| with * libm::log(rate) + without * libm::log(1.0 - rate);
        let ratio = 2.0 * (log_likelihood(COLLOCATED) - log_likelihood(rate));
        let stops = word.matches('.').count();
        let letters = (word.chars().count() - stops) as f64;
        ratio * libm::exp(-letters) * (stops + 1) as f64 * libm::pow(letters, -without)
    }
}
