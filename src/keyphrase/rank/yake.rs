//! YAKE.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "terms by the numbers that they were given; looks back stop at the run's start"
)]

use hashbrown::HashMap;

use super::super::candidate::{Candidate, Candidates, Source};
use super::super::explanation::{Explanation, Part};
use super::super::passage::{Conflation, Passage, Word};
use super::super::scores::Scores;
use super::super::select::{Redundancy, Similarity};
use super::published::Published;

/// Campos, Mangaravite, Pasquali, Jorge, Nunes and Jatowt, *YAKE! Keyword extraction from single documents using multiple
/// local features*, Information Sciences 509, 2020: five features of a word (its case, its position, how often it occurs,
/// how many different words stand beside it, in how many sentences it is) make one number, and those of a candidate's
/// words and its frequency the candidate's.
///
/// The stop words are the [function words](Word::is_function_word), as of the authors' list.
///
/// In the paper less is better. Here the number is turned over: frequency × (1 + the sum of the words' numbers) over their
/// product, where a stop word within a candidate counts by how likely it stands between its neighbours.
pub(super) static YAKE: Published = Published::new(weigh, Source::Ngrams)
    .untagged()
    .conflating(Conflation::Forms)
    .without(Redundancy::Similar(Similarity::Levenshtein, 0.9));

/// How many words to each side stand beside a word.
const WINDOW: usize = 1;
/// Shorter words are stop words.
const SHORT: usize = 3;

fn weigh(candidates: &Candidates<'_>) -> Scores {
    let terms = Terms::new(candidates.passage());
    let factors: Vec<[f64; 3]> = candidates.iter().map(|candidate| terms.factors(candidate)).collect();
    let scores = factors.iter().map(|factors| factors.iter().product()).collect();
    Scores::new(scores, move |number| {
        let names = ["frequency", "words", "sum of words"].into_iter();
        Explanation::product(names.zip(factors[number]).map(|(name, value)| Part::new(name, value)).collect::<Vec<_>>())
    })
}

/// What a word is by its looks.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Look {
    /// Digits, or parts of words and digits, or with several marks: no candidate has it, and it stands beside none.
    Odd,
    /// All in capitals.
    Acronym,
    /// With a capital that no beginning of a sentence explains.
    Name,
    Plain,
}

impl Look {
    fn of(text: &str, word: Word) -> Look {
        let count = |is: fn(char) -> bool| text.chars().filter(|&c| is(c)).count();
        let digits = count(char::is_numeric);
        let letters = count(char::is_alphabetic);
        let capitals = count(char::is_uppercase);
        if (digits > 0) == (letters > 0) || letters == 0 || count(|c| c.is_ascii_punctuation()) > 1 {
            Look::Odd
        } else if capitals > 0 && count(char::is_lowercase) == 0 {
            Look::Acronym
        } else if capitals == 1 && word.is_capitalized() && text.len() > 1 && !word.is_opening() {
            Look::Name
        } else {
            Look::Plain
        }
    }
}

/// A word, whatever its case and with or without an `s` at its end.
#[derive(Clone, Debug, Default)]
struct Term {
    is_stop_word: bool,
    frequency: f64,
    acronyms: f64,
    names: f64,
    /// The sentences that it stands in.
    sentences: Vec<usize>,
    /// How many words stand left and right of it, and how many different ones.
    left: (f64, f64),
    right: (f64, f64),
    score: f64,
}

struct Terms<'p, 'a> {
    passage: &'p Passage<'a>,
    /// The term of each unit.
    of: Vec<usize>,
    /// How each word looks.
    looks: Vec<Look>,
    terms: Vec<Term>,
    /// How often the second term stands right of the first.
    pairs: HashMap<(usize, usize), f64>,
}

impl<'p, 'a> Terms<'p, 'a> {
    fn new(passage: &'p Passage<'a>) -> Terms<'p, 'a> {
        let mut terms = Terms {
            passage,
            of: vec![usize::MAX; passage.units()],
            looks: Vec::with_capacity(passage.words().len()),
            terms: Vec::new(),
            pairs: HashMap::new(),
        };
        let mut numbers: HashMap<&'a str, usize> = HashMap::new();
        for &word in passage.words() {
            terms.count(word, &mut numbers);
        }
        terms.score();
        terms
    }

    fn count(&mut self, word: Word, numbers: &mut HashMap<&'a str, usize>) {
        let term = match self.of[word.unit()] {
            usize::MAX => {
                let text = self.passage.unit_text(word.unit());
                let singular = text.strip_suffix('s').filter(|_| text.chars().nth(SHORT).is_some()).unwrap_or(text);
                let next = self.terms.len();
                let number = *numbers.entry(singular).or_insert(next);
                if number == next {
                    let short = singular.chars().filter(|c| !c.is_ascii_punctuation()).nth(SHORT - 1).is_none();
                    let is_stop_word = short || word.is_function_word();
                    self.terms.push(Term { is_stop_word, ..Term::default() });
                }
                self.of[word.unit()] = number;
                number
            }
            number => number,
        };
        let look = Look::of(&self.passage.text()[word.span()], word);
        let of = &mut self.terms[term];
        of.frequency += 1.0;
        of.acronyms += f64::from(u8::from(look == Look::Acronym));
        of.names += f64::from(u8::from(look == Look::Name));
        if of.sentences.last() != Some(&word.sentence()) {
            of.sentences.push(word.sentence());
        }
        let at = self.looks.len();
        self.looks.push(look);
        if look == Look::Odd {
            return;
        }
        // The words before it, back to a mark.
        let words = self.passage.words();
        for back in 0..WINDOW.min(at) {
            if words[at - back].is_apart() && !words[at - back].is_possessed() {
                break;
            }
            if self.looks[at - back - 1] != Look::Odd {
                let left = self.of[words[at - back - 1].unit()];
                let pair = self.pairs.entry((left, term)).or_default();
                let new = f64::from(u8::from(*pair == 0.0));
                *pair += 1.0;
                let (beside, different) = &mut self.terms[term].left;
                (*beside, *different) = (*beside + 1.0, *different + new);
                let (beside, different) = &mut self.terms[left].right;
                (*beside, *different) = (*beside + 1.0, *different + new);
            }
        }
    }

    fn score(&mut self) {
        let frequencies = || self.terms.iter().filter(|term| !term.is_stop_word).map(|term| term.frequency);
        let count = frequencies().count().max(1) as f64;
        let mean = frequencies().sum::<f64>() / count;
        let deviation = (frequencies().map(|frequency| (frequency - mean).powi(2)).sum::<f64>() / count).sqrt();
        let most = self.terms.iter().map(|term| term.frequency).fold(1.0, f64::max);
        let sentences = self.passage.sentences().len() as f64;
        for term in &mut self.terms {
            let share = |(beside, different): (f64, f64)| if beside > 0.0 { different / beside } else { 0.0 };
            let relatedness = 1.0 + (share(term.left) + share(term.right)) * term.frequency / most;
            let frequency = term.frequency / (mean + deviation).max(1.0);
            let spread = term.sentences.len() as f64 / sentences;
            let case = term.acronyms.max(term.names) / (1.0 + term.frequency.ln());
            let middle = term.sentences.len() / 2;
            let median = match term.sentences.len() % 2 {
                1 => term.sentences[middle] as f64,
                _ => (term.sentences[middle - 1] + term.sentences[middle]) as f64 / 2.0,
            };
            let position = (3.0 + median).ln().ln();
            term.score = position * relatedness / (case + (frequency + spread) / relatedness);
        }
    }

    /// What makes the score of a candidate: how often it occurs, one over the product of its words' numbers, and one more than
    /// their sum. Not a number where it is passed over.
    fn factors(&self, candidate: Candidate<'_>) -> [f64; 3] {
        let term = |at: usize| self.of[candidate.units()[at] as usize];
        let len = candidate.units().len();
        let is_stop_word = |at: usize| self.terms[term(at)].is_stop_word;
        let is_plain =
            |mention: &std::ops::Range<usize>| self.looks[mention.clone()].iter().all(|&look| look != Look::Odd);
        if is_stop_word(0) || is_stop_word(len - 1) || !candidate.mentions().iter().any(is_plain) {
            return [f64::NAN; 3];
        }
        let (mut sum, mut product) = (1.0, 1.0);
        for at in 0..len {
            let of = &self.terms[term(at)];
            if of.is_stop_word {
                // How likely it follows the one before, times how likely the one behind follows it.
                let pair = |left, right| self.pairs.get(&(left, right)).copied().unwrap_or(0.0);
                let follows = pair(term(at - 1), term(at)) / self.terms[term(at - 1)].frequency;
                let leads = pair(term(at), term(at + 1)) / self.terms[term(at + 1)].frequency;
                sum -= 1.0 - follows * leads;
                product *= 2.0 - follows * leads;
            } else {
                sum += of.score;
                product *= of.score;
            }
        }
        if sum <= 0.0 {
            // Stop words that never stand together outweigh all.
            return [f64::NAN; 3];
        }
        [candidate.mentions().len() as f64, 1.0 / product, sum]
    }
}
