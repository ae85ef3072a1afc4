//! Bodies of states and organisations that have names of their own: `UN-Sicherheitsrat`, `US-Kongress`.
//!
//! Own compilation from general knowledge of the language.

/// Last parts of the nouns for bodies, in lower case, sorted.
const BODIES: [&str; 12] = [
    "generalversammlung",
    "kommission",
    "kongress",
    "menschenrechtsrat",
    "ministerium",
    "notenbank",
    "parlament",
    "repräsentantenhaus",
    "senat",
    "sicherheitsrat",
    "vollversammlung",
    "zentralbank",
];

/// Whether a noun is one for a body.
pub(crate) fn is_body(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    BODIES.iter().any(|head| lower.ends_with(head))
}

/// Whether a word is an abbreviation that stands before a hyphen for a state or an organisation of states.
pub(crate) fn is_owner(word: &str) -> bool {
    matches!(word, "DDR" | "EU" | "NATO" | "Nato" | "UK" | "UN" | "UNO" | "US")
}

#[cfg(test)]
mod tests {
    use super::{is_body, is_owner};

    #[test]
    fn bodies_are_known_by_their_last_part() {
        assert!(is_body("Sicherheitsrat") && is_body("EU-Kommission") && is_body("Senat") && !is_body("Rat"));
        assert!(is_owner("UN") && is_owner("Nato") && !is_owner("SPD"));
    }
}
