//! The terms of an article, ranked by frequency.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a column for each term's number, a place for each token of a term's"
)]

use std::cmp::Reverse;

use super::Analysis;
use crate::span::Span;
use crate::term::TermCounts;

/// A term of an article: a stem, the words that have it, and where they stand.
#[derive(Clone, Debug)]
pub struct Term<'a> {
    text: &'a str,
    stem: &'a str,
    /// The text that the mentions are spans of.
    article: &'a str,
    mentions: Vec<Span>,
}

impl<'a> Term<'a> {
    /// Its most frequent form as written, `CIIE`, not `ciie`. Headlines and the first words of sentences, which have
    /// capitals by their place, decide only where there is nothing else; of two as frequent, the one that comes first.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The folded stem that its words share.
    pub fn stem(&self) -> &'a str {
        self.stem
    }

    /// How often it occurs.
    pub fn count(&self) -> usize {
        self.mentions.len()
    }

    /// The forms that it has in the text, as written, and how often it has each: most frequent first, those as frequent
    /// in the order of their first mention.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let article = Article::parse("Bridges age. The old bridge aged well; this bridge did not.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// assert_eq!(analysis.terms().next().unwrap().forms(), [("bridge", 2), ("Bridges", 1)]);
    /// ```
    pub fn forms(&self) -> Vec<(&'a str, usize)> {
        let mut counts = TermCounts::new();
        // The text's own strings, by the numbers of the counted ones.
        let mut forms = Vec::new();
        for &mention in &self.mentions {
            let form = &self.article[mention];
            if counts.add(form, 1).index() == forms.len() {
                forms.push(form);
            }
        }
        let mut ranked: Vec<_> =
            forms.into_iter().map(|form| (form, usize::try_from(counts.get(form)).unwrap_or(usize::MAX))).collect();
        ranked.sort_by_key(|&(_, count)| Reverse(count));
        ranked
    }

    /// Where it occurs, in order.
    pub fn mentions(&self) -> &[Span] {
        &self.mentions
    }
}

/// The terms of an article, most frequent first, from [`Analysis::terms`].
#[derive(Clone, Debug)]
pub struct Terms<'a> {
    analysis: &'a Analysis<'a>,
    /// The numbers of the tokens that are terms, term by term, the most frequent first.
    tokens: Vec<usize>,
    /// Where the next term's tokens start.
    at: usize,
    left: usize,
}

impl<'a> Terms<'a> {
    pub(super) fn new(analysis: &'a Analysis<'a>) -> Terms<'a> {
        // Count, sort the terms, then deal the tokens out to their places: linear but for the sort.
        let mut counts = vec![0usize; analysis.term_count()];
        let mut first = vec![usize::MAX; analysis.term_count()];
        let words = || analysis.counted_words().filter(|word| !word.stop);
        for word in words() {
            counts[word.term.index()] += 1;
            first[word.term.index()] = first[word.term.index()].min(word.token);
        }
        let mut order: Vec<usize> = (0..counts.len()).filter(|&term| counts[term] > 0).collect();
        order.sort_unstable_by_key(|&term| (Reverse(counts[term]), first[term]));
        let mut place = vec![0; counts.len()];
        let mut total = 0;
        for &term in &order {
            place[term] = total;
            total += counts[term];
        }
        let mut tokens = vec![0; total];
        for word in words() {
            let at = &mut place[word.term.index()];
            tokens[*at] = word.token;
            *at += 1;
        }
        Terms { analysis, tokens, at: 0, left: order.len() }
    }
}

impl<'a> Iterator for Terms<'a> {
    type Item = Term<'a>;

    fn next(&mut self) -> Option<Term<'a>> {
        let analysis = self.analysis;
        let term = analysis.word(*self.tokens.get(self.at)?)?.term;
        let len = self.tokens[self.at..]
            .iter()
            .take_while(|&&token| analysis.word(token).is_some_and(|word| word.term == term))
            .count();
        let tokens = &self.tokens[self.at..self.at + len];
        self.at += len;
        self.left -= 1;
        Some(Term {
            text: most_frequent_form(analysis, tokens),
            stem: analysis.term_text(term),
            article: analysis.text(),
            mentions: tokens.iter().map(|&token| analysis.tokens[token].span()).collect(),
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Terms<'_> {}
impl core::iter::FusedIterator for Terms<'_> {}

/// The form that most of the tokens have where capitals are free; where they have the same, the form that most have at
/// all; of two as frequent, the one that comes first.
fn most_frequent_form<'a>(analysis: &'a Analysis<'a>, tokens: &[usize]) -> &'a str {
    let mut forms: Vec<(u32, usize)> = tokens.iter().map(|&token| (analysis.forms[token], token)).collect();
    forms.sort_unstable();
    let weight = |run: &[(u32, usize)]| (run.iter().filter(|&&(_, token)| analysis.is_free(token)).count(), run.len());
    let runs = forms.chunk_by(|a, b| a.0 == b.0);
    let best = runs.min_by_key(|run| (Reverse(weight(run)), run.first().map(|&(_, token)| token)));
    best.and_then(|run| run.first()).map_or("", |&(_, token)| &analysis.text()[analysis.tokens[token].span()])
}
