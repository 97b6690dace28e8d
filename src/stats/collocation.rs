//! Collocations: words that keep each other's company.

#![expect(clippy::indexing_slicing, reason = "a frequency for each number that a term was given")]

use hashbrown::HashMap;

use super::ContingencyTable;
use crate::analysis::Analysis;
use crate::error::Error;
use crate::term::{TermId, Vocabulary};

/// Which words make a pair, for [`Collocations`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Pairs {
    /// Each word and the one behind it.
    #[default]
    Adjacent,
    /// Each word and every one of so many behind it. `Within(1)` is the same as `Adjacent`, and `Within(0)` too.
    Within(u32),
}

impl Pairs {
    fn span(self) -> usize {
        match self {
            Pairs::Adjacent => 1,
            Pairs::Within(words) => words.max(1) as usize,
        }
    }
}

/// A measure of how strongly two words attract each other, for [`Collocations::ranked`]; [`ContingencyTable`] has their
/// definitions.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Association {
    /// [`ContingencyTable::pmi`]: favours rare words.
    Pmi,
    /// [`ContingencyTable::npmi`].
    Npmi,
    /// [`ContingencyTable::t_score`]: favours frequent words.
    TScore,
    /// [`ContingencyTable::log_likelihood`], negative for words that avoid each other.
    LogLikelihood,
    /// [`ContingencyTable::chi_square`], negative for words that avoid each other.
    ChiSquare,
    /// [`ContingencyTable::dice`].
    Dice,
    /// [`ContingencyTable::log_dice`].
    LogDice,
}

impl Association {
    /// All of them.
    pub const ALL: &'static [Association] = &[
        Association::Pmi,
        Association::Npmi,
        Association::TScore,
        Association::LogLikelihood,
        Association::ChiSquare,
        Association::Dice,
        Association::LogDice,
    ];

    /// Its name in lower case: `pmi`, `log_likelihood`.
    ///
    /// ```
    /// use newsprint::Association;
    ///
    /// assert_eq!("log_dice".parse(), Ok(Association::LogDice));
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Association::Pmi => "pmi",
            Association::Npmi => "npmi",
            Association::TScore => "t_score",
            Association::LogLikelihood => "log_likelihood",
            Association::ChiSquare => "chi_square",
            Association::Dice => "dice",
            Association::LogDice => "log_dice",
        }
    }

    /// The measure of a table: higher for words that attract each other more.
    pub fn score(self, table: ContingencyTable) -> f64 {
        let signed = |score: f64| if table.attracts() { score } else { -score };
        match self {
            Association::Pmi => table.pmi(),
            Association::Npmi => table.npmi(),
            Association::TScore => table.t_score(),
            Association::LogLikelihood => signed(table.log_likelihood()),
            Association::ChiSquare => signed(table.chi_square()),
            Association::Dice => table.dice(),
            Association::LogDice => table.log_dice(),
        }
    }
}

named!(Association, "measure of association");

/// Counts pairs of words over many articles, to find those that occur together more often than by chance.
///
/// Words are compared by their terms. A pair lies in one sentence; stop words stand between its words and count for
/// distances and totals, but are in no pair. Counts [merge](Collocations::merge), in any order, and saturate. Time is
/// linear in the words times the span of the pairs.
///
/// ```
/// use newsprint::{Analyzer, Article, Association, Collocations, Language, Pairs};
///
/// let analyzer = Analyzer::new(Language::English);
/// let mut collocations = Collocations::new(Pairs::Adjacent);
/// for text in ["The grain trade zone flooded. Grain trade helps.", "A trade fair, no grain. Grain trade again."] {
///     collocations.add(&analyzer.analyze(&Article::parse(text))).unwrap();
/// }
/// let best = &collocations.ranked(Association::LogLikelihood, 2)[0];
/// assert_eq!((best.first(), best.second(), best.count()), ("grain", "trade", 3));
/// ```
#[derive(Clone, Debug)]
pub struct Collocations {
    pairs: Pairs,
    /// The signature of the analyses, once there is one.
    signature: Option<String>,
    terms: Vocabulary,
    /// How often each term occurs.
    frequencies: Vec<u64>,
    joint: HashMap<(TermId, TermId), u64>,
    words: u64,
}

impl Collocations {
    /// Of no articles.
    pub fn new(pairs: Pairs) -> Collocations {
        Collocations {
            pairs,
            signature: None,
            terms: Vocabulary::new(),
            frequencies: Vec::new(),
            joint: HashMap::new(),
            words: 0,
        }
    }

    /// Counts one more article.
    ///
    /// # Errors
    /// When its language, normalizer or tokenizer is another than that of the articles before ([`Error::is_mixed`]).
    pub fn add(&mut self, analysis: &Analysis<'_>) -> Result<(), Error> {
        self.agree(Some(analysis.signature()))?;
        // The article's numbers of terms as this vocabulary's, each found once.
        let mut ids: Vec<Option<TermId>> = vec![None; analysis.term_count()];
        let span = self.pairs.span();
        let mut sentence: Vec<(TermId, bool)> = Vec::new();
        for of in analysis.sentences().iter().filter(|sentence| analysis.is_counted(sentence)) {
            sentence.clear();
            for word in analysis.words(of.tokens()) {
                let id = ids[word.term.index()].unwrap_or_else(|| self.intern(analysis.term_text(word.term)));
                ids[word.term.index()] = Some(id);
                self.words = self.words.saturating_add(1);
                let frequency = &mut self.frequencies[id.index()];
                *frequency = frequency.saturating_add(1);
                let before = sentence.len().saturating_sub(span);
                for &(first, stop) in &sentence[before..] {
                    if !stop && !word.stop {
                        let count = self.joint.entry((first, id)).or_default();
                        *count = count.saturating_add(1);
                    }
                }
                sentence.push((id, word.stop));
            }
        }
        Ok(())
    }

    fn agree(&mut self, signature: Option<&str>) -> Result<(), Error> {
        match (&self.signature, signature) {
            (Some(ours), Some(theirs)) if ours != theirs => Err(Error::mixed(ours, theirs)),
            (None, Some(theirs)) => {
                self.signature = Some(theirs.to_owned());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn intern(&mut self, term: &str) -> TermId {
        let id = self.terms.intern(term);
        if id.index() == self.frequencies.len() {
            self.frequencies.push(0);
        }
        id
    }

    /// Both together.
    ///
    /// # Errors
    /// When they are of different languages, normalizers, tokenizers or kinds of pairs ([`Error::is_mixed`]).
    pub fn merge(mut self, other: &Collocations) -> Result<Collocations, Error> {
        if self.pairs.span() != other.pairs.span() {
            return Err(Error::mixed(&format!("{:?}", self.pairs), &format!("{:?}", other.pairs)));
        }
        self.agree(other.signature.as_deref())?;
        self.words = self.words.saturating_add(other.words);
        let ids: Vec<TermId> = other.terms.iter().map(|(_, term)| self.intern(term)).collect();
        for (&id, &more) in ids.iter().zip(&other.frequencies) {
            let frequency = &mut self.frequencies[id.index()];
            *frequency = frequency.saturating_add(more);
        }
        for (&(first, second), &more) in &other.joint {
            let count = self.joint.entry((ids[first.index()], ids[second.index()])).or_default();
            *count = count.saturating_add(more);
        }
        Ok(self)
    }

    /// How many words there are, stop words among them.
    pub fn words(&self) -> u64 {
        self.words
    }

    /// How many distinct pairs.
    pub fn len(&self) -> usize {
        self.joint.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.joint.is_empty()
    }

    /// The pairs that occur at least `least` times, the strongest first; of two as strong, the more frequent, then the
    /// first by its bytes. n log n in the number of pairs.
    pub fn ranked(&self, association: Association, least: u64) -> Vec<Collocation<'_>> {
        let pairs = self.joint.iter().filter(|&(_, &count)| count >= least);
        let mut ranked: Vec<(f64, Collocation<'_>)> = pairs
            .map(|(&(first, second), &count)| {
                let (a, b) = (self.frequencies[first.index()], self.frequencies[second.index()]);
                let collocation = Collocation {
                    first: self.terms.text(first),
                    second: self.terms.text(second),
                    count,
                    table: self.table(count, a, b),
                };
                (association.score(collocation.table), collocation)
            })
            .collect();
        ranked.sort_by(|(a, one), (b, other)| {
            b.total_cmp(a)
                .then(other.count().cmp(&one.count()))
                .then_with(|| (one.first, one.second).cmp(&(other.first, other.second)))
        });
        ranked.into_iter().map(|(_, collocation)| collocation).collect()
    }

    /// The pair of two terms, which need not occur together.
    pub fn get<'a>(&'a self, first: &'a str, second: &'a str) -> Collocation<'a> {
        let ids = self.terms.get(first).zip(self.terms.get(second));
        let count = ids.and_then(|pair| self.joint.get(&pair).copied()).unwrap_or_default();
        let frequency = |term| self.terms.get(term).map_or(0, |id| self.frequencies[id.index()]);
        Collocation { first, second, count, table: self.table(count, frequency(first), frequency(second)) }
    }

    /// A word has as many places beside it as the span is long, so each occurrence counts as often.
    fn table(&self, count: u64, first: u64, second: u64) -> ContingencyTable {
        let span = self.pairs.span() as u64;
        let places = |count: u64| count.saturating_mul(span);
        ContingencyTable::new(count, places(first), places(second), places(self.words))
    }
}

/// Two words and how often they occur together, from [`Collocations`].
///
/// The [table](Collocation::table) has the frequencies of the words, times the span of the pairs, as margins, as in
/// Evert (2008), *Corpora and collocations*; for adjacent words it is NLTK's `BigramCollocationFinder`'s.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Collocation<'a> {
    first: &'a str,
    second: &'a str,
    count: u64,
    table: ContingencyTable,
}

impl<'a> Collocation<'a> {
    /// The word in front.
    pub fn first(self) -> &'a str {
        self.first
    }

    /// The word behind.
    pub fn second(self) -> &'a str {
        self.second
    }

    /// How often they occur so.
    pub fn count(self) -> u64 {
        self.count
    }

    /// What the measures are read from.
    pub fn table(self) -> ContingencyTable {
        self.table
    }
}
