//! What the tests have in common: contexts, tables, answers as JSON.

#![allow(dead_code, reason = "each test uses what it needs")]

pub(crate) mod library;

use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray, RecordBatch, StructArray};
use datafusion::arrow::datatypes::{DataType, Float64Type, Int32Type, Int64Type, UInt64Type};
use datafusion::datasource::MemTable;
use datafusion::error::Result;
use datafusion::prelude::{JsonReadOptions, SessionConfig, SessionContext};
use serde_json::Value;

/// The sample articles, a JSON object a line.
pub(crate) const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/articles.ndjson");

/// One of the sample articles.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) language: String,
    pub(crate) section: String,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// The sample articles.
pub(crate) fn samples() -> Vec<Sample> {
    let lines = std::fs::read_to_string(ARTICLES).unwrap();
    let sample = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| value[name].as_str().unwrap().to_owned();
        Sample { language: field("lang"), section: field("section"), title: field("title"), text: field("text") }
    };
    lines.lines().map(sample).collect()
}

/// A context of one process with the functions.
pub(crate) fn context() -> SessionContext {
    context_with(SessionConfig::new())
}

/// The same with a configuration.
pub(crate) fn context_with(config: SessionConfig) -> SessionContext {
    let mut context = SessionContext::new_with_config(config);
    newsprint_datafusion::register_all(&mut context).unwrap();
    context
}

/// Adds the sample articles as a table.
pub(crate) async fn with_articles(context: &SessionContext) {
    let options = JsonReadOptions::default().file_extension("ndjson");
    context.register_json("articles", ARTICLES, options).await.unwrap();
}

/// Adds a table of columns, cut into partitions and batches: one for each of `batches`, whose rows are given.
pub(crate) fn with_table(context: &SessionContext, name: &str, columns: &[(&str, ArrayRef)]) {
    let batch =
        RecordBatch::try_from_iter_with_nullable(columns.iter().map(|(name, array)| (*name, array.clone(), true)));
    let batch = batch.unwrap();
    let table = MemTable::try_new(batch.schema(), vec![vec![batch]]).unwrap();
    context.register_table(name, Arc::new(table)).unwrap();
}

/// The rows that a query gives, as JSON objects.
pub(crate) async fn ask(context: &SessionContext, query: &str) -> Result<Vec<Value>> {
    let batches = context.sql(query).await?.collect().await?;
    let rows = |batch: RecordBatch| {
        let columns: StructArray = batch.into();
        (0..columns.len()).map(move |row| value(&columns, row)).collect::<Vec<_>>()
    };
    Ok(batches.into_iter().flat_map(rows).collect())
}

/// A value of a column as JSON, numbers to the last bit; bytes in hexadecimal.
fn value(array: &dyn Array, row: usize) -> Value {
    if array.is_null(row) {
        return Value::Null;
    }
    match array.data_type() {
        DataType::Boolean => array.as_boolean().value(row).into(),
        DataType::Int32 => array.as_primitive::<Int32Type>().value(row).into(),
        DataType::Int64 => array.as_primitive::<Int64Type>().value(row).into(),
        DataType::UInt64 => array.as_primitive::<UInt64Type>().value(row).into(),
        DataType::Float64 => array.as_primitive::<Float64Type>().value(row).into(),
        DataType::Utf8 => array.as_string::<i32>().value(row).into(),
        DataType::Utf8View => array.as_string_view().value(row).into(),
        DataType::LargeBinary => {
            array.as_binary::<i64>().value(row).iter().map(|byte| format!("{byte:02x}")).collect::<String>().into()
        }
        DataType::List(_) => {
            let items = array.as_list::<i32>().value(row);
            (0..items.len()).map(|item| value(&items, item)).collect()
        }
        DataType::Struct(fields) => {
            let columns = array.as_struct().columns();
            fields.iter().zip(columns).map(|(field, column)| (field.name().clone(), value(column, row))).collect()
        }
        other => panic!("a column of {other}"),
    }
}

/// The column `answer` of the rows that a query gives; `Null` where it is NULL.
pub(crate) async fn answers(context: &SessionContext, query: &str) -> Vec<Value> {
    let rows = ask(context, query).await.unwrap_or_else(|error| panic!("{query}: {error}"));
    rows.into_iter().map(|mut row| row["answer"].take()).collect()
}

/// What a query that fails says.
pub(crate) async fn refusal(context: &SessionContext, query: &str) -> String {
    match ask(context, query).await {
        Ok(rows) => panic!("{query} was answered: {rows:?}"),
        Err(error) => error.strip_backtrace(),
    }
}
