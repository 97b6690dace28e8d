//! Measures of a text as a whole: how its words are distributed, how varied they are, how hard it is to read.

mod diversity;
mod profile;
mod readability;
mod syllable;

pub use self::diversity::LexicalDiversity;
pub use self::profile::{FrequencyProfile, PowerLaw};
pub use self::readability::Readability;
pub(crate) use self::syllable::Syllables;
pub use self::syllable::syllables;
