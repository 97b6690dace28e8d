//! Candidates: what might be a keyphrase.

mod source;

use std::ops::Range;

use hashbrown::HashMap;

pub use self::source::Source;
pub(super) use self::source::is_node_in;
use super::Style;
use super::passage::Passage;
use crate::background::Background;
use crate::span::Span;
use crate::stats::LanguageStats;
use crate::term::fold;

/// A phrase that might be a keyphrase: its words, and where it stands.
#[derive(Clone, Debug)]
pub struct Candidate {
    units: Box<[u32]>,
    mentions: Vec<Range<usize>>,
}

impl Candidate {
    /// The [units](super::Word::unit) of its words, which all its mentions share.
    pub fn units(&self) -> &[u32] {
        &self.units
    }

    /// Where it stands, in order: ranges of [`Passage::words`].
    pub fn mentions(&self) -> &[Range<usize>] {
        &self.mentions
    }
}

/// What is known beyond the article.
#[derive(Clone, Debug)]
pub(super) struct Knowledge<'a> {
    pub(super) style: Style,
    pub(super) background: Background,
    pub(super) statistics: Option<&'a LanguageStats>,
}

/// The candidates of an article, in the order of their first mentions, and the passage that they stand in.
#[derive(Clone, Debug)]
pub struct Candidates<'a> {
    passage: Passage<'a>,
    list: Vec<Candidate>,
    knowledge: Knowledge<'a>,
}

impl<'a> Candidates<'a> {
    /// The candidates of a passage that a source gives.
    pub(super) fn find(passage: Passage<'a>, source: Source, knowledge: Knowledge<'a>) -> Candidates<'a> {
        let mut collector = Collector::new(&passage);
        source.find(&passage, &mut |words| collector.add(words));
        let list = match source {
            Source::Phrases => merged(collector.list, &passage),
            _ => collector.list,
        };
        Candidates::ordered(passage, list, knowledge)
    }

    /// Candidates at these places of the text: at the words that each span has whole. A span without a word of the
    /// passage is none.
    pub(super) fn at(
        passage: Passage<'a>,
        spans: impl IntoIterator<Item = Span>,
        knowledge: Knowledge<'a>,
    ) -> Candidates<'a> {
        let mut collector = Collector::new(&passage);
        for span in spans {
            let words = passage.words();
            let start = words.partition_point(|word| word.span().start() < span.start());
            let end = words.partition_point(|word| word.span().end() <= span.end());
            if start < end {
                collector.add(start..end);
            }
        }
        let list = collector.list;
        Candidates::ordered(passage, list, knowledge)
    }

    fn ordered(passage: Passage<'a>, mut list: Vec<Candidate>, knowledge: Knowledge<'a>) -> Candidates<'a> {
        for candidate in &mut list {
            candidate.mentions.sort_unstable_by_key(|mention| (mention.start, mention.end));
            // `very very very` has `very very` once.
            let mut end = 0;
            candidate.mentions.retain(|mention| {
                let apart = mention.start >= end;
                end = if apart { mention.end } else { end };
                apart
            });
        }
        list.sort_by_key(|candidate| candidate.mentions.first().map(|mention| (mention.start, mention.end)));
        Candidates { passage, list, knowledge }
    }

    /// The words that they stand in.
    pub fn passage(&self) -> &Passage<'a> {
        &self.passage
    }

    /// The candidates, in the order of their first mentions.
    pub fn list(&self) -> &[Candidate] {
        &self.list
    }

    /// What keyphrases are to look like.
    pub fn style(&self) -> Style {
        self.knowledge.style
    }

    /// How frequent the words of each [unit](super::Word::unit) are in general, on the Zipf scale: those of its first mention.
    /// All the same where nothing is known.
    pub fn background(&self) -> Vec<f64> {
        /// Neither rare nor frequent.
        const NEUTRAL: f64 = 4.0;
        let passage = &self.passage;
        let mut zipf = vec![NEUTRAL; passage.units()];
        if !self.knowledge.background.is_empty() {
            let mut known = vec![false; passage.units()];
            for word in passage.words() {
                if !std::mem::replace(&mut known[word.unit()], true) {
                    let folded = fold(&passage.text()[word.span()], passage.analysis().language());
                    zipf[word.unit()] = self.knowledge.background.zipf(&folded, passage.unit_text(word.unit()));
                }
            }
        }
        zipf
    }

    /// The statistics of other articles, where the extractor has them
    /// ([`KeyphraseExtractor::corpus`](crate::KeyphraseExtractor::corpus)).
    pub fn statistics(&self) -> Option<&'a LanguageStats> {
        self.knowledge.statistics
    }
}

/// The candidates with those made one that are the same words in another order, and those that are written as one word, with
/// a hyphen, or as two (`e-mail`, `email`): under the form that has most mentions, or else the first.
fn merged(list: Vec<Candidate>, passage: &Passage<'_>) -> Vec<Candidate> {
    let single = list.iter().enumerate().filter(|(_, candidate)| candidate.units.len() == 1);
    let words: HashMap<&str, usize> =
        single.map(|(number, candidate)| (passage.unit_text(candidate.units[0] as usize), number)).collect();
    let mut orders: HashMap<Vec<u32>, usize> = HashMap::new();
    // For each candidate, an earlier one or a word that it is the same as.
    let mut same: Vec<usize> = (0..list.len()).collect();
    let mut together = String::new();
    for (number, candidate) in list.iter().enumerate().filter(|(_, candidate)| candidate.units.len() > 1) {
        let mut sorted = candidate.units.to_vec();
        sorted.sort_unstable();
        same[number] = *orders.entry(sorted).or_insert(number);
        if candidate.units.len() == 2 {
            together.clear();
            candidate.units.iter().for_each(|&unit| together.push_str(passage.unit_text(unit as usize)));
            same[number] = words.get(&together[..]).copied().unwrap_or(same[number]);
        }
    }
    // What a candidate is the same as is a word, or the first of its order, which may be the same as a word.
    let root = |number: usize| same[same[number]];
    let mut best: Vec<usize> = (0..list.len()).collect();
    for number in 0..list.len() {
        let best = &mut best[root(number)];
        let (ours, theirs) = (list[number].mentions.len(), list[*best].mentions.len());
        if ours > theirs || (ours == theirs && list[number].mentions[0].start < list[*best].mentions[0].start) {
            *best = number;
        }
    }
    let mut list: Vec<Option<Candidate>> = list.into_iter().map(Some).collect();
    for number in 0..list.len() {
        let into = best[root(number)];
        if into != number
            && let Some(other) = list[number].take()
            && let Some(into) = &mut list[into]
        {
            into.mentions.extend(other.mentions);
        }
    }
    list.into_iter().flatten().collect()
}

/// Collects mentions under what they are made of.
struct Collector<'p, 'a> {
    passage: &'p Passage<'a>,
    numbers: HashMap<Box<[u32]>, usize>,
    list: Vec<Candidate>,
    units: Vec<u32>,
}

impl<'p, 'a> Collector<'p, 'a> {
    fn new(passage: &'p Passage<'a>) -> Collector<'p, 'a> {
        Collector { passage, numbers: HashMap::new(), list: Vec::new(), units: Vec::new() }
    }

    fn add(&mut self, words: Range<usize>) {
        self.units.clear();
        self.units.extend(self.passage.words()[words.clone()].iter().map(|word| word.unit() as u32));
        match self.numbers.get(&self.units[..]) {
            Some(&number) => self.list[number].mentions.push(words),
            None => {
                let units: Box<[u32]> = self.units[..].into();
                self.numbers.insert(units.clone(), self.list.len());
                self.list.push(Candidate { units, mentions: vec![words] });
            }
        }
    }
}
