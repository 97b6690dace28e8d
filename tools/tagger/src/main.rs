//! Writes `src/tag/english.weights`, by which words get their parts of speech.
//!
//! Run from the project's root: `cargo run --release --manifest-path tools/tagger/Cargo.toml -- GOLD FILE...`, where GOLD is
//! a treebank in CoNLL-U that nothing is learnt from and each FILE has an object a line, as `tools/tagger/silver.py` writes
//! them: `text`, `toks` (start and end in characters, universal tag, Penn tag) and `sents` (ranges of `toks`). The same
//! files give the same weights. What it prints was measured on GOLD and on every tenth document.

use std::fmt::Write as _;

use newsprint::tag_fitting::{Form, Place, ROWS, START, is_heading, pair_rows, shape_row, tag_rows};
use newsprint::{PartOfSpeech, Tokenizer};
use serde_json::Value;

const FILE: &str = "src/tag/english.weights";
const TAGS: usize = 16;
const EPOCHS: usize = 8;

/// A sentence: for each token the rows that do not depend on the tags before it, its word, and its tag, if it is a word.
struct Sentence {
    tokens: Vec<Token>,
}

struct Token {
    rows: Vec<u32>,
    word: u64,
    next: u64,
    tag: Option<u8>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let gold = treebank(&std::fs::read_to_string(arguments.next().ok_or("which treebank?")?)?);
    let (mut learnt, mut held) = (Vec::new(), Vec::new());
    for file in arguments {
        for (number, line) in std::fs::read_to_string(&file)?.lines().enumerate() {
            let into = if number % 10 == 9 { &mut held } else { &mut learnt };
            document(&serde_json::from_str(line)?, into);
        }
    }
    println!("{} sentences, {} words", learnt.len(), words(&learnt));
    let mut model =
        Model { weights: vec![0.0; ROWS * TAGS], sums: vec![0.0; ROWS * TAGS], changed: vec![0; ROWS * TAGS], now: 0 };
    let mut order: Vec<usize> = (0..learnt.len()).collect();
    let mut seed = 1u64;
    for epoch in 0..EPOCHS {
        // Fisher and Yates' shuffle, by a generator that is the same everywhere.
        for place in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            order.swap(place, (seed >> 33) as usize % (place + 1));
        }
        let wrong: usize = order.iter().map(|&sentence| model.learn(&learnt[sentence])).sum();
        println!("{epoch}: {:.2} % right in learning", 100.0 - 100.0 * wrong as f64 / words(&learnt) as f64);
    }
    let weights = quantized(&model.averaged());
    let right = |sentences: &[Sentence]| {
        let right: usize = sentences.iter().map(|sentence| tagged(&weights, sentence)).sum();
        100.0 * right as f64 / words(sentences).max(1) as f64
    };
    println!("documents held back {:.2} %, treebank {:.2} %", right(&held), right(&gold));
    let mut head = String::new();
    writeln!(
        head,
        "Written by tools/tagger (cargo run --release --manifest-path tools/tagger/Cargo.toml -- GOLD FILE...)."
    )?;
    writeln!(
        head,
        "Weights of {ROWS} hashed features for {TAGS} tags, a byte each, behind the first zero of this file. Learnt from the"
    )?;
    writeln!(
        head,
        "tags that spaCy's English model en_core_web_sm 3.8 (MIT licence) gives to texts; NOTICE names those."
    )?;
    let mut file = head.into_bytes();
    file.push(0);
    file.extend(weights.iter().map(|&weight| weight as u8));
    std::fs::write(FILE, file)?;
    Ok(())
}

struct Model {
    weights: Vec<f32>,
    /// For the average: each weight times how many words it stood for.
    sums: Vec<f64>,
    changed: Vec<u64>,
    now: u64,
}

impl Model {
    /// Learns from a sentence; how many words were tagged wrongly.
    fn learn(&mut self, sentence: &Sentence) -> usize {
        let (mut before_last, mut last) = (START, START);
        let mut wrong = 0;
        for token in &sentence.tokens {
            let mut tag = 0;
            if let Some(right) = token.tag.map(usize::from) {
                self.now += 1;
                let rows = rows(token, before_last, last);
                let mut scores = [0.0f32; TAGS];
                for &row in &rows {
                    let weights = &self.weights[row * TAGS..][..TAGS];
                    scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight);
                }
                tag = (0..TAGS).rev().max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap();
                if tag != right {
                    wrong += 1;
                    for row in rows {
                        self.add(row * TAGS + right, 1.0);
                        self.add(row * TAGS + tag, -1.0);
                    }
                }
            }
            (before_last, last) = (last, tag);
        }
        wrong
    }

    fn add(&mut self, at: usize, more: f32) {
        self.sums[at] += f64::from(self.weights[at]) * (self.now - self.changed[at]) as f64;
        self.changed[at] = self.now;
        self.weights[at] += more;
    }

    fn averaged(mut self) -> Vec<f64> {
        (0..self.weights.len()).for_each(|at| self.add(at, 0.0));
        self.sums.iter().map(|sum| sum / self.now as f64).collect()
    }
}

fn rows(token: &Token, before_last: usize, last: usize) -> Vec<usize> {
    let rows = token.rows.iter().map(|&row| row as usize).chain(tag_rows(before_last, last));
    rows.chain(pair_rows(last, token.word, token.next)).collect()
}

/// How many words of a sentence get the right tag.
fn tagged(weights: &[i8], sentence: &Sentence) -> usize {
    let (mut before_last, mut last) = (START, START);
    let mut right = 0;
    for token in &sentence.tokens {
        let mut tag = 0;
        if let Some(gold) = token.tag {
            let mut scores = [0i32; TAGS];
            for row in rows(token, before_last, last) {
                scores
                    .iter_mut()
                    .zip(&weights[row * TAGS..][..TAGS])
                    .for_each(|(score, &weight)| *score += i32::from(weight));
            }
            tag = (0..TAGS).rev().max_by_key(|&tag| scores[tag]).unwrap();
            right += usize::from(tag == usize::from(gold));
        }
        (before_last, last) = (last, tag);
    }
    right
}

/// As bytes. The few weights beyond a byte's ends are cut.
fn quantized(weights: &[f64]) -> Vec<i8> {
    let mut sizes: Vec<f64> = weights.iter().map(|weight| weight.abs()).filter(|&size| size > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    let most = sizes[sizes.len() - 1 - sizes.len() / 2000];
    weights.iter().map(|weight| (weight / most * 127.0).round().clamp(-127.0, 127.0) as i8).collect()
}

fn words(sentences: &[Sentence]) -> usize {
    sentences.iter().map(|sentence| sentence.tokens.iter().filter(|token| token.tag.is_some()).count()).sum()
}

/// The sentences of a document of tagged tokens.
fn document(document: &Value, into: &mut Vec<Sentence>) {
    let text = document["text"].as_str().unwrap_or_default();
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let number = |value: &Value| value.as_u64().unwrap_or_default() as usize;
    let tokens: Vec<(&str, Option<u8>)> = document["toks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|token| {
            let form = &text[starts[number(&token[0])]..starts[number(&token[1])]];
            let tag = tag(token[2].as_str().unwrap_or_default(), token[3].as_str().unwrap_or_default());
            (form, is_word(form).then_some(tag))
        })
        .collect();
    for range in document["sents"].as_array().unwrap() {
        into.push(sentence(&tokens[number(&range[0])..number(&range[1])]));
    }
}

fn is_word(form: &str) -> bool {
    Tokenizer::new().tokens(form).next().is_some_and(|token| token.is_word_like())
}

fn sentence(tokens: &[(&str, Option<u8>)]) -> Sentence {
    let forms: Vec<Form> = tokens.iter().map(|(form, _)| Form::new(form)).collect();
    let beyond = Form::beyond();
    let at = |index: Option<usize>| index.and_then(|index| forms.get(index)).unwrap_or(&beyond);
    let heading = is_heading(tokens.iter().filter(|(_, tag)| tag.is_some()).map(|&(form, _)| form));
    let mut begun = false;
    let token = |(index, &(_, tag)): (usize, &(&str, Option<u8>))| {
        let place = match (heading, begun) {
            (true, _) => Place::Heading,
            (false, true) => Place::Inside,
            (false, false) => Place::Beginning,
        };
        begun |= tag.is_some();
        let this = &forms[index];
        let next = at(Some(index + 1));
        let mut rows: Vec<usize> = this.own.to_vec();
        rows.extend(at(index.checked_sub(1)).as_last);
        rows.extend(next.as_next);
        rows.push(at(index.checked_sub(2)).as_before_last);
        rows.push(at(Some(index + 2)).as_after_next);
        rows.push(shape_row(place, this.shape));
        let rows = rows.into_iter().map(|row| row as u32).collect();
        Token { rows, word: this.word, next: next.word, tag }
    };
    Sentence { tokens: tokens.iter().enumerate().map(token).collect() }
}

/// The sentences of a treebank in CoNLL-U, by this project's tokens: each has the tag of the word that it begins with.
fn treebank(file: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in file.split("\n\n") {
        let Some(text) = block.lines().find_map(|line| line.strip_prefix("# text = ")) else { continue };
        let mut at = 0;
        let mut tags = vec![None; text.len()];
        for line in block.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            if columns.len() < 5 || columns[0].contains(['-', '.']) {
                continue;
            }
            if let Some(found) = text[at..].find(columns[1]) {
                let start = at + found;
                at = start + columns[1].len();
                tags[start..at].fill(Some(tag(columns[3], columns[4])));
            }
        }
        let tokens = Tokenizer::new().tokens(text);
        let tokens: Vec<(&str, Option<u8>)> = tokens
            .map(|token| {
                let tag = tags[token.span().start()];
                (&text[token.span()], tag.filter(|_| token.is_word_like()))
            })
            .collect();
        sentences.push(sentence(&tokens));
    }
    sentences
}

/// The number of a tag.
fn tag(universal: &str, penn: &str) -> u8 {
    let tag = match (universal, penn) {
        ("VERB", "VBG") => PartOfSpeech::PresentParticiple,
        ("VERB", "VBN") => PartOfSpeech::PastParticiple,
        _ => *PartOfSpeech::ALL.iter().find(|tag| tag.universal() == universal).unwrap_or(&PartOfSpeech::Other),
    };
    tag as u8
}
