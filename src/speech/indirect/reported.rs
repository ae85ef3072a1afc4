//! Reported speech: the gist in the writer's own words, `X forderte ein Verbot.`

use std::ops::Range;

use super::cues::Cue;
use super::reader::IndirectSpeech;
use super::unit::Unit;
use crate::german::attribution_words::{is_negation, is_repetition, is_wanting};
use crate::german::function_words::{ARTICLE, DETERMINER, OBLIQUE, PRONOUN, REFLEXIVE, RELATIVE};
use crate::german::pronouns;
use crate::german::speech_verbs::{self as verbs, ABOUT, ATTITUDE, DENIES, PARTICIPLE, REPORTS, SAYS};
use crate::german::subjunctive::Mood;
use crate::speech::clauses::ends_like_subjunctive;
use crate::speech::features::{CAPITAL, Marker, VERBAL};
use crate::speech::noun_classes::{PERSON, THING, TOLL, VOICE};
use crate::speech::quote::QuoteKind;
use crate::speech::statement::Statement;
use crate::speech::subjects::{Speaks, VerbClause};

impl IndirectSpeech<'_> {
    /// Adds the sentences of a unit with a verb that reports speech: `X forderte ein Verbot, Y lehnte es ab.`
    /// `end` is where a statement of its own begins behind a colon.
    pub(super) fn reported(&mut self, unit: &Unit<'_>, end: usize) {
        let mut free = unit.tokens.start;
        for cue in &unit.cues {
            if cue.token < free || cue.token >= end {
                continue;
            }
            let Some((speaker, frame_only)) = self.reported_by(unit, cue) else { continue };
            let mut range = self.sentence_of(unit, cue.segment, &speaker);
            range.end = range.end.min(end);
            free = range.end;
            self.push_reported(range, speaker, cue.token, frame_only);
        }
        if free == unit.tokens.start
            && end == unit.tokens.end
            && let Some((verb, speaker)) = self.intention(unit)
        {
            self.push_reported(unit.tokens.clone(), speaker, verb, false);
        }
    }

    /// Adds the clauses of verbs that report speech behind the statements of a unit from `first` on: `Er sagte zu, das zu
    /// prüfen, und bat um Spenden.`
    pub(super) fn reported_behind(&mut self, unit: &Unit<'_>, first: usize) {
        let Some(end) = self.statements[first..].iter().map(Statement::end).max() else { return };
        for cue in unit.cues.iter().filter(|cue| cue.token >= end) {
            let start = unit.segments[cue.segment].tokens.start;
            let joined = start >= end
                && matches!(self.view.word(cue.token.wrapping_sub(1)), "und" | "aber")
                && start + 1 == cue.token;
            if !joined {
                continue;
            }
            let speaker = self.statements[first..].last().and_then(|statement| statement.speaker.clone());
            if let Some(speaker) = speaker
                && let Some((_, false)) = self.reported_by(unit, cue)
            {
                self.push_reported(cue.token..unit.tokens.end, speaker, cue.token, false);
                return;
            }
        }
    }

    fn push_reported(&mut self, said: Range<usize>, speaker: Range<usize>, cue: usize, frame_only: bool) {
        let first = self.statements.len();
        // `Er rät: „…“`: the quotation says it.
        let frame_only = frame_only || self.view.before_colon_quote(said.clone()) == (speaker.start..cue + 1);
        self.push(QuoteKind::Reported, vec![said], Some(speaker), Some(cue..cue + 1));
        for statement in &mut self.statements[first..] {
            statement.frame_only = frame_only;
        }
    }

    /// The main clause of a cue in its segment with what belongs to it: up to a clause with a speaking subject of its own
    /// on either side.
    fn sentence_of(&self, unit: &Unit<'_>, segment: usize, speaker: &Range<usize>) -> Range<usize> {
        let own = |number: &usize| {
            let tokens = &unit.segments[*number].tokens;
            !tokens.contains(&speaker.start) && self.is_independent(tokens)
        };
        // `Kern stellt den Plan infrage - Kritik der Grünen`: the parts of a headline.
        let line = self.view.features(unit.tokens.end - 1).marker != Marker::Stop;
        let part = |number: usize| line && unit.segments[number].before == Marker::Dash;
        let behind = (segment + 1..unit.segments.len()).find(|&number| part(number) || own(&number));
        let before = if self.is_independent(&unit.segments[segment].tokens) {
            (0..segment).rev().find(own)
        } else {
            None
        };
        let dash = (1..=segment).rev().find(|&number| part(number)).map(|number| number - 1);
        let before = before.max(dash);
        let start = before.map_or(unit.tokens.start, |number| unit.segments[number + 1].tokens.start);
        let end = behind.map_or(unit.tokens.end, |number| unit.segments[number].tokens.start - 1);
        start..end
    }

    /// Whether a segment is a main clause with a subject of its own that can speak: `die Grünen lehnten ab`, `den Plan lehnten
    /// die Grünen ab`.
    fn is_independent(&self, segment: &Range<usize>) -> bool {
        let view = self.view;
        let first = view.noun_phrase(segment.start, segment.end);
        let Some(first) = first.filter(|_| !view.is_subordinate(segment)) else { return false };
        let verb = view.features(first.end);
        let main = (verb.is_finite() || verb.is(VERBAL)) && verb.mood.is_none() && !verb.is(CAPITAL);
        let clause = VerbClause { tokens: segment.clone(), finite: Some(first.end), subordinate: false };
        let subject = if main { view.subject(first.end, &clause, segment.end) } else { None };
        subject.is_some_and(|subject| view.speaks(&subject) == Speaks::Yes)
    }

    /// The speaker of a cue that reports speech in its unit, and whether it is no statement but the frame of the
    /// quotations inside.
    fn reported_by(&self, unit: &Unit<'_>, cue: &Cue) -> Option<(Range<usize>, bool)> {
        let clause = unit.verb_clause(cue);
        if cue.verb.takes & (REPORTS | ATTITUDE) == 0 || clause.subordinate {
            return None;
        }
        if cue.verb.takes & ABOUT != 0 {
            let about = |t: usize| self.view.features(t).marker == Marker::Von || self.view.word(t) == "über";
            if !clause.tokens.clone().any(about) {
                return None;
            }
        }
        let reflexive = || clause.tokens.clone().any(|at| self.view.features(at).is(REFLEXIVE));
        let wants = cue.verb.takes & ATTITUDE != 0 && cue.verb.takes & verbs::REFLEXIVE != 0;
        if wants && !reflexive() {
            return None;
        }
        let finite = clause.finite?;
        // `Weigert er sich, zu zahlen, droht Haft`, `Fordert er Geld?`
        if finite == clause.tokens.start
            && self.view.features(finite).is(CAPITAL)
            && cue.shape & PARTICIPLE == 0
        {
            return None;
        }
        // `Seine Mandantin räume die Taten ein.`: somebody else says so.
        if self.view.features(finite).mood == Some(Mood::First)
            || ends_like_subjunctive(self.view.word(finite))
                && self.view.mood(finite, &clause.tokens).is_some()
        {
            return None;
        }
        // `Hochwasser in Passau erwartet`: a participle at the end of a headline.
        let bare = finite == cue.token
            && cue.shape & PARTICIPLE != 0
            && cue.token + 1 == clause.tokens.end
            && !self.view.features(cue.token).is(CAPITAL);
        // `wurde zu zwei Jahren verurteilt`: without an agent there is no speaker.
        if unit.is_passive(cue, &clause) && self.view.agent_in(clause.tokens.clone()).is_none() {
            return None;
        }
        // `nannte das Modell „Blitz“`: a name. `nannte den Plan „absurd“` is an opinion.
        let quoted = clause.tokens.clone().any(|t| self.view.is_quoted(t));
        let judges = |t: usize| {
            let before = self.view.features(t.wrapping_sub(1));
            self.view.quotation(t).is_some_and(|pair| pair.start == t)
                && (self.view.word(t + 1).starts_with(char::is_lowercase)
                    || before.is(DETERMINER | OBLIQUE)
                    || before.marker == Marker::Als)
        };
        let names = cue.verb.takes & verbs::NAMES != 0 && cue.verb.takes & SAYS == 0 && quoted;
        if names && (reflexive() || !clause.tokens.clone().skip(1).any(judges)) {
            return None;
        }
        // `Aktionen sind für Montag angekündigt`: a state, without a speaker.
        let state = matches!(self.view.word(finite), "ist" | "sind" | "war" | "waren");
        if state
            && cue.shape & PARTICIPLE != 0
            && cue.token != finite
            && !is_perfect_with_sein(self.view.word(cue.token))
        {
            return None;
        }
        let silent = |t: usize| is_negation(self.view.word(t));
        // `Trebbin, der nicht beteiligt war, hält das für klug`: the verb of another clause is denied.
        let own = |t: &usize| {
            let mut segments = unit.segments.iter().filter(|segment| segment.tokens.contains(t));
            segments.all(|segment| !self.view.is_subordinate(&segment.tokens))
        };
        let mut denials = clause.tokens.clone().filter(|&t| silent(t));
        // `Kündigungen schloss er nicht aus`, `wollte sie nicht ausschließen`: left open.
        let negated = denials.any(|t| own(&t));
        let open = negated && cue.verb.takes & DENIES != 0;
        if negated && !open || self.is_toll(cue, &clause.tokens) {
            return None;
        }
        let wants = open && is_wanting(self.view.word(finite));
        if cue.shape & PARTICIPLE == 0 && finite != cue.token && !wants {
            return None;
        }
        if self.is_judicial(cue, &clause.tokens) {
            return None;
        }
        let mut speaker = unit.speaker_of(cue)?;
        // `begrüßte die Gäste`: somebody is met, not an opinion given.
        let somebody = |t: usize| !speaker.contains(&t) && self.view.is_a(t, VOICE);
        let greets = self.view.word(cue.token).to_lowercase().starts_with("begrüß");
        if greets && (clause.tokens.clone().any(somebody) || unit.is_passive(cue, &clause)) {
            return None;
        }
        // `sprach ein Fahrgast von überhöhter Geschwindigkeit`
        let of = speaker.clone().skip(1).find(|&t| self.view.features(t).marker == Marker::Von);
        if let Some(of) = of.filter(|_| cue.verb.takes & ABOUT != 0 && speaker.start > cue.token) {
            speaker.end = of;
        }
        // `sprach von „Betrug“`, `kritisierte das als „Betrug“`, `zeigte sich „bestürzt“`: the quoted words are the
        // statement. `zeigte sich besorgt` is none, `zeigte sich besorgt über die Lage` is one.
        let about = cue.verb.takes & ABOUT != 0 && cue.verb.takes & SAYS == 0;
        let judged = |t: usize| self.view.is_quoted(t) && self.view.features(t - 1).marker == Marker::Als;
        let named = cue.verb.takes & verbs::NAMES != 0 && !names && clause.tokens.clone().skip(1).any(judged);
        let over = |t: usize| self.view.word(t) == "über" && !self.view.is_quoted(t);
        let content = cue.verb.takes & REPORTS != 0 || clause.tokens.clone().any(over);
        // `hatte ein Verbot gefordert`: a single statement in the past perfect is background, a repeated one is not.
        let background = matches!(self.view.word(finite), "hatte" | "hatten")
            && cue.token != finite
            && !clause.tokens.clone().any(|t| is_repetition(self.view.word(t)));
        let frame_only = !content || about && quoted || named || background;
        if (names || bare) && self.view.speaks(&speaker) != Speaks::Yes {
            return None;
        }
        // `Aus Moskau lehnt die Kandidatur niemand ab`: behind the verb an object looks like a subject.
        let unsure = speaker.start > cue.token
            && self.view.may_be_object(&speaker)
            && !self.view.opens_with_object(&clause.tokens);
        // `Neue Stellen fordern die Kitas`: which of both is the subject stays open.
        let unsure = unsure
            || speaker.end <= cue.token
                && speaker.len() > 1
                && self.view.word(cue.token + 1) == "die"
                && !self.view.features(speaker.start).is(ARTICLE | PRONOUN)
                && !self.view.is_named(&speaker)
                && self.view.speaks(&speaker) == Speaks::Perhaps;
        (!unsure && !self.is_no_speaker(&speaker)).then_some((speaker, frame_only))
    }

    /// The verb and the subject of a sentence that says what an organisation wants to do, which it must have announced:
    /// `Die SPD will die Steuern senken.` What a person wants to do is as often the writer's guess.
    fn intention(&self, unit: &Unit<'_>) -> Option<(usize, Range<usize>)> {
        let view = self.view;
        let main = unit.segments.iter().find(|segment| !view.is_subordinate(&segment.tokens))?;
        let finite = view.first_finite(&main.tokens)?;
        let last = main.tokens.end.checked_sub(1)?;
        let infinitive = view.word(last).ends_with('n') && !view.features(last).is(CAPITAL) && last > finite;
        let silent = |t: usize| is_negation(view.word(t));
        let wants = matches!(view.word(finite), "will" | "wollen");
        if !wants || !infinitive || main.tokens.clone().any(silent) {
            return None;
        }
        let clause = VerbClause { tokens: main.tokens.clone(), finite: Some(finite), subordinate: false };
        let subject = view.subject(finite, &clause, unit.tokens.end)?;
        let mut words = subject.clone();
        let organisation = view.speaks(&subject) == Speaks::Yes
            && view.features(subject.start).flags & PRONOUN == 0
            && !(subject.len() == 1 && view.features(subject.start).is(RELATIVE))
            && !words.any(|token| view.is_a(token, PERSON))
            && !view.is_named_person(&subject);
        organisation.then_some((finite, subject))
    }

    /// Whether a verb is what a court or a plaintiff does: `verurteilte ihn wegen Mordes zu drei Jahren`, `klagen auf
    /// Räumung`.
    fn is_judicial(&self, cue: &Cue, clause: &Range<usize>) -> bool {
        let word = self.view.word(cue.token).to_lowercase();
        let has = |wanted: &[&str]| clause.clone().any(|at| wanted.contains(&self.view.word(at)));
        word.contains("verurteil") && has(&["zu", "zur", "wegen", "Haft", "Geldstrafe"])
            || word.starts_with("klag") && has(&["auf", "gegen", "vor"])
            || word.starts_with("geklagt") && has(&["auf", "gegen", "vor"])
            // `wies den Fall an das Landgericht zurück`
            || word.contains("wies") && has(&["an"]) && has(&["Fall", "Rechtsstreit", "Sache", "Verfahren"])
    }

    /// Whether a clause says which victims a disaster took: `Der Unfall forderte zwei Schwerverletzte`.
    fn is_toll(&self, cue: &Cue, clause: &Range<usize>) -> bool {
        let word = self.view.word(cue.token);
        ["forder", "geforder"].iter().any(|stem| word.starts_with(stem))
            && clause.clone().any(|at| self.view.is_noun(at) && self.view.is_a(at, TOLL))
    }

    /// Whether a subject cannot be a speaker: a thing, an event, or `das`.
    fn is_no_speaker(&self, subject: &Range<usize>) -> bool {
        let pronoun = subject.len() == 1 && pronouns::is_neuter_demonstrative(self.view.word(subject.start));
        let noun = subject.clone().find(|&at| self.view.is_noun(at));
        // Without an article it may be a name: `Winter forderte …`.
        let articled = self.view.features(subject.start).is(ARTICLE);
        pronoun
            || self.view.speaks(subject) == Speaks::No
            || articled && noun.is_some_and(|noun| self.view.is_a(noun, THING))
    }
}

/// Whether a participle forms its perfect with `sein`: `ist davon ausgegangen`.
fn is_perfect_with_sein(participle: &str) -> bool {
    participle.ends_with("gegangen")
}
