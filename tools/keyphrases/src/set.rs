//! Sets of documents with gold keyphrases, and the parts of speech that another tagger gave them.

use std::fs;
use std::path::Path;

use newsprint::{Analysis, Article, BlockKind, Language, PartOfSpeech};
use serde_json::Value;

use crate::Result;

/// A document, and the phrases that people chose for it.
pub(crate) struct Document {
    pub(crate) id: Value,
    pub(crate) title: String,
    pub(crate) article: Article,
    pub(crate) language: Language,
    pub(crate) gold: Vec<String>,
    /// How long its text is, without the title.
    len: usize,
}

pub(crate) struct Set {
    pub(crate) documents: Vec<Document>,
}

/// The names of the sets in a folder.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// The values of a file with one a line.
pub(crate) fn lines(path: &Path) -> Result<Vec<Value>> {
    let file = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let values = file.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str);
    Ok(values.collect::<std::result::Result<_, _>>()?)
}

/// The strings of a list, each of them itself or its field `text`.
pub(crate) fn strings(list: &Value) -> Vec<String> {
    let strings = list.as_array().into_iter().flatten();
    strings.filter_map(|it| it.as_str().or(it["text"].as_str())).map(str::to_owned).collect()
}

impl Set {
    pub(crate) fn read(folder: &Path, name: &str) -> Result<Set> {
        let mut documents = Vec::new();
        for line in lines(&folder.join(format!("{name}.jsonl")))? {
            let text = line["text"].as_str().ok_or("a document without text")?;
            let title = line["title"].as_str().unwrap_or_default().to_owned();
            let builder = Article::builder().body(text);
            let builder = if title.trim().is_empty() { builder } else { builder.headline(title.as_str()) };
            documents.push(Document {
                id: line["id"].clone(),
                article: builder.build(),
                language: line["lang"].as_str().unwrap_or("en").parse()?,
                gold: strings(&line["keyphrases"]),
                len: text.len(),
                title,
            });
        }
        Ok(Set { documents })
    }
}

/// Tags by the characters of each document: title, two line ends, text.
pub(crate) struct Tags(Vec<Value>);

impl Tags {
    pub(crate) fn read(folder: &Path, name: &str) -> Result<Tags> {
        Ok(Tags(lines(&folder.join(format!("{name}.tags")))?))
    }

    /// The tag of each token of an analysis: that of the other tagger's token which covers its first character.
    pub(crate) fn of(&self, number: usize, document: &Document, analysis: &Analysis<'_>) -> Result<Vec<PartOfSpeech>> {
        let line = self.0.get(number).filter(|line| line["id"] == document.id).ok_or("tags of other documents")?;
        let mut by_character = Vec::new();
        for token in line["toks"].as_array().ok_or("no `toks`")? {
            let (start, end) = (at(&token[0])?, at(&token[1])?);
            by_character.resize(end.max(by_character.len()), PartOfSpeech::Other);
            by_character[start..end].fill(part_of_speech(&token[2], &token[3]));
        }
        let text = document.article.text();
        let body = text.len() - document.len;
        let headline = document.article.blocks().iter().find(|block| block.kind() == BlockKind::Headline);
        let headline = headline.map_or(0, |block| block.span().start());
        // Where their text and ours begin: title and body.
        let before = if document.title.is_empty() { 0 } else { document.title.chars().count() + 2 };
        let (mut byte, mut character) = (0, 0);
        let mut tags = Vec::new();
        for token in analysis.tokens() {
            let start = token.span().start();
            let (from, shift) = if start >= body { (body, before) } else { (headline, 0) };
            if byte < from || byte > start {
                (byte, character) = (from, shift);
            }
            character += text[byte..start].chars().count();
            byte = start;
            tags.push(by_character.get(character).copied().unwrap_or_default());
        }
        Ok(tags)
    }
}

fn at(value: &Value) -> Result<usize> {
    Ok(value.as_u64().ok_or("a place is a number")? as usize)
}

fn part_of_speech(universal: &Value, penn: &Value) -> PartOfSpeech {
    let universal = universal.as_str().unwrap_or_default();
    match (universal, penn.as_str().unwrap_or_default()) {
        ("VERB", "VBG") => PartOfSpeech::PresentParticiple,
        ("VERB", "VBN") => PartOfSpeech::PastParticiple,
        _ => PartOfSpeech::ALL.iter().copied().find(|tag| tag.universal() == universal).unwrap_or_default(),
    }
}
