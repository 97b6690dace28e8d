//! What holds for the article made from any text: nothing is lost, blocks are in order, and the JSON form keeps all.

mod common;
#[path = "common/whole.rs"]
mod whole;

use common::{confusing, text};
use newsprint::{Article, ArticleBuilder, BlockKind, Language};
use proptest::prelude::*;
use serde_json::{Value, json};
use whole::assert_nothing_is_lost;

/// The date marker and the headline, as far as there are any, are what the article says of itself.
fn assert_accessors_agree(article: &Article) {
    let text = article.text();
    let headline = article.blocks().iter().find(|block| block.kind() == BlockKind::Headline);
    assert_eq!(article.headline(), headline.map(|block| &text[block.span()]));
    assert_eq!(article.headline_span(), headline.map(|block| block.span()));
    for &kind in BlockKind::ALL {
        let of_kind = article.blocks().iter().filter(|block| block.kind() == kind);
        assert!(article.texts(kind).eq(of_kind.map(|block| &text[block.span()])));
    }
    for note in article.notes() {
        assert!(text.get(note.span().range()).is_some_and(|noted| !noted.is_empty()), "{note:?}");
    }
}

/// A part that a builder is given.
#[derive(Clone, Debug)]
enum Part {
    Body(String),
    Paragraph(String),
    Block(BlockKind, String),
    Caption(String, String),
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        text().prop_map(Part::Body),
        text().prop_map(Part::Paragraph),
        (prop::sample::select(BlockKind::ALL), text()).prop_map(|(kind, text)| Part::Block(kind, text)),
        (text(), text()).prop_map(|(text, credit)| Part::Caption(text, credit)),
    ]
}

fn builder() -> impl Strategy<Value = ArticleBuilder> {
    let date = (-9999i16..=9999, 1i8..=12, 1i8..=28);
    let about =
        (prop::option::of(date), prop::option::of(text()), prop::option::of(prop::sample::select(Language::ALL)));
    let metadata = prop::collection::vec((text(), text()), 0..3);
    (prop::option::of(text()), prop::collection::vec(part(), 0..5), about, metadata).prop_map(
        |(headline, parts, (date, author, language), metadata)| {
            let mut builder = Article::builder();
            if let Some(headline) = headline {
                builder = builder.headline(headline);
            }
            if let Some((year, month, day)) = date {
                builder = builder.date(jiff::civil::date(year, month, day));
            }
            if let Some(author) = author {
                builder = builder.author(author.clone()).source(author.clone()).url(author);
            }
            if let Some(language) = language {
                builder = builder.language(language);
            }
            builder = metadata.into_iter().fold(builder, |builder, (key, value)| builder.metadata(key, value));
            parts.into_iter().fold(builder, |builder, part| match part {
                Part::Body(text) => builder.body(text),
                Part::Paragraph(text) => builder.paragraph(text),
                Part::Block(kind, text) => builder.block(kind, text),
                Part::Caption(text, credit) => builder.caption(text, credit),
            })
        },
    )
}

proptest! {
    #[test]
    fn parsing_loses_nothing(text in text()) {
        let article = Article::parse(text.as_str());
        prop_assert_eq!(article.text(), text.as_str());
        assert_nothing_is_lost(&article);
        assert_accessors_agree(&article);
    }

    #[test]
    fn parsing_strictly_differs_only_where_it_refuses(text in text()) {
        let article = Article::parse(text.as_str());
        match Article::parse_strict(text.as_str()) {
            Ok(strict) => prop_assert_eq!(strict, article),
            Err(error) if error.is_date() => prop_assert_eq!(error.position(), Some(article.notes()[0].span().start())),
            Err(error) => {
                prop_assert!(error.is_no_text());
                prop_assert!(article.blocks().is_empty());
            }
        }
    }

    #[test]
    fn building_loses_nothing(builder in builder()) {
        let article = builder.build();
        assert_nothing_is_lost(&article);
        assert_accessors_agree(&article);
    }

    /// A block given as it is comes out as it is, but for the white space at its ends.
    #[test]
    fn blocks_given_to_a_builder_keep_kind_and_text(
        parts in prop::collection::vec((prop::sample::select(BlockKind::ALL), text()), 0..6)
    ) {
        let builder = parts.iter().fold(Article::builder(), |builder, (kind, text)| builder.block(*kind, text.as_str()));
        let article = builder.build();
        let found: Vec<_> = article.blocks().iter().map(|block| (block.kind(), &article.text()[block.span()])).collect();
        let given: Vec<_> =
            parts.iter().map(|(kind, text)| (*kind, text.trim())).filter(|(_, text)| !text.is_empty()).collect();
        prop_assert_eq!(found, given);
    }

    #[test]
    fn json_keeps_all_of_a_parsed_article(text in text()) {
        let article = Article::parse(text);
        let json = serde_json::to_string(&article).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Article>(&json).unwrap(), &article);
        // A value has the same form as a string.
        prop_assert_eq!(serde_json::from_value::<Article>(serde_json::to_value(&article).unwrap()).unwrap(), article);
    }

    #[test]
    fn json_keeps_all_of_a_built_article(builder in builder()) {
        let article = builder.build();
        let json = serde_json::to_string(&article).unwrap();
        prop_assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article);
    }

    /// Any spans whatever: those that fit make an article with the same invariants, the others an error.
    #[test]
    fn json_with_any_spans_is_an_article_or_an_error(
        text in confusing(),
        spans in prop::collection::vec((0usize..40, 0usize..40), 0..4),
    ) {
        let blocks: Vec<Value> =
            spans.iter().map(|(start, end)| json!({"kind": "paragraph", "span": [start, end]})).collect();
        let form = json!({"text": text, "blocks": blocks});
        if let Ok(article) = serde_json::from_value::<Article>(form) {
            assert_nothing_is_lost(&article);
        }
    }

    /// A sound form with one block moved, widened or narrowed by a few bytes.
    #[test]
    fn json_with_a_shifted_block_is_an_article_or_an_error(
        text in text(), which in any::<prop::sample::Index>(), start in -3i64..=3, end in -3i64..=3,
    ) {
        let mut form = serde_json::to_value(Article::parse(text)).unwrap();
        let blocks = form["blocks"].as_array_mut().unwrap();
        prop_assume!(!blocks.is_empty());
        let which = which.index(blocks.len());
        let span = &mut blocks[which]["span"];
        *span = json!([span[0].as_i64().unwrap() + start, span[1].as_i64().unwrap() + end]);
        if let Ok(article) = serde_json::from_value::<Article>(form) {
            assert_nothing_is_lost(&article);
        }
    }
}

/// `Rain` and `It rained.`, apart by a blank line; the o with an accent takes two bytes.
fn form(blocks: Value) -> Value {
    json!({"schema": 1, "text": "Ráin\n\nIt rained.", "blocks": blocks})
}

fn refused(form: Value) -> String {
    serde_json::from_value::<Article>(form.clone()).expect_err(&form.to_string()).to_string()
}

#[test]
fn json_that_does_not_fit_its_text_is_refused_with_the_byte() {
    let block = |kind: &str, start: u64, end: u64| json!({"kind": kind, "span": [start, end]});
    assert!(
        serde_json::from_value::<Article>(form(json!([block("headline", 0, 5), block("paragraph", 7, 17)]))).is_ok()
    );
    for (blocks, message) in [
        (json!([block("headline", 0, 5), block("paragraph", 4, 17)]), "at byte 4"),
        (json!([block("headline", 0, 5), block("paragraph", 7, 18)]), "at byte 7"),
        (json!([block("headline", 0, 5), block("paragraph", 99, 100)]), "at byte 99"),
        (json!([block("headline", 0, 2), block("paragraph", 7, 17)]), "not on characters"),
        (json!([block("paragraph", 7, 17), block("headline", 0, 5)]), "at byte"),
        (json!([block("headline", 0, 5)]), "at byte 7: text outside of all blocks"),
        (json!([block("paragraph", 7, 17)]), "at byte 0: text outside of all blocks"),
        (json!([block("headline", 0, 5), block("byline", 5, 5), block("paragraph", 7, 17)]), "at byte 5"),
        (json!([block("headline", 5, 0), block("paragraph", 7, 17)]), "before its start"),
        (json!([block("headline", 0, 5), block("paragraph", 7, usize::MAX as u64)]), "at byte 7"),
        (json!([block("sidebar", 0, 5), block("paragraph", 7, 17)]), "sidebar"),
        (json!([{"kind": "headline", "span": [-1, 5]}, block("paragraph", 7, 17)]), ""),
        (json!([{"kind": "headline", "span": [0]}, block("paragraph", 7, 17)]), ""),
        (json!([{"kind": "headline"}, block("paragraph", 7, 17)]), "span"),
        (json!("blocks"), ""),
    ] {
        let error = refused(form(blocks.clone()));
        assert!(error.contains(message), "{blocks}: {error}");
    }
}

/// Blocks are without white space at their ends, in every article.
#[test]
fn json_with_white_space_at_the_ends_of_a_block_is_refused() {
    for span in [[0, 6], [0, 7]] {
        let blocks = json!([{"kind": "headline", "span": span}, {"kind": "paragraph", "span": [7, 17]}]);
        assert!(refused(form(blocks)).contains("at byte 0"));
    }
    assert!(refused(json!({"text": " ", "blocks": [{"kind": "paragraph", "span": [0, 1]}]})).contains("at byte 0"));
}

#[test]
fn json_of_a_newer_schema_is_refused_and_names_both_versions() {
    let error = refused(json!({"schema": 2, "text": "Rain"}));
    assert!(error.contains("schema 2") && error.contains("up to 1"), "{error}");
    assert!(serde_json::from_value::<Article>(json!({"schema": 1, "text": "Rain", "later": [1, 2]})).is_ok());
}

#[test]
fn json_needs_a_text_and_nothing_else() {
    for broken in [json!({}), json!([]), json!(null), json!({"text": null}), json!({"text": 5}), json!({"blocks": []})]
    {
        refused(broken);
    }
    let article: Article =
        serde_json::from_value(json!({"text": "date 2024-03-09 Rain\n\nBy Ana Ruiz\n\nIt fell."})).unwrap();
    assert_eq!(article, Article::parse("date 2024-03-09 Rain\n\nBy Ana Ruiz\n\nIt fell."));
    // What the form says of the article has the last word.
    let form = json!({"text": "date 2024-03-09 Rain", "date": "2024-03-10", "author": "Bo", "language": "pt-BR"});
    let article: Article = serde_json::from_value(form).unwrap();
    assert_eq!(article.date(), Some(jiff::civil::date(2024, 3, 10)));
    assert_eq!((article.author(), article.language()), (Some("Bo"), Some(Language::Portuguese)));
}

#[test]
fn json_with_damaged_fields_is_refused() {
    for (field, value) in [
        ("date", json!("2024-02-30")),
        ("date", json!("yesterday")),
        ("language", json!("klingon")),
        ("metadata", json!({"desk": 5})),
        ("notes", json!([{"kind": "invalid_date", "span": [0, 99]}])),
        ("notes", json!([{"kind": "invalid_date", "span": [2, 2]}])),
        ("notes", json!([{"kind": "gossip", "span": [0, 5]}])),
    ] {
        let mut form = form(json!([{"kind": "headline", "span": [0, 5]}, {"kind": "paragraph", "span": [7, 17]}]));
        form[field] = value.clone();
        refused(form);
    }
}
