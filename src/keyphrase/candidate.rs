//! Candidates: runs of words, compared by what they are made of.

use hashbrown::{HashMap, HashSet};

use super::{Role, Style};
use crate::acronym::Acronym;
use crate::analysis::{Analysis, Word};
use crate::article::BlockKind;
use crate::span::{Span, TokenRange};
use crate::term::TermId;
use crate::token::{TokenKind, is_dotted};

/// The most words of a phrase.
pub(super) const MAX_WORDS: usize = 6;

/// What a candidate is made of: the numbers of its units. Phrases with the same key are mentions of one candidate.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key {
    units: [u32; MAX_WORDS],
    len: u8,
}

impl Key {
    fn new(units: impl Iterator<Item = u32>) -> Key {
        let mut key = Key { units: [0; MAX_WORDS], len: 0 };
        for (place, unit) in key.units.iter_mut().zip(units) {
            *place = unit;
            key.len += 1;
        }
        key
    }

    pub(super) fn units(&self) -> &[u32] {
        &self.units[..usize::from(self.len)]
    }

    /// The keys of the phrases inside, its own among them.
    pub(super) fn parts(self) -> impl Iterator<Item = Key> {
        let len = usize::from(self.len);
        (0..len).flat_map(move |from| (from + 1..=len).map(move |to| Key::new(self.units[from..to].iter().copied())))
    }
}

/// A phrase that might be a keyphrase.
#[derive(Clone)]
pub(super) struct Candidate {
    pub(super) key: Key,
    /// Where it stands, in order.
    pub(super) mentions: Vec<Mention>,
    /// The number of the first word of the first mention, counted over the article's words.
    pub(super) first: usize,
    /// How many words its long form has.
    pub(super) words: usize,
    /// How many of the mentions are capitalised where capitals are free.
    pub(super) capitalised: usize,
    /// The acronym that it is.
    pub(super) acronym: Option<Acronym>,
}

/// A place where a candidate stands.
#[derive(Clone, Copy)]
pub(super) struct Mention {
    pub(super) span: Span,
    /// Its capitals are its own: it is not in a headline and does not begin a sentence.
    pub(super) free: bool,
}

/// All candidates of an article, in the order of their first mentions.
#[derive(Clone)]
pub(super) struct Candidates {
    pub(super) list: Vec<Candidate>,
    /// How often each unit occurs.
    pub(super) frequencies: Vec<u32>,
    /// Whether each unit is in the headline.
    pub(super) in_headline: Vec<bool>,
    /// How many words the article has.
    pub(super) words: usize,
}

/// A word of a run, or an acronym in either form.
#[derive(Clone, Copy)]
struct Unit {
    id: u32,
    span: Span,
    /// The number of its first word in the article.
    position: usize,
    words: usize,
    role: Role,
    /// It begins with a capital.
    capital: bool,
    /// Such a capital is its own.
    free: bool,
}

impl Candidates {
    pub(super) fn find(analysis: &Analysis<'_>, style: Style) -> Candidates {
        let concepts = Concepts::new(analysis);
        let units = analysis.term_count() + concepts.acronyms.len();
        let mut finder = Finder {
            analysis,
            style,
            run: Vec::new(),
            numbers: HashMap::new(),
            terms: analysis.term_count(),
            acronyms: &concepts.acronyms,
            found: Candidates {
                list: Vec::new(),
                frequencies: vec![0; units],
                in_headline: vec![false; units],
                words: 0,
            },
        };
        for sentence in analysis.sentences().iter().filter(|sentence| analysis.is_counted(sentence)) {
            let kind = analysis.article().blocks()[sentence.block()].kind();
            finder.sentence(sentence.tokens(), kind, &concepts);
        }
        finder.found
    }
}

struct Finder<'a> {
    analysis: &'a Analysis<'a>,
    style: Style,
    run: Vec<Unit>,
    numbers: HashMap<Key, usize>,
    terms: usize,
    acronyms: &'a [Acronym],
    found: Candidates,
}

impl Finder<'_> {
    fn sentence(&mut self, tokens: TokenRange, kind: BlockKind, concepts: &Concepts) {
        let text = self.analysis.text();
        let all = self.analysis.tokens();
        let mut at = tokens.start();
        let mut joined = false;
        while at < tokens.end() {
            let token = all[at];
            let Some(word) = self.analysis.word(at) else {
                // A hyphen between two words joins them; any other mark ends the run.
                joined = at > tokens.start()
                    && at + 1 < tokens.end()
                    && is_hyphen(&text[token.span()])
                    && all[at - 1].span().end() == token.span().start()
                    && all[at + 1].span().start() == token.span().end();
                if !joined {
                    self.end_run();
                }
                at += 1;
                continue;
            };
            // A hyphen joins to what is in the run, not to a number or a stop word that is not.
            joined &= !self.run.is_empty();
            let position = self.found.words;
            let (id, len) = match concepts.at(self.analysis, at, tokens.end()) {
                Some((concept, len)) => (Some((self.terms + concept) as u32), len),
                None if self.is_content(&word, joined) => (Some(word.term.index() as u32), 1),
                None => (None, 1),
            };
            // A name, a part of a compound and an acronym are full, whatever the word alone would be.
            let capital = text[token.span()].chars().next().is_some_and(char::is_uppercase);
            let is_term = id.is_some_and(|id| (id as usize) < self.terms);
            let role = if joined || !is_term { Role::Full } else { word.role };
            let role = if role == Role::Opener && capital && self.analysis.is_free(at) { Role::Full } else { role };
            if role == Role::Opener {
                self.end_run();
            }
            joined = false;
            let range = TokenRange::new(at, at + len);
            let words = self.analysis.words(range).count();
            self.found.words += words;
            at += len;
            let Some(id) = id else {
                self.end_run();
                continue;
            };
            self.found.frequencies[id as usize] += 1;
            self.found.in_headline[id as usize] |= kind == BlockKind::Headline;
            // An acronym is a phrase by itself, in whatever company.
            if !is_term {
                self.end_run();
            }
            let mut span = token.span().to(all[range.end() - 1].span());
            // `U.S.` has its last stop; the standard parts it.
            if at < tokens.end() && is_dotted(&text[span]) && &text[all[at].span()] == "." {
                span = span.to(all[at].span());
                at += 1;
            }
            let possessive = possessive(&text[span]);
            self.run.push(Unit {
                id,
                span: Span::new(span.start(), span.end() - possessive),
                position,
                words,
                role,
                capital,
                free: self.analysis.is_free(range.start()),
            });
            if possessive > 0 || !is_term {
                self.end_run();
            }
        }
        self.end_run();
    }

    /// Whether a word can be part of a keyphrase: no stop word, no number, and of more than one letter (or an ideograph);
    /// or anything that a hyphen ties to a part (`COVID-19`, but neither half of `3-1`).
    fn is_content(&self, word: &Word, joined: bool) -> bool {
        let token = self.analysis.tokens()[word.token];
        let text = &self.analysis.text()[token.span()];
        joined || (!word.stop && word.role != Role::Breaker && token.kind() == TokenKind::Word && text.len() > 1)
    }

    /// Makes candidates of the run and starts a new one.
    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let start = run.iter().position(|unit| unit.role != Role::Inner).unwrap_or(run.len());
        let end = run.iter().rposition(|unit| unit.role == Role::Full).map_or(start, |last| last + 1);
        let phrase = run.get(start..end).unwrap_or_default();
        match self.style {
            Style::Phrases if phrase.len() <= MAX_WORDS => self.candidate(phrase),
            // A longer run is a list without commas, or the language has no stop words here: its words in pairs.
            Style::Phrases => phrase.windows(2).for_each(|pair| self.candidate(pair)),
            Style::Words => run.chunks(1).for_each(|unit| self.candidate(unit)),
        }
        self.run = run;
        self.run.clear();
    }

    fn candidate(&mut self, units: &[Unit]) {
        let (Some(first), Some(last)) = (units.first(), units.last()) else { return };
        let key = Key::new(units.iter().map(|unit| unit.id));
        let number = *self.numbers.entry(key).or_insert_with(|| {
            let acronym = match units {
                [unit] => (unit.id as usize).checked_sub(self.terms).map(|concept| self.acronyms[concept]),
                _ => None,
            };
            self.found.list.push(Candidate {
                key,
                mentions: Vec::new(),
                first: first.position,
                words: 0,
                capitalised: 0,
                acronym,
            });
            self.found.list.len() - 1
        });
        let candidate = &mut self.found.list[number];
        candidate.mentions.push(Mention { span: first.span.to(last.span), free: first.free });
        candidate.words = candidate.words.max(units.iter().map(|unit| unit.words).sum());
        candidate.capitalised += usize::from(units.iter().all(|unit| unit.capital && unit.free));
    }
}

fn is_hyphen(mark: &str) -> bool {
    matches!(mark, "-" | "\u{2010}" | "\u{2011}")
}

/// How many bytes of a word are the English possessive's.
fn possessive(word: &str) -> usize {
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find(|suffix| word.len() > suffix.len() && word.ends_with(**suffix))
        .map_or(0, |s| s.len())
}

/// The acronyms of an article, to be recognised in both forms.
struct Concepts {
    /// One for each distinct short form, as first defined.
    acronyms: Vec<Acronym>,
    /// By the term of the short form.
    short: HashMap<TermId, Vec<usize>>,
    /// By what they are written: `WFP`.
    written: HashMap<String, usize>,
    /// By the terms of the long form's words, and whether a comma stands in front of each.
    long: HashMap<Vec<(TermId, bool)>, usize>,
    /// The distinct lengths of the long forms, in words, longest first; bounded by the length of a short form.
    lengths: Vec<usize>,
    starts: HashSet<TermId>,
}

impl Concepts {
    fn new(analysis: &Analysis<'_>) -> Concepts {
        let text = analysis.text();
        let mut concepts = Concepts {
            acronyms: Vec::new(),
            short: HashMap::new(),
            written: HashMap::new(),
            long: HashMap::new(),
            lengths: Vec::new(),
            starts: HashSet::new(),
        };
        for &acronym in analysis.acronyms() {
            let Some(short) = analysis.word(acronym.short_token) else { continue };
            let long: Vec<(TermId, bool)> =
                parts(analysis, acronym.long_tokens).map(|(word, comma)| (word.term, comma)).collect();
            let number = match concepts.written.get(&text[acronym.short()]) {
                Some(&number) => number,
                None => {
                    let number = concepts.acronyms.len();
                    concepts.acronyms.push(acronym);
                    concepts.short.entry(short.term).or_default().push(number);
                    concepts.written.insert(text[acronym.short()].to_owned(), number);
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

    /// The acronym that stands at a token in one of its forms, and how many tokens that takes.
    fn at(&self, analysis: &Analysis<'_>, token: usize, end: usize) -> Option<(usize, usize)> {
        let word = analysis.word(token)?;
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
        let form = &form[..form.len() - possessive(form)];
        if is_dotted(form) {
            return self.written.get(&form.replace('.', "")).map(|&number| (number, 1));
        }
        let numbers = self.short.get(&word.term)?;
        numbers.iter().find(|&&number| &text[self.acronyms[number].short()] == form).map(|&number| (number, 1))
    }
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
