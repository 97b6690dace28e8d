//! The engine of the feature `snowball`: frostem, generated from Snowball's present sources.

use std::borrow::Cow;

use super::guarded;
use crate::language::Language;

/// The algorithms by the names that Snowball gives them, and the languages they serve. The last ones are of interest
/// for comparison: the older Dutch one, and the first two that were published, for English.
const ALGORITHMS: &[(&str, Option<Language>, frostem::Algorithm)] = {
    use frostem::Algorithm as Of;
    &[
        ("snowball:arabic", Some(Language::Arabic), Of::Arabic),
        ("snowball:armenian", Some(Language::Armenian), Of::Armenian),
        ("snowball:basque", Some(Language::Basque), Of::Basque),
        ("snowball:catalan", Some(Language::Catalan), Of::Catalan),
        ("snowball:czech", Some(Language::Czech), Of::Czech),
        ("snowball:danish", Some(Language::Danish), Of::Danish),
        ("snowball:dutch", Some(Language::Dutch), Of::Dutch),
        ("snowball:english", Some(Language::English), Of::English),
        ("snowball:esperanto", Some(Language::Esperanto), Of::Esperanto),
        ("snowball:estonian", Some(Language::Estonian), Of::Estonian),
        ("snowball:finnish", Some(Language::Finnish), Of::Finnish),
        ("snowball:french", Some(Language::French), Of::French),
        ("snowball:german", Some(Language::German), Of::German),
        ("snowball:greek", Some(Language::Greek), Of::Greek),
        ("snowball:hindi", Some(Language::Hindi), Of::Hindi),
        ("snowball:hungarian", Some(Language::Hungarian), Of::Hungarian),
        ("snowball:indonesian", Some(Language::Indonesian), Of::Indonesian),
        ("snowball:irish", Some(Language::Irish), Of::Irish),
        ("snowball:italian", Some(Language::Italian), Of::Italian),
        ("snowball:lithuanian", Some(Language::Lithuanian), Of::Lithuanian),
        ("snowball:nepali", Some(Language::Nepali), Of::Nepali),
        ("snowball:norwegian", Some(Language::Norwegian), Of::Norwegian),
        ("snowball:persian", Some(Language::Persian), Of::Persian),
        ("snowball:polish", Some(Language::Polish), Of::Polish),
        ("snowball:portuguese", Some(Language::Portuguese), Of::Portuguese),
        ("snowball:romanian", Some(Language::Romanian), Of::Romanian),
        ("snowball:russian", Some(Language::Russian), Of::Russian),
        ("snowball:serbian", Some(Language::Serbian), Of::Serbian),
        ("snowball:spanish", Some(Language::Spanish), Of::Spanish),
        ("snowball:swedish", Some(Language::Swedish), Of::Swedish),
        ("snowball:tamil", Some(Language::Tamil), Of::Tamil),
        ("snowball:turkish", Some(Language::Turkish), Of::Turkish),
        ("snowball:ukrainian", Some(Language::Ukrainian), Of::Ukrainian),
        ("snowball:yiddish", Some(Language::Yiddish), Of::Yiddish),
        ("snowball:dutch_porter", None, Of::DutchPorter),
        ("snowball:lovins", None, Of::Lovins),
        ("snowball:porter", None, Of::Porter),
    ]
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Algorithm(frostem::Algorithm);

pub(super) fn of_language(language: Language) -> Option<Algorithm> {
    ALGORITHMS.iter().find(|entry| entry.1 == Some(language)).map(|entry| Algorithm(entry.2))
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
        // No word is known to make it panic.
        guarded(word, || frostem::Stemmer::new(self.0).stem(word))
    }
}
