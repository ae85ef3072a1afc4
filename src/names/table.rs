//! Hashed keys with a number each: the word table and the feature table of the model.
//!
//! Only a fingerprint of the key is kept, so a few in a thousand strange keys are taken for a known one; the
//! training sees the same table, and hashing costs nothing there (Ganchev & Dredze 2008).

/// Bits of a key's fingerprint.
pub(crate) const KEY_BITS: u32 = 27;

const FREE: u32 = u32::MAX;

/// Numbers under fingerprints; open addressing, at most half full.
#[derive(Clone, Debug)]
pub(crate) struct FingerprintTable {
    slots: Vec<(u32, u32)>,
    mask: usize,
}

impl FingerprintTable {
    /// A table of these pairs; a later pair with the same key is not found.
    pub(crate) fn new(pairs: impl ExactSizeIterator<Item = (u32, u32)>) -> Self {
        let size = (pairs.len() * 2 + 1).next_power_of_two().max(4);
        let mask = size - 1;
        let mut slots = vec![(FREE, 0); size];
        for pair in pairs {
            let mut at = pair.0 as usize & mask;
            while slots[at].0 != FREE {
                at = (at + 1) & mask;
            }
            slots[at] = pair;
        }
        Self { slots, mask }
    }

    /// The number under a key.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> Option<u32> {
        let mut at = key as usize & self.mask;
        loop {
            let (stored, value) = self.slots[at];
            if stored == key {
                return Some(value);
            }
            if stored == FREE {
                return None;
            }
            at = (at + 1) & self.mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FingerprintTable;

    #[test]
    fn finds_what_was_put_in() {
        let table = FingerprintTable::new((0..1000_u32).map(|n| (n * 64, n)));
        assert!((0..1000).all(|n| table.get(n * 64) == Some(n)));
        assert_eq!(table.get(63), None);
        assert_eq!(FingerprintTable::new(std::iter::empty()).get(0), None);
    }
}
