//! What is to be seen of a word as it is written.

#![expect(clippy::string_slice, reason = "a word without the ending that was found at its end")]

/// What is to be seen of a word as it is written, its possessive's `'s` aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Look {
    /// How many bytes at its end are the English possessive's.
    pub(crate) possessive: u8,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// Whether it has several characters, all of them capitals.
    pub(crate) capitals: bool,
    /// Whether it has an ASCII digit.
    pub(crate) digits: bool,
    /// Whether it ends as English plurals do: in an `s` behind another letter than `s`.
    pub(crate) plural: bool,
}

impl Look {
    pub(crate) fn of(word: &str) -> Look {
        let possessive = ["'s", "’s", "'S", "’S"]
            .iter()
            .find(|suffix| word.len() > suffix.len() && word.ends_with(**suffix))
            .map_or(0, |suffix| suffix.len());
        let bare = &word[..word.len() - possessive];
        Look {
            #[expect(clippy::cast_possible_truncation, reason = "at most 4")]
            possessive: possessive as u8,
            capital: bare.starts_with(char::is_uppercase),
            capitals: bare.chars().nth(1).is_some() && bare.chars().all(char::is_uppercase),
            digits: bare.bytes().any(|byte| byte.is_ascii_digit()),
            plural: bare.ends_with('s') && !bare.ends_with("ss"),
        }
    }
}
