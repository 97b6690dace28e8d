//! From bytes to classes: one mask of bits for each class of characters in a block of 64 bytes.
//!
//! A character's bit stands at its first byte. Common scripts are told by their leading and following bytes with vector
//! compares; what is left goes through the table, one character at a time.

#![expect(clippy::indexing_slicing, reason = "tables for each byte, arrays for each class")]

use core::ops::{BitAnd, BitOr};

use super::Load;
use super::property::{Class, Properties};

/// 64 bytes in registers. An implementation's values exist only where the processor has its instructions.
pub(super) trait Vector: Copy {
    /// The answer to a compare, before it is gathered into bits.
    type Answer: Copy + BitOr<Output = Self::Answer> + BitAnd<Output = Self::Answer>;

    /// Whether a few dozen compares take less time than to look up each character beyond ASCII.
    const COMPARES_FAST: bool = true;

    /// Which bytes are this one.
    fn equal(self, byte: u8) -> Self::Answer;

    /// Which bytes are in a range, both ends included.
    fn within(self, first: u8, last: u8) -> Self::Answer;

    /// One bit for each byte, the first byte's lowest.
    fn bits(answer: Self::Answer) -> u64;

    /// Which bytes are letters of ASCII.
    fn letters(self) -> Self::Answer;

    /// One bit for each byte beyond ASCII.
    fn high(self) -> u64;
}

/// The classes of a block's characters.
#[derive(Clone, Copy, Default)]
pub(super) struct Classes {
    /// Bytes that continue a character.
    pub(super) continuation: u64,
    pub(super) letter: u64,
    pub(super) number: u64,
    pub(super) underscore: u64,
    pub(super) katakana: u64,
    /// MidLetter.
    pub(super) mid_letter: u64,
    /// MidNum.
    pub(super) mid_number: u64,
    /// MidNumLet and SingleQuote.
    pub(super) mid_both: u64,
    /// WSegSpace.
    pub(super) space: u64,
    pub(super) cr: u64,
    pub(super) lf: u64,
    /// Letters, digits and numbers by their properties, whatever their class.
    pub(super) alphanumeric: u64,
    /// White space by its property: where no token begins.
    pub(super) white: u64,
    /// Characters of whose token the first one does not say whether it is a word.
    pub(super) odd: u64,
}

/// The classes that few blocks have.
#[derive(Clone, Copy, Default)]
pub(super) struct RareClasses {
    pub(super) hebrew: u64,
    pub(super) single_quote: u64,
    pub(super) double_quote: u64,
    pub(super) regional: u64,
    pub(super) line_end: u64,
    /// Extend, Format and ZWJ.
    pub(super) ignorable: u64,
    pub(super) zwj: u64,
    pub(super) pictograph: u64,
}

impl RareClasses {
    fn is_needed(&self) -> bool {
        self.hebrew | self.regional | self.ignorable | self.pictograph != 0
    }
}

/// A block of ASCII.
#[inline(always)]
pub(super) fn ascii<V: Vector>(block: V) -> Classes {
    let letter = V::bits(block.letters());
    let number = V::bits(block.within(b'0', b'9'));
    let cr = V::bits(block.equal(b'\r'));
    let space = V::bits(block.equal(b' '));
    let underscore = V::bits(block.equal(b'_'));
    Classes {
        continuation: 0,
        letter,
        number,
        underscore,
        katakana: 0,
        mid_letter: V::bits(block.equal(b':')),
        mid_number: V::bits(block.equal(b',') | block.equal(b';')),
        mid_both: V::bits(block.equal(b'.') | block.equal(b'\'')),
        space,
        cr,
        lf: 0,
        alphanumeric: letter | number,
        white: 0,
        odd: underscore,
    }
}

/// Line feeds and the white space of ASCII, which not every block needs.
#[inline(always)]
pub(super) fn line_feeds<V: Vector>(block: V) -> u64 {
    V::bits(block.equal(b'\n'))
}

#[inline(always)]
pub(super) fn ascii_white<V: Vector>(block: V) -> u64 {
    V::bits(block.equal(b' ') | block.within(b'\t', b'\r'))
}

/// Adds to the classes of ASCII those of alphabets, and of the punctuation that goes with them, in the block that begins
/// these bytes. Returns the characters beyond ASCII that are left. The bytes behind each byte are looked at as blocks of
/// their own, which begin one or two bytes later.
#[inline(always)]
pub(super) fn alphabets<V: Vector, L: Load<V>>(load: L, bytes: &[u8], block: V, classes: &mut Classes) -> u64 {
    classes.continuation = V::bits(block.within(0x80, 0xbf));
    let leads = block.high() & !classes.continuation;
    if !V::COMPARES_FAST {
        return leads & !letters_by_leads(bytes, leads, classes);
    }
    let mut left = leads;
    let two = V::bits(block.within(0xc2, 0xd3));
    if two != 0 {
        // Latin with marks, IPA and modifiers, Greek, Cyrillic are letters; but × and ÷, combining marks, and what is best
        // asked of the table: modifiers, the first of Greek, the marks of Cyrillic.
        let second = load.ahead(bytes, 1);
        let latin = block.equal(0xc2);
        let asked = latin
            | block.within(0xcb, 0xcd)
            | block.equal(0xc3) & (second.equal(0x97) | second.equal(0xb7))
            | (block.equal(0xce) | block.equal(0xd2)) & (second.within(0x80, 0x8f) | second.equal(0xa2))
            | block.equal(0xcf) & second.equal(0xb6);
        let letter = two & !V::bits(asked);
        classes.letter |= letter;
        classes.alphanumeric |= letter;
        // « » and the no-break space.
        let no_break = V::bits(latin & second.equal(0xa0));
        classes.white |= no_break;
        left &= !(letter | no_break | V::bits(latin & (second.equal(0xab) | second.equal(0xbb))));
    }
    let general = block.equal(0xe2);
    if V::bits(general) != 0 {
        // ‘ and ’ join letters and digits; dashes, the other quotation marks, bullets and the ellipsis join nothing.
        let general = general & load.ahead(bytes, 1).equal(0x80);
        let third = load.ahead(bytes, 2);
        let plain = third.within(0x90, 0xa3) | third.equal(0xa6) | third.within(0xb0, 0xba);
        classes.mid_both |= V::bits(general & third.within(0x98, 0x99));
        left &= !V::bits(general & plain);
    }
    left
}

/// Adds the classes of the characters that [`alphabets`] left. Returns the rare classes, if there are any.
#[inline(always)]
pub(super) fn others<V: Vector, L: Load<V>>(
    load: L,
    bytes: &[u8],
    block: V,
    left: u64,
    classes: &mut Classes,
) -> Option<RareClasses> {
    let mut left = left;
    if V::COMPARES_FAST && left != 0 && left & V::bits(block.within(0xe3, 0xef)) != 0 {
        left &= !asian(block, load.ahead(bytes, 1), load.ahead(bytes, 2), classes);
    }
    if left == 0 { None } else { from_table(bytes, left, classes) }
}

/// Letters and ideographs that their first two bytes tell, one at a time. Returns the characters known.
#[inline(always)]
fn letters_by_leads(bytes: &[u8], leads: u64, classes: &mut Classes) -> u64 {
    let (mut letter, mut ideograph) = (0, 0);
    let mut left = leads;
    while left != 0 {
        let place = left.trailing_zeros();
        left &= left - 1;
        let [first, second, ..] = four_bytes(bytes, place as usize);
        // Without branches, which could not be predicted.
        let Lead { least, but, and } = LEADS[usize::from(first)];
        letter |= u64::from((second >= least) & (second != but) & (second != and)) << place;
        ideograph |= u64::from(matches!(first, 0xe5..=0xe9)) << place;
    }
    classes.letter |= letter;
    classes.alphanumeric |= letter | ideograph;
    letter | ideograph
}

/// Which second bytes make a letter with a first: from the least on, but for two.
#[derive(Clone, Copy)]
struct Lead {
    least: u8,
    but: u8,
    and: u8,
}

static LEADS: [Lead; 256] = {
    let mut leads = [Lead { least: u8::MAX, but: 0, and: 0 }; 256];
    let mut byte = 0;
    while byte < 256 {
        match byte as u8 {
            0xc4..=0xca | 0xd0 | 0xd1 | 0xd3 | 0xeb | 0xec => leads[byte].least = 0x80,
            0xc3 => leads[byte] = Lead { least: 0x80, but: 0x97, and: 0xb7 },
            0xce => leads[byte] = Lead { least: 0x90, but: 0xa2, and: 0 },
            0xcf => leads[byte] = Lead { least: 0x80, but: 0xb6, and: 0 },
            _ => {}
        }
        byte += 1;
    }
    leads
};

/// The classes of the characters that begin at the places of `asked`, by the table; and the rare classes, if there are
/// any.
#[inline(always)]
fn from_table(bytes: &[u8], asked: u64, classes: &mut Classes) -> Option<RareClasses> {
    let mut by_class = [0u64; 32];
    let (mut alphanumeric, mut white, mut pictograph) = (0, 0, 0);
    let mut left = asked;
    while left != 0 {
        let place = left.trailing_zeros();
        let bit = left & left.wrapping_neg();
        left ^= bit;
        let properties = Properties::of_bytes(four_bytes(bytes, place as usize));
        by_class[usize::from(properties.class_number() % 32)] |= bit;
        alphanumeric |= u64::from(properties.is_alphanumeric()) << place;
        white |= u64::from(properties.is_white_space()) << place;
        pictograph |= u64::from(properties.is_pictograph()) << place;
    }
    let of = |class: Class| by_class[class as usize];
    classes.letter |= of(Class::ALetter);
    classes.number |= of(Class::Numeric);
    classes.underscore |= of(Class::ExtendNumLet);
    classes.katakana |= of(Class::Katakana);
    classes.mid_letter |= of(Class::MidLetter);
    classes.mid_number |= of(Class::MidNum);
    classes.mid_both |= of(Class::MidNumLet);
    classes.space |= of(Class::WSegSpace);
    classes.alphanumeric |= alphanumeric;
    classes.white |= white;
    let rare = RareClasses {
        hebrew: of(Class::HebrewLetter),
        single_quote: 0,
        double_quote: 0,
        regional: of(Class::RegionalIndicator),
        line_end: of(Class::Newline),
        ignorable: of(Class::Extend) | of(Class::Format) | of(Class::Zwj),
        zwj: of(Class::Zwj),
        pictograph,
    };
    // A word may begin with what is no letter but joins them; and what is no letter may carry a mark that is one.
    let joining = of(Class::ALetter) | of(Class::Katakana) | of(Class::HebrewLetter) | of(Class::Numeric);
    classes.odd |= classes.underscore | joining & !alphanumeric;
    if (rare.ignorable | pictograph) & alphanumeric != 0 {
        classes.odd = u64::MAX;
    }
    rare.is_needed().then_some(rare)
}

/// The four bytes from a place on, or zeros where there are none.
#[inline(always)]
fn four_bytes(bytes: &[u8], place: usize) -> [u8; 4] {
    let rest = bytes.get(place..).unwrap_or_default();
    match rest.first_chunk() {
        Some(four) => *four,
        None => core::array::from_fn(|number| rest.get(number).copied().unwrap_or_default()),
    }
}

/// Adds what ASCII and the masks of a block have of the rare classes.
#[inline(always)]
pub(super) fn rare_ascii<V: Vector>(block: V, rare: &mut RareClasses) {
    rare.single_quote = V::bits(block.equal(b'\''));
    rare.double_quote = V::bits(block.equal(b'"'));
    rare.line_end |= V::bits(block.within(b'\n', b'\r'));
}

/// Ideographs, kana, Hangul and the punctuation between them. Returns the characters known.
#[inline(always)]
fn asian<V: Vector>(block: V, second: V, third: V, classes: &mut Classes) -> u64 {
    // U+4DC0 to U+4DFF, inside the ideographs, are symbols.
    let e3 = block.equal(0xe3);
    let no_ideograph = V::bits(block.equal(0xe4) & second.equal(0xb7));
    let ideograph = V::bits(block.within(0xe4, 0xe9) | e3 & second.within(0x90, 0xbf)) & !no_ideograph;
    let mut hangul = V::bits(block.within(0xea, 0xed));
    if hangul != 0 {
        let none = block.equal(0xea) & second.within(0x80, 0xaf) | block.equal(0xed) & second.within(0x9e, 0xbf);
        hangul &= !V::bits(none);
    }
    let (e381, e382, e383) = (e3 & second.equal(0x81), e3 & second.equal(0x82), e3 & second.equal(0x83));
    let hiragana = V::bits(e381 & third.within(0x81, 0xbf) | e382 & third.within(0x80, 0x96));
    let dot = V::bits(third.equal(0xbb));
    let katakana = V::bits(e382 & third.within(0xa1, 0xbf) | e383) & !(V::bits(e383) & dot);
    let brackets = e3 & second.equal(0x80) & (third.within(0x81, 0x82) | third.within(0x88, 0x91));
    let full = block.equal(0xef) & second.equal(0xbc);
    let comma = V::bits(full & (third.equal(0x8c) | third.equal(0x9b)));
    let colon = V::bits(full & third.equal(0x9a));
    let other = full & (third.equal(0x81) | third.within(0x88, 0x89) | third.equal(0x9f));
    classes.letter |= hangul;
    classes.katakana |= katakana;
    classes.alphanumeric |= ideograph | hangul | hiragana | katakana;
    classes.mid_number |= comma;
    classes.mid_letter |= colon;
    ideograph | hangul | hiragana | katakana | comma | colon | V::bits(brackets | other)
}
