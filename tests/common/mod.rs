//! Texts for property tests.

mod pieces;

use proptest::prelude::*;

use self::pieces::PIECES;

/// Pieces in any order, and any other characters between them.
pub(crate) fn confusing() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-zA-Z]{1,8} ",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Any text, and texts made to confuse.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => confusing(), 1 => any::<String>(), 1 => "\\PC{0,80}"]
}
