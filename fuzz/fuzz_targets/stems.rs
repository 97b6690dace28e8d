//! Stems, folding and normal forms of any word, by every algorithm and with all options.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use newsprint::{Diacritics, Language, NormalForm, Normalizer, Numbers, Possessives, Stemmer, StopWords, fold};
use newsprint_fuzz::text;

static STEMMERS: LazyLock<Vec<Stemmer>> =
    LazyLock::new(|| Stemmer::names().map(|name| name.parse().unwrap()).collect());

/// Letters of the languages that there are stemmers for, and what is met inside of words.
static LETTERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let letters = "aeiouyáéíóúàèìòùâêîôûäëïöüãõåæøœıİßñçčšžğşţāīū'’-bcdfghjklmnpqrstvwxz\
        αειουωάέήίόύώϊϋΐΰςσντκλμπρχψξζθφγδβηаеиоуыэюяйбвгдёжзклмнпрстфхцчшщъьіїє\
        աեիոուկնրստאבגדהוزحطعغقلمنهويءأإىةंािीुूेैोौ्कगजतदनपबमरलवसह\u{301}\u{308}\u{200d}İIıſﬁ0";
    letters.chars().map(String::from).collect()
});

#[derive(Arbitrary, Debug)]
struct Input {
    language: u8,
    stemmer: u8,
    options: u8,
    word: Vec<u8>,
}

fuzz_target!(|input: Input| {
    let language = Language::ALL[usize::from(input.language) % Language::ALL.len()];
    let stemmer = STEMMERS[usize::from(input.stemmer) % STEMMERS.len()];
    let word = text(&input.word, &LETTERS);
    let stem = stemmer.stem(&word);
    // An ending may be written anew, but a word does not grow by it without bound.
    assert!(stem.len() <= word.len() + 16, "{word:?} is {stem:?} by {}", stemmer.name());
    assert_eq!(stem, stemmer.stem(&word));
    let folded = fold(&word, language);
    assert_eq!(folded, fold(&folded, language), "{word:?} in {language}");
    stemmer.stem(&folded);

    let on = |bit: u8| input.options >> bit & 1 == 1;
    let mut normalizer = Normalizer::new(language).stemmer(stemmer);
    if on(0) {
        normalizer = normalizer.form(NormalForm::Nfkc);
    }
    if on(1) {
        normalizer = normalizer.diacritics(Diacritics::Removed);
    }
    if on(2) {
        normalizer = normalizer.possessives(Possessives::Removed);
    }
    if on(3) {
        normalizer = normalizer.numbers(if on(4) { Numbers::Dropped } else { Numbers::Class });
    }
    if on(5) {
        normalizer = normalizer.lengths(2..=20);
    }
    if on(6) {
        normalizer = normalizer.stop_words(StopWords::none());
    }
    let term = normalizer.term(&word);
    assert_eq!(term, normalizer.term(&word));
    assert_eq!(term, normalizer.clone().term(&normalizer.fold(&word)), "{word:?}: its fold is another term");
});
