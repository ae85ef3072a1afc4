//! Frames before their statement: `X sagte, dass …`, `X sagte, Y sei …`, `X forderte, … zu tun`, `X sagte: …`.

use std::ops::Range;

use super::cues::Cue;
use super::reader::IndirectSpeech;
use super::unit::Unit;
use crate::german::attribution_words::{is_nobody, speaks_in_favour};
use crate::german::function_words::{COMPLEMENTIZER, REFLEXIVE};
use crate::german::speech_verbs::{ATTITUDE, BARE, FINITE, INFINITIVE, PARTICIPLE, REPORTS, SAYS, THINKS};
use crate::speech::features::CAPITAL;
use crate::speech::quote::QuoteKind;
use crate::speech::statement::{Origin, Statement};
use crate::speech::subjects::VerbClause;

impl IndirectSpeech<'_> {
    /// Adds the complements of cues from the token `from` on.
    pub(super) fn framed(&mut self, unit: &Unit<'_>, from: usize) {
        let mut free = from;
        for cue in &unit.cues {
            if cue.token < free || cue.verb.takes & (SAYS | THINKS | INFINITIVE | REPORTS | ATTITUDE) == 0 {
                continue;
            }
            // `Gefragt, ob er bleibe, antwortete Kern: …`: what he was asked.
            if cue.token == unit.tokens.start && cue.shape & PARTICIPLE != 0 && cue.shape & FINITE == 0 {
                continue;
            }
            let Some(start) = unit.complement_start(cue) else { continue };
            let said = &unit.segments[start].tokens;
            let opens = self.view.features(said.start).is(COMPLEMENTIZER);
            // `Falls er verspricht, das zu zahlen, kommt er frei.`
            if self.is_condition(&unit.segments[cue.segment].tokens) {
                continue;
            }
            // `zeigte keine Anzeichen, sich zu wehren`
            if cue.verb.takes & ATTITUDE != 0 && self.view.is_infinitive(said) {
                continue;
            }
            // `Sagt er, dass er kommt, warten wir.`, but `Sagt Kern: Es reicht.`
            let is_protasis = (opens || self.view.is_infinitive(said)) && start + 1 < unit.segments.len();
            if self.is_open(cue, &unit.verb_clause(cue), opens, is_protasis) {
                continue;
            }
            let mut end = unit.complement_end(start);
            // `Nachdem er mitgeteilt hatte, dass …, ging sie.`
            if self.view.is_subordinate(&unit.segments[cue.segment].tokens) {
                let main = unit.segments[start..].iter().find(|later| unit.opens_main_clause(later));
                end = main.map_or(end, |main| end.min(main.tokens.start));
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

    /// Whether a clause is a condition, of which nobody says that it is met.
    fn is_condition(&self, clause: &Range<usize>) -> bool {
        matches!(self.view.word(clause.start), "Falls" | "falls" | "Sofern" | "sofern" | "Wenn" | "wenn")
            && self.view.is_subordinate(clause)
    }

    /// Whether a clause does not say that somebody says so: `dürfte an den Krieg denken: …`, `wird sich zeigen, ob …`.
    fn is_open(&self, cue: &Cue, clause: &VerbClause, complement: bool, is_protasis: bool) -> bool {
        let guess = clause.finite.filter(|&finite| finite != cue.token).is_some_and(|finite| {
            matches!(
                self.view.word(finite),
                "dürfte" | "dürften" | "könnte" | "könnten" | "müsste" | "müssten"
            )
        });
        // `Sollte er sich weigern, … zu gehen`, `Hat sie gesagt, dass …?`
        let guess = guess
            || clause.finite == Some(clause.tokens.start)
                && (clause.finite != Some(cue.token) || is_protasis && cue.shape & PARTICIPLE == 0)
                && self.view.features(clause.tokens.start).is(CAPITAL);
        // `sollen selbst entscheiden, ob …`: a plan.
        let plan = cue.shape & BARE != 0
            && clause.finite.is_some_and(|finite| {
                finite != cue.token
                    && matches!(
                        self.view.word(finite),
                        "soll" | "sollen" | "sollte" | "sollten" | "muss" | "müssen"
                    )
            });
        // `von dem niemand wusste, dass …`, `wann wussten Sie, dass …?`, `für ihn spricht, dass …`
        let nobody =
            clause.tokens.clone().any(|at| is_nobody(self.view.word(at)) && !self.view.is_quoted(at));
        let asked = self.view.word(cue.token + 1) == "Sie";
        let fact = self.view.word(cue.token).starts_with("spr")
            && clause.tokens.clone().any(|at| speaks_in_favour(self.view.word(at)));
        if plan || nobody || asked || fact {
            return true;
        }
        let reflexive = |at: usize| self.view.features(at).is(REFLEXIVE);
        guess || complement && cue.verb.takes & ATTITUDE != 0 && clause.tokens.clone().any(reflexive)
    }
}
