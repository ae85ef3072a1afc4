//! Evidence for the kind of a name: the noun before it, and full names with the same family name.

use super::owners::Owners;
use super::rarity::MIN_CONFIDENCE_IF_RARE;
use crate::document::Document;
use crate::entities::corrections::is_full_name;
use crate::entities::entity::MentionForm;
use crate::entities::variants::{MentionCandidate, NameVariant, Variants};
use crate::german::adjective_endings::is_declined;
use crate::german::legal_forms::may_begin;
use crate::german::offices::office;
use crate::german::{clubs, genders, titles};
use crate::kind::Kind;
use crate::names::{lists, lists_of};
use crate::span::Span;
use crate::util::hashing::Set;

/// A noun for a class of thing before a name shows its kind: `Weltraumbahnhof Wostotschny`, `die Agenturen Ria-Nowosti
/// und Tass`. `classes` holds the kind of each word form that is such a noun.
pub(super) fn weigh_by_class(
    document: &Document,
    classes: &[Option<Kind>],
    variants: &mut Variants<'_>,
    candidates: &[MentionCandidate],
    owners: &Owners,
) {
    let nouns = document.token_forms().iter().enumerate();
    for (at, class) in nouns.filter_map(|(at, &form)| Some((at, classes[form as usize]?))) {
        let Some(owner) = owners.candidate(at + 1) else { continue };
        let Some(first) = candidates.get(owner) else { continue };
        if first.form != MentionForm::Name
            || document.tokens()[at + 1].span.start != first.span.start
            || owners.candidate(at) == Some(owner)
        {
            continue;
        }
        let is_person = |id: u32| {
            variants.all.get(id as usize).is_some_and(|variant| opens_with_given_name(variant.surface))
        };
        // `das Verdienst Konrad Adenauers`, `im Büro Angela Merkels`: whose it is.
        let is_of_person = variants.all.get(first.variant as usize).map(NameVariant::kind) == Some(Kind::Per);
        if class == Kind::Org && is_of_person && is_person(first.variant) {
            continue;
        }
        // A second name, joined by one word: `und`, `sowie`, a comma; but `die Landrätin des Kreises Görlitz, Petra Hahn,` is no town.
        let second = candidates.get(owner + 1).filter(|second| {
            let between = document.tokens_in(Span { start: first.span.end, end: second.span.start }).len();
            second.form == MentionForm::Name && between == 1 && !is_person(second.variant)
        });
        variants.weigh(first.variant, class);
        if let Some(second) = second {
            variants.weigh(second.variant, class);
        }
    }
}

/// Whether a name of several words begins with a given name.
fn opens_with_given_name(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(given, _)| lists_of(given) & lists::FORENAME != 0)
}

/// A role before a given name shows a person: `Rektorin Eileen Lyons`, `die Landrätin des Kreises Görlitz, Petra Hahn,`.
pub(super) fn weigh_by_role(
    document: &Document,
    variants: &mut Variants<'_>,
    candidates: &[MentionCandidate],
) {
    let is_role = |word: &str| {
        word.starts_with(char::is_uppercase) && (office(word).is_some() || genders::is_person(word))
    };
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        let Some(variant) = variants.all.get(candidate.variant as usize) else { continue };
        if variant.kind() == Kind::Per {
            continue;
        }
        let at = document.tokens_in(candidate.span).start;
        let before = at.checked_sub(1).map_or("", |before| document.word_at(before));
        let is_named = match variant.surface.split_once(' ') {
            Some((given, family)) => {
                (is_full_name(given, family) || is_unlisted(given, family)) && is_role(before)
            }
            None => titles::precedes_name(before),
        };
        if is_named {
            variants.weigh(candidate.variant, Kind::Per);
        }
    }
}

/// Whether no list knows two words, as it knows neither rare names nor clubs without a town; two that are a firm's name and its
/// legal form are none of them.
fn is_unlisted(given: &str, family: &str) -> bool {
    !family.rsplit(' ').next().is_some_and(may_begin)
        && [given, family].iter().all(|word| lists_of(word) & !lists::HAS_RESIDUAL == 0)
}

/// The first word of a club's name alone, or in a compound, is the club and no region: `Holstein-Trainer` beside `Holstein Kiel`.
pub(super) fn weigh_by_club(variants: &mut Variants<'_>) {
    let firsts: Set<&str> = organisations(variants)
        .filter(|(first, town)| clubs::opens_club(first) && lists_of(town) & lists::TOWN != 0)
        .map(|(first, _)| first)
        .collect();
    if firsts.is_empty() {
        return;
    }
    for variant in variants.all.iter_mut().filter(|variant| variant.form != MentionForm::Derived) {
        let base = variant.surface.strip_suffix('s').unwrap_or(variant.surface);
        if firsts.contains(variant.surface) || firsts.contains(base) {
            become_kind(variant, Kind::Org);
            variant.place = None;
        }
    }
}

/// The noun of an organisation's name alone is the organisation, too: `Alpenverein` beside `Österreichischer Alpenverein`.
pub(super) fn weigh_by_long_form(variants: &mut Variants<'_>) {
    let nouns: Set<&str> = organisations(variants)
        .filter(|(adjective, noun)| is_declined(adjective) && !noun.contains(' '))
        .map(|(_, noun)| noun)
        .collect();
    for variant in variants.all.iter_mut().filter(|variant| variant.form != MentionForm::Derived) {
        if variant.place.is_none() && variant.kind() != Kind::Org && nouns.contains(variant.surface) {
            become_kind(variant, Kind::Org);
        }
    }
}

/// What stands where only a place can is no person: `in Gordevio`, `aus Agbledomi`, `oberhalb von Gordevio`, `der Bürgermeister von
/// Corvesio`.
pub(super) fn weigh_by_preposition(
    document: &Document,
    variants: &mut Variants<'_>,
    candidates: &[MentionCandidate],
) {
    let family_names = family_names(variants);
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        let Some(variant) = variants.all.get_mut(candidate.variant as usize) else { continue };
        let listed = lists_of(variant.surface);
        // `In Putins Russland`, `Vertrauen in Merz`
        let base = variant.surface.strip_suffix('s').unwrap_or(variant.surface);
        let is_family_name = family_names.contains(variant.surface)
            || family_names.contains(base)
            || listed & (lists::SURNAME | lists::TOWN) == lists::SURNAME;
        if variant.kind() != Kind::Per
            || variant.surface.contains(' ')
            || is_family_name
            || listed & lists::FORENAME != 0
        {
            continue;
        }
        let at = document.tokens_in(candidate.span).start;
        let before = |count| at.checked_sub(count).map_or("", |before| document.word_at(before));
        let is_place = match before(1) {
            "in" | "In" => {
                !matches!(before(2), "Glaube" | "Glauben" | "Hoffnung" | "Vertrauen" | "Zuversicht")
            }
            "nahe" => true,
            "aus" | "Aus" => listed & lists::SURNAME == 0,
            "von" => governs_place(before(2)),
            _ => false,
        };
        if is_place {
            become_kind(variant, Kind::Loc);
        }
    }
}

/// Whether `von` behind a word leads to a place: `nördlich von …`, `der Bürgermeister von …`.
fn governs_place(word: &str) -> bool {
    const OFFICES: [&str; 9] = [
        "ammann",
        "bischof",
        "bischöfin",
        "einwohner",
        "meister",
        "meisterin",
        "präsident",
        "präsidentin",
        "vorsteher",
    ];
    matches!(
        word,
        "oberhalb" | "unterhalb" | "abseits" | "unweit" | "Bewohner" | "Einwohner" | "Fürst" | "Herzog"
    ) || word.ends_with("lich") && ["nörd", "süd", "öst", "west"].iter().any(|side| word.contains(side))
        || ["Bürger", "Gemeinde", "Stadt", "Orts", "Erz", "Dorf"].iter().any(|owner| word.starts_with(owner))
            && OFFICES.iter().any(|office| word.ends_with(office))
}

/// What looks like a person's full name is the title of a work where it stands in quotation marks alone: `die Komödie „Toni
/// Erdmann“`.
pub(super) fn weigh_by_quotation(
    document: &Document,
    variants: &mut Variants<'_>,
    candidates: &[MentionCandidate],
) {
    // By variant: whether a mention that is a full name was seen outside quotation marks, and whether inside.
    let mut seen = vec![[false; 2]; variants.all.len()];
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        let is_full_name = variants
            .all
            .get(candidate.variant as usize)
            .is_some_and(|variant| variant.kind() == Kind::Per && variant.surface.contains(' '));
        if is_full_name {
            seen[candidate.variant as usize][usize::from(is_quoted(document.text(), candidate.span))] = true;
        }
    }
    // Whom another name of the article names as well is somebody: `Merkel` beside `„Angela Merkel“`.
    let others: Set<&str> = (variants.all.iter().zip(&seen))
        .filter(|(variant, seen)| variant.kind() == Kind::Per && **seen != [false, true])
        .filter_map(|(variant, _)| variant.surface.split_whitespace().next_back())
        .collect();
    for (variant, seen) in variants.all.iter_mut().zip(seen) {
        let family = variant.surface.split_whitespace().next_back();
        if seen == [false, true] && family.is_none_or(|family| !others.contains(family)) {
            become_kind(variant, Kind::Oth);
        }
    }
}

/// Whether quotation marks stand right before and right behind a name.
fn is_quoted(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).and_then(|before| before.chars().next_back());
    let behind = text.get(span.end as usize..).and_then(|behind| behind.chars().next());
    matches!(before, Some('„' | '»' | '«' | '"' | '“' | '‚' | '›'))
        && matches!(behind, Some('“' | '”' | '"' | '«' | '»' | '‘' | '‹'))
}

/// The names of organisations with several words, cut behind the first.
fn organisations<'t>(variants: &Variants<'t>) -> impl Iterator<Item = (&'t str, &'t str)> {
    let names = variants.all.iter().filter(|variant| variant.form == MentionForm::Name);
    names.filter(|variant| variant.kind() == Kind::Org).filter_map(|variant| variant.surface.split_once(' '))
}

/// The last words of the full names of people.
fn family_names(variants: &Variants<'_>) -> Set<String> {
    variants
        .all
        .iter()
        .filter(|variant| variant.form == MentionForm::Name && variant.kind() == Kind::Per)
        .filter(|variant| variant.words().count() > 1 && variant.confidence() >= MIN_CONFIDENCE_IF_RARE)
        .filter_map(|variant| variant.words().last())
        .map(str::to_owned)
        .collect()
}

/// Gives a variant all its weight for one kind.
fn become_kind(variant: &mut NameVariant<'_>, kind: Kind) {
    let all: f32 = variant.weights.iter().sum();
    variant.weights = [0.0; 4];
    variant.weights[kind as usize] = all;
}

/// A full name shows the kind of the family name alone: `Putin` is no place where `Wladimir Putin` is a person. A
/// listed place stays one, and a company may bear its founder's name.
pub(super) fn weigh_by_full_name(variants: &mut Variants<'_>) {
    let family_names = family_names(variants);
    // `die Merkel-Regierung` is Angela Merkel's; `Porsche-Chef` is not, where Porsche stands alone for the company.
    let firms: Set<&str> = variants
        .all
        .iter()
        .filter(|variant| variant.form == MentionForm::Name && variant.kind() != Kind::Per)
        .map(|variant| variant.surface)
        .collect();
    for variant in variants.all.iter_mut().filter(|variant| variant.form != MentionForm::Derived) {
        let base = variant.surface.strip_suffix('s').unwrap_or(variant.surface);
        let is_bearer = family_names.contains(variant.surface) || family_names.contains(base);
        let is_unsure = variant.place.is_none()
            && match variant.form {
                MentionForm::Part => variant.kind() != Kind::Per && !firms.contains(variant.surface),
                _ => matches!(variant.kind(), Kind::Loc | Kind::Oth),
            };
        if is_bearer && is_unsure {
            become_kind(variant, Kind::Per);
        }
    }
}
