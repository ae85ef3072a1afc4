//! Adjectives that are part of names: `Vereinte Nationen`, `Naher Osten`, `Internationaler Strafgerichtshof`.
//!
//! Own compilation from general knowledge of the language.

/// Stems of the first words of listed names of two words.
const FIRST_OF_TWO: [&str; 8] =
    ["Dominikanisch", "Fern", "Französisch", "Mittler", "Nah", "Russisch", "Tschechisch", "Vereinigt"];

/// Suffixes of adjectives, and adjectives that are used as the last part of compounds.
const SUFFIXES: [&str; 17] = [
    "bar", "deutsch", "eint", "einigt", "ell", "haft", "ig", "isch", "iv", "liberal", "lich", "los",
    "national", "sam", "sozial", "zentral", "är",
];

/// Stems of adjectives without a suffix that names have.
const WITHOUT_SUFFIX: [&str; 26] = [
    "Allgemein",
    "Alt",
    "Dritt",
    "Erst",
    "Fern",
    "Frei",
    "Golden",
    "Gross",
    "Groß",
    "Grün",
    "Hannoversch",
    "Hoh",
    "Jung",
    "Klein",
    "Link",
    "Mittler",
    "Nah",
    "Neu",
    "Ober",
    "Oberst",
    "Rot",
    "Schwarz",
    "Untere",
    "Weiss",
    "Weiß",
    "Zweit",
];

/// Whether a stem is that of the first word of a listed name of two words.
pub(crate) fn is_first_of_two(stem: &str) -> bool {
    FIRST_OF_TWO.contains(&stem)
}

/// Whether the stem of a word with a capital is an adjective's that is no noun either (`Geistliche`, `Freiwillige`).
pub(crate) fn is_no_noun(stem: &str) -> bool {
    stem.ends_with("isch") && stem.len() > 6
        || stem.ends_with("ional")
        || matches!(stem, "Heilig" | "Vereint")
}

/// Whether a stem is an adjective's, by its suffix or as one of those without suffix that names have: `Hamburger`
/// and `Volkswagen` only look declined.
pub(crate) fn is_adjective(stem: &str) -> bool {
    let lower = stem.to_lowercase();
    SUFFIXES.iter().any(|suffix| lower.ends_with(suffix)) || WITHOUT_SUFFIX.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::{is_adjective, is_first_of_two, is_no_noun};

    #[test]
    fn adjectives_of_names_are_known_by_suffix_or_list() {
        for stem in ["International", "Nordatlantisch", "Wissenschaftlich", "Groß", "Rot"] {
            assert!(is_adjective(stem), "{stem}");
        }
        for stem in ["Hamburg", "Haus", "rot", ""] {
            assert!(!is_adjective(stem), "{stem}");
        }
        assert!(is_first_of_two("Vereinigt") && is_first_of_two("Nah") && !is_first_of_two("Vereint"));
    }

    #[test]
    fn some_adjectives_are_no_nouns() {
        for stem in ["Russisch", "International", "Heilig", "Vereint"] {
            assert!(is_no_noun(stem), "{stem}");
        }
        // Too short for an adjective of a place, or used as a noun.
        for stem in ["Tisch", "Irisch", "Freiwillig", "Geistlich", "Haus"] {
            assert!(!is_no_noun(stem), "{stem}");
        }
    }
}
