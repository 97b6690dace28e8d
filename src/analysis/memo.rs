//! What was worked out about words, kept from article to article.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "entries by the numbers that they were given when they were entered; words by their spans"
)]

use std::fmt;
use std::sync::Mutex;

use super::look::Look;
use crate::limits::column;
use crate::span::Span;
use crate::tag::{Tagger, Weighed};
use crate::term::{Normalizer, TermId, Vocabulary};

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
    /// The words as written.
    pub(super) words: Numbered,
    /// For each of them, its folded form and its look.
    known: Vec<Known>,
    /// The folded forms.
    pub(super) forms: Numbered,
    /// For each of them, its term.
    entries: Vec<Entry>,
    /// The terms.
    pub(super) terms: Numbered,
    /// Words and marks, by what they say to the tagger.
    tokens: Vocabulary,
    weighed: Vec<Weighed>,
}

/// The form of a word, and what is to be seen of it.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) form: u32,
    pub(super) look: Look,
}

/// The term of a form, and whether it is a stop word, and one that carries grammar, not matter.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) term: u32,
    pub(super) stop: bool,
    pub(super) function: bool,
}

impl Memo {
    /// A memo is kept while it knows at most so many words, which take some 5 MB; of most languages the frequent ones and
    /// those of the last thousand articles.
    const KEPT: usize = 1 << 14;
    /// And as long as no word of it is longer than this on average.
    const LENGTH: usize = 32;

    fn is_small(&self) -> bool {
        let vocabularies = [&self.words.texts, &self.forms.texts, &self.terms.texts, &self.tokens];
        vocabularies.iter().all(|texts| texts.len() <= Memo::KEPT && texts.bytes() <= Memo::KEPT * Memo::LENGTH)
            && self.words.article < u32::MAX
    }

    /// Words have no numbers in the next article yet.
    pub(super) fn begin(&mut self) {
        for numbered in [&mut self.words, &mut self.forms, &mut self.terms] {
            numbered.article += 1;
        }
    }

    /// The number of a word of a text, for a normalizer that is always the same.
    pub(super) fn word(&mut self, text: &str, span: Span, normalizer: &Normalizer) -> u32 {
        let number = self.words.texts.intern_part(text, span.start(), span.end());
        if number as usize == self.known.len() {
            let word = &text[span];
            let form = self.form(&normalizer.fold(word), normalizer);
            self.known.push(Known { form, look: Look::of(word) });
        }
        number
    }

    fn form(&mut self, form: &str, normalizer: &Normalizer) -> u32 {
        let number = self.forms.texts.intern(form).number();
        if number as usize == self.entries.len() {
            // Words that are left out have a term too, for phrases to hold them; those of grammar are not worth a stem.
            let (term, stop, function) = match normalizer.of_folded(form) {
                Some(term) => (term, false, false),
                None if normalizer.is_function_word(form) => (form.into(), true, true),
                None => (normalizer.stem(form), true, false),
            };
            let term = self.terms.texts.intern(&term).number();
            self.entries.push(Entry { term, stop, function });
        }
        number
    }

    /// What is known of a word.
    pub(super) fn known(&self, word: u32) -> Known {
        self.known[word as usize]
    }

    /// What is known of a form.
    pub(super) fn entry(&self, form: u32) -> Entry {
        self.entries[form as usize]
    }

    /// The number of what a token says to a tagger that is always the same.
    pub(super) fn weigh(&mut self, token: &str, tagger: &Tagger) -> u32 {
        let number = self.tokens.intern(token).index();
        if number == self.weighed.len() {
            self.weighed.push(tagger.weigh(token));
        }
        column(number)
    }

    /// What a token says to the tagger, by its number.
    pub(super) fn weighed(&self, number: u32) -> &Weighed {
        &self.weighed[number as usize]
    }
}

/// Strings with numbers of two kinds: one of its own, and one in the article that is being analysed.
#[derive(Default)]
pub(super) struct Numbered {
    texts: Vocabulary,
    /// For each string the last article that has it, and its number there.
    here: Vec<(u32, u32)>,
    article: u32,
}

impl Numbered {
    /// A string.
    pub(super) fn text(&self, number: u32) -> &str {
        self.texts.text(TermId::new(number))
    }

    /// The number of a string in this article, if it has one.
    pub(super) fn here(&self, number: u32) -> Option<u32> {
        let &(article, here) = self.here.get(number as usize)?;
        (article == self.article).then_some(here)
    }

    /// Gives a string a number in this article.
    pub(super) fn set(&mut self, number: u32, here: u32) {
        if self.here.len() <= number as usize {
            self.here.resize(self.texts.len(), (0, 0));
        }
        self.here[number as usize] = (self.article, here);
    }
}
