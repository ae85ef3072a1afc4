//! A hash of bytes that is the same on every target, and maps and sets over it. Nothing iterates over these maps, so
//! that their order cannot reach a result.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A 64-bit hash of bytes, the same on every target (multiply and rotate, eight bytes a step, as in FxHash; see
/// <https://nnethercote.github.io/2021/12/08/a-brutally-effective-hash-function-in-rust.html>).
#[must_use]
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let state =
        chunks.iter().fold(bytes.len() as u64, |state, chunk| step(state, u64::from_le_bytes(*chunk)));
    end(step(state, rest_of(rest)))
}

/// [`hash`] of bytes that are given as words of eight, little-endian: all whole ones, and one of the rest, zeros behind it.
pub(crate) fn hash_words(length: usize, words: &[u64]) -> u64 {
    end(words.iter().fold(length as u64, |state, &word| step(state, word)))
}

fn step(state: u64, word: u64) -> u64 {
    (state.rotate_left(5) ^ word).wrapping_mul(0xf135_7aea_2e62_a9c5)
}

fn end(state: u64) -> u64 {
    state ^ (state >> 29)
}

/// Fewer than eight bytes as a word, zeros behind them: by loads that may overlap, and no loop.
fn rest_of(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let behind = 8 * (bytes.len() - 4);
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << behind;
    }
    match *bytes {
        [a, b, c] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a] => u64::from(a),
        _ => 0,
    }
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

#[cfg(test)]
mod tests {
    use super::{hash, hash_words};

    #[test]
    fn the_rest_is_a_word_with_zeros_behind_it() {
        let bytes = *b"Schifffahrtsamt!";
        for length in 0..16 {
            let mut padded = [0; 16];
            padded[..length].copy_from_slice(&bytes[..length]);
            let words = padded.as_chunks().0.iter().map(|word| u64::from_le_bytes(*word));
            let words: Vec<u64> = words.take(length / 8 + 1).collect();
            assert_eq!(hash(&bytes[..length]), hash_words(length, &words), "{length}");
        }
        // What is trained and kept depends on it.
        assert_eq!(hash(b""), 0);
    }
}
