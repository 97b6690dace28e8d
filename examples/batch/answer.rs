//! What a line is answered with: a document's analysis, or what is wrong with the line.

use std::cmp::Reverse;

use newsprint::{Analyzer, Analyzers, Article, SentenceSegmenter, Span, Tokenizer};
use serde::Serialize;

use crate::document::{Detected, Document};
use crate::options::{Asked, Part};
use crate::pipeline::Answer;

#[derive(Serialize)]
struct Found<'a> {
    /// As it is written: a number may have more digits than a float.
    id: &'a serde_json::value::RawValue,
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
        let mut answer = Document::read(line, self.asked.most)
            .and_then(|document| analyse(&document, self))
            .map_err(|error| serde_json::to_vec(&Failed { line: number, error }).unwrap_or_default());
        let (Ok(out) | Err(out)) = &mut answer;
        out.push(b'\n');
        answer
    }
}

fn analyse(document: &Document, analyst: &Analyst) -> Result<Vec<u8>, String> {
    let text = document.text.as_str();
    let options = &analyst.asked;
    let (language, detection) = document.language(options.language)?;
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
    let mut line = serde_json::to_vec(&found).map_err(|error| error.to_string())?;
    // White space of an `id` as it is written, but the end of a line to many readers.
    line.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b' ');
    Ok(line)
}
