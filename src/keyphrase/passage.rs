//! The words of an article as candidates and rankers see them.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tokens of a sentence, looked at before its end; words that were pushed"
)]

use std::ops::Range;

use hashbrown::HashMap;

use super::concept::{Concepts, is_hyphen};
use crate::analysis::{self, Analysis, Look};
use crate::article::BlockKind;
use crate::background::{Background, Level};
use crate::limits::Limits;
use crate::span::{Span, TokenRange};
use crate::tag::PartOfSpeech;
use crate::term::{TermId, fold};
use crate::token::{TokenKind, is_dotted};

/// A word of a [`Passage`], or an acronym in either of its forms where those are taken as one.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Word {
    span: Span,
    unit: u32,
    sentence: u32,
    position: u32,
    place: u32,
    /// The folded form of its first token.
    form: u32,
    words: u8,
    tag: PartOfSpeech,
    flags: u16,
}

// The lowest are those of a look.
const CAPITAL: u16 = Look::CAPITAL as u16;
const CAPITALS: u16 = Look::CAPITALS as u16;
const DIGITS: u16 = Look::DIGITS as u16;
const PLURAL: u16 = Look::PLURAL as u16;
const STOP: u16 = 1 << 4;
const FUNCTION: u16 = 1 << 5;
const NUMBER: u16 = 1 << 6;
const FREE: u16 = 1 << 7;
const APART: u16 = 1 << 8;
const JOINED: u16 = 1 << 9;
const HEADLINE: u16 = 1 << 10;
const ACRONYM: u16 = 1 << 11;
const POSSESSED: u16 = 1 << 12;
const OPENING: u16 = 1 << 13;
const ABBREVIATED: u16 = 1 << 14;
const SEVERAL: u16 = 1 << 15;

impl Word {
    #[inline]
    fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Where it stands, without an English possessive's `'s`.
    pub fn span(self) -> Span {
        self.span
    }

    /// What it is: words of one stem have the same number, below [`Passage::units`].
    pub fn unit(self) -> usize {
        self.unit as usize
    }

    /// The number of its sentence, among [`Passage::sentences`].
    pub fn sentence(self) -> usize {
        self.sentence as usize
    }

    /// How many words stand before it in the passage.
    pub fn position(self) -> usize {
        self.position as usize
    }

    /// How many words and marks stand before it in the passage; a possessive's `'s` is one.
    pub fn place(self) -> usize {
        self.place as usize
    }

    /// How many words it is: one, or those of an acronym's long form.
    pub fn words(self) -> usize {
        usize::from(self.words)
    }

    /// Its part of speech; [`PartOfSpeech::Other`] for all words of a passage that is not [tagged](Passage::is_tagged).
    pub fn tag(self) -> PartOfSpeech {
        self.tag
    }

    /// Whether it is a stop word.
    pub fn is_stop_word(self) -> bool {
        self.has(STOP)
    }

    /// Whether it is a stop word that carries grammar rather than matter. The English list has others too, `computer` and
    /// `world` among them; one's own stop words all are.
    pub fn is_function_word(self) -> bool {
        self.has(FUNCTION)
    }

    /// Whether it begins with a digit.
    pub fn is_number(self) -> bool {
        self.has(NUMBER)
    }

    /// Whether it begins with a capital.
    pub fn is_capitalized(self) -> bool {
        self.has(CAPITAL)
    }

    /// Whether it has several characters, all of them capitals.
    pub(super) fn has_only_capitals(self) -> bool {
        self.has(CAPITALS)
    }

    /// Whether it has an ASCII digit.
    pub(super) fn has_digits(self) -> bool {
        self.has(DIGITS)
    }

    /// Whether it ends as English plurals do.
    pub(super) fn ends_as_plural(self) -> bool {
        self.has(PLURAL)
    }

    /// Whether a capital here would be the word's own: not in a headline or a subheading, nor at a sentence's beginning.
    pub fn is_free(self) -> bool {
        self.has(FREE)
    }

    /// Whether a mark, or nothing of the sentence, stands before it: whether no phrase goes on over its beginning.
    pub fn is_apart(self) -> bool {
        self.has(APART)
    }

    /// Whether it is [apart](Word::is_apart) for no other reason than that the word before is a possessive.
    pub fn is_possessed(self) -> bool {
        self.has(POSSESSED)
    }

    /// Whether nothing of its sentence stands before it, no mark either.
    pub fn is_opening(self) -> bool {
        self.has(OPENING)
    }

    /// Whether a full stop behind it is its own: `U.S.`, `Mr.`.
    pub fn is_abbreviated(self) -> bool {
        self.has(ABBREVIATED)
    }

    /// Whether a hyphen ties it to the word before.
    pub fn is_joined(self) -> bool {
        self.has(JOINED)
    }

    /// Whether it stands in the headline.
    pub fn is_in_headline(self) -> bool {
        self.has(HEADLINE)
    }

    /// Whether it is an acronym that the text defines, in either form.
    pub fn is_acronym(self) -> bool {
        self.has(ACRONYM)
    }
}

/// Whether the two forms of an acronym that the text defines are one word of a [`Passage`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Acronyms {
    /// `WFP` and `World Food Programme` are one word each, and the same.
    Joined,
    /// They are the words that they are.
    Apart,
}

/// Which words are the same, of one [unit](Word::unit), to a ranker.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Conflation {
    /// Those of one stem. The parts of a word with hyphens are words of their own.
    Stems,
    /// Those of one stem. A word with hyphens is one: `drug-testing`.
    Compounds,
    /// Those written alike but for case. A word with hyphens is one.
    Forms,
}

/// The words of an article's sentences that count, in order, without marks.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    analysis: &'a Analysis<'a>,
    words: Vec<Word>,
    sentences: Vec<Range<usize>>,
    concepts: Concepts,
    conflation: Conflation,
    compounds: HashMap<Vec<u32>, u32>,
    /// Of [`Conflation::Forms`], for a possessive's form that of the word without its `'s`, where the text has that too.
    bare: HashMap<u32, u32>,
    /// Where each compound stands first.
    firsts: Vec<Span>,
    total: usize,
    places: usize,
    tagged: bool,
}

impl<'a> Passage<'a> {
    /// `tagged` says whether parts of speech are wanted, which a tagger takes its time to tell.
    pub(super) fn new(
        analysis: &'a Analysis<'_>,
        acronyms: Acronyms,
        conflation: Conflation,
        tagged: bool,
    ) -> Passage<'a> {
        let concepts = match acronyms {
            Acronyms::Joined => Concepts::new(analysis),
            Acronyms::Apart => Concepts::default(),
        };
        let tags = if tagged { analysis.tags() } else { None };
        let mut passage = Passage {
            analysis,
            words: Vec::with_capacity(analysis.counts().words),
            sentences: Vec::with_capacity(analysis.counts().sentences),
            concepts,
            conflation,
            compounds: HashMap::new(),
            bare: if conflation == Conflation::Forms { bare_forms(analysis) } else { HashMap::new() },
            firsts: Vec::new(),
            total: 0,
            places: 0,
            tagged: tags.is_some(),
        };
        for sentence in analysis.sentences().iter().filter(|sentence| analysis.is_counted(sentence)) {
            let kind = analysis.article().blocks()[sentence.block()].kind();
            passage.sentence(sentence.tokens(), kind, tags.as_deref());
        }
        passage
    }

    fn sentence(&mut self, tokens: TokenRange, kind: BlockKind, tags: Option<&[PartOfSpeech]>) {
        let text = self.analysis.text();
        let all = self.analysis.tokens();
        let (free, headline) = match kind {
            BlockKind::Headline => (0, HEADLINE),
            BlockKind::Subheading => (0, 0),
            _ => (FREE, 0),
        };
        let first = self.words.len();
        // Numbers of words and places have 32 bits; a token gives two of them at most. What they cannot count is left out.
        if tokens.len() > (Limits::MOST - self.places.min(Limits::MOST)) / 2 {
            return;
        }
        let mut at = tokens.start();
        let (mut apart, mut joined) = (APART, 0);
        let mut parts: Vec<u32> = Vec::new();
        while at < tokens.end() {
            let token = all[at];
            let Some(word) = self.analysis.word(at) else {
                // A hyphen between two words joins them; any other mark parts them.
                let ties = at > tokens.start()
                    && at + 1 < tokens.end()
                    && is_hyphen(&text[token.span()])
                    && all[at - 1].span().end() == token.span().start()
                    && all[at + 1].span().start() == token.span().end();
                (apart, joined) = if ties && apart == 0 { (0, JOINED) } else { (APART, 0) };
                at += 1;
                self.places += 1;
                continue;
            };
            let (unit, len, acronym) = match self.concepts.at(self.analysis, word, tokens.end()) {
                Some((concept, len)) => (self.singles() + concept, len, ACRONYM),
                None => (self.own(word), 1, 0),
            };
            let opening = at == tokens.start();
            let range = TokenRange::new(at, at + len);
            let words = if len == 1 { 1 } else { self.analysis.words(range).count() };
            let mut span = token.span().to(all[range.end() - 1].span());
            at += len;
            // A full stop that does not end the sentence is its word's, `U.S.` and `Gov.`; the standard parts it.
            let stop = text.as_bytes().get(span.end()) == Some(&b'.') && at < tokens.end() && all[at].span().len() == 1;
            let stopped = stop && at + 1 < tokens.end() && all[at + 1].span().start() > all[at].span().end();
            let dotted = stop && is_dotted(&text[span]);
            if stopped || dotted {
                if dotted {
                    span = span.to(all[at].span());
                }
                at += 1;
            }
            let (mut unit, mut last, mut number) = (unit, word, token.kind() == TokenKind::Number);
            if self.conflation != Conflation::Stems && acronym == 0 {
                parts.clear();
                parts.push(unit as u32);
                while let Some(part) = self.tied(at, tokens.end()).filter(|_| all[at].span().start() == span.end()) {
                    parts.push(self.own(part) as u32);
                    span = span.to(all[part.token].span());
                    number &= all[part.token].kind() == TokenKind::Number;
                    (last, at) = (part, part.token + 1);
                }
                if parts.len() > 1 {
                    unit = self.compound(&parts, span);
                }
            }
            let several = span != token.span();
            let look = if several { Look::of(&text[span]) } else { word.look };
            let possessive = usize::from(look.possessive);
            let flag = |holds: bool, flag: u16| if holds { flag } else { 0 };
            self.words.push(Word {
                span: Span::new(span.start(), span.end() - possessive),
                unit: unit as u32,
                sentence: self.sentences.len() as u32,
                position: self.total as u32,
                place: self.places as u32,
                form: word.form.number(),
                words: words.min(usize::from(u8::MAX)) as u8,
                tag: tags.map_or(PartOfSpeech::Other, |tags| tags[last.token]),
                flags: apart
                    | joined
                    | acronym
                    | flag(opening, OPENING)
                    | flag(several, SEVERAL)
                    | flag(stopped || dotted, ABBREVIATED)
                    | flag(word.stop && last.token == word.token && acronym == 0, STOP)
                    | flag(word.function && last.token == word.token && acronym == 0, FUNCTION)
                    | flag(number, NUMBER)
                    | u16::from(look.flags)
                    | flag(self.words.len() > first, free)
                    | headline,
            });
            self.total += words;
            self.places += words + usize::from(possessive > 0);
            (apart, joined) = (if possessive > 0 { APART | POSSESSED } else { 0 }, 0);
        }
        self.sentences.push(first..self.words.len());
    }

    /// As if the language had no tagger.
    #[cfg(feature = "fitting")]
    pub(super) fn forget_tags(&mut self) {
        self.tagged = false;
        self.words.iter_mut().for_each(|word| word.tag = PartOfSpeech::Other);
    }

    /// The number of a word by itself.
    fn own(&self, word: analysis::Word) -> usize {
        match self.conflation {
            Conflation::Forms if word.look.possessive > 0 => {
                let form = word.form.number();
                self.bare.get(&form).copied().unwrap_or(form) as usize
            }
            Conflation::Forms => word.form.index(),
            _ => word.term.index(),
        }
    }

    /// The word that a hyphen at a token ties to the one before.
    fn tied(&self, at: usize, end: usize) -> Option<analysis::Word> {
        let all = self.analysis.tokens();
        let ties = at + 1 < end
            && is_hyphen(&self.text()[all[at].span()])
            && all[at].span().end() == all[at + 1].span().start();
        if ties { self.analysis.word(at + 1) } else { None }
    }

    /// The number of a word with hyphens.
    fn compound(&mut self, parts: &[u32], span: Span) -> usize {
        let first = self.singles() + self.concepts.len();
        let next = self.firsts.len() as u32;
        let number = *self.compounds.entry_ref(parts).or_insert_with(|| {
            self.firsts.push(span);
            next
        });
        first + number as usize
    }

    /// How many units are words by themselves.
    fn singles(&self) -> usize {
        match self.conflation {
            Conflation::Forms => self.analysis.form_count(),
            _ => self.analysis.term_count(),
        }
    }

    /// The analysis that it is made from.
    pub fn analysis(&self) -> &'a Analysis<'a> {
        self.analysis
    }

    /// The article's text.
    pub fn text(&self) -> &'a str {
        self.analysis.text()
    }

    /// The words, in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The sentences that count, as ranges of [`words`](Passage::words).
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// How many words there are, where an acronym's long form is as many as it has.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Words' units are less than this.
    pub fn units(&self) -> usize {
        self.singles() + self.concepts.len() + self.firsts.len()
    }

    /// Whether the words have parts of speech: where the language has a tagger, and the ranker or the source of its
    /// candidates [reads](super::Rank::reads_tags) them.
    pub fn is_tagged(&self) -> bool {
        self.tagged
    }

    /// What words of a unit share: their stem or folded form; that of an acronym's short form; of a word with hyphens, how it is
    /// written first.
    ///
    /// # Panics
    /// When `unit` is not less than [`Passage::units`].
    pub fn unit_text(&self, unit: usize) -> &'a str {
        let Some(joined) = unit.checked_sub(self.singles()) else {
            return match self.conflation {
                Conflation::Forms => bare_form(self.analysis.form_text(TermId::at(unit))),
                _ => self.analysis.term_text(TermId::at(unit)),
            };
        };
        match joined.checked_sub(self.concepts.len()) {
            Some(compound) => &self.text()[self.firsts[compound]],
            None => {
                let acronym = self.concepts.acronym(joined);
                let text = &self.text()[acronym.short()];
                self.analysis.word(acronym.short_token).map_or(text, |word| match self.conflation {
                    Conflation::Forms => self.analysis.form_text(word.form),
                    _ => self.analysis.term_text(word.term),
                })
            }
        }
    }

    /// The folded form of a word that is one token.
    pub(super) fn form_text(&self, word: Word) -> Option<&'a str> {
        (!word.has(SEVERAL)).then(|| self.analysis.form_text(TermId::new(word.form)))
    }

    /// How frequent a word is in general, by the table that a background has.
    pub(super) fn level(&self, word: Word, background: &Background) -> Level {
        let form = TermId::new(word.form);
        if let Some(acronym) = self.acronym(word.unit()) {
            // In whichever form it stands: `WHO` is not `who`.
            return background.level(&fold(&self.text()[acronym.long()], self.analysis.language()));
        }
        if word.has(SEVERAL) {
            return background.level(&fold(&self.text()[word.span], self.analysis.language()));
        }
        self.analysis.form_level(form).unwrap_or_else(|| background.level(self.analysis.form_text(form)))
    }

    /// The units of the words of an acronym's long form; of another unit itself.
    pub(super) fn long(&self, unit: u32) -> Vec<u32> {
        match self.acronym(unit as usize) {
            Some(acronym) => self.analysis.words(acronym.long_tokens).map(|word| self.own(word) as u32).collect(),
            None => vec![unit],
        }
    }

    /// The acronym that words of a unit are.
    pub(super) fn acronym(&self, unit: usize) -> Option<crate::acronym::Acronym> {
        let concept = unit.checked_sub(self.singles()).filter(|&concept| concept < self.concepts.len())?;
        Some(self.concepts.acronym(concept))
    }

    /// Where a range of its words stands.
    ///
    /// # Panics
    /// When the range is empty or beyond the words.
    pub fn span(&self, words: Range<usize>) -> Span {
        self.words[words.start].span.to(self.words[words.end - 1].span)
    }
}

/// A folded form without a possessive's `'s`.
fn bare_form(form: &str) -> &str {
    form.strip_suffix("'s").filter(|bare| !bare.is_empty()).unwrap_or(form)
}

/// For the forms of possessives those of the words without their `'s`, where there are any.
fn bare_forms(analysis: &Analysis<'_>) -> HashMap<u32, u32> {
    let forms = || (0..analysis.form_count()).map(|form| (form as u32, analysis.form_text(TermId::at(form))));
    let possessives = forms().filter(|(_, form)| bare_form(form).len() < form.len());
    let wanted: HashMap<&str, u32> = possessives.map(|(number, form)| (bare_form(form), number)).collect();
    if wanted.is_empty() {
        return HashMap::new();
    }
    forms().filter_map(|(number, form)| wanted.get(form).map(|&possessive| (possessive, number))).collect()
}
