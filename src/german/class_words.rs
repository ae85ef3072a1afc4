//! Nouns that say what the name behind them is: `die Nachrichtenagentur Tass`, `das Kosmodrom Wostotschny`.
//!
//! Our own compilation from general knowledge of the language.

use super::titles::is_class_of_place;
use crate::names::Kind;

/// Heads of nouns for organisations, as they end in the singular and plural; a compound counts by its head. Sorted.
const ORGANISATIONS: &[&str] = &[
    "agentur",
    "agenturen",
    "airline",
    "band",
    "baufirma",
    "bündnis",
    "fabrikant",
    "firma",
    "firmen",
    "fluglinie",
    "gesellschaft",
    "gruppe",
    "hersteller",
    "herstellers",
    "konzern",
    "konzerne",
    "konzerns",
    "magazin",
    "miliz",
    "milizen",
    "organisation",
    "partei",
    "parteien",
    "sender",
    "senders",
    "tochter",
    "unternehmen",
    "unternehmens",
    "verlag",
    "verlags",
    "zeitschrift",
    "zeitung",
    "zeitungen",
];

/// The kind of the name that stands behind this word, where it says so.
pub(crate) fn kind_of_class(word: &str) -> Option<Kind> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    if is_class_of_place(word) {
        return Some(Kind::Loc);
    }
    // Every head ends in one of these, and most words do not.
    if !word.ends_with(['a', 'd', 'e', 'f', 'g', 'i', 'n', 'r', 's', 't', 'z']) {
        return None;
    }
    let ends = |head: &&&str| {
        word.ends_with(**head)
            || word.len() == head.len()
                && word.get(1..) == head.get(1..)
                && word.as_bytes()[0].eq_ignore_ascii_case(&head.as_bytes()[0])
    };
    ORGANISATIONS.iter().find(ends).map(|_| Kind::Org)
}

#[cfg(test)]
mod tests {
    use super::{ORGANISATIONS, kind_of_class};
    use crate::names::Kind;

    #[test]
    fn heads_tell_the_kind() {
        assert_eq!(kind_of_class("Nachrichtenagentur"), Some(Kind::Org));
        assert_eq!(kind_of_class("Firma"), Some(Kind::Org));
        assert_eq!(kind_of_class("Weltraumbahnhof"), Some(Kind::Loc));
        assert_eq!(kind_of_class("Bundeslandes"), Some(Kind::Loc));
        assert_eq!(kind_of_class("Besuch"), None);
        assert!(ORGANISATIONS.is_sorted());
    }
}
