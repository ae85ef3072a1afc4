//! A statement before its speaker is resolved, as ranges of tokens.

use std::ops::Range;

use super::quote::QuoteKind;

/// A statement, in ranges of tokens.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub(super) kind: QuoteKind,
    /// What is said; never empty.
    pub(super) spans: Vec<Range<usize>>,
    /// The words for the speaker.
    pub(super) speaker: Option<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    /// It only gives the frame of the quotation marks inside and is not a statement itself.
    pub(super) frame_only: bool,
}
