//! Instructions per byte of the tokenizers, counted by callgrind: a witness that no other load on the machine disturbs.
//!
//! Runs itself under `valgrind`, once for each corpus and tokenizer. Callgrind knows no AVX-512.

mod common;
#[path = "common/words.rs"]
mod words;

use std::hint::black_box;
use std::process::Command;
use std::{env, process};

use newsprint::Tokenizer;
use unicode_segmentation::UnicodeSegmentation;
use words::words;

/// How much of a corpus is gone through.
const BYTES: usize = 1 << 18;

const TOKENIZERS: [&str; 5] = ["avx2", "sse2", "portable", "scalar", "unicode-segmentation"];

/// What is counted, by its name.
#[inline(never)]
fn counted_pass(tokenizer: &str, text: &str) -> usize {
    match Tokenizer::with_kernel(tokenizer) {
        Some(tokenizer) => words(tokenizer, &[text]),
        None => text.split_word_bound_indices().fold(0, |sum, (at, _)| sum ^ at),
    }
}

fn part(text: &str) -> &str {
    let end = (0..=BYTES.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

/// The instructions of one pass, by callgrind.
fn instructions(arguments: [&str; 3]) -> Option<f64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=*counted_*"])
        .arg(env::current_exe().ok()?)
        .args(arguments)
        .output()
        .ok()?;
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let (_, count) = report.rsplit_once("Collected :")?;
    count.split_whitespace().next()?.parse().ok()
}

fn row(tokenizers: &[&str], cell: impl Fn(&str) -> String) -> String {
    tokenizers.iter().map(|name| cell(name)).collect()
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [command, corpus, tokenizer] = arguments.as_slice()
        && command == "count"
    {
        let corpora = common::corpora();
        let Some(corpus) = corpora.iter().find(|other| other.name == *corpus) else { process::exit(1) };
        black_box(counted_pass(tokenizer, black_box(part(&corpus.text))));
        return;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("skipped: there is no valgrind");
        return;
    }
    let tokenizers: Vec<&str> = TOKENIZERS
        .into_iter()
        .filter(|&name| Tokenizer::with_kernel(name).is_some() || name == "unicode-segmentation")
        .collect();
    println!("instructions per byte\n{:20}{}", "", row(&tokenizers, |name| format!("{name:>21}")));
    for corpus in common::corpora() {
        let bytes = part(&corpus.text).len() as f64;
        let count = |name: &str| instructions(["count", &corpus.name, name]).map_or(f64::NAN, |count| count / bytes);
        println!("{:20}{}", corpus.name, row(&tokenizers, |name| format!("{:21.2}", count(name))));
    }
}
