//! What holds for the analysis of any text: where spans lie, how counts add up, what scores are made of, and that
//! nothing depends on when, where and in what order it is done.

mod common;

use std::collections::{HashMap, HashSet};

use common::text;
use newsprint::{
    Analysis, Analyzer, Article, Block, BlockKind, Combination, Compounds, CorpusStats, KeyphraseExtractor, Language,
    Ranker, Sentence, Span, Stemmer, StopWords, Style, TokenKind, Tokenizer, fold,
};
use proptest::prelude::*;

/// Languages whose layers differ: stop words, stems, case and scripts.
const LANGUAGES: &[Language] = &[
    Language::English,
    Language::German,
    Language::Greek,
    Language::Russian,
    Language::Turkish,
    Language::Chinese,
    Language::Thai,
    Language::Undetermined,
];

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(LANGUAGES)
}

/// A tokenizer whose options part what the standard joins, and join what it parts.
fn splitting() -> Tokenizer {
    let tokenizer = Tokenizer::new().contractions(Language::English).possessives(true).run_ons(true).dictionaries(true);
    tokenizer.compounds(Compounds::Whole).abbreviations(Language::English).amounts(true)
}

/// Analyzers as they come, with captions and credits, and with every kind of block.
fn analyzer() -> impl Strategy<Value = Analyzer> {
    let extra = prop::sample::select(vec![&[][..], &[BlockKind::Caption, BlockKind::Credit][..], BlockKind::ALL]);
    let ranker = prop::sample::select(Ranker::ALL);
    let style = prop::sample::select(Style::ALL);
    let tokenizer = prop::sample::select(vec![Tokenizer::new(), Tokenizer::treebank(), splitting()]);
    (language(), tokenizer, extra, ranker, style).prop_map(|(language, tokenizer, extra, ranker, style)| {
        let extractor = KeyphraseExtractor::new().ranker(ranker).style(style);
        let builder = Analyzer::builder(language).tokens(tokenizer).keyphrases(extractor);
        extra.iter().fold(builder, |builder, &kind| builder.include(kind)).build()
    })
}

/// The block that a span lies in, all of it.
fn block_of(article: &Article, span: Span) -> Option<&Block> {
    article.blocks().iter().find(|block| block.span().covers(span))
}

fn assert_span(analysis: &Analysis<'_>, span: Span, what: &str) {
    assert!(
        analysis.text().get(span.range()).is_some_and(|text| !text.is_empty()),
        "{what} {span:?} is not in the text"
    );
    assert!(block_of(analysis.article(), span).is_some(), "{what} {span:?} is not inside one block");
}

/// The sentences that counts, terms and keyphrases are made from.
fn counted<'a>(analysis: &'a Analysis<'_>) -> impl Iterator<Item = &'a Sentence> {
    analysis.sentences().iter().filter(|sentence| analysis.is_counted(sentence))
}

fn assert_in_counted_block(analysis: &Analysis<'_>, span: Span, what: &str) {
    let inside = counted(analysis).any(|sentence| sentence.span().covers(span));
    assert!(inside, "{what} {span:?} is not inside a sentence that counts");
}

/// Whether a text is white space for the tokenizer: with what clings to a blank, such as a soft hyphen behind it.
fn is_blank(text: &str) -> bool {
    Tokenizer::new().segments(text).all(|segment| segment.kind().is_white_space())
}

/// All that an analysis says, to compare.
fn said(analysis: &Analysis<'_>) -> String {
    let terms: Vec<_> = analysis.terms().collect();
    let phrases: Vec<_> = analysis.keyphrases().collect();
    format!(
        "{:?} {:?} {:?} {:?} {terms:?} {phrases:?} {:?}",
        analysis.tokens(),
        analysis.sentences(),
        analysis.acronyms(),
        analysis.counts(),
        analysis.summary(3),
    )
}

proptest! {
    #[test]
    fn all_spans_are_on_characters_and_inside_one_block(text in text(), analyzer in analyzer()) {
        let article = Article::parse(text);
        let analysis = analyzer.analyze(&article);
        for token in analysis.tokens() {
            assert_span(&analysis, token.span(), "the token");
        }
        for sentence in analysis.sentences() {
            assert_span(&analysis, sentence.span(), "the sentence");
            let block = article.blocks()[sentence.block()];
            prop_assert!(block.span().covers(sentence.span()));
            prop_assert!(block.kind() != BlockKind::Date);
            prop_assert_eq!(article.text()[sentence.span()].trim(), &article.text()[sentence.span()]);
        }
        for term in analysis.terms() {
            for &mention in term.mentions() {
                assert_span(&analysis, mention, "the term");
                assert_in_counted_block(&analysis, mention, "the term");
            }
        }
        for acronym in analysis.acronyms() {
            assert_span(&analysis, acronym.short(), "the short form");
            assert_span(&analysis, acronym.long(), "the long form");
            prop_assert!(acronym.short().end() <= acronym.long().start() || acronym.long().end() <= acronym.short().start());
            prop_assert_eq!(
                block_of(&article, acronym.short()).unwrap().span(),
                block_of(&article, acronym.long()).unwrap().span()
            );
        }
        for phrase in analysis.keyphrases() {
            for &mention in phrase.mentions() {
                assert_span(&analysis, mention, "the keyphrase");
                assert_in_counted_block(&analysis, mention, "the keyphrase");
            }
        }
    }

    /// Each token is in exactly one sentence, in order, and between them is nothing but white space. What of a block is
    /// in no sentence is white space too.
    #[test]
    fn sentences_tile_the_tokens_and_tokens_the_text(text in text(), language in language()) {
        let article = Article::parse(text);
        let text = article.text();
        let analysis = Analyzer::new(language).analyze(&article);
        let (mut token, mut end) = (0, 0);
        for sentence in analysis.sentences() {
            prop_assert!(sentence.span().start() >= end, "sentences overlap");
            prop_assert_eq!(sentence.tokens().start(), token);
            prop_assert!(!sentence.tokens().is_empty(), "no token in {:?}", &text[sentence.span()]);
            let mut at = sentence.span().start();
            for token in &analysis.tokens()[sentence.tokens()] {
                prop_assert!(token.span().start() >= at, "tokens overlap");
                prop_assert!(is_blank(&text[at..token.span().start()]), "outside of all tokens");
                at = token.span().end();
            }
            prop_assert!(is_blank(&text[at..sentence.span().end()]), "outside of all tokens");
            token = sentence.tokens().end();
            end = sentence.span().end();
        }
        prop_assert_eq!(token, analysis.tokens().len());
        for (number, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kind() != BlockKind::Date) {
            let mut at = block.span().start();
            for sentence in analysis.sentences().iter().filter(|sentence| sentence.block() == number) {
                prop_assert_eq!(text[at..sentence.span().start()].trim(), "", "outside of all sentences");
                at = sentence.span().end();
            }
            prop_assert_eq!(text[at..block.span().end()].trim(), "", "outside of all sentences");
        }
    }

    #[test]
    fn counts_are_those_of_the_tokens(text in text(), analyzer in analyzer()) {
        let article = Article::parse(text);
        let analysis = analyzer.analyze(&article);
        let tokens: Vec<_> = counted(&analysis).flat_map(|sentence| &analysis.tokens()[sentence.tokens()]).collect();
        let words: Vec<_> = tokens.iter().filter(|token| token.is_word_like()).collect();
        let types: HashSet<_> =
            words.iter().map(|word| fold(&article.text()[word.span()], analyzer.language())).collect();
        let counts = analysis.counts();
        prop_assert_eq!(counts.tokens, tokens.len());
        prop_assert_eq!(counts.words, words.len());
        prop_assert_eq!(counts.types, types.len());
        prop_assert_eq!(counts.sentences, counted(&analysis).count());
        prop_assert!((0.0..=1.0).contains(&counts.type_token_ratio()));
        prop_assert!(counts.mean_sentence_length().is_finite());
    }

    /// Terms are the counted words without stop words, grouped by the stem of their folded form.
    #[test]
    fn terms_are_those_of_the_tokens(text in text(), analyzer in analyzer()) {
        let article = Article::parse(text);
        let analysis = analyzer.analyze(&article);
        let (stemmer, stop_words) = (Stemmer::new(analyzer.language()), StopWords::new(analyzer.language()));
        let mut expected: HashMap<String, Vec<Span>> = HashMap::new();
        for token in counted(&analysis).flat_map(|sentence| &analysis.tokens()[sentence.tokens()]) {
            let word = &article.text()[token.span()];
            if token.is_word_like() && !stop_words.contains(word) {
                let folded = fold(word, analyzer.language());
                expected.entry(stemmer.stem(&folded).into_owned()).or_default().push(token.span());
            }
        }
        let terms: Vec<_> = analysis.terms().collect();
        prop_assert_eq!(analysis.terms().len(), terms.len());
        prop_assert!(terms.windows(2).all(|pair| {
            (pair[0].count(), pair[1].mentions()[0]) >= (pair[1].count(), pair[0].mentions()[0])
        }), "most frequent first, then in the order of the text");
        for term in &terms {
            prop_assert_eq!(term.count(), term.mentions().len());
            let mentions = expected.remove(term.stem()).unwrap_or_default();
            prop_assert_eq!(term.mentions(), mentions, "{}", term.stem());
            prop_assert!(term.mentions().iter().any(|&mention| &article.text()[mention] == term.text()));
        }
        prop_assert!(expected.is_empty(), "not among the terms: {expected:?}");
    }

    #[test]
    fn keyphrases_explain_their_scores_and_fall(text in text(), analyzer in analyzer()) {
        let article = Article::parse(text);
        let analysis = analyzer.analyze(&article);
        let phrases: Vec<_> = analysis.keyphrases().collect();
        prop_assert!(analysis.keyphrases().size_hint().1.is_some_and(|most| most >= phrases.len()));
        let mut last = f64::INFINITY;
        for phrase in &phrases {
            let values = phrase.explanation().parts().iter().map(|part| part.value());
            let score: f64 = match phrase.explanation().combination() {
                Combination::Sum => values.sum(),
                _ => values.product(),
            };
            prop_assert_eq!(phrase.score(), score);
            prop_assert!(!phrase.explanation().parts().is_empty());
            prop_assert!(phrase.score() > 0.0 && phrase.score() <= last, "{} after {last}", phrase.score());
            last = phrase.score();
            prop_assert!(!phrase.mentions().is_empty());
            prop_assert!(phrase.mentions().windows(2).all(|pair| pair[0].end() <= pair[1].start()));
            prop_assert!(!phrase.text().trim().is_empty());
            let one_line = |mention: &Span| article.text()[*mention].split_whitespace().collect::<Vec<_>>().join(" ");
            // An English possessive's `'s` is no part of a phrase, within it either.
            let bare = |text: &str| ["'s ", "’s ", "'S ", "’S "].iter().fold(text.to_owned(), |text, it| text.replace(it, " "));
            prop_assert!(phrase.acronym().is_some()
                || phrase.mentions().iter().map(one_line).any(|form| form == phrase.text() || bare(&form) == phrase.text()));
        }
        // A phrase is there once.
        let firsts: HashSet<_> = phrases.iter().map(|phrase| phrase.mentions()[0]).collect();
        prop_assert_eq!(firsts.len(), phrases.len());
    }

    #[test]
    fn a_summary_is_sentences_of_the_text_in_order(text in text(), count in 0usize..6) {
        let article = Article::parse(text);
        let analysis = Analyzer::new(Language::English).analyze(&article);
        let summary = analysis.summary(count);
        prop_assert!(summary.len() <= count);
        prop_assert!(summary.windows(2).all(|pair| pair[0].span().start() < pair[1].span().start()));
        for sentence in summary {
            prop_assert!(analysis.sentences().contains(&sentence));
            let kind = article.blocks()[sentence.block()].kind();
            prop_assert!(matches!(kind, BlockKind::Paragraph | BlockKind::ListItem));
        }
    }

    #[test]
    fn an_analysis_is_the_same_each_time_and_on_all_cores(
        texts in prop::collection::vec(text(), 0..8), analyzer in analyzer()
    ) {
        let articles: Vec<Article> = texts.into_iter().map(Article::from).collect();
        let once: Vec<_> = articles.iter().map(|article| said(&analyzer.analyze(article))).collect();
        let again: Vec<_> = articles.iter().map(|article| said(&analyzer.clone().analyze(article))).collect();
        let parallel: Vec<_> = analyzer.analyze_all(&articles).iter().map(said).collect();
        prop_assert_eq!(&once, &again);
        prop_assert_eq!(&once, &parallel);
    }

    /// An analyzer keeps what it worked out about words; what it says of an article does not depend on those before.
    #[test]
    fn an_analysis_is_the_same_whatever_was_analysed_before(
        texts in prop::collection::vec(text(), 1..6), language in language()
    ) {
        let analyzer = Analyzer::new(language);
        for article in texts.into_iter().map(Article::from) {
            let analysis = analyzer.analyze(&article);
            let anew = Analyzer::new(language);
            let anew = anew.analyze(&article);
            prop_assert_eq!(said(&analysis), said(&anew));
            prop_assert_eq!(analysis.tags(), anew.tags());
            prop_assert_eq!(analysis.readability(), anew.readability());
        }
    }

    /// Captions and credits are analysed either way; whether they count changes counts, terms and keyphrases only.
    #[test]
    fn including_captions_adds_and_moves_nothing(text in text(), language in language()) {
        let article = Article::parse(text);
        let plain = Analyzer::new(language).analyze(&article);
        let analyzer = Analyzer::builder(language).include(BlockKind::Caption).include(BlockKind::Credit).build();
        let all = analyzer.analyze(&article);
        prop_assert_eq!(plain.tokens(), all.tokens());
        prop_assert_eq!(plain.sentences(), all.sentences());
        prop_assert_eq!(plain.acronyms(), all.acronyms());
        prop_assert!(plain.counts().words <= all.counts().words);
        let counts: HashMap<String, usize> = all.terms().map(|term| (term.stem().to_owned(), term.count())).collect();
        for term in plain.terms() {
            prop_assert!(counts[term.stem()] >= term.count(), "{}", term.stem());
        }
        let captions = article.blocks().iter().any(|block| matches!(block.kind(), BlockKind::Caption | BlockKind::Credit));
        if !captions {
            prop_assert_eq!(said(&plain), said(&all));
        }
    }

    #[test]
    fn tokens_have_the_kind_of_their_characters(text in text()) {
        let article = Article::parse(text);
        let analysis = Analyzer::new(Language::Undetermined).analyze(&article);
        for token in analysis.tokens() {
            prop_assert!(!token.kind().is_white_space());
            prop_assert_eq!(token.is_word_like(), matches!(token.kind(), TokenKind::Word | TokenKind::Number));
        }
    }

    /// Any partition of the articles, merged in any order, gives the statistics of all of them.
    #[test]
    fn statistics_of_parts_merge_to_those_of_the_whole(
        documents in prop::collection::vec((text(), language(), 0usize..4), 0..10), order in Just([0, 1, 2, 3]).prop_shuffle()
    ) {
        let mut whole = CorpusStats::new();
        let mut parts = vec![CorpusStats::new(); 4];
        for (text, language, part) in &documents {
            let article = Article::parse(text.as_str());
            let analysis = Analyzer::new(*language).analyze(&article);
            whole.add(&analysis);
            parts[*part].add(&analysis);
        }
        let [a, b, c, d] = order.map(|index: usize| parts[index].clone());
        // One after the other, in pairs, and from the right.
        prop_assert_eq!(&a.clone().merge(b.clone()).merge(c.clone()).merge(d.clone()), &whole);
        prop_assert_eq!(&a.clone().merge(b.clone()).merge(c.clone().merge(d.clone())), &whole);
        prop_assert_eq!(&a.clone().merge(b.clone().merge(c.clone().merge(d.clone()))), &whole);
        prop_assert_eq!(&d.merge(c).merge(b).merge(a), &whole);
        prop_assert_eq!(&whole.clone().merge(CorpusStats::new()), &whole);
        prop_assert_eq!(&CorpusStats::new().merge(whole.clone()), &whole);
        prop_assert_eq!(whole.documents(), documents.len() as u64);
    }

    #[test]
    fn statistics_agree_with_the_analyses_and_keep_their_json(
        documents in prop::collection::vec((text(), language()), 0..6)
    ) {
        let mut stats = CorpusStats::new();
        let mut mentions: HashMap<(Language, String), (u64, u64)> = HashMap::new();
        let mut words: HashMap<Language, u64> = HashMap::new();
        for (text, language) in &documents {
            let article = Article::parse(text.as_str());
            let analysis = Analyzer::new(*language).analyze(&article);
            stats.add(&analysis);
            *words.entry(*language).or_default() += analysis.counts().words as u64;
            for term in analysis.terms() {
                let (documents, count) = mentions.entry((*language, term.stem().to_owned())).or_default();
                *documents += 1;
                *count += term.count() as u64;
            }
        }
        for (language, of_language) in stats.languages() {
            prop_assert_eq!(of_language.words(), words[&language]);
            let terms = mentions.keys().filter(|(key, _)| *key == language).count();
            prop_assert_eq!(of_language.terms(), terms);
            prop_assert_eq!(of_language.document_frequency("no such stem"), 0);
            prop_assert!(of_language.idf("no such stem") >= 1.0);
        }
        for ((language, stem), (documents, count)) in &mentions {
            let of_language = stats.language(*language).unwrap();
            prop_assert_eq!(of_language.document_frequency(stem), *documents);
            prop_assert_eq!(of_language.collection_frequency(stem), *count);
            prop_assert!(of_language.idf(stem) >= 1.0);
        }
        let json = serde_json::to_string(&stats).unwrap();
        let read: CorpusStats = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, &stats);
        prop_assert_eq!(serde_json::to_string(&read).unwrap(), json, "equal statistics are written alike");
    }
}
