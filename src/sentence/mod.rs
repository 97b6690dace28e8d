//! Sentence boundaries.
//!
//! [`SentenceSegmenter`] finds the sentences of a text: by what is known about its language
//! ([`SentenceSegmenter::new`]), or by the plain rules of Unicode ([`SentenceSegmenter::unicode`]).
//!
//! `walk` goes through a text once. `marks` finds the places that may be boundaries, `evidence` gathers what stands around
//! one, within a fixed distance (`reading` reads it), and `rules` turns the evidence into a decision, which has a reason.
//! Where there is no mark, `bare` weighs what stands around a likely beginning, by the `weights` that `tools/sentences`
//! fits. What
//! is known about each language is in the language layer; `list` knows list markers, `web` what e-mail and web pages
//! write where prose has full stops, and `own` what the caller adds, which `learn` may have found in texts. `stream` does
//! it for a reader.

mod bare;
mod evidence;
#[cfg(feature = "fitting")]
pub mod fitting;
mod learn;
mod list;
mod marks;
mod own;
mod reading;
mod rules;
#[cfg(feature = "std")]
mod stream;
mod walk;
mod web;
mod weights;

use alloc::sync::Arc;
use core::fmt;
use core::iter::FusedIterator;

use unicode_segmentation::{USentenceBoundIndices, UnicodeSegmentation};

use crate::language::{Folded, Language, Profile};
use crate::span::Span;
pub use bare::Odds;
use learn::Learner;
use own::Own;
pub use rules::Reason;
#[cfg(feature = "std")]
pub use stream::SentenceStream;
use walk::{Decision, Walk};

/// Finds sentences.
///
/// An immutable value, cheap to make and to clone, that serves any number of texts and threads.
///
/// ```
/// use newsprint::{Language, SentenceSegmenter};
///
/// let text = "Mr. Reed of Acme Inc. left for the U.S. on Nov. 5. He will be back.";
/// let segmenter = SentenceSegmenter::new(Language::English);
/// let sentences: Vec<&str> = segmenter.sentences(text).map(|span| &text[span]).collect();
/// assert_eq!(sentences, ["Mr. Reed of Acme Inc. left for the U.S. on Nov. 5.", "He will be back."]);
/// ```
///
/// # What ends a sentence
///
/// - An empty line, the end of the text, and a list item's beginning, always. A single line end is white space to prose
///   that goes on over it, but ends a heading: a line so short that the next word would still have had room on it.
/// - `?`, `!`, and the marks of each script that end sentences and do nothing else (`。`, `।`, `؟`, `։`, `።`), with the
///   quotation marks, brackets and note numbers that follow them. Not when what follows goes on in lower case after a
///   quotation (`"Why?" he asked.`), and not within a name (`Yahoo!`).
/// - `.`, unless it belongs to an abbreviation, an initial, an ordinal, a list number, a decimal, an address. An
///   abbreviation that may end a sentence (`Inc.`, `U.S.`) does so when a word follows that often begins one.
/// - `...` and `…` before a capital.
/// - A full stop before lower case, where the words or the sentence's own beginning say that sentences begin so here.
/// - No mark at all, where a word with a capital that often begins sentences stands and weights that were fitted on
///   treebanks find a new sentence more likely than a name or a title
///   (`The tide turned and the boats came in They were late`).
///
/// ```
/// use newsprint::{Language, SentenceSegmenter};
///
/// let split = |language, text: &'static str| -> Vec<&str> {
///     SentenceSegmenter::new(language).sentences(text).map(|span| &text[span]).collect()
/// };
/// assert_eq!(split(Language::English, "\"Why?\" he asked. \"It is late.\" \"So?\""), [
///     "\"Why?\" he asked.",
///     "\"It is late.\"",
///     "\"So?\"",
/// ]);
/// assert_eq!(split(Language::German, "Am 3. Oktober kam er an, d. h. zu spät. Es regnete."), [
///     "Am 3. Oktober kam er an, d. h. zu spät.",
///     "Es regnete.",
/// ]);
/// assert_eq!(split(Language::Chinese, "他说：“我不去。”她笑了。"), ["他说：“我不去。”", "她笑了。"]);
/// assert_eq!(split(Language::English, "A heading\n\n1. First 2. Second"), ["A heading", "1. First", "2. Second"]);
/// ```
///
/// For a language without tables of its own, and for [`Language::Undetermined`], what holds for all languages is done.
///
/// # Limits
///
/// Where a sentence ends without any mark and goes on in the same line, as in much web text, a boundary is found only
/// before words that often begin sentences, and not before all of them. A full
/// stop after an abbreviation that may end a sentence, before a name, is taken for the abbreviation's alone, but after a
/// company's form (`Inc.`) where the name goes on in lower case. Nothing is learnt from the text itself, unless
/// [`trained_on`](SentenceSegmenter::trained_on) asks for it.
///
/// # Complexity
///
/// Linear in the text, whatever it holds: nothing looks further than a few thousand bytes to either side. The iterator
/// allocates nothing.
#[derive(Clone)]
pub struct SentenceSegmenter {
    /// What is known about the language; nothing for the plain Unicode rules.
    profile: Option<&'static Profile>,
    /// What the caller has added.
    own: Option<Arc<Own>>,
    line_ends: LineEnds,
}

/// What the end of a line means, for [`SentenceSegmenter::with_line_ends`]. An empty line ends a sentence whatever this is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum LineEnds {
    /// Prose may be wrapped at line ends and goes on over them; headings and list items end with theirs.
    #[default]
    Wrapped,
    /// Each line is a sentence, whatever marks are in it: lists, subtitles, data with a sentence a line.
    Sentences,
    /// A line end is nothing but a blank: text from columns, pages or boxes, broken anywhere.
    Unreliable,
}

impl SentenceSegmenter {
    /// A segmenter for texts in a language.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let segmenter = SentenceSegmenter::new(Language::French);
    /// assert_eq!(segmenter.sentences("M. Dupont est parti. Il reviendra.").count(), 2);
    /// ```
    pub fn new(language: Language) -> SentenceSegmenter {
        SentenceSegmenter { profile: Some(Profile::of(language)), own: None, line_ends: LineEnds::Wrapped }
    }

    /// A segmenter by the plain rules of Unicode (UAX #29), which know no language: each `Mr. Brown` is parted.
    ///
    /// White space around a sentence is left out of its span, and white space alone is no sentence. Own abbreviations,
    /// exceptions and the choice of line ends have no effect.
    ///
    /// ```
    /// use newsprint::SentenceSegmenter;
    ///
    /// assert_eq!(SentenceSegmenter::unicode().sentences("Mr. Brown left. He was late.").count(), 3);
    /// ```
    pub fn unicode() -> SentenceSegmenter {
        SentenceSegmenter { profile: None, own: None, line_ends: LineEnds::Wrapped }
    }

    /// Adds abbreviations, with or without their last full stop, in any case. No sentence ends at a full stop after one
    /// of them, unless an empty line follows.
    ///
    /// Those longer than 40 bytes are left out.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let text = "It stands in the qrt. Marais.";
    /// let segmenter = SentenceSegmenter::new(Language::English);
    /// assert_eq!(segmenter.sentences(text).count(), 2);
    /// assert_eq!(segmenter.with_abbreviations(["qrt."]).sentences(text).count(), 1);
    /// ```
    #[must_use]
    pub fn with_abbreviations<I>(self, abbreviations: I) -> SentenceSegmenter
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut own = self.own.as_deref().cloned().unwrap_or_default();
        for abbreviation in abbreviations {
            let abbreviation = abbreviation.as_ref().trim();
            let folded = Folded::new(abbreviation.strip_suffix('.').unwrap_or(abbreviation));
            if !folded.is_empty() {
                own.abbreviations.push(folded.as_str().into());
            }
        }
        own.abbreviations.sort_unstable();
        own.abbreviations.dedup();
        SentenceSegmenter { own: own.shared(), ..self }
    }

    /// Adds exceptions: pieces of text, as they are written, within which no sentence ends, unless at an empty line. The
    /// time that each boundary takes grows with their number.
    ///
    /// Those longer than 256 bytes are left out.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let text = "We saw Who? Me! The Musical. It was long.";
    /// let segmenter = SentenceSegmenter::new(Language::English);
    /// assert_eq!(segmenter.sentences(text).count(), 4);
    /// let segmenter = segmenter.with_exceptions(["Who? Me! The Musical"]);
    /// let sentences: Vec<_> = segmenter.sentences(text).map(|span| &text[span]).collect();
    /// assert_eq!(sentences, ["We saw Who? Me! The Musical.", "It was long."]);
    /// ```
    #[must_use]
    pub fn with_exceptions<I>(self, exceptions: I) -> SentenceSegmenter
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut own = self.own.as_deref().cloned().unwrap_or_default();
        let exceptions = exceptions.into_iter();
        own.exceptions.extend(exceptions.map(|exception| exception.as_ref().trim().into()));
        own.exceptions.retain(|exception| (2..=own::EXCEPTION).contains(&exception.len()));
        own.exceptions.sort_unstable();
        own.exceptions.dedup();
        SentenceSegmenter { own: own.shared(), ..self }
    }

    /// Learns abbreviations that are in no list of the language from texts: those to be segmented, or others of their kind.
    ///
    /// By the first stage of Punkt (Kiss and Strunk 2006, with their thresholds), which takes a word for an abbreviation
    /// that keeps together with its full stop, the more so the shorter it is; and only if it has stood at least once where
    /// no sentence ends, before a comma or a word in lower case. A sentence ends after a learnt abbreviation before what
    /// often begins one, and otherwise goes on, which [`boundaries`](SentenceSegmenter::boundaries) explains by
    /// [`Reason::Learnt`]. The texts of one call are counted together; what earlier calls have learnt is kept.
    ///
    /// Off unless asked for: it takes a reading of the text before the first sentence, and where the language has lists,
    /// it finds little that they do not have. Texts of a field of their own, and languages without lists, are what it is for.
    /// It does nothing to [`SentenceSegmenter::unicode`].
    ///
    /// Linear in the texts. Words of more than 16 letters are not counted, nor more than 131,072 different ones: the
    /// first that come.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let text = "The qrt. Marais is old. In the qrt. Latin it rained. One qrt. is dry, one qrt. Nord is not. A qrt. Sud is new.";
    /// let plain = SentenceSegmenter::new(Language::English);
    /// assert_eq!(plain.sentences(text).count(), 8);
    /// let trained = plain.trained_on([text]);
    /// assert_eq!(trained.learnt_abbreviations().collect::<Vec<_>>(), ["qrt"]);
    /// assert_eq!(trained.sentences(text).count(), 4);
    /// assert_eq!(trained.boundaries(text).next().unwrap().to_string(), "8: goes on, an abbreviation learnt from text");
    /// ```
    #[must_use]
    pub fn trained_on<I>(self, texts: I) -> SentenceSegmenter
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let Some(profile) = self.profile else { return self };
        let mut learner = Learner::default();
        for text in texts {
            learner.read(text.as_ref());
        }
        let mut own = self.own.as_deref().cloned().unwrap_or_default();
        own.learnt.extend(learner.abbreviations(profile));
        own.learnt.sort_unstable();
        own.learnt.dedup();
        SentenceSegmenter { own: own.shared(), ..self }
    }

    /// The abbreviations that [`trained_on`](SentenceSegmenter::trained_on) has learnt, in lower case, without their last
    /// full stops, sorted by their bytes. They can be kept, and given to
    /// [`with_abbreviations`](SentenceSegmenter::with_abbreviations) without the text, which then hold at any place.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let segmenter = SentenceSegmenter::new(Language::English);
    /// assert_eq!(segmenter.learnt_abbreviations().count(), 0);
    /// ```
    pub fn learnt_abbreviations(&self) -> impl Iterator<Item = &str> {
        self.own.iter().flat_map(|own| own.learnt.iter().map(|word| &**word))
    }

    /// Chooses what the ends of lines mean; [`LineEnds::Wrapped`] from the start.
    ///
    /// ```
    /// use newsprint::{Language, LineEnds, SentenceSegmenter};
    ///
    /// let text = "The ships and tugs have been\nwaiting for days. They have no\ncoal.";
    /// let segmenter = SentenceSegmenter::new(Language::English);
    /// assert_eq!(segmenter.sentences(text).count(), 2);
    /// assert_eq!(segmenter.with_line_ends(LineEnds::Sentences).sentences(text).count(), 3);
    /// ```
    #[must_use]
    pub fn with_line_ends(self, line_ends: LineEnds) -> SentenceSegmenter {
        SentenceSegmenter { line_ends, ..self }
    }

    /// The sentences of a text, in order: spans without white space at their ends, which together cover all of the text
    /// but white space.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter, Span};
    ///
    /// let segmenter = SentenceSegmenter::new(Language::English);
    /// let sentences: Vec<Span> = segmenter.sentences(" One.  Two?\n").collect();
    /// assert_eq!(sentences, [Span::new(1, 5), Span::new(7, 11)]);
    /// assert_eq!(segmenter.sentences(" \n ").next(), None);
    /// ```
    pub fn sentences<'t>(&self, text: &'t str) -> Sentences<'t> {
        Sentences { way: self.way(text) }
    }

    /// All places of a text that were looked at as boundaries, in order, with what was decided and why: what
    /// [`sentences`](SentenceSegmenter::sentences) goes by. A mistake can be reported with it.
    ///
    /// ```
    /// use newsprint::{Language, SentenceSegmenter};
    ///
    /// let text = "Mr. Holm left. \"Why?\" she asked";
    /// let boundaries = SentenceSegmenter::new(Language::English).boundaries(text);
    /// let found: Vec<String> = boundaries.map(|boundary| boundary.to_string()).collect();
    /// assert_eq!(found, [
    ///     "3: goes on, an abbreviation",
    ///     "14: ends, a full stop",
    ///     "21: goes on, what follows is in lower case",
    ///     "31: ends, the paragraph ends",
    /// ]);
    /// ```
    pub fn boundaries<'t>(&self, text: &'t str) -> Boundaries<'t> {
        Boundaries { way: self.way(text) }
    }

    fn way<'t>(&self, text: &'t str) -> Way<'t> {
        match self.profile {
            Some(profile) => Way::Rules(Walk::new(text, profile, self.own.clone(), self.line_ends)),
            None => Way::Unicode(text.split_sentence_bound_indices()),
        }
    }
}

impl fmt::Debug for SentenceSegmenter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentenceSegmenter")
            .field("own", &self.own)
            .field("line_ends", &self.line_ends)
            .finish_non_exhaustive()
    }
}

/// The sentences of a text, from [`SentenceSegmenter::sentences`].
///
/// Lazy: a sentence is looked for when it is asked for.
///
/// ```
/// use newsprint::{Language, SentenceSegmenter};
///
/// let text = "One. Two. Three.";
/// let mut sentences = SentenceSegmenter::new(Language::English).sentences(text);
/// assert_eq!(&text[sentences.next().unwrap()], "One.");
/// assert_eq!(sentences.count(), 2);
/// ```
#[derive(Clone)]
pub struct Sentences<'t> {
    way: Way<'t>,
}

#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "an iterator allocates nothing")]
enum Way<'t> {
    Rules(Walk<'t>),
    Unicode(USentenceBoundIndices<'t>),
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        match &mut self.way {
            Way::Rules(walk) => walk.next(),
            Way::Unicode(bounds) => standard(bounds),
        }
    }
}

/// The next sentence by the plain rules of Unicode.
fn standard(bounds: &mut USentenceBoundIndices<'_>) -> Option<Span> {
    bounds.find_map(|(at, piece)| {
        let start = at + piece.len() - piece.trim_start().len();
        let end = at + piece.trim_end().len();
        (start < end).then(|| Span::new(start, end))
    })
}

impl FusedIterator for Sentences<'_> {}

impl fmt::Debug for Sentences<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sentences").finish_non_exhaustive()
    }
}

/// A place that may be the end of a sentence, and what was decided about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Boundary {
    position: usize,
    reason: Reason,
}

impl Boundary {
    /// Where the sentence ends or would end, in bytes: behind its mark with what closes after it.
    pub fn position(&self) -> usize {
        self.position
    }

    /// Whether it ends there.
    pub fn ends_sentence(&self) -> bool {
        self.reason.ends()
    }

    /// Why.
    pub fn reason(&self) -> Reason {
        self.reason
    }
}

impl fmt::Display for Boundary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.ends_sentence() { "ends" } else { "goes on" };
        write!(f, "{}: {verdict}, {}", self.position, self.reason)
    }
}

/// The boundaries of a text, from [`SentenceSegmenter::boundaries`]. Lazy, as [`Sentences`] is.
#[derive(Clone)]
pub struct Boundaries<'t> {
    way: Way<'t>,
}

impl Iterator for Boundaries<'_> {
    type Item = Boundary;

    fn next(&mut self) -> Option<Boundary> {
        match &mut self.way {
            Way::Rules(walk) => walk.decide().map(|Decision { position, reason, .. }| Boundary { position, reason }),
            Way::Unicode(bounds) => {
                standard(bounds).map(|span| Boundary { position: span.end(), reason: Reason::Unicode })
            }
        }
    }
}

impl FusedIterator for Boundaries<'_> {}

impl fmt::Debug for Boundaries<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Boundaries").finish_non_exhaustive()
    }
}
