//! The parser, by example: each `tests/articles/NAME.txt` is an article, and `NAME.blocks` lists the blocks that are to
//! be found in it, one a line: the kind, a tab, and the text with line ends and backslashes escaped.
//!
//! `BLESS=1 cargo test --test article` writes the listings anew; read the difference before keeping it.

use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Article, BlockKind, NoteKind};

#[test]
fn each_article_has_the_blocks_that_are_listed() {
    let bless = std::env::var_os("BLESS").is_some_and(|value| value == "1");
    let articles = articles();
    assert!(articles.len() >= 25, "{} articles in {}", articles.len(), folder().display());
    let mut wrong = Vec::new();
    for path in articles {
        let found = listing(&Article::parse(read(&path)));
        let expected = path.with_extension("blocks");
        if bless {
            fs::write(&expected, &found).unwrap();
        } else if read(&expected) != found {
            wrong.push(format!("{}\n-- expected\n{}-- found\n{found}", path.display(), read(&expected)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for listing in files("blocks") {
        assert!(listing.with_extension("txt").exists(), "{} lists the blocks of no article", listing.display());
    }
}

#[test]
fn dates_are_read_and_those_that_do_not_exist_are_noted() {
    for name in
        ["date-and-headline", "date-after-a-byte-order-mark", "date-without-headline", "date-alone-then-headline"]
    {
        let article = article(name);
        assert_eq!(article.date(), Some(jiff::civil::date(2024, 3, 9)), "{name}");
        assert!(article.headline().unwrap().starts_with("Ferry returns to Alder Sound"), "{name}");
        assert!(article.notes().is_empty(), "{name}");
    }

    let article = article("date-that-does-not-exist");
    assert_eq!(article.date(), None);
    let [note] = article.notes() else { panic!("one note: {:?}", article.notes()) };
    assert_eq!((note.kind(), &article.text()[note.span()]), (NoteKind::InvalidDate, "2023-02-30"));
    let error = Article::parse_strict(article.text()).unwrap_err();
    assert!(error.is_date());
    assert_eq!(error.position(), Some(5));

    // Another shape is no marker at all, so there is nothing to note.
    let article = self::article("date-of-another-shape");
    assert_eq!((article.date(), article.notes().len()), (None, 0));
}

#[test]
fn every_day_that_exists_is_a_date_and_no_other() {
    for (given, exists) in [
        ("2024-02-29", true),
        ("2023-02-29", false),
        ("2000-12-31", true),
        ("0000-01-01", true),
        ("9999-12-31", true),
        ("2024-00-10", false),
        ("2024-04-31", false),
        ("2024-13-01", false),
        ("2024-99-99", false),
    ] {
        let article = Article::parse(format!("date {given} Words of the day"));
        assert_eq!(article.date().map(|date| date.to_string()), exists.then(|| given.to_owned()));
        assert_eq!(article.notes().is_empty(), exists, "{given}");
    }
    for given in
        ["2024-3-9", "24-03-09", "2024/03/09", "20240309", "+024-03-09", "２０２４-03-09", "2024-03-09T10:00", "-"]
    {
        let article = Article::parse(format!("date {given} Words of the day\n\nMore."));
        assert_eq!((article.date(), article.notes().len()), (None, 0), "{given}");
        assert_eq!(article.texts(BlockKind::Date).count(), 0, "{given}");
    }
}

#[test]
fn the_first_byline_names_the_author() {
    assert_eq!(article("byline-at-the-top").author(), Some("Ana Ruiz and Jens van der Holm, staff writers"));
    assert_eq!(article("byline-at-the-end").author(), Some("Ana Ruiz"));
    assert_eq!(article("german").author(), Some("Anna Ruiz"));
    assert_eq!(article("captions").author(), None);
    for headline in ["By Popular Demand, Harbour Ferry Returns", "Von der Leyen Wins Second Term"] {
        let article = Article::builder().body(headline).build();
        assert_eq!((article.texts(BlockKind::Byline).count(), article.author()), (0, None), "{headline}");
    }
    let led = Article::parse("Von der Leyen Wins Second Term\n\nThe bridge opened on Saturday.");
    assert_eq!((led.headline(), led.author()), (Some("Von der Leyen Wins Second Term"), None));
    let built = Article::builder().headline("Bridge opens").body("By Ana Ruiz\n\nThe bridge opened.");
    assert_eq!(built.clone().build().author(), Some("Ana Ruiz"));
    assert_eq!(built.author("Jens Holm").build().author(), Some("Jens Holm"));
}

#[test]
fn those_who_sign_an_article_make_no_caption_of_its_last_paragraph() {
    for signature in [
        "(Reporting by Ana Ruiz; Editing by Jens Holm)",
        "(Editing by Jens Holm)",
        "(Additional reporting by Ana Ruiz in Lisbon)",
        "(Xinhua)",
        "(AFP)",
        "Provided by University of Port Alder",
        "© 2024 Coastal News",
    ] {
        let article = Article::parse(format!("Ferry returns\n\nThe ferry left.\n\nIt came back.\n\n{signature}\n"));
        let paragraphs: Vec<_> = article.texts(BlockKind::Paragraph).collect();
        assert_eq!(paragraphs, ["The ferry left.", "It came back."], "{signature}");
        assert_eq!(article.texts(BlockKind::Credit).collect::<Vec<_>>(), [signature]);
    }
}

/// A body paragraph that is long is signed by its photographer, not a caption.
#[test]
fn a_long_paragraph_with_a_credit_stays_a_paragraph() {
    let long = "The goat walked on. ".repeat(40);
    let article = Article::parse(format!("Ferry returns\n\n{long}(Coastal News/Ana Ruiz)\n\nIt came back.\n"));
    assert_eq!(article.texts(BlockKind::Caption).count(), 0);
    assert_eq!(article.texts(BlockKind::Paragraph).next(), Some(long.trim()));
    assert_eq!(article.texts(BlockKind::Credit).next(), Some("(Coastal News/Ana Ruiz)"));
}

#[test]
fn strict_parsing_says_what_is_missing() {
    for nothing in ["", " ", "\n\n\r\n", "\u{feff}", "\u{feff} \u{2029}\u{3000}"] {
        assert!(Article::parse_strict(nothing).unwrap_err().is_no_text(), "{nothing:?}");
        assert!(Article::parse(nothing).blocks().is_empty());
    }
    for path in articles() {
        let text = read(&path);
        let strict = Article::parse_strict(text.as_str());
        assert_eq!(strict.is_ok(), !path.ends_with("date-that-does-not-exist.txt"), "{}", path.display());
        if let Ok(article) = strict {
            assert_eq!(article, Article::parse(text.as_str()));
            assert_eq!(article, text.parse().unwrap());
            assert_eq!(article, text.into());
        }
    }
}

#[test]
fn a_builder_takes_parts_as_they_are_and_recognises_those_in_a_body() {
    let article = Article::builder()
        .paragraph(" By Ana Ruiz ")
        .body("PORT ALDER, March 9 (Coastal News) -- It left.\n\nIt sails. (Coastal News/Ana Ruiz)\n\ndate 2024-03-09 Not a marker here, is it.")
        .caption("The goat.", "")
        .caption("", "Ana Ruiz")
        .headline("Ferry\nreturns")
        .paragraph(" \n ")
        .block(BlockKind::ListItem, "not marked")
        .build();
    assert_eq!(
        listing(&article),
        "headline\tFerry\\nreturns\n\
         paragraph\tBy Ana Ruiz\n\
         dateline\tPORT ALDER, March 9 (Coastal News) --\n\
         paragraph\tIt left.\n\
         caption\tIt sails.\n\
         credit\t(Coastal News/Ana Ruiz)\n\
         paragraph\tdate 2024-03-09 Not a marker here, is it.\n\
         caption\tThe goat.\n\
         credit\tAna Ruiz\n\
         list_item\tnot marked\n"
    );
    assert_eq!((article.date(), article.author()), (None, None));
}

/// The blocks of an article, one a line.
fn listing(article: &Article) -> String {
    let line = |block: &newsprint::Block| format!("{}\t{}\n", block.kind(), escaped(&article.text()[block.span()]));
    article.blocks().iter().map(line).collect()
}

/// A text on one line: backslashes, control characters and Unicode's line ends escaped.
fn escaped(text: &str) -> String {
    let mut line = String::new();
    for c in text.chars() {
        match c {
            '\\' | '\n' | '\r' | '\t' => line.extend(c.escape_default()),
            '\u{2028}' | '\u{2029}' | '\u{feff}' => line.extend(c.escape_unicode()),
            _ if c.is_control() => line.extend(c.escape_unicode()),
            _ => line.push(c),
        }
    }
    line
}

fn article(name: &str) -> Article {
    Article::parse(read(&folder().join(name).with_extension("txt")))
}

fn articles() -> Vec<PathBuf> {
    files("txt")
}

fn files(extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    files.sort();
    files
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
