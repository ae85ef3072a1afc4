//! A statement before its speaker is resolved, as ranges of tokens.

use std::ops::Range;

use super::quote::QuoteKind;

/// What marks words as somebody's statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A frame, which gives the words for the speaker.
    Framed,
    /// Quotation marks alone.
    Bare,
    /// The subjunctive alone: the sentence continues the speech before it.
    Continued,
}

/// A statement, in ranges of tokens.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub(super) kind: QuoteKind,
    /// What is said; never empty.
    pub(super) spans: Vec<Range<usize>>,
    /// The words for the speaker.
    pub(super) speaker: Option<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    pub(super) origin: Origin,
    /// It only gives the frame of the quotation marks inside, or a speaker for what follows, and is not a statement
    /// itself.
    pub(super) frame_only: bool,
}

impl Statement {
    /// The token behind its last one.
    pub(super) fn end(&self) -> usize {
        self.spans.last().map_or(0, |span| span.end)
    }
}
