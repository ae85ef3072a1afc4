//! What a verb of saying takes behind it: `X sagte, dass …`, `X sagte, Y sei …`, `X forderte, … zu tun`, `X sagte: …`;
//! where it begins and ends, and who its subject is.

use std::ops::Range;

use super::{Cue, REACH, Reader};
use crate::german::function_words::{
    AUXILIARY, COMPLEMENTIZER, COORDINATOR, HEARSAY, OBLIQUE, PREPOSITION, QUESTION, RELATIVE, SUBORDINATOR,
};
use crate::german::speech_verbs::{
    ATTITUDE, BARE, CITES, FINITE, INFINITIVE, PARTICIPLE, PLACE, REPORTS, SAYS, THINKS,
};
use crate::german::subjunctive::Mood;
use crate::speech::speaker::Clause;
use crate::speech::text::Segment;
use crate::speech::words::{BOUNDARY, CAPITAL, Key, VERBAL, ZU_INFINITIVE};
use crate::speech::{Claim, QuoteKind};

impl Reader<'_, '_> {
    /// `X sagte, dass …`, `X sagte, Y sei …`, `X forderte, … zu tun`, `X sagte: …`
    pub(super) fn complements(
        &mut self,
        unit: &Range<usize>,
        segments: &[Segment],
        cues: &[Cue],
        from: usize,
    ) {
        let mut free = from;
        for cue in cues {
            if cue.token < free || cue.verb.takes & (SAYS | THINKS | INFINITIVE | REPORTS | ATTITUDE) == 0 {
                continue;
            }
            let Some(start) = self.complement_start(segments, cue) else { continue };
            let mut end = self.complement_end(segments, start, unit.end);
            // `Nachdem er mitgeteilt hatte, dass …, ging sie.`
            if self.text.is_subordinate(&segments[cue.segment].tokens) {
                let main = segments[start + 1..].iter().find(|later| self.opens_main_clause(later));
                end = main.map_or(end, |main| end.min(main.tokens.start - 1));
            }
            let range = self.text.trim(segments[start].tokens.start..end);
            let speaker = self.speaker_of(cue, segments, unit);
            if self.text.is_quote_alone(&range) {
                self.claims.push(Claim {
                    kind: QuoteKind::Direct,
                    spans: vec![range.clone()],
                    speaker,
                    cue: Some(cue.token..cue.token + 1),
                    frame_only: true,
                });
            } else {
                self.push(QuoteKind::Indirect, vec![range.clone()], speaker, Some(cue.token..cue.token + 1));
            }
            free = range.end;
        }
    }

    pub(super) fn speaker_of(
        &self,
        cue: &Cue,
        segments: &[Segment],
        unit: &Range<usize>,
    ) -> Option<Range<usize>> {
        let clause = self.clause(segments, cue);
        let tokens = clause.tokens.clone();
        if cue.verb.takes & CITES != 0 {
            // `wird der Minister zitiert`: the subject is who spoke.
            return match self.is_passive(cue, &clause) {
                true => self.text.subject(cue.token, &clause, unit.end),
                false => self.cited(cue.token, tokens.end, unit.end),
            };
        }
        // `in einem Bericht heißt es`, `daraus geht hervor`: the place of the words stands for their speaker.
        if cue.verb.takes & PLACE != 0 {
            return self.institution(tokens);
        }
        if self.is_passive(cue, &clause) {
            return self.text.agent_in(tokens.clone()).or_else(|| self.institution(tokens));
        }
        self.text.subject(cue.token, &clause, unit.end)
    }

    /// Whether a cue is passive: its participle stands with a form of `werden`.
    pub(super) fn is_passive(&self, cue: &Cue, clause: &Clause) -> bool {
        cue.shape & PARTICIPLE != 0
            && clause.finite != Some(cue.token)
            && self.text.is_passive(&clause.tokens)
    }

    /// The clause of a cue: its segment, and the segments before it where the verb opens its own (`Der Sprecher,
    /// Lars Beringer, sagte`) or has its finite verb there (`hat der Minister, der …, gesagt`).
    pub(super) fn clause(&self, segments: &[Segment], cue: &Cue) -> Clause {
        let text = self.text;
        let mut tokens = segments[cue.segment].tokens.clone();
        let mut finite = text.first_finite(&tokens);
        let subordinate = text.is_subordinate(&tokens);
        if subordinate {
            return Clause { tokens, finite, subordinate };
        }
        let opens = finite == Some(tokens.start);
        if opens || finite.is_none() || finite == Some(cue.token) && cue.shape & (PARTICIPLE | BARE) != 0 {
            for before in segments[..cue.segment].iter().rev().take(6) {
                let earlier = text.first_finite(&before.tokens);
                let inside = text.is_subordinate(&before.tokens) || earlier.is_none();
                if opens && !inside {
                    break;
                }
                tokens.start = before.tokens.start;
                if !inside {
                    finite = earlier;
                    break;
                }
            }
        }
        Clause { tokens, finite, subordinate }
    }

    /// The segment in which a cue's complement begins.
    pub(super) fn complement_start(&self, segments: &[Segment], cue: &Cue) -> Option<usize> {
        let takes = cue.verb.takes;
        for number in cue.segment + 1..segments.len().min(cue.segment + 1 + REACH) {
            let segment = &segments[number];
            let tokens = &segment.tokens;
            let word = self.text.word(tokens.start);
            let next = number == cue.segment + 1;
            if segment.before == Key::Colon {
                return (takes & (SAYS | THINKS) != 0).then_some(number);
            }
            if word.is(COMPLEMENTIZER) && !self.text.is_quoted(tokens.start) {
                return Some(number);
            }
            if word.is(QUESTION)
                && !word.is(RELATIVE)
                && next
                && takes & SAYS != 0
                && !self.text.is_quoted(tokens.start)
            {
                return Some(number);
            }
            let subordinate = self.text.is_subordinate(tokens);
            let clause_verb = self.text.first_finite(tokens);
            if takes & (SAYS | THINKS | REPORTS) != 0
                && !subordinate
                && let Some(verb) = clause_verb
            {
                let mood = self.text.mood(verb, tokens);
                let second = verb > tokens.start;
                let indicative = next
                    && takes & SAYS != 0
                    && self.text.word(verb).is(AUXILIARY)
                    && verb > tokens.start
                    && !word.is(COORDINATOR);
                if mood.is_some() && second && !word.is(COORDINATOR) || indicative {
                    return Some(number);
                }
            }
            // `sagte, die USA hielten sich daran`: a main clause of its own, whatever its verb.
            if next && takes & SAYS != 0 && !subordinate && self.is_main_clause(tokens) {
                return Some(number);
            }
            // `sobald er …, werde …`
            if next && subordinate && word.is(SUBORDINATOR) {
                let later = segments.get(number + 1);
                if later.is_some_and(|later| self.text.word(later.tokens.start).mood.is_some()) {
                    return Some(number);
                }
            }
            if self.text.is_infinitive(tokens) && takes & (INFINITIVE | SAYS | THINKS) != 0 && !subordinate {
                return Some(number);
            }
            if word.is(COORDINATOR) && !subordinate {
                return None;
            }
        }
        None
    }

    /// Whether a clause opens with a subject in front of something that ends like a finite verb.
    pub(super) fn is_main_clause(&self, clause: &Range<usize>) -> bool {
        let Some(subject) = self.text.noun_phrase(clause.start, clause.end) else { return false };
        let verb = self.text.word(subject.end);
        subject.end + 1 < clause.end
            && (verb.is(VERBAL) || verb.is_finite())
            && !verb.is(CAPITAL)
            && !self.text.is_quoted(subject.end)
            && !self.text.word(clause.start).is(PREPOSITION | COORDINATOR | OBLIQUE)
    }

    /// Whether a segment opens with a finite verb in the indicative, as a main clause behind a subordinate one does.
    pub(super) fn opens_main_clause(&self, segment: &Segment) -> bool {
        let first = segment.tokens.start;
        let word = self.text.word(first);
        segment.before == Key::Comma
            && segment.tokens.len() > 1
            && !word.is(CAPITAL)
            && !self.text.is_quoted(first)
            && word.is_finite()
            && word.mood.is_none()
    }

    /// Where a complement ends: with the unit, or where the clause of the cue goes on.
    pub(super) fn complement_end(&self, segments: &[Segment], start: usize, unit_end: usize) -> usize {
        for number in start..segments.len() {
            let tokens = &segments[number].tokens;
            // `räumte ein, es könnten Stellen wegfallen, sprach aber von …`: the first subject goes on.
            let word = self.text.word(tokens.start);
            let resumes = number > start
                && tokens.len() > 2
                && word.mood.is_none()
                && !word.is(CAPITAL)
                && !self.text.is_quoted(tokens.start)
                && word
                    .verbs
                    .iter()
                    .any(|form| form.shape & FINITE != 0 && form.shape & (BARE | PARTICIPLE) == 0)
                && !self.text.is_subordinate(&segments[start].tokens);
            let next_clause = number > start
                && !self.text.is_subordinate(tokens)
                && !self.text.is_subordinate(&segments[start].tokens)
                && !word.is(COORDINATOR)
                && self.text.first_finite(tokens).is_some_and(|verb| {
                    let word = self.text.word(verb);
                    verb > tokens.start && word.is(AUXILIARY) && word.mood.is_none() && !word.is(HEARSAY)
                })
                && matches!(self.main_mood(&segments[start].tokens), Some(Mood::First));
            if resumes || next_clause {
                return tokens.start - 1;
            }
            // `hofft, dass …, denn bisher gibt es …`
            let resumed = number > start
                && matches!(self.text.spelling(tokens.start), "denn" | "doch")
                && self.text.word(segments[start].tokens.start).is(COMPLEMENTIZER)
                && self.main_mood(tokens).is_none();
            if resumed {
                return tokens.start - 1;
            }
            let colon = segments[number].before == Key::Colon && self.text.pair(tokens.start).is_some();
            if number > start && (segments[number].before == Key::Semicolon || colon) {
                return tokens.start - 1;
            }
            for at in tokens.clone() {
                if self.text.is_quoted(at) || !self.text.word(at).is(COORDINATOR) || at + 1 >= tokens.end {
                    continue;
                }
                let next = self.text.word(at + 1);
                let before = self.text.word(at.saturating_sub(1));
                let closed = before.is_finite()
                    || before.is(VERBAL)
                    || before.is(BOUNDARY)
                    || before.is(ZU_INFINITIVE)
                    || self.text.spelling(at.saturating_sub(1)).ends_with("en");
                let finite = next.is_finite() && !next.verbs.iter().any(|form| form.shape & BARE != 0)
                    || self.text.spelling(at + 1).ends_with("te") && next.is(VERBAL);
                let resumes =
                    closed && finite && next.mood.is_none() && !next.is(CAPITAL) && at + 2 < tokens.end;
                if resumes && (at > segments[start].tokens.start) {
                    return at;
                }
            }
        }
        unit_end
    }
}
