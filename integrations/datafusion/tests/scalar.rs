//! The functions of a row, by SQL, against the library itself.

mod shared;

use std::sync::Arc;

use datafusion::arrow::array::{
    Array, ArrayRef, DictionaryArray, Int64Array, LargeStringArray, StringArray, StringViewArray,
};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Int8Type, Int32Type, UInt64Type};
use datafusion::prelude::{SessionConfig, SessionContext};
use newsprint::Language;
use serde_json::Value;
use shared::{answers, context, context_with, library, refusal, samples, with_table};

/// Texts as they come: the samples, twice, and odd ones, with NULL among them.
fn texts() -> Vec<Option<String>> {
    let odd = [
        "",
        " \n\t ",
        "Ships wait.",
        "It ended.Next came rain. She said \"Go!\" and left.",
        "e\u{301}te\u{301} 🎉 naïve café 北京 ships\u{0}",
        "date 2024-03-09 Bridge opens early\n\nThe bridge opened on Saturday.\n\nA view of it. (Agency/Jane Doe)",
        "....",
    ];
    let samples: Vec<_> = samples().into_iter().map(|sample| Some(sample.text)).collect();
    let odd = odd.into_iter().map(|text| Some(text.to_owned()));
    samples.iter().cloned().chain([None]).chain(odd).chain(samples.clone()).collect()
}

/// The same strings in every kind of column that may hold them.
fn columns(texts: &[Option<String>]) -> Vec<(&'static str, ArrayRef)> {
    let plain: StringArray = texts.iter().collect();
    let dictionary: DictionaryArray<Int32Type> = texts.iter().map(Option::as_deref).collect();
    let views: DataType = DataType::Dictionary(Box::new(DataType::UInt64), Box::new(DataType::Utf8View));
    let large: DataType = DataType::Dictionary(Box::new(DataType::Int64), Box::new(DataType::LargeUtf8));
    vec![
        ("utf8", Arc::new(plain.clone()) as ArrayRef),
        ("large", Arc::new(texts.iter().collect::<LargeStringArray>())),
        ("view", Arc::new(texts.iter().collect::<StringViewArray>())),
        ("dictionary", Arc::new(dictionary.clone())),
        ("dictionary_of_views", cast(&dictionary, &views).unwrap()),
        ("dictionary_of_large", cast(&dictionary, &large).unwrap()),
    ]
}

/// What a call over every kind of column gives, held against what the library says of each text.
async fn holds(call: &str, expected: impl Fn(&str) -> Value) {
    let texts = texts();
    let columns = columns(&texts);
    let expected: Vec<Value> = texts.iter().map(|text| text.as_deref().map_or(Value::Null, &expected)).collect();
    // Batches of five rows, so that dictionaries come with values that no row has; in one partition, so that rows stay in order.
    for rows in [8192, 5] {
        let context = context_with(SessionConfig::new().with_target_partitions(1).with_batch_size(rows));
        with_table(&context, "texts", &columns);
        for (column, _) in &columns {
            let query = format!("SELECT {} AS answer FROM texts", call.replace("text", column));
            same(&answers(&context, &query).await, &expected, &query);
        }
    }
}

/// Like `assert_eq`, for rows that are long.
fn same(found: &[Value], expected: &[Value], query: &str) {
    assert_eq!(found.len(), expected.len(), "{query}");
    for (row, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert_eq!(found, expected, "row {row} of {query}");
    }
}

#[tokio::test]
async fn tokens_are_the_tokenizers() {
    holds("tokens(text)", library::tokens).await;
    holds("tokens(text, 'en')", |text| library::tokens_in(text, Language::English)).await;
}

#[tokio::test]
async fn sentences_are_the_segmenters() {
    holds("sentences(text)", |text| library::sentences(text, Language::English)).await;
    holds("sentences(text, 'deu')", |text| library::sentences(text, Language::German)).await;
}

#[tokio::test]
async fn stems_are_the_stemmers() {
    holds("stem(text)", |text| library::stem(text, Language::English)).await;
    holds("stem(text, 'fr')", |text| library::stem(text, Language::French)).await;
    let answer = answers(&context(), "SELECT stem('Opportunities', 'en-GB') AS answer").await;
    assert_eq!(answer, ["opportun"]);
}

#[tokio::test]
async fn terms_are_the_analysis() {
    holds("terms(text)", |text| library::terms(text, Language::English)).await;
    holds("terms(text, 'und')", |text| library::terms(text, Language::Undetermined)).await;
}

#[tokio::test]
async fn keyphrases_are_the_analysis() {
    holds("keyphrases(text, 5)", |text| library::keyphrases(text, None, 5, Language::English)).await;
    holds("keyphrases(text, 0)", |text| library::keyphrases(text, None, 0, Language::English)).await;
    holds("keyphrases(text, 1000000, 'de')", |text| library::keyphrases(text, None, 1_000_000, Language::German)).await;
    let titled = |text: &str| library::keyphrases(text, Some("Ships, and the bridge"), 3, Language::English);
    holds("keyphrases(text, 'Ships, and the bridge', 3)", titled).await;
    holds("keyphrases(text, 'Ships, and the bridge', 3, 'en')", titled).await;
}

#[tokio::test]
async fn readability_is_the_analysis() {
    holds("readability(text)", |text| library::readability(text, Language::English)).await;
    holds("readability(text, 'nl')", |text| library::readability(text, Language::Dutch)).await;
}

#[tokio::test]
async fn languages_are_detected() {
    holds("language(text)", library::language).await;
    // One function's answer is the other's argument.
    holds("terms(text, language(text))", |text| {
        let language = library::language(text).as_str().unwrap().parse().unwrap();
        library::terms(text, language)
    })
    .await;
}

#[tokio::test]
async fn arguments_may_be_columns() {
    let context = context_with(SessionConfig::new().with_target_partitions(1));
    let samples = samples();
    let languages: Vec<Option<String>> = samples.iter().map(|sample| Some(sample.language.clone())).collect();
    let text: DictionaryArray<Int8Type> = samples.iter().map(|sample| sample.text.as_str()).collect();
    // Every third title is none: NULL, empty or blank.
    let none = [None, Some(String::new()), Some(" \t".to_owned())];
    let title = |(row, sample): (usize, &shared::Sample)| match row % 3 {
        0 => none[row / 3 % 3].clone(),
        _ => Some(sample.title.clone()),
    };
    let titles: Vec<Option<String>> = samples.iter().enumerate().map(title).collect();
    let counts: Int64Array = (0..samples.len() as i64).map(Some).collect();
    let unsigned = cast(&counts, &DataType::UInt8).unwrap();
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("text", Arc::new(text)),
        ("title", Arc::new(titles.iter().collect::<StringViewArray>())),
        ("lang", Arc::new(languages.iter().collect::<LargeStringArray>())),
        ("n", Arc::new(counts)),
        ("small", unsigned),
    ];
    with_table(&context, "articles", &columns);
    let language = |row: usize| samples[row].language.parse().unwrap();
    let all = |answer: &dyn Fn(usize) -> Value| (0..samples.len()).map(answer).collect::<Vec<_>>();

    let found = answers(&context, "SELECT terms(text, lang) AS answer FROM articles").await;
    assert_eq!(found, all(&|row| library::terms(&samples[row].text, language(row))));
    for count in ["n", "small"] {
        let query = format!("SELECT keyphrases(text, title, {count}, lang) AS answer FROM articles");
        let expected = all(&|row| {
            let title = titles[row].as_deref().filter(|title| !title.trim().is_empty());
            library::keyphrases(&samples[row].text, title, row, language(row))
        });
        assert_eq!(answers(&context, &query).await, expected);
    }
    let found = answers(&context, "SELECT stem('Häuser', lang) AS answer FROM articles").await;
    assert_eq!(found, all(&|row| library::stem("Häuser", language(row))));
}

#[tokio::test]
async fn null_in_null_out() {
    let context = context();
    for call in [
        "tokens(NULL)",
        "tokens('Ships wait.', NULL)",
        "sentences(NULL, 'en')",
        "stem(NULL)",
        "terms(NULL)",
        "terms('Ships wait.', NULL)",
        "keyphrases(NULL, 3)",
        "keyphrases('Ships wait.', NULL)",
        "keyphrases('Ships wait.', 'Ships', NULL, 'en')",
        "keyphrases('Ships wait.', 'Ships', 3, NULL)",
        "readability(NULL)",
        "language(NULL)",
    ] {
        assert_eq!(answers(&context, &format!("SELECT {call} AS answer")).await, [Value::Null], "{call}");
    }
    let without = answers(&context, "SELECT keyphrases('Ships wait.', NULL, 3) AS answer").await;
    assert_eq!(without, [library::keyphrases("Ships wait.", None, 3, Language::English)]);
}

#[tokio::test]
async fn a_dictionary_may_have_no_values() {
    let context = context();
    let text: DictionaryArray<UInt64Type> = [None::<&str>, None].into_iter().collect();
    assert!(text.values().is_empty());
    with_table(&context, "texts", &[("text", Arc::new(text) as ArrayRef)]);
    assert_eq!(answers(&context, "SELECT tokens(text) AS answer FROM texts").await, [Value::Null, Value::Null]);
    assert!(answers(&context, "SELECT tokens(text) AS answer FROM texts WHERE text IS NOT NULL").await.is_empty());
}

#[tokio::test]
async fn wrong_calls_are_refused_with_the_function_and_the_argument() {
    let context = context();
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("text", Arc::new(StringArray::from(vec!["Ships wait.", "Tugs too."]))),
        ("lang", Arc::new(StringArray::from(vec!["en", "klingon"]))),
        ("n", Arc::new(Int64Array::from(vec![2, -3]))),
    ];
    with_table(&context, "texts", &columns);
    for (call, said) in [
        ("tokens()", "tokens is called as tokens(text) or tokens(text, language), not with 0 arguments"),
        ("tokens(42)", "tokens, argument `text`: Int64 does not fit, it takes a string"),
        ("terms(text, 3)", "terms, argument `language`: Int64 does not fit, it takes a string"),
        ("terms(text, 'klingon')", "terms, argument `language`: `klingon` is not a language that newsprint knows"),
        ("terms(text, lang)", "terms, argument `language`: `klingon` is not a language that newsprint knows"),
        ("keyphrases(text, -1)", "keyphrases, argument `n`: -1 is less than nothing"),
        ("keyphrases(text, n)", "keyphrases, argument `n`: -3 is less than nothing"),
        ("keyphrases(text, 'x', 'y')", "keyphrases, argument `n`: Utf8 does not fit, it takes an integer"),
        ("keyphrases(text, 1.5)", "keyphrases, argument `n`: Float64 does not fit, it takes an integer"),
        ("keyphrases(text)", "or keyphrases(text, title, n, language), not with 1 arguments"),
        ("stem(make_array('a'))", "stem, argument `word`: List"),
    ] {
        let refused = refusal(&context, &format!("SELECT {call} FROM texts")).await;
        assert!(refused.contains(said), "{call}: {refused}");
    }
    // Constants are refused before any row is read: by the plan.
    for call in ["terms(text, 'klingon')", "keyphrases(text, -1)", "language(42)"] {
        let planned = context.sql(&format!("SELECT {call} FROM texts")).await;
        assert!(planned.is_err(), "{call}");
    }
}

#[tokio::test]
async fn functions_tell_what_they_do() {
    let context = context_with(SessionConfig::new().with_information_schema(true));
    let query = "SELECT DISTINCT syntax_example AS answer FROM information_schema.routines WHERE routine_name = 'stem'";
    assert_eq!(answers(&context, query).await, ["stem(word) or stem(word, language)"]);
}

#[tokio::test]
async fn what_is_registered_is_not_missing() {
    let mut context = SessionContext::new();
    let missing = newsprint_datafusion::missing(&context);
    assert!(missing.contains(&"keyphrases".to_owned()) && missing.contains(&"keyness".to_owned()));
    newsprint_datafusion::register_all(&mut context).unwrap();
    assert_eq!(newsprint_datafusion::missing(&context), [""; 0]);
}
