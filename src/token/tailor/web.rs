//! URLs, e-mail addresses, hashtags and mentions.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "segments of the text, and places behind bytes of ASCII or characters that were found"
)]

use super::{Options, Piece, TokenKind, byte_before, is_in};

/// How long the part of an e-mail address before its `@` can be, in bytes, and how long a host's name.
const LOCAL: usize = 64;
const HOST: usize = 253;
/// The longest scheme: `view-source` and the like.
const SCHEME: usize = 16;

/// The ends of names of hosts that are no words or seldom end a sentence: a name without scheme or path is known by
/// them. Sorted.
const ENDINGS: &[&str] = &["biz", "com", "edu", "gov", "info", "int", "mil", "net", "org"];
/// What stands before a country's ending. Sorted.
const SECOND_LEVEL: &[&str] = &["ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org"];

/// The hashtag or the mention that begins here.
pub(super) fn tag(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    // A keycap is longer.
    if end - start != 1 {
        return None;
    }
    match text.as_bytes()[start] {
        b'#' if options.has(Options::HASHTAGS) => hashtag(text, start),
        b'@' if options.has(Options::MENTIONS) => mention(text, start),
        _ => None,
    }
}

/// `#` and letters, digits and `_`, with a letter among them, behind none of these.
fn hashtag(text: &str, start: usize) -> Option<Piece> {
    let before = text[..start].chars().next_back();
    if before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '_' | '#' | '&')) {
        return None;
    }
    let body = &text[start + 1..];
    let len = body.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(body.len());
    let named = body[..len].chars().any(char::is_alphabetic);
    named.then(|| Piece::of(TokenKind::Hashtag, start + 1 + len))
}

/// `@` and a name of ASCII letters, digits and `_`, and full stops within, behind none of these.
fn mention(text: &str, start: usize) -> Option<Piece> {
    let before = text[..start].chars().next_back();
    if before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '_' | '.' | '-' | '@')) {
        return None;
    }
    let bytes = text.as_bytes();
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let mut end = start + 1;
    while bytes.get(end).is_some_and(|byte| name(byte) || (*byte == b'.' && end > start + 1))
        && (bytes[end] != b'.' || bytes.get(end + 1).is_some_and(name))
    {
        end += 1;
    }
    let named = bytes[start + 1..end].iter().any(|byte| byte.is_ascii_alphabetic() || *byte == b'_');
    named.then(|| Piece::of(TokenKind::Mention, end))
}

/// The e-mail address or the URL that begins with the word here.
pub(super) fn address(options: Options, text: &str, start: usize, end: usize) -> Option<Piece> {
    if !options.has(Options::EMAILS | Options::URLS) {
        return None;
    }
    let next = text.as_bytes().get(end).copied().unwrap_or(b' ');
    let joined = matches!(next, b'@' | b'.' | b'-' | b'_' | b'+' | b'%' | b':');
    let within = |byte: &u8| matches!(byte, b'.' | b':');
    if !joined && !text.as_bytes()[start..end].iter().take(LOCAL).any(within) {
        return None;
    }
    let email = options.has(Options::EMAILS).then(|| email(text, start)).flatten();
    let url = || options.has(Options::URLS).then(|| url(text, start, end)).flatten();
    email.map(|end| Piece::of(TokenKind::Email, end)).or_else(|| url().map(|end| Piece::of(TokenKind::Url, end)))
}

/// `name@example.com`, also with a host without full stops, as in company mail.
fn email(text: &str, start: usize) -> Option<usize> {
    let local = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+' | b'%');
    let before = byte_before(text, start);
    if local(&before) || before == b'@' {
        return None;
    }
    let bytes = &text.as_bytes()[start..];
    let at = bytes.iter().take(LOCAL + 1).position(|byte| !local(byte)).filter(|&at| bytes[at] == b'@')?;
    let host = host(text, start + at + 1)?;
    host.last.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(host.end)
}

/// A scheme and what follows, `mailto:` and what follows, or a host's name by itself or with a path.
fn url(text: &str, start: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let word = &bytes[start..end];
    let with_scheme = word.len() <= SCHEME
        && word.first().is_some_and(u8::is_ascii_alphabetic)
        && word.iter().all(u8::is_ascii_alphanumeric);
    if with_scheme && bytes[end..].starts_with(b"://") {
        return body(text, end + 3);
    }
    const MAILTO: &[u8] = b"mailto:";
    if word.get(..MAILTO.len()).is_some_and(|head| head.eq_ignore_ascii_case(MAILTO)) {
        return body(text, start + MAILTO.len());
    }
    let before = byte_before(text, start);
    if before.is_ascii_alphanumeric() || matches!(before, b'.' | b'-' | b'_' | b'@') {
        return None;
    }
    let host = host(text, start)?;
    let port = match bytes.get(host.end) {
        Some(b':') => bytes[host.end + 1..].iter().take(5).take_while(|byte| byte.is_ascii_digit()).count(),
        _ => 0,
    };
    let after = if port > 0 { host.end + 1 + port } else { host.end };
    let path = matches!(bytes.get(after), Some(b'/'));
    let country = host.last.len() == 2 && host.last.bytes().all(|byte| byte.is_ascii_lowercase());
    let known = is_in(ENDINGS, host.last)
        || text[start..host.end].get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."))
        || country && (path || is_in(SECOND_LEVEL, host.second));
    if !known || !host.dotted {
        return None;
    }
    let query = path || matches!(bytes.get(after), Some(b'?' | b'#'));
    Some(if query { body(text, after).unwrap_or(after) } else { after })
}

/// A host's name.
struct Host<'t> {
    end: usize,
    dotted: bool,
    /// What stands behind its last full stop, and between that and the one before.
    last: &'t str,
    second: &'t str,
}

/// The host's name at `from`: labels of ASCII letters, digits, `-` and `_` with full stops between them.
fn host(text: &str, from: usize) -> Option<Host<'_>> {
    let bytes = &text.as_bytes()[from..];
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let (mut len, mut last, mut second) = (0, 0..0, 0..0);
    loop {
        let label = bytes[len..].iter().take(HOST).take_while(|byte| part(byte)).count();
        // A name does not end in a hyphen, nor begin with one.
        let trimmed =
            bytes[len..len + label].iter().rposition(|byte| byte.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
        if trimmed == 0 || bytes[len] == b'-' || len + trimmed > HOST {
            break;
        }
        second = last;
        last = len..len + trimmed;
        len += label;
        if trimmed < label || bytes.get(len) != Some(&b'.') {
            break;
        }
        len += 1;
    }
    let name = &text[from..];
    let dotted = second.end > 0;
    (last.end > 0).then(|| Host { end: from + last.end, dotted, last: &name[last], second: &name[second] })
}

/// The end of what follows a scheme or a host: all that may stand in a URL, but for marks at its end that belong to the
/// sentence, and brackets that close what was opened before.
fn body(text: &str, from: usize) -> Option<usize> {
    let stops = |c: char| match c {
        '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '^' => true,
        _ if c.is_ascii() => !c.is_ascii_graphic(),
        _ => !c.is_alphanumeric(),
    };
    let whole = &text.as_bytes()[from..from + text[from..].find(stops).unwrap_or(text.len() - from)];
    let count = |wanted: u8| whole.iter().filter(|byte| **byte == wanted).count();
    // How many brackets close more than was opened.
    let mut round = count(b')').saturating_sub(count(b'('));
    let mut square = count(b']').saturating_sub(count(b'['));
    let mut len = whole.len();
    while let Some(&last) = whole[..len].last() {
        match last {
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*' => {}
            b')' if round > 0 => round -= 1,
            b']' if square > 0 => square -= 1,
            _ => break,
        }
        len -= 1;
    }
    (len > 0).then_some(from + len)
}
