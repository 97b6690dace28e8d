//! What stands around a mark: everything that a decision may look at, gathered with a fixed bound on each side.

use super::fold::Folded;
use super::language::Profile;
use super::marks::{Mark, closes, closes_apart, is_dash, is_word, mark_at, opens};

/// How far back the word before a mark reaches, in bytes. Longer words are no abbreviations.
const WORD: usize = 48;
/// How much white space is looked through; a wider gap parts what stands on its two sides.
const GAP: usize = 256;
/// How far a quotation or a bracket is followed, in bytes.
const REACH: usize = 400;

/// White space after a mark.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Gap {
    None,
    Space,
    Line,
    /// An empty line, the end of the text, or so much white space that it comes to the same.
    Blank,
}

/// The marks of one place: `.`, `?!`, `...`, `. . .`, with the closing quotation marks and brackets among and after
/// them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many full stops; `…` counts as three.
    pub(super) stops: usize,
    /// Whether the full stops stand apart, as in `. . .`.
    pub(super) spaced: bool,
    pub(super) shout: bool,
    pub(super) full: bool,
    pub(super) colon: bool,
    /// A quotation mark is among the closers.
    pub(super) quote: bool,
    /// A bracket is.
    pub(super) bracket: bool,
    /// The last of the run is a mark, not a closer: `».`
    pub(super) marked_last: bool,
}

/// The word before a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
}

impl<'t> Word<'t> {
    pub(super) fn is_single_letter(&self) -> bool {
        let mut chars = self.text.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    }

    pub(super) fn starts_upper(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    pub(super) fn is_lower(&self) -> bool {
        !self.text.is_empty() && self.text.chars().all(|char| !char.is_uppercase() && !char.is_numeric())
    }

    /// Only digits.
    pub(super) fn is_digits(&self) -> bool {
        !self.text.is_empty() && self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Digits, with points, commas or signs among them.
    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
            && self.text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'))
    }

    /// Two or more Roman numerals in upper case (`I` alone is too often something else).
    pub(super) fn is_roman(&self) -> bool {
        !self.text.is_empty()
            && self.text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
    }

    pub(super) fn has_stop(&self) -> bool {
        self.text.contains('.')
    }

    /// How many characters, up to a few.
    pub(super) fn len(&self) -> usize {
        self.text.chars().count()
    }
}

/// What comes after the mark and the white space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Nothing: the text ends.
    End,
    Upper,
    Lower,
    /// A letter of a script without case.
    Letter,
    Digit,
    Dash,
    /// `,`, `;` and their like, which never begin a sentence.
    Continues,
    /// Another mark.
    Mark,
    Bullet,
    /// Anything else: `$`, `#`, an emoji.
    Symbol,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next<'t> {
    /// Where it is, openers included.
    pub(super) at: usize,
    pub(super) kind: Kind,
    /// A quotation mark or a bracket opens before it.
    pub(super) opened: bool,
    /// Its first word, where it is one.
    pub(super) word: &'t str,
    /// The text after that word.
    pub(super) after: &'t str,
}

impl Next<'_> {
    /// The word is written in capitals only, two or more.
    pub(super) fn is_capitals(&self) -> bool {
        self.word.chars().filter(|char| char.is_uppercase()).count() > 1 && !self.word.chars().any(char::is_lowercase)
    }

    /// The word is one capital letter and a full stop: an initial.
    pub(super) fn is_initial(&self) -> bool {
        let mut chars = self.word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none() && self.after.starts_with('.')
    }
}

/// One boundary candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'t> {
    pub(super) text: &'t str,
    pub(super) profile: &'static Profile,
    /// Where the sentence begins that would end here.
    pub(super) sentence: usize,
    pub(super) run: Run,
    pub(super) word: Word<'t>,
    /// The word in lower case, with single letters before it drawn together: `z. B` is `z.b`.
    pub(super) key: Folded,
    pub(super) gap: Gap,
    pub(super) next: Next<'t>,
}

impl<'t> Evidence<'t> {
    /// Gathers what stands around the mark at `at`.
    pub(super) fn gather(text: &'t str, profile: &'static Profile, sentence: usize, at: usize) -> Evidence<'t> {
        let mut run = run(text, at);
        let (mut gap, mut after) = gap(text, run.end);
        // Closers that stand apart: `. »`, and ASCII quotation marks with white space on both sides.
        for _ in 0..3 {
            if !matches!(gap, Gap::Space | Gap::Line) {
                break;
            }
            let Some(char) = text[after..].chars().next() else { break };
            let behind = text[after + char.len_utf8()..].chars().next();
            let apart = match char {
                '"' => {
                    behind.is_none_or(|char| char.is_whitespace() || matches!(char, ',' | '.' | ';' | ')'))
                        && quotes(text, sentence, run.end) % 2 == 1
                }
                '\u{AB}' => profile.closes_with_left && behind.is_none_or(char::is_whitespace),
                '\'' => {
                    text[after + 1..].starts_with('\'')
                        && text[after + 2..].chars().next().is_none_or(char::is_whitespace)
                }
                '\u{2019}' => behind.is_none_or(|char| !char.is_alphanumeric()),
                _ => closes_apart(char),
            };
            if !apart {
                break;
            }
            run.end = after + char.len_utf8() + usize::from(char == '\'');
            run.quote |= !matches!(char, ')' | ']' | '}');
            run.bracket |= matches!(char, ')' | ']' | '}');
            run.marked_last = false;
            (gap, after) = self::gap(text, run.end);
        }
        let word = word_before(text, sentence, run.start);
        let key = key(text, sentence, word);
        Evidence { text, profile, sentence, run, word, key, gap, next: next(text, after) }
    }

    /// Nothing but marks and openers stands before in this sentence.
    pub(super) fn is_leading(&self) -> bool {
        let before = &self.text[self.sentence..self.run.start];
        before.len() < 16 && before.chars().all(|char| opens(char) || char.is_whitespace() || is_dash(char))
    }

    /// The word before the last one, or an empty one.
    pub(super) fn previous(&self) -> Word<'t> {
        let end = self.text[self.sentence..self.word.start].trim_end_matches([' ', '\u{A0}']).len() + self.sentence;
        word_before(self.text, self.sentence, end)
    }

    /// Whether the last word is the first of its sentence.
    pub(super) fn is_first_word(&self) -> bool {
        let before = &self.text[self.sentence..self.word.start];
        before.len() < 16 && !before.chars().any(is_word)
    }

    /// How many words the sentence has before the mark, counted up to a few.
    pub(super) fn words_before(&self) -> usize {
        let from = floor(self.text, self.run.start.saturating_sub(64)).max(self.sentence);
        let counted = self.text[from..self.run.start].split_whitespace().count();
        if from > self.sentence { counted.max(8) } else { counted }
    }

    /// The next word is one that begins sentences.
    pub(super) fn starter(&self) -> bool {
        let word = self.next.word;
        let word = Folded::new(word);
        if word.is_in(self.profile.starters) {
            return true;
        }
        // `It's`, `C'est`, `L'homme`.
        match word.as_str().split_once('\'') {
            Some((head, _)) => self.profile.starters.binary_search(&head).is_ok(),
            None => false,
        }
    }

    /// Whether the marks stand inside a bracket or quotation that opened in this sentence and closes soon, of the
    /// kinds that East Asian text writes.
    pub(super) fn in_wide_brackets(&self) -> bool {
        let from = floor(self.text, self.run.start.saturating_sub(REACH)).max(self.sentence);
        let mut depth = 0usize;
        for char in self.text[from..self.run.end].chars() {
            match char {
                '「' | '『' | '（' | '《' | '〈' | '【' | '“' => depth += 1,
                '」' | '』' | '）' | '》' | '〉' | '】' | '”' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth == 0 {
            return false;
        }
        let to = floor(self.text, (self.run.end + REACH).min(self.text.len()));
        for char in self.text[self.run.end..to].chars() {
            match char {
                '「' | '『' | '（' | '《' | '〈' | '【' | '“' => depth += 1,
                '」' | '』' | '）' | '》' | '〉' | '】' | '”' => depth -= 1,
                '\n' | '\r' | '\u{2029}' => return false,
                _ => {}
            }
            if depth == 0 {
                return true;
            }
        }
        false
    }

    /// What follows the end of the low quotation (`„So. So“ sagt`) that the mark stands in: the two characters around
    /// its closing mark, or nothing outside of one.
    pub(super) fn closing_of_quotation(&self) -> Option<(char, char)> {
        let from = floor(self.text, self.run.start.saturating_sub(REACH)).max(self.sentence);
        let before = &self.text[from..self.run.end];
        let open = before.rfind('„')?;
        if before[open..].contains('“') {
            return None;
        }
        let to = floor(self.text, (self.run.end + REACH).min(self.text.len()));
        let rest = &self.text[self.run.end..to];
        let close = rest.find('“')?;
        let inside = rest[..close].chars().next_back()?;
        let outside = rest[close..].chars().skip(1).find(|char| !char.is_whitespace())?;
        Some((inside, outside))
    }
}

/// The largest character boundary not after `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// How many ASCII quotation marks stand between two places, as far back as is looked.
fn quotes(text: &str, from: usize, to: usize) -> usize {
    let from = from.max(to.saturating_sub(REACH));
    text.as_bytes()[from..to].iter().filter(|&&byte| byte == b'"').count()
}

/// The marks from `at` on, with closers.
fn run(text: &str, at: usize) -> Run {
    let bytes = text.as_bytes();
    let mut run = Run {
        start: at,
        end: at,
        stops: 0,
        spaced: false,
        shout: false,
        full: false,
        colon: false,
        quote: false,
        bracket: false,
        marked_last: true,
    };
    let mut end = at;
    loop {
        match mark_at(bytes, end) {
            Some((Mark::Stop, len)) => {
                run.stops += 1;
                end += len;
            }
            Some((Mark::Ellipsis, len)) => {
                run.stops += 3;
                end += len;
            }
            Some((Mark::Shout, len)) => {
                run.shout = true;
                end += len;
            }
            Some((Mark::Full, len)) => {
                run.full = true;
                end += len;
            }
            Some((Mark::Colon, len)) if end == at => {
                run.colon = true;
                end += len;
            }
            _ => {
                let Some(char) = text[end..].chars().next() else { break };
                let behind = end + char.len_utf8();
                if end > at && closes(char) {
                    // `Jr.'s`
                    if matches!(char, '\'' | '\u{2019}') && text[behind..].starts_with(char::is_alphabetic) {
                        break;
                    }
                    run.quote |= !matches!(char, ')' | ']' | '}' | '）');
                    run.bracket |= matches!(char, ')' | ']' | '}' | '）');
                    run.marked_last = false;
                    end = behind;
                    continue;
                }
                // `. . .`
                if run.stops > 0 && bytes[end - 1] == b'.' && matches!(char, ' ' | '\u{A0}') {
                    let dots = bytes[behind..].iter().take(2).take_while(|&&byte| byte == b'.').count();
                    let joined = text[(behind + dots).min(text.len())..].starts_with(char::is_alphanumeric);
                    if dots == 1 && !joined {
                        run.spaced = true;
                        run.stops += 1;
                        end = behind + 1;
                        continue;
                    }
                }
                if let Some(note) = note(text, end, char) {
                    end = note;
                    continue;
                }
                break;
            }
        }
        run.marked_last = true;
    }
    run.end = end;
    run
}

/// The end of a footnote mark at `at`, as in `ended.[12]` and `ended.³`.
fn note(text: &str, at: usize, char: char) -> Option<usize> {
    if matches!(char, '\u{B9}' | '\u{B2}' | '\u{B3}' | '\u{2070}'..='\u{2079}' | '\u{2020}' | '\u{2021}') {
        return Some(at + char.len_utf8());
    }
    if char != '[' {
        return None;
    }
    let inside = &text.as_bytes()[at + 1..];
    let close = inside.iter().take(24).position(|&byte| byte == b']')?;
    let content = &inside[..close];
    let fits = content.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'-' | b' '))
        || content.len() <= 2 && content.iter().all(u8::is_ascii_lowercase)
        || content == b"citation needed";
    (fits && !content.is_empty()).then_some(at + close + 2)
}

/// The white space at `at`: what it amounts to, and where it ends.
pub(super) fn gap(text: &str, at: usize) -> (Gap, usize) {
    let bytes = text.as_bytes();
    match bytes.get(at..) {
        None | Some([]) => return (Gap::Blank, text.len()),
        // By far the most frequent.
        Some([b' ', byte, ..]) if byte.is_ascii_graphic() => return (Gap::Space, at + 1),
        Some([byte, ..]) if byte.is_ascii_graphic() => return (Gap::None, at),
        _ => {}
    }
    let mut lines = 0;
    let mut end = at;
    let mut paragraph = false;
    let mut chars = text[at..].char_indices().peekable();
    while let Some((offset, char)) = chars.next() {
        end = at + offset;
        if offset > GAP {
            return (Gap::Blank, end);
        }
        match char {
            '\r' => lines += usize::from(chars.peek().is_none_or(|&(_, next)| next != '\n')),
            '\n' | '\u{B}' | '\u{85}' | '\u{2028}' => lines += 1,
            '\u{C}' | '\u{2029}' => paragraph = true,
            _ if char.is_whitespace() => {}
            _ => {
                let gap = match lines {
                    _ if paragraph => Gap::Blank,
                    0 if offset == 0 => Gap::None,
                    0 => Gap::Space,
                    1 => Gap::Line,
                    _ => Gap::Blank,
                };
                return (gap, end);
            }
        }
        end = at + offset + char.len_utf8();
    }
    (Gap::Blank, end)
}

/// The word that ends at `end`.
pub(super) fn word_before(text: &str, sentence: usize, end: usize) -> Word<'_> {
    let bytes = text.as_bytes();
    let mut start = end;
    while start > sentence && end - start < WORD {
        let byte = bytes[start - 1];
        if byte < 0x80 {
            let inside = byte.is_ascii_alphanumeric()
                || matches!(byte, b'\'' | b'-' | b'_')
                || matches!(byte, b'.' | b',' | b'@' | b'/')
                    && start < end
                    && start - 1 > sentence
                    && (bytes[start] >= 0x80 || bytes[start].is_ascii_alphanumeric())
                    && (byte == b'.' || bytes[start].is_ascii_digit() || byte > b'.' && byte != b',')
                    && (bytes[start - 2] >= 0x80 || bytes[start - 2].is_ascii_alphanumeric());
            if !inside {
                break;
            }
            start -= 1;
        } else {
            let from = floor(text, start - 1).max(sentence);
            match text[from..start].chars().next() {
                Some(char) if is_word(char) => start = from,
                _ => break,
            }
        }
    }
    // An opening apostrophe is no part of the word.
    while start < end && matches!(bytes[start], b'\'' | b'-') {
        start += 1;
    }
    Word { text: &text[start..end], start }
}

/// The word in lower case, drawn together with single letters before it: the `B` of `z. B.` becomes `z.b`.
fn key(text: &str, sentence: usize, word: Word<'_>) -> Folded {
    if word.len() > 3 || word.text.is_empty() {
        return Folded::new(word.text);
    }
    let bytes = text.as_bytes();
    let mut start = word.start;
    for _ in 0..4 {
        // A full stop, perhaps a blank, and a single letter with nothing of a word before it.
        let mut end = start;
        if end > sentence && bytes[end - 1] == b' ' {
            end -= 1;
        } else if end > sentence + 1 && bytes[end - 2..end] == [0xC2, 0xA0] {
            end -= 2;
        }
        if end <= sentence || bytes[end - 1] != b'.' {
            break;
        }
        let before = word_before(text, sentence, end - 1);
        if !before.is_single_letter() {
            break;
        }
        start = before.start;
    }
    if start == word.start {
        return Folded::new(word.text);
    }
    let mut folded = Folded::EMPTY;
    for piece in text[start..word.start + word.text.len()].split([' ', '\u{A0}']) {
        if !folded.push(piece) {
            return Folded::EMPTY;
        }
    }
    folded
}

/// What comes at `at`.
fn next(text: &str, at: usize) -> Next<'_> {
    let mut position = at;
    let mut opened = false;
    let mut kind = Kind::End;
    for _ in 0..4 {
        let Some(char) = text[position..].chars().next() else { break };
        let low = text[position..].starts_with(",,");
        if opens(char) || low {
            opened = true;
            kind = Kind::Symbol;
            position += char.len_utf8() + usize::from(low);
            // `« So`, `" So`
            while text[position..].starts_with([' ', '\u{A0}', '\u{202F}']) && position < at + 16 {
                position += text[position..].chars().next().map_or(0, char::len_utf8);
            }
            continue;
        }
        kind = match char {
            _ if char.is_lowercase() => Kind::Lower,
            _ if char.is_uppercase() => Kind::Upper,
            _ if char.is_alphabetic() => Kind::Letter,
            _ if char.is_numeric() => Kind::Digit,
            _ if is_dash(char) => Kind::Dash,
            ',' | ';' | ':' | ')' | ']' | '}' | '%' | '/' | '=' | '&' | '+' | '|' | '\u{2116}' | '،' | '؛' | '，'
            | '、' | '；' | '：' => Kind::Continues,
            _ => match mark_at(text.as_bytes(), position) {
                Some((Mark::Bullet, _)) => Kind::Bullet,
                Some(_) => Kind::Mark,
                None => Kind::Symbol,
            },
        };
        break;
    }
    let rest = &text[position..];
    let window = &rest[..floor(rest, 64)];
    let len = match kind {
        Kind::Lower | Kind::Upper | Kind::Letter | Kind::Digit => {
            window.find(|char| !is_word(char)).unwrap_or(window.len())
        }
        _ => 0,
    };
    Next { at, kind, opened, word: &rest[..len], after: &window[len..] }
}
