//! The texts that the benches run on.

use std::path::Path;
use std::{env, fs};

/// A text to time, by the name of its group.
pub(crate) struct Corpus {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The `.txt` files of the folder that `NEWSPRINT_CORPORA` names, by their names; without it, samples written for this
/// project, repeated to a size that caches do not hold for free.
pub(crate) fn corpora() -> Vec<Corpus> {
    let Some(folder) = env::var_os("NEWSPRINT_CORPORA") else { return samples() };
    let folder = Path::new(&folder);
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut corpora: Vec<Corpus> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            Corpus { name, text }
        })
        .collect();
    corpora.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!corpora.is_empty(), "{}: no .txt files", folder.display());
    corpora
}

fn samples() -> Vec<Corpus> {
    const SIZE: usize = 1 << 18;
    let english = include_str!("../../examples/data/tidal-barrage.txt");
    let curly = english.replace(" \"", " “").replace('"', "”").replace('\'', "’").replace(" -- ", " — ");
    let ascii: String = english.chars().filter(char::is_ascii).collect();
    let texts = [
        ("english_ascii", ascii.as_str()),
        ("english_curly", curly.as_str()),
        ("english_news", english),
        ("german", include_str!("../texts/german.txt")),
        ("russian", include_str!("../texts/russian.txt")),
        ("greek", include_str!("../texts/greek.txt")),
        ("chinese", include_str!("../texts/chinese.txt")),
    ];
    let repeated = |text: &str| format!("{}\n\n", text.trim()).repeat(SIZE / text.len() + 1);
    texts.into_iter().map(|(name, text)| Corpus { name: name.to_owned(), text: repeated(text) }).collect()
}

/// How large short documents are, in bytes: an article, a paragraph.
#[allow(dead_code, reason = "each bench uses what it needs")]
pub(crate) const SIZES: [(&str, usize); 2] = [("4_KiB", 4096), ("300_bytes", 300)];

/// A text in documents of about `size` bytes, cut between words.
#[allow(dead_code, reason = "each bench uses what it needs")]
pub(crate) fn documents(text: &str, size: usize) -> Vec<&str> {
    let mut documents = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut from = size.min(rest.len());
        while !rest.is_char_boundary(from) {
            from += 1;
        }
        let cut = rest[from..].find([' ', '\n']).map_or(rest.len(), |at| from + at);
        let (document, after) = rest.split_at(cut);
        documents.push(document);
        rest = after.trim_start();
    }
    documents
}

/// A text in pieces of `size` bytes, or as many as make up whole characters.
#[allow(dead_code, reason = "each bench uses what it needs")]
pub(crate) fn pieces(text: &str, size: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut cut = size.min(rest.len());
        while !rest.is_char_boundary(cut) {
            cut += 1;
        }
        let (piece, after) = rest.split_at(cut);
        rest = after;
        Some(piece).filter(|piece| !piece.is_empty())
    })
}
