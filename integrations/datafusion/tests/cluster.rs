//! The functions on a cluster of Ballista inside this process, where queries are cut into stages and travel as they do between
//! machines.

mod shared;

use ballista::prelude::SessionConfigExt;
use ballista_core::config::TaskSchedulingPolicy;
use datafusion::execution::SessionStateBuilder;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use newsprint_datafusion::cluster;
use shared::{ask, context, with_articles};

/// The answers of a cluster are those of one process, which other tests hold against the library.
const QUERIES: [&str; 9] = [
    "SELECT id, tokens(text) AS t, sentences(text, lang) AS s, stem(section) AS m, language(text) AS l FROM articles ORDER BY id",
    "SELECT id, terms(text, language(text)) AS t, readability(text) AS r FROM articles ORDER BY id",
    "SELECT id, keyphrases(text, title, 3, lang) AS k FROM articles ORDER BY id",
    "SELECT corpus_stats(text, lang) AS c FROM articles",
    "SELECT lang, top_terms(text, 5, lang) AS t, document_frequency(text, lang) AS d FROM articles GROUP BY lang ORDER BY lang",
    "SELECT keyness(text, section, 3) AS k FROM articles WHERE lang = 'en'",
    "SELECT merge_corpus_stats(c) AS c FROM (SELECT section, corpus_stats(text) AS c FROM articles GROUP BY section)",
    "SELECT stem, count(*) AS articles, sum(count) AS mentions FROM (SELECT term['stem'] AS stem, term['count'] AS count FROM \
     (SELECT unnest(terms(text)) AS term FROM articles)) GROUP BY stem ORDER BY mentions DESC, stem LIMIT 20",
    "SELECT id, sentence['start'] AS place, sentence['text'] AS text FROM (SELECT id, unnest(sentences(text)) AS sentence FROM \
     articles) ORDER BY id, place",
];

/// A folder with the sample articles as Parquet, cut into files so that there is something to deal out.
async fn parquet() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let context = SessionContext::new();
    with_articles(&context).await;
    for part in 0..4 {
        let file = folder.path().join(format!("part-{part}.parquet"));
        let copy =
            format!("COPY (SELECT * FROM articles WHERE id % 4 = {part}) TO '{}' STORED AS PARQUET", file.display());
        context.sql(&copy).await.unwrap().collect().await.unwrap();
    }
    folder
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_those_of_one_process() {
    let local = context();
    with_articles(&local).await;
    // From several files, so that there are several states to merge; and from newline-delimited JSON.
    let folder = parquet().await;
    let path = folder.path().to_string_lossy().into_owned();
    // Stages planned before and stages planned as they run; few partitions, so that each has few tasks.
    for (config, adaptive) in [(SessionConfig::new(), false), (SessionConfig::new_with_ballista(), true)] {
        let state =
            SessionStateBuilder::new().with_default_features().with_config(config.with_target_partitions(3)).build();
        let cluster = cluster::standalone_with_state(state).await.unwrap();
        assert_eq!(cluster.copied_config().ballista_adaptive_query_planner_enabled(), adaptive);
        cluster::check(&cluster).await.unwrap();
        cluster.register_parquet("articles", &path, ParquetReadOptions::default()).await.unwrap();
        for query in QUERIES {
            let expected = ask(&local, query).await.unwrap();
            assert!(!expected.is_empty());
            assert_eq!(ask(&cluster, query).await.unwrap(), expected, "{query}");
        }
        cluster.deregister_table("articles").unwrap();
        with_articles(&cluster).await;
        for query in [QUERIES[1], QUERIES[3]] {
            assert_eq!(ask(&cluster, query).await.unwrap(), ask(&local, query).await.unwrap(), "{query}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_named_on_a_cluster_too() {
    let cluster = cluster::standalone().await.unwrap();
    with_articles(&cluster).await;
    let refused = shared::refusal(&cluster, "SELECT terms(text, section) FROM articles").await;
    assert!(refused.contains("terms, argument `language`: `transport` is not a language"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_functions_are_named() {
    use ballista::prelude::SessionContextExt;

    // A cluster that was started without the functions, and a client that has them.
    let mut context = SessionContext::standalone().await.unwrap();
    let refused = cluster::check(&context).await.unwrap_err().strip_backtrace();
    assert!(refused.contains("the client does not have keyphrases, language"), "{refused}");
    newsprint_datafusion::register_all(&mut context).unwrap();
    let refused = cluster::check(&context).await.unwrap_err().strip_backtrace();
    assert!(refused.contains("the cluster does not have keyphrases, language"), "{refused}");
    assert!(refused.contains("top_terms"), "{refused}");
}

#[tokio::test]
async fn a_scheduler_that_cannot_be_guarded_does_not_start() {
    let config = cluster::SchedulerConfig::default().with_scheduler_policy(TaskSchedulingPolicy::PullStaged);
    let refused = cluster::start_scheduler(config).await.unwrap_err().strip_backtrace();
    assert!(refused.contains("set PushStaged"), "{refused}");
}
