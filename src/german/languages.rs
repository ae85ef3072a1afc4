//! Words that tell of languages where adjectives of countries stand: `die englische Fassung`, `deutschsprachige Leser`.
//!
//! Own compilation from general knowledge of the language.

/// What is in a language, by the ends of words in lower case, sorted.
const IN_A_LANGUAGE: [&str; 12] = [
    "aussprache",
    "fassung",
    "grammatik",
    "rechtschreibung",
    "sprache",
    "untertitel",
    "untertiteln",
    "version",
    "versionen",
    "wikipedia",
    "wortlaut",
    "übersetzung",
];

/// Whether a noun is for something that is in a language.
pub(crate) fn has_language(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    noun.starts_with(char::is_uppercase) && IN_A_LANGUAGE.iter().any(|ending| lower.ends_with(ending))
}

/// Whether a word is an adjective for who speaks a language, at the head of a line too: `Deutschsprachige`.
pub(crate) fn speaks(word: &str) -> bool {
    ["sprachige", "sprachigen", "sprachiger", "sprachiges", "sprachigem"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::{has_language, speaks};

    #[test]
    fn what_is_in_a_language_is_known_by_its_last_part() {
        assert!(has_language("Originalfassung") && has_language("Version") && speaks("Deutschsprachige"));
        assert!(!has_language("Botschaft") && !has_language("fassung") && !speaks("Sprache"));
    }
}
