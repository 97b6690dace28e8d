//! What holds for counts and statistics of any texts: they are what plain loops find, they merge and part again, their
//! bytes are theirs alone, and hostile input has right answers.

mod common;

use std::collections::{BTreeMap, HashMap};

use common::text;
use newsprint::{
    Analyzer, Article, Association, Collocations, ContingencyTable, CorpusStats, DocumentTermMatrix, FrequentTerms,
    Language, LexicalDiversity, NGrams, Normalizer, Pairs, Period, Span, StopGaps, StopWords, TermCounter, TermCounts,
    Tokenizer, Trends, Vocabulary,
};
use proptest::prelude::*;

const LANGUAGES: &[Language] = &[Language::English, Language::Russian, Language::Turkish, Language::Undetermined];

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(LANGUAGES)
}

/// Strings around the lengths where tables change: short ones, those of 13 to 18 and of 29 to 34 bytes, long ones; some
/// with zeros in them.
fn string() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-c]{0,3}",
        2 => "[ab]{13,18}",
        2 => "[ab]{29,34}|[а-в]{14,17}",
        1 => "[a\\x00é日]{0,9}",
        1 => "[xy]{30,60}",
    ]
}

/// How often each term occurs, by a plain loop.
fn counted(texts: &[String], normalizer: &Normalizer) -> HashMap<String, u64> {
    let mut counts = HashMap::new();
    for text in texts {
        for word in Tokenizer::new().words(text) {
            if let Some(term) = normalizer.term(&text[word.span()]) {
                *counts.entry(term.into_owned()).or_default() += 1;
            }
        }
    }
    counts
}

fn stats_of(documents: &[(String, Language)]) -> CorpusStats {
    let mut stats = CorpusStats::new();
    for (text, language) in documents {
        stats.add(&Analyzer::new(*language).analyze(&Article::parse(text.as_str())));
    }
    stats
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]
    #[test]
    fn words_of_every_length_are_counted_together(
        // On both sides of every length that is told apart, in some batches and windows.
        words in prop::collection::vec(
            "[ab]{1,3}|[a-cA-C]{10,13}|[ab]{15,17}|[aB]{26,29}|[жЖ]{4,7}|[жю]{12,15}|[xy]{30,60}|ǅ[ab]|[ab]{2}\u{301}", 0..700
        ),
        gap in "[ .]{1,3}",
    ) {
        let normalizer = Normalizer::folding(Language::Russian);
        let texts = [words.join(&gap), words[words.len() / 2..].join(" ")];
        let mut counter = TermCounter::new(normalizer.clone());
        let matrix = DocumentTermMatrix::of(normalizer.clone(), &texts);
        for (document, text) in texts.iter().enumerate() {
            counter.clear();
            counter.add(text);
            let expected = counted(std::slice::from_ref(text), &normalizer);
            prop_assert_eq!(counter.iter().count(), expected.len());
            prop_assert_eq!(matrix.row(document).len(), expected.len());
            for (term, &count) in &expected {
                prop_assert_eq!((counter.count(term), matrix.count(document, term)), (count, count));
            }
        }
        let mut pushed = DocumentTermMatrix::new();
        for text in &texts {
            let words = Tokenizer::new().words(text);
            let terms: Vec<_> = words.filter_map(|word| normalizer.term(&text[word.span()])).collect();
            pushed.push(terms.iter().map(|term| (&**term, 1)));
        }
        prop_assert!(pushed.vocabulary().iter().eq(matrix.vocabulary().iter()));
        prop_assert!((0..2).all(|document| pushed.row(document) == matrix.row(document)));
    }
}

proptest! {
    #[test]
    fn a_vocabulary_numbers_strings_in_the_order_they_come(strings in prop::collection::vec(string(), 0..200)) {
        let mut vocabulary = Vocabulary::new();
        let mut expected: Vec<&str> = Vec::new();
        for string in &strings {
            let id = vocabulary.intern(string);
            if id.index() == expected.len() {
                expected.push(string);
            }
            prop_assert_eq!(expected[id.index()], string);
            prop_assert_eq!(vocabulary.get(string), Some(id));
        }
        prop_assert_eq!(vocabulary.iter().map(|(_, text)| text).collect::<Vec<_>>(), expected);
        prop_assert!(vocabulary.iter().all(|(id, text)| vocabulary.text(id) == text));
    }

    #[test]
    fn a_counter_counts_what_a_loop_counts(
        texts in prop::collection::vec(text(), 0..5), language in language(), folding: bool, kept: bool
    ) {
        let normalizer = if folding { Normalizer::folding(language) } else { Normalizer::new(language) };
        let mut counter = TermCounter::new(normalizer.clone());
        if kept {
            // What was counted before leaves nothing behind.
            counter.add("The harbour, the HARBOUR and its bridges");
            counter.clear();
        }
        let mut seen: Vec<String> = Vec::new();
        let mut words = 0;
        for text in &texts {
            counter.add(text);
            for word in Tokenizer::new().words(text) {
                words += 1;
                let term = normalizer.term(&text[word.span()]).map(|term| term.into_owned());
                seen.extend(term.filter(|term| !seen.contains(term)));
            }
        }
        let expected = counted(&texts, &normalizer);
        prop_assert_eq!(counter.words(), words);
        // In the order of first occurrence.
        prop_assert_eq!(counter.iter().map(|(term, _)| term).collect::<Vec<_>>(), seen);
        for (term, count) in counter.iter() {
            prop_assert_eq!(expected[term], count);
            prop_assert_eq!(counter.count(term), count);
        }
        prop_assert_eq!(&counter.counts(), &expected.iter().map(|(term, &count)| (term.as_str(), count)).collect::<TermCounts>());
        let mut parallel = TermCounter::new(normalizer.clone());
        parallel.add_all(&texts);
        prop_assert!(parallel.iter().eq(counter.iter()) && parallel.words() == words);
        // With options, words are handed over one by one.
        let mut tailored = TermCounter::new(normalizer).tokens(Tokenizer::new().urls(true));
        texts.iter().for_each(|text| tailored.add(text));
        if texts.iter().all(|text| !text.contains(['.', ':', '/'])) {
            prop_assert_eq!(tailored.counts(), counter.counts());
        }
    }

    #[test]
    fn unigrams_are_the_terms_and_ngrams_lie_in_sentences(text in text(), language in language()) {
        let article = Article::parse(text);
        let analysis = Analyzer::new(language).analyze(&article);
        let terms: TermCounts = analysis.terms().map(|term| term.stem().to_owned()).collect::<Vec<_>>().iter().map(String::as_str).collect();
        let unigrams = analysis.ngrams(NGrams::new(1..=1)).counts();
        prop_assert_eq!(unigrams.len(), terms.len());
        for term in analysis.terms() {
            prop_assert_eq!(unigrams.get(term.stem()), term.count() as u64);
            let forms = term.forms();
            prop_assert_eq!(forms.iter().map(|form| form.1).sum::<usize>(), term.count());
            prop_assert!(forms.windows(2).all(|pair| pair[0].1 >= pair[1].1));
        }
        for gaps in [StopGaps::Part, StopGaps::Bridge, StopGaps::Kept] {
            for ngram in analysis.ngrams(NGrams::new(2..=3).stop_words(gaps).skip(2)) {
                let inside = analysis.sentences().iter().any(|sentence| sentence.span().covers(ngram.span()));
                prop_assert!(inside, "{ngram:?} is not in one sentence");
                let words: Vec<_> = ngram.words().collect();
                prop_assert!(words.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
                prop_assert_eq!(words.len(), ngram.len());
            }
        }
    }

    #[test]
    fn a_concordance_shows_every_occurrence(text in text(), window in 0usize..4) {
        let article = Article::parse(text);
        let analysis = Analyzer::new(Language::English).analyze(&article);
        for term in analysis.terms().take(5) {
            let lines: Vec<_> = analysis.concordance(term.text(), window).collect();
            prop_assert!(lines.iter().map(|line| line.keyword()).eq(term.mentions().iter().copied()));
            let words: Vec<Span> = analysis.tokens().iter().filter(|token| token.is_word_like()).map(|token| token.span()).collect();
            for line in lines {
                // The words of its block before it and behind it, the window's nearest of them.
                let keyword = line.keyword();
                let block = article.blocks().iter().map(|block| block.span()).find(|block| block.covers(keyword)).unwrap();
                let before = words.iter().rev().filter(|word| block.covers(**word) && word.end() <= keyword.start());
                let behind = words.iter().filter(|word| block.covers(**word) && word.start() >= keyword.end());
                let left = before.take(window).last().map_or(keyword.start(), |word| word.start());
                let right = behind.take(window).last().map_or(keyword.end(), |word| word.end());
                prop_assert_eq!((line.left().start(), line.right().end()), (left, right));
                prop_assert!(line.left().end() <= keyword.start() && keyword.end() <= line.right().start());
                let between = [line.left().end()..keyword.start(), keyword.end()..line.right().start()];
                prop_assert!(between.into_iter().all(|between| !article.text()[between].contains(char::is_alphanumeric)));
            }
        }
    }

    /// Taking out what was merged in leaves what was there, and the bytes are read as what was written.
    #[test]
    fn statistics_part_again_and_keep_their_bytes(
        ours in prop::collection::vec((text(), language()), 0..4), theirs in prop::collection::vec((text(), language()), 0..4)
    ) {
        let (ours, theirs) = (stats_of(&ours), stats_of(&theirs));
        let mut both = ours.clone().merge(theirs.clone());
        let bytes = both.to_bytes();
        prop_assert_eq!(CorpusStats::from_bytes(&bytes), Ok(both.clone()));
        prop_assert_eq!(&both.clone().merge(CorpusStats::new()).to_bytes(), &bytes);
        both.subtract(&theirs).unwrap();
        prop_assert_eq!(&both, &ours);
        if theirs.documents() > ours.documents() {
            prop_assert!(both.subtract(&theirs).unwrap_err().is_not_counted());
            prop_assert_eq!(&both, &ours, "an error changes nothing");
        }
    }

    #[test]
    fn damaged_bytes_are_refused(documents in prop::collection::vec((text(), language()), 1..3), at: prop::sample::Index, bits in 1u8..) {
        let stats = stats_of(&documents);
        let bytes = stats.to_bytes();
        let cut = at.index(bytes.len());
        let error = CorpusStats::from_bytes(&bytes[..cut]).unwrap_err();
        prop_assert!(error.is_damaged() && error.position().unwrap() <= cut);
        let mut changed = bytes.clone();
        changed[cut] ^= bits;
        let error = CorpusStats::from_bytes(&changed).unwrap_err();
        prop_assert!(error.is_damaged() && error.position().unwrap() <= bytes.len());
        let mut longer = bytes;
        longer.push(bits);
        prop_assert!(CorpusStats::from_bytes(&longer).unwrap_err().is_damaged());
    }

    #[test]
    fn any_bytes_are_statistics_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let whole = [&b"NPCS\x01"[..], &bytes].concat();
        prop_assert!(CorpusStats::from_bytes(&bytes).is_err() && CorpusStats::from_bytes(&whole).is_err());
    }

    #[test]
    fn counting_documents_is_counting_articles(texts in prop::collection::vec("[a-zA-Z .']{0,80}", 0..6)) {
        let (mut plain, mut analyzed) = (CorpusStats::new(), CorpusStats::new());
        let analyzer = Analyzer::new(Language::English);
        let mut counter = TermCounter::new(Normalizer::new(Language::English));
        for text in &texts {
            let article = Article::builder().paragraph(text.as_str()).build();
            let analysis = analyzer.analyze(&article);
            // A sentence that ends inside a token (`ended.Next`) parts it.
            prop_assume!(analysis.tokens().iter().map(|token| token.span()).eq(Tokenizer::new().tokens(article.text()).map(|token| token.span())));
            analyzed.add(&analysis);
            counter.clear();
            counter.add(article.text());
            plain.add_counts(&counter);
        }
        prop_assert_eq!(plain, analyzed);
    }

    #[test]
    fn collocations_merge_in_any_order(texts in prop::collection::vec(text(), 0..5), split in 0usize..5, span in 1u32..4) {
        let analyzer = Analyzer::new(Language::English);
        let of = |texts: &[String]| {
            let mut collocations = Collocations::new(Pairs::Within(span));
            texts.iter().for_each(|text| collocations.add(&analyzer.analyze(&Article::parse(text.as_str()))).unwrap());
            collocations
        };
        let (left, right) = texts.split_at(split.min(texts.len()));
        let whole = of(&texts);
        for merged in [of(left).merge(&of(right)).unwrap(), of(right).merge(&of(left)).unwrap()] {
            prop_assert_eq!(merged.words(), whole.words());
            for association in Association::ALL {
                prop_assert_eq!(merged.ranked(*association, 1), whole.ranked(*association, 1));
            }
        }
    }

    /// No count, however large or wrong, makes a measure something that is no number.
    #[test]
    fn measures_are_numbers(both: u64, first: u64, second: u64, total: u64) {
        let table = ContingencyTable::new(both, first, second, total);
        prop_assert!(table.both() <= table.first().min(table.second()));
        let all = Association::ALL.iter().map(|association| association.score(table));
        let others = [
            table.chi_square_yates(), table.phi(), table.odds_ratio(), table.log_ratio(), table.percent_difference(), table.bic(),
        ];
        prop_assert!(all.chain(others).all(|value| !value.is_nan()), "{table:?}");
        prop_assert!(table.log_likelihood() >= 0.0 && table.chi_square() >= 0.0);
        prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&table.phi()));
    }

    /// Misra and Gries' guarantee, whatever the order and however the stream is parted.
    #[test]
    fn frequent_terms_err_no_more_than_they_say(
        stream in prop::collection::vec(0u8..40, 0..400), capacity in 1usize..8, split: prop::sample::Index
    ) {
        let names: Vec<String> = (0..40).map(|number| format!("term {number}")).collect();
        let of = |stream: &[u8]| {
            let mut frequent = FrequentTerms::new(capacity);
            stream.iter().for_each(|&term| frequent.add(&names[usize::from(term)], 1));
            frequent
        };
        let (left, right) = stream.split_at(if stream.is_empty() { 0 } else { split.index(stream.len()) });
        for frequent in [of(&stream), of(left).merge(of(right))] {
            prop_assert_eq!(frequent.total(), stream.len() as u64);
            prop_assert!(frequent.error() <= frequent.total() / (capacity as u64 + 1));
            for (number, name) in names.iter().enumerate() {
                let count = stream.iter().filter(|&&term| usize::from(term) == number).count() as u64;
                let least = frequent.get(name);
                prop_assert!(least <= count && count <= least + frequent.error(), "{count} {least} {}", frequent.error());
            }
            prop_assert!(frequent.ranked().len() <= 2 * capacity);
        }
    }

    #[test]
    fn the_nearest_are_those_of_the_greatest_cosine(
        rows in prop::collection::vec(prop::collection::btree_map("[a-f]", 1u64..5, 0..5), 1..8), scheme in "[nlabLd][ntps][ncub]"
    ) {
        let mut matrix = DocumentTermMatrix::new();
        for row in &rows {
            matrix.push(row.iter().map(|(term, &count)| (term.as_str(), count)));
        }
        let weighted = matrix.weighted(scheme.parse().unwrap());
        for document in 0..rows.len() {
            let nearest = weighted.nearest(document, rows.len());
            prop_assert!(nearest.windows(2).all(|pair| pair[0].1 >= pair[1].1));
            for &(other, similarity) in &nearest {
                prop_assert!((weighted.cosine(document, other) - similarity).abs() < 1e-9);
                prop_assert!(other != document && similarity <= 1.0 + 1e-9);
            }
            let shares = |other: &BTreeMap<String, u64>| other.keys().any(|term| rows[document].contains_key(term));
            prop_assert_eq!(nearest.len(), rows.iter().enumerate().filter(|(other, row)| *other != document && shares(row)).count());
        }
    }

    /// Kleinberg's definition by trying all sequences of states: none costs less than that of the bursts. Many days are without
    /// articles.
    #[test]
    fn bursts_cost_least(period in prop::sample::select(Period::ALL), days in prop::collection::vec(prop_oneof![(0u32..5, 0u32..5), Just((0, 0))], 1..11)) {
        let analyzer = Analyzer::new(Language::English);
        let mut trends = Trends::new(period);
        let start = |number: usize| match period {
            Period::Week => jiff::civil::date(2024, 2, 5) + jiff::Span::new().weeks(number as i64),
            Period::Month => jiff::civil::date(2023, 9, 1) + jiff::Span::new().months(number as i64),
            _ => jiff::civil::date(2024, 2, 25) + jiff::Span::new().days(number as i64),
        };
        let mut counts = vec![(0.0, 0.0); days.len()];
        for (number, (&(with, without), counts)) in days.iter().zip(&mut counts).enumerate() {
            let day = start(number);
            // An article at each end, so that all days are counted.
            let without = without + u32::from(number == 0 || number + 1 == days.len());
            for text in (0..with).map(|_| "The storm.").chain((0..without).map(|_| "The budget.")) {
                trends.add(&analyzer.analyze(&Article::builder().date(day).paragraph(text).build()));
            }
            *counts = (f64::from(with), f64::from(without));
        }
        let (with, without) = counts.iter().fold((0.0, 0.0), |sum, day| (sum.0 + day.0, sum.1 + day.1));
        prop_assume!(with > 0.0);
        let usual: f64 = with / (with + without);
        let rates = [usual, (2.0 * usual).min(0.9999)];
        let cost = |states: u32| {
            let state = |day: usize| (states >> day & 1) as usize;
            (0..days.len()).map(|day| {
                let begin = state(day) == 1 && (day == 0 || state(day - 1) == 0);
                let rate = rates[state(day)];
                let begin = if begin { (days.len() as f64).ln() } else { 0.0 };
                begin - counts[day].0 * rate.ln() - counts[day].1 * (1.0 - rate).ln()
            }).sum::<f64>()
        };
        let mut found = 0;
        for burst in trends.bursts(Language::English, "storm") {
            let within = (0..days.len()).filter(|&number| (burst.first()..=burst.last()).contains(&start(number)));
            within.for_each(|number| found |= 1 << number);
        }
        let least = (0..1 << days.len()).map(cost).fold(f64::INFINITY, f64::min);
        prop_assert!(cost(found) <= least + 1e-9, "{found:b} costs {}, not {least}", cost(found));
    }

    #[test]
    fn diversity_is_a_number_of_any_words(words in prop::collection::vec("[a-d]", 0..200)) {
        let diversity = LexicalDiversity::new(&words);
        let values = [
            diversity.type_token_ratio(), diversity.root_ttr(), diversity.log_ttr(), diversity.mtld(0.72), diversity.hdd(42),
            diversity.mattr(10), diversity.yule_k(),
        ];
        prop_assert!(values.iter().all(|value| value.is_finite() && *value >= 0.0), "{values:?}");
        // What a window holds, counted anew each time.
        if words.len() >= 10 {
            let types = |window: &[String]| window.iter().collect::<std::collections::HashSet<_>>().len();
            let sum: usize = words.windows(10).map(types).sum();
            let mean = sum as f64 / (words.len() - 9) as f64 / 10.0;
            prop_assert!((diversity.mattr(10) - mean).abs() < 1e-12);
        }
    }
}

#[test]
fn counts_of_different_normalizers_never_mix() {
    let text = "The harbour bridges are old. Bridges age.";
    let stemming = Analyzer::new(Language::English);
    let folding = Analyzer::builder(Language::English).normalizer(Normalizer::folding(Language::English)).build();
    let whole = Analyzer::builder(Language::English).tokens(Tokenizer::treebank()).build();
    let article = Article::parse(text);
    let mut stats = CorpusStats::new();
    for analyzer in [&stemming, &folding, &whole, &stemming] {
        stats.add(&analyzer.analyze(&article));
    }
    assert_eq!((stats.documents(), stats.languages().count()), (4, 3));
    assert_eq!(stats.of(&stemming).unwrap().documents(), 2);
    assert_eq!(stats.of(&stemming).unwrap().document_frequency("bridg"), 2);
    assert_eq!(stats.of(&folding).unwrap().document_frequency("bridges"), 1);
    assert_eq!(stats.of(&folding).unwrap().document_frequency("bridg"), 0);
    // Of several, the one with the most articles.
    assert_eq!(stats.language(Language::English), stats.of(&stemming));
    let mut collocations = Collocations::new(Pairs::Adjacent);
    collocations.add(&stemming.analyze(&article)).unwrap();
    assert!(collocations.add(&folding.analyze(&article)).unwrap_err().is_mixed());
}

#[test]
fn hostile_texts_have_right_counts() {
    let folding = || TermCounter::new(Normalizer::folding(Language::English));
    let mut counter = folding();
    counter.add("");
    assert_eq!((counter.words(), counter.iter().count()), (0, 0));

    // One term a million times.
    counter.add(&"Rain ".repeat(1_000_000));
    assert_eq!(counter.iter().collect::<Vec<_>>(), [("rain", 1_000_000)]);

    // A million distinct terms.
    let mut counter = folding();
    let text: String = (0..1_000_000).map(|number| format!("w{number} ")).collect();
    counter.add(&text);
    assert_eq!((counter.iter().count(), counter.words(), counter.count("w999999")), (1_000_000, 1_000_000, 1));

    // Terms of a megabyte.
    let long = "a".repeat(1 << 20);
    let mut counter = TermCounter::new(Normalizer::new(Language::English));
    counter.add(&format!("{long} {long} {long}b {}", long.to_uppercase()));
    assert_eq!((counter.count(&long), counter.count(&format!("{long}b"))), (3, 1));
    let article = Article::builder().paragraph(format!("{long} {long}.")).build();
    let stats = CorpusStats::from(&Analyzer::new(Language::English).analyze(&article));
    assert_eq!(CorpusStats::from_bytes(&stats.to_bytes()), Ok(stats));
}

/// Words of all lengths around those where tables change, as they end a text and as others follow, in capitals and small.
#[test]
fn words_of_each_length_are_told_apart() {
    for letter in ["x", "я"] {
        let mut counter = TermCounter::new(Normalizer::folding(Language::Undetermined));
        let words: Vec<String> = (1..=36).map(|len| letter.repeat(len)).collect();
        for (number, word) in words.iter().enumerate() {
            // Twice in a text, so that it is looked up when it is known; then as the text's end.
            for text in [format!("{word} {} {word} and what comes behind it", word.to_uppercase()), word.clone()] {
                counter.add(&text);
            }
            assert_eq!(counter.count(word), 4, "{word}");
            assert_eq!(counter.iter().count(), number + 6, "{word}");
        }
    }
}

#[test]
fn statistics_of_many_articles_are_those_of_each_together() {
    let articles = ["Rain fell.", "Rain and snow fell; snow.", "", "Snow on the ferry."].map(Article::parse);
    let analyzer = Analyzer::new(Language::English);
    let mut all = CorpusStats::of_all(&analyzer, &articles);
    let each: CorpusStats = articles.iter().map(|article| CorpusStats::from(&analyzer.analyze(article))).collect();
    assert_eq!((&all, all.to_bytes()), (&each, each.to_bytes()));
    let terms = |stats: &CorpusStats| -> Vec<(String, u64, u64)> {
        let stats = stats.language(Language::English).unwrap();
        let of = stats.iter().map(|of| (of.term().to_owned(), of.document_frequency(), of.collection_frequency()));
        assert_eq!((stats.documents(), stats.mentions(), stats.mean_length()), (4, 8, 2.0));
        of.collect()
    };
    let counted = [("fell", 2, 2), ("ferri", 1, 1), ("rain", 2, 2), ("snow", 2, 3)];
    let counted = counted.map(|(term, documents, mentions)| (term.to_owned(), documents, mentions));
    assert_eq!(terms(&all), counted);
    all.retain(|term| term.document_frequency() > 1);
    assert!(terms(&all).iter().eq(counted.iter().filter(|term| term.1 > 1)), "and all totals stay");
    assert_eq!(CorpusStats::new().merge(all.clone()), all);
}

#[test]
fn statistics_that_cannot_be_are_refused() {
    let stats = stats_of(&[("Rain and snow.".to_owned(), Language::English)]);
    let refused = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = serde_json::to_value(&stats).unwrap();
        change(&mut json);
        serde_json::from_value::<CorpusStats>(json).unwrap_err().to_string()
    };
    let more = refused(&|json| json[0]["terms"]["rain"] = serde_json::json!([2, 2]));
    assert_eq!(more, "`rain` is in 2 of 1 documents, 2 times");
    let fewer = refused(&|json| json[0]["terms"]["rain"] = serde_json::json!([1, 0]));
    assert_eq!(fewer, "`rain` is in 1 of 1 documents, 0 times");
    let mentions = refused(&|json| json[0]["mentions"] = serde_json::json!(1));
    assert_eq!(mentions, "the terms for en have 2 mentions, more than the 1 of all");
    let words = refused(&|json| json[0]["words"] = serde_json::json!(1));
    assert_eq!(words, "2 mentions are among 1 words of 1 documents in en");
    let none = refused(&|json| {
        json[0]["documents"] = serde_json::json!(0);
        json[0]["terms"] = serde_json::json!({});
    });
    assert_eq!(none, "2 mentions are among 3 words of 0 documents in en");
    let twice = refused(&|json| *json = serde_json::json!([json[0], json[0]]));
    assert_eq!(twice, "there are two parts for en");
}

/// What is left can be written and read.
#[test]
fn what_was_not_counted_cannot_be_taken_out() {
    let of = |texts: &[&str]| {
        stats_of(&texts.iter().map(|text| ((*text).to_owned(), Language::English)).collect::<Vec<_>>())
    };
    let window = of(&["Rain.", "Rain and sun."]);
    let refused = |other: &CorpusStats| window.clone().subtract(other).unwrap_err().to_string();
    // Both documents have rain, and one would be left.
    assert!(refused(&of(&["Sun."])).contains("`rain`"), "{}", refused(&of(&["Sun."])));
    // Of several terms the first one is named, each time.
    for _ in 0..4 {
        let error = refused(&of(&["Fog, snow, hail, ice."]));
        assert!(error.contains("`fog`") || error.contains("number"), "{error}");
    }
    // All articles would be gone, and some of their words left.
    for (all, some) in [(["The the."], ["The."]), (["The the rain."], ["Rain."])] {
        let error = of(&all).subtract(&of(&some)).unwrap_err();
        assert!(error.is_not_counted() && error.to_string().contains("the number of words"), "{error}");
    }
    let mut left = window;
    left.subtract(&of(&["Rain and sun."])).unwrap();
    assert_eq!(left, of(&["Rain."]));
}

#[test]
fn a_pair_is_counted_as_often_as_it_stands_together() {
    let analyzer = Analyzer::new(Language::English);
    let of = |pairs, text: &str| {
        let mut collocations = Collocations::new(pairs);
        collocations.add(&analyzer.analyze(&Article::parse(text))).unwrap();
        collocations.get("rain", "rain").count()
    };
    assert_eq!(of(Pairs::Adjacent, "Rain. Rain. Rain fell."), 0);
    // Pairs that are the same by another name go together.
    let none = |pairs| Collocations::new(pairs);
    assert!(none(Pairs::Adjacent).merge(&none(Pairs::Within(1))).is_ok());
    assert!(none(Pairs::Adjacent).merge(&none(Pairs::Within(2))).unwrap_err().is_mixed());
    assert_eq!(of(Pairs::Within(3), "Rain rain rain rain."), 6);
}

#[test]
fn what_nearly_all_articles_have_does_not_burst() {
    let mut trends = Trends::new(Period::Day);
    let days = [(1, "Rain.", 20_000u32), (2, "Rain.", 20_000), (2, "Sun.", 1)];
    let analyzer = Analyzer::new(Language::English);
    for (day, text, times) in days {
        let article = Article::builder().date(jiff::civil::date(2024, 5, day)).paragraph(text).build();
        let mut stats = CorpusStats::from(&analyzer.analyze(&article));
        let mut all = CorpusStats::new();
        for bit in 0..32 {
            if times >> bit & 1 == 1 {
                all = all.merge(stats.clone());
            }
            stats = stats.clone().merge(stats);
        }
        trends.add_statistics(jiff::civil::date(2024, 5, day), all);
    }
    assert_eq!(trends.bursts(Language::English, "rain"), []);
}

/// Days of two articles and of one by one normalizer, and of two by another: those of the first count, each day.
#[test]
fn trends_count_by_one_normalizer() {
    let (stems, words) = (
        Analyzer::new(Language::English),
        Analyzer::builder(Language::English).normalizer(Normalizer::folding(Language::English)).build(),
    );
    let mut trends = Trends::new(Period::Day);
    for (day, analyzer, text) in [
        (1, &stems, "Bridges."),
        (1, &stems, "Bridges."),
        (2, &stems, "Bridges."),
        (2, &words, "Rain."),
        (2, &words, "Rain."),
    ] {
        let article = Article::builder().date(jiff::civil::date(2024, 5, day)).paragraph(text).build();
        assert!(trends.add(&analyzer.analyze(&article)));
    }
    let series = trends.series(Language::English, "bridg");
    assert_eq!(series.map(|day| (day.documents(), day.of())).collect::<Vec<_>>(), [(2, 2), (1, 1)]);
}

#[test]
fn terms_without_a_mention_are_in_no_profile() {
    let counts: TermCounts = [("a", 3), ("b", 0)].into_iter().collect();
    let profile = newsprint::FrequencyProfile::new(&counts);
    assert_eq!((profile.types(), profile.hapaxes()), (1, 0));
    assert!(profile.zipf().is_none_or(|law| law.exponent().is_finite()));
    // Longer n-grams than there are: none, not others.
    let article = Article::parse("One of the longest sentences of nine words is this.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    assert_eq!(analysis.ngrams(NGrams::new(7..=9)).count(), 0);
}

#[test]
fn function_words_are_found_in_their_contexts() {
    let article = Article::parse("It was very important because the harbour opened. They left before noon.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    for phrase in ["because", "very important", "before noon", "they left"] {
        assert_eq!(analysis.concordance(phrase, 3).count(), 1, "{phrase}");
    }
}

#[test]
fn counts_merge_and_rank_by_what_came_first() {
    let left: TermCounts = ["snow", "rain", "snow"].into_iter().collect();
    let right: TermCounts = [("fog", 2), ("rain", 3)].into_iter().collect();
    let merged = left.clone().merge(&right);
    assert_eq!(merged.ranked().collect::<Vec<_>>(), [("rain", 4), ("snow", 2), ("fog", 2)]);
    assert_eq!((merged.len(), merged.total(), merged.is_empty()), (3, 8, false));
    assert_eq!(merged.vocabulary().len(), 3);
    // In another order they rank in another, and are equal all the same.
    let other = right.merge(&left);
    assert_eq!(other.ranked().collect::<Vec<_>>(), [("rain", 4), ("fog", 2), ("snow", 2)]);
    assert_eq!(merged, other);
    // Neither fewer terms nor other counts of the same ones are equal.
    assert_ne!(merged, left);
    assert_ne!(["rain"].into_iter().collect::<TermCounts>(), left);
    assert_ne!([("snow", 1), ("rain", 2)].into_iter().collect::<TermCounts>(), left);
    assert_ne!([("snow", 2)].into_iter().collect::<TermCounts>(), left);
    assert!(TermCounts::new().is_empty() && TermCounts::new().ranked().next().is_none());
}

#[test]
fn counts_saturate() {
    let mut counts = TermCounts::new();
    counts.add("rain", u64::MAX);
    counts.add("rain", 2);
    counts.add("snow", 1);
    assert_eq!((counts.get("rain"), counts.total()), (u64::MAX, u64::MAX));
    let mut frequent = FrequentTerms::new(1);
    frequent.add("rain", u64::MAX);
    frequent.add("rain", 1);
    assert_eq!(frequent.get("rain"), u64::MAX);
    // The smaller of two keeps no more than it would alone.
    let mut larger = FrequentTerms::new(9);
    ["rain", "snow", "fog"].iter().for_each(|term| larger.add(term, 5));
    assert_eq!((frequent.clone().merge(larger.clone()).ranked().len(), larger.merge(frequent).ranked().len()), (1, 1));
    let mut matrix = DocumentTermMatrix::new();
    matrix.push([("rain", u64::MAX), ("rain", 1), ("snow", 1)]);
    assert_eq!(matrix.count(0, "rain"), u64::MAX);
}

/// Few bytes do not stand for much memory: a term shares a bounded prefix with the one before.
#[test]
fn long_terms_with_long_prefixes_keep_their_bytes() {
    let normalizer = Normalizer::folding(Language::English).stop_words(StopWords::none());
    let mut counter = TermCounter::new(normalizer);
    for len in [254, 255, 256, 300, 1000] {
        counter.add(&format!("{} {}é {0}z ", "a".repeat(len), "a".repeat(len - 1)));
    }
    let mut stats = CorpusStats::new();
    stats.add_counts(&counter);
    assert_eq!(CorpusStats::from_bytes(&stats.to_bytes()), Ok(stats));
}

#[test]
fn trends_fill_the_time_between_and_merge() {
    use jiff::civil::date;
    let analyzer = Analyzer::new(Language::English);
    let add = |trends: &mut Trends, day, text: &str| {
        let article = Article::builder().date(date(2024, 2, day)).paragraph(text).build();
        assert!(trends.add(&analyzer.analyze(&article)));
    };
    let (mut left, mut right) = (Trends::new(Period::Day), Trends::new(Period::Week));
    add(&mut left, 1, "Rain.");
    add(&mut left, 4, "Rain and rain.");
    add(&mut right, 20, "Snow.");
    assert!(!left.add(&analyzer.analyze(&Article::parse("Undated rain."))));
    let series = |trends: &Trends| -> Vec<_> {
        trends.series(Language::English, "rain").map(|point| (point.start(), point.of(), point.mentions())).collect()
    };
    assert_eq!(
        series(&left),
        [(date(2024, 2, 1), 1, 1), (date(2024, 2, 2), 0, 0), (date(2024, 2, 3), 0, 0), (date(2024, 2, 4), 1, 2)]
    );
    let merged = left.clone().merge(right.clone());
    assert_eq!(merged, right.merge(left.clone()));
    assert_eq!(merged.period(), Period::Week);
    let weeks =
        [(date(2024, 1, 29), 2, 3), (date(2024, 2, 5), 0, 0), (date(2024, 2, 12), 0, 0), (date(2024, 2, 19), 1, 0)];
    assert_eq!(series(&merged), weeks);
    let mut months = Trends::new(Period::Month).merge(merged.clone());
    let article = Article::builder().date(date(2023, 11, 30)).paragraph("Rain.").build();
    assert!(months.add(&analyzer.analyze(&article)));
    let expected =
        [(date(2023, 11, 1), 1, 1), (date(2023, 12, 1), 0, 0), (date(2024, 1, 1), 2, 3), (date(2024, 2, 1), 1, 0)];
    assert_eq!(series(&months), expected, "a week is in the month that it begins in");
    assert_eq!(months.periods().map(|(start, stats)| (start, stats.documents())).last(), Some((date(2024, 2, 1), 1)));
    // Nothing stands out where all of the articles have the term, or none.
    assert!(months.bursts(Language::English, "fog").is_empty() && left.bursts(Language::English, "rain").is_empty());
    assert_eq!(Period::Month.start(date(2024, 2, 29)), date(2024, 2, 1));
    assert!(series(&Trends::new(Period::Day)).is_empty());
}
