//! Offices beside names, and descriptions that can only mean one person.
//!
//! First every person's titles are collected: before the name (`Kreml-Chef Wladimir Putin`), before a comma (`der
//! Minister für Umwelt, Karl Meier`), behind it (`Karl Meier, Minister für Umwelt`), or by `als` (`seine Zeit als
//! Senator`). Then each phrase of article, adjectives and office that stands beside no name (`der russische
//! Präsident`) is held against them. It becomes a mention of the person where exactly one was named before it whose
//! office the noun can mean and whose state does not contradict; otherwise nothing is said.

use super::{Entity, Mention, MentionForm, Reason};
use crate::document::forms::Forms;
use crate::document::segment::{Segmentation, Token};
use crate::german::adjective_endings::is_declined;
use crate::german::articles::{self, MERGED_DATIVE, is_article};
use crate::german::offices::{Office, office};
use crate::german::{function_words, genders, places, speech_verbs};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::sort::Sort;

/// How far before a comma the office of the person behind it is looked for, in tokens.
const MAX_APPOSITION: usize = 16;
/// How many words may stand between article and noun.
const MAX_ADJECTIVES: usize = 5;
/// The most people with an office who are kept in view; of more than that no description can mean just one.
const MAX_HOLDERS: usize = 64;

/// A person who holds an office.
struct Holder {
    entity: usize,
    office: Office,
    /// The states beside the office, as indices of entities.
    states: Vec<usize>,
    /// Where the person is first named.
    since: u32,
}

/// Adds descriptions to the persons they mean, and the titles beside their names.
pub(super) fn describe(text: &str, segmentation: &Segmentation, forms: &Forms, entities: &mut [Entity]) {
    let mut offices = Vec::new();
    let office_of_form = forms.map(text, |word| match office(word) {
        Some(office) => {
            offices.push(office);
            offices.len() as u32
        }
        None => 0,
    });
    if offices.is_empty() {
        return;
    }
    let office_of_token = forms.of_tokens().iter().map(|&form| office_of_form[form as usize]).collect();
    let page = Page::new(text, segmentation, &offices, office_of_token, entities);
    let (titles, holders, taken) = page.titles(entities);
    let descriptions = page.descriptions(entities, &holders, &taken);
    for (entity, span) in titles {
        entities[entity].descriptions.push(span);
    }
    for (entity, span) in descriptions {
        entities[entity].mentions.push(Mention {
            span,
            form: MentionForm::Description,
            reason: Reason::Office,
            added: true,
        });
    }
    for entity in entities {
        entity.descriptions.stable_sort();
        entity.descriptions.dedup();
        entity
            .mentions
            .stable_sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    }
}

/// The article as this stage looks at it.
struct Page<'a> {
    text: &'a str,
    segmentation: &'a Segmentation,
    offices: &'a [Office],
    /// For each token one more than the index of its office; 0 for every other word.
    office_of_token: Vec<u32>,
    /// Persons' names in the order of the text: tokens from, to, and the entity.
    people: Vec<(usize, usize, usize)>,
    /// Mentions of states in the order of the text: where, and the entity.
    states: Vec<(Span, usize)>,
    /// Whether a token begins a mention of anything.
    named: Vec<bool>,
}

impl<'a> Page<'a> {
    fn new(
        text: &'a str,
        segmentation: &'a Segmentation,
        offices: &'a [Office],
        office_of_token: Vec<u32>,
        entities: &[Entity],
    ) -> Self {
        let mut mentions: Vec<(Span, usize, MentionForm)> = Vec::new();
        for (id, entity) in entities.iter().enumerate() {
            mentions.extend(entity.mentions.iter().map(|mention| (mention.span, id, mention.form)));
        }
        mentions.stable_sort();
        let is_state: Vec<bool> = entities
            .iter()
            .map(|entity| {
                entity.kind == Kind::Loc && places::by_name(&entity.name).is_some_and(places::is_state)
            })
            .collect();
        let (mut people, mut states) = (Vec::new(), Vec::new());
        let tokens = &segmentation.tokens;
        let mut named = vec![false; tokens.len()];
        let mut first = 0;
        for (span, id, form) in mentions {
            while tokens.get(first).is_some_and(|token| token.span.end <= span.start) {
                first += 1;
            }
            if let Some(first) = named.get_mut(first) {
                *first = true;
            }
            if is_state.get(id) == Some(&true) {
                states.push((span, id));
            } else if form == MentionForm::Name
                && entities.get(id).is_some_and(|entity| entity.kind == Kind::Per)
            {
                let more = tokens[first..].iter().take_while(|token| token.span.start < span.end).count();
                people.push((first, first + more, id));
            }
        }
        Self { text, segmentation, offices, office_of_token, people, states, named }
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.segmentation.tokens.get(at)
    }

    fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.span.of(self.text))
    }

    fn office(&self, at: usize) -> Option<&'a Office> {
        let office = *self.office_of_token.get(at)?;
        self.offices.get(office.checked_sub(1)? as usize)
    }

    /// The person whose name begins at this token.
    fn person_at(&self, at: usize) -> Option<usize> {
        let index = self.people.partition_point(|&(from, ..)| from < at);
        self.people.get(index).filter(|&&(from, ..)| from == at).map(|&(_, _, entity)| entity)
    }

    /// Whether a word can be an adjective before a noun.
    fn is_adjective(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_derived =
            word.starts_with(char::is_uppercase) && self.named.get(at) == Some(&true) && word.ends_with("er");
        let is_verb = || speech_verbs::forms(word).iter().any(|form| form.shape & speech_verbs::FINITE != 0);
        let is_open = || function_words::classes(word) == 0 && !is_verb();
        (is_declined(word) && word.starts_with(char::is_lowercase) && word.len() > 3 && is_open())
            || is_derived
    }

    /// The first token of the noun phrase whose noun is at `noun`, its article left out.
    fn phrase_start(&self, noun: usize) -> usize {
        let mut start = noun;
        while start > 0 && noun - start < MAX_ADJECTIVES && self.is_adjective(start - 1) {
            start -= 1;
        }
        if start.checked_sub(1).is_some_and(|before| is_determiner(self.word(before))) {
            return start;
        }
        // Without an article a lower-case word may as well be a verb: only what is derived from a name is sure.
        while start < noun && self.named.get(start) != Some(&true) {
            start += 1;
        }
        start
    }

    fn span(&self, from: usize, to: usize) -> Span {
        let start = self.token(from).map_or(Span::default(), |token| token.span);
        self.token(to).map_or(start, |token| start.cover(token.span))
    }

    /// The states that are mentioned inside a span.
    fn states_in(&self, span: Span) -> Vec<usize> {
        let from = self.states.partition_point(|(state, _)| state.start < span.start);
        let inside = self.states[from..].iter().take_while(|(state, _)| state.start < span.end);
        inside.map(|&(_, entity)| entity).collect()
    }

    /// All titles with their spans, who holds which office, and the tokens of offices that belong to a name.
    fn titles(&self, entities: &[Entity]) -> (Vec<(usize, Span)>, Vec<Holder>, Vec<bool>) {
        let mut titles = Vec::new();
        let mut holders: Vec<Holder> = Vec::new();
        let mut taken = vec![false; self.segmentation.tokens.len()];
        for &(from, to, entity) in &self.people {
            let sentence = self.segmentation.sentence_of_token(from as u32);
            let Some(sentence) =
                self.segmentation.sentences.get(sentence).map(|sentence| sentence.token_range())
            else {
                continue;
            };
            let mut found: Vec<(usize, usize, usize)> = Vec::new();
            if from > sentence.start && self.office(from - 1).is_some() {
                found.push((self.phrase_start(from - 1), from - 1, from - 1));
            } else if from > sentence.start + 1 && self.word(from - 1) == "," {
                let earliest = sentence.start.max((from - 1).saturating_sub(MAX_APPOSITION));
                let chunk = (earliest..from - 1)
                    .rev()
                    .take_while(|&at| self.word(at) != "," && self.person_at(at).is_none());
                let noun = chunk.filter(|&at| self.office(at).is_some()).last();
                if let Some(noun) = noun.filter(|&noun| !self.belongs_to_another(noun, entity, &holders)) {
                    found.push((self.phrase_start(noun), noun, from - 2));
                }
            }
            if self.word(to) == "," {
                let mut at = to + 1;
                while at < sentence.end
                    && at < to + 2 + MAX_ADJECTIVES
                    && (is_article(self.word(at)) || self.is_adjective(at))
                {
                    at += 1;
                }
                if at < sentence.end && self.office(at).is_some() && self.person_at(at + 1).is_none() {
                    found.push((self.phrase_start(at), at, at));
                }
            }
            for (start, noun, end) in found {
                taken[noun] = true;
                let span = self.span(start, end);
                titles.push((entity, span));
                let before = start.checked_sub(1).map_or(span, |before| self.span(before, end));
                self.hold(&mut holders, entities, entity, noun, before);
            }
        }
        // `seine Amtszeit als Senator`: the only person of the sentence before it.
        for (at, taken) in taken.iter_mut().enumerate().skip(1) {
            if self.office(at).is_none()
                || *taken
                || self.word(at - 1) != "als"
                || self.person_at(at + 1).is_some()
            {
                continue;
            }
            let sentence = self.segmentation.sentence_of_token(at as u32);
            let Some(sentence) =
                self.segmentation.sentences.get(sentence).map(|sentence| sentence.token_range())
            else {
                continue;
            };
            let first = self.people.partition_point(|&(from, ..)| from < sentence.start);
            let mut before = self.people[first..].iter().take_while(|&&(from, ..)| from < at);
            *taken = true;
            if let (Some(&(_, _, entity)), None) = (before.next(), before.next()) {
                self.hold(&mut holders, entities, entity, at, self.span(at, at));
            }
        }
        (titles, holders, taken)
    }

    fn hold(&self, holders: &mut Vec<Holder>, entities: &[Entity], entity: usize, noun: usize, span: Span) {
        let (Some(office), Some(person)) = (self.office(noun), entities.get(entity)) else { return };
        let states = self.states_in(span);
        let known =
            holders.iter().position(|holder| holder.entity == entity && holder.office.lemma == office.lemma);
        if let Some(holder) = known.and_then(|at| holders.get_mut(at)) {
            holder.states.extend(states);
        } else if holders.len() < MAX_HOLDERS {
            holders.push(Holder {
                entity,
                office: office.clone(),
                states,
                since: person.mentions.first().map_or(0, |mention| mention.span.start),
            });
        }
    }

    fn descriptions(&self, entities: &[Entity], holders: &[Holder], taken: &[bool]) -> Vec<(usize, Span)> {
        let mut found = Vec::new();
        if holders.is_empty() {
            return found;
        }
        // Offices that were described more closely, and where: `der Präsident der Republik`.
        let mut defined: Vec<(u32, &str)> = Vec::new();
        for (noun, &taken) in taken.iter().enumerate() {
            let Some(office) = self.office(noun) else { continue };
            if taken || self.named[noun] && self.person_at(noun).is_some() {
                continue;
            }
            let start = self.phrase_start(noun);
            let Some((from, article)) = self.article(start) else { continue };
            if self.is_defined_further(noun) {
                defined.push((self.span(from, noun).start, office.head()));
                continue;
            }
            if !office.is_singular_after(article) || self.is_office_as_such(from) {
                continue;
            }
            let span = self.span(from, noun);
            let states = self.states_in(span);
            let fits = |holder: &&Holder| {
                holder.since < span.start
                    && office.can_mean(&holder.office)
                    && (states.is_empty()
                        || holder.states.is_empty()
                        || states.iter().any(|state| holder.states.contains(state)))
            };
            let mut persons: Vec<usize> = holders.iter().filter(fits).map(|holder| holder.entity).collect();
            persons.stable_sort();
            persons.dedup();
            if let [person] = persons[..]
                && !is_another(entities.get(person), span, office, &defined)
            {
                found.push((person, span));
            }
        }
        found
    }

    /// The definite article before the token `start`, and the first token of the phrase with it. A preposition that
    /// holds the article (`vom`) stays outside.
    fn article(&self, start: usize) -> Option<(usize, &'static str)> {
        let at = start.checked_sub(1)?;
        match (self.word(at), articles::definite(self.word(at))) {
            (_, Some("das")) => None,
            (_, Some(article)) => Some((at, article)),
            ("vom" | "Vom" | "zum" | "Zum" | "beim" | "Beim" | "im", None) => Some((start, "dem")),
            _ => None,
        }
    }

    /// `das Amt des Präsidenten`, `für den Posten des Premierministers`: the office, not the person.
    fn is_office_as_such(&self, article: usize) -> bool {
        const OFFICES: [&str; 10] =
            ["Amt", "Amtes", "Amts", "Posten", "Postens", "Rolle", "Funktion", "Titel", "Wahl", "Stelle"];
        article
            .checked_sub(1)
            .is_some_and(|before| OFFICES.contains(&self.word(before)) || self.word(before) == "als")
    }

    /// Whether an office before a comma is not that of the person behind it but the attribute of a noun for that
    /// person: `ein Kritiker des Ministers, Karl Meier`; in `nach Angaben des Ministers, Karl Meier` it is his.
    fn belongs_to_another(&self, noun: usize, person: usize, holders: &[Holder]) -> bool {
        let start = self.phrase_start(noun);
        let is_genitive = start > 1 && matches!(self.word(start - 1), "des" | "der");
        if !is_genitive || !self.word(start - 2).starts_with(char::is_uppercase) {
            return false;
        }
        let is_held = || {
            let others = holders.iter().filter(|holder| holder.entity != person);
            self.office(noun)
                .is_some_and(|office| others.clone().any(|other| other.office.lemma == office.lemma))
        };
        genders::is_person(self.word(start - 2)) || is_held()
    }

    /// Whether more follows that says which holder is meant: a genitive, `von …`, or a name.
    fn is_defined_further(&self, noun: usize) -> bool {
        match self.word(noun + 1) {
            "der" | "des" | "von" | "vom" | "für" => true,
            _ => {
                self.person_at(noun + 1).is_some()
                    || self.named.get(noun + 1) == Some(&true) && self.word(noun + 1).ends_with('s')
            }
        }
    }
}

/// Whether somebody else of that office was described since the person was last named.
fn is_another(person: Option<&Entity>, span: Span, office: &Office, defined: &[(u32, &str)]) -> bool {
    let Some(person) = person else { return true };
    let before = person.mentions.partition_point(|mention| mention.span.start < span.start);
    let named =
        before.checked_sub(1).and_then(|last| person.mentions.get(last)).map(|mention| mention.span.start);
    // Only the last few: an office that was told apart long ago is no rival any more.
    let mut recent = defined.iter().rev().take(8);
    recent.any(|&(since, head)| head == office.head() && named.is_none_or(|named| named < since))
}

/// Articles, possessives, and prepositions that hold an article.
fn is_determiner(word: &str) -> bool {
    let lower = word.to_lowercase();
    let possessive = ["sein", "ihr", "unser", "kein", "dies"].iter().any(|stem| {
        lower.strip_prefix(stem).is_some_and(|ending| matches!(ending, "" | "e" | "en" | "em" | "er" | "es"))
    });
    is_article(&lower) || possessive || MERGED_DATIVE.contains(&lower.as_str())
}
