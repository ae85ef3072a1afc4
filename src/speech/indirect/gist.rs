//! What the writer tells in words of his own: `X forderte ein Verbot.`

use std::ops::Range;

use super::{Cue, Reader};
use crate::german::function_words::{DETERMINER, OBLIQUE, POSSESSIVE, REFLEXIVE};
use crate::german::speech_nouns;
use crate::german::speech_verbs::{self as verbs, ABOUT, ATTITUDE, PARTICIPLE, REPORTS, SAYS};
use crate::speech::QuoteKind;
use crate::speech::text::Segment;
use crate::speech::words::{ADJECTIVE, Key};

/// Adverbs of what was said more than once.
const REPEATED: [&str; 8] =
    ["häufig", "immer", "mehrfach", "mehrmals", "oft", "regelmäßig", "stets", "wiederholt"];

impl Reader<'_, '_> {
    /// `X forderte ein Verbot.`
    pub(super) fn reported(&mut self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue]) {
        let found = cues.iter().find_map(|cue| {
            let clause = self.clause(segments, cue);
            if cue.verb.takes & (REPORTS | ATTITUDE) == 0 || clause.subordinate {
                return None;
            }
            if cue.verb.takes & ABOUT != 0 {
                let about = |t: usize| self.text.word(t).key == Key::Von || self.text.spelling(t) == "über";
                if !clause.tokens.clone().any(about) {
                    return None;
                }
            }
            let reflexive = || clause.tokens.clone().any(|at| self.text.word(at).is(REFLEXIVE));
            let wants = cue.verb.takes & ATTITUDE != 0 && cue.verb.takes & verbs::REFLEXIVE != 0;
            if wants && !reflexive() {
                return None;
            }
            let finite = clause.finite?;
            // `wurde zu zwei Jahren verurteilt`: without an agent nobody speaks.
            if self.is_passive(cue, &clause) && self.text.agent_in(clause.tokens.clone()).is_none() {
                return None;
            }
            // `nannte den Plan „absurd“`: the quoted words are what is said.
            let quoted = clause.tokens.clone().any(|t| self.text.is_quoted(t));
            if cue.verb.takes & verbs::NAMES != 0 && cue.verb.takes & SAYS == 0 && quoted {
                return None;
            }
            // `Aktionen sind für Montag angekündigt`: a state, of which nobody tells.
            let state = matches!(self.text.spelling(finite), "ist" | "sind" | "war" | "waren");
            if state && cue.shape & PARTICIPLE != 0 && cue.token != finite && !self.moves(cue) {
                return None;
            }
            let silent = |t: usize| matches!(self.text.spelling(t), "nicht" | "nichts");
            if clause.tokens.clone().any(silent) || self.is_toll(cue, &clause.tokens) {
                return None;
            }
            if cue.shape & PARTICIPLE == 0 && finite != cue.token {
                return None;
            }
            let speaker = self.speaker_of(cue, segments, unit)?;
            // `sprach von „Betrug“`, `kritisierte das als „Betrug“`, `zeigte sich „bestürzt“`: the quoted words are
            // what is said. `zeigte sich besorgt` says nothing, `zeigte sich besorgt über die Lage` does.
            let about = cue.verb.takes & ABOUT != 0 && cue.verb.takes & SAYS == 0;
            let judged = |t: usize| self.text.is_quoted(t) && self.text.word(t - 1).key == Key::Als;
            let named = cue.verb.takes & verbs::NAMES != 0 && clause.tokens.clone().skip(1).any(judged);
            let over = |t: usize| self.text.spelling(t) == "über" && !self.text.is_quoted(t);
            let content = cue.verb.takes & REPORTS != 0 || clause.tokens.clone().any(over);
            // `hatte ein Verbot gefordert`: what was said once before the story is its background; what was said again
            // and again still stands.
            let background = matches!(self.text.spelling(finite), "hatte" | "hatten")
                && cue.token != finite
                && !clause.tokens.clone().any(|t| REPEATED.contains(&self.text.spelling(t)));
            let frame_only = !content || about && quoted || named || background;
            (!self.is_mute(&speaker)).then_some((cue, speaker, frame_only))
        });
        let Some((cue, speaker, frame_only)) = found else { return };
        let claims = self.claims.len();
        self.push(QuoteKind::Reported, vec![unit.clone()], Some(speaker), Some(cue.token..cue.token + 1));
        for claim in &mut self.claims[claims..] {
            claim.frame_only = frame_only;
        }
    }

    /// Whether a verb has its perfect with `sein`: `ist davon ausgegangen`.
    fn moves(&self, cue: &Cue) -> bool {
        self.text.spelling(cue.token).ends_with("gegangen")
    }

    /// Whether a disaster demands its victims: `Der Unfall forderte zwei Schwerverletzte`.
    fn is_toll(&self, cue: &Cue, clause: &Range<usize>) -> bool {
        let demands =
            ["forder", "geforder"].iter().any(|stem| self.text.spelling(cue.token).starts_with(stem));
        demands
            && clause.clone().any(|at| {
                let noun = self.text.spelling(at).to_lowercase();
                ["leben", "opfer", "tote", "toten", "tribut", "verletzte", "verletzten"]
                    .iter()
                    .any(|ending| noun.ends_with(ending))
            })
    }

    /// Whether the subject is a thing or an event, or `das`.
    fn is_mute(&self, speaker: &Range<usize>) -> bool {
        let pronoun = speaker.len() == 1
            && matches!(
                self.text.spelling(speaker.start),
                "das" | "Das" | "dies" | "Dies" | "dieses" | "Dieses"
            );
        let noun = speaker.clone().find(|&at| {
            let word = self.text.word(at);
            word.is_nominal() && !word.is(DETERMINER | OBLIQUE | POSSESSIVE | ADJECTIVE)
        });
        // Without an article it may be a name: `Winter forderte …`.
        let articled = self.text.word(speaker.start).is(DETERMINER | OBLIQUE | POSSESSIVE);
        pronoun || articled && noun.is_some_and(|noun| speech_nouns::is_mute(self.text.spelling(noun)))
    }
}
