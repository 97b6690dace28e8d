//! The pictures: bars, strips and curves, each with its numbers as a table.
//!
//! They are a few rectangles and lines each, stretched to the width that there is (`preserveAspectRatio="none"`, strokes
//! that do not scale), with their labels beside them as text of the page. So they have the colours of the reader's scheme and
//! letters of one size on a phone, which the drawings of plotting crates, with colours and letters written into them, have
//! not.

#![expect(clippy::indexing_slicing, reason = "chunks are not empty")]

use maud::{Markup, html};

use super::visible;
use crate::keyphrase::Combination;
use crate::report::{Report, ReportedKeyphrase};

/// How wide and high pictures are, in their own units.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 300.0;

/// A picture for readers who see it and, by its description, for those who do not.
fn picture(class: &str, height: f64, description: &str, content: &Markup) -> Markup {
    html! {
        svg class=(class) viewBox={ "0 0 " (WIDTH) " " (height) } preserveAspectRatio="none" role="img"
            aria-label=(description) { (content) }
    }
}

/// The numbers of a picture, folded away.
fn numbers(head: &[&str], rows: &[Vec<String>]) -> Markup {
    html! {
        details {
            summary { "Numbers" }
            div.scroll tabindex="0" role="region" aria-label="Numbers" {
                table.plain {
                    thead { tr { @for name in head { th scope="col" { (name) } } } }
                    tbody { @for row in rows { tr { @for (column, cell) in row.iter().enumerate() {
                        @if column == 0 { th scope="row" { (cell) } } @else { td.number { (cell) } }
                    } } } }
                }
            }
        }
    }
}

/// Rounded as far as a picture shows.
fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn name(phrase: &ReportedKeyphrase) -> String {
    visible(&phrase.text).into_owned()
}

/// How many parts have a colour of their own.
const COLOURS: usize = 7;

/// The keyphrases, the parts of their scores as stacked bars: what raises a score to the right of the line, what lowers it
/// to the left. Of products, the logarithms of the factors.
pub(super) fn keyphrases(report: &Report, number: usize) -> Markup {
    let phrases = &report.keyphrases;
    // The parts in the order of their appearance; the base, which all have alike, has no colour.
    let mut names: Vec<&str> = Vec::new();
    for part in phrases.iter().flat_map(|phrase| &phrase.explanation).filter(|part| part.name != "base") {
        if !names.contains(&part.name.as_str()) {
            names.push(&part.name);
        }
    }
    let colour = |name: &str| names.iter().position(|known| *known == name).filter(|&place| place < COLOURS);
    let (low, high) = phrases
        .iter()
        .map(reach)
        .fold((0.0, 1e-9), |(low, high): (f64, f64), (down, up)| (low.min(down), high.max(up)));
    let x = |value: f64| round(WIDTH * (value - low) / (high - low));
    html! {
        ol.keyphrases {
            @for (rank, phrase) in phrases.iter().enumerate() {
                li id={ "a" (number) "-k" (rank + 1) } {
                    div.name {
                        span lang=(report.language) {
                            (name(phrase)) @if let Some(acronym) = &phrase.acronym { " (" (visible(acronym)) ")" }
                        }
                        span.score { (format!("{:.2}", phrase.score)) span.times { " " (phrase.mentions.len()) "×" } }
                    }
                    (picture("stack", 10.0, &format!("Parts of {:.2}: {}", phrase.score, parts(phrase)), &html! {
                        @for (from, to, part) in stacked(phrase) {
                            rect class={ "p" @if let Some(place) = colour(&part.name) { (place) } }
                                x=(x(from)) width=(round((x(to) - x(from)).max(0.0))) y="0" height="10" {
                                title { (part.name) " " (format!("{:.3}", part.value)) }
                            }
                        }
                        line.zero x1=(x(0.0)) x2=(x(0.0)) y1="0" y2="10" {}
                    }))
                }
            }
        }
        @if !phrases.is_empty() {
            p.legend.parts {
                @for (place, name) in names.iter().enumerate().take(COLOURS) { span { i class={ "p" (place) } {} (name) } }
                span { i.p {} @if names.len() > COLOURS { "base, others" } @else { "base" } }
            }
        }
        (numbers(&["Keyphrase", "Score", "Parts"], &phrases.iter().map(|phrase| {
            vec![name(phrase), format!("{:.3}", phrase.score), parts(phrase)]
        }).collect::<Vec<_>>()))
    }
}

/// What the parts give, in words.
fn parts(phrase: &ReportedKeyphrase) -> String {
    let parts: Vec<String> = phrase.explanation.iter().map(|part| format!("{} {:.3}", part.name, part.value)).collect();
    parts.join(&format!(" {} ", phrase.combination.sign()))
}

/// How far a part moves the score, on the scale of the bar.
fn move_of(phrase: &ReportedKeyphrase, value: f64) -> f64 {
    let moved = match phrase.combination {
        Combination::Sum => value,
        Combination::Product => value.ln(),
    };
    if moved.is_finite() { moved } else { 0.0 }
}

/// How far down and up the parts of a phrase reach.
fn reach(phrase: &ReportedKeyphrase) -> (f64, f64) {
    let moves = phrase.explanation.iter().map(|part| move_of(phrase, part.value));
    moves.fold((0.0, 0.0), |(down, up), moved| (down + moved.min(0.0), up + moved.max(0.0)))
}

/// The parts one behind the other, from where to where.
fn stacked(phrase: &ReportedKeyphrase) -> Vec<(f64, f64, &crate::report::ReportedPart)> {
    let (mut down, mut up) = (0.0, 0.0);
    let mut bars = Vec::with_capacity(phrase.explanation.len());
    for part in &phrase.explanation {
        let moved = move_of(phrase, part.value);
        if moved < 0.0 {
            bars.push((down + moved, down, part));
            down += moved;
        } else {
            bars.push((up, up + moved, part));
            up += moved;
        }
    }
    bars
}

/// Where in the article each keyphrase occurs.
pub(super) fn dispersion(report: &Report, number: usize) -> Markup {
    let end = report.article.blocks.last().map_or(1, |block| block.span.end().max(1));
    let places = |phrase: &ReportedKeyphrase| {
        // One line for each place that can be told apart.
        #[expect(clippy::cast_possible_truncation, reason = "less than the width")]
        let place = |at: usize| (at as f64 / end as f64 * WIDTH) as usize;
        let mut places: Vec<usize> = phrase.mentions.iter().map(|span| place(span.start())).collect();
        places.dedup();
        places
    };
    let rows: Vec<(&ReportedKeyphrase, Vec<usize>)> =
        report.keyphrases.iter().map(|phrase| (phrase, places(phrase))).collect();
    let per_cent = |places: &[usize]| {
        let mut told: Vec<String> = places.iter().take(20).map(|place| format!("{}", place / 10)).collect();
        told.extend((places.len() > 20).then(|| "…".to_owned()));
        told.join(", ")
    };
    html! {
        div.dispersion {
            @for (rank, (phrase, places)) in rows.iter().enumerate() {
                a.name href={ "#a" (number) "-k" (rank + 1) } lang=(report.language) { (name(phrase)) }
                (picture("strip", 10.0, &format!("{}: at {} per cent of the text", name(phrase), per_cent(places)), &html! {
                    line.axis x1="0" x2=(WIDTH) y1="5" y2="5" {}
                    @for place in places { line x1=(place) x2=(place) y1="1" y2="9" {} }
                }))
            }
        }
        (numbers(&["Keyphrase", "Mentions", "At % of the text"], &rows.iter().map(|(phrase, places)| {
            vec![name(phrase), phrase.mentions.len().to_string(), per_cent(places)]
        }).collect::<Vec<_>>()))
    }
}

/// The terms, as a table with bars in it.
pub(super) fn terms(report: &Report) -> Markup {
    let most = report.terms.first().map_or(1, |term| term.count.max(1));
    html! {
        table.bars {
            thead { tr { th scope="col" { "Term" } th scope="col" { "Stem" } th.number scope="col" { "Count" } } }
            tbody {
                @for term in &report.terms {
                    tr {
                        th scope="row" lang=(report.language) { (visible(&term.term)) }
                        td.stem { (visible(&term.stem)) }
                        td.number { span.bar style={ "--share:" (format!("{:.3}", term.count as f64 / most as f64)) } {} (term.count) }
                    }
                }
            }
        }
    }
}

/// The lengths of the sentences that count, in their order; of many, means of as many as one bar stands for.
pub(super) fn sentences(report: &Report, number: usize) -> Markup {
    const BARS: usize = 160;
    let counts = |block: usize| report.article.blocks.get(block).is_some_and(|block| block.counted);
    let lengths: Vec<(usize, usize)> = (report.sentences.iter().enumerate())
        .filter(|(_, sentence)| counts(sentence.block))
        .map(|(index, sentence)| (index, sentence.words))
        .collect();
    let each = lengths.len().div_ceil(BARS).max(1);
    let mean = |bar: &[(usize, usize)]| bar.iter().map(|&(_, words)| words as f64).sum::<f64>() / bar.len() as f64;
    let bars: Vec<(usize, f64)> = lengths.chunks(each).map(|bar| (bar[0].0, mean(bar))).collect();
    let highest = bars.iter().map(|bar| bar.1).fold(1.0, f64::max);
    let step = WIDTH / bars.len().max(1) as f64;
    let middle = report.counts.mean_sentence_length();
    let mut sorted = lengths.clone();
    sorted.sort_by_key(|&(_, words)| words);
    #[expect(clippy::cast_possible_truncation, reason = "a share of a length")]
    let place = |share: f64| (share * sorted.len() as f64) as usize;
    let quantile = |share: f64| sorted.get(place(share)).or(sorted.last()).map_or(0, |at| at.1);
    let longest = sorted.last().copied();
    html! {
        div.plot {
            span.high { (format!("{highest:.0}")) } span.low { "0" }
            (picture("columns", HEIGHT, &format!("{} sentences, {middle:.1} words on average, the longest {}",
                lengths.len(), longest.map_or(0, |at| at.1)), &html! {
                @for (place, &(index, words)) in bars.iter().enumerate() {
                    rect x=(round(place as f64 * step + 0.1 * step)) width=(round(0.8 * step))
                        y=(round(HEIGHT - HEIGHT * words / highest)) height=(round(HEIGHT * words / highest)) {
                        title { "from sentence " (index + 1) ": " (format!("{words:.0}")) " words" }
                    }
                }
                line.mean x1="0" x2=(WIDTH) y1=(round(HEIGHT - HEIGHT * middle / highest)) y2=(round(HEIGHT - HEIGHT * middle / highest)) {}
            }))
            span.first { "first" } span.last { "last" }
        }
        @if each > 1 { p.detail { "Each column is the mean of " (each) " sentences." } }
        @if let Some((index, words)) = longest {
            // Those of the headline are not in the text.
            @let above = report.sentences.get(index).map(|sentence| sentence.block) == super::text::above(report);
            p.detail { "The line is the mean, " (format!("{middle:.1}")) ". The "
                @if above { "longest" } @else { a href={ "#a" (number) "-s" (index + 1) } { "longest" } }
                " has " (words) "." }
        }
        (numbers(&["Share of the sentences", "Words at most"], &[0.1, 0.25, 0.5, 0.75, 0.9].map(|share| {
            vec![format!("{:.0} %", share * 100.0), quantile(share).to_string()]
        })))
    }
}

/// Frequencies by rank on logarithmic axes, and the law fitted to them.
pub(super) fn zipf(report: &Report) -> Markup {
    let spectrum = &report.vocabulary.spectrum;
    let types: usize = spectrum.iter().map(|run| run.1).sum();
    let most = spectrum.first().map_or(1, |run| run.0).max(2) as f64;
    let x = |rank: f64| round(0.01 * WIDTH + 0.98 * WIDTH * rank.ln() / (types.max(2) as f64).ln());
    let y = |frequency: f64| round(HEIGHT - 0.02 * HEIGHT - 0.96 * HEIGHT * frequency.ln() / most.ln());
    // Words of one frequency are a level run of ranks.
    let mut dots = String::new();
    let mut curve = String::new();
    let mut rank = 1;
    for &(frequency, words) in spectrum {
        for end in [rank, rank + words - 1] {
            let at = format!("{} {}", x(end as f64), y(frequency as f64));
            dots.push_str(&format!("M{at}h0"));
            curve.push_str(&format!("{}{at}", if curve.is_empty() { "M" } else { "L" }));
        }
        rank += words;
    }
    let law = report.vocabulary.zipf;
    let fitted = law.map(|law| {
        // From the highest rank on as far as it lies in the picture.
        let at = |rank: f64| (law.constant / rank.powf(law.exponent)).clamp(1.0, most);
        let steps = (0..=40).map(|step| (types.max(2) as f64).powf(f64::from(step) / 40.0));
        steps.map(|rank| format!("{} {}", x(rank), y(at(rank)))).collect::<Vec<_>>().join("L")
    });
    let description = match law {
        Some(law) => format!("{types} types; frequency falls as rank to the power of {:.2}", law.exponent),
        None => format!("{types} types"),
    };
    html! {
        div.plot {
            span.high { (format!("{most:.0}")) } span.low { "1" }
            (picture("curve", HEIGHT, &description, &html! {
                @if let Some(fitted) = &fitted { path.fit d={ "M" (fitted) } {} }
                path.line d=(curve) {}
                path.dots d=(dots) {}
            }))
            span.first { "rank 1" } span.last { "rank " (types) }
        }
        @if let Some(law) = law {
            p.detail { "Dashed: " (format!("{:.1}", law.constant)) " / rank" sup.power { (format!("{:.2}", law.exponent)) }
                ", R² " (format!("{:.2}", law.r_squared)) "." }
        }
        (numbers(&["Frequency", "Words that have it"], &spectrum.iter().map(|(frequency, words)| {
            vec![frequency.to_string(), words.to_string()]
        }).collect::<Vec<_>>()))
    }
}

/// A term over time: columns as high as the articles that have it are many, those of bursts darker.
pub(super) fn columns(values: &[u64], highest: u64, description: &str, bursts: impl Fn(usize) -> bool) -> Markup {
    let step = WIDTH / values.len().max(1) as f64;
    picture(
        "columns small",
        100.0,
        description,
        &html! {
            line.axis x1="0" x2=(WIDTH) y1="100" y2="100" {}
            @for (place, &value) in values.iter().enumerate().filter(|entry| *entry.1 > 0) {
                @let height = round(100.0 * value as f64 / highest.max(1) as f64);
                rect.burst[bursts(place)] x=(round(place as f64 * step + 0.1 * step)) width=(round(0.8 * step))
                    y=(100.0 - height) height=(height) {}
            }
        },
    )
}
