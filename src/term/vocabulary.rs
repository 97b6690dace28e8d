//! Interning: each distinct string once, and small numbers in its place.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "strings by the numbers that they were given, on characters of the text"
)]

use core::fmt;
use std::hash::BuildHasher;
use std::iter::FusedIterator;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::fold::is_simply_folded;
use super::short::{BATCH, Batch, Key, ShortTable};
use crate::span::Span;

/// The number of a term in a [`Vocabulary`]: dense, from 0, in the order of first occurrence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TermId(u32);

impl TermId {
    /// The term with a number.
    pub(crate) fn at(index: usize) -> TermId {
        TermId(index as u32)
    }

    /// The number, to index columns with.
    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    #[inline]
    pub(crate) const fn new(number: u32) -> TermId {
        TermId(number)
    }

    #[inline]
    pub(crate) const fn number(self) -> u32 {
        self.0
    }
}

/// A set of strings with numbers, all kept in one piece of memory.
///
/// Strings of up to 27 bytes are found by one look into a table that holds them; longer ones by their hashes. All are
/// hashed with seeds that differ from vocabulary to vocabulary, so that nobody can prepare strings that collide; the
/// numbers depend on the order of interning only.
///
/// ```
/// use newsprint::Vocabulary;
///
/// let mut vocabulary = Vocabulary::new();
/// let expo = vocabulary.intern("expo");
/// assert_eq!(vocabulary.intern("expo"), expo);
/// assert_eq!(vocabulary.text(expo), "expo");
/// assert_eq!(vocabulary.get("fair"), None);
/// assert_eq!(vocabulary.len(), 1);
/// ```
#[derive(Clone, Default)]
pub struct Vocabulary {
    text: String,
    /// Where each string begins. It ends where the next one does, the last one with the text.
    starts: Vec<Start>,
    short: ShortTable<2>,
    middle: ShortTable<4>,
    long: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// Room to look up words together.
#[derive(Default)]
pub(crate) struct Scratch {
    short: Batch<2>,
    middle: Batch<4>,
}

/// How many words are handed over to be numbered together, at most.
pub(crate) const TOGETHER: usize = 1 << 8;

impl Vocabulary {
    /// The most strings that a vocabulary holds.
    pub const MAX_LEN: usize = u32::MAX as usize;

    /// An empty vocabulary.
    pub fn new() -> Vocabulary {
        Vocabulary::default()
    }

    /// The number of a string, a new one if it is new.
    ///
    /// # Panics
    /// When [`Vocabulary::MAX_LEN`] distinct strings are there already, which takes over 100 GB of memory.
    pub fn intern(&mut self, string: &str) -> TermId {
        TermId(self.intern_part(string, 0, string.len()))
    }

    /// The same of a part of a text, which is looked at no farther than 32 bytes from where it begins if it is short.
    #[inline]
    pub(crate) fn intern_part(&mut self, text: &str, start: usize, end: usize) -> u32 {
        let next = self.next();
        if let Some(key) = Key::of_part(text, start, end - start) {
            let id = self.short.get_or_insert(key, next);
            return self.entered(id, key, text, start, end);
        }
        if let Some(key) = Key::of_part(text, start, end - start) {
            let id = self.middle.get_or_insert(key, next);
            return self.entered(id, key, text, start, end);
        }
        self.intern_long(&text[start..end]).0
    }

    /// The number that the next new string gets.
    fn next(&self) -> u32 {
        self.starts.len() as u32
    }

    /// Keeps a string if its number is new. Returns the number.
    #[inline(always)]
    fn entered<const N: usize>(&mut self, id: u32, key: Key<N>, text: &str, start: usize, end: usize) -> u32 {
        if id == self.next() {
            let folded = if key.is_ascii() { !key.has_capitals() } else { is_simply_folded(&text[start..end]) };
            self.push(text, start, end, folded);
        }
        id
    }

    fn intern_long(&mut self, string: &str) -> TermId {
        let hash = self.hasher.hash_one(string);
        if let Some(&id) = self.long.find(hash, |&id| self.text(TermId(id)) == string) {
            return TermId(id);
        }
        let id = self.next();
        self.push(string, 0, string.len(), false);
        let Vocabulary { text, starts, long, hasher, .. } = self;
        long.insert_unique(hash, id, |&id| hasher.hash_one(string_of(text, starts, id as usize)));
        TermId(id)
    }

    #[inline(always)]
    fn push(&mut self, text: &str, start: usize, end: usize, folded: bool) {
        /// A copy of a fixed size is a few instructions, and none of them waits for a guess at the length.
        const FIXED: usize = 16;
        let begin = self.begin(folded);
        match text.get(start..start + FIXED) {
            Some(more) if end - start <= FIXED => {
                self.text.push_str(more);
                self.text.truncate(begin + end - start);
            }
            _ => self.text.push_str(&text[start..end]),
        }
    }

    /// Where a new string begins.
    #[inline(always)]
    fn begin(&mut self, folded: bool) -> usize {
        assert!(self.starts.len() < Vocabulary::MAX_LEN, "a vocabulary holds at most {} strings", Vocabulary::MAX_LEN);
        let begin = self.text.len();
        self.starts.push(Start::new(begin, folded));
        begin
    }

    /// Makes room for the strings of a text of so many bytes, as far as a guess is worth its memory. Returns the guess.
    pub(crate) fn reserve_for(&mut self, bytes: usize) -> usize {
        let strings = (bytes / 8).min(8 * bytes.isqrt());
        self.short.reserve(strings);
        self.starts.reserve(strings);
        self.text.reserve(8 * strings);
        strings
    }

    /// The number of a short string of ASCII with small letters for its capitals, as which it is interned.
    pub(crate) fn intern_small(&mut self, id: TermId) -> Option<TermId> {
        let (start, end) = range_of(&self.text, &self.starts, id.index());
        let small = Key::<2>::of_part(&self.text, start, end - start)?.small()?;
        let id = self.short.get_or_insert(small, self.next());
        if id == self.next() {
            let begin = self.begin(true);
            self.text.extend_from_within(start..end);
            self.text[begin..].make_ascii_lowercase();
        }
        Some(TermId(id))
    }

    /// Whether a string is known to be its own folded form, in every language.
    #[inline]
    pub(crate) fn is_folded(&self, id: TermId) -> bool {
        self.starts[id.index()].is_folded()
    }

    /// The numbers of words of a text, into `ids`. A word is where it starts and ends, counted from `base`. The same as
    /// [`intern`](Vocabulary::intern) one by one, but that new ones may get their numbers in another order; faster, because
    /// nothing but the look into the table is done for words that are known.
    ///
    /// At most [`TOGETHER`] words.
    pub(crate) fn intern_words(
        &mut self,
        text: &str,
        base: usize,
        words: &[[u16; 2]],
        ids: &mut [u32],
        scratch: &mut Scratch,
    ) {
        // Those that the table of the shortest has no room for.
        let (mut longer, mut count) = ([0; TOGETHER], 0);
        let batch = &mut scratch.short;
        for (first, (words, ids)) in (0..).step_by(BATCH).zip(words.chunks(BATCH).zip(ids.chunks_mut(BATCH))) {
            let missing = self.short.find(text, base, words, ids, batch);
            for place in batch.missing.iter().take(missing).map(|&place| usize::from(place)) {
                let [start, end] = words[place].map(|edge| base + usize::from(edge));
                if end - start > Key::<2>::MAX {
                    longer[count % TOGETHER] = (first + place) as u8;
                    count += 1;
                    continue;
                }
                let id = self.short.insert(batch, place, self.next());
                ids[place] = self.entered(id, batch.keys[place], text, start, end);
            }
        }
        if count > 0 {
            self.intern_longer(text, base, words, ids, &longer[..count.min(TOGETHER)], &mut scratch.middle);
        }
    }

    /// The same for those that are listed, all too long for the table of the shortest.
    #[inline(never)]
    fn intern_longer(
        &mut self,
        text: &str,
        base: usize,
        words: &[[u16; 2]],
        ids: &mut [u32],
        listed: &[u8],
        batch: &mut Batch<4>,
    ) {
        let (mut longer, mut found) = ([[0; 2]; BATCH], [0; BATCH]);
        for listed in listed.chunks(BATCH) {
            for (word, &number) in longer.iter_mut().zip(listed) {
                *word = words[usize::from(number)];
            }
            let longer = &longer[..listed.len()];
            let missing = self.middle.find(text, base, longer, &mut found[..listed.len()], batch);
            for place in batch.missing.iter().take(missing).map(|&place| usize::from(place)) {
                let [start, end] = longer[place].map(|edge| base + usize::from(edge));
                found[place] = if end - start > Key::<4>::MAX {
                    self.intern_long(&text[start..end]).0
                } else {
                    let id = self.middle.insert(batch, place, self.next());
                    self.entered(id, batch.keys[place], text, start, end)
                };
            }
            for (&number, &id) in listed.iter().zip(&found) {
                ids[usize::from(number)] = id;
            }
        }
    }

    /// The numbers of the strings at some places of a text, behind those in `ids`. As by
    /// [`intern_words`](Vocabulary::intern_words), new ones may get their numbers in another order.
    pub(crate) fn intern_spans(&mut self, text: &str, spans: &[Span], ids: &mut Vec<u32>, scratch: &mut Scratch) {
        let mut words = [[0; 2]; TOGETHER];
        for spans in spans.chunks(TOGETHER) {
            let base = spans[0].start();
            let near = |edge: usize| u16::try_from(edge.wrapping_sub(base)).ok();
            let mut all_near = true;
            for (word, span) in words.iter_mut().zip(spans) {
                let (start, end) = (near(span.start()), near(span.end()));
                all_near &= start.is_some() & end.is_some();
                *word = [start.unwrap_or_default(), end.unwrap_or_default()];
            }
            if !all_near {
                ids.extend(spans.iter().map(|span| self.intern_part(text, span.start(), span.end())));
                continue;
            }
            let known = ids.len();
            ids.resize(known + spans.len(), 0);
            self.intern_words(text, base, &words[..spans.len()], &mut ids[known..], scratch);
        }
    }

    /// The numbers of another vocabulary's strings, in the order of its own numbers. As by
    /// [`intern_words`](Vocabulary::intern_words), new ones may get theirs in another order.
    #[cfg(feature = "parallel")]
    pub(crate) fn intern_all(&mut self, other: &Vocabulary) -> Vec<u32> {
        let spans = (0..other.len()).map(|id| {
            let (start, end) = range_of(&other.text, &other.starts, id);
            Span::new(start, end)
        });
        let mut ids = Vec::with_capacity(other.len());
        self.intern_spans(&other.text, &spans.collect::<Vec<_>>(), &mut ids, &mut Scratch::default());
        ids
    }

    /// The number of a string, if it is there.
    pub fn get(&self, string: &str) -> Option<TermId> {
        let id = if let Some(key) = Key::of(string) {
            self.short.get(key)
        } else if let Some(key) = Key::of(string) {
            self.middle.get(key)
        } else {
            let hash = self.hasher.hash_one(string);
            self.long.find(hash, |&id| self.text(TermId(id)) == string).copied()
        };
        id.map(TermId)
    }

    /// The string of a number.
    ///
    /// # Panics
    /// When the number is another vocabulary's and out of this one's range.
    #[inline]
    pub fn text(&self, id: TermId) -> &str {
        string_of(&self.text, &self.starts, id.index())
    }

    /// The same; none when the number is out of range. Costs nothing where the string is not used.
    #[inline]
    pub(crate) fn text_if_any(&self, id: TermId) -> Option<&str> {
        let start = self.starts.get(id.index())?.place();
        let end = self.starts.get(id.index() + 1).map_or(self.text.len(), |start| start.place());
        self.text.get(start..end)
    }

    /// How long all strings are together.
    pub(crate) fn bytes(&self) -> usize {
        self.text.len()
    }

    /// How many strings.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The numbers and their strings, in the order of the numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (TermId, &str)> + FusedIterator {
        (0..self.starts.len()).map(|id| (TermId::at(id), self.text(TermId::at(id))))
    }
}

/// Where a string begins, below half of the numbers there are, and in the highest bit whether it is known to be its own
/// folded form.
#[derive(Clone, Copy)]
struct Start(usize);

impl Start {
    const FOLDED: usize = 1 << (usize::BITS - 1);

    #[inline]
    fn new(place: usize, folded: bool) -> Start {
        Start(if folded { place | Start::FOLDED } else { place })
    }

    #[inline]
    fn place(self) -> usize {
        self.0 & !Start::FOLDED
    }

    #[inline]
    fn is_folded(self) -> bool {
        self.0 & Start::FOLDED != 0
    }
}

/// The string of a number, of those that begin at `starts` in a text.
#[inline]
fn string_of<'v>(text: &'v str, starts: &[Start], id: usize) -> &'v str {
    let (start, end) = range_of(text, starts, id);
    &text[start..end]
}

#[inline]
fn range_of(text: &str, starts: &[Start], id: usize) -> (usize, usize) {
    (starts[id].place(), starts.get(id + 1).map_or(text.len(), |start| start.place()))
}

impl fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|(_, text)| text)).finish()
    }
}
