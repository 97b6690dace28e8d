//! Folding: one spelling for what differs in case or in encoding only.

use std::borrow::Cow;

use caseless::Caseless;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::NormalForm;
use crate::language::Language;

/// A word without the differences that do not make it another word: case, composed and decomposed accents (NFC),
/// typographic and plain apostrophes and hyphens, soft hyphens.
///
/// Case by Unicode's full case folding, with the dotted and dotless i of Turkish. Linear in the word; nothing is copied
/// when nothing changes.
///
/// ```
/// use newsprint::{Language, fold};
///
/// assert_eq!(fold("CIIE", Language::English), "ciie");
/// assert_eq!(fold("STRASSE", Language::German), fold("straße", Language::German));
/// assert_eq!(fold("It’s", Language::English), "it's");
/// assert_eq!(fold("e\u{301}te\u{301}", Language::French), "été");
/// assert_eq!(fold("ISPARTA", Language::Turkish), "ısparta");
/// ```
pub fn fold(word: &str, language: Language) -> Cow<'_, str> {
    fold_to(word, language, NormalForm::Nfc)
}

/// The same in a normal form of choice.
pub(super) fn fold_to(word: &str, language: Language, form: NormalForm) -> Cow<'_, str> {
    let dotted = language == Language::Turkish;
    if word.is_ascii() && !(dotted && word.contains('I')) {
        return if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(word.to_ascii_lowercase())
        } else {
            Cow::Borrowed(word)
        };
    }
    // Most words of the common alphabets are folded already, or letter by letter.
    if !(dotted && word.contains('I')) {
        if word.chars().all(|c| simply_folded(c) == Some(c)) {
            return Cow::Borrowed(word);
        }
        if let Some(folded) = word.chars().map(simply_folded).collect() {
            return Cow::Owned(folded);
        }
    }
    match form {
        NormalForm::Nfc => Cow::Owned(composed(case_folded(word.chars(), dotted))),
        // Compatible characters first, for some have capitals of their own; folding may leave others.
        NormalForm::Nfkc => Cow::Owned(case_folded(word.nfkc(), dotted).nfkc().collect()),
    }
}

/// The folded form of a character that has one of its own, whatever stands around it, in both normal forms: of ASCII,
/// the accented letters of Latin-1, Greek and Cyrillic, and the apostrophes and hyphens that are unified.
fn simply_folded(c: char) -> Option<char> {
    let moved = |by: u32| char::from_u32(c as u32 + by);
    match c {
        '\0'..='@' | '['..='\x7f' => Some(c),
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => moved(0x20),
        'Ѐ'..='Џ' => moved(0x50),
        'à'..='ö' | 'ø'..='ÿ' | 'ά'..='ί' | 'α'..='ρ' | 'σ'..='ώ' | 'а'..='џ' => Some(c),
        '\u{2019}' | '\u{2018}' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        _ => None,
    }
}

fn case_folded(word: impl Iterator<Item = char>, dotted: bool) -> String {
    word.filter(|&c| c != '\u{ad}')
        .map(|c| match c {
            'I' if dotted => 'ı',
            'İ' if dotted => 'i',
            '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            _ => c,
        })
        .default_case_fold()
        .collect()
}

fn composed(folded: String) -> String {
    if is_nfc_quick(folded.chars()) == IsNormalized::Yes { folded } else { folded.nfc().collect() }
}
