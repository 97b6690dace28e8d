//! Stems: by the Snowball algorithms of two engines, or by a user's own.

mod classic;
#[cfg(feature = "snowball")]
mod snowball;

use std::borrow::Cow;
use std::panic::{self, UnwindSafe};
use std::str::FromStr;

use crate::error::Error;
use crate::language::Language;

/// Turns a word into the term that it is counted as: a stemmer or a lemmatiser of one's own, for
/// [`Normalizer::stemmer`](crate::Normalizer::stemmer) and
/// [`AnalyzerBuilder::stemmer`](crate::AnalyzerBuilder::stemmer).
///
/// It gets [folded](crate::fold()) words, each distinct one of an analysis once. The same word must have the same
/// stem each time. A stem that is empty leaves the word out of the terms.
///
/// ```
/// use std::borrow::Cow;
/// use std::collections::HashMap;
///
/// use newsprint::{Analyzer, Article, Language, Stem};
///
/// struct Lemmas(HashMap<&'static str, &'static str>);
///
/// impl Stem for Lemmas {
///     fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
///         Cow::Borrowed(self.0.get(word).copied().unwrap_or(word))
///     }
///
///     fn name(&self) -> Cow<'_, str> {
///         Cow::Borrowed("lemmas of this example")
///     }
/// }
///
/// let lemmas = Lemmas(HashMap::from([("mice", "mouse"), ("geese", "goose")]));
/// let analyzer = Analyzer::builder(Language::English).stemmer(lemmas).build();
/// let article = Article::parse("Mice and geese. A mouse, a goose!");
/// let terms: Vec<_> = analyzer.analyze(&article).terms().map(|term| (term.stem().to_owned(), term.count())).collect();
/// assert_eq!(terms, [("mouse".to_owned(), 2), ("goose".to_owned(), 2)]);
/// ```
pub trait Stem: Send + Sync {
    /// The stem of a folded word.
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str>;

    /// What sets its stems apart from those of others. Counts of terms by stemmers of different names never mix; `none` is the
    /// name of [`Stemmer::none`].
    fn name(&self) -> Cow<'_, str>;
}

/// Reduces words to their stems: `cooperation`, `cooperating` and `cooperates` to `cooper`.
///
/// The algorithms are those of the [Snowball project](https://snowballstem.org/). They expect lower-case words. There
/// are two engines:
///
/// | | engine | algorithms |
/// |---|---|---|
/// | [`Stemmer::new`] | rust-stemmers | 18 languages, Snowball as of 2019 |
/// | `Stemmer::snowball`, with the feature `snowball` | frostem | 34 languages, Snowball as of October 2026 |
///
/// Where both have a language they differ in few words, but in Dutch (another algorithm), Romanian and Turkish in many.
/// A language without an algorithm leaves words as they are, and so does a word longer than [`Stemmer::MAX_WORD_LEN`],
/// because some algorithms take time that grows with the square of the length: with the limit, hostile input costs
/// linear time.
///
/// ```
/// use newsprint::{Language, Stemmer};
///
/// let stemmer = Stemmer::new(Language::English);
/// assert_eq!(stemmer.stem("opportunities"), "opportun");
/// assert_eq!(stemmer.stem(""), "");
/// assert_eq!(Stemmer::new(Language::German).stem("verständnis"), "verstandnis");
/// assert_eq!(Stemmer::new(Language::Chinese).stem("机会"), "机会");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stemmer {
    engine: Engine,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Engine {
    /// Words stay as they are.
    None,
    Classic(classic::Algorithm),
    #[cfg(feature = "snowball")]
    Snowball(snowball::Algorithm),
}

/// The name of the algorithm that changes nothing.
const NONE: &str = "none";

impl Stemmer {
    /// The longest word that is stemmed, in bytes; longer ones come back unchanged.
    pub const MAX_WORD_LEN: usize = 256;

    /// The stemmer of a language by Snowball's algorithms of 2019; one that changes nothing where there is none.
    pub fn new(language: Language) -> Stemmer {
        Stemmer { engine: classic::of_language(language).map_or(Engine::None, Engine::Classic) }
    }

    /// The stemmer of a language by Snowball's present algorithms; one that changes nothing where there is none.
    ///
    /// By the crate `frostem`, of which only releases with the same algorithms are taken, so that the stems of this
    /// crate's version stay the same.
    ///
    /// ```
    /// use newsprint::{Language, Stemmer};
    ///
    /// assert_eq!(Stemmer::snowball(Language::Polish).stem("możliwości"), "możliwośc");
    /// // Dutch has had another algorithm since 2019.
    /// assert_eq!(Stemmer::new(Language::Dutch).stem("lichamelijkheden"), "licham");
    /// assert_eq!(Stemmer::snowball(Language::Dutch).stem("lichamelijkheden"), "lichamelijk");
    /// ```
    #[cfg(feature = "snowball")]
    pub fn snowball(language: Language) -> Stemmer {
        Stemmer { engine: snowball::of_language(language).map_or(Engine::None, Engine::Snowball) }
    }

    /// A stemmer that changes nothing.
    pub const fn none() -> Stemmer {
        Stemmer { engine: Engine::None }
    }

    /// The names that [`Stemmer`] parses: Snowball's names of its algorithms, and `none`; with the feature `snowball`
    /// also the present algorithms', behind `snowball:`, among them some that are not of a language but of a book:
    /// `snowball:porter`, `snowball:lovins`.
    ///
    /// ```
    /// use newsprint::Stemmer;
    ///
    /// assert!(Stemmer::names().any(|name| name == "english"));
    /// for name in Stemmer::names() {
    ///     assert_eq!(name.parse::<Stemmer>().unwrap().name(), name);
    /// }
    /// ```
    pub fn names() -> impl Iterator<Item = &'static str> {
        let names = classic::names().chain([NONE]);
        #[cfg(feature = "snowball")]
        let names = names.chain(snowball::names());
        names
    }

    /// The name of its algorithm.
    pub fn name(self) -> &'static str {
        match self.engine {
            Engine::None => NONE,
            Engine::Classic(algorithm) => algorithm.name(),
            #[cfg(feature = "snowball")]
            Engine::Snowball(algorithm) => algorithm.name(),
        }
    }

    /// The stem of a lower-case word.
    pub fn stem(self, word: &str) -> Cow<'_, str> {
        if word.len() > Stemmer::MAX_WORD_LEN {
            return Cow::Borrowed(word);
        }
        match self.engine {
            Engine::None => Cow::Borrowed(word),
            Engine::Classic(algorithm) => algorithm.stem(word),
            #[cfg(feature = "snowball")]
            Engine::Snowball(algorithm) => algorithm.stem(word),
        }
    }
}

/// A word's stem by an engine; the word itself, should the engine fail.
fn guarded<'w>(word: &'w str, engine: impl FnOnce() -> Cow<'w, str> + UnwindSafe) -> Cow<'w, str> {
    panic::catch_unwind(engine).unwrap_or(Cow::Borrowed(word))
}

impl Stem for Stemmer {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        // Snowball takes all of some words for an ending, `ιού` for one: they are terms all the same.
        match Stemmer::stem(*self, word) {
            stem if stem.is_empty() => Cow::Borrowed(word),
            stem => stem,
        }
    }

    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(Stemmer::name(*self))
    }
}

/// Its [name](Stemmer::name), which it is parsed from.
impl core::fmt::Display for Stemmer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(&self.name())
    }
}

impl FromStr for Stemmer {
    type Err = Error;

    /// By one of [`Stemmer::names`].
    ///
    /// # Errors
    /// When there is no such algorithm ([`Error::is_name`]).
    fn from_str(name: &str) -> Result<Stemmer, Error> {
        let engine = if name == NONE { Some(Engine::None) } else { classic::named(name).map(Engine::Classic) };
        #[cfg(feature = "snowball")]
        let engine = engine.or_else(|| snowball::named(name).map(Engine::Snowball));
        engine
            .map(|engine| Stemmer { engine })
            .ok_or_else(|| Error::name("stemming algorithm", name, &Stemmer::names().collect::<Vec<_>>()))
    }
}
