//! The edges of ranges: what is half-open, what is empty, what is turned around.

use newsprint::{Span, TokenRange};

#[test]
fn a_span_has_its_start_and_not_its_end() {
    let span = Span::new(3, 7);
    assert_eq!((span.start(), span.end(), span.len(), span.is_empty()), (3, 7, 4, false));
    let inside: Vec<usize> = (0..10).filter(|&offset| span.contains(offset)).collect();
    assert_eq!(inside, [3, 4, 5, 6]);
    assert_eq!(span.range(), 3..7);
    assert_eq!((Span::from(3..7), std::ops::Range::from(span)), (span, 3..7));
    assert_eq!(format!("{span:?} {:?}", TokenRange::new(3, 7)), "3..7 tokens 3..7");
}

#[test]
fn an_end_in_front_of_the_start_makes_an_empty_span_there() {
    #[expect(clippy::reversed_empty_ranges, reason = "that is what is asked")]
    let turned = [Span::new(7, 3), Span::from(7..3), Span::new(7, 9).to(Span::new(0, 3))];
    for span in turned {
        assert_eq!((span.start(), span.end(), span.len(), span.is_empty()), (7, 7, 0, true));
        assert!(!span.contains(7) && !span.contains(3));
    }
    let tokens = TokenRange::new(7, 3);
    assert_eq!((tokens.start(), tokens.end(), tokens.len(), tokens.is_empty()), (7, 7, 0, true));
    assert!(!TokenRange::new(7, 8).is_empty());
}

#[test]
fn a_span_covers_what_is_inside_up_to_both_ends() {
    let span = Span::new(3, 7);
    for (start, end, covered) in
        [(3, 7, true), (4, 6, true), (3, 3, true), (7, 7, true), (2, 7, false), (3, 8, false), (0, 1, false)]
    {
        assert_eq!(span.covers(Span::new(start, end)), covered, "{start}..{end}");
    }
    assert_eq!(span.to(Span::new(9, 12)), Span::new(3, 12));
    assert_eq!(span.to(span), span);
}

#[test]
fn spans_index_texts_and_ranges_of_tokens_index_tokens() {
    let text = String::from("Zoë waits");
    assert_eq!(&text[Span::new(0, 4)], "Zoë");
    assert_eq!(&text.as_str()[Span::new(5, 10)], "waits");
    assert_eq!(["a", "b", "c"][TokenRange::new(1, 3)], ["b", "c"]);
}

#[test]
fn a_span_that_was_read_is_in_order() {
    assert_eq!(serde_json::to_string(&Span::new(3, 7)).unwrap(), "[3,7]");
    assert_eq!(serde_json::from_str::<Span>("[3,7]").unwrap(), Span::new(3, 7));
    assert!(serde_json::from_str::<Span>("[7,7]").is_ok());
    let error = serde_json::from_str::<Span>("[7,3]").unwrap_err().to_string();
    assert!(error.starts_with("a span ends at 3, before its start 7"), "{error}");
    assert!(serde_json::from_str::<Span>("[3]").is_err() && serde_json::from_str::<Span>("[-1,3]").is_err());
}
