//! Indirect and reported speech: frames (`X sagte, dass …`, `…, sagte X`, `wie X meldete`, `laut X`, `X zufolge`,
//! `nach Angaben von X`, `die Behauptung, dass …`) and what they frame; sentences in the subjunctive that go on.
//!
//! [`Reader::read`] is the way in and asks the files of this folder in turn, each of which knows one kind of frame.
//!
//! The spans follow the scheme of Petersen-Frey and Biemann (2024): a framed clause is taken with its `dass` and
//! without the stop behind it, in two pieces where the frame stands inside; a sentence without a frame is taken
//! whole, with its stop.

mod behind;
mod carried;
mod complements;
mod cues;
mod gist;
mod nouns;
mod sources;

use std::ops::Range;

use super::text::{Segment, Text};
use super::words::PUNCTUATION;
use super::{Claim, QuoteKind};
use crate::german::speech_verbs::{SAYS, Verb};

/// How many clauses behind its cue a complement can begin.
const REACH: usize = 4;

/// Reads unit after unit.
pub(super) struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    /// Who spoke last, for sentences without a frame.
    last: Option<Last>,
    /// The unit before.
    previous: Range<usize>,
    pub(super) claims: Vec<Claim>,
}

#[derive(Clone)]
struct Last {
    speaker: Option<Range<usize>>,
    /// The index of the unit in which it was last heard.
    unit: usize,
    /// The claim that goes on from sentence to sentence without a frame, and whether in the subjunctive.
    running: Option<(usize, bool)>,
}

/// A cue in a unit: the verb in its sense here.
#[derive(Clone, Copy)]
struct Cue {
    token: usize,
    verb: &'static Verb,
    shape: u8,
    segment: usize,
}

/// An adpositional frame: its tokens, the speaker and the cue.
type Adposition = (Range<usize>, Option<Range<usize>>, Range<usize>);

impl<'t, 'a> Reader<'t, 'a> {
    pub(super) fn new(text: &'t Text<'a>) -> Self {
        Self { text, last: None, previous: 0..0, claims: Vec::new() }
    }

    /// Reads one unit; `number` counts the units.
    pub(super) fn read(&mut self, unit: &Range<usize>, number: usize) {
        let segments = self.text.segments(unit);
        if segments.is_empty() {
            return;
        }
        let first = self.claims.len();
        let cues = self.cues(&segments);
        if let Some(resume) = self.inverted(unit, &segments, &cues) {
            self.complements(unit, &segments, &cues, resume);
        }
        // What a verb before it already frames is not framed again: `X sagte, laut Y sei …`.
        let framed = self.framed_from(&segments, &cues);
        if self.claims.len() == first {
            self.parenthetical(unit, &segments, &cues, framed);
        }
        if self.claims.len() == first {
            self.adpositional(unit, &segments, framed);
        }
        if self.claims.len() == first {
            self.relative(unit, &segments);
        }
        let told = self.claims.len() == first
            && (self.with_these_words(unit, number) || self.backward(unit, &segments, &cues, number));
        if !told && self.claims.len() == first && !self.carried(unit, &segments, number) {
            self.complements(unit, &segments, &cues, unit.start);
            self.noun_complements(unit, &segments, first);
            if self.claims.len() == first {
                self.reported(unit, &segments, &cues);
            }
        }
        if let Some(claim) = self.claims[first..].last().filter(|claim| claim.cue.is_some()) {
            self.last = Some(Last { speaker: claim.speaker.clone(), unit: number, running: None });
        }
        // `Sie sagte vor Gericht aus.`: what she said may follow.
        if !told
            && self.claims.len() == first
            && let Some(speaker) = self.spoke(unit, &segments, &cues)
        {
            self.last = Some(Last { speaker: Some(speaker), unit: number, running: None });
        }
        self.previous = unit.clone();
    }

    /// Who speaks in a unit that does not tell what.
    fn spoke(&self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue]) -> Option<Range<usize>> {
        let says = |cue: &&Cue| {
            cue.verb.takes & SAYS != 0 && !self.text.is_subordinate(&segments[cue.segment].tokens)
        };
        self.speaker_of(cues.iter().find(says)?, segments, unit)
    }

    fn push(
        &mut self,
        kind: QuoteKind,
        mut spans: Vec<Range<usize>>,
        speaker: Option<Range<usize>>,
        cue: Option<Range<usize>>,
    ) {
        for span in &mut spans {
            *span = self.text.before_colon_quote(span.clone());
        }
        spans.retain(|span| span.clone().any(|token| !self.text.word(token).is(PUNCTUATION)));
        if !spans.is_empty() {
            self.claims.push(Claim { kind, spans, speaker, cue, frame_only: false });
        }
    }
}
