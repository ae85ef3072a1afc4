//! The noun phrases around nouns for offices, with the people and states that are mentioned there.

use crate::document::Document;
use crate::entities::entity::{Entity, MentionForm};
use crate::german::adjective_endings::is_declined;
use crate::german::articles::{self, MERGED_DATIVE, is_article};
use crate::german::offices::Office;
use crate::german::{determiners, function_words, places, speech_verbs};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::sort::Sort;

/// How many words may stand between article and noun.
pub(super) const MAX_ADJECTIVES: usize = 5;

/// A person's name: its tokens and its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    /// The first token.
    pub(super) from: usize,
    /// The token behind the last one.
    pub(super) to: usize,
    /// An index into the entities.
    pub(super) entity: usize,
}

/// A document with its offices, and with the mentions that noun phrases are read by.
pub(super) struct Phrases<'a> {
    pub(super) document: &'a Document,
    offices: &'a [Office],
    /// For each word form one more than the index of its office; 0 for every other word.
    office_of_form: &'a [u32],
    /// Persons' names in the order of the text.
    pub(super) people: Vec<PersonName>,
    /// Mentions of states in the order of the text: where, and the entity.
    states: Vec<(Span, usize)>,
    /// Whether a token begins a mention of anything.
    named: Vec<bool>,
}

impl<'a> Phrases<'a> {
    pub(super) fn new(
        document: &'a Document,
        offices: &'a [Office],
        office_of_form: &'a [u32],
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
        let tokens = document.tokens();
        let mut named = vec![false; tokens.len()];
        let mut first = 0;
        for (span, entity, form) in mentions {
            while tokens.get(first).is_some_and(|token| token.span.end <= span.start) {
                first += 1;
            }
            if let Some(first) = named.get_mut(first) {
                *first = true;
            }
            if is_state.get(entity) == Some(&true) {
                states.push((span, entity));
            } else if form == MentionForm::Name
                && entities.get(entity).is_some_and(|entity| entity.kind == Kind::Per)
            {
                let more = tokens[first..].iter().take_while(|token| token.span.start < span.end).count();
                people.push(PersonName { from: first, to: first + more, entity });
            }
        }
        Self { document, offices, office_of_form, people, states, named }
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.document.word_at(at)
    }

    /// The office that a token is a noun for.
    pub(super) fn office(&self, at: usize) -> Option<&'a Office> {
        let office = *self.office_of_form.get(self.document.form_at(at)? as usize)?;
        self.offices.get(office.checked_sub(1)? as usize)
    }

    /// Whether a token begins a mention of anything.
    pub(super) fn begins_mention(&self, at: usize) -> bool {
        self.named.get(at) == Some(&true)
    }

    /// The person whose name begins at this token.
    pub(super) fn person_at(&self, at: usize) -> Option<usize> {
        let index = self.people.partition_point(|name| name.from < at);
        self.people.get(index).filter(|name| name.from == at).map(|name| name.entity)
    }

    /// The span from the first to the last of these tokens.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        let tokens = self.document.tokens();
        let start = tokens.get(first).map_or(Span::default(), |token| token.span);
        tokens.get(last).map_or(start, |token| start.cover(token.span))
    }

    /// The states that are mentioned inside a span.
    pub(super) fn states_in(&self, span: Span) -> Vec<usize> {
        let from = self.states.partition_point(|(state, _)| state.start < span.start);
        let inside = self.states[from..].iter().take_while(|(state, _)| state.start < span.end);
        inside.map(|&(_, entity)| entity).collect()
    }

    /// Whether a word can be an adjective before a noun.
    pub(super) fn is_adjective(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_derived =
            word.starts_with(char::is_uppercase) && self.begins_mention(at) && word.ends_with("er");
        let is_verb = || speech_verbs::forms(word).iter().any(|form| form.shape & speech_verbs::FINITE != 0);
        let is_open = || function_words::classes(word) == 0 && !is_verb();
        (is_declined(word) && word.starts_with(char::is_lowercase) && word.len() > 3 && is_open())
            || is_derived
    }

    /// The first token of the noun phrase whose noun is at `noun`, without its article.
    pub(super) fn start(&self, noun: usize) -> usize {
        let mut start = noun;
        while start > 0 && noun - start < MAX_ADJECTIVES && self.is_adjective(start - 1) {
            start -= 1;
        }
        if start.checked_sub(1).is_some_and(|before| is_determiner(self.word(before))) {
            return start;
        }
        // Without an article a lower-case word may as well be a verb: only what is derived from a name is sure.
        while start < noun && !self.begins_mention(start) {
            start += 1;
        }
        start
    }

    /// The definite article before the token `start`, and the first token of the phrase with it. A preposition that
    /// holds the article (`vom`) is no part of the phrase.
    pub(super) fn article(&self, start: usize) -> Option<(usize, &'static str)> {
        let at = start.checked_sub(1)?;
        match (self.word(at), articles::definite(self.word(at))) {
            (_, Some("das")) => None,
            (_, Some(article)) => Some((at, article)),
            ("vom" | "Vom" | "zum" | "Zum" | "beim" | "Beim" | "im", None) => Some((start, "dem")),
            _ => None,
        }
    }
}

/// Articles, possessives, and prepositions that hold an article.
fn is_determiner(word: &str) -> bool {
    let lower = word.to_lowercase();
    is_article(&lower) || determiners::is_before_office(&lower) || MERGED_DATIVE.contains(&lower.as_str())
}
