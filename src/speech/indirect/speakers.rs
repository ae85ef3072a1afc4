//! The words for the speaker of a cue or of a noun of speech.

use std::ops::Range;

use super::cues::Cue;
use super::unit::Unit;
use crate::document::TokenId;
use crate::german::attribution_words::introduces_source;
use crate::german::function_words::{ARTICLE, DETERMINER, OBLIQUE, PASSIVE, PREPOSITION, SUBORDINATOR};
use crate::german::speech_verbs::{ABOUT, BARE, CITES, PARTICIPLE, PLACE};
use crate::german::tenses;
use crate::speech::features::{ADJECTIVE, CAPITAL, NUMBER, SOURCE, VERBAL};
use crate::speech::subjects::{Speaks, VerbClause};

impl Unit<'_> {
    /// The words for the speaker of a cue: its subject, its agent, or the source in a prepositional phrase.
    pub(super) fn speaker_of(&self, cue: &Cue) -> Option<Range<usize>> {
        let clause = self.verb_clause(cue);
        let tokens = clause.tokens.clone();
        if cue.verb.takes & CITES != 0 {
            // `wird der Minister zitiert`: the subject is the speaker.
            return match self.is_passive(cue, &clause) {
                true => self.view.subject(cue.token, &clause, self.tokens.end),
                false => self.cited(cue.token, tokens),
            };
        }
        // `in einem Bericht heißt es`, `daraus geht hervor`: the source is a prepositional phrase.
        // `hatte verlauten lassen` has a subject.
        let let_be_said = cue.shape & BARE != 0 && clause.finite.is_some_and(|finite| finite != cue.token);
        if cue.verb.takes & PLACE != 0 && !let_be_said {
            return self.institution(tokens.clone()).or_else(|| self.institution_before(tokens));
        }
        if self.is_passive(cue, &clause) {
            let place = |words: &Range<usize>| self.view.speaks(words) == Speaks::Yes;
            let agent = self.view.agent_in(tokens.clone());
            // `es wird von dem Verdacht gesprochen`
            let agent = agent.filter(|words| cue.verb.takes & ABOUT == 0 || place(words));
            return agent.or_else(|| self.institution(tokens).filter(place));
        }
        self.view.subject(cue.token, &clause, self.tokens.end)
    }

    /// The clause of a cue: its segment, and those before it if the cue opens its segment (`Der Sprecher, Lars Beringer,
    /// sagte`) or its finite verb stands there (`hat der Minister, der …, gesagt`).
    pub(super) fn verb_clause(&self, cue: &Cue) -> VerbClause {
        let view = self.view;
        let mut tokens = self.segments[cue.segment].tokens.clone();
        let mut finite = view.first_finite(&tokens);
        let subordinate = view.is_subordinate(&tokens);
        if subordinate {
            return VerbClause { tokens, finite, subordinate };
        }
        if let Some(start) = finite.and_then(|finite| self.interrupted(cue.segment, finite)) {
            return VerbClause { tokens: start..tokens.end, finite, subordinate: true };
        }
        let opens = finite == Some(tokens.start);
        // `Kern sagte zu, das zu prüfen, und bat um Geduld.`
        let joins = matches!(view.word(tokens.start), "und" | "aber" | "sondern");
        let joined =
            joins && finite == Some(tokens.start + 1) && !view.features(tokens.start + 1).is(CAPITAL);
        if opens
            || joined
            || finite.is_none()
            || finite == Some(cue.token) && cue.shape & (PARTICIPLE | BARE) != 0
        {
            for before in self.segments[..cue.segment].iter().rev().take(6) {
                let earlier = view.first_finite(&before.tokens);
                let inside = view.is_subordinate(&before.tokens) || earlier.is_none();
                if opens && !inside {
                    break;
                }
                tokens.start = before.tokens.start;
                if !inside {
                    finite = if joined { finite } else { earlier };
                    break;
                }
            }
        }
        VerbClause { tokens, finite, subordinate }
    }

    /// The start of the subordinate clause that ends in the segment with this finite verb, behind an insertion or a list:
    /// `Menschen, die mit dem Krieg, mit Hunger und mit Kälte rechnen`.
    fn interrupted(&self, segment: usize, finite: usize) -> Option<usize> {
        /// The most segments of such a clause.
        const SEGMENTS: usize = 6;
        let view = self.view;
        if finite + 1 != self.segments[segment].tokens.end {
            return None;
        }
        for before in self.segments[..segment].iter().rev().take(SEGMENTS) {
            let tokens = &before.tokens;
            let last = tokens.end - 1;
            let verb = view.first_verb(tokens);
            // `die mit der SPD regieren`: a plural that no list knows.
            let likely =
                || tokens.len() > 1 && view.word(last).ends_with('n') && !view.features(last).is(CAPITAL);
            let finished = verb.is_some() || likely();
            // `als der Damm brach`
            let inside = verb == Some(last) && view.features(tokens.start).is(SUBORDINATOR);
            if !inside && !view.is_subordinate(tokens) {
                if finished {
                    return None;
                }
                continue;
            }
            // `Kern, der Chef, und seine Leute sagten, …`, `am Freitag, dem 3. Dezember, dementiert`: an apposition.
            let noun = view.noun_phrase(tokens.start, tokens.end).is_some_and(|noun| noun.end == tokens.end)
                || view.features(tokens.start + 1).is(NUMBER);
            if !finished && !noun {
                return Some(tokens.start);
            }
        }
        None
    }

    /// Whether a cue is passive: its participle stands with a form of `werden`.
    pub(super) fn is_passive(&self, cue: &Cue, clause: &VerbClause) -> bool {
        // `Kritisiert wurde der Plan`: the participle in front is no finite verb.
        let front = clause.finite == Some(cue.token) && self.view.features(cue.token).is(CAPITAL);
        // `…, in dem er informiert wird, dass …`
        let last = clause.subordinate && self.view.features(cue.token + 1).is(PASSIVE);
        cue.shape & PARTICIPLE != 0
            && (clause.finite != Some(cue.token) || front || last)
            && self.view.is_passive(&clause.tokens)
    }

    /// The object of a verb that quotes somebody: `zitiert die Zeitung den Minister`. It is the phrase behind the subject,
    /// or behind a genitive in it; behind the verb if the subject stands before it: `Die Zeitung zitiert den Minister mit
    /// folgenden Worten`.
    pub(super) fn cited(&self, verb: usize, clause: Range<usize>) -> Option<Range<usize>> {
        let view = self.view;
        let before = view.noun_phrase(clause.start, verb).filter(|phrase| phrase.end == verb);
        let Some(subject) = before.is_none().then(|| view.subject_in(verb + 1..clause.end)) else {
            return Some(view.with_apposition(self.object_in(verb + 1..clause.end)?, self.tokens.end));
        };
        let subject = subject?;
        let genitive = subject
            .clone()
            .skip(2)
            .find(|&t| view.word(t).ends_with('s') && view.features(t).is_nominal() && t + 1 < subject.end);
        let object = genitive.and_then(|at| view.noun_phrase(at, clause.end));
        let object = object.or_else(|| self.object_in(subject.end..clause.end));
        Some(view.with_apposition(object.unwrap_or(subject), self.tokens.end))
    }

    /// The first noun phrase in a range that no preposition governs.
    fn object_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        let mut at = range.start;
        while at < range.end {
            let governed = usize::from(self.view.features(at).is(PREPOSITION));
            match self.view.noun_phrase(at + governed, range.end) {
                Some(phrase) if governed == 0 => return Some(phrase),
                Some(phrase) => at = phrase.end,
                None => at += 1,
            }
        }
        None
    }

    /// The first source in a prepositional phrase: `in einer Erklärung des Ministeriums`, `aus dem Kreml`.
    pub(super) fn institution(&self, range: Range<usize>) -> Option<Range<usize>> {
        let place = |t: &usize| introduces_source(self.view.word(*t)) && !self.view.is_quoted(*t);
        range
            .clone()
            .filter(place)
            .find_map(|t| self.view.noun_phrase(t + 1, range.end).filter(|p| !self.view.is_time(p)))
    }

    /// The source in the sentence before that `darin` or `dort` resumes: `So steht es in der Anklage. Darin heißt es, …`, `Die
    /// Stadtwerke widersprechen. …, heißt es dort.`
    pub(super) fn institution_before(&self, clause: Range<usize>) -> Option<Range<usize>> {
        let view = self.view;
        let resumes = |at: usize| matches!(view.word(at), "Darin" | "darin" | "Dort" | "dort");
        let here = view.document.sentence_of(TokenId(self.tokens.start as u32)).index();
        let before = view.document.sentences().get(here.checked_sub(1)?)?;
        let found = clause.into_iter().any(resumes) && before.paragraph == view.paragraph(self.tokens.start);
        if !found {
            return None;
        }
        let range = before.token_range();
        let source = self.institution(range.clone()).filter(|words| {
            words.clone().any(|at| view.features(at).is(SOURCE)) || view.speaks(words) == Speaks::Yes
        });
        let organisation = || {
            let subject = view.noun_phrase(range.start, range.end)?;
            let person = view.is_named_person(&subject) || view.is_person(&subject);
            (!person && view.speaks(&subject) == Speaks::Yes).then_some(subject)
        };
        source.or_else(organisation)
    }

    /// The subject of a clause whose object or predicate is a noun of speech: `X vertrat die Auffassung, dass …`, `X ist
    /// überzeugt, dass …`.
    pub(super) fn holder(&self, noun: usize, clause: &Range<usize>) -> Option<Range<usize>> {
        let subordinate = self.view.is_subordinate(clause);
        let finite = self.view.first_finite(clause).or_else(|| {
            clause.clone().find(|&t| {
                self.view.features(t).is(VERBAL)
                    && !self.view.features(t).is(CAPITAL)
                    && !self.view.is_quoted(t)
            })
        })?;
        if finite >= noun || self.view.features(finite).mood.is_some() {
            return None;
        }
        let clause = VerbClause { tokens: clause.clone(), finite: Some(finite), subordinate };
        let subject = self.view.subject(noun, &clause, self.tokens.end)?;
        (!subject.contains(&noun)).then_some(subject)
    }

    /// The source behind a noun of speech in its phrase: `Angaben von Zeugen`.
    pub(super) fn owner(&self, noun: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
        let mut start = noun + 1;
        if self.view.features(start).is(PREPOSITION) {
            start += 1;
        }
        (start < phrase.end).then_some(start..phrase.end)
    }

    /// The start of the noun phrase that ends before `end`.
    pub(super) fn phrase_before(&self, end: usize, from: usize) -> Option<usize> {
        let from = from.max(end.saturating_sub(14));
        // The longest run that reads as one phrase up to `end`.
        (from..end).find(|&start| {
            let word = self.view.features(start);
            // `starben behördlichen Angaben zufolge`: a verb that only looks like an adjective.
            let verb = || tenses::strong_preterite(self.view.word(start)).is_some();
            let opens = word.is(ARTICLE) || word.is_nominal() || word.is(ADJECTIVE) && !verb();
            let before = start == from
                || !self.view.features(start - 1).is(PREPOSITION)
                    && !self.view.features(start - 1).is(DETERMINER | OBLIQUE);
            opens
                && before
                && !self.view.is_quoted(start)
                && self.view.noun_phrase(start, end).is_some_and(|phrase| phrase.end == end)
        })
    }
}
