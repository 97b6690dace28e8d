//! What the command line asks for.

use newsprint::Language;

use crate::shared::{Failure, language};

pub(crate) const HELP: &str = "\
Analyses articles: date and headline, sentences, terms, keyphrases and the reasons for their scores.

Usage: analyze [OPTIONS] [FILE]...

FILE is an article, a folder of .txt files, or - for standard input; without it a sample article is analysed.

Options:
  --format NAME     text, json (an object for one file, an array for several) or html (one page) [default: text]
  --top N           how many terms and keyphrases [default: 10; json: 50]
  --language CODE   the language of the articles; auto: by their text [default: en]
  --explain         print the parts of each keyphrase's score
  --captions        count captions and credits too
  -h, --help        this text
";

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Format {
    Text,
    Json,
    Html,
}

pub(crate) struct Options {
    pub(crate) format: Format,
    pub(crate) top: Option<usize>,
    /// `None`: by the text.
    pub(crate) language: Option<Language>,
    pub(crate) explain: bool,
    pub(crate) captions: bool,
    pub(crate) files: Vec<String>,
}

pub(crate) fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let mut options = Options {
        format: Format::Text,
        top: None,
        language: Some(Language::English),
        explain: false,
        captions: false,
        files: Vec::new(),
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("format") => {
                options.format = match arguments.value()?.string()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    "html" => Format::Html,
                    other => return Err(Failure::Usage(format!("there is no format `{other}`"))),
                }
            }
            Long("top") => options.top = Some(arguments.value()?.parse()?),
            Long("language") => options.language = language(&mut arguments)?,
            Long("explain") => options.explain = true,
            Long("captions") => options.captions = true,
            Short('h') | Long("help") => return Ok(None),
            Value(file) => options.files.push(file.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Some(options))
}
