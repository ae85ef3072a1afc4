//! Words before a number that make it a name: `Artikel 5`, `Linie 4`, `Boeing 737`, `A 7`. Own compilation.

/// Whether the number behind a word names something and counts nothing.
pub(crate) fn names_by_number(word: &str) -> bool {
    if word.is_empty() {
        return false;
    }
    let short = word.chars().count() <= 2 && word.chars().all(|c| c.is_ascii_uppercase());
    if short || word == "§" || word == "§§" || word == "#" {
        return true;
    }
    let lower = word.to_lowercase();
    LIST.binary_search(&lower.as_str()).is_ok() || ENDS.iter().any(|end| lower.ends_with(end))
}

/// The words in lower case, sorted.
const LIST: &[&str] = &[
    "abs",
    "abs.",
    "absatz",
    "airbus",
    "apollo",
    "art",
    "art.",
    "artikel",
    "audi",
    "ausgabe",
    "band",
    "block",
    "bmw",
    "boeing",
    "bundesstraße",
    "covid",
    "fax",
    "fernstraße",
    "flug",
    "formel",
    "g",
    "gleis",
    "halle",
    "haus",
    "hotline",
    "ice",
    "jahrgang",
    "kanal",
    "kapitel",
    "klasse",
    "linie",
    "mercedes",
    "modell",
    "nr",
    "nr.",
    "nummer",
    "paragraf",
    "paragraph",
    "postfach",
    "raum",
    "route",
    "ruf",
    "saal",
    "satz",
    "seite",
    "sojus",
    "startnummer",
    "tel",
    "tel.",
    "telefon",
    "tor",
    "typ",
    "unter-",
    "version",
    "windows",
    "zimmer",
];

/// The ends of words in lower case before a house number or another that names.
const ENDS: &[&str] = &["straße", "strasse", "str.", "gasse", "allee", "weg", "nummer", "telefon"];

#[cfg(test)]
mod tests {
    #[test]
    fn words_before_names_are_known() {
        for word in ["A", "§", "Artikel", "Boeing", "Linie", "Bergstraße", "Nr."] {
            assert!(super::names_by_number(word), "{word}");
        }
        assert!(
            !super::names_by_number("mit") && !super::names_by_number("rund") && !super::names_by_number("")
        );
    }

    #[test]
    fn one_or_two_capitals_name_by_a_number() {
        assert!(super::names_by_number("U") && super::names_by_number("ZX"));
        for word in ["ab", "Ab", "ABC", "x"] {
            assert!(!super::names_by_number(word), "{word}");
        }
    }
}
