//! Rows that are odd: enormous, empty, without an answer.

mod shared;

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, StringArray};
use newsprint::Language;
use shared::{answers, context, library, with_table};

#[tokio::test]
async fn an_enormous_row_is_a_row() {
    // Ten megabytes, and beside it a small one, an empty one and none.
    let sentence = "The harbour bridge opened on Saturday, and 400 ships went under it. ";
    let enormous = sentence.repeat(10_000_000 / sentence.len() + 1);
    assert!(enormous.len() >= 10_000_000);
    let texts = [Some(enormous.as_str()), Some(sentence), Some(""), None];
    let context = context();
    let columns: [(&str, ArrayRef); 1] = [("text", Arc::new(StringArray::from_iter(texts)))];
    with_table(&context, "texts", &columns);
    let ask = async |call: &str| answers(&context, &format!("SELECT {call} AS answer FROM texts")).await;

    let sentences = enormous.len() / sentence.len();
    assert_eq!(
        ask("cardinality(sentences(text))").await,
        [serde_json::json!(sentences), serde_json::json!(1), serde_json::json!(0), serde_json::Value::Null]
    );
    let tokens = newsprint::Tokenizer::new().tokens(&enormous).count();
    assert_eq!(ask("cardinality(tokens(text))").await[0], tokens);
    assert_eq!(ask("readability(text)['words']").await[0], 12 * sentences);
    let phrases = ask("keyphrases(text, 2)").await;
    assert_eq!(phrases[0], library::keyphrases(&enormous, None, 2, Language::English));
    let stats = library::corpus(texts.into_iter().flatten().map(|text| (text, Language::English)));
    let expected: String = stats.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(ask("corpus_stats(text)").await, [expected]);
}

#[tokio::test]
async fn one_endless_word_is_a_word() {
    let word = "ä".repeat(1_000_000);
    let context = context();
    let columns: [(&str, ArrayRef); 1] = [("text", Arc::new(StringArray::from_iter([Some(&word)])))];
    with_table(&context, "texts", &columns);
    let found = answers(&context, "SELECT tokens(text)[1]['end'] AS answer FROM texts").await;
    assert_eq!(found, [2_000_000]);
    let found = answers(&context, "SELECT octet_length(top_terms(text, 1)[1]['term']) AS answer FROM texts").await;
    assert_eq!(found, [2_000_000]);
}
