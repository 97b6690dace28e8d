//! The work by the library alone: a thread takes a file.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayRef, ArrowPrimitiveType, AsArray, Int64Builder, PrimitiveBuilder, RecordBatch, StringBuilder,
};
use datafusion::arrow::datatypes::{Float64Type, Int64Type, UInt64Type};
use datafusion::error::{DataFusionError, Result};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use newsprint::{Analyzer, Article, CorpusStats, Idf, Language};
use rayon::prelude::*;

use crate::PHRASES;

/// What is read of an article.
struct Row {
    id: i64,
    title: String,
    text: String,
}

pub(crate) fn run(step: &str, threads: usize, input: &Path, output: &Path) -> Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let pool = pool.map_err(|error| DataFusionError::External(Box::new(error)))?;
    let folder = output.join(step);
    if step != "corpus_stats" {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
    }
    let analyzer = &Analyzer::new(Language::English);
    let each = |work: &(dyn Fn(&Path, &Path) -> Result<()> + Sync), from: &Path| {
        let files = files(from)?;
        let numbered = || files.par_iter().enumerate();
        pool.install(|| {
            numbered().try_for_each(|(number, file)| work(file, &folder.join(format!("part-{number:03}.parquet"))))
        })
    };
    match step {
        "terms" => each(&|file, part| terms(analyzer, file, part), input),
        "tf_idf" => {
            let terms = output.join("terms");
            let frequencies = pool.install(|| frequencies(&terms))?;
            let articles = pool.install(|| count(input))?;
            each(&|file, part| weights(&frequencies, articles, file, part), &terms)
        }
        "keyphrases" => each(&|file, part| keyphrases(analyzer, file, part), input),
        _ => {
            let count = |file: &PathBuf| -> Result<CorpusStats> {
                let mut stats = CorpusStats::new();
                articles(file, |row| {
                    stats.add(&analyzer.analyze(&Article::parse(row.text)));
                    Ok(())
                })?;
                Ok(stats)
            };
            let files = files(input)?;
            let stats: Result<Vec<_>> = pool.install(|| files.par_iter().map(count).collect());
            let stats: CorpusStats = stats?.into_iter().collect();
            Ok(fs::write(output.join("corpus_stats.bin"), stats.to_bytes())?)
        }
    }
}

/// The files of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    files.sort();
    Ok(files)
}

/// Hands over the batches of a file of Parquet.
fn batches(file: &Path, mut take: impl FnMut(&RecordBatch) -> Result<()>) -> Result<()> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(file)?)?.with_batch_size(8192).build()?;
    for batch in reader {
        take(&batch?)?;
    }
    Ok(())
}

/// Hands over the articles of a file.
fn articles(file: &Path, mut take: impl FnMut(Row) -> Result<()>) -> Result<()> {
    if file.extension().is_some_and(|extension| extension == "parquet") {
        return batches(file, |batch| {
            let strings = |name: &str| batch.column_by_name(name).and_then(|column| column.as_string_opt::<i32>());
            let ids = batch.column_by_name("id").and_then(|column| column.as_primitive_opt::<Int64Type>());
            let (Some(ids), Some(titles), Some(texts)) = (ids, strings("title"), strings("text")) else {
                return Err(wrong(file, "it has no columns id, title and text"));
            };
            (0..batch.num_rows()).try_for_each(|row| {
                take(Row { id: ids.value(row), title: titles.value(row).into(), text: texts.value(row).into() })
            })
        });
    }
    for line in BufReader::new(File::open(file)?).lines() {
        let mut value: serde_json::Value =
            serde_json::from_str(&line?).map_err(|error| DataFusionError::External(Box::new(error)))?;
        let mut field = |name: &str| match value[name].take() {
            serde_json::Value::String(string) => string,
            _ => String::new(),
        };
        let (title, text) = (field("title"), field("text"));
        take(Row { id: value["id"].as_i64().ok_or_else(|| wrong(file, "an article has no id"))?, title, text })?;
    }
    Ok(())
}

fn wrong(file: &Path, what: &str) -> DataFusionError {
    DataFusionError::Execution(format!("{}: {what}", file.display()))
}

/// How many articles there are.
fn count(folder: &Path) -> Result<u64> {
    let count = |file: &PathBuf| {
        let mut rows = 0;
        articles(file, |_| {
            rows += 1;
            Ok(())
        })?;
        Ok(rows)
    };
    files(folder)?.par_iter().map(count).sum()
}

/// Rows of three columns on their way into a file: a number, a string, and a third one.
struct Rows<T: ArrowPrimitiveType> {
    writer: Option<ArrowWriter<File>>,
    part: PathBuf,
    names: [&'static str; 3],
    id: Int64Builder,
    string: StringBuilder,
    third: PrimitiveBuilder<T>,
    rows: usize,
}

impl<T: ArrowPrimitiveType> Rows<T> {
    fn new(part: &Path, names: [&'static str; 3]) -> Rows<T> {
        let (id, string) = (Int64Builder::new(), StringBuilder::new());
        Rows { writer: None, part: part.to_owned(), names, id, string, third: PrimitiveBuilder::new(), rows: 0 }
    }

    fn add(&mut self, id: i64, string: &str, third: T::Native) -> Result<()> {
        self.id.append_value(id);
        self.string.append_value(string);
        self.third.append_value(third);
        self.rows += 1;
        if self.rows == 1 << 16 { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        self.rows = 0;
        let columns: [ArrayRef; 3] =
            [Arc::new(self.id.finish()), Arc::new(self.string.finish()), Arc::new(self.third.finish())];
        let batch = RecordBatch::try_from_iter(self.names.into_iter().zip(columns))?;
        let writer = match &mut self.writer {
            Some(writer) => writer,
            none => none.insert(ArrowWriter::try_new(File::create(&self.part)?, batch.schema(), None)?),
        };
        Ok(writer.write(&batch)?)
    }

    fn finish(mut self) -> Result<()> {
        self.flush()?;
        self.writer.map_or(Ok(()), |writer| Ok(writer.close().map(drop)?))
    }
}

fn terms(analyzer: &Analyzer, file: &Path, part: &Path) -> Result<()> {
    let mut rows = Rows::<UInt64Type>::new(part, ["id", "stem", "count"]);
    articles(file, |row| {
        let article = Article::parse(row.text);
        let analysis = analyzer.analyze(&article);
        analysis.terms().try_for_each(|term| rows.add(row.id, term.stem(), term.count() as u64))
    })?;
    rows.finish()
}

fn keyphrases(analyzer: &Analyzer, file: &Path, part: &Path) -> Result<()> {
    let mut rows = Rows::<Float64Type>::new(part, ["id", "phrase", "score"]);
    articles(file, |row| {
        let article = match row.title.trim().is_empty() {
            true => Article::parse(row.text),
            false => Article::builder().headline(row.title).body(row.text).build(),
        };
        let analysis = analyzer.analyze(&article);
        analysis.keyphrases().take(PHRASES).try_for_each(|phrase| rows.add(row.id, phrase.text(), phrase.score()))
    })?;
    rows.finish()
}

/// Hands over the rows of a file of terms.
fn counted(file: &Path, mut take: impl FnMut(i64, &str, u64) -> Result<()>) -> Result<()> {
    batches(file, |batch| {
        let ids = batch.column(0).as_primitive_opt::<Int64Type>();
        let (Some(ids), Some(stems), Some(counts)) =
            (ids, batch.column(1).as_string_opt::<i32>(), batch.column(2).as_primitive_opt::<UInt64Type>())
        else {
            return Err(wrong(file, "it has no columns id, stem and count"));
        };
        (0..batch.num_rows()).try_for_each(|row| take(ids.value(row), stems.value(row), counts.value(row)))
    })
}

/// In how many articles each term occurs.
fn frequencies(terms: &Path) -> Result<HashMap<String, u64>> {
    let of = |file: &PathBuf| -> Result<HashMap<String, u64>> {
        let mut frequencies = HashMap::new();
        counted(file, |_, stem, _| {
            match frequencies.get_mut(stem) {
                Some(frequency) => *frequency += 1,
                None => drop(frequencies.insert(stem.to_owned(), 1)),
            }
            Ok(())
        })?;
        Ok(frequencies)
    };
    let merge = |mut one: HashMap<String, u64>, other: HashMap<String, u64>| {
        other.into_iter().for_each(|(stem, frequency)| *one.entry(stem).or_default() += frequency);
        Ok(one)
    };
    files(terms)?.par_iter().map(of).try_reduce(HashMap::new, merge)
}

fn weights(frequencies: &HashMap<String, u64>, articles: u64, file: &Path, part: &Path) -> Result<()> {
    let mut rows = Rows::<Float64Type>::new(part, ["id", "stem", "weight"]);
    counted(file, |id, stem, count| {
        let frequency = frequencies.get(stem).copied().unwrap_or(0);
        rows.add(id, stem, count as f64 * Idf::Smooth.weight(frequency, articles))
    })?;
    rows.finish()
}
