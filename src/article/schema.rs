//! The JSON form of an article.

#![expect(
    clippy::string_slice,
    reason = "spans were checked to lie in the text, on characters, in order, before anything else is"
)]

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{About, Article, Block, Note};
use crate::language::Language;
use crate::span::Span;

/// The version of the form that this build writes, and the newest that it reads.
const VERSION: u32 = 1;

/// The form as it is written. What is not known is left out.
#[derive(Serialize)]
struct Written<'a> {
    schema: u32,
    text: &'a str,
    blocks: &'a [Block],
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    metadata: &'a BTreeMap<String, String>,
    #[serde(skip_serializing_if = "<[Note]>::is_empty")]
    notes: &'a [Note],
}

/// The form as it is read.
#[derive(Deserialize)]
struct Read {
    #[serde(default = "current")]
    schema: u32,
    text: String,
    blocks: Option<Vec<Block>>,
    date: Option<Date>,
    author: Option<String>,
    source: Option<String>,
    language: Option<Language>,
    url: Option<String>,
    #[serde(default)]
    metadata: BTreeMap<String, String>,
    #[serde(default)]
    notes: Vec<Note>,
}

fn current() -> u32 {
    VERSION
}

/// # Schema
///
/// ```json
/// {
///   "schema": 1,
///   "text": "Harbour bridge opens early\n\nThe bridge opened on Saturday.",
///   "blocks": [
///     {"kind": "headline", "span": [0, 26]},
///     {"kind": "paragraph", "span": [28, 58]}
///   ],
///   "date": "2024-03-09",
///   "author": "Ana Ruiz",
///   "source": "Coastal News",
///   "language": "en",
///   "url": "https://news.example/bridge",
///   "metadata": {"desk": "transport"},
///   "notes": [{"kind": "invalid_date", "span": [5, 15]}]
/// }
/// ```
///
/// - `text` is the whole text; all else may be missing. Spans are `[start, end]` in bytes of its UTF-8.
/// - `blocks`, when missing, are recognised by [`Article::parse`]; when present, they are in the order of the text, do
///   not overlap, have no white space at their ends, and hold every character that is not white space (a byte order mark
///   in front aside).
/// - `date` is ISO 8601, `language` a tag that [`Language`] parses; `notes` is what the parser had to tell.
/// - `schema` is the version of this form, 1 when missing. A reader takes all versions up to its own and refuses newer
///   ones; unknown fields are ignored.
///
/// Reading what was written gives an equal article.
impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written {
            schema: VERSION,
            text: &self.text,
            blocks: &self.blocks,
            date: self.about.date,
            author: self.about.author.as_deref(),
            source: self.about.source.as_deref(),
            language: self.about.language,
            url: self.about.url.as_deref(),
            metadata: &self.about.metadata,
            notes: &self.notes,
        }
        .serialize(serializer)
    }
}

/// # Errors
/// When the form is of a newer version, or its blocks do not fit the text; the message names the byte.
///
/// ```
/// use newsprint::Article;
///
/// let article = Article::parse("Harbour bridge opens early\n\nThe bridge opened on Saturday.");
/// let json = serde_json::to_string(&article).unwrap();
/// assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article);
///
/// // Text alone is parsed.
/// assert_eq!(serde_json::from_str::<Article>(r#"{"text": "Rain\n\nIt rained."}"#).unwrap().headline(), Some("Rain"));
///
/// let error = serde_json::from_str::<Article>(r#"{"text": "Rain", "blocks": []}"#).unwrap_err();
/// assert!(error.to_string().contains("at byte 0: text outside of all blocks"));
/// ```
impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Article, D::Error> {
        let read = Read::deserialize(deserializer)?;
        if read.schema > VERSION {
            return Err(D::Error::custom(format_args!(
                "an article of schema {}; this version of newsprint reads up to {VERSION}",
                read.schema
            )));
        }
        let mut article = match read.blocks {
            None => Article::parse(read.text),
            Some(blocks) => {
                check(&read.text, &blocks).map_err(D::Error::custom)?;
                for note in &read.notes {
                    check_span(&read.text, note.span).map_err(D::Error::custom)?;
                }
                Article { text: read.text, blocks, notes: read.notes, about: About::default() }
            }
        };
        article.about = About {
            date: read.date.or(article.about.date),
            author: read.author.or(article.about.author),
            source: read.source,
            language: read.language,
            url: read.url,
            metadata: read.metadata,
        };
        Ok(article)
    }
}

/// Whether the blocks are in order, without overlaps, on character boundaries, trimmed, and leave out white space only.
fn check(text: &str, blocks: &[Block]) -> Result<(), String> {
    let outside = |from: usize, to: usize| {
        let between = &text[from..to];
        let between = if from == 0 { between.strip_prefix('\u{feff}').unwrap_or(between) } else { between };
        match between.trim_start() {
            "" => Ok(()),
            rest => Err(format!("at byte {}: text outside of all blocks", to - rest.len())),
        }
    };
    let mut end = 0;
    for block in blocks {
        check_span(text, block.span)?;
        if text[block.span].trim() != &text[block.span] {
            return Err(format!("at byte {}: a block with white space at its ends", block.span.start()));
        }
        if block.span.start() < end {
            return Err(format!("at byte {}: a block that begins inside the one before", block.span.start()));
        }
        outside(end, block.span.start())?;
        end = block.span.end();
    }
    outside(end, text.len())
}

fn check_span(text: &str, span: Span) -> Result<(), String> {
    match text.get(span.range()) {
        Some("") => Err(format!("at byte {}: an empty span", span.start())),
        Some(_) => Ok(()),
        None => {
            Err(format!("at byte {0}: the span [{0}, {1}] is not on characters of the text", span.start(), span.end()))
        }
    }
}
