//! The README's queries, as they are typed, and their answers, as they are printed there.
//!
//! `NEWSPRINT_BLESS=1 cargo test --test readme` writes the answers of now into the README.

mod shared;

use datafusion::arrow::util::pretty::pretty_format_batches;
use shared::{context, with_articles};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// The README in pieces: what is between queries and answers, a query, an answer, and so on.
fn pieces(readme: &str) -> Vec<[&str; 3]> {
    let mut pieces = Vec::new();
    let mut rest = readme;
    while let Some(at) = rest.find("```sql\n") {
        let (before, from) = rest.split_at(at + "```sql\n".len());
        let (query, from) = from.split_once("```\n").expect("a query ends");
        let from = from.strip_prefix("\n```text\n").unwrap_or_else(|| panic!("behind a query is its answer: {query}"));
        let (answer, from) = from.split_once("```\n").expect("an answer ends");
        pieces.push([before, query, answer]);
        rest = from;
    }
    pieces.push([rest, "", ""]);
    pieces
}

#[tokio::test]
async fn queries_are_answered_as_the_readme_says() {
    let readme = std::fs::read_to_string(README).unwrap();
    let context = context();
    with_articles(&context).await;
    let bless = std::env::var_os("NEWSPRINT_BLESS").is_some();
    let (mut written, mut queries) = (String::new(), 0);
    for [before, query, answer] in pieces(&readme) {
        written.push_str(before);
        if query.is_empty() {
            continue;
        }
        let said = async { context.sql(query.trim().trim_end_matches(';')).await?.collect().await }.await;
        let said = pretty_format_batches(&said.unwrap_or_else(|error| panic!("{query}{error}"))).unwrap();
        if !bless {
            assert_eq!(said.to_string().trim(), answer.trim(), "{query}");
        }
        written.push_str(&format!("{query}```\n\n```text\n{said}\n```\n"));
        queries += 1;
    }
    assert!(queries > 5);
    if bless {
        std::fs::write(README, written).unwrap();
    }
}
