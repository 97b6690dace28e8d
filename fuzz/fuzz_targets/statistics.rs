//! The reader of statistics, on any bytes: it refuses them, or they are what it would write.

#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::{Analyzer, Article, CorpusStats};
use newsprint_fuzz::{language, prose};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(stats) = CorpusStats::from_bytes(bytes) {
        assert_eq!(stats.to_bytes(), bytes);
    }
    // The fuzzer does not guess checksums: a text's statistics, with a byte changed, are read up to that.
    let (language, rest) = language(bytes);
    let (place, rest) = rest.split_first_chunk::<2>().unwrap_or((&[0; 2], rest));
    let stats = CorpusStats::from(&Analyzer::new(language).analyze(&Article::parse(prose(rest))));
    let mut written = stats.to_bytes();
    assert_eq!(CorpusStats::from_bytes(&written).as_ref(), Ok(&stats));
    let place = usize::from(u16::from_le_bytes(*place)) % written.len();
    written[place] ^= 1 + place as u8 % 255;
    let error = CorpusStats::from_bytes(&written).unwrap_err();
    assert!(error.is_damaged() && error.position().is_some_and(|position| position <= written.len()));
});
