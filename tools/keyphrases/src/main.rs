//! Scores the rankers on documents with gold keyphrases, and compares them with references.

mod reference;
mod score;
mod set;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use newsprint::{Analyzer, CorpusStats, KeyphraseExtractor, Language, Ranker, StopWords, Style};

use self::reference::References;
use self::score::{Scorer, f1, overlap};
use self::set::{Set, Tags};

const HELP: &str = "\
Prints F1@10 of rankers on sets of documents with gold keyphrases.

Usage: keyphrases [OPTIONS] FOLDER [SET]...

FOLDER holds a file NAME.jsonl for each set, an object a line: `id`, `title`, `text`, `keyphrases`, `lang`. Without a SET
all of them are scored.

Options:
  --tags FOLDER        parts of speech of another tagger, from NAME.tags, a line for each document: `toks`, a list of
                       [start, end, universal tag, Penn tag] by characters of title, two line ends, text
  --references FOLDER  compares with RANKER.NAME.jsonl (`id`, `keyphrases`), where there is one: prints F1@10 of both, and
                       the share of the reference's first ten that are among the first ten here, on average
  --list FOLDER        writes RANKER.NAME.jsonl there, of the first twenty
  --corpus             document frequencies from the set itself, for the rankers that use them
  --stop-words FILE    these stop words, one a line, not the language's
  --style NAME         phrases, words [default: phrases]
  --ranker NAME        this ranker alone; may be given several times
  -h, --help           this text
";

struct Options {
    folder: PathBuf,
    sets: Vec<String>,
    tags: Option<PathBuf>,
    references: Option<PathBuf>,
    list: Option<PathBuf>,
    corpus: bool,
    stop_words: Option<Vec<String>>,
    style: Style,
    rankers: Vec<Ranker>,
}

fn main() -> ExitCode {
    let result = options().and_then(|options| match options {
        Some(options) => run(&options),
        None => {
            print!("{HELP}");
            Ok(())
        }
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("keyphrases: {error}");
            ExitCode::FAILURE
        }
    }
}

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn options() -> Result<Option<Options>> {
    use lexopt::prelude::*;
    let mut options = Options {
        folder: PathBuf::new(),
        sets: Vec::new(),
        tags: None,
        references: None,
        list: None,
        corpus: false,
        stop_words: None,
        style: Style::Phrases,
        rankers: Vec::new(),
    };
    let mut folder = None;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("tags") => options.tags = Some(arguments.value()?.into()),
            Long("references") => options.references = Some(arguments.value()?.into()),
            Long("list") => options.list = Some(arguments.value()?.into()),
            Long("corpus") => options.corpus = true,
            Long("stop-words") => {
                let file = std::fs::read_to_string(PathBuf::from(arguments.value()?))?;
                options.stop_words = Some(file.lines().map(str::to_owned).collect());
            }
            Long("style") => options.style = arguments.value()?.parse()?,
            Long("ranker") => options.rankers.push(arguments.value()?.parse()?),
            Short('h') | Long("help") => return Ok(None),
            Value(value) if folder.is_none() => folder = Some(PathBuf::from(value)),
            Value(value) => options.sets.push(value.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    options.folder = folder.ok_or("which folder are the sets in?")?;
    if options.sets.is_empty() {
        options.sets = set::names(&options.folder)?;
    }
    if options.rankers.is_empty() {
        options.rankers = Ranker::ALL.to_vec();
    }
    Ok(Some(options))
}

fn run(options: &Options) -> Result<()> {
    let mut table: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for name in &options.sets {
        let set = Set::read(&options.folder, name)?;
        let tags = options.tags.as_deref().map(|folder| Tags::read(folder, name)).transpose()?;
        let answers = answers(&set, tags.as_ref(), options)?;
        let mut scorer = Scorer::default();
        for (row, (&ranker, answers)) in options.rankers.iter().zip(&answers).enumerate() {
            let mut cell = format!("{:.1}", f1(&mut scorer, &set, answers));
            if let Some(folder) = &options.references
                && let Some(reference) = References::read(folder, ranker, name, &set)?
            {
                let theirs = f1(&mut scorer, &set, &reference.0);
                let overlap = overlap(&mut scorer, &set, answers, &reference.0);
                cell = format!("{cell}, {theirs:.1}, {overlap:.3}");
            }
            table.entry(row).or_default().push(cell);
            if let Some(folder) = &options.list {
                reference::write(folder, ranker, name, &set, answers)?;
            }
        }
    }
    println!("| | {} |\n|---{}|", options.sets.join(" | "), "|---".repeat(options.sets.len()));
    for (ranker, cells) in options.rankers.iter().zip(table.values()) {
        println!("| {ranker} | {} |", cells.join(" | "));
    }
    Ok(())
}

/// The first twenty keyphrases of each document, by each ranker.
fn answers(set: &Set, tags: Option<&Tags>, options: &Options) -> Result<Vec<Vec<Vec<String>>>> {
    let mut analyzers: BTreeMap<Language, Analyzer> = BTreeMap::new();
    for document in &set.documents {
        analyzers.entry(document.language).or_insert_with(|| {
            let builder = Analyzer::builder(document.language);
            match &options.stop_words {
                Some(words) => builder.stop_words(StopWords::none().with(words)).build(),
                None => builder.build(),
            }
        });
    }
    let analyses: Vec<_> = set.documents.iter().map(|it| analyzers[&it.language].analyze(&it.article)).collect();
    let mut corpus = CorpusStats::new();
    if options.corpus {
        analyses.iter().for_each(|analysis| corpus.add(analysis));
    }
    let mut extractors = BTreeMap::new();
    for &language in analyzers.keys() {
        let statistics = corpus.language(language).cloned().map(Arc::new);
        let extractor = |&ranker: &Ranker| {
            let extractor = KeyphraseExtractor::with(ranker).style(options.style);
            statistics.iter().fold(extractor, |extractor, statistics| extractor.corpus(Arc::clone(statistics)))
        };
        extractors.insert(language, options.rankers.iter().map(extractor).collect::<Vec<_>>());
    }
    let mut answers = vec![Vec::new(); options.rankers.len()];
    for (number, (document, analysis)) in set.documents.iter().zip(analyses).enumerate() {
        let analysis = match tags {
            Some(tags) => {
                let tags = tags.of(number, document, &analysis)?;
                analysis.with_tags(tags)?
            }
            None => analysis,
        };
        for (extractor, answers) in extractors[&document.language].iter().zip(&mut answers) {
            answers.push(extractor.extract(&analysis).take(20).map(|phrase| phrase.text().to_owned()).collect());
        }
    }
    Ok(answers)
}
