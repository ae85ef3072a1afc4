//! The state between the units of a document: the statements so far and the last speaker.

use std::ops::Range;

use crate::speech::features::PUNCTUATION;
use crate::speech::quote::QuoteKind;
use crate::speech::statement::{Origin, Statement};
use crate::speech::view::SpeechView;

/// Finds indirect and reported speech, and the frames of direct speech, unit by unit.
pub(in crate::speech) struct IndirectSpeech<'v> {
    pub(super) view: &'v SpeechView<'v>,
    /// The last speaker, for sentences without a frame.
    pub(super) last: Option<LastSpeaker>,
    /// The tokens of the unit before.
    pub(super) previous: Range<usize>,
    /// The statements so far.
    pub(in crate::speech) statements: Vec<Statement>,
    /// The statement of earlier units that the last unit goes on with, as an index into the statements.
    pub(in crate::speech) extended: Option<usize>,
}

/// The last speaker of a text.
#[derive(Clone)]
pub(super) struct LastSpeaker {
    /// The words for the speaker, if they are known.
    pub(super) speaker: Option<Range<usize>>,
    /// The index of the unit of the last statement.
    pub(super) unit: usize,
    /// The statement that continues from sentence to sentence without a frame, as an index into the statements.
    pub(super) continued: Option<usize>,
}

impl<'v> IndirectSpeech<'v> {
    /// A reader before the first unit.
    pub(in crate::speech) fn new(view: &'v SpeechView<'v>) -> Self {
        Self { view, last: None, previous: 0..0, statements: Vec::new(), extended: None }
    }

    /// Adds a statement, without quotations behind a colon and without spans of punctuation alone; none if no span is
    /// left.
    pub(super) fn push(
        &mut self,
        kind: QuoteKind,
        mut spans: Vec<Range<usize>>,
        speaker: Option<Range<usize>>,
        cue: Option<Range<usize>>,
    ) {
        for span in &mut spans {
            *span = self.view.before_colon_quote(span.clone());
        }
        spans.retain(|span| span.clone().any(|token| !self.view.features(token).is(PUNCTUATION)));
        if !spans.is_empty() {
            self.statements.push(Statement {
                kind,
                spans,
                speaker,
                cue,
                origin: Origin::Framed,
                frame_only: false,
            });
        }
    }

    /// Adds the frame of a verb of saying without a statement; what follows may be said by its subject.
    pub(super) fn push_frame(&mut self, speaker: Range<usize>, cue: Range<usize>) {
        self.statements.push(Statement {
            kind: QuoteKind::Reported,
            spans: vec![cue.clone()],
            speaker: Some(speaker),
            cue: Some(cue),
            origin: Origin::Framed,
            frame_only: true,
        });
    }

    /// The statement of earlier units that the last unit goes on with.
    pub(in crate::speech) fn extended_statement(&self) -> Option<&Statement> {
        self.statements.get(self.extended?)
    }

    /// Notes the speaker of a framed statement in a unit.
    pub(in crate::speech) fn note_speaker(&mut self, speaker: Option<Range<usize>>, unit: usize) {
        self.last = Some(LastSpeaker { speaker, unit, continued: None });
    }
}
