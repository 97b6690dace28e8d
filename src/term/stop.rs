//! Stop words.

use std::borrow::Cow;

use hashbrown::HashSet;
use unicode_normalization::UnicodeNormalization;

use super::fold;
use super::matter::carries_matter;
use crate::hash::fnv1a;
use crate::language::Language;
use crate::token::clitics;

/// The words that are left out of terms and keyphrases: those that carry grammar rather than matter, in the main.
///
/// The lists are those of the `stop-words` crate (the ISO collection), where it has the language, and what
/// [`Tokenizer::contractions`](crate::Tokenizer::contractions) parts off: `n't`, `l'`; a language without a list has no stop
/// words. They are longer than scikit-learn's, and the English one of 1,300 has some words of matter, `computer` and `world`
/// among them: take out what your texts are about. Those of Arabic, Hebrew and Ukrainian are short. One's own words can be
/// added and taken away. Words are compared [folded](fold()), Greek ones without accents, Romanian ones with cedillas as with
/// commas.
///
/// ```
/// use newsprint::{Language, StopWords};
///
/// let stop_words = StopWords::new(Language::English).with(["photo"]).without(["new"]);
/// assert!(stop_words.contains("The") && stop_words.contains("photo"));
/// assert!(!stop_words.contains("new") && !stop_words.contains("harbour"));
/// assert!(StopWords::none().is_empty());
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StopWords {
    language: Language,
    words: HashSet<String>,
    /// Those of `words` that are one's own.
    own: HashSet<String>,
}

impl StopWords {
    /// The stop words of a language.
    pub fn new(language: Language) -> StopWords {
        let list = stop_words::lookup(language.code()).unwrap_or_default().iter().map(|&word| Cow::Borrowed(word));
        let words = list.chain(clitics(language).map(Cow::Owned)).chain(more(language).map(Cow::Borrowed));
        let words = words.map(|word| key(&fold(&word, language), language).into_owned()).collect();
        StopWords { language, words, own: HashSet::new() }
    }

    /// No stop words.
    pub fn none() -> StopWords {
        StopWords::none_in(Language::Undetermined)
    }

    /// None yet of a language: what is added is folded by its rules, which are Turkish ones of Turkish.
    ///
    /// ```
    /// use newsprint::{Language, StopWords};
    ///
    /// let stop_words = StopWords::none_in(Language::Turkish).with(["IŞIK"]);
    /// assert!(stop_words.contains("ışık") && stop_words.len() == 1);
    /// ```
    pub fn none_in(language: Language) -> StopWords {
        StopWords { language, words: HashSet::new(), own: HashSet::new() }
    }

    /// The same and these.
    #[must_use]
    pub fn with(mut self, words: impl IntoIterator<Item = impl AsRef<str>>) -> StopWords {
        for word in words {
            let word = key(&fold(word.as_ref(), self.language), self.language).into_owned();
            self.own.insert(word.clone());
            self.words.insert(word);
        }
        self
    }

    /// The same without these.
    #[must_use]
    pub fn without(mut self, words: impl IntoIterator<Item = impl AsRef<str>>) -> StopWords {
        for word in words {
            let word = fold(word.as_ref(), self.language);
            let word = key(&word, self.language);
            self.words.remove(word.as_ref());
            self.own.remove(word.as_ref());
        }
        self
    }

    /// Whether a word is among them, in whatever case.
    pub fn contains(&self, word: &str) -> bool {
        self.contains_folded(&fold(word, self.language))
    }

    /// The same for a word that is folded already.
    pub(crate) fn contains_folded(&self, word: &str) -> bool {
        self.words.contains(&*key(word, self.language))
    }

    /// Whether a folded word is among them although it carries matter: by the language's list, not by one's own.
    pub(crate) fn are_hasty_with(&self, word: &str) -> bool {
        self.language == Language::English && carries_matter(word) && !self.own.contains(word)
    }

    /// A number that differs with the words, whatever their order: the sum of FNV-1a hashes. The same in every process.
    pub(super) fn digest(&self) -> u64 {
        self.words.iter().map(|word| fnv1a(word.as_bytes())).fold(0, u64::wrapping_add)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// How a folded word is looked up. The lists have Greek words without accents, and Romanian ones with the cedillas of old code
/// pages, where people write `είναι` and `și`.
fn key(word: &str, language: Language) -> Cow<'_, str> {
    /// The accent of today's Greek.
    const TONOS: char = '\u{301}';
    match language {
        Language::Greek if !word.is_ascii() => word.nfd().filter(|&c| c != TONOS).nfc().collect(),
        Language::Romanian if word.contains(['ş', 'ţ']) => word.replace('ş', "ș").replace('ţ', "ț").into(),
        _ => Cow::Borrowed(word),
    }
}

/// Words that a language's list lacks although few sentences do without them.
fn more(language: Language) -> impl Iterator<Item = &'static str> {
    const UKRAINIAN: &str = "а або бо буде будуть в вже вони да деякі ж же за зі його йому кого кому ли лише ма мені мене між мій \
        моя мої на нас наш наша наші не нею неї ним них ні ну о об перед по після при свої своє свій своя себе собі та там те ті \
        тільки то того тої тому тут у хто ця ці цих цього цьому через ще щоб я якщо яка яке які яких і їй їм";
    match language {
        Language::Ukrainian => UKRAINIAN,
        _ => "",
    }
    .split_whitespace()
}
