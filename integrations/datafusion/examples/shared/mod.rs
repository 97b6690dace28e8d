//! What the examples have in common: how a program begins and ends, and where queries run.

#![allow(dead_code, reason = "each example uses what it needs")]

use std::future::Future;
use std::io::{self, Write};
use std::process::ExitCode;

use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::{SessionConfig, SessionContext};
use newsprint_datafusion::cluster;

/// What keeps a program from its work.
pub(crate) enum Failure {
    /// Its arguments: status 2.
    Usage(String),
    /// Anything else: status 1.
    Work(DataFusionError),
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Failure {
        Failure::Usage(error.to_string())
    }
}

impl From<DataFusionError> for Failure {
    fn from(error: DataFusionError) -> Failure {
        Failure::Work(error)
    }
}

/// Runs a program, and tells what went wrong. Its options are `None` where help was asked for. `RUST_LOG=info` shows what the
/// engines log.
pub(crate) fn run<O, F: Future<Output = Result<()>>>(
    program: &str,
    help: &str,
    options: impl FnOnce() -> Result<Option<O>, Failure>,
    work: impl FnOnce(O) -> F,
) -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("error")).init();
    // Plans are trees that are walked by calls: the engines want deep stacks.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(16 << 20).build();
    let done = options().and_then(|options| match options {
        None => {
            print!("{help}");
            Ok(())
        }
        Some(options) => Ok(runtime.map_err(DataFusionError::IoError)?.block_on(work(options))?),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(error)) => {
            tell(program, &format!("{error}; --help lists the options"));
            ExitCode::from(2)
        }
        Err(Failure::Work(error)) => {
            tell(program, &error.strip_backtrace());
            ExitCode::FAILURE
        }
    }
}

/// A line on standard error, where somebody can read it.
fn tell(program: &str, message: &str) {
    let _ = writeln!(io::stderr(), "{program}: {message}");
}

/// A context whose queries run here, or on the cluster with this scheduler.
pub(crate) async fn context(scheduler: Option<&str>) -> Result<SessionContext> {
    match scheduler {
        Some(url) => {
            let context = cluster::connect(url).await?;
            cluster::check(&context).await?;
            Ok(context)
        }
        None => {
            let mut context = SessionContext::new_with_config(SessionConfig::new().with_information_schema(true));
            newsprint_datafusion::register_all(&mut context)?;
            Ok(context)
        }
    }
}
