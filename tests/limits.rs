//! What is refused for being too large, and where the borders are.

use std::cell::Cell;
use std::io::{self, BufReader, Read};

use newsprint::{Analyzer, Article, Error, KeyphraseExtractor, Language, Limits, SentenceSegmenter, Tokenizer};

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

/// A reader that gives the same for ever, and counts how much.
struct Endless<'g> {
    first: &'g str,
    then: &'g str,
    given: &'g Cell<usize>,
}

impl Read for Endless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        for place in &mut *buffer {
            let at = self.given.replace(self.given.get() + 1);
            let (first, then) = (self.first.as_bytes(), self.then.as_bytes());
            *place = first.get(at).copied().unwrap_or_else(|| then[(at - first.len()) % then.len()]);
        }
        Ok(buffer.len())
    }
}

/// What a stream tells in front of the error that ends it, where the error is, and how much was read.
fn endless<T>(
    [first, then]: [&str; 2],
    stream: impl FnOnce(BufReader<Endless<'_>>) -> Box<dyn Iterator<Item = Result<T, Error>> + '_>,
) -> (usize, Option<usize>, usize) {
    let given = Cell::new(0);
    let mut stream = stream(BufReader::with_capacity(1000, Endless { first, then, given: &given }));
    let mut told = 0;
    loop {
        match stream.next().expect("it ends with an error") {
            Ok(_) => told += 1,
            Err(error) => {
                assert!(error.is_limit(), "{error}");
                assert!(stream.next().is_none());
                return (told, error.position(), given.get());
            }
        }
    }
}

#[test]
fn a_stream_without_boundaries_is_refused() {
    const LIMIT: usize = 10_000;
    // Letters, combining marks, emoji that are joined, letters with full stops.
    for (first, then) in [("One ", "x"), ("One e", "\u{301}"), ("One ", "👩\u{200d}"), ("One ", "é"), ("One ", "x.")]
    {
        for chunk in [1, 1 << 12, 1 << 16] {
            for treebank in [false, true] {
                let tokenizer = if treebank { Tokenizer::treebank() } else { Tokenizer::new() };
                let (told, position, read) = endless([first, then], |reader| {
                    Box::new(tokenizer.stream(reader).chunk_size(chunk).buffer_limit(LIMIT))
                });
                // With options the run in front is held too.
                let expected = if treebank { (0, Some(0)) } else { (1, Some(4)) };
                assert_eq!((told, position), expected, "{then:?}, {chunk}, {treebank}");
                assert!(read <= 2 * LIMIT + chunk + 2000, "{read}");
            }
        }
    }
    // White space that is one segment, and options' runs of what has none; the word in front is held too.
    let (_, position, _) =
        endless(["One", " "], |reader| Box::new(Tokenizer::new().stream(reader).buffer_limit(LIMIT)));
    assert_eq!(position, Some(0));
    let (_, position, _) = endless(["One ", "中"], |reader| {
        Box::new(Tokenizer::new().dictionaries(true).stream(reader).buffer_limit(LIMIT))
    });
    assert_eq!(position, Some(0));
    // Sentences: letters, words, brackets that open, combining marks.
    for segmenter in [SentenceSegmenter::new(Language::English), SentenceSegmenter::unicode()] {
        for then in ["x", "and so on, ", "(", "\u{301}"] {
            for chunk in [1, 1 << 12, 1 << 16] {
                let (_, position, read) = endless(["One came. Then ", then], |reader| {
                    Box::new(segmenter.stream(reader).chunk_size(chunk).buffer_limit(LIMIT))
                });
                assert!(position == Some(0) || position == Some(10), "{then:?}, {chunk}: {position:?}");
                assert!(read <= 2 * LIMIT + chunk + (1 << 14), "{read}");
            }
        }
    }
}
