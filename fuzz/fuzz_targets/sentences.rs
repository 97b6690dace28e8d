//! Sentences of any text cover it, in every language, and a stream has those of its text, however it is cut.

#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::{LineEnds, SentenceSegmenter};
use newsprint_fuzz::{assert_cover, language, prose};

fuzz_target!(|bytes: &[u8]| {
    let (language, bytes) = language(bytes);
    let Some((&[which, chunk], bytes)) = bytes.split_first_chunk() else { return };
    let text = prose(bytes);
    let line_ends = [LineEnds::Wrapped, LineEnds::Sentences, LineEnds::Unreliable];
    let rules = SentenceSegmenter::new(language);
    let segmenter = match which % 5 {
        number @ 0..=2 => rules.with_line_ends(line_ends[usize::from(number)]),
        3 => rules.trained_on([&text]),
        _ => SentenceSegmenter::unicode(),
    };
    assert_cover(&text, segmenter.sentences(&text));
    let stream = segmenter.stream(text.as_bytes()).chunk_size(chunk.into());
    let streamed: Vec<_> = stream.collect::<Result<_, _>>().expect("the text is UTF-8");
    assert!(segmenter.sentences(&text).eq(streamed), "{text:?}");
});
