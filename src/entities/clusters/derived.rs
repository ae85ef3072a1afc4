//! Derived words joined with the names that they are derived from.

use std::borrow::Cow;

use super::index::MAX_NAMESAKES;
use super::keys::is_name;
use super::set::Clusters;
use crate::entities::entity::Reason;
use crate::entities::surface::{bases_of_er, is_derived_from, stem_of_isch, undeclined};
use crate::entities::variants::NameVariant;
use crate::kind::Kind;
use crate::util::hashing::Map;

/// Derived words that no list knows: `Stuttgarter` to Stuttgart, `republikanische` to the Republikanische Partei.
pub(super) fn join(clusters: &mut Clusters, variants: &[NameVariant<'_>], by_key: &Map<Cow<'_, str>, u32>) {
    let derived = || (0..).zip(variants).filter(|(_, variant)| !is_name(variant) && variant.place.is_none());
    if derived().next().is_none() {
        return;
    }
    let mut by_beginning: Map<&str, Vec<(&str, u32)>> = Map::default();
    for (id, variant) in (0..).zip(variants) {
        if is_name(variant) && variant.kind() != Kind::Per {
            let found = by_beginning.entry(first_three(&variant.key)).or_default();
            if found.len() < MAX_NAMESAKES {
                found.push((variant.key.as_str(), id));
            }
        }
    }
    let mut bases: Map<String, u32> = Map::default();
    for (id, variant) in derived() {
        let of_er = bases_of_er(&variant.key);
        let base = of_er.iter().find_map(|base| by_key.get(base.as_str())).copied().or_else(|| {
            let stem = stem_of_isch(&variant.key)?;
            let begins = |key: &str| key.strip_prefix(stem).is_some_and(|rest| rest.starts_with("isch"));
            let mut similar = by_beginning.get(first_three(stem))?.iter();
            similar.find(|(key, _)| is_derived_from(stem, key) || begins(key)).map(|&(_, id)| id)
        });
        if let Some(base) = base {
            clusters.join_because(id, base, Reason::Derivation);
            continue;
        }
        // Without its base in the article it still meets the other cases of the same word.
        let key = match of_er.into_iter().next() {
            Some(base) => base,
            None => undeclined(&variant.key).into_owned(),
        };
        let other = *bases.entry(key).or_insert(id);
        if other != id {
            clusters.join_because(id, other, Reason::Derivation);
        }
    }
}

/// The first three characters of a key.
fn first_three(key: &str) -> &str {
    key.char_indices().nth(3).map_or(key, |(end, _)| &key[..end])
}
