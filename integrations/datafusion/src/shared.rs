//! What all functions of a registry have in common.

use newsprint::{Analyzer, Analyzers, Article, Language, Limits};

use crate::error;

/// The analyzers, one for each language that is asked for: made once, used by all functions from all threads, each with the
/// words that it has met.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    analyzers: Analyzers,
}

impl Shared {
    pub(crate) fn analyzer(&self, language: Language) -> &Analyzer {
        self.analyzers.of(language)
    }
}

/// A text as an article: by [`Article::parse`], or where there is a title, with that for its headline and the text for its
/// body.
pub(crate) fn article(text: &str, title: Option<&str>) -> Article {
    match title.filter(|title| !title.trim().is_empty()) {
        Some(title) => Article::builder().headline(title).body(text).build(),
        None => Article::parse(text),
    }
}

/// Refuses a text whose places numbers of 32 bits cannot count.
pub(crate) fn check(function: &str, text: &str) -> datafusion::error::Result<()> {
    Limits::new().check_bytes(text.len()).map_err(|problem| error::row(function, "text", &problem))
}
