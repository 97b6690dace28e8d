//! The main job: one article in, every kind of result out, on the sample that the examples come with.
//!
//! When the environment variable `NEWSPRINT_ARTICLES` names a folder with `ciie-2023-11-08.txt`, that article's figures
//! are checked too.

use std::collections::BTreeMap;
use std::path::Path;

use newsprint::report::Report;
use newsprint::{Analysis, Analyzer, Article, BlockKind, Language, Span};

const SAMPLE: &str = include_str!("../examples/data/tidal-barrage.txt");

#[test]
fn the_sample_has_its_date_headline_and_blocks() {
    let article = Article::parse(SAMPLE);
    assert_eq!(article.date(), Some(jiff::civil::date(2024, 5, 17)));
    assert_eq!(article.headline(), Some("Tidal barrage at Kerrow Bay sends its first power ashore"));
    assert!(article.notes().is_empty());

    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for block in article.blocks() {
        *kinds.entry(block.kind().name()).or_default() += 1;
    }
    let expected = [
        ("date", 1),
        ("headline", 1),
        ("dateline", 1),
        ("paragraph", 15),
        ("subheading", 3),
        ("list_item", 3),
        ("caption", 3),
        ("credit", 4),
    ];
    assert_eq!(kinds, expected.into_iter().collect());

    let texts = |kind| article.texts(kind).collect::<Vec<_>>();
    assert_eq!(texts(BlockKind::Dateline), ["KERROW BAY, May 16 (Northern Post) --"]);
    assert_eq!(texts(BlockKind::Subheading), ["A long argument", "Power by the clock", "The town and the wall"]);
    assert_eq!(
        texts(BlockKind::Credit),
        [
            "(Northern Post/Ingrid Solheim)",
            "(Northern Post/Jens Å. Holm)",
            "(Photo by Rosa Quint/Northern Post)",
            "(Reporting by Ingrid Solheim and Jens Å. Holm; Editing by P. J. Marlowe)",
        ]
    );
    // The last paragraph of the body is one, although a line in brackets follows.
    let last = article.texts(BlockKind::Paragraph).last().unwrap();
    assert!(last.starts_with("The western sluice follows next year."), "{last}");
}

#[test]
fn the_samples_acronyms_count_with_their_long_forms() {
    let article = Article::parse(SAMPLE);
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let text = article.text();
    let defined: Vec<_> = analysis.acronyms().iter().map(|it| (&text[it.short()], &text[it.long()])).collect();
    let expected = [
        ("KTEA", "Kerrow Tidal Energy Authority"),
        ("SPCB", "Society for the Protection of Coastal Birds"),
        ("CIB", "Coastal Infrastructure Bank"),
    ];
    assert_eq!(defined, expected);
    for (short, long) in expected {
        let phrases: Vec<_> = analysis.keyphrases().filter(|phrase| phrase.acronym() == Some(short)).collect();
        let [phrase] = &phrases[..] else { panic!("one keyphrase for {short}: {phrases:?}") };
        assert_eq!(phrase.text(), long);
        let mentions: Vec<_> = phrase.mentions().iter().map(|&mention| &text[mention]).collect();
        assert!(mentions.contains(&short) && mentions.contains(&long), "{mentions:?}");
        assert!(mentions.iter().all(|mention| [short, long].contains(mention)), "{mentions:?}");
        assert!(analysis.keyphrases().all(|other| other.text() != short), "{short} stands alone too");
    }
    let top: Vec<_> = analysis.keyphrases().take(5).map(|phrase| phrase.text().to_owned()).collect();
    assert!(top.iter().any(|text| text == "Kerrow Tidal Energy Authority"), "{top:?}");
}

#[test]
fn the_samples_captions_count_only_on_request() {
    let article = Article::parse(SAMPLE);
    let plain = Analyzer::new(Language::English).analyze(&article);
    let analyzer = Analyzer::builder(Language::English).include(BlockKind::Caption).include(BlockKind::Credit).build();
    let all = analyzer.analyze(&article);

    // `surveyor` is in a caption and nowhere else, `Solheim` in credits.
    let has = |analysis: &Analysis<'_>, word: &str| analysis.terms().any(|term| term.text() == word);
    for word in ["surveyor", "Solheim"] {
        assert!(SAMPLE.contains(word));
        assert!(!has(&plain, word), "{word}");
        assert!(has(&all, word), "{word}");
    }
    assert!(!mentions(&plain).iter().any(|&mention| in_caption(&article, mention)));
    assert!(mentions(&all).iter().any(|&mention| in_caption(&article, mention)));

    // They have their sentences either way.
    assert_eq!(plain.sentences(), all.sentences());
    let inside = plain.sentences().iter().filter(|sentence| in_caption(&article, sentence.span())).count();
    assert!(inside >= 7, "{inside} sentences in three captions and four credits");
    let kinds = |sentence: &newsprint::Sentence| article.blocks()[sentence.block()].kind();
    let datelines = plain.sentences().iter().filter(|sentence| kinds(sentence) == BlockKind::Dateline).count();
    assert_eq!(plain.counts().sentences, plain.sentences().len() - inside - datelines);
    assert_eq!(all.counts().sentences, all.sentences().len() - datelines);
    assert!(plain.counts().words > 700, "{:?}", plain.counts());
    assert!(plain.counts().words < all.counts().words);
}

#[test]
fn the_samples_report_is_whole_and_survives_json() {
    let article = Article::parse(SAMPLE);
    let report = Report::new(&Analyzer::new(Language::English).analyze(&article), 20);
    assert_eq!(report.schema, Report::SCHEMA);
    assert_eq!(report.article.headline.as_deref(), article.headline());
    assert_eq!(report.article.blocks.len(), article.blocks().len());
    assert_eq!((report.terms.len(), report.keyphrases.len(), report.summary.len()), (20, 20, 3));
    assert!(report.summary.iter().all(|&number| number < report.sentences.len()));
    for block in &report.article.blocks {
        assert_eq!(block.text, &SAMPLE[block.span]);
        assert_eq!(block.counted, block.kind.is_prose());
    }
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["article"]["date"], "2024-05-17");
    assert_eq!(json["keyphrases"][0]["mentions"][0], serde_json::to_value(report.keyphrases[0].mentions[0]).unwrap());
    // By value, because serde_json's reader of text may change the last digit of a score.
    assert_eq!(serde_json::from_value::<Report>(json).unwrap(), report);
}

#[test]
fn the_trade_fair_article_has_its_known_figures() {
    const NAME: &str = "ciie-2023-11-08.txt";
    let Some(folder) = std::env::var_os("NEWSPRINT_ARTICLES") else {
        println!("skipped: NEWSPRINT_ARTICLES does not name a folder with {NAME}");
        return;
    };
    let path = Path::new(&folder).join(NAME);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: there is no {}", path.display());
        return;
    };
    let article = Article::parse(text);
    let blocks = article.blocks();
    assert_eq!(article.date(), Some(jiff::civil::date(2023, 11, 8)));
    assert_eq!(article.headline(), Some("China will always be important opportunity for global development"));
    assert_eq!(article.texts(BlockKind::Paragraph).count(), 22);
    assert_eq!(article.texts(BlockKind::Caption).count(), 3);
    for (number, _) in blocks.iter().enumerate().filter(|(_, block)| block.kind() == BlockKind::Caption) {
        assert_eq!(blocks[number + 1].kind(), BlockKind::Credit);
    }

    let analysis = Analyzer::new(Language::English).analyze(&article);
    let kind = |sentence: &&newsprint::Sentence| blocks[sentence.block()].kind();
    let in_body = analysis.sentences().iter().filter(|sentence| kind(sentence) == BlockKind::Paragraph).count();
    assert_eq!(in_body, 38);
    let expo = analysis.keyphrases().take(3).find(|phrase| phrase.acronym() == Some("CIIE"));
    let expo = expo.expect("the expo is among the first three keyphrases");
    assert_eq!(expo.text(), "China International Import Expo");
    let mentions: Vec<_> = expo.mentions().iter().map(|&mention| &article.text()[mention]).collect();
    assert!(mentions.contains(&"CIIE") && mentions.contains(&"China International Import Expo"));
}

/// Where the keyphrases are mentioned.
fn mentions(analysis: &Analysis<'_>) -> Vec<Span> {
    analysis.keyphrases().flat_map(|phrase| phrase.mentions().to_vec()).collect()
}

fn in_caption(article: &Article, span: Span) -> bool {
    let apart = |block: &&newsprint::Block| matches!(block.kind(), BlockKind::Caption | BlockKind::Credit);
    article.blocks().iter().filter(apart).any(|block| block.span().covers(span))
}

#[test]
fn accents_do_not_hide_an_acronyms_letters() {
    let article = Article::parse("\u{c9}lectricit\u{e9} de France (EDF) signed. EDF will build.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    assert_eq!(&article.text()[analysis.acronyms()[0].long()], "\u{c9}lectricit\u{e9} de France");
}

#[test]
fn numbers_are_in_keyphrases_only_where_a_hyphen_ties_them_to_a_word() {
    let article = Article::parse("Wales beat France 3-1. The vote of 5-4 ended the COVID-19 wave.");
    let analysis = Analyzer::new(Language::English).analyze(&article);
    let phrases: Vec<_> = analysis.keyphrases().map(|phrase| phrase.text().to_owned()).collect();
    assert!(phrases.iter().any(|phrase| phrase == "COVID-19 wave"), "{phrases:?}");
    assert!(!phrases.iter().any(|phrase| phrase.bytes().all(|byte| byte.is_ascii_digit())), "{phrases:?}");
}
