//! A noun and the compounds of it in one article: `Wahl` beside `Präsidentschaftswahl` is the same thing by a shorter name.
//!
//! The compound tells more, so it stands for both where the article has it first or as often; else the noun does. A noun
//! with several compounds (`Hundesteuer`, `Grundsteuer`) is left out where they are more frequent together.

use std::collections::BTreeMap;

use super::evidence::Places;
use super::{TermGroup, is_general};
use crate::document::Document;

/// Joins nouns, by their stems, with the compounds of them.
pub(super) fn join(document: &Document, places: &Places, nouns: &mut BTreeMap<u64, TermGroup>) {
    let mut compounds: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
    for (&stem, group) in nouns.iter() {
        let head = places.last_parts(stem).find(|part| nouns.contains_key(part));
        if let Some(head) = head.filter(|&head| !is_general(head))
            && !document.forms().spelling(group.form, document.text()).contains('-')
        {
            compounds.entry(head).or_default().push(stem);
        }
    }
    for (head, of_head) in compounds {
        let count = |stem: &u64| nouns.get(stem).map_or(0, |group| group.mentions.len());
        let first = |stem: u64| nouns.get(&stem).and_then(|group| group.mentions.first());
        let (alone, together) = (count(&head), of_head.iter().map(count).sum::<usize>());
        let (from, to) = match of_head[..] {
            [compound] if together >= alone || first(compound) < first(head) => (head, Some(compound)),
            [compound] => (compound, Some(head)),
            _ if together >= alone => (head, None),
            _ => continue,
        };
        // One that is gone already was a compound itself.
        if to.is_none_or(|to| nouns.contains_key(&to))
            && let Some(group) = nouns.remove(&from)
            && let Some(kept) = to.and_then(|to| nouns.get_mut(&to))
        {
            kept.as_head.extend(group.mentions);
            kept.as_head.extend(group.as_head);
            kept.inside |= group.inside;
        }
    }
}
