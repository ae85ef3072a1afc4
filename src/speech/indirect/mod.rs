//! Indirect and reported speech: frames (`X sagte, dass …`, `…, sagte X`, `wie X meldete`, `laut X`, `X zufolge`, `nach
//! Angaben von X`, `die Behauptung, dass …`), their statements, and sentences in the subjunctive that continue them.
//!
//! [`IndirectSpeech::read`] is the entry point and tries the rules in turn; each file holds one kind of frame. `cues`,
//! `unit`, `complements` and `speakers` hold the analysis of a unit that they share, `reader` the state between units.
//!
//! The spans follow the scheme of Petersen-Frey and Biemann (2024): a framed clause includes its `dass` and excludes
//! the full stop behind it, in two spans where the frame stands inside; a sentence without a frame is taken whole, with
//! its full stop.

mod complements;
mod continued;
mod cues;
mod framed;
mod noun_complements;
mod postposed;
mod reader;
mod reported;
mod sources;
mod speakers;
mod unit;

use std::ops::Range;

use super::clauses::ends_like_subjunctive;
use crate::german::speech_verbs::SAYS;
use cues::Cue;
pub(super) use reader::IndirectSpeech;
use unit::Unit;

impl IndirectSpeech<'_> {
    /// Reads a unit, given its tokens; `number` is its index.
    pub(super) fn read(&mut self, tokens: &Range<usize>, number: usize) {
        self.extended = None;
        let unit = &Unit::new(self.view, number, tokens.clone());
        if unit.segments.is_empty() {
            return;
        }
        let first = self.statements.len();
        if let Some(resume) = self.postposed(unit) {
            self.framed(unit, resume);
        }
        // The complement of a verb of saying is not framed again: `X sagte, laut Y sei …`.
        let limit = unit.framed_from();
        if self.statements.len() == first {
            self.parenthetical(unit, limit);
        }
        if self.statements.len() == first {
            self.adpositional(unit, limit);
        }
        if self.statements.len() == first {
            self.relative(unit);
        }
        let framed_before =
            self.statements.len() == first && (self.with_these_words(unit) || self.anaphoric(unit));
        if !framed_before && self.statements.len() == first && !self.continued(unit) {
            self.framed(unit, unit.tokens.start);
            self.noun_complements(unit, first);
            self.reported_behind(unit, first);
            let mut end = unit.tokens.end;
            if self.statements.len() == first {
                self.behind_colon(unit);
                // `Eine Haftung lehnt sie ab: Das sei falsch.`
                end = self.statements[first..].first().map_or(end, |behind| behind.spans[0].start - 1);
            }
            if self.statements.len() == first || end < unit.tokens.end {
                self.reported(unit, end);
            }
        }
        if let Some(statement) = self.statements[first..].last().filter(|statement| statement.cue.is_some()) {
            self.note_speaker(statement.speaker.clone(), number);
        }
        // `Sie sagte vor Gericht aus.`: the statement may follow.
        if !framed_before
            && self.statements.len() == first
            && let Some((speaker, cue)) = self.speaker_without_statement(unit)
        {
            self.note_speaker(Some(speaker.clone()), number);
            self.push_frame(speaker, cue..cue + 1);
        }
        self.previous = tokens.clone();
    }

    /// The speaker of a verb of saying without a statement, and the verb.
    fn speaker_without_statement(&self, unit: &Unit<'_>) -> Option<(Range<usize>, usize)> {
        // `Seine Mutter schwöre darauf.`: somebody else says so.
        let says = |cue: &&Cue| {
            cue.verb.takes & SAYS != 0
                && !ends_like_subjunctive(self.view.word(cue.token))
                && !self.view.is_subordinate(&unit.segments[cue.segment].tokens)
        };
        let cue = unit.cues.iter().find(says)?;
        Some((unit.speaker_of(cue)?, cue.token))
    }
}
