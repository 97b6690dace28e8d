//! Syllables against a pronouncing dictionary, and the formulas against their definitions.

use std::collections::HashMap;
use std::{env, fs};

use newsprint::{Analyzer, Article, Language, syllables};
use proptest::prelude::*;

#[test]
fn syllables_are_those_that_are_spoken() {
    for (count, words) in [
        (1, "the bridge stone walked there's eye played through strengths don't league clear"),
        (2, "table opened bridges wanted quiet lion nation million something rhythm statements didn't e-mail café"),
        (2, "o'clock ninety framework techniques argue forecast fluid"),
        (3, "O'Connor created beautiful radio idea audience earlier elements nuclear behaviour reaction forever"),
        (4, "variety American Europeans reality coalition coefficient nevertheless"),
        (5, "university opportunities"),
    ] {
        for word in words.split(' ') {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
    assert_eq!(["", "-", "1990", "TV", "'s"].map(syllables), [0, 0, 1, 2, 1]);
}

/// How many words come out as one of their pronunciations has them, by the dictionary's words and by the words of a
/// text.
#[test]
fn most_syllables_are_those_of_a_pronouncing_dictionary() {
    let Some(path) = env::var_os("NEWSPRINT_PRONUNCIATIONS") else {
        eprintln!("skipped: NEWSPRINT_PRONUNCIATIONS does not name the CMU Pronouncing Dictionary");
        return;
    };
    let mut spoken: HashMap<String, Vec<usize>> = HashMap::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        // `word(2) F OW1 N IY0 M Z # comment`: a vowel has a digit for its stress.
        let mut parts = line.split('#').next().unwrap().split_whitespace();
        let Some(word) = parts.next() else { continue };
        let word = word.split('(').next().unwrap();
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            let count = parts.filter(|sound| sound.ends_with(|c: char| c.is_ascii_digit())).count();
            spoken.entry(word.to_owned()).or_default().push(count);
        }
    }
    let right = spoken.iter().filter(|(word, counts)| counts.contains(&syllables(word))).count();
    let share = 100.0 * right as f64 / spoken.len() as f64;
    println!("{right} of {} words, {share:.2} %", spoken.len());
    assert!(share > 94.5);
}

#[test]
fn formulas_are_those_of_their_authors() {
    // Long are crossed, harbour and expected; of three syllables nobody and expected.
    let article = Article::parse("The ferry crossed the harbour in a storm. Nobody expected the bridge.");
    let readability = Analyzer::new(Language::English).analyze(&article).readability();
    let counts = (
        readability.words(),
        readability.sentences(),
        readability.letters(),
        readability.syllables(),
        readability.long_words(),
        readability.polysyllables(),
    );
    assert_eq!(counts, (12, 2, 56, 18, 3, 2));
    let near = |value: f64, expected: f64| assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    near(readability.flesch(), 206.835 - 1.015 * 6.0 - 84.6 * 1.5);
    near(readability.flesch_kincaid(), 0.39 * 6.0 + 11.8 * 1.5 - 15.59);
    near(readability.gunning_fog(), 0.4 * (6.0 + 100.0 * 2.0 / 12.0));
    near(readability.smog(), 1.043 * 30f64.sqrt() + 3.1291);
    near(readability.coleman_liau(), 5.88 * 56.0 / 12.0 - 0.296 * (200.0 / 12.0) - 15.8);
    near(readability.automated_readability_index(), 4.71 * 56.0 / 12.0 + 0.5 * 6.0 - 21.43);
    near(readability.lix(), 6.0 + 25.0);
    near(readability.dale_chall(3), 0.1579 * 25.0 + 0.0496 * 6.0 + 3.6365);
    near(readability.dale_chall(0), 0.0496 * 6.0);
}

#[test]
fn a_text_without_words_is_neither_easy_nor_hard() {
    let article = Article::parse("");
    let readability = Analyzer::new(Language::English).analyze(&article).readability();
    let all = [
        readability.flesch(),
        readability.flesch_kincaid(),
        readability.gunning_fog(),
        readability.smog(),
        readability.coleman_liau(),
        readability.automated_readability_index(),
        readability.lix(),
        readability.dale_chall(0),
    ];
    assert_eq!(all, [0.0; 8]);
}

proptest! {
    #[test]
    fn a_word_has_as_many_syllables_as_letters_at_most(word in "\\PC{0,20}") {
        let count = syllables(&word);
        prop_assert!(count <= word.to_lowercase().chars().count() + 1);
        prop_assert!(!word.contains(char::is_alphanumeric) || count > 0);
    }
}

/// Rows of asterisks and marks alone are no sentences to a reader.
#[test]
fn a_sentence_has_a_word() {
    let analyzer = Analyzer::new(Language::English);
    let readability = |text: &str| analyzer.analyze(&Article::parse(text)).readability();
    let plain = readability("Title here\n\nThe ferry left.\n\nIt was full.");
    let rows = readability("Title here\n\nThe ferry left.\n\n* * *\n\nIt was full. !!! ???\n\n---");
    assert_eq!((plain.sentences(), rows.sentences()), (3, 3));
    assert_eq!(plain.flesch_kincaid(), rows.flesch_kincaid());
}
