//! Rankers: from candidates to explained scores. One file for each.

#![expect(clippy::indexing_slicing, reason = "each candidate's words end where the next one's begin")]

mod frequency;
mod graph;
mod kpminer;
mod multipartiterank;
mod newsprint;
#[cfg(feature = "fitting")]
pub(super) use self::newsprint::{features as newsprint_features, model as newsprint_model};
mod positionrank;
mod published;
mod rake;
mod singlerank;
mod textrank;
mod tfidf;
mod topic;
mod topicrank;
mod yake;

use std::fmt;

use super::candidate::{Candidates, Source};
use super::explanation::{Explanation, Part};
use super::passage::{Acronyms, Conflation};
use super::scores::Scores;
use super::select::Redundancy;

/// Weighs candidates: a user's own ranker, or one of [`Ranker`]'s.
///
/// All candidates of an article are weighed at once, so that a method can rank them against one another.
///
/// ```
/// use newsprint::keyphrase::{Candidate, Candidates, Part, Rank, Scores, Source};
/// use newsprint::{Analyzer, Article, Explanation, KeyphraseExtractor, Language};
///
/// /// Long phrases that come early.
/// #[derive(Debug)]
/// struct LongAndEarly;
///
/// impl Rank for LongAndEarly {
///     fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
///         let weigh = |candidate: Candidate<'_>| {
///             let length = candidate.units().len() as f64;
///             let early = 1.0 / (1.0 + candidate.mentions()[0].start as f64);
///             Explanation::product([Part::new("length", length), Part::new("early", early)])
///         };
///         candidates.iter().map(weigh).collect()
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
/// assert_eq!(extractor.extract(&analysis).next().unwrap().text(), "harbour bridge");
/// ```
pub trait Rank: fmt::Debug + Send + Sync {
    /// The score of each candidate, in their order, with the reasons. Higher is better; a candidate without a score, and one
    /// whose score is not a number, is passed over.
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores;

    /// Where its candidates come from, unless the extractor is told otherwise.
    fn source(&self) -> Source {
        Source::NounPhrases
    }

    /// Whether acronyms and their long forms are one to it.
    fn acronyms(&self) -> Acronyms {
        Acronyms::Joined
    }

    /// Which words are the same to it.
    fn conflation(&self) -> Conflation {
        Conflation::Stems
    }

    /// Whether it looks at parts of speech. One that does not is spared the time of the tagger, unless its candidates come
    /// from a source that does.
    fn reads_tags(&self) -> bool {
        true
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
    /// newsprint's own, a fitted model whose score is a probability: how frequent the words are, in the article and in general,
    /// how early the phrase comes, how long it is, whether its words are in the headline, whether it is written as a name. It
    /// needs no corpus.
    #[default]
    Newsprint,
    /// How often the phrase occurs, and nothing else: a baseline.
    Frequency,
    /// Frequency times inverse document frequency (Spärck Jones 1972), of phrases of up to three words. It wants a corpus
    /// ([`KeyphraseExtractor::corpus`](crate::KeyphraseExtractor::corpus)): without one frequency alone decides.
    TfIdf,
    /// KP-Miner (El-Beltagy and Rafea 2010): TF-IDF of phrases of up to five words that occur three times and begin early,
    /// long ones boosted. A corpus is of use to it as to TF-IDF. Short articles have no keyphrases by it.
    KpMiner,
    /// RAKE (Rose et al. 2010): runs of words between stop words, by how many words theirs stand beside.
    Rake,
    /// YAKE! (Campos et al. 2020): five features of words, of any language that has stop words; no corpus, no tagger.
    Yake,
    /// TextRank (Mihalcea and Tarau 2004): PageRank on a graph of words that follow one another.
    TextRank,
    /// SingleRank (Wan and Xiao 2008): PageRank on a graph of words that stand within ten words.
    SingleRank,
    /// PositionRank (Florescu and Caragea 2017): the same, drawn to early words.
    PositionRank,
    /// TopicRank (Bougouin, Boudin and Daille 2013): PageRank on a graph of topics, one phrase for each. The candidates of
    /// about the first 8,000 words are looked at.
    TopicRank,
    /// MultipartiteRank (Boudin 2018): PageRank on a graph of phrases in topics, drawn to those that come early. The
    /// candidates of about the first 8,000 words are looked at.
    MultipartiteRank,
}

impl Ranker {
    /// All of them.
    pub const ALL: &'static [Ranker] = &[
        Ranker::Newsprint,
        Ranker::Frequency,
        Ranker::TfIdf,
        Ranker::KpMiner,
        Ranker::Rake,
        Ranker::Yake,
        Ranker::TextRank,
        Ranker::SingleRank,
        Ranker::PositionRank,
        Ranker::TopicRank,
        Ranker::MultipartiteRank,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Ranker::Newsprint => "newsprint",
            Ranker::Frequency => "frequency",
            Ranker::TfIdf => "tfidf",
            Ranker::KpMiner => "kpminer",
            Ranker::Rake => "rake",
            Ranker::Yake => "yake",
            Ranker::TextRank => "textrank",
            Ranker::SingleRank => "singlerank",
            Ranker::PositionRank => "positionrank",
            Ranker::TopicRank => "topicrank",
            Ranker::MultipartiteRank => "multipartiterank",
        }
    }

    /// The ranker itself.
    fn rank(self) -> &'static dyn Rank {
        match self {
            Ranker::Newsprint => &newsprint::Newsprint,
            Ranker::Frequency => &frequency::Frequency,
            Ranker::TfIdf => &tfidf::TF_IDF,
            Ranker::KpMiner => &kpminer::KP_MINER,
            Ranker::Rake => &rake::RAKE,
            Ranker::Yake => &yake::YAKE,
            Ranker::TextRank => &textrank::TEXT_RANK,
            Ranker::SingleRank => &singlerank::SINGLE_RANK,
            Ranker::PositionRank => &positionrank::POSITION_RANK,
            Ranker::TopicRank => &topicrank::TOPIC_RANK,
            Ranker::MultipartiteRank => &multipartiterank::MULTIPARTITE_RANK,
        }
    }
}

impl Rank for Ranker {
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
        self.rank().weigh(candidates)
    }

    fn source(&self) -> Source {
        self.rank().source()
    }

    fn acronyms(&self) -> Acronyms {
        self.rank().acronyms()
    }

    fn conflation(&self) -> Conflation {
        self.rank().conflation()
    }

    fn reads_tags(&self) -> bool {
        self.rank().reads_tags()
    }

    fn redundancy(&self) -> Redundancy {
        self.rank().redundancy()
    }
}

/// Scores of candidates that are the sums of their words': none where all have none.
fn word_sums(candidates: &Candidates<'_>, score: impl Fn(u32) -> f64) -> Scores {
    // The scores of all candidates' words, and where each candidate's end.
    let (mut words, mut ends, mut sums) = (Vec::new(), Vec::new(), Vec::with_capacity(candidates.len()));
    for candidate in candidates.iter() {
        let start = words.len();
        words.extend(candidate.units().iter().map(|&unit| score(unit)));
        let (single, further) = single_words(&words[start..]);
        let sum = single.iter().sum::<f64>() + further.iter().sum::<f64>();
        sums.push(if sum > 0.0 { sum } else { f64::NAN });
        ends.push(words.len());
    }
    Scores::new(sums, move |number| {
        let start = number.checked_sub(1).map_or(0, |before| ends[before]);
        let (single, further) = single_words(&words[start..ends[number]]);
        let mut parts: Vec<Part> = WORDS.into_iter().zip(single).map(|(name, &score)| Part::new(name, score)).collect();
        if !further.is_empty() {
            parts.push(Part::new("further words", further.iter().sum()));
        }
        Explanation::sum(parts)
    })
}

/// The names of the parts that words have each for themselves.
const WORDS: [&str; 5] = ["word 1", "word 2", "word 3", "word 4", "word 5"];

/// The words that have a part each, and those that share one.
fn single_words(words: &[f64]) -> (&[f64], &[f64]) {
    words.split_at(words.len().min(WORDS.len()))
}

named!(Ranker, "ranker");
