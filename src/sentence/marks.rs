//! The characters that matter at the edge of a sentence.

/// What a mark is to the rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mark {
    /// A full stop that may as well end an abbreviation or stand in a number: `.`.
    Stop,
    /// `!` and `?`.
    Shout,
    /// `…`, alone or as three full stops.
    Ellipsis,
    /// A mark that has no other use than to end a sentence: `。`, `।`, `።`, `؟`.
    Full,
    /// The end of a line.
    Line,
    /// U+2029 or a form feed: a paragraph ends whatever stands around it.
    Paragraph,
    /// `:` or `;`.
    Colon,
    /// A bullet, which begins a list item.
    Bullet,
    /// A closing bracket or a hyphen: part of a list marker, perhaps.
    Item,
    /// A sign of web text.
    Sign,
}

/// The mark at `at`, with its length in bytes.
#[inline]
pub(super) fn mark_at(bytes: &[u8], at: usize) -> Option<(Mark, usize)> {
    let rest = bytes.get(at..)?;
    Some(match rest {
        [b'.', ..] => (Mark::Stop, 1),
        [b'!' | b'?', ..] => (Mark::Shout, 1),
        [b'\r', b'\n', ..] => (Mark::Line, 2),
        [b'\n' | b'\r' | 0x0B, ..] => (Mark::Line, 1),
        [0x0C, ..] => (Mark::Paragraph, 1),
        [b':' | b';', ..] => (Mark::Colon, 1),
        [b')' | b'-', ..] => (Mark::Item, 1),
        [b'>' | b'=' | b'_' | b'*' | b'~', ..] => (Mark::Sign, 1),
        [0xC2, 0x85, ..] => (Mark::Line, 2),
        // U+00B7, the Greek ano teleia.
        [0xC2, 0xB7, ..] => (Mark::Colon, 2),
        // U+037E, the Greek question mark.
        [0xCD, 0xBE, ..] => (Mark::Full, 2),
        // U+0589, the Armenian full stop.
        [0xD6, 0x89, ..] => (Mark::Full, 2),
        // U+061D, U+061E, U+061F: Arabic end of text, triple dot and question mark.
        [0xD8, 0x9D..=0x9F, ..] => (Mark::Full, 2),
        // U+06D4, the Arabic full stop.
        [0xDB, 0x94, ..] => (Mark::Full, 2),
        // U+0700 to U+0702, Syriac.
        [0xDC, 0x80..=0x82, ..] => (Mark::Full, 2),
        // U+0964, U+0965: danda and double danda.
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] => (Mark::Full, 3),
        // U+104A (little section, only within), U+104B: Burmese.
        [0xE1, 0x81, 0x8B, ..] => (Mark::Full, 3),
        // U+1362, U+1367, U+1368: Ethiopic full stop, question mark, paragraph mark.
        [0xE1, 0x8D, 0xA2 | 0xA7 | 0xA8, ..] => (Mark::Full, 3),
        // U+166E, U+1803, U+1809, U+17D4, U+17D5: Canadian, Mongolian, Khmer.
        [0xE1, 0x99, 0xAE, ..] | [0xE1, 0xA0, 0x83 | 0x89, ..] | [0xE1, 0x9F, 0x94 | 0x95, ..] => (Mark::Full, 3),
        // U+2022, U+2023, U+2043, U+25AA, U+25AB, U+25CF, U+25E6, U+27A2: bullets.
        [0xE2, 0x80, 0xA2 | 0xA3, ..]
        | [0xE2, 0x81, 0x83, ..]
        | [0xE2, 0x96, 0xAA | 0xAB | 0xA0 | 0xBA, ..]
        | [0xE2, 0x97, 0x8F | 0xA6, ..]
        | [0xE2, 0x9E, 0xA2, ..] => (Mark::Bullet, 3),
        [0xE2, 0x80, 0xA6, ..] => (Mark::Ellipsis, 3),
        [0xE2, 0x80, 0xA8, ..] => (Mark::Line, 3),
        [0xE2, 0x80, 0xA9, ..] => (Mark::Paragraph, 3),
        // U+203C, U+203D, U+2047 to U+2049: doubled marks and the interrobang.
        [0xE2, 0x80, 0xBC | 0xBD, ..] | [0xE2, 0x81, 0x87..=0x89, ..] => (Mark::Shout, 3),
        [0xE3, 0x80, 0x82, ..] => (Mark::Full, 3),
        // U+FF01, U+FF1F, U+FF61: full-width marks; U+FF0E, the full-width full stop.
        [0xEF, 0xBC, 0x81 | 0x9F, ..] | [0xEF, 0xBD, 0xA1, ..] => (Mark::Full, 3),
        [0xEF, 0xBC, 0x8E, ..] => (Mark::Stop, 3),
        _ => return None,
    })
}

/// Whether a character closes what another has opened, when it follows a mark without white space. Quotation marks
/// that open in one language close in another (`„So.“`, `»So.«`), so all of them do here.
#[inline]
pub(super) fn closes(char: char) -> bool {
    match char {
        ')' | ']' | '}' | '"' | '\'' => true,
        _ if char < '\u{AB}' => false,
        '\u{AB}' | '\u{BB}' | '\u{2018}'..='\u{201F}' | '\u{2039}' | '\u{203A}' | '\u{2032}' | '\u{2033}' => true,
        '\u{3009}' | '\u{300B}' | '\u{300D}' | '\u{300F}' | '\u{3011}' | '\u{3015}' | '\u{3017}' | '\u{301E}'
        | '\u{FF09}' | '\u{FF3D}' | '\u{FF5D}' | '\u{FF63}' | '\u{FE42}' | '\u{FE44}' | '\u{FF02}' | '\u{FF07}' => true,
        _ => false,
    }
}

/// Whether a character closes even after white space: `. »`, `. )`.
#[inline]
pub(super) fn closes_apart(char: char) -> bool {
    matches!(char, ')' | ']' | '}' | '\u{BB}' | '\u{201D}' | '\u{2019}' | '\u{203A}')
}

/// Whether a character opens something before the first word of a sentence.
#[inline]
pub(super) fn opens(char: char) -> bool {
    match char {
        '(' | '[' | '{' | '"' | '\'' | '`' => true,
        _ if char < '\u{A1}' => false,
        '\u{A1}' | '\u{BF}' | '\u{AB}' | '\u{BB}' | '\u{2018}'..='\u{201F}' | '\u{2039}' | '\u{203A}' => true,
        '\u{3008}' | '\u{300A}' | '\u{300C}' | '\u{300E}' | '\u{3010}' | '\u{3014}' | '\u{3016}' | '\u{301D}'
        | '\u{FF08}' | '\u{FF3B}' | '\u{FF5B}' | '\u{FF62}' => true,
        _ => false,
    }
}

/// Whether a character is a dash or a hyphen.
#[inline]
pub(super) fn is_dash(char: char) -> bool {
    matches!(char, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether a character is a Han character, a kana or a Hangul syllable.
#[inline]
pub(super) fn is_ideograph(char: char) -> bool {
    matches!(char, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

/// Whether a character belongs to a word as the rules look at it.
#[inline]
pub(super) fn is_word(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric() || matches!(char, '\'' | '-' | '_');
    }
    // Accented Latin, Cyrillic, and East Asian letters, without a look into the tables.
    if is_ideograph(char)
        || matches!(char, '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' | '\u{400}'..='\u{481}')
    {
        return true;
    }
    char.is_alphanumeric()
        || matches!(char, '\u{2019}' | '\u{B0}' | '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{2010}' | '\u{2011}')
        // Nuktas and viramas, and the joiners of Indic and Arabic script.
        || matches!(char, '\u{93C}' | '\u{94D}' | '\u{9BC}' | '\u{9CD}' | '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::Places;

    /// The scan for places passes no mark by; of the signs of rules, three in a row are found.
    #[test]
    fn each_mark_is_found() {
        for char in '\0'..=char::MAX {
            let text = format!("ab {char}{char}{char} c");
            if mark_at(text.as_bytes(), 3).is_some() {
                assert_eq!(Places::new().next(text.as_bytes(), 0, false), 3, "{char:?}");
            }
        }
    }
}
