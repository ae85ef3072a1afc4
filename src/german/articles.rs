//! The articles in all cases, and the prepositions merged with them.
//!
//! Source: closed paradigms of any grammar of German; own compilation.

/// The definite article, sorted.
pub(crate) const DEFINITE: [&str; 6] = ["das", "dem", "den", "der", "des", "die"];

/// The indefinite article, sorted.
pub(crate) const INDEFINITE: [&str; 6] = ["ein", "eine", "einem", "einen", "einer", "eines"];

/// Articles in an oblique case, sorted: a phrase that begins with one sounds wrong without its preposition, `der
/// Corona-Pandemie` for `seit der Corona-Pandemie`.
pub(crate) const OBLIQUE: [&str; 7] = ["dem", "den", "der", "des", "einem", "einer", "eines"];

/// Prepositions merged with the definite article in the dative, sorted.
pub(crate) const MERGED_DATIVE: [&str; 6] = ["am", "beim", "im", "vom", "zum", "zur"];

/// Prepositions merged with the definite article in the accusative, sorted.
pub(crate) const MERGED_ACCUSATIVE: [&str; 3] = ["fürs", "ins", "übers"];

/// The definite article in lower case, where a word is one, as inside a sentence (`der`) or at its start (`Der`).
pub(crate) fn definite(word: &str) -> Option<&'static str> {
    Some(match word {
        "das" | "Das" => "das",
        "dem" | "Dem" => "dem",
        "den" | "Den" => "den",
        "der" | "Der" => "der",
        "des" | "Des" => "des",
        "die" | "Die" => "die",
        _ => return None,
    })
}

/// Whether a word is the nominative of the definite article as it opens a sentence: `Das`, `Der`, `Die`.
pub(crate) fn opens_nominative(word: &str) -> bool {
    matches!(word, "Das" | "Der" | "Die")
}

/// Whether a word, given in lower case, is an article, definite or indefinite.
pub(crate) fn is_article(lower: &str) -> bool {
    DEFINITE.contains(&lower) || INDEFINITE.contains(&lower)
}

/// Whether a word in any letter case is the definite article or a preposition that holds it.
pub(crate) fn is_definite_or_merged(word: &str) -> bool {
    let is = |listed: &&str| word.eq_ignore_ascii_case(listed);
    word.len() <= "beim".len()
        && (DEFINITE.iter().any(is) || MERGED_DATIVE.iter().any(is) || word.eq_ignore_ascii_case("ins"))
}

#[cfg(test)]
mod tests {
    use super::{
        DEFINITE, INDEFINITE, MERGED_ACCUSATIVE, MERGED_DATIVE, definite, is_article, is_definite_or_merged,
        opens_nominative,
    };

    #[test]
    fn lists_are_sorted() {
        assert!(DEFINITE.is_sorted() && INDEFINITE.is_sorted());
        assert!(MERGED_DATIVE.is_sorted() && MERGED_ACCUSATIVE.is_sorted());
    }

    #[test]
    fn articles_are_known_in_both_positions() {
        assert_eq!((definite("Der"), definite("des"), definite("DER")), (Some("der"), Some("des"), None));
        assert!(DEFINITE.iter().all(|article| definite(article) == Some(article)));
        assert!(is_article("die") && is_article("einem") && !is_article("dies"));
        assert!(
            is_definite_or_merged("Beim") && is_definite_or_merged("DER") && !is_definite_or_merged("in")
        );
    }

    #[test]
    fn a_nominative_opens_a_sentence_with_a_capital() {
        assert!(opens_nominative("Die") && !opens_nominative("Den") && !opens_nominative("die"));
    }
}
