//! Measures of an article as a whole.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "forms by their numbers, tokens by their sentence's"
)]

use super::{Analysis, NO_FORM, Sentence};
use crate::measures::{LexicalDiversity, Readability, Syllables};

impl Analysis<'_> {
    /// The words of the sentences that count, [folded](crate::Normalizer::fold), in order: stop words and numbers among
    /// them, no stems. What measures of vocabulary are made of.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, FrequencyProfile, Language, PowerLaw, TermCounts};
    ///
    /// let article = Article::parse("The rain fell. The river rose, and the bridge fell.");
    /// let analysis = Analyzer::new(Language::English).analyze(&article);
    /// let counts: TermCounts = analysis.folded_words().collect();
    /// assert_eq!(counts.get("the"), 3);
    /// assert_eq!(FrequencyProfile::new(&counts).hapaxes(), 5);
    /// assert!(PowerLaw::heaps(analysis.folded_words()).unwrap().exponent() < 1.0);
    /// ```
    pub fn folded_words(&self) -> impl Iterator<Item = &str> {
        self.counted_forms().map(|form| self.form_text(self.lexicon.form_of(form)))
    }

    /// The forms of the words of the sentences that count.
    fn counted_forms(&self) -> impl Iterator<Item = u32> {
        let sentences = self.sentences.iter().filter(|sentence| self.is_counted(sentence));
        let forms = sentences.flat_map(|sentence| &self.forms[sentence.tokens().range()]);
        forms.copied().filter(|&form| form != NO_FORM)
    }

    /// How varied its words are, folded.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let article = Article::parse("The rain fell. The river rose, and the bridge fell.");
    /// let diversity = Analyzer::new(Language::English).analyze(&article).lexical_diversity();
    /// assert_eq!((diversity.tokens(), diversity.types()), (10, 7));
    /// ```
    pub fn lexical_diversity(&self) -> LexicalDiversity {
        LexicalDiversity::new(self.counted_forms().map(|form| self.lexicon.form_of(form)))
    }

    /// How hard it is to read.
    ///
    /// ```
    /// use newsprint::{Analyzer, Article, Language};
    ///
    /// let analyzer = Analyzer::new(Language::English);
    /// let easy = Article::parse("The cat sat. The dog ran. It was hot.");
    /// let hard = Article::parse("Administrative considerations notwithstanding, implementation was postponed indefinitely.");
    /// assert!(analyzer.analyze(&easy).readability().flesch() > 100.0);
    /// assert!(analyzer.analyze(&hard).readability().flesch() < 0.0);
    /// ```
    pub fn readability(&self) -> Readability {
        // A row of asterisks is no sentence to a reader.
        let has_words = |sentence: &&Sentence| self.words(sentence.tokens()).next().is_some();
        let counted = self.sentences.iter().filter(|sentence| self.is_counted(sentence));
        let mut readability = Readability { sentences: counted.filter(has_words).count(), ..Readability::default() };
        // Each distinct word is looked at once: its letters and its syllables.
        let mut syllables = Syllables::default();
        let mut of = |text: &str| (text.chars().filter(|c| c.is_alphanumeric()).count(), syllables.of(text));
        let known: Vec<(usize, usize)> = self.lexicon.surfaces().map(|span| of(&self.text()[span])).collect();
        for form in self.counted_forms() {
            let (letters, syllables) = known[form as usize];
            readability.words += 1;
            readability.letters += letters;
            readability.syllables += syllables;
            readability.long += usize::from(letters > 6);
            readability.polysyllables += usize::from(syllables >= 3);
        }
        readability
    }
}
