//! Last parts of the names of streets and squares: `Straße des 17. Juni`.
//!
//! Own compilation from general knowledge of the language.

/// In lower case.
const NOUNS: [&str; 7] = ["allee", "brücke", "platz", "ring", "strasse", "straße", "ufer"];

/// Whether a word in any letter case ends as the name of a street or square does.
pub(crate) fn is_street(word: &str) -> bool {
    let lower = word.to_lowercase();
    NOUNS.iter().any(|noun| lower.ends_with(noun))
}

#[cfg(test)]
mod tests {
    use super::is_street;

    #[test]
    fn streets_are_known_by_their_last_part() {
        assert!(is_street("Goethestraße") && is_street("Platz") && is_street("MARIENALLEE"));
        assert!(!is_street("Straßen") && !is_street("Haus"));
    }
}
