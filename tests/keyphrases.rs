//! Keyphrases by newsprint's own ranker: candidates, near-duplicates, explanations, corpora, sets of articles.

mod common;

use std::sync::Arc;

use common::text;
use newsprint::keyphrase::{Candidates, KeyphraseSet, Part, Rank, Redundancy, Scores, Similarity, Source};
use newsprint::{
    Analyzer, Article, Background, Combination, CorpusStats, Explanation, KeyphraseExtractor, Language, Ranker, Span,
    Style,
};
use proptest::prelude::*;

fn english() -> Analyzer {
    Analyzer::new(Language::English)
}

/// The texts of an article's keyphrases, best first.
fn phrases(extractor: &KeyphraseExtractor, article: &Article) -> Vec<String> {
    extractor.extract(&english().analyze(article)).map(|phrase| phrase.text().to_owned()).collect()
}

const HARBOUR: &str = "Harbour bridge opens early\n\n\
    The harbour bridge opened on Saturday, two months before schedule. Engineers had planned for May.\n\n\
    The harbour bridge joins two islands. Rising prices had delayed the work, and a banned paint had to go.";

#[test]
fn noun_phrases_are_found_and_verbs_are_not() {
    let found = phrases(&KeyphraseExtractor::new(), &Article::parse(HARBOUR));
    assert_eq!(found[0], "harbour bridge");
    for wanted in ["Rising prices", "banned paint", "Engineers", "islands"] {
        assert!(found.iter().any(|phrase| phrase == wanted), "{wanted} of {found:?}");
    }
    for word in ["opened", "planned", "joins", "delayed"] {
        assert!(!found.iter().any(|phrase| phrase.split(' ').any(|part| part == word)), "{word} in {found:?}");
    }
}

#[test]
fn what_is_written_with_a_hyphen_or_as_one_word_is_one_phrase() {
    let article = Article::parse("The e-mail came late. An email is no letter, and e-mail is cheap.");
    let analysis = english().analyze(&article);
    let email = analysis.keyphrases().find(|phrase| phrase.text() == "e-mail").expect("e-mail is a phrase");
    let mentions: Vec<&str> = email.mentions().iter().map(|&mention| &article.text()[mention]).collect();
    assert_eq!(mentions, ["e-mail", "email", "e-mail"]);
    assert!(analysis.keyphrases().all(|phrase| phrase.text() != "email"));
}

#[test]
fn what_is_written_with_a_hyphen_or_as_one_word_is_one_phrase_in_longer_ones_too() {
    for [text, other] in [
        [
            "A cyberattack warning came. Cyber-attack warnings are rare, and no cyberattack warning helps.",
            "cyber-attack",
        ],
        ["The health-care reform passed. The healthcare reform pays. One health-care reform is enough.", "healthcare"],
    ] {
        let article = Article::parse(text);
        let analysis = english().analyze(&article);
        let best = analysis.keyphrases().next().expect("a keyphrase");
        assert_eq!(best.mentions().len(), 3, "{}", best.text());
        assert!(analysis.keyphrases().skip(1).all(|phrase| !phrase.text().to_lowercase().contains(other)));
    }
}

#[test]
fn an_acronym_is_one_phrase_in_all_its_forms() {
    for (text, mentions) in [
        (
            "Non-governmental organisations (NGOs) sent ships. One NGO stayed. The NGO's crew left.",
            &["Non-governmental organisations", "NGOs", "NGO", "NGO"][..],
        ),
        ("The United Nations (U.N.) met in the harbour. The UN agreed.", &["United Nations", "U.N.", "UN"]),
        (
            "The American Automobile Association (AAA) met. The AAA agreed.",
            &["American Automobile Association", "AAA", "AAA"],
        ),
        // Spelt like a stop word.
        (
            "The World Health Organization (WHO) met. WHO agreed. The chief of the WHO left.",
            &["World Health Organization", "WHO", "WHO", "WHO"],
        ),
    ] {
        let article = Article::parse(text);
        let analysis = english().analyze(&article);
        let phrase = analysis.keyphrases().find(|phrase| phrase.acronym().is_some()).expect("an acronym");
        let found: Vec<&str> = phrase.mentions().iter().map(|&mention| &article.text()[mention]).collect();
        assert_eq!(found, mentions);
        assert!(analysis.keyphrases().filter(|phrase| phrase.text().to_uppercase() == phrase.text()).count() == 0);
    }
    let article = Article::parse("La Libertad Avanza (LLA) ganó en el puerto. LLA celebró en el muelle.");
    let analysis = Analyzer::new(Language::Spanish).analyze(&article);
    assert!(analysis.keyphrases().any(|phrase| phrase.text() == "La Libertad Avanza" && phrase.mentions().len() == 3));
}

#[test]
fn an_acronym_scores_alike_whichever_of_its_forms_stands_first() {
    let body =
        "The North Atlantic Treaty Organization (NATO) declared an emergency. The NATO said so. NATO's chief spoke.";
    let score = |headline: &str| {
        let article = Article::parse(format!("{headline}\n\n{body}"));
        let analysis = english().analyze(&article);
        let found = analysis.keyphrases().find(|phrase| phrase.acronym().is_some());
        found.expect("an acronym").score()
    };
    let [short, long] =
        ["NATO", "North Atlantic Treaty Organization"].map(|form| score(&format!("{form} declares emergency")));
    assert!((short - long).abs() < 0.05, "{short} and {long}");
}

#[test]
fn what_stands_inside_a_long_form_is_inside() {
    let text =
        "The configuration management database (CMDB) is old. The CMDB failed. Configuration management is hard.";
    let analysis = Article::parse(text);
    let analysis = english().analyze(&analysis);
    let found = KeyphraseExtractor::new().redundancy(Redundancy::Inside);
    let found: Vec<String> = found.extract(&analysis).map(|phrase| phrase.text().to_lowercase()).collect();
    assert_eq!(found[0], "configuration management database");
    assert!(!found.iter().any(|phrase| phrase == "configuration management"), "{found:?}");
}

#[test]
fn addresses_are_no_phrases() {
    let text = "See www.portalder.example/ferry for the ferry, email info@portalder.example, or follow @PortAlder.";
    let found = phrases(&KeyphraseExtractor::new(), &Article::parse(text));
    assert!(found.iter().any(|phrase| phrase == "ferry"), "{found:?}");
    assert!(found.iter().all(|phrase| !phrase.to_lowercase().contains("portalder")), "{found:?}");
}

#[test]
fn a_phrase_is_shown_as_it_is_written_most_often() {
    let text = "The harbour bridge is new. A harbour\nbridge is old. One harbour  bridge fell. Harbour bridges and harbour bridges.";
    let found = phrases(&KeyphraseExtractor::new(), &Article::builder().paragraph(text).build());
    assert_eq!(found[0], "harbour bridge");
    let text = "PORT ALDER IN THE NEWS\n\nPort Alder’s council met in the rain. Rain fell.";
    let found = phrases(&KeyphraseExtractor::new(), &Article::parse(text));
    assert!(found.iter().any(|phrase| phrase == "Port Alder"), "{found:?}");
}

#[test]
fn a_phrase_inside_a_better_one_counts_for_less_and_says_so() {
    let article = Article::parse(HARBOUR);
    let analysis = english().analyze(&article);
    let inside = |phrase: &newsprint::Keyphrase<'_>| {
        phrase.explanation().parts().iter().any(|part| part.name() == "inside a better one" && part.value() < 0.0)
    };
    let bridge = analysis.keyphrases().find(|phrase| phrase.text() == "bridge").expect("bridge is a phrase");
    assert!(inside(&bridge));
    let passed = KeyphraseExtractor::new().redundancy(Redundancy::Inside);
    assert!(passed.extract(&analysis).all(|phrase| phrase.text() != "bridge" && !inside(&phrase)));
    let kept = KeyphraseExtractor::new().redundancy(Redundancy::Kept);
    assert!(kept.extract(&analysis).all(|phrase| !inside(&phrase)));
    assert_eq!(kept.extract(&analysis).count(), analysis.keyphrases().count());
}

#[test]
fn marginal_relevance_puts_what_is_different_first() {
    let article = Article::parse(
        "The harbour bridge toll rises. The harbour bridge toll is paid at the harbour bridge. Trams wait.",
    );
    let analysis = english().analyze(&article);
    let by = |redundancy: Redundancy| KeyphraseExtractor::new().redundancy(redundancy);
    let stems = |extractor: &KeyphraseExtractor| -> Vec<String> {
        extractor.extract(&analysis).map(|phrase| phrase.stems().to_owned()).collect()
    };
    // Relevance alone is the order of the scores.
    let kept = stems(&by(Redundancy::Kept));
    assert_eq!(stems(&by(Redundancy::Marginal(1.0))), kept);
    // With likeness asked too, the best stays, and the next has no word of it while there is such a one.
    let diverse = stems(&by(Redundancy::Marginal(0.3)));
    let shares = |stems: &str| stems.split(' ').any(|stem| diverse[0].split(' ').any(|other| other == stem));
    assert_eq!(diverse[0], kept[0]);
    assert!(!shares(&diverse[1]) && kept[1..].iter().any(|stems| shares(stems)), "{diverse:?}");
    let scores: Vec<f64> = by(Redundancy::Marginal(0.3)).extract(&analysis).map(|phrase| phrase.score()).collect();
    assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]));
}

/// Found by fuzzing: a share that is no number made scores that are none.
#[test]
fn a_share_out_of_range_is_taken_as_the_nearest_one() {
    let article = Article::parse(HARBOUR);
    let analysis = english().analyze(&article);
    let found = |redundancy: Redundancy| {
        let extractor = KeyphraseExtractor::new().redundancy(redundancy);
        extractor.extract(&analysis).map(|phrase| (phrase.score(), phrase.text().to_owned())).collect::<Vec<_>>()
    };
    let redundancies: [fn(f64) -> Redundancy; 3] =
        [Redundancy::Discounted, Redundancy::Marginal, |share| Redundancy::Similar(Similarity::Levenshtein, share)];
    for redundancy in redundancies {
        for (given, nearest) in [
            (f64::NAN, 1.0),
            (f64::INFINITY, 1.0),
            (1e300, 1.0),
            (1.5, 1.0),
            (-0.5, 0.0),
            (-1e300, 0.0),
            (f64::NEG_INFINITY, 0.0),
        ] {
            let phrases = found(redundancy(given));
            assert!(phrases.is_sorted_by(|better, worse| better.0 >= worse.0), "{phrases:?}");
            assert_eq!(phrases, found(redundancy(nearest)), "{given}");
        }
    }
}

#[test]
fn candidates_come_from_the_source_that_was_chosen() {
    let article = Article::parse("In London the old harbour bridge was closed by Mayor Ruiz.");
    let of = |source: Source| {
        let extractor = KeyphraseExtractor::with(Ranker::Frequency).source(source).redundancy(Redundancy::Kept);
        let mut found = phrases(&extractor, &article);
        found.sort();
        found
    };
    assert_eq!(of(Source::Names), ["London", "Mayor Ruiz"]);
    assert_eq!(of(Source::NounPhrases), ["London", "Mayor Ruiz", "old harbour bridge"]);
    assert!(of(Source::Words).contains(&"harbour".to_owned()));
    assert!(of(Source::Phrases).contains(&"harbour bridge".to_owned()));
    for source in Source::ALL {
        assert_eq!(source.to_string().parse(), Ok(*source));
    }
    assert!("nouns".parse::<Source>().unwrap_err().is_name());
}

#[test]
fn candidates_of_ones_own_are_the_words_that_lie_in_them_whole() {
    let article = Article::parse("The old harbour bridge opened. The harbour bridge is old.");
    let analysis = english().analyze(&article);
    let extractor = KeyphraseExtractor::with(Ranker::Frequency).redundancy(Redundancy::Kept);
    let found = |spans: &[(usize, usize)]| -> Vec<(String, usize)> {
        let spans = spans.iter().map(|&(start, end)| Span::new(start, end));
        let found = extractor.extract_from(&analysis, spans);
        found.map(|phrase| (phrase.to_string(), phrase.mentions().len())).collect()
    };
    let one = |text: &str, mentions: usize| vec![(text.to_owned(), mentions)];
    // In whatever order they are given; what is given twice is there once.
    assert_eq!(found(&[(35, 49), (8, 22)]), one("harbour bridge", 2));
    assert_eq!(found(&[(8, 22), (8, 22)]), one("harbour bridge", 1));
    assert_eq!(found(&[(4, 22), (8, 22), (35, 49)]).first(), one("harbour bridge", 2).first());
    // Words that are cut are none of a candidate's, and where there is no other there is no candidate.
    assert_eq!(found(&[(9, 22)]), one("bridge", 1));
    for none in [(9, 15), (22, 23), (0, 0), (500, 900), (usize::MAX, usize::MAX)] {
        assert_eq!(found(&[none]), [], "{none:?}");
    }
    assert_eq!(found(&[(4, 900)]).len(), 1, "up to the end of the text");
}

/// Long phrases first: a product of two parts.
#[derive(Debug)]
struct Lengths;

impl Rank for Lengths {
    fn weigh(&self, candidates: &Candidates<'_>) -> Scores {
        let words = candidates.iter().map(|candidate| candidate.units().len() as f64);
        words
            .map(|words| Explanation::product([Part::new("words", words), Part::new("ten", 10.0)]))
            .collect::<Vec<_>>()
            .into()
    }
}

#[test]
fn products_stay_products_when_they_are_discounted_and_become_sums_when_they_are_moved() {
    let article = Article::parse("The old harbour bridge opened. The harbour bridge is old.");
    let analysis = english().analyze(&article);
    let explained = |redundancy: Redundancy| -> Vec<Explanation> {
        let extractor = KeyphraseExtractor::with(Lengths).redundancy(redundancy);
        let found = extractor.extract_from(&analysis, [Span::new(4, 22), Span::new(8, 22)]);
        found.map(|phrase| phrase.explanation().clone()).collect()
    };
    let said = |redundancy| explained(redundancy).iter().map(Explanation::to_string).collect::<Vec<_>>();
    assert_eq!(said(Redundancy::Kept), ["words 3.00 × ten 10.00", "words 2.00 × ten 10.00"]);
    assert_eq!(said(Redundancy::Inside), ["words 3.00 × ten 10.00"]);
    let discounted = "words 2.00 × ten 10.00 × inside a better one 0.25";
    assert_eq!(said(Redundancy::Discounted(0.25)), ["words 3.00 × ten 10.00", discounted]);
    // Four fifths alike: half of 20, less half of four fifths of 30.
    let moved = ["score 30.00 + like better ones -15.00", "score 20.00 + like better ones -22.00"];
    assert_eq!(said(Redundancy::Marginal(0.5)), moved);
    let scores = |redundancy| explained(redundancy).iter().map(Explanation::score).collect::<Vec<_>>();
    assert_eq!(scores(Redundancy::Discounted(0.25)), [30.0, 5.0]);
    assert_eq!(scores(Redundancy::Marginal(0.5)), [15.0, -2.0]);
    assert_eq!(explained(Redundancy::Marginal(0.5))[1].combination(), Combination::Sum);
}

#[test]
fn a_corpus_makes_its_common_words_matter_less() {
    let article = Article::parse("The ferry strike began. A ferry waits, a strike goes on.");
    let analysis = english().analyze(&article);
    let archive = (0..200).map(|_| "Ferry, ferries and a ferry: the ferry is late.");
    let stats = archive.fold(CorpusStats::new(), |stats, text| {
        stats.merge(CorpusStats::from(&english().analyze(&Article::parse(text))))
    });
    let corpus = Arc::new(stats.language(Language::English).unwrap().clone());
    let score = |extractor: &KeyphraseExtractor, text: &str| {
        extractor.extract(&analysis).find(|phrase| phrase.text() == text).map(|phrase| phrase.score()).unwrap()
    };
    let (plain, sharp) = (KeyphraseExtractor::new(), KeyphraseExtractor::new().corpus(Arc::clone(&corpus)));
    assert!(score(&sharp, "ferry") < score(&plain, "ferry"));
    // The same by hand.
    let by_hand = KeyphraseExtractor::new().background(Background::new(Language::English).with(corpus));
    assert_eq!(score(&by_hand, "ferry"), score(&sharp, "ferry"));
}

/// What a tenth of an archive is about tells as much as elsewhere; and in a language without a tagger nothing is asked of it.
#[test]
fn the_matter_of_a_corpus_matters() {
    let sharpened = |language, archive: &[&str], text: &str| {
        let analyzer = Analyzer::new(language);
        let stats = archive.iter().cycle().take(500).fold(CorpusStats::new(), |stats, text| {
            stats.merge(CorpusStats::from(&analyzer.analyze(&Article::parse(*text))))
        });
        let corpus = KeyphraseExtractor::new().corpus(Arc::new(stats.language(language).unwrap().clone()));
        let article = Article::parse(text);
        let analysis = analyzer.analyze(&article);
        let scores = |extractor: &KeyphraseExtractor| -> Vec<(String, f64)> {
            extractor.extract(&analysis).map(|phrase| (phrase.to_string(), phrase.score())).collect()
        };
        scores(&corpus) != scores(&KeyphraseExtractor::new())
    };
    let text = "The ferry strike began. A ferry waits, a strike goes on.";
    let budget = ["The budget grew."; 9];
    assert!(!sharpened(
        Language::English,
        &[&budget[..], &["Strike, strike, strike! The ferry strike."]].concat(),
        text
    ));
    assert!(sharpened(Language::English, &["Strike, strike, strike! The ferry strike."], text));
    assert!(!sharpened(
        Language::Portuguese,
        &["A greve dos barcos, a greve."],
        "A greve dos barcos continua. A greve dura."
    ));
}

#[test]
fn words_are_single_words_of_any_kind() {
    let found = phrases(&KeyphraseExtractor::new().style(Style::Words), &Article::parse(HARBOUR));
    assert!(found.iter().all(|word| !word.contains(' ')), "{found:?}");
    assert!(found.contains(&"delayed".to_owned()), "{found:?}");
}

#[test]
fn a_set_joins_an_acronym_to_the_phrase_that_another_article_defines_it_as() {
    let texts = [
        "The European Space Agency (ESA) chose a lander.",
        "A lander was built by ESA.",
        "The lander was no lander of ESA.",
    ];
    let mut set = KeyphraseSet::new();
    for text in texts {
        set.add(&english().analyze(&Article::parse(text)), 10);
    }
    let ranked = set.ranked();
    let agency: Vec<_> = ranked.iter().filter(|phrase| phrase.text() == "European Space Agency").collect();
    assert_eq!(agency.len(), 1, "{ranked:?}");
    assert!(ranked.iter().all(|phrase| phrase.text() != "ESA"), "{ranked:?}");
    assert_eq!((agency[0].documents(), set.documents(Language::English)), (3, 3));
    let json = serde_json::to_string(&set).unwrap();
    assert_eq!(serde_json::from_str::<KeyphraseSet>(&json).unwrap(), set);
}

fn set(texts: &[&str]) -> KeyphraseSet {
    let one = |text: &&str| {
        let mut set = KeyphraseSet::new();
        set.add(&english().analyze(&Article::parse(*text)), 10);
        set
    };
    texts.iter().map(one).collect()
}

#[test]
fn an_acronym_is_the_same_whatever_article_defines_it() {
    // One that stems cut.
    let brics = set(&[
        "Brazil, Russia, India, China and South Africa (BRICS) met in the harbour.",
        "BRICS leaders met again. BRICS is large.",
    ]);
    let texts: Vec<_> = brics.ranked().into_iter().map(|phrase| phrase.text().to_owned()).collect();
    assert!(texts.iter().all(|text| text != "BRICS"), "{texts:?}");
    // A phrase with an acronym in it.
    let leaders = set(&[
        "The North Atlantic Treaty Organization (NATO) met. The bridge was opened by NATO leaders, and NATO leaders left.",
        "The ferry was met by NATO leaders.",
    ]);
    let leaders = leaders.ranked();
    let leaders: Vec<_> = leaders.iter().filter(|phrase| phrase.text() == "NATO leaders").collect();
    assert_eq!(leaders.iter().map(|phrase| phrase.documents()).collect::<Vec<_>>(), [2], "{leaders:?}");
    // Defined yesterday, used today: no news.
    let before = set(&["The World Food Programme (WFP) sent ships. The WFP pays."; 10]);
    let news = set(&["Ships were chosen by the WFP.", "The WFP pays for ships."]).news(&before);
    assert!(news.iter().all(|phrase| !phrase.text().contains("WFP") && !phrase.text().contains("Food")), "{news:?}");
    // An article that has both forms and defines neither is one article.
    let both = set(&["The World Food Programme (WFP) pays.", "The World Food Programme sent ships. WFP ships wait."]);
    assert!(both.ranked().iter().all(|phrase| phrase.documents() <= 2));
    let often = "The World Food Programme sent ships. WFP ships wait, says the WFP.";
    let often = set(&["The World Food Programme (WFP) pays.", often, often, "Rain fell.", "Rain fell again."]);
    let programme = often.ranked().into_iter().find(|phrase| phrase.text() == "World Food Programme");
    assert_eq!(programme.map(|phrase| phrase.documents()), Some(3));
}

#[test]
fn what_is_new_is_what_more_articles_have_than_before() {
    let before = set(&["The harbour bridge opened.", "The harbour bridge is closed."]);
    let now = set(&["The ferry strike began.", "The ferry strike goes on at the harbour bridge."]);
    assert_eq!((before.documents(Language::English), now.documents(Language::German)), (2, 0));
    let news = now.news(&before);
    let strike = news.iter().find(|phrase| phrase.text() == "ferry strike").expect("it is new");
    assert!(strike.novelty().is_some_and(|novelty| novelty > 0.0));
    assert!(news.iter().all(|phrase| phrase.text() != "harbour bridge"), "{news:?}");
    assert!(news.is_sorted_by(|one, other| one.novelty() >= other.novelty()));
    assert!(now.ranked().iter().all(|phrase| phrase.novelty().is_none()));
}

proptest! {
    #[test]
    fn sets_of_parts_merge_to_that_of_the_whole_in_any_order(
        texts in prop::collection::vec((text(), any::<bool>()), 0..8),
    ) {
        let analyzer = english();
        let articles: Vec<(Article, bool)> = texts.into_iter().map(|(text, left)| (Article::parse(text), left)).collect();
        let (mut whole, mut left, mut right) = (KeyphraseSet::new(), KeyphraseSet::new(), KeyphraseSet::new());
        for (article, is_left) in &articles {
            let analysis = analyzer.analyze(article);
            whole.add(&analysis, 5);
            if *is_left { left.add(&analysis, 5) } else { right.add(&analysis, 5) }
        }
        prop_assert_eq!(left.clone().merge(right.clone()), whole.clone());
        prop_assert_eq!(right.merge(left), whole.clone());
        let ranked = whole.ranked();
        prop_assert!(ranked.windows(2).all(|pair| pair[0].weight() >= pair[1].weight()));
        prop_assert!(whole.news(&whole).is_empty());
        prop_assert_eq!(whole.clone().merge(KeyphraseSet::new()), whole);
    }

    #[test]
    fn scores_of_the_default_are_probabilities_and_their_parts_add_up(text in text(), words in any::<bool>()) {
        let article = Article::parse(text);
        let analysis = english().analyze(&article);
        let style = if words { Style::Words } else { Style::Phrases };
        let extractor = KeyphraseExtractor::new().style(style);
        for phrase in extractor.extract(&analysis) {
            prop_assert!(phrase.score() > 0.0 && phrase.score() < 1.0);
            prop_assert_eq!(phrase.explanation().combination(), Combination::Sum);
            let sum: f64 = phrase.explanation().parts().iter().map(|part| part.value()).sum();
            prop_assert_eq!(phrase.score(), sum);
            prop_assert!(!phrase.sentences().is_empty());
            for &mention in phrase.mentions() {
                prop_assert!(phrase.sentences().iter().any(|&at| analysis.sentences()[at].span().covers(mention)));
            }
        }
    }
}
