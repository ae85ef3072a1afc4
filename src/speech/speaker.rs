//! Noun phrases and subjects: who speaks, found from the words alone.
//!
//! German puts the subject before the finite verb or right behind it; articles tell most of the cases apart. That
//! is enough to find `Ministerpräsidentin Sanna Marin`, `der Sprecher des Außenministeriums, Matthew Miller` or
//! `er` without a parse of the whole sentence.

use std::ops::Range;

use super::text::Text;
use super::words::{ADJECTIVE, BOUNDARY, CAPITAL, CLAUSE_NOUN, Key, NUMBER, PUNCTUATION, SOURCE, VERBAL};
use crate::german::function_words::{
    ADVERB, AUXILIARY, COORDINATOR, DETERMINER, OBLIQUE, PASSIVE, POSSESSIVE, PREPOSITION, PRONOUN,
    REFLEXIVE, RELATIVE, SUBORDINATOR, TIME,
};
use crate::german::genders;
use crate::german::speech_nouns;

/// The clause of a verb.
pub(super) struct Clause {
    /// Its tokens, from its first constituent to its last, with what is put between commas inside.
    pub(super) tokens: Range<usize>,
    /// Its finite verb.
    pub(super) finite: Option<usize>,
    /// Whether its verb stands last.
    pub(super) subordinate: bool,
}

/// Where a noun phrase must end at the latest, so that a long list stays cheap.
const LONGEST: usize = 40;

impl Text<'_> {
    /// The noun phrase that begins at `at` and ends before `limit`, with what belongs to it: genitives, `von …`,
    /// coordination, brackets.
    pub(super) fn noun_phrase(&self, at: usize, limit: usize) -> Option<Range<usize>> {
        let limit = limit.min(at + LONGEST);
        let mut end = self.simple_phrase(at, limit)?;
        loop {
            let word = self.word(end);
            if end >= limit {
                break;
            }
            if word.key == Key::Open {
                // A bracket: party, abbreviation.
                match (end..limit.min(end + 8)).find(|&token| self.word(token).key == Key::Close) {
                    Some(close) => end = close + 1,
                    None => break,
                }
                continue;
            }
            let spelling = self.spelling(end);
            let article = word.is(OBLIQUE | DETERMINER)
                && matches!(
                    spelling,
                    "der"
                        | "des"
                        | "eines"
                        | "einer"
                        | "dieser"
                        | "dieses"
                        | "seiner"
                        | "seines"
                        | "ihrer"
                        | "ihres"
                        | "deren"
                        | "vieler"
                        | "mehrerer"
                        | "aller"
                        | "beider"
                        | "zweier"
                        | "dreier"
                );
            // `nach Ansicht hoher Beamter`: a genitive plural without an article.
            let of =
                article || word.is(ADJECTIVE) && spelling.ends_with("er") && self.word(end + 1).is_nominal();
            let joins = word.is(COORDINATOR) && matches!(spelling, "und" | "sowie" | "oder");
            let also = usize::from(joins && self.spelling(end + 1) == "auch");
            // `sprach Angela Merkel von der Möglichkeit`: behind a name without an article, it hangs on the verb.
            let articled = self.word(at).is(DETERMINER | OBLIQUE | POSSESSIVE);
            let belongs = word.key == Key::Von
                && (articled || !self.word(end + 1).is(DETERMINER | OBLIQUE | POSSESSIVE));
            let next = if of {
                self.simple_phrase(end, limit)
            } else if joins || belongs {
                self.simple_phrase(end + 1 + also, limit)
            } else {
                None
            };
            match next {
                Some(next) => end = next,
                None => break,
            }
        }
        Some(at..end)
    }

    /// A subject without whom it speaks to: `sagte Söder der „Bild am Sonntag“`.
    fn without_audience(&self, phrase: Range<usize>) -> Range<usize> {
        if self.word(phrase.start).is(DETERMINER | OBLIQUE | POSSESSIVE) {
            return phrase;
        }
        let audience = phrase.clone().skip(1).find(|&at| {
            let name = self.word(at - 1).is_nominal()
                && !self.word(at - 1).is(SOURCE | CLAUSE_NOUN)
                && !genders::is_person(self.spelling(at - 1));
            let quoted = || self.pair(at + 1).is_some_and(|pair| pair.start == at + 1);
            let medium = || {
                let end = self.simple_phrase(at, phrase.end).unwrap_or(at);
                (at + 1..end.max(at + 1)).any(|token| speech_nouns::is_medium(self.spelling(token)))
            };
            self.spelling(at) == "der" && name && (quoted() || medium())
        });
        phrase.start..audience.unwrap_or(phrase.end)
    }

    /// The same where the subject has an article and stands behind its verb: `sagte ein Sprecher der Feuerwehr der
    /// Deutschen Presse-Agentur`. Before the verb it would be the medium's own: `Ein Sprecher der ARD sagte`.
    fn without_medium(&self, phrase: Range<usize>) -> Range<usize> {
        let last = phrase.clone().skip(2).rev().find(|&at| self.spelling(at) == "der");
        let medium = last.filter(|&at| {
            let own = (phrase.start..at).any(|token| speech_nouns::works_for_medium(self.spelling(token)));
            !own && (at + 1..phrase.end).any(|token| speech_nouns::is_press(self.spelling(token)))
        });
        phrase.start..medium.unwrap_or(phrase.end)
    }

    /// Article, adjectives, nouns and names in a row.
    pub(super) fn simple_phrase(&self, at: usize, limit: usize) -> Option<usize> {
        let mut end = at;
        let first = self.word(at);
        if first.is(DETERMINER | OBLIQUE | POSSESSIVE) && !first.is(REFLEXIVE) {
            end += 1;
        }
        // `einige der Abgeordneten`, `einer von ihnen`: the determiner is the head.
        let partitive = first.is(DETERMINER | OBLIQUE)
            && !first.is(RELATIVE | POSSESSIVE)
            && (self.spelling(end) == "der" || self.word(end).key == Key::Von);
        if partitive {
            return Some(end);
        }
        let mut head = false;
        // `einer am Montag veröffentlichten Umfrage`
        if let Some(attribute) = self.attribute(at, end, limit) {
            end = attribute;
        }
        while end < limit {
            let word = self.word(end);
            if let Some(pair) = self.pair(end) {
                // A name in quotation marks: `die „Süddeutsche Zeitung“`.
                let named = self.word(pair.start + 1).flags & (CAPITAL | NUMBER) != 0;
                if pair.start == end && pair.len() <= 8 && pair.end <= limit && (named || !head) {
                    end = pair.end;
                    head = true;
                    continue;
                }
                break;
            }
            let closed = word.is(PREPOSITION
                | PRONOUN
                | SUBORDINATOR
                | COORDINATOR
                | AUXILIARY
                | ADVERB
                | REFLEXIVE
                | DETERMINER
                | OBLIQUE);
            if word.is(PUNCTUATION | BOUNDARY) || closed && !(word.is(CAPITAL) && head) {
                break;
            }
            if word.is(CAPITAL) {
                head = true;
            } else if head || !(word.is(ADJECTIVE | NUMBER)) {
                // `der 64 Jahre alte Mann` goes on behind its measure.
                let measure = head && end >= at + 2 && self.word(end - 2).is(NUMBER) && word.is(ADJECTIVE);
                let particle = head
                    && matches!(
                        self.spelling(end),
                        "de" | "el" | "al" | "bin" | "van" | "di" | "da" | "e.V."
                    );
                if !measure && !particle {
                    break;
                }
            }
            end += 1;
        }
        (head && end > at).then_some(end)
    }

    /// The adjective or participle at the end of an attribute that opens with a preposition, behind an article.
    fn attribute(&self, at: usize, start: usize, limit: usize) -> Option<usize> {
        /// Attributes are short.
        const REACH: usize = 8;
        // Behind a comma it is a relative pronoun: `…, die in Berlin neue Häuser bauen`.
        let relative = at > 0 && self.word(at - 1).key == Key::Comma;
        if start == at || relative || !self.word(start).is(PREPOSITION) || self.is_quoted(start) {
            return None;
        }
        let inside = (start + 1..limit.min(start + REACH))
            .take_while(|&token| !self.word(token).is(PUNCTUATION | AUXILIARY | SUBORDINATOR));
        inside.into_iter().skip(1).find(|&token| {
            let word = self.word(token);
            word.is(ADJECTIVE) && word.is(VERBAL) && self.word(token + 1).is_nominal()
        })
    }

    /// A noun phrase at `at` that can be a subject: not in the dative or accusative, no time.
    fn nominative(&self, at: usize, limit: usize) -> Option<Range<usize>> {
        let word = self.word(at);
        if self.is_quoted(at) && self.pair(at).is_none_or(|pair| pair.start != at) {
            return None;
        }
        if word.is(PRONOUN)
            && !self.word(at + 1).is_nominal()
            && !(word.is(DETERMINER) && self.word(at + 1).is(ADJECTIVE))
        {
            return (word.key != Key::Es).then_some(at..at + 1);
        }
        // `einer der Minister` is a subject, `einer Ministerin` is none.
        let one_of = matches!(self.spelling(at), "einer" | "Einer") && self.spelling(at + 1) == "der";
        if word.is(OBLIQUE | PREPOSITION | ADVERB | SUBORDINATOR | AUXILIARY)
            && !word.is(DETERMINER)
            && !one_of
        {
            return None;
        }
        let phrase = self.noun_phrase(at, limit).map(|phrase| self.without_audience(phrase));
        phrase.filter(|phrase| !self.is_time(phrase))
    }

    /// Whether a phrase names a time: `Dienstag`, `20 Uhr MEZ`.
    pub(super) fn is_time(&self, phrase: &Range<usize>) -> bool {
        phrase.len() <= 4 && phrase.clone().any(|token| self.word(token).is(TIME))
    }

    /// The first subject in a range, past adverbs and prepositional phrases.
    pub(super) fn subject_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        let mut at = range.start;
        while at < range.end {
            let word = self.word(at);
            if word.is(PREPOSITION) && !self.is_quoted(at) {
                at = self.noun_phrase(at + 1, range.end).map_or(at + 1, |phrase| phrase.end);
                continue;
            }
            let one_of = self.spelling(at) == "einer" && self.spelling(at + 1) == "der";
            if word.is(OBLIQUE) && !word.is(DETERMINER) && !one_of && !self.is_quoted(at) {
                at = self.simple_phrase(at, range.end).unwrap_or(at + 1);
                continue;
            }
            if let Some(phrase) = self.nominative(at, range.end) {
                return Some(phrase);
            }
            at += 1;
        }
        None
    }

    /// [`Text::subject_in`] of a range behind its verb, without the medium that is spoken to.
    pub(super) fn subject_behind(&self, range: Range<usize>) -> Option<Range<usize>> {
        self.subject_in(range).map(|phrase| self.without_medium(phrase))
    }

    /// The agent of a passive: `von …`, `durch …`.
    pub(super) fn agent_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        let mut at = range.start;
        while at < range.end {
            if self.word(at).key == Key::Von
                && !self.is_quoted(at)
                && let Some(phrase) = self.noun_phrase(at + 1, range.end)
            {
                return Some(phrase);
            }
            at += 1;
        }
        None
    }

    /// Whether the verb in a clause is passive: a form of `werden` with a participle.
    pub(super) fn is_passive(&self, clause: &Range<usize>) -> bool {
        clause.clone().any(|token| self.word(token).is(PASSIVE) && !self.is_quoted(token))
    }

    /// A phrase with the appositions behind it: `der Sprecher, Matthew Miller`, `Russlands Botschafter in Nordkorea,
    /// Alexander Matsegora`.
    pub(super) fn with_apposition(&self, phrase: Range<usize>, limit: usize) -> Range<usize> {
        let mut end = phrase.end;
        if self.word(end).is(PREPOSITION)
            && end < limit
            && let Some(place) = self.noun_phrase(end + 1, limit)
            && self.word(place.end).key == Key::Comma
            && self.word(place.end + 1).is_nominal()
        {
            end = place.end;
        }
        if end + 1 >= limit || self.word(end).key != Key::Comma {
            return phrase;
        }
        let first = self.word(end + 1);
        let article = matches!(self.spelling(end + 1), "ein" | "eine" | "der" | "die");
        if !(first.is(CAPITAL) || article) || first.is(PREPOSITION | SUBORDINATOR | PRONOUN) {
            return phrase;
        }
        match self.noun_phrase(end + 1, limit) {
            Some(next)
                if next.end >= limit
                    || self.word(next.end).is(PUNCTUATION)
                    || self.word(next.end).is_finite() && !article =>
            {
                phrase.start..next.end
            }
            _ => phrase,
        }
    }

    /// The subject of a verb in its clause. `unit_end` bounds appositions behind commas.
    pub(super) fn subject(&self, verb: usize, clause: &Clause, unit_end: usize) -> Option<Range<usize>> {
        let tokens = &clause.tokens;
        let Some(finite) = clause.finite.filter(|_| !clause.subordinate) else {
            let start = tokens.start + usize::from(self.word(tokens.start).is(SUBORDINATOR | COORDINATOR));
            if start == tokens.start && self.word(start).is(RELATIVE) && clause.subordinate {
                // The relative pronoun stands for the noun before the comma.
                return Some(start..start + 1);
            }
            return self.subject_in(start..verb).map(|phrase| self.with_apposition(phrase, unit_end));
        };
        let mut start = tokens.start;
        // `Auch der Minister sagte …`
        let focus = |at: usize| {
            matches!(
                self.spelling(at),
                "Auch" | "auch" | "Selbst" | "Sogar" | "Nur" | "Insbesondere" | "Ebenso"
            )
        };
        while start < finite && (self.word(start).is(COORDINATOR) || focus(start)) {
            start += 1;
        }
        let behind = finite + 1..tokens.end;
        // A pronoun right behind the verb is the subject, whatever stands before it.
        let next = self.word(behind.start);
        if next.is(PRONOUN) && !next.is(DETERMINER) && next.key != Key::Es && !self.is_quoted(behind.start) {
            return Some(behind.start..behind.start + 1);
        }
        if start < finite
            && let Some(phrase) = self.nominative(start, finite)
            && !self.is_adverbial(&phrase)
        {
            // Behind an insertion the verb stands right after a comma.
            let enclosed = self.word(finite - 1).is(BOUNDARY);
            // `Weitere Forderungen lehnt die Regierung ab`: what no one can say stands first as the object.
            let object = phrase.end == finite && self.is_matter(&phrase);
            if object && let Some(subject) = self.nominative(behind.start, behind.end) {
                return Some(self.with_apposition(subject, unit_end));
            }
            if phrase.end == finite || enclosed || self.only_fillers(phrase.end..finite) {
                return Some(self.with_apposition(phrase, finite));
            }
        }
        self.subject_behind(behind).map(|phrase| self.with_apposition(phrase, unit_end))
    }

    /// Whether the noun of a phrase is a matter that somebody speaks of, and nobody who speaks.
    fn is_matter(&self, phrase: &Range<usize>) -> bool {
        const MATTERS: [&str; 19] = [
            "angebot",
            "anschuldigungen",
            "aussage",
            "aussagen",
            "behauptung",
            "behauptungen",
            "entscheidung",
            "forderung",
            "forderungen",
            "gerüchte",
            "kritik",
            "plan",
            "pläne",
            "spekulationen",
            "verhandlungen",
            "verschiebung",
            "vorschlag",
            "vorwurf",
            "vorwürfe",
        ];
        let Some(noun) = phrase.clone().find(|&token| {
            self.word(token).is_nominal()
                && !self.word(token).is(DETERMINER | OBLIQUE | POSSESSIVE | ADJECTIVE)
                && !self.spelling(token).ends_with("ere")
        }) else {
            return false;
        };
        let noun = self.spelling(noun).to_lowercase();
        MATTERS.iter().any(|matter| noun.ends_with(matter))
    }

    fn only_fillers(&self, range: Range<usize>) -> bool {
        let mut at = range.start;
        while at < range.end {
            let word = self.word(at);
            if word.is(PREPOSITION) {
                match self.noun_phrase(at + 1, range.end) {
                    Some(phrase) => at = phrase.end,
                    None => return false,
                }
            } else if word.is_nominal() {
                return false;
            } else {
                at += 1;
            }
        }
        true
    }

    /// Whether a phrase before the verb is one capitalised adverb: `Anschließend sagte …`.
    fn is_adverbial(&self, phrase: &Range<usize>) -> bool {
        if phrase.len() != 1 {
            return false;
        }
        let spelling = self.spelling(phrase.start);
        ["end", "lich", "weise", "dem", "falls", "seits", "dings", "tags", "maßen", "mals"]
            .iter()
            .any(|ending| spelling.ends_with(ending))
    }
}
