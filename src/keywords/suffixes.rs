//! What may be the last part of a compound, given by its stem.

use crate::util::hashing::{Map, hash};

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

/// The last [`SHORTEST_HEAD`] bytes of a stem, which no last part is shorter than; none of an endless word.
fn ending(stem: &str) -> Option<u32> {
    let ending: Option<&[u8; SHORTEST_HEAD]> = stem.as_bytes().last_chunk();
    ending
        .filter(|_| stem.len() <= LONGEST)
        .map(|&[first, second, last]| u32::from_le_bytes([first, second, last, 0]))
}

/// The lengths that any last part may have.
pub(super) const ANY_LENGTH: u128 = u128::MAX;

/// The hashes of what may be the last part of a compound, given by its stem, the longest first: those whose lengths in bytes
/// are among `lengths`, a bit each. None of an endless word.
pub(super) fn last_parts(stem: &str, lengths: u128) -> impl Iterator<Item = u64> {
    let stem = if stem.len() > LONGEST || lengths == 0 { "" } else { stem };
    let count = stem.chars().count();
    let stem = if count < SHORTEST { "" } else { stem };
    let starts = stem.char_indices().enumerate().skip(SHORTEST_FIRST);
    starts.take_while(move |(at, _)| at + SHORTEST_HEAD <= count).filter_map(move |(_, (at, _))| {
        let (first, last) = stem.split_at_checked(at)?;
        (lengths >> last.len() & 1 != 0 && !PREFIXES.contains(&first)).then(|| hash(last.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(parts: &[&str]) -> Vec<u64> {
        parts.iter().map(|part| hash(part.as_bytes())).collect()
    }

    #[test]
    fn every_end_behind_a_first_part_is_a_last_part() {
        let parts: Vec<u64> = last_parts("staumau", ANY_LENGTH).collect();
        assert_eq!(parts, hashes(&["aumau", "umau", "mau"]));
        let parts: Vec<u64> = last_parts("auswahl", ANY_LENGTH).collect();
        assert_eq!(parts, hashes(&["swahl", "ahl"]), "none behind a prefix");
        for none in ["mauern", &"stau".repeat(LONGEST)] {
            assert_eq!(last_parts(none, ANY_LENGTH).next(), None, "{none}");
        }
    }

    #[test]
    fn lengths_leave_out_only_what_no_noun_is() {
        let mut lengths = Lengths::default();
        for stem in ["mau", "wahl", "staumau", "er", &"mau".repeat(LONGEST)] {
            lengths.add(stem);
        }
        assert_eq!(lengths.of("staumau"), 1 << 3, "the stem itself is no part of it");
        assert_eq!(last_parts("staumau", lengths.of("staumau")).collect::<Vec<_>>(), hashes(&["mau"]));
        assert_eq!(lengths.of("staumauer"), 0, "ends otherwise");
    }
}
