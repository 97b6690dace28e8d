//! x
mod acronym;
mod analysis;
mod article;
mod error;
mod keyphrase;
mod language;
pub mod report;
mod sentence;
mod span;
mod stats;
mod stem;
mod term;
mod token;

pub use acronym::Acronym;
pub use analysis::{Analysis, Analyzer, AnalyzerBuilder, Counts, Sentence, Term, Terms};
pub use article::{Article, ArticleBuilder, Block, BlockKind, Note, NoteKind};
pub use error::Error;
pub use keyphrase::{Explanation, Factor, Keyphrase, KeyphraseExtractor, Keyphrases, Ranker, Style};
#[cfg(feature = "language-detection")]
pub use language::Detection;
pub use language::Language;
pub use sentence::{SentenceSegmenter, Sentences};
pub use span::{Span, TokenRange};
pub use stats::{CorpusStats, LanguageStats};
pub use stem::Stemmer;
pub use term::{StopWords, TermId, Vocabulary, fold};
pub use token::{Segments, Token, TokenKind, Tokenizer, Tokens, Words};
