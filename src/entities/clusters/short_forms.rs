//! Short forms of organisations, works and things: the first words or the last word of the only longer name.

use std::borrow::Cow;

use super::index::{Index, push};
use super::keys::{is_name, without_legal_form};
use super::set::{Clusters, distinct};
use crate::document::Document;
use crate::entities::entity::{MentionForm, Reason};
use crate::entities::surface::{leading_abbreviation, without_genitive};
use crate::entities::variants::{MentionCandidate, NameVariant};
use crate::german::kinship::is_relative;
use crate::german::offices::office;
use crate::german::{genders, prepositions, titles};
use crate::kind::Kind;
use crate::names::{lists, lists_of};

/// Organisations, works and things: the first words or the last word of the only longer name that has them.
pub(super) fn join(
    clusters: &mut Clusters,
    document: &Document,
    variants: &[NameVariant<'_>],
    candidates: &[MentionCandidate],
) {
    /// The most words of a long name whose beginnings are indexed.
    const MAX_WORDS: usize = 8;
    let mut by_end = Index::default();
    let mut has_form = vec![false; variants.len()];
    for (id, variant) in variants.iter().enumerate() {
        if variant.form != MentionForm::Name || variant.kind() == Kind::Per || variant.place.is_some() {
            continue;
        }
        if !variant.key.contains(' ') {
            continue;
        }
        let name = without_legal_form(&variant.key);
        has_form[id] = name.len() < variant.key.len();
        let words: Vec<&str> = name.split(' ').take(MAX_WORDS).collect();
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
    let has_firms = has_form.contains(&true);
    let people = if has_firms { people(document, variants, candidates) } else { vec![false; variants.len()] };
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
                other != id
                    && (kind == Kind::Loc) == (variants[other as usize].kind() == Kind::Loc)
                    // Who a firm is called after is not the firm.
                    && !(people[id as usize] && has_form[other as usize])
            })
            .collect();
        if let [other] = distinct(clusters, &longer)[..] {
            clusters.join_because(id, other, Reason::ShortForm);
        }
    }
}

/// By variant: whether it is somebody after whom a firm may be called, and not the firm: by a given name (`Konrad
/// Fürst` beside the `Konrad Fürst AG`, `Tizian`), or by a form of address, a relation, an office or an occupation before it.
fn people(document: &Document, variants: &[NameVariant<'_>], candidates: &[MentionCandidate]) -> Vec<bool> {
    let of_given_name = |variant: &NameVariant<'_>| {
        let mut words = variant.words();
        let listed = lists_of(words.next().unwrap_or_default());
        let is_single = words.next().is_none();
        variant.kind() == Kind::Per
            && listed & lists::FORENAME != 0
            && (!is_single || listed & (lists::SURNAME | lists::COMPANY | lists::NOUN) == 0)
    };
    let mut people: Vec<bool> = variants.iter().map(of_given_name).collect();
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        let at = candidate.variant as usize;
        if people[at] || variants[at].kind() != Kind::Per {
            continue;
        }
        let before = document.tokens_in(candidate.span).start.checked_sub(1);
        let before = before.map_or("", |before| document.word_at(before));
        people[at] = titles::is_title(before)
            || is_relative(before)
            || before.starts_with(char::is_uppercase)
                && (office(before).is_some() || genders::is_person(before));
    }
    people
}

/// Whether a word of a club's name stands before what the club is called: `1.`, `FC`, `VfL`.
fn opens_club(word: &str) -> bool {
    const LONGEST: usize = 5;
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    word.len() <= LONGEST && (capitals > 1 || word.starts_with(|c: char| c.is_ascii_digit()))
}
