//! A noun and the compounds of it in one article: `Wahl` beside `Präsidentschaftswahl` is the same thing by a shorter name.
//!
//! The compound tells more, so it stands for both where the article has it first or as often; else the noun does. A noun
//! with several compounds (`Hundesteuer`, `Grundsteuer`) is left out where they are more frequent together.

use std::collections::BTreeMap;

use super::evidence::Places;
use super::{TermGroup, is_general};
use crate::document::Document;
use crate::util::hashing::{Map, hash};

/// The shortest stem that is known as the last part of a compound, and the shortest first part, in letters.
const SHORTEST_HEAD: usize = 4;
const SHORTEST_FIRST: usize = 3;

/// The longest word that is taken apart, in bytes: every end of it is looked up.
pub(super) const LONGEST: usize = 80;

/// First parts with which a word is derived and no compound: `Aus-wahl`, `Unter-richt`. Own compilation.
const PREFIXES: [&str; 20] = [
    "auf", "aus", "bei", "durch", "ein", "ent", "gegen", "her", "hin", "miss", "mit", "nach", "uber", "um",
    "unter", "ver", "vor", "wider", "zer", "zu",
];

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

/// How long the stems are that end alike: most words need not be taken apart, for no other noun has their ending.
#[derive(Default)]
pub(super) struct Lengths(Map<u32, u128>);

impl Lengths {
    /// Notes a stem that may be the last part of another.
    pub(super) fn add(&mut self, stem: &str) {
        if let Some(ending) = ending(stem) {
            *self.0.entry(ending).or_default() |= 1 << stem.len();
        }
    }

    /// The lengths in bytes, a bit each, of the stems that are shorter than this one and end alike.
    pub(super) fn of(&self, stem: &str) -> u128 {
        let all = ending(stem).and_then(|ending| self.0.get(&ending)).copied().unwrap_or_default();
        all & ((1 << stem.len().min(LONGEST)) - 1)
    }
}

/// The last four bytes of a stem, which no last part is shorter than; none of an endless word.
fn ending(stem: &str) -> Option<u32> {
    let ending = stem.as_bytes().last_chunk().filter(|_| stem.len() <= LONGEST);
    ending.map(|ending| u32::from_le_bytes(*ending))
}

/// The lengths that any last part may have.
pub(super) const ANY_LENGTH: u128 = u128::MAX;

/// The hashes of what may be the last part of a compound, given by its stem, the longest first: those whose lengths in bytes
/// are among `lengths`, a bit each. None of an endless word.
pub(super) fn last_parts(stem: &str, lengths: u128) -> impl Iterator<Item = u64> {
    let stem = if stem.len() > LONGEST || lengths == 0 { "" } else { stem };
    let count = stem.chars().count();
    let starts = stem.char_indices().enumerate().skip(SHORTEST_FIRST);
    starts.take_while(move |(at, _)| at + SHORTEST_HEAD <= count).filter_map(move |(_, (at, _))| {
        let (first, last) = stem.split_at_checked(at)?;
        (lengths >> last.len() & 1 != 0 && !PREFIXES.contains(&first)).then(|| hash(last.as_bytes()))
    })
}
