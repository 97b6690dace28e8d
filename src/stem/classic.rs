//! The engine that is always there: rust-stemmers, generated from the Snowball of 2019.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::guarded;
use crate::language::Language;

/// The algorithms by the names that Snowball gives them, and the languages they serve.
const ALGORITHMS: &[(&str, Language, rust_stemmers::Algorithm)] = {
    use rust_stemmers::Algorithm as Of;
    &[
        ("arabic", Language::Arabic, Of::Arabic),
        ("danish", Language::Danish, Of::Danish),
        ("dutch", Language::Dutch, Of::Dutch),
        ("english", Language::English, Of::English),
        ("finnish", Language::Finnish, Of::Finnish),
        ("french", Language::French, Of::French),
        ("german", Language::German, Of::German),
        ("greek", Language::Greek, Of::Greek),
        ("hungarian", Language::Hungarian, Of::Hungarian),
        ("italian", Language::Italian, Of::Italian),
        ("norwegian", Language::Norwegian, Of::Norwegian),
        ("portuguese", Language::Portuguese, Of::Portuguese),
        ("romanian", Language::Romanian, Of::Romanian),
        ("russian", Language::Russian, Of::Russian),
        ("spanish", Language::Spanish, Of::Spanish),
        ("swedish", Language::Swedish, Of::Swedish),
        ("tamil", Language::Tamil, Of::Tamil),
        ("turkish", Language::Turkish, Of::Turkish),
    ]
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Algorithm(rust_stemmers::Algorithm);

pub(super) fn of_language(language: Language) -> Option<Algorithm> {
    ALGORITHMS.iter().find(|entry| entry.1 == language).map(|entry| Algorithm(entry.2))
}

pub(super) fn named(name: &str) -> Option<Algorithm> {
    ALGORITHMS.iter().find(|entry| entry.0 == name).map(|entry| Algorithm(entry.2))
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALGORITHMS.iter().map(|entry| entry.0)
}

impl Algorithm {
    pub(super) fn name(self) -> &'static str {
        ALGORITHMS.iter().find(|entry| entry.2 == self.0).map_or("", |entry| entry.0)
    }

    pub(super) fn stem(self, word: &str) -> Cow<'_, str> {
        if self.breaks(word) {
            return Cow::Borrowed(word);
        }
        // Only `breaks` is known to be needed.
        guarded(word, || rust_stemmers::Stemmer::create(self.0).stem(word))
    }

    /// Whether the engine would panic on a word.
    ///
    /// rust-stemmers 1.2 does so on seven Greek words, found by joining every two strings of every algorithm's tables:
    /// `ισα` before `ισα`, `ισαμε`, `ισαν`, `ισανε`, `ισατε`, `ισε` and `ισεσ`, accents and final sigma aside. They are
    /// kept from it, because a panic, even a caught one, reaches the program's panic hook.
    fn breaks(self, word: &str) -> bool {
        // No other word of the language begins so, hence the prefix will do.
        const PREFIX: &str = "ισαισ";
        if self.0 != rust_stemmers::Algorithm::Greek {
            return false;
        }
        let mut bare = word
            .nfd()
            .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .map(|c| if c == 'ς' { 'σ' } else { c });
        PREFIX.chars().all(|c| bare.next() == Some(c))
    }
}
