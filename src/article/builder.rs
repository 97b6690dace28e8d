//! An article from parts.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{About, Article, Block, BlockKind, parse};
use crate::language::Language;
use crate::span::Span;

/// Makes an [`Article`] from parts that a pipeline has at hand, from [`Article::builder`].
///
/// The parts that are text are joined once, in the order in which they are given with blank lines between them, the
/// headline first whenever it is given; all spans point into the joined text. Parts of white space only are left out.
///
/// ```
/// use newsprint::{Article, BlockKind, Language};
///
/// let article = Article::builder()
///     .headline("Harbour bridge opens early")
///     .date(jiff::civil::date(2024, 3, 9))
///     .author("Ana Ruiz")
///     .source("Coastal News")
///     .language(Language::English)
///     .url("https://news.example/bridge")
///     .paragraph("The bridge opened on Saturday.")
///     .caption("Pedestrians cross the bridge.", "Coastal News/Ana Ruiz")
///     .metadata("desk", "transport")
///     .build();
/// assert_eq!(article.headline(), Some("Harbour bridge opens early"));
/// assert_eq!(article.texts(BlockKind::Credit).next(), Some("Coastal News/Ana Ruiz"));
/// assert_eq!(article.metadata()["desk"], "transport");
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "a builder does nothing until `build`"]
pub struct ArticleBuilder {
    headline: Option<String>,
    parts: Vec<Part>,
    about: About,
}

#[derive(Clone, Debug)]
enum Part {
    /// One block.
    Block(BlockKind, String),
    /// Text in which blocks are to be recognised.
    Body(String),
    Caption {
        text: String,
        credit: String,
    },
}

impl ArticleBuilder {
    /// The headline. Given again, it replaces the one before.
    pub fn headline(mut self, text: impl Into<String>) -> Self {
        self.headline = Some(text.into());
        self
    }

    /// Adds text in which paragraphs, captions, credits, datelines, bylines, subheadings and list items are recognised
    /// as [`Article::parse`] does; no line of it is taken for a date marker or a headline.
    pub fn body(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Body(text.into()));
        self
    }

    /// Adds one paragraph, whatever its text looks like.
    pub fn paragraph(self, text: impl Into<String>) -> Self {
        self.block(BlockKind::Paragraph, text)
    }

    /// Adds a caption; `credit` may be empty.
    pub fn caption(mut self, text: impl Into<String>, credit: impl Into<String>) -> Self {
        self.parts.push(Part::Caption { text: text.into(), credit: credit.into() });
        self
    }

    /// Adds one block of any kind. A second headline may be added so.
    pub fn block(mut self, kind: BlockKind, text: impl Into<String>) -> Self {
        self.parts.push(Part::Block(kind, text.into()));
        self
    }

    /// The day of publication.
    pub fn date(mut self, date: Date) -> Self {
        self.about.date = Some(date);
        self
    }

    /// The author.
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.about.author = Some(author.into());
        self
    }

    /// The publisher or agency.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.about.source = Some(source.into());
        self
    }

    /// The language of the text.
    pub fn language(mut self, language: Language) -> Self {
        self.about.language = Some(language);
        self
    }

    /// The address that the article came from.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.about.url = Some(url.into());
        self
    }

    /// Anything else, by key. A key given again replaces its value.
    pub fn metadata(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.about.metadata.insert(key.into(), value.into());
        self
    }

    /// Joins the parts.
    pub fn build(self) -> Article {
        let mut joined = Joined::default();
        if let Some(headline) = &self.headline {
            joined.block(BlockKind::Headline, headline, "\n\n");
        }
        for part in &self.parts {
            match part {
                Part::Block(kind, text) => joined.block(*kind, text, "\n\n"),
                Part::Body(text) => joined.body(text),
                Part::Caption { text, credit } => {
                    joined.block(BlockKind::Caption, text, "\n\n");
                    joined.block(BlockKind::Credit, credit, if text.trim().is_empty() { "\n\n" } else { " " });
                }
            }
        }
        let mut about = self.about;
        let author = joined.author.and_then(|span| joined.text.get(span.range()));
        about.author = about.author.or_else(|| author.map(String::from));
        Article { text: joined.text, blocks: joined.blocks, notes: Vec::new(), about }
    }
}

/// The text so far, and its blocks.
#[derive(Default)]
struct Joined {
    text: String,
    blocks: Vec<Block>,
    /// The names in the first byline.
    author: Option<Span>,
}

impl Joined {
    /// Adds the text behind a separator and returns where it stands.
    fn append(&mut self, text: &str, separator: &str) -> Span {
        if !self.text.is_empty() {
            self.text.push_str(separator);
        }
        let start = self.text.len();
        self.text.push_str(text);
        Span::new(start, self.text.len())
    }

    fn block(&mut self, kind: BlockKind, text: &str, separator: &str) {
        if !text.trim().is_empty() {
            let span = self.append(text, separator);
            self.blocks.push(Block { kind, span: parse::trim(&self.text, span) });
        }
    }

    fn body(&mut self, text: &str) {
        if !text.trim().is_empty() {
            let span = self.append(text, "\n\n");
            let layout = parse::body(&self.text, span.start());
            self.blocks.extend(layout.blocks);
            self.author = self.author.or(layout.author);
        }
    }
}
