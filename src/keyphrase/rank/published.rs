//! What the published rankers are: a function that weighs, and what it weighs.

use super::super::candidate::{Candidates, Source};
use super::super::passage::{Acronyms, Conflation};
use super::super::scores::Scores;
use super::super::select::Redundancy;
use super::Rank;

/// A published ranker. In none of the papers is an acronym its long form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Published {
    weigh: fn(&Candidates<'_>) -> Scores,
    source: Source,
    conflation: Conflation,
    reads_tags: bool,
    redundancy: Redundancy,
}

impl Published {
    /// One that reads parts of speech, to which a word with hyphens is one, and that passes nothing over.
    pub(super) const fn new(weigh: fn(&Candidates<'_>) -> Scores, source: Source) -> Published {
        Published { weigh, source, conflation: Conflation::Compounds, reads_tags: true, redundancy: Redundancy::Kept }
    }

    /// The same without parts of speech.
    pub(super) const fn untagged(self) -> Published {
        Published { reads_tags: false, ..self }
    }

    /// The same with other words that are one.
    pub(super) const fn conflating(self, conflation: Conflation) -> Published {
        Published { conflation, ..self }
    }

    /// The same with some candidates passed over.
    pub(super) const fn without(self, redundancy: Redundancy) -> Published {
        Published { redundancy, ..self }
    }
}

impl Rank for Published {
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
        (self.weigh)(candidates)
    }

    fn source(&self) -> Source {
        self.source
    }

    fn acronyms(&self) -> Acronyms {
        Acronyms::Apart
    }

    fn conflation(&self) -> Conflation {
        self.conflation
    }

    fn reads_tags(&self) -> bool {
        self.reads_tags
    }

    fn redundancy(&self) -> Redundancy {
        self.redundancy
    }
}
