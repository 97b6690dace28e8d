//! One index over all word lists of a language, built by the compiler: a word is folded once, hashed once, and all
//! lists that it is in are known.

#![expect(
    clippy::indexing_slicing,
    reason = "slots by a hash below how many there are; words are looked at up to a length that was compared"
)]

use super::{INTERNATIONAL, Profile};

/// What a word is in a language: the lists that it is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Class(u16);

impl Class {
    pub(crate) const NONE: Class = Class(0);
    pub(crate) const NAME: Class = Class(1);
    pub(crate) const NUMBER: Class = Class(1 << 1);
    pub(crate) const NUMBER_WORD: Class = Class(1 << 2);
    pub(crate) const INNER: Class = Class(1 << 3);
    pub(crate) const END: Class = Class(1 << 4);
    pub(crate) const STOP: Class = Class(1 << 5);
    pub(crate) const PLACE: Class = Class(1 << 6);
    pub(crate) const UNIT: Class = Class(1 << 7);
    pub(crate) const STARTER: Class = Class(1 << 8);
    pub(crate) const MONTH: Class = Class(1 << 9);
    pub(crate) const SPEECH: Class = Class(1 << 10);

    /// Whether it is in the list, or in one of them.
    #[inline]
    pub(crate) const fn is(self, list: Class) -> bool {
        self.0 & list.0 != 0
    }

    /// Whether it is no abbreviation of any kind.
    #[inline]
    pub(crate) const fn is_plain(self) -> bool {
        self.0 & !(Class::STARTER.0 | Class::MONTH.0 | Class::SPEECH.0) == 0
    }
}

/// How many lists there are.
const LISTS: usize = 11;
/// How many slots an index has; the compiler refuses more words than are good for it.
pub(super) const SLOTS: usize = 1024;

/// A slot: nothing, or where its word is written, and the classes of that word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    classes: u16,
    /// The list's number, that of the international lists past those of the language.
    list: u8,
    place: u16,
}

impl Slot {
    const EMPTY: Slot = Slot { classes: 0, list: 0, place: 0 };
}

const fn list(profile: &Profile, number: usize) -> &'static [&'static str] {
    match number {
        0 => profile.names,
        1 => profile.numbers,
        2 => profile.number_words,
        3 => profile.inner,
        4 => profile.ends,
        5 => profile.stops,
        6 => profile.places,
        7 => profile.units,
        8 => profile.starters,
        9 => profile.months,
        _ => profile.speech,
    }
}

const fn word(profile: &Profile, slot: Slot) -> &'static str {
    let number = slot.list as usize;
    let list = if number < LISTS { list(profile, number) } else { list(&INTERNATIONAL, number - LISTS) };
    list[slot.place as usize]
}

/// FNV-1a, its high bits folded in.
const fn hash(word: &[u8]) -> usize {
    let mut hash = 0x811C_9DC5u32;
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 15)) as usize
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// The index of a language's lists and the international ones.
#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers of lists and of places in them, fewer than slots as asserted"
)]
pub(super) const fn index(profile: &Profile) -> [Slot; SLOTS] {
    let mut slots = [Slot::EMPTY; SLOTS];
    let mut words = 0;
    let mut number = 0;
    while number < 2 * LISTS {
        let list = if number < LISTS { list(profile, number) } else { list(&INTERNATIONAL, number - LISTS) };
        let mut place = 0;
        while place < list.len() {
            let bytes = list[place].as_bytes();
            let mut at = hash(bytes) % SLOTS;
            while slots[at].classes != 0 && !same(word(profile, slots[at]).as_bytes(), bytes) {
                at = (at + 1) % SLOTS;
            }
            if slots[at].classes == 0 {
                words += 1;
                slots[at] = Slot { classes: 0, list: number as u8, place: place as u16 };
            }
            slots[at].classes |= 1 << (number % LISTS);
            place += 1;
        }
        number += 1;
    }
    assert!(words * 10 < SLOTS * 7, "the index needs more slots");
    slots
}

impl Profile {
    /// What a folded word is in this language.
    #[inline]
    pub(crate) fn class(&self, folded: &str) -> Class {
        let Some(index) = self.index else { return Class::NONE };
        let mut at = hash(folded.as_bytes()) % SLOTS;
        loop {
            let slot = index[at];
            if slot.classes == 0 {
                return Class::NONE;
            }
            if word(self, slot) == folded {
                return Class(slot.classes);
            }
            at = (at + 1) % SLOTS;
        }
    }
}

/// How many words of 64 bits a set of heads or tails has.
const WORDS: usize = 64;
/// How many letters of a word decide whether it is in a set.
const LETTERS: usize = 4;

/// Which first letters the sentence starters of a language have, four of them at most: a set that holds all and a few
/// more, for passing by most other words without reading them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heads([u64; WORDS]);

impl Heads {
    pub(super) const NONE: Heads = Heads([0; WORDS]);

    pub(super) const fn of(profile: &Profile) -> Heads {
        let mut heads = Heads::NONE;
        let mut place = 0;
        while place < profile.starters.len() {
            if let Some(head) = head(profile.starters[place].as_bytes(), 0) {
                heads.0[head / 64] |= 1 << (head % 64);
            }
            place += 1;
        }
        heads
    }

    /// Whether the text at `at` may begin with a sentence starter.
    #[inline]
    pub(super) const fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        match head(bytes, at) {
            Some(head) => self.0[head / 64] >> (head % 64) & 1 != 0,
            // Beyond ASCII no case is known here.
            None => true,
        }
    }
}

/// The place in a set of the first letters at `at`, fewer if the word or what stands before its apostrophe is shorter; none
/// if they are not all ASCII.
#[inline]
const fn head(bytes: &[u8], at: usize) -> Option<usize> {
    let mut hash = 0;
    let mut offset = 0;
    while offset < LETTERS && at + offset < bytes.len() {
        let byte = bytes[at + offset];
        if byte >= 0x80 {
            return None;
        }
        if !byte.is_ascii_alphabetic() {
            break;
        }
        hash = hash << 5 | (byte & 0x1F) as usize;
        offset += 1;
    }
    Some((hash ^ hash >> 9) % (64 * WORDS))
}

/// Which last letters the abbreviations of a language have, four of them at most, as [`Heads`] does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tails([u64; WORDS]);

impl Tails {
    pub(super) const NONE: Tails = Tails([0; WORDS]);

    pub(super) const fn of(profile: &Profile) -> Tails {
        let mut tails = Tails::NONE;
        let mut number = 0;
        while number < 2 * LISTS {
            let of = if number < LISTS { profile } else { &INTERNATIONAL };
            let list = list(of, number % LISTS);
            let mut place = 0;
            while place < list.len() && !Class(1 << (number % LISTS)).is_plain() {
                tails.add(list[place].as_bytes());
                place += 1;
            }
            number += 1;
        }
        tails
    }

    const fn add(&mut self, word: &[u8]) {
        let tail = tail(word, word.len());
        self.0[tail / 64] |= 1 << (tail % 64);
    }

    /// Whether the word of ASCII letters that ends at `end` may be an abbreviation.
    #[inline]
    pub(super) const fn may_end(&self, bytes: &[u8], end: usize) -> bool {
        let tail = tail(bytes, end);
        self.0[tail / 64] >> (tail % 64) & 1 != 0
    }
}

/// The place in a set of the last letters before `end`, fewer if the word is shorter.
#[inline]
const fn tail(bytes: &[u8], end: usize) -> usize {
    let mut hash = 0;
    let mut at = end;
    while at > 0 && end - at < LETTERS && bytes[at - 1].is_ascii_alphabetic() {
        at -= 1;
        hash = hash << 5 | (bytes[at] & 0x1F) as usize;
    }
    (hash ^ hash >> 9) % (64 * WORDS)
}
