//! The types of this stage's result: expressions of time.

use crate::span::Span;

/// The four types of TIMEX3 (ISO 24617-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A point or period of the calendar: `am Sonntag`, `Ende August`, `2023`.
    Date,
    /// A time of day: `20.30 Uhr`, `am Dienstagabend`.
    Time,
    /// A length of time: `zwei Tage`, `mehrtägig`.
    Duration,
    /// A recurring time: `jeden Montag`.
    Set,
}

impl TimeKind {
    /// The type as TIMEX3 and the report write it: `DATE`, `TIME`, `DURATION`, `SET`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// An expression of time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimeExpression {
    /// The words, without a preposition.
    pub span: Span,
    /// Its type.
    pub kind: TimeKind,
    /// The TIMEX3 value: `2023-09-17`, `XXXX-WXX-7`, `P2D`; empty where the text gives none.
    pub value: String,
    /// The first and the last day meant, in days since 1970-01-01, where the calendar is known. Also for a length
    /// that leads to a point (`vor drei Wochen`) or reaches up to one (`seit drei Wochen`).
    pub days: Option<(i32, i32)>,
    /// Hour and minute, where the text gives them.
    pub clock: Option<(u8, u8)>,
    /// Whether the [reader](crate::corrections) gave the value.
    pub corrected: bool,
}
