//! Concordance: a keyword in its contexts.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tokens, forms and blocks by the numbers that the analysis gave them; words by their spans"
)]

use super::{Analysis, NO_FORM};
use crate::span::Span;

/// An occurrence of a keyword with what stands around it, from [`Analysis::concordance`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Concordance {
    left: Span,
    keyword: Span,
    right: Span,
}

impl Concordance {
    /// What stands before it, from a word to the last token; empty where there is nothing.
    pub fn left(self) -> Span {
        self.left
    }

    /// The keyword as it stands there.
    pub fn keyword(self) -> Span {
        self.keyword
    }

    /// What stands behind it, from the first token to a word; empty where there is nothing.
    pub fn right(self) -> Span {
        self.right
    }
}

impl Analysis<'_> {
    /// Where a word or phrase occurs, in order, each with up to `window` words of its block on either side: *keyword in
    /// context*.
    ///
    /// Words are compared by their terms, so that inflected forms are found too; a phrase lies in one sentence, stop
    /// words and all. Only blocks that count are looked at. Time is linear in the text times the phrase at the worst, where
    /// the text repeats the phrase's beginning, and does not depend on the window.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let article = Article::parse("The harbour bridge opened. Two bridges, both old, were closed at last.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// let text = article.text();
    /// let lines: Vec<_> = analysis
    ///     .concordance("bridge", 2)
    ///     .map(|line| (&text[line.left()], &text[line.keyword()], &text[line.right()]))
    ///     .collect();
    /// assert_eq!(lines, [
    ///     ("The harbour", "bridge", "opened. Two"),
    ///     ("opened. Two", "bridges", ", both old"),
    /// ]);
    /// ```
    pub fn concordance(&self, phrase: &str, window: usize) -> impl Iterator<Item = Concordance> {
        let terms = self.terms_of(phrase);
        let wanted = terms.as_deref().unwrap_or_default().to_vec();
        let places: Vec<usize> = (0..self.tokens.len()).filter(|&token| self.forms[token] != NO_FORM).collect();
        let sentences = self.sentences.iter().filter(move |sentence| !wanted.is_empty() && self.is_counted(sentence));
        sentences.flat_map(move |sentence| {
            let wanted = terms.as_deref().unwrap_or_default();
            let words: Vec<_> = self.words(sentence.tokens()).collect();
            let found = words
                .windows(wanted.len().max(1))
                .filter(|words| words.iter().map(|word| word.term).eq(wanted.iter().copied()))
                .filter_map(|words| Some((words.first()?.token, words.last()?.token)))
                .map(|(first, last)| self.in_context(sentence.block(), first, last, window, &places));
            found.collect::<Vec<_>>()
        })
    }

    /// The terms of the words of a phrase; `None` where the article does not have one of them.
    fn terms_of(&self, phrase: &str) -> Option<Vec<crate::term::TermId>> {
        let normalizer = &self.config.normalizer;
        self.config
            .tokenizer
            .words(phrase)
            .map(|word| {
                let form = normalizer.fold(&phrase[word.span()]);
                // As in the memo: what carries grammar alone has no stem.
                let term = normalizer.of_folded(&form).unwrap_or_else(|| match normalizer.is_function_word(&form) {
                    true => (&*form).into(),
                    false => normalizer.stem(&form),
                });
                self.lexicon.terms().find(self.text(), &term)
            })
            .collect()
    }

    /// A keyword with what is around it. `places` are the tokens that are words.
    fn in_context(&self, block: usize, first: usize, last: usize, window: usize, places: &[usize]) -> Concordance {
        let inside = self.article.blocks()[block].span();
        let span = |token: usize| self.tokens[token].span();
        let (before, behind) = places.split_at(places.partition_point(|&token| token <= last));
        let before = &before[..before.partition_point(|&token| token < first)];
        let before = &before[before.partition_point(|&token| span(token).start() < inside.start())..];
        let behind = &behind[..behind.partition_point(|&token| span(token).end() <= inside.end())];
        let left = before[before.len().saturating_sub(window)..].first();
        let right = behind[..behind.len().min(window)].last();
        let keyword = span(first).to(span(last));
        let empty = |at: usize| Span::new(at, at);
        Concordance {
            left: left.map_or(empty(keyword.start()), |&from| span(from).to(span(first - 1))),
            keyword,
            right: right.map_or(empty(keyword.end()), |&to| span(last + 1).to(span(to))),
        }
    }
}
