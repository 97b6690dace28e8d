//! What the command line asks for.

use std::str::FromStr;

use newsprint::{KeyphraseExtractor, Language, Ranker, Style};

use crate::shared::{Failure, language};

pub(crate) const HELP: &str = "\
Analyses documents, one JSON object a line.

Usage: batch [OPTIONS] [FILE]

In:   {\"id\": ..., \"title\"?: \"...\", \"text\": \"...\", \"lang\"?: \"en\"}   from FILE, or from standard input without it or for -
Out:  one JSON line for each line in, in order, with byte spans into `text`. A line that cannot be read becomes
      {\"line\": N, \"error\": \"...\"} in its place; the rest goes on, and the exit status is 1 at the end.
      A line is written as soon as it and those before it are answered; nothing finished waits for more input.
      A `lang` that is a code, but of no language known here, is treated as any language.

Options:
  --emit LIST        what to print, apart by commas: segments, tokens, sentences, terms, keyphrases; the first three
                     are of all the text, terms and keyphrases of its prose, without captions and credits;
                     the title helps keyphrases alone: one that only the title has is told without spans
                     [default: tokens,sentences,terms,keyphrases]
  --top N            at most N terms and keyphrases a document [default: 10 keyphrases, all terms]
  --ranker NAME      how keyphrases are weighed: newsprint, frequency, tfidf, kpminer, rake, yake, textrank, singlerank,
                     positionrank, topicrank, multipartiterank; tfidf and kpminer have no corpus here, so that
                     frequency decides [default: newsprint]
  --style NAME       what keyphrases look like: phrases, words [default: phrases]
  --language CODE    the language of documents without `lang`; auto: by their text, and the answer says which, and
                     how sure that is, as `language` and `confidence` [default: en]
  --jobs N           threads, 1024 at the most [default: 0, all cores]
  --most-bytes N     a longer line is an error, and is not kept in memory; without it memory for the longest line may be
                     needed some 300 times [default: no limit]
  -o, --output FILE  writes to FILE in place of standard output
  --resume           goes on where a run with the same input, options and --output was ended, even by a kill: keeps the
                     whole lines of the output, cuts off one that was torn, and answers the input's lines behind those
  -h, --help         this text
";

/// What to print, in the order of the output.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Part {
    Segments,
    Tokens,
    Sentences,
    Terms,
    Keyphrases,
}

impl FromStr for Part {
    type Err = String;

    fn from_str(name: &str) -> Result<Part, String> {
        Ok(match name.trim() {
            "segments" => Part::Segments,
            "tokens" => Part::Tokens,
            "sentences" => Part::Sentences,
            "terms" => Part::Terms,
            "keyphrases" => Part::Keyphrases,
            other => return Err(format!("there is no `{other}` to emit")),
        })
    }
}

/// What is asked of each document.
pub(crate) struct Asked {
    pub(crate) emit: Vec<Part>,
    pub(crate) top: Option<usize>,
    pub(crate) extractor: KeyphraseExtractor,
    /// `None`: by the text.
    pub(crate) language: Option<Language>,
    /// The most bytes of a line.
    pub(crate) most: usize,
}

pub(crate) struct Options {
    pub(crate) asked: Asked,
    pub(crate) jobs: usize,
    pub(crate) file: Option<String>,
    pub(crate) output: Option<String>,
    pub(crate) resume: bool,
}

const MOST_JOBS: usize = 1024;

pub(crate) fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let mut options = Options {
        asked: Asked {
            emit: vec![Part::Tokens, Part::Sentences, Part::Terms, Part::Keyphrases],
            top: None,
            extractor: KeyphraseExtractor::new(),
            language: Some(Language::English),
            most: usize::MAX,
        },
        jobs: 0,
        file: None,
        output: None,
        resume: false,
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("emit") => {
                options.asked.emit = arguments
                    .value()?
                    .parse_with(|list| list.split(',').map(str::parse).collect::<Result<_, String>>())?
            }
            Long("top") => options.asked.top = Some(arguments.value()?.parse()?),
            Long("ranker") => {
                options.asked.extractor = options.asked.extractor.ranker(arguments.value()?.parse::<Ranker>()?)
            }
            Long("style") => {
                options.asked.extractor = options.asked.extractor.style(arguments.value()?.parse::<Style>()?)
            }
            Long("language") => options.asked.language = language(&mut arguments)?,
            Long("jobs") => options.jobs = arguments.value()?.parse()?,
            Long("most-bytes") => options.asked.most = arguments.value()?.parse()?,
            Short('o') | Long("output") => options.output = Some(arguments.value()?.string()?),
            Long("resume") => options.resume = true,
            Short('h') | Long("help") => return Ok(None),
            Value(file) if options.file.is_none() => options.file = Some(file.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if options.jobs > MOST_JOBS {
        return Err(Failure::Usage(format!("--jobs is at most {MOST_JOBS}")));
    }
    if options.resume && options.output.is_none() {
        return Err(Failure::Usage("--resume needs --output FILE, the file to go on with".to_owned()));
    }
    Ok(Some(options))
}
