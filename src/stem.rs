//! Stems, by the Snowball algorithms.

use std::borrow::Cow;
use std::panic;
use std::str::FromStr;

use rust_stemmers::Algorithm;
use unicode_normalization::UnicodeNormalization;

use crate::error::Error;
use crate::language::Language;

/// Reduces words to their stems: `cooperation`, `cooperating` and `cooperates` to `cooper`.
///
/// The algorithms are those of the [Snowball project](https://snowballstem.org/) as the `rust-stemmers` crate has them.
/// They expect lower-case words. A language without an algorithm leaves words as they are, and so does a word longer
/// than [`Stemmer::MAX_WORD_LEN`], which keeps the cost of hostile input linear.
///
/// ```
/// use newsprint::{Language, Stemmer};
///
/// let stemmer = Stemmer::new(Language::English);
/// assert_eq!(stemmer.stem("opportunities"), "opportun");
/// assert_eq!(stemmer.stem(""), "");
/// assert_eq!(Stemmer::new(Language::German).stem("verständnis"), "verstandnis");
/// assert_eq!(Stemmer::new(Language::Chinese).stem("机会"), "机会");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stemmer {
    algorithm: Option<Algorithm>,
}

/// The algorithms by the names that Snowball gives them, and the languages they serve.
const ALGORITHMS: &[(&str, Language, Algorithm)] = &[
    ("arabic", Language::Arabic, Algorithm::Arabic),
    ("danish", Language::Danish, Algorithm::Danish),
    ("dutch", Language::Dutch, Algorithm::Dutch),
    ("english", Language::English, Algorithm::English),
    ("finnish", Language::Finnish, Algorithm::Finnish),
    ("french", Language::French, Algorithm::French),
    ("german", Language::German, Algorithm::German),
    ("greek", Language::Greek, Algorithm::Greek),
    ("hungarian", Language::Hungarian, Algorithm::Hungarian),
    ("italian", Language::Italian, Algorithm::Italian),
    ("norwegian", Language::Norwegian, Algorithm::Norwegian),
    ("portuguese", Language::Portuguese, Algorithm::Portuguese),
    ("romanian", Language::Romanian, Algorithm::Romanian),
    ("russian", Language::Russian, Algorithm::Russian),
    ("spanish", Language::Spanish, Algorithm::Spanish),
    ("swedish", Language::Swedish, Algorithm::Swedish),
    ("tamil", Language::Tamil, Algorithm::Tamil),
    ("turkish", Language::Turkish, Algorithm::Turkish),
];

/// The name of the algorithm that changes nothing.
const NONE: &str = "none";

impl Stemmer {
    /// The longest word that is stemmed, in bytes; longer ones come back unchanged.
    pub const MAX_WORD_LEN: usize = 256;

    /// The stemmer of a language; one that changes nothing where there is none.
    pub fn new(language: Language) -> Stemmer {
        Stemmer { algorithm: ALGORITHMS.iter().find(|entry| entry.1 == language).map(|entry| entry.2) }
    }

    /// A stemmer that changes nothing.
    pub const fn none() -> Stemmer {
        Stemmer { algorithm: None }
    }

    /// The names that [`Stemmer`] parses: Snowball's names of its algorithms, and `none`.
    ///
    /// ```
    /// use newsprint::Stemmer;
    ///
    /// assert!(Stemmer::names().any(|name| name == "english"));
    /// for name in Stemmer::names() {
    ///     assert_eq!(name.parse::<Stemmer>().unwrap().name(), name);
    /// }
    /// ```
    pub fn names() -> impl Iterator<Item = &'static str> {
        ALGORITHMS.iter().map(|entry| entry.0).chain([NONE])
    }

    /// The name of its algorithm.
    pub fn name(self) -> &'static str {
        ALGORITHMS.iter().find(|entry| Some(entry.2) == self.algorithm).map_or(NONE, |entry| entry.0)
    }

    /// The stem of a lower-case word.
    pub fn stem(self, word: &str) -> Cow<'_, str> {
        match self.algorithm {
            Some(algorithm) if word.len() <= Stemmer::MAX_WORD_LEN && !breaks(algorithm, word) => {
                // Only `breaks` is known to be needed. Should the engine fail on another word, the word is its stem.
                panic::catch_unwind(|| rust_stemmers::Stemmer::create(algorithm).stem(word))
                    .unwrap_or(Cow::Borrowed(word))
            }
            _ => Cow::Borrowed(word),
        }
    }
}

/// Whether the engine would panic on a word.
///
/// rust-stemmers 1.2 does so on seven Greek words, found by joining every two strings of every algorithm's tables: `ισα`
/// before `ισα`, `ισαμε`, `ισαν`, `ισανε`, `ισατε`, `ισε` and `ισεσ`, accents and final sigma aside. They are kept from
/// it, because a panic, even a caught one, reaches the program's panic hook.
fn breaks(algorithm: Algorithm, word: &str) -> bool {
    // No other word of the language begins so, hence the prefix will do.
    const PREFIX: &str = "ισαισ";
    if algorithm != Algorithm::Greek {
        return false;
    }
    let mut bare = word
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ς' { 'σ' } else { c });
    PREFIX.chars().all(|c| bare.next() == Some(c))
}

impl FromStr for Stemmer {
    type Err = Error;

    /// By one of [`Stemmer::names`].
    ///
    /// # Errors
    /// When there is no such algorithm ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Stemmer, Error> {
        if name == NONE {
            return Ok(Stemmer::none());
        }
        let algorithm = ALGORITHMS.iter().find(|entry| entry.0 == name).map(|entry| entry.2);
        let known: Vec<&str> = Stemmer::names().collect();
        algorithm
            .map(|algorithm| Stemmer { algorithm: Some(algorithm) })
            .ok_or_else(|| Error::name("stemming algorithm", name, &known))
    }
}
