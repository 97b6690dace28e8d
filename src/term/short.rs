//! The table of short strings: the hot loop of counting.
//!
//! Most words have at most 15 bytes. Such a word and its length are two numbers of 64 bits, so a slot of the table
//! holds the word itself, beside its number: one look tells whether it is there. A batch of words is looked up without
//! a branch that depends on a word, so that the processor works on many of them at once and waits for none; those that
//! are not in the slot that their hash names (new ones, long ones, displaced ones) are listed, and done one by one.

use std::hash::BuildHasher;

use hashbrown::DefaultHashBuilder;

/// A string of up to 15 bytes: its bytes, filled up with zeros, and its length as the last byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Key([u64; 2]);

/// The longest string that a key holds.
const MAX: usize = 15;

/// For each length, the bytes of it that count.
static MASKS: [[u64; 2]; MAX + 1] = {
    let mut masks = [[0; 2]; MAX + 1];
    let mut len = 0;
    while len <= MAX {
        let low = if len >= 8 { u64::MAX } else { (1 << (8 * len)) - 1 };
        let high = if len > 8 { (1 << (8 * (len - 8))) - 1 } else { 0 };
        masks[len] = [low, high];
        len += 1;
    }
    masks
};

impl Key {
    #[inline]
    pub(super) fn of(string: &str) -> Option<Key> {
        let bytes = string.as_bytes();
        let len = bytes.len();
        // Its first and last bytes overlap where it is no whole number of them.
        let (low, high) = match len {
            0 => (0, 0),
            1..=3 => {
                let byte = |place: usize| u64::from(bytes[place]) << (8 * place);
                (byte(0) | byte(len / 2) | byte(len - 1), 0)
            }
            4..=7 => {
                let half = |bytes: Option<&[u8; 4]>| bytes.map_or(0, |&bytes| u64::from(u32::from_le_bytes(bytes)));
                (half(bytes.first_chunk()) | half(bytes.last_chunk()) << (8 * (len - 4)), 0)
            }
            8..=MAX => {
                let half = |bytes: Option<&[u8; 8]>| bytes.map_or(0, |&bytes| u64::from_le_bytes(bytes));
                let behind = half(bytes.last_chunk()).checked_shr(8 * (16 - len as u32)).unwrap_or(0);
                (half(bytes.first_chunk()), behind)
            }
            _ => return None,
        };
        Some(Key([low, high | (len as u64) << 56]))
    }

    /// Of the first `len` bytes.
    #[inline(always)]
    fn of_bytes(bytes: &[u8; MAX + 1], len: usize) -> Option<Key> {
        let mask = MASKS.get(len)?;
        let whole = u128::from_le_bytes(*bytes);
        Some(Key([whole as u64 & mask[0], (whole >> 64) as u64 & mask[1] | (len as u64) << 56]))
    }

    /// Whether there are only ASCII characters in it, and no capitals.
    pub(super) fn is_plain(self) -> bool {
        const EACH: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = 0x80 * EACH;
        // In bytes below 0x80, the highest bit of the sums says whether they are `A` or more, and more than `Z`.
        let capitals = |half: u64| (half + (0x80 - 0x41) * EACH) & !(half + (0x80 - 0x5b) * EACH) & HIGH;
        // The length, below 16, is neither.
        (self.0[0] | self.0[1]) & HIGH == 0 && (capitals(self.0[0]) | capitals(self.0[1])) == 0
    }
}

/// Whether a short string is its own folded form, by a look at its bytes alone.
pub(super) fn is_plain(string: &str) -> bool {
    Key::of(string).is_some_and(Key::is_plain)
}

#[derive(Clone, Copy)]
struct Slot {
    key: Key,
    id: u32,
}

/// Two keys that no string has, for their lengths: of a slot that is free, and of what is looked for in vain.
const EMPTY: Slot = Slot { key: Key([0, 0xff << 56]), id: 0 };
const NONE: Key = Key([0, 0xfe << 56]);

/// Numbers of short strings. Open addressing, at most half full, one slot after the other.
#[derive(Clone)]
pub(super) struct ShortTable {
    /// None, or a power of two.
    slots: Vec<Slot>,
    len: usize,
    seeds: [u64; 2],
}

impl Default for ShortTable {
    fn default() -> ShortTable {
        let hasher = DefaultHashBuilder::default();
        ShortTable { slots: Vec::new(), len: 0, seeds: [hasher.hash_one(0), hasher.hash_one(1)] }
    }
}

/// The two halves multiplied, each with a seed that nobody can know.
#[inline(always)]
fn hash(key: Key, seeds: [u64; 2]) -> usize {
    let product = u128::from(key.0[0] ^ seeds[0]) * u128::from(key.0[1] ^ seeds[1]);
    ((product >> 64) as u64 ^ product as u64) as usize
}

impl ShortTable {
    /// How many words are looked up at once.
    pub(super) const BATCH: usize = 1 << 8;

    pub(super) fn get(&self, key: Key) -> Option<u32> {
        self.place_of(key).ok()
    }

    /// The number of a key, or the place for it; there may be no places at all.
    fn place_of(&self, key: Key) -> Result<u32, usize> {
        let Some(mask) = self.slots.len().checked_sub(1) else { return Err(0) };
        let mut place = hash(key, self.seeds) & mask;
        loop {
            let slot = &self.slots[place];
            if slot.key == key {
                return Ok(slot.id);
            }
            if slot.key == EMPTY.key {
                return Err(place);
            }
            place = (place + 1) & mask;
        }
    }

    /// The number of a key, which is `next` when the key is new.
    pub(super) fn get_or_insert(&mut self, key: Key, next: u32) -> u32 {
        match self.place_of(key) {
            Ok(id) => id,
            Err(mut place) => {
                if self.slots.len() <= 2 * self.len {
                    self.grow();
                    place = self.place_of(key).err().unwrap_or_default();
                }
                self.slots[place] = Slot { key, id: next };
                self.len += 1;
                next
            }
        }
    }

    #[cold]
    fn grow(&mut self) {
        // Small tables by much, because they fill fast.
        let factor = if self.slots.len() < 1 << 12 { 4 } else { 2 };
        let larger = vec![EMPTY; (factor * self.slots.len()).max(1 << 8)];
        for slot in std::mem::replace(&mut self.slots, larger) {
            if slot.key != EMPTY.key
                && let Err(place) = self.place_of(slot.key)
            {
                self.slots[place] = slot;
            }
        }
    }

    /// Looks up words of a text, `base` bytes from where they are counted, and writes their numbers. Returns which of
    /// them were not found where they belong, in order; what was written for these is nothing.
    ///
    /// At most [`ShortTable::BATCH`] of them.
    pub(super) fn find<'u>(
        &self,
        text: &[u8],
        base: usize,
        words: &[[u16; 2]],
        ids: &mut [u32],
        unknown: &'u mut [u8; ShortTable::BATCH],
    ) -> &'u [u8] {
        let bytes = text.get(base..).unwrap_or_default();
        let seeds = self.seeds;
        let slots = if self.slots.is_empty() { &[EMPTY] } else { &self.slots[..] };
        let mask = slots.len() - 1;
        let mut count = 0;
        for (number, (&[start, end], id)) in words.iter().zip(ids).enumerate() {
            let len = usize::from(end.wrapping_sub(start));
            let start = usize::from(start);
            // The last words of a text have no 16 bytes behind them.
            let chunk = bytes.get(start..start + MAX + 1).and_then(|chunk| chunk.first_chunk());
            let key = chunk.and_then(|chunk| Key::of_bytes(chunk, len)).unwrap_or(NONE);
            let slot = &slots[hash(key, seeds) & mask];
            *id = slot.id;
            let known = slot.key == key;
            unknown[count % ShortTable::BATCH] = number as u8;
            count += usize::from(!known);
        }
        &unknown[..count.min(ShortTable::BATCH)]
    }
}
