//! The table of short strings: the hot loop of counting.
//!
//! Most words have at most 11 bytes, nearly all at most 27. Such a word and its length are a few numbers of 64 bits with
//! four bytes to spare, in which its number fits: so a slot of the table holds the word itself, and one look into one line
//! of memory tells whether it is there. A batch of words is looked up in three loops: their slots are worked out, then
//! fetched, then compared. No branch depends on a word, and the loop that waits for memory does nothing else, so that the
//! processor waits for many slots at once. The words that are not in the slot that their hash names (new ones, long ones,
//! displaced ones) are listed, and done one by one.

#![expect(
    clippy::indexing_slicing,
    reason = "slots below how many there are, by a mask; arrays of a fixed length by bounded numbers"
)]

use std::hash::BuildHasher;

use hashbrown::DefaultHashBuilder;

/// A string of at most [`Key::MAX`] bytes: its bytes, filled up with zeros, behind them its length and one more, so that no
/// string's key is all zeros, and as the last four bytes zeros.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Key<const N: usize>([u64; N]);

/// Taken from the place that is as many bytes in front of the middle, the mask of a string of so many bytes.
static MASKS: [u8; 2 * MIDDLE] = {
    let mut masks = [0; 2 * MIDDLE];
    let mut place = 0;
    while place < MIDDLE {
        masks[place] = 0xff;
        place += 1;
    }
    masks
};
const MIDDLE: usize = 32;

/// Each byte's highest bit.
const HIGH: u64 = 0x80 * EACH;
const EACH: u64 = 0x0101_0101_0101_0101;

/// The highest bits of the bytes from `A` to `Z`, of eight bytes below 0x80. No length is one of them.
#[inline]
fn capitals(eight: u64) -> u64 {
    // The sums' highest bits say whether they are `A` or more, and more than `Z`.
    (eight + (0x80 - 0x41) * EACH) & !(eight + (0x80 - 0x5b) * EACH) & HIGH
}

impl<const N: usize> Key<N> {
    /// How many bytes a key has.
    const SIZE: usize = 8 * N;

    /// How many a string has at most.
    pub(super) const MAX: usize = Self::SIZE - 5;

    /// Of a string with at most [`Key::MAX`] bytes.
    #[inline]
    pub(super) fn of(string: &str) -> Option<Key<N>> {
        let bytes = string.as_bytes();
        if bytes.len() > Self::MAX {
            return None;
        }
        let mut key = [0; N];
        let (whole, rest) = bytes.as_chunks();
        for (number, &eight) in key.iter_mut().zip(whole) {
            *number = u64::from_le_bytes(eight);
        }
        // The last bytes overlap what is in front of them where there are not eight of them.
        key[whole.len()] = match (bytes.last_chunk(), rest.first_chunk(), rest.last_chunk()) {
            (Some(&last), ..) => u64::from_le_bytes(last).checked_shr(64 - 8 * rest.len() as u32).unwrap_or(0),
            (None, Some(&first), Some(&last)) => {
                u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << (8 * (rest.len() - 4))
            }
            _ => rest.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte)),
        };
        Some(Key(key).with_len(bytes.len()))
    }

    /// Of a string that begins at a place in a text.
    #[inline]
    pub(super) fn of_part(text: &str, start: usize, len: usize) -> Option<Key<N>> {
        if len > Self::MAX {
            return None;
        }
        match text.as_bytes().get(start..start + Self::SIZE) {
            Some(bytes) => Some(Key::of_first(bytes, len)),
            None => text.get(start..start + len).and_then(Key::of),
        }
    }

    /// A key that no string has.
    const NONE: Key<N> = {
        let mut key = [0; N];
        key[N - 1] = (Self::MAX as u64 + 2) << 24;
        Key(key)
    };

    /// Of the first `len` bytes; [`Key::SIZE`] of them are there. Where a key has no room for so many, one that no string
    /// has: whatever is among the bits of its length, it is too much.
    #[inline(always)]
    fn of_first(bytes: &[u8], len: usize) -> Key<N> {
        let len = len.min(Self::MAX + 1);
        let mask = &MASKS[MIDDLE - len..][..Self::SIZE];
        let (numbers, masks) = (bytes.as_chunks().0, mask.as_chunks().0);
        let mut key = [0; N];
        for ((number, &eight), &mask) in key.iter_mut().zip(numbers).zip(masks) {
            *number = u64::from_le_bytes(eight) & u64::from_le_bytes(mask);
        }
        Key(key).with_len(len)
    }

    #[inline(always)]
    fn with_len(mut self, len: usize) -> Key<N> {
        self.0[N - 1] |= (len as u64 + 1) << 24;
        self
    }

    /// Whether there are only ASCII characters in it.
    #[inline]
    pub(super) fn is_ascii(self) -> bool {
        self.0.iter().fold(0, |all, number| all | number) & HIGH == 0
    }

    /// Whether there are capitals in it, if there are only ASCII characters.
    #[inline]
    pub(super) fn has_capitals(self) -> bool {
        self.0.iter().fold(0, |all, &eight| all | capitals(eight)) != 0
    }

    /// With small letters for capitals, if there are only ASCII characters in it.
    pub(super) fn small(self) -> Option<Key<N>> {
        self.is_ascii().then(|| Key(self.0.map(|eight| eight | capitals(eight) >> 2)))
    }

    /// Its numbers multiplied, two by two, each with a seed that nobody can know.
    #[inline(always)]
    fn hash(self, seeds: &[u64; N]) -> usize {
        let mut hash = 0;
        for (numbers, seeds) in self.0.as_chunks::<2>().0.iter().zip(seeds.as_chunks::<2>().0) {
            let product = u128::from(numbers[0] ^ seeds[0]) * u128::from(numbers[1] ^ seeds[1]);
            hash ^= (product >> 64) as u64 ^ product as u64;
        }
        hash as usize
    }
}

/// A key, and in its last four bytes the string's number.
#[derive(Clone, Copy)]
struct Slot<const N: usize>([u64; N]);

impl<const N: usize> Slot<N> {
    const FREE: Slot<N> = Slot([0; N]);

    #[inline]
    fn new(mut key: Key<N>, id: u32) -> Slot<N> {
        key.0[N - 1] |= u64::from(id) << 32;
        Slot(key.0)
    }

    #[inline]
    fn is_free(&self) -> bool {
        self.0[N - 1] as u32 == 0
    }

    #[inline]
    fn key(mut self) -> Key<N> {
        self.0[N - 1] &= u64::from(u32::MAX);
        Key(self.0)
    }

    #[inline(always)]
    fn id(&self) -> u32 {
        (self.0[N - 1] >> 32) as u32
    }

    #[inline(always)]
    fn has(&self, key: Key<N>) -> bool {
        let last = u64::from((self.0[N - 1] ^ key.0[N - 1]) as u32);
        self.0[..N - 1].iter().zip(&key.0).fold(last, |all, (a, b)| all | (a ^ b)) == 0
    }
}

/// Numbers of short strings. Open addressing, one slot after the other, at most three quarters full: a word that waits for
/// memory takes longer than one whose slot is another's.
#[derive(Clone)]
pub(super) struct ShortTable<const N: usize> {
    /// None, or a power of two.
    slots: Vec<Slot<N>>,
    len: usize,
    seeds: [u64; N],
}

impl<const N: usize> Default for ShortTable<N> {
    fn default() -> ShortTable<N> {
        let hasher = DefaultHashBuilder::default();
        ShortTable { slots: Vec::new(), len: 0, seeds: std::array::from_fn(|number| hasher.hash_one(number)) }
    }
}

impl<const N: usize> ShortTable<N> {
    pub(super) fn get(&self, key: Key<N>) -> Option<u32> {
        self.place_of(key, key.hash(&self.seeds)).ok()
    }

    /// How many strings so many slots hold.
    const fn room(slots: usize) -> usize {
        slots / 4 * 3
    }

    /// The number of a key, or the place for it; there may be no places at all.
    #[inline]
    fn place_of(&self, key: Key<N>, hash: usize) -> Result<u32, usize> {
        let Some(mask) = self.slots.len().checked_sub(1) else { return Err(0) };
        let mut place = hash & mask;
        loop {
            let slot = &self.slots[place];
            if slot.has(key) {
                return Ok(slot.id());
            }
            if slot.is_free() {
                return Err(place);
            }
            place = (place + 1) & mask;
        }
    }

    /// The number of a key, which is `next` when the key is new.
    #[inline]
    pub(super) fn get_or_insert(&mut self, key: Key<N>, next: u32) -> u32 {
        self.get_or_insert_hashed(key, key.hash(&self.seeds), next)
    }

    #[inline]
    fn get_or_insert_hashed(&mut self, key: Key<N>, hash: usize, next: u32) -> u32 {
        match self.place_of(key, hash) {
            Ok(id) => id,
            Err(mut place) => {
                if self.len >= Self::room(self.slots.len()) {
                    self.grow();
                    place = self.place_of(key, hash).err().unwrap_or_default();
                }
                self.slots[place] = Slot::new(key, next);
                self.len += 1;
                next
            }
        }
    }

    /// Makes room for so many strings in all.
    pub(super) fn reserve(&mut self, strings: usize) {
        if Self::room(self.slots.len()) < strings {
            self.rehash((strings + strings / 3 + 1).next_power_of_two());
        }
    }

    #[cold]
    fn grow(&mut self) {
        // Small tables by much, because they fill fast.
        let factor = if self.slots.len() < 1 << 12 { 4 } else { 2 };
        self.rehash((factor * self.slots.len()).max(1 << 6));
    }

    /// Gives the table so many slots, a power of two that is enough.
    fn rehash(&mut self, slots: usize) {
        for slot in std::mem::replace(&mut self.slots, vec![Slot::FREE; slots]) {
            if !slot.is_free()
                && let Err(place) = self.place_of(slot.key(), slot.key().hash(&self.seeds))
            {
                self.slots[place] = slot;
            }
        }
    }

    /// Looks up words of a text, in its order and `base` bytes from where they are counted, and writes their numbers. Lists
    /// those that were not found where they belong, in order, and returns how many there are; what was written for these
    /// is nothing.
    ///
    /// At most [`BATCH`] of them.
    #[inline(always)]
    pub(super) fn find(
        &self,
        text: &str,
        base: usize,
        words: &[[u16; 2]],
        ids: &mut [u32],
        batch: &mut Batch<N>,
    ) -> usize {
        let Batch { keys, hashes, slots, missing } = batch;
        let bytes = text.as_bytes().get(base..).unwrap_or_default();
        let place = |[start, end]: [u16; 2]| (usize::from(start), usize::from(end.wrapping_sub(start)));
        for ((&word, key), hash) in words.iter().zip(&mut *keys).zip(&mut *hashes) {
            let (start, len) = place(word);
            *key = bytes.get(start..start + Key::<N>::SIZE).map_or(Key::NONE, |bytes| Key::of_first(bytes, len));
            *hash = key.hash(&self.seeds);
        }
        // The last words of a text have too few bytes behind them.
        for (&word, (key, hash)) in words.iter().zip(keys.iter_mut().zip(&mut *hashes)).rev() {
            let (start, len) = place(word);
            if start + Key::<N>::SIZE <= bytes.len() {
                break;
            }
            *key = Key::of_part(text, base + start, len).unwrap_or(Key::NONE);
            *hash = key.hash(&self.seeds);
        }
        let all = if self.slots.is_empty() { &[Slot::FREE] } else { &self.slots[..] };
        for (&hash, slot) in hashes.iter().zip(&mut *slots).take(words.len()) {
            *slot = all[hash & (all.len() - 1)];
        }
        let mut count = 0;
        for (number, ((id, &key), slot)) in ids.iter_mut().zip(&*keys).zip(&*slots).enumerate() {
            *id = slot.id();
            missing[count % BATCH] = number as u8;
            count += usize::from(!slot.has(key));
        }
        count
    }

    /// The number of a word of a batch that has room in this table, which is `next` when the word is new.
    #[inline]
    pub(super) fn insert(&mut self, batch: &Batch<N>, number: usize, next: u32) -> u32 {
        self.get_or_insert_hashed(batch.keys[number], batch.hashes[number], next)
    }
}

/// How many words are looked up at once.
pub(super) const BATCH: usize = 1 << 6;

/// What a table makes of a batch of words, what it has in their slots, and which of them it did not find.
pub(super) struct Batch<const N: usize> {
    pub(super) keys: [Key<N>; BATCH],
    hashes: [usize; BATCH],
    slots: [Slot<N>; BATCH],
    pub(super) missing: [u8; BATCH],
}

impl<const N: usize> Default for Batch<N> {
    #[inline]
    fn default() -> Batch<N> {
        Batch { keys: [Key([0; N]); BATCH], hashes: [0; BATCH], slots: [Slot::FREE; BATCH], missing: [0; BATCH] }
    }
}
