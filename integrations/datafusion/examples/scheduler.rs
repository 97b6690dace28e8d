//! A scheduler of Ballista whose sessions have newsprint's functions.
//!
//! `cargo run --release --example scheduler`

mod shared;

use std::process::ExitCode;

use newsprint_datafusion::cluster::{self, SchedulerConfig};
use shared::Failure;

const HELP: &str = "\
Plans queries of clients and deals them to executors, until it is told to end.

Usage: scheduler [OPTIONS]

Options:
  --bind HOST       the address to listen at [default: 127.0.0.1]
  --port N          the port [default: 50050]
  --timeout SECONDS an executor that has not been heard of for so long is lost, and others do its work [default: 30]
  -h, --help        this text
";

fn main() -> ExitCode {
    shared::run("scheduler", HELP, options, cluster::start_scheduler)
}

fn options() -> Result<Option<SchedulerConfig>, Failure> {
    use lexopt::prelude::*;
    let mut config = SchedulerConfig { executor_timeout_seconds: 30, ..SchedulerConfig::default() };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("bind") => config.bind_host = arguments.value()?.string()?,
            Long("port") => config.bind_port = arguments.value()?.parse()?,
            Long("timeout") => config.executor_timeout_seconds = arguments.value()?.parse()?,
            Short('h') | Long("help") => return Ok(None),
            _ => return Err(argument.unexpected().into()),
        }
    }
    config.expire_dead_executor_interval_seconds = (config.executor_timeout_seconds / 4).max(1);
    config.no_executors_grace_period_seconds = config.executor_timeout_seconds;
    Ok(Some(config))
}
