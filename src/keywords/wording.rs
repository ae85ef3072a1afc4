//! How a key term is shown: in the nominative as far as the text tells it, a noun alone where it does not.

use crate::document::Document;
use crate::german::adjective_endings::without_ending;
use crate::german::articles::MERGED_DATIVE;
use crate::german::genders::{self, Gender};
use crate::german::{declension, tenses};
use crate::names::{lists, lists_of};
use crate::span::Span;

/// The word before a span, in lower case; empty where the sentence begins with it.
fn word_before(document: &Document, span: Span) -> String {
    let at = document.tokens_in(span).start;
    let is_inside = at > document.sentence_tokens_at(at).start;
    if is_inside { document.word_at(at - 1).to_lowercase() } else { String::new() }
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
    let noun = if is_dative { plural_nominative(noun) } else { noun };
    Some(format!("{stem}{ending} {noun}"))
}

/// A noun in the dative plural without its ending, where the word lists know it so: `Punkten`, but `Zinsen`.
fn plural_nominative(noun: &str) -> &str {
    let is_noun = |base: &&str| {
        let last = base.rsplit('-').next().unwrap_or(base);
        lists_of(last) & lists::NOUN != 0
    };
    noun.strip_suffix('n').filter(is_noun).unwrap_or(noun)
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

/// A noun without the ending of its genitive, where the word before it shows one.
pub(super) fn noun(document: &Document, span: Span, spelling: &str) -> String {
    let at = document.tokens_in(span).start;
    let first = document.sentence_tokens_at(at).start;
    // `des Platzes`, `des neuen Platzes`
    let is_genitive = (first..at).rev().take(2).any(|before| {
        let word = document.word_at(before);
        matches!(word, "des" | "eines" | "dieses" | "seines" | "ihres" | "Des")
    });
    let is_own = ["us", "is", "os", "as", "ss"].iter().any(|ending| spelling.ends_with(ending));
    if !is_genitive || is_own {
        return spelling.to_owned();
    }
    let sibilant = ["ses", "zes", "ßes", "xes"].iter().any(|ending| spelling.ends_with(ending));
    let base = if sibilant {
        spelling.strip_suffix("es").map(str::to_owned)
    } else {
        declension::without_genitive(spelling)
    };
    base.unwrap_or_else(|| spelling.to_owned())
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
