//! Dates, times, durations and sets, with TIMEX3 values resolved against the publication date.
//!
//! [`find`] is the way in: `atoms` gathers the places worth a look (one look into the `lexicon` a word form), the
//! `grammar` reads expressions there and says what they mean, `named` leaves out those that are part of a name, and
//! `resolve` gives each its value by the publication date, the `tense` of its clause and the times named before, on
//! the `calendar`. [`timeline`] puts what is told into
//! the order in which it happened.

mod atoms;
mod calendar;
mod grammar;
mod lexicon;
mod meaning;
mod named;
mod resolve;
mod tense;
#[cfg(test)]
mod tests;
pub mod timeline;

use crate::document::Document;
use crate::document::date::{PublicationDate, days_in_month};
use crate::names::NameMention;
use crate::span::Span;

/// The four kinds of TIMEX3 (ISO 24617-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A point or stretch of the calendar: `am Sonntag`, `Ende August`, `2023`.
    Date,
    /// A time of day: `20.30 Uhr`, `am Dienstagabend`.
    Time,
    /// A length of time: `zwei Tage`, `mehrtägig`.
    Duration,
    /// Something that recurs: `jeden Montag`.
    Set,
}

/// An expression of time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimeExpression {
    /// The words, without a preposition.
    pub span: Span,
    /// What it is.
    pub kind: TimeKind,
    /// The TIMEX3 value: `2023-09-17`, `XXXX-WXX-7`, `P2D`; empty where the text gives none.
    pub value: String,
    /// The first and the last day meant, in days since 1970-01-01, where the calendar is known. Also for a length
    /// that leads to a point (`vor drei Wochen`) or reaches up to one (`seit drei Wochen`).
    pub days: Option<(i32, i32)>,
    /// Hour and minute, where they are said.
    pub clock: Option<(u8, u8)>,
}

/// A day as it is written: `2023-09-17`.
#[must_use]
pub fn iso_date(day: i32) -> String {
    let (year, month, day) = calendar::civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The first and the last day on which something dated so appeared, in days since 1970-01-01.
pub(crate) fn days_of(date: PublicationDate) -> (i32, i32) {
    let (year, month) = (i32::from(date.year()), date.month());
    let day = |of_month: u8| calendar::day(year, month, of_month);
    date.day().map_or((day(1), day(days_in_month(year, month))), |of_month| (day(of_month), day(of_month)))
}

/// Finds the expressions of time in a segmented article, in the order of the text, without overlaps.
#[must_use]
pub fn find(document: &Document, names: &[NameMention]) -> Vec<TimeExpression> {
    let (article, segmentation, forms) = (document.article(), document.segmentation(), document.forms());
    let mut found = Vec::new();
    atoms::islands(article.text(), segmentation, forms, |island| grammar::read(island, &mut found));
    named::leave_out(article.text(), names, &mut found);
    let tenses = tense::Tenses::new(article.text(), segmentation, forms);
    resolve::resolve(article.text(), segmentation, &tenses, article.published(), &found)
}
