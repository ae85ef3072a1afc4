//! What the writer tells in words of his own: `X forderte ein Verbot.`

use std::ops::Range;

use super::{Cue, Reader};
use crate::german::speech_verbs::{self as verbs, ABOUT, BARE, PARTICIPLE, REPORTS, SAYS};
use crate::speech::QuoteKind;
use crate::speech::text::Segment;
use crate::speech::words::Key;

impl Reader<'_, '_> {
    /// `X forderte ein Verbot.`
    pub(super) fn reported(&mut self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue]) {
        let found = cues.iter().find_map(|cue| {
            let clause = self.clause(segments, cue);
            if cue.verb.takes & REPORTS == 0 || clause.subordinate {
                return None;
            }
            if cue.verb.takes & ABOUT != 0 {
                let about = |t: usize| self.text.word(t).key == Key::Von || self.text.spelling(t) == "über";
                if !clause.tokens.clone().any(about) {
                    return None;
                }
            }
            let finite = clause.finite?;
            // `wurde zu zwei Jahren verurteilt`: without an agent nobody speaks.
            if self.is_passive(cue, &clause) && self.text.agent_in(clause.tokens.clone()).is_none() {
                return None;
            }
            // `nannte den Plan „absurd“`: the quoted words are what is said.
            if cue.verb.takes & verbs::NAMES != 0
                && cue.verb.takes & SAYS == 0
                && clause.tokens.clone().any(|t| self.text.is_quoted(t))
            {
                return None;
            }
            // `Aktionen sind für Montag angekündigt`: a state, of which nobody tells.
            let state = matches!(self.text.spelling(finite), "ist" | "sind" | "war" | "waren");
            if state && cue.shape & PARTICIPLE != 0 && cue.token != finite && !self.moves(cue) {
                return None;
            }
            let silent = |t: usize| {
                matches!(
                    self.text.spelling(t),
                    "nicht" | "nichts" | "Todesopfer" | "Menschenleben" | "Tote" | "Verletzte" | "Opfer"
                )
            };
            if clause.tokens.clone().any(silent) {
                return None;
            }
            if cue.shape & (PARTICIPLE | BARE) == 0 && finite != cue.token {
                return None;
            }
            Some((cue.token, self.speaker_of(cue, segments, unit)?))
        });
        if let Some((token, speaker)) = found {
            self.push(QuoteKind::Reported, vec![unit.clone()], Some(speaker), Some(token..token + 1));
        }
    }

    /// Whether a verb has its perfect with `sein`: `ist davon ausgegangen`.
    pub(super) fn moves(&self, cue: &Cue) -> bool {
        self.text.spelling(cue.token).ends_with("gegangen")
    }
}
