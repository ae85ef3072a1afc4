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
