//! Folding: one spelling for what differs in case or in encoding only.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a table for each byte; places behind characters that were folded"
)]

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
        let folded = simply_folded_bytes(word);
        if folded == word.len() {
            return Cow::Borrowed(word);
        }
        let mut simple = String::with_capacity(word.len());
        simple.push_str(&word[..folded]);
        if word[folded..].chars().all(|c| simply_folded(c).map(|c| simple.push(c)).is_some()) {
            return Cow::Owned(simple);
        }
    }
    match form {
        // Composed first: whether an I has a dot is told by what may stand behind it.
        NormalForm::Nfc if dotted => Cow::Owned(composed(case_folded(word.nfc(), dotted))),
        NormalForm::Nfc => Cow::Owned(composed(case_folded(word.chars(), dotted))),
        // Compatible characters first, for some have capitals of their own; folding may leave others.
        NormalForm::Nfkc => Cow::Owned(case_folded(word.nfkc(), dotted).nfkc().collect()),
    }
}

/// Whether a word is known to be its own folded form, in every language and normal form, from its characters alone. Most
/// words of the common alphabets in small letters are.
pub(super) fn is_simply_folded(word: &str) -> bool {
    simply_folded_bytes(word) == word.len()
}

/// How many bytes from the beginning are characters of one or two bytes that are their own folded forms.
fn simply_folded_bytes(word: &str) -> usize {
    let bytes = word.as_bytes();
    let mut at = 0;
    loop {
        at += match bytes[at..] {
            [first, second, ..] if FOLDED[usize::from(first)] >> (second & 0x3f) & 1 == 1 => {
                1 + usize::from(first > 0x7f)
            }
            [first] if FOLDED[usize::from(first)] != 0 => 1,
            _ => return at,
        }
    }
}

/// For the first byte of a character of one or two bytes, which of the bytes that may follow make it one that is its own
/// folded form: those with a bit at their last six. Behind ASCII anything may follow.
static FOLDED: [u64; 256] = {
    /// The bits from one place to another.
    const fn bits(from: u32, to: u32) -> u64 {
        u64::MAX >> (63 - (to - from)) << from
    }
    let mut folded = [0; 256];
    let mut byte = 0;
    while byte < 0x80 {
        folded[byte] = if byte >= 0x41 && byte <= 0x5a { 0 } else { u64::MAX };
        byte += 1;
    }
    // The same as in `simply_folded`: à to ö, ø to ÿ; ά to ί, α to ρ, σ to ώ; а to џ.
    folded[0xc3] = bits(0x20, 0x36) | bits(0x38, 0x3f);
    folded[0xce] = bits(0x2c, 0x2f) | bits(0x31, 0x3f);
    folded[0xcf] = bits(0x00, 0x01) | bits(0x03, 0x0e);
    folded[0xd0] = bits(0x30, 0x3f);
    folded[0xd1] = bits(0x00, 0x1f);
    folded
};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_folded_where_their_characters_are() {
        for c in (0..0x800).filter_map(char::from_u32) {
            let (text, alone) = (format!("a{c}b"), c.to_string());
            let folded = simply_folded(c) == Some(c);
            assert_eq!(simply_folded_bytes(&text) == text.len(), folded, "{c:?}");
            assert_eq!(simply_folded_bytes(&alone) == alone.len(), folded, "{c:?}");
        }
    }
}
