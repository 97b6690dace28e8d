//! newsprint's own ranker.

use super::super::candidate::{Candidate, Candidates};
use super::super::explanation::{Explanation, Part};
use super::Rank;

/// The default.
#[derive(Clone, Copy, Debug)]
pub(super) struct Newsprint;

impl Rank for Newsprint {
    fn weigh(&self, candidates: &Candidates<'_>) -> Vec<Explanation> {
        let passage = candidates.passage();
        let mut frequencies = vec![0u32; passage.units()];
        let mut in_headline = vec![false; passage.units()];
        for word in passage.words().iter().filter(|word| !word.is_stop_word()) {
            frequencies[word.unit()] += 1;
            in_headline[word.unit()] |= word.is_in_headline();
        }
        let most = frequencies.iter().copied().max().unwrap_or(0).max(1);
        let explain = |candidate: &Candidate| {
            let units = candidate.units();
            let count = units.len().max(1) as f64;
            let share = |of: &dyn Fn(usize) -> f64| units.iter().map(|&unit| of(unit as usize)).sum::<f64>() / count;
            let first = candidate.mentions()[0].clone();
            let frequency = share(&|unit| f64::from(frequencies[unit]) / f64::from(most));
            let headline = share(&|unit| f64::from(u8::from(in_headline[unit])));
            let depth = passage.words()[first.start].position() as f64 / passage.total().max(1) as f64;
            let is_name = |mention: &&std::ops::Range<usize>| {
                passage.words()[(*mention).clone()].iter().all(|word| word.is_capitalized() && word.is_free())
            };
            let names = candidate.mentions().iter().filter(is_name).count() as f64 / candidate.mentions().len() as f64;
            let words: usize = passage.words()[first].iter().map(|word| word.words()).sum();
            Explanation::product([
                Part::new("frequency", frequency),
                Part::new("position", (EARLY / (EARLY + depth)).sqrt()),
                Part::new("length", (words.min(MAX_WORDS) as f64 / MAX_WORDS as f64).powf(LENGTH)),
                Part::new("headline", HEADLINE + (1.0 - HEADLINE) * headline),
                Part::new("name", NAME + (1.0 - NAME) * names),
            ])
        };
        candidates.list().iter().map(explain).collect()
    }
}

const MAX_WORDS: usize = 6;
/// How slowly the weight falls with the place of the first mention.
const EARLY: f64 = 0.15;
/// The power of the length in words.
const LENGTH: f64 = 0.7;
/// What is left of the score without a word of the headline.
const HEADLINE: f64 = 0.7;
/// What is left of the score when it is not written as a name.
const NAME: f64 = 0.8;
