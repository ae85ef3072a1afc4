//! Nouns for the relatives of somebody: `seine Ehefrau Stephanie zu Guttenberg`.
//!
//! Our own compilation from general knowledge of the language. A compound counts by its head.

/// Heads in lower case, sorted.
const RELATIVES: &[&str] = &[
    "bruder",
    "cousin",
    "cousine",
    "ehefrau",
    "ehemann",
    "enkel",
    "enkelin",
    "gatte",
    "gattin",
    "lebensgefährte",
    "lebensgefährtin",
    "mutter",
    "neffe",
    "nichte",
    "onkel",
    "schwester",
    "sohn",
    "tante",
    "tochter",
    "vater",
    "witwe",
    "witwer",
];

/// Whether a noun in the singular says whose relative somebody is. `Frau` and `Mann` do so behind a possessive alone.
pub(crate) fn is_relative(noun: &str) -> bool {
    if !noun.starts_with(char::is_uppercase) {
        return false;
    }
    let lower = noun.to_lowercase();
    let ends = |word: &str| RELATIVES.iter().any(|head| word.ends_with(head));
    ends(&lower) || ["s", "n", "es"].iter().any(|ending| lower.strip_suffix(ending).is_some_and(ends))
}

#[cfg(test)]
mod tests {
    use super::{RELATIVES, is_relative};

    #[test]
    fn relatives_are_known_by_their_heads() {
        assert!(RELATIVES.is_sorted());
        for word in ["Ehefrau", "Schwiegersohn", "Sohnes", "Neffen"] {
            assert!(is_relative(word), "{word}");
        }
        assert!(!is_relative("Kanzler") && !is_relative("vater") && !is_relative("Frau"));
    }
}
