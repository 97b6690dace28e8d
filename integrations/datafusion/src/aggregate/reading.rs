//! What is read from the counts of a corpus.

use std::cmp::Reverse;
use std::fmt::Debug;
use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::ScalarValue;
use datafusion::error::Result;
use newsprint::{CorpusStats, TermStats};

use super::groups::{bytes, one_language};
use crate::output::{Lists, Numbers, Strings, list_of, structs};
use crate::parameter::{Forms, Parameter};

/// Something that is read from the counts of a corpus.
pub(super) trait Reading: Debug + Send + Sync + 'static {
    const NAME: &'static str;
    const FORMS: Forms;
    const ABOUT: &'static str;
    /// Whether the texts may be in several languages.
    const MIXES: bool;

    fn data_type() -> DataType;

    /// At most so many, where it is a list that is cut off.
    fn read(stats: &CorpusStats, count: usize) -> Result<ScalarValue>;
}

/// `corpus_stats`: all of it, in the compact form that the library reads.
#[derive(Debug)]
pub(super) struct Bytes;

impl Reading for Bytes {
    const NAME: &'static str = "corpus_stats";
    const FORMS: Forms = &[&[Parameter::Text], &[Parameter::Text, Parameter::Language]];
    const ABOUT: &'static str = "How many texts and words there are, and how often and in how many texts each term occurs, as the \
                                 bytes that CorpusStats::from_bytes reads; languages are counted apart.";
    const MIXES: bool = true;

    fn data_type() -> DataType {
        DataType::LargeBinary
    }

    fn read(stats: &CorpusStats, _: usize) -> Result<ScalarValue> {
        Ok(bytes(stats))
    }
}

/// `document_frequency`: in how many texts each term occurs.
#[derive(Debug)]
pub(super) struct DocumentFrequency;

const TERM: (&str, DataType) = ("term", DataType::Utf8);
const DOCUMENTS: (&str, DataType) = ("document_frequency", DataType::UInt64);
const MENTIONS: (&str, DataType) = ("collection_frequency", DataType::UInt64);

impl Reading for DocumentFrequency {
    const NAME: &'static str = "document_frequency";
    const FORMS: Forms = &[&[Parameter::Text], &[Parameter::Text, Parameter::Language]];
    const ABOUT: &'static str = "In how many texts each term occurs, in the order of the terms' bytes.";
    const MIXES: bool = false;

    fn data_type() -> DataType {
        list_of(&[TERM, DOCUMENTS])
    }

    fn read(stats: &CorpusStats, _: usize) -> Result<ScalarValue> {
        let (mut term, mut documents) = (Strings::default(), Numbers::default());
        for of in one_language(Self::NAME, stats)?.into_iter().flat_map(|stats| stats.iter()) {
            term.add(of.term())?;
            documents.add(of.document_frequency());
        }
        list(&Self::data_type(), vec![term.into_array(), documents.finish()])
    }
}

/// `top_terms`: the most frequent terms.
#[derive(Debug)]
pub(super) struct TopTerms;

impl Reading for TopTerms {
    const NAME: &'static str = "top_terms";
    const FORMS: Forms =
        &[&[Parameter::Text, Parameter::Count], &[Parameter::Text, Parameter::Count, Parameter::Language]];
    const ABOUT: &'static str = "The n terms that occur most often in all texts together, those as frequent in the order of their \
                                 bytes, with the number of texts that each is in.";
    const MIXES: bool = false;

    fn data_type() -> DataType {
        list_of(&[TERM, MENTIONS, DOCUMENTS])
    }

    fn read(stats: &CorpusStats, count: usize) -> Result<ScalarValue> {
        let all = one_language(Self::NAME, stats)?.into_iter().flat_map(|stats| stats.iter());
        let mut terms: Vec<TermStats<'_>> = all.collect();
        // They come in the order of their bytes, which a stable sort keeps.
        terms.sort_by_key(|of| Reverse(of.collection_frequency()));
        let (mut term, mut mentions, mut documents) = (Strings::default(), Numbers::default(), Numbers::default());
        for of in terms.into_iter().take(count) {
            term.add(of.term())?;
            mentions.add(of.collection_frequency());
            documents.add(of.document_frequency());
        }
        list(&Self::data_type(), vec![term.into_array(), mentions.finish(), documents.finish()])
    }
}

/// One list, of structs with these columns.
pub(super) fn list(of: &DataType, columns: Vec<ArrayRef>) -> Result<ScalarValue> {
    let items = structs(of, columns, None)?;
    let mut lists = Lists::default();
    lists.end(Array::len(&items))?;
    ScalarValue::try_from_array(&lists.finish(Arc::new(items))?, 0)
}
