//! Firms and brands that are called after a doctor, and the nouns that show that a name behind them is one.
//!
//! Our own compilation from general knowledge.

/// What stands behind `Dr.` in the names of well-known firms and brands. Sorted.
const CALLED_AFTER_DOCTORS: [&str; 5] = ["Hauschka", "Martens", "Oetker", "Pepper", "Schär"];

/// Nouns for what only firms have, before `von` or `bei`: `der Vorstand von Dr. Oetker`. Sorted.
const OF_FIRMS: [&str; 18] = [
    "Aktie",
    "Aktien",
    "Aufsichtsrat",
    "Belegschaft",
    "Beschäftigte",
    "Beschäftigten",
    "Betriebsrat",
    "Filialen",
    "Jahresumsatz",
    "Konzernchef",
    "Markenchef",
    "Produkte",
    "Produkten",
    "Standort",
    "Umsatz",
    "Vorstand",
    "Werk",
    "Werken",
];

/// Whether a well-known firm or brand is called `Dr.` and this.
pub(crate) fn is_called_after_doctor(name: &str) -> bool {
    CALLED_AFTER_DOCTORS.binary_search(&name).is_ok()
}

/// Whether a noun before `von` or `bei` shows that a firm's name follows.
pub(crate) fn is_of_firms(noun: &str) -> bool {
    OF_FIRMS.binary_search(&noun).is_ok()
}

/// Whether a noun says that the name behind it is a brand: `Marke`, `Zahnpastamarke`.
pub(crate) fn is_word_for_brand(noun: &str) -> bool {
    noun.starts_with(char::is_uppercase)
        && ["marke", "Marke", "marken", "Marken", "label", "Label"].iter().any(|head| noun.ends_with(head))
}

#[cfg(test)]
mod tests {
    use super::{CALLED_AFTER_DOCTORS, OF_FIRMS, is_called_after_doctor, is_of_firms, is_word_for_brand};

    #[test]
    fn firms_and_brands_are_told_from_people() {
        assert!(CALLED_AFTER_DOCTORS.is_sorted() && OF_FIRMS.is_sorted());
        assert!(is_called_after_doctor("Oetker") && !is_called_after_doctor("Weber"));
        assert!(is_of_firms("Vorstand") && !is_of_firms("Patienten"));
        assert!(is_word_for_brand("Marke") && is_word_for_brand("Automarke") && !is_word_for_brand("Markt"));
    }
}
