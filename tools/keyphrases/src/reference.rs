//! Keyphrases as files: a reference's to compare with, and one's own.

use std::io::Write;
use std::path::Path;

use newsprint::Ranker;
use serde_json::{Value, json};

use crate::Result;
use crate::set::{Set, lines, strings};

/// The keyphrases of a reference, for each document.
pub(crate) struct References(pub(crate) Vec<Vec<String>>);

impl References {
    /// Those in a folder, if it has any of this ranker for the set.
    pub(crate) fn read(folder: &Path, ranker: Ranker, name: &str, set: &Set) -> Result<Option<References>> {
        let path = folder.join(format!("{ranker}.{name}.jsonl"));
        if !path.exists() {
            return Ok(None);
        }
        let lines = lines(&path)?;
        let of = |id: &Value| lines.iter().find(|line| line["id"] == *id).map(|line| strings(&line["keyphrases"]));
        Ok(Some(References(set.documents.iter().map(|document| of(&document.id).unwrap_or_default()).collect())))
    }
}

/// Writes keyphrases as [`References::read`] reads them.
pub(crate) fn write(folder: &Path, ranker: Ranker, name: &str, set: &Set, answers: &[Vec<String>]) -> Result<()> {
    let mut file = std::io::BufWriter::new(std::fs::File::create(folder.join(format!("{ranker}.{name}.jsonl")))?);
    for (document, answer) in set.documents.iter().zip(answers) {
        writeln!(file, "{}", json!({ "id": document.id, "keyphrases": answer }))?;
    }
    Ok(file.flush()?)
}
