//! Reports as a page.

mod figure;
mod overview;
mod text;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use self::overview::Place;
use super::visible::visible;
use super::{Report, ReportSet, ReportedKeyphrase};

/// One self-contained page with the reports of some articles: for each the text with its sentences, keyphrases, acronyms,
/// captions and credits told apart; the keyphrases with the parts of their scores and where in the article they stand;
/// terms, lengths of sentences, frequencies of words, readability and vocabulary. It needs no script and no network,
/// follows the reader's light or dark scheme, fits a phone, and can be printed. Each picture has its numbers beside it as a
/// table. Whatever an article holds is escaped.
///
/// ```
/// use newsprint::report::{Report, html};
/// use newsprint::{Analyzer, Article, Language};
///
/// let article = Article::parse("Fish & chips <b>again</b>\n\nThe price of fish & chips rose.");
/// let report = Report::new(&Analyzer::new(Language::English).analyze(&article), 10);
/// let page = html(&[report]);
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains("&lt;b&gt;"));
/// ```
pub fn html(reports: &[Report]) -> String {
    let title = match reports {
        [report] => headline(report),
        _ => format!("{} articles", reports.len()),
    };
    let body = html! {
        @if reports.len() > 1 {
            nav.contents aria-label="Articles" {
                ol { @for (number, report) in reports.iter().enumerate() { li { (link(report, number)) } } }
            }
        }
        main { @for (number, report) in reports.iter().enumerate() { (article(report, number, None)) } }
    };
    page(&title, &body)
}

/// The same with what the articles have to do with one another before them: the keyphrases of all, terms over time, and a
/// table of the articles with their key terms and nearest articles, which a small script in the page lets the reader sort
/// and filter; without scripts it stands as it is.
///
/// ```
/// use newsprint::report::{ReportSet, html_set};
/// use newsprint::{Analyzer, Article, Language};
///
/// let articles = ["Bridge opens\n\nThe bridge opened.", "Rain\n\nRain fell on the bridge."].map(Article::from);
/// let analyzer = Analyzer::new(Language::English);
/// let analyses: Vec<_> = articles.iter().map(|article| analyzer.analyze(article)).collect();
/// assert!(html_set(&ReportSet::new(&analyses, 10)).contains("2 articles"));
/// ```
pub fn html_set(set: &ReportSet) -> String {
    let body = html! {
        main {
            (overview::overview(set))
            @for (number, report) in set.reports.iter().enumerate() {
                (article(report, number, Some(Place { set, number })))
            }
        }
    };
    page(&format!("{} articles", set.reports.len()), &body)
}

fn page(title: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                // No request for an icon.
                link rel="icon" href="data:,";
                title { (title) }
                style { (PreEscaped(include_str!("page.css"))) (PreEscaped(rules())) }
            }
            body {
                (body)
                footer { "Made with newsprint " (env!("CARGO_PKG_VERSION")) ". Spans, scores and counts of this page are those of the report." }
            }
        }
    };
    page.into_string()
}

/// How many keyphrases of an article are marked in its text.
const MARKED: usize = 12;

/// For each marked keyphrase: pointing at one mention shows all of them, and the card with the reasons.
fn rules() -> String {
    let rule = |rank: usize| {
        let at = format!("article:has(a[data-k=\"{rank}\"]:is(:hover,:focus-visible))");
        format!("{at} .card[data-k=\"{rank}\"]{{display:block}}{at} a[data-k=\"{rank}\"]{{background:var(--strong)}}\n")
    };
    (0..MARKED).map(rule).collect()
}

fn headline(report: &Report) -> String {
    visible(report.article.headline.as_deref().unwrap_or("Untitled article")).into_owned()
}

/// A link to an article of the page.
fn link(report: &Report, number: usize) -> Markup {
    html! { a href={ "#article-" (number + 1) } lang=(report.language) { (headline(report)) } }
}

fn article(report: &Report, number: usize, place: Option<Place<'_>>) -> Markup {
    let number = number + 1;
    let section = |title: &str, detail: &str, content: Markup| {
        html! { section { h2 { (title) } p.detail { (detail) } (content) } }
    };
    html! {
        article id={ "article-" (number) } {
            header {
                h1 lang=(report.language) { (headline(report)) }
                (about(report))
                (measures(report))
            }
            @if let Some(place) = place { (overview::beside(place)) }
            div.reading {
                section.text aria-label="Text" {
                    (legend())
                    div lang=(report.language) { (text::text(report, number)) }
                    (in_short(report, number))
                }
                section.why {
                    h2 { "Keyphrases" }
                    p.detail { "What the article is about, best first, and what each score is made of." }
                    (figure::keyphrases(report, number))
                }
            }
            div.figures {
                (section("Where they stand", "Each line is a mention, from the first word on the left to the last on the right.",
                    figure::dispersion(report, number)))
                (section("Frequent terms", "How often each occurs, all its forms together.", figure::terms(report)))
                (section("Lengths of sentences", "Words in each sentence that counts, in the order of the text.",
                    figure::sentences(report, number)))
                (section("Frequencies of words", "How often a word occurs against its rank; both axes are logarithmic.",
                    figure::zipf(report)))
                (section("Readability", "Formulas made for English prose of a hundred words and more.", readability(report)))
                (section("Vocabulary", "How varied the words are.", vocabulary(report)))
            }
            div.cards { @for (rank, phrase) in report.keyphrases.iter().take(MARKED).enumerate() { (card(phrase, rank, number)) } }
        }
    }
}

fn about(report: &Report) -> Markup {
    html! {
        p.about {
            @if let Some(date) = report.article.date {
                time datetime=(date) { (date.strftime("%-d %B %Y").to_string()) } " · "
            }
            @if let Some(author) = &report.article.author { (visible(author)) " · " }
            @if let Some(source) = &report.article.source { (visible(source)) " · " }
            (report.language.name())
            @if let Some(confidence) = report.language_confidence { " (guessed, " (format!("{:.0}", 100.0 * confidence)) " % sure)" }
        }
    }
}

fn measures(report: &Report) -> Markup {
    let counts = report.counts;
    let measures = [
        ("words", counts.words.to_string()),
        ("different", counts.types.to_string()),
        ("sentences", counts.sentences.to_string()),
        ("words a sentence", format!("{:.1}", counts.mean_sentence_length())),
        ("reading ease", format!("{:.0}", report.readability.flesch)),
    ];
    html! { dl.measures { @for (name, value) in measures { div { dt { (name) } dd { (value) } } } } }
}

fn legend() -> Markup {
    html! {
        p.legend {
            span { sup { "1" } " sentence" } span { span.phrase { "keyphrase" } }
            span { abbr { "acronym" } } span.quiet { "caption" } span.quiet.credit { "credit" }
        }
    }
}

/// The sentences that carry most weight.
fn in_short(report: &Report, number: usize) -> Markup {
    let sentences = report.summary.iter().filter_map(|&index| Some((index, report.sentences.get(index)?)));
    html! {
        @if !report.summary.is_empty() {
            h2 { "In short" }
            p.detail { "The sentences that carry most weight." }
            ol.short lang=(report.language) {
                @for (index, sentence) in sentences {
                    @if let Some(text) = text::at(report, sentence.block, sentence.span) {
                        li { a href={ "#a" (number) "-s" (index + 1) } { (visible(text)) } }
                    }
                }
            }
        }
    }
}

/// What pointing at a mention shows.
fn card(phrase: &ReportedKeyphrase, rank: usize, number: usize) -> Markup {
    let parts: Vec<String> = phrase.explanation.iter().map(|part| format!("{} {:.2}", part.name, part.value)).collect();
    html! {
        div.card id={ "a" (number) "-c" (rank + 1) } data-k=(rank) role="tooltip" {
            strong { (visible(&phrase.text)) @if let Some(acronym) = &phrase.acronym { " (" (visible(acronym)) ")" } }
            " " span.score { (format!("{:.2}", phrase.score)) }
            span.sum { "= " (parts.join(&format!(" {} ", phrase.combination.sign()))) }
        }
    }
}

fn readability(report: &Report) -> Markup {
    let of = report.readability;
    let rows = [
        ("Flesch reading ease", of.flesch, "100 very easy, 0 very hard"),
        ("Flesch-Kincaid", of.flesch_kincaid, "grade"),
        ("Gunning fog", of.gunning_fog, "grade"),
        ("SMOG", of.smog, "grade"),
        ("Coleman-Liau", of.coleman_liau, "grade"),
        ("Automated readability index", of.automated_readability_index, "grade"),
        ("LIX", of.lix, "30 very easy, 60 very hard, in any language"),
    ];
    html! {
        table.plain {
            thead { tr { th scope="col" { "Measure" } th.number scope="col" { "Value" } th scope="col" { "Scale" } } }
            tbody { @for (name, value, scale) in rows {
                tr { th scope="row" { (name) } td.number { (format!("{value:.1}")) } td.scale { (scale) } }
            } }
        }
    }
}

fn vocabulary(report: &Report) -> Markup {
    let of = &report.vocabulary;
    let rows = [
        ("Types by words", format!("{:.3}", of.type_token_ratio), "falls with length"),
        ("MATTR, 50 words", format!("{:.3}", of.mattr), "0 to 1"),
        ("HD-D, 42 words", format!("{:.3}", of.hdd), "0 to 1"),
        ("MTLD", format!("{:.0}", of.mtld), "words"),
        ("Yule’s K", format!("{:.0}", of.yule_k), "lower is more varied"),
    ];
    html! {
        table.plain {
            thead { tr { th scope="col" { "Measure" } th.number scope="col" { "Value" } th scope="col" { "Scale" } } }
            tbody { @for (name, value, scale) in rows {
                tr { th scope="row" { (name) } td.number { (value) } td.scale { (scale) } }
            } }
        }
    }
}
