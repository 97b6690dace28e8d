//! What holds for every article, in property tests and in fuzzing.

use newsprint::Article;

/// Every character is in exactly one block, or is white space between blocks, or a byte order mark in front; blocks are
/// in order, trimmed and not empty.
pub(crate) fn assert_nothing_is_lost(article: &Article) {
    let text = article.text();
    let mut end = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    // A builder's block, and a body's first one, may begin with the mark itself.
    if article.blocks().first().is_some_and(|block| block.span().start() < end) {
        end = 0;
    }
    for block in article.blocks() {
        let span = block.span();
        let between = text.get(end..span.start()).unwrap_or_else(|| panic!("{span:?} overlaps or splits a character"));
        assert_eq!(between.trim(), "", "outside of all blocks, before {span:?}");
        let inside = text.get(span.range()).unwrap_or_else(|| panic!("{span:?} is not on characters"));
        assert!(!inside.is_empty(), "{span:?} is empty");
        assert_eq!(inside, inside.trim(), "{span:?} has white space at its ends");
        end = span.end();
    }
    assert_eq!(text[end..].trim(), "", "outside of all blocks, at the end");
}
