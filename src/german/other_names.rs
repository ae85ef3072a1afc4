//! Words that introduce another name of the same person or thing: `alias`, `mit dem Spitznamen`, `kurz`.
//!
//! Own compilation from general knowledge of the language.

/// Nouns for another name, in the dative as they stand behind `mit dem`; sorted.
const NICKNAMES: [&str; 7] =
    ["Beinamen", "Decknamen", "Kampfnamen", "Kosenamen", "Künstlernamen", "Pseudonym", "Spitznamen"];

/// Words between a bracket and the abbreviation that it introduces; sorted.
const BEFORE_ABBREVIATIONS: [&str; 6] = ["abgekürzt", "auch", "engl.", "englisch", "früher", "kurz"];

/// Whether the words between two names say that both are one person's.
pub(crate) fn joins_names(words: &str) -> bool {
    matches!(words, "alias" | "bürgerlich" | "eigentlich" | "genannt" | "mit bürgerlichem Namen")
}

/// Whether a text ends in a noun for another name.
pub(crate) fn ends_in_nickname_noun(text: &str) -> bool {
    NICKNAMES.iter().any(|noun| text.ends_with(noun))
}

/// The text without the word that introduces an abbreviation, where it ends in one.
pub(crate) fn without_introduction(text: &str) -> &str {
    BEFORE_ABBREVIATIONS.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{ends_in_nickname_noun, joins_names, without_introduction};

    #[test]
    fn other_names_are_introduced() {
        assert!(joins_names("alias") && joins_names("mit bürgerlichem Namen") && !joins_names("und"));
        assert!(ends_in_nickname_noun("unter dem Spitznamen") && !ends_in_nickname_noun("unter dem Dach"));
        assert_eq!(without_introduction("Verband der Industrie"), "Verband der Industrie");
    }
}
