//! Text analytics over news articles: hand it an article as text and get, in one call and with every result pointing
//! back into that text, word tokens, sentences, stems, term frequencies and keyphrases with the reasons for their
//! scores; over many articles, statistics that merge.
//!
//! # From one line to a corpus
//!
//! Words of a text, each a span of it:
//!
//! ```
//! use newsprint::Tokenizer;
//!
//! let text = "The harbour bridge opened on Saturday.";
//! assert_eq!(Tokenizer::new().words(text).map(|token| &text[token.span()]).last(), Some("Saturday"));
//! ```
//!
//! All of an article, in one call:
//!
//! ```
//! use newsprint::{Analyzer, Article, BlockKind, Language};
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
//! assert_eq!(&text[analysis.sentences()[2].span()], "The harbour bridge opened on Saturday.");
//! let term = analysis.terms().next().unwrap();
//! assert_eq!((term.text(), term.count()), ("harbour", 2));
//!
//! // What it is about, and why.
//! let phrase = analysis.keyphrases().next().unwrap();
//! assert_eq!(phrase.text(), "harbour bridge");
//! assert_eq!(&text[phrase.mentions()[0]], "Harbour bridge");
//! println!("{:.2} = {}", phrase.score(), phrase.explanation());
//! ```
//!
//! Options where they are needed, each a value with a name:
//!
//! ```
//! use newsprint::{Analyzer, BlockKind, KeyphraseExtractor, Language, Ranker, StopWords};
//!
//! let analyzer = Analyzer::builder(Language::French)
//!     .stop_words(StopWords::new(Language::French).with(["selon"]))
//!     .keyphrases(KeyphraseExtractor::new().ranker(Ranker::Yake))
//!     .include(BlockKind::Caption)
//!     .build();
//! # let _ = analyzer;
//! ```
//!
//! Many articles: statistics that merge in any order, what is typical of some, what is new:
//!
//! ```
//! use newsprint::keyphrase::KeyphraseSet;
//! use newsprint::{Analyzer, Article, CorpusStats, Language};
//!
//! let analyzer = Analyzer::new(Language::English);
//! let [monday, tuesday] = [
//!     ["The bridge opened.", "Trams cross the new bridge."],
//!     ["A ferry strike began.", "The ferry strike goes on."],
//! ]
//! .map(|texts| texts.map(Article::from));
//! let count = |articles: &[Article]| -> CorpusStats {
//!     articles.iter().map(|article| CorpusStats::from(&analyzer.analyze(article))).collect()
//! };
//! let (before, now) = (count(&monday), count(&tuesday));
//! let typical = now.of(&analyzer).unwrap().keyness(before.of(&analyzer).unwrap());
//! assert!(typical[0].term() == "ferri" && typical[0].score() > 0.0);
//! assert_eq!(before.merge(now).documents(), 4);
//!
//! let phrases = |articles: &[Article]| {
//!     let mut set = KeyphraseSet::new();
//!     articles.iter().for_each(|article| set.add(&analyzer.analyze(article), 5));
//!     set
//! };
//! assert_eq!(phrases(&tuesday).news(&phrases(&monday))[0].text(), "ferry strike");
//! ```
//!
//! To keep, send or show: [`report`], which makes JSON and pages. The
//! [guide](https://docs.rs/crate/newsprint/latest/source/docs/guide.md), `docs/guide.md` in the sources, says when to take which
//! ranker, weighting and option.
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
//! | [`Tagger`] | [`Token`]s | the [`PartOfSpeech`] of each, in English |
//! | [`Analyzer`], [`Analyzers`] | [`Article`] | [`Analysis`]: all of the above in columns, [`Term`]s, [`Acronym`]s, [`Counts`], [`NGrams`], [`Concordance`]s |
//! | [`TermCounter`] | `&str` | [`TermCounts`] of plain texts, fast |
//! | [`CorpusStats`], [`Collocations`], [`Trends`] | [`Analysis`] | counts over many articles, that merge |
//! | [`FrequentTerms`] | terms | the most frequent ones of a stream, in bounded memory |
//! | [`DocumentTermMatrix`] | counts | weights, similarity, ranking, [`Dispersion`] |
//! | [`LexicalDiversity`], [`Readability`], [`FrequencyProfile`] | [`Analysis`] or counts | measures of a text |
//! | [`KeyphraseExtractor`], [`Background`] | [`Analysis`] | [`Keyphrase`]s with mentions and [`Explanation`]s |
//! | [`keyphrase::KeyphraseSet`] | [`Analysis`] | the keyphrases of many articles, and which of them are new |
//! | [`report`] | [`Analysis`] | an owned answer to keep, send or show |
//!
//! # What holds everywhere
//!
//! - **Spans are bytes of the caller's text**, half-open, on character boundaries: `&text[token.span()]`.
//! - **Text never fails.** What analyses text takes any `&str`. Configuration, strict parsing and [`Limits`], for those who want
//!   to refuse what is too large, return [`Error`]; reading a structured form returns the error of serde's format.
//! - **Components are values**: made once, immutable, `Send + Sync`. No global state; nothing is read from files or the
//!   environment, nothing is printed.
//! - **Higher is better**, for every score; of two with the same score, the one that comes first in the text.
//!
//! # When not to use it
//!
//! It does not fetch pages or take HTML apart; hand it the text. It has no neural models, named entities or parse trees. Words
//! of scripts that are written without spaces come out by the standard's rules, Chinese and Thai character by character, unless the
//! feature `dictionaries` is on and `Tokenizer::dictionaries` is asked for.
//!
//! # Features
//!
//! | feature | adds | costs |
//! |---|---|---|
//! | `std` (default) | terms, statistics, keyphrases, reports, streams; without it: articles, tokens, sentences, with `alloc` | the standard library |
//! | `serde` (default) | reading and writing of articles, statistics and reports | serde |
//! | `tagger` (default) | parts of speech of English, on which its keyphrases rest | 524 kB of a program |
//! | `parallel` | `Analyzer::analyze_all`, `CorpusStats::of_all`, `TermCounter::add_all` on all cores | rayon |
//! | `html` | `report::html` and `html_set`, reports as a page; `report::Highlighter` | maud |
//! | `dictionaries` | `Tokenizer::dictionaries`, words of scripts without spaces | icu_segmenter, 4 MB of a program |
//! | `snowball` | `Stemmer::snowball`, Snowball's present algorithms | frostem |
//! | `language-detection` | `Language::detect`, `Analyzers::detect` | whatlang |
//!
//! A feature adds items; it never changes an answer, but for `tagger`: without it, English keyphrases are found as those of
//! languages without a tagger are.

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(not(feature = "std"), allow(dead_code, reason = "terms, statistics and streams use it"))]
#![cfg_attr(not(feature = "std"), allow(rustdoc::broken_intra_doc_links, reason = "the overview names all layers"))]
// What would end the caller's program, or lose bits without a word; each that stays says why, indices by the file.
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
        clippy::cast_possible_truncation,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

extern crate alloc;

#[macro_use]
mod named;

#[cfg(feature = "std")]
mod acronym;
#[cfg(feature = "std")]
mod analysis;
mod article;
#[cfg(feature = "std")]
mod background;
mod error;
#[cfg(feature = "std")]
mod hash;
#[cfg(feature = "std")]
pub mod keyphrase;
mod language;
mod limits;
#[cfg(feature = "std")]
mod measures;
#[cfg(feature = "std")]
pub mod report;
mod sentence;
#[cfg(feature = "std")]
mod source;
mod span;
#[cfg(feature = "std")]
mod stats;
#[cfg(feature = "std")]
mod stem;
#[cfg(feature = "std")]
mod tag;
#[cfg(feature = "std")]
mod term;
mod token;

#[cfg(feature = "std")]
pub use acronym::Acronym;
#[cfg(feature = "std")]
pub use analysis::{
    Analysis, Analyzer, AnalyzerBuilder, Analyzers, Concordance, Counts, NGram, NGramIter, NGrams, Sentence, StopGaps,
    Term, Terms,
};
pub use article::{Article, ArticleBuilder, Block, BlockKind, Note, NoteKind};
#[cfg(feature = "std")]
pub use background::Background;
pub use error::Error;
/// The crate of dates, those of [`Article::date`] and [`Trends`] among them.
pub use jiff;
#[cfg(feature = "std")]
pub use keyphrase::{Combination, Explanation, Keyphrase, KeyphraseExtractor, Keyphrases, Rank, Ranker, Style};
#[cfg(feature = "language-detection")]
pub use language::Detection;
pub use language::Language;
pub use limits::Limits;
#[cfg(feature = "std")]
pub use measures::{FrequencyProfile, LexicalDiversity, PowerLaw, Readability, syllables};
#[cfg(feature = "std")]
pub use sentence::SentenceStream;
#[cfg(feature = "fitting")]
#[doc(hidden)]
pub use sentence::fitting;
pub use sentence::{Boundaries, Boundary, LineEnds, Odds, Reason, SentenceSegmenter, Sentences};
pub use span::{Span, TokenRange};
#[cfg(feature = "std")]
pub use stats::{
    Association, Bm25, Burst, Collocation, Collocations, ContingencyTable, CorpusStats, Dispersion, DocumentTermMatrix,
    FrequentTerms, Idf, KeyTerm, LanguageStats, LengthNorm, Pairs, Period, Smart, TermStats, TermWeight, TrendPoint,
    Trends, WeightedMatrix, Weighting,
};
#[cfg(feature = "std")]
pub use stem::{Stem, Stemmer};
#[cfg(feature = "fitting")]
#[doc(hidden)]
pub use tag::fitting as tag_fitting;
#[cfg(feature = "std")]
pub use tag::{PartOfSpeech, Tagger};
#[cfg(feature = "std")]
pub use term::{
    Diacritics, NormalForm, Normalizer, Numbers, Possessives, StopWords, TermCounter, TermCounts, TermId, Vocabulary,
    fold,
};
#[cfg(feature = "std")]
pub use token::TokenStream;
pub use token::{Compounds, Segments, Token, TokenKind, Tokenizer, Tokens, Words};

/// The version of Unicode whose properties decide where words begin and end.
pub const UNICODE_VERSION: (u8, u8, u8) = token::UNICODE_VERSION;

/// The examples of the pages beside the crate, run as tests.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../README.md")]
    struct Readme;

    #[doc = include_str!("../docs/guide.md")]
    struct Guide;

    #[doc = include_str!("../COMPARE.md")]
    struct Compare;
}
