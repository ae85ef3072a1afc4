//! Mentions of the recogniser that are dropped, and why.

use crate::span::Span;

/// A mention of the recogniser that is certainly none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dropped {
    /// What the recogniser took for a name.
    pub span: Span,
    /// Why it is none.
    pub reason: DropReason,
}

/// Why a recognised mention is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DropReason {
    /// It has no letters.
    NoName,
    /// It is a day, a month, a season or a time zone.
    TimeWord,
    /// It is a title without a name: `Dr.`
    TitleAlone,
    /// It is a word for a class of places without a name: `Golfstaat`.
    ClassAlone,
    /// It is the unit of an amount: `750 Millionen Euro`.
    Unit,
    /// It is a common adjective, derived from no name: `satirische`.
    CommonAdjective,
}

impl DropReason {
    /// The code in the report.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::TimeWord => "time-word",
            Self::TitleAlone => "title-alone",
            Self::ClassAlone => "class-alone",
            Self::Unit => "unit",
            Self::CommonAdjective => "common-adjective",
        }
    }
}
