//! Short forms of organisations, works and things: the first words or the last word of the only longer name.

use std::borrow::Cow;

use super::index::{Index, push};
use super::keys::{is_name, without_legal_form};
use super::set::{Clusters, distinct};
use crate::entities::entity::{MentionForm, Reason};
use crate::entities::surface::{leading_abbreviation, without_genitive};
use crate::entities::variants::NameVariant;
use crate::german::prepositions;
use crate::kind::Kind;

/// Organisations, works and things: the first words or the last word of the only longer name that has them.
pub(super) fn join(clusters: &mut Clusters, variants: &[NameVariant<'_>]) {
    /// The most words of a long name whose beginnings are indexed.
    const MAX_WORDS: usize = 8;
    let mut by_end = Index::default();
    for (id, variant) in variants.iter().enumerate() {
        if variant.form != MentionForm::Name || variant.kind() == Kind::Per || variant.place.is_some() {
            continue;
        }
        if !variant.key.contains(' ') {
            continue;
        }
        let words: Vec<&str> = without_legal_form(&variant.key).split(' ').take(MAX_WORDS).collect();
        let id = id as u32;
        if variant.kind() == Kind::Loc {
            // `Frankfurt am Main`
            if words.len() > 2 && prepositions::is_inside_town(words[1]) {
                push(&mut by_end, Cow::Borrowed(words[0]), id);
            }
            continue;
        }
        // `UN-Sicherheitsrat` is not the UN.
        let first = 1 + usize::from(leading_abbreviation(variant.surface).is_some());
        for end in first..words.len() {
            // `Roma von Pécs` are some of the Roma.
            if prepositions::is_partitive(words[end]) {
                break;
            }
            push(&mut by_end, Cow::Owned(words[..end].join(" ")), id);
        }
        // A partner of `Schmid & Wolf` is a person.
        if let [_, .., last] = words[..]
            && !words.contains(&"&")
        {
            push(&mut by_end, Cow::Borrowed(last), id);
        }
        // `Union` of the `1. FC Union Berlin`
        let abbreviated = variant.surface.split(' ').take_while(|word| opens_club(word)).count();
        if let Some([own, _, ..]) = words.get(abbreviated..).filter(|_| abbreviated > 0) {
            push(&mut by_end, Cow::Owned((*own).to_owned()), id);
        }
    }
    if by_end.is_empty() {
        return;
    }
    for (id, variant) in variants.iter().enumerate() {
        let id = id as u32;
        let unjoined = clusters.root(id) == id && !clusters.ambiguous.contains_key(&id);
        if !is_name(variant) || variant.place.is_some() || (variant.kind() == Kind::Per && !unjoined) {
            continue;
        }
        let forms = || std::iter::once(variant.key.as_str()).chain(without_genitive(&variant.key));
        let Some(longer) = forms().find_map(|key| by_end.get(key)) else { continue };
        let kind = variant.kind();
        let longer: Vec<u32> = longer
            .iter()
            .copied()
            .filter(|&other| {
                other != id && (kind == Kind::Loc) == (variants[other as usize].kind() == Kind::Loc)
            })
            .collect();
        if let [other] = distinct(clusters, &longer)[..] {
            clusters.join_because(id, other, Reason::ShortForm);
        }
    }
}

/// Whether a word of a club's name stands before what the club is called: `1.`, `FC`, `VfL`.
fn opens_club(word: &str) -> bool {
    const LONGEST: usize = 5;
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    word.len() <= LONGEST && (capitals > 1 || word.starts_with(|c: char| c.is_ascii_digit()))
}
