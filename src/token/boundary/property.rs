//! What a character is, for word boundaries and for the kinds of tokens.

#![expect(clippy::indexing_slicing, reason = "a class for each number, by the remainder")]

use super::tables::{COMBINATIONS, INDEX, LEAVES, RANGES};

/// The values of Unicode's property Word_Break, in the order of the generated table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(super) enum Class {
    Other,
    ALetter,
    HebrewLetter,
    Numeric,
    Katakana,
    ExtendNumLet,
    MidLetter,
    MidNum,
    MidNumLet,
    SingleQuote,
    DoubleQuote,
    RegionalIndicator,
    WSegSpace,
    Cr,
    Lf,
    Newline,
    Extend,
    Format,
    Zwj,
}

impl Class {
    /// How many there are.
    pub(super) const COUNT: usize = Class::Zwj as usize + 1;

    const ALL: [Class; Class::COUNT] = [
        Class::Other,
        Class::ALetter,
        Class::HebrewLetter,
        Class::Numeric,
        Class::Katakana,
        Class::ExtendNumLet,
        Class::MidLetter,
        Class::MidNum,
        Class::MidNumLet,
        Class::SingleQuote,
        Class::DoubleQuote,
        Class::RegionalIndicator,
        Class::WSegSpace,
        Class::Cr,
        Class::Lf,
        Class::Newline,
        Class::Extend,
        Class::Format,
        Class::Zwj,
    ];

    pub(super) fn is_ah_letter(self) -> bool {
        matches!(self, Class::ALetter | Class::HebrewLetter)
    }

    pub(super) fn is_line_end(self) -> bool {
        matches!(self, Class::Cr | Class::Lf | Class::Newline)
    }

    /// Whether rule WB4 passes over it.
    pub(super) fn is_ignorable(self) -> bool {
        matches!(self, Class::Extend | Class::Format | Class::Zwj)
    }
}

/// What kind of token a character begins, as far as it decides that alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) enum FirstKind {
    Word,
    Number,
    Punctuation,
    Symbol,
    Space,
    LineBreak,
    Emoji,
}

/// The properties of one character, as the generated table packs them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Properties(u16);

impl Properties {
    /// Of a character. A look-up in two tables, or a binary search for the rare planes.
    #[inline]
    pub(in crate::token) fn of(c: char) -> Properties {
        let code = u32::from(c);
        Properties::by_leaf((code >> 6) as usize, code as usize & 63)
    }

    /// Of the character that these bytes begin with.
    #[inline(always)]
    pub(super) fn of_bytes(bytes: [u8; 4]) -> Properties {
        let [first, rest @ ..] = bytes.map(usize::from);
        let [second, third, fourth] = rest.map(|byte| byte & 63);
        // A leaf is of as many characters as the last byte tells apart.
        match first {
            0xf0.. => Properties::by_leaf((first & 7) << 12 | second << 6 | third, fourth),
            0xe0.. => Properties::by_leaf((first & 15) << 6 | second, third),
            0xc0.. => Properties::by_leaf(first & 31, second),
            _ => Properties::by_leaf(first >> 6, first & 63),
        }
    }

    /// Of the character with a number in a leaf of 64.
    #[inline(always)]
    fn by_leaf(leaf: usize, number: usize) -> Properties {
        let first = INDEX.get(leaf).map(|&leaf| usize::from(leaf) << 6);
        let Some(&combination) = first.and_then(|first| LEAVES.get(first | number)) else {
            return Properties::of_rare_plane((leaf << 6 | number) as u32);
        };
        Properties(COMBINATIONS.get(usize::from(combination)).copied().unwrap_or(0))
    }

    #[cold]
    #[inline(never)]
    fn of_rare_plane(code: u32) -> Properties {
        let after = RANGES.partition_point(|&(first, _, _)| first <= code);
        let range = after.checked_sub(1).and_then(|number| RANGES.get(number));
        Properties(
            range.filter(|&&(_, last, _)| code <= last).map_or(COMBINATIONS[0], |&(_, _, properties)| properties),
        )
    }

    #[inline]
    pub(super) fn class(self) -> Class {
        Class::ALL[usize::from(self.class_number()) % Class::COUNT]
    }

    /// The class as a number.
    #[inline]
    pub(super) fn class_number(self) -> u8 {
        (self.0 & 31) as u8
    }

    /// Extended_Pictographic.
    #[inline]
    pub(super) fn is_pictograph(self) -> bool {
        self.0 & 1 << 5 != 0
    }

    /// Alphabetic, or of general category N.
    #[inline]
    pub(in crate::token) fn is_alphanumeric(self) -> bool {
        self.0 & 1 << 6 != 0
    }

    /// Whether it is not of the letters that the standard's rules join, if it is a letter: an ideograph, kana, Thai and
    /// the like.
    #[cfg(feature = "dictionaries")]
    pub(in crate::token) fn is_spaceless(self) -> bool {
        matches!(self.class(), Class::Other | Class::Katakana)
    }

    /// Whether rule WB4 passes over it.
    #[cfg(feature = "dictionaries")]
    pub(in crate::token) fn is_ignorable(self) -> bool {
        self.class().is_ignorable()
    }

    /// White_Space.
    #[inline]
    pub(super) fn is_white_space(self) -> bool {
        matches!(self.first_kind(), FirstKind::Space | FirstKind::LineBreak)
    }

    /// Emoji: shown as one when asked for.
    #[inline]
    pub(in crate::token) fn is_emoji(self) -> bool {
        self.0 & 1 << 7 != 0
    }

    #[inline]
    pub(in crate::token) fn first_kind(self) -> FirstKind {
        match self.0 >> 8 & 7 {
            0 => FirstKind::Word,
            1 => FirstKind::Number,
            2 => FirstKind::Punctuation,
            4 => FirstKind::Space,
            5 => FirstKind::LineBreak,
            6 => FirstKind::Emoji,
            _ => FirstKind::Symbol,
        }
    }
}
