//! What the model knows of single words: the cluster of their company, and the lists they stand in.

use super::table::{FingerprintTable, KEY_BITS};
use super::vectors::{CODES, DIMENSIONS, PART, Vector, Vectors};

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
    /// The word's vector is known in detail, not only by its cluster; no list, but kept with them.
    pub const DETAILED: u16 = 1 << 13;
    /// How many bits there are.
    pub const COUNT: u32 = 14;
}

/// Adjectives and inhabitants of places without their endings: what [`lists::OF_PLACE`] marks.
pub fn words_of_places() -> impl Iterator<Item = &'static str> {
    crate::german::places::derived_words()
}

/// The entry of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordEntry {
    /// The number of its finest cluster, from 1; 0 where the word was too rare to be clustered.
    pub cluster: u16,
    /// The [`lists`] it stands in.
    pub lists: u16,
}

/// A cluster at two coarser levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coarser {
    /// One of a few hundred.
    pub middle: u16,
    /// One of a few dozen.
    pub coarse: u16,
}

/// A word's place in the table.
pub type WordNumber = u32;

/// The word table of a model.
#[derive(Clone, Debug)]
pub struct WordTable {
    numbers: FingerprintTable,
    entries: Vec<WordEntry>,
    coarser: Vec<Coarser>,
    vectors: Vectors,
}

impl WordTable {
    /// A table of entries under their [`WordTable::key`]s, ascending, with the coarser levels of clusters 0, 1, … and
    /// the vectors of the words in their order.
    #[must_use]
    pub fn new(entries: &[(u32, WordEntry)], coarser: Vec<Coarser>, vectors: Vectors) -> Self {
        let numbers = (0..entries.len() as u32).zip(entries).map(|(number, entry)| (entry.0, number));
        let numbers = FingerprintTable::new(numbers);
        Self { numbers, entries: entries.iter().map(|entry| entry.1).collect(), coarser, vectors }
    }

    /// The key under which a spelling is kept.
    #[must_use]
    pub fn key(word: &str) -> u32 {
        // FNV-1a with a last stir; it is part of the file format and must not change with the library's other hashes.
        let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let stirred = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (stirred >> (64 - KEY_BITS)) as u32
    }

    /// The entry of exactly this spelling.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<WordEntry> {
        self.number(word).map(|number| self.entry(number))
    }

    /// The place of exactly this spelling.
    #[inline]
    #[must_use]
    pub fn number(&self, word: &str) -> Option<WordNumber> {
        self.numbers.get(Self::key(word))
    }

    /// The entry at a place.
    #[inline]
    #[must_use]
    pub fn entry(&self, number: WordNumber) -> WordEntry {
        self.entries.get(number as usize).copied().unwrap_or_default()
    }

    /// How many clusters have a centre, that of no cluster among them.
    pub(crate) fn clusters(&self) -> usize {
        self.vectors.centres.len()
    }

    /// Hands out the pieces whose sum is a word's vector: a number that is each piece's own, the place of its first
    /// value in the vector, and its values.
    pub(crate) fn pieces_of_vector(&self, number: WordNumber, mut piece: impl FnMut(usize, usize, &[i8])) {
        let WordEntry { cluster, lists } = self.entry(number);
        let Some(centre) = self.vectors.centres.get(usize::from(cluster)).filter(|_| cluster != 0) else {
            return;
        };
        piece(cluster.into(), 0, centre);
        if lists & lists::DETAILED == 0 {
            return;
        }
        let codes = self.vectors.codes.get(number as usize).copied().unwrap_or_default();
        for (part, code) in codes.into_iter().enumerate() {
            let value = part * CODES + usize::from(code);
            if let Some(values) = self.vectors.codebook.get(value) {
                piece(self.vectors.centres.len() + value, part * PART, values);
            }
        }
    }

    /// The vector of the word at a place; zeros where it is in no cluster.
    #[must_use]
    pub fn vector(&self, number: WordNumber) -> Vector {
        let WordEntry { cluster, lists } = self.entry(number);
        if cluster == 0 {
            return [0; DIMENSIONS];
        }
        let detail = Some(number as usize).filter(|_| lists & lists::DETAILED != 0);
        self.vectors.get(detail, cluster)
    }

    /// The coarser levels of a cluster.
    #[must_use]
    pub fn coarser(&self, cluster: u16) -> Coarser {
        self.coarser.get(usize::from(cluster)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Coarser, Vectors, WordEntry, WordTable, lists};

    #[test]
    fn words_come_back_with_all_they_have() {
        let entry = WordEntry { cluster: 1023, lists: lists::FORENAME | lists::MOSTLY_LOWER };
        let coarser =
            vec![Coarser::default(); 1023].into_iter().chain([Coarser { middle: 7, coarse: 3 }]).collect();
        let table = WordTable::new(&[(WordTable::key("Kim"), entry)], coarser, Vectors::default());
        assert_eq!(table.get("Kim"), Some(entry));
        assert_eq!(table.get("kim"), None);
        assert_eq!(table.coarser(1023), Coarser { middle: 7, coarse: 3 });
        assert_eq!(table.coarser(5000), Coarser::default());
    }
}
