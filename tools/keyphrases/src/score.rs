//! Scores by the protocol that published figures use: phrases are compared by the stems of their words, and all documents
//! count alike.

use std::collections::{HashMap, HashSet};

use newsprint::Language;
use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::set::{Document, Set};

/// How many phrases of each document are scored.
const TOP: usize = 10;

/// Brings phrases to the form that they are compared in, each once.
#[derive(Default)]
pub(crate) struct Scorer {
    known: HashMap<(Language, String), String>,
}

impl Scorer {
    /// Words in lower case, parted by all that is no letter or digit, stemmed.
    fn form(&mut self, phrase: &str, language: Language) -> String {
        if let Some(form) = self.known.get(&(language, phrase.to_owned())) {
            return form.clone();
        }
        let stemmer = algorithm(language).map(Stemmer::create);
        let lower = phrase.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let stems: Vec<String> = words
            .map(|word| stemmer.as_ref().map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned()))
            .collect();
        let form = stems.join(" ");
        self.known.insert((language, phrase.to_owned()), form.clone());
        form
    }

    /// The forms of phrases, each once, in order.
    fn forms(&mut self, phrases: &[String], language: Language) -> Vec<String> {
        let mut seen = HashSet::new();
        let forms = phrases.iter().map(|phrase| self.form(phrase, language));
        forms.filter(|form| !form.is_empty() && seen.insert(form.clone())).collect()
    }

    fn best(&mut self, document: &Document, phrases: &[String]) -> Vec<String> {
        let mut forms = self.forms(phrases, document.language);
        forms.truncate(TOP);
        forms
    }
}

fn algorithm(language: Language) -> Option<Algorithm> {
    Some(match language {
        Language::English => Algorithm::Porter,
        Language::French => Algorithm::French,
        Language::Portuguese => Algorithm::Portuguese,
        Language::Spanish => Algorithm::Spanish,
        Language::Russian => Algorithm::Russian,
        Language::German => Algorithm::German,
        _ => return None,
    })
}

/// F1 of the first ten, in per cent, on average over the documents that have gold keyphrases. Precision is over ten, also
/// where there are fewer.
pub(crate) fn f1(scorer: &mut Scorer, set: &Set, answers: &[Vec<String>]) -> f64 {
    let (mut sum, mut count) = (0.0, 0);
    for (document, answer) in set.documents.iter().zip(answers) {
        let gold = scorer.forms(&document.gold, document.language);
        if gold.is_empty() {
            continue;
        }
        count += 1;
        let best = scorer.best(document, answer);
        let hits = best.iter().filter(|form| gold.contains(form)).count() as f64;
        if hits > 0.0 {
            let (precision, recall) = (hits / TOP as f64, hits / gold.len() as f64);
            sum += 2.0 * precision * recall / (precision + recall);
        }
    }
    100.0 * sum / f64::from(count)
}

/// The share of the reference's first ten that are among the first ten of the answers, on average over the documents that
/// the reference has any for.
pub(crate) fn overlap(scorer: &mut Scorer, set: &Set, answers: &[Vec<String>], reference: &[Vec<String>]) -> f64 {
    let (mut sum, mut count) = (0.0, 0);
    for ((document, answer), reference) in set.documents.iter().zip(answers).zip(reference) {
        let theirs = scorer.best(document, reference);
        if theirs.is_empty() {
            continue;
        }
        count += 1;
        let ours = scorer.best(document, answer);
        sum += theirs.iter().filter(|form| ours.contains(form)).count() as f64 / theirs.len() as f64;
    }
    sum / f64::from(count.max(1))
}
