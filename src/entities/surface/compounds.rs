//! Compounds with a name in them, narrowed to the part that names something.

use super::declension::without_genitive;
use super::folding::fold;
use crate::german::compound_prefixes::is_prefix;
use crate::german::{bodies, places};
use crate::names::{lists, lists_of};
use crate::span::Span;
use crate::util::hashing::Set;

/// The part of a compound that names something: `Kreml` in `Kreml-Chef`, `Russland` in `Russlandreise`.
///
/// `known` holds the folded names of the article. Of a compound with hyphens it is the longest run of segments that
/// is known; otherwise the first segment that is no mere prefix, with all but the last of several. Of a compound in
/// one word it is the longest known name or place that it begins with. Where nothing is found, the whole.
pub(crate) fn name_part(text: &str, span: Span, known: &Set<String>) -> Span {
    let compound = span.of(text);
    let cuts: Vec<usize> = compound.match_indices('-').map(|(at, _)| at).collect();
    if cuts.is_empty() {
        return closed_part(compound, span, known);
    }
    let mut starts = vec![0];
    starts.extend(cuts.iter().map(|at| at + 1));
    let is_name = |part: &str| {
        let key = fold(part);
        known.contains(&key)
            || without_genitive(&key).any(|key| known.contains(key))
            || places::by_name(part).is_some()
    };
    // A compound has few segments; more than eight are no compound but a line of text.
    let starts = starts.get(..8).unwrap_or(&starts);
    for &start in starts {
        for &end in cuts.iter().rev().filter(|&&end| end > start) {
            if compound.get(start..end).is_some_and(is_name) {
                return Span::new(span.start as usize + start, span.start as usize + end);
            }
        }
        if start > 0 && compound.get(start..).is_some_and(is_name) {
            return Span::new(span.start as usize + start, span.end as usize);
        }
    }
    let segment = |start: usize| {
        let end = cuts.iter().copied().find(|&end| end > start).unwrap_or(compound.len());
        compound.get(start..end).unwrap_or_default()
    };
    let first = starts.iter().copied().find(|&start| !is_prefix(segment(start)));
    let first = first.unwrap_or(0);
    let is_abbreviation = segment(first).chars().filter(|c| c.is_uppercase()).count() >= 2;
    let end = if is_abbreviation { first + segment(first).len() } else { cuts.last().copied().unwrap_or(0) };
    let end = if end <= first { compound.len() } else { end };
    Span::new(span.start as usize + first, span.start as usize + end)
}

/// The least length of a name, and of what follows it, in a compound that is written in one word.
const MIN_CLOSED: usize = 4;

fn closed_part(compound: &str, span: Span, known: &Set<String>) -> Span {
    let ends: Vec<usize> = compound.char_indices().map(|(at, _)| at).skip(MIN_CLOSED).take(40).collect();
    for &end in ends.iter().rev() {
        let (Some(part), Some(rest)) = (compound.get(..end), compound.get(end..)) else { continue };
        if rest.chars().count() < 3 || !rest.starts_with(char::is_lowercase) {
            continue;
        }
        if known.contains(&fold(part))
            || places::by_name(part).is_some_and(|place| place.name.len() <= part.len())
        {
            let part = if known.contains(&fold(part)) { part } else { part.trim_end_matches('s') };
            return Span::new(span.start as usize, span.start as usize + part.len());
        }
    }
    span
}

/// The body in a compound of a state's or organisation's abbreviation: `Sicherheitsrat` of `UN-Sicherheitsrats`.
pub(crate) fn body(compound: &str) -> Option<&str> {
    let body = compound.get(leading_abbreviation(compound)?.len() + 1..)?;
    let is = |body: &&str| bodies::is_body(body);
    let genitive = || ["s", "es"].iter().filter_map(|ending| body.strip_suffix(ending)).find(is);
    Some(body).filter(is).or_else(genitive)
}

/// `US` in `US-Außenministerium`, `UN` in `UN-Sicherheitsrats`.
pub(crate) fn leading_abbreviation(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once('-')?;
    (bodies::is_owner(first) && rest.starts_with(char::is_uppercase)).then_some(first)
}

/// Whether a word is a noun of the dictionary, or [ends](ends_in_noun) as nouns do.
pub(in crate::entities) fn is_noun_or_compound(word: &str) -> bool {
    lists_of(word) & lists::NOUN != 0 || ends_in_noun(word)
}

/// Whether a word ends in a noun of the dictionary, or as nouns do that are made of verbs and adjectives.
pub(in crate::entities) fn ends_in_noun(word: &str) -> bool {
    const SHORTEST_PARTS: usize = 3;
    /// In bytes; every part is looked up.
    const LONGEST: usize = 80;
    if word.len() > LONGEST {
        return false;
    }
    const ENDINGS: [&str; 9] = ["ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "ität", "ismus"];
    if ENDINGS.iter().any(|ending| word.ends_with(ending)) {
        return true;
    }
    let mut capital = String::new();
    word.char_indices().skip(SHORTEST_PARTS).any(|(at, _)| {
        let part = word.get(at..).unwrap_or_default();
        if part.chars().nth(SHORTEST_PARTS - 1).is_none() {
            return false;
        }
        capital.clear();
        let mut letters = part.chars();
        capital.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        capital.push_str(letters.as_str());
        lists_of(&capital) & lists::NOUN != 0
    })
}

#[cfg(test)]
mod tests {
    use super::{body, leading_abbreviation, name_part};
    use crate::span::Span;
    use crate::util::hashing::Set;

    #[test]
    fn compounds_are_narrowed_to_the_name() {
        let known: Set<String> =
            ["kreml", "ria nowosti", "volkswagen"].map(str::to_owned).into_iter().collect();
        for (compound, part) in [
            ("Kreml-Chef", "Kreml"),
            ("Russland-Reise", "Russland"),
            ("Russlandreise", "Russland"),
            ("Deutschlandsreise", "Deutschland"),
            ("Volkswagenkonzern", "Volkswagen"),
            ("US-Außenministerium", "US"),
            ("Ria-Nowosti-Meldung", "Ria-Nowosti"),
            ("Anti-Kreml-Demo", "Kreml"),
            ("Ex-Daimler-Chef", "Daimler"),
            ("Unbekanntes", "Unbekanntes"),
        ] {
            let span = name_part(compound, Span::new(0, compound.len()), &known);
            assert_eq!(span.of(compound), part, "{compound}");
        }
    }

    #[test]
    fn an_abbreviation_opens_a_longer_name() {
        assert_eq!(leading_abbreviation("US-Außenministeriums"), Some("US"));
        assert!(leading_abbreviation("Ria-Nowosti").is_none());
        assert_eq!(body("UN-Sicherheitsrats"), Some("Sicherheitsrat"));
        assert_eq!(body("US-Kongress"), Some("Kongress"));
        assert!(body("US-Außenministeriums").is_some() && body("EU-Kommission").is_some());
        assert!(body("US-Regierung").is_none());
    }
}
