//! Statistics of many articles, as counts that merge, and what is read from them.

mod binary;
mod collocation;
mod dispersion;
mod frequent;
mod keyness;
mod language;
mod matrix;
#[cfg(feature = "serde")]
mod schema;
mod table;
mod trend;
mod weighting;

use std::collections::BTreeMap;

pub use self::collocation::{Association, Collocation, Collocations, Pairs};
pub use self::dispersion::Dispersion;
pub use self::frequent::FrequentTerms;
pub use self::keyness::KeyTerm;
pub use self::language::{LanguageStats, TermStats};
pub use self::matrix::{DocumentTermMatrix, WeightedMatrix};
pub use self::table::ContingencyTable;
pub use self::trend::{Burst, Period, TrendPoint, Trends};
pub use self::weighting::{Bm25, Idf, LengthNorm, Smart, TermWeight, Weighting};
use crate::analysis::{Analysis, Analyzer};
#[cfg(feature = "parallel")]
use crate::article::Article;
use crate::error::Error;
use crate::language::Language;
use crate::term::TermCounter;

/// What is counted over many articles: how many there are, how long they are, and how often and in how many of them
/// each term occurs.
///
/// Only integers are kept, and weights are derived when asked for. So [`merge`](CorpusStats::merge) is exact,
/// commutative and associative, with [`CorpusStats::new`] as its neutral element: any partition of the articles over
/// threads or machines, merged in any order, gives the same statistics. [`subtract`](CorpusStats::subtract) undoes it,
/// for a window that slides over dates. Counts saturate at `u64::MAX`; what is saturated cannot be taken out again to
/// the letter.
///
/// Languages are counted apart and never mix, nor do terms by different [normalizers](crate::Normalizer) or
/// tokenizers, which their [signatures](Analyzer::signature) tell apart.
///
/// ```
/// use newsprint::{Analyzer, Article, CorpusStats, Language};
///
/// let analyzer = Analyzer::new(Language::English);
/// let stats = ["The harbour bridge opened.", "Bridges are closed. The bridges are old."]
///     .into_iter()
///     .map(|text| CorpusStats::from(&analyzer.analyze(&Article::parse(text))))
///     .fold(CorpusStats::new(), CorpusStats::merge);
///
/// let english = stats.language(Language::English).unwrap();
/// assert_eq!(english.documents(), 2);
/// assert_eq!(english.document_frequency("bridg"), 2);
/// assert_eq!(english.collection_frequency("bridg"), 3);
/// assert!(english.idf("harbour") > english.idf("bridg"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CorpusStats {
    /// By language, then by the signature of the normalizer.
    parts: BTreeMap<(Language, String), LanguageStats>,
}

impl CorpusStats {
    /// Of no articles.
    pub fn new() -> CorpusStats {
        CorpusStats::default()
    }

    /// Counts one more article.
    pub fn add(&mut self, analysis: &Analysis<'_>) {
        let stats = self.part(analysis.language(), analysis.signature());
        stats.add(analysis.counts().words as u64, analysis.term_counts().map(|(term, count)| (term, count as u64)));
    }

    /// Counts one more document, the one that a counter has counted.
    ///
    /// ```
    /// use newsprint::{CorpusStats, Language, Normalizer, TermCounter};
    ///
    /// let mut counter = TermCounter::new(Normalizer::new(Language::English));
    /// let mut stats = CorpusStats::new();
    /// for text in ["The bridge opened.", "A new bridge."] {
    ///     counter.clear();
    ///     counter.add(text);
    ///     stats.add_counts(&counter);
    /// }
    /// assert_eq!(stats.language(Language::English).unwrap().document_frequency("bridg"), 2);
    /// ```
    pub fn add_counts(&mut self, counter: &TermCounter) {
        self.part(counter.language(), &counter.signature()).add(counter.words(), counter.iter());
    }

    /// Of many articles, analysed and counted on all cores by rayon's current thread pool: the same as adding them one
    /// by one. Only a few analyses are in memory at once.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, CorpusStats, Language};
    ///
    /// let articles: Vec<Article> = ["Rain.", "Rain and snow."].into_iter().map(Article::from).collect();
    /// let stats = CorpusStats::of_all(&Analyzer::new(Language::English), &articles);
    /// assert_eq!(stats.language(Language::English).unwrap().document_frequency("rain"), 2);
    /// ```
    #[cfg(feature = "parallel")]
    pub fn of_all(analyzer: &Analyzer, articles: &[Article]) -> CorpusStats {
        use rayon::prelude::*;
        let add = |mut stats: CorpusStats, article: &Article| {
            stats.add(&analyzer.analyze(article));
            stats
        };
        articles.par_iter().fold(CorpusStats::new, add).reduce(CorpusStats::new, CorpusStats::merge)
    }

    fn part(&mut self, language: Language, signature: &str) -> &mut LanguageStats {
        self.parts.entry((language, signature.to_owned())).or_default()
    }

    /// Both together.
    #[must_use]
    pub fn merge(mut self, other: CorpusStats) -> CorpusStats {
        for (key, theirs) in other.parts {
            match self.parts.entry(key) {
                std::collections::btree_map::Entry::Vacant(place) => {
                    place.insert(theirs);
                }
                std::collections::btree_map::Entry::Occupied(ours) => ours.into_mut().merge(theirs),
            }
        }
        self
    }

    /// Takes out the articles of `other`, which are among these: the opposite of [`merge`](CorpusStats::merge).
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, CorpusStats, Language};
    ///
    /// let analyzer = Analyzer::new(Language::English);
    /// let day = |text: &str| CorpusStats::from(&analyzer.analyze(&Article::parse(text)));
    /// let mut window = day("Rain.").merge(day("Sun and rain.")).merge(day("Snow."));
    /// window.subtract(&day("Rain.")).unwrap();
    /// assert_eq!(window, day("Sun and rain.").merge(day("Snow.")));
    /// assert!(window.subtract(&day("Fog.")).unwrap_err().is_not_counted());
    /// ```
    ///
    /// # Errors
    /// When they are not ([`Error::is_not_counted`]): some count would fall below zero, or a term would be in no
    /// article or in more than there are. Then nothing is taken out.
    pub fn subtract(&mut self, other: &CorpusStats) -> Result<(), Error> {
        let missing = || Error::not_counted("the language or its normalizer");
        let parts = || other.parts.iter().filter(|(_, theirs)| !theirs.is_empty());
        for (key, theirs) in parts() {
            self.parts.get(key).ok_or_else(missing)?.holds(theirs)?;
        }
        for (key, theirs) in parts() {
            if let Some(ours) = self.parts.get_mut(key) {
                ours.subtract(theirs);
            }
        }
        self.parts.retain(|_, stats| !stats.is_empty());
        Ok(())
    }

    /// Keeps the terms for which `keep` says so, and all totals. Statistics with fewer terms still merge, but what was
    /// dropped is then missing from what they have in common; and only statistics that have none but the terms that are left
    /// can be [taken out](CorpusStats::subtract) of them: pruned to the same terms, not by the same rule.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, CorpusStats, Language};
    ///
    /// let analyzer = Analyzer::new(Language::English);
    /// let mut stats = CorpusStats::new();
    /// for text in ["Rain fell.", "Rain and snow fell."] {
    ///     stats.add(&analyzer.analyze(&Article::parse(text)));
    /// }
    /// stats.retain(|term| term.document_frequency() >= 2);
    /// let terms: Vec<_> = stats.language(Language::English).unwrap().iter().map(|term| term.term()).collect();
    /// assert_eq!(terms, ["fell", "rain"]);
    /// ```
    pub fn retain(&mut self, mut keep: impl FnMut(TermStats<'_>) -> bool) {
        self.parts.values_mut().for_each(|stats| stats.retain(&mut keep));
    }

    /// The statistics of the articles in a language, if there are any; where they were made by several normalizers,
    /// those with the most articles, of two with as many the first by signature.
    pub fn language(&self, language: Language) -> Option<&LanguageStats> {
        let parts = self.normalizers(language).map(|(_, stats)| stats);
        parts.reduce(|best, next| if next.documents() > best.documents() { next } else { best })
    }

    /// The statistics of the articles in a language by the signatures of their normalizers, in the order of these.
    fn normalizers(&self, language: Language) -> impl Iterator<Item = (&str, &LanguageStats)> {
        let parts = self.parts.range((language, String::new())..).take_while(move |((of, _), _)| *of == language);
        parts.map(|((_, signature), stats)| (signature.as_str(), stats))
    }

    /// The statistics of the articles that an analyzer analysed, or another with the same language and normalizer.
    pub fn of(&self, analyzer: &Analyzer) -> Option<&LanguageStats> {
        self.parts.get(&(analyzer.language(), analyzer.signature().to_owned()))
    }

    /// The languages of the articles, and their statistics. A language comes as often as there were normalizers for it.
    pub fn languages(&self) -> impl Iterator<Item = (Language, &LanguageStats)> {
        self.parts.iter().map(|((language, _), stats)| (*language, stats))
    }

    /// How many articles, in all languages.
    pub fn documents(&self) -> u64 {
        self.parts.values().fold(0, |sum, stats| sum.saturating_add(stats.documents()))
    }
}

impl From<&Analysis<'_>> for CorpusStats {
    fn from(analysis: &Analysis<'_>) -> CorpusStats {
        let mut stats = CorpusStats::new();
        stats.add(analysis);
        stats
    }
}

/// All of them together.
///
/// ```
/// use newsprint::{Analyzer, Article, CorpusStats, Language};
///
/// let analyzer = Analyzer::new(Language::English);
/// let texts = ["The bridge opened.", "A new bridge."].map(Article::from);
/// let stats: CorpusStats = texts.iter().map(|text| CorpusStats::from(&analyzer.analyze(text))).collect();
/// assert_eq!(stats.documents(), 2);
/// ```
impl FromIterator<CorpusStats> for CorpusStats {
    fn from_iter<I: IntoIterator<Item = CorpusStats>>(stats: I) -> CorpusStats {
        stats.into_iter().fold(CorpusStats::new(), CorpusStats::merge)
    }
}
