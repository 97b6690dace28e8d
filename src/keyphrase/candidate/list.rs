//! Candidates in few pieces of memory: found by a tree of their words, kept as columns.

#![expect(
    clippy::indexing_slicing,
    reason = "nodes and forms by the numbers that they were given; ranges of the columns that they were pushed to"
)]

use std::ops::Range;

use hashbrown::HashMap;

use super::super::passage::Passage;
use super::{Candidate, Candidates};
use crate::limits::Limits;

/// No node, no form.
const NONE: u32 = u32::MAX;

/// Sequences of units as a tree: one for each node, that of its parent and a unit more.
#[derive(Clone, Debug)]
struct Tree {
    /// The node of each unit alone.
    roots: Vec<u32>,
    /// By a node and the unit behind it.
    children: HashMap<(u32, u32), u32>,
    /// For each node, the form that it is.
    forms: Vec<u32>,
}

impl Tree {
    fn new(passage: &Passage<'_>) -> Tree {
        let (units, words) = (passage.units(), passage.words().len());
        Tree { roots: vec![NONE; units], children: HashMap::with_capacity(words / 2), forms: Vec::with_capacity(words) }
    }

    /// The node of a unit alone.
    fn plant(&mut self, unit: u32) -> u32 {
        let root = &mut self.roots[unit as usize];
        if *root == NONE {
            *root = self.forms.len() as u32;
            self.forms.push(NONE);
        }
        *root
    }

    /// The node of a unit behind another node.
    fn grow(&mut self, node: u32, unit: u32) -> u32 {
        let next = self.forms.len() as u32;
        let child = *self.children.entry((node, unit)).or_insert(next);
        if child == next {
            self.forms.push(NONE);
        }
        child
    }

    /// The nodes of the beginnings of some units, the shortest first, as far as they are there.
    fn walk<'t>(&'t self, units: &'t [u32]) -> impl Iterator<Item = u32> + 't {
        let root = units.first().map(|&unit| self.roots[unit as usize]).filter(|&root| root != NONE);
        let mut behind = units.iter().skip(1);
        std::iter::successors(root, move |&node| {
            behind.next().and_then(|&unit| self.children.get(&(node, unit)).copied())
        })
    }
}

/// What mentions with the same units in the same order are: the forms of a candidate.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// Where its units begin in the column.
    start: u32,
    len: u32,
    node: u32,
    mentions: u32,
    /// The first word of its first mention.
    first: u32,
}

impl Form {
    fn units(self, column: &[u32]) -> &[u32] {
        &column[self.start as usize..][..self.len as usize]
    }
}

/// Collects mentions under the forms that they have.
pub(super) struct Collector<'p, 'a> {
    passage: &'p Passage<'a>,
    tree: Tree,
    units: Vec<u32>,
    forms: Vec<Form>,
    /// Each with its form.
    mentions: Vec<(Range<usize>, u32)>,
    /// The last mention's words and node, since the next one often begins with the same words.
    last: (Range<usize>, u32),
    /// How many mentions, and how many words of forms, there is room for: as many as numbers of 32 bits can count.
    room: usize,
}

impl<'p, 'a> Collector<'p, 'a> {
    pub(super) fn new(passage: &'p Passage<'a>) -> Collector<'p, 'a> {
        Collector {
            passage,
            tree: Tree::new(passage),
            units: Vec::with_capacity(passage.words().len()),
            forms: Vec::with_capacity(passage.words().len() / 2),
            mentions: Vec::with_capacity(passage.words().len()),
            last: (0..0, NONE),
            room: Limits::MOST,
        }
    }

    /// Adds a mention of one word at least, if there is room.
    pub(super) fn add(&mut self, words: Range<usize>) {
        // A form has at most as many nodes of the tree as words.
        if self.mentions.len() >= self.room || words.len() > self.room - self.units.len() {
            return;
        }
        let all = self.passage.words();
        let (last, node) = &self.last;
        let (mut node, known) = match last.start == words.start && !last.is_empty() && last.end <= words.end {
            true => (*node, last.end),
            false => (self.tree.plant(all[words.start].unit() as u32), words.start + 1),
        };
        for word in &all[known..words.end] {
            node = self.tree.grow(node, word.unit() as u32);
        }
        let form = &mut self.tree.forms[node as usize];
        if *form == NONE {
            *form = self.forms.len() as u32;
            let (start, first) = (self.units.len() as u32, words.start as u32);
            self.units.extend(all[words.clone()].iter().map(|word| word.unit() as u32));
            self.forms.push(Form { start, len: words.len() as u32, node, mentions: 0, first });
        }
        self.forms[*form as usize].mentions += 1;
        self.mentions.push((words.clone(), *form));
        self.last = (words, node);
    }

    /// For each form, the one under which it is listed: of those that are the same words in another order, and of those in which
    /// two words are written as one word, with a hyphen, or as two (`e-mail`, `email server`), the one that has most mentions,
    /// or else the first.
    ///
    /// Only for forms of at most [`ORDERED`] words.
    pub(super) fn same(&self) -> Vec<u32> {
        // Two units, and the word that they are if written as one.
        let joined = Joined::new(self);
        let mut pairs: HashMap<(u32, u32), u32> = HashMap::new();
        for form in self.forms.iter().filter(|form| form.len == 2) {
            if let Some(unit) = joined.word(form) {
                let units = form.units(&self.units);
                pairs.insert((units[0], units[1]), unit);
                pairs.entry((units[1], units[0])).or_insert(unit);
            }
        }
        // The first form with these units, in whatever order and however joined.
        let mut firsts: HashMap<[u32; ORDERED], u32> = HashMap::with_capacity(self.forms.len());
        let shortest = if pairs.is_empty() { 2 } else { 1 };
        let mut same: Vec<u32> = (0..self.forms.len() as u32).collect();
        for (number, form) in
            self.forms.iter().enumerate().filter(|(_, form)| (shortest..=ORDERED as u32).contains(&form.len))
        {
            let mut left = form.units(&self.units);
            let mut sorted = [NONE; ORDERED];
            let mut len = 0;
            while let &[unit, ref behind @ ..] = left {
                let pair = behind.first().and_then(|&next| pairs.get(&(unit, next)));
                sorted[len] = pair.copied().unwrap_or(unit);
                len += 1;
                left = if pair.is_some() { &behind[1..] } else { behind };
            }
            sorted[..len].sort_unstable();
            same[number] = *firsts.entry(sorted).or_insert(number as u32);
        }
        let mut best: Vec<u32> = (0..self.forms.len() as u32).collect();
        for (number, &first) in same.iter().enumerate() {
            let best = &mut best[first as usize];
            let (ours, theirs) = (self.forms[number], self.forms[*best as usize]);
            if (ours.mentions, theirs.first) > (theirs.mentions, ours.first) {
                *best = number as u32;
            }
        }
        same.into_iter().map(|first| best[first as usize]).collect()
    }

    /// The candidates: one for each form, or for those that are the [same](Collector::same); each with its mentions in order,
    /// those left out that overlap one before (`very very very` has `very very` once).
    pub(super) fn list(mut self, same: &[u32]) -> List {
        let key = |mention: &(Range<usize>, u32)| (mention.0.start, mention.0.end);
        if !self.mentions.is_sorted_by_key(key) {
            self.mentions.sort_by_key(key);
        }
        let mut numbers = vec![NONE; self.forms.len()];
        let mut entries: Vec<Entry> = Vec::with_capacity(self.forms.len());
        // Where the last mention of each ends.
        let mut ends: Vec<usize> = Vec::with_capacity(self.forms.len());
        for (words, form) in &mut self.mentions {
            let into = same.get(*form as usize).map_or(*form, |&into| into);
            let number = &mut numbers[into as usize];
            if *number == NONE {
                *number = entries.len() as u32;
                entries.push(Entry { form: self.forms[into as usize], start: 0, len: 0 });
                ends.push(0);
            }
            let last = &mut ends[*number as usize];
            *form = *number;
            if words.start >= *last {
                *last = words.end;
                entries[*number as usize].len += 1;
            } else {
                *form = NONE;
            }
        }
        let mut start = 0;
        for entry in &mut entries {
            entry.start = start;
            start += entry.len;
            entry.len = 0;
        }
        let mut mentions = vec![0..0; start as usize];
        for (words, number) in self.mentions.into_iter().filter(|&(_, number)| number != NONE) {
            let entry = &mut entries[number as usize];
            mentions[(entry.start + entry.len) as usize] = words;
            entry.len += 1;
        }
        List { units: self.units, mentions, entries, tree: self.tree }
    }
}

/// The most words of a form that may be another's in another order.
const ORDERED: usize = 6;

/// The words that are forms, by how they are written: to find the one that two words would be if written as one. By folded
/// forms where they stand first, since a stem is not always its parts' (`health-care`, `healthcar`).
struct Joined<'c, 'p, 'a> {
    collector: &'c Collector<'p, 'a>,
    /// Unit and first word, by the hashes of folded forms without an `s` at their ends.
    words: HashMap<u64, (u32, u32)>,
}

impl<'c, 'p, 'a> Joined<'c, 'p, 'a> {
    fn new(collector: &'c Collector<'p, 'a>) -> Joined<'c, 'p, 'a> {
        let mut joined = Joined { collector, words: HashMap::with_capacity(collector.forms.len()) };
        for form in collector.forms.iter().filter(|form| form.len == 1) {
            if let Some(text) = joined.text(form.first) {
                let unit = collector.units[form.start as usize];
                joined.words.entry(hash(0, single(text))).or_insert((unit, form.first));
            }
        }
        joined
    }

    /// The folded form of a word that is one token.
    fn text(&self, word: u32) -> Option<&'a str> {
        let passage = self.collector.passage;
        passage.form_text(passage.words()[word as usize])
    }

    /// The unit that is written as the two of a form are, one behind the other.
    fn word(&self, form: &Form) -> Option<u32> {
        let (one, other) = (self.text(form.first)?, single(self.text(form.first + 1)?));
        let &(unit, word) = self.words.get(&hash(hash(0, one), other))?;
        (single(self.text(word)?).strip_prefix(one) == Some(other)).then_some(unit)
    }
}

/// A folded form without an `s` at its end.
fn single(form: &str) -> &str {
    form.strip_suffix('s').unwrap_or(form)
}

/// A hash that goes on: that of `ab` is that of `b` after that of `a`.
fn hash(before: u64, text: &str) -> u64 {
    text.bytes().fold(before, |hash, byte| (hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// The candidates.
#[derive(Clone, Debug)]
pub(super) struct List {
    units: Vec<u32>,
    mentions: Vec<Range<usize>>,
    entries: Vec<Entry>,
    tree: Tree,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    form: Form,
    /// Where its mentions begin in the column.
    start: u32,
    len: u32,
}

impl List {
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    #[inline]
    pub(super) fn get(&self, number: usize) -> Candidate<'_> {
        let Entry { form, start, len } = self.entries[number];
        Candidate { units: form.units(&self.units), mentions: &self.mentions[start as usize..][..len as usize] }
    }
}

/// What stands inside the candidates so far.
#[derive(Clone, Debug)]
pub(in crate::keyphrase) struct Inside {
    /// For each node of the tree whether it does.
    inside: Vec<bool>,
}

impl Inside {
    pub(super) fn new(list: &List) -> Inside {
        Inside { inside: vec![false; list.tree.forms.len()] }
    }

    /// Notes what stands inside these units.
    fn mark(&mut self, list: &List, units: &[u32]) {
        /// Longer parts are not looked for in others, which keeps the cost linear in a candidate's length.
        const LONGEST: usize = 8;
        for start in 0..units.len() {
            for node in list.tree.walk(&units[start..]).take(LONGEST) {
                self.inside[node as usize] = true;
            }
        }
    }

    /// Whether a candidate is inside none so far. If so it is one of them.
    pub(in crate::keyphrase) fn is_new(&mut self, candidates: &Candidates<'_>, number: usize) -> bool {
        let list = &candidates.list;
        let form = list.entries[number].form;
        let new = !self.inside[form.node as usize];
        if new {
            let units = form.units(&list.units);
            self.mark(list, units);
            // The words of a long form stand inside it too.
            if units.iter().any(|&unit| candidates.passage.acronym(unit as usize).is_some()) {
                let long: Vec<u32> = units.iter().flat_map(|&unit| candidates.passage.long(unit)).collect();
                self.mark(list, &long);
            }
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyphrase::passage::{Acronyms, Conflation};
    use crate::{Analyzer, Article, Language};

    /// Speaks to the private room, because 2^32 words would need a hundred gigabytes.
    #[test]
    fn what_there_is_no_room_for_is_left_out() {
        let article = Article::parse("one two three four five six one two one two");
        let analysis = Analyzer::new(Language::Undetermined).analyze(&article);
        let passage = Passage::new(&analysis, Acronyms::Joined, Conflation::Stems, false);
        let mut collector = Collector { room: 5, ..Collector::new(&passage) };
        // Four words of forms; then one of two words, and one of one word, which still fits.
        for words in [0..2, 2..4, 4..6, 4..5] {
            collector.add(words);
        }
        assert_eq!((collector.units.len(), collector.forms.len(), collector.mentions.len()), (5, 3, 3));
        // A known form needs no more room, but a mention does.
        let mut collector = Collector { room: 3, ..Collector::new(&passage) };
        for words in [0..1, 6..7, 8..9, 1..2] {
            collector.add(words);
        }
        assert_eq!((collector.forms.len(), collector.mentions.len()), (1, 3));
        let list = collector.list(&[]);
        assert_eq!((list.len(), list.get(0).mentions.len()), (1, 3));
    }
}
