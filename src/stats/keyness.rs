//! Keyness: the terms that set one corpus apart from another.

use std::collections::BTreeSet;

use super::{ContingencyTable, LanguageStats};

/// A term with its frequencies in two corpora, from [`LanguageStats::keyness`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct KeyTerm<'a> {
    term: &'a str,
    table: ContingencyTable,
}

impl<'a> KeyTerm<'a> {
    /// The term.
    pub fn term(self) -> &'a str {
        self.term
    }

    /// Its frequency in the target corpus.
    pub fn target(self) -> u64 {
        self.table.both()
    }

    /// Its frequency in the reference corpus.
    pub fn reference(self) -> u64 {
        self.table.first() - self.table.both()
    }

    /// How key it is: G² with a sign, negative where the term is rarer in the target than in the reference corpus.
    pub fn score(self) -> f64 {
        let g2 = self.table.log_likelihood();
        // Not 0 with a sign.
        if self.table.attracts() || g2 == 0.0 { g2 } else { -g2 }
    }

    /// The table of the term by the target corpus, for other measures and the size of the effect.
    pub fn table(self) -> ContingencyTable {
        self.table
    }
}

impl LanguageStats {
    /// The terms of both corpora by how much more frequent they are here, the target, than in the reference corpus: the
    /// most typical first, the least typical, with negative scores, last; of two as typical, the first by their bytes.
    /// Frequencies are those of the collections, sizes their [mentions](LanguageStats::mentions). n log n in the number
    /// of terms.
    ///
    /// G² says how sure a difference is, not how large: see [`ContingencyTable::log_ratio`] for that.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, CorpusStats, Language};
    ///
    /// let analyzer = Analyzer::new(Language::English);
    /// let corpus = |text: &str| CorpusStats::from(&analyzer.analyze(&Article::parse(text)));
    /// let sports = corpus("The goal came late. A second goal, a third goal: the match was over.");
    /// let economy = corpus("The budget fell. A second budget came, and a match on the markets.");
    /// let sports = sports.language(Language::English).unwrap();
    /// let keys = sports.keyness(economy.language(Language::English).unwrap());
    /// assert_eq!(keys[0].term(), "goal");
    /// assert!(keys[0].table().log_ratio() > 2.0);
    /// assert_eq!(keys.last().unwrap().term(), "budget");
    /// ```
    pub fn keyness<'a>(&'a self, reference: &'a LanguageStats) -> Vec<KeyTerm<'a>> {
        let terms: BTreeSet<&str> = self.terms.keys().chain(reference.terms.keys()).map(String::as_str).collect();
        let key = |term| {
            let (target, other) = (self.collection_frequency(term), reference.collection_frequency(term));
            KeyTerm { term, table: ContingencyTable::of_corpora(target, self.mentions, other, reference.mentions) }
        };
        let mut keys: Vec<(f64, KeyTerm<'_>)> = terms.into_iter().map(key).map(|key| (key.score(), key)).collect();
        keys.sort_by(|a, b| b.0.total_cmp(&a.0));
        keys.into_iter().map(|(_, key)| key).collect()
    }
}
