//! Candidates: what might be a keyphrase.

#![expect(clippy::indexing_slicing, reason = "units of the passage, which say how many there are")]

mod list;
mod source;

use std::ops::Range;

pub(super) use self::list::Inside;
use self::list::{Collector, List};
pub use self::source::Source;
pub(super) use self::source::is_node_in;
use super::Style;
use super::passage::Passage;
use crate::background::{Background, Level};
use crate::span::Span;
use crate::stats::LanguageStats;

/// A phrase that might be a keyphrase: its words, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'c> {
    units: &'c [u32],
    mentions: &'c [Range<usize>],
}

impl<'c> Candidate<'c> {
    /// The [units](super::Word::unit) of its words, which all its mentions share.
    pub fn units(self) -> &'c [u32] {
        self.units
    }

    /// Where it stands, in order: ranges of [`Passage::words`]; there is one at least.
    pub fn mentions(self) -> &'c [Range<usize>] {
        self.mentions
    }
}

/// How frequent a word is of which nothing is known: neither rare nor frequent.
const NEUTRAL: f64 = 4.0;

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
    list: List,
    knowledge: Knowledge<'a>,
}

impl<'a> Candidates<'a> {
    /// The candidates of a passage that a source gives.
    pub(super) fn find(passage: Passage<'a>, source: Source, knowledge: Knowledge<'a>) -> Candidates<'a> {
        let mut collector = Collector::new(&passage);
        source.find(&passage, &mut |words| collector.add(words));
        let same = match source {
            Source::Phrases => collector.same(),
            _ => Vec::new(),
        };
        let list = collector.list(&same);
        Candidates { passage, list, knowledge }
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
        let list = collector.list(&[]);
        Candidates { passage, list, knowledge }
    }

    /// The words that they stand in.
    pub fn passage(&self) -> &Passage<'a> {
        &self.passage
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.len() == 0
    }

    /// One of them, by its number in the order of their first mentions.
    ///
    /// # Panics
    /// When `number` is not less than [`Candidates::len`].
    pub fn get(&self, number: usize) -> Candidate<'_> {
        self.list.get(number)
    }

    /// All of them, in the order of their first mentions.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Candidate<'_>> + DoubleEndedIterator + Clone {
        (0..self.list.len()).map(|number| self.list.get(number))
    }

    /// To tell which are inside better ones.
    pub(super) fn inside(&self) -> Inside {
        Inside::new(&self.list)
    }

    /// What keyphrases are to look like.
    pub fn style(&self) -> Style {
        self.knowledge.style
    }

    /// How frequent the words of each [unit](super::Word::unit) are in general, on the Zipf scale: those of its first mention.
    /// All the same where nothing is known.
    pub fn background(&self) -> Vec<f64> {
        let (passage, background) = (&self.passage, &self.knowledge.background);
        self.of_units(!background.is_empty(), |level, unit| background.zipf_at(level, || passage.unit_text(unit)))
    }

    /// How little the words of each unit tell, on the same scale. All the same where nothing is known; in a language without a
    /// tagger also where nothing but a corpus says how frequent they are: there the default is better without it.
    pub(super) fn usual(&self) -> Vec<f64> {
        let (passage, background) = (&self.passage, &self.knowledge.background);
        let known = !background.is_empty() && (background.has_table() || passage.is_tagged());
        self.of_units(known, |level, unit| background.usual_at(level, || passage.unit_text(unit)))
    }

    /// A number of each unit, by the level of its first mention; all the same where nothing is known.
    fn of_units(&self, known: bool, of: impl Fn(Level, usize) -> f64) -> Vec<f64> {
        let passage = &self.passage;
        let mut numbers = vec![NEUTRAL; passage.units()];
        if !known {
            return numbers;
        }
        let mut seen = vec![false; passage.units()];
        for &word in passage.words() {
            if !std::mem::replace(&mut seen[word.unit()], true) {
                numbers[word.unit()] = of(passage.level(word, &self.knowledge.background), word.unit());
            }
        }
        numbers
    }

    /// The statistics of other articles, where the extractor has them
    /// ([`KeyphraseExtractor::corpus`](crate::KeyphraseExtractor::corpus)).
    pub fn statistics(&self) -> Option<&'a LanguageStats> {
        self.knowledge.statistics
    }
}
