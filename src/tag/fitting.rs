//! What the program that fits the weights looks at.

pub use super::features::{Form, Place, ROWS, START, is_heading, pair_rows, shape_row, tag_rows};
