//! Weights of terms in documents: the SMART scheme and BM25.

use core::fmt;
use std::str::FromStr;

use super::table::ratio;
use crate::error::Error;

/// What a term's frequency in a document counts for: the first letter of the SMART scheme.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum TermWeight {
    /// `n`: tf.
    #[default]
    Natural,
    /// `l`: 1 + ln tf.
    Logarithm,
    /// `a`: 0.5 + 0.5 tf / the highest tf of the document.
    Augmented,
    /// `b`: 1.
    Boolean,
    /// `L`: (1 + ln tf) / (1 + ln of the mean tf of the document's terms).
    LogAverage,
    /// `d`: 1 + ln(1 + ln tf).
    DoubleLogarithm,
}

/// What a term's document frequency df among n documents counts for: the second letter of the SMART scheme.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Idf {
    /// `n`: 1.
    #[default]
    None,
    /// `t`: ln(n / df).
    Standard,
    /// `p`: ln((n − df) / df), at least 0.
    Probabilistic,
    /// `s`: ln((1 + n) / (1 + df)) + 1, as scikit-learn's `TfidfTransformer` has it with `smooth_idf`. Not in the
    /// original scheme.
    Smooth,
    /// `o`: ln(n / df) + 1, as scikit-learn has it without `smooth_idf`. Not in the original scheme either.
    OneMore,
}

/// What a document's length is evened out by: the third letter of the SMART scheme.
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug, Default)]
#[non_exhaustive]
pub enum LengthNorm {
    /// `n`: nothing.
    #[default]
    None,
    /// `c`: the weights' Euclidean length is 1.
    Cosine,
    /// `s`: the weights, whatever their signs, add up to 1; scikit-learn's `l1`.
    Sum,
    /// `u`: divided by (1 − slope) + slope × the document's distinct terms / the mean of all documents.
    PivotedUnique {
        /// From 0 to 1; 0.2 by the letter.
        slope: f64,
    },
    /// `b`: divided by the document's bytes in terms, to the power of alpha.
    ByteSize {
        /// Below 1; 0.375 by the letter.
        alpha: f64,
    },
}

/// How the terms of a document are weighed: one half of the SMART scheme, three letters.
///
/// Salton and Buckley (1988), *Term-weighting approaches in automatic text retrieval*; the letters as in Manning,
/// Raghavan and Schütze (2008), *Introduction to Information Retrieval*, figure 6.15. Logarithms are natural, as in
/// scikit-learn. With [`Weighting::tf_idf`] the weights are those of scikit-learn's `TfidfVectorizer`.
///
/// ```
/// use newsprint::{Idf, LengthNorm, TermWeight, Weighting};
///
/// let weighting: Weighting = "ltc".parse().unwrap();
/// assert_eq!(weighting, Weighting::new(TermWeight::Logarithm, Idf::Standard, LengthNorm::Cosine));
/// assert_eq!(weighting.to_string(), "ltc");
/// assert_eq!(Weighting::tf_idf().to_string(), "nsc");
/// assert!("xyz".parse::<Weighting>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Weighting {
    term: TermWeight,
    idf: Idf,
    norm: LengthNorm,
}

impl Weighting {
    /// Of the three parts.
    pub const fn new(term: TermWeight, idf: Idf, norm: LengthNorm) -> Weighting {
        Weighting { term, idf, norm }
    }

    /// `nsc`: scikit-learn's tf-idf.
    pub const fn tf_idf() -> Weighting {
        Weighting::new(TermWeight::Natural, Idf::Smooth, LengthNorm::Cosine)
    }

    /// The first letter.
    pub fn term(self) -> TermWeight {
        self.term
    }

    /// The second letter.
    pub fn idf(self) -> Idf {
        self.idf
    }

    /// The third letter.
    pub fn norm(self) -> LengthNorm {
        self.norm
    }
}

impl TermWeight {
    const LETTERS: &'static [(char, TermWeight)] = &[
        ('n', TermWeight::Natural),
        ('l', TermWeight::Logarithm),
        ('a', TermWeight::Augmented),
        ('b', TermWeight::Boolean),
        ('L', TermWeight::LogAverage),
        ('d', TermWeight::DoubleLogarithm),
    ];

    /// The weight of a term that occurs `count` times, in a document whose terms occur `most` times at most and `mean`
    /// times on average. 0 for a term that does not occur.
    pub fn weight(self, count: u64, most: u64, mean: f64) -> f64 {
        if count == 0 {
            return 0.0;
        }
        let tf = count as f64;
        match self {
            TermWeight::Natural => tf,
            TermWeight::Logarithm => 1.0 + tf.ln(),
            TermWeight::Augmented => 0.5 + 0.5 * ratio(tf, most as f64),
            TermWeight::Boolean => 1.0,
            TermWeight::LogAverage => (1.0 + tf.ln()) / (1.0 + mean.max(1.0).ln()),
            TermWeight::DoubleLogarithm => 1.0 + (1.0 + tf.ln()).ln(),
        }
    }
}

impl Idf {
    const LETTERS: &'static [(char, Idf)] =
        &[('n', Idf::None), ('t', Idf::Standard), ('p', Idf::Probabilistic), ('s', Idf::Smooth), ('o', Idf::OneMore)];

    /// The weight of a term that `documents` of `total` have. Where a term that no document has would weigh without
    /// limit, it weighs 0.
    pub fn weight(self, documents: u64, total: u64) -> f64 {
        let (df, n) = (documents as f64, total as f64);
        match self {
            Idf::None => 1.0,
            Idf::Smooth => ((1.0 + n) / (1.0 + df)).ln() + 1.0,
            _ if documents == 0 => 0.0,
            Idf::Standard => (n / df).ln(),
            Idf::OneMore => (n / df).ln() + 1.0,
            Idf::Probabilistic => ((n - df) / df).ln().max(0.0),
        }
    }
}

impl LengthNorm {
    const LETTERS: &'static [(char, LengthNorm)] = &[
        ('n', LengthNorm::None),
        ('c', LengthNorm::Cosine),
        ('s', LengthNorm::Sum),
        ('u', LengthNorm::PivotedUnique { slope: 0.2 }),
        ('b', LengthNorm::ByteSize { alpha: 0.375 }),
    ];
}

impl fmt::Display for Weighting {
    /// Its three letters, whatever the numbers of the third.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = |found: Option<char>| found.unwrap_or('?');
        let term = TermWeight::LETTERS.iter().find(|entry| entry.1 == self.term).map(|entry| entry.0);
        let idf = Idf::LETTERS.iter().find(|entry| entry.1 == self.idf).map(|entry| entry.0);
        let kind = core::mem::discriminant(&self.norm);
        let norm =
            LengthNorm::LETTERS.iter().find(|entry| core::mem::discriminant(&entry.1) == kind).map(|entry| entry.0);
        f.pad(&[letter(term), letter(idf), letter(norm)].iter().collect::<String>())
    }
}

impl FromStr for Weighting {
    type Err = Error;

    /// By its three letters.
    ///
    /// # Errors
    /// When these are not three letters of the scheme ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Weighting, Error> {
        fn find<T: Copy>(letters: &[(char, T)], letter: Option<char>) -> Option<T> {
            letters.iter().find(|entry| Some(entry.0) == letter).map(|entry| entry.1)
        }
        let mut letters = name.chars();
        let weighting = find(TermWeight::LETTERS, letters.next())
            .zip(find(Idf::LETTERS, letters.next()))
            .zip(find(LengthNorm::LETTERS, letters.next()))
            .filter(|_| letters.next().is_none());
        let known = &["a letter of nlabLd, one of ntpso and one of ncsub, such as ltc"];
        weighting
            .map(|((term, idf), norm)| Weighting { term, idf, norm })
            .ok_or_else(|| Error::name("weighting of the SMART scheme", name, known))
    }
}

/// How documents are weighed, and how queries are: the SMART scheme in full, `ltc.nnn`.
///
/// ```
/// use newsprint::{Smart, Weighting};
///
/// let smart: Smart = "lnc.ltc".parse().unwrap();
/// assert_eq!(smart.documents().to_string(), "lnc");
/// assert_eq!(smart.queries(), "ltc".parse().unwrap());
/// assert_eq!(smart.to_string(), "lnc.ltc");
/// ```
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Smart {
    documents: Weighting,
    queries: Weighting,
}

impl Smart {
    /// Of a weighting for documents and one for queries.
    pub const fn new(documents: Weighting, queries: Weighting) -> Smart {
        Smart { documents, queries }
    }

    /// How documents are weighed.
    pub fn documents(self) -> Weighting {
        self.documents
    }

    /// How queries are weighed.
    pub fn queries(self) -> Weighting {
        self.queries
    }
}

impl fmt::Display for Smart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{}", self.documents, self.queries))
    }
}

impl FromStr for Smart {
    type Err = Error;

    /// By two weightings with a full stop between.
    ///
    /// # Errors
    /// When these are not ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Smart, Error> {
        let (documents, queries) = name
            .split_once('.')
            .ok_or_else(|| Error::name("SMART scheme", name, &["two weightings, such as ltc.nnn"]))?;
        Ok(Smart { documents: documents.parse()?, queries: queries.parse()? })
    }
}

/// The BM25 weight of a term in a document: how relevant the document is to a query of that term.
///
/// idf × tf (k1 + 1) / (tf + k1 (1 − b + b × length / mean length)). The idf is ln(1 + (n − df + 0.5) / (df + 0.5)),
/// which is never negative. Robertson and Zaragoza (2009), *The Probabilistic Relevance Framework*; the idf as in
/// Lucene.
///
/// With [`plus`](Bm25::plus) it is BM25+: delta is added to the quotient, and the idf is ln((n + 1) / df). Lv and Zhai
/// (2011), *Lower-Bounding Term Frequency Normalization*.
///
/// ```
/// use newsprint::Bm25;
///
/// let bm25 = Bm25::new(); // k1 = 1.2, b = 0.75
/// // Twice in a document of average length, in one of three documents.
/// let weight = bm25.weight(2, 10.0, 10.0, 1, 3);
/// assert!((weight - 0.9808 * 2.0 * 2.2 / 3.2).abs() < 1e-3);
/// assert!(Bm25::new().plus(1.0).weight(2, 10.0, 10.0, 1, 3) > weight);
/// assert_eq!(bm25.weight(0, 10.0, 10.0, 1, 3), 0.0);
/// ```
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bm25 {
    k1: f64,
    b: f64,
    delta: Option<f64>,
}

impl Default for Bm25 {
    fn default() -> Bm25 {
        Bm25::new()
    }
}

impl Bm25 {
    /// With k1 = 1.2 and b = 0.75.
    pub const fn new() -> Bm25 {
        Bm25 { k1: 1.2, b: 0.75, delta: None }
    }

    /// How soon more occurrences cease to count for more: 0 for at once. Below 0 is 0.
    #[must_use]
    pub const fn k1(mut self, k1: f64) -> Bm25 {
        self.k1 = k1.max(0.0);
        self
    }

    /// How far a document's length counts: from 0, not at all, to 1, fully. What is no number is 0.
    #[must_use]
    pub const fn b(mut self, b: f64) -> Bm25 {
        self.b = b.max(0.0).min(1.0);
        self
    }

    /// BM25+, with this delta; its authors take 1.
    #[must_use]
    pub const fn plus(mut self, delta: f64) -> Bm25 {
        self.delta = Some(delta.max(0.0));
        self
    }

    /// The weight of a term that occurs `count` times in a document of a length, where documents have a mean length,
    /// `documents` of `total` of them the term, all of them at most. 0 for a term that does not occur.
    pub fn weight(self, count: u64, length: f64, mean_length: f64, documents: u64, total: u64) -> f64 {
        if count == 0 || documents.min(total) == 0 {
            return 0.0;
        }
        let (tf, df, n) = (count as f64, documents.min(total) as f64, total as f64);
        let relative = ratio(length, mean_length);
        let saturated = tf * (self.k1 + 1.0) / (tf + self.k1 * (1.0 - self.b + self.b * relative));
        match self.delta {
            None => (1.0 + (n - df + 0.5) / (df + 0.5)).ln() * saturated,
            Some(delta) => ((n + 1.0) / df).ln() * (saturated + delta),
        }
    }
}
