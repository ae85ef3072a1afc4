//! Definite descriptions of people by their offices: `der russische Präsident`, `die Kanzlerin`.
//!
//! `titles` collects the offices that stand beside each person's name (`Kreml-Chef Wladimir Putin`), with `phrases` for
//! the noun phrases around them. `resolution` then compares each description that stands beside no name with them: it
//! is a mention of the person where exactly one was named before it whose office it can mean and whose state does not
//! contradict.

mod holders;
mod phrases;
mod resolution;
mod titles;

use super::entity::{Entity, Mention, MentionForm, Reason};
use crate::document::Document;
use crate::german::offices::office;
use crate::util::sort::Sort;
use phrases::Phrases;

/// Adds descriptions to the persons they mean, and the titles beside their names.
pub(super) fn describe(document: &Document, entities: &mut [Entity]) {
    let mut offices = Vec::new();
    let office_of_form = document.map_forms(|word| match office(word) {
        Some(office) => {
            offices.push(office);
            offices.len() as u32
        }
        None => 0,
    });
    if offices.is_empty() {
        return;
    }
    let phrases = Phrases::new(document, &offices, &office_of_form, entities);
    let found = titles::find(&phrases, entities);
    let mentions = resolution::resolve(&phrases, entities, &found.holders, &found.beside_name);
    for (entity, span) in found.titles {
        entities[entity].descriptions.push(span);
    }
    for (entity, span) in mentions {
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
