//! Prepositions that the rules for names and times tell apart.
//!
//! Source: a closed class of any grammar of German; own compilation. All of them stand in `function_words`, too.

/// Whether a preposition between an article and a name shows that the name is no subject: `Der Besuch in Köln`.
pub(crate) fn is_before_attribute(word: &str) -> bool {
    matches!(word, "an" | "auf" | "aus" | "bei" | "für" | "in" | "mit" | "von" | "zu")
}

/// Whether a preposition stands inside the names of towns on a river, a lake or a mountain: `Frankfurt am Main`,
/// `Rothenburg ob der Tauber`.
pub(crate) fn is_inside_town(word: &str) -> bool {
    matches!(word, "am" | "an" | "im" | "in" | "ob")
}

/// Whether a preposition behind a name says which part of what is named is meant: `Roma von Pécs`.
pub(crate) fn is_partitive(word: &str) -> bool {
    matches!(word, "aus" | "in" | "von")
}

/// Whether a word shows that a day or month follows: `am Freitag`, `Seit Mai`, `jeden Montag`.
pub(crate) fn is_before_day(word: &str) -> bool {
    matches!(
        word,
        "Ab" | "Am"
            | "Bis"
            | "Im"
            | "Jeden"
            | "Seit"
            | "ab"
            | "am"
            | "bis"
            | "im"
            | "jeden"
            | "seit"
            | "vom"
            | "zum"
    )
}

#[cfg(test)]
mod tests {
    use super::{is_before_attribute, is_before_day, is_inside_town, is_partitive};

    #[test]
    fn prepositions_are_told_by_what_follows() {
        assert!(is_before_attribute("mit") && !is_before_attribute("seit") && !is_before_attribute("Mit"));
        assert!(is_inside_town("am") && is_inside_town("ob") && !is_inside_town("mit"));
        assert!(is_partitive("von") && !is_partitive("mit"));
        assert!(
            is_before_day("Am") && is_before_day("vom") && !is_before_day("mit") && !is_before_day("Tag")
        );
    }
}
