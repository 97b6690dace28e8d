//! Counting is what a plain loop counts; a matrix, frequent terms and a vocabulary agree with it.

#![no_main]

use std::collections::HashMap;

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use newsprint::{
    DocumentTermMatrix, FrequentTerms, Language, Normalizer, TermCounter, Tokenizer, Vocabulary, Weighting,
};
use newsprint_fuzz::prose;

#[derive(Arbitrary, Debug)]
struct Input {
    language: u8,
    folding: bool,
    capacity: u8,
    texts: Vec<Vec<u8>>,
}

fuzz_target!(|input: Input| {
    let language = Language::ALL[usize::from(input.language) % Language::ALL.len()];
    let normalizer = if input.folding { Normalizer::folding(language) } else { Normalizer::new(language) };
    let texts: Vec<Box<str>> = input.texts.iter().map(|bytes| prose(bytes)).collect();
    let mut counter = TermCounter::new(normalizer.clone());
    let mut frequent = FrequentTerms::new(input.capacity.into());
    let mut vocabulary = Vocabulary::new();
    let mut expected: HashMap<String, u64> = HashMap::new();
    for text in &texts {
        counter.add(text);
        for word in Tokenizer::of(language).words(text) {
            if let Some(term) = normalizer.term(&text[word.span()]) {
                *expected.entry(term.clone().into_owned()).or_default() += 1;
                frequent.add(&term, 1);
                let id = vocabulary.intern(&term);
                assert_eq!(vocabulary.text(id), term);
            }
        }
    }
    let counted: HashMap<String, u64> = counter.iter().map(|(term, count)| (term.to_owned(), count)).collect();
    assert_eq!(counted, expected);
    assert_eq!(vocabulary.len(), expected.len());
    assert!(frequent.error() <= frequent.total() / (u64::from(input.capacity.max(1)) + 1));
    for (term, &count) in &expected {
        let least = frequent.get(term);
        assert!(least <= count && count <= least + frequent.error(), "{term}: {least} of {count}");
    }
    let matrix = DocumentTermMatrix::of(normalizer, &texts);
    for (term, &count) in &expected {
        let all: u64 = (0..matrix.documents()).map(|document| matrix.count(document, term)).sum();
        assert_eq!(all, count, "{term}");
    }
    let weights = matrix.weighted(Weighting::tf_idf());
    for document in 0..matrix.documents() {
        for (other, similarity) in weights.nearest(document, 3) {
            assert!(other < matrix.documents() && (0.0..=1.0 + 1e-9).contains(&similarity), "{similarity}");
        }
    }
});
