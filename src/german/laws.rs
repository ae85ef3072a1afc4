//! Laws that are called by one word which names nothing else.
//!
//! Source: the statutes themselves; own compilation.

/// Without the ending of the genitive; sorted.
const LAWS: [&str; 12] = [
    "Asylgesetz",
    "Aufenthaltsgesetz",
    "Betriebsverfassungsgesetz",
    "Bundesverfassung",
    "Erneuerbare-Energien-Gesetz",
    "Gebäudeenergiegesetz",
    "Grundgesetz",
    "Infektionsschutzgesetz",
    "Sozialgesetzbuch",
    "Strafgesetzbuch",
    "Strafprozessordnung",
    "Straßenverkehrsordnung",
];

/// Whether a word names a law, also in the genitive.
pub(crate) fn is_law(word: &str) -> bool {
    let base = || word.strip_suffix("es").or_else(|| word.strip_suffix('s'));
    let is_listed = |word: &str| LAWS.binary_search(&word).is_ok();
    // Nearly every word fails here.
    (word.ends_with(['z', 'g', 's', 'h'])) && (is_listed(word) || base().is_some_and(is_listed))
}

#[cfg(test)]
mod tests {
    #[test]
    fn laws_are_known_in_the_genitive() {
        assert!(super::LAWS.is_sorted());
        assert!(
            super::is_law("Grundgesetz")
                && super::is_law("Grundgesetzes")
                && super::is_law("Strafgesetzbuchs")
        );
        assert!(!super::is_law("Gesetz"));
    }
}
