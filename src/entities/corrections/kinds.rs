//! The kind of a name by its words, and one kind for all mentions of one full name.

use super::name::CorrectedName;
use crate::document::Document;
use crate::entities::capitals::{is_in_capitals, without_capitals};
use crate::entities::surface::{fold, undeclined};
use crate::german::articles::is_article;
use crate::german::offices::office;
use crate::kind::Kind;
use crate::names::{NameForm, NameMention, lists, lists_of};
use crate::span::Span;
use crate::util::hashing::Map;

/// The kind of a name, by the words in it where they leave no doubt: a given name and a family name are a person and no
/// place, a prize is no organisation.
pub(super) fn by_words(surface: &str, name: &NameMention) -> Kind {
    if name.form != NameForm::Name {
        return name.kind;
    }
    let Some((first, last)) = surface.split_once(' ') else {
        // `Max-Ophüls-Preis`
        let is_compound =
            name.kind == Kind::Org && surface.contains('-') && is_prize(&surface.to_lowercase());
        return if is_compound { Kind::Oth } else { name.kind };
    };
    if name.kind == Kind::Org && is_prize(last) {
        return Kind::Oth;
    }
    let is_person = match name.kind {
        Kind::Loc => is_full_name(first, last),
        // `Von EVA ROTH`
        Kind::Org if is_in_capitals(surface) => {
            without_capitals(surface).split_once(' ').is_some_and(|(first, last)| is_full_name(first, last))
        }
        Kind::Per | Kind::Org | Kind::Oth => false,
    };
    if is_person { Kind::Per } else { name.kind }
}

/// Whether the last word of a name is a prize or an order: `Bayerischer Fernsehpreis`.
fn is_prize(last: &str) -> bool {
    ["preis", "preise", "preises", "orden", "ordens", "medaille"].iter().any(|head| last.ends_with(head))
}

/// The kind of a name, by what it stands beside: between commas behind the holder of an office that opens the clause it is a
/// person, `der Gouverneur des Staates Amur, Timo Raik, sagte`.
pub(super) fn by_apposition(document: &Document, span: Span, kind: Kind) -> Kind {
    /// How many words may stand before the comma, and how far behind its article the office stands.
    const LONGEST: usize = 16;
    const ADJECTIVES: usize = 3;
    let tokens = document.tokens_in(span);
    let start = document.sentence_tokens_at(tokens.start).start;
    let word = |at: usize| document.word_at(at);
    if !matches!(kind, Kind::Loc | Kind::Org)
        || !(2..=3).contains(&tokens.len())
        || tokens.start < start + 3
        || word(tokens.start - 1) != ","
        || word(tokens.end) != ","
        || !tokens.clone().all(|at| word(at).starts_with(char::is_uppercase))
        || is_place(word(tokens.end - 1))
    {
        return kind;
    }
    let earliest = start.max((tokens.start - 1).saturating_sub(LONGEST));
    let opening =
        (earliest..tokens.start - 1).rev().find(|&at| word(at) == ",").map_or(earliest, |at| at + 1);
    let is_held = is_article(&word(opening).to_lowercase())
        && (opening + 1..tokens.start - 1)
            .take(ADJECTIVES)
            .find(|&at| word(at).starts_with(char::is_uppercase))
            .is_some_and(|at| office(word(at)).is_some());
    if is_held { Kind::Per } else { kind }
}

/// Whether a list of places has a word.
fn is_place(word: &str) -> bool {
    lists_of(word) & (lists::TOWN | lists::STATE | lists::REGION | lists::WATER) != 0
}

/// Whether two words can only be a given name and a family name.
pub(in crate::entities) fn is_full_name(given: &str, family: &str) -> bool {
    const PLACE: u16 = lists::TOWN | lists::STATE | lists::REGION | lists::WATER | lists::DEMONYM;
    let family_lists = lists_of(family);
    lists_of(given) & (lists::FORENAME | PLACE | lists::NOUN) == lists::FORENAME
        && (family_lists & lists::SURNAME != 0 || family_lists & (PLACE | lists::NOUN) == 0)
        && family.chars().all(|c| c.is_alphabetic() || c == '-')
        && !family.ends_with("straße")
}

/// Gives names of several words the kind with the greatest sum of confidences over the whole article: full names seldom
/// stand for two things in one report, while a single word (a town and its club) may.
pub(super) fn unify(document: &Document, names: &mut [CorrectedName]) {
    let is_full = |name: &CorrectedName| {
        name.form == NameForm::Name && document.text_of(name.span).contains(char::is_whitespace)
    };
    let full: Vec<usize> = (0..names.len()).filter(|&at| is_full(&names[at])).collect();
    let mut kinds = full.iter().map(|&at| names[at].kind);
    // Nearly every short report.
    if kinds.next().is_none_or(|first| kinds.all(|kind| kind == first)) {
        return;
    }
    let mut sums: Vec<[f32; 4]> = Vec::new();
    let mut by_key: Map<String, usize> = Map::default();
    let mut by_name: Map<&str, usize> = Map::default();
    let mut sum_of = Vec::with_capacity(full.len());
    for &at in &full {
        let name = document.text_of(names[at].span);
        let sum = *by_name.entry(name).or_insert_with(|| {
            let key = undeclined(&fold(name)).into_owned();
            *by_key.entry(key).or_insert_with(|| {
                sums.push([0.0; 4]);
                sums.len() - 1
            })
        });
        sums[sum][names[at].kind as usize] += names[at].confidence;
        sum_of.push(sum);
    }
    for (at, sum) in full.into_iter().zip(sum_of) {
        for kind in [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth] {
            if sums[sum][kind as usize] > sums[sum][names[at].kind as usize] {
                names[at].kind = kind;
            }
        }
    }
}
