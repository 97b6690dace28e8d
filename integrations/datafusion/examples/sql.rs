//! Runs SQL that has newsprint's functions, here or on a cluster.
//!
//! `cargo run --release --example sql -- "SELECT title, keyphrases(text, title, 3) FROM articles"`

mod shared;

use std::io::Read;
use std::process::ExitCode;

use datafusion::error::Result;
use datafusion::prelude::JsonReadOptions;
use shared::Failure;

const HELP: &str = "\
Runs SQL statements, with a semicolon behind each, and prints their answers.

Usage: sql [--cluster URL] [SQL]

Without SQL it is read from standard input. There is a table of sample articles, `articles` with id, day, section, lang, title and
text; files of one's own become tables by CREATE EXTERNAL TABLE news STORED AS PARQUET LOCATION 'news/', or JSON, or CSV.

Options:
  --cluster URL   run them on the cluster of Ballista with this scheduler, df://localhost:50050
  -h, --help      this text
";

const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/articles.ndjson");

struct Options {
    cluster: Option<String>,
    sql: Option<String>,
}

fn main() -> ExitCode {
    shared::run("sql", HELP, options, run)
}

fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let mut options = Options { cluster: None, sql: None };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("cluster") => options.cluster = Some(arguments.value()?.string()?),
            Short('h') | Long("help") => return Ok(None),
            Value(sql) if options.sql.is_none() => options.sql = Some(sql.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Some(options))
}

async fn run(options: Options) -> Result<()> {
    let sql = match options.sql {
        Some(sql) => sql,
        None => {
            let mut sql = String::new();
            std::io::stdin().read_to_string(&mut sql)?;
            sql
        }
    };
    let context = shared::context(options.cluster.as_deref()).await?;
    let json = JsonReadOptions::default().file_extension("ndjson");
    context.register_json("articles", ARTICLES, json).await?;
    for statement in datafusion::sql::parser::DFParser::parse_sql(&sql)? {
        let plan = context.state().statement_to_plan(statement).await?;
        context.execute_logical_plan(plan).await?.show().await?;
    }
    Ok(())
}
