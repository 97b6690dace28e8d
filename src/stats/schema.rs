//! Statistics by serde: a list of parts, each of a language and a normalizer. Trends: their period, and such a list for each
//! date.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::language::Frequencies;
use super::{CorpusStats, LanguageStats, Period, Trends};
use crate::language::Language;

#[derive(Serialize, Deserialize)]
struct Part<'a> {
    language: Language,
    /// The normalizer's signature.
    normalizer: Cow<'a, str>,
    documents: u64,
    words: u64,
    mentions: u64,
    /// In the order of their bytes, so that equal statistics are written alike: documents and mentions.
    terms: BTreeMap<Cow<'a, str>, (u64, u64)>,
}

impl Serialize for CorpusStats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.parts.iter().map(|((language, signature), stats)| {
            Part {
                language: *language,
                normalizer: Cow::Borrowed(signature),
                documents: stats.documents,
                words: stats.words,
                mentions: stats.mentions,
                terms: stats
                    .terms
                    .iter()
                    .map(|(term, of)| (Cow::Borrowed(term.as_str()), (of.documents, of.mentions)))
                    .collect(),
            }
        }))
    }
}

impl<'de> Deserialize<'de> for CorpusStats {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CorpusStats, D::Error> {
        let parts = Vec::<Part<'_>>::deserialize(deserializer)?;
        let mut stats = CorpusStats::new();
        for part in parts {
            let terms = part.terms.into_iter().map(|(term, (documents, mentions))| {
                let frequencies = Frequencies { documents, mentions };
                if !frequencies.can_be_among(part.documents) {
                    return Err(D::Error::custom(format_args!(
                        "`{term}` is in {documents} of {} documents, {mentions} times",
                        part.documents
                    )));
                }
                Ok((term.into_owned(), frequencies))
            });
            let of_language = LanguageStats {
                documents: part.documents,
                words: part.words,
                mentions: part.mentions,
                terms: terms.collect::<Result<_, _>>()?,
            };
            if !of_language.is_possible() {
                return Err(D::Error::custom(format_args!(
                    "{} mentions are among {} words of {} documents in {}",
                    part.mentions, part.words, part.documents, part.language
                )));
            }
            let of_terms = of_language.mentions_of_terms();
            if of_terms > part.mentions {
                return Err(D::Error::custom(format_args!(
                    "the terms for {} have {of_terms} mentions, more than the {} of all",
                    part.language, part.mentions
                )));
            }
            let key = (part.language, part.normalizer.into_owned());
            if stats.parts.insert(key, of_language).is_some() {
                return Err(D::Error::custom(format_args!("there are two parts for {}", part.language)));
            }
        }
        Ok(stats)
    }
}

/// What is borrowed when it is written is owned when it is read.
#[derive(Serialize, Deserialize)]
struct Dated<S> {
    period: Period,
    statistics: BTreeMap<Date, S>,
}

impl Serialize for Trends {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Dated { period: self.period(), statistics: self.periods().collect::<BTreeMap<Date, &CorpusStats>>() }
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Trends {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Trends, D::Error> {
        let dated = Dated::<CorpusStats>::deserialize(deserializer)?;
        let mut trends = Trends::new(dated.period);
        for (date, stats) in dated.statistics {
            trends.add_statistics(date, stats);
        }
        Ok(trends)
    }
}
