//! An executor of Ballista that has newsprint's functions.
//!
//! `cargo run --release --example executor -- --scheduler localhost:50050`

mod shared;

use std::process::ExitCode;

use newsprint_datafusion::cluster::{self, ExecutorProcessConfig};
use shared::Failure;

const HELP: &str = "\
Does the work that a scheduler deals out, until it is told to end.

Usage: executor [OPTIONS]

Options:
  --scheduler HOST:PORT  the scheduler [default: localhost:50050]
  --bind HOST            the address to listen at [default: 127.0.0.1]
  --host NAME            by which name others reach it [default: the address]
  --port N               the port for data; the next one is for orders [default: 50051]
  --cores N              how many tasks at once [default: as many as there are cores]
  --work FOLDER          where data between stages is kept [default: a new folder for temporary files]
  --heartbeat SECONDS    how often it tells the scheduler that it is there [default: 10]
  -h, --help             this text
";

fn main() -> ExitCode {
    shared::run("executor", HELP, options, cluster::start_executor)
}

fn options() -> Result<Option<ExecutorProcessConfig>, Failure> {
    use lexopt::prelude::*;
    // It waits for a scheduler that is started at the same time.
    let mut config = ExecutorProcessConfig {
        executor_heartbeat_interval_seconds: 10,
        scheduler_connect_timeout_seconds: 30,
        ..ExecutorProcessConfig::default()
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("scheduler") => {
                let address = arguments.value()?.string()?;
                let parts = address.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse().ok()?)));
                let usage = || Failure::Usage(format!("`{address}` is no HOST:PORT"));
                let (host, port) = parts.ok_or_else(usage)?;
                (config.scheduler_host, config.scheduler_port) = (host.to_owned(), port);
            }
            Long("bind") => config.bind_host = arguments.value()?.string()?,
            Long("host") => config.external_host = Some(arguments.value()?.string()?),
            Long("port") => config.port = arguments.value()?.parse()?,
            Long("cores") => config.vcores = arguments.value()?.parse()?,
            Long("work") => config.work_dir = Some(arguments.value()?.string()?),
            Long("heartbeat") => config.executor_heartbeat_interval_seconds = arguments.value()?.parse()?,
            Short('h') | Long("help") => return Ok(None),
            _ => return Err(argument.unexpected().into()),
        }
    }
    config.grpc_port = config.port + 1;
    Ok(Some(config))
}
