//! Sources that are named beside the words: `wie X meldete`, `laut X`, `X zufolge`, `nach Angaben von X`, `ein Bericht,
//! wonach …`.

use std::ops::Range;

use super::{Adposition, Cue, Reader};
use crate::german::function_words::{DETERMINER, OBLIQUE, POSSESSIVE, PREPOSITION, RELATIVE};
use crate::german::speech_verbs::{PLACE, SAYS, THINKS};
use crate::german::tenses;
use crate::speech::QuoteKind;
use crate::speech::text::Segment;
use crate::speech::words::{ADJECTIVE, CAPITAL, CLAUSE_NOUN, Key, PUNCTUATION, SOURCE, VERBAL};

impl Reader<'_, '_> {
    /// `wie X meldete`, at the beginning, in the middle or at the end.
    pub(super) fn parenthetical(
        &mut self,
        unit: &Range<usize>,
        segments: &[Segment],
        cues: &[Cue],
        framed: usize,
    ) {
        for (number, segment) in segments.iter().enumerate() {
            if segment.tokens.start >= framed {
                return;
            }
            if self.text.word(segment.tokens.start).key != Key::Wie
                || self.text.is_quoted(segment.tokens.start)
            {
                continue;
            }
            // `Wie der Sprecher, Max Muster, mitteilte`: the verb can stand behind an apposition.
            let verb_in = |number: usize| cues.iter().any(|cue| cue.segment == number);
            let last_segment =
                (number..segments.len().min(number + 3)).find(|&n| verb_in(n)).unwrap_or(number);
            let tokens = &(segment.tokens.start..segments[last_segment].tokens.end);
            let last = tokens.end - 1;
            let hiess = self.text.word(last).key == Key::Heisst;
            let cue = cues.iter().rev().find(|cue| {
                cue.segment == number && cue.verb.takes & (SAYS | THINKS) != 0 && cue.token + 3 > last
            });
            let (token, speaker) = match cue {
                Some(cue) => {
                    let mut speaker = if self.text.is_passive(tokens) {
                        self.text.agent_in(tokens.clone())
                    } else {
                        self.text.subject_in(tokens.start + 1..cue.token)
                    };
                    if speaker.is_none() || cue.verb.takes & PLACE != 0 {
                        speaker = self.institution(tokens.start + 1..cue.token).or(speaker);
                    }
                    (cue.token, speaker)
                }
                None if hiess => (last, self.institution(tokens.start + 1..last)),
                None => continue,
            };
            let mut spans = Vec::new();
            if number > 0 {
                spans.push(self.text.trim(unit.start..tokens.start));
            }
            spans.push(self.text.trim(tokens.end..unit.end));
            self.push(QuoteKind::Indirect, spans, speaker, Some(token..token + 1));
            return;
        }
    }

    /// `laut X`, `X zufolge`, `nach Angaben von X`, `seiner Meinung nach`, `demnach`.
    pub(super) fn adpositional(&mut self, unit: &Range<usize>, segments: &[Segment], framed: usize) {
        for (number, segment) in segments.iter().enumerate() {
            if segment.tokens.start >= framed {
                return;
            }
            let tokens = segment.tokens.clone();
            for at in tokens.clone() {
                if self.text.is_quoted(at) {
                    continue;
                }
                let Some((frame, speaker, cue)) = self.adposition(at, &tokens, unit) else { continue };
                let mut frame = self.before_verb(frame, &tokens);
                // `Nach Angaben eines Experten, der befragt wurde, …`
                if frame.start == unit.start && frame.end == tokens.end {
                    let inside = |later: &&Segment| self.text.is_subordinate(&later.tokens);
                    if let Some(last) = segments[number + 1..].iter().take_while(inside).last() {
                        frame.end = last.tokens.end;
                    }
                }
                // A relative clause with a frame of its own is a claim for itself.
                let host = if number > 0 && self.text.is_subordinate(&tokens) && !frame_opens(&frame, &tokens)
                {
                    tokens.clone()
                } else if number > 0 && segment.before == Key::Semicolon {
                    tokens.start..unit.end
                } else {
                    unit.clone()
                };
                let spans =
                    vec![self.text.trim(host.start..frame.start), self.text.trim(frame.end..host.end)];
                self.push(QuoteKind::Indirect, spans, speaker, Some(cue));
                return;
            }
        }
    }

    /// A frame that stands first takes what follows up to the verb: `Laut der Behörde für Luftfahrt ist …`.
    pub(super) fn before_verb(&self, frame: Range<usize>, clause: &Range<usize>) -> Range<usize> {
        if frame.start != clause.start || frame.end >= clause.end {
            return frame;
        }
        let verb = (frame.end..clause.end.min(frame.end + 12)).find(|&t| {
            let word = self.text.word(t);
            !self.text.is_quoted(t) && !word.is(CAPITAL) && (word.is_finite() || word.is(VERBAL))
        });
        match verb {
            Some(verb) if self.text.word(frame.end).is(PREPOSITION) => frame.start..verb,
            _ => frame,
        }
    }

    /// `ein Bericht, wonach …`, `eine Studie, der zufolge …`
    pub(super) fn relative(&mut self, unit: &Range<usize>, segments: &[Segment]) {
        for number in 1..segments.len() {
            let tokens = segments[number].tokens.clone();
            let at = tokens.start;
            let next = self.text.word(at + 1).key;
            let cue = if matches!(self.text.spelling(at), "wonach" | "demzufolge" | "denenzufolge") {
                at..at + 1
            } else if self.text.word(at).is(RELATIVE) && next == Key::Zufolge
                || matches!(self.text.word(at).key, Key::Laut | Key::Nach)
                    && self.text.word(at + 1).is(RELATIVE)
                    && !self.text.word(at + 2).is(CAPITAL | ADJECTIVE)
                    // `Zahlen, nach denen gewählt wird`: only words are told by somebody.
                    && segments[number - 1].tokens.clone().any(|t| self.text.word(t).is(SOURCE | CLAUSE_NOUN))
            {
                at..at + 2
            } else {
                continue;
            };
            let before = segments[number - 1].tokens.clone();
            let speaker = before
                .clone()
                .rev()
                .take(8)
                .filter_map(|t| self.text.noun_phrase(t, before.end))
                .filter(|phrase| phrase.end == before.end)
                .min_by_key(|phrase| phrase.start);
            let end = self.complement_end(segments, number, unit.end);
            self.push(QuoteKind::Indirect, vec![self.text.trim(cue.end..end)], speaker, Some(cue));
            return;
        }
    }

    /// An adpositional frame at `at`: its tokens, the speaker and the cue.
    pub(super) fn adposition(
        &self,
        at: usize,
        clause: &Range<usize>,
        unit: &Range<usize>,
    ) -> Option<Adposition> {
        let text = self.text;
        match text.word(at).key {
            Key::Laut => {
                let phrase = text.with_apposition(text.noun_phrase(at + 1, clause.end)?, unit.end);
                Some((at..phrase.end, Some(phrase), at..at + 1))
            }
            Key::Zufolge => {
                let start = self.phrase_before(at, clause.start)?;
                Some((start..at + 1, Some(start..at), at..at + 1))
            }
            Key::Nach => {
                // `seiner Meinung nach`
                if at > clause.start && text.word(at - 1).is(SOURCE) {
                    let start = self.phrase_before(at, clause.start)?;
                    if !text.word(at + 1).is(DETERMINER | OBLIQUE | SOURCE) || start == clause.start {
                        return Some((start..at + 1, Some(start..at), at..at + 1));
                    }
                }
                let noun = (at + 1..clause.end.min(at + 6)).take_while(|&t| {
                    let word = text.word(t);
                    !word.is(PUNCTUATION | PREPOSITION) && (t == at + 1 || !text.word(t - 1).is(SOURCE))
                });
                let noun = noun.into_iter().find(|&t| text.word(t).is(SOURCE))?;
                let phrase = text.noun_phrase(at + 1, clause.end)?;
                if phrase.end <= noun {
                    return None;
                }
                // `nach Angaben aus Branchenkreisen`
                let phrase = match text.word(phrase.end).key {
                    Key::Aus if phrase.end == noun + 1 => text
                        .noun_phrase(phrase.end + 1, clause.end)
                        .map_or(phrase.clone(), |of| phrase.start..of.end),
                    _ => phrase,
                };
                let phrase = text.with_apposition(phrase, unit.end);
                let inner = self.owner(noun, &phrase);
                let cue = at..noun + 1;
                let speaker = inner.unwrap_or(at + 1..noun + 1);
                Some((at..phrase.end, Some(speaker), cue))
            }
            Key::Aus if self.text.spelling(at + 1) == "Sicht" => {
                let phrase = text.with_apposition(text.noun_phrase(at + 1, clause.end)?, unit.end);
                let speaker = self.owner(at + 1, &phrase)?;
                Some((at..phrase.end, Some(speaker), at..at + 2))
            }
            Key::Demnach => {
                let speaker = self.last.as_ref().and_then(|last| last.speaker.clone());
                Some((at..at + 1, Some(speaker.unwrap_or(at..at + 1)), at..at + 1))
            }
            _ => None,
        }
    }

    /// Whose words they are: what stands behind the noun in its phrase.
    pub(super) fn owner(&self, noun: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
        let mut start = noun + 1;
        if self.text.word(start).is(PREPOSITION) {
            start += 1;
        }
        (start < phrase.end).then_some(start..phrase.end)
    }

    /// The start of the noun phrase that ends before `end`.
    pub(super) fn phrase_before(&self, end: usize, from: usize) -> Option<usize> {
        let from = from.max(end.saturating_sub(14));
        // The longest run that reads as one phrase up to `end`.
        (from..end).find(|&start| {
            let word = self.text.word(start);
            // `starben behördlichen Angaben zufolge`: a verb that only looks like an adjective.
            let verb = || tenses::strong_preterite(self.text.spelling(start)).is_some();
            let opens = word.is(DETERMINER | OBLIQUE | POSSESSIVE)
                || word.is_nominal()
                || word.is(ADJECTIVE) && !verb();
            let before = start == from
                || !self.text.word(start - 1).is(PREPOSITION)
                    && !self.text.word(start - 1).is(DETERMINER | OBLIQUE);
            opens
                && before
                && !self.text.is_quoted(start)
                && self.text.noun_phrase(start, end).is_some_and(|phrase| phrase.end == end)
        })
    }
}

/// Whether a frame stands first in its clause.
fn frame_opens(frame: &Range<usize>, clause: &Range<usize>) -> bool {
    frame.start == clause.start
}
