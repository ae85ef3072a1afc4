//! The days of the week and the parts of the day. Closed lists of the language; own compilation.

/// The days of the week from Monday on: names, and the abbreviation that stands before a full date.
pub(crate) const WEEKDAYS: [(&[&str], &str); 7] = [
    (&["Montag"], "Mo"),
    (&["Dienstag"], "Di"),
    (&["Mittwoch"], "Mi"),
    (&["Donnerstag"], "Do"),
    (&["Freitag"], "Fr"),
    (&["Samstag", "Sonnabend"], "Sa"),
    (&["Sonntag"], "So"),
];

/// The parts of the day with their TIMEX3 codes; each makes compounds with the days of the week (`Dienstagabend`)
/// and an adverb in -s (`abends`).
pub(crate) const DAY_PARTS: &[(&str, &str)] = &[
    ("Abend", "EV"),
    ("Früh", "MO"),
    ("Mittag", "MI"),
    ("Morgen", "MO"),
    ("Nachmittag", "AF"),
    ("Nacht", "NI"),
    ("Vormittag", "MO"),
];

/// Whether a word is a day of the week or a part of one: `Montag`, `Dienstagabend`.
pub(crate) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|(names, _)| names.iter().any(|name| word.starts_with(name)))
}

#[cfg(test)]
mod tests {
    use super::is_weekday;

    #[test]
    fn days_of_the_week_are_known_with_their_parts() {
        assert!(is_weekday("Montag") && is_weekday("Sonnabend") && is_weekday("Dienstagabend"));
        assert!(!is_weekday("Tag") && !is_weekday("Abend") && !is_weekday("Monat"));
    }
}
