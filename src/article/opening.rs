//! What stands at the openings of lines: date markers, bylines, datelines, list marks.

#![expect(clippy::string_slice, reason = "places are where a search found a character, and the ends of what was found")]

use core::ops::Range;

use jiff::civil::Date;

use super::credit;
use crate::span::floor;

/// A date marker at the start of a line; `value` is `None` when there is no such date.
pub(super) struct DateMarker {
    pub(super) date: Range<usize>,
    pub(super) value: Option<Date>,
}

/// `date YYYY-MM-DD`, then white space or the end.
pub(super) fn date_marker(line: &str) -> Option<DateMarker> {
    let word = line.get(..4).filter(|word| word.eq_ignore_ascii_case("date"))?;
    let rest = &line[word.len()..];
    let digits = rest.strip_prefix(':').unwrap_or(rest).trim_start();
    let start = line.len() - digits.len();
    let end = digits.find(char::is_whitespace).map_or(line.len(), |len| start + len);
    let shape =
        |(index, byte): (usize, &u8)| if matches!(index, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() };
    let date = &line[start..end];
    if start == word.len() || date.len() != 10 || !date.as_bytes().iter().enumerate().all(shape) {
        return None;
    }
    let number = |range: Range<usize>| date[range].parse::<i16>().ok();
    let value = number(0..4)
        .zip(number(5..7))
        .zip(number(8..10))
        .and_then(|((year, month), day)| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok());
    Some(DateMarker { date: start..end, value })
}

/// Words that may stand between the names of a byline in lower case.
const PARTICLES: &[&str] = &[
    "a", "af", "al", "and", "at", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
    "el", "en", "et", "for", "in", "la", "le", "och", "of", "og", "on", "the", "und", "van", "von", "y", "zu", "и",
];

/// What people are on a byline: `By Jane Doe, staff writer`.
const ROLES: &[&str] =
    &["correspondent", "editor", "reporter", "staff", "writer", "writers", "correspondents", "reporters"];

/// `By Name`, alone on its line. Returns where the names stand.
pub(super) fn byline(line: &str) -> Option<Range<usize>> {
    const OPENERS: &[&str] = &["by", "von", "par", "por", "di", "door", "av", "af", "przez", "от", "written by"];
    if line.len() > 200 {
        return None;
    }
    let behind = |opener: &&str| line.get(opener.len()..).is_some_and(|rest| rest.starts_with([' ', ':', '\u{a0}']));
    let opener = OPENERS.iter().copied().filter(behind).find(|&opener| credit::opening(line, &[opener]).is_some())?;
    let names = line[opener.len()..].trim_start_matches(':').trim_start();
    let start = line.len() - names.len();
    let mut words = 0;
    let mut capitalised = 0;
    for word in names.split([' ', '\u{a0}', ',', '&', '|', '/', '(', ')']).filter(|word| !word.is_empty()) {
        words += 1;
        let first = word.chars().next()?;
        if first.is_uppercase() || (first.is_alphabetic() && !first.is_lowercase()) {
            capitalised += 1;
        } else if !PARTICLES.contains(&word) && !ROLES.contains(&word) && word.chars().any(char::is_alphanumeric) {
            return None;
        }
    }
    // A sentence that happens to begin so ends in a stop; a name may end in an initial or `Jr.`.
    let stop = names.ends_with(['.', '!', '?', ':', ';', ',']) && !names.ends_with("Jr.") && !names.ends_with("Sr.");
    // `Von der Leyen Wins Second Term`: a person's name does not begin so. `Von der Redaktion` is a byline.
    let particle = names.split(' ').next().is_some_and(|word| PARTICLES.contains(&word));
    if particle && capitalised > 1 && !opener.ends_with("by") {
        return None;
    }
    (capitalised >= 1 && (1..=14).contains(&words) && !stop).then_some(start..line.len())
}

/// How far a dateline at the start of a paragraph reaches, its dash included: `BEIJING, Nov. 5 (Agency) --`.
///
/// A place in capitals with a date or an agency makes it one, and so does a town in small letters with an agency; never
/// when a small letter follows. Without date and agency it counts only before the body begins, where a paragraph that
/// opens in capitals and a dash is one.
pub(super) fn dateline(paragraph: &str, before_body: bool) -> Option<usize> {
    const REACH: usize = 120;
    let window = &paragraph[..floor(paragraph, REACH)];
    if window.is_ascii() && !window.contains('-') {
        return None;
    }
    let apart = |&(at, _): &(usize, &str)| {
        let behind = &paragraph[at + " -".len()..];
        behind.is_empty() || behind.starts_with(char::is_whitespace)
    };
    let (head, end) = ["--", "—", "–", "―"]
        .iter()
        .filter_map(|dash| window.match_indices(dash).next())
        .chain(window.match_indices(" -").find(apart))
        .map(|(at, dash)| (at, at + dash.len()))
        .min_by_key(|&(at, _)| at)
        .map(|(at, end)| (window[..at].trim_end(), end))?;
    let end = end + window[end..].bytes().take_while(|&byte| byte == b'-').count();
    let spaced = end == paragraph.len() || window[..end].ends_with(char::is_whitespace);
    let spaced = spaced || window[end..].starts_with(char::is_whitespace);
    let end = window[..end].trim_end().len();
    // `The authority (KTEA) -- owner of the wall -- said`: behind a dateline a sentence begins.
    if paragraph[end..].trim_start().starts_with(char::is_lowercase) {
        return None;
    }
    let (place, agency) = match head.strip_suffix(')') {
        Some(open) => {
            let (place, agency) = open.rsplit_once('(')?;
            (place.trim_end(), Some(agency))
        }
        None => (head, None),
    };
    // `(AFP)`, `(dpa/lby)`
    let is_agency = |agency: &str| {
        let name = agency.split(['/', '-', ' ']).next().unwrap_or_default();
        agency.chars().next().is_some_and(is_capital) || credit::is_agency(name)
    };
    if agency.is_some_and(|agency| agency.len() > 60 || !is_agency(agency))
        || head.contains(['?', '!', ';', ':', '"', '“', '”'])
        || head.split_whitespace().count() > 12
    {
        return None;
    }
    if place.is_empty() {
        return (agency.is_some() && before_body && spaced).then_some(end);
    }
    let mut parts = place.split(',').map(str::trim);
    let town = parts.next().unwrap_or_default();
    let dated = parts.clone().any(|part| part.bytes().any(|byte| byte.is_ascii_digit()));
    let capitals = town.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !town.chars().any(char::is_lowercase);
    let named = town.chars().next().is_some_and(is_capital)
        && !town.bytes().any(|byte| byte.is_ascii_digit())
        && parts.all(|part| part.chars().next().is_some_and(|c| is_capital(c) || c.is_ascii_digit()));
    // A name in front of its acronym is longer than a town, or has an article.
    let short = town.split_whitespace().count() <= 3 && !town.starts_with("The ");
    let certain = if capitals { agency.is_some() || dated } else { agency.is_some() && spaced && (dated || short) };
    let likely = before_body && capitals && spaced;
    (named && (certain || likely)).then_some(end)
}

/// A capital, or a letter of a script without case.
pub(super) fn is_capital(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase()
}

/// Whether a line begins with the mark of a list item: a bullet, a dash, a number or a letter with a stop or a
/// parenthesis, and a space behind it.
pub(super) fn list_marker(line: &str) -> bool {
    let Some((mark, _)) = line.split_once([' ', '\t', '\u{a0}']) else { return false };
    if matches!(mark, "-" | "*" | "+" | "•" | "·" | "‣" | "◦" | "▪" | "●" | "■" | "–" | "—" | "○") {
        return true;
    }
    let Some(inner) = mark.strip_suffix([')', '.']) else { return false };
    let inner = match inner.strip_prefix('(') {
        Some(inner) if mark.ends_with(')') => inner,
        Some(_) => return false,
        None => inner,
    };
    let digits = !inner.is_empty() && inner.len() <= 3 && inner.bytes().all(|byte| byte.is_ascii_digit());
    // A letter with a full stop may be an initial; with a parenthesis it is a mark.
    let letter = mark.ends_with(')') && inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_alphabetic());
    digits || letter
}
