//! An entity's kind, its canonical name and its key, chosen from the variants by which it is mentioned.

use super::entity::{Entity, Mention, MentionForm};
use super::variants::{NameVariant, heaviest};
use super::{capitals, nominative, surface};
use crate::document::Document;
use crate::german::adjective_endings::without_ending;
use crate::german::clubs;
use crate::german::function_words::{PREPOSITION, classes};
use crate::german::titles::is_time_word;
use crate::kind::Kind;
use crate::names::{lists, lists_of};
use crate::span::Span;
use crate::util::hashing::Map;
use crate::util::sort::Sort;

/// Gives an entity its kind, name and key. `used` holds the variant of each of its mentions.
pub(super) fn name(document: &Document, entity: &mut Entity, used: &mut [u32], variants: &[NameVariant<'_>]) {
    used.stable_sort();
    let counted: Vec<(&NameVariant<'_>, usize)> = used
        .chunk_by(|a, b| a == b)
        .filter_map(|run| Some((variants.get(run[0] as usize)?, run.len())))
        .collect();
    let mut weights = [0.0f32; 4];
    for (variant, _) in &counted {
        for (weight, more) in weights.iter_mut().zip(variant.weights) {
            *weight += more;
        }
    }
    let place = counted.iter().find_map(|(variant, _)| variant.place);
    entity.kind = match place {
        Some(_) => Kind::Loc,
        None => heaviest(&weights),
    };
    entity.name = match (place, best(&counted)) {
        (Some(place), _) => place.name.to_owned(),
        (None, Some(variant)) if variant.form == MentionForm::Derived => {
            base_of_inhabitant(variant).unwrap_or_else(|| adjective(variant.surface).to_owned())
        }
        (None, Some(variant)) => {
            let name = variant.words().collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
            if entity.kind == Kind::Per
                && (is_owner(document, entity, variant.surface) || stands_without_s(document, &name))
            {
                name[..name.len() - 1].to_owned()
            } else if entity.kind == Kind::Per && is_initial_at_end(document, entity, variant.surface) {
                format!("{name}.")
            } else {
                let before = word_before(document, entity, variant.surface);
                let owns = owns_something(document, entity, variant.surface);
                nominative::nominative(&name, entity.kind, before, owns)
            }
        }
        (None, None) => String::new(),
    };
    // Orders and relief organisations are called like inhabitants: `die Johanniter`.
    if entity.kind == Kind::Loc && place.is_none() && counted.iter().all(|(variant, _)| is_order(variant)) {
        entity.kind = Kind::Org;
    }
    // A club in spite of its town: `Rot-Weiss Essen`.
    let opens_club = || {
        entity.name.split_once(' ').is_some_and(|(first, town)| {
            clubs::opens_club(first)
                && (entity.kind == Kind::Loc
                    || first.contains('-')
                    || lists_of(first) & lists::FORENAME == 0 && lists_of(town) & lists::TOWN != 0)
        })
    };
    if matches!(entity.kind, Kind::Loc | Kind::Per) && opens_club() {
        entity.kind = Kind::Org;
    }
    if matches!(entity.kind, Kind::Per | Kind::Loc) && capitals::is_in_capitals(&entity.name) {
        entity.name = capitals::without_capitals(&entity.name);
    }
    entity.key = key_of(entity.kind, &entity.name);
}

/// The key of an entity with this kind and name.
pub(crate) fn key_of(kind: Kind, name: &str) -> String {
    [kind.as_str(), ":", &surface::fold(name)].concat()
}

/// The name that mentions alone give: the fullest one, a name before other forms, the earliest of equals.
pub(crate) fn name_of(document: &Document, kind: Kind, mentions: &[Mention]) -> String {
    let text = document.text();
    let fullest = mentions.iter().rev().max_by_key(|mention| {
        (mention.form == MentionForm::Name, mention.span.of(text).split_whitespace().count())
    });
    let Some(Mention { span, form, .. }) = fullest else { return String::new() };
    let words = span.of(text).split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
    match form {
        MentionForm::Name => {
            nominative::nominative(&words, kind, last_word(text, span.start), stands_beside_noun(text, *span))
        }
        _ => words,
    }
}

/// Of variants with their counts the fullest one, the more frequent of equals.
fn best<'v, 't>(counted: &[(&'v NameVariant<'t>, usize)]) -> Option<&'v NameVariant<'t>> {
    let mut spellings: Vec<&str> = counted.iter().map(|(variant, _)| variant.surface).collect();
    spellings.stable_sort();
    let is_genitive = |variant: &NameVariant<'_>| {
        let bases = ["s", "es"].iter().filter_map(|ending| variant.surface.strip_suffix(ending));
        bases.into_iter().any(|base| spellings.binary_search(&base).is_ok())
    };
    // `Benedikt XVI.`, which stands without its full stop where a sentence ends.
    let is_numbered = |variant: &NameVariant<'_>| {
        let last = variant.surface.rsplit(' ').next().and_then(|last| last.strip_suffix('.'));
        last.is_some_and(|numeral| {
            !numeral.is_empty() && numeral.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
        })
    };
    let best = counted.iter().max_by_key(|(variant, count)| {
        (
            variant.form == MentionForm::Name,
            !is_genitive(variant),
            !capitals::is_in_capitals(variant.surface),
            variant.words().count(),
            variant.surface.split([' ', '-']).count(),
            is_numbered(variant),
            *count,
            std::cmp::Reverse(variant.surface),
        )
    });
    best.map(|(variant, _)| *variant)
}

/// Whether a name is that of an order or of its relief organisation: `Johanniter-Unfall-Hilfe`.
fn is_order(variant: &NameVariant<'_>) -> bool {
    matches!(
        variant.key.as_str(),
        "alexianer" | "alexianern" | "johanniter" | "johannitern" | "malteser" | "maltesern" | "samariter"
    )
}

/// The town of which only a word in `-er` stands in the article: `Dortmund` for `Dortmunder`.
fn base_of_inhabitant(variant: &NameVariant<'_>) -> Option<String> {
    if is_order(variant) {
        return None;
    }
    let base = surface::bases_of_er(&variant.key).into_iter().next()?;
    let first = variant.surface.chars().next()?;
    let rest = base.chars().skip(1);
    (first.is_uppercase() && !variant.surface.contains([' ', '-']))
        .then(|| std::iter::once(first).chain(rest).collect())
}

/// Whether a name of one word ends in the `s` of a genitive, and stands without it elsewhere: `Kleists` beside `Kleist`.
fn stands_without_s(document: &Document, name: &str) -> bool {
    let Some(base) = name.strip_suffix('s').filter(|base| base.len() > 3 && !base.contains(' ')) else {
        return false;
    };
    let forms = document.forms();
    (0..forms.len() as u32).any(|form| forms.spelling(form, document.text()) == base)
}

/// Whether a name ends in the initial of a family name whose full stop stands behind the mention: `Manuela K`.
fn is_initial_at_end(document: &Document, entity: &Entity, surface: &str) -> bool {
    let is_initial = surface.rsplit_once(' ').is_some_and(|(_, last)| {
        let mut letters = last.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    });
    is_initial
        && entity.mentions.iter().any(|mention| {
            let behind = document.text().get(mention.span.end as usize..).unwrap_or_default();
            document.text_of(mention.span) == surface && behind.starts_with('.')
        })
}

/// Whether a name ends in the `s` of a genitive: a listed family name stands before it, or no listed one with it, and wherever
/// the person is called so, what somebody has stands behind it. `Hillary Clintons Mannschaft`, `Nora Tarnows „Nebel“`,
/// `Schillers Text`, but `Karl Peters kam`.
fn is_owner(document: &Document, entity: &Entity, surface: &str) -> bool {
    let last = surface.rsplit(' ').next().unwrap_or_default();
    let base = last.strip_suffix('s');
    let owns = |span: Span| {
        let behind = document.text().get(span.end as usize..).unwrap_or_default();
        let behind = behind.strip_prefix(' ').map(|behind| behind.trim_start_matches(['„', '»', '"']));
        let next = behind.and_then(|behind| behind.split(|c: char| !c.is_alphabetic()).next());
        // `Kostas Montag in Athen`
        next.is_some_and(|next| next.starts_with(char::is_uppercase) && !is_time_word(next))
    };
    let is_no_name_with_it = || {
        let is_listed = |word: &str, list| lists_of(word) & list != 0;
        let first = surface.split_once(' ').map(|(first, _)| first);
        first.is_none_or(|first| is_listed(first, lists::FORENAME))
            && !is_listed(last, lists::SURNAME | lists::FORENAME)
            && base.is_some_and(|base| {
                base.chars().nth(2).is_some() && !base.ends_with(['s', 'u', 'i', 'x', 'z'])
            })
    };
    let is_listed_without = |base: &str| surface.contains(' ') && lists_of(base) & lists::SURNAME != 0;
    base.is_some_and(|base| is_listed_without(base) || is_no_name_with_it())
        && entity
            .mentions
            .iter()
            .filter(|mention| mention.form == MentionForm::Name)
            .filter(|mention| document.text_of(mention.span).rsplit(' ').next() == Some(last))
            .all(|mention| owns(mention.span))
}

/// An adjective in `-isch` without its ending; any other word as it is.
fn adjective(surface: &str) -> &str {
    let is_lower = surface.starts_with(char::is_lowercase);
    without_ending(surface).filter(|stem| is_lower && stem.ends_with("sch")).unwrap_or(surface)
}

/// The word before the first mention that is spelled like this; before one behind a preposition, where there is one: `in
/// Hilwarts` shows that `Relliehausen, Hilwarts` is no genitive.
fn word_before<'d>(document: &'d Document, entity: &Entity, surface: &str) -> &'d str {
    let mentions = entity.mentions.iter().filter(|mention| document.text_of(mention.span) == surface);
    let mut words = mentions.map(|mention| last_word(document.text(), mention.span.start));
    let first = words.next().unwrap_or_default();
    let is_preposition = |word: &str| classes(word) & PREPOSITION != 0;
    if is_preposition(first) { first } else { words.find(|word| is_preposition(word)).unwrap_or(first) }
}

/// Whether all mentions that are spelled like this stand beside what may be their own.
fn owns_something(document: &Document, entity: &Entity, surface: &str) -> bool {
    let mut mentions = entity.mentions.iter().filter(|mention| document.text_of(mention.span) == surface);
    mentions.all(|mention| stands_beside_noun(document.text(), mention.span))
}

/// Whether a noun stands right before or behind a name, which then may be in the genitive: `Moskaus Bürgermeister`, `die
/// Hauptstadt Moskaus`, but `Krems/St. Pölten`, `„Emmaus“`.
fn stands_beside_noun(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or_default();
    let behind = text.get(span.end as usize..).unwrap_or_default();
    let last = before.strip_suffix(' ').and_then(|before| before.rsplit(|c: char| !c.is_alphabetic()).next());
    let next = behind.strip_prefix(' ').map(|behind| behind.trim_start_matches(['„', '»', '"']));
    [last, next].iter().flatten().any(|word| word.starts_with(char::is_uppercase))
}

/// The word before a byte of the text.
fn last_word(text: &str, start: u32) -> &str {
    let before = text.get(..start as usize).unwrap_or_default();
    let before = before.trim_end_matches([' ', '„', '"', '»']);
    before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}

/// Two entities of one article with equal keys get a number behind the second.
pub(crate) fn make_keys_distinct(entities: &mut [Entity]) {
    let mut seen: Map<&str, u32> = Map::default();
    let mut later = Vec::new();
    for (id, entity) in entities.iter().enumerate() {
        let count = seen.entry(entity.key.as_str()).or_default();
        *count += 1;
        if *count > 1 {
            later.push((id, *count));
        }
    }
    for (id, count) in later {
        let entity = &mut entities[id];
        entity.key = format!("{} #{count}", entity.key);
    }
}
