//! How frequent words are in general.

#![expect(
    clippy::indexing_slicing,
    reason = "a slot is a hash below the table's length, which is checked where it is made"
)]

use std::sync::Arc;

use crate::hash::fnv1a;
use crate::language::Language;
use crate::stats::LanguageStats;

/// The table for English, without its head, which says where it is from and ends at the first zero.
static ENGLISH: &[u8] = {
    let (mut table, mut head): (&[u8], bool) = (include_bytes!("english.table"), true);
    while let (true, [first, rest @ ..]) = (head, table) {
        (head, table) = (*first != 0, rest);
    }
    table
};

/// How many slots the table has.
const SLOTS: usize = 1 << 15;
/// A level of n in the table is a Zipf frequency of this and n steps.
const LEAST: f64 = 2.9;
const STEPS: f64 = 6.0;
/// The Zipf frequency of a word that is not in the table: less than those that are.
const RARE: f64 = 2.2;
/// As how many words of a corpus the table counts: with as many, both say as much.
const PRIOR: f64 = 1e5;

/// How frequent words are in a language or a domain, which says how little they tell about one article.
///
/// Frequencies are on the Zipf scale of van Heuven et al., *Subtlex-UK: a new and improved word frequency database for
/// British English* (2014): the logarithm to base 10 of how often the word occurs among a billion. `the` has 7.7, `water`
/// 5.4, `barrage` 3.
///
/// There is a table of 26,000 words for English, from the data of wordfreq. For any language or domain it is brought up to
/// date, or replaced where there is none, by counts of one's own: [`Background::with`].
///
/// ```
/// use newsprint::{Background, Language};
///
/// let english = Background::new(Language::English);
/// assert!(english.zipf("water", "water") > english.zipf("barrage", "barrag") + 1.0);
/// assert!(Background::new(Language::German).is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Background {
    table: Option<&'static [u8]>,
    statistics: Option<Arc<LanguageStats>>,
}

impl Background {
    /// What is known of a language: nothing of most.
    pub fn new(language: Language) -> Background {
        Background { table: (language == Language::English).then_some(ENGLISH), statistics: None }
    }

    /// The same, brought up to date by the counts of a corpus: the frequency of a word is that of the corpus, with the
    /// table's taken for a hundred thousand words more.
    ///
    /// ```
    /// use std::sync::Arc;
    ///
    /// use newsprint::{Analyzer, Article, Background, CorpusStats, Language};
    ///
    /// let analyzer = Analyzer::new(Language::German);
    /// let archive = Article::parse("Der Hafen bleibt zu. Der Hafen ist voll. Eine Brücke fehlt.");
    /// let stats = CorpusStats::from(&analyzer.analyze(&archive));
    /// let german = stats.language(Language::German).unwrap();
    /// let background = Background::new(Language::German).with(Arc::new(german.clone()));
    /// assert!(background.zipf("hafen", "haf") > background.zipf("brücke", "bruck"));
    /// ```
    #[must_use]
    pub fn with(mut self, statistics: Arc<LanguageStats>) -> Background {
        self.statistics = Some(statistics);
        self
    }

    /// Whether it knows nothing.
    pub fn is_empty(&self) -> bool {
        self.table.is_none() && self.statistics.is_none()
    }

    /// How frequent a word is, on the Zipf scale, from 0 to 9. It is looked up by its [folded](crate::fold()) form in the
    /// table, and by its stem in the counts.
    pub fn zipf(&self, folded: &str, stem: &str) -> f64 {
        self.zipf_at(self.level(folded), || stem)
    }

    /// The same of a word whose level is known, for one who looks the stem up only where it is asked for.
    pub(crate) fn zipf_at<'s>(&self, level: Level, stem: impl FnOnce() -> &'s str) -> f64 {
        let table = self.in_table(level);
        let Some(statistics) = &self.statistics else { return table };
        let expected = PRIOR * 10f64.powf(table - 9.0);
        let share = (statistics.collection_frequency(stem()) as f64 + expected) / (statistics.words() as f64 + PRIOR);
        (share * 1e9).log10().clamp(0.0, 9.0)
    }

    /// How little a word tells, on the same scale: as frequent as the table has it, and more so where the corpus has it in every
    /// fifth article and ten times as often as the table. A word that few of its articles have is their matter, and tells as
    /// much as elsewhere. Where there is no table, the frequency.
    pub(crate) fn usual_at<'s>(&self, level: Level, stem: impl FnOnce() -> &'s str) -> f64 {
        const SHARE: f64 = 0.2;
        const MARGIN: f64 = 1.0;
        /// A few articles say little: as if so many others had not the word.
        const OTHERS: f64 = 100.0;
        let Some(statistics) = self.statistics.as_ref().filter(|_| self.table.is_some()) else {
            return self.zipf_at(level, stem);
        };
        // The article itself may be one of them.
        let having = statistics.document_frequency(stem()).saturating_sub(1) as f64;
        let share = having / (statistics.documents() as f64 + OTHERS);
        let table = self.in_table(level);
        if share < SHARE {
            return table;
        }
        // If words were spread as by chance, so often that this share of the articles has it.
        let rate = -(1.0 - share.min(0.99)).ln() * statistics.documents() as f64 / statistics.words() as f64;
        table + ((rate * 1e9).log10() - table - MARGIN).max(0.0)
    }

    /// The frequency that the table has.
    fn in_table(&self, level: Level) -> f64 {
        match level {
            Level(Some(level)) if self.table.is_some() => LEAST + f64::from(level) / STEPS,
            _ => RARE,
        }
    }

    /// Whether there is a table of its language.
    pub(crate) fn has_table(&self) -> bool {
        self.table.is_some()
    }

    /// The level of a word in the table, by its [folded](crate::fold()) form.
    pub(crate) fn level(&self, folded: &str) -> Level {
        let bare = folded.strip_suffix("'s").unwrap_or(folded);
        Level(self.table.and_then(|table| looked_up(table, bare)))
    }
}

/// The level of a word in the table, if it is there.
#[derive(Clone, Copy)]
pub(crate) struct Level(Option<u8>);

impl Level {
    /// That of a word of a language, by its folded form; nothing where there is no table of the language.
    pub(crate) fn of(language: Language, folded: &str) -> Option<Level> {
        let background = Background::new(language);
        background.table.map(|_| background.level(folded))
    }
}

/// The level of a word, if it is in the table. Of the words that are not, one in some two hundred is taken for another.
fn looked_up(table: &[u8], word: &str) -> Option<u8> {
    let mut value = fnv1a(word.as_bytes());
    value ^= value >> 32;
    value = value.wrapping_mul(0xff51_afd7_ed55_8ccd);
    value ^= value >> 32;
    let fingerprint = (value >> 48) as u16 & 0x7ff;
    #[expect(clippy::cast_possible_truncation, reason = "a slot")]
    let start = (value % SLOTS as u64) as usize;
    for slot in (start..SLOTS).chain(0..start) {
        let entry = u16::from_le_bytes([table[2 * slot], table[2 * slot + 1]]);
        match entry {
            0 => return None,
            _ if entry >> 5 == fingerprint => return Some((entry & 0x1f) as u8),
            _ => {}
        }
    }
    None
}
