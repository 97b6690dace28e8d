//! Lexical diversity: how varied the words of a text are.

#![expect(
    clippy::indexing_slicing,
    reason = "a count for each word's number; a window's first word is in front of its last"
)]

use std::hash::Hash;

use hashbrown::HashMap;

use crate::limits::column;

/// How varied the words of a text are, by several measures.
///
/// The ratio of types to tokens falls with the length of a text; the measures below it are ways around that. Values of
/// texts of different lengths can be compared by [`mtld`](LexicalDiversity::mtld), [`hdd`](LexicalDiversity::hdd),
/// [`mattr`](LexicalDiversity::mattr) and [`yule_k`](LexicalDiversity::yule_k), from some hundred words on. All are 0
/// for a text without words. [`Analysis::lexical_diversity`](crate::Analysis::lexical_diversity) makes one of the
/// folded words of an article.
///
/// ```
/// use newsprint::LexicalDiversity;
///
/// let diversity = LexicalDiversity::new("the rain fell and the river rose and the bridge fell".split(' '));
/// assert_eq!((diversity.tokens(), diversity.types()), (11, 7));
/// assert!((diversity.type_token_ratio() - 7.0 / 11.0).abs() < 1e-12);
/// assert!((diversity.mattr(5) - 32.0 / 35.0).abs() < 1e-12);
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LexicalDiversity {
    /// The words as numbers of their types.
    words: Vec<u32>,
    /// How often each type occurs.
    counts: Vec<u32>,
}

impl LexicalDiversity {
    /// How many words [`hdd`](LexicalDiversity::hdd) draws by convention.
    pub const HDD_SAMPLE: usize = 42;
    /// The ratio at which a factor of [`mtld`](LexicalDiversity::mtld) is full by convention.
    pub const MTLD_THRESHOLD: f64 = 0.72;

    /// Of words in the order of the text, of which equal ones are one type.
    pub fn new<W: Hash + Eq>(words: impl IntoIterator<Item = W>) -> LexicalDiversity {
        let mut types: HashMap<W, u32> = HashMap::new();
        let mut diversity = LexicalDiversity::default();
        for word in words {
            let next = column(types.len());
            let number = *types.entry(word).or_insert(next);
            if number == next {
                diversity.counts.push(0);
            }
            diversity.counts[number as usize] += 1;
            diversity.words.push(number);
        }
        diversity
    }

    /// How many words.
    pub fn tokens(&self) -> usize {
        self.words.len()
    }

    /// How many distinct words.
    pub fn types(&self) -> usize {
        self.counts.len()
    }

    /// TTR: types by tokens, from 0 to 1.
    pub fn type_token_ratio(&self) -> f64 {
        if self.words.is_empty() { 0.0 } else { self.types() as f64 / self.tokens() as f64 }
    }

    /// Root TTR: types by the square root of tokens. Guiraud (1954), *Les caractères statistiques du vocabulaire*.
    pub fn root_ttr(&self) -> f64 {
        if self.words.is_empty() { 0.0 } else { self.types() as f64 / (self.tokens() as f64).sqrt() }
    }

    /// Log TTR: ln types by ln tokens, from 0 to 1. Herdan (1960), *Type-token mathematics*.
    pub fn log_ttr(&self) -> f64 {
        if self.tokens() < 2 { 0.0 } else { (self.types() as f64).ln() / (self.tokens() as f64).ln() }
    }

    /// MTLD: the mean length of stretches of the text whose TTR stays above a threshold, from 0 to 1, by convention
    /// [`MTLD_THRESHOLD`](LexicalDiversity::MTLD_THRESHOLD); the mean of a reading forwards and one backwards. Linear
    /// in the text.
    ///
    /// McCarthy and Jarvis (2010), *MTLD, vocd-D, and HD-D: A validation study*.
    pub fn mtld(&self, threshold: f64) -> f64 {
        if self.words.is_empty() {
            return 0.0;
        }
        let forwards = self.factors(self.words.iter().copied(), threshold);
        let backwards = self.factors(self.words.iter().rev().copied(), threshold);
        let length = self.tokens() as f64;
        (length / forwards + length / backwards) / 2.0
    }

    /// How many stretches there are, the last one in part; more than 0.
    fn factors(&self, words: impl Iterator<Item = u32>, threshold: f64) -> f64 {
        // For each type, the stretch that it was last seen in.
        let mut seen = vec![0; self.types()];
        let (mut stretch, mut types, mut tokens) = (1, 0, 0);
        let mut full = 0.0;
        let ratio = |types: u32, tokens: u32| f64::from(types) / f64::from(tokens);
        for word in words {
            tokens += 1;
            let last: &mut u32 = &mut seen[word as usize];
            types += u32::from(*last != stretch);
            *last = stretch;
            if ratio(types, tokens) <= threshold {
                full += 1.0;
                stretch += 1;
                (types, tokens) = (0, 0);
            }
        }
        if tokens > 0 {
            full += (1.0 - ratio(types, tokens)) / (1.0 - threshold);
        }
        // No word came twice: the text is one stretch.
        if full > 0.0 { full } else { 1.0 }
    }

    /// HD-D: the TTR to be expected of `sample` words drawn from the text, by convention
    /// [`HDD_SAMPLE`](LexicalDiversity::HDD_SAMPLE); of a shorter text, its own. From 0 to 1.
    ///
    /// McCarthy and Jarvis (2007), *vocd: A theoretical and empirical evaluation*.
    pub fn hdd(&self, sample: usize) -> f64 {
        let (tokens, sample) = (self.tokens(), sample.min(self.tokens()));
        if sample == 0 {
            return 0.0;
        }
        // The chance that none of the draws is a type that occurs `count` times. Types as frequent have the same.
        let mut missing: HashMap<u32, f64> = HashMap::new();
        let mut chance = |count: u32| {
            *missing.entry(count).or_insert_with(|| {
                let others = tokens - count as usize;
                (0..sample).map(|drawn| others.saturating_sub(drawn) as f64 / (tokens - drawn) as f64).product()
            })
        };
        (self.counts.iter().map(|&count| 1.0 - chance(count)).sum::<f64>() / sample as f64).min(1.0)
    }

    /// MATTR: the mean TTR of all stretches of `window` words; of a shorter text, its TTR. From 0 to 1. Linear in the
    /// text.
    ///
    /// Covington and McFall (2010), *Cutting the Gordian Knot: The Moving-Average Type-Token Ratio*.
    pub fn mattr(&self, window: usize) -> f64 {
        if window == 0 || window >= self.tokens() {
            return self.type_token_ratio();
        }
        let mut counts = vec![0u32; self.types()];
        let (mut types, mut sum) = (0u64, 0u64);
        for (place, &word) in self.words.iter().enumerate() {
            let count = &mut counts[word as usize];
            types += u64::from(*count == 0);
            *count += 1;
            if let Some(left) = place.checked_sub(window) {
                let count = &mut counts[self.words[left] as usize];
                *count -= 1;
                types -= u64::from(*count == 0);
            }
            if place + 1 >= window {
                sum += types;
            }
        }
        let windows = self.tokens() - window + 1;
        sum as f64 / windows as f64 / window as f64
    }

    /// Yule's K: 10,000 times the chance that two words drawn are of one type, nearly; lower is more varied.
    ///
    /// Yule (1944), *The Statistical Study of Literary Vocabulary*: 10⁴ (Σ f² / N² − 1 / N).
    pub fn yule_k(&self) -> f64 {
        let n = self.tokens() as f64;
        if n == 0.0 {
            return 0.0;
        }
        let squares: f64 = self.counts.iter().map(|&count| f64::from(count).powi(2)).sum();
        1e4 * (squares / (n * n) - 1.0 / n)
    }
}
