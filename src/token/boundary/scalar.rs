//! The rules of UAX #29 as they are written, one character at a time: the specification that the vector code is tested
//! against.

#![expect(clippy::string_slice, reason = "the place moves over whole characters")]

use super::property::{Class, Properties};

/// The word boundaries of a text, character by character.
#[derive(Clone)]
pub(super) struct Scalar<'t> {
    text: &'t str,
    at: usize,
    /// The class of the character just before.
    raw: Option<Class>,
    /// The class of the last character that rule WB4 does not pass over, and of the one before that.
    last: Option<Class>,
    before: Option<Class>,
    /// An odd number of regional indicators stands just before.
    odd: bool,
}

impl<'t> Scalar<'t> {
    pub(super) fn new(text: &'t str) -> Scalar<'t> {
        Scalar { text, at: 0, raw: None, last: None, before: None, odd: false }
    }

    /// The next character: where it begins, what it is, and whether there is a boundary in front of it.
    pub(super) fn next_char(&mut self) -> Option<(usize, Properties, bool)> {
        let at = self.at;
        let c = self.text[at..].chars().next()?;
        let properties = Properties::of(c);
        let class = properties.class();
        self.at += c.len_utf8();
        let boundary = self.breaks_before(properties);
        let passed_over = class.is_ignorable() && self.raw.is_some_and(|raw| !raw.is_line_end());
        if !passed_over {
            self.odd = class == Class::RegionalIndicator && !(self.odd && self.last == Some(Class::RegionalIndicator));
            self.before = self.last;
            // At the start of a line these are characters like any other (WB4).
            self.last = Some(if class.is_ignorable() { Class::Other } else { class });
        }
        self.raw = Some(class);
        Some((at, properties, boundary))
    }

    fn breaks_before(&self, next: Properties) -> bool {
        use Class::*;
        let class = next.class();
        let Some(raw) = self.raw else { return true }; // WB1
        if raw == Cr && class == Lf {
            return false; // WB3
        }
        if raw.is_line_end() || class.is_line_end() {
            return true; // WB3a, WB3b
        }
        if (raw == Zwj && next.is_pictograph()) || (raw == WSegSpace && class == WSegSpace) || class.is_ignorable() {
            return false; // WB3c, WB3d, WB4
        }
        let last = self.last.unwrap_or(Other);
        let before = self.before.unwrap_or(Other);
        let quote = |class| matches!(class, MidNumLet | SingleQuote);
        let joins = match (last, class) {
            (a, b) if a.is_ah_letter() && b.is_ah_letter() => true, // WB5
            (a, b) if a.is_ah_letter() && (b == MidLetter || quote(b)) => {
                // WB6, WB7a
                (a == HebrewLetter && b == SingleQuote) || self.following().is_some_and(Class::is_ah_letter)
            }
            (a, b) if b.is_ah_letter() && (a == MidLetter || quote(a)) && before.is_ah_letter() => true, // WB7
            (HebrewLetter, DoubleQuote) => self.following() == Some(HebrewLetter),                       // WB7b
            (DoubleQuote, HebrewLetter) => before == HebrewLetter,                                       // WB7c
            (Numeric, Numeric) => true,                                                                  // WB8
            (a, Numeric) if a.is_ah_letter() => true,                                                    // WB9
            (Numeric, b) if b.is_ah_letter() => true,                                                    // WB10
            (a, Numeric) if a == MidNum || quote(a) => before == Numeric,                                // WB11
            (Numeric, b) if b == MidNum || quote(b) => self.following() == Some(Numeric),                // WB12
            (Katakana, Katakana) => true,                                                                // WB13
            (a, ExtendNumLet) => a.is_ah_letter() || matches!(a, Numeric | Katakana | ExtendNumLet),     // WB13a
            (ExtendNumLet, b) => b.is_ah_letter() || matches!(b, Numeric | Katakana),                    // WB13b
            (RegionalIndicator, RegionalIndicator) => self.odd,                                          // WB15, WB16
            _ => false,                                                                                  // WB999
        };
        !joins
    }

    /// The class of the character after the next one, those passed over aside.
    fn following(&self) -> Option<Class> {
        following(self.text, self.at)
    }
}

/// The class of the first character from `at` on that rule WB4 does not pass over.
pub(super) fn following(text: &str, at: usize) -> Option<Class> {
    text.get(at..)?.chars().map(|c| Properties::of(c).class()).find(|class| !class.is_ignorable())
}
