//! Keyphrases: candidates, weights, the best.

mod candidate;
mod rank;
mod role;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::fmt;
use std::str::FromStr;

use self::candidate::{Candidates, Mention};
pub use self::rank::Ranker;
pub(crate) use self::role::{Role, role};
use crate::analysis::Analysis;
use crate::error::Error;
use crate::span::Span;

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

impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Style {
    type Err = Error;

    /// # Errors
    /// When there is no such style ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Style, Error> {
        let found = Style::ALL.iter().copied().find(|style| style.name() == name);
        found
            .ok_or_else(|| Error::name("style", name, &Style::ALL.iter().map(|style| style.name()).collect::<Vec<_>>()))
    }
}

/// Finds the phrases that say what an article is about.
///
/// An [`Analyzer`](crate::Analyzer) has one and asks it for [`Analysis::keyphrases`]; another one can be put to the same
/// analysis with [`extract`](KeyphraseExtractor::extract).
///
/// Candidates are the runs of words between stop words, punctuation and numbers, joined over hyphens, compared by their
/// stems; an acronym that the text defines and its long form are one candidate. A [`Ranker`] weighs them. A candidate
/// inside one that is ranked above it is passed over. Time is n log n in the number of candidates, linear in the text.
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
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct KeyphraseExtractor {
    ranker: Ranker,
    style: Style,
}

impl KeyphraseExtractor {
    /// Phrases, by newsprint's own ranker.
    pub const fn new() -> KeyphraseExtractor {
        KeyphraseExtractor { ranker: Ranker::Newsprint, style: Style::Phrases }
    }

    /// The same with another ranker.
    #[must_use]
    pub const fn ranker(mut self, ranker: Ranker) -> KeyphraseExtractor {
        self.ranker = ranker;
        self
    }

    /// The same in another style.
    #[must_use]
    pub const fn style(mut self, style: Style) -> KeyphraseExtractor {
        self.style = style;
        self
    }

    /// The keyphrases of an analysed article, best first; of two with the same score, the one that comes first.
    pub fn extract<'a>(&self, analysis: &'a Analysis<'_>) -> Keyphrases<'a> {
        let candidates = Candidates::find(analysis, self.style);
        let mut ranked: Vec<(usize, Explanation)> = self.ranker.weigh(&candidates).into_iter().enumerate().collect();
        // Candidates are in the order of their first mentions, and the sort is stable.
        ranked.sort_by(|a, b| b.1.score().total_cmp(&a.1.score()));
        let mut inside = hashbrown::HashSet::new();
        ranked.retain(|&(number, _)| {
            let key = &candidates.list[number].key;
            let new = !inside.contains(key);
            if new {
                inside.extend(key.parts());
            }
            new
        });
        Keyphrases { text: analysis.text(), candidates, ranked: ranked.into_iter() }
    }
}

/// Keyphrases, best first, from [`Analysis::keyphrases`].
#[derive(Clone)]
pub struct Keyphrases<'a> {
    text: &'a str,
    candidates: Candidates,
    ranked: std::vec::IntoIter<(usize, Explanation)>,
}

impl<'a> Iterator for Keyphrases<'a> {
    type Item = Keyphrase<'a>;

    fn next(&mut self) -> Option<Keyphrase<'a>> {
        let (number, explanation) = self.ranked.next()?;
        let candidate = &mut self.candidates.list[number];
        let mentions = std::mem::take(&mut candidate.mentions);
        let acronym = candidate.acronym.map(|acronym| &self.text[acronym.short()]);
        let span = candidate.acronym.map_or_else(|| best_form(self.text, &mentions), |acronym| acronym.long());
        let mentions = mentions.into_iter().map(|mention| mention.span).collect();
        Some(Keyphrase { text: one_line(&self.text[span]), acronym, mentions, explanation })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.ranked.size_hint()
    }
}

impl ExactSizeIterator for Keyphrases<'_> {}
impl core::iter::FusedIterator for Keyphrases<'_> {}

impl fmt::Debug for Keyphrases<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyphrases").field("left", &self.ranked.len()).finish_non_exhaustive()
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

/// The mention whose form is the most frequent where capitals are free, then at all; of two as frequent, the one that
/// comes first.
fn best_form(text: &str, mentions: &[Mention]) -> Span {
    let mut forms: Vec<Mention> = mentions.to_vec();
    forms.sort_by(|a, b| text[a.span].cmp(&text[b.span]).then(a.span.cmp(&b.span)));
    let runs = forms.chunk_by(|a, b| text[a.span] == text[b.span]);
    let weight = |run: &[Mention]| (run.iter().filter(|mention| mention.free).count(), run.len());
    let best = runs.min_by_key(|run| (Reverse(weight(run)), run.first().map(|mention| mention.span)));
    best.and_then(|run| run.first()).map(|mention| mention.span).unwrap_or_default()
}

/// A phrase that says what an article is about.
#[derive(Clone, PartialEq, Debug)]
pub struct Keyphrase<'a> {
    text: Cow<'a, str>,
    acronym: Option<&'a str>,
    mentions: Vec<Span>,
    explanation: Explanation,
}

impl<'a> Keyphrase<'a> {
    /// The phrase: its most frequent form as written (headlines and starts of sentences decide only where there is
    /// nothing else), or its long form where the text defines an acronym for it; on one line, where
    /// the text has it wrapped.
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

    /// How well it says what the article is about, from 0 to 1; higher is better. The same as the explanation's.
    pub fn score(&self) -> f64 {
        self.explanation.score()
    }

    /// Why it has that score.
    pub fn explanation(&self) -> &Explanation {
        &self.explanation
    }
}

/// A score, taken apart: named factors, and the score is their product.
///
/// ```
/// use newsprint::{Analyzer, Article, Language};
///
/// let article = Article::parse("Harbour bridge opens\n\nThe harbour bridge opened on Saturday.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// for phrase in analysis.keyphrases() {
///     let product: f64 = phrase.explanation().factors().iter().map(|factor| factor.value()).product();
///     assert_eq!(product, phrase.score());
/// }
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Explanation {
    factors: Vec<Factor>,
}

impl Explanation {
    fn new(factors: impl Into<Vec<Factor>>) -> Explanation {
        Explanation { factors: factors.into() }
    }

    /// The factors.
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    /// Their product.
    pub fn score(&self) -> f64 {
        self.factors.iter().map(|factor| factor.value).product()
    }
}

/// `frequency 0.62 × position 0.97 × …`
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, factor) in self.factors.iter().enumerate() {
            let sign = if number > 0 { " × " } else { "" };
            write!(f, "{sign}{} {:.2}", factor.name, factor.value)?;
        }
        Ok(())
    }
}

/// One part of a score.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Factor {
    name: &'static str,
    value: f64,
}

impl Factor {
    /// What it measures, in one lower-case word.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// How much it gives, from 0 to 1.
    pub fn value(self) -> f64 {
        self.value
    }
}
