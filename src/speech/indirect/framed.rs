//! Frames before their statement: `X sagte, dass …`, `X sagte, Y sei …`, `X forderte, … zu tun`, `X sagte: …`.

use super::reader::IndirectSpeech;
use super::unit::Unit;
use crate::german::speech_verbs::{ATTITUDE, INFINITIVE, REPORTS, SAYS, THINKS};
use crate::speech::quote::QuoteKind;
use crate::speech::statement::{Origin, Statement};

impl IndirectSpeech<'_> {
    /// Adds the complements of cues from the token `from` on.
    pub(super) fn framed(&mut self, unit: &Unit<'_>, from: usize) {
        let mut free = from;
        for cue in &unit.cues {
            if cue.token < free || cue.verb.takes & (SAYS | THINKS | INFINITIVE | REPORTS | ATTITUDE) == 0 {
                continue;
            }
            let Some(start) = unit.complement_start(cue) else { continue };
            let mut end = unit.complement_end(start);
            // `Nachdem er mitgeteilt hatte, dass …, ging sie.`
            if self.view.is_subordinate(&unit.segments[cue.segment].tokens) {
                let main = unit.segments[start + 1..].iter().find(|later| unit.opens_main_clause(later));
                end = main.map_or(end, |main| end.min(main.tokens.start - 1));
            }
            let range = self.view.trim(unit.segments[start].tokens.start..end);
            let speaker = unit.speaker_of(cue);
            if self.view.is_quote_alone(&range) {
                self.statements.push(Statement {
                    kind: QuoteKind::Direct,
                    spans: vec![range.clone()],
                    speaker,
                    cue: Some(cue.token..cue.token + 1),
                    origin: Origin::Framed,
                    frame_only: true,
                });
            } else {
                self.push(QuoteKind::Indirect, vec![range.clone()], speaker, Some(cue.token..cue.token + 1));
            }
            free = range.end;
        }
    }
}
