//! What the articles of a set have to do with one another.

use maud::{Markup, PreEscaped, html};

use super::{figure, link, visible};
use crate::report::{Report, ReportSet, ReportedBurst, ReportedTrends};

/// An article's place in its set.
#[derive(Clone, Copy)]
pub(super) struct Place<'s> {
    pub(super) set: &'s ReportSet,
    pub(super) number: usize,
}

pub(super) fn overview(set: &ReportSet) -> Markup {
    let dates = || set.reports.iter().filter_map(|report| report.article.date);
    let words: usize = set.reports.iter().map(|report| report.counts.words).sum();
    let sentences: usize = set.reports.iter().map(|report| report.counts.sentences).sum();
    let span = dates().min().zip(dates().max());
    html! {
        section.overview aria-label="Overview" {
            header {
                h1 { (set.reports.len()) " articles" }
                @if let Some((first, last)) = span {
                    p.about { time datetime=(first) { (first.strftime("%-d %B %Y").to_string()) }
                        @if first != last { " to " time datetime=(last) { (last.strftime("%-d %B %Y").to_string()) } } }
                }
                dl.measures {
                    div { dt { "words" } dd { (words) } }
                    div { dt { "sentences" } dd { (sentences) } }
                }
            }
            div.figures {
                section {
                    h2 { "Keyphrases of all" }
                    p.detail { "In how many articles each is among the best, and its mean score over all." }
                    (keyphrases(set))
                }
                @if let Some(trends) = &set.trends { section {
                    h2 { "Over time" }
                    p.detail { "In how many articles of each " (trends.period) " a term occurs; the stronger colour is a burst, with its dates." }
                    (self::trends(trends))
                } }
            }
            h2 id="articles" { "The articles" }
            p.detail { "Key terms are those that an article has more often than the others; nearest, the one whose words are most like its own." }
            p.filter hidden { label { "Show those with " input type="search"; } " " output {} }
            (table(set))
            script { (PreEscaped(include_str!("table.js"))) }
        }
    }
}

fn keyphrases(set: &ReportSet) -> Markup {
    let most = set.keyphrases.first().map_or(1.0, |phrase| phrase.weight.max(1e-9));
    html! {
        table.bars {
            thead { tr { th scope="col" { "Keyphrase" } th.number scope="col" { "Articles" } th.number scope="col" { "Weight" } } }
            tbody { @for phrase in &set.keyphrases { tr {
                th scope="row" lang=(phrase.language) { (visible(&phrase.text)) }
                td.number { (phrase.documents) }
                td.number { span.bar style={ "--share:" (format!("{:.3}", phrase.weight / most)) } {} (format!("{:.3}", phrase.weight)) }
            } } }
        }
    }
}

fn trends(trends: &ReportedTrends) -> Markup {
    let all = trends.documents.iter().copied().max().unwrap_or(1);
    let highest = trends.terms.iter().flat_map(|term| &term.documents).copied().max().unwrap_or(1);
    let told = |values: &[u64]| {
        let some = trends.starts.iter().zip(values).filter(|entry| *entry.1 > 0);
        let told: Vec<String> = some.map(|(start, count)| format!("{start} {count}")).collect();
        told.join(", ")
    };
    html! {
        div.trends {
            span.name { "all articles" }
            (figure::columns(&trends.documents, all, &format!("All articles: {}", told(&trends.documents)), |_| false))
            @for term in &trends.terms {
                span.name lang=(term.language) {
                    (visible(&term.term))
                    @for burst in &term.bursts { small { (burst.first) @if burst.last != burst.first { " to " (burst.last) } } }
                }
                (figure::columns(&term.documents, highest, &format!("{}: {}", visible(&term.term), told(&term.documents)), |place| {
                    let at = trends.starts.get(place);
                    let within = |burst: &ReportedBurst| at.is_some_and(|at| (burst.first..=burst.last).contains(at));
                    term.bursts.iter().any(within)
                }))
            }
            @if let (Some(first), Some(last)) = (trends.starts.first(), trends.starts.last()) {
                span {} p.ends { span { (first) } span { (last) } }
            }
        }
    }
}

/// The articles, a row each. Cells have what they are sorted by, where it is not what they show.
fn table(set: &ReportSet) -> Markup {
    html! {
        table.articles {
            thead { tr {
                @for (name, class) in [("Date", ""), ("Article", ""), ("Words", "number"), ("Key terms", ""), ("Nearest", "")] {
                    th scope="col" class=(class) { (name) }
                }
            } }
            tbody { @for (number, (report, relations)) in set.reports.iter().zip(&set.relations).enumerate() { tr {
                td data-name="Date" { @if let Some(date) = report.article.date { time datetime=(date) { (date) } } }
                td data-name="Article" { (link(report, number)) }
                td.number data-name="Words" { (report.counts.words) }
                td data-name="Key terms" lang=(report.language) {
                    (relations.key_terms.iter().take(4).map(|term| visible(&term.term)).collect::<Vec<_>>().join(", "))
                }
                td data-name="Nearest" {
                    @for near in relations.nearest.iter().take(1) { @if let Some(report) = set.reports.get(near.report) { (link(report, near.report)) } }
                }
            } } }
        }
    }
}

/// What an article has that the others have not, and which are like it.
pub(super) fn beside(place: Place<'_>) -> Markup {
    let Some(relations) = place.set.relations.get(place.number) else { return html! {} };
    let language = place.set.reports.get(place.number).map(|report: &Report| report.language);
    html! {
        aside.beside aria-label="Beside the other articles" {
            @if !relations.key_terms.is_empty() {
                p lang=[language] {
                    b lang="en" { "Key terms " }
                    @for (index, term) in relations.key_terms.iter().enumerate() {
                        @if index > 0 { ", " }
                        (visible(&term.term)) " " small lang="en" { (term.count) " here, " (term.rest) " elsewhere" }
                    }
                }
            }
            @if !relations.nearest.is_empty() {
                p {
                    b { "Nearest " }
                    @for (index, near) in relations.nearest.iter().enumerate() {
                        @if let Some(report) = place.set.reports.get(near.report) {
                            @if index > 0 { ", " }
                            (link(report, near.report)) " " small { (format!("{:.2}", near.similarity)) }
                        }
                    }
                }
            }
            p { a href="#articles" { "All articles" } }
        }
    }
}
