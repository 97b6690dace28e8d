//! The languages by name, and what is known about each (`profile`).

mod folded;
mod profile;

use core::fmt;
use core::str::FromStr;

use crate::error::Error;
pub(crate) use folded::Folded;
pub(crate) use profile::{COMPANIES, Class, Colon, Profile, SHOUTERS};

/// Declares the enum and its table at once, so that no language can miss a code or a name.
macro_rules! languages {
    ($($variant:ident $code:literal $alpha3:literal $name:literal,)*) => {
        /// A language that a text may be written in.
        ///
        /// One enum serves all layers. What a layer knows about a language differs (stems, stop words, abbreviations);
        /// where it knows nothing it does what is right for any language, so each variant is fit for every component.
        /// [`Language::Undetermined`] asks for that from the start.
        ///
        /// Parsed from ISO 639 codes and from BCP 47 tags, of which the primary subtag counts; case is ignored.
        /// Displayed as the code.
        ///
        /// ```
        /// use newsprint::Language;
        ///
        /// assert_eq!("pt-BR".parse(), Ok(Language::Portuguese));
        /// assert_eq!("deu".parse(), Ok(Language::German));
        /// assert_eq!(Language::German.to_string(), "de");
        /// assert_eq!(Language::German.name(), "German");
        /// assert!("xx".parse::<Language>().unwrap_err().is_language());
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Language {
            $(#[doc = concat!($name, ", `", $code, "`.")] $variant,)*
            /// Any language, or one that is not in this list, `und`: only what holds for all languages is applied.
            Undetermined,
        }

        impl Language {
            /// All of them, in the order of their names, [`Language::Undetermined`] last.
            pub const ALL: &'static [Language] = &[$(Language::$variant,)* Language::Undetermined];

            /// The two-letter code of ISO 639-1, or `und`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Language::$variant => $code,)*
                    Language::Undetermined => "und",
                }
            }

            /// The three-letter code of ISO 639-3 (the macrolanguage's where there is one), or `und`.
            pub const fn alpha3(self) -> &'static str {
                match self {
                    $(Language::$variant => $alpha3,)*
                    Language::Undetermined => "und",
                }
            }

            /// The name in English.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Language::$variant => $name,)*
                    Language::Undetermined => "Undetermined",
                }
            }
        }
    };
}

languages! {
    Amharic "am" "amh" "Amharic",
    Arabic "ar" "ara" "Arabic",
    Armenian "hy" "hye" "Armenian",
    Basque "eu" "eus" "Basque",
    Bengali "bn" "ben" "Bengali",
    Bulgarian "bg" "bul" "Bulgarian",
    Burmese "my" "mya" "Burmese",
    Catalan "ca" "cat" "Catalan",
    Chinese "zh" "zho" "Chinese",
    Croatian "hr" "hrv" "Croatian",
    Czech "cs" "ces" "Czech",
    Danish "da" "dan" "Danish",
    Dutch "nl" "nld" "Dutch",
    English "en" "eng" "English",
    Esperanto "eo" "epo" "Esperanto",
    Estonian "et" "est" "Estonian",
    Finnish "fi" "fin" "Finnish",
    French "fr" "fra" "French",
    German "de" "deu" "German",
    Greek "el" "ell" "Greek",
    Hebrew "he" "heb" "Hebrew",
    Hindi "hi" "hin" "Hindi",
    Hungarian "hu" "hun" "Hungarian",
    Indonesian "id" "ind" "Indonesian",
    Irish "ga" "gle" "Irish",
    Italian "it" "ita" "Italian",
    Japanese "ja" "jpn" "Japanese",
    Kazakh "kk" "kaz" "Kazakh",
    Korean "ko" "kor" "Korean",
    Latvian "lv" "lav" "Latvian",
    Lithuanian "lt" "lit" "Lithuanian",
    Marathi "mr" "mar" "Marathi",
    Nepali "ne" "nep" "Nepali",
    Norwegian "no" "nor" "Norwegian",
    Persian "fa" "fas" "Persian",
    Polish "pl" "pol" "Polish",
    Portuguese "pt" "por" "Portuguese",
    Romanian "ro" "ron" "Romanian",
    Russian "ru" "rus" "Russian",
    Serbian "sr" "srp" "Serbian",
    Slovak "sk" "slk" "Slovak",
    Slovenian "sl" "slv" "Slovenian",
    Spanish "es" "spa" "Spanish",
    Swedish "sv" "swe" "Swedish",
    Tamil "ta" "tam" "Tamil",
    Thai "th" "tha" "Thai",
    Turkish "tr" "tur" "Turkish",
    Ukrainian "uk" "ukr" "Ukrainian",
    Urdu "ur" "urd" "Urdu",
    Vietnamese "vi" "vie" "Vietnamese",
    Yiddish "yi" "yid" "Yiddish",
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// # Errors
    /// When the primary subtag is not the code of a language in [`Language::ALL`] ([`Error::is_language`]).
    fn from_str(tag: &str) -> Result<Language, Error> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        // The two written standards of Norwegian share their abbreviations, stop words and stemmer here.
        let primary = match primary.len() {
            2 | 3 if ["nb", "nn", "nob", "nno"].iter().any(|code| code.eq_ignore_ascii_case(primary)) => "no",
            _ => primary,
        };
        Language::ALL
            .iter()
            .copied()
            .find(|language| {
                language.code().eq_ignore_ascii_case(primary) || language.alpha3().eq_ignore_ascii_case(primary)
            })
            .ok_or_else(|| Error::language(tag))
    }
}

#[cfg(feature = "serde")]
mod schema {
    use super::Language;
    use alloc::borrow::Cow;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// The code.
    impl Serialize for Language {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.code())
        }
    }

    /// The code, or any tag that [`Language`] parses.
    impl<'de> Deserialize<'de> for Language {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
            let tag = Cow::<'de, str>::deserialize(deserializer)?;
            tag.parse().map_err(D::Error::custom)
        }
    }
}

#[cfg(feature = "language-detection")]
impl Language {
    /// The language that a text is most likely written in, or `None` when there is too little text to say or its
    /// language is not in [`Language::ALL`].
    ///
    /// By trigrams and scripts, with the `whatlang` crate; linear in the text.
    ///
    /// ```
    /// use newsprint::Language;
    ///
    /// let detection = Language::detect("Der Rat hat den Haushalt für das kommende Jahr beschlossen.").unwrap();
    /// assert_eq!(detection.language(), Language::German);
    /// assert!(detection.confidence() > 0.2);
    /// assert!(Language::detect("123").is_none());
    /// ```
    pub fn detect(text: &str) -> Option<Detection> {
        let info = whatlang::detect(text)?;
        // whatlang names individual languages where ISO 639-3 has a macrolanguage above them.
        let language = match info.lang().code() {
            "cmn" => Language::Chinese,
            "nob" => Language::Norwegian,
            "pes" => Language::Persian,
            "lvs" => Language::Latvian,
            "ekk" => Language::Estonian,
            code => code.parse().ok()?,
        };
        Some(Detection { language, confidence: info.confidence() })
    }
}

/// What [`Language::detect`] found.
#[cfg(feature = "language-detection")]
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Detection {
    language: Language,
    confidence: f64,
}

#[cfg(feature = "language-detection")]
impl Detection {
    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// How sure that is, from 0 (a guess) to 1.
    pub fn confidence(self) -> f64 {
        self.confidence
    }
}
