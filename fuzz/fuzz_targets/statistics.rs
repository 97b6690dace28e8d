//! Statistics of any text: the reader of bytes refuses them, or they are what it would write; normalization is total, and a
//! counter counts what a plain loop counts.

#![no_main]

use std::collections::HashMap;

use libfuzzer_sys::fuzz_target;
use newsprint::{
    Analyzer, Article, CorpusStats, Diacritics, Language, NormalForm, Normalizer, Numbers, Possessives, TermCounter,
    Tokenizer,
};
use newsprint_fuzz::{language, prose};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(stats) = CorpusStats::from_bytes(bytes) {
        assert_eq!(stats.to_bytes(), bytes);
    }
    // The fuzzer does not guess checksums: a text's statistics, with a byte changed, are read up to that.
    let (language, rest) = language(bytes);
    let (&[low, high, options], rest) = rest.split_first_chunk().unwrap_or((&[0; 3], rest));
    let text = prose(rest);
    let stats = CorpusStats::from(&Analyzer::new(language).analyze(&Article::parse(&*text)));
    let mut written = stats.to_bytes();
    assert_eq!(CorpusStats::from_bytes(&written).as_ref(), Ok(&stats));
    let place = usize::from(u16::from_le_bytes([low, high])) % written.len();
    damage(&mut written, place, 1 + low % 255);
    // The same with a checksum that is right again, so that what is behind it is reached: then it may be other statistics.
    if let Some(body) = written.len().checked_sub(8) {
        let sum = checksum(&written[..body]);
        written[body..].copy_from_slice(&sum.to_le_bytes());
        if let Ok(other) = CorpusStats::from_bytes(&written) {
            assert_eq!(other.to_bytes(), written);
        }
        written.truncate(place);
        assert!(CorpusStats::from_bytes(&written).is_err());
    }
    count(&normalizer(language, options), &text);
});

fn damage(written: &mut [u8], place: usize, bits: u8) {
    written[place] ^= bits;
    let error = CorpusStats::from_bytes(written).unwrap_err();
    assert!(error.is_damaged() && error.position().is_some_and(|position| position <= written.len()));
}

/// FNV-1a, 64 bits.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// A pipeline with the steps that a byte's bits turn on.
fn normalizer(language: Language, options: u8) -> Normalizer {
    let on = |bit: u32| options >> bit & 1 == 1;
    let mut normalizer = if on(0) { Normalizer::new(language) } else { Normalizer::folding(language) };
    if on(1) {
        normalizer = normalizer.form(NormalForm::Nfkc);
    }
    if on(2) {
        normalizer = normalizer.diacritics(Diacritics::Removed);
    }
    if on(3) {
        normalizer = normalizer.possessives(Possessives::Removed);
    }
    if on(4) {
        normalizer = normalizer.numbers(if on(5) { Numbers::Class } else { Numbers::Dropped });
    }
    if on(6) {
        normalizer = normalizer.lengths(2..=12);
    }
    normalizer
}

/// A counter, and one that has counted before, against a map.
fn count(normalizer: &Normalizer, text: &str) {
    let mut expected: HashMap<String, u64> = HashMap::new();
    for word in Tokenizer::new().words(text) {
        if let Some(term) = normalizer.term(&text[word.span()]) {
            assert!(!term.is_empty());
            *expected.entry(term.into_owned()).or_default() += 1;
        }
    }
    let mut counter = TermCounter::new(normalizer.clone());
    for _ in 0..2 {
        counter.clear();
        counter.add(text);
        assert_eq!(counter.iter().count(), expected.len());
        assert!(counter.iter().all(|(term, count)| expected[term] == count && counter.count(term) == count));
    }
}
