//! Epithets: what somebody is called who was named before, beside pronoun, name and office: `die zweifache Mutter`, `der
//! CDU-Politiker`. Offices (`der Richter`) are none, for they may introduce somebody new.
//!
//! Our own compilation from general knowledge of the language.

/// Ends of nouns, in lower case, without the `-in` of women; sorted.
const EPITHETS: &[&str] = &[
    "altmeister",
    "christdemokrat",
    "christsoziale",
    "freidemokrat",
    "politiker",
    "routinier",
    "sozialdemokrat",
    "topscorer",
    "torjäger",
    "urgestein",
];

/// Attributes of somebody's origin, education or family, in lower case, without their endings; sorted.
const ATTRIBUTES: &[&str] = &[
    "alleinerziehend",
    "dreifach",
    "gebürtig",
    "gelernt",
    "habilitiert",
    "passioniert",
    "pensioniert",
    "promoviert",
    "studiert",
    "vierfach",
    "zweifach",
];

/// Whether a noun in the singular describes somebody who is known already.
pub(crate) fn is_epithet(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    let noun = lower.strip_suffix("in").unwrap_or(&lower);
    EPITHETS.iter().any(|epithet| noun.ends_with(epithet))
}

/// Whether an adjective before a noun makes it an epithet: `zweifache`.
pub(crate) fn is_attribute(adjective: &str) -> bool {
    let stem = ["en", "e", "r"].iter().find_map(|ending| adjective.strip_suffix(ending));
    stem.is_some_and(|stem| ATTRIBUTES.binary_search(&stem).is_ok())
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, EPITHETS, is_attribute, is_epithet};

    #[test]
    fn epithets_are_known_by_their_heads_and_attributes() {
        assert!(EPITHETS.is_sorted() && ATTRIBUTES.is_sorted());
        assert!(is_epithet("CDU-Politiker") && is_epithet("Sozialdemokratin") && is_epithet("Routinier"));
        assert!(!is_epithet("Richter") && !is_epithet("Politik") && !is_epithet("Sprecherin"));
        assert!(is_attribute("zweifache") && is_attribute("gebürtigen"));
        assert!(!is_attribute("zweite") && !is_attribute("gelernt"));
    }
}
