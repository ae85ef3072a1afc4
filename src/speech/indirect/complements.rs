//! Where the complement of a cue begins and ends: `X sagte, dass …`, `X sagte, Y sei …`, `X forderte, … zu tun`, `X
//! sagte: …`.

use super::cues::Cue;
use super::unit::Unit;
use crate::german::function_words::{
    AUXILIARY, COMPLEMENTIZER, COORDINATOR, HEARSAY, PREPOSITION, QUESTION, RELATIVE, SUBORDINATOR,
};
use crate::german::speech_verbs::{BARE, FINITE, INFINITIVE, PARTICIPLE, REPORTS, SAYS, SEPARATED, THINKS};
use crate::german::subjunctive::Mood;
use crate::speech::clauses::Segment;
use crate::speech::features::{BOUNDARY, CAPITAL, Marker, VERBAL, ZU_INFINITIVE};
use crate::speech::subjects::Speaks;

/// How many segments behind its cue a complement can begin.
const REACH: usize = 4;

impl Unit<'_> {
    /// The first token in the complement of a verb of saying; `usize::MAX` where there is none.
    pub(super) fn framed_from(&self) -> usize {
        let says = self.cues.iter().filter(|cue| cue.verb.takes & SAYS != 0);
        let starts = says.filter_map(|cue| {
            let main = !self.view.is_subordinate(&self.segments[cue.segment].tokens);
            let start = if main { self.complement_start(cue)? } else { return None };
            Some(self.segments[start].tokens.start)
        });
        starts.min().unwrap_or(usize::MAX)
    }

    /// The index of the segment in which the complement of a cue begins.
    pub(super) fn complement_start(&self, cue: &Cue) -> Option<usize> {
        let takes = cue.verb.takes;
        let object = takes & REPORTS != 0 && self.has_object(cue);
        for number in (cue.segment + 1..self.segments.len()).take(REACH) {
            let segment = &self.segments[number];
            let tokens = &segment.tokens;
            let word = self.view.features(tokens.start);
            let next = number == cue.segment + 1;
            // `Kern, der das angegeben hatte, sagte, dass …`: the main clause resumes.
            let resumes = next
                && !self.view.is_quoted(tokens.start)
                && !word.is(CAPITAL)
                && word.mood.is_none()
                && word.verbs.iter().any(|form| form.shape & (FINITE | SEPARATED) != 0)
                && self.view.is_subordinate(&self.segments[cue.segment].tokens);
            if resumes {
                return None;
            }
            // `so leise, als bestelle er Tee`, `freut sich darauf, wie er sagt`
            let compared = word.marker == Marker::Als && self.view.features(tokens.start + 1).mood.is_some();
            let told = |cue: &Cue| cue.token + 1 == tokens.end && cue.verb.takes & SAYS != 0;
            if compared || word.marker == Marker::Wie && self.cues.iter().any(told) {
                return None;
            }
            // `Von Kürzungen berichtete die „Zeitung“; im Amt will man das nicht bestätigen.`
            if segment.before == Marker::Semicolon {
                return None;
            }
            if segment.before == Marker::Colon {
                return (takes & (SAYS | THINKS) != 0).then_some(number);
            }
            if word.is(COMPLEMENTIZER) && !self.view.is_quoted(tokens.start) {
                // `kritisierte den Trainer – ein Zeichen, dass …`: the clause of another noun.
                let aside = !next && self.segments[number - 1].before == Marker::Dash;
                return (!aside).then_some(number);
            }
            if word.is(QUESTION)
                && !word.is(RELATIVE)
                && next
                && takes & SAYS != 0
                && !self.view.is_quoted(tokens.start)
            {
                return Some(number);
            }
            // `winkte ab, als er gefragt wurde, ob er bleibe: Im Januar …`
            if next && word.is(SUBORDINATOR) && !word.is(QUESTION) && takes & (SAYS | THINKS) != 0 {
                let mut later = (number..self.segments.len()).take(REACH);
                let colon = later.find(|&at| self.segments[at].before == Marker::Colon);
                if colon.is_some() {
                    return colon;
                }
            }
            let subordinate = self.view.is_subordinate(tokens);
            let clause_verb = self.view.first_finite(tokens);
            if takes & (SAYS | THINKS | REPORTS) != 0
                && !subordinate
                && let Some(verb) = clause_verb
            {
                let mood = self.view.mood(verb, tokens);
                let second = verb > tokens.start;
                let indicative = next
                    && !object
                    && takes & SAYS != 0
                    && self.view.features(verb).is(AUXILIARY)
                    && verb > tokens.start
                    && !word.is(COORDINATOR);
                if mood.is_some() && second && !word.is(COORDINATOR) || indicative {
                    return Some(number);
                }
            }
            // `sagte, die USA hielten sich daran`: a main clause, whatever its verb. `Rechnungshof rügt Kauf – Grüne fordern
            // Aufklärung` are two.
            let aside = segment.before == Marker::Dash;
            if next
                && !aside
                && !object
                && takes & SAYS != 0
                && !subordinate
                && self.view.is_main_clause(tokens)
            {
                return Some(number);
            }
            // `sobald er …, werde …`
            if next && subordinate && word.is(SUBORDINATOR) {
                let later = self.segments.get(number + 1);
                if later.is_some_and(|later| self.view.features(later.tokens.start).mood.is_some()) {
                    return Some(number);
                }
            }
            if self.view.is_infinitive(tokens) && takes & (INFINITIVE | SAYS | THINKS) != 0 && !subordinate {
                return Some(number);
            }
            if word.is(COORDINATOR) && !subordinate {
                return None;
            }
        }
        None
    }

    /// Whether a cue has its object in its segment, so that the next main clause is none: `lobte den Plan, die Grünen
    /// lehnten ihn ab`.
    fn has_object(&self, cue: &Cue) -> bool {
        /// The most tokens that are searched, so that the cost of an endless clause stays linear.
        const WINDOW: usize = 30;
        let view = self.view;
        let mut segment = self.segments[cue.segment].tokens.clone();
        segment.end = segment.end.min(cue.token + WINDOW);
        let mut at = cue.token + 1;
        while at < segment.end {
            if view.features(at).is(PREPOSITION) && !view.is_quoted(at) {
                at = view.noun_phrase(at + 1, segment.end).map_or(at + 1, |phrase| phrase.end);
                continue;
            }
            if let Some(phrase) = view.noun_phrase(at, segment.end) {
                // `der Zeitung`, `einem Sender`: the addressee. Without an article it may be a name.
                let article = view.word(phrase.start);
                let accusative = !article.ends_with("er") && !article.ends_with('m');
                let head = view.simple_phrase(phrase.start, phrase.end).unwrap_or(phrase.end);
                if accusative
                    && !view.is_time(&phrase)
                    && !view.is_named(&(phrase.start..head))
                    && view.speaks(&phrase) != Speaks::Yes
                {
                    return true;
                }
                at = phrase.end;
            } else {
                at += 1;
            }
        }
        false
    }

    /// Whether a segment opens with a finite verb in the indicative, as a main clause behind a subordinate one does.
    pub(super) fn opens_main_clause(&self, segment: &Segment) -> bool {
        let first = segment.tokens.start;
        let word = self.view.features(first);
        segment.before == Marker::Comma
            && segment.tokens.len() > 1
            && !word.is(CAPITAL)
            && !self.view.is_quoted(first)
            && word.is_finite()
            && word.mood.is_none()
    }

    /// The end of the complement that begins with the segment `start`: the end of the unit, or the token at which the
    /// clause of the cue resumes.
    pub(super) fn complement_end(&self, start: usize) -> usize {
        for number in start..self.segments.len() {
            let tokens = &self.segments[number].tokens;
            if number > start && self.ends_complement(start, number) {
                return tokens.start - 1;
            }
            if let Some(at) =
                tokens.clone().find(|&at| self.resumes_behind_coordinator(start, at, tokens.end))
            {
                return at;
            }
        }
        self.tokens.end
    }

    /// Whether the segment `number` does not belong to the complement that begins with the segment `start`.
    fn ends_complement(&self, start: usize, number: usize) -> bool {
        let view = self.view;
        let (first, tokens) = (&self.segments[start].tokens, &self.segments[number].tokens);
        let word = view.features(tokens.start);
        // `räumte ein, es könnten Stellen wegfallen, sprach aber von …`: the clause of the cue resumes.
        let resumes = tokens.len() > 2
            && word.mood.is_none()
            && !view.is_quoted(tokens.start)
            && word
                .verbs
                .iter()
                .any(|form| form.shape & FINITE != 0 && form.shape & (BARE | PARTICIPLE) == 0)
            && !view.is_subordinate(first);
        let next_clause = || {
            !view.is_subordinate(tokens)
                && !view.is_subordinate(first)
                && !word.is(COORDINATOR)
                && view.first_finite(tokens).is_some_and(|verb| {
                    let word = view.features(verb);
                    verb > tokens.start && word.is(AUXILIARY) && word.mood.is_none() && !word.is(HEARSAY)
                })
                && matches!(view.main_mood(first), Some(Mood::First))
        };
        // `hofft, dass …, denn bisher gibt es …`
        let reason = || {
            matches!(view.word(tokens.start), "denn" | "doch")
                && view.features(first.start).is(COMPLEMENTIZER)
                && view.main_mood(tokens).is_none()
        };
        let before = self.segments[number].before;
        let colon = || before == Marker::Colon && view.quotation(tokens.start).is_some();
        resumes || next_clause() || reason() || before == Marker::Semicolon || colon()
    }

    /// Whether the clause of the cue resumes behind a coordinator at `at`, in a segment that ends at `end`.
    fn resumes_behind_coordinator(&self, start: usize, at: usize, end: usize) -> bool {
        let view = self.view;
        if view.is_quoted(at) || !view.features(at).is(COORDINATOR) || at + 1 >= end {
            return false;
        }
        let next = view.features(at + 1);
        let before = view.features(at.saturating_sub(1));
        let closed = before.is_finite()
            || before.is(VERBAL)
            || before.is(BOUNDARY)
            || before.is(ZU_INFINITIVE)
            || view.word(at.saturating_sub(1)).ends_with("en");
        let finite = next.is_finite() && !next.verbs.iter().any(|form| form.shape & BARE != 0)
            || view.word(at + 1).ends_with("te") && next.is(VERBAL);
        closed
            && finite
            && next.mood.is_none()
            && !next.is(CAPITAL)
            && at + 2 < end
            && at > self.segments[start].tokens.start
    }
}
