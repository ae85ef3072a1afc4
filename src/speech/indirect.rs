//! Indirect and reported speech: frames (`X sagte, dass …`, `…, sagte X`, `wie X meldete`, `laut X`, `X zufolge`,
//! `nach Angaben von X`, `die Behauptung, dass …`) and what they frame; sentences in the subjunctive that go on.
//!
//! The spans follow the scheme of Petersen-Frey and Biemann (2024): a framed clause is taken with its `dass` and
//! without the stop behind it, in two pieces where the frame stands inside; a sentence without a frame is taken
//! whole, with its stop.

use std::ops::Range;

use super::speaker::Clause;
use super::text::{Segment, Text};
use super::words::{BOUNDARY, CAPITAL, CLAUSE_NOUN, Key, PUNCTUATION, SOURCE, VERBAL, ZU_INFINITIVE};
use super::{Claim, QuoteKind};
use crate::german::function_words::{
    ADVERB, AUXILIARY, COMPLEMENTIZER, COORDINATOR, DETERMINER, HEARSAY, OBLIQUE, PASSIVE, POSSESSIVE,
    PREPOSITION, PRONOUN, QUESTION, REFLEXIVE, RELATIVE, SUBORDINATOR,
};
use crate::german::speech_verbs::{
    self as verbs, ABOUT, BARE, CITES, FINITE, INFINITIVE, NOT_REFLEXIVE, PARTICIPLE, PHRASE, PLACE, REPORTS,
    SAYS, SEPARATED, THINKS, Verb,
};
use crate::german::subjunctive::Mood;
use crate::german::tenses;

/// How many clauses behind its cue a complement can begin.
const REACH: usize = 4;

/// Reads unit after unit.
pub(super) struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    /// Who spoke last, for sentences without a frame.
    last: Option<Last>,
    /// The unit before.
    previous: Range<usize>,
    pub(super) claims: Vec<Claim>,
}

#[derive(Clone)]
struct Last {
    speaker: Option<Range<usize>>,
    /// The index of the unit in which it was last heard.
    unit: usize,
    /// The claim that goes on from sentence to sentence without a frame, and whether in the subjunctive.
    running: Option<(usize, bool)>,
}

/// A cue in a unit: the verb in its sense here.
#[derive(Clone, Copy)]
struct Cue {
    token: usize,
    verb: &'static Verb,
    shape: u8,
    segment: usize,
}

/// An adpositional frame: its tokens, the speaker and the cue.
type Adposition = (Range<usize>, Option<Range<usize>>, Range<usize>);

impl<'t, 'a> Reader<'t, 'a> {
    pub(super) fn new(text: &'t Text<'a>) -> Self {
        Self { text, last: None, previous: 0..0, claims: Vec::new() }
    }

    /// Reads one unit; `number` counts the units.
    pub(super) fn read(&mut self, unit: &Range<usize>, number: usize) {
        let segments = self.text.segments(unit);
        if segments.is_empty() {
            return;
        }
        let first = self.claims.len();
        let cues = self.cues(&segments);
        if let Some(resume) = self.inverted(unit, &segments, &cues) {
            self.complements(unit, &segments, &cues, resume);
        }
        // What a verb before it already frames is not framed again: `X sagte, laut Y sei …`.
        let framed = self.framed_from(&segments, &cues);
        if self.claims.len() == first {
            self.parenthetical(unit, &segments, &cues, framed);
        }
        if self.claims.len() == first {
            self.adpositional(unit, &segments, framed);
        }
        if self.claims.len() == first {
            self.relative(unit, &segments);
        }
        if self.claims.len() == first {
            self.backward(unit, &segments, &cues);
        }
        if self.claims.len() == first && !self.carried(unit, &segments, number) {
            self.complements(unit, &segments, &cues, unit.start);
            self.noun_complements(unit, &segments, first);
            if self.claims.len() == first {
                self.reported(unit, &segments, &cues);
            }
        }
        if let Some(claim) = self.claims[first..].last().filter(|claim| claim.cue.is_some()) {
            self.last = Some(Last { speaker: claim.speaker.clone(), unit: number, running: None });
        }
        self.previous = unit.clone();
    }

    /// The token from which on the words stand in the complement of a verb of saying.
    fn framed_from(&self, segments: &[Segment], cues: &[Cue]) -> usize {
        let says =
            cues.iter().filter(|cue| cue.verb.takes & SAYS != 0 && cue.shape & (FINITE | PARTICIPLE) != 0);
        let starts = says.filter_map(|cue| {
            let main = !self.text.is_subordinate(&segments[cue.segment].tokens);
            let start = if main { self.complement_start(segments, cue)? } else { return None };
            Some(segments[start].tokens.start)
        });
        starts.min().unwrap_or(usize::MAX)
    }

    /// All cue verbs of a unit outside quotation marks, each in the sense that its clause gives it.
    fn cues(&self, segments: &[Segment]) -> Vec<Cue> {
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
    fn sense(&self, token: usize, segments: &[Segment], segment: usize) -> Option<(&'static Verb, u8)> {
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
                    particle => has(token + 1..clause.end, particle),
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

    /// Whether a clause ends in a word, or has it before what is loosely added: `sagte zu und …`.
    fn ends_in(&self, clause: &Range<usize>, particle: &str) -> bool {
        clause.clone().any(|at| {
            let last = at + 1 == clause.end || self.text.word(at + 1).is(COORDINATOR);
            last && self.text.spelling(at) == particle && !self.text.is_quoted(at)
        })
    }

    /// Whether the clause of a finite verb ends in the particle of another verb: `meldete das Patent an`.
    fn has_other_particle(&self, token: usize, clause: &Range<usize>) -> bool {
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

    /// Whether a clause opens with a subject in front of something that ends like a finite verb.
    fn is_main_clause(&self, clause: &Range<usize>) -> bool {
        let Some(subject) = self.text.noun_phrase(clause.start, clause.end) else { return false };
        let verb = self.text.word(subject.end);
        subject.end + 1 < clause.end
            && (verb.is(VERBAL) || verb.is_finite())
            && !verb.is(CAPITAL)
            && !self.text.is_quoted(subject.end)
            && !self.text.word(clause.start).is(PREPOSITION | COORDINATOR | OBLIQUE)
    }

    /// A particle behind a relative clause: `teilte der Minister, der … ist, mit`.
    fn late_particle(&self, segments: &[Segment], segment: usize, particle: &str) -> bool {
        segments[segment + 1..]
            .iter()
            .take(2)
            .any(|later| later.tokens.len() == 1 && self.text.spelling(later.tokens.start) == particle)
    }

    /// `…, sagte X.`, `…, so X, …`, `…, heißt es …`. Returns where the words behind a frame of a direct quote
    /// begin, which can hold frames of their own.
    fn inverted(&mut self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue]) -> Option<usize> {
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
                // `Das Problem sei, so X, dass …`
                let complement = inserted && self.text.word(tokens.start).is(COMPLEMENTIZER);
                tokens.start >= frame_end && (inserted && main || own || complement)
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
    fn frame_behind(
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
        let phrase_in =
            |range: Range<usize>| text.subject_in(range).map(|phrase| text.with_apposition(phrase, unit.end));
        if word.key == Key::So {
            let next = text.word(at + 1);
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
            return Some((self.institution(at + 2..rest.end), at..at + 2, false));
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

    /// `Das sagte X.` after a sentence: that sentence, and the pronoun, are the words said.
    fn backward(&mut self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue]) {
        let pronoun = unit.start;
        if segments.len() > 2 || !matches!(self.text.spelling(pronoun), "Das" | "Dies") {
            return;
        }
        let Some(cue) = cues.iter().find(|cue| cue.segment == 0) else { return };
        let clause = &segments[0].tokens;
        let finite = self.text.first_finite(clause);
        let said =
            cue.verb.takes & SAYS != 0 && finite == Some(pronoun + 1) && self.previous.end == unit.start;
        if !said || self.complement_start(segments, cue).is_some() || self.previous.is_empty() {
            return;
        }
        let speaker = if cue.token > pronoun + 1 && self.text.is_passive(clause) {
            self.text.agent_in(clause.clone())
        } else {
            let subject = self.text.subject_in(pronoun + 2..clause.end);
            subject.map(|phrase| self.text.with_apposition(phrase, unit.end))
        };
        let previous = self.text.trim(self.previous.clone());
        self.push(
            QuoteKind::Indirect,
            vec![previous, pronoun..pronoun + 1],
            speaker,
            Some(cue.token..cue.token + 1),
        );
    }

    /// The speaker of `zitiert die Zeitung den Minister`: the last phrase, which a genitive in front of it or an
    /// article tells from the first.
    fn cited(&self, verb: usize, end: usize, unit_end: usize) -> Option<Range<usize>> {
        let subject = self.text.subject_in(verb + 1..end)?;
        let genitive = subject.clone().skip(2).find(|&t| {
            self.text.spelling(t).ends_with('s') && self.text.word(t).is_nominal() && t + 1 < subject.end
        });
        let starts = genitive.into_iter().chain(subject.end..end);
        let object = starts.into_iter().find_map(|at| self.text.noun_phrase(at, end));
        Some(self.text.with_apposition(object.unwrap_or(subject), unit_end))
    }

    /// `in einer Erklärung des Ministeriums`, `aus dem Kreml`: the first noun phrase that names a place of words.
    fn institution(&self, range: Range<usize>) -> Option<Range<usize>> {
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

    /// `wie X meldete`, at the beginning, in the middle or at the end.
    fn parenthetical(&mut self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue], framed: usize) {
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
    fn adpositional(&mut self, unit: &Range<usize>, segments: &[Segment], framed: usize) {
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
    fn before_verb(&self, frame: Range<usize>, clause: &Range<usize>) -> Range<usize> {
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
    fn relative(&mut self, unit: &Range<usize>, segments: &[Segment]) {
        for number in 1..segments.len() {
            let tokens = segments[number].tokens.clone();
            let at = tokens.start;
            let next = self.text.word(at + 1).key;
            let cue = if matches!(self.text.spelling(at), "wonach" | "demzufolge" | "denenzufolge") {
                at..at + 1
            } else if self.text.word(at).is(RELATIVE) && next == Key::Zufolge
                || matches!(self.text.word(at).key, Key::Laut | Key::Nach)
                    && self.text.word(at + 1).is(RELATIVE)
                    && !self.text.word(at + 2).is(CAPITAL | super::words::ADJECTIVE)
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
    fn adposition(&self, at: usize, clause: &Range<usize>, unit: &Range<usize>) -> Option<Adposition> {
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
    fn owner(&self, noun: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
        let mut start = noun + 1;
        if self.text.word(start).is(PREPOSITION) {
            start += 1;
        }
        (start < phrase.end).then_some(start..phrase.end)
    }

    /// The start of the noun phrase that ends before `end`.
    fn phrase_before(&self, end: usize, from: usize) -> Option<usize> {
        let from = from.max(end.saturating_sub(14));
        // The longest run that reads as one phrase up to `end`.
        (from..end).find(|&start| {
            let word = self.text.word(start);
            // `starben behördlichen Angaben zufolge`: a verb that only looks like an adjective.
            let verb = || tenses::STRONG_PRETERITES.binary_search(&self.text.spelling(start)).is_ok();
            let opens = word.is(DETERMINER | OBLIQUE | POSSESSIVE)
                || word.is_nominal()
                || word.is(super::words::ADJECTIVE) && !verb();
            let before = start == from
                || !self.text.word(start - 1).is(PREPOSITION)
                    && !self.text.word(start - 1).is(DETERMINER | OBLIQUE);
            opens
                && before
                && !self.text.is_quoted(start)
                && self.text.noun_phrase(start, end).is_some_and(|phrase| phrase.end == end)
        })
    }

    /// A sentence of its own in the subjunctive goes on with what somebody says.
    fn carried(&mut self, unit: &Range<usize>, segments: &[Segment], number: usize) -> bool {
        let Some(head) = segments.iter().find(|segment| !self.text.is_subordinate(&segment.tokens)) else {
            return false;
        };
        let Some(verb) = self.text.first_finite(&head.tokens) else { return false };
        let word = self.text.word(verb);
        let near = self.last.as_ref().is_some_and(|last| number <= last.unit + 1);
        // `habe ich` is an indicative.
        let first_person = [verb.wrapping_sub(1), verb + 1]
            .into_iter()
            .any(|t| matches!(self.text.spelling(t), "ich" | "Ich"));
        let mood = self.text.mood(verb, &head.tokens);
        let carried = match mood {
            Some(Mood::First) => !first_person,
            Some(_) => near,
            None => near && word.is(HEARSAY),
        };
        if !carried {
            return false;
        }
        let subjunctive = mood.is_some();
        let speaker = self.last.as_ref().and_then(|last| last.speaker.clone());
        let running =
            self.last.as_ref().and_then(|last| last.running).filter(|&(_, mood)| near && mood == subjunctive);
        let goes_on = running.and_then(|(claim, _)| self.claims.get_mut(claim)?.spans.last_mut());
        let claim = match (goes_on, running) {
            (Some(span), Some((claim, _))) => {
                span.end = unit.end;
                claim
            }
            _ => {
                self.push(QuoteKind::Indirect, vec![unit.clone()], speaker.clone(), None);
                self.claims.len().saturating_sub(1)
            }
        };
        self.last = Some(Last { speaker, unit: number, running: Some((claim, subjunctive)) });
        true
    }

    /// The mood of a clause's first finite verb, if it is subjunctive.
    fn main_mood(&self, clause: &Range<usize>) -> Option<Mood> {
        self.text.mood(self.text.first_finite(clause)?, clause)
    }

    /// `X sagte, dass …`, `X sagte, Y sei …`, `X forderte, … zu tun`, `X sagte: …`
    fn complements(&mut self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue], from: usize) {
        let mut free = from;
        for cue in cues {
            if cue.token < free || cue.verb.takes & (SAYS | THINKS | INFINITIVE | REPORTS) == 0 {
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

    fn speaker_of(&self, cue: &Cue, segments: &[Segment], unit: &Range<usize>) -> Option<Range<usize>> {
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
    fn is_passive(&self, cue: &Cue, clause: &Clause) -> bool {
        cue.shape & PARTICIPLE != 0
            && clause.finite != Some(cue.token)
            && self.text.is_passive(&clause.tokens)
    }

    /// The clause of a cue: its segment, and the segments before it where the verb opens its own (`Der Sprecher,
    /// Lars Beringer, sagte`) or has its finite verb there (`hat der Minister, der …, gesagt`).
    fn clause(&self, segments: &[Segment], cue: &Cue) -> Clause {
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
    fn complement_start(&self, segments: &[Segment], cue: &Cue) -> Option<usize> {
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

    /// Whether a verb has its perfect with `sein`: `ist davon ausgegangen`.
    fn moves(&self, cue: &Cue) -> bool {
        self.text.spelling(cue.token).ends_with("gegangen")
    }

    /// Whether a segment opens with a finite verb in the indicative, as a main clause behind a subordinate one does.
    fn opens_main_clause(&self, segment: &Segment) -> bool {
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
    fn complement_end(&self, segments: &[Segment], start: usize, unit_end: usize) -> usize {
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

    /// `die Behauptung, dass …`, `unter Verdacht, … zu …`
    fn noun_complements(&mut self, unit: &Range<usize>, segments: &[Segment], first: usize) {
        for number in 0..segments.len().saturating_sub(1) {
            let tokens = segments[number].tokens.clone();
            let next = &segments[number + 1];
            let opens = self.text.word(next.tokens.start).is(COMPLEMENTIZER);
            let infinitive = !opens && self.text.is_infinitive(&next.tokens);
            let subjunctive = !opens
                && !self.text.is_subordinate(&next.tokens)
                && matches!(self.main_mood(&next.tokens), Some(Mood::First));
            if !opens && !infinitive && !subjunctive {
                continue;
            }
            let covered = self.claims[first..].iter().any(|claim| {
                claim.spans.iter().any(|span| span.start <= next.tokens.start && next.tokens.start < span.end)
            });
            if covered {
                continue;
            }
            let Some(noun) = tokens
                .clone()
                .rev()
                .take(8)
                .find(|&t| self.text.word(t).is(CLAUSE_NOUN) && !self.text.is_quoted(t))
            else {
                continue;
            };
            let owner = self.text.noun_phrase(noun, tokens.end).and_then(|phrase| self.owner(noun, &phrase));
            // `unter Verdacht`, `trotz der Kritik`: the subject is not who holds the view.
            let about = noun > tokens.start
                && self.text.word(noun - 1).is(PREPOSITION)
                && self.text.word(noun - 1).key != Key::Zu;
            let speaker = owner.or_else(|| if about { None } else { self.holder(noun, &tokens, unit) });
            let mut end = self.complement_end(segments, number + 1, unit.end);
            // `Die Forderung, …, wurde abgelehnt`: the verb of the noun's own clause comes behind.
            if self.text.first_finite(&tokens).is_none() {
                let resumes = segments[number + 2..].iter().find(|later| {
                    let word = self.text.word(later.tokens.start);
                    !word.is(CAPITAL)
                        && (word.is_finite() || word.is(VERBAL))
                        && !self.text.is_quoted(later.tokens.start)
                });
                end = resumes.map_or(end, |later| end.min(later.tokens.start));
            }
            let range = self.text.trim(next.tokens.start..end);
            self.push(QuoteKind::Indirect, vec![range], speaker, Some(noun..noun + 1));
        }
    }

    /// Who holds a view that is an object: `X vertrat die Auffassung, dass …`, `X ist überzeugt, dass …`.
    fn holder(&self, noun: usize, clause: &Range<usize>, unit: &Range<usize>) -> Option<Range<usize>> {
        let subordinate = self.text.is_subordinate(clause);
        let finite = self.text.first_finite(clause).or_else(|| {
            clause.clone().find(|&t| {
                self.text.word(t).is(VERBAL) && !self.text.word(t).is(CAPITAL) && !self.text.is_quoted(t)
            })
        })?;
        if finite >= noun || self.text.word(finite).mood.is_some() {
            return None;
        }
        let clause = Clause { tokens: clause.clone(), finite: Some(finite), subordinate };
        let subject = self.text.subject(noun, &clause, unit.end)?;
        (!subject.contains(&noun)).then_some(subject)
    }

    /// `X forderte ein Verbot.`
    fn reported(&mut self, unit: &Range<usize>, segments: &[Segment], cues: &[Cue]) {
        let found = cues.iter().find_map(|cue| {
            let clause = self.clause(segments, cue);
            if cue.verb.takes & REPORTS == 0 || clause.subordinate {
                return None;
            }
            if cue.verb.takes & ABOUT != 0 {
                let about = |t: usize| self.text.word(t).key == Key::Von || self.text.spelling(t) == "über";
                if !clause.tokens.clone().any(about) {
                    return None;
                }
            }
            let finite = clause.finite?;
            // `wurde zu zwei Jahren verurteilt`: without an agent nobody speaks.
            if self.is_passive(cue, &clause) && self.text.agent_in(clause.tokens.clone()).is_none() {
                return None;
            }
            // `nannte den Plan „absurd“`: the quoted words are what is said.
            if cue.verb.takes & verbs::NAMES != 0
                && cue.verb.takes & SAYS == 0
                && clause.tokens.clone().any(|t| self.text.is_quoted(t))
            {
                return None;
            }
            // `Aktionen sind für Montag angekündigt`: a state, of which nobody tells.
            let state = matches!(self.text.spelling(finite), "ist" | "sind" | "war" | "waren");
            if state && cue.shape & PARTICIPLE != 0 && cue.token != finite && !self.moves(cue) {
                return None;
            }
            let silent = |t: usize| {
                matches!(
                    self.text.spelling(t),
                    "nicht" | "nichts" | "Todesopfer" | "Menschenleben" | "Tote" | "Verletzte" | "Opfer"
                )
            };
            if clause.tokens.clone().any(silent) {
                return None;
            }
            if cue.shape & (PARTICIPLE | BARE) == 0 && finite != cue.token {
                return None;
            }
            Some((cue.token, self.speaker_of(cue, segments, unit)?))
        });
        if let Some((token, speaker)) = found {
            self.push(QuoteKind::Reported, vec![unit.clone()], Some(speaker), Some(token..token + 1));
        }
    }

    fn push(
        &mut self,
        kind: QuoteKind,
        mut spans: Vec<Range<usize>>,
        speaker: Option<Range<usize>>,
        cue: Option<Range<usize>>,
    ) {
        for span in &mut spans {
            *span = self.text.before_colon_quote(span.clone());
        }
        spans.retain(|span| span.clone().any(|token| !self.text.word(token).is(PUNCTUATION)));
        if !spans.is_empty() {
            self.claims.push(Claim { kind, spans, speaker, cue, frame_only: false });
        }
    }
}

/// Whether a frame stands first in its clause.
fn frame_opens(frame: &Range<usize>, clause: &Range<usize>) -> bool {
    frame.start == clause.start
}
