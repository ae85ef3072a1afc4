//! Cue verbs, each in the sense that its clause gives it: `gab … bekannt` and `gab … zu` are two verbs.

use std::ops::Range;

use super::{Cue, Reader};
use crate::german::function_words::{COORDINATOR, DETERMINER, OBLIQUE, POSSESSIVE, PREPOSITION, REFLEXIVE};
use crate::german::speech_verbs::{
    self as verbs, FINITE, NOT_REFLEXIVE, PARTICIPLE, PHRASE, SAYS, SEPARATED, THINKS, Verb,
};
use crate::speech::text::Segment;
use crate::speech::words::{ADJECTIVE, CAPITAL, NUMBER, ZU_INFINITIVE};

impl Reader<'_, '_> {
    /// All cue verbs of a unit outside quotation marks, each in the sense that its clause gives it.
    pub(super) fn cues(&self, segments: &[Segment]) -> Vec<Cue> {
        let mut cues = Vec::new();
        for (number, segment) in segments.iter().enumerate() {
            for token in segment.tokens.clone() {
                let word = self.text.word(token);
                if word.verbs.is_empty()
                    || self.text.is_quoted(token)
                    || word.is_nominal() && token != segment.tokens.start
                {
                    continue;
                }
                if let Some((verb, shape)) = self.sense(token, segments, number) {
                    cues.push(Cue { token, verb, shape, segment: number });
                }
            }
        }
        cues
    }

    /// Which verb a form is, by the particle at the end of its clause or the noun of a fixed phrase.
    pub(super) fn sense(
        &self,
        token: usize,
        segments: &[Segment],
        segment: usize,
    ) -> Option<(&'static Verb, u8)> {
        let clause = &segments[segment].tokens;
        let has = |range: Range<usize>, wanted: &str| {
            range
                .into_iter()
                .any(|t| !self.text.is_quoted(t) && self.text.spelling(t).eq_ignore_ascii_case(wanted))
        };
        let mut best: Option<(u8, &'static Verb, u8)> = None;
        for form in self.text.word(token).verbs {
            let verb = form.verb;
            let rank = if form.shape & PHRASE != 0 {
                if !has(clause.clone(), verb.particle) {
                    continue;
                }
                2
            } else if form.shape & SEPARATED != 0 {
                let here = match verb.particle {
                    // `zu` stands before infinitives, too.
                    "zu" => self.ends_in(clause, "zu"),
                    particle => (token + 1..clause.end).any(|at| self.is_particle(at, clause.end, particle)),
                };
                if !here && !self.late_particle(segments, segment, verb.particle) {
                    continue;
                }
                1
            } else if form.shape & PARTICIPLE == 0 && self.has_other_particle(token, clause) {
                continue;
            } else {
                0
            };
            let reflexive = || clause.clone().any(|t| self.text.word(t).is(REFLEXIVE));
            let wants = verb.takes & verbs::REFLEXIVE != 0 && verb.takes & (SAYS | THINKS) == 0;
            if wants && !reflexive() || verb.takes & NOT_REFLEXIVE != 0 && reflexive() {
                continue;
            }
            best = match best {
                Some((known, same, shape)) if std::ptr::eq(same, verb) => {
                    Some((known.max(rank), verb, shape | form.shape))
                }
                Some((known, ..)) if known >= rank => best,
                _ => Some((rank, verb, form.shape)),
            };
        }
        best.map(|(_, verb, shape)| (verb, shape))
    }

    /// Whether a word is the particle of its clause's verb and no preposition: `geht von Suizid aus`, not `geht aus dem
    /// Bericht hervor`.
    fn is_particle(&self, at: usize, end: usize, particle: &str) -> bool {
        if self.text.is_quoted(at) || self.text.spelling(at) != particle {
            return false;
        }
        let next = self.text.word(at + 1);
        let governs = at + 1 < end
            && next.flags & (CAPITAL | ADJECTIVE | NUMBER | DETERMINER | OBLIQUE | POSSESSIVE) != 0
            && !next.is(ZU_INFINITIVE);
        !governs || !self.text.word(at).is(PREPOSITION | DETERMINER)
    }

    /// Whether a clause ends in a word, or has it before what is loosely added: `sagte zu und …`.
    pub(super) fn ends_in(&self, clause: &Range<usize>, particle: &str) -> bool {
        clause.clone().any(|at| {
            let last = at + 1 == clause.end || self.text.word(at + 1).is(COORDINATOR);
            last && self.text.spelling(at) == particle && !self.text.is_quoted(at)
        })
    }

    /// Whether the clause of a finite verb ends in the particle of another verb: `meldete das Patent an`.
    pub(super) fn has_other_particle(&self, token: usize, clause: &Range<usize>) -> bool {
        let last = clause.end.saturating_sub(1);
        last > token
            && !self.text.is_quoted(last)
            && matches!(
                self.text.spelling(last),
                "ab" | "an"
                    | "auf"
                    | "aus"
                    | "bei"
                    | "ein"
                    | "fort"
                    | "her"
                    | "hin"
                    | "nach"
                    | "nieder"
                    | "um"
                    | "vor"
                    | "weg"
                    | "zu"
                    | "zurück"
                    | "zusammen"
            )
    }

    /// A particle behind a relative clause: `teilte der Minister, der … ist, mit`.
    pub(super) fn late_particle(&self, segments: &[Segment], segment: usize, particle: &str) -> bool {
        segments[segment + 1..]
            .iter()
            .take(2)
            .any(|later| later.tokens.len() == 1 && self.text.spelling(later.tokens.start) == particle)
    }

    /// The token from which on the words stand in the complement of a verb of saying.
    pub(super) fn framed_from(&self, segments: &[Segment], cues: &[Cue]) -> usize {
        let says =
            cues.iter().filter(|cue| cue.verb.takes & SAYS != 0 && cue.shape & (FINITE | PARTICIPLE) != 0);
        let starts = says.filter_map(|cue| {
            let main = !self.text.is_subordinate(&segments[cue.segment].tokens);
            let start = if main { self.complement_start(segments, cue)? } else { return None };
            Some(segments[start].tokens.start)
        });
        starts.min().unwrap_or(usize::MAX)
    }
}
