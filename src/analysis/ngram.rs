//! N-grams and skip-grams: runs of terms, with their spans.

#![expect(clippy::indexing_slicing, reason = "words of a run, whose places are counted up to its length")]

use core::fmt;
use core::ops::RangeInclusive;
use std::iter::FusedIterator;

use super::Analysis;
use crate::span::Span;
use crate::term::TermCounts;

/// What stop words do to n-grams, for [`NGrams::stop_words`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum StopGaps {
    /// They part n-grams: `Bank of England` has no bigram. quanteda's tokens with padding.
    #[default]
    Part,
    /// They are left out and n-grams reach across: `bank england`. What scikit-learn does.
    Bridge,
    /// They are words as any other: `bank of`, `of england`.
    Kept,
}

/// Which n-grams are wanted, for [`Analysis::ngrams`]: of how many terms, across stop words or not, with gaps or
/// without.
///
/// ```
/// use newsprint::{Analyzer, Article, Language, NGrams, StopGaps};
///
/// let article = Article::parse("The grain trade zone of the old port flooded.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// let text = |ngrams: NGrams| analysis.ngrams(ngrams).map(|ngram| ngram.to_string()).collect::<Vec<_>>();
/// assert_eq!(text(NGrams::new(2..=2)), ["grain trade", "trade zone", "port flood"]);
/// assert_eq!(text(NGrams::new(3..=3).stop_words(StopGaps::Bridge)).len(), 3);
/// // Skip-grams pass over so many words at most, all gaps together.
/// assert_eq!(text(NGrams::new(2..=2).skip(1)), ["grain trade", "grain zone", "trade zone", "port flood"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct NGrams {
    least: usize,
    most: usize,
    stop_words: StopGaps,
    skip: usize,
}

impl NGrams {
    /// The most terms of an n-gram.
    pub const MAX_LEN: usize = 5;
    /// The most words that a skip-gram passes over.
    pub const MAX_SKIP: usize = 5;

    /// Of so many terms, from 1 to [`NGrams::MAX_LEN`]; what is beyond is cut off.
    pub fn new(terms: RangeInclusive<usize>) -> NGrams {
        let (least, most) = (*terms.start(), *terms.end());
        NGrams { least: least.max(1), most: most.min(NGrams::MAX_LEN), stop_words: StopGaps::Part, skip: 0 }
    }

    /// What stop words do.
    #[must_use]
    pub const fn stop_words(mut self, stop_words: StopGaps) -> NGrams {
        self.stop_words = stop_words;
        self
    }

    /// Skip-grams too: n-grams that pass over up to so many words, all gaps together, at most [`NGrams::MAX_SKIP`].
    /// Guthrie et al. (2006), *A Closer Look at Skip-gram Modelling*.
    #[must_use]
    pub fn skip(mut self, words: usize) -> NGrams {
        self.skip = words.min(NGrams::MAX_SKIP);
        self
    }

    /// The places of an n-gram's terms, counted from the first, for each kind of n-gram.
    fn patterns(self) -> Vec<Vec<usize>> {
        let mut patterns = Vec::new();
        for len in self.least..=self.most {
            let mut of_len = vec![vec![0]];
            for place in 1..len {
                // The other terms that are to come need room too.
                let last = place + self.skip;
                let longer = |pattern: &Vec<usize>| {
                    let next = pattern.last().map_or(0, |last| last + 1);
                    let pattern = pattern.clone();
                    (next..=last).map(move |next| [pattern.as_slice(), &[next]].concat()).collect::<Vec<_>>()
                };
                of_len = of_len.iter().flat_map(longer).collect();
            }
            patterns.append(&mut of_len);
        }
        patterns
    }
}

/// A run of terms in one sentence, from [`Analysis::ngrams`]. Displayed as its stems with single spaces between.
#[derive(Clone)]
pub struct NGram<'a> {
    analysis: &'a Analysis<'a>,
    tokens: [usize; NGrams::MAX_LEN],
    len: usize,
}

impl<'a> NGram<'a> {
    /// How many terms.
    #[expect(clippy::len_without_is_empty, reason = "it has at least one")]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Where it stands: from its first word to its last.
    pub fn span(&self) -> Span {
        let span = |place: usize| self.analysis.tokens[self.tokens[place]].span();
        span(0).to(span(self.len - 1))
    }

    /// Where its words stand.
    pub fn words(&self) -> impl ExactSizeIterator<Item = Span> {
        self.tokens[..self.len].iter().map(|&token| self.analysis.tokens[token].span())
    }

    /// Its stems.
    pub fn stems(&self) -> impl Iterator<Item = &'a str> {
        let analysis = self.analysis;
        self.tokens[..self.len]
            .iter()
            .filter_map(move |&token| analysis.word(token).map(|word| analysis.term_text(word.term)))
    }
}

impl fmt::Display for NGram<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, stem) in self.stems().enumerate() {
            f.write_str(if number > 0 { " " } else { "" })?;
            f.write_str(stem)?;
        }
        Ok(())
    }
}

impl fmt::Debug for NGram<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NGram").field("stems", &self.to_string()).field("span", &self.span()).finish()
    }
}

/// The n-grams of an article, in the order of their first words, from [`Analysis::ngrams`].
#[derive(Clone)]
pub struct NGramIter<'a> {
    analysis: &'a Analysis<'a>,
    stop_words: StopGaps,
    patterns: Vec<Vec<usize>>,
    /// The next sentence.
    sentence: usize,
    /// The words of this one, as numbers of tokens, and where the run ends that each is in.
    words: Vec<(usize, usize)>,
    /// The next n-gram: its first word, and its pattern.
    first: usize,
    pattern: usize,
}

impl NGramIter<'_> {
    /// How often each occurs, as displayed: stems with single spaces between.
    pub fn counts(self) -> TermCounts {
        use core::fmt::Write;
        let mut counts = TermCounts::new();
        let mut text = String::new();
        for ngram in self {
            text.clear();
            // A string takes whatever is written.
            let _ = write!(text, "{ngram}");
            counts.add(&text, 1);
        }
        counts
    }

    /// Reads the next sentence that counts; `None` after the last.
    fn read_sentence(&mut self) -> Option<()> {
        let sentence = loop {
            let sentence = self.analysis.sentences.get(self.sentence)?;
            self.sentence += 1;
            if self.analysis.is_counted(sentence) {
                break sentence;
            }
        };
        self.words.clear();
        (self.first, self.pattern) = (0, 0);
        let mut run = 0;
        for word in self.analysis.words(sentence.tokens()) {
            match (word.stop, self.stop_words) {
                (false, _) | (true, StopGaps::Kept) => self.words.push((word.token, 0)),
                (true, StopGaps::Bridge) => {}
                (true, StopGaps::Part) => run = self.end_run(run),
            }
        }
        self.end_run(run);
        Some(())
    }

    fn end_run(&mut self, from: usize) -> usize {
        let end = self.words.len();
        self.words[from..].iter_mut().for_each(|word| word.1 = end);
        end
    }
}

impl<'a> Iterator for NGramIter<'a> {
    type Item = NGram<'a>;

    fn next(&mut self) -> Option<NGram<'a>> {
        loop {
            let Some(&(_, end)) = self.words.get(self.first) else {
                self.read_sentence()?;
                continue;
            };
            let Some(pattern) = self.patterns.get(self.pattern) else {
                self.first += 1;
                self.pattern = 0;
                continue;
            };
            self.pattern += 1;
            if pattern.last().is_some_and(|last| self.first + last < end) {
                let mut tokens = [0; NGrams::MAX_LEN];
                for (token, place) in tokens.iter_mut().zip(pattern) {
                    *token = self.words[self.first + place].0;
                }
                return Some(NGram { analysis: self.analysis, tokens, len: pattern.len() });
            }
        }
    }
}

impl FusedIterator for NGramIter<'_> {}

impl fmt::Debug for NGramIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NGramIter").field("patterns", &self.patterns).finish_non_exhaustive()
    }
}

impl Analysis<'_> {
    /// The n-grams of the sentences that count, in order. None reaches over the end of a sentence; punctuation inside
    /// is passed over. Linear in the words times the kinds of n-grams.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language, NGrams};
    ///
    /// let article = Article::parse("Grain trade grows. The grain-trade zone helps grain trade.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// let counts = analysis.ngrams(NGrams::new(1..=2)).counts();
    /// assert_eq!((counts.get("trade"), counts.get("grain trade")), (3, 3));
    /// let first = analysis.ngrams(NGrams::new(2..=2)).next().unwrap();
    /// assert_eq!(&article.text()[first.span()], "Grain trade");
    /// ```
    pub fn ngrams(&self, ngrams: NGrams) -> NGramIter<'_> {
        NGramIter {
            analysis: self,
            stop_words: ngrams.stop_words,
            patterns: ngrams.patterns(),
            sentence: 0,
            words: Vec::new(),
            first: 0,
            pattern: 0,
        }
    }
}
