//! Parts of speech.

// Public for the program that fits the weights.
#[allow(unreachable_pub)]
mod features;
#[cfg(feature = "fitting")]
pub mod fitting;
mod tagger;

use std::fmt;
use std::str::FromStr;

pub use self::tagger::Tagger;
pub(crate) use self::tagger::Weighed;
use crate::error::Error;

/// What kind of word a token is: the universal parts of speech, with participles apart from finite verbs, since those
/// stand before nouns as adjectives do (`rising prices`, `banned steroids`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum PartOfSpeech {
    /// Punctuation, symbols, interjections, foreign words, and all that is not known.
    #[default]
    Other,
    /// `green`, `third`.
    Adjective,
    /// Prepositions and postpositions: `of`, `during`.
    Adposition,
    /// `very`, `tomorrow`.
    Adverb,
    /// `has`, `should`, `is`.
    Auxiliary,
    /// Coordinating conjunctions: `and`, `but`.
    Conjunction,
    /// `the`, `this`, `which`.
    Determiner,
    /// `girl`, `ships`.
    Noun,
    /// `2024`, `seven`.
    Numeral,
    /// `not`, `to` before a verb.
    Particle,
    /// `I`, `herself`, `nobody`.
    Pronoun,
    /// Names: `Mary`, `NATO`.
    ProperNoun,
    /// Subordinating conjunctions: `that`, `while`.
    Subordinator,
    /// Finite verbs and infinitives: `runs`, `ate`, `go`.
    Verb,
    /// Present participles and gerunds: `running`.
    PresentParticiple,
    /// Past participles: `broken`.
    PastParticiple,
}

impl PartOfSpeech {
    /// All of them.
    pub const ALL: &'static [PartOfSpeech] = &[
        PartOfSpeech::Other,
        PartOfSpeech::Adjective,
        PartOfSpeech::Adposition,
        PartOfSpeech::Adverb,
        PartOfSpeech::Auxiliary,
        PartOfSpeech::Conjunction,
        PartOfSpeech::Determiner,
        PartOfSpeech::Noun,
        PartOfSpeech::Numeral,
        PartOfSpeech::Particle,
        PartOfSpeech::Pronoun,
        PartOfSpeech::ProperNoun,
        PartOfSpeech::Subordinator,
        PartOfSpeech::Verb,
        PartOfSpeech::PresentParticiple,
        PartOfSpeech::PastParticiple,
    ];

    /// Its tag among those of [Universal Dependencies](https://universaldependencies.org/u/pos/): `NOUN`; `VERB` for the
    /// participles too, `X` for [`PartOfSpeech::Other`].
    pub const fn universal(self) -> &'static str {
        match self {
            PartOfSpeech::Other => "X",
            PartOfSpeech::Adjective => "ADJ",
            PartOfSpeech::Adposition => "ADP",
            PartOfSpeech::Adverb => "ADV",
            PartOfSpeech::Auxiliary => "AUX",
            PartOfSpeech::Conjunction => "CCONJ",
            PartOfSpeech::Determiner => "DET",
            PartOfSpeech::Noun => "NOUN",
            PartOfSpeech::Numeral => "NUM",
            PartOfSpeech::Particle => "PART",
            PartOfSpeech::Pronoun => "PRON",
            PartOfSpeech::ProperNoun => "PROPN",
            PartOfSpeech::Subordinator => "SCONJ",
            PartOfSpeech::Verb | PartOfSpeech::PresentParticiple | PartOfSpeech::PastParticiple => "VERB",
        }
    }
}

/// By a [universal](PartOfSpeech::universal) tag, as other taggers give them: `VERB` is a finite verb; `PUNCT`, `SYM`, `INTJ` and
/// `X` are [`PartOfSpeech::Other`].
///
/// ```
/// use newsprint::PartOfSpeech;
///
/// assert_eq!("PROPN".parse(), Ok(PartOfSpeech::ProperNoun));
/// assert_eq!("PUNCT".parse(), Ok(PartOfSpeech::Other));
/// assert!("NN".parse::<PartOfSpeech>().unwrap_err().is_name());
/// ```
impl FromStr for PartOfSpeech {
    type Err = Error;

    /// # Errors
    /// When there is no such tag ([`Error::is_name`]).
    fn from_str(tag: &str) -> Result<PartOfSpeech, Error> {
        match tag {
            "PUNCT" | "SYM" | "INTJ" => Ok(PartOfSpeech::Other),
            // The first with the tag: of those with that of verbs, the finite ones.
            _ => Error::or_named("universal part of speech", tag, PartOfSpeech::ALL, PartOfSpeech::universal),
        }
    }
}

/// The [universal](PartOfSpeech::universal) tag.
impl fmt::Display for PartOfSpeech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.universal())
    }
}
