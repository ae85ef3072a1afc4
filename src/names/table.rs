//! A static map from hashed keys to numbers, for the words and the features of the model.
//!
//! Only a fingerprint of each key is stored, so a few in a thousand unknown keys are mistaken for a known one; training
//! uses the same table, and such collisions cost no accuracy (Ganchev & Dredze 2008).
//!
//! Most lookups are for absent keys. A bitmap over small ranges of keys, which fits the processor's cache, rejects
//! them; each 32 bits are stored with the number of keys before them, so that a present key is found by rank
//! (Jacobson 1989) in the sorted keys. The table is built in one pass over them.

/// Number of bits of a fingerprint.
pub(crate) const KEY_BITS: u32 = 27;

/// Minimum number of ranges for each stored key: the bitmap then rejects nine in ten absent keys.
const RANGES: usize = 8;

/// For 32 adjacent ranges: which of them hold a key, and how many keys come before them.
#[derive(Clone, Copy, Debug, Default)]
struct Ranges {
    used: u32,
    before: u32,
}

/// Numbers by fingerprint.
#[derive(Clone, Debug)]
pub(crate) struct FingerprintTable {
    ranges: Vec<Ranges>,
    pairs: Vec<(u32, u32)>,
    /// A key shifted right by this many bits is the index of its range.
    shift: u32,
}

impl FingerprintTable {
    /// A table of pairs of key and number. Of equal keys the first wins; keys of more than [`KEY_BITS`] are not found.
    pub(crate) fn new(pairs: impl ExactSizeIterator<Item = (u32, u32)>) -> Self {
        let mut pairs: Vec<(u32, u32)> = pairs.collect();
        if !pairs.is_sorted_by_key(|pair| pair.0) {
            pairs.sort_by_key(|pair| pair.0);
        }
        let bits = (pairs.len() * RANGES).next_power_of_two().ilog2().clamp(5, KEY_BITS);
        let shift = KEY_BITS - bits;
        let mut ranges = vec![Ranges::default(); 1 << (bits - 5)];
        for (key, _) in &pairs {
            let range = key >> shift;
            if let Some(ranges) = ranges.get_mut(range as usize >> 5) {
                ranges.used |= 1 << (range & 31);
                ranges.before += 1;
            }
        }
        let mut before = 0;
        for ranges in &mut ranges {
            (ranges.before, before) = (before, before + ranges.before);
        }
        Self { ranges, pairs, shift }
    }

    /// The number stored for a key.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> Option<u32> {
        let range = key >> self.shift;
        let ranges = self.ranges.get(range as usize >> 5)?;
        let bit = 1 << (range & 31);
        if ranges.used & bit == 0 {
            return None;
        }
        // Ranges with several keys push later keys back, never forward.
        let at = ranges.before + (ranges.used & (bit - 1)).count_ones();
        let pair = self.pairs.get(at as usize..)?.iter().find(|pair| pair.0 >= key)?;
        (pair.0 == key).then_some(pair.1)
    }
}

#[cfg(test)]
mod tests {
    use super::{FingerprintTable, KEY_BITS};

    #[test]
    fn stored_keys_are_found() {
        let table = FingerprintTable::new((0..1000_u32).map(|n| (n * 64, n)));
        assert!((0..1000).all(|n| table.get(n * 64) == Some(n)));
        assert!((0..1000).all(|n| table.get(n * 64 + 1).is_none()));
        assert_eq!(FingerprintTable::new(std::iter::empty()).get(0), None);
    }

    #[test]
    fn keys_spread_over_all_bits_are_found() {
        let key = |n: u32| n.wrapping_mul(2_654_435_769) >> (32 - KEY_BITS);
        let table = FingerprintTable::new((0..5000).map(|n| (key(n), n)));
        assert!((0..5000).all(|n| table.get(key(n)) == Some(n)));
        assert!((5000..9000).all(|n| table.get(key(n)).is_none()));
    }

    #[test]
    fn the_first_of_equal_keys_wins_and_too_large_keys_are_absent() {
        let table = FingerprintTable::new([(5, 1), (u32::MAX, 2), (5, 3), (4, 4)].into_iter());
        assert_eq!([4, 5, 6, u32::MAX].map(|key| table.get(key)), [Some(4), Some(1), None, None]);
    }
}
