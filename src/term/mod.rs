//! From words to terms: folding, stop words, the vocabulary.

mod fold;
mod matter;
mod stop;
mod vocabulary;

pub use self::fold::fold;
pub use self::stop::StopWords;
pub use self::vocabulary::{TermId, Vocabulary};
