//! Descriptions beside no name → the person whom each of them means.

use super::holders::Holder;
use super::phrases::Phrases;
use crate::entities::entity::Entity;
use crate::german::offices::{self, Office};
use crate::span::Span;
use crate::util::sort::Sort;

/// How many of the last offices that were defined more closely are compared: older ones compete no longer.
const MAX_DEFINED: usize = 8;

/// The descriptions that mean exactly one person, with that person, in the order of the text.
pub(super) fn resolve(
    phrases: &Phrases<'_>,
    entities: &[Entity],
    holders: &[Holder],
    beside_name: &[bool],
) -> Vec<(usize, Span)> {
    let mut found = Vec::new();
    if holders.is_empty() {
        return found;
    }
    // Offices that were defined more closely, and where: `der Präsident der Republik`.
    let mut defined: Vec<(u32, &str)> = Vec::new();
    for (noun, &beside_name) in beside_name.iter().enumerate() {
        let Some(office) = phrases.office(noun) else { continue };
        if beside_name || phrases.person_at(noun).is_some() {
            continue;
        }
        let start = phrases.start(noun);
        let Some((from, article)) = phrases.article(start) else { continue };
        let span = phrases.span(from, noun);
        if is_defined_further(phrases, noun) {
            defined.push((span.start, office.head()));
            continue;
        }
        if !office.is_singular_after(article) || is_office_as_such(phrases, from) {
            continue;
        }
        let states = phrases.states_in(span);
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

/// `das Amt des Präsidenten`, `für den Posten des Premierministers`: the office, not the person.
fn is_office_as_such(phrases: &Phrases<'_>, article: usize) -> bool {
    article
        .checked_sub(1)
        .is_some_and(|before| offices::is_office_noun(phrases.word(before)) || phrases.word(before) == "als")
}

/// Whether what follows restricts the description to one holder: a genitive, `von …`, or a name.
fn is_defined_further(phrases: &Phrases<'_>, noun: usize) -> bool {
    match phrases.word(noun + 1) {
        "der" | "des" | "von" | "vom" | "für" => true,
        next => {
            phrases.person_at(noun + 1).is_some() || phrases.begins_mention(noun + 1) && next.ends_with('s')
        }
    }
}

/// Whether somebody else of that office was described since the person was last named.
fn is_another(person: Option<&Entity>, span: Span, office: &Office, defined: &[(u32, &str)]) -> bool {
    let Some(person) = person else { return true };
    let before = person.mentions.partition_point(|mention| mention.span.start < span.start);
    let named =
        before.checked_sub(1).and_then(|last| person.mentions.get(last)).map(|mention| mention.span.start);
    let mut recent = defined.iter().rev().take(MAX_DEFINED);
    recent.any(|&(since, head)| head == office.head() && named.is_none_or(|named| named < since))
}
