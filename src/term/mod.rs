//! From words to terms: folding, stop words, the pipeline, the vocabulary.

#![expect(
    clippy::cast_possible_truncation,
    reason = "numbers of terms have 32 bits, and `Vocabulary::push` takes no more; hashes and keys are cut on purpose"
)]

mod counter;
mod counts;
mod fold;
mod matter;
mod normalizer;
mod short;
mod stop;
mod vocabulary;

pub use self::counter::TermCounter;
pub use self::counts::TermCounts;
pub use self::fold::fold;
pub use self::normalizer::{Diacritics, NormalForm, Normalizer, Numbers, Possessives};
pub use self::stop::StopWords;
pub(crate) use self::vocabulary::Scratch;
pub use self::vocabulary::{TermId, Vocabulary};
