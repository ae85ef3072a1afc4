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
