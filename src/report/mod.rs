//! What leaves the library: plain types for JSON and for the browser, with positions in UTF-16 code units.
//!
//! [`Report`] is the report of one article, [`ComparisonReport`] that of several compared. Both are written and read back
//! by serde. Fields may be added in later versions; those that are there keep their names and meaning. A position is a
//! half-open range of UTF-16 code units in the text as it was given (a date prefix counts, a byte order mark does not,
//! CRLF is two), so that JavaScript's `text.slice(start, end)` cuts out every span. Who has strings of characters asks for
//! another [`Unit`].

mod article;
mod comparison;
#[cfg(any(test, all(target_family = "wasm", feature = "wasm")))]
pub(crate) mod decimal;
mod offsets;
mod phrases;
#[cfg(any(test, all(target_family = "wasm", feature = "wasm")))]
pub(crate) mod pieces;

use std::borrow::Cow;

pub use article::{
    ArticleReport, AttributionReport, CorrectionReport, CueReport, DroppedReport, EntityReport, EventReport,
    KeywordReport, MentionReport, QuoteReport, Report, SpeakerReport, SummaryReport, TimeReport,
    TimelineReport, TogetherReport,
};
pub use comparison::{
    ComparisonReport, DifferenceReport, DigestReport, OrderReport, PairReport, RelatedReport, SentenceReport,
    SharedEntityReport, SharedEventReport, SharedSourceReport, SourceSpanReport, StatementReport,
};
pub use phrases::time_phrase;

/// What positions in a report count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// UTF-16 code units, as JavaScript's strings have: a character beyond U+FFFF is two.
    #[default]
    Utf16,
    /// Characters, as Python's strings have.
    Character,
}

impl Unit {
    /// The first byte, as UTF-8, from which a character is two units; none begins with 0xFF.
    fn double(self) -> u8 {
        match self {
            Self::Utf16 => 0xF0,
            Self::Character => 0xFF,
        }
    }
}

/// A half-open range of UTF-16 code units, written `[start, end]`.
pub type Range16 = [u32; 2];

/// One of a few fixed words, such as `PER` or `direct`. A string and no enumeration, so that a report of a later version
/// can be read, which may have more of them.
pub type Code = Cow<'static, str>;
