//! The tokenizer's options: a layer over the standard's segments that draws some of them together and parts others.
//!
//! [`Tailor`] takes the segments one by one and asks the rules in turn ([`Tailor::piece`] has their order) how far the
//! token goes that begins here: `web` knows addresses, `number` amounts and figures, `abbreviation` full stops, `marks`
//! runs of marks and faces, `clitic` contractions. A rule looks at the text from the token's beginning on, never over
//! white space (but for the full stop of an abbreviation, which looks at the word behind it), and as far as a fixed
//! number of bytes, or as far as what it then takes: so the time is linear. What is left of a segment when a token ends
//! inside is where the next one begins.

mod abbreviation;
mod clitic;
mod compound;
mod marks;
mod number;
mod web;

pub(crate) use self::marks::face;
use super::boundary::{Properties, Spans, Wanted};
use super::kind::{self, TokenKind};
use super::{Span, Token};
use crate::language::Language;

/// Which words with hyphens are one token, for [`Tokenizer::compounds`](crate::Tokenizer::compounds).
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Compounds {
    /// None: every hyphen is a token, as the standard has it.
    #[default]
    Apart,
    /// Those that begin with an English prefix that is no word of its own, or hardly ever: `e-mail`, `anti-war`,
    /// `mid-July`, but `record` `-` `breaking`. What the English treebanks EWT and GUM do.
    Prefixed,
    /// All: `e-commerce`, `record-breaking`, `COVID-19`; but not a hyphen between digits, as in `3-1`.
    Whole,
}

/// Which rules are on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Options {
    /// The bits of the rules below.
    rules: u16,
    /// Of abbreviations and of contractions, where those are on.
    abbreviations: Language,
    contractions: Language,
}

impl Options {
    const PREFIXED: u16 = 1;
    const COMPOUNDS: u16 = 1 << 1;
    pub(super) const URLS: u16 = 1 << 2;
    pub(super) const EMAILS: u16 = 1 << 3;
    pub(super) const HASHTAGS: u16 = 1 << 4;
    pub(super) const MENTIONS: u16 = 1 << 5;
    pub(super) const POSSESSIVES: u16 = 1 << 6;
    pub(super) const AMOUNTS: u16 = 1 << 7;
    pub(super) const FIGURES: u16 = 1 << 8;
    pub(super) const MARKS: u16 = 1 << 9;
    pub(super) const RUN_ONS: u16 = 1 << 10;
    const ABBREVIATIONS: u16 = 1 << 11;
    const CONTRACTIONS: u16 = 1 << 12;

    pub(super) const NONE: Options =
        Options { rules: 0, abbreviations: Language::Undetermined, contractions: Language::Undetermined };

    #[inline]
    pub(super) const fn is_none(self) -> bool {
        self.rules == 0
    }

    pub(super) const fn with(self, rule: u16, on: bool) -> Options {
        let rules = if on { self.rules | rule } else { self.rules & !rule };
        Options { rules, ..self }
    }

    pub(super) const fn with_compounds(self, compounds: Compounds) -> Options {
        let prefixed = matches!(compounds, Compounds::Prefixed);
        let whole = matches!(compounds, Compounds::Whole);
        self.with(Options::PREFIXED, prefixed).with(Options::COMPOUNDS, whole)
    }

    pub(super) fn with_abbreviations(self, language: Option<Language>) -> Options {
        let options = self.with(Options::ABBREVIATIONS, language.is_some());
        Options { abbreviations: language.unwrap_or(Language::Undetermined), ..options }
    }

    pub(super) fn with_contractions(self, language: Option<Language>) -> Options {
        let options = self.with(Options::CONTRACTIONS, language.is_some());
        Options { contractions: language.unwrap_or(Language::Undetermined), ..options }
    }

    #[inline]
    fn has(self, rules: u16) -> bool {
        self.rules & rules != 0
    }

    fn abbreviations(self) -> Option<Language> {
        self.has(Options::ABBREVIATIONS).then_some(self.abbreviations)
    }

    fn contractions(self) -> Option<Language> {
        self.has(Options::CONTRACTIONS).then_some(self.contractions)
    }
}

/// How far a token goes that a rule has found.
#[derive(Clone, Copy, Debug)]
struct Piece {
    end: usize,
    /// What it is, where its first characters do not say so.
    kind: Option<TokenKind>,
}

impl Piece {
    const fn new(end: usize) -> Piece {
        Piece { end, kind: None }
    }

    const fn of(kind: TokenKind, end: usize) -> Piece {
        Piece { end, kind: Some(kind) }
    }
}

/// The tokens of a text by the options, from the standard's segments.
#[derive(Clone)]
pub(super) struct Tailor {
    options: Options,
    wanted: Wanted,
    /// What is left of the segments that were taken from the standard's.
    start: usize,
    end: usize,
}

impl Tailor {
    pub(super) const fn new(options: Options, wanted: Wanted) -> Tailor {
        Tailor { options, wanted, start: 0, end: 0 }
    }

    /// The next token. The segments are the standard's, at least those that do not begin with white space.
    pub(super) fn next(&mut self, segments: &mut Spans<'_>) -> Option<Token> {
        loop {
            if self.start == self.end {
                [self.start, self.end] = segments.next_pair()?;
            }
            let token = self.take(segments);
            let kind = token.kind();
            let wanted = match self.wanted {
                Wanted::Segments => true,
                Wanted::Tokens => !kind.is_white_space(),
                // A keycap has a digit and an emoji may be a letter; a face with a letter is none.
                Wanted::Words if kind == TokenKind::Emoji => {
                    let first = segments.text()[token.span().range()].chars().next();
                    first.is_some_and(|first| Properties::of(first).is_alphanumeric())
                }
                Wanted::Words => kind.is_word_like(),
            };
            if wanted {
                return Some(token);
            }
        }
    }

    /// Takes the token that begins here.
    fn take(&mut self, segments: &mut Spans<'_>) -> Token {
        let text = segments.text();
        let start = self.start;
        let mut piece = match self.piece(text) {
            Some(piece) => piece,
            None => {
                self.join_compound(segments);
                let cut = clitic::cut(self.options, &text[start..self.end]);
                Piece::new(cut.map_or(self.end, |cut| start + cut))
            }
        };
        self.reach(segments, piece.end);
        // The standard's rules join what follows with the last character: a mark on it, say.
        let joined = piece.end < self.end && !text.as_bytes()[piece.end].is_ascii();
        if joined && piece.end > start && !self.parts_at(text, piece.end) {
            piece.end = self.end;
        }
        self.start = piece.end;
        let kind = piece.kind.unwrap_or_else(|| kind::of_segment(text, start, piece.end));
        Token::new(Span::ordered(start, piece.end), kind)
    }

    /// Whether a token may end before the character beyond ASCII here, although the standard has no boundary there: an
    /// apostrophe or a letter.
    fn parts_at(&self, text: &str, at: usize) -> bool {
        text[at..].chars().next().is_some_and(|c| c == '\u{2019}' || c.is_alphanumeric())
    }

    /// Takes more segments, until they go as far as `end`.
    fn reach(&mut self, segments: &mut Spans<'_>, end: usize) {
        while self.end < end {
            let Some([_, next]) = segments.next_pair() else { return };
            self.end = next;
        }
    }

    /// Draws a compound's parts together.
    fn join_compound(&mut self, segments: &mut Spans<'_>) {
        if !self.options.has(Options::COMPOUNDS | Options::PREFIXED) {
            return;
        }
        let text = segments.text();
        let mut part = self.start;
        while let Some(next) = compound::next_part(self.options, text, part, self.end) {
            part = next;
            self.reach(segments, next + 1);
        }
    }

    /// The rules in turn: the first that knows the token says how far it goes. `None`: it is a word or a mark like any
    /// other, so a compound or a contraction at most.
    fn piece(&self, text: &str) -> Option<Piece> {
        let (options, start, end) = (self.options, self.start, self.end);
        let first = text[start..].chars().next()?;
        if !first.is_alphanumeric() {
            if first.is_whitespace() {
                return Some(Piece::new(end));
            }
            return web::tag(options, text, start, end)
                .or_else(|| number::amount(options, text, start, end))
                .or_else(|| clitic::alone(options, text, start, end))
                .or_else(|| clitic::run_on_mark(options, text, start, end))
                .or_else(|| marks::run(options, text, start, end));
        }
        web::address(options, text, start, end)
            .or_else(|| number::amount(options, text, start, end))
            .or_else(|| number::figure(options, text, start, end))
            .or_else(|| abbreviation::with_stop(options, text, start, end))
            .or_else(|| clitic::run_on(options, text, start, end))
    }
}

/// The byte before `at`, or a blank at the beginning of the text.
fn byte_before(text: &str, at: usize) -> u8 {
    at.checked_sub(1).map_or(b' ', |before| text.as_bytes()[before])
}
