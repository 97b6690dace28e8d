//! Amounts of money and percentages; dates, times, telephone numbers and units.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "segments of the text, and places behind bytes of ASCII"
)]

use super::{Options, Piece, TokenKind, byte_before, is_in};

/// The most digits that a figure's part has, and the most parts.
const DIGITS: usize = 5;
const PARTS: usize = 5;

/// What stands behind a number without a blank and is a word of its own: `39K`, `10am`. Sorted. Single letters that are
/// also names (`3G`, `5D`) are left out.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "a.m", "am", "bn", "cm", "db", "ft", "gb", "ghz", "gw", "hr", "hrs", "hz", "k", "kb", "kg", "khz", "km", "kmh",
    "kph", "kw", "kwh", "lb", "lbs", "mb", "mg", "mhz", "min", "mins", "ml", "mph", "mw", "nm", "oz", "p.m", "pm",
    "sec", "secs", "tb",
];

/// Whether it is of the general category Sc, currency symbols.
fn is_currency(c: char) -> bool {
    matches!(c,
        '$' | '\u{a2}'..='\u{a5}' | '\u{58f}' | '\u{60b}' | '\u{7fe}' | '\u{7ff}' | '\u{9f2}' | '\u{9f3}' | '\u{9fb}'
        | '\u{af1}' | '\u{bf9}' | '\u{e3f}' | '\u{17db}' | '\u{20a0}'..='\u{20c1}' | '\u{a838}' | '\u{fdfc}'
        | '\u{fe69}' | '\u{ff04}' | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}')
}

/// A number with the currency's sign before or behind it, or a per cent sign behind it: `$3.40`, `US$5`, `30€`, `2.5%`.
pub(super) fn amount(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    if !options.has(Options::AMOUNTS) {
        return None;
    }
    let bytes = text.as_bytes();
    let first = text[start..end].chars().next()?;
    if first.is_numeric() {
        let sign = text[end..].chars().next()?;
        let after = end + sign.len_utf8();
        let percent = matches!(sign, '%' | '\u{66a}' | '\u{2030}' | '\u{2031}' | '\u{ff05}');
        let behind = || !text[after..].starts_with(char::is_alphanumeric);
        return (percent || is_currency(sign) && behind()).then(|| Piece::of(TokenKind::Number, after));
    }
    // Where the number begins behind the sign.
    let number = if is_currency(first) {
        end
    } else {
        let country = end - start <= 3 && bytes[start..end].iter().all(u8::is_ascii_uppercase);
        let sign = text[end..].chars().next().filter(|&sign| country && is_currency(sign))?;
        end + sign.len_utf8()
    };
    let digits = number + usize::from(bytes.get(number) == Some(&b'.'));
    if !bytes.get(digits).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    Some(Piece::of(TokenKind::Number, number_end(bytes, digits)))
}

/// The end of the number at `at`: digits with full stops and commas between them, and letters and digits that it goes on
/// with (`$5m`).
fn number_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while bytes.get(end).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        || matches!(bytes.get(end), Some(b'.' | b','))
            && bytes[end - 1].is_ascii_digit()
            && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
    {
        end += 1;
    }
    end
}

/// A date, a time of day, a telephone number, a decade (`80's`); or the number before a unit.
pub(super) fn figure(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    if !options.has(Options::FIGURES) || !text.as_bytes()[start].is_ascii_digit() {
        return None;
    }
    let figure = parts(text, start).or_else(|| decade(text, start, end)).or_else(|| before_unit(text, start, end));
    figure.map(|end| Piece::of(TokenKind::Number, end))
}

/// Groups of digits with the same sign between them, when they are as long as a date's, a time's or a telephone
/// number's; others are ranges and scores.
fn parts(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    // Not the rest of something longer.
    let before = byte_before(text, start);
    let sign = matches!(before, b'-' | b'/' | b':' | b'.' | b',');
    if before.is_ascii_alphanumeric() || sign && byte_before(text, start - 1).is_ascii_alphanumeric() {
        return None;
    }
    let mut lens = [0; PARTS];
    let (mut count, mut at, mut sign) = (0, start, None);
    loop {
        let len = bytes[at..].iter().take(DIGITS + 1).take_while(|byte| byte.is_ascii_digit()).count();
        *lens.get_mut(count)? = len;
        count += 1;
        at += len;
        let next = bytes.get(at).copied().filter(|next| matches!(next, b'-' | b'/' | b':'));
        if len == 0 || len > DIGITS {
            return None;
        }
        let goes_on = sign.is_none_or(|sign| next == Some(sign)) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if next.is_none() || !goes_on {
            break;
        }
        sign = next;
        at += 1;
    }
    let ends = !bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let good = match (sign?, &lens[..count]) {
        // `2:30pm`, whose unit is a token of its own.
        (b':', [1 | 2, 2] | [1 | 2, 2, 2]) => !bytes.get(at).is_some_and(u8::is_ascii_digit),
        (b'/', [1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4] | [4, 1 | 2, 1 | 2]) => ends,
        (b'-', [4, 2, 2] | [1 | 2, 1 | 2, 2 | 4] | [5, 4]) => ends,
        (b'-', [others @ .., 4]) => ends && !others.is_empty() && others.iter().all(|&len| len <= 3),
        _ => false,
    };
    good.then_some(at)
}

/// `80's`.
fn decade(text: &str, start: usize, end: usize) -> Option<usize> {
    let digits = text.as_bytes()[start..end].iter().all(u8::is_ascii_digit);
    let rest = text[end..].strip_prefix(['\'', '\u{2019}']).filter(|_| digits)?.strip_prefix('s')?;
    (!rest.starts_with(char::is_alphanumeric)).then(|| text.len() - rest.len())
}

/// `39` of `39K`.
fn before_unit(text: &str, start: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let segment = &text[start..end];
    if segment.len() > LONGEST {
        return None;
    }
    let letters = segment.find(|c: char| c.is_ascii_alphabetic())?;
    is_in(UNITS, &segment[letters..]).then_some(start + letters)
}
