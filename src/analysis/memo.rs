//! What was worked out about words, kept from article to article.

use std::fmt;
use std::sync::Mutex;

use super::look::Look;
use crate::span::Span;
use crate::tag::{Tagger, Weighed};
use crate::term::{Normalizer, Vocabulary};

/// The memos of an analyzer that no analysis is at work with: there are as many as there were analyses at one time.
#[derive(Default)]
pub(super) struct Memos(Mutex<Vec<Box<Memo>>>);

impl Memos {
    /// A memo to work with, for [`Memos::put`] to have back.
    pub(super) fn take(&self) -> Box<Memo> {
        self.0.lock().ok().and_then(|mut memos| memos.pop()).unwrap_or_default()
    }

    pub(super) fn put(&self, memo: Box<Memo>) {
        if memo.is_small()
            && let Ok(mut memos) = self.0.lock()
        {
            memos.push(memo);
        }
    }
}

/// A copy has none: they are worked out again.
impl Clone for Memos {
    fn clone(&self) -> Memos {
        Memos::default()
    }
}

impl fmt::Debug for Memos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memos").finish_non_exhaustive()
    }
}

/// What follows from a word as it is written and from nothing else, worked out once: results are the same with a memo and
/// without.
#[derive(Default)]
pub(super) struct Memo {
    words: Vocabulary,
    known: Vec<Known>,
    /// The folded forms and the terms.
    text: String,
    /// Words and marks, by what they say to the tagger.
    tokens: Vocabulary,
    weighed: Vec<Weighed>,
}

/// A word's folded form and term, as parts of the memo's text.
#[derive(Clone, Copy)]
struct Known {
    folded: Span,
    term: Span,
    stop: bool,
    function: bool,
    look: Look,
}

/// What is known of a word.
pub(super) struct Normalized<'m> {
    pub(super) folded: &'m str,
    pub(super) term: &'m str,
    /// Whether it is a stop word.
    pub(super) stop: bool,
    /// Whether it is a stop word that carries grammar, not matter.
    pub(super) function: bool,
    pub(super) look: Look,
}

impl Memo {
    /// A memo is kept while it knows at most so many words, which take some 5 MB; of most languages the frequent ones and
    /// those of the last thousand articles.
    const KEPT: usize = 1 << 14;

    fn is_small(&self) -> bool {
        self.words.len().max(self.tokens.len()) <= Memo::KEPT && self.text.len() <= 32 * Memo::KEPT
    }

    /// The folded form and the term of a word, by a normalizer that is always the same.
    pub(super) fn normalized(&mut self, word: &str, normalizer: &Normalizer) -> Normalized<'_> {
        let number = self.words.intern(word).index();
        if number == self.known.len() {
            let known = self.normalize(word, normalizer);
            self.known.push(known);
        }
        let Known { folded, term, stop, function, look } = self.known[number];
        Normalized { folded: &self.text[folded], term: &self.text[term], stop, function, look }
    }

    fn normalize(&mut self, word: &str, normalizer: &Normalizer) -> Known {
        let form = normalizer.fold(word);
        // Words that are left out have a term too, for phrases to hold them; those of grammar are not worth a stem.
        let (term, stop, function) = match normalizer.of_folded(&form) {
            Some(term) => (term, false, false),
            None if normalizer.is_function_word(&form) => ((&*form).into(), true, true),
            None => (normalizer.stem(&form), true, false),
        };
        let mut push = |text: &str| {
            let start = self.text.len();
            self.text.push_str(text);
            Span::new(start, self.text.len())
        };
        let folded = push(&form);
        let term = if term == form { folded } else { push(&term) };
        Known { folded, term, stop, function, look: Look::of(word) }
    }

    /// The number of what a token says to a tagger that is always the same.
    pub(super) fn weigh(&mut self, token: &str, tagger: &Tagger) -> u32 {
        let number = self.tokens.intern(token).index();
        if number == self.weighed.len() {
            self.weighed.push(tagger.weigh(token));
        }
        number as u32
    }

    /// What a token says to the tagger, by its number.
    pub(super) fn weighed(&self, number: u32) -> &Weighed {
        &self.weighed[number as usize]
    }
}
