//! Offices beside names: before the name (`Kreml-Chef Wladimir Putin`), before a comma (`der Minister für Umwelt, Karl
//! Meier`), behind it (`Karl Meier, Minister für Umwelt`), or behind `als` (`seine Zeit als Senator`).

use std::ops::Range;

use super::holders::{self, Holder};
use super::phrases::{MAX_ADJECTIVES, PersonName, Phrases};
use crate::entities::entity::Entity;
use crate::german::articles::{self, MERGED_DATIVE, is_article};
use crate::german::{function_words, genders};
use crate::span::Span;

/// How far before a comma the office of the person behind it is looked for, in tokens.
const MAX_APPOSITION: usize = 16;

/// The offices that belong to a name.
pub(super) struct Titles {
    /// Each title with its person, an index into the entities.
    pub(super) titles: Vec<(usize, Span)>,
    pub(super) holders: Vec<Holder>,
    /// Which tokens are nouns of titles.
    pub(super) beside_name: Vec<bool>,
}

/// A title beside a name, by its tokens.
struct Title {
    first: usize,
    noun: usize,
    last: usize,
}

/// Finds the titles of all people.
pub(super) fn find(phrases: &Phrases<'_>, entities: &[Entity]) -> Titles {
    let mut found = Titles {
        titles: Vec::new(),
        holders: Vec::new(),
        beside_name: vec![false; phrases.document.tokens().len()],
    };
    for &name in &phrases.people {
        let sentence = phrases.document.sentence_tokens_at(name.from);
        // An office that stands behind somebody else's name is his: `Haas, der frühere Vizekanzler, Kern und Roth`.
        let before = before_name(phrases, name, &sentence, &found.holders)
            .filter(|title| title.last + 1 == name.from || !found.beside_name[title.noun]);
        let titles = [before, behind_name(phrases, name, &sentence)];
        for Title { first, noun, last } in titles.into_iter().flatten() {
            found.beside_name[noun] = true;
            let span = phrases.span(first, last);
            found.titles.push((name.entity, span));
            // With the word before it, which may be derived from a state.
            let wider = first.checked_sub(1).map_or(span, |before| phrases.span(before, last));
            holders::add(&mut found.holders, phrases, entities, name.entity, noun, wider);
        }
    }
    add_behind_als(&mut found, phrases, entities);
    found
}

/// The title before a name: right before it, or before a comma.
fn before_name(
    phrases: &Phrases<'_>,
    name: PersonName,
    sentence: &Range<usize>,
    holders: &[Holder],
) -> Option<Title> {
    let from = name.from;
    if from > sentence.start && phrases.office(from - 1).is_some() {
        return Some(Title { first: phrases.start(from - 1), noun: from - 1, last: from - 1 });
    }
    if from <= sentence.start + 1 || phrases.word(from - 1) != "," {
        return None;
    }
    let earliest = sentence.start.max((from - 1).saturating_sub(MAX_APPOSITION));
    let chunk = (earliest..from - 1)
        .rev()
        .take_while(|&at| phrases.word(at) != "," && phrases.person_at(at).is_none());
    let noun = chunk.filter(|&at| phrases.office(at).is_some()).last()?;
    (!belongs_to_another(phrases, noun, name.entity, holders)).then(|| Title {
        first: phrases.start(noun),
        noun,
        last: from - 2,
    })
}

/// The title behind a name and a comma.
fn behind_name(phrases: &Phrases<'_>, name: PersonName, sentence: &Range<usize>) -> Option<Title> {
    if phrases.word(name.to) != "," {
        return None;
    }
    // An article opens the phrase or does not stand there: `…, schade die Ministerin` is a clause.
    let mut at = name.to + 1;
    at += usize::from(is_article(phrases.word(at)));
    while at < sentence.end && at < name.to + 2 + MAX_ADJECTIVES && phrases.is_adjective(at) {
        at += 1;
    }
    (at < sentence.end
        && phrases.office(at).is_some()
        && phrases.person_at(at + 1).is_none()
        && !opens_clause(phrases, at + 1, sentence.end))
    .then(|| Title { first: phrases.start(at), noun: at, last: at })
}

/// Whether a verb follows a noun, which is then the subject of a clause and no apposition: `sagte Stahl, die Ministerin
/// schade dem Amt`. Behind an apposition stand attributes, or a comma or the end.
fn opens_clause(phrases: &Phrases<'_>, at: usize, end: usize) -> bool {
    let word = phrases.word(at);
    at < end
        && word.starts_with(char::is_lowercase)
        // `Sportler mehrerer Vereine`
        && !(word.ends_with("er") && phrases.word(at + 1).starts_with(char::is_uppercase))
        && function_words::classes(word) & function_words::PREPOSITION == 0
        && articles::definite(word).is_none()
        && !is_article(word)
        && !MERGED_DATIVE.contains(&word)
        && !matches!(word, "a." | "i." | "und" | "sowie" | "oder" | "beim" | "am" | "im")
}

/// `seine Amtszeit als Senator`: the office of the only person of the sentence before it.
fn add_behind_als(found: &mut Titles, phrases: &Phrases<'_>, entities: &[Entity]) {
    for at in 1..found.beside_name.len() {
        if phrases.office(at).is_none()
            || found.beside_name[at]
            || phrases.word(at - 1) != "als"
            || phrases.person_at(at + 1).is_some()
        {
            continue;
        }
        found.beside_name[at] = true;
        let sentence = phrases.document.sentence_tokens_at(at);
        let first = phrases.people.partition_point(|name| name.from < sentence.start);
        let mut before = phrases.people[first..].iter().take_while(|name| name.from < at);
        if let (Some(name), None) = (before.next(), before.next()) {
            holders::add(&mut found.holders, phrases, entities, name.entity, at, phrases.span(at, at));
        }
    }
}

/// Whether an office before a comma is not that of the person behind it but the attribute of a noun for that person:
/// `ein Kritiker des Ministers, Karl Meier`; in `nach Angaben des Ministers, Karl Meier` it is his.
fn belongs_to_another(phrases: &Phrases<'_>, noun: usize, person: usize, holders: &[Holder]) -> bool {
    let start = phrases.start(noun);
    let is_genitive = start > 1 && matches!(phrases.word(start - 1), "des" | "der");
    if !is_genitive || !phrases.word(start - 2).starts_with(char::is_uppercase) {
        return false;
    }
    let is_held = || {
        let mut others = holders.iter().filter(|holder| holder.entity != person);
        phrases.office(noun).is_some_and(|office| others.any(|other| other.office.lemma == office.lemma))
    };
    genders::is_person(phrases.word(start - 2)) || is_held()
}
