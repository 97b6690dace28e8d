//! The rules of UAX #29 as algebra on masks: one bit for each byte of a block, set at the first byte of a character.
//!
//! A rule that looks at the character before becomes a mask moved on by one character: [`advance`] moves a bit over the
//! rest of its character, and over the characters that rule WB4 passes over, with one addition whose carry runs through
//! them. What reaches beyond a block is carried into the next in [`Carry`].

use super::classify::{Classes, RareClasses};
use super::property::{Class, Properties};
use super::scalar::following;

/// What a block leaves for the next. Each is 0 or 1, and stands for a bit that moves into the next block's first place.
#[derive(Clone, Copy, Default)]
pub(super) struct Carry {
    letter: u64,
    number: u64,
    underscore: u64,
    katakana: u64,
    mid_letter: u64,
    mid_number: u64,
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
        self.cr
    }

    /// Whether the next block has to be judged by the rare rules too.
    #[inline(always)]
    pub(super) fn is_rare(&self) -> bool {
        self.is_rare
    }
}

/// Moves each bit to the place after its character: one on, then over the places in `through`. A character that ends
/// with the block leaves its bit in `carry`, from where the last block's comes in.
#[inline(always)]
fn advance(mask: u64, through: u64, carry: &mut u64) -> u64 {
    let moved = mask << 1 | *carry;
    let (sum, over) = (moved & through).overflowing_add(through);
    *carry = mask >> 63 | u64::from(over);
    (moved | sum ^ through) & !through
}

/// What a block's text is needed for: the look ahead of a character that may join those around it.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    pub(super) text: &'t str,
    /// Where the block begins.
    pub(super) at: usize,
}

/// The boundaries of a block: bits in front of which one word ends and another begins.
///
/// Without Hebrew, regional indicators and characters that rule WB4 passes over; [`with_rare`] has those.
#[inline(always)]
pub(super) fn ascii(classes: &Classes, place: Place<'_>, carry: &mut Carry) -> u64 {
    !joins(&Classes { continuation: 0, katakana: 0, ..*classes }, classes.letter, 0, place, carry)
}

/// The same beyond ASCII.
#[inline(always)]
pub(super) fn common(classes: &Classes, place: Place<'_>, carry: &mut Carry) -> u64 {
    let joins = joins(classes, classes.letter, classes.continuation, place, carry);
    !(classes.continuation | joins)
}

/// The same with all classes.
#[cold]
#[inline(never)]
pub(super) fn with_rare(classes: &Classes, rare: &RareClasses, place: Place<'_>, carry: &mut Carry) -> u64 {
    let continuation = classes.continuation;
    // WB4: passed over, but at the start of the text or of a line.
    let mut after_line_end = u64::from(follows_line_end(place));
    let first = advance(rare.line_end, continuation, &mut after_line_end);
    let passed = rare.ignorable & !first;
    let through = continuation | passed;
    let letters = classes.letter | rare.hebrew;
    let mut joins = joins(classes, letters, through, place, carry) | passed;
    // WB3c
    joins |= rare.pictograph & advance(rare.zwj, continuation, &mut carry.rare.zwj);
    // WB7a, WB7b, WB7c
    let after_hebrew = advance(rare.hebrew, through, &mut carry.rare.hebrew);
    joins |= rare.single_quote & after_hebrew;
    let quote = rare.double_quote & after_hebrew;
    joins |= rare.hebrew & advance(quote, through, &mut carry.rare.double_quote);
    joins |= before(quote, rare.hebrew, continuation, through, place, |class| class == Class::HebrewLetter);
    // WB15, WB16: in pairs.
    let after_regional = advance(rare.regional, through, &mut carry.rare.regional);
    let mut left = rare.regional;
    while left != 0 {
        let bit = left & left.wrapping_neg();
        left ^= bit;
        let pairs = after_regional & bit != 0 && carry.rare.odd;
        joins |= if pairs { bit } else { 0 };
        carry.rare.odd = !pairs;
    }
    let RareCarry { hebrew, double_quote, zwj, regional, .. } = carry.rare;
    carry.is_rare = hebrew | double_quote | zwj | regional != 0;
    !(continuation | joins)
}

/// Where no boundary is, by the rules for letters, digits and what joins them.
#[inline(always)]
fn joins(classes: &Classes, letters: u64, through: u64, place: Place<'_>, carry: &mut Carry) -> u64 {
    let Classes { continuation, number, underscore, katakana, .. } = *classes;
    let after_letter = advance(letters, through, &mut carry.letter);
    let after_number = advance(number, through, &mut carry.number);
    let after_underscore = advance(underscore, through, &mut carry.underscore);
    // WB5, WB8, WB9, WB10, WB13a, WB13b
    let mut joins = (letters | number | underscore) & (after_letter | after_number | after_underscore);
    // WB13, and WB13a and WB13b for Katakana
    let after_katakana = advance(katakana, through, &mut carry.katakana);
    joins |= katakana & (after_katakana | after_underscore) | underscore & after_katakana;
    // WB3, WB3d
    joins |= classes.space & advance(classes.space, continuation, &mut carry.space);
    joins |= classes.lf & (classes.cr << 1 | carry.cr);
    carry.cr = classes.cr >> 63;
    // WB6, WB7, WB11, WB12
    let in_letters = (classes.mid_letter | classes.mid_both) & after_letter;
    let in_number = (classes.mid_number | classes.mid_both) & after_number;
    joins |= letters & advance(in_letters, through, &mut carry.mid_letter);
    joins |= number & advance(in_number, through, &mut carry.mid_number);
    joins |= before(in_letters, letters, continuation, through, place, Class::is_ah_letter);
    joins |= before(in_number, number, continuation, through, place, |class| class == Class::Numeric);
    joins
}

/// Which of the characters in `middle` come before one in `wanted`. Where the block does not say, because it ends or
/// because there are characters to be passed over, the text is asked; a run of those belongs to one character in front
/// of it, so that all of this together takes linear time.
#[inline(always)]
fn before(
    middle: u64,
    wanted: u64,
    continuation: u64,
    through: u64,
    place: Place<'_>,
    is_wanted: impl Fn(Class) -> bool,
) -> u64 {
    // These characters have at most three bytes.
    let second = continuation >> 1;
    let third = second & continuation >> 2;
    let next = |mask: u64| (mask >> 1) & !second | second & !third & mask >> 2 | third & mask >> 3;
    let mut found = middle & next(wanted);
    let mut unknown = middle & !next(!through);
    while unknown != 0 {
        let bit = unknown & unknown.wrapping_neg();
        unknown ^= bit;
        let start = place.at + bit.trailing_zeros() as usize;
        let len = place.text.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        if following(place.text, start + len).is_some_and(&is_wanted) {
            found |= bit;
        }
    }
    found
}

/// Whether a block begins the text, or begins behind or inside of a line end.
fn follows_line_end(place: Place<'_>) -> bool {
    let Some(before) = place.at.checked_sub(1) else { return true };
    let start = (before.saturating_sub(3)..=before).rev().find(|&at| place.text.is_char_boundary(at)).unwrap_or(before);
    let last = place.text.get(start..).and_then(|rest| rest.chars().next());
    last.is_some_and(|c| Properties::of(c).class().is_line_end())
}
