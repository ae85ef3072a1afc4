//! Frames that name a source beside the statement: `wie X meldete`, `laut X`, `X zufolge`, `nach Angaben von X`, `ein
//! Bericht, wonach …`.

use std::ops::Range;

use super::reader::IndirectSpeech;
use super::unit::Unit;
use crate::german::attribution_words::{is_also_event, is_relative_source};
use crate::german::function_words::{DETERMINER, OBLIQUE, PREPOSITION, RELATIVE};
use crate::german::pronouns::oblique_pronoun;
use crate::german::speech_verbs::{PLACE, SAYS, THINKS};
use crate::speech::clauses::Segment;
use crate::speech::features::{ADJECTIVE, CAPITAL, CLAUSE_NOUN, Marker, PUNCTUATION, SOURCE, VERBAL};
use crate::speech::quote::QuoteKind;

/// An adpositional frame, in ranges of tokens.
struct Adposition {
    /// The whole frame.
    tokens: Range<usize>,
    speaker: Range<usize>,
    cue: Range<usize>,
}

impl IndirectSpeech<'_> {
    /// `wie X meldete`, at the beginning, inside or at the end of the statement. `limit` is the first token in a
    /// complement.
    pub(super) fn parenthetical(&mut self, unit: &Unit<'_>, limit: usize) {
        for (number, segment) in unit.segments.iter().enumerate() {
            if segment.tokens.start >= limit {
                return;
            }
            if self.view.features(segment.tokens.start).marker != Marker::Wie
                || self.view.is_quoted(segment.tokens.start)
            {
                continue;
            }
            // `Wie der Sprecher, Max Muster, mitteilte`: the verb can stand behind an apposition.
            let verb_in = |number: usize| unit.cues.iter().any(|cue| cue.segment == number);
            let last_segment =
                (number..unit.segments.len().min(number + 3)).find(|&n| verb_in(n)).unwrap_or(number);
            let tokens = &(segment.tokens.start..unit.segments[last_segment].tokens.end);
            let last = tokens.end - 1;
            // `wie sie einzelne Hoteliers verlangen`: the pronoun is the object of a comparison.
            let object = matches!(self.view.word(tokens.start + 1), "sie" | "ihn" | "es")
                && self.view.subject_in(tokens.start + 2..last).is_some();
            if object {
                continue;
            }
            let hiess = self.view.features(last).marker == Marker::Heisst;
            let cue = unit.cues.iter().rev().find(|cue| {
                cue.segment == last_segment && cue.verb.takes & (SAYS | THINKS) != 0 && cue.token + 3 > last
            });
            let (token, speaker) = match cue {
                Some(cue) => {
                    let mut speaker = if self.view.is_passive(tokens) {
                        self.view.agent_in(tokens.clone())
                    } else {
                        let subject = self.view.subject_in(tokens.start + 1..cue.token);
                        subject.map(|subject| self.view.with_apposition(subject, cue.token))
                    };
                    if speaker.is_none() || cue.verb.takes & PLACE != 0 {
                        speaker = unit.institution(tokens.start + 1..cue.token).or(speaker);
                    }
                    (cue.token, speaker)
                }
                None if hiess => (last, unit.institution(tokens.start + 1..last)),
                None => continue,
            };
            let mut spans = Vec::new();
            if number > 0 {
                spans.push(self.view.trim(unit.tokens.start..tokens.start));
            }
            spans.push(self.view.trim(tokens.end..unit.tokens.end));
            self.push(QuoteKind::Indirect, spans, speaker, Some(token..token + 1));
            return;
        }
    }

    /// `laut X`, `X zufolge`, `nach Angaben von X`, `seiner Meinung nach`, `demnach`. `limit` is the first token in a
    /// complement.
    pub(super) fn adpositional(&mut self, unit: &Unit<'_>, limit: usize) {
        for (number, segment) in unit.segments.iter().enumerate() {
            if segment.tokens.start >= limit {
                return;
            }
            let tokens = segment.tokens.clone();
            for at in tokens.clone() {
                if self.view.is_quoted(at) {
                    continue;
                }
                let Some(found) = self.adposition(at, &tokens, unit) else { continue };
                let mut frame = self.before_verb(found.tokens, &tokens);
                // `Nach Angaben eines Experten, der befragt wurde, …`
                if frame.start == unit.tokens.start && frame.end == tokens.end {
                    let inside = |later: &&Segment| self.view.is_subordinate(&later.tokens);
                    if let Some(last) = unit.segments[number + 1..].iter().take_while(inside).last() {
                        frame.end = last.tokens.end;
                    }
                }
                // A relative clause with a frame inside is a statement of its own.
                let host = if number > 0 && self.view.is_subordinate(&tokens) && frame.start != tokens.start {
                    tokens.clone()
                } else if number > 0 && segment.before == Marker::Semicolon {
                    tokens.start..unit.tokens.end
                } else {
                    unit.tokens.clone()
                };
                let spans =
                    vec![self.view.trim(host.start..frame.start), self.view.trim(frame.end..host.end)];
                self.push(QuoteKind::Indirect, spans, Some(found.speaker), Some(found.cue));
                return;
            }
        }
    }

    /// A frame, extended up to the verb if it opens its clause: `Laut der Behörde für Luftfahrt ist …`.
    fn before_verb(&self, frame: Range<usize>, clause: &Range<usize>) -> Range<usize> {
        if frame.start != clause.start || frame.end >= clause.end {
            return frame;
        }
        let verb = (frame.end..clause.end.min(frame.end + 12)).find(|&t| {
            let word = self.view.features(t);
            !self.view.is_quoted(t) && !word.is(CAPITAL) && (word.is_finite() || word.is(VERBAL))
        });
        match verb {
            Some(verb) if self.view.features(frame.end).is(PREPOSITION) => frame.start..verb,
            _ => frame,
        }
    }

    /// A relative clause behind its source: `ein Bericht, wonach …`, `eine Studie, der zufolge …`.
    pub(super) fn relative(&mut self, unit: &Unit<'_>) {
        for number in 1..unit.segments.len() {
            let tokens = unit.segments[number].tokens.clone();
            let at = tokens.start;
            let next = self.view.features(at + 1).marker;
            let cue = if is_relative_source(self.view.word(at)) {
                at..at + 1
            } else if self.view.features(at).is(RELATIVE) && next == Marker::Zufolge
                || matches!(self.view.features(at).marker, Marker::Laut | Marker::Nach)
                    && self.view.features(at + 1).is(RELATIVE)
                    && !self.view.features(at + 2).is(CAPITAL | ADJECTIVE)
                    // `Zahlen, nach denen gewählt wird`: the antecedent has to be a noun of speech.
                    && unit.segments[number - 1].tokens.clone().any(|t| self.view.features(t).is(SOURCE | CLAUSE_NOUN))
            {
                at..at + 2
            } else {
                continue;
            };
            let before = unit.segments[number - 1].tokens.clone();
            let speaker = before
                .clone()
                .rev()
                .take(8)
                .filter_map(|t| self.view.noun_phrase(t, before.end))
                .filter(|phrase| phrase.end == before.end)
                .min_by_key(|phrase| phrase.start);
            let end = unit.complement_end(number);
            self.push(QuoteKind::Indirect, vec![self.view.trim(cue.end..end)], speaker, Some(cue));
            return;
        }
    }

    /// The adpositional frame whose adposition stands at `at`.
    fn adposition(&self, at: usize, clause: &Range<usize>, unit: &Unit<'_>) -> Option<Adposition> {
        let view = self.view;
        match view.features(at).marker {
            Marker::Laut => {
                let phrase = view.with_apposition(view.noun_phrase(at + 1, clause.end)?, unit.tokens.end);
                Some(Adposition { tokens: at..phrase.end, speaker: phrase, cue: at..at + 1 })
            }
            Marker::Zufolge => {
                // `Ihm zufolge …`
                let pronoun = at.checked_sub(1).filter(|&before| before >= clause.start);
                let pronoun =
                    pronoun.filter(|&before| oblique_pronoun(&view.word(before).to_lowercase()).is_some());
                if let Some(before) = pronoun {
                    return Some(Adposition { tokens: before..at + 1, speaker: before..at, cue: at..at + 1 });
                }
                let start = unit.phrase_before(at, clause.start)?;
                Some(Adposition { tokens: start..at + 1, speaker: start..at, cue: at..at + 1 })
            }
            Marker::Nach => {
                // `seiner Meinung nach`
                if at > clause.start && view.features(at - 1).is(SOURCE) {
                    let start = unit.phrase_before(at, clause.start)?;
                    if !view.features(at + 1).is(DETERMINER | OBLIQUE | SOURCE) || start == clause.start {
                        return Some(Adposition {
                            tokens: start..at + 1,
                            speaker: start..at,
                            cue: at..at + 1,
                        });
                    }
                }
                let noun = (at + 1..clause.end).take(5).take_while(|&t| {
                    let word = view.features(t);
                    !word.is(PUNCTUATION | PREPOSITION) && !view.features(t - 1).is(SOURCE)
                });
                let noun = noun.into_iter().find(|&t| view.features(t).is(SOURCE))?;
                let phrase = view.noun_phrase(at + 1, clause.end)?;
                if phrase.end <= noun {
                    return None;
                }
                // `nach Angaben aus Branchenkreisen`
                let phrase = match view.features(phrase.end).marker {
                    Marker::Aus if phrase.end == noun + 1 => view
                        .noun_phrase(phrase.end + 1, clause.end)
                        .map_or(phrase.clone(), |of| phrase.start..of.end),
                    _ => phrase,
                };
                let phrase = view.with_apposition(phrase, unit.tokens.end);
                let inner = unit.owner(noun, &phrase);
                // `Nach dem Urteil gab er sich spöttisch`: a time.
                if inner.is_none() && is_also_event(view.word(noun)) {
                    return None;
                }
                let cue = at..noun + 1;
                let speaker = inner.unwrap_or(at + 1..noun + 1);
                Some(Adposition { tokens: at..phrase.end, speaker, cue })
            }
            Marker::Aus if self.view.word(at + 1) == "Sicht" => {
                let phrase = view.with_apposition(view.noun_phrase(at + 1, clause.end)?, unit.tokens.end);
                let speaker = unit.owner(at + 1, &phrase)?;
                Some(Adposition { tokens: at..phrase.end, speaker, cue: at..at + 2 })
            }
            Marker::Demnach => Some(Adposition { tokens: at..at + 1, speaker: at..at + 1, cue: at..at + 1 }),
            _ => None,
        }
    }
}
