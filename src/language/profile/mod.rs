//! What is known about each language: its marks, its abbreviations, its sentence starters.

mod english;
mod germanic;
mod lexicon;
mod other;
mod romance;
mod slavic;

use super::Language;
pub(crate) use lexicon::Class;
use lexicon::{Heads, SLOTS, Slot, Tails, index};

/// What the rules know about a language. All lists are in lower case, without the last full stop, and sorted.
#[derive(Debug)]
pub(crate) struct Profile {
    /// Abbreviations that stand before a name: `mr`, `gen`. No sentence ends after them.
    pub(crate) names: &'static [&'static str],
    /// Those that stand before a number (`p`, `fig`), and seldom at an end.
    pub(crate) numbers: &'static [&'static str],
    /// Words that are abbreviations before a number only: `no`, `sat`, `may`.
    pub(crate) number_words: &'static [&'static str],
    /// Those that stand between words and never at an end: `e.g`, `vs`.
    pub(crate) inner: &'static [&'static str],
    /// Those that may end a sentence, and do so before a sentence starter: `inc`, `u.s`.
    pub(crate) ends: &'static [&'static str],
    /// Those that end a sentence before any capital: `etc`, `p.m`.
    pub(crate) stops: &'static [&'static str],
    /// As `ends`, but only when written with a capital: `Ill`, `Wash`.
    pub(crate) places: &'static [&'static str],
    /// Units and the like, which after a number behave as `stops`: `ft`, Russian `г`.
    pub(crate) units: &'static [&'static str],
    /// Words that often begin a sentence and are hardly ever a name.
    pub(crate) starters: &'static [&'static str],
    /// Month names, as they follow an ordinal: `5. Juni`.
    pub(crate) months: &'static [&'static str],
    /// Verbs that attribute what was said: `said`.
    pub(crate) speech: &'static [&'static str],
    /// What abbreviated compounds end in, which stand before a number: `Hauptstr`.
    pub(crate) compounds: &'static [&'static str],
    /// Whether a number with a full stop is an ordinal.
    pub(crate) ordinals: bool,
    /// Whether nouns have capitals, so that a capital after an ordinal says nothing.
    pub(crate) capital_nouns: bool,
    /// Whether the full stop ends sentences (not in Armenian, where it is a kind of comma).
    pub(crate) stop_ends: bool,
    /// What `:` and `;` are.
    pub(crate) colon: Colon,
    /// Whether a capital after `;` begins a sentence: where that is the custom, names apart.
    pub(crate) semicolon_parts: bool,
    /// Whether a capital after `:` begins a sentence, since what goes on after it does so in lower case.
    pub(crate) colon_parts: bool,
    /// Whether a quotation behind `:` is a sentence of its own, if it begins with a capital.
    pub(crate) quotation_parts: bool,
    /// Whether `«` closes (`»So.«`).
    pub(crate) closes_with_left: bool,
    /// Whether a quotation of several sentences stays one with the words that attribute it: `„A. B,“ said he`.
    pub(crate) holds_quotations: bool,
    /// All lists in one, for looking up.
    index: Option<&'static [Slot; SLOTS]>,
    /// How the sentence starters begin.
    heads: Heads,
    /// How the abbreviations end.
    tails: Tails,
}

/// What `:` and `;` are in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Colon {
    /// Within a sentence, both.
    Within,
    /// `;` is the question mark: Greek.
    Question,
    /// `:` is typed for the full stop: Armenian.
    Stop,
    /// `:` after a label ends it, unless a verb of speech introduces what follows: Arabic.
    Label,
}

/// What holds for any language.
const NEUTRAL: Profile = Profile {
    names: &[],
    numbers: &[],
    number_words: &[],
    inner: &[],
    ends: &[],
    stops: &[],
    places: &[],
    units: &[],
    starters: &[],
    months: &[],
    speech: &[],
    compounds: &[],
    ordinals: false,
    capital_nouns: false,
    stop_ends: true,
    colon: Colon::Within,
    semicolon_parts: false,
    colon_parts: false,
    quotation_parts: false,
    closes_with_left: false,
    holds_quotations: false,
    index: None,
    heads: Heads::NONE,
    tails: Tails::NONE,
};

/// Names of companies and products that end in a mark.
pub(crate) const SHOUTERS: &[&str] = &["jeopardy", "joomla", "wham", "yahoo", "yum"];

/// The forms of companies that are the last word of a name.
pub(crate) const COMPANIES: &[&str] = &["co", "corp", "inc", "llc", "llp", "ltd", "plc"];

/// What is written everywhere; each language's index has it too.
const INTERNATIONAL: Profile = english::INTERNATIONAL;

/// Declares the profiles, each with its index.
macro_rules! profiles {
    ($($name:ident = $profile:expr;)*) => {
        $(static $name: Profile = {
            static INDEX: [Slot; SLOTS] = index(&$profile);
            Profile { index: Some(&INDEX), heads: Heads::of(&$profile), tails: Tails::of(&$profile), ..$profile }
        };)*
    };
}

profiles! {
    UNDETERMINED = NEUTRAL;
    // Languages without lists of their own that write ordinals with a full stop.
    WITH_ORDINALS = Profile { ordinals: true, ..NEUTRAL };
    ARMENIAN = Profile { stop_ends: false, colon: Colon::Stop, ..NEUTRAL };
    ENGLISH = english::ENGLISH;
    GERMAN = germanic::GERMAN;
    DUTCH = germanic::DUTCH;
    SWEDISH = germanic::SWEDISH;
    DANISH = germanic::DANISH;
    NORWEGIAN = germanic::NORWEGIAN;
    FRENCH = romance::FRENCH;
    SPANISH = romance::SPANISH;
    PORTUGUESE = romance::PORTUGUESE;
    ITALIAN = romance::ITALIAN;
    ROMANIAN = romance::ROMANIAN;
    RUSSIAN = slavic::RUSSIAN;
    UKRAINIAN = slavic::UKRAINIAN;
    BULGARIAN = slavic::BULGARIAN;
    KAZAKH = slavic::KAZAKH;
    POLISH = slavic::POLISH;
    CZECH = slavic::CZECH;
    SLOVAK = slavic::SLOVAK;
    GREEK = other::GREEK;
    TURKISH = other::TURKISH;
    HUNGARIAN = other::HUNGARIAN;
    FINNISH = other::FINNISH;
    ARABIC = other::ARABIC;
    HINDI = other::HINDI;
    BENGALI = other::BENGALI;
    PERSIAN = other::PERSIAN;
    URDU = other::URDU;
}

impl Profile {
    /// Whether the text at `at` may begin with a sentence starter; all that do are among those.
    #[inline]
    pub(crate) fn may_start(&self, text: &[u8], at: usize) -> bool {
        self.heads.may_begin(text, at)
    }

    /// Whether the word of ASCII letters that ends at `end` may be an abbreviation; all that are one are among those, and
    /// the compounds that end in one are only where the language has none.
    #[inline]
    pub(crate) fn may_abbreviate(&self, text: &[u8], end: usize) -> bool {
        !self.compounds.is_empty() || self.tails.may_end(text, end)
    }

    /// Whether nothing but the words on its two sides decides what a full stop between them is.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        self.stop_ends && !self.holds_quotations
    }

    /// The profile of a language.
    pub(crate) fn of(language: Language) -> &'static Profile {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::Dutch => &DUTCH,
            Language::Swedish => &SWEDISH,
            Language::Danish => &DANISH,
            Language::Norwegian => &NORWEGIAN,
            Language::French => &FRENCH,
            Language::Spanish | Language::Catalan => &SPANISH,
            Language::Portuguese => &PORTUGUESE,
            Language::Italian => &ITALIAN,
            Language::Romanian => &ROMANIAN,
            Language::Russian => &RUSSIAN,
            Language::Ukrainian => &UKRAINIAN,
            Language::Bulgarian => &BULGARIAN,
            Language::Kazakh => &KAZAKH,
            Language::Polish => &POLISH,
            Language::Czech => &CZECH,
            Language::Slovak => &SLOVAK,
            Language::Greek => &GREEK,
            Language::Turkish => &TURKISH,
            Language::Hungarian => &HUNGARIAN,
            Language::Finnish => &FINNISH,
            Language::Arabic => &ARABIC,
            Language::Hindi | Language::Marathi | Language::Nepali => &HINDI,
            Language::Bengali => &BENGALI,
            Language::Persian => &PERSIAN,
            Language::Urdu => &URDU,
            Language::Armenian => &ARMENIAN,
            Language::Basque
            | Language::Croatian
            | Language::Estonian
            | Language::Latvian
            | Language::Lithuanian
            | Language::Serbian
            | Language::Slovenian => &WITH_ORDINALS,
            _ => &UNDETERMINED,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found() {
        for &language in Language::ALL {
            let profile = Profile::of(language);
            for (list, class) in [
                (profile.names, Class::NAME),
                (profile.numbers, Class::NUMBER),
                (profile.inner, Class::INNER),
                (profile.ends, Class::END),
                (profile.stops, Class::STOP),
                (profile.starters, Class::STARTER),
                (profile.speech, Class::SPEECH),
                (INTERNATIONAL.names, Class::NAME),
            ] {
                assert!(list.iter().all(|word| profile.class(word).is(class)), "{language}: {class:?}");
            }
            assert!(profile.starters.iter().all(|word| profile.may_start(word.as_bytes(), 0)), "{language}");
            assert!(profile.starters.iter().all(|word| profile.may_start(word.to_ascii_uppercase().as_bytes(), 0)));
            assert_eq!(profile.class("zzzz"), Class::NONE);
            assert_eq!(profile.class(""), Class::NONE);
        }
    }

    #[test]
    fn lists_are_sorted_and_folded() {
        for &language in Language::ALL {
            let profile = Profile::of(language);
            let lists = [
                profile.names,
                profile.numbers,
                profile.number_words,
                profile.inner,
                profile.ends,
                profile.stops,
                profile.places,
                profile.units,
                profile.starters,
                profile.months,
                profile.speech,
                SHOUTERS,
                COMPANIES,
            ];
            for list in lists {
                assert!(list.is_sorted_by(|one, other| one < other), "{language}: {list:?}");
                for word in list {
                    assert!(
                        word.len() <= 40 && !word.ends_with('.') && word.to_lowercase() == *word,
                        "{language}: {word}"
                    );
                }
            }
        }
    }
}
