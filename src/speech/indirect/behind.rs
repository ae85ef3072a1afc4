//! Frames behind or inside the words: `…, sagte X`, `…, so X, …`, `…, heißt es in …`, and `Das sagte X.` behind a
//! sentence of its own.

use std::ops::Range;

use super::{Cue, Last, Reader};
use crate::german::function_words::{
    ADVERB, AUXILIARY, COMPLEMENTIZER, PASSIVE, PREPOSITION, PRONOUN, SUBORDINATOR,
};
use crate::german::speech_verbs::{CITES, FINITE, PARTICIPLE, SAYS, THINKS};
use crate::speech::text::Segment;
use crate::speech::words::{BOUNDARY, CAPITAL, CLAUSE_NOUN, Key, PUNCTUATION, VERBAL};
use crate::speech::{Claim, QuoteKind};

/// What frames the quote before it: `Mit diesen Worten reagierte X`.
const WITH_THESE_WORDS: [&str; 3] = ["Mit", "diesen", "Worten"];

impl Reader<'_, '_> {
    /// `…, sagte X.`, `…, so X, …`, `…, heißt es …`. Returns where the words behind a frame of a direct quote
    /// begin, which can hold frames of their own.
    pub(super) fn inverted(
        &mut self,
        unit: &Range<usize>,
        segments: &[Segment],
        cues: &[Cue],
    ) -> Option<usize> {
        for (number, segment) in segments.iter().enumerate() {
            let mut at = segment.tokens.start;
            // A closing mark without a comma behind it: `„…“ sagte X`.
            if let Some(pair) =
                self.text.pair(at).filter(|pair| pair.start == at && pair.end < segment.tokens.end)
            {
                at = pair.end;
            }
            let opens = at == segment.tokens.start;
            let before = self.text.trim(unit.start..at);
            if before.is_empty() || opens && matches!(segment.before, Key::Colon | Key::Semicolon) {
                continue;
            }
            // `…, das teilte X mit`
            if opens && matches!(self.text.spelling(at), "das" | "dies") && self.text.word(at + 1).is_finite()
            {
                at += 1;
            }
            let rest = at..segment.tokens.end;
            let Some((speaker, cue, inserted)) = self.frame_behind(&before, rest, unit, cues) else {
                continue;
            };
            if self.text.is_quote_alone(&before) {
                let resume = cue.end;
                let kind = QuoteKind::Direct;
                let (spans, cue) = (vec![before], Some(cue));
                self.claims.push(Claim { kind, spans, speaker, cue, frame_only: true });
                return Some(resume);
            }
            let mut spans = vec![before];
            let frame_end = speaker.as_ref().map_or(cue.end, |speaker| speaker.end.max(cue.end));
            // What goes on behind the frame.
            let goes_on = segments[number + 1..].iter().find(|later| {
                let tokens = &later.tokens;
                let own = !self.text.is_subordinate(tokens) && self.main_mood(tokens).is_some();
                let main = !self.text.is_subordinate(tokens)
                    && (self.text.first_finite(tokens).is_some() || !self.text.is_clause(&spans[0]));
                // `Es werde, so X, noch Wochen dauern`
                let last = tokens.end - 1;
                let closes = !self.text.is_subordinate(tokens)
                    && !self.text.word(last).is(CAPITAL | PUNCTUATION)
                    && self.text.spelling(last).ends_with(['n', 't']);
                // `Das Problem sei, so X, dass …`
                let complement = inserted && self.text.word(tokens.start).is(COMPLEMENTIZER);
                tokens.start >= frame_end && (inserted && (main || closes) || own || complement)
            });
            if let Some(later) = goes_on {
                spans.push(self.text.trim(later.tokens.start..unit.end));
            }
            self.push(QuoteKind::Indirect, spans, speaker, Some(cue));
            return None;
        }
        None
    }

    /// The frame that `rest` opens with, behind the words `before`: speaker, cue, and whether the words go on
    /// behind it in any case.
    pub(super) fn frame_behind(
        &self,
        before: &Range<usize>,
        rest: Range<usize>,
        unit: &Range<usize>,
        cues: &[Cue],
    ) -> Option<(Option<Range<usize>>, Range<usize>, bool)> {
        let text = self.text;
        let at = rest.start;
        let word = text.word(at);
        let alone = text.is_quote_alone(before);
        // `Die Kritik, das Gesetz sei wirkungslos, wies der Minister zurück`: not the minister says so.
        if !alone && self.opens_with_noun_of_speech(before) {
            return None;
        }
        // `Ob er kommt, sagte sie nicht.`
        let silent = |at: usize| matches!(text.spelling(at), "nicht" | "nichts") && !text.is_quoted(at);
        if !alone && text.word(before.start).is(COMPLEMENTIZER) && rest.clone().any(silent) {
            return None;
        }
        let phrase_in = |range: Range<usize>| {
            text.subject_behind(range).map(|phrase| text.with_apposition(phrase, unit.end))
        };
        if word.key == Key::So {
            let next = text.word(at + 1);
            // `…, so hieß es aus dem Kreml, …`
            if next.key == Key::Heisst && text.word(at + 2).key == Key::Es {
                return Some((self.institution(at + 3..rest.end), at + 1..at + 3, true));
            }
            let verb = cues.iter().find(|cue| cue.token == at + 1 && cue.shape & FINITE != 0);
            if let Some(verb) = verb.filter(|cue| alone || cue.verb.takes & (SAYS | THINKS) != 0) {
                let speaker = phrase_in(at + 2..rest.end);
                return Some((speaker, verb.token..verb.token + 1, true));
            }
            if text.is_quoted(at + 1)
                || next.is_finite()
                || next.is(ADVERB | SUBORDINATOR | PREPOSITION | PRONOUN) && !next.is_nominal()
            {
                return None;
            }
            let phrase = text.subject_in(at + 1..rest.end).filter(|phrase| phrase.start == at + 1)?;
            let verb =
                (phrase.end..rest.end).find(|&t| text.word(t).is_finite() && !text.word(t).is(CAPITAL));
            return match verb {
                None => Some((Some(text.with_apposition(phrase, unit.end)), at..at + 1, true)),
                Some(_) => None,
            };
        }
        if word.key == Key::Heisst && text.word(at + 1).key == Key::Es {
            if !alone && !text.is_clause(before) {
                return None;
            }
            let tail = at + 2..rest.end;
            let speaker = self.institution(tail.clone()).or_else(|| self.going_on(tail));
            return Some((speaker, at..at + 2, false));
        }
        if word.is(CAPITAL) || !alone && !text.is_clause(before) {
            return None;
        }
        if let Some(cue) = cues.iter().find(|cue| cue.token == at && cue.shape & FINITE != 0) {
            let says = cue.verb.takes & (SAYS | THINKS) != 0;
            if !alone && (!says || text.is_passive(&rest)) {
                return None;
            }
            let speaker = match cue.verb.takes & CITES != 0 {
                true => self.cited(at, rest.end, unit.end),
                false => phrase_in(at + 1..rest.end),
            };
            return Some((speaker, at..at + 1, false));
        }
        // `…, wurde am Sonntag berichtet`, `…, hatte der Sprecher erklärt`
        if word.is(AUXILIARY) {
            let last = cues.iter().find(|cue| cue.token + 1 == rest.end && cue.shape & PARTICIPLE != 0)?;
            if last.verb.takes & (SAYS | THINKS) == 0 {
                return None;
            }
            let speaker = match word.is(PASSIVE) {
                true => text.agent_in(rest.clone()).or_else(|| self.institution(at + 1..last.token)),
                // `…, hat aber erklärt`: a clause without a subject of its own is no frame.
                false => Some(phrase_in(at + 1..last.token)?),
            };
            return Some((speaker, last.token..last.token + 1, false));
        }
        None
    }

    /// Who spoke last, where `…, hieß es weiter` says that they go on.
    fn going_on(&self, tail: Range<usize>) -> Option<Range<usize>> {
        let on = |at| matches!(self.text.spelling(at), "weiter" | "ferner" | "zudem" | "außerdem");
        self.last.as_ref().filter(|_| tail.into_iter().any(on))?.speaker.clone()
    }

    /// Whether words begin with a noun that takes a clause, without a verb of their own: `Auf die Frage, ob …`.
    fn opens_with_noun_of_speech(&self, words: &Range<usize>) -> bool {
        let boundary = |at: &usize| self.text.word(*at).is(BOUNDARY) && !self.text.is_quoted(*at);
        let Some(end) = words.clone().find(boundary) else { return false };
        let first = words.start..end;
        let verbal = |at: usize| {
            let word = self.text.word(at);
            word.is_finite() || word.is(VERBAL) && !word.is(CAPITAL)
        };
        first.clone().any(|at| self.text.word(at).is(CLAUSE_NOUN)) && !first.into_iter().any(verbal)
    }

    /// `Das sagte X.` after a sentence: that sentence, and the pronoun, are the words said. Whether it is so.
    pub(super) fn backward(
        &mut self,
        unit: &Range<usize>,
        segments: &[Segment],
        cues: &[Cue],
        number: usize,
    ) -> bool {
        let pronoun = unit.start;
        if segments.len() > 2 || !matches!(self.text.spelling(pronoun), "Das" | "Dies" | "So") {
            return false;
        }
        let Some(cue) = cues.iter().find(|cue| cue.segment == 0) else { return false };
        let clause = &segments[0].tokens;
        let finite = self.text.first_finite(clause);
        let said =
            cue.verb.takes & SAYS != 0 && finite == Some(pronoun + 1) && self.previous.end == unit.start;
        if !said || self.complement_start(segments, cue).is_some() || self.previous.is_empty() {
            return false;
        }
        let speaker = if cue.token > pronoun + 1 && self.text.is_passive(clause) {
            self.text.agent_in(clause.clone())
        } else {
            let subject = self.text.subject_behind(pronoun + 2..clause.end);
            subject.map(|phrase| self.text.with_apposition(phrase, unit.end))
        };
        let previous = self.text.trim(self.previous.clone());
        let quoted = self.text.is_quote_alone(&previous);
        // `So war es.` goes on in the writer's words, `So beschreibt sie die Nacht.` behind a quote does not.
        if !quoted && self.text.spelling(pronoun) == "So" {
            return false;
        }
        if quoted {
            self.frame_quote(&previous, speaker, cue.token..cue.token + 1, number);
            return true;
        }
        self.push(
            QuoteKind::Indirect,
            vec![previous, pronoun..pronoun + 1],
            speaker,
            Some(cue.token..cue.token + 1),
        );
        true
    }

    /// `„…“ Mit diesen Worten reagierte X.`: whose words they are. Whether it is so.
    pub(super) fn with_these_words(&mut self, unit: &Range<usize>, number: usize) -> bool {
        let opening = unit.start..unit.start + WITH_THESE_WORDS.len();
        let previous = self.text.trim(self.previous.clone());
        let opens = opening.end < unit.end
            && opening.clone().zip(WITH_THESE_WORDS).all(|(at, word)| self.text.spelling(at) == word);
        if !opens
            || self.previous.end != unit.start
            || previous.is_empty()
            || !self.text.is_quote_alone(&previous)
        {
            return false;
        }
        let rest = opening.end + 1..unit.end;
        let speaker = self.text.subject_in(rest).map(|phrase| self.text.with_apposition(phrase, unit.end));
        self.frame_quote(&previous, speaker, opening, number);
        true
    }

    /// Gives quotes that were found without a frame the one that stands behind them.
    fn frame_quote(
        &mut self,
        quote: &Range<usize>,
        speaker: Option<Range<usize>>,
        cue: Range<usize>,
        number: usize,
    ) {
        for claim in self.claims.iter_mut().rev().take_while(|claim| claim.spans[0].start >= quote.start) {
            if claim.kind == QuoteKind::Direct && claim.cue.is_none() {
                claim.speaker.clone_from(&speaker);
                claim.cue = Some(cue.clone());
            }
        }
        self.last = Some(Last { speaker, unit: number, running: None });
    }

    /// The speaker of `zitiert die Zeitung den Minister`: the last phrase, which a genitive in front of it or an
    /// article tells from the first.
    pub(super) fn cited(&self, verb: usize, end: usize, unit_end: usize) -> Option<Range<usize>> {
        let subject = self.text.subject_in(verb + 1..end)?;
        let genitive = subject.clone().skip(2).find(|&t| {
            self.text.spelling(t).ends_with('s') && self.text.word(t).is_nominal() && t + 1 < subject.end
        });
        let starts = genitive.into_iter().chain(subject.end..end);
        let object = starts.into_iter().find_map(|at| self.text.noun_phrase(at, end));
        Some(self.text.with_apposition(object.unwrap_or(subject), unit_end))
    }

    /// `in einer Erklärung des Ministeriums`, `aus dem Kreml`: the first noun phrase that names a place of words.
    pub(super) fn institution(&self, range: Range<usize>) -> Option<Range<usize>> {
        let place = |t: &usize| {
            matches!(
                self.text.spelling(*t),
                "in" | "In" | "im" | "Im" | "aus" | "Aus" | "auf" | "Auf" | "bei" | "beim"
            ) && !self.text.is_quoted(*t)
        };
        range
            .clone()
            .filter(place)
            .find_map(|t| self.text.noun_phrase(t + 1, range.end).filter(|p| !self.text.is_time(p)))
    }
}
