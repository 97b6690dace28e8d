//! `readability`: how hard a text is to read.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, NullBufferBuilder};
use datafusion::arrow::datatypes::DataType;
use datafusion::error::Result;
use newsprint::Readability;

use super::Function;
use crate::input::Call;
use crate::output::{Column, Numbers, Scores, struct_of, structs};
use crate::parameter::{Forms, Parameter};
use crate::shared::{Shared, article};

#[derive(Debug)]
pub(super) struct ReadabilityOf;

impl Function for ReadabilityOf {
    const NAME: &'static str = "readability";
    const FORMS: Forms = &[&[Parameter::Text], &[Parameter::Text, Parameter::Language]];
    const ABOUT: &'static str = "How hard a text is to read: what readability formulas count, and the formulas.";
    type Column = Measures;

    fn call(shared: &Shared, call: Call<'_>, column: &mut Measures) -> Result<()> {
        let article = article(call.text, None);
        let readability = shared.analyzer(call.language()).analyze(&article).readability();
        for (numbers, (_, count)) in column.counts.iter_mut().zip(COUNTS) {
            numbers.add(count(readability) as u64);
        }
        for (scores, (_, formula)) in column.formulas.iter_mut().zip(FORMULAS) {
            scores.add(formula(readability));
        }
        column.nulls.append_non_null();
        Ok(())
    }
}

type Count = fn(Readability) -> usize;
type Formula = fn(Readability) -> f64;

/// What is counted, under the names of the library.
const COUNTS: [(&str, Count); 6] = [
    ("words", Readability::words),
    ("sentences", Readability::sentences),
    ("letters", Readability::letters),
    ("syllables", Readability::syllables),
    ("long_words", Readability::long_words),
    ("polysyllables", Readability::polysyllables),
];

/// The formulas that need nothing else, likewise.
const FORMULAS: [(&str, Formula); 7] = [
    ("flesch", Readability::flesch),
    ("flesch_kincaid", Readability::flesch_kincaid),
    ("gunning_fog", Readability::gunning_fog),
    ("smog", Readability::smog),
    ("coleman_liau", Readability::coleman_liau),
    ("automated_readability_index", Readability::automated_readability_index),
    ("lix", Readability::lix),
];

/// Structs of all of them.
#[derive(Debug)]
pub(super) struct Measures {
    counts: [Numbers; COUNTS.len()],
    formulas: [Scores; FORMULAS.len()],
    nulls: NullBufferBuilder,
}

impl Default for Measures {
    fn default() -> Measures {
        Measures { counts: Default::default(), formulas: Default::default(), nulls: NullBufferBuilder::new(0) }
    }
}

impl Column for Measures {
    fn data_type() -> DataType {
        let counts = COUNTS.iter().map(|&(name, _)| (name, DataType::UInt64));
        let formulas = FORMULAS.iter().map(|&(name, _)| (name, DataType::Float64));
        struct_of(&counts.chain(formulas).collect::<Vec<_>>())
    }

    fn null(&mut self) {
        self.counts.iter_mut().for_each(Numbers::null);
        self.formulas.iter_mut().for_each(Scores::null);
        self.nulls.append_null();
    }

    fn finish(self) -> Result<ArrayRef> {
        let counts = self.counts.into_iter().map(Numbers::finish);
        let columns = counts.chain(self.formulas.into_iter().map(Scores::finish)).collect();
        Ok(Arc::new(structs(&Measures::data_type(), columns, Some(self.nulls))?))
    }
}
