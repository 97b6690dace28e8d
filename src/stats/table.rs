//! The two-by-two table that measures of association and keyness are read from.

#![expect(clippy::indexing_slicing, reason = "arrays of four cells")]

/// How often two things occur together and apart: the two-by-two table of a first and a second one.
///
/// | | second | not second |
/// |---|---|---|
/// | first | `both` | `first - both` |
/// | not first | `second - both` | the rest |
///
/// For collocations the first is a word, the second the word behind it. For keyness the first is a term, the second the
/// target corpus. All measures are finite, and 0 where they are not defined, unless they say otherwise.
///
/// ```
/// use newsprint::ContingencyTable;
///
/// // `New York`: 80 times, `New` 200 times, `York` 100 times, of 100,000 pairs.
/// let table = ContingencyTable::new(80, 200, 100, 100_000);
/// assert!((table.pmi() - 8.6439).abs() < 1e-4);
/// assert!((table.dice() - 2.0 * 80.0 / 300.0).abs() < 1e-12);
/// assert!(table.log_likelihood() > 10.83); // significant at 0.1 %
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ContingencyTable {
    both: u64,
    first: u64,
    second: u64,
    total: u64,
}

impl ContingencyTable {
    /// From how often both occur together, the first and the second at all, and anything. A count that is greater or less than
    /// it can be is taken for the greatest or the least that it can.
    pub fn new(both: u64, first: u64, second: u64, total: u64) -> ContingencyTable {
        let (first, second) = (first.min(total), second.min(total));
        // What is neither first nor second cannot be less than nothing.
        let least = first.saturating_sub(total - second);
        ContingencyTable { both: both.clamp(least, first.min(second)), first, second, total }
    }

    /// Of a term that occurs so often in each of two corpora of these sizes.
    pub fn of_corpora(target: u64, target_size: u64, reference: u64, reference_size: u64) -> ContingencyTable {
        let total = target_size.saturating_add(reference_size);
        ContingencyTable::new(target, target.saturating_add(reference), target_size, total)
    }

    /// How often both occur together.
    pub fn both(self) -> u64 {
        self.both
    }

    /// How often the first occurs.
    pub fn first(self) -> u64 {
        self.first
    }

    /// How often the second occurs.
    pub fn second(self) -> u64 {
        self.second
    }

    /// How often anything occurs.
    pub fn total(self) -> u64 {
        self.total
    }

    /// How often both would occur together, were they independent.
    pub fn expected(self) -> f64 {
        ratio(self.first as f64 * self.second as f64, self.total as f64)
    }

    /// Both, first alone, second alone, neither; as they are and as they would be.
    fn cells(self) -> [(f64, f64); 4] {
        let ContingencyTable { both, first, second, total } = self;
        let neither = u128::from(total) + u128::from(both) - u128::from(first) - u128::from(second);
        let observed = [both as f64, (first - both) as f64, (second - both) as f64, neither as f64];
        let (first, second, total) = (first as f64, second as f64, total as f64);
        let expected =
            [first * second, first * (total - second), (total - first) * second, (total - first) * (total - second)];
        std::array::from_fn(|cell| (observed[cell], ratio(expected[cell], total)))
    }

    /// Whether they occur together more often than by chance.
    pub fn attracts(self) -> bool {
        self.both as f64 > self.expected()
    }

    /// Dunning's log-likelihood ratio G², over all four cells; at least 0. Above 3.84 significant at 5 %, above 10.83
    /// at 0.1 %.
    ///
    /// Dunning (1993), *Accurate Methods for the Statistics of Surprise and Coincidence*. The same as NLTK's
    /// `likelihood_ratio` and, but for the sign, quanteda's keyness measure `lr` with `correction = "none"`.
    pub fn log_likelihood(self) -> f64 {
        let sum: f64 = self.cells().iter().map(|&(o, e)| if o > 0.0 && e > 0.0 { o * (o / e).ln() } else { 0.0 }).sum();
        (2.0 * sum).max(0.0)
    }

    /// The Bayesian information criterion of that: G² − ln(total), Wilson (2013). Above 10 very strong evidence.
    pub fn bic(self) -> f64 {
        if self.total == 0 { 0.0 } else { self.log_likelihood() - (self.total as f64).ln() }
    }

    /// Pearson's chi-square, without a correction; at least 0.
    pub fn chi_square(self) -> f64 {
        self.cells().iter().map(|&(o, e)| ratio((o - e) * (o - e), e)).sum()
    }

    /// Chi-square with Yates' correction for continuity: each difference from what is expected is 0.5 smaller, at most
    /// down to nothing. quanteda's keyness measure `chi2` corrects only where an expected count is below 5 and the cells'
    /// |ad − bc| at least half the total; elsewhere it is [`chi_square`](ContingencyTable::chi_square), but for the sign.
    pub fn chi_square_yates(self) -> f64 {
        let less = |o: f64, e: f64| ((o - e).abs() - 0.5).max(0.0);
        self.cells().iter().map(|&(o, e)| ratio(less(o, e).powi(2), e)).sum()
    }

    /// Phi, the effect size of chi-square: from −1 to 1.
    pub fn phi(self) -> f64 {
        let [(both, _), (first, _), (second, _), (neither, _)] = self.cells();
        let product = |a: f64, b: f64| a.sqrt() * b.sqrt();
        let rows = product(both + first, second + neither);
        ratio(both * neither - first * second, rows * product(both + second, first + neither))
    }

    /// The odds ratio; infinite where the second never occurs without the first, or the first without the second.
    pub fn odds_ratio(self) -> f64 {
        let [(both, _), (first, _), (second, _), (neither, _)] = self.cells();
        match (both * neither, first * second) {
            (0.0, 0.0) => 0.0,
            (_, 0.0) => f64::INFINITY,
            (with, without) => with / without,
        }
    }

    /// How many times as frequent the first is with the second as without it, as a power of two: 1 is twice, −1 half as
    /// frequent. A count of 0 is taken for 0.5.
    ///
    /// Hardie (2014), *Log Ratio: an informal introduction*.
    pub fn log_ratio(self) -> f64 {
        let half = |count: u64| if count == 0 { 0.5 } else { count as f64 };
        let with = ratio(half(self.both), self.second as f64);
        let without = ratio(half(self.first - self.both), (self.total - self.second) as f64);
        if with > 0.0 && without > 0.0 { (with / without).log2() } else { 0.0 }
    }

    /// %DIFF: by how many per cent the first is more frequent with the second than without it; infinite where it does
    /// not occur without it.
    ///
    /// Gabrielatos and Marchi (2012), *Keyness: Appropriate metrics and practical issues*.
    pub fn percent_difference(self) -> f64 {
        let with = ratio(self.both as f64, self.second as f64);
        let without = ratio((self.first - self.both) as f64, (self.total - self.second) as f64);
        match (with, without) {
            (0.0, 0.0) => 0.0,
            (_, 0.0) => f64::INFINITY,
            _ => (with - without) / without * 100.0,
        }
    }

    /// Pointwise mutual information, in bits: log2 of how many times as often as by chance. −∞ where both never occur
    /// together.
    ///
    /// Church and Hanks (1990), *Word Association Norms, Mutual Information, and Lexicography*.
    pub fn pmi(self) -> f64 {
        match (self.both, self.expected()) {
            (_, 0.0) => 0.0,
            (0, _) => f64::NEG_INFINITY,
            (both, expected) => (both as f64 / expected).log2(),
        }
    }

    /// Normalized pointwise mutual information: from −1, never together, over 0, by chance, to 1, never apart.
    ///
    /// Bouma (2009), *Normalized (Pointwise) Mutual Information in Collocation Extraction*.
    pub fn npmi(self) -> f64 {
        let information = -ratio(self.both as f64, self.total as f64).log2();
        match self.pmi() {
            f64::NEG_INFINITY => -1.0,
            // Together each time that there is anything.
            _ if information == 0.0 => 1.0,
            pmi if information.is_finite() => pmi / information,
            _ => 0.0,
        }
    }

    /// The t-score: (observed − expected) / √observed; −∞ where both never occur together.
    ///
    /// Church, Gale, Hanks and Hindle (1991), *Using Statistics in Lexical Analysis*. NLTK's `student_t`.
    pub fn t_score(self) -> f64 {
        match (self.both, self.expected()) {
            (_, 0.0) => 0.0,
            (0, _) => f64::NEG_INFINITY,
            (both, expected) => (both as f64 - expected) / (both as f64).sqrt(),
        }
    }

    /// The Dice coefficient: from 0 to 1.
    pub fn dice(self) -> f64 {
        ratio(2.0 * self.both as f64, self.first as f64 + self.second as f64)
    }

    /// 14 + log2 of [Dice](ContingencyTable::dice): at most 14, and independent of the size of the corpus. −∞ where
    /// both never occur together.
    ///
    /// Rychlý (2008), *A Lexicographer-Friendly Association Score*.
    pub fn log_dice(self) -> f64 {
        14.0 + self.dice().log2()
    }
}

/// A quotient; 0 where there is nothing to divide by.
pub(super) fn ratio(of: f64, by: f64) -> f64 {
    if by > 0.0 { of / by } else { 0.0 }
}
