//! newsprint's functions in SQL: [DataFusion](datafusion) on one machine, Ballista on many.
//!
//! [`register_all`] adds them to a context, and queries have them:
//!
//! ```
//! use datafusion::prelude::SessionContext;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> datafusion::error::Result<()> {
//! let mut context = SessionContext::new();
//! newsprint_datafusion::register_all(&mut context)?;
//! let table = context
//!     .sql("SELECT unnest(sentences('Mr. Holm left. He was late.'))['text'] AS sentence")
//!     .await?;
//! assert_eq!(table.count().await?, 2);
//! # Ok(())
//! # }
//! ```
//!
//! # Functions of a row
//!
//! What is optional is in brackets. A language is a code such as `en`, `deu` or `pt-BR`, a constant or a column; without one it is
//! English. Places (`start`, `end`) are bytes from the text's beginning, half-open, as UInt64.
//!
//! | function | gives | the same as |
//! |---|---|---|
//! | `tokens(text [, language])` | list of `text`, `kind`, `start`, `end` | [`Tokenizer::tokens`]; with a language, those of each of its sentences |
//! | `sentences(text [, language])` | list of `text`, `start`, `end` | [`SentenceSegmenter::sentences`] |
//! | `stem(word [, language])` | string | [`Stemmer::stem`] of the [folded](newsprint::fold()) word |
//! | `terms(text [, language])` | list of `text`, `stem`, `count`, `mentions` | [`Analysis::terms`] of [`Article::parse`] |
//! | `keyphrases(text [, title], n [, language])` | list of `text`, `stems`, `score`, `mentions`, `title_mentions` | the first n of [`Analysis::keyphrases`], likewise; of an article with that headline and body where there is a title |
//! | `readability(text [, language])` | struct of counts and formulas | [`Analysis::readability`], likewise |
//! | `language(text)` | string, a code; `und` where it cannot be said | [`Language::detect`] |
//!
//! `mentions` are lists of `start` and `end`. A text that is NULL gives NULL, and so does a language or a number that is NULL; a
//! title that is NULL, or empty, is none. A column of a dictionary is worked out once for each of its values. Wrong constants are
//! errors of the plan, wrong values of a column are errors of the query; both name the function and the argument.
//!
//! # Functions of many rows
//!
//! | function | gives | the same as |
//! |---|---|---|
//! | `corpus_stats(text [, language])` | bytes | [`CorpusStats::to_bytes`], of the articles that [`Article::parse`] makes |
//! | `merge_corpus_stats(statistics)` | bytes | [`CorpusStats::merge`] of what `corpus_stats` gave |
//! | `document_frequency(text [, language])` | list of `term`, `document_frequency`, by the terms' bytes | [`LanguageStats::document_frequency`] |
//! | `top_terms(text, n [, language])` | list of `term`, `collection_frequency`, `document_frequency`, the most frequent first, then by bytes | [`LanguageStats::collection_frequency`] |
//! | `keyness(text, group [, n [, language]])` | list of `group`, `term`, `score`, `log_ratio`, `target`, `reference` | [`LanguageStats::keyness`] of each group against all others, positive scores alone |
//!
//! Rows where an argument is NULL are not counted; of no rows the answer is that of an empty corpus. `n` is a constant. The answer
//! is exact and the same however rows are split and in whatever order they come, for the state is counts that merge; between
//! processes it is bytes with a checksum. Memory grows with the vocabulary, is reported to DataFusion, and there is one state for
//! each group of `GROUP BY`. Terms of several languages do not mix: `corpus_stats` keeps them apart, the others end with an error
//! that asks for a `GROUP BY`. All of them work over windows too.
//!
//! # Features
//!
//! `ballista` adds [`cluster`]: a client, a scheduler and executors that have the functions.
//!
//! [`Tokenizer::tokens`]: newsprint::Tokenizer::tokens
//! [`SentenceSegmenter::sentences`]: newsprint::SentenceSegmenter::sentences
//! [`Stemmer::stem`]: newsprint::Stemmer::stem
//! [`Article::parse`]: newsprint::Article::parse
//! [`Analysis::terms`]: newsprint::Analysis::terms
//! [`Analysis::keyphrases`]: newsprint::Analysis::keyphrases
//! [`Analysis::readability`]: newsprint::Analysis::readability
//! [`Language::detect`]: newsprint::Language::detect
//! [`CorpusStats::to_bytes`]: newsprint::CorpusStats::to_bytes
//! [`CorpusStats::merge`]: newsprint::CorpusStats::merge
//! [`LanguageStats::document_frequency`]: newsprint::LanguageStats::document_frequency
//! [`LanguageStats::collection_frequency`]: newsprint::LanguageStats::collection_frequency
//! [`LanguageStats::keyness`]: newsprint::LanguageStats::keyness
#![cfg_attr(not(feature = "ballista"), doc = "[`cluster`]: #features")]

mod aggregate;
#[cfg(feature = "ballista")]
pub mod cluster;
mod definition;
mod documentation;
mod error;
mod functions;
mod input;
mod output;
mod parameter;
mod scalar;
mod shared;

use datafusion::error::Result;
use datafusion::execution::FunctionRegistry;

use self::functions::Functions;

/// Adds all functions to a [`SessionContext`](datafusion::prelude::SessionContext), a session state or another registry. What has
/// the same name is replaced.
///
/// Ballista replaces the functions of a context when it makes it one of a cluster: add them to what comes back, or let
/// `cluster::connect` do it.
///
/// # Errors
/// When the registry takes none.
pub fn register_all(registry: &mut dyn FunctionRegistry) -> Result<()> {
    Functions::new().register(registry)
}

/// The names of the functions that a registry does not have.
///
/// ```
/// use datafusion::prelude::SessionContext;
///
/// let mut context = SessionContext::new();
/// assert_eq!(newsprint_datafusion::missing(&context).len(), 12);
/// newsprint_datafusion::register_all(&mut context)?;
/// assert!(newsprint_datafusion::missing(&context).is_empty());
/// # Ok::<(), datafusion::error::DataFusionError>(())
/// ```
pub fn missing(registry: &dyn FunctionRegistry) -> Vec<String> {
    Functions::new().missing(registry)
}
