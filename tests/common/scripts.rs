//! Texts of all scripts, for the properties of boundaries.

use proptest::prelude::*;

/// Pieces of what boundaries depend on, in any order, and any other characters between them.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,9}",
        2 => "[ \t\u{a0}\u{2003}\u{3000}]{1,2}",
        2 => "[0-9]{1,4}",
        3 => "[.,:;'\"_’‘·«»…—\\-]",
        1 => "(\r\n|[\r\n\u{b}\u{85}\u{2028}]|\n\u{308})",
        2 => "[à-ÿа-яα-ωא-ת]{1,6}",
        2 => "[一-十ぁ-んァ-ヶ가-갛ก-ฮ]{1,4}",
        1 => "[\u{300}\u{345}\u{308}\u{ad}\u{200d}\u{fe0f}\u{200b}\u{93e}]{1,9}",
        1 => "[🇦-🇩👩🏽🚀©]{1,5}",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}
