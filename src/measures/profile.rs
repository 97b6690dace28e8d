//! The frequency profile of words: types, tokens, hapaxes, and the laws that they follow.

use hashbrown::HashSet;

use crate::term::TermCounts;

/// How the frequencies of some terms are distributed.
///
/// ```
/// use newsprint::{FrequencyProfile, TermCounts};
///
/// let counts: TermCounts = "a b a c a b d a".split(' ').collect();
/// let profile = FrequencyProfile::new(&counts);
/// assert_eq!((profile.types(), profile.tokens(), profile.hapaxes()), (4, 8, 2));
/// assert_eq!(profile.types_of_frequency(2), 1);
/// assert!(profile.zipf().unwrap().exponent() > 0.9);
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FrequencyProfile {
    /// The frequencies, highest first.
    frequencies: Vec<u64>,
    tokens: u64,
}

impl FrequencyProfile {
    /// Of these counts.
    pub fn new(counts: &TermCounts) -> FrequencyProfile {
        FrequencyProfile { frequencies: counts.falling(), tokens: counts.total() }
    }

    /// How many distinct terms.
    pub fn types(&self) -> usize {
        self.frequencies.len()
    }

    /// How many terms, each as often as it occurs.
    pub fn tokens(&self) -> u64 {
        self.tokens
    }

    /// How many terms occur once.
    pub fn hapaxes(&self) -> usize {
        self.types_of_frequency(1)
    }

    /// How many terms occur so often: the *frequency spectrum*.
    pub fn types_of_frequency(&self, frequency: u64) -> usize {
        let from = self.frequencies.partition_point(|&other| other > frequency);
        let to = self.frequencies.partition_point(|&other| other >= frequency);
        to - from
    }

    /// The frequencies by rank, highest first.
    pub fn frequencies(&self) -> &[u64] {
        &self.frequencies
    }

    /// Zipf's law, frequency = constant / rank ^ exponent, by least squares over the logarithms of all ranks. `None`
    /// for fewer than two types. Zipf (1949), *Human Behavior and the Principle of Least Effort*.
    pub fn zipf(&self) -> Option<PowerLaw> {
        let points =
            self.frequencies.iter().enumerate().map(|(rank, &frequency)| (rank as f64 + 1.0, frequency as f64));
        let fit = PowerLaw::fit(points)?;
        Some(PowerLaw { exponent: -fit.exponent, ..fit })
    }
}

/// A law of the form y = constant × x ^ exponent that was fitted to points; for Zipf's law the exponent's sign is the
/// other.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PowerLaw {
    exponent: f64,
    constant: f64,
    r_squared: f64,
}

impl PowerLaw {
    /// Heaps' law, types = constant × tokens ^ exponent, of words in the order of a text: by least squares over the
    /// logarithms of how many types there are after each word. `None` for fewer than two words. Heaps (1978),
    /// *Information Retrieval*.
    ///
    /// ```
    /// use newsprint::PowerLaw;
    ///
    /// let heaps = PowerLaw::heaps("a b c a b d a b c".split(' ')).unwrap();
    /// assert!(heaps.exponent() > 0.5 && heaps.exponent() < 1.0);
    /// ```
    pub fn heaps<W: std::hash::Hash + Eq>(words: impl IntoIterator<Item = W>) -> Option<PowerLaw> {
        let mut seen = HashSet::new();
        let points = words.into_iter().enumerate().map(|(number, word)| {
            seen.insert(word);
            (number as f64 + 1.0, seen.len() as f64)
        });
        PowerLaw::fit(points)
    }

    /// By least squares over the logarithms of positive points, of which two must differ in x.
    fn fit(points: impl Iterator<Item = (f64, f64)>) -> Option<PowerLaw> {
        // Running means and moments (Welford), so that nothing is lost on long texts.
        let (mut n, mut mean_x, mut mean_y) = (0.0, 0.0, 0.0);
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for (x, y) in points.map(|(x, y)| (x.ln(), y.ln())) {
            n += 1.0;
            let (from_x, from_y) = (x - mean_x, y - mean_y);
            mean_x += from_x / n;
            mean_y += from_y / n;
            xx += from_x * (x - mean_x);
            xy += from_x * (y - mean_y);
            yy += from_y * (y - mean_y);
        }
        if xx <= 0.0 {
            return None;
        }
        let exponent = xy / xx;
        let r_squared = if yy > 0.0 { xy * xy / (xx * yy) } else { 1.0 };
        Some(PowerLaw { exponent, constant: (mean_y - exponent * mean_x).exp(), r_squared })
    }

    /// The exponent.
    pub fn exponent(self) -> f64 {
        self.exponent
    }

    /// The constant.
    pub fn constant(self) -> f64 {
        self.constant
    }

    /// How well the law fits, from 0 to 1: the share of the variance of the logarithms that it explains.
    pub fn r_squared(self) -> f64 {
        self.r_squared
    }
}
