//! What newsprint's own ranker sees of a candidate and of the article.

#![expect(
    clippy::indexing_slicing,
    reason = "units and words of the passage; a candidate has a mention, and that a word"
)]

use std::sync::LazyLock;

use super::super::super::candidate::{Candidate, Candidates};
use super::super::super::passage::Word;
use crate::tag::PartOfSpeech;

/// How many numbers describe a candidate.
pub const FEATURES: usize = 36;

/// The numbers that describe a candidate, in their order: those of one part of the score stand together. Logarithms are
/// natural.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum Feature {
    /// The logarithm of its mentions.
    Mentions,
    /// The mean of the logarithms of its words' frequencies.
    Frequency,
    /// The least of them.
    LeastFrequency,
    /// The greatest of them.
    MostFrequency,
    /// The logarithm of one more than how many those are.
    FreeMentions,
    /// The logarithm of one more than how many free mentions of candidates have its last word last.
    Head,
    /// The place of its first mention, from 0 at the article's beginning to 1 at its end.
    First,
    /// The logarithm of one more than the words before its first mention.
    FirstWords,
    /// How far its last mention is from its first, as a share of the article.
    Spread,
    /// Whether the headline has all of it.
    InHeadline,
    /// Whether it is mentioned no later than the first sentence behind the headline.
    FirstSentence,
    /// The share of its words that stand in the headline somewhere.
    HeadlineWords,
    /// The mean of its words' Zipf frequencies in general.
    Background,
    /// The least of its words' Zipf frequencies.
    LeastBackground,
    /// Its last word's.
    HeadBackground,
    /// How many words it has.
    Length,
    /// The share of its mentions that are part of no longer candidate.
    Free,
    /// The logarithm of one more than how many longer candidates have it inside.
    Longer,
    /// The share of its mentions right behind a word that is no stop word.
    Preceded,
    /// The share of its mentions right before a word that is no stop word.
    Followed,
    /// The share of its mentions that have a capital in every word.
    Capitals,
    /// The share of its words that are proper nouns.
    Names,
    /// Whether it is an acronym that the text defines.
    Acronym,
    /// Whether its last word is in capitals.
    Shouted,
    /// Whether an adjective comes first.
    Adjective,
    /// Whether its last word is a plural.
    Plural,
    /// Whether a participle comes first.
    Participle,
    /// Whether a gerund comes last.
    Gerund,
    /// Whether it has a digit.
    Digits,
    /// The mean length of its words in bytes.
    WordLength,
    /// Whether a hyphen ties two of its words.
    Hyphen,
    /// Whether a mark or a possessive's `'s` stands behind its first mention.
    Closed,
    /// Whether its last word is a noun.
    Noun,
    /// Whether its last word is a verb.
    Verb,
    /// Whether its last word is an adjective.
    LastAdjective,
    /// Whether a stop word is inside.
    StopWord,
}

/// How many numbers describe an article.
pub const TRAITS: usize = 5;

/// What kind of text an article is, in numbers.
pub type Traits = [f64; TRAITS];
/// Of 32 bits: they are small, and the weights have four decimals.
pub type Features = [f32; FEATURES];

/// What is seen of each candidate, and of the article.
pub struct Seen<'c> {
    candidates: &'c Candidates<'c>,
    article: Article<'c>,
    freedom: Vec<Freedom>,
}

impl<'c> Seen<'c> {
    /// Of these candidates.
    pub fn new(candidates: &'c Candidates<'_>) -> Seen<'c> {
        let mut article = Article::new(candidates);
        let freedom = freedom(candidates);
        for (candidate, freedom) in candidates.iter().zip(&freedom) {
            if let Some(&last) = candidate.units().last() {
                article.units[last as usize].head += freedom.mentions;
            }
        }
        Seen { candidates, article, freedom }
    }

    /// The features of each candidate.
    pub fn features(&self) -> impl Iterator<Item = Features> {
        let own = self.candidates.iter().zip(&self.freedom);
        own.map(|(candidate, freedom)| self.article.features(candidate, *freedom))
    }

    /// The traits of the article: the logarithm of its words, and the shares of proper nouns, pronouns, verbs, and words with
    /// a capital of their own.
    pub fn traits(&self) -> Traits {
        self.article.traits()
    }
}

/// What the features of all candidates are computed from.
struct Article<'c> {
    words: &'c [Word],
    /// For each unit how often it occurs, the logarithm of that, whether it is in the headline, how frequent it is in general.
    units: Vec<Unit>,
    /// The first sentence that does not belong to the headline.
    first_sentence: usize,
    total: f32,
}

#[derive(Clone, Copy, Default)]
struct Unit {
    count: u32,
    logarithm: f32,
    in_headline: bool,
    zipf: f32,
    /// How many free mentions of candidates end with it.
    head: u32,
}

/// How many mentions of a candidate lie in no longer one, and in how many longer ones it lies.
#[derive(Clone, Copy, Default)]
struct Freedom {
    mentions: u32,
    longer: u32,
}

impl<'c> Article<'c> {
    fn new(candidates: &'c Candidates<'_>) -> Article<'c> {
        let passage = candidates.passage();
        let words = passage.words();
        let mut units = vec![Unit::default(); passage.units()];
        for word in words {
            let unit = &mut units[word.unit()];
            unit.count += 1;
            unit.in_headline |= word.is_in_headline();
        }
        for (unit, zipf) in units.iter_mut().zip(candidates.usual()) {
            unit.logarithm = logarithm(unit.count.max(1));
            unit.zipf = zipf as f32;
        }
        let beyond = |sentence: &std::ops::Range<usize>| sentence.clone().any(|at| !words[at].is_in_headline());
        let first_sentence = passage.sentences().iter().position(beyond).unwrap_or(0);
        Article { words, units, first_sentence, total: passage.total().max(1) as f32 }
    }

    fn traits(&self) -> Traits {
        let share = |is: &dyn Fn(&Word) -> bool| {
            self.words.iter().filter(|word| is(word)).count() as f64 / self.words.len().max(1) as f64
        };
        [
            f64::from(self.total.max(20.0).ln()),
            share(&|word| word.tag() == PartOfSpeech::ProperNoun),
            share(&|word| word.tag() == PartOfSpeech::Pronoun),
            share(&|word| word.tag() == PartOfSpeech::Verb),
            share(&|word| word.is_capitalized() && word.is_free()),
        ]
    }

    fn features(&self, candidate: Candidate<'_>, freedom: Freedom) -> Features {
        let mentions = candidate.mentions();
        let first = mentions[0].clone();
        let start = self.words[first.start].position();
        // What a phrase looks like: an acronym in its long form, in whichever it stands first.
        let is_long = |mention: &&std::ops::Range<usize>| mention.len() == 1 && self.words[mention.start].words() > 1;
        let is_acronym = first.len() == 1 && self.words[first.start].is_acronym();
        let shape = is_acronym.then(|| mentions.iter().find(is_long)).flatten().unwrap_or(&mentions[0]);
        let words = &self.words[shape.clone()];
        let head = words[words.len() - 1];
        let count = mentions.len() as f32;
        let length = words.len() as f32;
        let (mut frequency, mut least, mut most) = (0.0, f32::INFINITY, 0.0f32);
        let (mut zipf, mut least_zipf) = (0.0, f32::INFINITY);
        let (mut headline, mut names, mut bytes, mut long) = (0.0, 0.0, 0, 0);
        let (mut digits, mut acronym, mut hyphen, mut stop) = (false, false, false, false);
        for (place, word) in words.iter().enumerate() {
            let unit = self.units[word.unit()];
            frequency += unit.logarithm;
            least = if unit.logarithm < least { unit.logarithm } else { least };
            most = if unit.logarithm > most { unit.logarithm } else { most };
            zipf += unit.zipf;
            least_zipf = if unit.zipf < least_zipf { unit.zipf } else { least_zipf };
            headline += one(unit.in_headline);
            names += one(word.tag() == PartOfSpeech::ProperNoun);
            bytes += word.span().len();
            long += word.words();
            digits |= word.has_digits();
            acronym |= word.is_acronym();
            hyphen |= place > 0 && word.is_joined();
            stop |= word.is_stop_word();
        }
        let (mut capitals, mut preceded, mut followed) = (0u32, 0u32, 0u32);
        let goes_on = |word: &Word| !word.is_apart() && !word.is_stop_word();
        for mention in mentions {
            capitals += u32::from(self.words[mention.clone()].iter().all(|word| word.is_capitalized()));
            let before = mention.start.checked_sub(1).map(|before| self.words[before]);
            let behind_content = before.is_some_and(|before| !before.is_stop_word());
            preceded += u32::from(behind_content && !self.words[mention.start].is_apart());
            followed += u32::from(self.words.get(mention.end).is_some_and(goes_on));
        }
        let last = mentions.last().map_or(start, |mention| self.words[mention.start].position());
        let mut features = [0.0; FEATURES];
        let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
        set(Feature::Mentions, logarithm(mentions.len() as u32));
        set(Feature::Frequency, frequency / length);
        set(Feature::LeastFrequency, least);
        set(Feature::MostFrequency, most);
        set(Feature::Background, zipf / length);
        set(Feature::LeastBackground, least_zipf);
        set(Feature::HeadBackground, self.units[head.unit()].zipf);
        set(Feature::First, start as f32 / self.total);
        set(Feature::FirstWords, logarithm(1 + start as u32));
        set(Feature::Spread, (last - start) as f32 / self.total);
        set(Feature::HeadlineWords, headline / length);
        set(Feature::InHeadline, one(self.words[first.start].is_in_headline()));
        set(Feature::Length, long.min(8) as f32);
        set(Feature::Free, freedom.mentions as f32 / count);
        set(Feature::FreeMentions, logarithm(1 + freedom.mentions));
        set(Feature::Longer, logarithm(1 + freedom.longer));
        set(Feature::Capitals, capitals as f32 / count);
        set(Feature::Names, names / length);
        set(Feature::Adjective, one(words[0].tag() == PartOfSpeech::Adjective));
        set(Feature::Plural, one(head.ends_as_plural() && head.tag() == PartOfSpeech::Noun));
        let participle = matches!(words[0].tag(), PartOfSpeech::PastParticiple | PartOfSpeech::PresentParticiple);
        set(Feature::Participle, one(participle));
        set(Feature::Gerund, one(head.tag() == PartOfSpeech::PresentParticiple));
        set(Feature::Digits, one(digits));
        set(Feature::WordLength, bytes as f32 / length);
        set(Feature::Head, logarithm(1 + self.units[head.unit()].head));
        set(Feature::FirstSentence, one(self.words[first.start].sentence() <= self.first_sentence));
        set(Feature::Acronym, one(acronym));
        set(Feature::Shouted, one(head.has_only_capitals()));
        set(Feature::Preceded, preceded as f32 / count);
        set(Feature::Followed, followed as f32 / count);
        set(Feature::Hyphen, one(hyphen));
        let next = self.words.get(shape.end);
        set(Feature::Closed, one(next.is_some_and(|next| next.is_apart() && next.sentence() == head.sentence())));
        set(Feature::Noun, one(head.tag() == PartOfSpeech::Noun));
        set(Feature::Verb, one(head.tag() == PartOfSpeech::Verb));
        set(Feature::LastAdjective, one(head.tag() == PartOfSpeech::Adjective));
        set(Feature::StopWord, one(stop));
        features
    }
}

/// How free each candidate stands. Linear in the mentions: a mention is inside another when
/// it lies in the one that reaches furthest of those that begin before it or with it.
fn freedom(candidates: &Candidates<'_>) -> Vec<Freedom> {
    const NONE: u32 = u32::MAX;
    // For each word, the longest mention that begins there, and whose it is.
    let mut longest = vec![(0usize, NONE); candidates.passage().words().len()];
    for (number, candidate) in candidates.iter().enumerate() {
        for mention in candidate.mentions() {
            if mention.end > longest[mention.start].0 {
                longest[mention.start] = (mention.end, number as u32);
            }
        }
    }
    // Instead, the one that reaches furthest.
    let mut furthest = (0, NONE);
    for at in &mut longest {
        if at.0 > furthest.0 {
            furthest = *at;
        }
        *at = furthest;
    }
    let mut longer: Vec<u32> = Vec::new();
    let freedom = |(number, candidate): (usize, Candidate<'_>)| {
        longer.clear();
        let mut mentions = 0;
        for mention in candidate.mentions() {
            let (end, whose) = longest[mention.start];
            if whose != number as u32 && end >= mention.end { longer.push(whose) } else { mentions += 1 }
        }
        longer.sort_unstable();
        longer.dedup();
        Freedom { mentions, longer: longer.len() as u32 }
    };
    candidates.iter().enumerate().map(freedom).collect()
}

fn one(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// The logarithm of a number that is not 0, most often a small one.
fn logarithm(number: u32) -> f32 {
    static SMALL: LazyLock<[f32; 1 << 9]> = LazyLock::new(|| std::array::from_fn(|number| (number as f32).ln()));
    match SMALL.get(number as usize) {
        Some(&logarithm) => logarithm,
        None => (number as f32).ln(),
    }
}
