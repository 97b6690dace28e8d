//! Articles that are put together, and files of them.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, Int64Builder, RecordBatch, StringBuilder};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::error::{DataFusionError, Result};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::basic::Compression;
use datafusion::parquet::file::properties::WriterProperties;

pub(crate) struct Article {
    pub(crate) id: u64,
    pub(crate) section: &'static str,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// SplitMix64 by Steele, Lea and Flood (2014): one state a number, so that an article's begins at its own.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// A rank from 0 up to a limit, each with a probability of one over it: Zipf's law.
    fn rank(&mut self, limit: f64) -> usize {
        let uniform = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        limit.powf(uniform) as usize
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const SECTIONS: [&str; 6] = ["economy", "transport", "sport", "science", "culture", "weather"];

/// Sentences by section, in its order, with slots: `{p}` a place, `{n}` a person, `{c}` a company, `{#}` a number, `{d}` a day.
const SENTENCES: [[&str; 7]; 6] = [
    [
        "{c} said on {d} that its profit had grown by {#} percent in the past year.",
        "Shares of {c} fell after the company closed its plant in {p}.",
        "The central bank left its interest rate as it was, as economists in {p} had expected.",
        "Grain trade through the port of {p} reached {#} thousand tonnes.",
        "{n}, who leads {c}, called the new freight rates \"hard to bear.\"",
        "Workers of {c} want {#} percent more pay, and talks go on in {p}.",
        "Inflation in {p} slowed, while wages and rents went up.",
    ],
    [
        "The railway bridge at {p} will be closed until {d} for repairs.",
        "{c} ordered {#} electric buses for the lines around {p}.",
        "Ferry crews in {p} went on strike, and {#} passengers had to wait.",
        "Minister {n} opened the tunnel between {p} and {p} on {d}.",
        "The new tram line to {p} costs {#} million, twice as much as planned.",
        "Cyclists in {p} ask for a lane of their own across the harbour bridge.",
        "A lorry of {c} blocked the motorway near {p} for {#} hours.",
    ],
    [
        "{n} scored the winning goal for {p} two minutes before the end.",
        "{p} lost the derby against {p} after a penalty in the first half.",
        "Coach {n} praised the patience of the team from {p}.",
        "The match in {p} drew {#} spectators, more than ever before.",
        "{n} won the marathon of {p} ahead of {n}.",
        "The league fined the club from {p} after its supporters lit flares.",
        "Goalkeeper {n} moves from {p} to {p} in summer.",
    ],
    [
        "Researchers in {p} have found {#} new species of beetles.",
        "{n} of the University of {p} leads the study, which appeared on {d}.",
        "The probe will look for ice below the surface of the moon.",
        "A vaccine by {c} protected {#} of every hundred patients in the trial.",
        "Seabirds have returned to the cliffs near {p} for the first time in {#} years.",
        "The telescope at {p} saw a star explode, said {n}.",
        "Geologists measured {#} small earthquakes below {p} in a week.",
    ],
    [
        "The novel by {n} tells of a family of fishermen in {p}.",
        "The museum of {p} shows {#} paintings that were never seen before.",
        "{n} sings the title role at the opera of {p} from {d}.",
        "{c} pays for the restoration of the old theatre in {p}.",
        "The film festival of {p} opens with a comedy by {n}.",
        "Critics liked the concert in {p}, though {n} came an hour late.",
        "A library in {p} lends {#} musical instruments to its readers.",
    ],
    [
        "A storm cut the power of {#} households around {p} on {d}.",
        "Rain fell for {#} hours, and the river at {p} left its banks.",
        "The harvest near {p} suffers from the driest spring in {#} years.",
        "Snow closed the pass between {p} and {p}.",
        "Mayor {n} thanked the fire brigade of {p}, which filled sandbags all night.",
        "Meteorologists expect {#} degrees in {p} by {d}.",
        "Fog delayed the flights of {c} from {p}.",
    ],
];

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const FIRST: [&str; 12] =
    ["Ana", "Boris", "Clara", "David", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kofi", "Lena"];
const SYLLABLES: [&str; 24] = [
    "al", "bor", "cas", "den", "el", "far", "gra", "hol", "is", "jor", "kel", "lun", "mar", "nor", "ost", "pel",
    "quin", "ros", "sten", "tor", "ul", "ver", "wes", "zan",
];
const ENDINGS: [&str; 8] = ["ham", "by", "ford", "stad", "ville", "mouth", "berg", "ton"];
const KINDS: [&str; 6] = ["Lines", "Foods", "Energy", "Motors", "Bank", "Systems"];

/// How many names there are: more than any corpus uses.
const NAMES: f64 = 1e8;

/// The article with this number: a headline and four to seven sentences of a section in two paragraphs, about few places and people.
pub(crate) fn invented(id: u64) -> Article {
    let mut random = Random(id.wrapping_mul(0xd134_2543_de82_ef95));
    let section = random.below(SECTIONS.len());
    // An article comes back to the names that it has.
    let names: [String; 4] = std::array::from_fn(|_| name(random.rank(NAMES)));
    // Seven is prime: any step goes through all sentences.
    let (first, step) = (random.below(7), 1 + random.below(6));
    let mut sentence = |number: usize| fill(SENTENCES[section][(first + number * step) % 7], &mut random, &names);
    let mut title = sentence(6);
    title.pop();
    let mut text = String::new();
    let sentences = 4 + (id % 4) as usize;
    for number in 0..sentences {
        text.push_str(match number {
            0 => "",
            _ if number == sentences / 2 => "\n\n",
            _ => " ",
        });
        text.push_str(&sentence(number));
    }
    Article { id, section: SECTIONS[section], title, text }
}

/// A name with a number: the higher, the longer.
fn name(mut rank: usize) -> String {
    let mut name = String::new();
    loop {
        name.push_str(SYLLABLES[rank % SYLLABLES.len()]);
        rank /= SYLLABLES.len();
        if rank == 0 {
            break;
        }
    }
    name[..1].to_uppercase() + &name[1..]
}

fn fill(sentence: &str, random: &mut Random, names: &[String]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 40);
    let mut rest = sentence;
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        let name = &names[random.below(names.len())];
        filled.push_str(&match &rest[at + 1..at + 2] {
            "p" => format!("{name}{}", ENDINGS[name.len() % ENDINGS.len()]),
            "n" => format!("{} {name}", random.of(&FIRST)),
            "c" => format!("{name} {}", KINDS[name.len() % KINDS.len()]),
            "d" => random.of(&DAYS).to_owned(),
            _ => (2 + random.rank(900.0)).to_string(),
        });
        rest = &rest[at + 3..];
    }
    filled.push_str(rest);
    filled
}

/// A file of newline-delimited JSON and one of Parquet.
pub(crate) struct Writers {
    ndjson: BufWriter<File>,
    parquet: ArrowWriter<File>,
    schema: SchemaRef,
    rows: Vec<Article>,
}

/// How many rows are written to Parquet at once.
const BATCH: usize = 8192;

impl Writers {
    pub(crate) fn create(output: &Path, part: u64) -> Result<Writers> {
        let create = |kind: &str| -> Result<File> {
            fs::create_dir_all(output.join(kind))?;
            Ok(File::create(output.join(kind).join(format!("part-{part:03}.{kind}")))?)
        };
        let schema = Arc::new(Schema::new(vec![
            Field::new("id", DataType::Int64, false),
            Field::new("section", DataType::Utf8, false),
            Field::new("title", DataType::Utf8, false),
            Field::new("text", DataType::Utf8, false),
        ]));
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
        let properties = properties.set_max_row_group_row_count(Some(1 << 16)).build();
        let parquet = ArrowWriter::try_new(create("parquet")?, Arc::clone(&schema), Some(properties))?;
        Ok(Writers { ndjson: BufWriter::new(create("ndjson")?), parquet, schema, rows: Vec::new() })
    }

    pub(crate) fn add(&mut self, article: Article) -> Result<()> {
        let Article { id, section, title, text } = &article;
        let line = serde_json::json!({"id": id, "section": section, "title": title, "text": text});
        writeln!(self.ndjson, "{line}")?;
        self.rows.push(article);
        if self.rows.len() == BATCH { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        let (mut id, mut strings) = (Int64Builder::new(), [(); 3].map(|()| StringBuilder::new()));
        for row in self.rows.drain(..) {
            id.append_value(i64::try_from(row.id).unwrap_or(i64::MAX));
            let values = [row.section, &row.title, &row.text];
            strings.iter_mut().zip(values).for_each(|(builder, value)| builder.append_value(value));
        }
        let strings = strings.map(|mut builder| Arc::new(builder.finish()) as ArrayRef);
        let columns = std::iter::once(Arc::new(id.finish()) as ArrayRef).chain(strings).collect();
        Ok(self.parquet.write(&RecordBatch::try_new(Arc::clone(&self.schema), columns)?)?)
    }

    pub(crate) fn finish(mut self) -> Result<()> {
        self.flush()?;
        self.parquet.close()?;
        self.ndjson.flush().map_err(DataFusionError::IoError)
    }
}
