//! The owned answer about an article: what is worth keeping, sending or showing of an analysis.
//!
//! [`Report`] is plain data with public fields, [`ReportSet`] the same of several articles with what they have to do with
//! one another. With the feature `serde` a report is what `analyze --format json` prints; with the feature `html`,
//! `report::html` and `report::html_set` make a page, and `report::Highlighter` marks spans of any text.
//!
//! ```
//! use newsprint::report::Report;
//! use newsprint::{Analyzer, Article, Language};
//!
//! let article = Article::parse("Harbour bridge opens\n\nThe harbour bridge opened on Saturday.");
//! let report = Report::new(&Analyzer::new(Language::English).analyze(&article), 10);
//! assert_eq!(report.article.headline.as_deref(), Some("Harbour bridge opens"));
//! assert_eq!(report.keyphrases[0].text, "harbour bridge");
//! assert_eq!(report.sentences[1].block, 1);
//! ```

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "spans of the article's own text; runs are not empty"
)]

#[cfg(feature = "html")]
mod highlight;
#[cfg(feature = "html")]
mod html;
mod set;
mod visible;

use std::collections::BTreeMap;

use jiff::civil::Date;

#[cfg(feature = "html")]
pub use self::highlight::Highlighter;
#[cfg(feature = "html")]
pub use self::html::{html, html_set};
pub use self::set::{
    ReportSet, ReportedBurst, ReportedKeyTerm, ReportedNeighbour, ReportedRelations, ReportedSetKeyphrase,
    ReportedTrend, ReportedTrends,
};
pub use self::visible::visible;
use crate::analysis::{Analysis, Counts};
use crate::article::{BlockKind, Note};
use crate::keyphrase::Combination;
use crate::language::Language;
use crate::measures::{FrequencyProfile, LexicalDiversity, Readability};
use crate::span::Span;
use crate::term::TermCounts;

/// An article's analysis as plain data. Spans are in bytes of the article's text.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Report {
    /// The version of this form: [`Report::SCHEMA`].
    pub schema: u32,
    /// The language that the analyzer was for.
    pub language: Language,
    /// How sure the language is, from 0 to 1, where it was guessed from the text: whoever guessed sets it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub language_confidence: Option<f64>,
    /// The article.
    pub article: ReportedArticle,
    /// All sentences, in order.
    pub sentences: Vec<ReportedSentence>,
    /// How much there is, in the blocks that count.
    pub counts: Counts,
    /// The most frequent terms, in the blocks that count.
    pub terms: Vec<ReportedTerm>,
    /// The best keyphrases, in the blocks that count.
    pub keyphrases: Vec<ReportedKeyphrase>,
    /// The acronyms that the text defines.
    pub acronyms: Vec<ReportedAcronym>,
    /// The sentences that carry most weight, as numbers into `sentences`, in the order of the text.
    pub summary: Vec<usize>,
    /// How hard it is to read.
    pub readability: ReportedReadability,
    /// How varied and how evenly used its words are.
    pub vocabulary: ReportedVocabulary,
}

/// The parts of an article.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedArticle {
    /// The headline.
    pub headline: Option<String>,
    /// The day of publication.
    pub date: Option<Date>,
    /// The author.
    pub author: Option<String>,
    /// The publisher or agency.
    pub source: Option<String>,
    /// The address.
    pub url: Option<String>,
    /// Whatever else is known, by key.
    pub metadata: BTreeMap<String, String>,
    /// The blocks, in order.
    pub blocks: Vec<ReportedBlock>,
    /// What the parser had to tell.
    pub notes: Vec<Note>,
}

/// A block of an article.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// Its text.
    pub text: String,
    /// Whether it is in the counts, terms and keyphrases.
    pub counted: bool,
}

/// A sentence of an article.
#[derive(Clone, Copy, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedSentence {
    /// Where it stands.
    pub span: Span,
    /// The number of its block.
    pub block: usize,
    /// How many words and numbers it has.
    pub words: usize,
}

/// A term of an article.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedTerm {
    /// Its most frequent form.
    pub term: String,
    /// Its stem.
    pub stem: String,
    /// How often it occurs.
    pub count: usize,
    /// Where.
    pub mentions: Vec<Span>,
}

/// A keyphrase of an article.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedKeyphrase {
    /// The phrase.
    pub text: String,
    /// Its acronym, where the text defines one.
    pub acronym: Option<String>,
    /// Its score, from 0 to 1.
    pub score: f64,
    /// Where it is mentioned.
    pub mentions: Vec<Span>,
    /// Whether the score is the sum or the product of the parts.
    pub combination: Combination,
    /// The parts of the score.
    pub explanation: Vec<ReportedPart>,
}

/// A part of a score.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedPart {
    /// What is measured.
    pub name: String,
    /// How much it gives.
    pub value: f64,
}

/// An acronym and its long form.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedAcronym {
    /// The short form.
    pub short: String,
    /// The long form.
    pub long: String,
    /// Where both stand when they are defined: short, long.
    pub spans: [Span; 2],
}

/// How hard an article is to read, by the formulas of [`Readability`], which has their scales and papers.
#[derive(Clone, Copy, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedReadability {
    /// Flesch reading ease: about 100 for very easy, 0 for very hard English.
    pub flesch: f64,
    /// The Flesch-Kincaid grade.
    pub flesch_kincaid: f64,
    /// The Gunning fog index, a grade.
    pub gunning_fog: f64,
    /// The SMOG grade.
    pub smog: f64,
    /// The Coleman-Liau index, a grade.
    pub coleman_liau: f64,
    /// The automated readability index, a grade.
    pub automated_readability_index: f64,
    /// LIX: below 30 very easy, above 60 very hard, in any European language.
    pub lix: f64,
}

impl From<Readability> for ReportedReadability {
    fn from(readability: Readability) -> ReportedReadability {
        ReportedReadability {
            flesch: readability.flesch(),
            flesch_kincaid: readability.flesch_kincaid(),
            gunning_fog: readability.gunning_fog(),
            smog: readability.smog(),
            coleman_liau: readability.coleman_liau(),
            automated_readability_index: readability.automated_readability_index(),
            lix: readability.lix(),
        }
    }
}

/// How varied and how evenly used the words of an article are, folded, by [`LexicalDiversity`] and [`FrequencyProfile`].
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedVocabulary {
    /// Types by words, from 0 to 1; falls with the length of the text.
    pub type_token_ratio: f64,
    /// MTLD at its usual threshold, 0.72.
    pub mtld: f64,
    /// MATTR over windows of 50 words, from 0 to 1.
    pub mattr: f64,
    /// HD-D of samples of 42 words, from 0 to 1.
    pub hdd: f64,
    /// Yule's K; lower is more varied.
    pub yule_k: f64,
    /// The frequency spectrum: each frequency that a word has, the highest first, and how many words have it.
    pub spectrum: Vec<(u64, usize)>,
    /// Zipf's law, frequency = constant / rank ^ exponent, fitted; none for fewer than two types.
    pub zipf: Option<ReportedZipf>,
}

/// Zipf's law, fitted.
#[derive(Clone, Copy, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReportedZipf {
    /// The exponent.
    pub exponent: f64,
    /// The constant.
    pub constant: f64,
    /// How well it fits, from 0 to 1.
    pub r_squared: f64,
}

impl ReportedVocabulary {
    fn new(analysis: &Analysis<'_>) -> ReportedVocabulary {
        let diversity = analysis.lexical_diversity();
        let counts: TermCounts = analysis.folded_words().collect();
        let profile = FrequencyProfile::new(&counts);
        let runs = profile.frequencies().chunk_by(|a, b| a == b);
        ReportedVocabulary {
            type_token_ratio: diversity.type_token_ratio(),
            mtld: diversity.mtld(LexicalDiversity::MTLD_THRESHOLD),
            mattr: diversity.mattr(ReportedVocabulary::MATTR_WINDOW),
            hdd: diversity.hdd(LexicalDiversity::HDD_SAMPLE),
            yule_k: diversity.yule_k(),
            spectrum: runs.map(|run| (run[0], run.len())).collect(),
            zipf: profile.zipf().map(|law| ReportedZipf {
                exponent: law.exponent(),
                constant: law.constant(),
                r_squared: law.r_squared(),
            }),
        }
    }

    const MATTR_WINDOW: usize = 50;
}

impl Report {
    /// The version of the form that this build makes.
    pub const SCHEMA: u32 = 3;

    /// How many sentences the summary has.
    const SUMMARY: usize = 3;

    /// Reports an analysis, with the `top` best keyphrases and most frequent terms.
    pub fn new(analysis: &Analysis<'_>, top: usize) -> Report {
        let (article, text) = (analysis.article(), analysis.text());
        let counted = |kind| analysis.counts_kind(kind);
        let sentences = analysis.sentences();
        Report {
            schema: Report::SCHEMA,
            language: analysis.language(),
            language_confidence: None,
            article: ReportedArticle {
                headline: article.headline().map(str::to_owned),
                date: article.date(),
                author: article.author().map(str::to_owned),
                source: article.source().map(str::to_owned),
                url: article.url().map(str::to_owned),
                metadata: article.metadata().clone(),
                blocks: (article.blocks().iter())
                    .map(|block| ReportedBlock {
                        kind: block.kind(),
                        span: block.span(),
                        text: text[block.span()].to_owned(),
                        counted: counted(block.kind()),
                    })
                    .collect(),
                notes: article.notes().to_vec(),
            },
            sentences: (sentences.iter())
                .map(|sentence| ReportedSentence {
                    span: sentence.span(),
                    block: sentence.block(),
                    words: (analysis.tokens()[sentence.tokens().range()].iter())
                        .filter(|token| token.is_word_like())
                        .count(),
                })
                .collect(),
            counts: analysis.counts(),
            terms: (analysis.terms().take(top))
                .map(|term| ReportedTerm {
                    term: term.text().to_owned(),
                    stem: term.stem().to_owned(),
                    count: term.count(),
                    mentions: term.mentions().to_vec(),
                })
                .collect(),
            keyphrases: (analysis.keyphrases().take(top))
                .map(|phrase| ReportedKeyphrase {
                    text: phrase.text().to_owned(),
                    acronym: phrase.acronym().map(str::to_owned),
                    score: phrase.score(),
                    mentions: phrase.mentions().to_vec(),
                    combination: phrase.explanation().combination(),
                    explanation: (phrase.explanation().parts().iter())
                        .map(|part| ReportedPart { name: part.name().to_owned(), value: part.value() })
                        .collect(),
                })
                .collect(),
            acronyms: (analysis.acronyms().iter())
                .map(|acronym| ReportedAcronym {
                    short: text[acronym.short()].to_owned(),
                    long: text[acronym.long()].to_owned(),
                    spans: [acronym.short(), acronym.long()],
                })
                .collect(),
            summary: (analysis.summary(Report::SUMMARY).iter())
                .filter_map(|chosen| sentences.iter().position(|sentence| sentence == chosen))
                .collect(),
            readability: analysis.readability().into(),
            vocabulary: ReportedVocabulary::new(analysis),
        }
    }
}
