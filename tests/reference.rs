//! Statistics against the values of the reference implementations that `tools/reference/values.py` names and prints:
//! scikit-learn, NLTK, rank_bm25, lexicalrichness, textstat, burst_detection, scipy and numpy, on texts written for this
//! project; and against the figures that quanteda's documentation and tests print.

use newsprint::{
    Analysis, Analyzer, Article, Association, Bm25, Collocations, ContingencyTable, CorpusStats, Dispersion,
    DocumentTermMatrix, FrequencyProfile, Idf, Language, LexicalDiversity, NGrams, Normalizer, Pairs, Period, PowerLaw,
    StopGaps, TermCounter, TermCounts, Trends, Weighting,
};

const DOCUMENTS: [&str; 5] = [
    "the harbour bridge opened on saturday and the harbour was full",
    "a new bridge crosses the harbour and the old bridge stays open",
    "rain fell on the island while the ferry waited in the harbour",
    "the council raised the budget and the budget pays for the bridge",
    "snow and rain closed the old ferry and the new school",
];

const PROSE: &str = "The barrage was built in three years by a crew of ninety people. It holds the tide back for six hours and then \
     lets the water run through turbines that are older than most of the engineers who look after them. Nobody expected \
     it to last. When the first storm came the gates jammed and the keeper walked out on the wall with a lamp and a \
     hammer and freed them by hand. The town remembers the night. Every autumn the school children walk the wall with \
     lamps and every autumn somebody asks whether the wall is safe. The answer is the same each year. The inspection \
     finds small cracks and the cracks are filled and the tide goes on turning the turbines. Electricity from the \
     barrage costs more than electricity from the mainland but the island pays for it gladly because the cable to the \
     mainland breaks every winter.";

/// Equal to as many digits as are printed.
#[track_caller]
fn assert_near(value: f64, expected: f64) {
    assert!((value - expected).abs() <= 1e-8 * expected.abs().max(1.0), "{value} is not {expected}");
}

fn matrix() -> DocumentTermMatrix {
    let mut counter = TermCounter::new(Normalizer::folding(Language::English));
    let mut matrix = DocumentTermMatrix::new();
    for document in DOCUMENTS {
        counter.clear();
        counter.add(document);
        matrix.push(counter.iter());
    }
    matrix
}

/// The weights of `bridge`, `harbour` and `stays` in the second document.
fn weights(scheme: &str) -> [f64; 3] {
    let matrix = matrix();
    let weighted = matrix.weighted(scheme.parse().unwrap());
    ["bridge", "harbour", "stays"].map(|term| {
        let id = matrix.vocabulary().get(term).unwrap();
        weighted.row(1).iter().find(|entry| entry.0 == id).unwrap().1
    })
}

#[test]
fn weights_are_those_of_scikit_learn() {
    for (scheme, expected) in [
        ("nsc", [0.452290341, 0.2261451705, 0.3376754293]),
        ("lsc", [0.4007902653, 0.2367131871, 0.3534553796]),
        ("nsn", [2.810930216, 1.405465108, 2.098612289]),
        ("nnc", [0.5, 0.25, 0.25]),
    ] {
        for (weight, expected) in weights(scheme).into_iter().zip(expected) {
            assert_near(weight, expected);
        }
    }
    for (documents, expected) in [(5, 1.0), (3, 1.405465108), (1, 2.098612289)] {
        assert_near(Idf::Smooth.weight(documents, 5), expected);
    }
}

#[test]
fn weights_are_those_of_the_smart_scheme() {
    for (scheme, expected) in [
        ("ltc", [0.2389715094, 0.1411404231, 0.4446854999]),
        ("atn", [0.5108256238, 0.3831192178, 1.207078434]),
        ("bpn", [0.0, 0.0, 1.386294361]),
        ("Lnc", [0.4568821374, 0.2698419503, 0.2698419503]),
        ("dtc", [0.2166236128, 0.1419004119, 0.4470799665]),
        ("ntn", [1.021651248, 0.5108256238, 1.609437912]),
    ] {
        for (weight, expected) in weights(scheme).into_iter().zip(expected) {
            assert_near(weight, expected);
        }
    }
}

#[test]
fn similarities_are_those_of_scikit_learn() {
    let weighted = matrix().weighted(Weighting::tf_idf());
    let expected = [0.3578546461, 1.0, 0.1989701546, 0.2906556096, 0.3443730023];
    for (other, expected) in expected.into_iter().enumerate() {
        assert_near(weighted.cosine(1, other), expected);
    }
    let nearest: Vec<usize> = weighted.nearest(1, 3).into_iter().map(|found| found.0).collect();
    assert_eq!(nearest, [0, 4, 3]);
}

/// `TfidfVectorizer().fit(documents).transform([new])`, and `cosine_similarity` with the documents.
#[test]
fn documents_from_without_are_weighed_as_by_scikit_learn() {
    let matrix = matrix();
    let mut counter = TermCounter::new(Normalizer::folding(Language::English));
    counter.add("the ferry left the harbour bridge for the island and the ferry came back");
    let new = matrix.transform(Weighting::tf_idf(), counter.iter());
    for (term, expected) in
        [("bridge", 0.2178455841), ("ferry", 0.5248719935), ("harbour", 0.2178455841), ("the", 0.6199957092)]
    {
        let id = matrix.vocabulary().get(term).unwrap();
        assert_near(new.iter().find(|weight| weight.0 == id).unwrap().1, expected);
    }
    assert_eq!(new.len(), 7, "came, back and left are in no document");
    let nearest = matrix.weighted(Weighting::tf_idf()).nearest_to(&new, 5);
    let expected = [0.397201544, 0.3821771399, 0.5794978845, 0.4987355042, 0.4376415045];
    assert_eq!(nearest.iter().map(|found| found.0).collect::<Vec<_>>(), [2, 3, 4, 0, 1]);
    for (document, similarity) in nearest {
        assert_near(similarity, expected[document]);
    }
}

/// rank_bm25 adds delta for terms that a document does not have, too.
#[test]
fn scores_are_those_of_bm25_plus() {
    let matrix = matrix();
    let ranked = matrix.rank_bm25(Bm25::new().plus(1.0), ["bridge", "harbour"]);
    let expected = [3.061572367, 3.013722566, 2.069799618, 2.069799618, 1.386294361];
    let idf = (6.0f64 / 3.0).ln();
    for (document, score) in ranked {
        let missing = ["bridge", "harbour"].iter().filter(|term| matrix.count(document, term) == 0).count();
        assert_near(score + missing as f64 * idf, expected[document]);
    }
}

/// The prose as one sentence without marks.
fn unmarked() -> String {
    PROSE.to_lowercase().replace('.', "")
}

fn analyzed<T>(text: &str, work: impl FnOnce(&Analysis<'_>) -> T) -> T {
    let analyzer = Analyzer::builder(Language::English).normalizer(Normalizer::folding(Language::English)).build();
    let article = Article::builder().paragraph(text).build();
    work(&analyzer.analyze(&article))
}

#[test]
fn collocations_are_those_of_nltk() {
    let text = unmarked();
    let collocations = analyzed(&text, |analysis| {
        assert_eq!((analysis.sentences().len(), analysis.counts().words), (1, 150));
        let mut collocations = Collocations::new(Pairs::Adjacent);
        collocations.add(analysis).unwrap();
        collocations
    });
    for (first, second, count, expected) in [
        ("the", "wall", 3, [2.64385619, 1.454922678, 11.32676624, 16.07142857, 0.2222222222]),
        ("every", "autumn", 2, [5.64385619, 1.385929291, 17.42408146, 99.32432432, 0.8]),
        ("electricity", "from", 2, [6.22881869, 1.395357382, 21.24316647, 150.0, 1.0]),
    ] {
        let pair = collocations.get(first, second);
        assert_eq!(pair.count(), count);
        let measures = [
            Association::Pmi,
            Association::TScore,
            Association::LogLikelihood,
            Association::ChiSquare,
            Association::Dice,
        ];
        for (measure, expected) in measures.into_iter().zip(expected) {
            assert_near(measure.score(pair.table()), expected);
        }
    }
    // NLTK's window of five words is four words behind each.
    let collocations = analyzed(&text, |analysis| {
        let mut collocations = Collocations::new(Pairs::Within(4));
        collocations.add(analysis).unwrap();
        collocations
    });
    for (first, second, count, expected) in [
        ("the", "wall", 3, [0.6438561898, 0.05555555556]),
        ("every", "autumn", 2, [3.64385619, 0.2]),
        ("electricity", "from", 2, [4.22881869, 0.25]),
    ] {
        let pair = collocations.get(first, second);
        assert_eq!(pair.count(), count);
        assert_near(pair.table().pmi(), expected[0]);
        assert_near(pair.table().dice(), expected[1]);
    }
}

/// quanteda's keyness measures are these with a sign: `chi2` with Yates' correction, `lr` without Williams'.
#[test]
fn contingency_tables_are_measured_as_by_scipy() {
    let table = ContingencyTable::new(30, 130, 100, 1000);
    assert_near(table.log_likelihood(), 22.70277965);
    assert_near(table.chi_square(), 28.39178701);
    assert_near(table.chi_square_yates(), 26.74624226);
    assert_near(table.phi(), (28.39178701f64 / 1000.0).sqrt());
    assert_near(table.odds_ratio(), 30.0 * 800.0 / (100.0 * 70.0));
    assert_near(table.bic(), 22.70277965 - 1000.0f64.ln());
    assert_near(table.log_ratio(), (0.3f64 / (100.0 / 900.0)).log2());
    assert_near(table.percent_difference(), (0.3 - 100.0 / 900.0) / (100.0 / 900.0) * 100.0);
    assert_near(table.npmi(), table.pmi() / -(30.0f64 / 1000.0).log2());
    assert_near(table.log_dice(), 14.0 + (60.0f64 / 230.0).log2());
    assert_near(ContingencyTable::of_corpora(30, 100, 100, 900).log_likelihood(), 22.70277965);
}

#[test]
fn ngrams_are_those_of_nltk() {
    let count = |len, skip| {
        analyzed(DOCUMENTS[0], |analysis| {
            let counts = analysis.ngrams(NGrams::new(len..=len).skip(skip).stop_words(StopGaps::Kept)).counts();
            (counts.total(), counts.len())
        })
    };
    assert_eq!((count(2, 0).0, count(3, 0).0), (10, 9));
    // NLTK's skip-grams of the last words reach beyond the end no more than these do.
    for (len, skip, expected) in [(2, 1, (19, 18)), (2, 2, (27, 26)), (3, 1, (25, 25)), (3, 2, (46, 46))] {
        assert_eq!(count(len, skip), expected, "{skip}-skip-{len}-grams");
    }
}

#[test]
fn diversity_is_that_of_lexicalrichness() {
    let text = unmarked();
    let diversity = LexicalDiversity::new(text.split(' '));
    assert_eq!((diversity.tokens(), diversity.types()), (150, 95));
    assert_near(diversity.type_token_ratio(), 0.6333333333);
    assert_near(diversity.root_ttr(), 7.756717519);
    assert_near(diversity.mtld(LexicalDiversity::MTLD_THRESHOLD), 47.21614246);
    assert_near(diversity.hdd(LexicalDiversity::HDD_SAMPLE), 0.7856407904);
    assert_near(diversity.mattr(25), 0.8088888889);
    assert_near(diversity.mattr(50), 0.7372277228);
    assert_near(diversity.yule_k(), 290.6666667);
    assert_near(diversity.log_ttr(), 0.9088422175);
    // The same of the article, whose marks are no words.
    assert_eq!(analyzed(PROSE, |analysis| analysis.lexical_diversity().yule_k()), diversity.yule_k());
}

#[test]
fn laws_are_fitted_as_by_numpy() {
    let text = unmarked();
    let counts: TermCounts = text.split(' ').collect();
    let profile = FrequencyProfile::new(&counts);
    assert_eq!((profile.hapaxes(), profile.types_of_frequency(2)), (71, 18));
    let zipf = profile.zipf().unwrap();
    assert_near(zipf.exponent(), 0.4678230623);
    assert_near(zipf.constant(), 6.752108385);
    let heaps = PowerLaw::heaps(text.split(' ')).unwrap();
    assert_near(heaps.exponent(), 0.8616402622);
    assert_near(heaps.constant(), 1.383743588);
    // The squares of the correlations of the logarithms.
    assert_near(zipf.r_squared(), 0.791515508);
    assert_near(heaps.r_squared(), 0.9929774582);
    assert_eq!((profile.types(), profile.tokens()), (counts.len(), counts.total()));
    // Where every word is as frequent there is nothing to explain.
    let even: TermCounts = ["rain", "snow"].into_iter().collect();
    assert_near(FrequencyProfile::new(&even).zipf().unwrap().r_squared(), 1.0);
}

#[test]
fn dispersion_is_that_of_gries_example() {
    let dispersion = Dispersion::new([(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)]);
    assert_near(dispersion.gries_dp(), 0.18);
    assert_near(dispersion.gries_dp_norm(), 0.2195121951);
    assert_near(dispersion.juilland_d(), 0.7851504535);
}

/// textstat differs in four places, of which three are made up for here. Its characters of ARI are all that are no white
/// space, nine full stops among them; its Coleman-Liau index has 0.058 where the paper and this crate have 0.0588; its hard
/// words of the Gunning fog index are only those that are not on a list of easy words, 4 of the 8. And it gives *every* and
/// *hours* the syllables that come first in the CMU dictionary, where this crate gives those that come second, and *ninety*
/// two, where this crate gives three: so the prose is taken with other words for these. 35 words are not on its list
/// of familiar ones.
#[test]
fn readability_is_that_of_textstat() {
    let text = PROSE.replace("Every", "Each").replace("every", "each");
    let text = text.replace("ninety", "forty").replace("hours", "weeks");
    let readability = analyzed(&text, |analysis| analysis.readability());
    assert_eq!((readability.words(), readability.sentences()), (150, 9));
    assert_eq!((readability.letters(), readability.syllables()), (651, 194));
    assert_eq!((readability.long_words(), readability.polysyllables()), (18, 8));
    assert_near(readability.flesch(), 80.50233333);
    assert_near(readability.flesch_kincaid(), 6.171333333);
    assert_near(readability.smog(), 8.51512884);
    assert_near(readability.lix(), 28.66666667);
    assert_near(readability.dale_chall(35), 8.1475);
    assert_near(readability.coleman_liau() - 0.08 * 651.0 / 150.0, 7.596);
    assert_near(readability.automated_readability_index() + 4.71 * 9.0 / 150.0, 7.627333333);
    assert_near(readability.gunning_fog() - 0.4 * 100.0 * 4.0 / 150.0, 7.733333333);
}

/// quanteda's tests of `textstat_readability` print these of three short texts: here of others with as many words,
/// sentences and syllables.
#[test]
fn readability_is_that_of_quantedas_examples() {
    for (text, syllables, flesch) in [
        ("Some boats in the storm came early.", 8, 103.04428571),
        ("We saw ten boats on the sea off the coast.", 10, 112.085),
        ("Under the old bridge.", 5, 97.025),
    ] {
        let readability = analyzed(text, |analysis| analysis.readability());
        assert_eq!((readability.sentences(), readability.syllables()), (1, syllables), "{text}");
        assert_near(readability.flesch(), flesch);
    }
    assert_near(analyzed("Some boats in the storm came early.", |analysis| analysis.readability().gunning_fog()), 2.8);
}

/// The documentation of `dfm_tfidf`, the example with proportions; quanteda's logarithm is that of base 10.
#[test]
fn weights_are_those_of_quantedas_example() {
    let mut matrix = DocumentTermMatrix::new();
    matrix.push([("this", 1), ("is", 1), ("a", 2), ("sample", 1)]);
    matrix.push([("this", 1), ("is", 1), ("another", 2), ("example", 3)]);
    let weighted = matrix.weighted("ntn".parse().unwrap());
    for (document, words, term, expected) in [
        (0, 5.0, "this", 0.0),
        (0, 5.0, "is", 0.0),
        (0, 5.0, "a", 0.12),
        (0, 5.0, "sample", 0.06),
        (1, 7.0, "another", 0.09),
        (1, 7.0, "example", 0.13),
    ] {
        let id = matrix.vocabulary().get(term).unwrap();
        let weight = weighted.row(document).iter().find(|entry| entry.0 == id).map_or(0.0, |entry| entry.1);
        let weight: f64 = weight / words / 10.0f64.ln();
        assert_eq!((weight * 100.0).round() / 100.0, expected, "{term}");
    }
}

/// The tests of `textstat_lexdiv`: two words, repeated; their figures are fractions.
#[test]
fn diversity_is_that_of_quantedas_examples() {
    let eight = LexicalDiversity::new("b a b a b a b a".split(' '));
    assert_near(eight.type_token_ratio(), 0.25);
    assert_near(eight.root_ttr(), 2.0 / 8.0f64.sqrt());
    assert_near(eight.log_ttr(), 2.0f64.log10() / 8.0f64.log10());
    let seven = LexicalDiversity::new("one one two one one two one".split(' '));
    assert!((seven.type_token_ratio() - 0.286).abs() < 5e-4 && (seven.log_ttr() - 0.356).abs() < 5e-4);
    assert_near(seven.mattr(2), 5.0 / 6.0);
    assert_near(seven.mattr(3), 2.0 / 3.0);
    assert_near(seven.mattr(4), 0.5);
}

/// The tests of `textstat_keyness`: a table of 3 of 10 and 7 of 9 words, and the order of eight words by the likelihood
/// ratio without a correction, which is this crate's. quanteda's own default, Williams' correction, divides by a number
/// over 1 that depends on the term's frequencies; `chi2` has Yates' by default.
#[test]
fn keyness_is_that_of_quantedas_examples() {
    let table = ContingencyTable::of_corpora(3, 10, 7, 9);
    assert_near(table.chi_square(), 4.337160494);
    assert_near(table.chi_square_yates(), 2.632438272);
    assert_near(table.log_likelihood(), 4.534939332);
    let stats = |words: &str| {
        let mut counter = TermCounter::new(Normalizer::folding(Language::English));
        counter.add(words);
        let mut stats = CorpusStats::new();
        stats.add_counts(&counter);
        stats
    };
    let (target, reference) = (stats("a a a b b c c c c c c d e f g h h"), stats("a a b c c d d d d e f h"));
    let key = |target: &CorpusStats, reference: &CorpusStats| -> String {
        let keys = target.language(Language::English).unwrap().keyness(reference.language(Language::English).unwrap());
        keys.iter().map(|key| key.term()).collect()
    };
    assert_eq!(key(&target, &reference), "cgbhaefd");
    assert_eq!(key(&reference, &target), "defabhgc");
    let english = |stats: &CorpusStats| stats.language(Language::English).cloned().unwrap();
    let (ours, theirs) = (english(&target), english(&reference));
    let first = ours.keyness(&theirs)[0];
    assert_eq!((first.target(), first.reference(), first.table().total()), (6, 2, 29));
}

/// Articles with a term, of as many, day by day.
const SERIES: [(u32, u32); 14] = [
    (1, 10),
    (0, 8),
    (2, 12),
    (1, 10),
    (7, 10),
    (9, 11),
    (6, 9),
    (1, 10),
    (0, 10),
    (2, 9),
    (7, 10),
    (6, 8),
    (1, 12),
    (1, 10),
];

/// burst_detection takes the cheaper state from day to day, not the cheapest way through all of them; here both are the same.
#[test]
fn bursts_are_those_of_burst_detection() {
    let mut trends = Trends::new(Period::Day);
    let analyzer = Analyzer::new(Language::English);
    let mut day = jiff::civil::date(2024, 5, 1);
    for (with, of) in SERIES {
        for number in 0..of {
            let text = if number < with { "The storm." } else { "The budget." };
            trends.add(&analyzer.analyze(&Article::builder().date(day).paragraph(text).build()));
        }
        day = day.tomorrow().unwrap();
    }
    let bursts = trends.bursts(Language::English, "storm");
    let found: Vec<_> = bursts.iter().map(|burst| (burst.first().day() - 1, burst.last().day() - 1)).collect();
    assert_eq!(found, BURSTS.map(|burst| (burst.0, burst.1)));
    for (burst, expected) in bursts.iter().zip(BURSTS) {
        assert_near(burst.weight(), expected.2);
    }
}

/// First and last day, and weight.
const BURSTS: [(i8, i8, f64); 2] = [(4, 6, 10.2728279), (10, 11, 5.900657053)];
