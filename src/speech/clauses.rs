//! Clauses: the segments of a unit between commas and colons, their finite verbs and their kind.

use std::ops::Range;

use super::features::{ADJECTIVE, BOUNDARY, CAPITAL, Marker, NUMBER, VERBAL, ZU_INFINITIVE};
use super::view::SpeechView;
use crate::german::attribution_words::opens_adverbial_infinitive;
use crate::german::function_words::{
    ADVERB, AUXILIARY, COMPLEMENTIZER, COORDINATOR, DETERMINER, OBLIQUE, PASSIVE, POSSESSIVE, PREPOSITION,
    PRONOUN, QUESTION, RELATIVE, SUBORDINATOR,
};
use crate::german::subjunctive::Mood;
use crate::german::tenses;

/// The tokens of a unit between two boundaries (commas, colons, semicolons, dashes) outside quotation marks.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Its tokens, without the boundaries.
    pub(super) tokens: Range<usize>,
    /// The boundary before it; [`Marker::Other`] for the first.
    pub(super) before: Marker,
}

/// The most tokens of a bracket.
const LONGEST_BRACKET: usize = 20;

impl SpeechView<'_> {
    /// The segments of a unit.
    pub(super) fn segments(&self, unit: &Range<usize>) -> Vec<Segment> {
        let mut segments = Vec::new();
        let (mut start, mut before) = (unit.start, Marker::Other);
        let mut bracket_end = unit.start;
        for token in unit.clone() {
            let word = self.features(token);
            if word.marker == Marker::Open && token >= bracket_end {
                // Boundaries in brackets do not count.
                let mut inside = (token..unit.end).take(LONGEST_BRACKET);
                bracket_end = inside.find(|&t| self.features(t).marker == Marker::Close).unwrap_or(token);
            }
            if word.is(BOUNDARY) && token >= bracket_end && !self.is_quoted(token) {
                if token > start {
                    segments.push(Segment { tokens: start..token, before });
                }
                (start, before) = (token + 1, word.marker);
            }
        }
        let end = self.trim_stop(start..unit.end).end;
        if end > start {
            segments.push(Segment { tokens: start..end, before });
        }
        segments
    }

    /// A range without the full stop at its end.
    pub(super) fn trim_stop(&self, mut range: Range<usize>) -> Range<usize> {
        while range.end > range.start
            && !self.is_quoted(range.end - 1)
            && self.features(range.end - 1).marker == Marker::Stop
        {
            range.end -= 1;
        }
        range
    }

    /// A range without boundaries and full stops at both ends.
    pub(super) fn trim(&self, mut range: Range<usize>) -> Range<usize> {
        let loose = |token: usize| {
            let word = self.features(token);
            !self.is_quoted(token) && (word.is(BOUNDARY) || word.marker == Marker::Stop)
        };
        while range.end > range.start && loose(range.end - 1) {
            range.end -= 1;
        }
        while range.start < range.end && loose(range.start) {
            range.start += 1;
        }
        range
    }

    /// The start of a unit behind a conjunction that a colon sets off from a quotation: `Aber: „…“, sagte sie.`
    pub(super) fn behind_loose_word(&self, start: usize) -> usize {
        let loose = self.features(start).is(COORDINATOR)
            && self.features(start + 1).marker == Marker::Colon
            && self.quotation(start + 2).is_some_and(|quotation| quotation.start == start + 2);
        if loose { start + 2 } else { start }
    }

    /// A range up to a colon with a quotation behind it, which is a statement of its own.
    pub(super) fn before_colon_quote(&self, range: Range<usize>) -> Range<usize> {
        let colon = range.clone().find(|&token| {
            self.features(token).marker == Marker::Colon
                && !self.is_quoted(token)
                && self.quotation(token + 1).is_some()
        });
        range.start..colon.unwrap_or(range.end)
    }

    /// Whether a range holds nothing but quotations.
    pub(super) fn is_quote_alone(&self, range: &Range<usize>) -> bool {
        range.clone().all(|token| {
            let word = self.features(token);
            self.is_quoted(token) || word.is(BOUNDARY) || word.marker == Marker::Stop
        })
    }

    /// Whether the words before a frame can be its statement: they hold a clause with a verb of its own that is neither
    /// adverbial (`Weil …, sagte er`) nor relative.
    pub(super) fn is_clause(&self, range: &Range<usize>) -> bool {
        let mut start = range.start;
        loop {
            let end = (start..range.end)
                .find(|&t| self.features(t).is(BOUNDARY) && !self.is_quoted(t))
                .unwrap_or(range.end);
            let clause = start..end;
            if !clause.is_empty() && start < end {
                let word = self.features(start);
                let complement = word.is(COMPLEMENTIZER | QUESTION) && word.marker != Marker::Wie;
                let verbal = clause.clone().any(|t| {
                    let word = self.features(t);
                    // `gestern veröffentlichten Bericht`: a participle before its noun.
                    let before = self.features(t.wrapping_sub(1));
                    let attribute = self.features(t + 1).is_nominal()
                        && t > start
                        && !word.is_finite()
                        && !before.is(PRONOUN)
                        && (self.word(t).ends_with("ten") || !before.is_nominal());
                    self.is_quoted(t) && !self.is_name_in_quotes(t)
                        || !attribute
                            && (word.is_finite()
                                || word.is(VERBAL)
                                || !complement && self.is_likely_subjunctive(t, &clause))
                            && !(word.is_nominal() && t > range.start)
                        || !complement && self.is_likely_plural(t, &clause)
                });
                // `Dass die Preise steigen, …`, whatever its verb looks like.
                if clause.len() > 2 && word.is(COMPLEMENTIZER) && start == range.start {
                    return true;
                }
                if verbal && (complement || !self.is_subordinate(&clause)) {
                    return true;
                }
            }
            if end >= range.end {
                return false;
            }
            start = end + 1;
        }
    }

    /// Whether a token stands in a quotation that is a name: a few words, the first with a capital, without a verb.
    fn is_name_in_quotes(&self, token: usize) -> bool {
        self.quotation(token).is_some_and(|pair| {
            let finite = |t: usize| self.features(t).is_finite() && !self.features(t).is(CAPITAL);
            pair.len() <= 7 && self.features(pair.start + 1).is(CAPITAL) && !pair.clone().any(finite)
        })
    }

    /// The first finite verb of a range, outside quotation marks.
    pub(super) fn first_finite(&self, range: &Range<usize>) -> Option<usize> {
        let known = range.clone().find(|&token| {
            let word = self.features(token);
            !self.is_quoted(token) && word.is_finite() && !(word.is_nominal() && token > range.start)
        });
        known.or_else(|| range.clone().find(|&token| self.is_likely_subjunctive(token, range)))
    }

    /// The first finite verb of a range, or the first word that looks like one: `führte`, `blickt`, `ging`.
    pub(super) fn first_verb(&self, range: &Range<usize>) -> Option<usize> {
        self.first_finite(range).or_else(|| {
            range.clone().find(|&token| {
                let word = self.features(token);
                let verbal = word.is(VERBAL) || tenses::strong_preterite(self.word(token)).is_some();
                verbal && !word.is(CAPITAL) && !self.is_quoted(token)
            })
        })
    }

    /// The kind of subjunctive of the finite verb at `token` in its clause; `None` in the indicative.
    pub(super) fn mood(&self, token: usize, clause: &Range<usize>) -> Option<Mood> {
        let listed = self.features(token).mood;
        listed.or_else(|| self.is_likely_subjunctive(token, clause).then_some(Mood::Likely))
    }

    /// Whether an unlisted word in -en is a plural form of the present or of a strong preterite by its position: adjectives seldom
    /// stand behind a noun. `Dort fehlen den Höfen Leute`, `Die Kunden kaufen weniger`.
    fn is_likely_plural(&self, token: usize, clause: &Range<usize>) -> bool {
        let word = self.word(token);
        let (before, after) = (self.features(token.wrapping_sub(1)), self.features(token + 1));
        self.features(token).flags == ADJECTIVE
            && word.ends_with("en")
            && !matches!(word, "morgen" | "oben" | "unten" | "innen" | "außen" | "draußen" | "zusammen")
            && !word.ends_with("essen")
            && token > clause.start
            && token + 1 < clause.end
            && (before.is_nominal() || before.is(PRONOUN | ADVERB) && !after.is_nominal())
    }

    /// Whether an unlisted word in -e is a Konjunktiv I by its position: behind a subject and not before a noun, as in
    /// `Dies bedinge schwere Stürme`.
    fn is_likely_subjunctive(&self, token: usize, clause: &Range<usize>) -> bool {
        let word = self.features(token);
        // `Man begrüße den Plan`: cue verbs are no adjectives.
        let cue = !word.verbs.is_empty() && !word.is(CAPITAL | POSSESSIVE | ADVERB);
        if !(word.is(ADJECTIVE) || cue) || self.is_quoted(token) || !ends_like_subjunctive(self.word(token)) {
            return false;
        }
        let before = self.features(token.wrapping_sub(1));
        if cue && matches!(self.word(token.wrapping_sub(1)), "ich" | "Ich") || self.word(token + 1) == "ich" {
            return false;
        }
        let after = self.features(token + 1);
        // `klingt er müde`
        let inverted = before.is(PRONOUN)
            && token > clause.start + 1
            && self.features(token - 2).is(VERBAL)
            && !self.features(token - 2).is(CAPITAL);
        !inverted
            && (before.is_nominal() || before.is(PRONOUN))
            // `Das nütze nur anderen`
            && (!before.is(DETERMINER) || matches!(self.word(token - 1), "Das" | "Dies" | "das" | "dies"))
            && (token + 1 >= clause.end || after.flags & (CAPITAL | ADJECTIVE | NUMBER) == 0)
    }

    /// The kind of subjunctive of the first finite verb of a clause.
    pub(super) fn main_mood(&self, clause: &Range<usize>) -> Option<Mood> {
        self.mood(self.first_finite(clause)?, clause)
    }

    /// Whether a clause begins with a noun phrase and something that looks like its finite verb.
    pub(super) fn is_main_clause(&self, clause: &Range<usize>) -> bool {
        let Some(subject) = self.noun_phrase(clause.start, clause.end) else { return false };
        let verb = self.features(subject.end);
        subject.end + 1 < clause.end
            && (verb.is(VERBAL) || verb.is_finite())
            && !verb.is(CAPITAL)
            && !self.is_quoted(subject.end)
            && !self.features(clause.start).is(OBLIQUE)
    }

    /// Whether a clause is subordinate: it opens with a conjunction or a relative pronoun, and its verb stands last.
    pub(super) fn is_subordinate(&self, range: &Range<usize>) -> bool {
        let mut at = range.start;
        if self.features(at).is(COORDINATOR) {
            at += 1;
        }
        if self.features(at).is(PREPOSITION) && self.features(at + 1).is(RELATIVE) {
            // `Gegenüber dem „Spiegel“ erklärte Kern …`
            let quoted = self.quotation(at + 2).is_some_and(|quotation| quotation.start == at + 2);
            return !quoted && !self.features(at + 2).is(CAPITAL | ADJECTIVE | NUMBER);
        }
        let word = self.features(at);
        // `Als Kern sagte, dass …`, but `Als Sprecher sagte er, dass …`
        if word.marker == Marker::Als && word.is(SUBORDINATOR) && self.is_clause_of_als(&(at..range.end)) {
            return true;
        }
        if word.is(SUBORDINATOR) && !(word.marker == Marker::Als || word.marker == Marker::Wie) {
            // `…, da schrieb sie einen Brief`, `Damit erreiche man viele`
            let next = self.features(at + 1);
            let verb = next.is_finite()
                || next.is(VERBAL)
                || next.is(ADJECTIVE)
                    && self.features(at + 2).is(PRONOUN)
                    && !self.features(at + 2).is(DETERMINER);
            let adverb =
                matches!(self.word(at), "da" | "Da" | "damit" | "Damit") && verb && !next.is(CAPITAL);
            return !adverb;
        }
        word.is(RELATIVE)
            && !word.is(CAPITAL)
            && !self.is_infinitive(range)
            && !self.is_verb_second(&(at..range.end))
    }

    /// Whether `als` opens a clause in the indicative, whose verb stands last.
    fn is_clause_of_als(&self, clause: &Range<usize>) -> bool {
        let verb = self.first_finite(clause).filter(|&verb| verb > clause.start && verb + 1 == clause.end);
        verb.is_some_and(|verb| self.mood(verb, clause).is_none())
    }

    /// Whether a clause ends in `zu` and an infinitive: `…, morgen zu kommen`, `…, Waffen zu liefern und zu zahlen`.
    pub(super) fn is_infinitive(&self, clause: &Range<usize>) -> bool {
        if opens_adverbial_infinitive(self.word(clause.start)) {
            return false;
        }
        let Some(last) = clause.clone().next_back() else { return false };
        if self.is_quoted(last) {
            return false;
        }
        let infinitive = |at: usize| {
            let word = self.features(at);
            let bare = word.is(ZU_INFINITIVE)
                || self.features(at.wrapping_sub(1)).marker == Marker::Zu && self.word(at).ends_with('n');
            bare && !word.is(CAPITAL) && at > clause.start
        };
        // An infinitive in the middle counts where a conjunction or a loose phrase follows it.
        infinitive(last)
            || clause.clone().any(|at| {
                infinitive(at) && !self.features(at + 1).is_nominal() && !self.features(at + 1).is(ADJECTIVE)
            })
    }

    /// Whether the finite verb of a clause stands in second position, as far as can be decided without a parse.
    pub(super) fn is_verb_second(&self, range: &Range<usize>) -> bool {
        let Some(verb) = self.first_finite(range) else {
            // `die USA beobachteten die Lage genau`
            let phrase = self.noun_phrase(range.start, range.end);
            return phrase.is_some_and(|phrase| {
                let (verb, next) = (self.features(phrase.end), self.features(phrase.end + 1));
                phrase.len() > 1
                    && phrase.end + 1 < range.end
                    && verb.is(VERBAL)
                    && !verb.is(CAPITAL)
                    && !next.is(COORDINATOR | AUXILIARY)
            });
        };
        if !self.features(range.start).is(RELATIVE) {
            return true;
        }
        // `die Lage eskaliere` against `die in Berlin leben`: an article with its noun before the verb.
        match self.noun_phrase(range.start, range.end) {
            Some(phrase) => verb >= phrase.end && (verb == phrase.end || verb + 1 < range.end),
            None => false,
        }
    }

    /// Whether the verb in a clause is passive: a form of `werden` with a participle.
    pub(super) fn is_passive(&self, clause: &Range<usize>) -> bool {
        clause.clone().any(|token| self.features(token).is(PASSIVE) && !self.is_quoted(token))
    }
}

/// Whether a word can be a Konjunktiv I: it ends in -e, but not in -te as preterites do.
pub(super) fn ends_like_subjunctive(spelling: &str) -> bool {
    spelling.ends_with('e') && !spelling.ends_with("te")
}
