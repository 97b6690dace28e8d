//! The work as queries, the same ones for DataFusion and for Ballista.

use std::fs;
use std::path::{Path, PathBuf};

use datafusion::arrow::array::AsArray;
use datafusion::arrow::datatypes::UInt64Type;
use datafusion::common::exec_err;
use datafusion::error::Result;
use datafusion::prelude::{JsonReadOptions, ParquetReadOptions, SessionContext};

use crate::PHRASES;
use crate::shared;

pub(crate) struct Engine {
    context: SessionContext,
    output: PathBuf,
}

impl Engine {
    pub(crate) async fn new(cluster: Option<&str>, threads: usize, input: &Path, output: &Path) -> Result<Engine> {
        let context = shared::context(cluster).await?;
        context.sql(&format!("SET datafusion.execution.target_partitions = {threads}")).await?;
        let folder = input.to_string_lossy();
        let mut files = fs::read_dir(input)?.filter_map(Result::ok);
        match files.any(|file| file.path().extension().is_some_and(|extension| extension == "parquet")) {
            true => context.register_parquet("articles", folder, ParquetReadOptions::default()).await?,
            false => {
                let options = JsonReadOptions::default().file_extension("ndjson");
                context.register_json("articles", folder, options).await?;
            }
        }
        Ok(Engine { context, output: output.to_owned() })
    }

    pub(crate) async fn run(&self, step: &str) -> Result<()> {
        match step {
            // The texts are analysed once; what follows reads the rows.
            "terms" => {
                let rows = "SELECT id, term['stem'] AS stem, term['count'] AS count \
                            FROM (SELECT id, unnest(terms(text)) AS term FROM articles)";
                self.write(step, rows).await
            }
            "tf_idf" => {
                let terms = self.output.join("terms");
                let options = ParquetReadOptions::default();
                self.context.register_parquet("terms", terms.to_string_lossy(), options).await?;
                let weights = "\
                    WITH corpus AS (SELECT CAST(count(*) AS DOUBLE) AS n FROM articles), \
                    frequencies AS (SELECT stem, CAST(count(*) AS DOUBLE) AS df FROM terms GROUP BY stem) \
                    SELECT id, terms.stem, count * (ln((1 + n) / (1 + df)) + 1) AS weight \
                    FROM terms JOIN frequencies ON terms.stem = frequencies.stem CROSS JOIN corpus";
                self.write(step, weights).await
            }
            "keyphrases" => {
                let rows = format!(
                    "SELECT id, phrase['text'] AS phrase, phrase['score'] AS score \
                     FROM (SELECT id, unnest(keyphrases(text, title, {PHRASES})) AS phrase FROM articles)"
                );
                self.write(step, &rows).await
            }
            _ => {
                let rows = self.context.sql("SELECT corpus_stats(text) FROM articles").await?.collect().await?;
                let Some(rows) = rows.iter().find(|rows| rows.num_rows() == 1) else {
                    return exec_err!("corpus_stats gave {} batches and no row", rows.len());
                };
                Ok(fs::write(self.output.join("corpus_stats.bin"), rows.column(0).as_binary::<i64>().value(0))?)
            }
        }
    }

    /// Writes what a query gives into a folder, in place of what was there.
    async fn write(&self, folder: &str, query: &str) -> Result<()> {
        let folder = self.output.join(folder);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let copy = format!("COPY ({query}) TO '{}/' STORED AS PARQUET", folder.display());
        let counts = self.context.sql(&copy).await?.collect().await?;
        let written: u64 = counts.iter().flat_map(|rows| rows.column(0).as_primitive::<UInt64Type>().values()).sum();
        // An executor that was lost had perhaps written files, whose rows others wrote again under other names.
        let here = SessionContext::new();
        let there = here.read_parquet(folder.to_string_lossy().as_ref(), ParquetReadOptions::default()).await?;
        match there.count().await? as u64 {
            there if there == written => Ok(()),
            there => exec_err!(
                "{} has {there} rows, but the query wrote {written}: an executor was lost in the middle. Write it again",
                folder.display()
            ),
        }
    }
}
