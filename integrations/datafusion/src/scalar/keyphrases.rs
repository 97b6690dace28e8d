//! `keyphrases`: what a text is about.

use std::sync::Arc;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::error::Result;
use newsprint::Span;

use super::Function;
use crate::input::Call;
use crate::output::{Column, Lists, Scores, SpanLists, Strings, list_of, structs};
use crate::parameter::{Forms, Parameter};
use crate::shared::{Shared, article};

#[derive(Debug)]
pub(super) struct KeyphrasesOf;

impl Function for KeyphrasesOf {
    const NAME: &'static str = "keyphrases";
    const FORMS: Forms = &[
        &[Parameter::Text, Parameter::Count],
        &[Parameter::Text, Parameter::Title, Parameter::Count],
        &[Parameter::Text, Parameter::Count, Parameter::Language],
        &[Parameter::Text, Parameter::Title, Parameter::Count, Parameter::Language],
    ];
    const ABOUT: &'static str = "The n phrases that say best what a text is about, the best first, each with its stems, its score \
                                 and the bytes where the text and the title mention it.";
    type Column = Keyphrases;

    fn call(shared: &Shared, call: Call<'_>, column: &mut Keyphrases) -> Result<()> {
        let article = article(call.text, call.title);
        // The text is the end of the article's; in front of it is the title, if there is one, and a blank line.
        let text = article.text().len().saturating_sub(call.text.len());
        let in_text = |span: &Span| span.start().checked_sub(text).map(|start| Span::new(start, start + span.len()));
        let analysis = shared.analyzer(call.language()).analyze(&article);
        for phrase in analysis.keyphrases().take(call.count) {
            column.text.add(phrase.text())?;
            column.stems.add(phrase.stems())?;
            column.score.add(phrase.score());
            column.mentions.add(phrase.mentions().iter().filter_map(in_text))?;
            column.title_mentions.add(phrase.mentions().iter().copied().filter(|span| span.start() < text))?;
            column.items += 1;
        }
        column.lists.end(column.items)
    }
}

/// Lists of `text`, `stems`, `score`, `mentions` and `title_mentions`.
#[derive(Default, Debug)]
pub(super) struct Keyphrases {
    text: Strings,
    stems: Strings,
    score: Scores,
    mentions: SpanLists,
    title_mentions: SpanLists,
    items: usize,
    lists: Lists,
}

impl Column for Keyphrases {
    fn data_type() -> DataType {
        list_of(&[
            ("text", DataType::Utf8),
            ("stems", DataType::Utf8),
            ("score", DataType::Float64),
            ("mentions", SpanLists::data_type()),
            ("title_mentions", SpanLists::data_type()),
        ])
    }

    fn null(&mut self) {
        self.lists.null();
    }

    fn finish(self) -> Result<ArrayRef> {
        let columns = vec![
            self.text.into_array(),
            self.stems.into_array(),
            self.score.finish(),
            self.mentions.finish()?,
            self.title_mentions.finish()?,
        ];
        self.lists.finish(Arc::new(structs(&Keyphrases::data_type(), columns, None)?))
    }
}
