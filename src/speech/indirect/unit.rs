//! A unit with its segments and cues.

use std::ops::Range;

use super::cues::{self, Cue};
use crate::speech::clauses::Segment;
use crate::speech::view::SpeechView;

/// A unit of the text, as the rules for indirect speech read it.
pub(super) struct Unit<'v> {
    pub(super) view: &'v SpeechView<'v>,
    /// Its index among the units of the document.
    pub(super) number: usize,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its segments, in the order of the text.
    pub(super) segments: Vec<Segment>,
    /// Its cue verbs outside quotation marks, in the order of the text.
    pub(super) cues: Vec<Cue>,
}

impl<'v> Unit<'v> {
    pub(super) fn new(view: &'v SpeechView<'v>, number: usize, tokens: Range<usize>) -> Self {
        let segments = view.segments(&tokens);
        let cues = cues::cues(view, &segments);
        Self { view, number, tokens, segments, cues }
    }
}
