//! Dispersion: how evenly a term is spread over the parts of a corpus.

use super::table::ratio;

/// How often a term occurs in each part of a corpus, and how large the parts are.
///
/// A frequent term may be frequent in one article only. The parts are articles, or whatever else a corpus is made of;
/// their order does not matter. [`DocumentTermMatrix::dispersion`](crate::DocumentTermMatrix::dispersion) makes one of
/// documents.
///
/// ```
/// use newsprint::Dispersion;
///
/// // The example of Gries (2008): five parts of 9, 10, 10, 10 and 11 words.
/// let dispersion = Dispersion::new([(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)]);
/// assert!((dispersion.gries_dp() - 0.18).abs() < 1e-9);
/// assert!((dispersion.juilland_d() - 0.785).abs() < 1e-3);
/// assert_eq!(dispersion.range(), 5);
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dispersion {
    parts: Vec<(u64, u64)>,
}

impl Dispersion {
    /// From the frequency of the term in each part, and the part's size. Parts without a size are left out.
    pub fn new(parts: impl IntoIterator<Item = (u64, u64)>) -> Dispersion {
        Dispersion { parts: parts.into_iter().filter(|&(_, size)| size > 0).collect() }
    }

    /// How many parts have the term.
    pub fn range(&self) -> usize {
        self.parts.iter().filter(|&&(frequency, _)| frequency > 0).count()
    }

    fn totals(&self) -> (f64, f64) {
        let sum = |of: fn(&(u64, u64)) -> u64| self.parts.iter().map(|part| of(part) as f64).sum();
        (sum(|part| part.0), sum(|part| part.1))
    }

    /// Gries' deviation of proportions, DP: half the sum of the differences between each part's share of the corpus and
    /// its share of the term. From 0, as even as the parts are, to nearly 1, all in a small part; 0 for a term that
    /// does not occur.
    ///
    /// Gries (2008), *Dispersions and adjusted frequencies in corpora*.
    pub fn gries_dp(&self) -> f64 {
        let (frequency, size) = self.totals();
        if frequency == 0.0 {
            return 0.0;
        }
        let difference = |&(part, of): &(u64, u64)| (part as f64 / frequency - of as f64 / size).abs();
        self.parts.iter().map(difference).sum::<f64>() / 2.0
    }

    /// DP divided by the greatest that it could be, 1 less the share of the smallest part: from 0 to 1.
    ///
    /// Lijffijt and Gries (2012), *Correction to "Dispersions and adjusted frequencies in corpora"*.
    pub fn gries_dp_norm(&self) -> f64 {
        let (_, size) = self.totals();
        let smallest = self.parts.iter().map(|part| part.1).min().unwrap_or_default() as f64;
        ratio(self.gries_dp(), 1.0 - ratio(smallest, size))
    }

    /// Juilland's D: 1 − V / √(n − 1), where V is the coefficient of variation of the relative frequencies in the n
    /// parts. From 0, all in one part, to 1, even; 0 for a term that does not occur, 1 for a single part.
    ///
    /// Juilland, Brodin and Davidovitch (1970), *Frequency Dictionary of French Words*; with relative frequencies, for
    /// parts of different sizes.
    pub fn juilland_d(&self) -> f64 {
        let n = self.parts.len() as f64;
        let shares: Vec<f64> = self.parts.iter().map(|&(part, of)| part as f64 / of as f64).collect();
        let mean = shares.iter().sum::<f64>() / n.max(1.0);
        if mean == 0.0 {
            return 0.0;
        }
        if n < 2.0 {
            return 1.0;
        }
        let variance = shares.iter().map(|share| (share - mean).powi(2)).sum::<f64>() / n;
        (1.0 - variance.sqrt() / mean / (n - 1.0).sqrt()).max(0.0)
    }
}
