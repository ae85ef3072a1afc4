//! How the heads of names decline: neuter nouns, genitives in `-es`, and places whose own name ends like a genitive.
//!
//! Own compilation from general knowledge of the language.

/// Heads of German names that are neuter and so take `Deutsches`, not `Deutscher`, before them; sorted.
const NEUTER_HEADS: [&str; 32] = [
    "amt",
    "archiv",
    "blatt",
    "bündnis",
    "büro",
    "denkmal",
    "fernsehen",
    "fest",
    "forum",
    "gericht",
    "gesetz",
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
    "schloss",
    "stadion",
    "team",
    "theater",
    "volk",
    "werk",
    "zentrum",
];

/// Ends of feminine heads, which take `Süddeutsche` before them in the singular, whatever their case.
const FEMININE_ENDS: [&str; 19] = [
    "akademie",
    "armee",
    "bahn",
    "bank",
    "bühne",
    "front",
    "hochschule",
    "ion",
    "kammer",
    "kirche",
    "liga",
    "partei",
    "post",
    "presse",
    "republik",
    "rundschau",
    "schaft",
    "tät",
    "ung",
];

/// Heads whose genitive has `-es`; sorted.
const HEADS_WITH_ES: [&str; 21] = [
    "amt", "band", "berg", "bund", "dienst", "gericht", "gesetz", "haus", "hof", "kreis", "kreuz", "krieg",
    "land", "markt", "rat", "recht", "reich", "tag", "verband", "verein", "werk",
];

/// Places whose own name ends in a consonant and `s`, which is no genitive; sorted.
const PLACES_IN_S: [&str; 21] = [
    "Amiens",
    "Angers",
    "Athens",
    "Cannes",
    "Chartres",
    "Flims",
    "Illinois",
    "Mars",
    "Massachusetts",
    "Mons",
    "Moers",
    "New Orleans",
    "Poitiers",
    "Reims",
    "Rennes",
    "St. Johns",
    "Tours",
    "Vegas",
    "Versailles",
    "Wales",
    "Worms",
];

/// Whether a noun is neuter by its last part, so that it takes `Deutsches` before it.
pub(crate) fn is_neuter(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    NEUTER_HEADS.iter().any(|neuter| noun.ends_with(neuter))
}

/// Whether a noun is a feminine singular by its end, so that it takes `Süddeutsche` before it.
pub(crate) fn is_feminine(noun: &str) -> bool {
    FEMININE_ENDS.iter().any(|end| noun.ends_with(end))
}

/// Whether the genitive of a noun has `-es`, by its last part.
pub(crate) fn has_genitive_in_es(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    HEADS_WITH_ES.iter().any(|head| noun.ends_with(head))
}

/// Whether a place's own name ends in `s`, which is no genitive.
pub(crate) fn is_place_in_s(name: &str) -> bool {
    PLACES_IN_S.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{FEMININE_ENDS, HEADS_WITH_ES, NEUTER_HEADS};

    #[test]
    fn lists_are_sorted() {
        assert!(NEUTER_HEADS.is_sorted() && HEADS_WITH_ES.is_sorted() && FEMININE_ENDS.is_sorted());
    }
}
