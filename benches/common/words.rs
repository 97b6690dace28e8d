//! The loop over words that is timed and counted.

use newsprint::{Token, Tokenizer};

/// What a user's loop does with a token: look at all of it.
pub(crate) fn look(sum: usize, token: Token) -> usize {
    sum ^ token.span().start() ^ token.span().end() ^ token.kind() as usize
}

/// The public iterator, in the plainest loop.
pub(crate) fn words(tokenizer: Tokenizer, texts: &[&str]) -> usize {
    let mut sum = 0;
    for text in texts {
        for token in tokenizer.words(text) {
            sum = look(sum, token);
        }
    }
    sum
}
