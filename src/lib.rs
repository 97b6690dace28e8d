//! Text analytics over news articles: hand it an article as text and get, in one call and with every result pointing
//! back into that text, word tokens, sentences, stems, term frequencies and keyphrases with the reasons for their
//! scores; over many articles, statistics that merge.
//!
//! # From one line to a corpus
//!
//! ```
//! use newsprint::{Analyzer, Article, BlockKind, CorpusStats, Language};
//!
//! let article = Article::parse(
//!     "date 2024-03-09 Harbour bridge opens early\n\n\
//!      PORT ALDER, March 9 (Coastal News) -- The harbour bridge opened on Saturday. It cost $3.4 million.\n\n\
//!      Pedestrians cross the harbour bridge. (Coastal News/Ana Ruiz)\n",
//! );
//! let analyzer = Analyzer::new(Language::English); // made once, shared by all threads
//! let analysis = analyzer.analyze(&article);
//!
//! // What the article is.
//! assert_eq!(article.headline(), Some("Harbour bridge opens early"));
//! assert_eq!(article.texts(BlockKind::Caption).next(), Some("Pedestrians cross the harbour bridge."));
//!
//! // What it says: spans of its text.
//! let text = article.text();
//! let sentence = analysis.sentences().last().unwrap();
//! assert_eq!(&text[sentence.span()], "(Coastal News/Ana Ruiz)");
//!
//! // What it is about, and why.
//! let phrase = analysis.keyphrases().next().unwrap();
//! assert_eq!(phrase.text(), "harbour bridge");
//! assert_eq!(&text[phrase.mentions()[0]], "Harbour bridge");
//! println!("{:.2} = {}", phrase.score(), phrase.explanation());
//!
//! // Many articles: statistics that merge, in any order.
//! let stats = CorpusStats::from(&analysis).merge(CorpusStats::new());
//! assert_eq!(stats.documents(), 1);
//! ```
//!
//! # The layers
//!
//! Each is useful alone, and uses only those above it:
//!
//! | layer | from | to |
//! |---|---|---|
//! | [`Tokenizer`] | `&str` | [`Token`]: span and kind, by the word boundaries of UAX #29, and options beyond |
//! | [`Article`] | plain text, parts, JSON | date, headline and [`Block`]s |
//! | [`SentenceSegmenter`] | `&str` | spans of sentences, by the habits of a [`Language`] |
//! | [`fold`], [`StopWords`], [`Stemmer`], [`Normalizer`], [`Vocabulary`] | words | terms |
//! | [`Analyzer`] | [`Article`] | [`Analysis`]: all of the above in columns, [`Term`]s, [`Acronym`]s, [`Counts`] |
//! | [`TermCounter`] | `&str` | [`TermCounts`] of plain texts, fast |
//! | [`CorpusStats`], [`Collocations`], [`Trends`] | [`Analysis`] | counts over many articles, that merge |
//! | [`DocumentTermMatrix`] | counts | weights, similarity, ranking |
//! | [`LexicalDiversity`], [`Readability`], [`FrequencyProfile`] | [`Analysis`] | measures of a text |
//! | [`KeyphraseExtractor`] | [`Analysis`] | [`Keyphrase`]s with mentions and [`Explanation`]s |
//! | [`report`] | [`Analysis`] | an owned answer to keep, send or show |
//!
//! # What holds everywhere
//!
//! - **Spans are bytes of the caller's text**, half-open, on character boundaries: `&text[token.span()]`.
//! - **Text never fails.** What analyses text takes any `&str`; configuration and strict parsing return
//!   [`Error`], reading a structured form the error of serde's format.
//! - **Components are values**: made once, immutable, `Send + Sync`. No global state; nothing is read from files or the
//!   environment, nothing is printed.
//! - **Higher is better**, for every score; of two with the same score, the one that comes first in the text.
//!
//! # When not to use it
//!
//! It does not fetch pages or take HTML apart; hand it the text. It has no neural models. Words of scripts that are
//! written without spaces come out by the standard's rules: ideographs one by one, Thai in whole runs.
//!
//! # Features
//!
//! | feature | adds | costs |
//! |---|---|---|
//! | `serde` (default) | reading and writing of articles, statistics and reports | serde |
//! | `tagger` (default) | parts of speech of English, on which its keyphrases rest | 524 kB of a program |
//! | `parallel` | `Analyzer::analyze_all`, `CorpusStats::of_all`, `TermCounter::add_all` on all cores | rayon |
//! | `html` | `report::html`, reports as a page | maud |
//! | `snowball` | `Stemmer::snowball`, Snowball's present algorithms | frostem |
//! | `language-detection` | `Language::detect` | whatlang |
//!
//! A feature adds items; it never changes an answer, but for `tagger`: without it, English keyphrases are found as those of
//! languages without a tagger are.

// What would end the caller's program, or lose bits without a word; each that stays says why.
#![cfg_attr(
    not(test),
    warn(
        clippy::print_stdout,
        clippy::print_stderr,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::exit,
        clippy::cast_possible_truncation
    )
)]

mod acronym;
mod analysis;
mod article;
mod background;
mod error;
mod hash;
pub mod keyphrase;
mod language;
mod limits;
mod measures;
pub mod report;
mod sentence;
mod source;
mod span;
mod stats;
mod stem;
mod tag;
mod term;
mod token;

pub use acronym::Acronym;
pub use analysis::{
    Analysis, Analyzer, AnalyzerBuilder, Analyzers, Concordance, Counts, NGram, NGramIter, NGrams, Sentence, StopGaps,
    Term, Terms,
};
pub use article::{Article, ArticleBuilder, Block, BlockKind, Note, NoteKind};
pub use background::Background;
pub use error::Error;
pub use keyphrase::{Combination, Explanation, Keyphrase, KeyphraseExtractor, Keyphrases, Rank, Ranker, Style};
#[cfg(feature = "language-detection")]
pub use language::Detection;
pub use language::Language;
pub use limits::Limits;
pub use measures::{FrequencyProfile, LexicalDiversity, PowerLaw, Readability, syllables};
#[cfg(feature = "fitting")]
#[doc(hidden)]
pub use sentence::fitting;
pub use sentence::{Boundaries, Boundary, LineEnds, Odds, Reason, SentenceSegmenter, SentenceStream, Sentences};
pub use span::{Span, TokenRange};
pub use stats::{
    Association, Bm25, Burst, Collocation, Collocations, ContingencyTable, CorpusStats, Dispersion, DocumentTermMatrix,
    FrequentTerms, Idf, KeyTerm, LanguageStats, LengthNorm, Pairs, Period, Smart, TermStats, TermWeight, TrendPoint,
    Trends, WeightedMatrix, Weighting,
};
pub use stem::{Stem, Stemmer};
#[cfg(feature = "fitting")]
#[doc(hidden)]
pub use tag::fitting as tag_fitting;
pub use tag::{PartOfSpeech, Tagger};
pub use term::{
    Diacritics, NormalForm, Normalizer, Numbers, Possessives, StopWords, TermCounter, TermCounts, TermId, Vocabulary,
    fold,
};
pub use token::{Compounds, Segments, Token, TokenKind, TokenStream, Tokenizer, Tokens, Words};

/// The version of Unicode whose properties decide where words begin and end.
pub const UNICODE_VERSION: (u8, u8, u8) = token::UNICODE_VERSION;

/// The README's examples, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
