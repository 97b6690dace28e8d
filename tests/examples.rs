//! The example programs as their users run them: arguments in, output and exit status out.
//!
//! `cargo test` builds them first; `cargo test --test examples` alone does not, and runs those that were built last.

#[path = "common/programs.rs"]
mod programs;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Output;

use programs::{command, scratch};
use serde_json::{Value, json};

const ARTICLE: &str = "date 2024-03-09 Ferry <b>returns</b> & stays\n\n\
    The Alder Sound Ferry Company (ASFC) sent its ferry at dawn. The ferry of the ASFC was full.\n\n\
    A goat on board. (Coastal News/Ana Ruiz)\n";

#[test]
fn analyze_without_arguments_shows_the_sample() {
    let out = run("analyze", &[], "");
    assert_succeeds(&out);
    let page = stdout(&out);
    for part in ["Tidal barrage at Kerrow Bay", "17 May 2024", "3 captions", "Keyphrases", "(KTEA)", "Frequent terms"] {
        assert!(page.contains(part), "no `{part}` in\n{page}");
    }
    assert!(!page.contains('\u{1b}'), "colour although standard output is no terminal");
    assert_eq!(stderr(&out), "");
}

#[test]
fn analyze_prints_text_for_a_file() {
    let file = file("analyze-text.txt", ARTICLE);
    let out = run("analyze", &["--top", "2", "--explain", path(&file)], "");
    assert_succeeds(&out);
    let page = stdout(&out);
    assert!(
        page.starts_with("Ferry <b>returns</b> & stays\n9 March 2024 · English · 1 paragraph · 1 caption\n"),
        "{page}"
    );
    assert_eq!(page.matches("= base ").count(), 2, "{page}");
}

#[test]
fn analyze_prints_one_object_for_one_file() {
    let file = file("analyze-json.txt", ARTICLE);
    let out = run("analyze", &["--format", "json", path(&file)], "");
    assert_succeeds(&out);
    let report: Value = serde_json::from_str(&stdout(&out)).unwrap();

    let article = &report["article"];
    assert_eq!(article["headline"], "Ferry <b>returns</b> & stays");
    assert_eq!(article["date"], "2024-03-09");
    let blocks = article["blocks"].as_array().unwrap();
    let kinds: Vec<_> = blocks.iter().map(|block| block["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["date", "headline", "paragraph", "caption", "credit"]);
    for block in blocks {
        assert_eq!(at(ARTICLE, &block["span"]), block["text"].as_str().unwrap());
    }
    for sentence in report["sentences"].as_array().unwrap() {
        let block = &blocks[sentence["block"].as_u64().unwrap() as usize];
        assert!(block["text"].as_str().unwrap().contains(at(ARTICLE, &sentence["span"])));
    }
    let counts = &report["counts"];
    assert_eq!((&counts["sentences"], &counts["words"]), (&json!(3), &json!(23)));
    assert!(
        counts["types"].as_u64() < counts["words"].as_u64() && counts["words"].as_u64() < counts["tokens"].as_u64()
    );
    let ferry = report["terms"].as_array().unwrap().iter().find(|term| term["stem"] == "ferri").unwrap();
    assert_eq!((&ferry["term"], &ferry["count"]), (&json!("ferry"), &json!(4)));
    let company = report["keyphrases"].as_array().unwrap().iter().find(|phrase| phrase["acronym"] == "ASFC").unwrap();
    assert_eq!(company["text"], "Alder Sound Ferry Company");
    let mentions: Vec<_> = company["mentions"].as_array().unwrap().iter().map(|span| at(ARTICLE, span)).collect();
    assert_eq!(mentions, ["Alder Sound Ferry Company", "ASFC", "ASFC"]);
    let parts = company["explanation"].as_array().unwrap().iter().map(|part| part["value"].as_f64().unwrap());
    let score = if company["combination"] == "sum" { parts.sum::<f64>() } else { parts.product() };
    assert!((company["score"].as_f64().unwrap() - score).abs() < 1e-12);
}

#[test]
fn analyze_counts_captions_on_request() {
    let goats = |arguments: &[&str]| {
        let report: Value = serde_json::from_str(&stdout(&run("analyze", arguments, ARTICLE))).unwrap();
        report["terms"].as_array().unwrap().iter().filter(|term| term["stem"] == "goat").count()
    };
    assert_eq!(goats(&["--format", "json", "-"]), 0);
    assert_eq!(goats(&["--format", "json", "--captions", "-"]), 1);
}

#[test]
fn analyze_prints_an_array_for_several_files_in_their_order() {
    let (first, second) = (file("several-1.txt", "One\n\nIt was one."), file("several-2.txt", "Two\n\nIt was two."));
    let out = run("analyze", &["--format", "json", path(&second), path(&first)], "");
    assert_succeeds(&out);
    let reports: Value = serde_json::from_str(&stdout(&out)).unwrap();
    let headlines: Vec<_> = reports.as_array().unwrap().iter().map(|report| &report["article"]["headline"]).collect();
    assert_eq!(headlines, ["Two", "One"]);
}

#[test]
fn analyze_prints_a_page_with_all_markup_escaped() {
    let out = run("analyze", &["--format", "html", "-", "-"], ARTICLE);
    assert_succeeds(&out);
    let page = stdout(&out);
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    assert!(page.contains("Ferry &lt;b&gt;returns&lt;/b&gt; &amp; stays"));
    assert!(!page.contains("<b>returns"));
}

#[test]
fn analyze_makes_one_page_of_several_articles() {
    let (first, second) = (file("page-1.txt", ARTICLE), file("page-2.txt", "date 2024-03-10 Goats\n\nGoats, goats!"));
    let page = stdout(&run("analyze", &["--format", "html", path(&first), path(&second)], ""));
    for part in ["2 articles", "Over time", "Nearest", "id=\"article-2\""] {
        assert!(page.contains(part), "no `{part}`");
    }
    assert!(!stdout(&run("analyze", &["--format", "html", path(&first)], "")).contains("<script"));
}

#[test]
fn analyze_names_the_language_that_it_was_asked_to_guess() {
    let german = "Die Fähre verließ den Hafen im Morgengrauen mit vier Autos und einer Ziege an Bord.";
    let out = run("analyze", &["--language", "auto", "--format", "json", "-"], german);
    let report: Value = serde_json::from_str(&stdout(&out)).unwrap();
    assert_eq!(report["language"], "de");
    assert!((0.0..=1.0).contains(&report["language_confidence"].as_f64().unwrap()));
    assert!(stdout(&run("analyze", &["--language", "auto", "-"], german)).contains("German (guessed, "));
    assert!(!stdout(&run("analyze", &["-"], german)).contains("guessed"));
}

#[test]
fn analyze_says_nothing_but_the_error_of_a_file_that_it_cannot_read() {
    let missing = scratch("no such article.txt");
    for format in ["json", "html", "text"] {
        let out = run("analyze", &["--format", format, path(&missing)], "");
        assert_eq!((out.status.code(), stdout(&out)), (Some(1), String::new()), "{format}");
        assert!(stderr(&out).contains("no such article.txt"));
    }
}

#[test]
fn analyze_reads_standard_input() {
    let out =
        run("analyze", &["--format", "json", "-"], "\u{feff}date 2024-03-09\r\nFerry returns\r\n\r\nIt left.\r\n");
    assert_succeeds(&out);
    let report: Value = serde_json::from_str(&stdout(&out)).unwrap();
    assert_eq!(
        (&report["article"]["headline"], &report["article"]["date"]),
        (&json!("Ferry returns"), &json!("2024-03-09"))
    );
}

#[test]
fn analyze_takes_an_empty_text() {
    for format in ["text", "json", "html"] {
        assert_succeeds(&run("analyze", &["--format", format, "-"], ""));
    }
    let report: Value = serde_json::from_str(&stdout(&run("analyze", &["--format", "json", "-"], ""))).unwrap();
    assert_eq!((&report["article"]["headline"], &report["article"]["date"]), (&json!(null), &json!(null)));
}

/// What acts on a terminal is made visible in text, and comes through whole in JSON.
#[test]
fn analyze_keeps_control_characters_from_the_terminal_and_in_json() {
    let article = "Ferry\u{1b}[31m re\u{9b}31mturns\u{7f} \u{202e}home\n\nThe \u{90}ferry\u{1b}]0;x\u{7} left at dawn.\n\nIt came back.\n";
    let out = run("analyze", &["--format", "json", "-"], article);
    assert_succeeds(&out);
    let report: Value = serde_json::from_str(&stdout(&out)).unwrap();
    for block in report["article"]["blocks"].as_array().unwrap() {
        assert_eq!(block["text"].as_str().unwrap(), at(article, &block["span"]));
    }
    for format in ["text", "html"] {
        let page = stdout(&run("analyze", &["--format", format, "-"], article));
        let acting = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!page.contains(acting), "{format}: {page:?}");
        assert!(page.contains('␛') && page.contains("⟨U+202E⟩"), "{page}");
    }
}

#[test]
fn analyze_goes_on_behind_files_that_it_cannot_read() {
    let good = file("behind-bad.txt", ARTICLE);
    let broken = scratch("not-utf-8.txt");
    fs::write(&broken, b"Ferry \xff returns").unwrap();
    let missing = scratch("no such file.txt");
    let out = run("analyze", &["--format", "json", path(&missing), path(&broken), path(&good)], "");
    assert_eq!(out.status.code(), Some(1));
    let messages = stderr(&out);
    let [first, second] = messages.lines().collect::<Vec<_>>()[..] else { panic!("two messages: {messages}") };
    assert!(first.contains("no such file.txt"), "{first}");
    assert!(second.contains("not-utf-8.txt") && second.contains("not UTF-8 at byte 6"), "{second}");
    let reports: Value = serde_json::from_str(&stdout(&out)).unwrap();
    assert_eq!(reports.as_array().unwrap().len(), 1, "still an array");
}

#[test]
fn unknown_options_are_refused_with_status_2() {
    for (program, arguments, named) in [
        ("analyze", &["--format", "pdf"][..], "pdf"),
        ("analyze", &["--language", "klingon"], "klingon"),
        ("analyze", &["--top", "many"], "many"),
        ("analyze", &["--frobnicate"], "frobnicate"),
        ("batch", &["--ranker", "best"], "best"),
        ("batch", &["--style", "haiku"], "haiku"),
        ("batch", &["--emit", "tokens,opinions"], "opinions"),
        ("batch", &["--language", "klingon"], "klingon"),
        ("batch", &["--jobs", "-1"], ""),
        ("batch", &["one.jsonl", "two.jsonl"], "two.jsonl"),
        ("concordance", &["ferry"], "phrase and a file"),
        ("concordance", &["--sort", "up", "ferry", "-"], "up"),
        ("concordance", &["--language", "klingon", "ferry", "-"], "klingon"),
        ("compare", &["one.txt"], "not 1"),
        ("compare", &["--least", "few", "-", "-"], "few"),
        ("digest", &["today.txt"], "--archive"),
        ("digest", &["--archive", "news.json"], "a file"),
        ("stem", &[], "--language"),
        ("stem", &["--language", "klingon"], "klingon"),
        ("stem", &["--algorithm", "guess"], "guess"),
    ] {
        let out = run(program, arguments, "");
        assert_eq!(out.status.code(), Some(2), "{program} {arguments:?}: {}", stderr(&out));
        assert!(stderr(&out).contains(named), "{}", stderr(&out));
        assert_eq!(stdout(&out), "");
    }
}

#[test]
fn help_names_every_option() {
    for (program, options) in [
        ("analyze", &["--format", "--top", "--language", "--explain", "--captions"][..]),
        ("batch", &["--emit", "--top", "--ranker", "--style", "--language", "--jobs"]),
        ("concordance", &["--window", "--sort", "--language"]),
        ("compare", &["--top", "--least", "--language"]),
        ("digest", &["--archive", "--keep", "--top", "--language"]),
        ("stem", &["--language", "--algorithm"]),
    ] {
        let out = run(program, &["--help"], "");
        assert_succeeds(&out);
        assert!(options.iter().all(|option| stdout(&out).contains(option)), "{program}: {}", stdout(&out));
    }
}

#[test]
fn batch_answers_each_line_in_its_place() {
    let lines = [
        r#"{"id": 1, "text": "One ferry."}"#,
        r#"{"id": 2, "text": "#,
        "",
        r#"{"id": "three", "text": "Two ferries. One goat."}"#,
        r#"{"id": 4}"#,
        r#"{"id": 5, "text": "Fine.", "lang": "no language"}"#,
        r#"{"id": {"six": 6}, "text": ""}"#,
    ];
    let out = run("batch", &["--emit", "sentences"], &lines.join("\n"));
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(stderr(&out), "", "progress although standard error is no terminal");
    let answers = answers(&out);
    assert_eq!(answers.len(), lines.len());
    for (index, answer) in answers.iter().enumerate() {
        if [1, 2, 4, 5].contains(&index) {
            assert_eq!(answer["line"], index + 1);
            assert!(!answer["error"].as_str().unwrap().is_empty());
            assert_eq!(answer.as_object().unwrap().len(), 2, "{answer}");
        }
    }
    assert_eq!(answers[0], json!({"id": 1, "sentences": [[0, 10]]}));
    assert_eq!(answers[3], json!({"id": "three", "sentences": [[0, 12], [13, 22]]}));
    assert_eq!(answers[6], json!({"id": {"six": 6}, "sentences": []}));
}

#[test]
fn batch_keeps_the_order_over_many_lines_and_threads() {
    let document = |id: usize| json!({"id": id, "text": "The ferry left. ".repeat(id % 7)}).to_string();
    let mut lines: Vec<_> = (1..=2000).map(document).collect();
    lines[1233] = "broken".to_owned();
    let input = file("many.jsonl", &lines.join("\r\n"));
    let out = run("batch", &["--emit", "terms", "--jobs", "4", path(&input)], "");
    assert_eq!(out.status.code(), Some(1));
    let answers = answers(&out);
    assert_eq!(answers.len(), 2000);
    for (answer, number) in answers.iter().zip(1..) {
        match number {
            1234 => assert_eq!(answer["line"], number),
            _ => assert_eq!(answer["id"], number),
        }
    }
    assert_eq!(stdout(&run("batch", &["--emit", "terms", "--jobs", "1", path(&input)], "")), stdout(&out));
}

#[test]
fn batch_emits_each_part_alone_and_all_together() {
    let text = "The Kerrow wall, 2.5 km.\n\nWalls of Kerrow!";
    let line = json!({"id": "a", "text": text}).to_string();
    let emit = |list: &str| {
        let out = run("batch", &["--emit", list], &line);
        assert_succeeds(&out);
        answers(&out).remove(0)
    };
    let all = emit("segments,tokens,sentences,terms,keyphrases");
    for part in ["segments", "tokens", "sentences", "terms", "keyphrases"] {
        let alone = emit(part);
        assert_eq!(alone[part], all[part]);
        assert_eq!(alone.as_object().unwrap().keys().collect::<Vec<_>>(), ["id", part]);
    }
    let texts = |part: &str| all[part].as_array().unwrap().iter().map(|span| at(text, span)).collect::<Vec<_>>();
    assert_eq!(texts("segments").concat(), text);
    assert_eq!(texts("tokens"), ["The", "Kerrow", "wall", ",", "2.5", "km", ".", "Walls", "of", "Kerrow", "!"]);
    assert_eq!(texts("sentences"), ["The Kerrow wall, 2.5 km.", "Walls of Kerrow!"]);
    let counts =
        |term: &str| all["terms"].as_array().unwrap().iter().find(|it| it["term"] == term).unwrap()["count"].clone();
    assert_eq!((counts("Kerrow"), counts("wall")), (json!(2), json!(2)));
}

#[test]
fn batch_gives_spans_into_the_text_also_with_a_title() {
    let text =
        "\n  The ferry belongs to the Alder Sound Ferry Company (ASFC).\n\nThe ASFC's ferry is ålder than the quay. \n";
    for title in [None, Some("Ferry returns"), Some("  \n"), Some("Ålder\n\nferry"), Some("")] {
        let line = json!({"id": 1, "title": title, "text": text}).to_string();
        let out = run("batch", &["--emit", "segments,tokens,sentences,terms,keyphrases"], &line);
        assert_succeeds(&out);
        let answer = answers(&out).remove(0);
        for part in ["segments", "tokens", "sentences"] {
            assert!(
                answer[part].as_array().unwrap().iter().all(|span| !at(text, span).is_empty()),
                "{title:?}: {part}"
            );
        }
        let phrases = answer["keyphrases"].as_array().unwrap();
        let company = phrases.iter().find(|phrase| phrase["text"] == "Alder Sound Ferry Company").unwrap();
        let mentions: Vec<_> = company["spans"].as_array().unwrap().iter().map(|span| at(text, span)).collect();
        assert_eq!(mentions, ["Alder Sound Ferry Company", "ASFC", "ASFC"], "{title:?}");
    }
}

#[test]
fn batch_lets_the_title_help_the_keyphrases() {
    let score = |title: Option<&str>| {
        let text = "The harbour opened. The goat market closed. The goat market and the harbour are old.";
        let line = json!({"id": 1, "title": title, "text": text}).to_string();
        let out = run("batch", &["--emit", "keyphrases"], &line);
        let phrases = answers(&out)[0]["keyphrases"].as_array().unwrap().clone();
        let harbour = phrases.iter().find(|phrase| phrase["text"].as_str().unwrap().eq_ignore_ascii_case("harbour"));
        harbour.unwrap()["score"].as_f64().unwrap()
    };
    assert!(score(Some("Harbour")) > 1.2 * score(None));
    assert!(score(Some("Harbour")) > score(Some("Weather")));
}

#[test]
fn batch_counts_the_terms_of_the_text_alone() {
    let line =
        json!({"id": 1, "title": "Goats, goats!", "text": "The goats left. A ferry, a second ferry."}).to_string();
    let out = run("batch", &["--emit", "terms", "--top", "2"], &line);
    assert_eq!(answers(&out)[0]["terms"], json!([{"term": "ferry", "count": 2}, {"term": "goats", "count": 1}]));
}

#[test]
fn batch_names_the_language_that_it_was_asked_to_guess() {
    let lines = [
        json!({"id": 1, "text": "The ferry left the harbour at dawn with four cars and a goat on board."}),
        json!({"id": 2, "text": "Die Fähre verließ den Hafen im Morgengrauen mit vier Autos und einer Ziege an Bord."}),
        json!({"id": 3, "text": "12345"}),
        json!({"id": 4, "text": "Die Fähre verließ den Hafen.", "lang": "de-AT"}),
        json!({"id": 5, "text": "Ferry.", "lang": "xx"}),
    ];
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let out = run("batch", &["--language", "auto", "--emit", "terms"], &input);
    assert_succeeds(&out);
    let answers = answers(&out);
    let languages: Vec<_> = answers.iter().map(|answer| answer["language"].as_str()).collect();
    // A document's own language is not guessed.
    assert_eq!(languages, [Some("en"), Some("de"), Some("und"), None, None]);
    for answer in &answers[..3] {
        assert!((0.0..=1.0).contains(&answer["confidence"].as_f64().unwrap()));
    }
    // Without `auto` nothing is guessed.
    assert!(self::answers(&run("batch", &["--emit", "terms"], &input))[0].get("language").is_none());
}

#[test]
fn batch_ranks_and_styles_as_told() {
    let line = json!({"id": 1, "text": "The goat market opened. A goat came. The goat market closed. A goat left."})
        .to_string();
    let phrases = |arguments: &[&str]| {
        let out = run("batch", &[&["--emit", "keyphrases"], arguments].concat(), &line);
        assert_succeeds(&out);
        let answer = answers(&out).remove(0);
        let texts = answer["keyphrases"].as_array().unwrap().iter();
        texts.map(|phrase| phrase["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(phrases(&["--style", "words"]).iter().all(|phrase| !phrase.contains(' ')));
    assert!(phrases(&["--style", "phrases"]).contains(&"goat market".to_owned()));
    assert_eq!(phrases(&["--ranker", "frequency", "--style", "words", "--top", "1"]), ["goat"]);
    assert_eq!(phrases(&["--ranker", "newsprint"]), phrases(&[]));
}

#[test]
fn batch_says_what_it_cannot_read() {
    let missing = scratch("no such lines.jsonl");
    let out = run("batch", &[path(&missing)], "");
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).contains("no such lines.jsonl"), "{}", stderr(&out));

    let broken = scratch("not-utf-8.jsonl");
    fs::write(&broken, b"{\"id\": 1, \"text\": \"\xff\"}\n{\"id\": 2, \"text\": \"Fine.\"}\n").unwrap();
    let out = run("batch", &["--emit", "sentences", path(&broken)], "");
    assert_eq!(out.status.code(), Some(1));
    let answers = answers(&out);
    assert_eq!(answers[0], json!({"line": 1, "error": "not UTF-8 at byte 19"}));
    assert_eq!(answers[1]["id"], 2);
}

#[test]
fn batch_reads_a_file_that_begins_with_a_byte_order_mark() {
    let out = run("batch", &["--emit", "sentences"], "\u{feff}{\"id\": 1, \"text\": \"One.\"}\n");
    assert_succeeds(&out);
    assert_eq!(answers(&out), [json!({"id": 1, "sentences": [[0, 4]]})]);
}

/// `batch ... | head` ends without a word when `head` has seen enough.
#[test]
fn a_closed_pipe_is_no_failure() {
    let lines = "{\"id\": 1, \"text\": \"The ferry left at dawn.\"}\n".repeat(5000);
    for (program, arguments, input) in [
        ("batch", &[][..], lines.as_str()),
        ("analyze", &["--format", "text", "-"], ARTICLE),
        ("analyze", &["--format", "json", "-"], ARTICLE),
        ("analyze", &["--format", "html", "-"], ARTICLE),
        ("concordance", &["ferry", "-"], ARTICLE),
        ("compare", &["-", path(&file("closed-pipe.txt", ARTICLE))], ARTICLE),
        ("digest", &["--keep", "--archive", "no such archive", "-"], ARTICLE),
        ("stem", &["--language", "en"], "ferries\n"),
    ] {
        let mut child = command(program, arguments).spawn().unwrap();
        // Nobody reads, from before the program has anything to say.
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().unwrap();
        // The program may end before it has read all.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success(), "{program} {arguments:?}: {:?}", out.status);
        assert_eq!(stderr(&out), "", "{program}");
    }
}

#[test]
fn concordance_shows_a_phrase_in_its_contexts() {
    let folder = folder(
        "concordance",
        &[("b.txt", "The old ferry left.\n\nFerries wait."), ("a.txt", ARTICLE), ("c.md", "Ferry.")],
    );
    let out = run("concordance", &["--window", "2", "ferry", path(&folder)], "");
    assert_succeeds(&out);
    let page = stdout(&out);
    let lines: Vec<&str> = page.lines().map(|line| line.split(path(&folder)).next().unwrap().trim()).collect();
    assert_eq!(lines.len(), 6, "{page}");
    assert_eq!(lines[0], "Ferry <b>returns", "the files are in the order of their names");
    assert_eq!(lines[4..], ["The old ferry left.", "Ferries wait."].map(|line| line.trim_end_matches('.')));
    let columns: Vec<_> = page.lines().map(|line| line.to_lowercase().find("ferr").unwrap()).collect();
    assert!(
        columns.iter().filter(|&&column| column == columns[0]).count() >= 4,
        "the keyword stands in a column: {page}"
    );

    let sorted = stdout(&run("concordance", &["--sort", "right", "--window", "1", "ferry", path(&folder)], ""));
    let right = |line: &str| line.to_lowercase().split("ferr").nth(1).unwrap().split(' ').nth(1).unwrap().to_owned();
    assert!(sorted.lines().map(right).collect::<Vec<_>>().is_sorted(), "{sorted}");
    assert_eq!(stdout(&run("concordance", &["submarine", "-"], ARTICLE)), "");
    let out = run("concordance", &["ferry", path(&scratch("no such folder"))], "");
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).contains("no such folder"));
}

#[test]
fn compare_tells_what_is_typical_of_each_side() {
    let rain =
        folder("compare-rain", &[("1.txt", "Rain fell. Rain, more rain."), ("2.txt", "The rain stopped. A bridge.")]);
    let bridge =
        folder("compare-bridge", &[("1.txt", "The bridge opened. Old bridges, a bridge."), ("2.txt", "A bridge.")]);
    let out = run("compare", &["--top", "1", path(&rain), path(&bridge)], "");
    assert_succeeds(&out);
    let page = stdout(&out);
    assert!(page.contains("compare-rain: 2 articles, 10 words"), "{page}");
    let words: Vec<&str> =
        page.lines().filter(|line| line.contains('.')).filter_map(|line| line.split_whitespace().nth(4)).collect();
    assert_eq!(
        words,
        ["rain", "bridge"].map(|word| words.iter().copied().find(|found| found.eq_ignore_ascii_case(word)).unwrap())
    );
    let empty = folder("compare-empty", &[]);
    let out = run("compare", &[path(&empty), path(&bridge)], "");
    assert_eq!((out.status.code(), stdout(&out)), (Some(1), String::new()));
    assert!(stderr(&out).contains("no article in"), "{}", stderr(&out));
}

#[test]
fn digest_tells_what_is_new_and_keeps_its_archive() {
    let archive = scratch("digest.json");
    let _ = fs::remove_file(&archive);
    let old = file("digest-old.txt", "Harbour bridge\n\nThe harbour bridge was full. Cars cross the harbour bridge.");
    let new = file(
        "digest-new.txt",
        "Ferry strike\n\nThe ferry strike began. The ferry strike goes on at the harbour bridge.",
    );
    let digest = |more: &[&str], file: &Path| {
        let out = run("digest", &[&["--archive", path(&archive)], more, &[path(file)]].concat(), "");
        assert_succeeds(&out);
        stdout(&out)
    };
    assert!(digest(&[], &old).starts_with("1 articles against 0 before\n"));
    let kept = fs::read(&archive).unwrap();
    let told = digest(&["--keep"], &new);
    assert!(told.starts_with("1 articles against 1 before\nferry strike 1× Ferry strike\n"), "{told}");
    assert!(!told.contains("harbour bridge"), "{told}");
    assert_eq!(fs::read(&archive).unwrap(), kept);
    assert_eq!(digest(&[], &new), told);
    assert_eq!(digest(&["--keep"], &new).lines().next(), Some("1 articles against 2 before"));

    fs::write(&archive, "{\"broken").unwrap();
    let out = run("digest", &["--archive", path(&archive), path(&new)], "");
    assert_eq!((out.status.code(), stdout(&out)), (Some(1), String::new()));
    assert!(stderr(&out).contains("digest.json"), "{}", stderr(&out));
    assert_eq!(fs::read_to_string(&archive).unwrap(), "{\"broken", "what it cannot read it leaves alone");
}

#[test]
fn digest_keeps_its_archive_when_nobody_reads_and_tells_all_of_a_language_that_is_new() {
    let archive = scratch("digest-unread.json");
    let beside = archive.with_extension("new");
    let _ = fs::remove_file(&archive);
    fs::write(&beside, "precious").unwrap();
    let english = file("digest-en.txt", "Harbour bridge\n\nThe harbour bridge was full.");
    let mut child = command("digest", &["--archive", path(&archive), path(&english)]).spawn().unwrap();
    drop(child.stdout.take());
    assert!(child.wait_with_output().unwrap().status.success());
    assert!(archive.exists(), "the day is kept");
    assert_eq!(fs::read_to_string(&beside).unwrap(), "precious", "another's file");
    let german = file(
        "digest-de.txt",
        "Die alte Hafenbr\u{fc}cke\n\nDie alte Hafenbr\u{fc}cke war voll. Die Hafenbr\u{fc}cke bleibt.",
    );
    let out = run("digest", &["--keep", "--language", "de", "--archive", path(&archive), path(&german)], "");
    assert_succeeds(&out);
    assert!(stdout(&out).contains("Hafenbr\u{fc}cke"), "{}", stdout(&out));
}

/// A link stays one, and whoever could not read the archive cannot read the new one.
#[cfg(unix)]
#[test]
fn digest_leaves_its_archive_where_and_as_it_is() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (archive, link) = (scratch("digest-own.json"), scratch("digest-link.json"));
    let text = file("digest-own.txt", "Harbour bridge\n\nThe harbour bridge was full.");
    let _ = fs::remove_file(&archive);
    assert_succeeds(&run("digest", &["--archive", path(&archive), path(&text)], ""));
    fs::set_permissions(&archive, fs::Permissions::from_mode(0o600)).unwrap();
    let _ = fs::remove_file(&link);
    symlink(&archive, &link).unwrap();
    let before = fs::read(&archive).unwrap();
    assert_succeeds(&run("digest", &["--archive", path(&link), path(&text)], ""));
    assert!(link.is_symlink() && fs::read(&archive).unwrap() != before);
    assert_eq!(fs::metadata(&archive).unwrap().permissions().mode() & 0o777, 0o600);
}

/// What acts on a terminal does not, nor does a name begin a line of its own.
#[test]
fn errors_keep_control_characters_from_the_terminal() {
    let out = run("analyze", &["no\u{1b}[31m\u{202e}\nbatch: file"], "");
    assert_eq!(out.status.code(), Some(1));
    let told = stderr(&out);
    assert!(!told.contains(['\u{1b}', '\u{202e}']) && told.lines().count() == 1, "{told:?}");
}

#[test]
fn help_that_nobody_reads_is_no_failure() {
    let mut child = command("analyze", &["--help"]).spawn().unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "{:?}: {}", out.status, stderr(&out));
    assert_eq!(stderr(&out), "");
}

#[cfg(unix)]
#[test]
fn links_to_folders_are_passed_over() {
    let folder = folder("links", &[("a.txt", ARTICLE)]);
    let link = folder.join("loop.txt");
    let _ = fs::remove_file(&link);
    std::os::unix::fs::symlink(&folder, &link).unwrap();
    let out = run("analyze", &["--format", "json", path(&folder)], "");
    assert_succeeds(&out);
    assert_eq!(serde_json::from_str::<Value>(&stdout(&out)).unwrap().as_array().map(Vec::len), Some(1));
}

#[test]
fn batch_keeps_an_id_as_it_is_and_takes_no_list() {
    let line = r#"{"id": 340282366920938463463374607431768211455, "text": "Fine."}"#;
    let out = run("batch", &["--emit", "sentences"], &format!("{line}\n[\"x\", null, \"Fine.\", null]\n"));
    assert_eq!(out.status.code(), Some(1));
    let text = stdout(&out);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with(r#"{"id":340282366920938463463374607431768211455,"#), "{text}");
    assert!(lines[1].starts_with(r#"{"line":2,"#) && lines[1].contains("list"), "{text}");
}

#[test]
fn stem_answers_each_word_with_its_stem() {
    let out = run("stem", &["--language", "en"], "opportunities\n\nferries\r\ncooperating");
    assert_succeeds(&out);
    assert_eq!(stdout(&out), "opportun\n\nferri\ncooper\n");
    assert_eq!(stdout(&run("stem", &["--algorithm", "german", "--language", "en"], "verständnis\n")), "verstandnis\n");
    assert_eq!(stdout(&run("stem", &["--algorithm", "none"], "ferries\n")), "ferries\n");
    assert_eq!(stdout(&run("stem", &["--language", "zh"], "机会\n")), "机会\n");
    // The present algorithms unless those of 2019 are named.
    let dutch = |options: &[&str]| stdout(&run("stem", options, "lichamelijkheden\n"));
    assert_eq!(dutch(&["--language", "nl"]), "lichamelijk\n");
    assert_eq!(dutch(&["--algorithm", "snowball:dutch"]), "lichamelijk\n");
    assert_eq!(dutch(&["--algorithm", "dutch"]), "licham\n");
}

fn assert_succeeds(out: &Output) {
    assert!(out.status.success(), "{:?}: {}", out.status, stderr(out));
}

fn stdout(out: &Output) -> String {
    String::from_utf8(out.stdout.clone()).unwrap()
}

fn stderr(out: &Output) -> String {
    String::from_utf8(out.stderr.clone()).unwrap()
}

/// The lines of standard output, each one JSON value.
fn answers(out: &Output) -> Vec<Value> {
    stdout(out)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

/// What stands at a span `[start, end]`.
fn at<'t>(text: &'t str, span: &Value) -> &'t str {
    let end = |index: usize| span[index].as_u64().unwrap() as usize;
    text.get(end(0)..end(1)).unwrap_or_else(|| panic!("{span} is not in {text:?}"))
}

fn run(program: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = command(program, arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_bytes().to_vec();
    // A program that refuses its arguments does not read.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap();
    out
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = scratch(name);
    fs::write(&path, text).unwrap();
    path
}

fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = scratch(name);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
