//! Accumulators of one corpus, whatever is read from it in the end.

use std::fmt::Debug;
use std::marker::PhantomData;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{ScalarValue, exec_err, internal_err};
use datafusion::error::Result;
use datafusion::logical_expr::Accumulator;
use newsprint::CorpusStats;

use super::groups::{Rows, bytes, one_language, read, size};
use super::reading::{Bytes, Reading};
use super::{Call, Function};
use crate::parameter::{Forms, Parameter};

/// Counts texts, and reads something from the counts.
#[derive(Debug)]
pub(super) struct Corpus<R> {
    call: Call,
    stats: CorpusStats,
    reading: PhantomData<R>,
}

const STATE: (&str, DataType) = ("statistics", DataType::LargeBinary);

impl<R: Reading> Function for Corpus<R> {
    const NAME: &'static str = R::NAME;
    const FORMS: Forms = R::FORMS;
    const ABOUT: &'static str = R::ABOUT;

    fn data_type() -> DataType {
        R::data_type()
    }

    fn state() -> Vec<(&'static str, DataType)> {
        vec![STATE]
    }

    fn accumulator(call: Call) -> Box<dyn Accumulator> {
        Box::new(Corpus::<R> { call, stats: CorpusStats::new(), reading: PhantomData })
    }
}

impl<R: Reading> Corpus<R> {
    /// Of the rows alone.
    fn count(&self, values: &[ArrayRef], mut stats: CorpusStats) -> Result<CorpusStats> {
        Rows::new(R::NAME, &self.call, values)?.each(&self.call.shared, |_, analysis| {
            stats.add(analysis);
            if R::MIXES { Ok(()) } else { one_language(R::NAME, &stats).map(drop) }
        })?;
        Ok(stats)
    }
}

impl<R: Reading> Accumulator for Corpus<R> {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let stats = std::mem::take(&mut self.stats);
        self.stats = self.count(values, stats)?;
        Ok(())
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        merge(R::NAME, &mut self.stats, states)?;
        if R::MIXES { Ok(()) } else { one_language(R::NAME, &self.stats).map(drop) }
    }

    /// For windows that move on.
    fn retract_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let gone = self.count(values, CorpusStats::new())?;
        take_out(R::NAME, &mut self.stats, &gone)
    }

    fn supports_retract_batch(&self) -> bool {
        true
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![bytes(&self.stats)])
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        R::read(&self.stats, self.call.count)
    }

    fn size(&self) -> usize {
        size_of_val(self) + size(&self.stats)
    }
}

fn merge(function: &'static str, stats: &mut CorpusStats, states: &[ArrayRef]) -> Result<()> {
    let [states] = states else {
        return internal_err!("{function}: a state of {} columns", states.len());
    };
    for more in read(function, states)? {
        *stats = std::mem::take(stats).merge(more?);
    }
    Ok(())
}

/// What leaves a window was in it.
fn take_out(function: &str, stats: &mut CorpusStats, gone: &CorpusStats) -> Result<()> {
    match stats.subtract(gone) {
        Ok(()) => Ok(()),
        Err(error) => exec_err!("{function}: {error}"),
    }
}

/// Merges statistics that were made before.
#[derive(Debug, Default)]
pub(super) struct Merged {
    stats: CorpusStats,
}

impl Function for Merged {
    const NAME: &'static str = "merge_corpus_stats";
    const FORMS: Forms = &[&[Parameter::Statistics]];
    const ABOUT: &'static str =
        "Statistics of all texts that were counted in some statistics: of a month, from those of its days.";

    fn data_type() -> DataType {
        Bytes::data_type()
    }

    fn state() -> Vec<(&'static str, DataType)> {
        vec![STATE]
    }

    fn accumulator(_: Call) -> Box<dyn Accumulator> {
        Box::new(Merged::default())
    }
}

impl Accumulator for Merged {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        merge(Merged::NAME, &mut self.stats, values)
    }

    fn retract_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let mut gone = CorpusStats::new();
        merge(Merged::NAME, &mut gone, values)?;
        take_out(Merged::NAME, &mut self.stats, &gone)
    }

    fn supports_retract_batch(&self) -> bool {
        true
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        merge(Merged::NAME, &mut self.stats, states)
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![bytes(&self.stats)])
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        Bytes::read(&self.stats, usize::MAX)
    }

    fn size(&self) -> usize {
        size_of_val(self) + size(&self.stats)
    }
}
