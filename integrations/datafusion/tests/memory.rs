//! What accumulators say of their memory, beside what is allocated.

mod shared;

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, StringArray};
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::logical_expr::Accumulator;
use datafusion::logical_expr::function::AccumulatorArgs;
use datafusion::physical_expr::expressions::col;
use peak_alloc::PeakAlloc;
use shared::context;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

fn accumulator() -> Box<dyn Accumulator> {
    let schema = Schema::new(vec![Field::new("text", DataType::Utf8, true)]);
    let exprs = [col("text", &schema).unwrap()];
    let fields = [exprs[0].return_field(&schema).unwrap()];
    let function = context().state().aggregate_functions()["corpus_stats"].clone();
    let args = AccumulatorArgs {
        return_field: function.return_field(&fields).unwrap(),
        schema: &schema,
        ignore_nulls: false,
        order_bys: &[],
        is_reversed: false,
        name: "corpus_stats",
        is_distinct: false,
        exprs: &exprs,
        expr_fields: &fields,
    };
    function.accumulator(args).unwrap()
}

/// A text of distinct words.
fn words(from: usize, count: usize) -> ArrayRef {
    let text: String = (from..from + count).map(|number| format!("w{number:x}q ")).collect();
    Arc::new(StringArray::from(vec![text]))
}

#[test]
fn the_size_that_is_reported_is_about_the_size_that_there_is() {
    let mut reported = Vec::new();
    for words_of in [1_000, 30_000, 100_000, 500_000] {
        let mut counted = accumulator();
        let mut warm = accumulator();
        // What the analyzer keeps is not the accumulator's.
        warm.update_batch(&[words(0, 1_000)]).unwrap();
        // By its state, so that nothing but the counts is allocated.
        for from in (0..words_of).step_by(1_000) {
            warm.update_batch(&[words(from, 1_000)]).unwrap();
        }
        let state = warm.state().unwrap()[0].to_array().unwrap();
        let before = ALLOCATOR.current_usage();
        counted.merge_batch(&[state]).unwrap();
        let there = ALLOCATOR.current_usage() - before;
        let ratio = counted.size() as f64 / there as f64;
        assert!((0.6..1.7).contains(&ratio), "{words_of} words: {} reported, {there} there", counted.size());
        reported.push(counted.size());
    }
    assert!(reported.is_sorted());
}
