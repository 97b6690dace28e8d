//! The pipeline from words to terms: each step, their order, and what holds for any word.

use std::borrow::Cow;

use newsprint::{
    Analyzer, Article, Diacritics, Language, NormalForm, Normalizer, Numbers, Possessives, Stem, Stemmer, StopWords,
    TermCounter, fold,
};
use proptest::prelude::*;

fn term(normalizer: &Normalizer, word: &str) -> Option<String> {
    normalizer.term(word).map(Cow::into_owned)
}

#[test]
fn each_step_does_what_it_says() {
    let folding = Normalizer::folding(Language::English);
    for (normalizer, word, expected) in [
        (folding.clone(), "CIIE", Some("ciie")),
        (folding.clone(), "It\u{2019}s", Some("it's")),
        (folding.clone(), "e\u{2010}mail", Some("e-mail")),
        (folding.clone(), "co\u{ad}operate", Some("cooperate")),
        (folding.clone(), "STRASSE", Some("strasse")),
        (folding.clone(), "straße", Some("strasse")),
        (folding.clone(), "ﬁne²", Some("fine²")),
        (folding.clone().form(NormalForm::Nfkc), "ﬁne²", Some("fine2")),
        (folding.clone().form(NormalForm::Nfkc), "Ｎews", Some("news")),
        (folding.clone(), "cafe\u{301}", Some("café")),
        (folding.clone().diacritics(Diacritics::Removed), "Café", Some("cafe")),
        (folding.clone().diacritics(Diacritics::Removed), "Ἀθῆναι", Some("αθηναι")),
        (folding.clone().diacritics(Diacritics::Removed), "Łódź", Some("łodz")),
        (folding.clone().diacritics(Diacritics::Removed), "नमस्ते", Some("नमस्ते")),
        (folding.clone().diacritics(Diacritics::Removed), "كِتَاب", Some("كتاب")),
        (folding.clone(), "China's", Some("china's")),
        (folding.clone().possessives(Possessives::Removed), "China’s", Some("china")),
        (folding.clone().possessives(Possessives::Removed), "'s", None),
        (folding.clone(), "3,400", Some("3,400")),
        (folding.clone().numbers(Numbers::Dropped), "3,400", None),
        (folding.clone().numbers(Numbers::Dropped), "1990s", Some("1990s")),
        (folding.clone().numbers(Numbers::Class), "2.5", Some(Normalizer::NUMBER)),
        (folding.clone().numbers(Numbers::Class), "٣", Some(Normalizer::NUMBER)),
        (folding.clone().numbers(Numbers::Class).possessives(Possessives::Removed), "2024's", Some(Normalizer::NUMBER)),
        (folding.clone().numbers(Numbers::Dropped).possessives(Possessives::Removed), "2024's", None),
        (folding.clone().lengths(2..), "é", None),
        (folding.clone().lengths(..=3), "four", None),
        (folding.clone().lengths(..4), "été", Some("été")),
        (folding.clone().stop_words(StopWords::none().with(["rain"])), "RAIN", None),
        (folding.clone().stemmer(Stemmer::new(Language::English)), "Bridges", Some("bridg")),
        (Normalizer::folding(Language::Turkish), "ISPARTA", Some("ısparta")),
        (Normalizer::folding(Language::Turkish), "İzmir", Some("izmir")),
        (Normalizer::folding(Language::Turkish), "I\u{307}zmir", Some("izmir")),
        (folding.clone(), "İzmir", Some("i\u{307}zmir")),
        (folding, "", None),
    ] {
        assert_eq!(term(&normalizer, word).as_deref(), expected, "{word} by {}", normalizer.signature());
    }
}

/// The order of the steps shows where two of them touch the same word.
#[test]
fn the_order_is_the_documented_one() {
    let english = Normalizer::new(Language::English);
    // Stop words are looked up with their diacritics, stems made of words that have them.
    let french = Normalizer::new(Language::French).diacritics(Diacritics::Removed);
    assert_eq!(term(&french, "à"), None);
    assert_eq!(term(&french, "élèves"), Some("elev".to_owned()));
    // What is left of a possessive is looked up too.
    let possessives = english.clone().possessives(Possessives::Removed);
    assert_eq!(term(&possessives, "other's"), None);
    // Lengths are those of the folded form without its ending, before the stem is taken.
    assert_eq!(term(&possessives.clone().lengths(5..), "Rain's"), None);
    assert_eq!(term(&possessives.lengths(5..), "bridges"), Some("bridg".to_owned()));
    // A number in the class is not too short.
    assert_eq!(term(&english.numbers(Numbers::Class).lengths(3..), "7"), Some("#".to_owned()));
}

#[test]
fn signatures_tell_normalizers_apart() {
    let base = || Normalizer::new(Language::English);
    let all = [
        base(),
        Normalizer::new(Language::German),
        Normalizer::folding(Language::English),
        base().form(NormalForm::Nfkc),
        base().diacritics(Diacritics::Removed),
        base().possessives(Possessives::Removed),
        base().numbers(Numbers::Dropped),
        base().numbers(Numbers::Class),
        base().lengths(2..),
        base().lengths(..=2),
        base().stop_words(StopWords::none()),
        base().stop_words(StopWords::new(Language::English).with(["photo"])),
        base().stop_words(StopWords::new(Language::English).without(["the"])),
        base().stemmer(Stemmer::none()),
        base().stemmer(Stemmer::snowball(Language::English)),
    ];
    for (number, one) in all.iter().enumerate() {
        for other in &all[..number] {
            assert_ne!(one.signature(), other.signature());
        }
    }
    // Not by the order in which stop words came.
    let with = |words: [&str; 2]| base().stop_words(StopWords::none().with(words));
    assert_eq!(with(["a", "b"]).signature(), with(["b", "a"]).signature());
    assert_eq!(base().lengths(2..5).signature(), base().lengths(2..=4).signature());
}

/// Leaves words out by giving them no stem, and counts how often it is asked.
struct Counting(std::sync::Arc<std::sync::Mutex<Vec<String>>>);

impl Stem for Counting {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        self.0.lock().unwrap().push(word.to_owned());
        Cow::Borrowed(word.strip_prefix('x').unwrap_or(""))
    }

    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed("x")
    }
}

#[test]
fn a_stemmer_of_ones_own_is_asked_once_for_each_distinct_word() {
    let asked = std::sync::Arc::default();
    let analyzer = Analyzer::builder(Language::English).stemmer(Counting(std::sync::Arc::clone(&asked))).build();
    let article = Article::parse("Xylem xylem. XYLEM, xray; harbour harbour.");
    let analysis = analyzer.analyze(&article);
    let terms: Vec<_> = analysis.terms().map(|term| (term.stem().to_owned(), term.count())).collect();
    assert_eq!(terms, [("ylem".to_owned(), 3), ("ray".to_owned(), 1)]);
    let mut asked = asked.lock().unwrap().clone();
    asked.sort();
    asked.dedup();
    assert_eq!(asked, ["harbour", "xray", "xylem"]);
}

/// Gives every word, and every stem of its own, another stem.
struct Longer;

impl Stem for Longer {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        Cow::Owned(format!("{word}x"))
    }

    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed("longer")
    }
}

#[test]
fn stems_are_not_stemmed_unless_they_are_words() {
    let mut counter = TermCounter::new(Normalizer::folding(Language::English).stemmer(Longer));
    counter.add("a b A");
    assert_eq!(counter.iter().collect::<Vec<_>>(), [("ax", 2), ("bx", 1)]);
    counter.add("ax bx Ax");
    assert_eq!(counter.iter().collect::<Vec<_>>(), [("ax", 2), ("bx", 1), ("axx", 2), ("bxx", 1)]);
}

proptest! {
    /// A term is folded: folding changes it no more, unless the stemmer parted a character.
    #[test]
    fn folding_twice_is_folding_once(word in "\\PC{0,12}") {
        for language in [Language::English, Language::Turkish, Language::Greek] {
            for normalizer in [Normalizer::folding(language), Normalizer::folding(language).form(NormalForm::Nfkc)] {
                let once = normalizer.fold(&word).into_owned();
                let twice = normalizer.fold(&once).into_owned();
                prop_assert_eq!(&twice, &once);
            }
            prop_assert_eq!(Normalizer::folding(language).fold(&word), fold(&word, language));
        }
    }

    /// Letters that have a short way to their folded form have the one of the long way, which a character with none
    /// forces.
    #[test]
    fn letters_are_folded_as_words_are(word in "[A-Za-zÀ-ÿΑ-ώЀ-џ’‐]{1,8}", turkish: bool) {
        let language = if turkish { Language::Turkish } else { Language::Undetermined };
        for form in [NormalForm::Nfc, NormalForm::Nfkc] {
            let normalizer = Normalizer::folding(language).form(form);
            let long = normalizer.fold(&format!("{word}日")).into_owned();
            let expected = format!("{}日", normalizer.fold(&word));
            prop_assert_eq!(&long, &expected);
        }
    }

    #[test]
    fn any_word_has_a_term_or_none(word in any::<String>()) {
        for normalizer in [
            Normalizer::new(Language::English),
            Normalizer::new(Language::Greek).possessives(Possessives::Removed).diacritics(Diacritics::Removed),
            Normalizer::new(Language::Arabic).form(NormalForm::Nfkc).numbers(Numbers::Class).lengths(1..10),
        ] {
            let term = normalizer.term(&word);
            prop_assert!(term.as_deref() != Some(""));
            prop_assert_eq!(&term, &normalizer.term(&word));
        }
    }
}

/// What contractions are parted into is no matter, and words of the lists count as people write them.
#[test]
fn stop_words_are_those_of_real_texts() {
    use newsprint::{TermCounter, Tokenizer};
    let terms = |language, text: &str| {
        let tokens = Tokenizer::new().contractions(language);
        let mut counter =
            TermCounter::new(Normalizer::folding(language).stop_words(StopWords::new(language))).tokens(tokens);
        counter.add(text);
        counter.iter().map(|(term, _)| term.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        terms(Language::English, "I don't and can't and won't, he'd and I'm: let's see John's ferry"),
        ["john's", "ferry"]
    );
    assert_eq!(terms(Language::French, "L’eau de l'hiver, jusqu'ici, n'est qu'un jardin"), ["eau", "hiver", "jardin"]);
    assert_eq!(terms(Language::Catalan, "L'aigua d'abril s'acaba"), ["aigua", "abril", "acaba"]);
    assert_eq!(terms(Language::Italian, "L'acqua dell'isola, un'isola d'oro"), ["acqua", "isola", "oro"]);
    assert_eq!(terms(Language::Greek, "Είναι όμως αλλά έχει το πλοίο"), ["πλοίο"]);
    assert_eq!(terms(Language::Romanian, "Ana și Ion, şi toți deși ești"), ["ana", "ion"]);
    assert_eq!(terms(Language::Ukrainian, "В порту і на морі не було за що"), ["порту", "морі"]);
    let kept = StopWords::new(Language::Greek).without(["είναι"]);
    assert!(!kept.contains("Είναι") && !kept.contains("ειναι") && kept.contains("όμως"));
}

/// Snowball takes all of them for an ending.
#[test]
fn words_without_a_stem_are_terms() {
    let normalizer = Normalizer::new(Language::Greek);
    assert_eq!(term(&normalizer, "Ιού").as_deref(), Some("ιού"));
    assert_eq!(term(&normalizer, "ιστό").as_deref(), Some("ιστό"));
}
