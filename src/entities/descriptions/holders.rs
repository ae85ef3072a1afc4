//! The people who hold an office.

use super::phrases::Phrases;
use crate::entities::entity::Entity;
use crate::german::offices::Office;
use crate::span::Span;

/// The most holders that are kept; of more than that no description can mean just one.
const MAX_HOLDERS: usize = 64;

/// A person who holds an office.
pub(super) struct Holder {
    pub(super) entity: usize,
    pub(super) office: Office,
    /// The states beside the office, as indices of entities.
    pub(super) states: Vec<usize>,
    /// Where the person is first named, a byte of the text.
    pub(super) since: u32,
}

/// Notes that a person holds the office at `noun`; `span` covers the phrase that may name its state.
pub(super) fn add(
    holders: &mut Vec<Holder>,
    phrases: &Phrases<'_>,
    entities: &[Entity],
    entity: usize,
    noun: usize,
    span: Span,
) {
    let (Some(office), Some(person)) = (phrases.office(noun), entities.get(entity)) else { return };
    let states = phrases.states_in(span);
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
