//! A line of the input as a document.

use newsprint::Language;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(expecting = "an object")]
pub(crate) struct Document {
    pub(crate) id: Box<serde_json::value::RawValue>,
    pub(crate) title: Option<String>,
    pub(crate) text: String,
    pub(crate) lang: Option<String>,
}

/// The language that a text looks like, and how sure that is.
#[derive(Serialize)]
pub(crate) struct Detected {
    language: Language,
    confidence: f64,
}

impl Document {
    /// Of a line of `most` bytes at most.
    pub(crate) fn read(line: &[u8], most: usize) -> Result<Document, String> {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        if line.len() > most {
            return Err(format!("the line has more than {most} bytes"));
        }
        let line = std::str::from_utf8(line).map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to()))?;
        if line.trim().is_empty() {
            return Err("the line is empty".to_owned());
        }
        // The text is one line, whose number the answer has; serde_json would call it the first.
        let document = serde_json::from_str(line);
        let document = document.map_err(|error| error.to_string().replace(" at line 1 column ", " at column "))?;
        // serde takes a list of the fields, too.
        if line.trim_start().starts_with('{') { Ok(document) } else { Err("it is a list, not an object".to_owned()) }
    }

    /// The document's own language, or else the one asked for, or else what its text looks like. One that newsprint does
    /// not know is treated as any language.
    pub(crate) fn language(&self, asked: Option<Language>) -> Result<(Language, Option<Detected>), String> {
        match (&self.lang, asked) {
            (Some(tag), _) => match tag.parse() {
                Ok(language) => Ok((language, None)),
                Err(_) if tag.split(['-', '_']).next().is_some_and(is_code) => Ok((Language::Undetermined, None)),
                Err(error) => Err(error.to_string()),
            },
            (None, Some(language)) => Ok((language, None)),
            (None, None) => {
                let detection = Language::detect(&self.text);
                let language = detection.map_or(Language::Undetermined, |detection| detection.language());
                let confidence = detection.map_or(0.0, |detection| detection.confidence());
                Ok((language, Some(Detected { language, confidence })))
            }
        }
    }
}

fn is_code(subtag: &str) -> bool {
    matches!(subtag.len(), 2 | 3) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}
