//! From a word to its term, in one typed pipeline.

use core::fmt;
use std::borrow::Cow;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::StopWords;
use super::fold::fold_to;
use crate::language::Language;
use crate::stem::{Stem, Stemmer};

/// The Unicode normal form of terms, for [`Normalizer::form`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum NormalForm {
    /// Composed: `e` and a combining accent are `é`.
    #[default]
    Nfc,
    /// Composed, and compatible characters are one: `ﬁ` is `fi`, `Ｎ` is `n`, `²` is `2`.
    Nfkc,
}

/// What becomes of accents and other marks on letters, for [`Normalizer::diacritics`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Diacritics {
    /// They stay: `café`.
    #[default]
    Kept,
    /// They go: `cafe`. Those of Latin, Greek and Cyrillic letters that Unicode takes apart (`й` is `и`, but `ø` and
    /// `ł` stay), the points of Hebrew and the short vowels of Arabic. Marks that are a script's vowels, as in Hindi,
    /// stay.
    Removed,
}

/// What becomes of the ending `'s`, for [`Normalizer::possessives`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Possessives {
    /// It stays; the English stemmers take it off all the same.
    #[default]
    Kept,
    /// It goes, and so does an apostrophe at the end: `China's` is `china`.
    Removed,
}

/// What becomes of numbers, for [`Normalizer::numbers`]: of words that begin with a digit and have no letter, such as
/// `3,400` and `2.5`, but not `1990s`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Numbers {
    /// Each is a term.
    #[default]
    Kept,
    /// They are left out, as stop words are.
    Dropped,
    /// All are one term, [`Normalizer::NUMBER`].
    Class,
}

/// Makes terms of words, step by step, in this order:
///
/// 1. typographic apostrophes and hyphens become plain ones, soft hyphens go;
/// 2. Unicode's full case folding, with the dotted and dotless i of Turkish;
/// 3. the [normal form](NormalForm), NFC at first. What there is now is the *folded form*;
/// 4. [numbers](Numbers): kept at first; those left out or in the class go no further;
/// 5. [stop words](StopWords) are left out, those of the language at first;
/// 6. [possessives](Possessives): kept at first; where one went, what is left is looked up among the stop words too;
/// 7. words shorter or longer than the [limits](Normalizer::lengths), in characters, are left out; no limits at first;
/// 8. the [stem](Stem), by [`Stemmer::new`] at first;
/// 9. [diacritics](Diacritics): kept at first. They go last, because stop words and stemmers are made for words with
///    them.
///
/// Made once, immutable, cheap to clone, shared by threads. Time is linear in the word. The
/// [`signature`](Normalizer::signature) tells apart normalizers whose terms must not be counted together.
///
/// ```
/// use newsprint::{Diacritics, Language, Normalizer, Numbers, Possessives};
///
/// let normalizer = Normalizer::new(Language::English);
/// assert_eq!(normalizer.term("Opportunities").as_deref(), Some("opportun"));
/// assert_eq!(normalizer.term("The"), None);
///
/// let normalizer = Normalizer::folding(Language::English)
///     .possessives(Possessives::Removed)
///     .diacritics(Diacritics::Removed)
///     .numbers(Numbers::Class)
///     .lengths(2..=20);
/// assert_eq!(normalizer.term("Café’s").as_deref(), Some("cafe"));
/// assert_eq!(normalizer.term("3,400").as_deref(), Some(Normalizer::NUMBER));
/// assert_eq!(normalizer.term("a"), None);
/// ```
#[derive(Clone)]
pub struct Normalizer {
    language: Language,
    form: NormalForm,
    diacritics: Diacritics,
    possessives: Possessives,
    numbers: Numbers,
    lengths: (usize, usize),
    stop_words: Arc<StopWords>,
    stemmer: Arc<dyn Stem>,
    signature: Arc<str>,
    only_folds: bool,
}

impl Normalizer {
    /// The term of all numbers with [`Numbers::Class`]. No word is written so.
    pub const NUMBER: &'static str = "#";

    /// The folded form, without the stop words of the language, stemmed.
    pub fn new(language: Language) -> Normalizer {
        Normalizer::folding(language).stop_words(StopWords::new(language)).stemmer(Stemmer::new(language))
    }

    /// The folded form alone: no stop words, no stems.
    pub fn folding(language: Language) -> Normalizer {
        let normalizer = Normalizer {
            language,
            form: NormalForm::default(),
            diacritics: Diacritics::default(),
            possessives: Possessives::default(),
            numbers: Numbers::default(),
            lengths: (0, usize::MAX),
            stop_words: Arc::new(StopWords::none()),
            stemmer: Arc::new(Stemmer::none()),
            signature: Arc::from(""),
            only_folds: true,
        };
        normalizer.signed()
    }

    /// Another normal form.
    #[must_use]
    pub fn form(self, form: NormalForm) -> Normalizer {
        Normalizer { form, ..self }.signed()
    }

    /// With diacritics or without.
    #[must_use]
    pub fn diacritics(self, diacritics: Diacritics) -> Normalizer {
        Normalizer { diacritics, ..self }.signed()
    }

    /// With possessive endings or without.
    #[must_use]
    pub fn possessives(self, possessives: Possessives) -> Normalizer {
        Normalizer { possessives, ..self }.signed()
    }

    /// Numbers as terms, as one term, or left out.
    #[must_use]
    pub fn numbers(self, numbers: Numbers) -> Normalizer {
        Normalizer { numbers, ..self }.signed()
    }

    /// Only words of so many characters, after folding: `2..`, `..=40`.
    #[must_use]
    pub fn lengths(self, lengths: impl core::ops::RangeBounds<usize>) -> Normalizer {
        use core::ops::Bound;
        let least = match lengths.start_bound() {
            Bound::Included(&least) => least,
            Bound::Excluded(&least) => least.saturating_add(1),
            Bound::Unbounded => 0,
        };
        let most = match lengths.end_bound() {
            Bound::Included(&most) => most,
            Bound::Excluded(&most) => most.saturating_sub(1),
            Bound::Unbounded => usize::MAX,
        };
        Normalizer { lengths: (least, most), ..self }.signed()
    }

    /// Without these words.
    #[must_use]
    pub fn stop_words(self, stop_words: StopWords) -> Normalizer {
        Normalizer { stop_words: Arc::new(stop_words), ..self }.signed()
    }

    /// By another stemmer, or a [lemmatiser](Stem) of one's own.
    #[must_use]
    pub fn stemmer(self, stemmer: impl Stem + 'static) -> Normalizer {
        Normalizer { stemmer: Arc::new(stemmer), ..self }.signed()
    }

    fn signed(mut self) -> Normalizer {
        let Normalizer { language, form, diacritics, possessives, numbers, lengths: (least, most), .. } = self;
        let (stop_words, stems) = (self.stop_words.digest(), self.stemmer.name());
        let mut signature = format!("{language} {form:?}");
        let mut add = |changed: bool, what: fmt::Arguments<'_>| {
            if changed {
                signature.push_str(&format!(" {what}"));
            }
        };
        add(numbers != Numbers::Kept, format_args!("numbers={numbers:?}"));
        add(!self.stop_words.is_empty(), format_args!("stop={}:{stop_words:016x}", self.stop_words.len()));
        add(possessives != Possessives::Kept, format_args!("possessives={possessives:?}"));
        add(least > 0, format_args!("from={least}"));
        add(most < usize::MAX, format_args!("to={most}"));
        add(true, format_args!("stems={stems}"));
        add(diacritics != Diacritics::Kept, format_args!("diacritics={diacritics:?}"));
        self.signature = signature.into();
        self.only_folds = numbers == Numbers::Kept
            && self.stop_words.is_empty()
            && possessives == Possessives::Kept
            && (least, most) == (0, usize::MAX)
            && stems == Stemmer::none().name()
            && diacritics == Diacritics::Kept;
        self
    }

    /// Whether terms are folded forms, all of them: whether steps 4 to 9 do nothing.
    pub(crate) fn only_folds(&self) -> bool {
        self.only_folds
    }

    /// The language that it is for.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What its terms depend on, in a line: two normalizers with the same signature make the same terms of the same
    /// words. Stop words are in it as a number of them and a digest, a stemmer by its [name](Stem::name).
    ///
    /// ```
    /// use newsprint::{Language, Normalizer, Numbers};
    ///
    /// let normalizer = Normalizer::folding(Language::English);
    /// assert_eq!(normalizer.signature(), "en Nfc stems=none");
    /// assert_ne!(normalizer.signature(), normalizer.clone().numbers(Numbers::Dropped).signature());
    /// ```
    pub fn signature(&self) -> &str {
        &self.signature
    }

    /// The folded form of a word: steps 1 to 3.
    pub fn fold<'w>(&self, word: &'w str) -> Cow<'w, str> {
        fold_to(word, self.language, self.form)
    }

    /// The term of a word; `None` when it is left out.
    pub fn term<'w>(&self, word: &'w str) -> Option<Cow<'w, str>> {
        match self.fold(word) {
            Cow::Borrowed(form) => self.of_folded(form),
            Cow::Owned(form) => self.of_folded(&form).map(|term| Cow::Owned(term.into_owned())),
        }
    }

    /// The term of a folded form: steps 4 to 9.
    pub(crate) fn of_folded<'w>(&self, form: &'w str) -> Option<Cow<'w, str>> {
        let mut form = form;
        let is_number = |form: &str| self.numbers != Numbers::Kept && is_number(form);
        let number = || (self.numbers == Numbers::Class).then_some(Cow::Borrowed(Normalizer::NUMBER));
        if is_number(form) {
            return number();
        }
        if self.stop_words.contains_folded(form) {
            return None;
        }
        if self.possessives == Possessives::Removed
            && let Some(owner) = form.strip_suffix("'s").or_else(|| form.strip_suffix('\''))
        {
            if self.stop_words.contains_folded(owner) {
                return None;
            }
            if is_number(owner) {
                return number();
            }
            form = owner;
        }
        if self.lengths != (0, usize::MAX) {
            let len = form.chars().count();
            if len < self.lengths.0 || len > self.lengths.1 {
                return None;
            }
        }
        Some(self.stem(form)).filter(|term| !term.is_empty())
    }

    /// Whether a folded word is a stop word that carries grammar alone.
    pub(crate) fn is_function_word(&self, form: &str) -> bool {
        self.stop_words.contains_folded(form) && !self.stop_words.are_hasty_with(form)
    }

    /// The stem of a folded form, whether it is left out or not: steps 8 and 9.
    pub(crate) fn stem<'w>(&self, form: &'w str) -> Cow<'w, str> {
        let stem = self.stemmer.stem(form);
        match self.diacritics {
            Diacritics::Removed if !stem.is_ascii() => Cow::Owned(without_diacritics(&stem)),
            _ => stem,
        }
    }
}

/// Whether a folded form begins with a digit and has no letter.
fn is_number(form: &str) -> bool {
    form.starts_with(char::is_numeric) && !form.contains(char::is_alphabetic)
}

fn without_diacritics(word: &str) -> String {
    let is_mark = |c: &char| {
        matches!(c,
            // Combining diacritical marks.
            '\u{300}'..='\u{36f}'
            // Points and accents of Hebrew, but not its punctuation.
            | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
            // Short vowels and their like in Arabic.
            | '\u{64b}'..='\u{652}' | '\u{670}')
    };
    word.nfd().filter(|c| !is_mark(c)).nfc().collect()
}

impl fmt::Debug for Normalizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Normalizer").field(&self.signature).finish()
    }
}
