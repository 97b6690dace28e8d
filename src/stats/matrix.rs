//! Documents by terms: counts, weights, similarity.

#![expect(
    clippy::indexing_slicing,
    reason = "a column for each number that a term was given; rows end where the next begins"
)]

use hashbrown::HashMap;

use super::Dispersion;
use super::table::ratio;
use super::weighting::{Bm25, LengthNorm, Smart, Weighting};
use crate::term::{Normalizer, TermCounter, TermId, Vocabulary};

/// How often each term occurs in each document: a sparse matrix with a row for each document.
///
/// What scikit-learn's `CountVectorizer` makes, and quanteda's `dfm`. Documents are numbered from 0 as they are added,
/// terms by [`TermId`]; within a row terms ascend. Terms must come from one normalizer: the matrix only sees strings.
///
/// ```
/// use newsprint::{DocumentTermMatrix, Language, Normalizer, Weighting};
///
/// let texts = ["The bridge opened.", "A bridge, old bridges.", "Rain fell on the harbour."];
/// let matrix = DocumentTermMatrix::of(Normalizer::new(Language::English), texts);
/// assert_eq!((matrix.documents(), matrix.count(1, "bridg"), matrix.document_frequency("bridg")), (3, 2, 2));
///
/// let weights = matrix.weighted(Weighting::tf_idf());
/// let (nearest, similarity) = weights.nearest(0, 1)[0];
/// assert_eq!(nearest, 1);
/// assert!(similarity > 0.3 && weights.cosine(0, 2) == 0.0);
/// ```
#[derive(Clone, Debug, Default)]
pub struct DocumentTermMatrix {
    vocabulary: Vocabulary,
    /// The rows, one after the other.
    entries: Vec<(TermId, u64)>,
    /// Where each row ends.
    ends: Vec<usize>,
    /// For each term, how many documents have it.
    documents: Vec<u64>,
}

impl DocumentTermMatrix {
    /// Of no documents.
    pub fn new() -> DocumentTermMatrix {
        DocumentTermMatrix::default()
    }

    /// Of plain texts, a document each, by the standard's words: what `CountVectorizer().fit_transform(texts)` is.
    ///
    /// ```
    /// use newsprint::{DocumentTermMatrix, Language, Normalizer};
    ///
    /// let texts = ["The bridge opened.", "A bridge, old bridges."];
    /// let matrix = DocumentTermMatrix::of(Normalizer::new(Language::English), texts);
    /// assert_eq!((matrix.documents(), matrix.count(1, "bridg")), (2, 2));
    /// ```
    pub fn of(normalizer: Normalizer, texts: impl IntoIterator<Item = impl AsRef<str>>) -> DocumentTermMatrix {
        let mut counter = TermCounter::new(normalizer);
        let mut matrix = DocumentTermMatrix::new();
        // The terms' numbers in the matrix by those in the counter.
        let mut numbers: Vec<Option<TermId>> = Vec::new();
        for text in texts {
            counter.clear();
            counter.add(text.as_ref());
            numbers.resize(counter.vocabulary().len(), None);
            let vocabulary = &mut matrix.vocabulary;
            matrix.entries.extend(counter.numbered().map(|(id, count)| {
                let number = &mut numbers[id.index()];
                (*number.get_or_insert_with(|| vocabulary.intern(counter.vocabulary().text(id))), count)
            }));
            matrix.end_row();
        }
        matrix
    }

    /// The same documents with the terms alone for which `keep`, asked with their document frequency, says so; they are
    /// numbered anew. What `min_df` and `max_df` are for.
    ///
    /// ```
    /// use newsprint::{DocumentTermMatrix, Language, Normalizer};
    ///
    /// let texts = ["Rain fell.", "Rain and snow fell.", "Snow."];
    /// let matrix = DocumentTermMatrix::of(Normalizer::new(Language::English), texts);
    /// let frequent = matrix.select(|_, documents| documents >= 2);
    /// assert_eq!(frequent.vocabulary().len(), 3); // rain, fell, snow
    /// assert_eq!(matrix.select(|term, _| term == "snow").row(0), []);
    /// ```
    #[must_use]
    pub fn select(&self, mut keep: impl FnMut(&str, u64) -> bool) -> DocumentTermMatrix {
        let kept: Vec<bool> = self.vocabulary.iter().map(|(id, term)| keep(term, self.documents[id.index()])).collect();
        let mut selected = DocumentTermMatrix::new();
        for document in 0..self.documents() {
            let row = self.row(document).iter().filter(|entry| kept[entry.0.index()]);
            selected.push(row.map(|&(id, count)| (self.vocabulary.text(id), count)));
        }
        selected
    }

    /// Adds a document by its terms and their counts. A term that comes more than once is counted together.
    pub fn push<'t>(&mut self, terms: impl IntoIterator<Item = (&'t str, u64)>) {
        let terms = terms.into_iter().filter(|&(_, count)| count > 0);
        self.entries.extend(terms.map(|(term, count)| (self.vocabulary.intern(term), count)));
        self.end_row();
    }

    /// Makes a row of the entries behind the last one.
    fn end_row(&mut self) {
        let start = self.ends.last().copied().unwrap_or_default();
        self.entries[start..].sort_unstable_by_key(|&(id, _)| id);
        self.documents.resize(self.vocabulary.len(), 0);
        let mut end = start;
        for place in start..self.entries.len() {
            let (id, count) = self.entries[place];
            if end > start && self.entries[end - 1].0 == id {
                let sum = &mut self.entries[end - 1].1;
                *sum = sum.saturating_add(count);
            } else {
                self.entries[end] = (id, count);
                self.documents[id.index()] += 1;
                end += 1;
            }
        }
        self.entries.truncate(end);
        self.ends.push(end);
    }

    /// How many documents.
    pub fn documents(&self) -> usize {
        self.ends.len()
    }

    /// The terms by number.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The terms of a document and their counts, by number; none for a document that is not there.
    pub fn row(&self, document: usize) -> &[(TermId, u64)] {
        row(&self.entries, &self.ends, document)
    }

    /// How often a document has a term.
    pub fn count(&self, document: usize, term: &str) -> u64 {
        let row = self.row(document);
        let place = self.vocabulary.get(term).and_then(|id| row.binary_search_by_key(&id, |entry| entry.0).ok());
        place.map_or(0, |place| row[place].1)
    }

    /// How many documents have a term.
    pub fn document_frequency(&self, term: &str) -> u64 {
        self.vocabulary.get(term).map_or(0, |id| self.documents[id.index()])
    }

    /// How often a term occurs in all documents together. Linear in the matrix.
    pub fn collection_frequency(&self, term: &str) -> u64 {
        let Some(id) = self.vocabulary.get(term) else { return 0 };
        self.entries.iter().filter(|entry| entry.0 == id).fold(0, |sum, entry| sum.saturating_add(entry.1))
    }

    /// How evenly a term is spread over the documents, whose sizes are their terms, each as often as it occurs.
    pub fn dispersion(&self, term: &str) -> Dispersion {
        let part = |document| (self.count(document, term), length(self.row(document)));
        Dispersion::new((0..self.documents()).map(part))
    }

    /// The weights of the terms, by half a SMART scheme. Linear in the matrix.
    pub fn weighted(&self, weighting: Weighting) -> WeightedMatrix {
        let entries = (0..self.documents()).flat_map(|document| self.weigh(self.row(document), weighting)).collect();
        WeightedMatrix { entries, ends: self.ends.clone(), terms: self.vocabulary.len() }
    }

    /// The weights of a document that is not among these, by how many of these have each of its terms: what
    /// `TfidfVectorizer().fit(texts).transform(others)` gives. Terms ascend by number; those that the matrix has not are passed
    /// over. [`WeightedMatrix::nearest_to`] takes it.
    ///
    /// ```
    /// use newsprint::{DocumentTermMatrix, Language, Normalizer, TermCounter, Weighting};
    ///
    /// let archive = ["The bridge opened.", "Rain fell on the harbour.", "A bridge, old bridges."];
    /// let normalizer = Normalizer::new(Language::English);
    /// let matrix = DocumentTermMatrix::of(normalizer.clone(), archive);
    ///
    /// let mut today = TermCounter::new(normalizer);
    /// today.add("The harbour in the rain.");
    /// let today = matrix.transform(Weighting::tf_idf(), today.iter());
    /// let nearest = matrix.weighted(Weighting::tf_idf()).nearest_to(&today, 1);
    /// assert_eq!(nearest[0].0, 1);
    /// ```
    pub fn transform<'t>(
        &self,
        weighting: Weighting,
        terms: impl IntoIterator<Item = (&'t str, u64)>,
    ) -> Vec<(TermId, f64)> {
        let mut counts: HashMap<TermId, u64> = HashMap::new();
        for (id, count) in terms.into_iter().filter_map(|(term, count)| Some((self.vocabulary.get(term)?, count))) {
            let sum = counts.entry(id).or_default();
            *sum = sum.saturating_add(count);
        }
        let mut counts: Vec<(TermId, u64)> = counts.into_iter().filter(|&(_, count)| count > 0).collect();
        counts.sort_unstable();
        self.weigh(&counts, weighting)
    }

    /// The BM25 weights of the terms: the sum of a query's terms in a row is the document's score.
    pub fn bm25(&self, bm25: Bm25) -> WeightedMatrix {
        let total = self.documents() as u64;
        let mean = ratio(self.entries.iter().map(|entry| entry.1 as f64).sum(), total as f64);
        let weigh = |document| {
            let row = self.row(document);
            let length = length(row) as f64;
            row.iter()
                .map(move |&(id, count)| (id, bm25.weight(count, length, mean, self.documents[id.index()], total)))
        };
        let entries = (0..self.documents()).flat_map(weigh).collect();
        WeightedMatrix { entries, ends: self.ends.clone(), terms: self.vocabulary.len() }
    }

    fn weigh(&self, row: &[(TermId, u64)], weighting: Weighting) -> Vec<(TermId, f64)> {
        let most = row.iter().map(|entry| entry.1).max().unwrap_or_default();
        let mean = ratio(length(row) as f64, row.len() as f64);
        let total = self.documents() as u64;
        let mut weights: Vec<(TermId, f64)> = row
            .iter()
            .map(|&(id, count)| {
                let idf = weighting.idf().weight(self.documents[id.index()], total);
                (id, weighting.term().weight(count, most, mean) * idf)
            })
            .collect();
        let norm = match weighting.norm() {
            LengthNorm::None => 1.0,
            LengthNorm::Cosine => euclidean(&weights),
            LengthNorm::Sum => weights.iter().map(|(_, weight)| weight.abs()).sum(),
            LengthNorm::PivotedUnique { slope } => {
                let pivot = ratio(self.entries.len() as f64, total as f64);
                (1.0 - slope) + slope * ratio(row.len() as f64, pivot)
            }
            LengthNorm::ByteSize { alpha } => {
                let bytes = |&(id, count): &(TermId, u64)| count as f64 * self.vocabulary.text(id).len() as f64;
                row.iter().map(bytes).sum::<f64>().powf(alpha)
            }
        };
        weights.iter_mut().for_each(|(_, weight)| *weight = ratio(*weight, norm));
        weights
    }

    /// The documents by how well they answer a query, by a SMART scheme: the sum, over the terms of both, of the
    /// products of their weights. Those that share no term are left out; of two as good, the first.
    ///
    /// ```
    /// use newsprint::DocumentTermMatrix;
    ///
    /// let mut matrix = DocumentTermMatrix::new();
    /// matrix.push([("bridge", 1), ("harbour", 2)]);
    /// matrix.push([("bridge", 3)]);
    /// matrix.push([("rain", 1)]);
    /// let ranked = matrix.rank("lnc.ltn".parse().unwrap(), [("harbour", 1), ("bridge", 1)]);
    /// assert_eq!(ranked.iter().map(|found| found.0).collect::<Vec<_>>(), [0, 1]);
    /// ```
    pub fn rank<'t>(&self, smart: Smart, query: impl IntoIterator<Item = (&'t str, u64)>) -> Vec<(usize, f64)> {
        let query = self.transform(smart.queries(), query);
        let weights = self.weighted(smart.documents());
        weights.ranked(&query, |document, sum| (document, sum))
    }

    /// The documents by how well they answer a query, by BM25: the sum of the weights of its terms. Those that have
    /// none of them are left out; of two as good, the first.
    pub fn rank_bm25<'t>(&self, bm25: Bm25, query: impl IntoIterator<Item = &'t str>) -> Vec<(usize, f64)> {
        let mut query: Vec<(TermId, f64)> =
            query.into_iter().filter_map(|term| Some((self.vocabulary.get(term)?, 1.0))).collect();
        query.sort_unstable_by_key(|entry| entry.0);
        self.bm25(bm25).ranked(&query, |document, sum| (document, sum))
    }
}

/// The weight of each term in each document, from [`DocumentTermMatrix::weighted`] and [`DocumentTermMatrix::bm25`].
#[derive(Clone, PartialEq, Debug)]
pub struct WeightedMatrix {
    entries: Vec<(TermId, f64)>,
    ends: Vec<usize>,
    /// How many terms there are.
    terms: usize,
}

impl WeightedMatrix {
    /// How many documents.
    pub fn documents(&self) -> usize {
        self.ends.len()
    }

    /// The terms of a document and their weights, by number; none for a document that is not there.
    pub fn row(&self, document: usize) -> &[(TermId, f64)] {
        row(&self.entries, &self.ends, document)
    }

    /// The cosine of the angle between two documents: from 0, no term in common, to 1, the same terms in the same
    /// proportions (where no weight is negative). 0 for a document without weight.
    pub fn cosine(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (self.row(a), self.row(b));
        let (mut left, mut dot) = (b, 0.0);
        for &(id, weight) in a {
            let skip = left.partition_point(|entry| entry.0 < id);
            left = &left[skip..];
            if let Some(entry) = left.first().filter(|entry| entry.0 == id) {
                dot += weight * entry.1;
            }
        }
        ratio(dot, euclidean(a) * euclidean(b))
    }

    /// The `count` documents nearest to one, by cosine, the nearest first, with their similarity; of two as near, the
    /// first. It itself and those that share no term are left out. Linear in the matrix.
    pub fn nearest(&self, document: usize, count: usize) -> Vec<(usize, f64)> {
        let mut nearest = self.by_cosine(self.row(document));
        nearest.retain(|found| found.0 != document);
        nearest.truncate(count);
        nearest
    }

    /// The same for a document that is not among these, by its weights, as [`DocumentTermMatrix::transform`] gives them.
    /// Numbers of terms that the matrix has not are passed over.
    pub fn nearest_to(&self, weights: &[(TermId, f64)], count: usize) -> Vec<(usize, f64)> {
        let mut nearest = self.by_cosine(weights);
        nearest.truncate(count);
        nearest
    }

    fn by_cosine(&self, weights: &[(TermId, f64)]) -> Vec<(usize, f64)> {
        let length = euclidean(weights);
        self.ranked(weights, |other, dot| (other, ratio(dot, length * euclidean(self.row(other)))))
    }

    /// The documents that share a term with a vector, by what `score` makes of their number and inner product.
    fn ranked(&self, vector: &[(TermId, f64)], score: impl Fn(usize, f64) -> (usize, f64)) -> Vec<(usize, f64)> {
        let mut dense: Vec<Option<f64>> = vec![None; self.terms];
        for &(id, weight) in vector {
            if let Some(place) = dense.get_mut(id.index()) {
                *place = Some(place.unwrap_or_default() + weight);
            }
        }
        let dot = |document: usize| {
            let shared = self.row(document).iter().filter_map(|&(id, weight)| Some(dense[id.index()]? * weight));
            shared.fold(None, |sum, product| Some(sum.unwrap_or(0.0) + product)).map(|sum| score(document, sum))
        };
        let mut ranked: Vec<(usize, f64)> = (0..self.documents()).filter_map(dot).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        ranked
    }
}

fn row<'e, T>(entries: &'e [T], ends: &[usize], document: usize) -> &'e [T] {
    let start = document.checked_sub(1).and_then(|before| ends.get(before).copied()).unwrap_or_default();
    ends.get(document).map_or(&[], |&end| &entries[start..end])
}

fn length(row: &[(TermId, u64)]) -> u64 {
    row.iter().fold(0, |sum, entry| sum.saturating_add(entry.1))
}

fn euclidean(row: &[(TermId, f64)]) -> f64 {
    row.iter().map(|entry| entry.1 * entry.1).sum::<f64>().sqrt()
}
