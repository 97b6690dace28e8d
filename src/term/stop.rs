//! Stop words.

use hashbrown::HashSet;

use super::fold;
use super::matter::carries_matter;
use crate::hash::fnv1a;
use crate::language::Language;

/// The words that carry grammar rather than matter, and are left out of terms and keyphrases.
///
/// The lists are those of the `stop-words` crate (the ISO collection), where it has the language; a language without a
/// list has no stop words. One's own words can be added and taken away. Words are compared [folded](fold()).
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
        let words = stop_words::lookup(language.code()).unwrap_or_default();
        let words = words.iter().map(|word| fold(word, language).into_owned()).collect();
        StopWords { language, words, own: HashSet::new() }
    }

    /// No stop words.
    pub fn none() -> StopWords {
        StopWords { language: Language::Undetermined, words: HashSet::new(), own: HashSet::new() }
    }

    /// The same and these.
    #[must_use]
    pub fn with(mut self, words: impl IntoIterator<Item = impl AsRef<str>>) -> StopWords {
        for word in words {
            let word = fold(word.as_ref(), self.language).into_owned();
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
        self.words.contains(word)
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
