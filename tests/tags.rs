//! Parts of speech: of sentences written for this, of any text, and of a treebank where there is one.

mod common;

use common::text;
use newsprint::{Analyzer, Article, Language, PartOfSpeech, Tagger, Tokenizer};
use proptest::prelude::*;

/// The words of a sentence with their tags.
fn tagged(sentence: &str) -> Vec<(&str, &'static str)> {
    let tokens: Vec<_> = Tokenizer::new().tokens(sentence).collect();
    let tags = Tagger::new(Language::English).unwrap().tag(sentence, &tokens);
    let words = tokens.iter().zip(tags).filter(|(token, _)| token.is_word_like());
    words.map(|(token, tag)| (&sentence[token.span()], tag.universal())).collect()
}

#[test]
fn words_have_the_part_of_speech_of_their_place() {
    assert_eq!(
        tagged("The company will report a record profit."),
        [
            ("The", "DET"),
            ("company", "NOUN"),
            ("will", "AUX"),
            ("report", "VERB"),
            ("a", "DET"),
            ("record", "NOUN"),
            ("profit", "NOUN")
        ]
    );
    assert_eq!(
        tagged("Mary Ruiz reads the report in Paris."),
        [
            ("Mary", "PROPN"),
            ("Ruiz", "PROPN"),
            ("reads", "VERB"),
            ("the", "DET"),
            ("report", "NOUN"),
            ("in", "ADP"),
            ("Paris", "PROPN")
        ]
    );
}

#[test]
fn participles_are_told_from_finite_verbs() {
    let text = "Rising prices hurt.";
    let tokens: Vec<_> = Tokenizer::new().tokens(text).collect();
    let tags = Tagger::new(Language::English).unwrap().tag(text, &tokens);
    assert_eq!(tags[0], PartOfSpeech::PresentParticiple);
    assert_eq!(tags[0].universal(), "VERB");
}

/// The share of words whose tag is the treebank's, by the universal tags that both have, on `en_ewt-dev.conllu`.
#[test]
fn most_words_of_a_treebank_are_tagged_as_there() {
    let Some(folder) = std::env::var_os("NEWSPRINT_TREEBANKS") else {
        return println!("skipped: NEWSPRINT_TREEBANKS names no folder with *.conllu");
    };
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "conllu")) {
        let (mut right, mut all) = (0usize, 0usize);
        for block in std::fs::read_to_string(&file).unwrap().split("\n\n") {
            let Some(text) = block.lines().find_map(|line| line.strip_prefix("# text = ")) else { continue };
            let mut gold = vec![""; text.len()];
            let mut at = 0;
            for line in block.lines().filter(|line| !line.starts_with('#')) {
                let columns: Vec<&str> = line.split('\t').collect();
                if columns.len() > 4
                    && !columns[0].contains(['-', '.'])
                    && let Some(found) = text[at..].find(columns[1])
                {
                    gold[at + found..at + found + columns[1].len()].fill(columns[3]);
                    at += found + columns[1].len();
                }
            }
            let tokens: Vec<_> = Tokenizer::new().tokens(text).collect();
            let tags = Tagger::new(Language::English).unwrap().tag(text, &tokens);
            for (token, tag) in tokens.iter().zip(tags).filter(|(token, _)| token.is_word_like()) {
                all += 1;
                let expected = match gold[token.span().start()] {
                    "INTJ" | "SYM" | "PUNCT" => "X",
                    other => other,
                };
                right += usize::from(tag.universal() == expected);
            }
        }
        println!("{}: {:.2} % of {all} words", file.display(), 100.0 * right as f64 / all as f64);
        assert!(10 * right > 8 * all);
    }
}

proptest! {
    #[test]
    fn every_token_of_any_text_has_a_tag_and_marks_have_none(text in text()) {
        let article = Article::parse(text);
        let analysis = Analyzer::new(Language::English).analyze(&article);
        let tags = analysis.tags().unwrap();
        prop_assert_eq!(tags.len(), analysis.tokens().len());
        for (token, &tag) in analysis.tokens().iter().zip(tags.iter()) {
            prop_assert!(token.is_word_like() || tag == PartOfSpeech::Other);
        }
        // A sentence by itself is tagged as in the article.
        for sentence in analysis.sentences() {
            let tokens = &analysis.tokens()[sentence.tokens()];
            let alone = Tagger::new(Language::English).unwrap().tag(article.text(), tokens);
            let range = sentence.tokens().start()..sentence.tokens().end();
            prop_assert_eq!(&alone[..], &tags[range]);
        }
    }
}
