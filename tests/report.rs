//! Reports and their pages.

use std::collections::BTreeSet;

use newsprint::report::{Highlighter, Report, ReportSet, html, html_set, visible};
use newsprint::{Analyzer, Article, BlockKind, Language, Span, Tokenizer};
use proptest::prelude::*;

const BRIDGE: &str = "date 2024-03-09 Bridge <i>opens</i> early\n\n\
    PORT ALDER, March 9 (Coastal News) -- The harbour bridge opened. The Port Alder Transit Board (PATB) had planned for May.\n\n\
    Pedestrians cross the harbour bridge. (Coastal News/Jens Holm)\n\n\
    \"The harbour bridge is late,\" said the PATB & its friends.\n";
const RAIN: &str = "date 2024-03-10 Rain stops the ferry\n\n\
    Rain fell on the ferry. The ferry stayed in the rain, and so did the goats on the ferry.\n";
const TRAMS: &str =
    "date 2024-03-20 Trams cross the bridge\n\nTrams cross the harbour bridge. A tram is late on the bridge.\n";

fn set(texts: &[&str]) -> ReportSet {
    let articles: Vec<Article> = texts.iter().map(|text| Article::parse(*text)).collect();
    let analyzer = Analyzer::new(Language::English);
    let analyses: Vec<_> = articles.iter().map(|article| analyzer.analyze(article)).collect();
    ReportSet::new(&analyses, 10)
}

#[test]
fn every_headline_is_on_the_page_and_links_lead_somewhere() {
    let article = Article::builder()
        .headline("Trams, ferries, buses and trains cross the old harbour bridge for the first time")
        .block(BlockKind::Headline, "Zebra crossing reopened")
        .paragraph("It opened. Rain fell. People came. All cheered.")
        .build();
    let report = Report::new(&Analyzer::new(Language::English).analyze(&article), 5);
    let page = html(&[report]);
    for headline in ["Trams, ferries", "Zebra"] {
        assert!(page.contains(headline), "{headline}");
    }
    let targets = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    for target in targets {
        assert!(page.contains(&format!("id=\"{target}\"")), "#{target}");
    }
}

#[test]
fn articles_of_two_pipelines_are_counted_once_in_each_period() {
    let articles: Vec<Article> = [BRIDGE, RAIN, TRAMS].into_iter().map(Article::parse).collect();
    let standard = Analyzer::new(Language::English);
    let treebank = Analyzer::builder(Language::English).tokens(Tokenizer::treebank()).build();
    let analyses: Vec<_> =
        [&standard, &treebank, &standard].iter().zip(&articles).map(|(by, of)| by.analyze(of)).collect();
    let trends = ReportSet::new(&analyses, 5).trends.unwrap();
    assert_eq!(trends.documents.iter().sum::<u64>(), 3, "{:?}", trends.documents);
}

#[test]
fn a_page_tells_sentences_keyphrases_acronyms_captions_and_credits_apart() {
    let page = html(&set(&[BRIDGE]).reports);
    for part in [
        "<h1 lang=\"en\">Bridge &lt;i&gt;opens&lt;/i&gt; early</h1>",
        "<time datetime=\"2024-03-09\">9 March 2024</time>",
        "class=\"phrase\"",
        "title=\"PATB: Port Alder Transit Board\"",
        "<p class=\"caption\">",
        "<p class=\"credit\">",
        "id=\"a1-s3\" data-n=\"3\"",
        "PATB</a> &amp; its ",
    ] {
        assert!(page.contains(part), "no `{part}`");
    }
    assert!(!page.contains("<script"), "one article needs no script");
}

#[test]
fn all_links_of_a_page_lead_somewhere_and_names_are_given_once() {
    let page = html_set(&set(&[BRIDGE, RAIN, TRAMS, "", "Untitled and short."]));
    let all = |attribute: &str| -> Vec<String> {
        let before = format!(" {attribute}=\"");
        let pieces = page.split(&before).skip(1);
        pieces.filter_map(|piece| piece.split('"').next()).map(str::to_owned).collect()
    };
    let names = all("id");
    let distinct: BTreeSet<&String> = names.iter().collect();
    assert_eq!(names.len(), distinct.len());
    let links = all("href");
    assert!(links.len() > 50);
    for link in links.iter().filter(|link| *link != "data:,") {
        let name = link.strip_prefix('#').unwrap_or_else(|| panic!("`{link}` leads out of the page"));
        assert!(distinct.contains(&name.to_owned()), "{link}");
    }
    for described in all("aria-describedby") {
        assert!(distinct.contains(&described), "{described}");
    }
    assert!(!page.contains("src=") && !page.contains("@import") && !page.contains("url("), "nothing is fetched");
}

#[test]
fn every_picture_has_a_description() {
    let page = html_set(&set(&[BRIDGE, RAIN]));
    assert!(page.matches("<svg").count() > 20);
    for picture in page.split("<svg").skip(1) {
        let start = picture.split('>').next().unwrap();
        let described = start.split("aria-label=\"").nth(1).is_some_and(|label| !label.starts_with('"'));
        assert!(start.contains("role=\"img\"") && described, "{start}");
    }
}

#[test]
fn a_set_says_what_sets_articles_apart_and_which_are_near() {
    let set = set(&[BRIDGE, RAIN, TRAMS]);
    assert_eq!(set.relations[1].key_terms[0].term, "ferry");
    assert_eq!((set.relations[1].key_terms[0].count, set.relations[1].key_terms[0].rest), (4, 0));
    assert_eq!((set.relations[0].nearest[0].report, set.relations[2].nearest[0].report), (2, 0));
    assert!(set.relations[1].nearest.is_empty(), "it shares no term with the others");
    let trends = set.trends.unwrap();
    assert_eq!((trends.starts.len(), &trends.documents[..2], trends.documents[11]), (12, &[1, 1][..], 1));
    assert!(trends.terms.iter().all(|term| term.documents.len() == 12));
    assert!(trends.terms.iter().any(|term| term.term == "bridge" && term.documents.iter().sum::<u64>() == 2));
}

#[test]
fn the_farther_dates_are_apart_the_longer_are_the_periods_and_the_last_of_them_are_told() {
    let told = |first: &str, last: &str| {
        let texts = [format!("date {first} Rain\n\nRain fell."), format!("date {last} Snow\n\nSnow fell.")];
        let trends = set(&[texts[0].as_str(), texts[1].as_str()]).trends?;
        assert_eq!(trends.documents.len(), trends.starts.len());
        Some((trends.period.name(), trends.starts.len(), trends.starts[0].to_string(), trends.documents.iter().sum()))
    };
    let expected = |period, count, start: &str, documents: u64| Some((period, count, start.to_owned(), documents));
    assert_eq!(told("2024-03-09", "2024-03-09"), None);
    assert_eq!(told("2024-03-09", "2024-04-09"), expected("day", 32, "2024-03-09", 2));
    assert_eq!(told("2024-03-09", "2024-04-10"), expected("week", 6, "2024-03-04", 2));
    assert_eq!(told("2024-03-09", "2025-03-11"), expected("month", 13, "2024-03-01", 2));
    assert_eq!(told("0001-01-01", "2024-03-09"), expected("month", 120, "2014-04-01", 1));
    assert_eq!(told("0001-01-01", "9999-12-31"), expected("month", 120, "9990-01-01", 1));
}

#[test]
fn a_burst_is_told_with_its_days() {
    let quiet = (1..=12).flat_map(|day| [day; 2]).map(|day| format!("date 2024-03-{day:02} Quiet\n\nThe budget rose."));
    let loud = (0..6).map(|_| "date 2024-03-10 Storm\n\nA storm came. The storm tore the roof off.".to_owned());
    let texts: Vec<String> = quiet.chain(loud).collect();
    let set = set(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let trends = set.trends.as_ref().unwrap();
    let storm = trends.terms.iter().find(|trend| trend.term == "storm").expect("it is told");
    assert_eq!(storm.bursts.len(), 1, "{trends:?}");
    assert_eq!(storm.bursts[0].first.to_string(), "2024-03-10");
    assert_eq!((storm.bursts[0].last, storm.documents[9]), (storm.bursts[0].first, 6));
    assert!(html_set(&set).contains("<small>2024-03-10</small>"));
}

#[test]
fn a_set_keeps_languages_apart() {
    let articles =
        [("Die Brücke ist alt. Der Rat der Brücke.", Language::German), ("Die rat. Die!", Language::English)];
    let articles = articles.map(|(text, language)| (Article::parse(text), language));
    let analyses: Vec<_> =
        articles.iter().map(|(article, language)| Analyzer::new(*language).analyze(article)).collect();
    let set = ReportSet::new(&analyses, 5);
    assert!(set.relations.iter().all(|relation| relation.nearest.is_empty()));
    assert!(set.trends.is_none(), "there are no dates");
}

#[test]
fn reports_and_sets_are_what_their_json_is() {
    let set = set(&[BRIDGE, RAIN, TRAMS]);
    let json = serde_json::to_value(&set).unwrap();
    assert_eq!(json["trends"]["period"], "day");
    assert_eq!(json["reports"][1]["vocabulary"]["spectrum"][0], serde_json::json!([6, 1]));
    assert!(json["reports"][1].get("language_confidence").is_none());
    let read: ReportSet = serde_json::from_value(json).unwrap();
    assert_eq!(html_set(&read), html_set(&set));
    assert_eq!(read.reports[0].schema, Report::SCHEMA);
}

#[test]
fn a_page_of_anything_is_a_page() {
    let long = "x".repeat(100_000);
    for text in ["", "\u{202e}\u{1b}[31m", "word ".repeat(3000).as_str(), &long, "1 2 3\n\n\n.", "日本語。日本語！"]
    {
        for page in [html(&set(&[text]).reports), html_set(&set(&[text, text])), html(&[])] {
            assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"));
            assert!(!page.contains(['\u{1b}', '\u{202e}']) && !page.contains("NaN"), "{text:.20}");
        }
    }
}

#[test]
fn crossing_marks_are_taken_in_two() {
    let text = "one two three";
    let fragment = Highlighter::new(text).mark(Span::new(0, 7), "a").mark(Span::new(4, 13), "b").fragment();
    let marks = "<div class=\"newsprint\"><mark class=\"c0\" title=\"a\" data-label=\"a\">one \
        <mark class=\"c1\" title=\"b\" data-label=\"b\">two</mark></mark><mark class=\"c1\" title=\"b\"> three</mark></div>";
    assert_eq!(fragment, marks);
    // What is not in the text, or inside a character, marks nothing.
    assert!(!Highlighter::new("né").mark(Span::new(0, 9), "a").mark(Span::new(0, 2), "b").fragment().contains("<mark"));
}

/// The text of markup, and whether every tag that is opened is closed in its place.
fn text_of(markup: &str) -> (String, bool) {
    let (mut text, mut open, mut proper) = (String::new(), Vec::new(), true);
    for piece in markup.split('<').skip(1) {
        let (tag, behind) = piece.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some(name) => proper &= open.pop() == Some(name),
            None => open.push(tag.split(' ').next().unwrap()),
        }
        text.push_str(behind);
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    (entities.iter().fold(text, |text, (entity, c)| text.replace(entity, c)), proper && open.is_empty())
}

proptest! {
    #[test]
    fn marks_change_nothing_of_a_text(text in "[a-c<>&\"é\u{202e} ]{0,40}", marks in prop::collection::vec((0..40usize, 0..40usize, "[ab<]{1,2}"), 0..12)) {
        let mut highlighter = Highlighter::new(&text);
        for (start, length, label) in &marks {
            highlighter = highlighter.explained(Span::new(*start, start + length), label, "\"<why>");
        }
        let (found, proper) = text_of(&highlighter.fragment());
        prop_assert!(proper);
        prop_assert_eq!(found, visible(&text));
    }
}
