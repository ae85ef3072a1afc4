//! The word table: for each word the cluster of its embedding and the word lists (gazetteers, parts of speech) it is in.

use super::embeddings::{CODEWORDS, DIMENSIONS, Embedding, Embeddings, SUBVECTOR_LENGTH};
use super::table::{FingerprintTable, KEY_BITS};

/// Word lists as bits; combined with `|`.
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
    /// Words of company names.
    pub const COMPANY: u16 = 1 << 6;
    /// News agencies, newspapers, broadcasters, publishers.
    pub const MEDIA: u16 = 1 << 7;
    /// Common nouns of the dictionary.
    pub const NOUN: u16 = 1 << 8;
    /// Adjectives and participles.
    pub const ADJECTIVE: u16 = 1 << 9;
    /// Verbs.
    pub const VERB: u16 = 1 << 10;
    /// Demonyms and adjectives derived from place names.
    pub const DEMONYM: u16 = 1 << 11;
    /// The lower-case spelling is more frequent; stored with the capitalised word.
    pub const MOSTLY_LOWER: u16 = 1 << 12;
    /// The word has residual codes of its own besides its cluster's centroid. Not a list, but stored with them.
    pub const HAS_RESIDUAL: u16 = 1 << 13;
    /// Number of bits.
    pub const COUNT: u32 = 14;
}

/// Demonyms and adjectives derived from place names, without their endings: the words of [`lists::DEMONYM`].
pub fn demonyms() -> impl Iterator<Item = &'static str> {
    crate::german::places::derived_words()
}

/// The entry of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordEntry {
    /// Its finest cluster, from 1; 0 if the word was too rare to be clustered.
    pub cluster: u16,
    /// The [`lists`] it is in.
    pub lists: u16,
}

/// The clusters of the two coarser levels that contain a fine cluster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParentClusters {
    /// One of a few hundred.
    pub middle: u16,
    /// One of a few dozen.
    pub coarse: u16,
}

/// A word's index in the table.
pub type WordId = u32;

/// The word table of a model.
#[derive(Clone, Debug)]
pub struct WordTable {
    ids: FingerprintTable,
    entries: Vec<WordEntry>,
    parents: Vec<ParentClusters>,
    embeddings: Embeddings,
}

impl WordTable {
    /// A table of entries under their [`WordTable::key`]s, ascending, with the parents of clusters 0, 1, … and the
    /// embeddings of the words in the same order.
    #[must_use]
    pub fn new(entries: &[(u32, WordEntry)], parents: Vec<ParentClusters>, embeddings: Embeddings) -> Self {
        let ids =
            FingerprintTable::new((0..entries.len() as u32).zip(entries).map(|(id, entry)| (entry.0, id)));
        Self { ids, entries: entries.iter().map(|entry| entry.1).collect(), parents, embeddings }
    }

    /// The key of a spelling.
    #[must_use]
    pub fn key(word: &str) -> u32 {
        Self::key_of(word.bytes())
    }

    /// FNV-1a with a final mix; it is part of the file format and must not change with the library's other hashes.
    fn key_of(bytes: impl Iterator<Item = u8>) -> u32 {
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mixed = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> (64 - KEY_BITS)) as u32
    }

    /// The id of the spelling that begins with this letter and goes on with `rest`.
    pub(super) fn id_joined(&self, first: char, rest: &str) -> Option<WordId> {
        let mut letter = [0; 4];
        let letter = first.encode_utf8(&mut letter);
        self.ids.get(Self::key_of(letter.bytes().chain(rest.bytes())))
    }

    /// The entry of exactly this spelling.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<WordEntry> {
        self.id(word).map(|id| self.entry(id))
    }

    /// The id of exactly this spelling.
    #[inline]
    #[must_use]
    pub fn id(&self, word: &str) -> Option<WordId> {
        self.ids.get(Self::key(word))
    }

    /// The entry of an id.
    #[inline]
    #[must_use]
    pub fn entry(&self, id: WordId) -> WordEntry {
        self.entries.get(id as usize).copied().unwrap_or_default()
    }

    /// Number of cluster centroids, including that of cluster 0.
    pub(crate) fn clusters(&self) -> usize {
        self.embeddings.centroids.len()
    }

    /// Calls `visit` with each component whose sum is the word's embedding (centroid and codewords): an index that is
    /// unique to the component, the dimension of its first value, and its values.
    pub(crate) fn embedding_components(&self, id: WordId, mut visit: impl FnMut(usize, usize, &[i8])) {
        let WordEntry { cluster, lists } = self.entry(id);
        let Some(centroid) = self.embeddings.centroids.get(usize::from(cluster)).filter(|_| cluster != 0)
        else {
            return;
        };
        visit(cluster.into(), 0, centroid);
        if lists & lists::HAS_RESIDUAL == 0 {
            return;
        }
        let codes = self.embeddings.codes.get(id as usize).copied().unwrap_or_default();
        for (part, code) in codes.into_iter().enumerate() {
            let codeword = part * CODEWORDS + usize::from(code);
            if let Some(values) = self.embeddings.codebook.get(codeword) {
                visit(self.embeddings.centroids.len() + codeword, part * SUBVECTOR_LENGTH, values);
            }
        }
    }

    /// The embedding of a word; zeros if it has no cluster.
    #[must_use]
    pub fn embedding(&self, id: WordId) -> Embedding {
        let WordEntry { cluster, lists } = self.entry(id);
        if cluster == 0 {
            return [0; DIMENSIONS];
        }
        let residual = Some(id as usize).filter(|_| lists & lists::HAS_RESIDUAL != 0);
        self.embeddings.get(residual, cluster)
    }

    /// The parents of a cluster.
    #[must_use]
    pub fn parents(&self, cluster: u16) -> ParentClusters {
        self.parents.get(usize::from(cluster)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Embeddings, ParentClusters, WordEntry, WordTable, lists};

    #[test]
    fn entries_and_parent_clusters_are_found() {
        let entry = WordEntry { cluster: 1023, lists: lists::FORENAME | lists::MOSTLY_LOWER };
        let parents = vec![ParentClusters::default(); 1023]
            .into_iter()
            .chain([ParentClusters { middle: 7, coarse: 3 }])
            .collect();
        let table = WordTable::new(&[(WordTable::key("Kim"), entry)], parents, Embeddings::default());
        assert_eq!(table.get("Kim"), Some(entry));
        assert_eq!(table.get("kim"), None);
        assert_eq!(table.parents(1023), ParentClusters { middle: 7, coarse: 3 });
        assert_eq!(table.parents(5000), ParentClusters::default());
    }
}
