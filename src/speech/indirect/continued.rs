//! Sentences without a frame that continue somebody's speech, by their subjunctive: `Er habe …`.

use super::reader::{IndirectSpeech, LastSpeaker};
use super::unit::Unit;
use crate::german::function_words::HEARSAY;
use crate::german::subjunctive::Mood;
use crate::speech::features::Marker;
use crate::speech::quote::QuoteKind;

impl IndirectSpeech<'_> {
    /// Adds a sentence in the subjunctive as a continuation of the last speech. Whether the unit is one.
    pub(super) fn continued(&mut self, unit: &Unit<'_>) -> bool {
        let Some(head) = unit.segments.iter().find(|segment| !self.view.is_subordinate(&segment.tokens))
        else {
            return false;
        };
        let Some(verb) = self.view.first_finite(&head.tokens) else { return false };
        // `Sei es am Morgen, sei es am Abend: …`
        let either = |at: usize| {
            self.view.word(at).eq_ignore_ascii_case("sei") && self.view.features(at + 1).marker == Marker::Es
        };
        if either(unit.tokens.start) && unit.segments.iter().skip(1).any(|later| either(later.tokens.start)) {
            return false;
        }
        let word = self.view.features(verb);
        let near = self.last.as_ref().is_some_and(|last| unit.number <= last.unit + 1);
        // `habe ich` is an indicative.
        let first_person =
            [verb.wrapping_sub(1), verb + 1].into_iter().any(|t| matches!(self.view.word(t), "ich" | "Ich"));
        let mood = self.view.mood(verb, &head.tokens);
        let continues = match mood {
            Some(Mood::First) => !first_person,
            Some(_) => near,
            None => near && word.is(HEARSAY),
        };
        if !continues {
            return false;
        }
        let subjunctive = mood.is_some();
        let speaker = self.last.as_ref().and_then(|last| last.speaker.clone());
        let last = self.last.as_ref().and_then(|last| last.continued);
        let last = last.filter(|&(_, mood)| near && mood == subjunctive);
        let extended = last.and_then(|(statement, _)| self.statements.get_mut(statement)?.spans.last_mut());
        let statement = match (extended, last) {
            (Some(span), Some((statement, _))) => {
                span.end = unit.tokens.end;
                statement
            }
            _ => {
                self.push(QuoteKind::Indirect, vec![unit.tokens.clone()], speaker.clone(), None);
                self.statements.len().saturating_sub(1)
            }
        };
        self.last =
            Some(LastSpeaker { speaker, unit: unit.number, continued: Some((statement, subjunctive)) });
        true
    }
}
