//! What a row costs in allocations.

mod shared;

use std::alloc::System;
use std::sync::Arc;

use datafusion::arrow::array::StringViewArray;
use datafusion::arrow::datatypes::{DataType, Field};
use datafusion::config::ConfigOptions;
use datafusion::logical_expr::{ColumnarValue, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF};
use datafusion::scalar::ScalarValue;
use shared::{context, samples};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How often memory is asked for while a batch of so many rows is answered.
fn allocations(function: &ScalarUDF, rows: usize) -> usize {
    let texts = samples();
    let texts: StringViewArray = texts.iter().map(|sample| Some(&sample.text)).cycle().take(rows).collect();
    let mut args = vec![ColumnarValue::Array(Arc::new(texts))];
    let mut arg_fields = vec![Arc::new(Field::new("text", DataType::Utf8View, true))];
    let two = ScalarValue::Int64(Some(2));
    let mut constants = vec![None];
    if function.name() == "keyphrases" {
        args.push(ColumnarValue::Scalar(two.clone()));
        arg_fields.push(Arc::new(Field::new("n", DataType::Int64, false)));
        constants.push(Some(&two));
    }
    let asked = ReturnFieldArgs { arg_fields: &arg_fields, scalar_arguments: &constants };
    let return_field = function.return_field_from_args(asked).unwrap();
    let config_options = Arc::new(ConfigOptions::new());
    let asked = ScalarFunctionArgs { args, arg_fields, number_rows: rows, return_field, config_options };
    let region = Region::new(ALLOCATOR);
    function.invoke_with_args(asked).unwrap();
    let change = region.change();
    change.allocations + change.reallocations
}

#[test]
fn rows_share_what_is_allocated() {
    let functions = context().state().scalar_functions().clone();
    // Growing columns double: more rows cost a few allocations more. What detection and an analysis take, each row takes anew.
    let of_a_row = [
        ("tokens", 0.0),
        ("sentences", 0.0),
        ("stem", 1.0),
        ("language", 30.0),
        ("readability", 40.0),
        ("terms", 110.0),
        ("keyphrases", 100.0),
    ];
    for (name, most) in of_a_row {
        // The first batch fills what is kept between batches.
        allocations(&functions[name], 100);
        let (few, many) = (allocations(&functions[name], 100), allocations(&functions[name], 900));
        let a_row = (many - few) as f64 / 800.0;
        println!("{name}: {few} allocations for 100 rows, {a_row:.2} for each one more");
        assert!(a_row <= most + 0.2, "{name}: {a_row} allocations a row");
    }
}
