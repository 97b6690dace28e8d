//! Captions and the credits that end them.
//!
//! A credit names who made a picture. The forms differ between agencies; what they share is that they stand at the very
//! end, behind the caption's last sentence. Every look back is bounded.

#![expect(clippy::string_slice, reason = "places are where `char_indices` or a search found a character")]

use alloc::string::String;

use super::opening::is_capital;

/// How far from the end of a text a credit may begin, in bytes.
const REACH: usize = 240;

/// Openings of captions that no paragraph of an article's body has, in lower case.
const OPENERS: &[&str] = &[
    "aerial photo taken",
    "aerial photo shows",
    "an aerial photo taken",
    "an aerial photo shows",
    "an aerial view",
    "an undated photo",
    "caption:",
    "combination photo",
    "combo photo",
    "file photo",
    "file picture",
    "handout photo",
    "image:",
    "in this aerial photo",
    "in this file photo",
    "in this handout photo",
    "in this image taken",
    "in this photo",
    "photo by",
    "photo provided by",
    "photo released by",
    "photo shows",
    "photo taken",
    "photo:",
    "photos show",
    "photos taken",
    "picture shows",
    "picture:",
    "pictured:",
    "screenshot shows",
    "the photo shows",
    "the photo taken",
    "this aerial photo",
    "this combination photo",
    "this file photo",
    "this handout photo",
    "this image taken",
    "this photo shows",
    "this photo taken",
    "this picture taken",
    "this undated photo",
    "undated photo",
];

/// Openings of credits, in lower case; what follows names the maker.
const KEYWORDS: &[&str] = &[
    "photo by ",
    "photo by: ",
    "photo: ",
    "photo/",
    "photo credit: ",
    "photo courtesy of ",
    "photo provided by ",
    "photo provided to ",
    "photos by ",
    "photos: ",
    "photograph by ",
    "photograph: ",
    "photographs by ",
    "picture by ",
    "picture: ",
    "pictures: ",
    "image by ",
    "image: ",
    "image credit: ",
    "image courtesy of ",
    "images: ",
    "illustration by ",
    "illustration: ",
    "graphic: ",
    "graphics by ",
    "file photo",
    "handout/",
    "handout via ",
    "courtesy of ",
    "courtesy: ",
    "credit: ",
    "credits: ",
    "provided by ",
    "screenshot/",
    "©",
    "foto: ",
    "foto von ",
    "fotos: ",
    "bild: ",
    "crédit : ",
    "crédit: ",
    "crédit photo",
    "photo : ",
    "фото: ",
    "фото / ",
];

/// Openings of the lines that name who else had a hand in an article, in lower case, inside parentheses.
const CONTRIBUTORS: &[&str] = &[
    "additional reporting by ",
    "compiled by ",
    "edited by ",
    "editing by ",
    "reported by ",
    "reporting by ",
    "translated by ",
    "with input from ",
    "with inputs from ",
    "writing by ",
    "written by ",
];

/// Agencies whose bare name in parentheses is a credit where a caption is sure, in lower case.
const AGENCIES: &[&str] = &[
    "aap",
    "afp",
    "ani",
    "ansa",
    "ap",
    "bloomberg",
    "cfp",
    "cna",
    "dpa",
    "efe",
    "epa",
    "getty",
    "getty images",
    "ians",
    "ic",
    "imago",
    "jiji",
    "kyodo",
    "lusa",
    "pa",
    "pap",
    "pti",
    "reuters",
    "ria",
    "shutterstock",
    "sipa",
    "tass",
    "upi",
    "vcg",
    "xinhua",
    "yonhap",
];

/// Whether a paragraph opens in words that only captions open in.
pub(super) fn opens_as_caption(text: &str) -> bool {
    starts_with_any(text, OPENERS)
}

/// Whether all of a paragraph is a credit.
pub(super) fn is_whole(text: &str) -> bool {
    if text.len() > REACH {
        return false;
    }
    match bracketed(text) {
        Some(0) => {
            let inner = inner(text, 0);
            starts_with_any(inner, CONTRIBUTORS) || names_maker(inner, true) || is_agency(inner)
        }
        Some(_) => false,
        None => {
            let keyword = opening(text, KEYWORDS);
            // `Photo: The ferry in 1987` says what is to be seen, not who made it.
            let named = |keyword: &str| {
                let rest: String = text.chars().skip(keyword.chars().count()).collect();
                rest.is_empty() || is_name(&rest) || !opens_as_caption(text)
            };
            (keyword.is_some_and(named) || is_slashed(text)) && !ends_sentence(text) && is_short(text)
        }
    }
}

/// Whether a credit that stands alone is a picture's, so that the paragraph in front of it may be the caption. Those who
/// wrote or passed on the article (`(Reporting by …)`, `(Agency)`, `Provided by …`) and the page's `© 2024 …` sign the
/// article.
pub(super) fn is_of_picture(text: &str) -> bool {
    const SIGNED: &[&str] = &["provided by ", "credits: "];
    let inner = bracketed(text).map_or(text, |open| inner(text, open));
    let page = inner.starts_with('©') && inner.bytes().any(|byte| byte.is_ascii_digit());
    !starts_with_any(inner, CONTRIBUTORS) && !is_agency(inner) && !starts_with_any(text, SIGNED) && !page
}

/// Where the credit begins that ends a paragraph, in bytes from its start; never 0.
pub(super) fn at_end(text: &str) -> Option<usize> {
    if let Some(open) = bracketed(text) {
        let before = text[..open].trim_end();
        let stopped = ends_sentence(before);
        let inner = inner(text, open);
        // Where the opening says that it is a caption, a bare name is enough.
        let bare = is_agency(inner) || (stopped && is_name(inner) && inner.chars().next().is_some_and(is_capital));
        let credit = names_maker(inner, stopped) || (bare && opens_as_caption(text));
        return (open > 0 && !before.is_empty() && credit).then_some(open);
    }
    // `… on Monday. REUTERS/Jane Doe`, `… on Monday. Photo: Jane Doe`
    if ends_sentence(text) {
        return None;
    }
    let mut from = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let tail = &text[from..];
    tail.char_indices()
        .filter(|&(_, c)| c.is_whitespace())
        .map(|(at, c)| from + at + c.len_utf8())
        .find(|&at| {
            let rest = &text[at..];
            !rest.starts_with(char::is_whitespace)
                && ends_sentence(text[..at].trim_end())
                && (starts_with_any(rest, KEYWORDS) || is_slashed(rest))
                && is_short(rest)
        })
        .filter(|&at| at > 0)
}

/// Whether a caption ends with these lines: a credit in brackets behind a full stop.
pub(super) fn ends_caption(text: &str) -> bool {
    bracketed(text).is_some_and(|open| {
        let before = text[..open].trim_end();
        !before.is_empty() && ends_sentence(before) && names_maker(inner(text, open), true)
    })
}

/// Where a bare agency in brackets begins that ends a paragraph, behind a full stop: `… at City Hall. (Yonhap)`. It may
/// be a picture's credit or sign the article.
pub(super) fn agency_at_end(text: &str) -> Option<usize> {
    let open = bracketed(text)?;
    (is_agency(inner(text, open)) && ends_sentence(text[..open].trim_end())).then_some(open)
}

/// Where the bracket opens that the last character closes.
fn bracketed(text: &str) -> Option<usize> {
    let close = text.chars().next_back()?;
    let open = match close {
        ')' => '(',
        '）' => '（',
        ']' => '[',
        '】' => '【',
        _ => return None,
    };
    let mut depth = 0;
    for (at, c) in text.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
        if text.len() - at > REACH {
            break;
        }
    }
    None
}

/// What stands in the bracket that opens at `open` and closes at the end.
fn inner(text: &str, open: usize) -> &str {
    let mut chars = text[open..].chars();
    chars.next();
    chars.next_back();
    chars.as_str().trim()
}

/// Whether the words in a bracket name the maker of a picture; `stopped` when a full stop stands before the bracket.
fn names_maker(inner: &str, stopped: bool) -> bool {
    if ends_sentence(inner) && !inner.ends_with('.') {
        return false;
    }
    if starts_with_any(inner, KEYWORDS) || inner.ends_with('摄') || inner.contains("摄影") || inner.contains("供图")
    {
        return true;
    }
    let Some((agency, name)) = inner.split_once('/') else { return false };
    let (agency, name) = (agency.trim(), name.trim());
    // `(AC/DC)`, `(TCP/IP)`: two short words in capitals are a credit only behind a full stop.
    let initialisms = [agency, name].iter().all(|side| side.len() <= 5 && !side.chars().any(char::is_lowercase));
    is_name(agency) && name.split('/').all(|part| is_name(part.trim())) && (stopped || !initialisms)
}

/// `REUTERS/Jane Doe`, `AP Photo/Jane Doe`: an agency, a slash without spaces, a name, and nothing else.
fn is_slashed(text: &str) -> bool {
    let Some((agency, name)) = text.split_once('/') else { return false };
    let word = agency.split(' ').next().unwrap_or_default();
    let capitals = word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    capitals
        && agency.split(' ').count() <= 3
        && !agency.ends_with(' ')
        && !name.starts_with(' ')
        && name.chars().any(char::is_lowercase)
        && is_name(agency)
        && name.split('/').all(|part| is_name(part.trim()))
}

/// Whether a few words are a name: each begins with a capital or a letter without case, or may stand inside names.
fn is_name(words: &str) -> bool {
    const INSIDE: &[&str] = &[
        "al", "and", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "et", "for", "la", "le", "of", "photo",
        "the", "und", "van", "via", "von", "y",
    ];
    let mut letters = false;
    for (count, word) in words.split_whitespace().enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = bare.chars().next() else { continue };
        letters |= first.is_alphabetic();
        // Agencies and sites write themselves in lower case too: `chinadaily.com.cn`, `dpa`.
        let site = bare.contains('.') || AGENCIES.contains(&bare);
        if count >= 8 || (first.is_lowercase() && !site && !INSIDE.contains(&bare)) {
            return false;
        }
    }
    letters
}

pub(super) fn is_agency(inner: &str) -> bool {
    inner.len() <= 16 && AGENCIES.contains(&inner.to_lowercase().as_str())
}

fn is_short(text: &str) -> bool {
    text.split_whitespace().nth(14).is_none()
}

/// Whether a text ends in a sentence's stop, closing quotes and brackets aside.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\'', '”', '’', '»', '」', '』', ')', '）', ']'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '։', '።', '۔', '؟'])
}

/// Whether a text begins with one of some lower-case words, whatever its case.
fn starts_with_any(text: &str, openings: &[&str]) -> bool {
    opening(text, openings).is_some()
}

/// The first of some lower-case words that a text begins with, whatever its case.
pub(super) fn opening<'o>(text: &str, openings: &[&'o str]) -> Option<&'o str> {
    let given = || text.chars().flat_map(char::to_lowercase);
    let first = given().next()?;
    let mut bytes = [0; 4];
    let first = first.encode_utf8(&mut bytes).bytes().next();
    // Most differ in the first byte.
    let mut near = openings.iter().copied().filter(|opening| opening.bytes().next() == first);
    near.find(|opening| {
        let mut given = given();
        opening.chars().all(|c| given.next() == Some(c))
    })
}
