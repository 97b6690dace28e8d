//! The compact form of statistics: bytes with a version and a checksum.
//!
//! ```text
//! file     = "NPCS" version:u8 count:varint part* checksum:u64 little-endian, FNV-1a of all before it
//! part     = language:string signature:string documents:varint words:varint mentions:varint count:varint term*
//! term     = shared:varint rest:string documents:varint mentions:varint
//! string   = length:varint UTF-8
//! ```
//!
//! Parts ascend by language and signature, terms by their bytes; a term shares so many bytes with the one before it.
//! There is one way to write the same statistics, and the reader takes no other.

use std::collections::BTreeMap;

use super::language::Frequencies;
use super::{CorpusStats, LanguageStats};
use crate::error::Error;
use crate::language::Language;

const MAGIC: &[u8; 4] = b"NPCS";
const VERSION: u8 = 1;

impl CorpusStats {
    /// The compact binary form, with a version and a checksum: terms share what they begin with, numbers take as many
    /// bytes as they need. Equal statistics have the same bytes.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, CorpusStats, Language};
    ///
    /// let article = Article::parse("The harbour bridge opened.");
    /// let stats = CorpusStats::from(&Analyzer::new(Language::English).analyze(&article));
    /// let mut bytes = stats.to_bytes();
    /// assert_eq!(CorpusStats::from_bytes(&bytes), Ok(stats));
    ///
    /// bytes[20] ^= 1;
    /// assert!(CorpusStats::from_bytes(&bytes).unwrap_err().is_damaged());
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::from(MAGIC);
        bytes.push(VERSION);
        put(&mut bytes, self.parts.len() as u64);
        for ((language, signature), stats) in &self.parts {
            put_string(&mut bytes, language.code());
            put_string(&mut bytes, signature);
            for number in [stats.documents, stats.words, stats.mentions, stats.terms.len() as u64] {
                put(&mut bytes, number);
            }
            let mut last = "";
            for (term, frequencies) in stats.in_order() {
                let shared = shared_prefix(last, term);
                put(&mut bytes, shared as u64);
                put_string(&mut bytes, term.get(shared..).unwrap_or_default());
                put(&mut bytes, frequencies.documents);
                put(&mut bytes, frequencies.mentions);
                last = term;
            }
        }
        let checksum = crate::hash::fnv1a(&bytes);
        bytes.extend_from_slice(&checksum.to_le_bytes());
        bytes
    }

    /// Reads what [`to_bytes`](CorpusStats::to_bytes) wrote. Time and memory are linear in the bytes, whatever they
    /// are.
    ///
    /// # Errors
    /// When it is something else, of another version, cut off or changed, with the place where that shows
    /// ([`Error::is_damaged`]).
    pub fn from_bytes(bytes: &[u8]) -> Result<CorpusStats, Error> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.take(MAGIC.len())? != MAGIC {
            return Err(Error::damaged(0, "these are no statistics of newsprint"));
        }
        if reader.byte()? != VERSION {
            return Err(Error::damaged(MAGIC.len(), "the version is not one that this newsprint reads"));
        }
        let mut parts = BTreeMap::new();
        for _ in 0..reader.number()? {
            let start = reader.at;
            let (key, stats) = reader.part()?;
            if parts.last_key_value().is_some_and(|(last, _)| *last >= key) {
                return Err(Error::damaged(start, "the languages are not in order"));
            }
            parts.insert(key, stats);
        }
        let end = reader.at;
        let checksum = reader.take(8)?;
        if bytes.get(..end).is_none_or(|before| checksum != crate::hash::fnv1a(before).to_le_bytes()) {
            return Err(Error::damaged(end, "the checksum is another"));
        }
        if reader.at < bytes.len() {
            return Err(Error::damaged(reader.at, "there is more behind the end"));
        }
        Ok(CorpusStats { parts })
    }
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
#[expect(clippy::cast_possible_truncation, reason = "seven bits")]
fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn put_string(bytes: &mut Vec<u8>, string: &str) {
    put(bytes, string.len() as u64);
    bytes.extend_from_slice(string.as_bytes());
}

/// The most bytes that a term shares with the one before it, so that a few bytes do not stand for a huge table.
const MOST_SHARED: usize = 255;

/// How many bytes two strings begin with alike, as whole characters.
fn shared_prefix(a: &str, b: &str) -> usize {
    let alike = a.bytes().zip(b.bytes()).take(MOST_SHARED).take_while(|(a, b)| a == b).count();
    crate::span::floor(b, alike)
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    fn take(&mut self, len: usize) -> Result<&'b [u8], Error> {
        let taken = self.at.checked_add(len).and_then(|end| self.bytes.get(self.at..end));
        let taken = taken.ok_or_else(|| self.too_early())?;
        self.at += len;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        let &byte = self.bytes.get(self.at).ok_or_else(|| self.too_early())?;
        self.at += 1;
        Ok(byte)
    }

    fn too_early(&self) -> Error {
        Error::damaged(self.bytes.len(), "the bytes end too early")
    }

    fn number(&mut self) -> Result<u64, Error> {
        let start = self.at;
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = u64::from(self.byte()?);
            let bits = byte & 0x7f;
            // The tenth byte has room for one bit; a last byte of nothing is another way to write the same.
            if bits << shift >> shift != bits || (byte == 0 && shift > 0) {
                break;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Error::damaged(start, "a number is none"))
    }

    fn string(&mut self) -> Result<&'b str, Error> {
        let len = usize::try_from(self.number()?).unwrap_or(usize::MAX);
        let start = self.at;
        let bytes = self.take(len)?;
        core::str::from_utf8(bytes)
            .map_err(|error| Error::damaged(start + error.valid_up_to(), "a string is not UTF-8"))
    }

    fn part(&mut self) -> Result<((Language, String), LanguageStats), Error> {
        let start = self.at;
        let code = self.string()?;
        let language = Language::ALL.iter().copied().find(|language| language.code() == code);
        let language = language.ok_or_else(|| Error::damaged(start, "the language is unknown"))?;
        let signature = self.string()?.to_owned();
        let mut stats = LanguageStats {
            documents: self.number()?,
            words: self.number()?,
            mentions: self.number()?,
            ..LanguageStats::default()
        };
        if !stats.is_possible() {
            return Err(Error::damaged(start, "the numbers of documents, words and mentions do not go together"));
        }
        let mut term = String::new();
        for number in 0..self.number()? {
            let start = self.at;
            let shared = usize::try_from(self.number()?).unwrap_or(usize::MAX);
            let rest = self.string()?;
            let prefix = term.get(..shared).filter(|prefix| prefix.len() <= MOST_SHARED);
            let prefix = prefix.ok_or_else(|| Error::damaged(start, "a term shares more than there is"))?;
            let next = [prefix, rest].concat();
            if shared_prefix(&term, &next) != shared || (number > 0 && next <= term) {
                return Err(Error::damaged(start, "the terms are not in order"));
            }
            term = next;
            let frequencies = Frequencies { documents: self.number()?, mentions: self.number()? };
            if !frequencies.can_be_among(stats.documents) {
                return Err(Error::damaged(start, "a term has counts that cannot be"));
            }
            stats.terms.insert(term.clone(), frequencies);
        }
        if stats.mentions_of_terms() > stats.mentions {
            return Err(Error::damaged(start, "the terms have more mentions than there are"));
        }
        Ok(((language, signature), stats))
    }
}
