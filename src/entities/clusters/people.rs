//! People: the same first and last word are one person; a family name alone is the person who bears it, or a given
//! name where nobody bears it as a family name (`Kim` for `Kim Jong Un`, `Thaksin` for `Thaksin Shinawatra`).

use std::borrow::Cow;

use super::index::{Index, push};
use super::keys::is_name;
use super::other_names;
use super::set::{Clusters, distinct};
use crate::document::Document;
use crate::entities::entity::{MentionForm, Reason};
use crate::entities::surface::{fold, without_genitive};
use crate::entities::variants::{MentionCandidate, NameVariant};
use crate::kind::Kind;
use crate::names::{lists, lists_of};
use crate::util::hashing::{Map, Set};

/// A name of several words: its variant and its folded words.
type FullName = (u32, Vec<String>);

/// Full names by their parts.
struct NameParts<'n> {
    /// By the last word, and by all words behind the first.
    by_last: Index<'n>,
    /// By the first word, and by all words before the last.
    by_first: Index<'n>,
    /// By the words between: `Uribe` of `Álvaro Uribe Vélez`.
    by_middle: Index<'n>,
}

/// Joins the variants of people's names.
pub(super) fn join(
    clusters: &mut Clusters,
    document: &Document,
    variants: &[NameVariant<'_>],
    candidates: &[MentionCandidate],
) {
    let full = full_names(variants);
    let parts = join_full_names(clusters, &full);
    join_initials(clusters, variants, &full, &parts);
    other_names::join(clusters, document, variants, candidates);
    join_short_forms(clusters, variants, &parts);
}

/// The names of several words. Genitives lose their ending where the name without it is known.
fn full_names(variants: &[NameVariant<'_>]) -> Vec<FullName> {
    let is_person = |variant: &NameVariant<'_>| variant.kind() == Kind::Per && is_name(variant);
    let mut full: Vec<FullName> = Vec::new();
    let mut singles: Set<&str> = Set::default();
    for (id, variant) in variants.iter().enumerate().filter(|(_, variant)| is_person(variant)) {
        let words: Vec<String> = variant.words().map(fold).filter(|word| !word.is_empty()).collect();
        if words.len() > 1 {
            full.push((id as u32, words));
        } else {
            singles.insert(variant.key.as_str());
        }
    }
    let genitives: Vec<usize> = {
        let lasts: Set<&str> =
            full.iter().filter_map(|(_, words)| words.last()).map(String::as_str).collect();
        let is_genitive = |words: &[String]| {
            let base = words.last().and_then(|last| last.strip_suffix('s'));
            base.is_some_and(|base| lasts.contains(base) || singles.contains(base))
        };
        (0..full.len()).filter(|&at| is_genitive(&full[at].1)).collect()
    };
    for at in genitives {
        if let Some(last) = full[at].1.last_mut() {
            last.pop();
        }
    }
    full
}

/// Joins full names with the same first and last word.
fn join_full_names<'n>(clusters: &mut Clusters, full: &'n [FullName]) -> NameParts<'n> {
    let mut by_ends: Map<(&str, &str), u32> = Map::default();
    let mut parts =
        NameParts { by_last: Index::default(), by_first: Index::default(), by_middle: Index::default() };
    for (id, words) in full {
        let [first, middle @ .., last] = &words[..] else { continue };
        let other = *by_ends.entry((first, last)).or_insert(*id);
        if other != *id {
            clusters.join_because(*id, other, Reason::Spelling);
        }
        push(&mut parts.by_last, Cow::Borrowed(last), *id);
        push(&mut parts.by_first, Cow::Borrowed(first), *id);
        // `Nawaf al-Salam`, `Ursula von der Leyen`: also by what follows the given name.
        if !middle.is_empty() {
            for word in middle {
                push(&mut parts.by_middle, Cow::Borrowed(word), *id);
            }
            push(&mut parts.by_last, Cow::Owned(words[1..].join(" ")), *id);
            push(&mut parts.by_first, Cow::Owned(words[..words.len() - 1].join(" ")), *id);
        }
    }
    parts
}

/// `G. W. Bush` beside `George W. Bush`: an initial stands for the only given name that fits.
fn join_initials(
    clusters: &mut Clusters,
    variants: &[NameVariant<'_>],
    full: &[FullName],
    parts: &NameParts<'_>,
) {
    for (id, words) in full {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        if first.chars().count() == 1
            && let Some(namesakes) = parts.by_last.get(last.as_str())
        {
            let fitting: Vec<u32> = namesakes
                .iter()
                .copied()
                .filter(|other| variants[*other as usize].key.starts_with(first.as_str()) && other != id)
                .collect();
            if let [other] = distinct(clusters, &fitting)[..] {
                clusters.join_because(*id, other, Reason::Spelling);
            }
        }
    }
}

/// Joins family names and given names that stand alone with the only person who bears them; where several do, notes
/// them all.
fn join_short_forms(clusters: &mut Clusters, variants: &[NameVariant<'_>], parts: &NameParts<'_>) {
    for (id, variant) in variants.iter().enumerate() {
        let doubtful = variant.place.is_none() && variant.confidence() < 0.75;
        if !is_name(variant)
            || is_acronym(variant.surface)
            || !(variant.kind() == Kind::Per || doubtful)
            || (variant.form == MentionForm::Name
                && variant.words().nth(1).is_some()
                && !parts.by_last.contains_key(variant.key.as_str()))
        {
            continue;
        }
        let id = id as u32;
        let forms = || std::iter::once(variant.key.as_str()).chain(without_genitive(&variant.key));
        let bearers = forms()
            .find_map(|key| parts.by_last.get(key))
            .or_else(|| forms().find_map(|key| parts.by_first.get(key)))
            .or_else(|| {
                // A given name in the middle is nobody's family name.
                let is_given = lists_of(variant.surface) & lists::FORENAME != 0;
                forms().filter(|_| !is_given).find_map(|key| parts.by_middle.get(key))
            });
        let Some(bearers) = bearers else { continue };
        let bearers: Vec<u32> = bearers.iter().copied().filter(|&other| other != id).collect();
        match distinct(clusters, &bearers)[..] {
            [] => {}
            [other] => clusters.join_because(id, other, Reason::ShortForm),
            ref several => {
                clusters.reasons[id as usize] = Reason::NearestBearer;
                clusters.ambiguous.insert(id, several.to_vec());
            }
        }
    }
}

/// `UN` is no short form of `Kim Jong Un`: news write no part of a person's name in capitals.
fn is_acronym(surface: &str) -> bool {
    (2..=4).contains(&surface.len()) && surface.bytes().all(|byte| byte.is_ascii_uppercase())
}
