//! `terms`: the terms of a text.

use std::sync::Arc;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::error::Result;

use super::Function;
use crate::input::Call;
use crate::output::{Column, Lists, Numbers, SpanLists, Strings, list_of, structs};
use crate::parameter::{Forms, Parameter};
use crate::shared::{Shared, article};

#[derive(Debug)]
pub(super) struct TermsOf;

impl Function for TermsOf {
    const NAME: &'static str = "terms";
    const FORMS: Forms = &[&[Parameter::Text], &[Parameter::Text, Parameter::Language]];
    const ABOUT: &'static str = "The terms of a text, words folded and stemmed without stop words, the most frequent first, each \
                                 as it is written, with its stem, its count and the bytes where it is mentioned.";
    type Column = Terms;

    fn call(shared: &Shared, call: Call<'_>, column: &mut Terms) -> Result<()> {
        let article = article(call.text, None);
        for term in shared.analyzer(call.language()).analyze(&article).terms() {
            column.text.add(term.text())?;
            column.stem.add(term.stem())?;
            column.count.add(term.count() as u64);
            column.mentions.add(term.mentions().iter().copied())?;
            column.items += 1;
        }
        column.lists.end(column.items)
    }
}

/// Lists of `text`, `stem`, `count` and `mentions`.
#[derive(Default, Debug)]
pub(super) struct Terms {
    text: Strings,
    stem: Strings,
    count: Numbers,
    mentions: SpanLists,
    items: usize,
    lists: Lists,
}

impl Column for Terms {
    fn data_type() -> DataType {
        list_of(&[
            ("text", DataType::Utf8),
            ("stem", DataType::Utf8),
            ("count", DataType::UInt64),
            ("mentions", SpanLists::data_type()),
        ])
    }

    fn null(&mut self) {
        self.lists.null();
    }

    fn finish(self) -> Result<ArrayRef> {
        let columns =
            vec![self.text.into_array(), self.stem.into_array(), self.count.finish(), self.mentions.finish()?];
        self.lists.finish(Arc::new(structs(&Terms::data_type(), columns, None)?))
    }
}
