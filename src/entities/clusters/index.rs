//! An index from keys to the variants that have them.

use std::borrow::Cow;

use crate::util::hashing::Map;

/// From a key to variants, in order of first appearance.
pub(super) type Index<'k> = Map<Cow<'k, str>, Vec<u32>>;

/// The most variants of one key: a short form that fits more is ambiguous anyway, and the work stays bounded.
pub(super) const MAX_NAMESAKES: usize = 32;

/// Adds a variant under a key.
pub(super) fn push<'k>(index: &mut Index<'k>, key: Cow<'k, str>, variant: u32) {
    let found = index.entry(key).or_default();
    if found.len() < MAX_NAMESAKES {
        found.push(variant);
    }
}
