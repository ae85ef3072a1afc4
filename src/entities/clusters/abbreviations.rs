//! Abbreviations joined with their long forms: introduced in brackets, or by the initials of the only name that has
//! them.

use super::keys::is_name;
use super::set::{Clusters, distinct};
use crate::document::Document;
use crate::entities::entity::{MentionForm, Reason};
use crate::entities::variants::{MentionCandidate, NameVariant};
use crate::german::other_names;
use crate::kind::Kind;
use crate::util::hashing::Map;

/// An abbreviation in brackets behind the name that it abbreviates, or the name in brackets behind it; an abbreviation
/// in capitals right behind the name, too: `Organisation der Erdöl exportierenden Länder OPEC`.
pub(super) fn join_introduced(
    clusters: &mut Clusters,
    document: &Document,
    variants: &[NameVariant<'_>],
    candidates: &[MentionCandidate],
) {
    /// How many mentions back the long form may stand.
    const REACH: usize = 4;
    for (at, candidate) in candidates.iter().enumerate().skip(1) {
        if candidate.form != MentionForm::Name {
            continue;
        }
        if !stands_in_brackets(document.text(), candidate.span.start as usize) {
            let before = &candidates[at - 1];
            let (short, long) = (&variants[candidate.variant as usize], &variants[before.variant as usize]);
            let between = document.text().get(before.span.end as usize..candidate.span.start as usize);
            let follows = between.is_some_and(|between| matches!(between, " " | "“ " | "\" " | " „" | " \""));
            let fits = || is_abbreviation(short.surface) && abbreviates(short.surface, long.surface);
            let are_things = || short.kind() != Kind::Per && long.kind() != Kind::Per;
            if follows && before.form == MentionForm::Name && fits() && are_things() {
                clusters.join_because(candidate.variant, before.variant, Reason::IntroducedAbbreviation);
            }
            continue;
        }
        let sentence = document.sentence_at_byte(candidate.span.start);
        let before = candidates[at.saturating_sub(REACH)..at].iter().rev();
        let same_sentence =
            before.take_while(|other| document.sentence_at_byte(other.span.start) == sentence);
        for other in same_sentence.filter(|other| other.form == MentionForm::Name) {
            let (short, long) = (&variants[candidate.variant as usize], &variants[other.variant as usize]);
            let fits = abbreviates(short.surface, long.surface) || abbreviates(long.surface, short.surface);
            if fits && long.kind() != Kind::Per && short.kind() != Kind::Per {
                clusters.join_because(candidate.variant, other.variant, Reason::IntroducedAbbreviation);
                break;
            }
        }
    }
}

/// Whether an opening bracket stands before the position, with no more than `kurz:` and a quotation mark between.
fn stands_in_brackets(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let before = before.trim_end_matches(['„', '"', '»', '‚', '“', ' ', ':']);
    other_names::without_introduction(before).trim_end().ends_with('(')
}

/// Whether a spelling abbreviates a longer name, or what stands in it behind its first word: `NGG` the `Gewerkschaft
/// Nahrung-Genuss-Gaststätten`.
fn abbreviates(short: &str, long: &str) -> bool {
    let behind_class =
        || long.split_once(' ').is_some_and(|(_, own)| own.contains('-') && has_letters_of(short, own));
    has_letters_of(short, long) || behind_class()
}

/// Whether a spelling has at least two capitals, and its letters stand in a longer name in their order, the first of them
/// at the beginning.
fn has_letters_of(short: &str, long: &str) -> bool {
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    if capitals < 2 || short.chars().count() * 2 > long.chars().count() {
        return false;
    }
    let mut letters = long.chars().flat_map(char::to_lowercase);
    let mut short = short.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    if short.next() != letters.next() {
        return false;
    }
    short.all(|letter| letters.any(|other| other == letter))
}

/// Whether a spelling is three capitals or more.
fn is_abbreviation(surface: &str) -> bool {
    surface.chars().nth(2).is_some() && surface.chars().all(char::is_uppercase)
}

/// An abbreviation that nobody introduced, by the initials of the only name that has them.
pub(super) fn join_initials(clusters: &mut Clusters, variants: &[NameVariant<'_>]) {
    let is_thing = |variant: &&NameVariant<'_>| variant.kind() != Kind::Per;
    let abbreviations = || {
        let all = (0..).zip(variants).filter(|(_, variant)| is_abbreviation(variant.surface));
        all.filter(|(_, variant)| is_thing(variant) && is_name(variant))
    };
    let mut by_initials: Map<&str, Vec<u32>> =
        abbreviations().map(|(_, variant)| (variant.surface, Vec::new())).collect();
    if by_initials.is_empty() {
        return;
    }
    let (mut all, mut capitals) = (String::new(), String::new());
    for (id, variant) in (0..).zip(variants) {
        if variant.form != MentionForm::Name || !is_thing(&variant) {
            continue;
        }
        let pieces = || variant.surface.split([' ', '-']).filter(|piece| !piece.is_empty());
        if pieces().nth(1).is_none() {
            continue;
        }
        all.clear();
        capitals.clear();
        for first in pieces().filter_map(|piece| piece.chars().next()) {
            all.extend(first.to_uppercase());
            if first.is_uppercase() {
                capitals.extend(first.to_uppercase());
            }
        }
        if all != capitals
            && let Some(longer) = by_initials.get_mut(all.as_str())
        {
            longer.push(id);
        }
        if let Some(longer) = by_initials.get_mut(capitals.as_str()) {
            longer.push(id);
        }
    }
    for (id, variant) in abbreviations() {
        let longer = by_initials.get(variant.surface).map(|longer| distinct(clusters, longer));
        if let Some(&[other]) = longer.as_deref() {
            clusters.join_because(id, other, Reason::Initials);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{abbreviates, stands_in_brackets};

    #[test]
    fn abbreviations_are_spelt_by_the_long_form() {
        assert!(abbreviates("BaFin", "Bundesanstalt für Finanzdienstleistungsaufsicht"));
        assert!(abbreviates("IG Bau", "Industriegewerkschaft Bauen-Agrar-Umwelt"));
        assert!(abbreviates("UMP", "Union pour un Mouvement Populaire"));
        assert!(!abbreviates("IG Bau", "Deutschen Gewerkschaftsbund"));
        assert!(!abbreviates("Ohio", "Wapakoneta"));
    }

    #[test]
    fn brackets_may_hold_a_word_before_the_abbreviation() {
        let text = "Bund (kurz: „IG Bau“)";
        assert!(text.find("IG").is_some_and(|at| stands_in_brackets(text, at)));
        assert!(!stands_in_brackets("Bund und IG Bau", 9));
    }
}
