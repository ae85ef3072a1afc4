//! The facts of an article that another report can contradict: its quantities, days and clock times.
//!
//! `numbers` reads numbers over several tokens, `value` is a number as an interval, `reading` goes through a sentence and
//! finds unit, scope and what is counted, `attribution` who counted; [`Ledger`] holds them by sentence with who says so. `quantities` are the bare
//! numbers that sentences are recognised by.

pub(crate) mod attribution;
pub(crate) mod numbers;
pub(crate) mod quantities;
mod reading;
pub(crate) mod value;

use crate::document::Document;
use crate::german::measures::Dimension;
use crate::german::roles::Role;
use crate::span::Span;
use crate::speech::{Quote, Speaker};
use crate::times::{TimeExpression, TimeKind};
use value::Value;

/// What sort of quantity it is: only those of one sort are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Measure {
    /// Somebody or something is counted.
    Count,
    /// A unit of measurement or a currency.
    Unit(Dimension),
    /// Years of a life.
    Age,
    /// The place in a ranking.
    Rank,
    /// Which of a series: `der vierte Titel`, `zum dritten Mal`.
    Ordinal,
    /// How often.
    Times,
    /// A level of a scale: `Stufe 4`.
    Level,
    /// Goals or votes of two sides, the higher number first.
    Score,
    /// A day or period, in days since 1970-01-01.
    Date,
    /// A time of day, in minutes.
    Clock,
}

/// Which part of the whole is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All.
    #[default]
    Whole,
    /// `davon zwei`, `elf der Verletzten`.
    Part,
    /// `zwei weitere`.
    More,
    /// `um zwei`: a change.
    Change,
    /// `von zwei auf`: what was before.
    Before,
    /// `zwei von zehn Betrieben`: the number that another is a part of.
    Total,
}

/// Which end of a series a value is: that of the youngest, of the oldest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Lowest,
    Highest,
}

/// A quantity, day or clock time of an article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    /// The index of its sentence.
    pub(crate) sentence: u32,
    /// The words: bound, number and unit.
    pub(crate) span: Span,
    /// Its tokens.
    pub(crate) tokens: (u32, u32),
    pub(crate) value: Value,
    /// How much of the base unit of its measure the unit is that it is written in.
    pub(crate) unit: f64,
    /// The lower number of a score.
    pub(crate) second: f64,
    pub(crate) measure: Measure,
    /// The currency.
    pub(crate) currency: &'static str,
    pub(crate) scope: Scope,
    /// Whether it says in another form what another quantity says: the year of `seit 23 Jahren`.
    pub(crate) is_derived: bool,
    /// Whether it is the age of the youngest or oldest.
    pub(crate) extreme: Option<End>,
    /// The token of the noun that is counted.
    pub(crate) head: Option<u32>,
    /// Whether that noun stands with an earlier number, and is left out here.
    pub(crate) is_elliptical: bool,
    pub(crate) role: Option<Role>,
    /// The clause around it, in tokens: where the words stand that say what it is.
    pub(crate) clause: (u32, u32),
    /// Who says so.
    pub(crate) source: Option<Speaker>,
    /// The token of the noun for who counted.
    pub(crate) counted_by: Option<u32>,
}

impl Quantity {
    /// How many figures its number has, zeros at its end left out.
    pub(crate) fn digits(&self) -> u32 {
        let (mut figures, mut rest) = (0, self.value.low / self.value.step.max(f64::MIN_POSITIVE) + 0.5);
        while rest >= 1.0 && figures < MOST_DIGITS {
            (figures, rest) = (figures + 1, rest / 10.0);
        }
        figures
    }
}

/// Figures beyond these are not counted.
const MOST_DIGITS: u32 = 15;

/// The quantities of an article, in the order of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) quantities: Vec<Quantity>,
}

impl Ledger {
    pub(crate) fn new(document: &Document, times: &[TimeExpression], quotes: &[Quote]) -> Self {
        let mut quantities = reading::read(document, times);
        for (source, quantity) in quotes
            .iter()
            .filter_map(|quote| Some((quote.speaker?, quote)))
            .flat_map(|(speaker, quote)| quote.spans.iter().map(move |&span| (speaker, span)))
            .flat_map(|(speaker, said)| {
                let first = quantities.partition_point(|quantity| quantity.span.start < said.start);
                let last = quantities.partition_point(|quantity| quantity.span.start < said.end);
                (first..last).map(move |at| (speaker, at))
            })
            .collect::<Vec<_>>()
        {
            if let Some(quantity) = quantities.get_mut(quantity) {
                quantity.source = Some(source);
            }
        }
        Self { quantities }
    }
}

/// The step of a clock time in words, which leaves open which half of the day is meant: `um halb vier`.
pub(crate) const HALF_DAY: f64 = 720.0;

/// The step of a year that is counted back from today, which may be the one beside.
pub(crate) const YEARS_AGO: f64 = 366.0;

/// The step of a day in words, `am Montag`, which may be that of the week before.
pub(crate) const WEEK: f64 = 7.0;

/// The days of a year, less one.
pub(crate) const WHOLE_YEAR: f64 = 364.0;

/// So many years are counted back without a doubt about which year is meant.
const SURE_YEARS: i32 = 3;

/// A day or a clock time that the calendar knows. `today` is the day of the report, in days since 1970-01-01.
fn of_time(time: &TimeExpression, today: Option<i32>) -> Option<(Measure, Value)> {
    use crate::german::approximation::Bound;
    // `seit 23 Jahren`, `vor sechs Jahren`: a year, too.
    if time.kind == TimeKind::Duration
        && let Some((first, last)) = time.days
        && f64::from(last) - f64::from(first) >= WHOLE_YEAR
    {
        let (low, high) = (f64::from(first), f64::from(first) + WHOLE_YEAR);
        // `vor einem Jahr` is not this year.
        let is_sure = today.is_some_and(|today| today - first < SURE_YEARS * (WHOLE_YEAR as i32 + 1));
        let step = if is_sure { 1.0 } else { YEARS_AGO };
        return Some((Measure::Date, Value { low, high, bound: Bound::Between, step }));
    }
    if !matches!(time.kind, TimeKind::Date | TimeKind::Time) {
        return None;
    }
    if let Some((hour, minute)) = time.clock {
        let minutes = f64::from(hour) * 60.0 + f64::from(minute);
        return Some((Measure::Clock, Value { low: minutes, high: minutes, bound: Bound::Exact, step: 1.0 }));
    }
    let (first, last) = time.days?;
    let value = Value { low: f64::from(first), high: f64::from(last), bound: Bound::Between, step: 1.0 };
    Some((Measure::Date, value))
}

#[cfg(test)]
mod tests;
