//! Sentences of any text cover it, in every language.

#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::SentenceSegmenter;
use newsprint_fuzz::{assert_cover, language, prose};

fuzz_target!(|bytes: &[u8]| {
    let (language, bytes) = language(bytes);
    let text = prose(bytes);
    for segmenter in [SentenceSegmenter::new(language), SentenceSegmenter::unicode()] {
        assert_cover(&text, segmenter.sentences(&text));
    }
});
