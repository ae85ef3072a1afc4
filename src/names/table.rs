//! Hashed keys with a number each: the word table and the feature table of the model.
//!
//! Only a fingerprint of the key is kept, so a few in a thousand strange keys are taken for a known one; the
//! training sees the same table, and hashing costs nothing there (Ganchev & Dredze 2008).
//!
//! Most keys that are asked for are in no table. One bit tells of each small range of keys whether it holds any, and
//! these bits fit the processor's cache; beside every 32 of them stands how many keys come before, so that what is
//! there is found by counting bits (rank, Jacobson 1989) in the sorted keys. Built in one pass over them.

/// Bits of a key's fingerprint.
pub(crate) const KEY_BITS: u32 = 27;

/// Ranges of keys for each key that is kept, at least: nine in ten keys that are not there end at their bit.
const RANGES: usize = 8;

/// Which of 32 neighbouring ranges hold a key, and how many keys come before them.
#[derive(Clone, Copy, Debug, Default)]
struct Ranges {
    used: u32,
    before: u32,
}

/// Numbers under fingerprints.
#[derive(Clone, Debug)]
pub(crate) struct FingerprintTable {
    ranges: Vec<Ranges>,
    pairs: Vec<(u32, u32)>,
    /// A key without this many bits is the number of its range.
    shift: u32,
}

impl FingerprintTable {
    /// A table of these pairs; a later pair with the same key is not found, nor is a key with too many bits.
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

    /// The number under a key.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> Option<u32> {
        let range = key >> self.shift;
        let ranges = self.ranges.get(range as usize >> 5)?;
        let bit = 1 << (range & 31);
        if ranges.used & bit == 0 {
            return None;
        }
        // Two keys in one range push the later ones further back, never to the front.
        let at = ranges.before + (ranges.used & (bit - 1)).count_ones();
        let pair = self.pairs.get(at as usize..)?.iter().find(|pair| pair.0 >= key)?;
        (pair.0 == key).then_some(pair.1)
    }
}

#[cfg(test)]
mod tests {
    use super::{FingerprintTable, KEY_BITS};

    #[test]
    fn finds_what_was_put_in() {
        let table = FingerprintTable::new((0..1000_u32).map(|n| (n * 64, n)));
        assert!((0..1000).all(|n| table.get(n * 64) == Some(n)));
        assert!((0..1000).all(|n| table.get(n * 64 + 1).is_none()));
        assert_eq!(FingerprintTable::new(std::iter::empty()).get(0), None);
    }

    #[test]
    fn finds_keys_spread_over_all_bits() {
        let key = |n: u32| n.wrapping_mul(2_654_435_769) >> (32 - KEY_BITS);
        let table = FingerprintTable::new((0..5000).map(|n| (key(n), n)));
        assert!((0..5000).all(|n| table.get(key(n)) == Some(n)));
        assert!((5000..9000).all(|n| table.get(key(n)).is_none()));
    }

    #[test]
    fn the_first_of_equal_keys_counts_and_too_large_keys_are_not_there() {
        let table = FingerprintTable::new([(5, 1), (u32::MAX, 2), (5, 3), (4, 4)].into_iter());
        assert_eq!([4, 5, 6, u32::MAX].map(|key| table.get(key)), [Some(4), Some(1), None, None]);
    }
}
