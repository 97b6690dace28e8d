//! The distinct words of an article.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "surfaces and forms by the numbers that they were given when they were entered"
)]

use super::look::Look;
use super::memo::{Known, Memo};
use crate::limits::column;
use crate::span::Span;
use crate::term::{Normalizer, TermId};

/// The distinct words of an article: as they are written, folded, and as terms, each numbered from 0 in the order of its
/// first occurrence.
#[derive(Clone, Default)]
pub(super) struct Lexicon {
    /// The words as written.
    surfaces: Vec<Surface>,
    /// The folded forms.
    folded: Texts,
    /// For each folded form, its term, and whether it is a stop word.
    entries: Vec<Entry>,
    /// The terms: stems of folded forms.
    terms: Texts,
}

#[derive(Clone, Copy)]
struct Surface {
    /// Where it stands first.
    span: Span,
    form: TermId,
    look: Look,
}

#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) term: TermId,
    pub(super) stop: bool,
    /// Whether it is a stop word that carries grammar, not matter.
    pub(super) function: bool,
}

impl Lexicon {
    /// With room for so many words.
    pub(super) fn with_room(words: usize) -> Lexicon {
        Lexicon {
            surfaces: Vec::with_capacity(words),
            folded: Texts::with_room(words),
            entries: Vec::with_capacity(words),
            terms: Texts::with_room(words),
        }
    }

    /// The number of a word as written, which stands at `span` of the article's text.
    pub(super) fn intern(&mut self, text: &str, span: Span, normalizer: &Normalizer, memo: &mut Memo) -> u32 {
        let word = memo.word(text, span, normalizer);
        if let Some(surface) = memo.words.here(word) {
            return surface;
        }
        let Known { form, look } = memo.known(word);
        let form = match memo.forms.here(form) {
            Some(form) => TermId::new(form),
            None => self.push_form(form, memo),
        };
        let surface = column(self.surfaces.len());
        memo.words.set(word, surface);
        self.surfaces.push(Surface { span, form, look });
        surface
    }

    fn push_form(&mut self, form: u32, memo: &mut Memo) -> TermId {
        let known = memo.entry(form);
        let term = match memo.terms.here(known.term) {
            Some(term) => TermId::new(term),
            None => {
                let term = self.terms.push(memo.terms.text(known.term));
                memo.terms.set(known.term, term.number());
                term
            }
        };
        let id = self.folded.push(memo.forms.text(form));
        memo.forms.set(form, id.number());
        self.entries.push(Entry { term, stop: known.stop, function: known.function });
        id
    }

    /// Where each word stands first, as written.
    pub(super) fn surfaces(&self) -> impl Iterator<Item = Span> {
        self.surfaces.iter().map(|surface| surface.span)
    }

    /// The folded form of a word as written.
    pub(super) fn form_of(&self, surface: u32) -> TermId {
        self.surfaces[surface as usize].form
    }

    /// What is to be seen of a word as written.
    pub(super) fn look_of(&self, surface: u32) -> Look {
        self.surfaces[surface as usize].look
    }

    /// What a folded form is.
    pub(super) fn entry(&self, form: TermId) -> Entry {
        self.entries[form.index()]
    }

    /// The folded forms.
    pub(super) fn forms(&self) -> &Texts {
        &self.folded
    }

    /// The terms.
    pub(super) fn terms(&self) -> &Texts {
        &self.terms
    }
}

/// Strings by number, all kept in one piece of memory.
#[derive(Clone, Default)]
pub(super) struct Texts {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Texts {
    fn with_room(texts: usize) -> Texts {
        Texts { text: String::with_capacity(8 * texts), ends: Vec::with_capacity(texts) }
    }

    fn push(&mut self, text: &str) -> TermId {
        self.text.push_str(text);
        self.ends.push(self.text.len());
        TermId::at(self.ends.len() - 1)
    }

    pub(super) fn text(&self, id: TermId) -> &str {
        let start = id.index().checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[id.index()]]
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|index| self.text(TermId::at(index)))
    }

    /// The number of a string, by a look at all of them.
    pub(super) fn find(&self, text: &str) -> Option<TermId> {
        self.iter().position(|other| other == text).map(TermId::at)
    }
}
