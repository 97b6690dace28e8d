//! The published rankers: examples reckoned by hand, what their references say of an article, and hostile texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use newsprint::keyphrase::{Redundancy, Similarity, Source};
use newsprint::{
    Analysis, Analyzer, Article, CorpusStats, KeyphraseExtractor, Language, PartOfSpeech, Ranker, StopWords,
};

/// Keyphrases and their scores.
fn ranked(extractor: &KeyphraseExtractor, analysis: &Analysis<'_>) -> Vec<(String, f64)> {
    extractor.extract(analysis).map(|phrase| (phrase.text().to_owned(), phrase.score())).collect()
}

/// Keyphrases of a text, whose tokens have the tags, apart by spaces: of universal dependencies, or `-`.
fn by(ranker: Ranker, text: &str, tags: &str) -> Vec<(String, f64)> {
    let article = Article::from(text);
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let tags = tags.split(' ').map(tag).collect();
    ranked(&KeyphraseExtractor::with(ranker), &analysis.with_tags(tags).unwrap())
}

fn tag(name: &str) -> PartOfSpeech {
    PartOfSpeech::ALL.iter().copied().find(|tag| tag.universal() == name).unwrap_or_default()
}

fn assert_ranked(found: &[(String, f64)], expected: &[(&str, f64)], tolerance: f64) {
    let texts = |of: &[(&str, f64)]| of.iter().map(|&(text, _)| text.to_owned()).collect::<Vec<_>>();
    let found: Vec<_> = found.iter().map(|(text, score)| (text.as_str(), *score)).collect();
    assert_eq!(texts(&found), texts(expected), "{found:?}");
    for ((text, score), (_, expected)) in found.iter().zip(expected) {
        assert!((score - expected).abs() <= tolerance * expected.abs(), "{text}: {score}, not {expected}");
    }
}

#[test]
fn tags_of_ones_own_are_one_for_each_token() {
    let article = Article::from("Ships wait.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let error = analysis.clone().with_tags(vec![PartOfSpeech::Noun]).unwrap_err();
    assert!(error.is_tags() && error.to_string() == "1 parts of speech for 3 tokens", "{error}");
    let tags = vec![PartOfSpeech::Noun, PartOfSpeech::Verb, PartOfSpeech::Other];
    assert_eq!(analysis.with_tags(tags.clone()).unwrap().tags().as_deref(), Some(&tags[..]));
}

#[test]
fn rake_divides_degree_by_frequency() {
    // `salt` stands in candidates of 3 and 2 words, twice: 5 / 2.
    let article = Article::from("Salt marsh grass and salt wind.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let found = ranked(&KeyphraseExtractor::with(Ranker::Rake), &analysis);
    assert_ranked(&found, &[("Salt marsh grass", 2.5 + 3.0 + 3.0), ("salt wind", 2.5 + 2.0)], 0.0);
}

#[test]
fn tf_idf_counts_the_article_among_those_that_have_the_phrase() {
    let analyzer = Analyzer::new(Language::English);
    let mut corpus = CorpusStats::new();
    for text in ["Herring boats.", "Boats.", "Piers."] {
        corpus.add(&analyzer.analyze(&Article::from(text)));
    }
    let corpus = Arc::new(corpus.language(Language::English).unwrap().clone());
    let article = Article::from("Herring boats. Boats.");
    let analysis = analyzer.analyze(&article);
    let extractor = KeyphraseExtractor::with(Ranker::TfIdf);
    // 4 articles with this one: 2 have herring, 3 boats, and the phrase is taken to be in 2.
    let (two, three) = ((4.0f64 / 2.0).log2(), (4.0f64 / 3.0).log2());
    let expected = [("Herring", two), ("Herring boats", two), ("boats", 2.0 * three)];
    assert_ranked(&ranked(&extractor.clone().corpus(corpus), &analysis), &expected, 1e-12);
    let expected = [("boats", 2.0), ("Herring", 1.0), ("Herring boats", 1.0)];
    assert_ranked(&ranked(&extractor, &analysis), &expected, 1e-12);
}

#[test]
fn kp_miner_wants_three_mentions_and_boosts_long_phrases() {
    let text = "Tide mills grind. Tide mills creak. Tide mills and mills stand. Owls sleep.";
    let article = Article::from(text);
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let found = ranked(&KeyphraseExtractor::with(Ranker::KpMiner), &analysis);
    // Candidates that occur three times: `tide` 3, `mills` 4, `tide mills` 3; of those mentions 3 are of several words.
    let boost: f64 = 10.0 / (3.0 * 2.3);
    assert_ranked(&found, &[("Tide mills", 3.0 * boost), ("mills", 4.0), ("Tide", 3.0)], 1e-12);
    let late = format!("{} {text}", "Nothing. ".repeat(250));
    let late = Article::from(late);
    let analysis = Analyzer::new(Language::English).analyze(&late);
    let found = ranked(&KeyphraseExtractor::with(Ranker::KpMiner), &analysis);
    assert!(found.iter().all(|(text, _)| text == "Nothing"), "{found:?}");
}

#[test]
fn textrank_walks_a_path_of_three_words() {
    // Ends x and middle y: x = 0.05 + 0.85 y / 2, y = 0.05 + 0.85 · 2 x.
    let (x, y) = (0.07125 / 0.2775, 0.05 + 1.7 * 0.07125 / 0.2775);
    let found = by(Ranker::TextRank, "Mills near rivers with dams", "NOUN ADP NOUN ADP NOUN");
    assert_ranked(&found, &[("rivers", y), ("Mills", x), ("dams", x)], 1e-3);
}

#[test]
fn singlerank_counts_words_within_ten() {
    // All three are connected: each has a third.
    let found = by(Ranker::SingleRank, "Mills near rivers with dams", "NOUN ADP NOUN ADP NOUN");
    assert_ranked(&found, &[("Mills", 1.0 / 3.0), ("rivers", 1.0 / 3.0), ("dams", 1.0 / 3.0)], 1e-9);
    // The tenth word after is out of reach: two pairs.
    let tags = "NOUN ADP NOUN DET DET DET DET DET DET DET NOUN ADP NOUN";
    let found = by(Ranker::SingleRank, "Mills near rivers the the the the the the the dams with locks", tags);
    let score = |text: &str| found.iter().find(|entry| entry.0 == text).unwrap().1;
    assert!(score("rivers") > score("Mills"), "rivers reach dams, mills do not: {found:?}");
}

#[test]
fn positionrank_starts_anew_at_early_words() {
    // Places 1 and 3: the walk starts at 3/4 and 1/4. x = 0.85 y + 0.15 · 3/4.
    let x = (0.85 + 0.1125) / 1.85;
    let found = by(Ranker::PositionRank, "Mills near rivers", "NOUN ADP NOUN");
    assert_ranked(&found, &[("Mills", x), ("rivers", 1.0 - x)], 1e-5);
}

#[test]
fn topicrank_gives_one_phrase_for_each_topic() {
    // `old mill` and `mill` share one of two words.
    let found =
        by(Ranker::TopicRank, "The old mill by the river and the mill", "DET ADJ NOUN ADP DET NOUN CCONJ DET NOUN");
    assert_ranked(&found, &[("old mill", 0.5), ("river", 0.5)], 1e-9);
    let text = "The old mill by the river and the mill";
    let found = by(Ranker::MultipartiteRank, text, "DET ADJ NOUN ADP DET NOUN CCONJ DET NOUN");
    let texts: Vec<_> = found.iter().map(|entry| entry.0.as_str()).collect();
    assert_eq!(texts, ["river", "old mill", "mill"]);
}

/// The article of `tests/data/rankers`, as tokens with tags.
fn oyster_beds() -> (Article, Vec<PartOfSpeech>) {
    let tagged = include_str!("data/rankers/oyster-beds.tagged");
    let tags = tagged.split_whitespace().map(|token| tag(token.rsplit_once('/').unwrap().1)).collect();
    (Article::from(include_str!("data/rankers/oyster-beds.txt")), tags)
}

#[test]
fn references_agree_on_an_article() {
    let (article, tags) = oyster_beds();
    let analysis = Analyzer::new(Language::English).analyze(&article).with_tags(tags).unwrap();
    let references: BTreeMap<String, Vec<(String, f64)>> =
        serde_json::from_str(include_str!("data/rankers/oyster-beds.json")).unwrap();
    assert_eq!(references.len(), 6);
    for (ranker, expected) in &references {
        let ranker: Ranker = ranker.parse().unwrap();
        let found: Vec<_> = ranked(&KeyphraseExtractor::with(ranker), &analysis);
        // References write what comes first, newsprint what is most frequent.
        let lower =
            |of: &[(String, f64)]| of.iter().map(|(text, score)| (text.to_lowercase(), *score)).collect::<Vec<_>>();
        let (found, expected) = (lower(&found[..expected.len()]), lower(expected));
        let expected: Vec<_> = expected.iter().map(|(text, score)| (text.as_str(), *score)).collect();
        println!("{ranker}");
        assert_ranked(&found, &expected, 1e-6);
    }
}

#[test]
fn yake_takes_no_word_with_digits_and_no_stop_word_at_an_end() {
    let article = Article::from("The R2D2 robots of the northern mills. Robots of 1977 stand in the mills.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let extractor = KeyphraseExtractor::with(Ranker::Yake).redundancy(Redundancy::Kept);
    let found = ranked(&extractor, &analysis);
    let texts: Vec<_> = found.iter().map(|entry| entry.0.as_str()).collect();
    assert!(texts.contains(&"northern mills") && !texts.contains(&"stand in the mills"), "{texts:?}");
    assert!(texts.iter().all(|text| !text.contains(|c: char| c.is_ascii_digit())), "{texts:?}");
    assert!(texts.iter().all(|text| !text.starts_with("of ") && !text.ends_with(" of")), "{texts:?}");
}

#[test]
fn function_words_of_the_language_are_fewer_than_stop_words_but_ones_own_count() {
    let article = Article::from("The computer hums. A computer waits.");
    let first = |stop_words: StopWords| {
        let analysis = Analyzer::builder(Language::English).stop_words(stop_words).build().analyze(&article);
        ranked(&KeyphraseExtractor::with(Ranker::Yake), &analysis)
    };
    let has = |found: &[(String, f64)]| found.iter().any(|entry| entry.0 == "computer");
    assert!(has(&first(StopWords::new(Language::English))));
    assert!(!has(&first(StopWords::new(Language::English).with(["computer"]))));
}

/// `minister's` is `minister` to those that stem nothing, as to their reference implementations.
#[test]
fn a_possessive_is_its_word() {
    let text = "The minister spoke. The minister's office was shut. The minister's visit was short. \
        The visit was the people's, and the voice was that of people.";
    let article = Article::parse(text);
    let analysis = Analyzer::new(Language::English).analyze(&article);
    for ranker in [Ranker::Yake, Ranker::Rake] {
        let found = ranked(&KeyphraseExtractor::with(ranker), &analysis);
        for word in ["minister", "people"] {
            assert!(found.iter().filter(|(phrase, _)| phrase == word).count() <= 1, "{ranker}: {found:?}");
        }
    }
    let yake = KeyphraseExtractor::with(Ranker::Yake);
    let minister = yake.extract(&analysis).find(|phrase| phrase.text() == "minister").expect("a keyphrase");
    assert_eq!(minister.mentions().len(), 3);
}

#[test]
fn similar_phrases_are_passed_over() {
    let article = Article::from("Northern oyster bed. Northern oyster beds. Southern oyster beds.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let texts = |redundancy| {
        let extractor = KeyphraseExtractor::with(Ranker::Rake).redundancy(redundancy);
        ranked(&extractor, &analysis).into_iter().map(|entry| entry.0).collect::<Vec<_>>()
    };
    let all = ["Northern oyster bed", "Northern oyster beds", "Southern oyster beds"];
    let kept = texts(Redundancy::Kept);
    assert!(all.iter().all(|phrase| kept.iter().any(|text| text == phrase)), "{kept:?}");
    for similarity in [Similarity::Levenshtein, Similarity::Jaro, Similarity::JaroWinkler] {
        let kept = texts(Redundancy::Similar(similarity, 0.94));
        let northern = kept.iter().filter(|text| text.starts_with("Northern")).count();
        assert_eq!((northern, kept.len()), (1, 2), "{similarity:?}: {kept:?}");
    }
    // One edit of 20 characters.
    assert_eq!(texts(Redundancy::Similar(Similarity::Levenshtein, 0.95)).len(), 3);
}

#[test]
fn sources_are_what_their_methods_say() {
    let article =
        Article::from("The big old harbour town saw other ships of Dr. Holm and long cold wet dark windy nights");
    let tags = "DET ADJ ADJ NOUN NOUN VERB ADJ NOUN ADP PROPN X PROPN CCONJ ADJ ADJ ADJ ADJ ADJ NOUN";
    let tags = tags.split(' ').map(tag).collect();
    let analysis = Analyzer::new(Language::English).analyze(&article).with_tags(tags).unwrap();
    let texts = |source| {
        let extractor = KeyphraseExtractor::with(Ranker::SingleRank).source(source);
        let mut found: Vec<_> = extractor.extract(&analysis).map(|phrase| phrase.mentions()[0]).collect();
        found.sort();
        found.into_iter().map(|mention| article.text()[mention].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(texts(Source::Nominals), ["big old harbour town"]);
    assert_eq!(texts(Source::ShortNounPhrases), ["other ships", "Dr. Holm"]);
}

#[test]
fn hostile_texts_take_no_ranker_down() {
    let texts = [
        String::new(),
        "!? ".repeat(10_000),
        "42 ".repeat(10_000),
        "word ".repeat(100_000),
        "one-two-".repeat(20_000),
        "U.S. ".repeat(20_000),
        "the of ".repeat(20_000),
        "Ship's ".repeat(20_000),
        (0..20_000).map(|number| format!("w{} ", letters(number))).collect(),
        (0..20_000).map(|number| format!("common w{} ", letters(number))).collect(),
        (0..20_000).map(|number| format!("w{}, ", letters(number))).collect(),
    ];
    for text in texts {
        let article = Article::from(text);
        let analysis = Analyzer::new(Language::English).analyze(&article);
        let nouns = vec![PartOfSpeech::Noun; analysis.tokens().len()];
        let tagged = analysis.clone().with_tags(nouns).unwrap();
        for &ranker in Ranker::ALL {
            let extractor = KeyphraseExtractor::with(ranker);
            for analysis in [&analysis, &tagged] {
                assert!(extractor.extract(analysis).take(20).all(|phrase| phrase.score().is_finite()), "{ranker}");
            }
        }
    }
}

/// A number in letters.
fn letters(mut number: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return letters;
        }
    }
}
