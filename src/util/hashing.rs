//! A hash of bytes that is the same on every target, and maps and sets over it. Nothing iterates over these maps, so
//! that their order cannot reach a result.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A 64-bit hash of bytes, the same on every target (multiply and rotate, eight bytes a step, as in FxHash; see
/// <https://nnethercote.github.io/2021/12/08/a-brutally-effective-hash-function-in-rust.html>).
#[must_use]
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0xf135_7aea_2e62_a9c5;
    let mut state = bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        state = (state.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
    }
    let mut word = [0; 8];
    word[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    state = (state.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
    state ^ (state >> 29)
}

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
