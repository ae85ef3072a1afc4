//! Gender-inclusive spellings with a sign inside the word: `Kund:innen`, `jede*r`, `sie*er`.
//!
//! Own compilation from the forms in use; the official spelling rules (2024) name the signs and list no forms.

/// Whether letters behind the sign are an ending of the word before it: `Kund:innen`, `Beamt_e`.
pub(crate) fn is_ending(letters: &str) -> bool {
    ENDINGS.binary_search(&letters).is_ok()
        || (letters.starts_with("innen") && letters.len() > 5)
        || letters.starts_with("inn") && letters.len() <= 7
}

/// Whether two words with the sign between them are a pair: `der:die`, `Sie*er`.
pub(crate) fn is_pair(first: &str, second: &str) -> bool {
    PAIRED.binary_search(&second).is_ok()
        && (PAIRED.binary_search(&first).is_ok()
            || matches!(first, "Der" | "Die" | "Er" | "Sie" | "Ihr" | "Sein"))
}

/// Sorted.
static ENDINGS: &[&str] = &["e", "em", "en", "er", "es", "in", "innen", "ins", "m", "n", "r", "s"];

/// Articles, pronouns and possessives of such pairs, sorted.
static PAIRED: &[&str] = &[
    "das", "dem", "den", "der", "des", "die", "er", "ihm", "ihn", "ihr", "ihre", "ihrem", "ihren", "sein",
    "seine", "seinem", "seinen", "sie",
];

#[cfg(test)]
mod tests {
    use super::{is_ending, is_pair};

    #[test]
    fn the_lists_are_sorted() {
        assert!(super::ENDINGS.is_sorted() && super::PAIRED.is_sorted());
    }

    #[test]
    fn endings_behind_the_sign_are_known() {
        for letters in ["in", "innen", "r", "innenräte", "inn", "inneren"] {
            assert!(is_ending(letters), "{letters}");
        }
        for letters in ["", "a", "innovativ", "inland", "interessiert", "die"] {
            assert!(!is_ending(letters), "{letters}");
        }
    }

    #[test]
    fn pairs_are_of_two_words_of_one_class() {
        assert!(
            is_pair("der", "die") && is_pair("Sie", "er") && is_pair("ihn", "sie") && is_pair("Der", "die")
        );
        assert!(!is_pair("Haus", "die") && !is_pair("der", "haus") && !is_pair("", ""));
    }
}
