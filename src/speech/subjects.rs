//! Subjects and agents: who says something, from word order and case.
//!
//! German puts the subject before the finite verb or right behind it, and articles show most of the cases. That is
//! enough to find the speaker without a parse of the whole sentence.

use std::ops::Range;

use super::features::{
    ADJECTIVE, BOUNDARY, CAPITAL, CLAUSE_NOUN, Marker, NUMBER, PUNCTUATION, SOURCE, VERBAL,
};
use super::noun_classes::{MEDIUM, PERSON, THING, TOLL, VOICE};
use super::view::SpeechView;
use crate::german::attribution_words::{
    ends_like_adverb, is_focus_particle, is_relative_possessive, is_summary_pronoun, is_surely_feminine,
};
use crate::german::function_words::{
    ADVERB, ARTICLE, AUXILIARY, COORDINATOR, DETERMINER, OBLIQUE, POSSESSIVE, PREPOSITION, PRONOUN,
    REFLEXIVE, RELATIVE, SUBORDINATOR,
};
use crate::german::{number, pronouns, speech_nouns};

/// Whether a phrase can be the subject of a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Speaks {
    /// A thing, a fact, a time, an adverb.
    No,
    /// A noun of no known class.
    Perhaps,
    /// A person, an organisation, a medium, a source, a personal pronoun.
    Yes,
}

/// The clause of a verb.
pub(super) struct VerbClause {
    /// Its tokens, from its first constituent to its last, insertions between commas included.
    pub(super) tokens: Range<usize>,
    /// Its finite verb.
    pub(super) finite: Option<usize>,
    /// Whether its verb stands last.
    pub(super) subordinate: bool,
}

impl SpeechView<'_> {
    /// The subject of a verb in its clause. `unit_end` bounds appositions behind commas.
    pub(super) fn subject(&self, verb: usize, clause: &VerbClause, unit_end: usize) -> Option<Range<usize>> {
        let tokens = &clause.tokens;
        let Some(finite) = clause.finite.filter(|_| !clause.subordinate) else {
            let start =
                tokens.start + usize::from(self.features(tokens.start).is(SUBORDINATOR | COORDINATOR));
            // `…, denen er vorwirft, …`
            let oblique = matches!(self.word(start), "dem" | "den" | "denen" | "deren" | "dessen");
            if start == tokens.start && !oblique && self.features(start).is(RELATIVE) && clause.subordinate {
                // The relative pronoun is the subject; its antecedent is the noun before the comma.
                return Some(start..start + 1);
            }
            // `als sie noch die Bücher führte und jeder sie so nannte`
            let conjunct = |at: &usize| {
                let before = self.features(at.wrapping_sub(1));
                self.features(*at).is(COORDINATOR)
                    && (before.is_finite() || before.is(VERBAL))
                    && !before.is(CAPITAL)
                    && self.nominative(at + 1, verb).is_some()
            };
            let start = (start..verb).rev().find(conjunct).map_or(start, |at| at + 1);
            return self.subject_in(start..verb).map(|phrase| self.with_apposition(phrase, unit_end));
        };
        // `Der Präsident lobte das und nannte die Wahl ein Fest`: the subject of the verb before.
        let joins = |at: &usize| matches!(self.word(*at), "und" | "oder" | "aber" | "sondern");
        if let Some(before) = finite.checked_sub(1).filter(joins).map(|end| tokens.start..end)
            && let Some(first) = self.first_verb(&before)
        {
            let clause = VerbClause { tokens: before, finite: Some(first), subordinate: false };
            return self.subject(first, &clause, unit_end);
        }
        let mut start = tokens.start;
        // `Auch der Minister sagte …`
        while self.features(start).is(COORDINATOR) || is_focus_particle(self.word(start)) {
            start += 1;
        }
        let behind = finite + 1..tokens.end;
        // A pronoun right behind the verb is the subject, whatever stands before it.
        let next = self.features(behind.start);
        if next.is(PRONOUN)
            && !next.is(DETERMINER)
            && next.marker != Marker::Es
            && !self.is_quoted(behind.start)
            && !(self.word(behind.start) == "sie" && self.names_speaker(start..finite))
        {
            return Some(behind.start..behind.start + 1);
        }
        if start < finite
            && let Some(phrase) = self.nominative(start, finite)
            && !self.is_adverbial(&phrase)
        {
            // Behind an insertion the verb stands right after a comma.
            let enclosed = self.features(finite - 1).is(BOUNDARY);
            // `Weitere Forderungen lehnt die Regierung ab`, `Teilhabe fordert auch Lars Vogt`: what cannot speak is the
            // object if a possible subject follows that can.
            let said = self.is_said(&phrase) || self.is_told(&phrase, behind.start);
            // `Angehörigen der Opfer sprach Kern sein Beileid aus`: a dative without an article.
            let noun = phrase.clone().find(|&at| self.is_noun(at));
            let dative = self.is_person_name(behind.start)
                && !self.features(phrase.start).is(ARTICLE)
                && !self.is_named(&phrase)
                && noun.is_some_and(|noun| self.word(noun).ends_with('n'));
            let before = if said || dative { Speaks::No } else { self.speaks(&phrase) };
            // `Interesse haben bereits mehrere Firmen signalisiert`: one does not do what several do.
            if !self.can_agree(&phrase, finite) {
                let subject = self.subject_in(behind.clone()).filter(|subject| {
                    let next = subject.start == behind.start && self.features(subject.start).is(DETERMINER);
                    next || before != Speaks::Yes || self.speaks(subject) == Speaks::Yes
                });
                if subject.is_some() || before != Speaks::Yes {
                    return subject.map(|phrase| self.with_apposition(phrase, unit_end));
                }
            }
            if before != Speaks::Yes && !self.is_surely_nominative(&phrase) {
                let mut start = behind.start;
                // `Besorgt äußerte sich auch die Ministerin.`
                while start < behind.end
                    && (is_focus_particle(self.word(start)) || self.features(start).is(REFLEXIVE))
                {
                    start += 1;
                }
                // `Bedauern äußerten gestern mehrere Anwohner.`
                let subject = match said {
                    true => self.subject_in(start..behind.end),
                    false => self.nominative(start, behind.end),
                };
                // `Das Buch beschreibt eine Frau`: a thing with an article stays the subject where case leaves it open.
                let thing = before == Speaks::No && !said && self.features(phrase.start).is(DETERMINER);
                let fits = |subject: &Range<usize>| {
                    let speaks =
                        self.speaks(subject) == Speaks::Yes || before == Speaks::No && subject.start == start;
                    // `Die App verlangt Zugriff`: nor does a thing ask for another one.
                    let clear = self.is_surely_nominative(subject)
                        || !self.features(subject.start).is(DETERMINER | POSSESSIVE)
                            && self.speaks(subject) == Speaks::Yes;
                    // `Die Gemeinschaft beklagt mangelnde Information`: a source without an article is the object.
                    let source = !self.is_named(subject)
                        && self.features(subject.end - 1).is(SOURCE)
                        && self.features(phrase.start).is(DETERMINER)
                        && !self.features(subject.start).is(DETERMINER | POSSESSIVE);
                    speaks && !source && (!thing || clear)
                };
                if let Some(subject) = subject.filter(fits) {
                    return Some(self.with_apposition(subject, unit_end));
                }
            }
            let joined = || self.ends_in_conjunct(phrase.end..finite);
            if phrase.end == finite || enclosed || self.only_fillers(phrase.end..finite) || joined() {
                return Some(self.with_apposition(phrase, finite));
            }
        }
        self.subject_behind(behind).map(|phrase| self.with_apposition(phrase, unit_end))
    }

    /// Whether a phrase before or behind a finite verb can be its subject by its number. What is joined to something else can
    /// always.
    fn can_agree(&self, phrase: &Range<usize>, finite: usize) -> bool {
        let joins = |at: usize| {
            let word = self.features(at);
            word.is(COORDINATOR | BOUNDARY) || word.marker == Marker::Als || self.word(at) == "noch"
        };
        let mut beside = phrase.end..finite.max(phrase.end + 1);
        beside.any(joins) || self.agrees(phrase, finite)
    }

    /// Whether a phrase agrees with a finite verb in number, as far as the spelling tells. Names and lists may be both.
    pub(super) fn agrees(&self, phrase: &Range<usize>, finite: usize) -> bool {
        let open = |at: usize| self.features(at).is(COORDINATOR | BOUNDARY | NUMBER);
        if self.is_named(phrase) || phrase.clone().any(open) {
            return true;
        }
        let end = self.simple_phrase(phrase.start, phrase.end).unwrap_or(phrase.end);
        let Some(noun) = (phrase.start..end).rev().find(|&at| self.is_noun(at) && !self.is_quoted(at)) else {
            return true;
        };
        let first = (noun > phrase.start).then(|| self.word(phrase.start).to_lowercase());
        let number = number::of_phrase(first.as_deref(), self.word(noun));
        number.is_none_or(|number| number == number::of_verb(&self.word(finite).to_lowercase()))
    }

    /// Whether a range is one phrase that can speak: `die FDP nennt sie …`, where `sie` is the object.
    fn names_speaker(&self, range: Range<usize>) -> bool {
        let phrase = if range.is_empty() { None } else { self.nominative(range.start, range.end) };
        // `Pfarrer Lohr, der sie getraut hat, nennt sie …`
        let insertion = |phrase: &Range<usize>| {
            self.features(phrase.end).marker == Marker::Comma
                && self.features(range.end.wrapping_sub(1)).marker == Marker::Comma
        };
        phrase.is_some_and(|phrase| {
            (phrase.end == range.end || insertion(&phrase)) && self.speaks(&phrase) == Speaks::Yes
        })
    }

    /// The first possible subject in a range, skipping adverbs and prepositional phrases.
    pub(super) fn subject_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        let mut at = range.start;
        while at < range.end {
            let word = self.features(at);
            // `kritisieren vor allem ältere Kunden`, `unter anderem die Eltern`
            if matches!((self.word(at), self.word(at + 1)), ("vor", "allem") | ("unter", "anderem")) {
                at += 2;
                continue;
            }
            if word.is(PREPOSITION) && !self.is_quoted(at) {
                // `ruft nach mehr Hirten`, `nach zunehmend guten Spielen`
                let mut starts = (at + 1..range.end.min(at + 4)).take_while(|&start| {
                    let article = self.features(start).is(ARTICLE);
                    start == at + 1 || !article && !self.features(start).is(PUNCTUATION)
                });
                let phrase = starts.find_map(|start| self.noun_phrase(start, range.end));
                at = phrase.map_or(at + 1, |phrase| phrase.end);
                continue;
            }
            let one_of = self.is_one_of(at);
            // `begründete ihn deren Vorsitzender`
            let possessive = is_relative_possessive(self.word(at));
            let oblique = word.is(OBLIQUE) && !word.is(DETERMINER);
            if oblique && !one_of && !possessive && !self.is_quoted(at) {
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

    /// [`SpeechView::subject_in`] of a range behind the verb, without a medium as the addressee.
    pub(super) fn subject_behind(&self, range: Range<usize>) -> Option<Range<usize>> {
        self.subject_in(range).map(|phrase| self.without_medium(phrase))
    }

    /// The agent of a passive: `von …`, `durch …`.
    pub(super) fn agent_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        let finite = self.first_finite(&range);
        // `Von der Kanzlerin wird erwartet, dass …`: of whom something is wanted.
        let wanted = |at: usize| matches!(self.word(at), "erwartet" | "gefordert" | "verlangt");
        if self.features(range.start).marker == Marker::Von && range.clone().any(wanted) {
            return None;
        }
        for at in range.clone() {
            // `Im Fall von Roth war kritisiert worden`: before the verb it belongs to the noun.
            let of_noun = at > range.start
                && self.features(at - 1).is_nominal()
                && finite.is_some_and(|finite| at < finite && finite + 1 < range.end);
            if self.features(at).marker == Marker::Von
                && !self.is_quoted(at)
                && !of_noun
                && let Some(phrase) = self.noun_phrase(at + 1, range.end)
                && !self.is_time(&phrase)
                && !self.is_attribute(&phrase, range.end)
                // `wird von einer Gefahr gesprochen`: the subject of the talk.
                && (self.speaks(&phrase) == Speaks::Yes
                    || self.speaks(&phrase) == Speaks::Perhaps && matches!(self.word(at + 1), "dem" | "den" | "der"))
            {
                return Some(phrase);
            }
        }
        None
    }

    /// Whether a phrase behind `von` belongs to the noun before it: `wurde die Diskriminierung von Frauen im Land kritisiert`.
    /// An agent without an article stands before its participle.
    fn is_attribute(&self, phrase: &Range<usize>, end: usize) -> bool {
        let noun = phrase.start.checked_sub(2).is_some_and(|at| self.is_noun(at));
        let articled = self.features(phrase.start).is(ARTICLE);
        noun && !articled && !self.is_named(phrase) && phrase.end + 1 < end
    }

    /// A noun phrase at `at` that can be a subject: not in the dative or accusative, and not a time.
    pub(super) fn nominative(&self, at: usize, limit: usize) -> Option<Range<usize>> {
        let word = self.features(at);
        if self.is_quoted(at) && self.quotation(at).is_none_or(|pair| pair.start != at) {
            return None;
        }
        if word.is(PRONOUN)
            && !self.features(at + 1).is_nominal()
            && !(word.is(DETERMINER) && self.features(at + 1).is(ADJECTIVE))
        {
            return (word.marker != Marker::Es).then_some(at..at + 1);
        }
        // `Der entschuldigte sich.`
        if self.is_demonstrative(at) {
            return Some(at..at + 1);
        }
        // `Deren Vorsitzende Anna Kern sagte …`, `Dessen neuer Trainer …`; `dessen neuen Trainer` is an object.
        let next = self.features(at + 1);
        let declined = ["en", "em"].iter().any(|ending| self.word(at + 1).ends_with(ending));
        if is_relative_possessive(self.word(at))
            && (next.is_nominal() || next.is(ADJECTIVE) && !declined)
            && !self.is_quoted(at + 1)
        {
            return self.noun_phrase(at + 1, limit).map(|phrase| at..phrase.end);
        }
        // `einer der Minister` is a subject, `einer Ministerin` is none.
        let one_of = self.is_one_of(at);
        if word.is(OBLIQUE | PREPOSITION | ADVERB | SUBORDINATOR | AUXILIARY)
            && !word.is(DETERMINER)
            && !one_of
        {
            return None;
        }
        // `angespannten Lage`: without an article no nominative ends so.
        if word.is(ADJECTIVE) && ["en", "em"].iter().any(|ending| self.word(at).ends_with(ending)) {
            return None;
        }
        // `offizieller Erklärung`
        if word.is(ADJECTIVE) && self.word(at).ends_with("er") && is_surely_feminine(self.word(at + 1)) {
            return None;
        }
        let phrase = self.noun_phrase(at, limit).map(|phrase| self.without_addressee(phrase));
        phrase.filter(|phrase| !self.is_time(phrase) && (one_of || !self.is_feminine_dative(phrase)))
    }

    /// Whether an article opens a sentence as its subject: `Der entschuldigte sich.`, but not `Der bekannte Mann`.
    fn is_demonstrative(&self, at: usize) -> bool {
        let verb = self.features(at + 1);
        matches!(self.word(at), "Der" | "Die")
            && (verb.is_finite() || verb.is(VERBAL))
            && !verb.is(CAPITAL)
            && !self.features(at + 2).is_nominal()
    }

    /// Whether a token opens `einer der Minister`, `einer von ihnen`.
    fn is_one_of(&self, at: usize) -> bool {
        matches!(self.word(at), "einer" | "Einer")
            && (self.word(at + 1) == "der" || self.features(at + 1).marker == Marker::Von)
    }

    /// Whether a phrase is a dative by its article and noun: `der Zeitung`.
    fn is_feminine_dative(&self, phrase: &Range<usize>) -> bool {
        let end = self.simple_phrase(phrase.start, phrase.end).unwrap_or(phrase.end);
        let noun = (phrase.start..end).find(|&token| self.is_noun(token) && !self.is_quoted(token));
        matches!(self.word(phrase.start), "der" | "Der")
            && noun.is_some_and(|noun| is_surely_feminine(self.word(noun)) && !self.is_name(noun))
    }

    /// A subject without the addressee behind it: `sagte Söder der „Bild am Sonntag“`.
    fn without_addressee(&self, phrase: Range<usize>) -> Range<usize> {
        if self.features(phrase.start).is(ARTICLE) {
            return phrase;
        }
        // `sagte Lobeck MDR THÜRINGEN`
        let outlet = |at: usize| self.is_person_name(at - 1) && self.is_name(at) && !self.is_person_name(at);
        let addressee = phrase.clone().skip(1).find(|&at| {
            let name = self.features(at - 1).is_nominal()
                && !self.features(at - 1).is(SOURCE | CLAUSE_NOUN)
                && !self.is_a(at - 1, PERSON);
            let quoted = || self.quotation(at + 1).is_some_and(|pair| pair.start == at + 1);
            let medium = || {
                let end = self.simple_phrase(at, phrase.end).unwrap_or(at);
                (at..end).any(|token| self.is_a(token, MEDIUM))
            };
            outlet(at) || self.word(at) == "der" && name && (quoted() || medium())
        });
        phrase.start..addressee.unwrap_or(phrase.end)
    }

    /// The same for a medium behind a subject with an article: `sagte ein Sprecher der Feuerwehr der Deutschen
    /// Presse-Agentur`. Only behind the verb: `Ein Sprecher der ARD sagte` has no addressee.
    fn without_medium(&self, phrase: Range<usize>) -> Range<usize> {
        let last = phrase.clone().skip(2).rev().find(|&at| self.word(at) == "der");
        let medium = last.filter(|&at| {
            let own = (phrase.start..at).any(|token| speech_nouns::works_for_medium(self.word(token)));
            !own && (at + 1..phrase.end).any(|token| speech_nouns::is_press(self.word(token)))
        });
        phrase.start..medium.unwrap_or(phrase.end)
    }

    /// Whether the article of a phrase shows the nominative: `der Mann`, whose accusative is `den Mann`.
    fn is_surely_nominative(&self, phrase: &Range<usize>) -> bool {
        matches!(self.word(phrase.start), "Der" | "der" | "Jeder" | "Dieser") && phrase.len() > 1
    }

    /// Whether a phrase can be the object as well as the subject, and nothing says that it can speak.
    pub(super) fn may_be_object(&self, phrase: &Range<usize>) -> bool {
        self.speaks(phrase) != Speaks::Yes
            && !self.is_surely_nominative(phrase)
            && self.features(phrase.start).is(DETERMINER)
            && !matches!(self.word(phrase.start), "ein" | "kein")
    }

    /// Whether a phrase can be the subject of a verb of saying, by its head.
    pub(super) fn speaks(&self, phrase: &Range<usize>) -> Speaks {
        let first = self.features(phrase.start);
        let word = self.word(phrase.start);
        if phrase.len() == 1 && (first.is(PRONOUN | RELATIVE) || is_summary_pronoun(word)) {
            let fact = pronouns::is_neuter_demonstrative(word) || is_summary_pronoun(word);
            return if fact { Speaks::No } else { Speaks::Yes };
        }
        let possessive = usize::from(is_relative_possessive(word));
        let end = self.simple_phrase(phrase.start + possessive, phrase.end).unwrap_or(phrase.end);
        let head = phrase.start + possessive..end.max(phrase.start + 1);
        if self.is_named(&head) {
            return Speaks::Yes;
        }
        if self.is_time(&head) || self.is_adverbial(&head) {
            return Speaks::No;
        }
        if let Some(pair) = self.quotation(head.start).filter(|pair| pair.start == head.start) {
            // `„Spiegel“`, but not „Raub“ beside a verb of naming.
            let media = pair.clone().any(|token| self.is_a(token, MEDIUM));
            return if media { Speaks::Yes } else { Speaks::No };
        }
        let mut nouns = head.clone().filter(|&token| self.is_noun(token) && !self.is_quoted(token));
        let speaks = |token: usize| self.features(token).is(SOURCE) || self.is_a(token, VOICE);
        if nouns.clone().any(speaks) {
            return Speaks::Yes;
        }
        let thing = |token: usize| {
            // Without an article a singular may be a name, as in `Winter forderte …`: `Szenen, die zeigen, dass …`.
            let articled = first.is(ARTICLE);
            let plural = self.word(token).ends_with(['n', 's', 'r', 'e']);
            (articled || plural && !matches!(self.word(token), "Sommer" | "Winter"))
                && self.is_a(token, THING)
                || self.is_a(token, TOLL)
        };
        if nouns.any(thing) { Speaks::No } else { Speaks::Perhaps }
    }

    /// Whether a demonstrative with a source is what a person behind the verb speaks of: `Diese Darstellung nennt Kern falsch`.
    fn is_told(&self, phrase: &Range<usize>, behind: usize) -> bool {
        matches!(self.word(phrase.start), "Diese" | "Dieses" | "Diesen")
            && self.features(phrase.end - 1).is(SOURCE)
            && self.is_person_name(behind)
    }

    /// Whether the noun of a phrase is what is said and not who says it.
    fn is_said(&self, phrase: &Range<usize>) -> bool {
        // `Mehr Geld fordern die Kitas`
        if matches!(self.word(phrase.start), "Mehr" | "Weniger" | "Keinerlei" | "Genug") {
            return true;
        }
        let Some(noun) =
            phrase.clone().find(|&token| self.is_noun(token) && !self.word(token).ends_with("ere"))
        else {
            return false;
        };
        speech_nouns::is_said(self.word(noun))
    }

    /// Whether a clause opens with its object, so that what stands behind the verb is the subject: `Mehr Geld fordern die
    /// Kitas`, `Den Umbau lehnen die Kitas ab`.
    pub(super) fn opens_with_object(&self, clause: &Range<usize>) -> bool {
        let accusative = matches!(self.word(clause.start), "Den" | "Einen" | "Keinen" | "Diesen");
        let phrase = self.noun_phrase(clause.start, clause.end);
        let finite = self.first_finite(clause);
        phrase.is_some_and(|phrase| {
            let disagrees = || finite.is_some_and(|finite| !self.can_agree(&phrase, finite));
            accusative || self.is_said(&phrase) || disagrees()
        })
    }

    /// Whether a range holds only adverbs and prepositional phrases.
    fn only_fillers(&self, range: Range<usize>) -> bool {
        let mut at = range.start;
        while at < range.end {
            let word = self.features(at);
            // `Der Freistaat als Träger lehnt das ab`
            if word.is(PREPOSITION) || word.marker == Marker::Als {
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

    /// Whether a range ends in a further subject behind an insertion: `Kern, der Chef, und seine Leute fordern …`.
    fn ends_in_conjunct(&self, range: Range<usize>) -> bool {
        let conjunct = |at: usize| {
            self.features(at).is(COORDINATOR)
                && self.features(at - 1).is(BOUNDARY)
                && self.noun_phrase(at + 1, range.end).is_some_and(|phrase| phrase.end == range.end)
        };
        range.clone().skip(1).any(conjunct)
    }

    /// Whether a phrase before the verb is one capitalised adverb: `Anschließend sagte …`.
    fn is_adverbial(&self, phrase: &Range<usize>) -> bool {
        if phrase.len() != 1 {
            return false;
        }
        ends_like_adverb(self.word(phrase.start))
    }
}
