//! The keyphrases of many articles, and what is new in some against others.

use std::collections::BTreeMap;

use super::Keyphrase;
use super::concept::plain;
use crate::analysis::Analysis;
use crate::language::Language;
use crate::stats::ContingencyTable;
use crate::term::fold;

/// The keyphrases of many articles: in how many each is among the best, and how much it weighs there.
///
/// Phrases are the same by the stems of their words, and an acronym is its long form where an article defines it. Only
/// integers are kept, scores as whole millionths; so sets merge exactly, in any order, and can be kept and brought up to
/// date. Languages are kept apart.
///
/// ```
/// use newsprint::keyphrase::KeyphraseSet;
/// use newsprint::{Analyzer, Article, Language};
///
/// let analyzer = Analyzer::new(Language::English);
/// let set = |texts: &[&str]| {
///     let mut set = KeyphraseSet::new();
///     for text in texts {
///         set.add(&analyzer.analyze(&Article::parse(*text)), 5);
///     }
///     set
/// };
/// let yesterday = set(&["The harbour bridge was full.", "Trams cross the harbour bridge."]);
/// let today = set(&["A ferry strike began.", "The ferry strike goes on.", "The harbour bridge was empty."]);
///
/// let best = &today.ranked()[0];
/// assert_eq!((best.text(), best.documents()), ("ferry strike", 2));
/// assert_eq!(today.news(&yesterday)[0].text(), "ferry strike");
/// assert_eq!(yesterday.merge(today).ranked()[0].text(), "harbour bridge");
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(from = "schema::Set", into = "schema::Set"))]
pub struct KeyphraseSet {
    documents: BTreeMap<Language, u64>,
    phrases: BTreeMap<(Language, String), Entry>,
}

/// What is known of a phrase, under its stems.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
struct Entry {
    documents: u64,
    /// The sum of its scores.
    millionths: u64,
    /// In how many documents it has each form.
    forms: BTreeMap<String, u64>,
    /// The stems of its acronyms.
    acronyms: BTreeMap<String, u64>,
    /// Of what may be an acronym, in how many documents it is beside each phrase of whose words it has the first letters.
    #[cfg_attr(feature = "serde", serde(default))]
    beside: BTreeMap<String, u64>,
}

impl Entry {
    fn merge(&mut self, other: &Entry) {
        self.documents = self.documents.saturating_add(other.documents);
        self.millionths = self.millionths.saturating_add(other.millionths);
        let both =
            [(&mut self.forms, &other.forms), (&mut self.acronyms, &other.acronyms), (&mut self.beside, &other.beside)];
        for (ours, theirs) in both {
            for (form, &count) in theirs {
                let ours = ours.entry(form.clone()).or_default();
                *ours = ours.saturating_add(count);
            }
        }
    }
}

/// By language and folded acronym; none where there are several.
type Defined<'s> = BTreeMap<(Language, &'s str), Option<&'s String>>;

/// A keyphrase of many articles, from [`KeyphraseSet::ranked`] or [`KeyphraseSet::news`].
#[derive(Clone, PartialEq, Debug)]
pub struct SetKeyphrase {
    language: Language,
    text: String,
    documents: u64,
    weight: f64,
    novelty: Option<f64>,
}

impl SetKeyphrase {
    /// The language of its articles.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The form that it has in most articles, a long form before its acronym; of two as frequent, the first by its characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// In how many articles it is among the best.
    pub fn documents(&self) -> u64 {
        self.documents
    }

    /// The mean of its scores over all articles of its language, those without it among them: from 0 to 1.
    pub fn weight(&self) -> f64 {
        self.weight
    }

    /// How sure it is that more of these articles have it than of the others: G², from [`KeyphraseSet::news`].
    pub fn novelty(&self) -> Option<f64> {
        self.novelty
    }
}

impl KeyphraseSet {
    /// Of no articles.
    pub fn new() -> KeyphraseSet {
        KeyphraseSet::default()
    }

    /// Adds the `top` best keyphrases of one more article.
    pub fn add(&mut self, analysis: &Analysis<'_>, top: usize) {
        let language = analysis.language();
        let documents = self.documents.entry(language).or_default();
        *documents = documents.saturating_add(1);
        let mut own: BTreeMap<String, (f64, Keyphrase<'_>)> = BTreeMap::new();
        for phrase in analysis.keyphrases().take(top) {
            // What the article has twice under one name counts once, by its best.
            own.entry(phrase.stems().to_owned()).or_insert((phrase.score(), phrase));
        }
        let mut longs: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for stems in own.keys().filter(|stems| stems.contains(' ')) {
            longs.entry(initials(stems)).or_default().push(stems.clone());
        }
        for (stems, (score, phrase)) in own {
            let longs = if stems.contains(' ') { None } else { longs.get(&written(phrase.text(), language)) };
            let entry = Entry {
                beside: longs.into_iter().flatten().map(|long| (long.clone(), 1)).collect(),
                documents: 1,
                millionths: (score.max(0.0) * 1e6).round() as u64,
                forms: [(phrase.text().to_owned(), 1)].into(),
                acronyms: phrase.acronym().map(|short| (written(short, language), 1)).into_iter().collect(),
            };
            self.phrases.entry((language, stems)).or_default().merge(&entry);
        }
    }

    /// Both together.
    #[must_use]
    pub fn merge(mut self, other: KeyphraseSet) -> KeyphraseSet {
        for (language, count) in other.documents {
            let documents = self.documents.entry(language).or_default();
            *documents = documents.saturating_add(count);
        }
        for (key, entry) in other.phrases {
            self.phrases.entry(key).or_default().merge(&entry);
        }
        self
    }

    /// How many articles in a language there are.
    pub fn documents(&self, language: Language) -> u64 {
        self.documents.get(&language).copied().unwrap_or(0)
    }

    /// The keyphrases that weigh most, over all articles, first; of two that weigh the same, the first by its stems.
    /// n log n in their number.
    pub fn ranked(&self) -> Vec<SetKeyphrase> {
        let mut ranked: Vec<SetKeyphrase> =
            self.joined(&self.defined(self)).iter().map(|(key, entry)| self.phrase(key.0, entry, None)).collect();
        ranked.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        ranked
    }

    /// The keyphrases that more of these articles have than of others before them, the surest first, by the log-likelihood
    /// ratio G² (Dunning, *Accurate methods for the statistics of surprise and coincidence*, 1993) of the articles with and
    /// without them; of two as sure, the one that weighs more. n log n in their number.
    pub fn news(&self, before: &KeyphraseSet) -> Vec<SetKeyphrase> {
        // What either defines is joined in both.
        let defined = self.defined(before);
        let theirs = before.joined(&defined);
        let mut news: Vec<SetKeyphrase> = Vec::new();
        for (key, entry) in self.joined(&defined) {
            let (now, then) = (self.documents(key.0), before.documents(key.0));
            let old = theirs.get(&key).map_or(0, |entry| entry.documents);
            let table = ContingencyTable::of_corpora(entry.documents, now, old, then);
            if table.attracts() {
                news.push(self.phrase(key.0, &entry, Some(table.log_likelihood())));
            }
        }
        news.sort_by(|a, b| {
            b.novelty.unwrap_or(0.0).total_cmp(&a.novelty.unwrap_or(0.0)).then(b.weight.total_cmp(&a.weight))
        });
        news
    }

    /// Acronyms, and the stems of the one phrase that articles of these sets define each as.
    fn defined<'s>(&'s self, other: &'s KeyphraseSet) -> Defined<'s> {
        let mut defined = Defined::new();
        for ((language, stems), entry) in self.phrases.iter().chain(&other.phrases) {
            for short in entry.acronyms.keys() {
                let only = defined.entry((*language, short)).or_insert(Some(stems));
                *only = only.filter(|only| *only == stems);
            }
        }
        defined
    }

    /// The phrases, acronyms without a definition under the one phrase that other articles define them as.
    fn joined(&self, defined: &Defined<'_>) -> BTreeMap<(Language, String), Entry> {
        let mut joined: BTreeMap<(Language, String), Entry> = BTreeMap::new();
        for (key, entry) in &self.phrases {
            // By how they are written, for stems cut acronyms too: `BRICS`. All its forms are to be the acronym.
            let long = |form: &String| defined.get(&(key.0, written(form, key.0).as_str())).copied().flatten();
            let first = entry.forms.keys().next().and_then(long);
            let long = first.filter(|first| entry.forms.keys().all(|form| long(form) == Some(first)));
            // An article that has both forms and defines neither is one.
            let both = long.and_then(|long| entry.beside.get(long)).copied().unwrap_or(0).min(entry.documents);
            let key = (key.0, long.unwrap_or(&key.1).clone());
            let all = joined.entry(key).or_default();
            all.merge(entry);
            all.documents = all.documents.saturating_sub(both);
        }
        joined
    }

    fn phrase(&self, language: Language, entry: &Entry, novelty: Option<f64>) -> SetKeyphrase {
        // A long form says more than its acronym. The last of the most frequent, from behind, is the first.
        let long = |form: &str| !entry.acronyms.contains_key(&written(form, language));
        let best = entry.forms.iter().rev().max_by_key(|(form, count)| (long(form), **count));
        let text = best.map_or("", |(form, _)| form).to_owned();
        let weight = entry.millionths as f64 / 1e6 / self.documents(language).max(1) as f64;
        // Where the acronym's letters are not the first ones of the long form's words, it may still count twice.
        let documents = entry.documents.min(self.documents(language));
        SetKeyphrase { language, text, documents, weight, novelty }
    }
}

/// All of them together: `sets.collect::<KeyphraseSet>()`.
impl FromIterator<KeyphraseSet> for KeyphraseSet {
    fn from_iter<I: IntoIterator<Item = KeyphraseSet>>(sets: I) -> KeyphraseSet {
        sets.into_iter().fold(KeyphraseSet::new(), KeyphraseSet::merge)
    }
}

/// The first letters of a phrase's words but for the short ones, `fbi` of `feder bureau of investig`.
fn initials(stems: &str) -> String {
    const SHORT: usize = 3;
    stems.split(' ').filter(|word| word.chars().nth(SHORT).is_some()).filter_map(|word| word.chars().next()).collect()
}

/// What acronyms are compared by: `ngo` of `NGOs`, `un` of `U.N.`
fn written(form: &str, language: Language) -> String {
    fold(&plain(form), language).into_owned()
}

#[cfg(feature = "serde")]
mod schema {
    use super::{BTreeMap, Entry, KeyphraseSet, Language};

    /// As lists, since not every format has maps with such keys.
    #[derive(serde::Serialize, serde::Deserialize)]
    pub(super) struct Set {
        documents: BTreeMap<Language, u64>,
        phrases: Vec<(Language, String, Entry)>,
    }

    impl From<Set> for KeyphraseSet {
        fn from(set: Set) -> KeyphraseSet {
            let mut phrases: BTreeMap<(Language, String), Entry> = BTreeMap::new();
            for (language, stems, entry) in set.phrases {
                phrases.entry((language, stems)).or_default().merge(&entry);
            }
            KeyphraseSet { documents: set.documents, phrases }
        }
    }

    impl From<KeyphraseSet> for Set {
        fn from(set: KeyphraseSet) -> Set {
            let phrases = set.phrases.into_iter().map(|((language, stems), entry)| (language, stems, entry)).collect();
            Set { documents: set.documents, phrases }
        }
    }
}
