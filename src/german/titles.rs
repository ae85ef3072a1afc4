//! Words that stand before a name and are no part of it, and words that look like names and are none.
//!
//! Our own compilation from general knowledge of the language.

/// Titles, forms of address and degrees, sorted.
const TITLES: &[&str] = &[
    "Dr",
    "Dr.",
    "Exzellenz",
    "Frau",
    "Fräulein",
    "Graf",
    "Gräfin",
    "Herr",
    "Herrn",
    "Herzog",
    "Lady",
    "Lord",
    "Madame",
    "Miss",
    "Mister",
    "Monsieur",
    "Mr",
    "Mr.",
    "Mrs",
    "Mrs.",
    "Ms.",
    "Pater",
    "Prof",
    "Prof.",
    "Sir",
];

/// Words for the class of place that stand before its name, sorted.
const CLASSES_OF_PLACE: &[&str] = &[
    "Bahnhof",
    "Bundesland",
    "Bundesstaat",
    "Emirat",
    "Gemeinde",
    "Golfstaat",
    "Grenzregion",
    "Großstadt",
    "Hafenstadt",
    "Hauptstadt",
    "Insel",
    "Inselstaat",
    "Kosmodrom",
    "Landeshauptstadt",
    "Ortschaft",
    "Ortsteil",
    "Planet",
    "Planeten",
    "Provinz",
    "Region",
    "Stadt",
    "Stadtteil",
    "Weltraumbahnhof",
];

/// Names of times, sorted.
const TIME_WORDS: &[&str] = &[
    "April",
    "August",
    "Dezember",
    "Dienstag",
    "Donnerstag",
    "Februar",
    "Freitag",
    "Herbst",
    "Januar",
    "Juli",
    "Juni",
    "Mai",
    "Mittwoch",
    "Montag",
    "März",
    "November",
    "Oktober",
    "Samstag",
    "September",
    "Sommer",
    "Sonnabend",
    "Sonntag",
    "Winter",
];

/// Whether a word is a title or form of address.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.binary_search(&word).is_ok()
}

/// Whether a word says of which class the place behind it is.
pub(crate) fn is_class_of_place(word: &str) -> bool {
    CLASSES_OF_PLACE.binary_search(&word).is_ok()
}

/// Whether a word names a day, a month or a season, also in the genitive.
pub(crate) fn is_time_word(word: &str) -> bool {
    TIME_WORDS.binary_search(&word).is_ok()
        || word.strip_suffix('s').is_some_and(|base| TIME_WORDS.binary_search(&base).is_ok())
}

#[cfg(test)]
mod tests {
    #[test]
    fn sorted() {
        assert!(
            super::TITLES.is_sorted() && super::CLASSES_OF_PLACE.is_sorted() && super::TIME_WORDS.is_sorted()
        );
    }
}
