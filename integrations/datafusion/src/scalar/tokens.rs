//! `tokens`: the tokens of a text.

use std::sync::Arc;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::error::Result;
use newsprint::{SentenceSegmenter, Span, TokenKind, Tokenizer};

use super::Function;
use crate::input::Call;
use crate::output::{Column, Lists, Spans, Strings, list_of, structs};
use crate::parameter::{Forms, Parameter};
use crate::shared::Shared;

#[derive(Debug)]
pub(super) struct TokensOf;

impl Function for TokensOf {
    const NAME: &'static str = "tokens";
    const FORMS: Forms = &[&[Parameter::Text], &[Parameter::Text, Parameter::Language]];
    const ABOUT: &'static str =
        "The tokens of a text, white space left out, each with its kind and the bytes where it stands.";
    type Column = Tokens;

    fn call(_: &Shared, call: Call<'_>, column: &mut Tokens) -> Result<()> {
        let tokenizer = Tokenizer::new();
        match call.language {
            None => {
                tokenizer.tokens(call.text).try_for_each(|token| column.add(call.text, token.span(), token.kind()))?
            }
            Some(language) => {
                for sentence in SentenceSegmenter::new(language).sentences(call.text) {
                    for token in tokenizer.tokens(&call.text[sentence]) {
                        let span = token.span();
                        let span = Span::new(sentence.start() + span.start(), sentence.start() + span.end());
                        column.add(call.text, span, token.kind())?;
                    }
                }
            }
        }
        column.lists.end(column.spans.len())
    }
}

/// Lists of `text`, `kind`, `start` and `end`.
#[derive(Default, Debug)]
pub(super) struct Tokens {
    text: Strings,
    kind: Strings,
    spans: Spans,
    lists: Lists,
}

impl Tokens {
    fn add(&mut self, text: &str, span: Span, kind: TokenKind) -> Result<()> {
        self.text.add(&text[span])?;
        self.kind.add(kind.name())?;
        self.spans.add(span);
        Ok(())
    }
}

impl Column for Tokens {
    fn data_type() -> DataType {
        let [start, end] = Spans::FIELDS;
        list_of(&[("text", DataType::Utf8), ("kind", DataType::Utf8), start, end])
    }

    fn null(&mut self) {
        self.lists.null();
    }

    fn finish(self) -> Result<ArrayRef> {
        let [start, end] = self.spans.columns();
        let tokens =
            structs(&Tokens::data_type(), vec![self.text.into_array(), self.kind.into_array(), start, end], None)?;
        self.lists.finish(Arc::new(tokens))
    }
}
