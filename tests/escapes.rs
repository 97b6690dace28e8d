//! What an article holds does not act on who looks at it: markup on a page, control characters and bidirectional controls
//! on a page and in a terminal.

use newsprint::report::{Highlighter, Report, ReportSet, html, html_set, visible};
use newsprint::{Analyzer, Article, BlockKind, Language};
use proptest::prelude::*;

/// Ways out of an element, an attribute, a script and a style; sequences that clear a terminal, set its title and its
/// colours, in seven bits and in eight; overrides, embeddings, isolates and marks of direction.
const HOSTILE: &[&str] = &[
    "<script>attack()</script>",
    "</title><script>attack()</script>",
    "</style><blink>",
    "\" onmouseover=\"attack()",
    "' onfocus='attack()",
    "<!--",
    "--><marquee>",
    "<![CDATA[",
    "&lt;b&gt;&#60;",
    "javascript:attack()",
    "\u{1b}[2J",
    "\u{1b}]0;title\u{7}",
    "\u{9b}31m",
    "\u{0}\u{8}\u{7f}",
    "\u{202e}gnp.exe",
    "\u{202a}\u{202b}\u{202d}\u{202c}",
    "\u{2066}\u{2067}\u{2068}\u{2069}",
    "\u{200e}\u{200f}\u{61c}",
];

fn acts(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Goes through a page as a browser does: names of elements, and names and values of attributes. What stands in a style or a script
/// is the page's own, and ends where it first says so.
fn assert_is_harmless(page: &str) {
    assert!(!page.chars().any(acts), "{:?}", page.chars().find(|&c| acts(c)));
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let name_len = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '/' && c != '!').unwrap_or(rest.len());
        let name = rest[..name_len].to_ascii_lowercase();
        assert!(!["blink", "marquee", "!", "!--"].contains(&name.as_str()), "<{name} is the article's");
        rest = &rest[name_len..];
        // Attributes, up to the end of the tag.
        loop {
            rest = rest.trim_start();
            if let Some(behind) = rest.strip_prefix('>').or_else(|| rest.strip_prefix("/>")) {
                rest = behind;
                break;
            }
            let len = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>')).expect("a tag ends");
            let attribute = &rest[..len];
            assert!(!attribute.starts_with("on") && !attribute.contains(['"', '\'', '<']), "{attribute}");
            rest = &rest[len..];
            if let Some(value) = rest.strip_prefix("=\"") {
                let end = value.find('"').expect("a value ends");
                let leads = matches!(attribute, "href" | "src" | "action" | "formaction" | "xlink:href");
                assert!(!leads || value.starts_with('#') || &value[..end] == "data:,", "{attribute}={}", &value[..end]);
                rest = &value[end + 1..];
            }
        }
        if matches!(name.as_str(), "style" | "script") {
            let end = rest.find(&format!("</{name}")).expect("it ends");
            assert!(!rest[..end].contains("attack"), "{}", &rest[..end]);
            rest = &rest[end..];
        }
    }
}

fn page(article: &Article) -> String {
    let analyzer =
        BlockKind::ALL.iter().fold(Analyzer::builder(Language::English), |all, &kind| all.include(kind)).build();
    let analysis = analyzer.analyze(article);
    let report = Report::new(&analysis, 10);
    let alone = html(std::slice::from_ref(&report));
    // Of several there is a table of contents.
    assert_is_harmless(&html(&[report.clone(), report]));
    assert_is_harmless(&html_set(&ReportSet::new(&[analysis.clone(), analysis.clone()], 10)));
    let text = article.text();
    let marked = analysis.keyphrases().take(3).flat_map(|phrase| {
        let label = phrase.text().to_owned();
        phrase.mentions().iter().map(move |&mention| (mention, label.clone())).collect::<Vec<_>>()
    });
    let highlighter =
        marked.fold(Highlighter::new(text), |all, (span, label)| all.explained(span, label.clone(), label));
    assert_is_harmless(&highlighter.page(article.headline().unwrap_or(text)));
    alone
}

#[test]
fn nothing_of_an_article_is_markup_of_its_page() {
    for hostile in HOSTILE {
        let article = Article::builder()
            .headline(format!("Boat {hostile} wins"))
            .author(format!("Ana {hostile} Ruiz"))
            .source(*hostile)
            .url(*hostile)
            .metadata(*hostile, *hostile)
            .paragraph(format!(
                "The Alder {hostile} Company (AC{hostile}) won. The Alder {hostile} Company{hostile}boat{hostile}."
            ))
            .caption(format!("A view {hostile} of it."), format!("(Agency/{hostile})"))
            .build();
        let page = page(&article);
        assert_is_harmless(&page);
        // The words are there all the same.
        assert!(page.contains("Alder"));
    }
}

#[test]
fn what_acts_is_made_visible_and_nothing_else_changes() {
    let all: String = (0..=u32::from(char::MAX)).filter_map(char::from_u32).collect();
    let shown = visible(&all);
    assert!(!shown.chars().any(acts));
    let harmless = |text: &str| text.chars().filter(|&c| !acts(c)).collect::<String>();
    for c in all.chars() {
        let text = c.to_string();
        assert_eq!(visible(&text) == text, !acts(c), "{c:?}");
    }
    assert_eq!(visible(&harmless(&all)), harmless(&all));
    assert_eq!(visible(&shown), shown);
}

proptest! {
    #[test]
    fn a_page_of_any_article_is_harmless(parts in prop::collection::vec(prop_oneof![
        prop::sample::select(HOSTILE).prop_map(str::to_owned),
        prop::sample::select(vec!["<", ">", "\"", "'", "&", "\n\n", "boat ", "Alder Bay Company (ABC) ", ". "]).prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ], 0..60)) {
        assert_is_harmless(&page(&Article::parse(parts.concat())));
    }
}
