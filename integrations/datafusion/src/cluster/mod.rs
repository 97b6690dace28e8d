//! Clusters of Ballista whose client, scheduler and executors have the functions.
//!
//! A query is planned by the client, cut into stages by the scheduler and run by executors, each a process that has to know the
//! functions; here each is given them. Functions travel by name, so nothing else has to be told. Client, scheduler and executors
//! have to be of one version of Ballista and of this crate.
//!
//! A query that loses an executor has its answer all the same, by those that are left, or ends with an error. For that, contexts made
//! here plan all stages before the first one runs: with Ballista's own default, adaptive planning (`ballista.planner.adaptive.enabled`),
//! it always ends with an error. And [`start_scheduler`] ends jobs that would read some rows twice: see [`guarded`].
//!
//! ```no_run
//! use datafusion::prelude::ParquetReadOptions;
//! use newsprint_datafusion::cluster;
//!
//! # #[tokio::main]
//! # async fn main() -> datafusion::error::Result<()> {
//! let context = cluster::connect("df://localhost:50050").await?;
//! cluster::check(&context).await?;
//! context.register_parquet("articles", "articles/", ParquetReadOptions::default()).await?;
//! context.sql("SELECT top_terms(text, 10) FROM articles").await?.show().await?;
//! # Ok(())
//! # }
//! ```

mod guard;

use std::sync::Arc;

use ballista::prelude::{SessionConfigExt, SessionContextExt};
use ballista_core::config::BallistaConfig;
use ballista_core::error::BallistaError;
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::default_session_builder;
use ballista_executor::executor_process::start_executor_process;
use ballista_scheduler::scheduler_process::start_server;
use datafusion::common::exec_err;
use datafusion::error::{DataFusionError, Result};
use datafusion::execution::{SessionState, SessionStateBuilder};
use datafusion::prelude::{SessionConfig, SessionContext};

pub use ballista_executor::executor_process::ExecutorProcessConfig;
pub use ballista_scheduler::cluster::BallistaCluster;
pub use ballista_scheduler::config::SchedulerConfig;

use crate::functions::Functions;
use guard::Guard;

/// A context whose queries are run by the cluster with a scheduler at this address, `df://host:port`.
///
/// # Errors
/// When the address is none. That nobody answers there shows when a query is run: see [`check`].
pub async fn connect(url: &str) -> Result<SessionContext> {
    connect_with_state(url, plain_state()).await
}

/// The same with a state of one's own: its configuration, object stores and tables. A configuration that has settings of Ballista
/// keeps them; begin it with [`config`]. Others get those.
///
/// # Errors
/// When the address is none.
pub async fn connect_with_state(url: &str, state: SessionState) -> Result<SessionContext> {
    // Ballista puts its own functions in place of the state's: these come behind.
    let mut context = SessionContext::remote_with_state(url, configured(state)).await?;
    crate::register_all(&mut context)?;
    Ok(context)
}

/// A context with a cluster of its own, a scheduler and an executor inside this process: for tests and to try things.
///
/// # Errors
/// When it cannot be started.
pub async fn standalone() -> Result<SessionContext> {
    standalone_with_state(plain_state()).await
}

/// The same with a state of one's own.
///
/// # Errors
/// When it cannot be started.
pub async fn standalone_with_state(state: SessionState) -> Result<SessionContext> {
    let mut state = configured(state);
    // Scheduler and executor take theirs from the state.
    crate::register_all(&mut state)?;
    let mut context = SessionContext::standalone_with_state(state).await?;
    crate::register_all(&mut context)?;
    Ok(context)
}

fn plain_state() -> SessionState {
    SessionStateBuilder::new().with_default_features().with_config(config()).build()
}

/// With settings of Ballista, where there were none.
fn configured(state: SessionState) -> SessionState {
    if state.config_options().extensions.get::<BallistaConfig>().is_some() {
        return state;
    }
    let config = state.config().clone().upgrade_for_ballista().with_ballista_adaptive_query_planner(false);
    SessionStateBuilder::new_from_existing(state).with_config(config).build()
}

/// The configuration that contexts have here: Ballista's, without adaptive planning, so that queries outlive their executors.
#[must_use]
pub fn config() -> SessionConfig {
    SessionConfig::new_with_ballista().with_ballista_adaptive_query_planner(false)
}

/// The same configuration of a scheduler whose sessions have the functions, beside those that it had, and that does not try a stage
/// again whose input cannot be had: see [`guarded`].
#[must_use]
pub fn scheduler(mut config: SchedulerConfig) -> SchedulerConfig {
    let functions = Functions::new();
    let builder = config.override_session_builder.take().unwrap_or_else(|| Arc::new(default_session_builder));
    config.stage_max_failures = 1;
    config.override_session_builder = Some(Arc::new(move |session| {
        let mut state = builder(session)?;
        functions.register(&mut state)?;
        Ok(state)
    }));
    config
}

/// The same configuration of an executor that has the functions, beside those that it had.
#[must_use]
pub fn executor(mut config: ExecutorProcessConfig) -> ExecutorProcessConfig {
    let before = config.override_function_registry.take().unwrap_or_default();
    let mut registry = BallistaFunctionRegistry {
        scalar_functions: before.scalar_functions.clone(),
        aggregate_functions: before.aggregate_functions.clone(),
        window_functions: before.window_functions.clone(),
        higher_order_functions: before.higher_order_functions.clone(),
    };
    let Functions { scalar, aggregate } = Functions::new();
    registry.scalar_functions.extend(scalar.into_iter().map(|function| (function.name().to_owned(), function)));
    registry.aggregate_functions.extend(aggregate.into_iter().map(|function| (function.name().to_owned(), function)));
    config.override_function_registry = Some(Arc::new(registry));
    config
}

/// The same cluster, for a scheduler of one's own with the configuration of [`scheduler`]: a job whose running stages read from an
/// executor that is lost ends with an error. Ballista would begin them again and keep what they had delivered before, so that rows
/// come twice (55.0). Jobs that have lost tasks only go on. It sees the jobs whose tasks the scheduler pushes to executors, as its
/// default is; not those of one whose executors pull.
#[must_use]
pub fn guarded(cluster: BallistaCluster) -> BallistaCluster {
    let jobs = cluster.job_state();
    BallistaCluster::new(Arc::new(Guard::new(cluster)), jobs)
}

/// Runs a scheduler until the process is told to end.
///
/// # Errors
/// When it cannot listen at its address, or where executors are to pull tasks, which cannot be [`guarded`].
pub async fn start_scheduler(config: SchedulerConfig) -> Result<()> {
    let config = scheduler(config);
    if !config.is_push_staged_scheduling() {
        return exec_err!("a scheduler of newsprint_datafusion::cluster pushes tasks to its executors: set PushStaged");
    }
    let address = format!("{}:{}", config.bind_host, config.bind_port);
    let Ok(address) = address.parse() else {
        return exec_err!("`{address}` is not an address to listen at, such as 0.0.0.0:50050");
    };
    let cluster = BallistaCluster::new_from_config(&config).await.map_err(external)?;
    start_server(guarded(cluster), address, Arc::new(config)).await.map_err(external)
}

/// Runs an executor until the process is told to end.
///
/// # Errors
/// When it cannot reach its scheduler or listen at its address.
pub async fn start_executor(config: ExecutorProcessConfig) -> Result<()> {
    start_executor_process(Arc::new(executor(config))).await.map_err(external)
}

fn external(error: BallistaError) -> DataFusionError {
    DataFusionError::External(Box::new(error))
}

/// Asks the cluster of a context to run each of the functions, so that one that it does not have is named before the work begins:
/// a job that meets it fails with a message that need not name it. It waits until there is an executor; which one is asked, the
/// scheduler says.
///
/// # Errors
/// When functions are missing, on the client, the scheduler or the executor that was asked, with their names; when the cluster
/// does not answer, with what it said.
pub async fn check(context: &SessionContext) -> Result<()> {
    let missing = crate::missing(context);
    if !missing.is_empty() {
        return exec_err!("the client does not have {}: make its context with cluster::connect", missing.join(", "));
    }
    let Err(first) = run(context, PROBES.map(|(_, call)| call).join(", ")).await else { return Ok(()) };
    if run(context, "count(text)".to_owned()).await.is_err() {
        // It is not about the functions.
        return Err(first.context("the cluster did not run a query"));
    }
    let mut failed = Vec::new();
    for (name, call) in PROBES {
        if run(context, call.to_owned()).await.is_err() {
            failed.push(name);
        }
    }
    if failed.is_empty() {
        // Each of them runs: it was something else, such as an executor that was lost.
        return Err(first.context("the cluster did not run a query"));
    }
    exec_err!(
        "the cluster does not have {}: start its scheduler and its executors with newsprint_datafusion::cluster, of the version \
         of the client. It said: {first}",
        failed.join(", ")
    )
}

/// A call of each function that says something about one row, through an aggregate so that several fit into a query.
const PROBES: [(&str, &str); 12] = [
    ("keyphrases", "count(keyphrases(text, 1))"),
    ("language", "count(language(text))"),
    ("readability", "count(readability(text))"),
    ("sentences", "count(sentences(text))"),
    ("stem", "count(stem(text))"),
    ("terms", "count(terms(text))"),
    ("tokens", "count(tokens(text))"),
    ("corpus_stats", "corpus_stats(text)"),
    ("merge_corpus_stats", "merge_corpus_stats(arrow_cast(NULL, 'LargeBinary'))"),
    ("document_frequency", "document_frequency(text)"),
    ("keyness", "keyness(text, text, 1)"),
    ("top_terms", "top_terms(text, 1)"),
];

/// Runs calls over a row that no optimizer can answer before.
async fn run(context: &SessionContext, calls: String) -> Result<()> {
    let row = "SELECT arrow_cast(value, 'Utf8') AS text FROM (VALUES ('Ships wait.'), ('Tugs too.')) AS rows(value)";
    context.sql(&format!("SELECT {calls} FROM ({row})")).await?.collect().await.map(drop)
}
