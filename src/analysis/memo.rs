//! What was worked out about words, kept from article to article.

#![expect(clippy::indexing_slicing, reason = "entries by the numbers that they were given when they were entered")]

use std::borrow::Cow;
use std::fmt;
use std::sync::Mutex;

use super::look::Look;
use crate::background::Level;
use crate::limits::column;
use crate::span::Span;
use crate::tag::{Tagger, Weighed};
use crate::term::{Normalizer, Scratch, TermId, Vocabulary};

/// The memos of an analyzer that no analysis is at work with: there are as many as there were analyses at one time.
#[derive(Default)]
pub(super) struct Memos(Mutex<Vec<Memo>>);

impl Memos {
    /// A memo to work with, for [`Memos::put`] to have back.
    pub(super) fn take(&self) -> Memo {
        self.0.lock().ok().and_then(|mut memos| memos.pop()).unwrap_or_default()
    }

    pub(super) fn put(&self, memo: Memo) {
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
/// without. And the numbers that the words have in the article that is being analysed.
#[derive(Default)]
pub(super) struct Memo {
    /// The words as written, and the marks that a tagger was asked about.
    pub(super) words: Numbered<Known>,
    pub(super) forms: Forms,
    /// What words say to the tagger.
    weighed: Vec<Weighed>,
    scratch: Box<Scratch>,
}

/// What is known of a word as written.
#[derive(Clone, Copy)]
pub(super) struct Known {
    /// The number of its folded form.
    pub(super) form: u32,
    pub(super) look: Look,
    /// Whether it is its folded form.
    pub(super) same: bool,
    /// The number of what it says to the tagger, or [`UNKNOWN`].
    weighed: u32,
}

/// In place of a number: it has not been asked for.
const UNKNOWN: u32 = u32::MAX;

/// The folded forms, and their terms.
#[derive(Default)]
pub(super) struct Forms {
    pub(super) folded: Numbered<Entry>,
    pub(super) terms: Numbered<()>,
}

/// The term of a form, whether it is a stop word, and one that carries grammar, not matter, and how frequent it is in general.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) term: u32,
    /// How long the term is, if the form begins with it.
    pub(super) prefix: Option<u16>,
    pub(super) stop: bool,
    pub(super) function: bool,
    pub(super) level: Option<Level>,
}

impl Memo {
    /// A memo is kept while it knows at most so many words, which take some 5 MB; of most languages the frequent ones and
    /// those of the last thousand articles.
    const KEPT: usize = 1 << 14;
    /// And as long as no word of it is longer than this on average.
    const LENGTH: usize = 32;

    fn is_small(&self) -> bool {
        let vocabularies = [&self.words.texts, &self.forms.folded.texts, &self.forms.terms.texts];
        vocabularies.iter().all(|texts| texts.len() <= Memo::KEPT && texts.bytes() <= Memo::KEPT * Memo::LENGTH)
            && self.words.article < u32::MAX
    }

    /// Words have no numbers in the next article yet.
    pub(super) fn begin(&mut self) {
        self.words.article += 1;
        self.forms.folded.article += 1;
        self.forms.terms.article += 1;
    }

    /// The numbers of words of a text, for a normalizer that is always the same.
    pub(super) fn numbers(&mut self, text: &str, words: &[Span], normalizer: &Normalizer) -> Vec<u32> {
        let mut ids = Vec::with_capacity(words.len());
        let Numbered { texts, entries, .. } = &mut self.words;
        texts.intern_spans(text, words, &mut ids, &mut self.scratch);
        for number in entries.len()..texts.len() {
            let word = texts.text(TermId::at(number));
            let folded = match texts.is_folded(TermId::at(number)) {
                true => Cow::Borrowed(word),
                false => normalizer.fold(word),
            };
            let form = self.forms.number(&folded, normalizer);
            let (look, same) = (Look::of(word), folded == word);
            entries.push(Here::new(Known { form, look, same, weighed: UNKNOWN }));
        }
        ids
    }

    /// The numbers of what words and marks say to a tagger that is always the same.
    pub(super) fn weigh(&mut self, text: &str, words: &[Span], normalizer: &Normalizer, tagger: &Tagger) -> Vec<u32> {
        let mut numbers = self.numbers(text, words, normalizer);
        for number in &mut numbers {
            let known = &mut self.words.entries[*number as usize].what;
            if known.weighed == UNKNOWN {
                known.weighed = column(self.weighed.len());
                self.weighed.push(tagger.weigh(self.words.texts.text(TermId::new(*number))));
            }
            *number = known.weighed;
        }
        numbers
    }

    /// What a word says to the tagger, by its number.
    pub(super) fn weighed(&self, number: u32) -> &Weighed {
        &self.weighed[number as usize]
    }
}

impl Forms {
    fn number(&mut self, form: &str, normalizer: &Normalizer) -> u32 {
        let number = self.folded.texts.intern(form).number();
        if number as usize == self.folded.entries.len() {
            // Words that are left out have a term too, for phrases to hold them; those of grammar are not worth a stem.
            let (term, stop, function) = match normalizer.of_folded(form) {
                Some(term) => (term, false, false),
                None if normalizer.is_function_word(form) => (form.into(), true, true),
                None => (normalizer.stem(form), true, false),
            };
            let level = Level::of(normalizer.language(), form);
            let prefix = form.starts_with(&*term).then(|| u16::try_from(term.len()).ok()).flatten();
            let term = self.terms.texts.intern(&term).number();
            if term as usize == self.terms.entries.len() {
                self.terms.entries.push(Here::new(()));
            }
            self.folded.entries.push(Here::new(Entry { term, prefix, stop, function, level }));
        }
        number
    }
}

/// Strings with numbers of two kinds, one of its own and one in the article that is being analysed, and what is known of them.
pub(super) struct Numbered<T> {
    texts: Vocabulary,
    entries: Vec<Here<T>>,
    article: u32,
}

impl<T> Default for Numbered<T> {
    fn default() -> Numbered<T> {
        Numbered { texts: Vocabulary::new(), entries: Vec::new(), article: 0 }
    }
}

/// What is known of a string; the last article that has it, and its number there.
struct Here<T> {
    what: T,
    article: u32,
    number: u32,
}

impl<T> Here<T> {
    fn new(what: T) -> Here<T> {
        Here { what, article: 0, number: 0 }
    }
}

impl<T: Copy> Numbered<T> {
    /// A string.
    pub(super) fn text(&self, number: u32) -> &str {
        self.texts.text(TermId::new(number))
    }

    /// What is known of it.
    pub(super) fn known(&self, number: u32) -> T {
        self.entries[number as usize].what
    }

    /// Its number in this article, if it has one.
    pub(super) fn here(&self, number: u32) -> Option<u32> {
        let entry = &self.entries[number as usize];
        (entry.article == self.article).then_some(entry.number)
    }

    /// Gives it a number in this article.
    pub(super) fn set(&mut self, number: u32, here: u32) {
        let entry = &mut self.entries[number as usize];
        (entry.article, entry.number) = (self.article, here);
    }
}
