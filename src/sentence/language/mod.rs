//! What is known about each language: its marks, its abbreviations, its sentence starters.

mod english;
mod germanic;
mod other;
mod romance;
mod slavic;

use super::fold::Folded;
use crate::language::Language;

/// What the rules know about a language. All lists are in lower case, without the last full stop, and sorted.
#[derive(Debug)]
pub(super) struct Profile {
    /// Abbreviations that stand before a name: `mr`, `gen`. No sentence ends after them.
    pub(super) names: &'static [&'static str],
    /// Those that stand before a number (`p`, `fig`), and seldom at an end.
    pub(super) numbers: &'static [&'static str],
    /// Words that are abbreviations before a number only: `no`, `sat`, `may`.
    pub(super) number_words: &'static [&'static str],
    /// Those that stand between words and never at an end: `e.g`, `vs`.
    pub(super) inner: &'static [&'static str],
    /// Those that may end a sentence, and do so before a sentence starter: `inc`, `u.s`.
    pub(super) ends: &'static [&'static str],
    /// Those that end a sentence before any capital: `etc`, `p.m`.
    pub(super) stops: &'static [&'static str],
    /// As `ends`, but only when written with a capital: `Ill`, `Wash`.
    pub(super) places: &'static [&'static str],
    /// Units and the like, which after a number behave as `stops`: `ft`, Russian `г`.
    pub(super) units: &'static [&'static str],
    /// Words that often begin a sentence and are hardly ever a name.
    pub(super) starters: &'static [&'static str],
    /// Month names, as they follow an ordinal: `5. Juni`.
    pub(super) months: &'static [&'static str],
    /// Verbs that attribute what was said: `said`.
    pub(super) speech: &'static [&'static str],
    /// Whether a number with a full stop is an ordinal.
    pub(super) ordinals: bool,
    /// Whether nouns have capitals, so that a capital after an ordinal says nothing.
    pub(super) capital_nouns: bool,
    /// Whether the full stop ends sentences (not in Armenian, where it is a kind of comma).
    pub(super) stop_ends: bool,
    /// What `:` and `;` are.
    pub(super) colon: Colon,
    /// Whether a capital after `;` begins a sentence: where that is the custom, names apart.
    pub(super) semicolon_parts: bool,
    /// Whether a capital after `:` begins a sentence, since what goes on after it does so in lower case.
    pub(super) colon_parts: bool,
    /// Whether `«` closes (`»So.«`).
    pub(super) closes_with_left: bool,
    /// Whether a quotation of several sentences stays one with the words that attribute it: `„A. B,“ said he`.
    pub(super) holds_quotations: bool,
}

/// What `:` and `;` are in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Colon {
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
    ordinals: false,
    capital_nouns: false,
    stop_ends: true,
    colon: Colon::Within,
    semicolon_parts: false,
    colon_parts: false,
    closes_with_left: false,
    holds_quotations: false,
};

/// Names of companies and products that end in a mark.
pub(super) const SHOUTERS: &[&str] =
    &["chips ahoy", "guess", "jeopardy", "joomla", "mamma mia", "oklahoma", "wham", "yahoo", "yum"];

/// A language's abbreviation class, or that of the abbreviations which are written everywhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum List {
    Names,
    Numbers,
    NumberWords,
    Inner,
    Ends,
    Stops,
    Places,
    Units,
}

impl Profile {
    /// Whether a word is in a list of this language, or in the same list of what is written everywhere.
    pub(super) fn has(&self, list: List, word: &Folded) -> bool {
        word.is_in(self.list(list)) || word.is_in(INTERNATIONAL.list(list))
    }

    fn list(&self, list: List) -> &'static [&'static str] {
        match list {
            List::Names => self.names,
            List::Numbers => self.numbers,
            List::NumberWords => self.number_words,
            List::Inner => self.inner,
            List::Ends => self.ends,
            List::Stops => self.stops,
            List::Places => self.places,
            List::Units => self.units,
        }
    }
}

static INTERNATIONAL: Profile = english::INTERNATIONAL;
static NEUTRAL_PROFILE: Profile = NEUTRAL;
/// Languages without lists of their own that write ordinals with a full stop.
static WITH_ORDINALS: Profile = Profile { ordinals: true, ..NEUTRAL };
static ARMENIAN: Profile = Profile { stop_ends: false, colon: Colon::Stop, ..NEUTRAL };
static ENGLISH: Profile = english::ENGLISH;
static GERMAN: Profile = germanic::GERMAN;
static DUTCH: Profile = germanic::DUTCH;
static SWEDISH: Profile = germanic::SWEDISH;
static DANISH: Profile = germanic::DANISH;
static NORWEGIAN: Profile = germanic::NORWEGIAN;
static FRENCH: Profile = romance::FRENCH;
static SPANISH: Profile = romance::SPANISH;
static PORTUGUESE: Profile = romance::PORTUGUESE;
static ITALIAN: Profile = romance::ITALIAN;
static ROMANIAN: Profile = romance::ROMANIAN;
static RUSSIAN: Profile = slavic::RUSSIAN;
static UKRAINIAN: Profile = slavic::UKRAINIAN;
static BULGARIAN: Profile = slavic::BULGARIAN;
static KAZAKH: Profile = slavic::KAZAKH;
static POLISH: Profile = slavic::POLISH;
static CZECH: Profile = slavic::CZECH;
static SLOVAK: Profile = slavic::SLOVAK;
static GREEK: Profile = other::GREEK;
static TURKISH: Profile = other::TURKISH;
static HUNGARIAN: Profile = other::HUNGARIAN;
static FINNISH: Profile = other::FINNISH;
static ARABIC: Profile = other::ARABIC;
static HINDI: Profile = other::HINDI;
static BENGALI: Profile = other::BENGALI;

/// The profile of a language.
pub(super) fn profile(language: Language) -> &'static Profile {
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
        Language::Armenian => &ARMENIAN,
        Language::Basque
        | Language::Croatian
        | Language::Estonian
        | Language::Latvian
        | Language::Lithuanian
        | Language::Serbian
        | Language::Slovenian => &WITH_ORDINALS,
        _ => &NEUTRAL_PROFILE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_folded() {
        for &language in Language::ALL {
            let profile = profile(language);
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
