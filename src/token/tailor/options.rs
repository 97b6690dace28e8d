//! The options by name: methods of the tokenizer.

use alloc::format;
use alloc::string::String;

use crate::language::Language;
use crate::token::Tokenizer;

/// Which words with hyphens are one token, for [`Tokenizer::compounds`].
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Compounds {
    /// None: every hyphen is a token, as the standard has it.
    #[default]
    Apart,
    /// Those that begin with an English prefix that is no word of its own, or hardly ever: `e-mail`, `anti-war`,
    /// `mid-July`, but `record` `-` `breaking`. What the English treebanks EWT and GUM do.
    Prefixed,
    /// All: `e-commerce`, `record-breaking`, `COVID-19`; but not a hyphen between digits, as in `3-1`.
    Whole,
}

impl Tokenizer {
    /// The tokens of the English treebanks of Universal Dependencies: prefixed [`compounds`](Tokenizer::compounds),
    /// [`urls`](Tokenizer::urls), [`emails`](Tokenizer::emails), [`hashtags`](Tokenizer::hashtags),
    /// [`mentions`](Tokenizer::mentions), English [`abbreviations`](Tokenizer::abbreviations),
    /// [`figures`](Tokenizer::figures), [`marks`](Tokenizer::marks) and [`run_ons`](Tokenizer::run_ons).
    ///
    /// There a contraction is one token that holds several words. For the words, parted as the Penn Treebank
    /// parts them, add [`contractions`](Tokenizer::contractions) and [`possessives`](Tokenizer::possessives). Treebanks
    /// that keep all compounds whole, such as LinES, want [`Compounds::Whole`] besides.
    ///
    /// ```
    /// use newsprint::{Language, Tokenizer};
    ///
    /// let text = "Ann's co-author didn't... e-mail me@example.com on 01/24/2001";
    /// let split = |tokenizer: Tokenizer| tokenizer.tokens(text).map(|token| &text[token.span()]).collect::<Vec<_>>();
    /// let tokens = split(Tokenizer::treebank());
    /// assert_eq!(tokens, ["Ann's", "co-author", "didn't", "...", "e-mail", "me@example.com", "on", "01/24/2001"]);
    ///
    /// let words = split(Tokenizer::treebank().contractions(Language::English).possessives(true));
    /// assert_eq!(words[..6], ["Ann", "'s", "co-author", "did", "n't", "..."]);
    /// ```
    pub fn treebank() -> Tokenizer {
        Tokenizer::new()
            .compounds(Compounds::Prefixed)
            .urls(true)
            .emails(true)
            .hashtags(true)
            .mentions(true)
            .abbreviations(Language::English)
            .figures(true)
            .marks(true)
            .run_ons(true)
    }

    /// A tokenizer for the words of a language, as an [`Analyzer`](crate::Analyzer) and a [`TermCounter`](crate::TermCounter) have
    /// them from the start: by the standard, of French, Italian and Catalan with [`contractions`](Tokenizer::contractions), since
    /// `l'eau` and `eau` are one term only so.
    ///
    /// ```
    /// use newsprint::{Language, Tokenizer};
    ///
    /// let text = "L’eau de l’hiver";
    /// let words: Vec<_> = Tokenizer::of(Language::French).words(text).map(|word| &text[word.span()]).collect();
    /// assert_eq!(words, ["L’", "eau", "de", "l’", "hiver"]);
    /// assert_eq!(Tokenizer::new().words(text).count(), 3);
    /// ```
    pub fn of(language: Language) -> Tokenizer {
        match language {
            Language::French | Language::Italian | Language::Catalan => Tokenizer::new().contractions(language),
            _ => Tokenizer::new(),
        }
    }

    /// Draws words with hyphens together. The hyphen is `-`, U+2010 or U+2011, with a letter or a digit on both sides.
    ///
    /// ```
    /// use newsprint::{Compounds, Tokenizer};
    ///
    /// let text = "record-breaking e-commerce, 3-1";
    /// let split = |tokenizer: Tokenizer| tokenizer.words(text).map(|token| &text[token.span()]).collect::<Vec<_>>();
    /// let whole = split(Tokenizer::new().compounds(Compounds::Whole));
    /// assert_eq!(whole, ["record-breaking", "e-commerce", "3", "1"]);
    /// let prefixed = split(Tokenizer::new().compounds(Compounds::Prefixed));
    /// assert_eq!(prefixed, ["record", "breaking", "e-commerce", "3", "1"]);
    /// ```
    #[must_use]
    pub const fn compounds(mut self, compounds: Compounds) -> Tokenizer {
        self.options = self.options.with_compounds(compounds);
        self
    }

    /// Keeps URLs whole: a scheme and what follows it, `mailto:` and an address, a host's name that begins with `www.`,
    /// ends in a general ending (`.com`, `.org`, `.gov` …) or in a country's behind `co` and the like, or has a path.
    ///
    /// Marks at the end belong to the sentence, and so does a closing bracket that was not opened within. White space,
    /// `<>"{}|\^` and the backtick end it, and marks beyond ASCII.
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "See (https://example.com/a-b?c=d#e), or bbc.co.uk.";
    /// let urls = Tokenizer::new().urls(true).tokens(text).filter(|token| token.kind() == TokenKind::Url);
    /// let urls: Vec<_> = urls.map(|token| &text[token.span()]).collect();
    /// assert_eq!(urls, ["https://example.com/a-b?c=d#e", "bbc.co.uk"]);
    /// ```
    #[must_use]
    pub const fn urls(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::URLS, on);
        self
    }

    /// Keeps e-mail addresses whole, in ASCII: at most 64 letters, digits and `._%+-`, then `@` and a host's name, which
    /// may also be one word (`ann@office`).
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "Ask <ann.ruiz@mail.example.com>.";
    /// let token = Tokenizer::new().emails(true).tokens(text).nth(2).unwrap();
    /// assert_eq!((&text[token.span()], token.kind()), ("ann.ruiz@mail.example.com", TokenKind::Email));
    /// ```
    #[must_use]
    pub const fn emails(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::EMAILS, on);
        self
    }

    /// Keeps hashtags whole: `#` with letters, digits and `_` in any script, one of them a letter. They count as words.
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "#budget_2024 is #1";
    /// let tokens: Vec<_> = Tokenizer::new().hashtags(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(tokens, ["#budget_2024", "is", "1"]);
    /// ```
    #[must_use]
    pub const fn hashtags(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::HASHTAGS, on);
        self
    }

    /// Keeps mentions whole: `@` with ASCII letters, digits and `_`, and full stops between them.
    ///
    /// ```
    /// use newsprint::{TokenKind, Tokenizer};
    ///
    /// let text = "Thanks, @ann.ruiz!";
    /// let token = Tokenizer::new().mentions(true).tokens(text).nth(2).unwrap();
    /// assert_eq!((&text[token.span()], token.kind()), ("@ann.ruiz", TokenKind::Mention));
    /// ```
    #[must_use]
    pub const fn mentions(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::MENTIONS, on);
        self
    }

    /// Parts what a language's writing contracts.
    ///
    /// - English, as the Penn Treebank does: `do|n't`, `we|'ll`, `I|'m`, `they|'ve`, `it|'s` (after `he`, `it`, `that` and
    ///   the like, where it is no possessive), `can|not`, `gon|na`.
    /// - French, Italian and Catalan: behind the apostrophe of an elided word, `l'|homme`, `dell'|arte`; in French not
    ///   `aujourd'hui`.
    ///
    /// Other languages have no rules yet. `None` switches it off.
    ///
    /// ```
    /// use newsprint::{Language, Tokenizer};
    ///
    /// let split = |language: Language, text: &'static str| -> Vec<&str> {
    ///     Tokenizer::new().contractions(language).words(text).map(|token| &text[token.span()]).collect()
    /// };
    /// assert_eq!(split(Language::English, "It's Ann's; we couldn't've"), ["It", "'s", "Ann's", "we", "could", "n't", "'ve"]);
    /// assert_eq!(split(Language::French, "L’eau d'aujourd'hui"), ["L’", "eau", "d'", "aujourd'hui"]);
    /// ```
    #[must_use]
    pub fn contractions(mut self, language: impl Into<Option<Language>>) -> Tokenizer {
        self.options = self.options.with_contractions(language.into());
        self
    }

    /// Parts the English possessive `'s` from its word. The apostrophe of `soldiers'` is a token by the standard.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "China’s port";
    /// let words: Vec<_> = Tokenizer::new().possessives(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(words, ["China", "’s", "port"]);
    /// ```
    #[must_use]
    pub const fn possessives(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::POSSESSIVES, on);
        self
    }

    /// Keeps abbreviations with their full stop, by the language's lists, those that [`SentenceSegmenter`] knows too, and
    /// letters with full stops between them in any language.
    ///
    /// What is nothing but an abbreviation always keeps it, even where it ends a sentence as well: `etc.`, `Inc.`, `U.S.`.
    /// What may be a word or a name keeps it where the next word allows it, which is looked at over at most 64 bytes of
    /// white space: `No. 5`, `John F. Kennedy`, `Wash. state`. `None` switches it off.
    ///
    /// [`SentenceSegmenter`]: crate::SentenceSegmenter
    ///
    /// ```
    /// use newsprint::{Language, Tokenizer};
    ///
    /// let text = "On Nov. 5 Dr. Ruiz left the U.S., No. 5 says no.";
    /// let tokenizer = Tokenizer::new().abbreviations(Language::English);
    /// let stops = tokenizer.tokens(text).map(|token| &text[token.span()]).filter(|token| token.ends_with('.'));
    /// assert_eq!(stops.collect::<Vec<_>>(), ["Nov.", "Dr.", "U.S.", "No.", "."]);
    /// ```
    #[must_use]
    pub fn abbreviations(mut self, language: impl Into<Option<Language>>) -> Tokenizer {
        self.options = self.options.with_abbreviations(language.into());
        self
    }

    /// Keeps currency and percentages with their number, one [`TokenKind::Number`](crate::TokenKind::Number): a currency sign before or behind it,
    /// with the letters of a country before the sign; a per cent sign behind it.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "US$3.40 is 2.5% of 136€";
    /// let words: Vec<_> = Tokenizer::new().amounts(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(words, ["US$3.40", "is", "2.5%", "of", "136€"]);
    /// ```
    #[must_use]
    pub const fn amounts(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::AMOUNTS, on);
        self
    }

    /// Keeps dates, times of day, telephone numbers and decades whole, where their groups of digits are as long as those
    /// have them, and parts a number from a unit without a blank. Ranges and scores (`200-250`) stay apart.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "2024-03-09 9:30am 555-0123 80's 39K 3-1";
    /// let words: Vec<_> = Tokenizer::new().figures(true).words(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(words, ["2024-03-09", "9:30", "am", "555-0123", "80's", "39", "K", "3", "1"]);
    /// ```
    #[must_use]
    pub const fn figures(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::FIGURES, on);
        self
    }

    /// Keeps runs of a mark whole, and faces, which are [`TokenKind::Emoji`](crate::TokenKind::Emoji).
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "Well... --really?! :-)";
    /// let tokens: Vec<_> = Tokenizer::new().marks(true).tokens(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(tokens, ["Well", "...", "--", "really", "?!", ":-)"]);
    /// ```
    #[must_use]
    pub const fn marks(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::MARKS, on);
        self
    }

    /// Parts words that the standard joins because the white space between them was forgotten: at a full stop between a
    /// small letter and a word with a capital, and at a colon between letters. Not for languages that write a colon
    /// within words (Swedish, Finnish), nor beyond the first 64 bytes of such a word.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "It ended.Next: example.com";
    /// let tokens: Vec<_> = Tokenizer::new().run_ons(true).tokens(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(tokens, ["It", "ended", ".", "Next", ":", "example.com"]);
    /// ```
    #[must_use]
    pub const fn run_ons(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::RUN_ONS, on);
        self
    }

    /// Parts runs of scripts that write no spaces between words into words by the dictionaries of ICU, which
    /// `icu_segmenter` has: Chinese and Japanese, Thai, Lao, Khmer, Burmese. The longest known word is taken at each place.
    /// A run of a script without a dictionary, such as New Tai Lue, is one word.
    ///
    /// Needs the feature `dictionaries`.
    ///
    /// ```
    /// use newsprint::Tokenizer;
    ///
    /// let text = "橋は土曜日に開通した。";
    /// let tokens: Vec<_> = Tokenizer::new().dictionaries(true).tokens(text).map(|token| &text[token.span()]).collect();
    /// assert_eq!(tokens, ["橋", "は", "土曜日", "に", "開通", "した", "。"]);
    /// assert_eq!(Tokenizer::new().tokens(text).count(), 11);
    /// ```
    #[cfg(feature = "dictionaries")]
    #[must_use]
    pub const fn dictionaries(mut self, on: bool) -> Tokenizer {
        self.options = self.options.with(Options::DICTIONARIES, on);
        self
    }
}

/// Which rules are on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::token) struct Options {
    /// The bits of the rules below.
    rules: u16,
    /// Of abbreviations and of contractions, where those are on.
    abbreviations: Language,
    contractions: Language,
}

impl Options {
    /// What is on, in a word.
    pub(in crate::token) fn signature(self) -> String {
        format!("{:x}-{}-{}", self.rules, self.abbreviations, self.contractions)
    }

    pub(super) const PREFIXED: u16 = 1;
    pub(super) const COMPOUNDS: u16 = 1 << 1;
    pub(super) const URLS: u16 = 1 << 2;
    pub(super) const EMAILS: u16 = 1 << 3;
    pub(super) const HASHTAGS: u16 = 1 << 4;
    pub(super) const MENTIONS: u16 = 1 << 5;
    pub(super) const POSSESSIVES: u16 = 1 << 6;
    pub(super) const AMOUNTS: u16 = 1 << 7;
    pub(super) const FIGURES: u16 = 1 << 8;
    pub(super) const MARKS: u16 = 1 << 9;
    pub(super) const RUN_ONS: u16 = 1 << 10;
    const ABBREVIATIONS: u16 = 1 << 11;
    pub(super) const CONTRACTIONS: u16 = 1 << 12;
    #[cfg(feature = "dictionaries")]
    pub(super) const DICTIONARIES: u16 = 1 << 13;

    pub(in crate::token) const NONE: Options =
        Options { rules: 0, abbreviations: Language::Undetermined, contractions: Language::Undetermined };

    #[inline]
    pub(in crate::token) const fn is_none(self) -> bool {
        self.rules == 0
    }

    const fn with(self, rule: u16, on: bool) -> Options {
        let rules = if on { self.rules | rule } else { self.rules & !rule };
        Options { rules, ..self }
    }

    const fn with_compounds(self, compounds: Compounds) -> Options {
        let prefixed = matches!(compounds, Compounds::Prefixed);
        let whole = matches!(compounds, Compounds::Whole);
        self.with(Options::PREFIXED, prefixed).with(Options::COMPOUNDS, whole)
    }

    fn with_abbreviations(self, language: Option<Language>) -> Options {
        let options = self.with(Options::ABBREVIATIONS, language.is_some());
        Options { abbreviations: language.unwrap_or(Language::Undetermined), ..options }
    }

    fn with_contractions(self, language: Option<Language>) -> Options {
        let options = self.with(Options::CONTRACTIONS, language.is_some());
        Options { contractions: language.unwrap_or(Language::Undetermined), ..options }
    }

    #[inline]
    pub(super) fn has(self, rules: u16) -> bool {
        self.rules & rules != 0
    }

    pub(super) fn abbreviations(self) -> Option<Language> {
        self.has(Options::ABBREVIATIONS).then_some(self.abbreviations)
    }

    pub(super) fn contractions(self) -> Option<Language> {
        self.has(Options::CONTRACTIONS).then_some(self.contractions)
    }
}
