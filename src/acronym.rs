//! Acronyms that the text itself defines.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tokens by their numbers within a sentence's; characters as `next_back` steps over them"
)]

use crate::span::{Span, TokenRange};
use crate::token::{Token, TokenKind, is_dotted};

/// A short form and the long form that the text gives for it, from [`Analysis::acronyms`](crate::Analysis::acronyms).
///
/// ```
/// use newsprint::{Analyzer, Article, Language};
///
/// let article = Article::parse("The European Space Agency (ESA) agreed. ESA flies in May.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// let esa = &analysis.acronyms()[0];
/// assert_eq!(&article.text()[esa.short()], "ESA");
/// assert_eq!(&article.text()[esa.long()], "European Space Agency");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Acronym {
    short: Span,
    long: Span,
    pub(crate) long_tokens: TokenRange,
    pub(crate) short_token: usize,
}

impl Acronym {
    /// The short form where it is defined.
    pub fn short(self) -> Span {
        self.short
    }

    /// The long form where it is defined.
    pub fn long(self) -> Span {
        self.long
    }
}

/// Short forms have 2 to 10 letters and digits.
const SHORT_LEN: core::ops::RangeInclusive<usize> = 2..=10;

/// Finds `Long Form (LF)` and `LF (Long Form)` in one sentence, by the algorithm of Schwartz and Hearst, *A simple
/// algorithm for identifying abbreviation definitions in biomedical text* (PSB 2003), with short forms restricted to
/// those with two capitals. `sentence` are the numbers of its tokens. Linear: each look back is bounded by the length of
/// a short form.
pub(crate) fn find(text: &str, tokens: &[Token], sentence: TokenRange, found: &mut Vec<Acronym>) {
    let opens = |&open: &usize| !tokens[open].is_word_like() && matches!(&text[tokens[open].span()], "(" | "（");
    for open in sentence.range().filter(opens) {
        // `(LF)`, `(the LF)`, `("LF")`
        let short = open + 1 + usize::from(open + 1 < sentence.end() && is_prelude(text, tokens[open + 1]));
        // `(U.N.)`: the standard parts the last full stop.
        let stop = short + usize::from(short + 1 < sentence.end() && has_stop(text, tokens, short));
        let close = stop + 1 + usize::from(stop + 1 < sentence.end() && is_prelude(text, tokens[stop + 1]));
        if close < sentence.end() && is_short_form(text, tokens[short]) && closes(text, tokens[close]) {
            let from = words_before(tokens, sentence.start(), open, reach(text, tokens[short]));
            if let Some(long) = long_form(text, tokens, TokenRange::new(from, open), tokens[short]) {
                found.push(acronym(text, tokens, short, long));
            }
        }
        // `LF (Long Form)`
        if open > sentence.start() && is_short_form(text, tokens[open - 1]) {
            let limit = 2 * reach(text, tokens[open - 1]) + 1;
            let close = (open + 1..sentence.end().min(open + 2 + limit)).find(|&index| closes(text, tokens[index]));
            if let Some(close) = close {
                let inside = TokenRange::new(open + 1, close);
                let long = long_form(text, tokens, inside, tokens[open - 1]);
                if let Some(long) = long.filter(|long| long.start() == open + 1) {
                    found.push(acronym(text, tokens, open - 1, long));
                }
            }
        }
    }
}

fn acronym(text: &str, tokens: &[Token], short: usize, long: TokenRange) -> Acronym {
    let span = tokens[short].span();
    Acronym {
        short: if has_stop(text, tokens, short) { Span::new(span.start(), span.end() + 1) } else { span },
        long: tokens[long.start()].span().to(tokens[long.end() - 1].span()),
        long_tokens: long,
        short_token: short,
    }
}

fn closes(text: &str, token: Token) -> bool {
    matches!(&text[token.span()], ")" | "）")
}

/// What may stand between a bracket and a short form: quotation marks, an article.
fn is_prelude(text: &str, token: Token) -> bool {
    matches!(&text[token.span()], "\"" | "'" | "“" | "”" | "‘" | "’" | "„" | "«" | "»" | "the" | "or")
}

fn is_short_form(text: &str, token: Token) -> bool {
    let short = &text[token.span()];
    let dotted = is_dotted(short);
    token.kind() == TokenKind::Word
        && SHORT_LEN.contains(&letters(short).count())
        && short.chars().filter(|c| c.is_uppercase()).count() >= 2
        && letters(short).all(char::is_alphanumeric)
        && (dotted || !short.contains('.'))
}

/// The characters of a short form: of `U.N` without full stops.
fn letters(short: &str) -> impl DoubleEndedIterator<Item = char> + Clone {
    short.chars().filter(|&c| c != '.')
}

/// Whether a token is letters with full stops between them, and has one behind it.
fn has_stop(text: &str, tokens: &[Token], token: usize) -> bool {
    is_dotted(&text[tokens[token].span()])
        && tokens
            .get(token + 1)
            .is_some_and(|next| next.span().start() == tokens[token].span().end() && &text[next.span()] == ".")
}

/// How many words a long form may have: min(|A| + 5, 2 |A|) for a short form A.
fn reach(text: &str, short: Token) -> usize {
    let len = letters(&text[short.span()]).count();
    (len + 5).min(2 * len)
}

/// The token from which `words` word tokens stand before `end`.
fn words_before(tokens: &[Token], start: usize, end: usize, words: usize) -> usize {
    let mut left = words;
    let mut from = end;
    // Punctuation between the words is bounded too.
    for index in (start..end).rev().take(3 * words) {
        if left == 0 {
            break;
        }
        if tokens[index].is_word_like() {
            left -= 1;
            from = index;
        }
    }
    from
}

/// The tokens of the long form in a window.
fn long_form(text: &str, tokens: &[Token], window: TokenRange, short: Token) -> Option<TokenRange> {
    // Where the words begin with the letters one by one there is nothing to look for: of `Partido Popular` the algorithm takes
    // both letters of `PP` from `Popular`.
    let long = initials(text, tokens, window, short).or_else(|| shortest(text, tokens, window, short))?;
    let short_text = &text[short.span()];
    let words = tokens[long].iter().filter(|token| token.is_word_like()).count();
    let repeats = tokens[long].iter().any(|token| &text[token.span()] == short_text);
    // One word alone is abbreviated, not an acronym; and what names itself in its long form explains nothing.
    (words >= 2 && words <= 2 * letters(short_text).count() && !repeats).then_some(long)
}

/// The tokens of the shortest long form in a window for which each character of the short form is found from right to
/// left, the first one at the start of a word.
fn shortest(text: &str, tokens: &[Token], window: TokenRange, short: Token) -> Option<TokenRange> {
    let last = tokens[window].iter().rposition(|token| token.is_word_like())? + window.start();
    let span = tokens[window.start()].span().to(tokens[last].span());
    let window_text = &text[span];
    let mut at = window_text.len();
    let mut shorts = letters(&text[short.span()]).flat_map(char::to_lowercase).rev().peekable();
    while let Some(wanted) = shorts.next() {
        let first = shorts.peek().is_none();
        loop {
            let c = window_text[..at].chars().next_back()?;
            at -= c.len_utf8();
            let starts = !window_text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            if plain(c) == plain(wanted) && (!first || starts) {
                break;
            }
        }
    }
    let start = tokens[window].iter().position(|token| token.span().end() > span.start() + at)? + window.start();
    Some(TokenRange::new(first_name(text, tokens, window.start(), start), last + 1))
}

/// The word that a long form begins with: not an article in it, `la` of `Ligue pour la protection des estuaires`, where a
/// word with a capital begins with the same letter before it.
fn first_name(text: &str, tokens: &[Token], from: usize, start: usize) -> usize {
    const SHORT: usize = 3;
    let word = |index: usize| &text[tokens[index].span()];
    let letter = |index: usize| word(index).chars().next().map(plain);
    if word(start).starts_with(char::is_uppercase) || word(start).chars().nth(SHORT).is_some() {
        return start;
    }
    let names = |&index: &usize| word(index).starts_with(char::is_uppercase) && letter(index) == letter(start);
    (from..start).rev().find(names).unwrap_or(start)
}

/// The last words of a window, if their first letters are those of the short form, a word for each.
fn initials(text: &str, tokens: &[Token], window: TokenRange, short: Token) -> Option<TokenRange> {
    let (mut start, mut end) = (window.end(), None);
    for wanted in letters(&text[short.span()]).rev() {
        start = (window.start()..start).rev().find(|&index| tokens[index].is_word_like())?;
        let first = text[tokens[start].span()].chars().next()?;
        if plain(first) != plain(wanted) {
            return None;
        }
        end.get_or_insert(start + 1);
    }
    end.map(|end| TokenRange::new(start, end))
}

/// A letter without case and accent: the `E` of `EDF` is the first letter of `Électricité`.
fn plain(c: char) -> char {
    let mut base = None;
    unicode_normalization::char::decompose_canonical(c, |part| base = base.or(Some(part)));
    let base = base.unwrap_or(c);
    base.to_lowercase().next().unwrap_or(base)
}
