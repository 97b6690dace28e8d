//! The owned answer about an article: what is worth keeping, sending or showing of an analysis.
//!
//! [`Report`] is plain data with public fields. With the feature `serde` it is what `analyze --format json` prints; with
//! the feature `html`, `report::html` makes a page of reports.
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

#[cfg(feature = "html")]
mod html;
mod visible;

use std::collections::BTreeMap;

use jiff::civil::Date;

#[cfg(feature = "html")]
pub use self::html::html;
pub use self::visible::visible;
use crate::analysis::{Analysis, Counts};
use crate::article::{BlockKind, Note};
use crate::keyphrase::Combination;
use crate::language::Language;
use crate::span::Span;

/// An article's analysis as plain data. Spans are in bytes of the article's text.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Report {
    /// The version of this form: [`Report::SCHEMA`].
    pub schema: u32,
    /// The language that the analyzer was for.
    pub language: Language,
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

impl Report {
    /// The version of the form that this build makes.
    pub const SCHEMA: u32 = 2;

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
                .map(|sentence| ReportedSentence { span: sentence.span(), block: sentence.block() })
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
        }
    }
}
