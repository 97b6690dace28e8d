//! `sentences`: the sentences of a text.

use std::sync::Arc;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::error::Result;
use newsprint::SentenceSegmenter;

use super::Function;
use crate::input::Call;
use crate::output::{Column, Lists, Spans, Strings, list_of, structs};
use crate::parameter::{Forms, Parameter};
use crate::shared::Shared;

#[derive(Debug)]
pub(super) struct SentencesOf;

impl Function for SentencesOf {
    const NAME: &'static str = "sentences";
    const FORMS: Forms = &[&[Parameter::Text], &[Parameter::Text, Parameter::Language]];
    const ABOUT: &'static str = "The sentences of a text, each with the bytes where it stands.";
    type Column = Sentences;

    fn call(_: &Shared, call: Call<'_>, column: &mut Sentences) -> Result<()> {
        for sentence in SentenceSegmenter::new(call.language()).sentences(call.text) {
            column.text.add(&call.text[sentence])?;
            column.spans.add(sentence);
        }
        column.lists.end(column.spans.len())
    }
}

/// Lists of `text`, `start` and `end`.
#[derive(Default, Debug)]
pub(super) struct Sentences {
    text: Strings,
    spans: Spans,
    lists: Lists,
}

impl Column for Sentences {
    fn data_type() -> DataType {
        let [start, end] = Spans::FIELDS;
        list_of(&[("text", DataType::Utf8), start, end])
    }

    fn null(&mut self) {
        self.lists.null();
    }

    fn finish(self) -> Result<ArrayRef> {
        let [start, end] = self.spans.columns();
        let sentences = structs(&Sentences::data_type(), vec![self.text.into_array(), start, end], None)?;
        self.lists.finish(Arc::new(sentences))
    }
}
