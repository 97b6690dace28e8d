//! The tokenizer's options: each by itself and together, on text of what they are about.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use newsprint::{Compounds, Language, Token, TokenKind, Tokenizer};
use proptest::prelude::*;

/// One option, switched on.
type Option = fn(Tokenizer) -> Tokenizer;

const OPTIONS: &[(&str, Option)] = &[
    ("compounds, prefixed", |tokenizer| tokenizer.compounds(Compounds::Prefixed)),
    ("compounds, whole", |tokenizer| tokenizer.compounds(Compounds::Whole)),
    ("urls", |tokenizer| tokenizer.urls(true)),
    ("emails", |tokenizer| tokenizer.emails(true)),
    ("hashtags", |tokenizer| tokenizer.hashtags(true)),
    ("mentions", |tokenizer| tokenizer.mentions(true)),
    ("contractions, English", |tokenizer| tokenizer.contractions(Language::English)),
    ("contractions, French", |tokenizer| tokenizer.contractions(Language::French)),
    ("contractions, Italian", |tokenizer| tokenizer.contractions(Language::Italian)),
    ("possessives", |tokenizer| tokenizer.possessives(true)),
    ("abbreviations, English", |tokenizer| tokenizer.abbreviations(Language::English)),
    ("abbreviations, German", |tokenizer| tokenizer.abbreviations(Language::German)),
    ("amounts", |tokenizer| tokenizer.amounts(true)),
    ("figures", |tokenizer| tokenizer.figures(true)),
    ("marks", |tokenizer| tokenizer.marks(true)),
    ("run_ons", |tokenizer| tokenizer.run_ons(true)),
    ("dictionaries", |tokenizer| tokenizer.dictionaries(true)),
];

/// All that go together, in English.
fn all(tokenizer: Tokenizer) -> Tokenizer {
    let off = ["compounds, prefixed", "contractions, French", "contractions, Italian", "abbreviations, German"];
    OPTIONS.iter().filter(|(name, _)| !off.contains(name)).fold(tokenizer, |tokenizer, (_, option)| option(tokenizer))
}

/// The tokenizers: each option by itself, the preset, and all together.
fn tokenizers(plain: Tokenizer) -> Vec<(&'static str, Tokenizer)> {
    let alone = OPTIONS.iter().map(|&(name, option)| (name, option(plain)));
    let italian = |tokenizer: Tokenizer| all(tokenizer).contractions(Language::Italian);
    alone.chain([("all", all(plain)), ("all, Italian", italian(plain)), ("treebank", Tokenizer::treebank())]).collect()
}

fn split(tokenizer: Tokenizer, text: &str) -> Vec<&str> {
    tokenizer.tokens(text).map(|token| &text[token.span()]).collect()
}

/// Splits a text and joins the tokens with bars; the whole of a case on one line.
#[track_caller]
fn check(tokenizer: Tokenizer, cases: &[(&str, &str)]) {
    for &(text, expected) in cases {
        assert_eq!(split(tokenizer, text).join("|"), expected, "{text:?}");
    }
}

#[test]
fn compounds() {
    check(
        Tokenizer::new().compounds(Compounds::Whole),
        &[
            ("a record-breaking e-commerce", "a|record-breaking|e-commerce"),
            ("editor-in-chief's", "editor-in-chief's"),
            ("COVID-19, 15-year, F-16", "COVID-19|,|15-year|,|F-16"),
            ("3-1 and 1990-95", "3|-|1|and|1990|-|95"),
            ("well- and -known a--b -", "well|-|and|-|known|a|-|-|b|-"),
            ("non\u{2011}stop æ-ø", "non\u{2011}stop|æ-ø"),
        ],
    );
    check(
        Tokenizer::new().compounds(Compounds::Prefixed),
        &[
            ("e-mail, Anti-war, mid-July", "e-mail|,|Anti-war|,|mid-July"),
            ("record-breaking co-author-like", "record|-|breaking|co-author|-|like"),
            ("anti-e-commerce", "anti-e-commerce"),
        ],
    );
    check(Tokenizer::new().compounds(Compounds::Whole).compounds(Compounds::Apart), &[("e-mail", "e|-|mail")]);
}

#[test]
fn addresses() {
    check(
        Tokenizer::new().urls(true),
        &[
            ("https://example.com/a-b_(c)?d=e&f#g.", "https://example.com/a-b_(c)?d=e&f#g|."),
            ("(see http://example.com/a),", "(|see|http://example.com/a|)|,"),
            ("\"www.example.co.uk\" a.com, b-c.org/d!", "\"|www.example.co.uk|\"|a.com|,|b-c.org/d|!"),
            ("bit.ly/abc bbc.co.uk:80/x", "bit.ly/abc|bbc.co.uk:80/x"),
            ("mailto:me@example.com", "mailto:me@example.com"),
            ("http:// and://or", "http|:|/|/|and://or"),
            ("看https://example.com/一。好", "看|https://example.com/一|。|好"),
            ("and/or U.S. e.g. 2.5", "and|/|or|U.S|.|e.g|.|2.5"),
        ],
    );
    check(
        Tokenizer::new().emails(true),
        &[
            ("<first.last+tag@mail.example.com>,", "<|first.last+tag@mail.example.com|>|,"),
            ("ann@office @ 5@10 @example.com", "ann@office|@|5|@|10|@|example.com"),
            ("a...@example.com.", "a...@example.com|."),
        ],
    );
    let kinds: Vec<_> = all(Tokenizer::new()).tokens("a@b.c http://a.b #a @a").map(Token::kind).collect();
    assert_eq!(kinds, [TokenKind::Email, TokenKind::Url, TokenKind::Hashtag, TokenKind::Mention]);
    assert_eq!(kinds.into_iter().map(TokenKind::is_word_like).collect::<Vec<_>>(), [false, false, true, false]);
}

#[test]
fn tags() {
    check(
        Tokenizer::new().hashtags(true),
        &[
            ("#budget, #été_2024 #中国!", "#budget|,|#été_2024|#中国|!"),
            ("#1 C#foo ##a #_ #️⃣", "#|1|C|#|foo|#|#|a|#|_|#️⃣"),
        ],
    );
    check(
        Tokenizer::new().mentions(true),
        &[("@ann, @a_b.c. (@x1)", "@ann|,|@a_b.c|.|(|@x1|)"), ("@ 5 @5 a@b @@c", "@|5|@|5|a|@|b|@|@|c")],
    );
}

#[test]
fn contractions() {
    check(
        Tokenizer::new().contractions(Language::English),
        &[
            ("I'm don't WE'LL they’ve it'd you're", "I|'m|do|n't|WE|'LL|they|’ve|it|'d|you|'re"),
            ("it's China's let's", "it|'s|China's|let|'s"),
            ("cannot Gonna can't couldn't've", "can|not|Gon|na|ca|n't|could|n't|'ve"),
            ("n't 't o'clock O'Neill rock'n'roll", "n't|'|t|o'clock|O'Neill|rock'n'roll"),
        ],
    );
    check(
        Tokenizer::new().possessives(true),
        &[
            ("China's soldiers' it's CHINA’S", "China|'s|soldiers|'|it|'s|CHINA|’S"),
            ("1990's U.S.'s 's", "1990|'s|U.S|.|'s|'|s"),
        ],
    );
    check(
        Tokenizer::new().contractions(Language::French),
        &[
            ("L'homme qu’il d'aujourd'hui", "L'|homme|qu’|il|d'|aujourd'hui"),
            ("quelqu'un presqu'île l'", "quelqu'un|presqu'île|l|'"),
        ],
    );
    check(Tokenizer::new().contractions(Language::Italian), &[("dell'arte un’ora po'", "dell'|arte|un’|ora|po|'")]);
    check(Tokenizer::new().contractions(Language::German), &[("geht's don't", "geht's|don't")]);
    check(Tokenizer::new().contractions(Language::English).contractions(None), &[("don't", "don't")]);
}

#[test]
fn abbreviations() {
    check(
        Tokenizer::new().abbreviations(Language::English),
        &[
            ("Nov. 5, in the U.S. and at 9 a.m. etc.", "Nov.|5|,|in|the|U.S.|and|at|9|a.m.|etc."),
            ("Dr. Ruiz of Acme Inc.", "Dr.|Ruiz|of|Acme|Inc."),
            ("John F. Kennedy, J. Holm. Plan B. The end.", "John|F.|Kennedy|,|J.|Holm|.|Plan|B|.|The|end|."),
            ("No. 5 says no. He sat. Sat. 5", "No.|5|says|no|.|He|sat|.|Sat.|5"),
            ("Tacoma, Wash. to wash. Wash. The", "Tacoma|,|Wash.|to|wash|.|Wash|.|The"),
            ("etc... p.5 p. 5 p.", "etc|.|.|.|p.|5|p.|5|p|."),
            ("(U.S.) \"Inc.\" U.S., i.e.:", "(|U.S.|)|\"|Inc.|\"|U.S.|,|i.e.|:"),
            ("No.\n\n5", "No|.|5"),
        ],
    );
    check(Tokenizer::new().abbreviations(Language::German), &[("bzw. Nr. 5 Hauptstr. 9", "bzw.|Nr.|5|Hauptstr.|9")]);
    check(Tokenizer::new().abbreviations(Language::Undetermined), &[("U.S. Wash. state", "U.S.|Wash|.|state")]);
    // How much white space is looked over.
    for (blanks, expected) in [(1, "No."), (63, "No."), (64, "No")] {
        let text = format!("No.{}5", " ".repeat(blanks + 1));
        assert_eq!(split(Tokenizer::new().abbreviations(Language::English), &text)[0], expected, "{blanks}");
    }
}

#[test]
fn numbers() {
    check(
        Tokenizer::new().amounts(true),
        &[
            ("$3.40 US$5m €1,000, 30€ 2.5% -$5", "$3.40|US$5m|€1,000|,|30€|2.5%|-|$5"),
            ("$.50 5‰ 10–20% A$ $ 5 5$x", "$.50|5‰|10|–|20%|A|$|$|5|5|$|x"),
        ],
    );
    check(
        Tokenizer::new().figures(true),
        &[
            ("01/24/2001 2001-01-24 24-1-2001 9/11", "01/24/2001|2001-01-24|24-1-2001|9/11"),
            ("2:30 12:42:55pm (2:30)", "2:30|12:42:55|pm|(|2:30|)"),
            ("713-555-0123 555-0123. 12345-6789", "713-555-0123|555-0123|.|12345-6789"),
            ("3-1 200-250 1990-1995 1-2-3-4-5-6 2:3", "3|-|1|200|-|250|1990|-|1995|1|-|2|-|3|-|4|-|5|-|6|2|:|3"),
            ("39K 10a.m 5km 3G 1990s 80's 21st", "39|K|10|a.m|5|km|3G|1990s|80's|21st"),
        ],
    );
    let kinds = |tokenizer: Tokenizer, text: &str| tokenizer.tokens(text).map(Token::kind).collect::<Vec<_>>();
    assert_eq!(kinds(all(Tokenizer::new()), "$5 US$5 5% 80's 2:30"), [TokenKind::Number; 5]);
}

#[test]
fn marks() {
    check(
        Tokenizer::new().marks(true),
        &[
            ("Well... --what?! !!! ----==", "Well|...|--|what|?!|!!!|----=="),
            ("so.? ...? a-b (()) **a**", "so|.?|...|?|a|-|b|(|(|)|)|**|a|**"),
            (":) ;-) fine :D. =( <3 a:)b", ":)|;-)|fine|:D|.|=(|<3|a|:|)|b"),
            ("…… —— ''a'' ``", "……|——|''|a|''|``"),
        ],
    );
    let kinds: Vec<_> = Tokenizer::new().marks(true).tokens(":D ...").map(Token::kind).collect();
    assert_eq!(kinds, [TokenKind::Emoji, TokenKind::Punctuation]);
    assert_eq!(Tokenizer::new().marks(true).words(":D <3").count(), 0);
}

#[test]
fn run_on_words() {
    check(
        Tokenizer::new().run_ons(true),
        &[
            ("ended.Next began.The", "ended|.|Next|began|.|The"),
            ("a.Next Ph.D U.S example.com it.x", "a.Next|Ph.D|U.S|example.com|it.x"),
            ("Re:Next mailto:me", "Re|:|Next|mailto|:|me"),
        ],
    );
    check(
        Tokenizer::new().run_ons(true).abbreviations(Language::English),
        &[("Mr.Holm left.He", "Mr.|Holm|left|.|He")],
    );
    check(Tokenizer::treebank(), &[("Us.Com ended.Next", "Us.Com|ended|.|Next")]);
}

/// As ICU itself has it, whose rules are the standard's but for these scripts.
#[test]
fn dictionaries() {
    check(
        Tokenizer::new().dictionaries(true),
        &[
            ("橋は土曜日に開通した。", "橋|は|土曜日|に|開通|した|。"),
            ("北京大学2024年的OK“学生”", "北京|大学|2024|年|的|OK|“|学生|”"),
            ("สะพานเปิดวันเสาร์ ก", "สะพาน|เปิด|วัน|เสาร์|ก"),
            ("ភាសាខ្មែរជា ພາສາລາວ", "ភាសាខ្មែរ|ជា|ພາສາ|ລາວ"),
            ("カタカナーの橋abc", "カタカナー|の|橋|abc"),
            ("no such script", "no|such|script"),
            // What belongs to the character in front stays with it.
            ("葛\u{e0100}城市", "葛\u{e0100}|城市"),
            ("か\u{3099}橋", "か\u{3099}|橋"),
        ],
    );
}

/// The same value however it was made, and nothing left of what was switched off.
#[test]
fn values() {
    assert_eq!(Tokenizer::default(), Tokenizer::new());
    let off = all(Tokenizer::new())
        .compounds(Compounds::Apart)
        .urls(false)
        .emails(false)
        .hashtags(false)
        .mentions(false)
        .contractions(None)
        .possessives(false)
        .abbreviations(None)
        .amounts(false)
        .figures(false)
        .marks(false)
        .run_ons(false)
        .dictionaries(false);
    assert_eq!(off, Tokenizer::new());
}

/// Long runs of what rules look for. A rule that looked far at every place would take the square of the time, and the test
/// hours.
#[test]
fn long_runs() {
    let units = [
        "a",
        "1",
        "@",
        "#",
        "-",
        "a-",
        "a-a@",
        "a.",
        "a.b",
        "A.",
        ".",
        "...",
        "'",
        "a'",
        "'s",
        "n't",
        "l'",
        "http://",
        "http://.",
        "://",
        "a://)",
        "www.",
        "a.com/",
        "a:",
        "a:b.",
        "$",
        "$1",
        "1%",
        "1-",
        "1/",
        "1:",
        "e-",
        "non-",
        "_",
        "a_",
        "a@",
        "@a",
        "#a",
        "#1",
        ":)",
        "<3",
        "?!",
        ".!",
        "-=",
        "\u{a0}",
        "U.S. ",
        "No. ",
        "No.\n",
        "(",
        "http://(",
        ")",
        "]",
        "é",
        "中",
        "#中",
        "大学院",
        "ก",
        "ກ່",
        "တ",
        "ខ្ម",
        "ᦅ",
        "\u{301}",
        "a\u{301}'",
        "l’",
        "mailto:",
        "a+",
        "aB.Cd",
    ];
    for unit in units {
        for (before, after) in [("", ""), ("http://", "."), ("#", "x"), ("No.", "5"), ("a@", ")")] {
            let text = format!("{before}{}{after}", unit.repeat(200_000 / unit.len()));
            for tokenizer in [all(Tokenizer::new()), all(Tokenizer::new()).contractions(Language::Italian)] {
                let end = tokenizer.segments(&text).fold(0, |end, token| {
                    assert_eq!(token.span().start(), end, "{unit:?}");
                    token.span().end()
                });
                assert_eq!(end, text.len(), "{unit:?}");
            }
        }
    }
}

/// Text of what the rules are about.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "http://",
        "https://",
        "www.",
        "mailto:",
        ".com",
        ".co.uk",
        "/",
        "@",
        "#",
        "-",
        "--",
        "...",
        ".",
        "'",
        "’",
        "'s",
        "n't",
        "'ll",
        "cannot",
        "l'",
        "l’",
        "$",
        "US$",
        "€",
        "%",
        "1",
        "12",
        "2024",
        "39K",
        "am",
        ":",
        ":)",
        ";-)",
        "<3",
        "?!",
        "U.S.",
        "Dr.",
        "Nov.",
        "No.",
        "Inc.",
        "Mr.",
        "J.",
        "The",
        "e-",
        "anti-",
        "it",
        "China",
        "ended.Next",
        "(",
        ")",
        "\"",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\u{a0}",
        "\u{202f}",
        "_",
        "+",
        "*",
        "=",
        "~",
        ",",
    ];
    let piece = prop_oneof![
        12 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        3 => "[a-zA-Z]{1,6}",
        1 => "[à-ÿа-я一-十ぁ-んァ-ヶא-תก-ฮ]{1,9}",
        1 => "[\u{300}\u{308}\u{ad}\u{200d}\u{fe0f}\u{20e3}\u{200b}\u{93e}]{1,2}",
        1 => "[🇦-🇩👩🏽🚀©]{1,2}",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Scripts without spaces among others, as their words are written.
const SPACELESS: &str = concat!(
    "([一-龥]{1,5}|[ぁ-ん]{1,4}|[ァ-ー]{1,4}|([ก-ฮเ][ัิี่้]?){1,6}|[ກຂຄງຈຊຍ]{1,5}|[က-အ]{1,5}|[ក-អ]{1,5}",
    "|[a-z]{1,3}|[0-9]|[ ,.!、。'’\n]){0,30}",
);

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    /// The segments are the text, the other views are parts of them, and all ways through them agree.
    #[test]
    fn nothing_is_lost(text in text()) {
        for (name, tokenizer) in tokenizers(Tokenizer::new()) {
            let segments: Vec<Token> = tokenizer.segments(&text).collect();
            let mut end = 0;
            for token in &segments {
                prop_assert_eq!(token.span().start(), end, "{}", name);
                prop_assert!(!token.span().is_empty() && text.is_char_boundary(token.span().end()), "{}", name);
                end = token.span().end();
            }
            prop_assert_eq!(end, text.len(), "{}", name);

            let mut one_by_one = Vec::new();
            for token in tokenizer.segments(&text) {
                one_by_one.push(token);
            }
            prop_assert_eq!(&one_by_one, &segments, "{}", name);
            let mut appended = Vec::new();
            tokenizer.segments(&text).append_to(&mut appended);
            prop_assert_eq!(&appended, &segments, "{}", name);

            let tokens: Vec<Token> = segments.iter().copied().filter(|token| !token.kind().is_white_space()).collect();
            prop_assert_eq!(&tokenizer.tokens(&text).collect::<Vec<_>>(), &tokens, "{}", name);
            let word = |token: &Token| match token.kind() {
                TokenKind::Emoji => text[token.span()].starts_with(char::is_alphanumeric),
                kind => kind.is_word_like(),
            };
            let words: Vec<Token> = tokens.into_iter().filter(word).collect();
            prop_assert_eq!(tokenizer.words(&text).collect::<Vec<_>>(), words, "{}", name);
        }
    }

    /// Every instruction set gives the same.
    #[test]
    fn every_tier_is_the_same(text in text()) {
        let tiers = ["scalar", "portable", "sse2", "avx2", "avx512"];
        for (name, option) in OPTIONS.iter().copied().chain([("all", all as Option)]) {
            let expected: Vec<Token> = option(Tokenizer::new()).segments(&text).collect();
            for tier in tiers {
                let Some(plain) = Tokenizer::with_kernel(tier) else { continue };
                let found: Vec<Token> = option(plain).segments(&text).collect();
                prop_assert_eq!(found, &expected[..], "{} on {}", name, tier);
            }
        }
    }

    /// Text without anything that an option is about is what the standard makes of it.
    #[test]
    fn plain_prose_is_the_standards(text in "([a-z]{4,8}[,;]? |[0-9]{1,3} |[A-ZÀ-Ý][à-ÿ]{3,6} |😀 ){0,30}") {
        let words = |tokenizer: Tokenizer| tokenizer.words(&text).collect::<Vec<_>>();
        let tokens = |tokenizer: Tokenizer| tokenizer.segments(&text).collect::<Vec<_>>();
        for (name, tokenizer) in tokenizers(Tokenizer::new()) {
            // `cannot` and the like are written like any other word.
            if text.contains("ann") || text.contains("nna") {
                continue;
            }
            prop_assert_eq!(tokens(tokenizer), tokens(Tokenizer::new()), "{}", name);
            prop_assert_eq!(words(tokenizer), words(Tokenizer::new()), "{}", name);
        }
    }

    /// White space is where a text can be cut: what stands before it is the same without what follows, abbreviations
    /// apart.
    #[test]
    fn nothing_looks_over_white_space(before in text(), after in text()) {
        let before = before.trim_end().to_owned();
        let text = format!("{before} {after}");
        for (name, tokenizer) in tokenizers(Tokenizer::new()) {
            let tokenizer = tokenizer.abbreviations(None);
            let alone: Vec<Token> = tokenizer.tokens(&before).collect();
            let mut together: Vec<Token> = tokenizer.tokens(&text).collect();
            together.truncate(alone.len());
            prop_assert_eq!(together, alone, "{}", name);
        }
    }

    /// The words of the dictionaries, among text of other scripts, are those that icu_segmenter finds in the whole.
    #[test]
    fn dictionaries_are_icus(text in SPACELESS) {
        let icu = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        let expected: Vec<usize> = icu.segment_str(&text).skip(1).collect();
        let ends: Vec<usize> = Tokenizer::new().dictionaries(true).segments(&text).map(|token| token.span().end()).collect();
        prop_assert_eq!(ends, expected);
    }
}
