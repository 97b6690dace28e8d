//! What was written, in a few digits: the same for the same rows, whatever their order and their files.

use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::Hasher;
use std::path::Path;

use datafusion::arrow::array::{Array, ArrayRef, AsArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Float64Type, Int64Type, UInt64Type};
use datafusion::error::Result;
use datafusion::prelude::{ParquetReadOptions, SessionContext};
use futures::StreamExt;

/// How many rows, and the sum of their hashes.
#[derive(PartialEq, Eq, Default)]
pub(crate) struct Digest {
    rows: u64,
    sum: u64,
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>11} rows, digest {:016x}", self.rows, self.sum)
    }
}

/// The digest of what a step wrote.
pub(crate) async fn of(step: &str, output: &Path) -> Result<Digest> {
    let mut digest = Digest::default();
    if step == "corpus_stats" {
        let mut hasher = DefaultHasher::new();
        hasher.write(&std::fs::read(output.join("corpus_stats.bin"))?);
        return Ok(Digest { rows: 1, sum: hasher.finish() });
    }
    let folder = output.join(step);
    let context = SessionContext::new();
    let table = context.read_parquet(folder.to_string_lossy().as_ref(), ParquetReadOptions::default()).await?;
    let mut batches = table.execute_stream().await?;
    while let Some(batch) = batches.next().await {
        let batch = batch?;
        let strings = cast(batch.column(1), &DataType::Utf8)?;
        let (ids, strings) = (batch.column(0).as_primitive::<Int64Type>(), strings.as_string::<i32>());
        let numbers = bits(batch.column(2));
        for (row, number) in numbers.into_iter().enumerate() {
            let mut hasher = DefaultHasher::new();
            hasher.write_i64(ids.value(row));
            hasher.write(strings.value(row).as_bytes());
            hasher.write_u64(number);
            digest.rows += 1;
            digest.sum = digest.sum.wrapping_add(hasher.finish());
        }
    }
    Ok(digest)
}

/// The bits of counts or of scores.
fn bits(column: &ArrayRef) -> Vec<u64> {
    match column.data_type() {
        DataType::Float64 => {
            column.as_primitive::<Float64Type>().values().iter().map(|value| value.to_bits()).collect()
        }
        _ => column.as_primitive::<UInt64Type>().values().to_vec(),
    }
}
