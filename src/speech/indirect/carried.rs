//! Sentences without a frame that go on with what somebody said, by their subjunctive: `Er habe …`.

use std::ops::Range;

use super::{Last, Reader};
use crate::german::function_words::HEARSAY;
use crate::german::subjunctive::Mood;
use crate::speech::QuoteKind;
use crate::speech::text::Segment;

use crate::speech::words::Key;

impl Reader<'_, '_> {
    /// A sentence of its own in the subjunctive goes on with what somebody says.
    pub(super) fn carried(&mut self, unit: &Range<usize>, segments: &[Segment], number: usize) -> bool {
        let Some(head) = segments.iter().find(|segment| !self.text.is_subordinate(&segment.tokens)) else {
            return false;
        };
        let Some(verb) = self.text.first_finite(&head.tokens) else { return false };
        // `Sei es am Morgen, sei es am Abend: …`
        let either = |at: usize| {
            self.text.spelling(at).eq_ignore_ascii_case("sei") && self.text.word(at + 1).key == Key::Es
        };
        if either(unit.start) && segments.iter().skip(1).any(|later| either(later.tokens.start)) {
            return false;
        }
        let word = self.text.word(verb);
        let near = self.last.as_ref().is_some_and(|last| number <= last.unit + 1);
        // `habe ich` is an indicative.
        let first_person = [verb.wrapping_sub(1), verb + 1]
            .into_iter()
            .any(|t| matches!(self.text.spelling(t), "ich" | "Ich"));
        let mood = self.text.mood(verb, &head.tokens);
        let carried = match mood {
            Some(Mood::First) => !first_person,
            Some(_) => near,
            None => near && word.is(HEARSAY),
        };
        if !carried {
            return false;
        }
        let subjunctive = mood.is_some();
        let speaker = self.last.as_ref().and_then(|last| last.speaker.clone());
        let running =
            self.last.as_ref().and_then(|last| last.running).filter(|&(_, mood)| near && mood == subjunctive);
        let goes_on = running.and_then(|(claim, _)| self.claims.get_mut(claim)?.spans.last_mut());
        let claim = match (goes_on, running) {
            (Some(span), Some((claim, _))) => {
                span.end = unit.end;
                claim
            }
            _ => {
                self.push(QuoteKind::Indirect, vec![unit.clone()], speaker.clone(), None);
                self.claims.len().saturating_sub(1)
            }
        };
        self.last = Some(Last { speaker, unit: number, running: Some((claim, subjunctive)) });
        true
    }

    /// The mood of a clause's first finite verb, if it is subjunctive.
    pub(super) fn main_mood(&self, clause: &Range<usize>) -> Option<Mood> {
        self.text.mood(self.text.first_finite(clause)?, clause)
    }
}
