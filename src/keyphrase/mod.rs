//! Keyphrases: candidates, weights, the best.
//!
//! [`KeyphraseExtractor`] and what it gives stand at the crate's root. Here is the rest: what a ranker of one's own sees
//! ([`Candidates`], [`Passage`]) and gives ([`Scores`], [`Explanation`], [`Part`]), where candidates come from ([`Source`]), and which
//! are passed over ([`Redundancy`]).

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "mentions are ranges of the passage's words, spans of its text"
)]
#![expect(
    clippy::cast_possible_truncation,
    reason = "numbers of 32 bits by design: `Passage` and `Collector` take no more than those can count; weights and features are f32"
)]

mod candidate;
mod concept;
mod explanation;
#[cfg(feature = "fitting")]
#[doc(hidden)]
pub mod fitting;
mod order;
mod passage;
mod rank;
mod scores;
mod select;
mod set;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use self::candidate::Knowledge;
pub use self::candidate::{Candidate, Candidates, Source};
pub use self::explanation::{Combination, Explanation, Part};
use self::order::Order;
pub use self::passage::{Acronyms, Conflation, Passage, Word};
pub use self::rank::{Rank, Ranker};
pub use self::scores::Scores;
pub use self::select::{Redundancy, Similarity};
pub use self::set::{KeyphraseSet, SetKeyphrase};
use crate::analysis::Analysis;
use crate::background::Background;
use crate::error::Error;
use crate::limits::Limits;
use crate::span::Span;
use crate::stats::LanguageStats;

/// What keyphrases look like. Parsed from and displayed as `phrases` and `words`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Style {
    /// Phrases of one to six words, as an editor writes them: `free trade zone`.
    #[default]
    Phrases,
    /// Single words, as an index has them: `trade`.
    Words,
}

impl Style {
    /// All of them.
    pub const ALL: &'static [Style] = &[Style::Phrases, Style::Words];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Style::Phrases => "phrases",
            Style::Words => "words",
        }
    }
}

named!(Style, "style");

/// Finds the phrases that say what an article is about.
///
/// An [`Analyzer`](crate::Analyzer) has one and asks it for [`Analysis::keyphrases`]; another one can be put to the same
/// analysis with [`extract`](KeyphraseExtractor::extract).
///
/// Candidates come from a [`Source`] and are compared by their stems; an acronym that the text defines and its long form
/// are one candidate. A [`Ranker`], or a ranker of one's own ([`Rank`]), weighs them. What is redundant beside better
/// ones is passed over ([`Redundancy`]). Time is n log n in the number of candidates, linear in the text.
///
/// ```
/// use newsprint::{Analyzer, Article, KeyphraseExtractor, Language, Ranker, Style};
///
/// let article = Article::parse("The harbour bridge opened. A bridge festival began, and the bridge was full.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// let words = KeyphraseExtractor::new().style(Style::Words).ranker(Ranker::Frequency);
/// let best = words.extract(&analysis).next().unwrap();
/// assert_eq!((best.text(), best.mentions().len()), ("bridge", 3));
/// ```
#[derive(Clone, Debug)]
pub struct KeyphraseExtractor {
    ranker: Arc<dyn Rank>,
    style: Style,
    source: Option<Source>,
    redundancy: Option<Redundancy>,
    background: Option<Background>,
    statistics: Option<Arc<LanguageStats>>,
}

impl Default for KeyphraseExtractor {
    fn default() -> KeyphraseExtractor {
        KeyphraseExtractor::new()
    }
}

impl KeyphraseExtractor {
    /// Phrases, by newsprint's own ranker.
    pub fn new() -> KeyphraseExtractor {
        KeyphraseExtractor::with(Ranker::Newsprint)
    }

    /// Phrases, by this ranker.
    pub fn with(ranker: impl Rank + 'static) -> KeyphraseExtractor {
        KeyphraseExtractor {
            ranker: Arc::new(ranker),
            style: Style::Phrases,
            source: None,
            redundancy: None,
            background: None,
            statistics: None,
        }
    }

    /// The same with another ranker.
    #[must_use]
    pub fn ranker(mut self, ranker: impl Rank + 'static) -> KeyphraseExtractor {
        self.ranker = Arc::new(ranker);
        self
    }

    /// The same in another style.
    #[must_use]
    pub fn style(mut self, style: Style) -> KeyphraseExtractor {
        self.style = style;
        self
    }

    /// The same with candidates from this source, not from the ranker's own. Of [`Style::Words`], candidates are words.
    #[must_use]
    pub fn source(mut self, source: Source) -> KeyphraseExtractor {
        self.source = Some(source);
        self
    }

    /// The same with these candidates passed over, not those that the ranker says.
    #[must_use]
    pub fn redundancy(mut self, redundancy: Redundancy) -> KeyphraseExtractor {
        self.redundancy = Some(redundancy);
        self
    }

    /// The same with this knowledge of how frequent words are in general, not that of the language alone. The default ranker
    /// looks at it in English, and in other languages only where it has a table.
    #[must_use]
    pub fn background(mut self, background: Background) -> KeyphraseExtractor {
        self.background = Some(background);
        self
    }

    /// The same with the statistics of other articles in the language. Rankers that weigh by document frequency need them. The
    /// default takes from them, in English and unless it was told by [`background`](KeyphraseExtractor::background), which words
    /// are so usual there that they tell little: those of every fifth article, ten times as frequent as in general.
    #[must_use]
    pub fn corpus(mut self, statistics: Arc<LanguageStats>) -> KeyphraseExtractor {
        self.statistics = Some(statistics);
        self
    }

    /// The keyphrases of an analysed article, best first; of two with the same score, the one that comes first.
    pub fn extract<'a>(&'a self, analysis: &'a Analysis<'_>) -> Keyphrases<'a> {
        self.best(self.candidates(analysis))
    }

    /// The best of one's own candidates, given as spans of the article's text: each has the words that lie in it whole. Linear
    /// in their words together.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, KeyphraseExtractor, Language, Span};
    ///
    /// let article = Article::parse("The old harbour bridge opened.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// let extractor = KeyphraseExtractor::new();
    /// let best = extractor.extract_from(&analysis, [Span::new(4, 22)]).next().unwrap();
    /// assert_eq!(best.text(), "old harbour bridge");
    /// ```
    pub fn extract_from<'a>(
        &'a self,
        analysis: &'a Analysis<'_>,
        candidates: impl IntoIterator<Item = Span>,
    ) -> Keyphrases<'a> {
        let passage = self.passage(analysis, self.ranker.reads_tags());
        self.best(Candidates::at(passage, candidates, self.knowledge(analysis)))
    }

    /// The same as [`extract`](KeyphraseExtractor::extract), for those who want to refuse what is large.
    ///
    /// # Errors
    /// When there are more candidates than the limits allow ([`Error::is_limit`](crate::Error::is_limit)); none is weighed
    /// then.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, KeyphraseExtractor, Language, Limits};
    ///
    /// let article = Article::parse("Grain trade grows. The harbour floods.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// let extractor = KeyphraseExtractor::new();
    /// let candidates = extractor.extract(&analysis).count();
    /// assert!(extractor.try_extract(&analysis, Limits::new().candidates(candidates)).is_ok());
    /// let error = extractor.try_extract(&analysis, Limits::new().candidates(1)).unwrap_err();
    /// assert_eq!(error.to_string(), format!("there are {candidates} candidates, the limit is 1"));
    /// ```
    pub fn try_extract<'a>(&'a self, analysis: &'a Analysis<'_>, limits: Limits) -> Result<Keyphrases<'a>, Error> {
        let candidates = self.candidates(analysis);
        limits.check_candidates(candidates.len())?;
        Ok(self.best(candidates))
    }

    fn candidates<'a>(&'a self, analysis: &'a Analysis<'_>) -> Candidates<'a> {
        let source = match self.style {
            Style::Phrases => self.source.unwrap_or_else(|| self.ranker.source()),
            Style::Words => Source::Words,
        };
        let passage = self.passage(analysis, self.ranker.reads_tags() || source.reads_tags());
        Candidates::find(passage, source, self.knowledge(analysis))
    }

    fn passage<'a>(&self, analysis: &'a Analysis<'_>, tagged: bool) -> Passage<'a> {
        Passage::new(analysis, self.ranker.acronyms(), self.ranker.conflation(), tagged)
    }

    fn knowledge(&self, analysis: &Analysis<'_>) -> Knowledge<'_> {
        let background = self.background.clone().unwrap_or_else(|| {
            let background = Background::new(analysis.language());
            match &self.statistics {
                Some(statistics) => background.with(Arc::clone(statistics)),
                None => background,
            }
        });
        Knowledge { style: self.style, background, statistics: self.statistics.as_deref() }
    }

    fn best<'a>(&self, candidates: Candidates<'a>) -> Keyphrases<'a> {
        let scores = self.ranker.weigh(&candidates);
        let redundancy = self.redundancy.unwrap_or_else(|| self.ranker.redundancy());
        let order = redundancy.apply(&candidates, &scores);
        Keyphrases { candidates, scores, order }
    }
}

/// Keyphrases, best first, from [`Analysis::keyphrases`]; each is made when it is asked for.
#[derive(Clone)]
pub struct Keyphrases<'a> {
    candidates: Candidates<'a>,
    scores: Scores,
    order: Order,
}

impl<'a> Iterator for Keyphrases<'a> {
    type Item = Keyphrase<'a>;

    fn next(&mut self) -> Option<Keyphrase<'a>> {
        let ranked = self.order.next(&self.candidates)?;
        let explanation = ranked.explained(self.scores.explain(ranked.number()));
        let passage = self.candidates.passage();
        let text = passage.text();
        let candidate = self.candidates.get(ranked.number());
        let acronym = match candidate.units() {
            &[unit] => passage.acronym(unit as usize),
            _ => None,
        };
        let written = match acronym {
            Some(acronym) => one_line(&text[acronym.long()]),
            None => written(passage, best_form(passage, candidate.mentions())),
        };
        let mentions: Vec<Span> = candidate.mentions().iter().map(|mention| passage.span(mention.clone())).collect();
        let analysis = passage.analysis();
        let sentence = |mention: &Span| {
            let after = analysis.sentences().partition_point(|sentence| sentence.span().start() <= mention.start());
            after.saturating_sub(1)
        };
        let mut sentences: Vec<usize> = mentions.iter().map(sentence).collect();
        sentences.dedup();
        let stems = match acronym {
            Some(acronym) => analysis.stems(acronym.long_tokens),
            None => {
                let stems: Vec<&str> = candidate.units().iter().map(|&unit| passage.unit_text(unit as usize)).collect();
                stems.join(" ")
            }
        };
        let acronym = acronym.map(|acronym| &text[acronym.short()]);
        Some(Keyphrase { text: written, acronym, stems, mentions, sentences, explanation })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.order.most()))
    }
}

impl core::iter::FusedIterator for Keyphrases<'_> {}

impl fmt::Debug for Keyphrases<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyphrases").field("left", &self.order.most()).finish_non_exhaustive()
    }
}

/// A phrase with single spaces in place of line ends and other white space.
fn one_line(text: &str) -> Cow<'_, str> {
    let wrapped = |c: char| c.is_whitespace() && c != ' ';
    if text.contains(wrapped) || text.contains("  ") {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    }
}

/// A mention as it is written, on one line and without possessives' `'s`.
fn written<'a>(passage: &Passage<'a>, mention: Range<usize>) -> Cow<'a, str> {
    let words = &passage.words()[mention.clone()];
    let whole = one_line(&passage.text()[passage.span(mention)]);
    if !words.iter().skip(1).any(|word| word.is_possessed()) {
        return whole;
    }
    let words: Vec<_> = words.iter().map(|word| one_line(&passage.text()[word.span()])).collect();
    Cow::Owned(words.join(" "))
}

/// The mention whose form is the most frequent where capitals are free, then outside of headlines, then at all; of two as
/// frequent, the one that comes first. Forms are compared as they are [`written`] on one line.
fn best_form(passage: &Passage<'_>, mentions: &[Range<usize>]) -> Range<usize> {
    let words = passage.words();
    let mut forms: Vec<(Cow<'_, str>, &Range<usize>)> =
        mentions.iter().map(|mention| (written(passage, mention.clone()), mention)).collect();
    forms.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.start.cmp(&b.1.start)));
    let runs = forms.chunk_by(|a, b| a.0 == b.0);
    let count = |run: &[(Cow<'_, str>, &Range<usize>)], is: fn(Word) -> bool| {
        run.iter().filter(|(_, mention)| is(words[mention.start])).count()
    };
    let weight = |run: &[(Cow<'_, str>, &Range<usize>)]| {
        (count(run, Word::is_free), count(run, |word| !word.is_in_headline()), run.len())
    };
    let best = runs.min_by_key(|run| (Reverse(weight(run)), run.first().map(|(_, mention)| mention.start)));
    best.and_then(|run| run.first()).map(|(_, mention)| (*mention).clone()).unwrap_or_default()
}

/// A phrase that says what an article is about.
#[derive(Clone, PartialEq, Debug)]
pub struct Keyphrase<'a> {
    text: Cow<'a, str>,
    acronym: Option<&'a str>,
    stems: String,
    mentions: Vec<Span>,
    sentences: Vec<usize>,
    explanation: Explanation,
}

impl<'a> Keyphrase<'a> {
    /// The phrase: its most frequent form as written (headlines and starts of sentences decide only where there is
    /// nothing else), or its long form where the text defines an acronym for it; on one line, where
    /// the text has it wrapped, and without English possessives' `'s`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The acronym that the text defines for it.
    pub fn acronym(&self) -> Option<&'a str> {
        self.acronym
    }

    /// Where it is mentioned, in order: inflected forms, the acronym and the long form alike.
    pub fn mentions(&self) -> &[Span] {
        &self.mentions
    }

    /// The numbers of the sentences that mention it, in [`Analysis::sentences`], in order, each once.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let article = Article::parse("The harbour bridge opened. Ships wait. The harbour bridge is full.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// assert_eq!(analysis.keyphrases().next().unwrap().sentences(), [0, 2]);
    /// ```
    pub fn sentences(&self) -> &[usize] {
        &self.sentences
    }

    /// The stems of its words, or of its long form's where it is an acronym, with blanks between them: what phrases of
    /// different articles are compared by.
    pub fn stems(&self) -> &str {
        &self.stems
    }

    /// How well it says what the article is about; higher is better. From 0 to 1 by newsprint's own ranker, and by the
    /// published ones on their own scales. The same as the explanation's.
    pub fn score(&self) -> f64 {
        self.explanation.score()
    }

    /// Why it has that score.
    pub fn explanation(&self) -> &Explanation {
        &self.explanation
    }
}

/// The phrase: `println!("{phrase}")`.
impl fmt::Display for Keyphrase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl AsRef<str> for Keyphrase<'_> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}
