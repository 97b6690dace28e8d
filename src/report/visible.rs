//! Characters that must not reach a terminal or a page as they are.

use std::borrow::Cow;

/// A text with what could act on a terminal or mislead a reader made visible: control characters but line ends and tabs
/// as their pictures (`␛`), bidirectional controls as their code points (`⟨U+202E⟩`).
///
/// Markup is not its matter; the page escapes that by itself.
///
/// ```
/// use newsprint::report::visible;
///
/// assert_eq!(visible("plain"), "plain");
/// assert_eq!(visible("\u{1b}[31mred"), "␛[31mred");
/// assert_eq!(visible("abc\u{202e}fed"), "abc⟨U+202E⟩fed");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            _ if !is_hidden(c) => shown.push(c),
            '\0'..='\u{1f}' => shown.extend(char::from_u32(0x2400 + u32::from(c))),
            '\u{7f}' => shown.push('\u{2421}'),
            _ => shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
        }
    }
    Cow::Owned(shown)
}

fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
