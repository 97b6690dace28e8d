//! Writes `src/keyphrase/rank/newsprint/weights.rs`, by which newsprint's own ranker weighs candidates.
//!
//! Run from the project's root: `cargo run --release --manifest-path tools/ranker/Cargo.toml -- FOLDER`, where the folder
//! holds the sets of documents with gold keyphrases that [`SETS`] names, a file `NAME.jsonl` for each with an object a line:
//! `title`, `text`, `keyphrases`, `lang`. The same files give the same weights. What it prints was measured by
//! cross-validation over documents, with phrases compared by the stems of their words. With the name of one of the models
//! behind the folder, it is only measured.

mod logistic;

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;

use logistic::{Row, fit, gate};
use newsprint::keyphrase::fitting::{Functions, Gate, KINDS, Known, PART_OF, PARTS, Traits, examples, shares};
use newsprint::{Analyzer, Article, Language, Style};
use serde_json::Value;

const FILE: &str = "src/keyphrase/rank/newsprint/weights.rs";
const FOLDS: usize = 5;
/// What is left of the score of a phrase inside a better one, as in the ranker.
const INSIDE: f64 = 0.7;
/// At most so many candidates of a document are learnt from, the gold ones among them; the others stand for the rest.
const MOST: usize = 500;

/// Sets to learn from, what of the language is used, and how much each counts.
type Mixture = &'static [(&'static str, Known, f64)];
const PHRASES: Mixture = &[
    ("duc2001", Known::All, 3.0),
    ("inspec", Known::All, 1.0),
    ("semeval2017", Known::All, 1.0),
    ("www", Known::All, 1.0),
    ("kdd", Known::All, 1.0),
    ("semeval2010", Known::All, 0.5),
];
const UNTAGGED_PHRASES: Mixture = &[
    ("duc2001", Known::Frequencies, 1.0),
    ("duc2001", Known::Nothing, 1.0),
    ("inspec", Known::Nothing, 0.2),
    ("pt110bn", Known::Nothing, 1.0),
    ("ru_rt", Known::Nothing, 0.2),
    ("ru_ng", Known::Nothing, 0.2),
];
const WORDS: Mixture = &[("kpcrowd500", Known::All, 1.0)];
const UNTAGGED_WORDS: Mixture = &[("kpcrowd500", Known::Frequencies, 0.5), ("kpcrowd500", Known::Nothing, 0.5)];
/// The kind of text that each set is: news, abstracts, long papers.
const KIND_OF: &[(&str, usize)] = &[
    ("duc2001", 0),
    ("kpcrowd500", 0),
    ("inspec", 1),
    ("semeval2017", 1),
    ("www", 1),
    ("kdd", 1),
    ("semeval2010", 2),
    ("theses100", 2),
];

struct Document {
    gold: HashSet<String>,
    examples: Vec<Example>,
    traits: Traits,
}

struct Example {
    key: String,
    units: Vec<u32>,
    functions: Functions,
    gold: bool,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).ok_or("which folder are the documents in?")?;
    let folder = Path::new(&folder);
    let only = std::env::args().nth(2);
    let others = [
        ("UNTAGGED_PHRASES", Style::Phrases, UNTAGGED_PHRASES),
        ("WORDS", Style::Words, WORDS),
        ("UNTAGGED_WORDS", Style::Words, UNTAGGED_WORDS),
    ];
    if let Some(&(name, style, mixture)) = others.iter().find(|other| Some(other.0) == only.as_deref()) {
        return model(folder, name, style, mixture, None).map(drop);
    }
    let mut traits = Vec::new();
    for &(set, kind) in KIND_OF {
        traits.extend(load(folder, set, Style::Words, Known::All)?.iter().map(|document| (document.traits, kind)));
    }
    let gate = gate(&traits);
    let mut file = String::new();
    writeln!(
        file,
        "//! Written by tools/ranker (`cargo run --release --manifest-path tools/ranker/Cargo.toml -- FOLDER`)."
    )?;
    writeln!(file, "//!")?;
    writeln!(
        file,
        "//! Fitted on half of the documents of DUC-2001, KPCrowd, Inspec, SemEval-2010, SemEval-2017, WWW, KDD,"
    )?;
    writeln!(
        file,
        "//! 110-PT-BN-KP and two Russian newspapers' (ru_kw_eval_datasets), with their gold keyphrases; the kind of text also on"
    )?;
    writeln!(file, "//! theses100.\n")?;
    writeln!(file, "// A weight that is near to a constant of nature is so by chance.")?;
    writeln!(file, "#![allow(clippy::approx_constant)]\n")?;
    writeln!(file, "use super::model::{{Gate, KINDS, Model}};\n")?;
    writeln!(file, "#[rustfmt::skip]\npub(super) static GATE: Gate = [")?;
    for kind in gate {
        writeln!(file, "    {},", numbers(&kind))?;
    }
    writeln!(file, "];")?;
    let kinds = model(folder, "PHRASES", Style::Phrases, PHRASES, Some(&gate))?;
    writeln!(file, "\n#[rustfmt::skip]\npub(super) static PHRASES: [Model; KINDS] = [")?;
    kinds.iter().try_for_each(|fitted| writeln!(file, "    {},", written(fitted)))?;
    writeln!(file, "];")?;
    if only.is_some() {
        return Ok(());
    }
    for (name, style, mixture) in others {
        let fitted = model(folder, name, style, mixture, None)?;
        writeln!(file, "\n#[rustfmt::skip]\npub(super) static {name}: Model = {};", written(&fitted[0]))?;
    }
    std::fs::write(FILE, file)?;
    Ok(())
}

/// The base, the averages of the parts and the weights of one kind of text.
struct Fitted {
    base: f64,
    averages: [f64; PARTS.len()],
    weights: Functions,
}

/// Fits a mixture, for each kind of text where there is a gate, and prints how well it does by cross-validation.
fn model(
    folder: &Path,
    name: &str,
    style: Style,
    mixture: Mixture,
    gate: Option<&Gate>,
) -> Result<Vec<Fitted>, Box<dyn std::error::Error>> {
    let mut sets = Vec::new();
    for &(set, known, _) in mixture {
        sets.push(load(folder, set, style, known)?);
    }
    let kinds = if gate.is_some() { KINDS } else { 1 };
    let rows = |keep: &dyn Fn(usize) -> bool| {
        let mut rows: Vec<Row<'_>> = Vec::new();
        for (documents, &(_, _, weight)) in sets.iter().zip(mixture) {
            let documents: Vec<&Document> = documents
                .iter()
                .enumerate()
                .filter(|(number, _)| keep(*number))
                .map(|(_, document)| document)
                .collect();
            let all: usize = documents.iter().map(|document| document.examples.len()).sum();
            for document in documents {
                let shares = gate.map_or([1.0, 0.0, 0.0], |gate| shares(gate, &document.traits));
                let few = (document.examples.len() / MOST).max(1);
                for (number, example) in document.examples.iter().enumerate() {
                    // Of a long document, every so many candidates that are not gold stand for all.
                    if example.gold || number % few == 0 {
                        let weight = weight / all as f64 * if example.gold { 1.0 } else { few as f64 };
                        rows.push(Row { functions: &example.functions, shares, gold: example.gold, weight });
                    }
                }
            }
        }
        rows
    };
    let mut scored: Vec<Vec<Vec<f64>>> =
        sets.iter().map(|documents| documents.iter().map(|_| Vec::new()).collect()).collect();
    for fold in 0..FOLDS {
        let fitted = fit(&rows(&|number| number % FOLDS != fold), kinds);
        for (documents, scored) in sets.iter().zip(&mut scored) {
            for (document, scored) in documents.iter().zip(scored).skip(fold).step_by(FOLDS) {
                let shares = gate.map_or([1.0, 0.0, 0.0], |gate| shares(gate, &document.traits));
                *scored =
                    document.examples.iter().map(|example| fitted.probability(&example.functions, shares)).collect();
            }
        }
    }
    for ((documents, &(set, known, _)), scored) in sets.iter().zip(mixture).zip(&scored) {
        let f1 = [5, 10, 15].map(|most| {
            let all = documents.iter().zip(scored).filter(|(document, _)| !document.gold.is_empty());
            let each: Vec<f64> = all.map(|(document, scored)| f1(document, scored, most)).collect();
            100.0 * each.iter().sum::<f64>() / each.len() as f64
        });
        println!("{name}: {set}, {known:?}: F1@5 {:.1} @10 {:.1} @15 {:.1}", f1[0], f1[1], f1[2]);
    }
    if let Some(at) = mixture.iter().position(|&(set, _, _)| set == "duc2001" || set == "kpcrowd500") {
        calibration(&sets[at], &scored[at]);
    }
    let fitted = fit(&rows(&|_| true), kinds);
    Ok((0..kinds)
        .map(|kind| {
            let weights = fitted.weights[kind];
            let mut averages = [0.0; PARTS.len()];
            for (at, part) in PART_OF.iter().enumerate() {
                averages[usize::from(*part)] += weights[at] * fitted.means[at];
            }
            Fitted { base: fitted.constants[kind] + averages.iter().sum::<f64>(), averages, weights }
        })
        .collect())
}

/// How many of the candidates scored about so much are gold.
fn calibration(documents: &[Document], scored: &[Vec<f64>]) {
    for tenth in 0..10 {
        let (mut count, mut gold, mut sum) = (0usize, 0usize, 0.0);
        for (document, scored) in documents.iter().zip(scored) {
            for (example, &score) in document.examples.iter().zip(scored) {
                if (score * 10.0) as usize == tenth {
                    count += 1;
                    gold += usize::from(example.gold);
                    sum += score;
                }
            }
        }
        if count > 0 {
            println!(
                "  scored {:.2} on average: {:.2} of {count} are gold",
                sum / count as f64,
                gold as f64 / count as f64
            );
        }
    }
}

/// F1 of the first `most` keyphrases of a document, of which no fewer than `most` are taken to be given.
fn f1(document: &Document, scored: &[f64], most: usize) -> f64 {
    let mut order: Vec<usize> = (0..scored.len()).collect();
    order.sort_by(|&a, &b| scored[b].total_cmp(&scored[a]).then(a.cmp(&b)));
    let mut inside: HashSet<&[u32]> = HashSet::new();
    let mut scored = scored.to_vec();
    for &number in &order {
        let units = &document.examples[number].units[..];
        if inside.contains(units) {
            scored[number] *= INSIDE;
        } else {
            inside.extend((0..units.len()).flat_map(|from| (from + 1..=units.len()).map(move |to| &units[from..to])));
        }
    }
    order.sort_by(|&a, &b| scored[b].total_cmp(&scored[a]).then(a.cmp(&b)));
    let mut seen = HashSet::new();
    let keys = order.iter().map(|&number| &document.examples[number].key).filter(|&key| seen.insert(key.clone()));
    let hits = keys.take(most).filter(|&key| document.gold.contains(key)).count() as f64;
    2.0 * hits / (most as f64 + document.gold.len() as f64)
}

/// The documents of a set, with what is known about their candidates.
fn load(folder: &Path, set: &str, style: Style, known: Known) -> Result<Vec<Document>, Box<dyn std::error::Error>> {
    let mut analyzers: HashMap<Language, Analyzer> = HashMap::new();
    let file = std::fs::read_to_string(folder.join(format!("{set}.jsonl")))?;
    let document = |line: &str| -> Result<Document, Box<dyn std::error::Error>> {
        let value: Value = serde_json::from_str(line)?;
        let language: Language = value["lang"].as_str().unwrap_or("en").parse()?;
        let mut article = Article::builder().body(value["text"].as_str().unwrap_or_default());
        if let Some(title) = value["title"].as_str() {
            article = article.headline(title);
        }
        let article = article.build();
        let analyzer = analyzers.entry(language).or_insert_with(|| Analyzer::new(language));
        let gold = value["keyphrases"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let gold: HashSet<String> = gold.map(|phrase| key(phrase, language)).filter(|key| !key.is_empty()).collect();
        let (examples, traits) = examples(&analyzer.analyze(&article), style, known);
        let example = |example: newsprint::keyphrase::fitting::Example| {
            let key = key(&example.text, language);
            Example { gold: gold.contains(&key), key, units: example.units, functions: example.functions }
        };
        Ok(Document { examples: examples.into_iter().map(example).collect(), gold, traits })
    };
    file.lines().filter(|line| !line.is_empty()).map(document).collect()
}

/// The stems of a phrase's words.
fn key(phrase: &str, language: Language) -> String {
    use rust_stemmers::{Algorithm, Stemmer};
    let stemmer = match language {
        Language::English => Some(Algorithm::English),
        Language::Portuguese => Some(Algorithm::Portuguese),
        Language::Russian => Some(Algorithm::Russian),
        _ => None,
    }
    .map(Stemmer::create);
    let lower = phrase.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let stems: Vec<String> =
        words.map(|word| stemmer.as_ref().map_or(word.to_owned(), |stemmer| stemmer.stem(word).into_owned())).collect();
    stems.join(" ")
}

fn written(fitted: &Fitted) -> String {
    format!(
        "Model {{\n        base: {:.4},\n        averages: {},\n        weights: {},\n    }}",
        fitted.base,
        numbers(&fitted.averages),
        numbers(&fitted.weights)
    )
}

fn numbers(values: &[f64]) -> String {
    let mut line = String::from("[");
    for (number, value) in values.iter().enumerate() {
        line += if number % 12 == 0 && values.len() > 12 {
            "\n            "
        } else if number > 0 {
            " "
        } else {
            ""
        };
        write!(line, "{value:.4},").expect("a string takes what is written");
    }
    if line.ends_with(',') {
        line.pop();
    }
    line + "]"
}
