//! Errors, each with the function and the argument that it is about.

use std::fmt::Display;

use datafusion::error::DataFusionError;

/// A call that cannot be planned.
pub(crate) fn plan(function: &str, argument: &str, problem: &dyn Display) -> DataFusionError {
    DataFusionError::Plan(format!("{function}, argument `{argument}`: {problem}"))
}

/// A row that has no answer.
pub(crate) fn row(function: &str, argument: &str, problem: &dyn Display) -> DataFusionError {
    DataFusionError::Execution(format!("{function}, argument `{argument}`: {problem}"))
}
