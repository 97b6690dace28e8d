//! What stands around a mark: everything that a decision may look at, gathered with a fixed bound on each side.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places on characters of the text, in order: sentence, word, run, next"
)]

use super::list::{List, begins_item};
use super::marks::{closes_apart, is_dash, is_word, opens};
use super::reading;
use super::reading::{Gap, Next, Run, Word, gap, key, next, note, run, word_before};
use crate::language::{Class, Folded, Profile};
use crate::span::floor;
use crate::token::face;

/// How far a quotation or a bracket is followed, in bytes.
const REACH: usize = 400;
/// How far the first word of a sentence or what stands for one may be, behind openers, dashes and full stops, in bytes.
pub(super) const HEAD: usize = 64;

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
    /// What that word is in the language.
    pub(super) class: Class,
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
            let attached = match char {
                ':' | ';' => face(text, after),
                '[' => {
                    note(text, after, char).filter(|&end| text[end..].chars().next().is_none_or(char::is_whitespace))
                }
                _ => None,
            };
            if let Some(end) = attached {
                run.end = end;
                (gap, after) = reading::gap(text, end);
                continue;
            }
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
                _ => closes_apart(char) && behind.is_none_or(|char| !char.is_alphanumeric()),
            };
            if !apart {
                break;
            }
            run.end = after + char.len_utf8() + usize::from(char == '\'');
            run.quote |= !matches!(char, ')' | ']' | '}');
            run.bracket |= matches!(char, ')' | ']' | '}');
            run.marked_last = false;
            (gap, after) = reading::gap(text, run.end);
        }
        // A mark that ends sentences and nothing else is no abbreviation's, whatever the word.
        let (word, key) = if run.full {
            (Word { text: "", start: run.start }, Folded::EMPTY)
        } else {
            let word = word_before(text, sentence, run.start);
            (word, key(text, sentence, word))
        };
        let class = class(profile, &key);
        Evidence { text, profile, sentence, run, word, key, class, gap, next: next(text, after) }
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

    /// Whether the sentence begins with a word in lower case.
    pub(super) fn begins_lower(&self) -> bool {
        let head = &self.text[self.sentence..floor(self.text, self.sentence + HEAD)];
        head.trim_start_matches(opens).starts_with(char::is_lowercase)
    }

    /// Whether a web address comes next.
    pub(super) fn address_next(&self) -> bool {
        matches!(self.next.word, "http" | "https") && self.next.after.starts_with("://")
    }

    /// How many words the sentence has before the mark, counted up to a few.
    pub(super) fn words_before(&self) -> usize {
        let from = floor(self.text, self.run.start.saturating_sub(64)).max(self.sentence);
        let counted = self.text[from..self.run.start].split_whitespace().count();
        if from > self.sentence { counted.max(8) } else { counted }
    }

    /// The next word is one that begins sentences.
    pub(super) fn starter(&self) -> bool {
        let word = Folded::new(self.next.word);
        let word = word.as_str();
        // `It's`, `C'est`, `L'homme`.
        self.profile.class(word).is(Class::STARTER)
            || word.split_once('\'').is_some_and(|(head, _)| self.profile.class(head).is(Class::STARTER))
    }

    /// What comes next, as far as it is looked at.
    pub(super) fn next_bytes(&self) -> &'t str {
        &self.text[self.next.at..floor(self.text, self.next.at + HEAD)]
    }

    /// The next word is in a list.
    pub(super) fn next_is(&self, class: Class) -> bool {
        self.profile.class(Folded::new(self.next.word).as_str()).is(class)
    }

    /// The next word is a title with its full stop: `Mr.`
    pub(super) fn title_next(&self) -> bool {
        self.next.after.starts_with('.') && !self.next.is_letter() && self.next_is(Class::NAME)
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

/// What a word before a full stop is; of an elided one the part after the apostrophe counts (`dall'art.`),
/// of a compound the last (`Vize-Präs.`).
fn class(profile: &Profile, key: &Folded) -> Class {
    let key = key.as_str();
    let class = profile.class(key);
    if class != Class::NONE {
        return class;
    }
    if let Some((_, rest)) = key.rsplit_once(['\'', '-']) {
        return profile.class(rest);
    }
    if let Some((_, rest)) = key.rsplit_once('.').filter(|(_, rest)| rest.chars().nth(1).is_some()) {
        return profile.class(rest);
    }
    let compound = profile.compounds.iter().any(|end| key.len() > end.len() + 2 && key.ends_with(end));
    if compound { Class::NUMBER } else { Class::NONE }
}

/// What stands around the end of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct LineEnd<'t> {
    text: &'t str,
    sentence: usize,
    at: usize,
    /// The list that the text is in.
    list: Option<List>,
    /// Where the next line begins.
    pub(super) after: usize,
    pub(super) gap: Gap,
}

impl<'t> LineEnd<'t> {
    /// Gathers what stands around the line end at `at`.
    pub(super) fn gather(text: &'t str, sentence: usize, at: usize, list: Option<List>) -> LineEnd<'t> {
        let (gap, after) = gap(text, at);
        LineEnd { text, sentence, at, list, after, gap }
    }

    /// Whether a list item begins on the next line.
    pub(super) fn item(&self) -> bool {
        begins_item(self.text, self.after, self.list)
    }

    /// What the next line begins with.
    pub(super) fn next(&self) -> Next<'t> {
        next(self.text, self.after)
    }

    /// The line that ends, or its last bytes when it is longer than `most`. All of it counts, earlier sentences too: how
    /// far prose reaches before it is wrapped does not depend on where the last sentence began.
    pub(super) fn line(&self, most: usize) -> &'t str {
        self.text[self.line_start(most)..self.at].trim_end()
    }

    /// Whether the sentence begins with that line, so that the line may be a heading. One that began before it, or
    /// inside of it, is running prose.
    pub(super) fn opens_line(&self, most: usize) -> bool {
        self.line_start(most) == self.sentence
    }

    /// Where the first thing stands on the line, looking back over `most` bytes.
    fn line_start(&self, most: usize) -> usize {
        let from = floor(self.text, self.at.saturating_sub(most));
        let line = &self.text[from..self.at];
        // One character after the other, which the standard library looks for word by word.
        let begin = line.rfind('\n').map_or(0, |at| at + 1);
        let begin = line[begin..].rfind('\r').map_or(begin, |at| begin + at + 1);
        self.at - line[begin..].trim_start().len()
    }

    /// The next line, or its first bytes.
    pub(super) fn following(&self, most: usize) -> &'t str {
        let line = &self.text[self.after..floor(self.text, self.after + most)];
        let line = line.split_once('\n').map_or(line, |(line, _)| line);
        let line = line.split_once('\r').map_or(line, |(line, _)| line);
        line.trim_end()
    }
}

/// How many ASCII quotation marks stand between two places, as far back as is looked.
fn quotes(text: &str, from: usize, to: usize) -> usize {
    let from = from.max(to.saturating_sub(REACH));
    text.as_bytes()[from..to].iter().filter(|&&byte| byte == b'"').count()
}
