//! Forms of address before a name, with the gender that they tell, and the particles between them and the name.
//!
//! Own compilation from general knowledge of the language.

use super::genders::Gender;

/// The gender that a form of address tells: `Frau`, `Mr.`
pub(crate) fn gender(word: &str) -> Option<Gender> {
    match word {
        "Frau" | "Fräulein" | "Gräfin" | "Königin" | "Lady" | "Madame" | "Miss" | "Mrs" | "Mrs." | "Ms." => {
            Some(Gender::Feminine)
        }
        "Graf" | "Herr" | "Herrn" | "Herzog" | "Lord" | "Mister" | "Monsieur" | "Mr" | "Mr." | "Pater"
        | "Sir" => Some(Gender::Masculine),
        _ => None,
    }
}

/// Whether a word can stand between a form of address and the family name: `Frau Dr. von (Storch)`.
pub(crate) fn is_between(word: &str) -> bool {
    matches!(word, "Dr." | "Prof." | "de" | "der" | "und" | "van" | "von" | "zu")
}

/// Whether a form of address is also a word for a husband or wife: `seine Frau Anna`.
pub(crate) fn is_spouse(word: &str) -> bool {
    matches!(word, "Frau" | "Mann")
}

#[cfg(test)]
mod tests {
    use super::{gender, is_between, is_spouse};
    use crate::german::genders::Gender;

    #[test]
    fn a_form_of_address_tells_the_gender() {
        assert_eq!(gender("Frau"), Some(Gender::Feminine));
        assert_eq!((gender("Herrn"), gender("Pater")), (Some(Gender::Masculine), Some(Gender::Masculine)));
        assert_eq!(gender("Doktor"), None);
        assert!(is_between("Dr.") && is_between("von") && !is_between("Müller"));
        assert!(is_spouse("Mann") && is_spouse("Frau") && !is_spouse("Herr"));
    }
}
