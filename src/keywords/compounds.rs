//! A noun and the compounds of it in one article: `Wahl` beside `Präsidentschaftswahl` is the same thing by a shorter name.
//!
//! The compound tells more, so it stands for both where the article has it first or as often; else the noun does. A noun
//! with several compounds (`Hundesteuer`, `Grundsteuer`) is left out where they are more frequent together.

use std::collections::BTreeMap;

use super::{TermGroup, is_general};
use crate::document::Document;
use crate::german::stem::Stemmer;
use crate::util::hashing::hash;

/// The shortest stem that is known as the last part of a compound, and the shortest first part, in letters: no compound
/// is as short as both (`Öltank-er`, `Stau-mauer`, whose stem is `mau`).
const SHORTEST_HEAD: usize = 3;
const SHORTEST_FIRST: usize = 2;
const SHORTEST: usize = 7;

/// The longest word that is taken apart, in bytes: every end of it is looked up.
pub(super) const LONGEST: usize = 80;

/// First parts with which a word is derived and no compound: `Aus-wahl`, `Unter-richt`. Own compilation.
const PREFIXES: [&str; 25] = [
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "ent", "er", "ge", "gegen", "her", "hin", "miss",
    "mit", "nach", "uber", "um", "unter", "ver", "vor", "wider", "zer", "zu",
];

/// Joins nouns, by their stems, with the compounds of them.
pub(super) fn join(document: &Document, nouns: &mut BTreeMap<u64, TermGroup>) {
    let mut compounds: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
    let mut stemmer = Stemmer::default();
    for (&stem, group) in nouns.iter() {
        let Some(&form) = group.forms.first() else { continue };
        let spelling = document.forms().spelling(form, document.text());
        if spelling.contains('-') {
            continue;
        }
        let head = last_parts(stemmer.stem(spelling)).find(|part| nouns.contains_key(part));
        if let Some(head) = head.filter(|&head| head != stem && !is_general(head)) {
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

/// The hashes of what may be the last part of a compound, given by its stem, the longest first; none of an endless word.
pub(super) fn last_parts(stem: &str) -> impl Iterator<Item = u64> {
    let stem = if stem.len() > LONGEST { "" } else { stem };
    let count = stem.chars().count();
    let stem = if count < SHORTEST { "" } else { stem };
    let starts = stem.char_indices().enumerate().skip(SHORTEST_FIRST);
    starts.take_while(move |(at, _)| at + SHORTEST_HEAD <= count).filter_map(|(_, (at, _))| {
        let (first, last) = stem.split_at_checked(at)?;
        (!PREFIXES.contains(&first)).then(|| hash(last.as_bytes()))
    })
}
