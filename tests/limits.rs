//! What is refused for being too large, and where the borders are.

use newsprint::{Analyzer, Article, Error, KeyphraseExtractor, Language, Limits};

const TEXT: &str = "The harbour bridge opened on Saturday.\n\nBoats wait below it. (Coastal News/Ana Ruiz)";

fn told<T>(result: Result<T, Error>) -> String {
    let error = result.err().expect("it is refused");
    assert!(error.is_limit());
    error.to_string()
}

#[test]
fn each_limit_takes_as_much_as_it_says_and_no_more() {
    let article = Article::parse(TEXT);
    let analyzer = Analyzer::new(Language::English);
    let analysis = analyzer.analyze(&article);
    let tokens = analysis.tokens().len();
    let analyze = |limits| analyzer.try_analyze(&article, limits);

    assert_eq!(analyze(Limits::new().tokens(tokens)).unwrap().tokens(), analysis.tokens());
    // Told where the first token stands that is one too many, whatever block it is in.
    for less in 0..tokens {
        let place = analysis.tokens()[less].span().start();
        let expected = format!("at byte {place}: there are more tokens than the limit of {less}");
        assert_eq!(told(analyze(Limits::new().tokens(less))), expected);
    }
    let bytes = TEXT.len();
    assert!(analyze(Limits::new().bytes(bytes)).is_ok());
    let expected = format!("at byte {}: the text has {bytes} bytes, the limit is {}", bytes - 1, bytes - 1);
    assert_eq!(told(analyze(Limits::new().bytes(bytes - 1))), expected);

    let extractor = KeyphraseExtractor::new();
    let all: Vec<String> = extractor.extract(&analysis).map(|phrase| phrase.text().to_owned()).collect();
    let extract = |most| extractor.try_extract(&analysis, Limits::new().candidates(most));
    let within: Vec<String> = extract(all.len()).unwrap().map(|phrase| phrase.text().to_owned()).collect();
    assert_eq!(within, all);
    let expected = format!("there are {} candidates, the limit is {}", all.len(), all.len() - 1);
    assert_eq!(told(extract(all.len() - 1)), expected);
}

/// A text that is refused leaves nothing behind in the analyzer.
#[test]
fn what_is_refused_changes_no_later_answer() {
    let article = Article::parse(TEXT);
    let analyzer = Analyzer::new(Language::English);
    for most in 0..20 {
        let _ = analyzer.try_analyze(&article, Limits::new().tokens(most));
    }
    let terms = |analyzer: &Analyzer| {
        let analysis = analyzer.analyze(&article);
        analysis.terms().map(|term| (term.stem().to_owned(), term.count())).collect::<Vec<_>>()
    };
    assert_eq!(terms(&analyzer), terms(&Analyzer::new(Language::English)));
}

/// The border of 4 GiB, without a text of that length.
#[cfg(target_pointer_width = "64")]
#[test]
fn a_text_over_4_gib_is_refused() {
    assert_eq!(Article::MAX_LEN, Limits::MOST);
    assert!(Limits::new().check_bytes(Article::MAX_LEN).is_ok());
    let error = Limits::new().check_bytes(Article::MAX_LEN + 1).unwrap_err();
    assert!(error.is_too_long() && error.is_limit());
    assert_eq!(error.position(), Some(Article::MAX_LEN));
    assert_eq!(error.to_string(), "at byte 4294967295: the text has 4294967296 bytes, the limit is 4294967295");
    // No limit is beyond what can be counted.
    assert!(Limits::new().bytes(usize::MAX).check_bytes(Limits::MOST + 1).is_err());
}
