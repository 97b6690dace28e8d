//! What the library itself says, in the form in which queries are answered.

use newsprint::{Analyzer, Article, CorpusStats, Language, SentenceSegmenter, Span, Stemmer, Token, Tokenizer, fold};
use serde_json::{Value, json};

pub(crate) fn tokens(text: &str) -> Value {
    Tokenizer::new().tokens(text).map(|token| token_of(text, token, 0)).collect()
}

pub(crate) fn tokens_in(text: &str, language: Language) -> Value {
    let sentences = SentenceSegmenter::new(language);
    let tokenizer = Tokenizer::new();
    let of = |sentence: Span| {
        let tokens = tokenizer.tokens(&text[sentence]);
        tokens.map(move |token| token_of(text, token, sentence.start())).collect::<Vec<_>>()
    };
    sentences.sentences(text).flat_map(of).collect()
}

fn token_of(text: &str, token: Token, offset: usize) -> Value {
    let (start, end) = (token.span().start() + offset, token.span().end() + offset);
    json!({"text": &text[start..end], "kind": token.kind().name(), "start": start, "end": end})
}

pub(crate) fn sentences(text: &str, language: Language) -> Value {
    let span = |span: Span| json!({"text": &text[span], "start": span.start(), "end": span.end()});
    SentenceSegmenter::new(language).sentences(text).map(span).collect()
}

pub(crate) fn stem(word: &str, language: Language) -> Value {
    Stemmer::new(language).stem(&fold(word, language)).into()
}

fn spans(spans: impl IntoIterator<Item = Span>) -> Value {
    spans.into_iter().map(|span| json!({"start": span.start(), "end": span.end()})).collect()
}

pub(crate) fn terms(text: &str, language: Language) -> Value {
    let article = Article::parse(text);
    let analysis = Analyzer::new(language).analyze(&article);
    let terms = analysis.terms().map(|term| {
        json!({
            "text": term.text(), "stem": term.stem(), "count": term.count(),
            "mentions": spans(term.mentions().iter().copied()),
        })
    });
    terms.collect()
}

pub(crate) fn keyphrases(text: &str, title: Option<&str>, n: usize, language: Language) -> Value {
    let (article, body) = match title {
        Some(title) => (Article::builder().headline(title).body(text).build(), title.len() + 2),
        None => (Article::parse(text), 0),
    };
    let analysis = Analyzer::new(language).analyze(&article);
    let phrases = analysis.keyphrases().take(n).map(|phrase| {
        let (above, inside): (Vec<Span>, Vec<Span>) =
            phrase.mentions().iter().partition(|mention| mention.start() < body);
        let inside = inside.into_iter().map(|span| Span::new(span.start() - body, span.end() - body));
        json!({
            "text": phrase.text(), "stems": phrase.stems(), "score": phrase.score(),
            "mentions": spans(inside), "title_mentions": spans(above),
        })
    });
    phrases.collect()
}

pub(crate) fn readability(text: &str, language: Language) -> Value {
    let article = Article::parse(text);
    let of = Analyzer::new(language).analyze(&article).readability();
    json!({
        "words": of.words(), "sentences": of.sentences(), "letters": of.letters(), "syllables": of.syllables(),
        "long_words": of.long_words(), "polysyllables": of.polysyllables(), "flesch": of.flesch(),
        "flesch_kincaid": of.flesch_kincaid(), "gunning_fog": of.gunning_fog(), "smog": of.smog(),
        "coleman_liau": of.coleman_liau(), "automated_readability_index": of.automated_readability_index(), "lix": of.lix(),
    })
}

pub(crate) fn language(text: &str) -> Value {
    Language::detect(text).map_or(Language::Undetermined, |detection| detection.language()).code().into()
}

pub(crate) fn corpus<'t>(texts: impl IntoIterator<Item = (&'t str, Language)>) -> CorpusStats {
    let of = |(text, language)| CorpusStats::from(&Analyzer::new(language).analyze(&Article::parse(text)));
    texts.into_iter().map(of).collect()
}
