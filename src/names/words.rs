//! What the model knows of single words: the cluster of their company, and the lists they stand in.

use super::table::{FingerprintTable, KEY_BITS};

/// Lists that a word can stand in, as bits; combined with `|`.
pub mod lists {
    /// First names.
    pub const FORENAME: u16 = 1;
    /// Family names.
    pub const SURNAME: u16 = 1 << 1;
    /// Towns and villages.
    pub const TOWN: u16 = 1 << 2;
    /// States.
    pub const STATE: u16 = 1 << 3;
    /// Regions, mountains, islands.
    pub const REGION: u16 = 1 << 4;
    /// Rivers, brooks and lakes.
    pub const WATER: u16 = 1 << 5;
    /// Words that companies are named with.
    pub const COMPANY: u16 = 1 << 6;
    /// News agencies, papers, broadcasters, publishers.
    pub const MEDIA: u16 = 1 << 7;
    /// Common nouns of the dictionary.
    pub const NOUN: u16 = 1 << 8;
    /// Adjectives and participles.
    pub const ADJECTIVE: u16 = 1 << 9;
    /// Verbs.
    pub const VERB: u16 = 1 << 10;
    /// Adjectives and inhabitants of places.
    pub const OF_PLACE: u16 = 1 << 11;
    /// The lower-case spelling is the commoner one; kept with the capitalised word.
    pub const MOSTLY_LOWER: u16 = 1 << 12;
    /// How many bits there are.
    pub const COUNT: u32 = 13;
}

/// The entry of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordEntry {
    /// The number of its finest cluster, from 1; 0 where the word was too rare to be clustered.
    pub cluster: u16,
    /// The [`lists`] it stands in.
    pub lists: u16,
}

impl WordEntry {
    pub(crate) fn pack(self) -> u32 {
        u32::from(self.cluster) | u32::from(self.lists) << 16
    }

    pub(crate) fn unpack(packed: u32) -> Self {
        Self { cluster: packed as u16, lists: (packed >> 16) as u16 }
    }
}

/// A cluster at two coarser levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coarser {
    /// One of a few hundred.
    pub middle: u16,
    /// One of a few dozen.
    pub coarse: u16,
}

/// The word table of a model.
#[derive(Clone, Debug)]
pub struct WordTable {
    table: FingerprintTable,
    coarser: Vec<Coarser>,
}

impl WordTable {
    /// A table of packed entries under their keys, and the coarser levels of clusters 0, 1, ….
    pub(crate) fn new(entries: impl ExactSizeIterator<Item = (u32, u32)>, coarser: Vec<Coarser>) -> Self {
        Self { table: FingerprintTable::new(entries), coarser }
    }

    /// A table from entries under their [`WordTable::key`]s; for training.
    #[must_use]
    pub fn from_entries(entries: &[(u32, WordEntry)], coarser: Vec<Coarser>) -> Self {
        Self::new(entries.iter().map(|&(key, entry)| (key, entry.pack())), coarser)
    }

    /// The key under which a spelling is kept.
    #[must_use]
    pub fn key(word: &str) -> u32 {
        // FNV-1a with a last stir; it is part of the file format and must not change with the library's other hashes.
        let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        ((hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - KEY_BITS)) as u32
    }

    /// The entry of exactly this spelling.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<WordEntry> {
        self.table.get(Self::key(word)).map(WordEntry::unpack)
    }

    /// The coarser levels of a cluster.
    #[must_use]
    pub fn coarser(&self, cluster: u16) -> Coarser {
        self.coarser.get(usize::from(cluster)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Coarser, WordEntry, WordTable, lists};

    #[test]
    fn words_come_back_with_all_they_have() {
        let entry = WordEntry { cluster: 1023, lists: lists::FORENAME | lists::MOSTLY_LOWER };
        let coarser =
            vec![Coarser::default(); 1023].into_iter().chain([Coarser { middle: 7, coarse: 3 }]).collect();
        let table = WordTable::from_entries(&[(WordTable::key("Kim"), entry)], coarser);
        assert_eq!(table.get("Kim"), Some(entry));
        assert_eq!(table.get("kim"), None);
        assert_eq!(table.coarser(1023), Coarser { middle: 7, coarse: 3 });
        assert_eq!(table.coarser(5000), Coarser::default());
    }
}
