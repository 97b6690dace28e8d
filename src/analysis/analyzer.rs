//! The analyzer: the layers, wired.

use std::sync::Arc;

use super::Analysis;
use super::memo::Memos;
use crate::article::{Article, BlockKind};
use crate::error::Error;
use crate::keyphrase::KeyphraseExtractor;
use crate::language::Language;
use crate::limits::Limits;
use crate::sentence::SentenceSegmenter;
use crate::stem::Stem;
use crate::tag::Tagger;
use crate::term::{Normalizer, StopWords};
use crate::token::Tokenizer;

/// Runs every layer over articles in one call.
///
/// Made once for a language, then shared: it is immutable, `Send + Sync`, cheap to clone, and used on any number of
/// articles from any number of threads. Time is linear in the article but for sorting; memory too.
///
/// It keeps what it worked out about words, so that later articles are analysed faster than the first ones; results are the
/// same. That takes up to 5 MB for each thread that uses it at the same time.
///
/// ```
/// use newsprint::{Analyzer, Article, Language};
///
/// let analyzer = Analyzer::new(Language::English);
/// let article = Article::parse("Harbour bridge opens\n\nThe harbour bridge opened on Saturday.");
/// let analysis = analyzer.analyze(&article);
/// assert_eq!(analysis.counts().sentences, 2);
/// assert_eq!(analysis.keyphrases().next().unwrap().text(), "harbour bridge");
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    config: Arc<Config>,
}

#[derive(Clone, Debug)]
pub(super) struct Config {
    pub(super) language: Language,
    pub(super) tokenizer: Tokenizer,
    pub(super) segmenter: SentenceSegmenter,
    pub(super) normalizer: Normalizer,
    /// Of the normalizer and the tokenizer; made by `build`.
    pub(super) signature: String,
    pub(super) extractor: KeyphraseExtractor,
    pub(super) counted: Vec<BlockKind>,
    pub(super) tagger: Option<Tagger>,
    /// Of this normalizer and this tagger.
    pub(super) memos: Memos,
}

impl Analyzer {
    /// An analyzer with all that is known of a language.
    pub fn new(language: Language) -> Analyzer {
        Analyzer::builder(language).build()
    }

    /// Starts an analyzer with other parts.
    pub fn builder(language: Language) -> AnalyzerBuilder {
        AnalyzerBuilder {
            config: Config {
                language,
                tokenizer: Tokenizer::of(language),
                segmenter: SentenceSegmenter::new(language),
                normalizer: Normalizer::new(language),
                signature: String::new(),
                extractor: KeyphraseExtractor::new(),
                counted: BlockKind::ALL.iter().copied().filter(|kind| kind.is_prose()).collect(),
                tagger: Tagger::new(language),
                memos: Memos::default(),
            },
        }
    }

    /// The language that it is for.
    pub fn language(&self) -> Language {
        self.config.language
    }

    /// What its terms depend on, in a line: the [signature](Normalizer::signature) of its normalizer, and the options
    /// of its tokenizer.
    pub fn signature(&self) -> &str {
        &self.config.signature
    }

    /// Analyses an article. Never fails.
    pub fn analyze<'a>(&self, article: &'a Article) -> Analysis<'a> {
        let mut analysis = Analysis::new(article, &self.config);
        // There are never more tokens than that.
        let _ = analysis.fill(usize::MAX);
        analysis
    }

    /// The same, for those who want to refuse what is large.
    ///
    /// # Errors
    /// When the article has more bytes or more tokens than the limits allow ([`Error::is_limit`]), with the place where
    /// that shows. No more than the limit is looked at.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language, Limits};
    ///
    /// let article = Article::parse("It rained in the harbour.");
    /// let error = Analyzer::new(Language::English).try_analyze(&article, Limits::new().bytes(20)).unwrap_err();
    /// assert_eq!(error.to_string(), "at byte 20: the text has 25 bytes, the limit is 20");
    /// ```
    pub fn try_analyze<'a>(&self, article: &'a Article, limits: Limits) -> Result<Analysis<'a>, Error> {
        limits.check_bytes(article.text().len())?;
        let mut analysis = Analysis::new(article, &self.config);
        match analysis.fill(limits.most_tokens()) {
            None => Ok(analysis),
            Some(beyond) => Err(Error::tokens(limits.most_tokens(), beyond)),
        }
    }

    /// Analyses many articles on all cores, by rayon's current thread pool; the results are in the articles' order and
    /// equal those of [`Analyzer::analyze`].
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let articles: Vec<Article> = ["One.", "One. Two."].into_iter().map(Article::from).collect();
    /// let analyses = Analyzer::new(Language::English).analyze_all(&articles);
    /// assert_eq!(analyses[1].counts().sentences, 2);
    /// ```
    #[cfg(feature = "parallel")]
    pub fn analyze_all<'a>(&self, articles: &'a [Article]) -> Vec<Analysis<'a>> {
        use rayon::prelude::*;
        articles.par_iter().map(|article| self.analyze(article)).collect()
    }
}

/// Makes an [`Analyzer`] with other parts than a language brings, from [`Analyzer::builder`].
///
/// ```
/// use newsprint::{Analyzer, Article, BlockKind, KeyphraseExtractor, Language, Stemmer, StopWords, Style};
///
/// let analyzer = Analyzer::builder(Language::English)
///     .stemmer(Stemmer::none())
///     .stop_words(StopWords::new(Language::English).with(["harbour"]))
///     .keyphrases(KeyphraseExtractor::new().style(Style::Words))
///     .include(BlockKind::Caption)
///     .build();
/// let article = Article::parse("The harbour bridges are old.\n\nA view of the piers. (Agency/Jane Doe)");
/// let analysis = analyzer.analyze(&article);
/// let terms: Vec<_> = analysis.terms().map(|term| term.stem().to_owned()).collect();
/// assert_eq!(terms, ["bridges", "view", "piers"]);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until `build`"]
pub struct AnalyzerBuilder {
    config: Config,
}

impl AnalyzerBuilder {
    /// Tokens by this tokenizer, whose options say what a word is; from the start by [`Tokenizer::of`] the language.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Compounds, Language, Tokenizer};
    ///
    /// let tokenizer = Tokenizer::new().compounds(Compounds::Whole);
    /// let analyzer = Analyzer::builder(Language::English).tokens(tokenizer).build();
    /// let article = Article::parse("The e-commerce fair was a record-breaking one.");
    /// let terms: Vec<_> = analyzer.analyze(&article).terms().map(|term| term.text().to_owned()).collect();
    /// assert_eq!(terms, ["e-commerce", "fair", "record-breaking"]);
    /// ```
    pub fn tokens(mut self, tokenizer: Tokenizer) -> Self {
        self.config.tokenizer = tokenizer;
        self
    }

    /// Sentences by this segmenter.
    pub fn sentences(mut self, segmenter: SentenceSegmenter) -> Self {
        self.config.segmenter = segmenter;
        self
    }

    /// Terms by this normalizer, which has its own stop words and stemmer.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Diacritics, Language, Normalizer, Numbers};
    ///
    /// let normalizer = Normalizer::new(Language::French).numbers(Numbers::Dropped).diacritics(Diacritics::Removed);
    /// let analyzer = Analyzer::builder(Language::French).normalizer(normalizer).build();
    /// let article = Article::parse("Les élèves de 2024, une élève.");
    /// let terms: Vec<_> = analyzer.analyze(&article).terms().map(|term| term.stem().to_owned()).collect();
    /// assert_eq!(terms, ["elev"]);
    /// ```
    pub fn normalizer(mut self, normalizer: Normalizer) -> Self {
        self.config.normalizer = normalizer;
        self
    }

    /// Terms by this stemmer, or a [lemmatiser](Stem) of one's own.
    pub fn stemmer(mut self, stemmer: impl Stem + 'static) -> Self {
        self.config.normalizer = self.config.normalizer.stemmer(stemmer);
        self
    }

    /// Terms and keyphrases without these words.
    pub fn stop_words(mut self, stop_words: StopWords) -> Self {
        self.config.normalizer = self.config.normalizer.stop_words(stop_words);
        self
    }

    /// Keyphrases by this extractor.
    pub fn keyphrases(mut self, extractor: KeyphraseExtractor) -> Self {
        self.config.extractor = extractor;
        self
    }

    /// Blocks of this kind count, in statistics, terms and keyphrases. [Prose](BlockKind::is_prose) does from the
    /// start.
    pub fn include(mut self, kind: BlockKind) -> Self {
        if !self.config.counted.contains(&kind) {
            self.config.counted.push(kind);
        }
        self
    }

    /// Blocks of this kind do not count.
    pub fn exclude(mut self, kind: BlockKind) -> Self {
        self.config.counted.retain(|&counted| counted != kind);
        self
    }

    /// The analyzer.
    pub fn build(mut self) -> Analyzer {
        self.config.signature = self.config.tokenizer.sign(self.config.normalizer.signature());
        Analyzer { config: Arc::new(self.config) }
    }
}
