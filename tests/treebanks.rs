//! The tokenizer's spans against those of English, Chinese and Japanese treebanks.
//!
//! `NEWSPRINT_TREEBANKS=folder cargo test --release --test treebanks -- --nocapture` prints the scores. The folder holds
//! `English-*.jsonl` and the like, an object a line with `text` and `tokens` (spans in bytes), or English CoNLL-U files
//! (`*.conllu`), of which the words are taken, contractions apart. No treebank comes with the project; docs/benchmarks.md says what was measured.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use newsprint::{Compounds, Language, Tokenizer};
use serde::Deserialize;

/// A text and the spans of its tokens.
#[derive(Deserialize)]
struct Document {
    text: String,
    tokens: Vec<(usize, usize)>,
}

fn jsonl(path: &Path) -> Vec<Document> {
    let lines = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The sentences of a CoNLL-U file with their words: what stands for several is their forms where they spell it.
fn conllu(path: &Path) -> Vec<Document> {
    let blocks = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let sentence = |block: &str| {
        let text = block.lines().find_map(|line| line.strip_prefix("# text = "))?.to_owned();
        let mut tokens = Vec::new();
        // How far the text is used up, and up to which word a token stands for several.
        let (mut at, mut covered) = (0, 0);
        let place = |form: &str, at: &mut usize| {
            let start = *at + text[*at..].find(form)?;
            *at = start + form.len();
            Some((start, *at))
        };
        let lines: Vec<(&str, &str)> = block
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t').and_then(|(id, rest)| Some((id, rest.split('\t').next()?))))
            .collect();
        for &(id, form) in &lines {
            if let Some((first, last)) = id.split_once('-') {
                let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
                let is_part = |id: &str| id.parse().is_ok_and(|id: usize| (first..=last).contains(&id));
                let parts = || lines.iter().filter(|(id, _)| is_part(id)).map(|&(_, form)| form);
                if parts().collect::<String>() != form {
                    covered = last;
                    tokens.push(place(form, &mut at)?);
                }
            } else if id.parse().is_ok_and(|id: usize| id > covered) {
                tokens.push(place(form, &mut at)?);
            }
        }
        Some(Document { text, tokens })
    };
    blocks.split("\n\n").filter_map(sentence).collect()
}

/// Precision, recall and F1 of exact spans, in per cent. Gold tokens with white space in them count as missed.
fn score(tokenizer: Tokenizer, documents: &[Document]) -> [f64; 3] {
    let (mut both, mut found, mut gold) = (0, 0, 0);
    for document in documents {
        let expected: HashSet<(usize, usize)> = document.tokens.iter().copied().collect();
        gold += expected.len();
        for token in tokenizer.tokens(&document.text) {
            found += 1;
            both += usize::from(expected.contains(&(token.span().start(), token.span().end())));
        }
    }
    let (precision, recall) = (both as f64 / found as f64, both as f64 / gold as f64);
    [precision, recall, 2.0 * both as f64 / (found + gold) as f64].map(|share| 100.0 * share)
}

/// The options to score a file's tokens with, the ones that it is for last.
fn options(name: &str) -> Vec<(&'static str, Tokenizer)> {
    let standard = ("the standard's", Tokenizer::new());
    if name.starts_with("Chinese-") || name.starts_with("Japanese-") {
        return vec![standard, ("dictionaries", Tokenizer::new().dictionaries(true))];
    }
    let whole = ("treebank(), compounds whole", Tokenizer::treebank().compounds(Compounds::Whole));
    let surface = ("treebank()", Tokenizer::treebank());
    let words = Tokenizer::treebank().contractions(Language::English).possessives(true);
    let words = ("treebank(), contractions, possessives", words);
    if name.ends_with(".conllu") {
        vec![standard, whole, surface, words]
    } else {
        vec![standard, whole, words, surface]
    }
}

#[test]
fn token_spans_of_treebanks() {
    let Some(folder) = env::var_os("NEWSPRINT_TREEBANKS") else {
        println!("skipped: NEWSPRINT_TREEBANKS names no folder with *.jsonl or *.conllu");
        return;
    };
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", Path::new(&folder).display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let languages = ["English-", "Chinese-", "Japanese-"];
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let documents = match path.extension().and_then(|extension| extension.to_str()) {
            Some("jsonl") if languages.iter().any(|language| name.starts_with(language)) => jsonl(&path),
            Some("conllu") => conllu(&path),
            _ => continue,
        };
        println!("{name}: {} tokens", documents.iter().map(|document| document.tokens.len()).sum::<usize>());
        let scores: Vec<f64> = options(&name)
            .into_iter()
            .map(|(options, tokenizer)| {
                let [precision, recall, f1] = score(tokenizer, &documents);
                println!("  {options:<40} P {precision:.2}  R {recall:.2}  F1 {f1:.2}");
                f1
            })
            .collect();
        assert!(scores.first() < scores.last(), "{name}");
    }
}
