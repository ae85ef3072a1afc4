//! Maps over the library's own hash: as fast as the spellings are short, and the same on every target. Nothing
//! iterates over them, so that no order of theirs can reach a result.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use crate::forms::hash;

/// A map for look-ups.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Spelling>>;
/// A set for look-ups.
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Spelling>>;

/// Hashes what is written piece by piece.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Spelling(u64);

impl Hasher for Spelling {
    fn write(&mut self, bytes: &[u8]) {
        self.write_u64(hash(bytes));
    }

    fn write_u8(&mut self, value: u8) {
        self.write_u64(u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.0.rotate_left(23) ^ value).wrapping_mul(FACTOR);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
