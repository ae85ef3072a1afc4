//! Mentions → entities: coreference within one article, by names, derived words and definite descriptions.
//!
//! [`resolve`] runs the steps: `corrections` corrects the boundaries of the recogniser's mentions, `variants` collects
//! the distinct spellings, `missed` adds certain mentions that the recogniser missed, `clusters` joins the spellings
//! that name one entity, `coreference` assigns each mention to an entity, `naming` chooses name and key, `descriptions`
//! and `ages` resolve definite descriptions of people, `salience` weighs. [`co_occurrences`] counts who stands with whom.

mod ages;
mod capitals;
mod clusters;
mod co_occurrence;
mod coreference;
mod corrections;
mod descriptions;
mod dropped;
mod entity;
mod gender;
mod missed;
mod naming;
mod narrowing;
mod nominative;
mod salience;
pub(crate) mod surface;
#[cfg(test)]
pub(crate) mod tests;
mod variants;

pub use co_occurrence::{CoOccurrence, co_occurrences};
pub use dropped::{DropReason, Dropped};
pub use entity::{Entity, Gender, Mention, MentionForm, Reason};
pub(crate) use naming::{key_of, make_keys_distinct, name_of};

use crate::document::Document;
use crate::names::NameMention;
use crate::span::Span;

/// What [`resolve`] finds.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Resolution {
    /// The entities, by first mention.
    pub entities: Vec<Entity>,
    /// Recognised mentions that are certainly no names, in the order of the text.
    pub dropped: Vec<Dropped>,
}

/// Groups the name mentions of an article into entities, by first mention.
#[must_use]
pub fn resolve(document: &Document, names: &[NameMention]) -> Resolution {
    let mut resolution = group(document, names, &[]);
    describe(document, &mut resolution.entities);
    weigh(document, &mut resolution.entities);
    resolution
}

/// The entities with their names. No rule cuts or drops the names at the spans of `given`, which ascend.
pub(crate) fn group(document: &Document, names: &[NameMention], given: &[Span]) -> Resolution {
    let (corrected, mut dropped) = corrections::correct(document, names, given);
    let (mut variants, mut candidates) = variants::collect(document, &corrected);
    missed::add(document, &mut variants, &mut candidates);
    let variants = variants.all;
    let clusters = clusters::cluster(document, &variants, &candidates);
    let mut entities = coreference::assign(document, &variants, &candidates, &clusters);
    dropped::adjectives_of_nothing(&mut entities, &mut dropped);
    dropped::without_family_names(&entities, &mut dropped);
    Resolution { entities, dropped }
}

/// Adds descriptions to the persons whom they mean.
pub(crate) fn describe(document: &Document, entities: &mut [Entity]) {
    descriptions::describe(document, entities);
    ages::describe(document, entities);
}

/// Sets gender and salience, once all mentions are there.
pub(crate) fn weigh(document: &Document, entities: &mut [Entity]) {
    for entity in &mut *entities {
        entity.gender = gender::of(document, entity);
    }
    salience::score(document, entities);
}
