//! The rules of UAX #29 as algebra on masks: one bit for each byte of a block, set at the first byte of a character.
//!
//! A rule that looks at the character before looks at the byte before: [`filled`] sets a class's bit on the rest of its
//! characters, and on the characters behind that rule WB4 passes over, with one addition whose carry runs through them.
//! What reaches beyond a block is kept for the next in [`Carry`].

#![expect(clippy::string_slice, reason = "the start of a character, as `floor` finds it")]

use super::classify::{Classes, RareClasses};
use super::property::{Class, Properties};
use super::scalar::following;
use crate::span::floor;

/// The last block's masks, each with the bit set on every byte of its characters: the next block's first character joins
/// by what the highest bits say.
#[derive(Clone, Copy, Default)]
pub(super) struct Carry {
    letter: u64,
    number: u64,
    underscore: u64,
    katakana: u64,
    word: u64,
    space: u64,
    cr: u64,
    rare: RareCarry,
    /// The next block has to be judged by the rare rules too.
    is_rare: bool,
}

#[derive(Clone, Copy, Default)]
struct RareCarry {
    hebrew: u64,
    double_quote: u64,
    zwj: u64,
    regional: u64,
    /// An odd number of regional indicators came before.
    odd: bool,
}

impl Carry {
    /// Whether the block before ended in a carriage return.
    #[inline(always)]
    pub(super) fn cr(&self) -> u64 {
        self.cr >> 63
    }

    /// Whether the block before ended inside of a word of letters, digits and underscores, as 0 or 1.
    #[inline(always)]
    pub(super) fn word(&self) -> u64 {
        self.word >> 63
    }

    /// Whether the next block has to be judged by the rare rules too.
    #[inline(always)]
    pub(super) fn is_rare(&self) -> bool {
        self.is_rare
    }
}

/// Sets the bits of `through` that stand behind a character of the mask; of its last block, in the first places.
/// One addition: its carry runs through them.
#[inline(always)]
fn filled(mask: u64, through: u64, last: u64) -> u64 {
    let behind = after(mask, last) & through;
    mask | (behind.wrapping_add(through) ^ through) & through
}

/// The places right behind those of a mask.
#[inline(always)]
fn after(mask: u64, last: u64) -> u64 {
    mask << 1 | last >> 63
}

/// Where no boundary is in a block of ASCII. With `white` only, the joins of white space are among those found.
#[inline(always)]
pub(super) fn ascii(classes: &Classes, white: bool, text: &str, at: usize, carry: &mut Carry) -> u64 {
    joins(classes, classes.letter, 0, white, text, at, carry)
}

/// The same for a block beyond ASCII, without Hebrew, regional indicators and characters that rule WB4 passes over.
#[inline(always)]
pub(super) fn common(classes: &Classes, white: bool, text: &str, at: usize, carry: &mut Carry) -> u64 {
    classes.continuation | joins(classes, classes.letter, classes.continuation, white, text, at, carry)
}

/// The same for a block without katakana and underscores too; and instead of where no boundary is, the bytes that belong
/// to letters, digits and what joins them, which are its words.
#[inline(always)]
pub(super) fn words(classes: &Classes, text: &str, at: usize, carry: &mut Carry) -> u64 {
    let plain = Classes { underscore: 0, ..*classes };
    alphanumeric_words(&plain, classes.letter, classes.continuation, text, at, carry);
    (carry.underscore, carry.katakana, carry.space, carry.cr) = (0, 0, 0, 0);
    carry.word
}

/// A block with all classes.
#[inline(never)]
pub(super) fn with_rare(
    classes: &Classes,
    rare: &RareClasses,
    white: bool,
    text: &str,
    at: usize,
    carry: &mut Carry,
) -> u64 {
    let continuation = classes.continuation;
    // WB4: passed over, but at the start of the text or of a line.
    let first = !continuation & continuation.wrapping_add(1);
    let last_line_end = u64::from(rare.ignorable & first != 0 && follows_line_end(text, at)) << 63;
    let line_start = after(filled(rare.line_end, continuation, last_line_end), last_line_end);
    let passed = rare.ignorable & !line_start;
    let through = continuation | passed;
    let letters = classes.letter | rare.hebrew;
    let mut joins = joins(classes, letters, through, white, text, at, carry) | passed;
    let last = carry.rare;
    // WB3c
    let zwj = filled(rare.zwj, continuation, last.zwj);
    joins |= rare.pictograph & after(zwj, last.zwj);
    // WB7a, WB7b, WB7c
    let hebrew = filled(rare.hebrew, through, last.hebrew);
    let after_hebrew = after(hebrew, last.hebrew);
    joins |= rare.single_quote & after_hebrew;
    let quote = rare.double_quote & after_hebrew;
    let double_quote = filled(quote, through, last.double_quote);
    joins |= rare.hebrew & after(double_quote, last.double_quote);
    joins |= quote & next(rare.hebrew, continuation);
    let unknown = quote & !next(!through, continuation);
    joins |= before_in_text(unknown, text, at, |class| class == Class::HebrewLetter);
    // WB15, WB16: in pairs.
    let regional = filled(rare.regional, through, last.regional);
    let after_regional = after(regional, last.regional);
    let mut odd = last.odd;
    let mut left = rare.regional;
    while left != 0 {
        let bit = left & left.wrapping_neg();
        left ^= bit;
        let pairs = after_regional & bit != 0 && odd;
        joins |= if pairs { bit } else { 0 };
        odd = !pairs;
    }
    carry.is_rare = (hebrew | double_quote | zwj | regional) >> 63 != 0;
    carry.rare = RareCarry { hebrew, double_quote, zwj, regional, odd };
    continuation | joins
}

/// Where no boundary is, by the rules for letters, digits and what joins them, and for white space.
#[inline(always)]
fn joins(classes: &Classes, letters: u64, through: u64, white: bool, text: &str, at: usize, carry: &mut Carry) -> u64 {
    let Classes { continuation, underscore, katakana, .. } = *classes;
    let last = *carry;
    let mut joins = alphanumeric_words(classes, letters, through, text, at, carry);
    // WB13, and WB13a and WB13b for Katakana
    carry.underscore = filled(underscore, through, last.underscore);
    carry.katakana = katakana;
    if katakana | last.katakana >> 63 != 0 {
        carry.katakana = filled(katakana, through, last.katakana);
        let after_katakana = after(carry.katakana, last.katakana);
        joins |= katakana & (after_katakana | after(carry.underscore, last.underscore)) | underscore & after_katakana;
    }
    // WB3, WB3d
    if white {
        carry.space = filled(classes.space, continuation, last.space);
        joins |= classes.space & after(carry.space, last.space) | classes.lf & after(classes.cr, last.cr);
        carry.cr = classes.cr;
    }
    joins
}

/// Where no boundary is, by the rules for letters, digits and what joins them alone.
#[inline(always)]
fn alphanumeric_words(classes: &Classes, letters: u64, through: u64, text: &str, at: usize, carry: &mut Carry) -> u64 {
    let Classes { continuation, number, .. } = *classes;
    let last = *carry;
    carry.letter = filled(letters, through, last.letter);
    carry.number = filled(number, through, last.number);
    // WB6, WB7, WB11, WB12
    let in_letters = (classes.mid_letter | classes.mid_both) & after(carry.letter, last.letter);
    let in_number = (classes.mid_number | classes.mid_both) & after(carry.number, last.number);
    let followed = next(!through, continuation);
    let mut middle = in_letters & next(letters, continuation) | in_number & next(number, continuation);
    if (in_letters | in_number) & !followed != 0 {
        middle |= before_in_text(in_letters & !followed, text, at, Class::is_ah_letter);
        middle |= before_in_text(in_number & !followed, text, at, |class| class == Class::Numeric);
    }
    // WB5, WB8, WB9, WB10, WB13a, WB13b
    let word = letters | number | classes.underscore | middle;
    carry.word = filled(word, through, last.word);
    word & after(carry.word, last.word)
}

/// The places of characters of at most three bytes whose next character begins at a place of the mask, inside the block.
#[inline(always)]
fn next(mask: u64, continuation: u64) -> u64 {
    let second = continuation >> 1;
    let third = second & continuation >> 2;
    (mask >> 1) & !second | second & !third & mask >> 2 | third & mask >> 3
}

/// Which of the characters in `middle` come before one that is wanted. Asked where the block does not say, because it ends
/// or because there are characters to be passed over; a run of those belongs to one character in front of it, so that all
/// of this together takes linear time.
#[cold]
fn before_in_text(middle: u64, text: &str, at: usize, is_wanted: impl Fn(Class) -> bool) -> u64 {
    let mut found = 0;
    let mut unknown = middle;
    while unknown != 0 {
        let bit = unknown & unknown.wrapping_neg();
        unknown ^= bit;
        let start = at + bit.trailing_zeros() as usize;
        let len = text.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        if following(text, start + len).is_some_and(&is_wanted) {
            found |= bit;
        }
    }
    found
}

/// Whether a block begins the text, or begins behind or inside of a line end.
fn follows_line_end(text: &str, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let last = text[floor(text, before)..].chars().next();
    last.is_some_and(|c| Properties::of(c).class().is_line_end())
}
