//! The tokenizer's options: a layer over the standard's segments that draws some of them together and parts others.
//!
//! [`Tailor`] takes the segments one by one and asks the rules in turn ([`Tailor::piece`] has their order) how far the
//! token goes that begins here: `web` knows addresses, `number` amounts and figures, `abbreviation` full stops, `marks`
//! runs of marks and faces, `clitic` contractions. A rule looks at the text from the token's beginning on, never over
//! white space (but for the full stop of an abbreviation, which looks at the word behind it), and as far as a fixed
//! number of bytes, or as far as what it then takes: so the time is linear. What is left of a segment when a token ends
//! inside is where the next one begins.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "segments of the text, and tokens that end on characters within or behind them"
)]

mod abbreviation;
mod clitic;
mod compound;
#[cfg(feature = "dictionaries")]
mod dictionary;
mod marks;
mod number;
mod options;
mod web;

#[cfg(feature = "std")]
pub(crate) use self::abbreviation::is_dotted;
#[cfg(feature = "std")]
pub(crate) use self::clitic::clitics;
pub(crate) use self::marks::face;
pub use self::options::Compounds;
pub(super) use self::options::Options;
use super::boundary::{Properties, Spans, Wanted};
use super::kind::{self, TokenKind};
use super::{Span, Token};
use crate::language::Folded;

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
    #[cfg(feature = "dictionaries")]
    run: dictionary::Run,
}

impl Tailor {
    pub(super) const fn new(options: Options, wanted: Wanted) -> Tailor {
        Tailor {
            options,
            wanted,
            start: 0,
            end: 0,
            #[cfg(feature = "dictionaries")]
            run: dictionary::Run::EMPTY,
        }
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
        if self.is_plain(text.as_bytes()) {
            self.start = self.end;
            return Token::new(Span::ordered(start, self.end), kind::of_segment(text, start, self.end));
        }
        if let Some(end) = self.spaceless(text) {
            self.reach(segments, end);
            self.start = end;
            return Token::new(Span::ordered(start, end), kind::of_segment(text, start, end));
        }
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

    /// Whether no rule is about the segment, for the ones that most are: ASCII letters or digits alone, marks, and a
    /// blank, before what no rule joins them with.
    #[inline]
    fn is_plain(&self, bytes: &[u8]) -> bool {
        let segment = &bytes[self.start..self.end];
        let next = bytes.get(self.end).copied().unwrap_or(b' ');
        match segment {
            b" " => true,
            b"," | b"(" | b")" | b"\"" => next.is_ascii_alphanumeric() || next == b' ',
            [first, rest @ ..] => {
                matches!(next, b' ' | b'\n' | b',' | b';' | b'!' | b'?' | b'(' | b')' | b'"')
                    && (first.is_ascii_alphabetic() && rest.iter().all(u8::is_ascii_alphabetic)
                        || first.is_ascii_digit() && rest.iter().all(u8::is_ascii_digit))
                    && !(self.options.has(Options::CONTRACTIONS) && clitic::may_be_fused(segment))
            }
            [] => false,
        }
    }

    /// Whether a token may end before the character beyond ASCII here, although the standard has no boundary there: an
    /// apostrophe or a letter.
    fn parts_at(&self, text: &str, at: usize) -> bool {
        text[at..].chars().next().is_some_and(|c| c == '\u{2019}' || c.is_alphanumeric())
    }

    /// The end of the word that begins here, if it is of a script without spaces.
    #[cfg(feature = "dictionaries")]
    fn spaceless(&mut self, text: &str) -> Option<usize> {
        if self.options.has(Options::DICTIONARIES) { self.run.next_end(text, self.start) } else { None }
    }

    #[cfg(not(feature = "dictionaries"))]
    fn spaceless(&self, _: &str) -> Option<usize> {
        None
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

/// Whether a word of ASCII is in a sorted list of lower case.
fn is_in(sorted: &[&str], word: &str) -> bool {
    word.is_ascii() && Folded::new(word).is_in(sorted)
}

/// The byte before `at`, or a blank at the beginning of the text.
fn byte_before(text: &str, at: usize) -> u8 {
    at.checked_sub(1).map_or(b' ', |before| text.as_bytes()[before])
}
