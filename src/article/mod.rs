//! The article: one text, and what was recognised in it.

#![expect(clippy::string_slice, reason = "spans of the article's own text")]

mod builder;
mod credit;
mod opening;
mod parse;
#[cfg(feature = "serde")]
mod schema;

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::convert::Infallible;
use core::str::FromStr;

use jiff::civil::Date;

pub use self::builder::ArticleBuilder;
use crate::error::Error;
use crate::language::Language;
use crate::limits::Limits;
use crate::span::Span;

/// A news article: its text exactly as it came in, and the date, the headline and the blocks recognised in it.
///
/// All results of this crate are spans of [`text`](Article::text). There are three ways to make one:
/// [`Article::parse`] for plain text, [`Article::builder`] for parts at hand, and serde (feature `serde`; the JSON form is
/// described at [its `Serialize`](#impl-Serialize-for-Article)).
///
/// # What the parser recognises
///
/// - **Date and headline**: a first line `date YYYY-MM-DD Headline words`, or a short first line above
///   more text that does not end as a sentence does, or neither.
/// - **Paragraphs**, apart by blank lines. LF, CRLF, a lone CR and Unicode's other line ends count, and so do lines that
///   hold only white space. A line end inside a paragraph is a line wrap.
/// - **Captions and credits**: a paragraph that ends in the credit of a picture, `… of the centre. (Agency/Name)`,
///   `[Photo/Agency]`, `REUTERS/Name`, `Photo: Name`, becomes a caption and a credit; so does one that opens as captions
///   do (`Photo taken on …`, `File photo …`), with or without a credit, and a short one of one sentence with the credit of
///   a picture alone behind it.
/// - **Bylines** (`By Jane Doe`) around the headline or at the end, **datelines** (`BEIJING, Nov. 5 (Agency) --`) in
///   front of a paragraph, **subheadings** (a short line of its own between paragraphs that does not end as a sentence)
///   and **list items**.
///
/// Every byte is in exactly one block, or it is white space between them or a byte order mark in front.
///
/// Parsing takes time linear in the text and never fails: any text is an article. [`Article::parse_strict`] is for
/// those who want to hear of what does not fit.
///
/// ```
/// use newsprint::{Article, BlockKind};
///
/// let article = Article::parse(
///     "date 2024-03-09 Harbour bridge opens early\n\
///      \n\
///      PORT ALDER, March 9 (Coastal News) -- The bridge opened on Saturday.\n\
///      \n\
///      Pedestrians cross the bridge. (Coastal News/Ana Ruiz)\n",
/// );
/// assert_eq!(article.headline(), Some("Harbour bridge opens early"));
/// assert_eq!(article.date().unwrap().to_string(), "2024-03-09");
/// let blocks: Vec<_> = article.blocks().iter().map(|block| (block.kind(), &article.text()[block.span()])).collect();
/// assert_eq!(blocks, [
///     (BlockKind::Date, "date 2024-03-09"),
///     (BlockKind::Headline, "Harbour bridge opens early"),
///     (BlockKind::Dateline, "PORT ALDER, March 9 (Coastal News) --"),
///     (BlockKind::Paragraph, "The bridge opened on Saturday."),
///     (BlockKind::Caption, "Pedestrians cross the bridge."),
///     (BlockKind::Credit, "(Coastal News/Ana Ruiz)"),
/// ]);
/// ```
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Article {
    text: String,
    blocks: Vec<Block>,
    notes: Vec<Note>,
    about: About,
}

/// What is known of an article beside its text.
#[derive(Clone, PartialEq, Debug, Default)]
struct About {
    date: Option<Date>,
    author: Option<String>,
    source: Option<String>,
    language: Option<Language>,
    url: Option<String>,
    metadata: BTreeMap<String, String>,
}

impl Article {
    /// The longest text that [`Article::parse_strict`] takes, in bytes: what a 32-bit offset can address.
    pub const MAX_LEN: usize = Limits::MOST;

    /// Recognises the parts of a plain text. Never fails; a date marker whose date does not exist leaves its line an
    /// ordinary headline and a note in [`notes`](Article::notes).
    ///
    /// ```
    /// use newsprint::{Article, NoteKind};
    ///
    /// let article = Article::parse("date 2023-02-30 Leap day moved\n\nNobody noticed.");
    /// assert_eq!(article.date(), None);
    /// assert_eq!(article.headline(), Some("date 2023-02-30 Leap day moved"));
    /// assert_eq!(article.notes()[0].kind(), NoteKind::InvalidDate);
    /// assert_eq!(&article.text()[article.notes()[0].span()], "2023-02-30");
    /// assert!(Article::parse("").blocks().is_empty());
    /// ```
    pub fn parse(text: impl Into<String>) -> Article {
        let text = text.into();
        let layout = parse::layout(&text);
        let author = layout.author.map(|span| text[span].to_owned());
        let about = About { date: layout.date, author, ..About::default() };
        Article { text, blocks: layout.blocks, notes: layout.notes, about }
    }

    /// The same as [`Article::parse`], for those who want to refuse what does not fit.
    ///
    /// # Errors
    /// With the position in bytes: a date marker whose date does not exist ([`Error::is_date`]), no text
    /// ([`Error::is_no_text`]), a text longer than [`Article::MAX_LEN`] ([`Error::is_too_long`]).
    ///
    /// ```
    /// use newsprint::Article;
    ///
    /// let error = Article::parse_strict(" \n").unwrap_err();
    /// assert!(error.is_no_text());
    /// assert_eq!(error.position(), Some(0));
    /// assert!(Article::parse_strict("date 2023-13-01 Month").unwrap_err().is_date());
    /// assert!(Article::parse_strict("date 2023-12-01 Month").is_ok());
    /// ```
    pub fn parse_strict(text: impl Into<String>) -> Result<Article, Error> {
        let text = text.into();
        Limits::new().check_bytes(text.len())?;
        let article = Article::parse(text);
        if let Some(note) = article.notes.first() {
            return Err(match note.kind {
                NoteKind::InvalidDate => Error::date(&article.text[note.span], note.span.start()),
            });
        }
        if article.blocks.is_empty() {
            return Err(Error::no_text());
        }
        Ok(article)
    }

    /// Starts an article from parts.
    pub fn builder() -> ArticleBuilder {
        ArticleBuilder::default()
    }

    /// The text, exactly as it came in or as the parts were joined. Every span points into it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The day of publication.
    pub fn date(&self) -> Option<Date> {
        self.about.date
    }

    /// The headline.
    pub fn headline(&self) -> Option<&str> {
        self.headline_span().map(|span| &self.text[span])
    }

    /// Where the headline stands.
    pub fn headline_span(&self) -> Option<Span> {
        self.blocks.iter().find(|block| block.kind == BlockKind::Headline).map(|block| block.span)
    }

    /// The blocks, in the order of the text, without overlaps.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The texts of the blocks of one kind, in order.
    ///
    /// ```
    /// use newsprint::{Article, BlockKind};
    ///
    /// let article = Article::parse("Rain\n\nIt rained.\n\nIt stopped.");
    /// let paragraphs: Vec<_> = article.texts(BlockKind::Paragraph).collect();
    /// assert_eq!(paragraphs, ["It rained.", "It stopped."]);
    /// ```
    pub fn texts(&self, kind: BlockKind) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter(move |block| block.kind == kind).map(|block| &self.text[block.span])
    }

    /// What the parser has to tell about the text.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The author: as given to the builder, or the first byline without its `By`: `Jane Doe, staff writer`.
    pub fn author(&self) -> Option<&str> {
        self.about.author.as_deref()
    }

    /// The publisher or agency, as given to the builder.
    pub fn source(&self) -> Option<&str> {
        self.about.source.as_deref()
    }

    /// The language, as given to the builder.
    pub fn language(&self) -> Option<Language> {
        self.about.language
    }

    /// The address, as given to the builder.
    pub fn url(&self) -> Option<&str> {
        self.about.url.as_deref()
    }

    /// Whatever else was given to the builder, by key.
    pub fn metadata(&self) -> &BTreeMap<String, String> {
        &self.about.metadata
    }
}

impl AsRef<str> for Article {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl From<&str> for Article {
    /// [`Article::parse`].
    fn from(text: &str) -> Article {
        Article::parse(text)
    }
}

impl From<String> for Article {
    /// [`Article::parse`].
    fn from(text: String) -> Article {
        Article::parse(text)
    }
}

impl FromStr for Article {
    type Err = Infallible;

    /// [`Article::parse`].
    fn from_str(text: &str) -> Result<Article, Infallible> {
        Ok(Article::parse(text))
    }
}

/// A part of an article: a kind and a span.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Block {
    kind: BlockKind,
    span: Span,
}

impl Block {
    /// What it is.
    pub fn kind(self) -> BlockKind {
        self.kind
    }

    /// Where it stands, without white space at its ends.
    pub fn span(self) -> Span {
        self.span
    }
}

/// What a block of an article is. Displayed, and in serde's form, as a lower-case word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum BlockKind {
    /// The marker `date YYYY-MM-DD`.
    Date,
    /// The headline.
    Headline,
    /// A paragraph of the body.
    Paragraph,
    /// A short line between paragraphs that names what follows.
    Subheading,
    /// The text beside a picture.
    Caption,
    /// Who made the picture, or who else had a hand in the article.
    Credit,
    /// Who wrote the article.
    Byline,
    /// Where, when and by whom it was filed: `BEIJING, Nov. 5 (Agency) --`.
    Dateline,
    /// An item of a list, with its mark.
    ListItem,
}

impl BlockKind {
    /// All of them.
    pub const ALL: &'static [BlockKind] = &[
        BlockKind::Date,
        BlockKind::Headline,
        BlockKind::Paragraph,
        BlockKind::Subheading,
        BlockKind::Caption,
        BlockKind::Credit,
        BlockKind::Byline,
        BlockKind::Dateline,
        BlockKind::ListItem,
    ];

    /// The lower-case word for it, by which it is parsed too.
    ///
    /// ```
    /// use newsprint::BlockKind;
    ///
    /// assert_eq!("list_item".parse(), Ok(BlockKind::ListItem));
    /// assert!("footnote".parse::<BlockKind>().unwrap_err().is_name());
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            BlockKind::Date => "date",
            BlockKind::Headline => "headline",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Subheading => "subheading",
            BlockKind::Caption => "caption",
            BlockKind::Credit => "credit",
            BlockKind::Byline => "byline",
            BlockKind::Dateline => "dateline",
            BlockKind::ListItem => "list_item",
        }
    }

    /// Whether it is the article's own prose: headline, subheading, paragraph or list item. This is what counts and
    /// keyphrases are made from, unless the [`Analyzer`](crate::Analyzer) is told otherwise.
    pub const fn is_prose(self) -> bool {
        matches!(self, BlockKind::Headline | BlockKind::Paragraph | BlockKind::Subheading | BlockKind::ListItem)
    }
}

named!(BlockKind, "kind of block");

/// Something that the parser has to tell about a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Note {
    kind: NoteKind,
    span: Span,
}

impl Note {
    /// What it is about.
    pub fn kind(self) -> NoteKind {
        self.kind
    }

    /// Where in the text.
    pub fn span(self) -> Span {
        self.span
    }
}

/// What a [`Note`] is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum NoteKind {
    /// The first line has the form of a date marker, but there is no such date.
    InvalidDate,
}

impl core::fmt::Display for NoteKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(match self {
            NoteKind::InvalidDate => "there is no such date",
        })
    }
}
