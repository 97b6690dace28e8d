//! A library without the standard library, which brings an allocator and what happens on a panic itself. Were there anything
//! among what it is linked with that needs the standard library, these would be there twice, and it would not build.

#![no_std]

use core::panic::PanicInfo;

use libc_alloc::LibcAlloc;
use newsprint::{Article, Language, SentenceSegmenter, Tokenizer};

#[global_allocator]
static ALLOCATOR: LibcAlloc = LibcAlloc;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// Paragraphs, sentences and words of an article: what there is without the feature `std`.
pub fn count(text: &str) -> (usize, usize, usize) {
    let article = Article::parse(text);
    let sentences = SentenceSegmenter::new(Language::English);
    let blocks = article.blocks().iter().map(|block| article.text().get(block.span().range()).unwrap_or_default());
    let counts = blocks.map(|block| (sentences.sentences(block).count(), Tokenizer::new().words(block).count()));
    counts.fold((0, 0, 0), |all, (sentences, words)| (all.0 + 1, all.1 + sentences, all.2 + words))
}
