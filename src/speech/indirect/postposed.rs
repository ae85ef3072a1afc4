//! Frames behind or inside their statement: `…, sagte X`, `…, so X, …`, `…, heißt es in …`, and `Das sagte X.` behind a
//! sentence of its own.

use std::ops::Range;

use super::cues::Cue;
use super::reader::IndirectSpeech;
use super::unit::Unit;
use crate::german::attribution_words::{continues, is_negated_subject, is_negation, is_nobody, is_wanting};
use crate::german::function_words::{
    AUXILIARY, COMPLEMENTIZER, HEARSAY, PASSIVE, PREPOSITION, PRONOUN, REFLEXIVE,
};
use crate::german::speech_verbs::{BARE, CITES, DENIES, FINITE, LEAVES_OPEN, PARTICIPLE, SAYS, THINKS};
use crate::german::subjunctive::Mood;
use crate::german::tenses;
use crate::speech::features::{BOUNDARY, CAPITAL, CLAUSE_NOUN, Marker, PUNCTUATION, VERBAL};
use crate::speech::quote::QuoteKind;
use crate::speech::statement::{Origin, Statement};
use crate::speech::subjects::Speaks;

/// How many tokens open the frame of the quotation before it: `Mit diesen Worten reagierte X`.
const WITH_THESE_WORDS: usize = 3;

/// A frame behind words.
struct Frame {
    speaker: Option<Range<usize>>,
    cue: Range<usize>,
    /// Whether the statement continues behind it in any mood.
    inserted: bool,
}

/// `soll der junge Mann gerufen haben`: so many tokens at most.
const LONGEST_HEARSAY: usize = 6;

impl IndirectSpeech<'_> {
    /// Adds the statement before a frame: `…, sagte X.`, `…, so X, …`, `…, heißt es …`. Behind the frame of a quotation
    /// further frames can follow; returns the token at which they can begin.
    pub(super) fn postposed(&mut self, unit: &Unit<'_>) -> Option<usize> {
        for (number, segment) in unit.segments.iter().enumerate() {
            let mut at = segment.tokens.start;
            // A closing mark without a comma behind it: `„…“ sagte X`.
            let quotation = self.view.quotation(at).filter(|quotation| quotation.start == at);
            if let Some(quotation) = quotation.filter(|quotation| quotation.end < segment.tokens.end) {
                at = quotation.end;
            }
            let opens = at == segment.tokens.start;
            // `…, wie der Chef der Werft, Jan Kurz, mitteilte`
            let clause = unit.segments[number.saturating_sub(2)..number].iter().any(|earlier| {
                let first = earlier.tokens.start;
                self.view.features(first).marker == Marker::Wie
                    && !self.view.is_quoted(first)
                    && self.view.first_finite(&earlier.tokens).is_none()
            });
            if clause && segment.tokens.len() <= 2 {
                continue;
            }
            let before = self.view.trim(self.view.behind_loose_word(unit.tokens.start)..at);
            let before = self.last_quotation(&before).unwrap_or(before);
            if before.is_empty() || opens && matches!(segment.before, Marker::Colon | Marker::Semicolon) {
                continue;
            }
            // `…, das teilte X mit`
            if opens && matches!(self.view.word(at), "das" | "dies") && self.view.features(at + 1).is_finite()
            {
                at += 1;
            }
            let rest = at..segment.tokens.end;
            let Some(Frame { speaker, cue, inserted }) = self.frame_behind(&before, rest, unit) else {
                continue;
            };
            if self.view.is_quote_alone(&before) {
                let resume = cue.end;
                let kind = QuoteKind::Direct;
                let (spans, cue) = (vec![before], Some(cue));
                self.statements.push(Statement {
                    kind,
                    spans,
                    speaker,
                    cue,
                    origin: Origin::Framed,
                    frame_only: true,
                });
                return Some(resume);
            }
            let mut spans = vec![before];
            let frame_end = speaker.as_ref().map_or(cue.end, |speaker| speaker.end.max(cue.end));
            // Where the statement continues behind the frame.
            let continuation = unit.segments[number + 1..].iter().find(|later| {
                let tokens = &later.tokens;
                let own = !self.view.is_subordinate(tokens) && self.view.main_mood(tokens).is_some();
                let main = !self.view.is_subordinate(tokens)
                    && (self.view.first_finite(tokens).is_some() || !self.view.is_clause(&spans[0]));
                // `Es werde, so X, noch Wochen dauern`
                let last = tokens.end - 1;
                let closes = !self.view.is_subordinate(tokens)
                    && !self.view.features(last).is(CAPITAL | PUNCTUATION)
                    && self.view.word(last).ends_with(['n', 't']);
                // `Das Problem sei, so X, dass …`
                let complement = inserted && self.view.features(tokens.start).is(COMPLEMENTIZER);
                // `Es reicht, so X, für alle`
                let phrase = inserted
                    && tokens.start == frame_end + 1
                    && self.view.features(tokens.start).is(PREPOSITION)
                    && self.view.word(tokens.start) != "seit"
                    && !self.view.is_subordinate(tokens);
                // `Dort dürfe man sich, glaubt er, keinen Fehler erlauben`
                let modal = closes && self.view.main_mood(&spans[0]).is_some();
                tokens.start >= frame_end
                    && (inserted && (main || closes || phrase) || own || complement || modal)
            });
            if let Some(later) = continuation {
                spans.push(self.view.trim(later.tokens.start..unit.tokens.end));
            }
            self.push(QuoteKind::Indirect, spans, speaker, Some(cue));
            return None;
        }
        None
    }

    /// The quotation that ends a range, if a sentence ends before it: `Er floh im BMW. „Wir waren schneller“, sagte Kern.`
    fn last_quotation(&self, before: &Range<usize>) -> Option<Range<usize>> {
        let view = self.view;
        let quotation = view.quotation(before.end.checked_sub(1)?)?;
        let ends = quotation.start > before.start && view.word(quotation.start - 1).ends_with('.');
        (ends && quotation.end == before.end && view.features(quotation.start + 1).is(CAPITAL))
            .then(|| quotation.clone())
    }

    /// The frame that `rest` opens with, behind the words `before`.
    fn frame_behind(&self, before: &Range<usize>, rest: Range<usize>, unit: &Unit<'_>) -> Option<Frame> {
        let view = self.view;
        let at = rest.start;
        let word = view.features(at);
        let alone = view.is_quote_alone(before);
        // `Die Kritik, das Gesetz sei wirkungslos, wies der Minister zurück`: the minister is not the source.
        if !alone && self.opens_with_noun_of_speech(before) {
            return None;
        }
        // `Gefragt, ob er bleibe, antwortete Kern: …`: what he was asked.
        if !alone && matches!(view.word(before.start), "Gefragt" | "Befragt" | "Angesprochen") {
            return None;
        }
        // `Wie die Zeitung berichtet, sagte Kern: …`: a frame itself.
        if !alone && self.is_parenthetical(before, unit) {
            return None;
        }
        // `Ob er kommt, sagte sie nicht.`
        let negated = |at: usize| is_negation(view.word(at)) && !view.is_quoted(at);
        // `Dass er kommt, schloss sie nicht aus.`
        let denies =
            rest.clone().any(|at| view.features(at).verbs.iter().any(|form| form.verb.takes & DENIES != 0));
        if !alone && !denies && view.features(before.start).is(COMPLEMENTIZER) && rest.clone().any(negated) {
            return None;
        }
        // `Ob sie kommt, weiß keiner.`
        if !alone && rest.clone().any(|at| is_nobody(view.word(at)) && !view.is_quoted(at)) {
            return None;
        }
        if word.marker == Marker::So {
            return frame_with_so(unit, rest, alone);
        }
        if word.marker == Marker::Heisst && view.features(at + 1).marker == Marker::Es {
            if !alone && !view.is_clause(before) {
                return None;
            }
            let tail = at + 2..rest.end;
            let speaker = unit.institution(tail.clone());
            let speaker = speaker.or_else(|| self.continuing_speaker(tail.clone()));
            let speaker = speaker.or_else(|| unit.institution_before(tail));
            return Some(Frame { speaker, cue: at..at + 2, inserted: false });
        }
        if word.is(CAPITAL) || !alone && !view.is_clause(before) {
            return None;
        }
        if let Some(cue) = unit.cues.iter().find(|cue| cue.token == at && cue.shape & FINITE != 0) {
            let says = cue.verb.takes & (SAYS | THINKS) != 0;
            // `Sie rät abzuwarten, das empfehle auch die Behörde`: the frame itself is what somebody says.
            let said = word.mood == Some(Mood::First);
            if !alone && !says {
                return self.by_mood(before, rest, unit);
            }
            if !alone && (said || view.is_passive(&rest)) {
                return None;
            }
            let speaker = match cue.verb.takes & CITES != 0 {
                true => unit.cited(at, rest.clone()),
                false => subject_with_apposition(unit, at + 1..rest.end),
            };
            // `Sollte er nicht zahlen, droht Haft`: what threatens says nothing.
            let threat = || speaker.as_ref().is_none_or(|words| view.speaks(words) != Speaks::Yes);
            if !alone && view.word(at).starts_with("droh") && threat() {
                return None;
            }
            // `Miersch warf ihr vor, …, forderte eine Entschuldigung`: the subject stands before.
            let earlier = unit.cues.iter().any(|earlier| earlier.token < before.end);
            if !alone && earlier && speaker.as_ref().is_none_or(|words| view.may_be_object(words)) {
                return None;
            }
            return Some(Frame { speaker, cue: at..at + 1, inserted: false });
        }
        if word.is(AUXILIARY | HEARSAY) {
            frame_with_auxiliary(unit, rest)
        } else {
            self.by_mood(before, rest, unit)
        }
    }

    /// A frame whose verb is none of saying, behind a quotation or a sentence in the subjunctive: `„…“, begann sie.`, `Sie
    /// sei zu spät gekommen, verteidigt sich Kern.`
    fn by_mood(&self, before: &Range<usize>, rest: Range<usize>, unit: &Unit<'_>) -> Option<Frame> {
        let view = self.view;
        let alone = view.is_quote_alone(before);
        let at = rest.start;
        let verb = view.features(at);
        let verbal =
            verb.is(VERBAL) || !verb.verbs.is_empty() || tenses::strong_preterite(view.word(at)).is_some();
        let last = rest.end >= view.trim_stop(unit.tokens.clone()).end;
        let said = view.main_mood(before) == Some(Mood::First) && !view.is_subordinate(before);
        if !verbal || !(last && said || alone) {
            return None;
        }
        let subject = at + 1 + usize::from(view.features(at + 1).is(REFLEXIVE));
        // `„…“, begann sie.`
        let pronoun = matches!(view.word(subject), "er" | "sie");
        if alone && pronoun {
            return Some(Frame { speaker: Some(subject..subject + 1), cue: at..at + 1, inserted: false });
        }
        let words = view.nominative(subject, rest.end)?;
        (view.is_named_person(&words) || view.is_person(&words)).then(|| {
            let speaker = Some(view.with_apposition(words, unit.tokens.end));
            Frame { speaker, cue: at..at + 1, inserted: false }
        })
    }

    /// The last speaker, if an adverb says that the speech continues: `…, hieß es weiter`.
    fn continuing_speaker(&self, tail: Range<usize>) -> Option<Range<usize>> {
        let on = |at| continues(self.view.word(at));
        self.last.as_ref().filter(|_| tail.into_iter().any(on))?.speaker.clone()
    }

    /// Whether words are a clause that says who says what follows: `Wie die Zeitung berichtet`.
    fn is_parenthetical(&self, words: &Range<usize>, unit: &Unit<'_>) -> bool {
        self.view.features(words.start).marker == Marker::Wie
            && unit.cues.iter().any(|cue| cue.token + 1 == words.end)
    }

    /// Whether the first segment of a range holds a noun of speech and no verb: `Auf die Frage, ob …`.
    fn opens_with_noun_of_speech(&self, words: &Range<usize>) -> bool {
        let boundary = |at: &usize| self.view.features(*at).is(BOUNDARY) && !self.view.is_quoted(*at);
        let Some(end) = words.clone().find(boundary) else { return false };
        let first = words.start..end;
        let verbal = |at: usize| {
            let word = self.view.features(at);
            word.is_finite() || word.is(VERBAL) && !word.is(CAPITAL)
        };
        first.clone().any(|at| self.view.features(at).is(CLAUSE_NOUN)) && !first.into_iter().any(verbal)
    }

    /// Adds the sentence before a unit as the statement that its pronoun refers to: `Das sagte X.` Whether the unit is such
    /// a frame.
    pub(super) fn anaphoric(&mut self, unit: &Unit<'_>) -> bool {
        let pronoun = unit.tokens.start;
        if unit.segments.len() > 2 || !matches!(self.view.word(pronoun), "Das" | "Dies" | "So") {
            return false;
        }
        let Some(cue) = unit.cues.iter().find(|cue| cue.segment == 0) else { return false };
        let clause = &unit.segments[0].tokens;
        let finite = self.view.first_finite(clause);
        // `Das erfuhr die Redaktion aus dem Rathaus.`
        let learnt = matches!(self.view.word(cue.token), "erfuhr" | "erfuhren" | "erfahren");
        let said = (cue.verb.takes & SAYS != 0 || learnt)
            && finite == Some(pronoun + 1)
            && self.previous.end == unit.tokens.start;
        if !said || unit.complement_start(cue).is_some() || self.previous.is_empty() {
            return false;
        }
        // `Das hatte auch niemand behauptet.`
        let denied = |at: usize| is_negation(self.view.word(at)) || is_negated_subject(self.view.word(at));
        if clause.clone().any(denied) {
            return true;
        }
        let speaker = if learnt {
            unit.institution(pronoun + 2..clause.end)
        } else if cue.token > pronoun + 1 && self.view.is_passive(clause) {
            self.view.agent_in(clause.clone())
        } else {
            let subject = self.view.subject_behind(pronoun + 2..clause.end);
            subject.map(|phrase| self.view.with_apposition(phrase, unit.tokens.end))
        };
        let previous = self.view.trim(self.previous.clone());
        let quoted = self.view.is_quote_alone(&previous);
        // `Die Firma will kürzen. Das teilte sie mit.`: the frame says more than the verb of will.
        let wants = |statement: &mut Statement| {
            let cue = statement.cue.as_ref().map_or("", |cue| self.view.word(cue.start));
            statement.spans[0].start >= previous.start && matches!(cue, "will" | "wollen")
        };
        self.statements.pop_if(wants);
        // `So war es.` is no frame, `So beschreibt sie die Nacht.` behind a quotation is one.
        if !quoted && self.view.word(pronoun) == "So" {
            return false;
        }
        if quoted {
            self.frame_quotation(&previous, speaker, cue.token..cue.token + 1, unit.number);
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

    /// Gives the quotation before a unit its frame: `„…“ Mit diesen Worten reagierte X.` Whether the unit is such a frame.
    pub(super) fn with_these_words(&mut self, unit: &Unit<'_>) -> bool {
        let opening = unit.tokens.start..unit.tokens.start + WITH_THESE_WORDS;
        let previous = self.view.trim(self.previous.clone());
        let opens = opening.end < unit.tokens.end
            && self.view.word(opening.start) == "Mit"
            && matches!(self.view.word(opening.start + 1), "diesem" | "diesen" | "dieser")
            && matches!(self.view.word(opening.start + 2), "Frage" | "Satz" | "Sätzen" | "Worten");
        if !opens
            || self.previous.end != unit.tokens.start
            || previous.is_empty()
            || !self.view.is_quote_alone(&previous)
        {
            return false;
        }
        let rest = opening.end + 1..unit.tokens.end;
        let speaker =
            self.view.subject_in(rest).map(|phrase| self.view.with_apposition(phrase, unit.tokens.end));
        self.frame_quotation(&previous, speaker, opening, unit.number);
        true
    }

    /// Sets speaker and cue of the direct speech in a range that was found without a frame.
    fn frame_quotation(
        &mut self,
        quote: &Range<usize>,
        speaker: Option<Range<usize>>,
        cue: Range<usize>,
        unit: usize,
    ) {
        let statements = self.statements.iter_mut().rev();
        for statement in statements.take_while(|statement| statement.spans[0].start >= quote.start) {
            if statement.kind == QuoteKind::Direct && statement.cue.is_none() {
                statement.speaker.clone_from(&speaker);
                statement.cue = Some(cue.clone());
            }
        }
        self.note_speaker(speaker, unit);
    }
}

/// `…, so X`, `…, so sagte X`, `…, so hieß es aus dem Kreml`. `alone` says that a quotation stands before it.
fn frame_with_so(unit: &Unit<'_>, rest: Range<usize>, alone: bool) -> Option<Frame> {
    let view = unit.view;
    let at = rest.start;
    let next = view.features(at + 1);
    if next.marker == Marker::Heisst && view.features(at + 2).marker == Marker::Es {
        let speaker = unit.institution(rest);
        return Some(Frame { speaker, cue: at + 1..at + 3, inserted: true });
    }
    let verb = unit.cues.iter().find(|cue| cue.token == at + 1 && cue.shape & FINITE != 0);
    if let Some(verb) = verb.filter(|cue| alone || cue.verb.takes & (SAYS | THINKS) != 0) {
        let speaker = subject_with_apposition(unit, at + 2..rest.end);
        return Some(Frame { speaker, cue: verb.token..verb.token + 1, inserted: true });
    }
    if view.is_quoted(at + 1) || next.is(PRONOUN) && !next.is_nominal() {
        return None;
    }
    let phrase = view.nominative(at + 1, rest.end)?;
    let finite = |token: usize| view.features(token).is_finite() && !view.features(token).is(CAPITAL);
    if (phrase.end..rest.end).any(finite) {
        return None;
    }
    let speaker = Some(view.with_apposition(phrase, unit.tokens.end));
    Some(Frame { speaker, cue: at..at + 1, inserted: true })
}

/// `…, wurde am Sonntag berichtet`, `…, hatte der Sprecher erklärt`.
fn frame_with_auxiliary(unit: &Unit<'_>, rest: Range<usize>) -> Option<Frame> {
    let at = rest.start;
    // `…, soll er gerufen haben`, but not `Wie die Zeitung berichtet, sollen Prüfer Mängel nachgewiesen haben`.
    let short = rest.len() <= LONGEST_HEARSAY && !matches!(unit.view.word(unit.tokens.start), "Wie" | "wie");
    let hearsay = short && unit.view.features(at).is(HEARSAY);
    let perfect = usize::from(hearsay && unit.view.word(rest.end - 1) == "haben");
    // `…, wollte sie wissen`, `…, wollte sie nicht ausschließen`
    let wants = is_wanting(unit.view.word(at));
    let ends = |cue: &&Cue| {
        let infinitive = wants && cue.shape & BARE != 0 && cue.verb.takes & (DENIES | LEAVES_OPEN) != 0;
        cue.token + 1 + perfect == rest.end && (cue.shape & PARTICIPLE != 0 || infinitive)
    };
    let last = unit.cues.iter().find(ends)?;
    if last.verb.takes & (SAYS | THINKS) == 0 {
        return None;
    }
    let speaker = match unit.view.features(at).is(PASSIVE) {
        true => unit.view.agent_in(rest.clone()).or_else(|| {
            let place = unit.institution(rest);
            place.filter(|words| unit.view.speaks(words) == Speaks::Yes)
        }),
        // `…, hat aber erklärt`: a clause without a subject of its own is no frame.
        false => Some(subject_with_apposition(unit, at..last.token)?),
    };
    Some(Frame { speaker, cue: last.token..last.token + 1, inserted: false })
}

fn subject_with_apposition(unit: &Unit<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let subject = unit.view.subject_behind(range)?;
    Some(unit.view.with_apposition(subject, unit.tokens.end))
}
