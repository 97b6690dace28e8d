//! Analyzers for texts in several languages.

#![expect(clippy::indexing_slicing, reason = "a place for each language")]

use core::fmt;
use std::sync::OnceLock;

use super::Analyzer;
#[cfg(feature = "language-detection")]
use crate::article::Article;
#[cfg(feature = "language-detection")]
use crate::language::Detection;
use crate::language::Language;

/// One analyzer for each language, made when it is first asked for and kept: for corpora of mixed languages.
///
/// ```
/// use newsprint::{Analyzers, Article, Language, Tokenizer};
///
/// let analyzers = Analyzers::with(|language| newsprint::Analyzer::builder(language).tokens(Tokenizer::new()).build());
/// let article = Article::parse("Die Brücken sind alt. Die alte Brücke ist voll.");
/// let analysis = analyzers.of(Language::German).analyze(&article);
/// assert_eq!(analysis.terms().next().unwrap().count(), 2);
/// ```
pub struct Analyzers {
    make: Box<dyn Fn(Language) -> Analyzer + Send + Sync>,
    /// In the order of [`Language::ALL`].
    made: Vec<OnceLock<Analyzer>>,
}

impl Analyzers {
    /// Of analyzers as [`Analyzer::new`] makes them.
    pub fn new() -> Analyzers {
        Analyzers::with(Analyzer::new)
    }

    /// Of analyzers that a function makes, which is asked at most once for each language.
    pub fn with(make: impl Fn(Language) -> Analyzer + Send + Sync + 'static) -> Analyzers {
        Analyzers { make: Box::new(make), made: Language::ALL.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The analyzer for a language.
    pub fn of(&self, language: Language) -> &Analyzer {
        self.made[language as usize].get_or_init(|| (self.make)(language))
    }

    /// The analyzer for an article: for its own language where that is known, else for the one that its text looks like
    /// ([`Language::detect`]), else for any language; and what was found, where the text was looked at. Linear in the text.
    ///
    /// ```
    /// use newsprint::{Analyzers, Article, Language};
    ///
    /// let analyzers = Analyzers::new();
    /// let article = Article::parse("Der Rat hat den Haushalt für das kommende Jahr beschlossen.");
    /// let (analyzer, detection) = analyzers.detect(&article);
    /// assert_eq!(analyzer.language(), Language::German);
    /// assert!(detection.unwrap().confidence() > 0.2);
    /// ```
    #[cfg(feature = "language-detection")]
    pub fn detect(&self, article: &Article) -> (&Analyzer, Option<Detection>) {
        if let Some(language) = article.language() {
            return (self.of(language), None);
        }
        let detection = Language::detect(article.text());
        let language = detection.map_or(Language::Undetermined, |detection| detection.language());
        (self.of(language), detection)
    }
}

impl Default for Analyzers {
    fn default() -> Analyzers {
        Analyzers::new()
    }
}

impl fmt::Debug for Analyzers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let made = self.made.iter().filter_map(OnceLock::get).map(Analyzer::language);
        f.debug_struct("Analyzers").field("made", &made.collect::<Vec<_>>()).finish_non_exhaustive()
    }
}
