//! Words with hyphens.

#![expect(clippy::string_slice, reason = "segments of the text, and the ends of characters behind them")]

use super::{Options, is_in};

/// What stands before a hyphen and makes one word with what stands behind it, by the guidelines of the English Web
/// Treebank: prefixes that are no words. Sorted.
#[rustfmt::skip]
const PREFIXES: &[&str] = &[
    "agro", "ante", "anti", "arch", "be", "bi", "bio", "co", "counter", "cyber", "de", "dis", "e", "eco", "electro",
    "ex", "extra", "hyper", "infra", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "mis", "multi", "neo",
    "non", "over", "pan", "para", "peri", "post", "pre", "pro", "proto", "pseudo", "quasi", "re", "semi", "socio",
    "sub", "super", "supra", "tele", "trans", "tri", "u", "ultra", "un", "uni", "vice", "x",
];

/// Where the next part begins, if the part that ends at `end` goes on with a hyphen and belongs together with it.
pub(super) fn next_part(options: Options, text: &str, part: usize, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let hyphen = ['-', '\u{2010}', '\u{2011}'].into_iter().find(|&hyphen| rest.starts_with(hyphen))?;
    let next = end + hyphen.len_utf8();
    let first = text[next..].chars().next().filter(|first| first.is_alphanumeric())?;
    let last = text[part..end].chars().next_back().filter(|last| last.is_alphanumeric())?;
    let joins = if options.has(Options::COMPOUNDS) {
        !(first.is_numeric() && last.is_numeric())
    } else {
        is_in(PREFIXES, &text[part..end])
    };
    joins.then_some(next)
}
