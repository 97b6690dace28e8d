//! What is to be seen of a word as it is written.

#![expect(clippy::string_slice, reason = "a word without the ending that was found at its end")]

/// What is to be seen of a word as it is written, its possessive's `'s` aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Look {
    /// How many bytes at its end are the English possessive's.
    pub(crate) possessive: u8,
    /// Which of the following it has.
    pub(crate) flags: u8,
}

impl Look {
    /// It begins with a capital.
    pub(crate) const CAPITAL: u8 = 1 << 0;
    /// It has several characters, all of them capitals.
    pub(crate) const CAPITALS: u8 = 1 << 1;
    /// It has an ASCII digit.
    pub(crate) const DIGITS: u8 = 1 << 2;
    /// It ends as English plurals do: in an `s` behind another letter than `s`.
    pub(crate) const PLURAL: u8 = 1 << 3;

    pub(crate) fn of(word: &str) -> Look {
        let possessive = ["'s", "’s", "'S", "’S"]
            .iter()
            .find(|suffix| word.len() > suffix.len() && word.ends_with(**suffix))
            .map_or(0, |suffix| suffix.len());
        let bare = &word[..word.len() - possessive];
        let capitals = bare.chars().nth(1).is_some() && bare.chars().all(char::is_uppercase);
        let flag = |holds: bool, flag: u8| if holds { flag } else { 0 };
        Look {
            #[expect(clippy::cast_possible_truncation, reason = "at most 4")]
            possessive: possessive as u8,
            flags: flag(bare.starts_with(char::is_uppercase), Look::CAPITAL)
                | flag(capitals, Look::CAPITALS)
                | flag(bare.bytes().any(|byte| byte.is_ascii_digit()), Look::DIGITS)
                | flag(bare.ends_with('s') && !bare.ends_with("ss"), Look::PLURAL),
        }
    }
}
