//! Readability: how hard a text is to read, by classical formulas.

/// How much of what readability formulas count a text has, and the formulas.
///
/// [`Analysis::readability`](crate::Analysis::readability) makes one. A word is a word or a number, a sentence one that
/// counts, a letter a letter or a digit. Grades are those of American schools. The formulas were made for English prose
/// of a hundred words and more; of them only LIX, the Coleman-Liau index and ARI, which count no syllables, say
/// something about other languages. All are 0 for a text without words.
///
/// ```
/// use newsprint::{Analyzer, Article, Language};
///
/// let article = Article::parse("The ferry left the island. Nobody expected the extraordinary weather.");
/// let readability = Analyzer::new(Language::English).analyze(&article).readability();
/// assert_eq!((readability.words(), readability.sentences(), readability.syllables()), (10, 2, 21));
/// assert!((readability.flesch() - (206.835 - 1.015 * 5.0 - 84.6 * 2.1)).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Readability {
    pub(crate) words: usize,
    pub(crate) sentences: usize,
    pub(crate) letters: usize,
    pub(crate) syllables: usize,
    pub(crate) long: usize,
    pub(crate) polysyllables: usize,
}

impl Readability {
    /// How many words.
    pub fn words(self) -> usize {
        self.words
    }

    /// How many sentences.
    pub fn sentences(self) -> usize {
        self.sentences
    }

    /// How many letters and digits the words have.
    pub fn letters(self) -> usize {
        self.letters
    }

    /// How many [syllables](crate::syllables()) the words have.
    pub fn syllables(self) -> usize {
        self.syllables
    }

    /// How many words have more than six letters.
    pub fn long_words(self) -> usize {
        self.long
    }

    /// How many words have three syllables or more.
    pub fn polysyllables(self) -> usize {
        self.polysyllables
    }

    fn per_word(self, count: usize) -> f64 {
        if self.words == 0 { 0.0 } else { count as f64 / self.words as f64 }
    }

    fn sentence_length(self) -> f64 {
        if self.sentences == 0 { 0.0 } else { self.words as f64 / self.sentences as f64 }
    }

    fn of_words(self, value: f64) -> f64 {
        if self.words == 0 { 0.0 } else { value }
    }

    /// Flesch reading ease: about 100 for very easy, 0 for very hard text.
    ///
    /// Flesch (1948), *A new readability yardstick*: 206.835 − 1.015 words / sentences − 84.6 syllables / words.
    pub fn flesch(self) -> f64 {
        self.of_words(206.835 - 1.015 * self.sentence_length() - 84.6 * self.per_word(self.syllables))
    }

    /// The Flesch-Kincaid grade.
    ///
    /// Kincaid et al. (1975): 0.39 words / sentences + 11.8 syllables / words − 15.59.
    pub fn flesch_kincaid(self) -> f64 {
        self.of_words(0.39 * self.sentence_length() + 11.8 * self.per_word(self.syllables) - 15.59)
    }

    /// The Gunning fog index, a grade. Words of three syllables and more are hard, names and inflected forms among
    /// them.
    ///
    /// Gunning (1952), *The Technique of Clear Writing*: 0.4 (words / sentences + 100 hard words / words).
    pub fn gunning_fog(self) -> f64 {
        self.of_words(0.4 * (self.sentence_length() + 100.0 * self.per_word(self.polysyllables)))
    }

    /// The SMOG grade; made for thirty sentences and more.
    ///
    /// McLaughlin (1969), *SMOG grading*: 1.043 √(30 words of three syllables and more / sentences) + 3.1291.
    pub fn smog(self) -> f64 {
        let per_sentence = if self.sentences == 0 { 0.0 } else { self.polysyllables as f64 / self.sentences as f64 };
        self.of_words(1.043 * (30.0 * per_sentence).sqrt() + 3.1291)
    }

    /// The Coleman-Liau index, a grade.
    ///
    /// Coleman and Liau (1975), *A computer readability formula designed for machine scoring*: 0.0588 letters per 100
    /// words − 0.296 sentences per 100 words − 15.8.
    pub fn coleman_liau(self) -> f64 {
        self.of_words(5.88 * self.per_word(self.letters) - 29.6 * self.per_word(self.sentences) - 15.8)
    }

    /// The automated readability index, a grade.
    ///
    /// Senter and Smith (1967): 4.71 letters / words + 0.5 words / sentences − 21.43.
    pub fn automated_readability_index(self) -> f64 {
        self.of_words(4.71 * self.per_word(self.letters) + 0.5 * self.sentence_length() - 21.43)
    }

    /// LIX: below 30 very easy, above 60 very hard text, in any European language.
    ///
    /// Björnsson (1968), *Läsbarhet*: words / sentences + 100 long words / words.
    pub fn lix(self) -> f64 {
        self.of_words(self.sentence_length() + 100.0 * self.per_word(self.long))
    }

    /// The Dale-Chall score, with a count of the words that are not on a list of familiar ones: below 5 for fourth
    /// grade, above 9 for college.
    ///
    /// The list of 3,000 words that the formula was made with is the work of its authors and is not part of this crate:
    /// whoever has it counts the words that are not on it. Dale and Chall (1948), *A Formula for Predicting Readability*:
    /// 0.1579 × the per cent of difficult words + 0.0496 words / sentences, and 3.6365 more where these are over 5 %, as
    /// textstat has it.
    pub fn dale_chall(self, difficult: usize) -> f64 {
        let difficult = 100.0 * self.per_word(difficult);
        let more = if difficult > 5.0 { 3.6365 } else { 0.0 };
        self.of_words(0.1579 * difficult + 0.0496 * self.sentence_length() + more)
    }
}
