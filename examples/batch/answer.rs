//! What a line is answered with: a document's analysis, or what is wrong with the line.

use std::cmp::Reverse;
use std::str::FromStr;

use newsprint::{Analyzer, Analyzers, Article, KeyphraseExtractor, Language, SentenceSegmenter, Span, Tokenizer};
use serde::{Deserialize, Serialize};

use crate::pipeline::Answer;

#[derive(Deserialize)]
struct Document {
    id: serde_json::Value,
    title: Option<String>,
    text: String,
    lang: Option<String>,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a serde_json::Value,
    /// What `--language auto` chose, and how sure that is.
    #[serde(flatten)]
    detection: Option<Detected>,
    #[serde(skip_serializing_if = "Option::is_none")]
    segments: Option<Vec<Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<Vec<FoundTerm>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keyphrases: Option<Vec<FoundPhrase>>,
}

#[derive(Serialize)]
struct Detected {
    language: Language,
    confidence: f64,
}

#[derive(Serialize)]
struct FoundTerm {
    term: String,
    count: usize,
}

#[derive(Serialize)]
struct FoundPhrase {
    text: String,
    score: f64,
    spans: Vec<Span>,
}

#[derive(Serialize)]
struct Failed {
    line: usize,
    error: String,
}

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
}

/// Answers lines, from any number of threads.
pub(crate) struct Analyst {
    asked: Asked,
    analyzers: Analyzers,
}

impl Analyst {
    pub(crate) fn new(asked: Asked) -> Analyst {
        let extractor = asked.extractor.clone();
        let analyzer = move |language| Analyzer::builder(language).keyphrases(extractor.clone()).build();
        Analyst { asked, analyzers: Analyzers::with(analyzer) }
    }

    /// The line that answers a line, an error's as the error.
    pub(crate) fn answer(&self, number: usize, line: &[u8]) -> Answer {
        // A byte order mark belongs to the file, not to its first line.
        let line = line.strip_prefix("\u{feff}".as_bytes()).filter(|_| number == 1).unwrap_or(line);
        let mut answer = read(line)
            .and_then(|document| analyse(&document, self))
            .map_err(|error| serde_json::to_vec(&Failed { line: number, error }).unwrap_or_default());
        let (Ok(out) | Err(out)) = &mut answer;
        out.push(b'\n');
        answer
    }
}

fn read(line: &[u8]) -> Result<Document, String> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = std::str::from_utf8(line).map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to()))?;
    if line.trim().is_empty() {
        return Err("the line is empty".to_owned());
    }
    // The text is one line, whose number the answer has; serde_json would call it the first.
    serde_json::from_str(line).map_err(|error| error.to_string().replace(" at line 1 column ", " at column "))
}

fn analyse(document: &Document, analyst: &Analyst) -> Result<Vec<u8>, String> {
    let text = document.text.as_str();
    let options = &analyst.asked;
    let (language, detection) = language(document, options.language)?;
    let asked = |part| options.emit.contains(&part);
    let mut found = Found {
        id: &document.id,
        detection,
        segments: asked(Part::Segments).then(|| Tokenizer::new().segments(text).map(|token| token.span()).collect()),
        tokens: asked(Part::Tokens).then(|| Tokenizer::new().tokens(text).map(|token| token.span()).collect()),
        sentences: asked(Part::Sentences).then(|| SentenceSegmenter::new(language).sentences(text).collect()),
        terms: None,
        keyphrases: None,
    };
    if asked(Part::Terms) || asked(Part::Keyphrases) {
        let mut article = Article::builder().body(text);
        if let Some(title) = &document.title {
            article = article.headline(title.as_str());
        }
        let article = article.build();
        // The body is the end of the joined text.
        let body = article.text().len() - text.len();
        let in_text = |span: &Span| span.start().checked_sub(body).map(|start| Span::new(start, start + span.len()));
        let analysis = analyst.analyzers.of(language).analyze(&article);
        found.terms = asked(Part::Terms).then(|| {
            // Those of the text, by how often they occur there: the title is no part of it.
            let count = |mentions: &[Span]| mentions.iter().filter_map(in_text).count();
            let terms =
                analysis.terms().map(|term| FoundTerm { count: count(term.mentions()), term: term.text().into() });
            let mut terms: Vec<FoundTerm> = terms.filter(|term| term.count > 0).collect();
            terms.sort_by_key(|term| Reverse(term.count));
            terms.truncate(options.top.unwrap_or(usize::MAX));
            terms
        });
        found.keyphrases = asked(Part::Keyphrases).then(|| {
            let phrase = |phrase: newsprint::Keyphrase<'_>| FoundPhrase {
                text: phrase.text().to_owned(),
                score: phrase.score(),
                spans: phrase.mentions().iter().filter_map(in_text).collect(),
            };
            analysis.keyphrases().take(options.top.unwrap_or(10)).map(phrase).collect()
        });
    }
    serde_json::to_vec(&found).map_err(|error| error.to_string())
}

/// The document's own language, or else the one asked for, or else what its text looks like. One that newsprint does
/// not know is treated as any language.
fn language(document: &Document, asked: Option<Language>) -> Result<(Language, Option<Detected>), String> {
    match (&document.lang, asked) {
        (Some(tag), _) => match tag.parse() {
            Ok(language) => Ok((language, None)),
            Err(_) if tag.split(['-', '_']).next().is_some_and(is_code) => Ok((Language::Undetermined, None)),
            Err(error) => Err(error.to_string()),
        },
        (None, Some(language)) => Ok((language, None)),
        (None, None) => {
            let detection = Language::detect(&document.text);
            let language = detection.map_or(Language::Undetermined, |detection| detection.language());
            let confidence = detection.map_or(0.0, |detection| detection.confidence());
            Ok((language, Some(Detected { language, confidence })))
        }
    }
}

fn is_code(subtag: &str) -> bool {
    matches!(subtag.len(), 2 | 3) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}
