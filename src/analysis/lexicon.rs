//! The distinct words of an article.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "surfaces and forms by the numbers that they were given when they were entered"
)]

use super::NO_FORM;
use super::look::Look;
use super::memo::{Forms, Known, Memo};
use crate::background::Level;
use crate::limits::column;
use crate::span::Span;
use crate::term::{Normalizer, TermId};
use crate::token::Token;

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
    /// How frequent it is in general, where there is a table of the language.
    pub(super) level: Option<Level>,
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

    /// The numbers of words as written, which are tokens of an article's text, behind those of the tokens before them; for
    /// what is no word [`NO_FORM`].
    pub(super) fn intern(
        &mut self,
        text: &str,
        tokens: &[Token],
        normalizer: &Normalizer,
        memo: &mut Memo,
        forms: &mut Vec<u32>,
    ) {
        /// How many tokens are looked up together: enough not to wait for memory one by one, and few enough for what is
        /// noted of them to stay near.
        const TOGETHER: usize = 1 << 10;
        let mut words = Vec::with_capacity(tokens.len().min(TOGETHER));
        for tokens in tokens.chunks(TOGETHER) {
            words.clear();
            words.extend(tokens.iter().filter(|token| token.is_word_like()).map(|token| token.span()));
            let mut numbers = memo.numbers(text, &words, normalizer).into_iter();
            forms.extend(tokens.iter().map(|token| match token.is_word_like() {
                true => numbers.next().map_or(NO_FORM, |number| self.surface(token.span(), number, memo)),
                false => NO_FORM,
            }));
        }
    }

    /// The number of a word as written, which stands at `span`, by its number in the memo.
    fn surface(&mut self, span: Span, word: u32, memo: &mut Memo) -> u32 {
        if let Some(surface) = memo.words.here(word) {
            return surface;
        }
        let Known { form, look, same, .. } = memo.words.known(word);
        let form = match memo.forms.folded.here(form) {
            Some(form) => TermId::new(form),
            None => self.push_form(span, form, same, &mut memo.forms),
        };
        let surface = column(self.surfaces.len());
        memo.words.set(word, surface);
        self.surfaces.push(Surface { span, form, look });
        surface
    }

    /// Enters the folded form of the word at `span`.
    fn push_form(&mut self, span: Span, form: u32, same: bool, memo: &mut Forms) -> TermId {
        let known = memo.folded.known(form);
        let term = match memo.terms.here(known.term) {
            Some(term) => TermId::new(term),
            None => {
                let term = match known.prefix {
                    Some(len) if same => {
                        let end = span.start() + usize::from(len);
                        self.terms.push_place(Place::Article(Span::new(span.start(), end)))
                    }
                    _ => self.terms.push(memo.terms.text(known.term)),
                };
                memo.terms.set(known.term, term.number());
                term
            }
        };
        let id =
            if same { self.folded.push_place(Place::Article(span)) } else { self.folded.push(memo.folded.text(form)) };
        memo.folded.set(form, id.number());
        self.entries.push(Entry { term, stop: known.stop, function: known.function, level: known.level });
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

/// Strings by number: parts of the article's text, and others, which are kept in one piece of memory.
#[derive(Clone, Default)]
pub(super) struct Texts {
    own: String,
    places: Vec<Place>,
}

/// Where a string is.
#[derive(Clone, Copy)]
enum Place {
    Article(Span),
    Own(Span),
}

impl Texts {
    fn with_room(texts: usize) -> Texts {
        Texts { own: String::new(), places: Vec::with_capacity(texts) }
    }

    fn push(&mut self, text: &str) -> TermId {
        let start = self.own.len();
        self.own.push_str(text);
        self.push_place(Place::Own(Span::new(start, self.own.len())))
    }

    fn push_place(&mut self, place: Place) -> TermId {
        self.places.push(place);
        TermId::at(self.places.len() - 1)
    }

    /// A string, of an article with this text.
    pub(super) fn text<'t>(&'t self, article: &'t str, id: TermId) -> &'t str {
        match self.places[id.index()] {
            Place::Article(span) => &article[span],
            Place::Own(span) => &self.own[span],
        }
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    pub(super) fn iter<'t>(&'t self, article: &'t str) -> impl Iterator<Item = &'t str> {
        (0..self.places.len()).map(|index| self.text(article, TermId::at(index)))
    }

    /// The number of a string, by a look at all of them.
    pub(super) fn find(&self, article: &str, text: &str) -> Option<TermId> {
        self.iter(article).position(|other| other == text).map(TermId::at)
    }
}
