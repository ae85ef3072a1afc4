//! From a name as it is declined in the text to the form in which one would look it up.
//!
//! Only for names whose nominative does not stand in the article. What the word before the name tells of case and
//! gender is used; where it tells nothing, the name stays as it is.

use crate::german::function_words::{PREPOSITION, classes};
use crate::kind::Kind;

/// Heads of German names that are neuter and so take `Deutsches`, not `Deutscher`, before them; sorted.
const NEUTER_HEADS: [&str; 24] = [
    "amt",
    "archiv",
    "bündnis",
    "büro",
    "fernsehen",
    "forum",
    "gericht",
    "gymnasium",
    "haus",
    "institut",
    "komitee",
    "kreuz",
    "meer",
    "ministerium",
    "museum",
    "netzwerk",
    "orchester",
    "parlament",
    "programm",
    "radio",
    "reich",
    "theater",
    "werk",
    "zentrum",
];

/// Heads whose genitive has `-es`; sorted.
const HEADS_WITH_ES: [&str; 20] = [
    "amt", "band", "berg", "bund", "dienst", "gericht", "gesetz", "haus", "hof", "kreis", "krieg", "land",
    "markt", "rat", "recht", "reich", "tag", "verband", "verein", "werk",
];

/// Places whose own name ends in a consonant and `s`, which is no genitive; sorted.
const PLACES_IN_S: [&str; 15] = [
    "Athens",
    "Cannes",
    "Chartres",
    "Flims",
    "Illinois",
    "Mons",
    "Moers",
    "Reims",
    "Rennes",
    "St. Johns",
    "Tours",
    "Vegas",
    "Versailles",
    "Wales",
    "Worms",
];

/// The nominative of a name, given the word before it.
pub(super) fn nominative(name: &str, kind: Kind, before: &str) -> String {
    let before = before.to_lowercase();
    let before = before.as_str();
    let genitive_article = matches!(before, "des" | "eines" | "seines" | "ihres" | "dieses" | "jenes");
    let mut name = name.trim_end_matches(['’', '\'', '‘']).to_owned();
    match kind {
        Kind::Per => return name,
        Kind::Loc if !genitive_article && classes(before) & PREPOSITION == 0 => {
            if let Some(base) = place_without_genitive(&name) {
                name = base.to_owned();
            }
        }
        _ if genitive_article => name = without_ending(&name).to_owned(),
        _ => {}
    }
    if !name.contains(' ') {
        return name;
    }
    // The adjectives before the noun, which share their ending.
    let stem_of = |word: &str| -> Option<String> {
        let stem = ["en", "em", "er"].iter().find_map(|ending| word.strip_suffix(ending))?;
        (word.starts_with(char::is_uppercase) && is_adjective(stem)).then(|| stem.to_owned())
    };
    let words: Vec<&str> = name.split(' ').collect();
    let stems: Vec<String> = words[..words.len() - 1].iter().map_while(|word| stem_of(word)).collect();
    let (Some(first), Some(noun)) = (words.first().filter(|_| !stems.is_empty()), words.get(stems.len()))
    else {
        return name;
    };
    let ending = match before {
        // Feminine dative and genitive, plural genitive; plural nominative.
        "der" | "die" | "zur" if !first.ends_with("em") => "e",
        "des" | "dem" | "im" | "vom" | "zum" | "beim" | "am" | "den" | "ins" if first.ends_with("en") => {
            if is_neuter(noun) {
                "es"
            } else {
                "er"
            }
        }
        _ => return name,
    };
    let adjectives = stems.iter().map(|stem| format!("{stem}{ending}"));
    let rest = words[stems.len()..].iter().map(|word| (*word).to_owned());
    adjectives.chain(rest).collect::<Vec<_>>().join(" ")
}

/// Whether a stem is an adjective's, by its suffix or as one of those without suffix that names have: `Hamburger`
/// and `Volkswagen` only look declined.
fn is_adjective(stem: &str) -> bool {
    const SUFFIXES: [&str; 17] = [
        "bar", "deutsch", "eint", "einigt", "ell", "haft", "ig", "isch", "iv", "liberal", "lich", "los",
        "national", "sam", "sozial", "zentral", "är",
    ];
    const WHOLE: [&str; 22] = [
        "Alt", "Dritt", "Erst", "Fern", "Frei", "Golden", "Groß", "Grün", "Hoh", "Jung", "Klein", "Link",
        "Mittler", "Nah", "Neu", "Ober", "Oberst", "Rot", "Schwarz", "Untere", "Weiß", "Zweit",
    ];
    let lower = stem.to_lowercase();
    SUFFIXES.iter().any(|suffix| lower.ends_with(suffix)) || WHOLE.contains(&stem)
}

fn is_neuter(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    NEUTER_HEADS.iter().any(|neuter| noun.ends_with(neuter))
}

/// A place's name without the genitive `s`, where the `s` can be no part of it.
fn place_without_genitive(name: &str) -> Option<&str> {
    let base = name.strip_suffix('s')?;
    let last = base.chars().next_back()?;
    let is_vowel = matches!(last, 'a' | 'e' | 'i' | 'o' | 'y' | 'é');
    // Of `…us` only `…aus` is a genitive: Moskaus.
    let is_own = is_vowel || matches!(last, 'c' | 's' | 'x' | 'z') || (last == 'u' && !base.ends_with("au"));
    (!is_own && base.chars().count() >= 3 && !PLACES_IN_S.contains(&name)).then_some(base)
}

/// A noun behind `des` without its ending.
fn without_ending(name: &str) -> &str {
    let base = |ending| name.strip_suffix(ending);
    if let Some(base) = base("es")
        && HEADS_WITH_ES.iter().any(|head| base.to_lowercase().ends_with(head))
    {
        return base;
    }
    base("s").filter(|base| !base.ends_with(['s', 'u', 'i', 'x', 'z'])).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::nominative;
    use crate::kind::Kind::{Loc, Org, Per};

    #[test]
    fn names_are_given_in_the_nominative() {
        for (before, name, kind, expected) in [
            ("des", "Deutschen Bundestages", Org, "Deutscher Bundestag"),
            ("im", "Deutschen Bundestag", Org, "Deutscher Bundestag"),
            ("des", "Auswärtigen Amtes", Org, "Auswärtiges Amt"),
            ("der", "Vereinten Nationen", Org, "Vereinte Nationen"),
            ("der", "Europäischen Union", Org, "Europäische Union"),
            ("im", "Fernen Osten", Loc, "Ferner Osten"),
            ("des", "Gazastreifens", Loc, "Gazastreifen"),
            ("Straßen", "Bangkoks", Loc, "Bangkok"),
            ("", "Moskaus", Loc, "Moskau"),
            ("in", "Paris", Loc, "Paris"),
            ("in", "Worms", Loc, "Worms"),
            ("nach", "Mohams", Loc, "Mohams"),
            ("im", "Hamburger Hafen", Loc, "Hamburger Hafen"),
            ("der", "Frankfurter Rundschau", Org, "Frankfurter Rundschau"),
            ("des", "Heiligen Römischen Reiches", Loc, "Heiliges Römisches Reich"),
            ("", "Hans", Per, "Hans"),
        ] {
            assert_eq!(nominative(name, kind, before), expected, "{before} {name}");
        }
    }
}
