//! Sentences of any text cover it, in every language, and a stream has those of its text, however it is cut.

#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::SentenceSegmenter;
use newsprint_fuzz::{assert_cover, language, prose};

fuzz_target!(|bytes: &[u8]| {
    let (language, bytes) = language(bytes);
    let text = prose(bytes);
    let rules = SentenceSegmenter::new(language);
    for segmenter in [rules.clone(), rules.trained_on([&text]), SentenceSegmenter::unicode()] {
        assert_cover(&text, segmenter.sentences(&text));
        let stream = segmenter.stream(text.as_bytes()).chunk_size(bytes.len());
        let streamed: Vec<_> = stream.collect::<Result<_, _>>().expect("the text is UTF-8");
        assert!(segmenter.sentences(&text).eq(streamed), "{text:?}");
    }
});
