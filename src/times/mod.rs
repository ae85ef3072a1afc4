//! Dates, times, durations and sets, with TIMEX3 values resolved against the publication date.

use crate::article::Article;
use crate::segment::Segmentation;
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
pub struct TimeExpression {
    /// The words, without a preposition.
    pub span: Span,
    /// What it is.
    pub kind: TimeKind,
    /// The TIMEX3 value: `2023-09-17`, `XXXX-WXX-7`, `P2D`; empty where the text gives none.
    pub value: String,
}

/// Finds the expressions of time in a segmented article, in the order of the text, without overlaps.
#[must_use]
pub fn find(_article: &Article, _segmentation: &Segmentation) -> Vec<TimeExpression> {
    Vec::new()
}
