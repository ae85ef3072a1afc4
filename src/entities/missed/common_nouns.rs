//! Words before a noun that show it to be a common one, and no name.

use crate::german::adjective_endings::is_declined;
use crate::german::articles::is_definite_or_merged;
use crate::german::determiners;

/// Whether a word before a noun makes it a common one: articles, possessives, declined adjectives, numbers.
pub(super) fn makes_a_common_noun(before: &str) -> bool {
    if is_definite_or_merged(before) {
        return true;
    }
    // Verbs end in `-en` too, but a name behind a verb stands elsewhere in the sentence as well.
    determiners::is_before_noun(&before.to_lowercase())
        || (is_declined(before)
            && before.starts_with(char::is_lowercase)
            && before.len() > 4
            && !before.ends_with("te"))
        || before.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::makes_a_common_noun;

    #[test]
    fn an_article_makes_a_common_noun() {
        for word in ["die", "eine", "seiner", "große", "12"] {
            assert!(makes_a_common_noun(word), "{word}");
        }
        for word in ["", "und", "mit", "sagte", ",", "Präsident"] {
            assert!(!makes_a_common_noun(word), "{word}");
        }
    }
}
