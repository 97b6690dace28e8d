//! Trends: terms over the dates of articles, and bursts of them.

#![expect(clippy::indexing_slicing, reason = "a state before each state")]

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{CorpusStats, LanguageStats};
use crate::analysis::Analysis;
use crate::language::Language;

/// What dates are counted by, for [`Trends`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Period {
    /// Each day.
    #[default]
    Day,
    /// Weeks, from Monday on.
    Week,
    /// Months.
    Month,
}

impl Period {
    /// The first day of the period that a day is in.
    pub fn start(self, date: Date) -> Date {
        match self {
            Period::Day => date,
            Period::Week => {
                let days = i32::from(date.weekday().to_monday_zero_offset());
                // The calendar begins on a Monday.
                date.checked_sub(days.days()).unwrap_or(date)
            }
            Period::Month => date.first_of_month(),
        }
    }

    /// All of them.
    pub const ALL: &'static [Period] = &[Period::Day, Period::Week, Period::Month];

    /// The lower-case word for it: `day`, `week` or `month`.
    pub const fn name(self) -> &'static str {
        match self {
            Period::Day => "day",
            Period::Week => "week",
            Period::Month => "month",
        }
    }

    /// The first day of the next period; none at the end of the calendar.
    fn next(self, start: Date) -> Option<Date> {
        let next = match self {
            Period::Day => start.checked_add(1.day()),
            Period::Week => start.checked_add(1.week()),
            Period::Month => start.checked_add(1.month()),
        };
        next.ok()
    }

    /// Where the first of `count` periods starts, the last of which starts on a day; if the calendar has so many.
    fn before(self, last: Date, count: usize) -> Option<Date> {
        let before = i64::try_from(count.saturating_sub(1)).ok()?;
        let span = match self {
            Period::Day => jiff::Span::new().try_days(before),
            Period::Week => jiff::Span::new().try_weeks(before),
            Period::Month => jiff::Span::new().try_months(before),
        };
        last.checked_sub(span.ok()?).ok()
    }

    /// How many periods there are from one to another, both among them, by where they start.
    fn count(self, first: Date, last: Date) -> i32 {
        let days = first.until(last).map_or(0, |span| span.get_days());
        match self {
            Period::Day => days + 1,
            Period::Week => days / 7 + 1,
            Period::Month => {
                let months = |date: Date| 12 * i32::from(date.year()) + i32::from(date.month());
                months(last) - months(first) + 1
            }
        }
    }
}

named!(Period, "period");

/// Statistics of articles by their dates.
///
/// For each day, week or month the [`CorpusStats`] of its articles, so it [merges](Trends::merge) as they do, languages
/// stay apart, and any span of time is a merge of its periods. With `serde` it is written as its period and the statistics
/// by date.
///
/// ```
/// use jiff::civil::date;
/// use newsprint::{Analyzer, Article, Language, Period, Trends};
///
/// let analyzer = Analyzer::new(Language::English);
/// let mut trends = Trends::new(Period::Day);
/// for (day, text) in [(1, "Rain."), (1, "Sun."), (3, "More rain."), (3, "Rain and rain.")] {
///     let article = Article::builder().date(date(2024, 5, day)).paragraph(text).build();
///     assert!(trends.add(&analyzer.analyze(&article)));
/// }
/// let days: Vec<_> = trends.series(Language::English, "rain").collect();
/// assert_eq!(days.len(), 3); // the day between, too
/// assert_eq!((days[2].start(), days[2].documents(), days[2].of(), days[2].mentions()), (date(2024, 5, 3), 2, 2, 3));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Trends {
    period: Period,
    stats: BTreeMap<Date, CorpusStats>,
}

/// A term in one period, from [`Trends::series`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TrendPoint {
    start: Date,
    documents: u64,
    of: u64,
    mentions: u64,
}

impl TrendPoint {
    /// The first day of the period.
    pub fn start(self) -> Date {
        self.start
    }

    /// How many articles have the term.
    pub fn documents(self) -> u64 {
        self.documents
    }

    /// Of how many.
    pub fn of(self) -> u64 {
        self.of
    }

    /// How often the term occurs.
    pub fn mentions(self) -> u64 {
        self.mentions
    }
}

/// A time in which a term is in more articles than usual, from [`Trends::bursts`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Burst {
    first: Date,
    last: Date,
    weight: f64,
}

impl Burst {
    /// The first day of its first period.
    pub fn first(self) -> Date {
        self.first
    }

    /// The first day of its last period.
    pub fn last(self) -> Date {
        self.last
    }

    /// How much better the higher rate explains what there is than the usual one: a difference of log-likelihoods, in
    /// nats, above 0.
    pub fn weight(self) -> f64 {
        self.weight
    }
}

impl Trends {
    /// Of no articles.
    pub fn new(period: Period) -> Trends {
        Trends { period, stats: BTreeMap::new() }
    }

    /// What dates are counted by.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Counts one more article by its date. One without a date is not counted: then it returns false.
    pub fn add(&mut self, analysis: &Analysis<'_>) -> bool {
        let Some(date) = analysis.article().date() else { return false };
        self.stats.entry(self.period.start(date)).or_default().add(analysis);
        true
    }

    /// Counts the articles of a day that others have counted: those of another machine, or of an archive that keeps
    /// statistics for each day.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use newsprint::{Analyzer, Article, CorpusStats, Language, Period, Trends};
    ///
    /// let article = Article::parse("Rain and rain.");
    /// let stats = CorpusStats::from(&Analyzer::new(Language::English).analyze(&article));
    /// let mut trends = Trends::new(Period::Month);
    /// trends.add_statistics(date(2024, 5, 1), stats.clone());
    /// trends.add_statistics(date(2024, 5, 30), stats);
    /// let months: Vec<_> = trends.series(Language::English, "rain").map(|month| (month.start(), month.mentions())).collect();
    /// assert_eq!(months, [(date(2024, 5, 1), 4)]);
    /// ```
    pub fn add_statistics(&mut self, date: Date, stats: CorpusStats) {
        let of_period = self.stats.entry(self.period.start(date)).or_default();
        *of_period = std::mem::take(of_period).merge(stats);
    }

    /// Both together, by the coarser period of the two. A week is in the month of its Monday, and so are its days then: days and
    /// weeks merge in any order, and so do days and months, but not all three.
    #[must_use]
    pub fn merge(self, other: Trends) -> Trends {
        let period = self.period.max(other.period);
        let mut merged = Trends::new(period);
        for (date, stats) in self.stats.into_iter().chain(other.stats) {
            merged.add_statistics(date, stats);
        }
        merged
    }

    /// The periods that have articles, in order, and their statistics.
    pub fn periods(&self) -> impl ExactSizeIterator<Item = (Date, &CorpusStats)> {
        self.stats.iter().map(|(&date, stats)| (date, stats))
    }

    /// A term in each period from the first to the last that has articles, those between without any among them. Where the
    /// articles in the language were analysed by several normalizers, those of the one with the most articles count, of two with
    /// as many those of the first by [signature](crate::Normalizer::signature).
    pub fn series(&self, language: Language, term: &str) -> impl Iterator<Item = TrendPoint> {
        self.latest(language, term, usize::MAX)
    }

    /// The last `count` of a series. However far apart its dates are, no more are looked at.
    pub(crate) fn latest(&self, language: Language, term: &str, count: usize) -> impl Iterator<Item = TrendPoint> {
        let ends = self.ends();
        let first = ends.map(|(first, last)| self.period.before(last, count).map_or(first, |start| start.max(first)));
        let dates = std::iter::successors(first, |&start| self.period.next(start));
        let signature = self.signature(language);
        dates
            .take_while(move |&start| ends.is_some_and(|(_, last)| start <= last))
            .map(move |start| self.point(start, language, signature, term))
    }

    /// The normalizer of most of the articles in a language.
    fn signature(&self, language: Language) -> &str {
        let mut documents: BTreeMap<&str, u64> = BTreeMap::new();
        for (signature, stats) in self.stats.values().flat_map(|stats| stats.normalizers(language)) {
            let of = documents.entry(signature).or_default();
            *of = of.saturating_add(stats.documents());
        }
        let most = documents.into_iter().reduce(|most, next| if next.1 > most.1 { next } else { most });
        most.map_or("", |(signature, _)| signature)
    }

    /// Where the first and the last period with articles start.
    fn ends(&self) -> Option<(Date, Date)> {
        Some((*self.stats.first_key_value()?.0, *self.stats.last_key_value()?.0))
    }

    fn point(&self, start: Date, language: Language, signature: &str, term: &str) -> TrendPoint {
        let mut normalizers = self.stats.get(&start).into_iter().flat_map(|stats| stats.normalizers(language));
        let stats = normalizers.find(|&(of, _)| of == signature).map(|(_, stats)| stats);
        TrendPoint {
            start,
            documents: stats.map_or(0, |stats| stats.document_frequency(term)),
            of: stats.map_or(0, LanguageStats::documents),
            mentions: stats.map_or(0, |stats| stats.collection_frequency(term)),
        }
    }

    /// A series with one period alone where several without articles follow one another.
    fn dense(&self, language: Language, term: &str) -> Vec<TrendPoint> {
        let mut points: Vec<TrendPoint> = Vec::with_capacity(self.stats.len());
        let signature = self.signature(language);
        let point = |start| self.point(start, language, signature, term);
        for &start in self.stats.keys() {
            let next = points.last().and_then(|point| self.period.next(point.start));
            points.extend(next.filter(|&next| next < start).map(point));
            points.push(point(start));
        }
        points
    }

    /// The bursts of a term, in order of time, by Kleinberg's automaton of two states over batches.
    ///
    /// In its usual state a term is in as many of the articles as over all the time; in a burst, in twice as many. The
    /// sequence of states is the one that costs least: for each period, the improbability of its articles; for each
    /// begin of a burst, ln(number of periods). Kleinberg (2002), *Bursty and Hierarchical Structure in Streams*,
    /// section 4, with s = 2 and γ = 1. Linear in the periods that have articles, however far apart they are.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use newsprint::{Analyzer, Article, Language, Period, Trends};
    ///
    /// let analyzer = Analyzer::new(Language::English);
    /// let mut trends = Trends::new(Period::Day);
    /// for day in 1..=20 {
    ///     for number in 0..10 {
    ///         let storm = if (8..11).contains(&day) { number < 8 } else { number == 0 && day % 4 == 0 };
    ///         let text = if storm { "The storm." } else { "The budget." };
    ///         let article = Article::builder().date(date(2024, 5, day)).paragraph(text).build();
    ///         trends.add(&analyzer.analyze(&article));
    ///     }
    /// }
    /// let bursts = trends.bursts(Language::English, "storm");
    /// assert_eq!((bursts.len(), bursts[0].first(), bursts[0].last()), (1, date(2024, 5, 8), date(2024, 5, 10)));
    /// ```
    pub fn bursts(&self, language: Language, term: &str) -> Vec<Burst> {
        let Some((first, last)) = self.ends() else { return Vec::new() };
        // No burst begins or ends in a period without articles, which costs nothing in either state; so however many of them
        // follow one another, they are one.
        let points = self.dense(language, term);
        let sum = |of: fn(&TrendPoint) -> u64| points.iter().map(|point| of(point) as f64).sum::<f64>();
        let usual = sum(|point| point.documents) / sum(|point| point.of);
        // There is nothing to tell apart where all or none of the articles have the term.
        if !(usual > 0.0 && usual < HIGHEST) {
            return Vec::new();
        }
        let rates = [usual, (usual * RATE).min(HIGHEST)];
        // Without the binomial coefficient, which is the same in both states.
        let cost = |point: &TrendPoint, rate: f64| {
            let (with, of) = (point.documents as f64, point.of as f64);
            -(with * rate.ln() + (of - with) * (1.0 - rate).ln())
        };
        let begin = f64::from(self.period.count(first, last)).ln();
        // The least cost of each state so far, and for each period from which state it came.
        let mut least = [0.0, f64::INFINITY];
        let mut from = Vec::with_capacity(points.len());
        for point in &points {
            let [usual, burst] = least;
            // Of two ways that cost the same, the one without a burst.
            let before = [usize::from(burst < usual), usize::from(burst < usual + begin)];
            least = [usual.min(burst) + cost(point, rates[0]), burst.min(usual + begin) + cost(point, rates[1])];
            from.push(before);
        }
        let mut state = usize::from(least[1] < least[0]);
        let mut bursts: Vec<Burst> = Vec::new();
        let mut open = false;
        for (point, before) in points.iter().zip(&from).rev() {
            if state == 1 {
                let weight = cost(point, rates[0]) - cost(point, rates[1]);
                match bursts.last_mut().filter(|_| open) {
                    Some(burst) => {
                        burst.first = point.start;
                        burst.weight += weight;
                    }
                    None => bursts.push(Burst { first: point.start, last: point.start, weight }),
                }
            }
            open = state == 1;
            state = before[state];
        }
        bursts.reverse();
        bursts
    }
}

/// How many times the usual share of articles a burst has.
const RATE: f64 = 2.0;
/// The highest share that a state has.
const HIGHEST: f64 = 0.9999;
