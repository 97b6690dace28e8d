//! Acronyms and their long forms, recognised as one.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tokens of the analysis, acronyms by the numbers that they were given"
)]

use hashbrown::{HashMap, HashSet};

use crate::acronym::Acronym;
use crate::analysis::{Analysis, Look, Word};
use crate::span::TokenRange;
use crate::term::TermId;
use crate::token::is_dotted;

pub(super) fn is_hyphen(mark: &str) -> bool {
    matches!(mark, "-" | "\u{2010}" | "\u{2011}")
}

/// The acronyms of an article, to be recognised in both forms.
#[derive(Clone, Debug, Default)]
pub(super) struct Concepts {
    /// One for each distinct short form, as first defined.
    acronyms: Vec<Acronym>,
    /// The terms of the short forms. Very many forms may have one: `KKK` in all its cases.
    short: HashSet<TermId>,
    /// By what they are written: `WFP`.
    written: HashMap<String, usize>,
    /// By the terms of the long form's words, and whether a comma stands in front of each.
    long: HashMap<Vec<(TermId, bool)>, usize>,
    /// The distinct lengths of the long forms, in words, longest first; bounded by the length of a short form.
    lengths: Vec<usize>,
    starts: HashSet<TermId>,
}

impl Concepts {
    pub(super) fn new(analysis: &Analysis<'_>) -> Concepts {
        let text = analysis.text();
        let mut concepts = Concepts::default();
        for &acronym in analysis.acronyms() {
            let Some(short) = analysis.word(acronym.short_token) else { continue };
            let long: Vec<(TermId, bool)> =
                parts(analysis, acronym.long_tokens).map(|(word, comma)| (word.term, comma)).collect();
            let written = plain(&text[acronym.short()]);
            let number = match concepts.written.get(&written) {
                Some(&number) => number,
                None => {
                    let number = concepts.acronyms.len();
                    concepts.acronyms.push(acronym);
                    concepts.short.insert(short.term);
                    concepts.written.insert(written, number);
                    number
                }
            };
            concepts.starts.extend(long.first().map(|&(term, _)| term));
            if !concepts.lengths.contains(&long.len()) {
                concepts.lengths.push(long.len());
            }
            concepts.long.entry(long).or_insert(number);
        }
        concepts.lengths.sort_unstable_by(|a, b| b.cmp(a));
        concepts
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.acronyms.len()
    }

    /// One of them, where it is defined.
    pub(super) fn acronym(&self, number: usize) -> Acronym {
        self.acronyms[number]
    }

    /// The acronym that stands at a token in one of its forms, and how many tokens that takes.
    #[inline]
    pub(super) fn at(&self, analysis: &Analysis<'_>, word: Word, end: usize) -> Option<(usize, usize)> {
        if self.acronyms.is_empty() { None } else { self.find(analysis, word, end) }
    }

    fn find(&self, analysis: &Analysis<'_>, word: Word, end: usize) -> Option<(usize, usize)> {
        let token = word.token;
        if self.starts.contains(&word.term) {
            // Long forms have few words, with nothing but hyphens and commas between them.
            let most = self.lengths.first().copied().unwrap_or(0);
            let window = TokenRange::new(token, end.min(token + 2 * most));
            let words: Vec<(Word, bool)> = parts(analysis, window).take(most).collect();
            let terms: Vec<(TermId, bool)> = words.iter().map(|&(word, comma)| (word.term, comma)).collect();
            for &len in self.lengths.iter().filter(|&&len| len <= terms.len()) {
                if let Some(&number) = self.long.get(&terms[..len]) {
                    return Some((number, words[len - 1].0.token + 1 - token));
                }
            }
        }
        let text = analysis.text();
        let form = &text[analysis.tokens()[token].span()];
        let form = &form[..form.len() - usize::from(word.look.possessive)];
        if is_dotted(form) {
            return self.written.get(&form.replace('.', "")).map(|&number| (number, 1));
        }
        let one = singular(form);
        // `NGOs` has another stem than `NGO`.
        if one.len() == form.len() && !self.short.contains(&word.term) && word.look.flags & Look::CAPITALS == 0 {
            return None;
        }
        self.written.get(one).map(|&number| (number, 1))
    }
}

/// What acronyms are compared by but for case: `NGO` of `NGOs`, `UN` of `U.N.`
pub(super) fn plain(short: &str) -> String {
    singular(short).replace('.', "")
}

/// An acronym without a plural's or genitive's `s`: `NGO` of `NGOs`, `AfD` of `AfDs`.
fn singular(short: &str) -> &str {
    let is_short =
        |one: &&str| one.ends_with(char::is_uppercase) && one.chars().filter(|c| c.is_uppercase()).nth(1).is_some();
    short.strip_suffix('s').filter(is_short).unwrap_or(short)
}

/// The words of a long form, each with whether a comma stands in front of it; up to a mark that long forms do not have.
fn parts(analysis: &Analysis<'_>, tokens: TokenRange) -> impl Iterator<Item = (Word, bool)> {
    let text = analysis.text();
    let mut comma = false;
    let part = move |token: usize| match analysis.word(token) {
        Some(word) => Some(Some((word, std::mem::take(&mut comma)))),
        None => {
            let mark = &text[analysis.tokens()[token].span()];
            comma |= mark == ",";
            (is_hyphen(mark) || mark == ",").then_some(None)
        }
    };
    tokens.range().map_while(part).flatten()
}
