//! The functions of many rows, by SQL and by their accumulators, against the library itself.

mod shared;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, DictionaryArray, LargeStringArray, StringArray, StringViewArray};
use datafusion::arrow::datatypes::{DataType, Field, Int32Type, Schema};
use datafusion::common::ScalarValue;
use datafusion::logical_expr::Accumulator;
use datafusion::logical_expr::function::AccumulatorArgs;
use datafusion::physical_expr::PhysicalExpr;
use datafusion::physical_expr::expressions::{col, lit};
use datafusion::prelude::{SessionConfig, SessionContext};
use newsprint::{CorpusStats, Language};
use proptest::prelude::*;
use serde_json::{Value, json};
use shared::{answers, context, context_with, library, refusal, samples, with_articles, with_table};

const ENGLISH: Language = Language::English;

fn english() -> Vec<shared::Sample> {
    samples().into_iter().filter(|sample| sample.language == "en").collect()
}

fn of_texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> CorpusStats {
    library::corpus(texts.into_iter().map(|text| (text, ENGLISH)))
}

fn hex(stats: &CorpusStats) -> Value {
    stats.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>().into()
}

fn document_frequency(stats: &CorpusStats) -> Value {
    let terms = stats.language(ENGLISH).into_iter().flat_map(|stats| stats.iter());
    terms.map(|of| json!({"term": of.term(), "document_frequency": of.document_frequency()})).collect()
}

fn top_terms(stats: &CorpusStats, n: usize) -> Value {
    let mut terms: Vec<_> = stats.language(ENGLISH).into_iter().flat_map(|stats| stats.iter()).collect();
    terms.sort_by_key(|of| (Reverse(of.collection_frequency()), of.term()));
    let object = |of: newsprint::TermStats<'_>| {
        json!({
            "term": of.term(), "collection_frequency": of.collection_frequency(),
            "document_frequency": of.document_frequency(),
        })
    };
    terms.into_iter().take(n).map(object).collect()
}

/// Each group against all others, by the library's own keyness.
fn keyness(groups: &BTreeMap<String, CorpusStats>, n: usize) -> Value {
    let nothing = CorpusStats::new();
    let mut found = Vec::new();
    for (group, stats) in groups {
        let others = groups.iter().filter(|(other, _)| *other != group).map(|(_, stats)| stats.clone());
        let others: CorpusStats = others.collect();
        let Some(target) = stats.language(ENGLISH) else { continue };
        let empty = newsprint::LanguageStats::default();
        let reference = others.merge(nothing.clone());
        let reference = reference.language(ENGLISH).unwrap_or(&empty);
        let keys = target.keyness(reference);
        for key in keys.into_iter().filter(|key| key.score() > 0.0).take(n) {
            found.push(json!({
                "group": group, "term": key.term(), "score": key.score(), "log_ratio": key.table().log_ratio(),
                "target": key.target(), "reference": key.reference(),
            }));
        }
    }
    found.into()
}

/// Columns of strings of every kind.
fn columns(texts: &[Option<String>]) -> Vec<(&'static str, ArrayRef)> {
    let dictionary: DictionaryArray<Int32Type> = texts.iter().map(Option::as_deref).collect();
    vec![
        ("utf8", Arc::new(texts.iter().collect::<StringArray>()) as ArrayRef),
        ("large", Arc::new(texts.iter().collect::<LargeStringArray>())),
        ("view", Arc::new(texts.iter().collect::<StringViewArray>())),
        ("dictionary", Arc::new(dictionary)),
    ]
}

#[tokio::test]
async fn statistics_are_the_librarys_bytes_in_any_number_of_partitions() {
    let texts: Vec<Option<String>> =
        english().into_iter().map(|sample| Some(sample.text)).chain([None, Some(String::new())]).collect();
    let expected = of_texts(texts.iter().flatten().map(String::as_str));
    for (partitions, rows) in [(1, 8192), (1, 1), (4, 2), (7, 3)] {
        let config = SessionConfig::new().with_target_partitions(partitions).with_batch_size(rows);
        let context = context_with(config);
        with_table(&context, "texts", &columns(&texts));
        for column in ["utf8", "large", "view", "dictionary"] {
            let ask = async |call: &str| {
                let query = format!("SELECT {call} AS answer FROM texts", call = call.replace("text", column));
                answers(&context, &query).await.remove(0)
            };
            assert_eq!(ask("corpus_stats(text)").await, hex(&expected));
            assert_eq!(ask("corpus_stats(text, 'en')").await, hex(&expected));
            assert_eq!(ask("document_frequency(text)").await, document_frequency(&expected));
            assert_eq!(ask("top_terms(text, 7)").await, top_terms(&expected, 7));
            assert_eq!(ask("top_terms(text, 0, 'en')").await, json!([]));
        }
    }
}

#[tokio::test]
async fn groups_have_answers_of_their_own() {
    let context = context_with(SessionConfig::new().with_target_partitions(3).with_batch_size(2));
    with_articles(&context).await;
    let sections: BTreeSet<String> = english().into_iter().map(|sample| sample.section).collect();
    let of = |section: &String| {
        let samples = english();
        of_texts(samples.iter().filter(|sample| sample.section == *section).map(|sample| sample.text.as_str()))
    };
    let query = |call: &str| {
        format!("SELECT {call} AS answer FROM articles WHERE lang = 'en' GROUP BY section ORDER BY section")
    };
    let found = answers(&context, &query("corpus_stats(text)")).await;
    assert_eq!(found, sections.iter().map(|section| hex(&of(section))).collect::<Vec<_>>());
    let found = answers(&context, &query("top_terms(text, 3)")).await;
    assert_eq!(found, sections.iter().map(|section| top_terms(&of(section), 3)).collect::<Vec<_>>());
    let found = answers(&context, &query("document_frequency(text)")).await;
    assert_eq!(found, sections.iter().map(|section| document_frequency(&of(section))).collect::<Vec<_>>());
    // Statistics that were kept merge into those of all.
    let kept = format!(
        "SELECT merge_corpus_stats(answer) AS answer FROM ({})",
        query("corpus_stats(text)").replace("ORDER BY section", "")
    );
    let all = of_texts(english().iter().map(|sample| sample.text.as_str()));
    assert_eq!(answers(&context, &kept).await, [hex(&all)]);
    // A filter is no group.
    let filtered = "SELECT corpus_stats(text) FILTER (WHERE section = 'sport') AS answer FROM articles";
    assert_eq!(answers(&context, filtered).await, [hex(&of(&"sport".to_owned()))]);
}

#[tokio::test]
async fn keyness_is_of_each_group_against_all_others() {
    let context = context_with(SessionConfig::new().with_target_partitions(3).with_batch_size(2));
    with_articles(&context).await;
    let groups = |of: &dyn Fn(&shared::Sample) -> String| {
        let mut groups: BTreeMap<String, CorpusStats> = BTreeMap::new();
        for sample in english() {
            let stats = groups.entry(of(&sample)).or_default();
            *stats = std::mem::take(stats).merge(of_texts([sample.text.as_str()]));
        }
        groups
    };
    let by_section = groups(&|sample| sample.section.clone());
    let ask = async |call: &str| {
        let query = format!("SELECT {call} AS answer FROM articles WHERE lang = 'en'");
        answers(&context, &query).await.remove(0)
    };
    assert_eq!(ask("keyness(text, section)").await, keyness(&by_section, usize::MAX));
    assert_eq!(ask("keyness(text, section, 4)").await, keyness(&by_section, 4));
    assert_eq!(
        ask("keyness(text, arrow_cast(section, 'Dictionary(Int32, Utf8)'), 4, 'en')").await,
        keyness(&by_section, 4)
    );
    let sport = groups(&|sample| (sample.section == "sport").to_string());
    assert_eq!(ask("keyness(text, section = 'sport', 5)").await, keyness(&sport, 5));
    // A group of its own against nothing, and rows without a group.
    assert_eq!(ask("keyness(text, 'all')").await, json!([]));
    assert_eq!(ask("keyness(text, CASE WHEN section <> 'sport' THEN section END, 2)").await, {
        let mut groups = by_section.clone();
        groups.remove("sport");
        keyness(&groups, 2)
    });
}

#[tokio::test]
async fn languages_are_counted_apart_or_not_at_all() {
    let context = context();
    with_articles(&context).await;
    let samples = samples();
    let all = library::corpus(samples.iter().map(|sample| (sample.text.as_str(), sample.language.parse().unwrap())));
    let found = answers(&context, "SELECT corpus_stats(text, lang) AS answer FROM articles").await;
    assert_eq!(found, [hex(&all)]);
    for call in ["top_terms(text, 3, lang)", "document_frequency(text, lang)", "keyness(text, section, 3, lang)"] {
        let refused = refusal(&context, &format!("SELECT {call} FROM articles")).await;
        let function = call.split('(').next().unwrap();
        assert!(refused.contains(&format!("{function}: there are texts in `")), "{refused}");
        assert!(refused.contains("GROUP BY the language"), "{refused}");
    }
    let query = "SELECT cardinality(top_terms(text, 3, lang)) AS answer FROM articles GROUP BY lang";
    assert_eq!(answers(&context, query).await, [3, 3, 3]);
}

#[tokio::test]
async fn of_no_rows_is_that_of_an_empty_corpus() {
    let context = context();
    with_articles(&context).await;
    for rows in ["FROM articles WHERE false", "FROM (SELECT arrow_cast(NULL, 'Utf8') AS text, 'a' AS section)"] {
        let ask = async |call: &str| answers(&context, &format!("SELECT {call} AS answer {rows}")).await.remove(0);
        assert_eq!(ask("corpus_stats(text)").await, hex(&CorpusStats::new()), "{rows}");
        assert_eq!(ask("top_terms(text, 3)").await, json!([]));
        assert_eq!(ask("document_frequency(text)").await, json!([]));
        assert_eq!(ask("keyness(text, section)").await, json!([]));
    }
    let merged = "SELECT merge_corpus_stats(arrow_cast(NULL, 'Binary')) AS answer";
    assert_eq!(answers(&context, merged).await, [hex(&CorpusStats::new())]);
}

#[tokio::test]
async fn windows_move_on() {
    let context = context();
    with_articles(&context).await;
    let english = english();
    let texts: Vec<&str> = english.iter().map(|sample| sample.text.as_str()).collect();
    let window = |row: usize| of_texts(texts[row.saturating_sub(2)..=row].iter().copied());
    let ask = async |call: &str| {
        let over = "OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)";
        answers(&context, &format!("SELECT {call} {over} AS answer FROM articles WHERE lang = 'en' ORDER BY id")).await
    };
    let all = |of: &dyn Fn(usize) -> Value| (0..texts.len()).map(of).collect::<Vec<_>>();
    assert_eq!(ask("corpus_stats(text)").await, all(&|row| hex(&window(row))));
    assert_eq!(ask("top_terms(text, 4)").await, all(&|row| top_terms(&window(row), 4)));
    let keys = all(&|row| {
        let mut groups: BTreeMap<String, CorpusStats> = BTreeMap::new();
        for sample in &english[row.saturating_sub(2)..=row] {
            let stats = groups.entry(sample.section.clone()).or_default();
            *stats = std::mem::take(stats).merge(of_texts([sample.text.as_str()]));
        }
        keyness(&groups, 3)
    });
    assert_eq!(ask("keyness(text, section, 3)").await, keys);
    let days = "(SELECT id, corpus_stats(text) AS day FROM articles WHERE lang = 'en' GROUP BY id) AS days";
    let over = "OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)";
    let merged = format!("SELECT merge_corpus_stats(day) {over} AS answer FROM {days} ORDER BY id");
    assert_eq!(answers(&context, &merged).await, all(&|row| hex(&window(row))));
}

#[tokio::test]
async fn wrong_calls_are_refused_with_the_function_and_the_argument() {
    let context = context();
    with_articles(&context).await;
    for (call, said) in [
        ("corpus_stats()", "corpus_stats"),
        ("corpus_stats(id)", "corpus_stats, argument `text`: Int64 does not fit, it takes a string"),
        ("corpus_stats(text, 'klingon')", "corpus_stats, argument `language`: `klingon` is not a language"),
        ("corpus_stats(text, section)", "corpus_stats, argument `language`: `transport` is not a language"),
        ("corpus_stats(DISTINCT text), count(DISTINCT id)", "put it over a query of distinct texts"),
        ("top_terms(text, id)", "top_terms, argument `n`: it is a number for all rows, not a column"),
        ("top_terms(text, -2)", "top_terms, argument `n`: -2 is less than nothing"),
        ("top_terms(text, NULL)", "top_terms, argument `n`: NULL is no number"),
        ("top_terms(text, 'ten')", "top_terms, argument `n`: Utf8 does not fit, it takes an integer"),
        ("keyness(text, 1.5)", "keyness, argument `group`: Float64 does not fit"),
        ("merge_corpus_stats(text)", "merge_corpus_stats, argument `statistics`: Utf8"),
        ("merge_corpus_stats(arrow_cast(text, 'Binary'))", "merge_corpus_stats: at byte 0: these are no statistics"),
    ] {
        let refused = refusal(&context, &format!("SELECT {call} FROM articles")).await;
        assert!(refused.contains(said), "{call}: {refused}");
    }
}

/// An accumulator of a function over a text, a group and a language, with so many wanted.
fn accumulator(context: &SessionContext, function: &str) -> Box<dyn Accumulator> {
    let schema = Schema::new(vec![Field::new("text", DataType::Utf8, true), Field::new("group", DataType::Utf8, true)]);
    let text = col("text", &schema).unwrap();
    let exprs: Vec<Arc<dyn PhysicalExpr>> = match function {
        "top_terms" => vec![text, lit(5i64)],
        "keyness" => vec![text, col("group", &schema).unwrap(), lit(5i64)],
        _ => vec![text],
    };
    let fields: Vec<_> = exprs.iter().map(|expr| expr.return_field(&schema).unwrap()).collect();
    let function = context.state().aggregate_functions()[function].clone();
    let return_field = function.return_field(&fields).unwrap();
    let args = AccumulatorArgs {
        return_field,
        schema: &schema,
        ignore_nulls: false,
        order_bys: &[],
        is_reversed: false,
        name: function.name(),
        is_distinct: false,
        exprs: &exprs,
        expr_fields: &fields,
    };
    function.accumulator(args).unwrap()
}

fn arrays(function: &str, rows: &[(Option<String>, Option<String>)]) -> Vec<ArrayRef> {
    let text: ArrayRef = Arc::new(rows.iter().map(|(text, _)| text.as_deref()).collect::<StringArray>());
    let group: ArrayRef = Arc::new(rows.iter().map(|(_, group)| group.as_deref()).collect::<StringArray>());
    let count = ScalarValue::from(5i64).to_array_of_size(rows.len()).unwrap();
    match function {
        "top_terms" => vec![text, count],
        "keyness" => vec![text, group, count],
        _ => vec![text],
    }
}

fn texts() -> impl Strategy<Value = Option<String>> {
    let word =
        prop::sample::select(vec!["Ships", "wait", "the", "harbour", "Bridges", "bridge", "é", "北京", "2.5", "."]);
    let text = prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
    prop::option::weighted(0.9, text)
}

fn rows() -> impl Strategy<Value = Vec<(Option<String>, Option<String>)>> {
    let group = prop::option::weighted(0.9, prop::sample::select(vec!["a", "b", "c"]).prop_map(str::to_owned));
    prop::collection::vec((texts(), group), 0..24)
}

proptest! {
    /// However rows are dealt to accumulators, and in whatever order their states are merged, the answer is that of one that saw
    /// all rows, which is the library's.
    #[test]
    fn states_merge_to_the_same_in_any_order(
        rows in rows(),
        dealt in prop::collection::vec(0..5usize, 24),
        merges in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 4),
    ) {
        let context = context();
        for function in ["corpus_stats", "document_frequency", "top_terms", "keyness"] {
            let mut parts: Vec<Box<dyn Accumulator>> = (0..5).map(|_| accumulator(&context, function)).collect();
            for (row, part) in rows.iter().zip(&dealt) {
                parts[*part].update_batch(&arrays(function, std::slice::from_ref(row))).unwrap();
            }
            for (one, other) in &merges {
                let mut one = parts.swap_remove(one.index(parts.len()));
                let state = one.state().unwrap();
                let state: Vec<ArrayRef> = state.iter().map(|value| value.to_array().unwrap()).collect();
                let other = other.index(parts.len());
                parts[other].merge_batch(&state).unwrap();
            }
            let [merged] = parts.as_mut_slice() else { panic!("one is left") };
            let mut whole = accumulator(&context, function);
            whole.update_batch(&arrays(function, &rows)).unwrap();
            prop_assert_eq!(merged.evaluate().unwrap(), whole.evaluate().unwrap());
        }
        let mut whole = accumulator(&context, "corpus_stats");
        whole.update_batch(&arrays("corpus_stats", &rows)).unwrap();
        let expected = of_texts(rows.iter().filter_map(|(text, _)| text.as_deref())).to_bytes();
        prop_assert_eq!(whole.evaluate().unwrap(), ScalarValue::LargeBinary(Some(expected)));
    }

    /// What is taken back was not there.
    #[test]
    fn what_is_retracted_was_not_counted(first in rows(), second in rows()) {
        let context = context();
        for function in ["corpus_stats", "document_frequency", "top_terms", "keyness"] {
            let mut moved = accumulator(&context, function);
            moved.update_batch(&arrays(function, &first)).unwrap();
            moved.update_batch(&arrays(function, &second)).unwrap();
            moved.retract_batch(&arrays(function, &first)).unwrap();
            let mut alone = accumulator(&context, function);
            alone.update_batch(&arrays(function, &second)).unwrap();
            prop_assert_eq!(moved.evaluate().unwrap(), alone.evaluate().unwrap());
        }
    }
}
