//! What a caller knows about a text: abbreviations, and exceptions.

use std::sync::Arc;

/// No exception is longer, in bytes.
pub(super) const EXCEPTION: usize = 256;

/// A caller's own words.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    /// Folded, without their last full stops, and sorted.
    pub(super) abbreviations: Vec<Box<str>>,
    /// As they are written.
    pub(super) exceptions: Vec<Box<str>>,
}

impl Own {
    /// For all iterators of a segmenter; nothing if there are none.
    pub(super) fn shared(self) -> Option<Arc<Own>> {
        (!self.abbreviations.is_empty() || !self.exceptions.is_empty()).then(|| Arc::new(self))
    }

    /// Whether a folded word is one of the abbreviations.
    pub(super) fn abbreviates(&self, word: &str) -> bool {
        self.abbreviations.binary_search_by(|known| (**known).cmp(word)).is_ok()
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
