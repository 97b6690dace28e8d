//! The stages run once, and their results as columns of spans and numbers.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tokens, sentences, blocks and terms by the numbers that this analysis gave them"
)]

mod analyzer;
mod concordance;
mod lexicon;
mod look;
mod measure;
mod memo;
mod mixed;
mod ngram;
mod terms;

use core::fmt;
use std::borrow::Cow;
use std::sync::Arc;

use self::analyzer::Config;
pub use self::analyzer::{Analyzer, AnalyzerBuilder};
pub use self::concordance::Concordance;
use self::lexicon::{Entry, Lexicon};
pub(crate) use self::look::Look;
use self::memo::Memo;
pub use self::mixed::Analyzers;
pub use self::ngram::{NGram, NGramIter, NGrams, StopGaps};
pub use self::terms::{Term, Terms};
use crate::acronym::{self, Acronym};
use crate::article::{Article, BlockKind};
use crate::background::Level;
use crate::error::Error;
use crate::keyphrase::{Keyphrase, Keyphrases};
use crate::language::Language;
use crate::span::{Span, TokenRange};
use crate::tag::PartOfSpeech;
use crate::term::TermId;
use crate::token::Token;

/// A sentence of an article.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Sentence {
    span: Span,
    tokens: TokenRange,
    block: usize,
}

impl Sentence {
    /// Where it stands, without white space at its ends.
    pub fn span(self) -> Span {
        self.span
    }

    /// Its tokens: `&analysis.tokens()[sentence.tokens()]`.
    pub fn tokens(self) -> TokenRange {
        self.tokens
    }

    /// The number of its block in [`Article::blocks`].
    pub fn block(self) -> usize {
        self.block
    }
}

/// How much there is of an article, in the blocks that count.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Counts {
    /// Tokens: words, numbers, punctuation, symbols and emoji.
    pub tokens: usize,
    /// Tokens that are words or numbers.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Distinct words, [folded](crate::fold()).
    pub types: usize,
}

impl Counts {
    /// Words in a sentence, on average; 0 without sentences.
    pub fn mean_sentence_length(self) -> f64 {
        if self.sentences == 0 { 0.0 } else { self.words as f64 / self.sentences as f64 }
    }

    /// Types over words, from 0 to 1; 0 without words. It falls with the length of the text.
    pub fn type_token_ratio(self) -> f64 {
        if self.words == 0 { 0.0 } else { self.types as f64 / self.words as f64 }
    }
}

/// All that is known of an article, from [`Analyzer::analyze`].
///
/// Tokens, sentences and their terms stand ready as columns; rankings ([`terms`](Analysis::terms),
/// [`keyphrases`](Analysis::keyphrases)) are made when asked for. It borrows the article; of its text
/// only the distinct words are copied, folded and stemmed.
///
/// What counts is the prose: headline, subheadings, paragraphs and list items, unless the [`AnalyzerBuilder`] was told
/// otherwise. The other blocks have their tokens and sentences too, but are in no count, term or keyphrase. The date
/// marker has neither.
///
/// ```
/// use newsprint::{Analyzer, Article, Language};
///
/// let article = Article::parse("Rain\n\nIt rained in the harbour. The harbour flooded.");
/// let analysis = Analyzer::new(Language::English).analyze(&article);
/// assert_eq!(analysis.counts().words, 9);
/// assert_eq!(analysis.sentences().len(), 3);
/// let top = analysis.terms().next().unwrap();
/// assert_eq!((top.text(), top.stem(), top.count()), ("rained", "rain", 2));
/// ```
#[derive(Clone)]
pub struct Analysis<'a> {
    article: &'a Article,
    config: Arc<Config>,
    tokens: Vec<Token>,
    /// The form of each token, or [`NO_FORM`].
    forms: Vec<u32>,
    sentences: Vec<Sentence>,
    acronyms: Vec<Acronym>,
    lexicon: Lexicon,
    counts: Counts,
    /// One's own, one for each token.
    tags: Option<Vec<PartOfSpeech>>,
}

/// The form of a token that is not a word.
const NO_FORM: u32 = u32::MAX;

impl<'a> Analysis<'a> {
    /// Of nothing yet, with room for what so much prose has; other texts take more or leave some.
    fn new(article: &'a Article, config: &Arc<Config>) -> Analysis<'a> {
        let bytes = article.text().len().min(1 << 20);
        Analysis {
            article,
            config: Arc::clone(config),
            tokens: Vec::with_capacity(bytes / 5),
            forms: Vec::with_capacity(bytes / 5),
            sentences: Vec::with_capacity(bytes / 100),
            acronyms: Vec::new(),
            lexicon: Lexicon::with_room(bytes.min(1 << 14) / 10),
            counts: Counts::default(),
            tags: None,
        }
    }

    /// Runs the stages, and ends before a token that is one too many: where that begins is returned.
    fn fill(&mut self, most: usize) -> Option<usize> {
        let config = Arc::clone(&self.config);
        let mut memo = config.memos.take();
        memo.begin();
        let beyond = self.fill_with(&config, &mut memo, most);
        config.memos.put(memo);
        beyond
    }

    fn fill_with(&mut self, config: &Config, memo: &mut Memo, most: usize) -> Option<usize> {
        let article = self.article;
        let text = article.text();
        let mut seen: Vec<bool> = Vec::new();
        for (number, block) in article.blocks().iter().enumerate() {
            if block.kind() == BlockKind::Date {
                continue;
            }
            let first = self.sentences.len();
            for span in config.segmenter.sentences(&text[block.span()]) {
                let span = span.shifted(block.span().start());
                let start = self.tokens.len();
                // Sentence by sentence, so that a token never lies in two (`ended.Next` is one by the standard).
                for token in config.tokenizer.tokens(&text[span]) {
                    let token = Token::new(token.span().shifted(span.start()), token.kind());
                    if self.tokens.len() == most {
                        return Some(token.span().start());
                    }
                    self.tokens.push(token);
                }
                let tokens = TokenRange::new(start, self.tokens.len());
                self.sentences.push(Sentence { span, tokens, block: number });
                acronym::find(text, &self.tokens, tokens, &mut self.acronyms);
            }
            let tokens = &self.tokens[self.forms.len()..];
            self.lexicon.intern(text, tokens, &config.normalizer, memo, &mut self.forms);
            if self.counts_kind(block.kind()) {
                (first..self.sentences.len())
                    .for_each(|sentence| self.count(self.sentences[sentence].tokens, &mut seen));
            }
        }
        None
    }

    fn count(&mut self, tokens: TokenRange, seen: &mut Vec<bool>) {
        self.counts.sentences += 1;
        self.counts.tokens += tokens.len();
        seen.resize(self.lexicon.forms().len(), false);
        for &form in self.forms[tokens.range()].iter().filter(|&&form| form != NO_FORM) {
            self.counts.words += 1;
            let first = !std::mem::replace(&mut seen[self.lexicon.form_of(form).index()], true);
            self.counts.types += usize::from(first);
        }
    }

    /// The article.
    pub fn article(&self) -> &'a Article {
        self.article
    }

    /// The article's text, which all spans index.
    pub fn text(&self) -> &'a str {
        self.article.text()
    }

    /// The language that the analyzer is for.
    pub fn language(&self) -> Language {
        self.config.language
    }

    /// What its terms depend on: the [analyzer's](Analyzer::signature).
    pub(crate) fn signature(&self) -> &str {
        &self.config.signature
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The part of speech of each token: one's own ([`with_tags`](Analysis::with_tags)), or where the language has a
    /// tagger, the tagger's. Those are told anew at each call, in linear time.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language, PartOfSpeech};
    ///
    /// let article = Article::parse("The old bridge opened.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// assert_eq!(analysis.tags().unwrap()[2], PartOfSpeech::Noun);
    /// ```
    pub fn tags(&self) -> Option<Cow<'_, [PartOfSpeech]>> {
        if let Some(tags) = &self.tags {
            return Some(Cow::Borrowed(tags));
        }
        let tagger = self.config.tagger.as_ref()?;
        let text = self.text();
        let mut memo = self.config.memos.take();
        let normalizer = &self.config.normalizer;
        let words: Vec<Span> = self.lexicon.surfaces().collect();
        let words = memo.weigh(text, &words, normalizer, tagger);
        let marks = self.tokens.iter().filter(|token| !token.is_word_like());
        let marks: Vec<Span> = marks.map(|token| token.span()).collect();
        let mut marks = memo.weigh(text, &marks, normalizer, tagger).into_iter();
        let numbers = self.forms.iter().map(|&form| match form {
            NO_FORM => marks.next().unwrap_or_default(),
            form => words[form as usize],
        });
        let numbers: Vec<u32> = numbers.collect();
        let mut tags = Vec::with_capacity(self.tokens.len());
        for sentence in &self.sentences {
            let range = sentence.tokens.range();
            let numbers = &numbers[range.clone()];
            tagger.sentence(text, &self.tokens[range], |index| memo.weighed(numbers[index]), &mut tags);
        }
        self.config.memos.put(memo);
        Some(Cow::Owned(tags))
    }

    /// The same with one's own parts of speech, one for each of the [`tokens`](Analysis::tokens): another tagger's, say.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language, PartOfSpeech};
    ///
    /// let article = Article::parse("Ships wait.");
    /// let tags = vec![PartOfSpeech::Noun, PartOfSpeech::Verb, PartOfSpeech::Other];
    /// let analysis = Analyzer::new(Language::English).analyze(&article).with_tags(tags).unwrap();
    /// assert_eq!(analysis.keyphrases().next().unwrap().text(), "Ships");
    /// ```
    ///
    /// # Errors
    /// When there is not one for each token ([`Error::is_tags`]).
    pub fn with_tags(mut self, tags: Vec<PartOfSpeech>) -> Result<Analysis<'a>, Error> {
        if tags.len() != self.tokens.len() {
            return Err(Error::tags(tags.len(), self.tokens.len()));
        }
        self.tags = Some(tags);
        Ok(self)
    }

    /// All sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The acronyms that the text defines, in order.
    pub fn acronyms(&self) -> &[Acronym] {
        &self.acronyms
    }

    /// How much there is.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Whether a sentence counts: whether its block is of a kind that does.
    pub fn is_counted(&self, sentence: &Sentence) -> bool {
        self.article.blocks().get(sentence.block).is_some_and(|block| self.counts_kind(block.kind()))
    }

    /// Whether blocks of a kind count.
    pub(crate) fn counts_kind(&self, kind: BlockKind) -> bool {
        self.config.counted.contains(&kind)
    }

    /// The terms, most frequent first, those as frequent in the order of their first mention. Stop words are left out.
    pub fn terms(&self) -> Terms<'_> {
        Terms::new(self)
    }

    /// The keyphrases, best first, by the analyzer's extractor.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let article = Article::parse(
    ///     "Harbour bridge opens\n\nThe harbour bridge opened on Saturday. The bridge joins two islands.",
    /// );
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// let phrase = analysis.keyphrases().next().unwrap();
    /// assert_eq!(phrase.text(), "harbour bridge");
    /// assert_eq!(phrase.mentions().len(), 2);
    /// ```
    pub fn keyphrases(&self) -> Keyphrases<'_> {
        self.config.extractor.extract(self)
    }

    /// The `count` sentences that carry most weight, in the order of the text: each time the one whose keyphrases, those
    /// that the sentences before it have not, weigh most for its length. Only paragraphs and list items are asked. Fewer
    /// where they have all of the thirty best keyphrases.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let article = Article::parse(
    ///     "Harbour bridge opens\n\nIt was a fine day. The harbour bridge opened at last. People came early.",
    /// );
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// let best = analysis.summary(1)[0];
    /// assert_eq!(&article.text()[best.span()], "The harbour bridge opened at last.");
    /// ```
    pub fn summary(&self, count: usize) -> Vec<Sentence> {
        /// How many keyphrases are asked for; the weights fall fast.
        const PHRASES: usize = 30;
        let phrases: Vec<Keyphrase<'_>> = self.keyphrases().take(PHRASES).collect();
        let prose = |sentence: &Sentence| {
            let kind = self.article.blocks()[sentence.block].kind();
            matches!(kind, BlockKind::Paragraph | BlockKind::ListItem)
        };
        let mut held = vec![Vec::new(); self.sentences.len()];
        for (number, phrase) in phrases.iter().enumerate() {
            phrase.sentences().iter().for_each(|&index| held[index].push(number));
        }
        let mut covered = vec![false; phrases.len()];
        let mut chosen: Vec<usize> = Vec::new();
        // Each choice covers a phrase or is the last, so there are at most as many rounds as phrases.
        while chosen.len() < count {
            let weight = |index: usize| {
                let new = held[index].iter().filter(|&&number| !covered[number]);
                let weight: f64 = new.map(|&number| phrases[number].score()).sum();
                // Long sentences hold more; the root keeps them from winning by that alone.
                weight / (self.sentences[index].tokens.len() as f64).sqrt()
            };
            let best = (0..self.sentences.len())
                .filter(|&index| !held[index].is_empty() && prose(&self.sentences[index]))
                .map(|index| (index, weight(index)))
                .filter(|&(_, weight)| weight > 0.0)
                .reduce(|best, next| if next.1 > best.1 { next } else { best });
            let Some((index, _)) = best else { break };
            held[index].iter().for_each(|&number| covered[number] = true);
            chosen.push(index);
        }
        chosen.sort_unstable();
        chosen.into_iter().map(|index| self.sentences[index]).collect()
    }

    /// The words of a range of tokens that count as terms or stop words: token number, folded form, term, stop or not.
    pub(crate) fn words(&self, tokens: TokenRange) -> impl Iterator<Item = Word> {
        tokens.range().filter_map(|token| self.word(token))
    }

    /// The stems of the terms and how often each occurs, in the order of first mention. Cheaper than
    /// [`terms`](Analysis::terms), which ranks them and lists their mentions.
    pub(crate) fn term_counts(&self) -> impl Iterator<Item = (&str, usize)> {
        let mut counts = vec![0; self.term_count()];
        for word in self.counted_words().filter(|word| !word.stop) {
            counts[word.term.index()] += 1;
        }
        self.lexicon.terms().iter(self.text()).zip(counts).filter(|&(_, count)| count > 0)
    }

    /// The stems of the words among some tokens, with blanks between them.
    pub(crate) fn stems(&self, tokens: TokenRange) -> String {
        let stems: Vec<&str> = self.words(tokens).map(|word| self.term_text(word.term)).collect();
        stems.join(" ")
    }

    /// The stem of a term.
    pub(crate) fn term_text(&self, term: TermId) -> &str {
        self.lexicon.terms().text(self.text(), term)
    }

    /// The words of the sentences that count.
    pub(crate) fn counted_words(&self) -> impl Iterator<Item = Word> {
        let sentences = self.sentences.iter().filter(|sentence| self.is_counted(sentence));
        sentences.flat_map(|sentence| self.words(sentence.tokens))
    }

    /// Whether a token stands where a capital is the word's own: not in a headline or a subheading, and not as the first
    /// word of a sentence.
    pub(crate) fn is_free(&self, token: usize) -> bool {
        let after = self.sentences.partition_point(|sentence| sentence.tokens.start() <= token);
        let Some(sentence) = after.checked_sub(1).map(|index| self.sentences[index]) else { return false };
        let kind = self.article.blocks()[sentence.block].kind();
        let heads = matches!(kind, BlockKind::Headline | BlockKind::Subheading);
        // From the token back, so that marks are passed once, however many open the sentence.
        !heads && self.forms[sentence.tokens.start()..token].iter().rev().any(|&form| form != NO_FORM)
    }

    /// The word that a token is, if it is one.
    pub(crate) fn word(&self, token: usize) -> Option<Word> {
        let surface = self.forms[token];
        if surface == NO_FORM {
            return None;
        }
        let look = self.lexicon.look_of(surface);
        let form = self.lexicon.form_of(surface);
        let Entry { term, stop, function, .. } = self.lexicon.entry(form);
        Some(Word { token, form, term, stop, function, look })
    }

    /// The word that a folded form is.
    pub(crate) fn form_text(&self, form: TermId) -> &str {
        self.lexicon.forms().text(self.text(), form)
    }

    /// How frequent a folded form is in general, where there is a table of the language.
    pub(crate) fn form_level(&self, form: TermId) -> Option<Level> {
        self.lexicon.entry(form).level
    }

    /// How many distinct folded forms there are, stop words among them.
    pub(crate) fn form_count(&self) -> usize {
        self.lexicon.forms().len()
    }

    /// How many distinct terms there are, stop words' among them.
    pub(crate) fn term_count(&self) -> usize {
        self.lexicon.terms().len()
    }
}

/// A token that is a word.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    pub(crate) token: usize,
    pub(crate) form: TermId,
    pub(crate) term: TermId,
    pub(crate) stop: bool,
    pub(crate) function: bool,
    pub(crate) look: Look,
}

impl fmt::Debug for Analysis<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Analysis").field("counts", &self.counts).finish_non_exhaustive()
    }
}
