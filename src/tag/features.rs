//! What the tagger looks at: each feature of a word is the number of a row of weights.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "up to or from where a character begins; a token is not empty"
)]

use std::borrow::Cow;

use crate::hash::fnv1a;
use crate::language::Language;
use crate::span::floor;
use crate::term::fold;

/// How many rows there are.
pub const ROWS: usize = 1 << 15;
/// The tag before the first word of a sentence.
pub const START: usize = 16;
/// How many tags may stand before a word: all of them, and [`START`].
pub const BEFORE: usize = START + 1;

/// How a word is written, from 0 to 15: its case and whether it has digits, and whether it is a possessive.
pub type Shape = u8;
/// How many shapes there are.
pub const SHAPES: usize = 16;

/// What capitals mean in a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Inside a sentence: they are the word's.
    Inside = 0,
    /// At its beginning.
    Beginning = 1,
    /// In a heading, where most words have them.
    Heading = 2,
}

const SHAPE: usize = 0;
const ONE_TAG: usize = SHAPE + 3 * SHAPES;
const TWO_TAGS: usize = ONE_TAG + BEFORE;
/// The rows from here on are shared by all features of words, by hash.
const HASHED: usize = TWO_TAGS + BEFORE * BEFORE;

/// The row of a word's shape in its place.
pub fn shape_row(place: Place, shape: Shape) -> usize {
    SHAPE + place as usize * SHAPES + usize::from(shape)
}

/// The rows of the tags before a word.
pub fn tag_rows(before_last: usize, last: usize) -> [usize; 2] {
    [ONE_TAG + last, TWO_TAGS + before_last * BEFORE + last]
}

/// The rows of a tag and the word that follows it, and of a tag and the word after that.
pub fn pair_rows(last: usize, word: u64, next: u64) -> [usize; 2] {
    [row(word, 20 + last as u64), row(next, 40 + last as u64)]
}

/// What there is to know of a form as written, wherever it stands.
#[derive(Clone, Debug)]
pub struct Form {
    /// A number for the word.
    pub word: u64,
    /// How it is written.
    pub shape: Shape,
    /// The rows that speak for its own tag.
    pub own: [usize; 8],
    /// Those that speak for the tag of the word behind it.
    pub as_last: [usize; 2],
    /// Those that speak for the tag of the word before it.
    pub as_next: [usize; 3],
    /// Those that speak for the tags two places away.
    pub as_before_last: usize,
    /// See [`Form::as_before_last`].
    pub as_after_next: usize,
}

impl Form {
    /// Of a token as written. Only the beginning and the end of a long one are looked at.
    pub fn new(token: &str) -> Form {
        let folded = fold(head(token), Language::English);
        let digits = folded.bytes().any(|byte| byte.is_ascii_digit());
        let word: Cow<'_, str> = match digits {
            true => folded.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>().into(),
            false => folded,
        };
        let base = word.strip_suffix("'s").filter(|base| !base.is_empty()).unwrap_or(&word);
        let possessive = base.len() != word.len();
        let shape = shape(token, possessive);
        let hash = fnv1a(word.as_bytes());
        let stem = if possessive { fnv1a(base.as_bytes()) } else { hash };
        let ends = [1, 2, 3, 4].map(|chars| fnv1a(last(base, chars).as_bytes()));
        Form {
            word: hash,
            shape,
            own: [
                row(stem, 1),
                row(ends[0], 2),
                row(ends[1], 3),
                row(ends[2], 4),
                row(ends[3], 5),
                row(fnv1a(first(base, 3).as_bytes()), 6),
                row(stem, 64 + u64::from(shape)),
                row(ends[2], 96 + u64::from(shape)),
            ],
            as_last: [row(hash, 7), row(ends[2], 8)],
            as_next: [row(hash, 9), row(ends[2], 10), row(u64::from(shape), 11)],
            as_before_last: row(hash, 12),
            as_after_next: row(hash, 13),
        }
    }

    /// Of what is beyond the sentence.
    pub fn beyond() -> Form {
        Form::new("")
    }
}

/// Whether the words of a sentence are written as in a heading: more than three in five that are longer than three letters
/// have a capital, and there are three of them.
pub fn is_heading<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    let (mut long, mut capitals) = (0usize, 0usize);
    for word in words.filter(|word| word.len() > 3) {
        long += 1;
        capitals += usize::from(word.as_bytes()[0].is_ascii_uppercase());
    }
    long >= 3 && 5 * capitals > 3 * long
}

/// As much of a token as is looked at.
fn head(token: &str) -> &str {
    const LONGEST: usize = 64;
    &token[..floor(token, LONGEST)]
}

fn shape(token: &str, possessive: bool) -> Shape {
    let token = head(token);
    let mut letters = token.chars().filter(|c| c.is_alphabetic());
    let capital = letters.next().map(char::is_uppercase);
    let (mut upper, mut lower) = (0usize, 0usize);
    let end = if possessive { 1 } else { 0 };
    for c in letters {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    let lower = lower.saturating_sub(end);
    let digits = token.bytes().any(|byte| byte.is_ascii_digit());
    let shape = match (capital, digits) {
        (None, true) => 5,
        (None, false) => 7,
        (Some(_), true) => 4,
        (Some(true), _) if upper == 0 && lower == 0 => 6,
        (Some(true), _) if upper == 0 => 1,
        (Some(true), _) if lower == 0 => 2,
        (Some(false), _) if upper == 0 => 0,
        _ => 3,
    };
    shape + if possessive { 8 } else { 0 }
}

/// The last characters of a word.
fn last(word: &str, chars: usize) -> &str {
    match word.is_ascii() {
        true => &word[word.len().saturating_sub(chars)..],
        false => word.char_indices().rev().nth(chars - 1).map_or(word, |(at, _)| &word[at..]),
    }
}

/// The first characters of a word.
fn first(word: &str, chars: usize) -> &str {
    word.char_indices().nth(chars).map_or(word, |(at, _)| &word[..at])
}

fn row(hash: u64, feature: u64) -> usize {
    let mixed = (hash ^ feature.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    HASHED + ((mixed >> 32) as usize) % (ROWS - HASHED)
}
