//! The owned answer about several articles: their reports, and what they have to do with one another.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;
use jiff::civil::Date;

use super::Report;
use crate::analysis::Analysis;
use crate::keyphrase::KeyphraseSet;
use crate::language::Language;
use crate::stats::{ContingencyTable, CorpusStats, DocumentTermMatrix, Period, Trends, WeightedMatrix, Weighting};
use crate::term::TermId;

/// How many key terms and nearest articles each article has.
const KEY_TERMS: usize = 6;
const NEAREST: usize = 3;

/// Some articles' analyses as plain data: each one's [`Report`], the keyphrases of all, what sets each apart, which are
/// nearest to each, and how terms rise and fall over their dates.
///
/// Articles in different languages share a set but no numbers. Time and memory are linear in the articles but for sorting:
/// an article is only compared with those that share its weightiest terms, at most some hundred for each term.
///
/// ```
/// use newsprint::report::ReportSet;
/// use newsprint::{Analyzer, Article, Language};
///
/// let texts = [
///     "date 2024-03-09 Bridge opens\n\nThe bridge opened. The bridge is new.",
///     "date 2024-03-10 Rain falls\n\nRain fell on the harbour, and rain will fall.",
///     "date 2024-03-11 Bridge closes\n\nThe bridge closed. The old bridge is full.",
/// ];
/// let articles: Vec<Article> = texts.iter().map(|text| Article::parse(*text)).collect();
/// let analyzer = Analyzer::new(Language::English);
/// let analyses: Vec<_> = articles.iter().map(|article| analyzer.analyze(article)).collect();
/// let set = ReportSet::new(&analyses, 10);
/// assert_eq!(set.relations[1].key_terms[0].term, "rain");
/// assert_eq!(set.relations[0].nearest[0].report, 2);
/// assert_eq!(set.trends.unwrap().documents, [1, 1, 1]);
/// ```
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportSet {
    /// The version of this form, which is the reports': [`Report::SCHEMA`].
    pub schema: u32,
    /// The articles, in the order given.
    pub reports: Vec<Report>,
    /// The keyphrases that weigh most over all of them.
    pub keyphrases: Vec<ReportedSetKeyphrase>,
    /// For each report what its article has to do with the others.
    pub relations: Vec<ReportedRelations>,
    /// Terms over time; none where fewer than two articles have different dates.
    pub trends: Option<ReportedTrends>,
}

/// A keyphrase of several articles.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedSetKeyphrase {
    /// The language of its articles.
    pub language: Language,
    /// The phrase.
    pub text: String,
    /// In how many articles it is among the best.
    pub documents: u64,
    /// The mean of its scores over all articles in its language.
    pub weight: f64,
}

/// What an article has to do with the others of a set.
#[derive(Clone, PartialEq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedRelations {
    /// The terms that it has more often than the other articles in its language have, the surest first.
    pub key_terms: Vec<ReportedKeyTerm>,
    /// The articles most like it, the nearest first.
    pub nearest: Vec<ReportedNeighbour>,
}

/// A term that an article has more often than others have.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedKeyTerm {
    /// The term, as the article has it most often.
    pub term: String,
    /// Its stem.
    pub stem: String,
    /// How often the article has it.
    pub count: u64,
    /// How often the others have it, all together.
    pub rest: u64,
    /// How sure the difference is: the log-likelihood ratio G².
    pub log_likelihood: f64,
    /// How large it is: the binary logarithm of the ratio of relative frequencies.
    pub log_ratio: f64,
}

/// An article that is near another.
#[derive(Clone, Copy, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedNeighbour {
    /// The number of its report in the set.
    pub report: usize,
    /// The cosine of their tf-idf weights, from 0 to 1.
    pub similarity: f64,
}

/// Terms over the dates of articles.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedTrends {
    /// What the dates are counted by: days up to a month, weeks up to a year, months.
    pub period: Period,
    /// The first day of each period, without gaps; of more than 120 the last.
    pub starts: Vec<Date>,
    /// How many articles each has.
    pub documents: Vec<u64>,
    /// Key terms of the articles that others have too: those with the strongest bursts first, then those that are surest.
    pub terms: Vec<ReportedTrend>,
}

/// A term over time.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedTrend {
    /// The language of its articles.
    pub language: Language,
    /// The term, as an article has it.
    pub term: String,
    /// How many articles of each period have it.
    pub documents: Vec<u64>,
    /// When it was unusually frequent.
    pub bursts: Vec<ReportedBurst>,
}

/// A time in which a term was unusually frequent, from [`Trends::bursts`].
#[derive(Clone, Copy, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedBurst {
    /// The first day of its first period.
    pub first: Date,
    /// The first day of its last period.
    pub last: Date,
    /// How strong it is.
    pub weight: f64,
}

impl ReportSet {
    /// Reports some analyses, each with the `top` best keyphrases and most frequent terms, and as many keyphrases of all.
    pub fn new(analyses: &[Analysis<'_>], top: usize) -> ReportSet {
        let (mut phrases, mut corpus) = (KeyphraseSet::new(), CorpusStats::new());
        for analysis in analyses {
            phrases.add(analysis, top);
            corpus.add(analysis);
        }
        let mut relations: Vec<ReportedRelations> = (analyses.iter())
            .map(|analysis| ReportedRelations { key_terms: key_terms(analysis, &corpus), nearest: Vec::new() })
            .collect();
        for (relation, nearest) in relations.iter_mut().zip(nearest(analyses)) {
            relation.nearest = nearest;
        }
        let trends = trends(analyses, &corpus, &relations);
        ReportSet {
            schema: Report::SCHEMA,
            reports: analyses.iter().map(|analysis| Report::new(analysis, top)).collect(),
            keyphrases: (phrases.ranked().iter().take(top))
                .map(|phrase| ReportedSetKeyphrase {
                    language: phrase.language(),
                    text: phrase.text().to_owned(),
                    documents: phrase.documents(),
                    weight: phrase.weight(),
                })
                .collect(),
            relations,
            trends,
        }
    }
}

/// What an article has more often than the rest of its corpus, at least twice.
fn key_terms(analysis: &Analysis<'_>, corpus: &CorpusStats) -> Vec<ReportedKeyTerm> {
    let Some(all) = corpus.language(analysis.language()) else { return Vec::new() };
    let own: u64 = analysis.term_counts().map(|(_, count)| count as u64).sum();
    let rest = all.mentions().saturating_sub(own);
    let mut found: Vec<ReportedKeyTerm> = Vec::new();
    for term in analysis.terms() {
        let count = term.count() as u64;
        let others = all.collection_frequency(term.stem()).saturating_sub(count);
        let table = ContingencyTable::of_corpora(count, own, others, rest);
        if count >= 2 && table.attracts() {
            found.push(ReportedKeyTerm {
                term: term.text().to_owned(),
                stem: term.stem().to_owned(),
                count,
                rest: others,
                log_likelihood: table.log_likelihood(),
                log_ratio: table.log_ratio(),
            });
        }
    }
    found.sort_by(|a, b| b.log_likelihood.total_cmp(&a.log_likelihood));
    found.truncate(KEY_TERMS);
    found
}

/// For each article those nearest to it, of those that share one of its weightiest terms.
fn nearest(analyses: &[Analysis<'_>]) -> Vec<Vec<ReportedNeighbour>> {
    /// How many terms an article is looked up by, how many articles each finds, and how many of them all are compared.
    const TERMS: usize = 24;
    const ARTICLES: usize = 128;
    const COMPARED: usize = 64;
    let mut matrix = DocumentTermMatrix::new();
    for analysis in analyses {
        // Languages share no terms.
        let language = analysis.language().code();
        let terms: Vec<_> =
            analysis.term_counts().map(|(stem, count)| (format!("{language} {stem}"), count as u64)).collect();
        matrix.push(terms.iter().map(|(term, count)| (term.as_str(), *count)));
    }
    let weights = matrix.weighted(Weighting::tf_idf());
    let weightiest: Vec<Vec<TermId>> = (0..analyses.len()).map(|number| weightiest(&weights, number, TERMS)).collect();
    let mut having: HashMap<TermId, Vec<usize>> = HashMap::new();
    for (number, terms) in weightiest.iter().enumerate() {
        for &term in terms {
            let articles = having.entry(term).or_default();
            if articles.len() < ARTICLES {
                articles.push(number);
            }
        }
    }
    let mut found = Vec::with_capacity(analyses.len());
    for (number, terms) in weightiest.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for other in terms.iter().filter_map(|term| having.get(term)).flatten().filter(|&&other| other != number) {
            *shared.entry(*other).or_default() += 1;
        }
        let mut others: Vec<(usize, usize)> = shared.into_iter().collect();
        others.sort_by_key(|&(_, shared)| std::cmp::Reverse(shared));
        let mut near: Vec<ReportedNeighbour> = (others.into_iter().take(COMPARED))
            .map(|(report, _)| ReportedNeighbour { report, similarity: weights.cosine(number, report) })
            .collect();
        near.sort_by(|a, b| b.similarity.total_cmp(&a.similarity).then(a.report.cmp(&b.report)));
        near.truncate(NEAREST);
        found.push(near);
    }
    found
}

fn weightiest(weights: &WeightedMatrix, number: usize, count: usize) -> Vec<TermId> {
    let mut row = weights.row(number).to_vec();
    row.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    row.into_iter().take(count).map(|(term, _)| term).collect()
}

fn trends(analyses: &[Analysis<'_>], corpus: &CorpusStats, relations: &[ReportedRelations]) -> Option<ReportedTrends> {
    /// How many terms are asked for their bursts, and how many are told.
    const ASKED: usize = 64;
    const TOLD: usize = 8;
    const PERIODS: usize = 120;
    let dates: BTreeSet<Date> = analyses.iter().filter_map(|analysis| analysis.article().date()).collect();
    let (first, last) = (*dates.first()?, *dates.last()?);
    let days = first.until(last).ok()?.get_days();
    let period = match days {
        0 => return None,
        1..=31 => Period::Day,
        32..=366 => Period::Week,
        _ => Period::Month,
    };
    let mut trends = Trends::new(period);
    for analysis in analyses {
        trends.add(analysis);
    }

    // Terms that set an article apart and that others have too, by how sure that is for all of them together.
    let mut sure: BTreeMap<(Language, &str), (f64, &str)> = BTreeMap::new();
    for (analysis, relation) in analyses.iter().zip(relations) {
        let of_language = corpus.language(analysis.language());
        let often = |term: &&ReportedKeyTerm| of_language.is_some_and(|all| all.document_frequency(&term.stem) >= 2);
        for term in relation.key_terms.iter().filter(often) {
            sure.entry((analysis.language(), &term.stem)).or_insert((0.0, &term.term)).0 += term.log_likelihood;
        }
    }
    let mut candidates: Vec<_> = sure.into_iter().collect();
    candidates.sort_by(|a, b| b.1.0.total_cmp(&a.1.0));
    candidates.truncate(ASKED);
    let mut terms: Vec<(f64, ReportedTrend)> = Vec::new();
    for ((language, stem), (_, written)) in candidates {
        let bursts: Vec<ReportedBurst> = (trends.bursts(language, stem).iter())
            .map(|burst| ReportedBurst { first: burst.first(), last: burst.last(), weight: burst.weight() })
            .collect();
        let strongest = bursts.iter().map(|burst| burst.weight).fold(0.0, f64::max);
        let documents = trends.latest(language, stem, PERIODS).map(|point| point.documents()).collect();
        terms.push((strongest, ReportedTrend { language, term: written.to_owned(), documents, bursts }));
    }
    terms.sort_by(|a, b| b.0.total_cmp(&a.0));
    let terms = terms.into_iter().take(TOLD).map(|(_, trend)| trend).collect();

    // Every series has all periods, whatever the language and the term.
    let counted: BTreeMap<Date, u64> = trends.periods().map(|(start, stats)| (start, stats.documents())).collect();
    let starts: Vec<Date> = trends.latest(Language::Undetermined, "", PERIODS).map(|point| point.start()).collect();
    let documents = starts.iter().map(|start| counted.get(start).copied().unwrap_or(0)).collect();
    Some(ReportedTrends { period, starts, documents, terms })
}
