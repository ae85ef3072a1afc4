//! Sentences without a frame that continue somebody's speech, by their subjunctive: `Er habe …`.
//!
//! A Konjunktiv I is enough. A Konjunktiv II counts only behind a statement in the same paragraph, and only where it
//! stands for the first (`sie hätten`, whose Konjunktiv I looks like the indicative); `würde`, `könnte`, `dürfte` and
//! `sollte` are as often the writer's own. Hearsay (`soll geflohen sein`) counts there, too, but names no speaker. Who speaks is decided later (`speech::carried`).

use std::ops::Range;

use super::reader::{IndirectSpeech, LastSpeaker};
use super::unit::Unit;
use crate::german::function_words::HEARSAY;
use crate::german::subjunctive::Mood;
use crate::speech::clauses::Segment;
use crate::speech::features::Marker;
use crate::speech::quote::QuoteKind;
use crate::speech::statement::Origin;
use crate::speech::subjects::{Speaks, VerbClause};

impl IndirectSpeech<'_> {
    /// Adds a sentence in the subjunctive as a continuation of the last speech. Whether the unit is one.
    pub(super) fn continued(&mut self, unit: &Unit<'_>) -> bool {
        let main = |segment: &&Segment| !self.view.is_subordinate(&segment.tokens);
        let Some(head) = unit.segments.iter().find(main) else { return false };
        // `Sollte sich das zeigen, werde es Folgen haben.`: the condition is no main clause.
        let condition =
            matches!(self.view.word(head.tokens.start), "Sollte" | "Sollten" | "Hätte" | "Hätten" | "Wäre");
        let behind = unit
            .segments
            .iter()
            .skip(1)
            .find(|later| condition && self.view.features(later.tokens.start).mood == Some(Mood::First));
        let head = behind.unwrap_or(head);
        let Some(verb) = self.view.first_finite(&head.tokens) else { return false };
        // `Sei es am Morgen, sei es am Abend: …`
        let either = |at: usize| {
            self.view.word(at).eq_ignore_ascii_case("sei") && self.view.features(at + 1).marker == Marker::Es
        };
        if either(unit.tokens.start) && unit.segments.iter().skip(1).any(|later| either(later.tokens.start)) {
            return false;
        }
        let paragraph = self.view.paragraph(unit.tokens.start);
        let near = self.last.as_ref().is_some_and(|last| {
            unit.number <= last.unit + 1 && self.view.paragraph(self.previous.start) == paragraph
        });
        // `habe ich` is an indicative.
        let first_person =
            [verb.wrapping_sub(1), verb + 1].into_iter().any(|t| matches!(self.view.word(t), "ich" | "Ich"));
        let mood = self.view.mood(verb, &head.tokens);
        let continues = match mood {
            Some(Mood::First) => !first_person,
            Some(Mood::Likely) => near,
            Some(Mood::Second) => near && self.stands_for_first(verb, unit),
            None => near && self.is_hearsay(verb, &head.tokens),
        };
        if !continues {
            return false;
        }
        // `Man werde es prüfen, stand darin.`: no words of a person.
        let written = unit.segments.iter().skip(1).any(|later| {
            matches!(self.view.word(later.tokens.start), "stand" | "steht") && later.tokens.len() > 1
        });
        let person = self.last.as_ref().and_then(|last| last.speaker.as_ref()).is_none_or(|words| {
            words.len() == 1 || self.view.is_named_person(words) || self.view.is_person(words)
        });
        if written && person {
            self.push(QuoteKind::Indirect, vec![self.view.trim_stop(unit.tokens.clone())], None, None);
            return true;
        }
        let speaker = self.last.as_ref().and_then(|last| last.speaker.clone());
        let last = self.last.as_ref().and_then(|last| last.continued);
        let last = last.filter(|_| near && mood.is_some());
        let extended = last.and_then(|statement| self.statements.get_mut(statement)?.spans.last_mut());
        let statement = match (extended, last) {
            (Some(span), Some(statement)) => {
                span.end = unit.tokens.end;
                self.extended = Some(statement);
                statement
            }
            _ => {
                let first = self.statements.len();
                self.push(QuoteKind::Indirect, vec![unit.tokens.clone()], None, None);
                // Hearsay names nobody.
                let origin = if mood.is_some() { Origin::Continued } else { Origin::Framed };
                for statement in &mut self.statements[first..] {
                    statement.origin = origin;
                }
                self.statements.len().saturating_sub(1)
            }
        };
        let speaker = speaker.filter(|_| near);
        let continued = mood.is_some().then_some(statement);
        self.last = Some(LastSpeaker { speaker, unit: unit.number, continued });
        true
    }

    /// Adds what stands in the subjunctive behind the colon of a frame without a verb of saying: `Roth wurde deutlicher:
    /// Man habe Angst gehabt.`
    pub(super) fn behind_colon(&mut self, unit: &Unit<'_>) {
        let Some(number) = unit.segments.iter().position(|segment| segment.before == Marker::Colon) else {
            return;
        };
        let (frame, said) = (&unit.segments[..number], &unit.segments[number]);
        let first = said.tokens.start;
        let subjunctive = self.view.main_mood(&said.tokens) == Some(Mood::First);
        if !subjunctive || self.view.is_quoted(first) || self.view.is_subordinate(&said.tokens) {
            return;
        }
        let mut main = frame.iter().filter(|segment| !self.view.is_subordinate(&segment.tokens));
        let Some(clause) = main.find(|segment| self.view.first_verb(&segment.tokens).is_some()) else {
            return;
        };
        let mut tokens = unit.tokens.start.max(clause.tokens.start)..clause.tokens.end;
        let Some(finite) = self.view.first_verb(&tokens) else { return };
        // `Torjäger Ott, der Mann des Abends, blieb bescheiden: …`
        if finite == tokens.start {
            tokens.start = frame[0].tokens.start;
        }
        let clause = VerbClause { tokens, finite: Some(finite), subordinate: false };
        // `wurde deutlicher` is no passive, `wurde verurteilt` is one.
        let participle = self.view.word(clause.tokens.end - 1).ends_with(['t', 'n']);
        let passive = participle && self.view.is_passive(&clause.tokens);
        let subject = self.view.subject(finite, &clause, first);
        let subject = subject.filter(|words| self.view.speaks(words) == Speaks::Yes && !passive);
        if let Some(subject) = subject {
            let span = self.view.trim(first..unit.tokens.end);
            self.push(QuoteKind::Indirect, vec![span], Some(subject), None);
        }
    }

    /// Whether a clause says by `sollen` and a perfect infinitive what somebody else says: `soll geflohen sein`. With a
    /// present infinitive it is a plan: `Mehr Klarheit soll eine Kamera bringen.`
    fn is_hearsay(&self, verb: usize, clause: &Range<usize>) -> bool {
        let perfect = |at: usize| {
            let participle = self.view.word(at.saturating_sub(1));
            matches!(self.view.word(at), "haben" | "sein") && participle.ends_with(['t', 'n'])
        };
        self.view.features(verb).is(HEARSAY) && (verb + 2..clause.end).any(perfect)
    }

    /// Whether a Konjunktiv II stands for the Konjunktiv I: it is a plural that has no form of its own there, or another
    /// clause of the unit is in the Konjunktiv I.
    fn stands_for_first(&self, verb: usize, unit: &Unit<'_>) -> bool {
        let spelling = self.view.word(verb).to_lowercase();
        let modal = matches!(spelling.as_str(), "dürften" | "sollten");
        let first = |segment: &Segment| self.view.main_mood(&segment.tokens) == Some(Mood::First);
        spelling.ends_with("en") && !modal || unit.segments.iter().any(first)
    }
}
