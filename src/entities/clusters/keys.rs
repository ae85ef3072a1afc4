//! Variants with equal keys: the same place, the same folded name, the genitive of a name.

use std::borrow::Cow;

use super::set::{Clusters, reason_of_form};
use crate::entities::entity::{MentionForm, Reason};
use crate::entities::surface::{fold, long_forms, undeclined, without_genitive};
use crate::entities::variants::NameVariant;
use crate::german::legal_forms::is_legal_form;
use crate::kind::Kind;
use crate::util::hashing::Map;

/// The variants by the keys under which they are equal.
#[derive(Default)]
pub(super) struct Keys<'k> {
    /// By [`NameVariant::key`], or the folded name of a listed place.
    pub(super) whole: Map<Cow<'k, str>, u32>,
    /// By [`name_key`].
    undeclined: Map<Cow<'k, str>, u32>,
}

/// Whether a variant is a name in its own right, not a word derived from one.
pub(super) fn is_name(variant: &NameVariant<'_>) -> bool {
    variant.form != MentionForm::Derived
}

/// The key under which names of things are equal: without declension and legal form.
pub(super) fn name_key<'k>(variant: &'k NameVariant<'_>) -> Cow<'k, str> {
    if variant.kind() == Kind::Per || variant.place.is_some() || !is_name(variant) {
        return Cow::Borrowed(&variant.key);
    }
    undeclined(without_legal_form(&variant.key))
}

/// A folded name without the legal form of a company or a club behind it.
pub(super) fn without_legal_form(mut key: &str) -> &str {
    // `e. V.`
    key = key.strip_suffix(" e v").or_else(|| key.strip_suffix(" e k")).unwrap_or(key);
    while let Some((name, last)) = key.rsplit_once(' ')
        && is_legal_form(last)
    {
        key = name;
    }
    key
}

/// Joins variants with equal keys.
pub(super) fn join<'k>(
    clusters: &mut Clusters,
    variants: &'k [NameVariant<'_>],
    names: &'k [Cow<'k, str>],
) -> Keys<'k> {
    let keys = join_equals(clusters, variants, names);
    join_genitives(clusters, variants, names, &keys);
    keys
}

fn join_equals<'k>(
    clusters: &mut Clusters,
    variants: &'k [NameVariant<'_>],
    names: &'k [Cow<'_, str>],
) -> Keys<'k> {
    let mut keys = Keys::default();
    let mut by_place: Map<&str, u32> = Map::default();
    let join_with =
        |clusters: &mut Clusters, table: &mut Map<Cow<'k, str>, u32>, key: Cow<'k, str>, id: u32, reason| {
            let other = *table.entry(key).or_insert(id);
            if other != id {
                clusters.join_because(id, other, reason);
            }
        };
    for ((id, variant), name) in (0..).zip(variants).zip(names) {
        if variant.key.is_empty() {
            continue;
        }
        let own = reason_of_form(variant);
        if let Some(place) = variant.place {
            let other = *by_place.entry(place.name).or_insert(id);
            if other != id {
                let is_other_name = own == Reason::Name && variant.key != variants[other as usize].key;
                clusters.join_because(id, other, if is_other_name { Reason::ListedName } else { own });
            }
            // Compounds and towns in `-er` look their base up by its key.
            join_with(clusters, &mut keys.whole, Cow::Owned(fold(place.name)), id, own);
            continue;
        }
        if !is_name(variant) {
            continue;
        }
        let spelling = if own == Reason::Name { Reason::Spelling } else { own };
        join_with(clusters, &mut keys.whole, Cow::Borrowed(&variant.key), id, spelling);
        if **name != *variant.key {
            join_with(clusters, &mut keys.undeclined, Cow::Borrowed(name), id, Reason::Spelling);
        } else if variant.kind() != Kind::Per {
            join_with(clusters, &mut keys.undeclined, Cow::Borrowed(name), id, own);
        }
        for long in long_forms(variant.surface) {
            join_with(clusters, &mut keys.undeclined, Cow::Owned(long), id, Reason::ListedName);
        }
    }
    keys
}

fn join_genitives(
    clusters: &mut Clusters,
    variants: &[NameVariant<'_>],
    names: &[Cow<'_, str>],
    keys: &Keys<'_>,
) {
    for ((id, variant), name) in (0..).zip(variants).zip(names) {
        if variant.place.is_some() || !is_name(variant) {
            continue;
        }
        for base in without_genitive(&variant.key) {
            if let Some(&other) = keys.whole.get(base) {
                clusters.join_because(id, other, Reason::Name);
            }
        }
        for base in without_genitive(name).filter(|_| variant.kind() != Kind::Per) {
            if let Some(&other) = keys.undeclined.get(base) {
                clusters.join_because(id, other, Reason::Name);
            }
        }
    }
}
