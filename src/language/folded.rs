//! Lower case on the stack, for looking words up.

#![expect(
    clippy::indexing_slicing,
    reason = "no more bytes are pushed than there is room for, which is checked before"
)]

use core::fmt;

/// How many bytes of a word are looked at; no abbreviation or sentence starter is longer.
const ROOM: usize = 40;

/// A short word in lower case, its soft hyphens left out and its apostrophes made alike, without allocation.
#[derive(Clone, Copy)]
pub(crate) struct Folded {
    bytes: [u8; ROOM],
    len: usize,
}

impl Folded {
    pub(crate) const EMPTY: Folded = Folded { bytes: [0; ROOM], len: 0 };

    /// The folded word, or an empty one when the word is too long to be in any list.
    #[inline]
    pub(crate) fn new(word: &str) -> Folded {
        let mut folded = Folded::EMPTY;
        if word.len() <= ROOM && !folded.push(word) {
            return Folded::EMPTY;
        }
        folded
    }

    /// Appends a piece; whether there was room.
    #[inline]
    pub(crate) fn push(&mut self, piece: &str) -> bool {
        if self.len + piece.len() > ROOM {
            return false;
        }
        if piece.is_ascii() {
            for &byte in piece.as_bytes() {
                self.bytes[self.len] = byte.to_ascii_lowercase();
                self.len += 1;
            }
            return true;
        }
        for char in piece.chars() {
            let char = if char == '\u{2019}' { '\'' } else { char };
            if char == '\u{AD}' {
                continue;
            }
            for lower in char.to_lowercase() {
                if self.len + lower.len_utf8() > ROOM {
                    return false;
                }
                self.len += lower.encode_utf8(&mut self.bytes[self.len..]).len();
            }
        }
        true
    }

    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether it is in a sorted list.
    #[inline]
    pub(crate) fn is_in(&self, sorted: &[&str]) -> bool {
        !self.is_empty() && sorted.binary_search(&self.as_str()).is_ok()
    }
}

impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
