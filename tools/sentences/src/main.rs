//! Writes `src/sentence/weights.rs`, by which sentences end where no mark stands.
//!
//! Run from the project's root: `cargo run --release --manifest-path tools/sentences/Cargo.toml -- FOLDER`, where the folder
//! holds the [`TREEBANKS`], a file `NAME.jsonl` for each with an object a line: `lang`, `text` and `sentences` (spans in
//! bytes). The same files give the same weights. What it prints was measured by cross-validation over documents.
//!
//! Boundaries without a mark are few, so those with one are learnt from too, with the mark taken away.

use std::fmt::Write as _;
use std::path::Path;

use newsprint::fitting::{BUCKETS, SCALE, candidates};
use newsprint::{Language, Span};
use serde_json::Value;

const FILE: &str = "src/sentence/weights.rs";
/// Treebanks of Universal Dependencies whose licence allows derived weights: all are CC BY-SA 4.0.
const TREEBANKS: &[&str] =
    &["English-EWT", "French-GSD", "German-GSD", "Portuguese-Bosque", "Russian-GSD", "Spanish-GSD"];
const FOLDS: usize = 5;
const ROUNDS: usize = 30;
/// How strongly weights are drawn to nothing.
const DECAY: f64 = 0.004;
const RATE: f64 = 0.2;

struct Example {
    features: Vec<u16>,
    ends: bool,
}

/// The examples of one document: those of the text as it is, and those with a mark taken away.
struct Document {
    treebank: usize,
    real: Vec<Example>,
    made: Vec<Example>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).ok_or("which folder are the treebanks in?")?;
    let mut documents = Vec::new();
    for (treebank, name) in TREEBANKS.iter().enumerate() {
        let file = std::fs::read_to_string(Path::new(&folder).join(format!("{name}.jsonl")))?;
        for line in file.lines().filter(|line| !line.is_empty()) {
            documents.push(document(treebank, &serde_json::from_str(line)?)?);
        }
    }
    let folds: Vec<Vec<f64>> = (0..FOLDS).map(|fold| fit(&documents, Some(fold))).collect();
    for least in [0, 16, 32, 40, 48, 56, 64] {
        print!("from {:.1}:", f64::from(least) / f64::from(SCALE));
        for (treebank, name) in TREEBANKS.iter().enumerate() {
            let (mut right, mut wrong, mut all) = (0, 0, 0);
            for (at, document) in documents.iter().enumerate().filter(|(_, document)| document.treebank == treebank) {
                for example in &document.real {
                    let ends = odds(&folds[at % FOLDS], example) * f64::from(SCALE) >= f64::from(least);
                    right += usize::from(ends && example.ends);
                    wrong += usize::from(ends && !example.ends);
                    all += usize::from(example.ends);
                }
            }
            print!("  {name} {right} right of {all}, {wrong} wrong");
        }
        println!();
    }
    std::fs::write(FILE, file(&fit(&documents, None)))?;
    Ok(())
}

fn document(treebank: usize, value: &Value) -> Result<Document, Box<dyn std::error::Error>> {
    let text = value["text"].as_str().ok_or("no text")?;
    let language: Language = value["lang"].as_str().ok_or("no language")?.parse()?;
    let mut spans = Vec::new();
    for span in value["sentences"].as_array().ok_or("no sentences")? {
        let at = |end: usize| span[end].as_u64().map(|at| at as usize).ok_or("a span is two numbers");
        let (start, end) = (at(0)?, at(1)?);
        let sentence = &text[start..end];
        let start = start + sentence.len() - sentence.trim_start().len();
        spans.push(Span::new(start, start + sentence.trim().len()));
    }
    let mut document = Document { treebank, real: Vec::new(), made: Vec::new() };
    for (at, &sentence) in spans.iter().enumerate() {
        let next = spans.get(at + 1);
        for candidate in candidates(text, language, sentence) {
            let ends = candidate.gap.start() == sentence.end();
            if ends && next.is_none_or(|next| next.start() != candidate.gap.end()) {
                continue;
            }
            document.real.push(Example { features: candidate.features, ends });
        }
        let Some(next) = next.filter(|next| !text[sentence.end()..next.start()].contains('\n')) else { continue };
        let bare = text[sentence].trim_end_matches(['.', '!', '?', '…']);
        if bare.len() == text[sentence].len() || !bare.ends_with(char::is_alphanumeric) {
            continue;
        }
        let joined = format!("{bare} {}", &text[next.start()..]);
        for candidate in candidates(&joined, language, Span::new(0, bare.len())) {
            if candidate.gap.start() == bare.len() {
                document.made.push(Example { features: candidate.features, ends: true });
            }
        }
    }
    Ok(document)
}

fn odds(weights: &[f64], example: &Example) -> f64 {
    example.features.iter().map(|&feature| weights[feature as usize]).sum()
}

/// Logistic regression by AdaGrad over all documents but those of one fold.
fn fit(documents: &[Document], without: Option<usize>) -> Vec<f64> {
    let examples: Vec<&Example> = documents
        .iter()
        .enumerate()
        .filter(|(at, _)| without != Some(at % FOLDS))
        .flat_map(|(_, document)| document.real.iter().chain(&document.made))
        .collect();
    let mut weights = vec![0.0; BUCKETS];
    let mut squares = vec![1e-6; BUCKETS];
    // A stride without a common factor visits each once, in an order that mixes the documents.
    let stride = (examples.len() * 5 / 8..).find(|&stride| common(stride, examples.len()) == 1).unwrap_or(1);
    for round in 0..ROUNDS {
        for step in 0..examples.len() {
            let example = examples[(step * stride + round) % examples.len()];
            let error = 1.0 / (1.0 + (-odds(&weights, example)).exp()) - f64::from(u8::from(example.ends));
            for &feature in &example.features {
                let feature = feature as usize;
                let slope: f64 = error + DECAY * weights[feature];
                squares[feature] += slope * slope;
                weights[feature] -= RATE * slope / f64::sqrt(squares[feature]);
            }
        }
    }
    weights
}

fn common(one: usize, other: usize) -> usize {
    if other == 0 { one } else { common(other, one % other) }
}

/// The file of the weights.
fn file(weights: &[f64]) -> String {
    let mut out = format!(
        "//! Written by tools/sentences (`cargo run --release --manifest-path tools/sentences/Cargo.toml -- FOLDER`).\n//!\n\
         //! Weights for the features of a boundary without a mark, fitted on half of the test and development texts of\n\
         //! treebanks of Universal Dependencies, all CC BY-SA 4.0: {}.\n\n\
         use super::bare::BUCKETS;\n\n#[rustfmt::skip]\npub(super) static WEIGHTS: [i8; BUCKETS] = [",
        TREEBANKS.join(", ")
    );
    for (at, weight) in weights.iter().enumerate() {
        out.push_str(if at % 24 == 0 { "\n    " } else { " " });
        let _ = write!(out, "{},", (weight * f64::from(SCALE)).round().clamp(-127.0, 127.0));
    }
    out.push_str("\n];\n");
    out
}
