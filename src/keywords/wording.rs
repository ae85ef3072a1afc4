//! How a key term is shown: in the nominative as far as the text tells it, a noun alone where it does not.

use crate::document::Document;
use crate::german::adjective_endings::without_ending;
use crate::german::articles::MERGED_DATIVE;
use crate::german::genders::{self, Gender};
use crate::german::{declension, plain_adjectives, plurals, tenses};
use crate::names::{lists, lists_of};
use crate::span::Span;

/// The word before a span, in lower case; empty where the sentence begins with it.
fn word_before(document: &Document, span: Span) -> String {
    let at = document.tokens_in(span).start;
    let is_inside = at > document.sentence_tokens_at(at).start;
    if is_inside { document.word_at(at - 1).to_lowercase() } else { String::new() }
}

/// Whether the adjective of a phrase tells what kind of thing its noun means (`militärische Kooperation`), or belongs to it
/// because it `is_repeated`; none does whose sense is reversed: `noch nicht abgeschlossene Prüfung`.
pub(super) fn tells_a_kind(document: &Document, span: Span, is_repeated: bool) -> bool {
    let adjective = document.word_at(document.tokens_in(span).start);
    let before = word_before(document, span);
    let is_denied = matches!(before.as_str(), "nicht" | "nie" | "niemals" | "kaum" | "nur" | "so" | "zu");
    let is_plain = || without_ending(adjective).is_none_or(plain_adjectives::is_plain);
    !is_denied && (is_repeated || !is_plain())
}

/// An adjective and its noun in the nominative; nothing where their cases leave it open, or the first is no adjective.
pub(super) fn phrase(document: &Document, span: Span) -> Option<String> {
    let tokens = document.tokens_in(span);
    let (adjective, noun) = (document.word_at(tokens.start), document.word_at(tokens.end.checked_sub(1)?));
    let before = word_before(document, span);
    let listed = lists_of(adjective);
    let is_adjective = listed & lists::ADJECTIVE != 0
        || listed & lists::VERB == 0 && (!tenses::is_weak_preterite(adjective) || is_determiner(&before));
    if !is_adjective {
        return None;
    }
    let stem = without_ending(adjective)?;
    let ending_there = adjective.get(stem.len()..)?;
    let ending = nominative_ending(&before, ending_there, noun)?;
    let is_dative =
        ending_there == "en" && ending == "e" && !matches!(before.as_str(), "die" | "der" | "zur");
    let noun = if is_dative { plurals::nominative(noun).unwrap_or(noun) } else { noun };
    Some(format!("{stem}{ending} {noun}"))
}

/// Whether a word in lower case carries case and gender of the noun behind it.
fn is_determiner(before: &str) -> bool {
    MERGED_DATIVE.contains(&before)
        || matches!(before, "der" | "die" | "das" | "dem" | "den" | "des" | "ins")
        || ["ein", "kein", "sein", "ihr", "dies", "unser"].iter().any(|stem| before.starts_with(stem))
}

/// The ending that an adjective has in the nominative without an article, by the word before it and its ending there.
fn nominative_ending(before: &str, ending: &str, noun: &str) -> Option<&'static str> {
    let of_gender = || match genders::of_noun(noun)? {
        Gender::Neuter => Some("es"),
        Gender::Feminine => Some("e"),
        Gender::Masculine => Some("er"),
    };
    let is_plural_dative = ["en", "ern", "eln", "innen"].iter().any(|ending| noun.ends_with(ending));
    // `ein`, `sein`, `kein` without their ending.
    let stem = ["em", "en", "er", "es", "e"].iter().find_map(|ending| before.strip_suffix(ending));
    let possessive = stem.unwrap_or(before);
    let is_possessive = matches!(possessive, "ein" | "kein" | "sein" | "ihr" | "dies" | "unser" | "mein");
    match (before, ending) {
        ("der", "e") => Some("er"),
        ("das" | "dieses", "e") => Some("es"),
        ("die" | "diese", "e" | "en") | ("der" | "zur", "en") => Some("e"),
        ("den", "en") if is_plural_dative => Some("e"),
        ("den" | "einen", "en") => Some("er"),
        ("dem" | "des" | "im" | "am" | "vom" | "zum" | "beim", "en") => of_gender(),
        _ if is_possessive && before.ends_with("er") && ending == "en" => Some("e"),
        _ if is_possessive && ending == "en" && !before.ends_with('e') => of_gender(),
        _ if is_possessive && ending == "en" => Some("e"),
        (_, "e") => Some("e"),
        (_, "es") => Some("es"),
        ("ein" | "kein" | "sein" | "ihr" | "unser", "er") => Some("er"),
        (_, "en") if is_plural_dative => Some("e"),
        _ => of_gender(),
    }
}

/// A noun in the nominative, as far as its form and the words before it show its case: `des Platzes`, `den Zeugen`,
/// `mit Zügen`.
pub(super) fn noun(document: &Document, span: Span, spelling: &str) -> String {
    let at = document.tokens_in(span).start;
    let first = document.sentence_tokens_at(at).start;
    // `des Platzes`, `des neuen Platzes`
    let article = (first..at).rev().take(2).find_map(|before| singular(document.word_at(before)));
    if let Some(one) = plurals::without_adjective_ending(spelling) {
        return one.to_owned();
    }
    match article {
        Some(Singular::Genitive) => declension::weak_nominative(spelling)
            .or_else(|| without_genitive(spelling))
            .unwrap_or_else(|| spelling.to_owned()),
        Some(Singular::Oblique) => {
            declension::weak_nominative(spelling).unwrap_or_else(|| spelling.to_owned())
        }
        Some(Singular::Other) => spelling.to_owned(),
        None => plurals::nominative(spelling).unwrap_or(spelling).to_owned(),
    }
}

/// The case that an article of the singular shows.
enum Singular {
    Genitive,
    /// Dative or accusative of the masculine, or dative of the neuter.
    Oblique,
    Other,
}

fn singular(word: &str) -> Option<Singular> {
    let lower = word.to_lowercase();
    match lower.as_str() {
        "des" => return Some(Singular::Genitive),
        "dem" | "im" | "am" | "vom" | "zum" | "beim" => return Some(Singular::Oblique),
        "das" | "ins" | "zur" | "ein" | "kein" => return Some(Singular::Other),
        _ => {}
    }
    let ending =
        ["ein", "sein", "ihr", "dies", "kein", "unser"].iter().find_map(|stem| lower.strip_prefix(stem))?;
    match ending {
        "es" => Some(Singular::Genitive),
        "em" => Some(Singular::Oblique),
        _ => None,
    }
}

/// A noun without the ending of its genitive.
fn without_genitive(noun: &str) -> Option<String> {
    if ["us", "is", "os", "as", "ss"].iter().any(|ending| noun.ends_with(ending)) {
        return None;
    }
    let sibilant = ["ses", "zes", "ßes", "xes"].iter().any(|ending| noun.ends_with(ending));
    if sibilant { noun.strip_suffix("es").map(str::to_owned) } else { declension::without_genitive(noun) }
}

#[cfg(test)]
mod tests {
    use super::nominative_ending;

    #[test]
    fn articles_show_the_ending_of_the_nominative() {
        for (before, ending, noun, want) in [
            ("der", "e", "Friedhof", Some("er")),
            ("den", "en", "Friedhof", Some("er")),
            ("die", "e", "Brücke", Some("e")),
            ("der", "en", "Brücke", Some("e")),
            ("der", "en", "Zinsen", Some("e")),
            ("mit", "en", "Zinsen", Some("e")),
            ("den", "en", "Zinsen", Some("e")),
            ("das", "e", "Schiff", Some("es")),
            ("ein", "es", "Schiff", Some("es")),
            ("im", "en", "Bündnis", Some("es")),
            ("dem", "en", "Hang", None),
            ("einer", "en", "Brücke", Some("e")),
            ("seine", "en", "Pläne", Some("e")),
            ("bei", "er", "Hitze", None),
        ] {
            assert_eq!(nominative_ending(before, ending, noun), want, "{before} -{ending} {noun}");
        }
    }
}
