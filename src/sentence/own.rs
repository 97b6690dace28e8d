//! What a caller knows about a text: abbreviations, exceptions, and what was learnt from texts.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// No exception is longer, in bytes.
pub(super) const EXCEPTION: usize = 256;

/// A caller's own words.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    /// Folded, without their last full stops, and sorted.
    pub(super) abbreviations: Vec<Box<str>>,
    /// As they are written.
    pub(super) exceptions: Vec<Box<str>>,
    /// Abbreviations that texts have shown, folded, without their last full stops, and sorted.
    pub(super) learnt: Vec<Box<str>>,
}

impl Own {
    /// For all iterators of a segmenter; nothing if there are none.
    pub(super) fn shared(self) -> Option<Arc<Own>> {
        let empty = self.abbreviations.is_empty() && self.exceptions.is_empty() && self.learnt.is_empty();
        (!empty).then(|| Arc::new(self))
    }

    /// Whether a folded word is one of the caller's abbreviations.
    pub(super) fn abbreviates(&self, word: &str) -> bool {
        self.abbreviations.binary_search_by(|known| (**known).cmp(word)).is_ok()
    }

    /// Whether texts have shown a folded word to be an abbreviation.
    pub(super) fn has_learnt(&self, word: &str) -> bool {
        self.learnt.binary_search_by(|known| (**known).cmp(word)).is_ok()
    }

    /// Whether a place of a text is inside of an exception.
    pub(super) fn holds(&self, text: &str, at: usize) -> bool {
        let (before, behind) = text.split_at(at);
        self.exceptions.iter().any(|exception| {
            let mut splits = exception.char_indices().skip(1).map(|(split, _)| exception.split_at(split));
            splits.any(|(first, rest)| before.ends_with(first) && behind.starts_with(rest))
        })
    }
}
