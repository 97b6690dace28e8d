//! Rankers: from candidates to explained scores. One file for each.

mod frequency;
mod newsprint;
#[cfg(feature = "fitting")]
pub(super) use self::newsprint::{features as newsprint_features, model as newsprint_model};

use std::fmt;
use std::str::FromStr;

use super::candidate::{Candidates, Source};
use super::explanation::Explanation;
use super::passage::Acronyms;
use super::select::Redundancy;
use crate::error::Error;

/// Weighs candidates: a user's own ranker, or one of [`Ranker`]'s.
///
/// All candidates of an article are weighed at once, so that a method can rank them against one another.
///
/// ```
/// use newsprint::keyphrase::{Candidates, Part, Rank, Source};
/// use newsprint::{Analyzer, Article, Explanation, KeyphraseExtractor, Language};
///
/// /// Long phrases that come early.
/// #[derive(Debug)]
/// struct LongAndEarly;
///
/// impl Rank for LongAndEarly {
///     fn weigh(&self, candidates: &Candidates<'_>) -> Vec<Explanation> {
///         let weigh = |candidate: &newsprint::keyphrase::Candidate| {
///             let length = candidate.units().len() as f64;
///             let early = 1.0 / (1.0 + candidate.mentions()[0].start as f64);
///             Explanation::product([Part::new("length", length), Part::new("early", early)])
///         };
///         candidates.list().iter().map(weigh).collect()
///     }
///
///     fn source(&self) -> Source {
///         Source::Runs
///     }
/// }
///
/// let article = Article::parse("The old harbour bridge opened. A festival began.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// let extractor = KeyphraseExtractor::with(LongAndEarly);
/// assert_eq!(extractor.extract(&analysis).next().unwrap().text(), "harbour bridge opened");
/// ```
pub trait Rank: fmt::Debug + Send + Sync {
    /// The explained score of each candidate of [`Candidates::list`], in that order. Higher is better; a candidate
    /// without an explanation, and one whose score is not a number, is passed over.
    fn weigh(&self, candidates: &Candidates<'_>) -> Vec<Explanation>;

    /// Where its candidates come from, unless the extractor is told otherwise.
    fn source(&self) -> Source {
        Source::NounPhrases
    }

    /// Whether acronyms and their long forms are one to it.
    fn acronyms(&self) -> Acronyms {
        Acronyms::Joined
    }

    /// Which candidates are passed over beside better ones, unless the extractor is told otherwise.
    fn redundancy(&self) -> Redundancy {
        Redundancy::Inside
    }
}

/// How candidates are weighed. Parsed from and displayed as its [`name`](Ranker::name).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Ranker {
    /// newsprint's own: how frequent the words are, how early the phrase comes, how long it is, whether its words are in
    /// the headline, whether it is written as a name. It needs no corpus.
    #[default]
    Newsprint,
    /// How often the phrase occurs, and nothing else: a baseline.
    Frequency,
}

impl Ranker {
    /// All of them.
    pub const ALL: &'static [Ranker] = &[Ranker::Newsprint, Ranker::Frequency];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Ranker::Newsprint => "newsprint",
            Ranker::Frequency => "frequency",
        }
    }

    /// The ranker itself.
    fn rank(self) -> &'static dyn Rank {
        match self {
            Ranker::Newsprint => &newsprint::Newsprint,
            Ranker::Frequency => &frequency::Frequency,
        }
    }
}

impl Rank for Ranker {
    fn weigh(&self, candidates: &Candidates<'_>) -> Vec<Explanation> {
        self.rank().weigh(candidates)
    }

    fn source(&self) -> Source {
        self.rank().source()
    }

    fn acronyms(&self) -> Acronyms {
        self.rank().acronyms()
    }

    fn redundancy(&self) -> Redundancy {
        self.rank().redundancy()
    }
}

impl fmt::Display for Ranker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Ranker {
    type Err = Error;

    /// # Errors
    /// When there is no such ranker ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Ranker, Error> {
        let found = Ranker::ALL.iter().copied().find(|ranker| ranker.name() == name);
        found.ok_or_else(|| {
            Error::name("ranker", name, &Ranker::ALL.iter().map(|ranker| ranker.name()).collect::<Vec<_>>())
        })
    }
}
