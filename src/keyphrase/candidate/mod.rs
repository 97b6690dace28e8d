//! Candidates: what might be a keyphrase.

mod source;

use std::ops::Range;

use hashbrown::HashMap;

pub use self::source::Source;
pub(super) use self::source::is_node_in;
use super::Style;
use super::passage::Passage;
use crate::span::Span;
use crate::stats::LanguageStats;

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

/// The candidates of an article, in the order of their first mentions, and the passage that they stand in.
#[derive(Clone, Debug)]
pub struct Candidates<'a> {
    passage: Passage<'a>,
    list: Vec<Candidate>,
    style: Style,
    statistics: Option<&'a LanguageStats>,
}

impl<'a> Candidates<'a> {
    /// The candidates of a passage that a source gives.
    pub(super) fn find(
        passage: Passage<'a>,
        source: Source,
        style: Style,
        statistics: Option<&'a LanguageStats>,
    ) -> Candidates<'a> {
        let mut collector = Collector::new(&passage);
        source.find(&passage, &mut |words| collector.add(words));
        let list = collector.list;
        Candidates::ordered(passage, list, style, statistics)
    }

    /// Candidates at these places of the text: at the words that each span has whole. A span without a word of the
    /// passage is none.
    pub(super) fn at(
        passage: Passage<'a>,
        spans: impl IntoIterator<Item = Span>,
        style: Style,
        statistics: Option<&'a LanguageStats>,
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
        Candidates::ordered(passage, list, style, statistics)
    }

    fn ordered(
        passage: Passage<'a>,
        mut list: Vec<Candidate>,
        style: Style,
        statistics: Option<&'a LanguageStats>,
    ) -> Candidates<'a> {
        for candidate in &mut list {
            candidate.mentions.sort_unstable_by_key(|mention| (mention.start, mention.end));
            candidate.mentions.dedup();
        }
        list.sort_by_key(|candidate| candidate.mentions.first().map(|mention| (mention.start, mention.end)));
        Candidates { passage, list, style, statistics }
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
        self.style
    }

    /// The statistics of other articles, where the extractor has them
    /// ([`KeyphraseExtractor::corpus`](crate::KeyphraseExtractor::corpus)).
    pub fn statistics(&self) -> Option<&'a LanguageStats> {
        self.statistics
    }
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
