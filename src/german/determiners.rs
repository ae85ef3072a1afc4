//! Possessives and other determiners that decline like `ein` and `dieser`, by their stems.
//!
//! Source: closed classes of any grammar of German; own compilation.

/// Stems of the determiners behind which a noun phrase is definite: possessives, `kein`, `dies`.
const BEFORE_OFFICES: [&str; 5] = ["sein", "ihr", "unser", "kein", "dies"];

/// Stems of all determiners behind which a noun is a common one.
const BEFORE_NOUNS: [&str; 12] =
    ["ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer", "jed", "dies", "all", "viel"];

/// Stems of the possessives of the third person, and the genitives that stand for them.
const THIRD_PERSON: [&str; 4] = ["sein", "ihr", "dessen", "deren"];

/// Whether a word, given in lower case, is a determiner that can stand before an office: `seiner`, `diesem`.
pub(crate) fn is_before_office(lower: &str) -> bool {
    BEFORE_OFFICES.iter().any(|stem| {
        lower.strip_prefix(stem).is_some_and(|ending| matches!(ending, "" | "e" | "en" | "em" | "er" | "es"))
    })
}

/// Whether a word, given in lower case, begins as a determiner does and is hardly longer.
pub(crate) fn is_before_noun(lower: &str) -> bool {
    BEFORE_NOUNS.iter().any(|stem| lower.starts_with(stem) && lower.len() <= stem.len() + 2)
}

/// Whether a word, given in lower case, says whose somebody or something is: `seine`, `deren`.
pub(crate) fn is_possessive_of_third_person(lower: &str) -> bool {
    THIRD_PERSON.iter().any(|stem| lower.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::{is_before_noun, is_before_office, is_possessive_of_third_person};

    #[test]
    fn possessives_say_whose_something_is() {
        for word in ["seine", "seinem", "ihre", "deren", "dessen"] {
            assert!(is_possessive_of_third_person(word), "{word}");
        }
        for word in ["meine", "unser", "der", "eine"] {
            assert!(!is_possessive_of_third_person(word), "{word}");
        }
    }

    #[test]
    fn determiners_are_hardly_longer_than_their_stem() {
        assert!(is_before_noun("seine") && is_before_noun("jeder"));
        assert!(!is_before_noun("seinerseits") && !is_before_noun("haus"));
    }

    #[test]
    fn possessives_stand_before_offices() {
        for word in ["sein", "ihrem", "unsere", "dieser"] {
            assert!(is_before_office(word), "{word}");
        }
        for word in ["der", "seinerzeit", "ihresgleichen", "mein"] {
            assert!(!is_before_office(word), "{word}");
        }
        assert!(is_before_noun("allen") && !is_before_noun("allerlei"));
    }
}
