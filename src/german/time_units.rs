//! Units of time: nouns, and what adjectives and adverbs are made of them. Closed lists; own compilation.

/// A unit of time, from the longest to the shortest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeUnit {
    /// A thousand years.
    Millennium,
    /// A hundred years.
    Century,
    /// Ten years.
    Decade,
    /// A year.
    Year,
    /// Six months.
    HalfYear,
    /// Three months.
    Quarter,
    /// A month.
    Month,
    /// A week.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A day.
    Day,
    /// Sixty minutes.
    Hour,
    /// A minute.
    Minute,
    /// A second.
    Second,
}

/// Forms of the nouns: singular (nominative, genitive), then plural (nominative, dative).
pub(crate) const UNIT_NOUNS: &[(TimeUnit, &[&str], &[&str])] = &[
    (TimeUnit::Millennium, &["Jahrtausend", "Jahrtausends"], &["Jahrtausende", "Jahrtausenden"]),
    (TimeUnit::Century, &["Jahrhundert", "Jahrhunderts"], &["Jahrhunderte", "Jahrhunderten"]),
    (
        TimeUnit::Decade,
        &["Jahrzehnt", "Jahrzehnts", "Jahrzehntes", "Dekade"],
        &["Jahrzehnte", "Jahrzehnten", "Dekaden"],
    ),
    (TimeUnit::Year, &["Jahr", "Jahres", "Jahrs"], &["Jahre", "Jahren"]),
    (
        TimeUnit::HalfYear,
        &["Halbjahr", "Halbjahres", "Halbjahrs", "Jahreshälfte"],
        &["Halbjahre", "Halbjahren"],
    ),
    (TimeUnit::Quarter, &["Quartal", "Quartals", "Vierteljahr", "Vierteljahres"], &["Quartale", "Quartalen"]),
    (TimeUnit::Month, &["Monat", "Monats", "Monates"], &["Monate", "Monaten"]),
    (TimeUnit::Week, &["Woche"], &["Wochen"]),
    (TimeUnit::Weekend, &["Wochenende", "Wochenendes"], &["Wochenenden"]),
    (TimeUnit::Day, &["Tag", "Tages", "Tags"], &["Tage", "Tagen"]),
    (TimeUnit::Hour, &["Stunde"], &["Stunden"]),
    (TimeUnit::Minute, &["Minute"], &["Minuten"]),
    (TimeUnit::Second, &["Sekunde"], &["Sekunden"]),
];

/// Adjectives of a length of time behind a numeral: `dreitägig`, `mehrjährig`.
pub(crate) const LENGTH_ADJECTIVES: &[(&str, TimeUnit)] = &[
    ("jährig", TimeUnit::Year),
    ("minütig", TimeUnit::Minute),
    ("monatig", TimeUnit::Month),
    ("sekündig", TimeUnit::Second),
    ("stündig", TimeUnit::Hour),
    ("tägig", TimeUnit::Day),
    ("wöchig", TimeUnit::Week),
];

/// Adverbs and adjectives of what recurs with every unit.
pub(crate) const RECURRING: &[(&str, TimeUnit)] = &[
    ("alljährlich", TimeUnit::Year),
    ("allmonatlich", TimeUnit::Month),
    ("allwöchentlich", TimeUnit::Week),
    ("halbjährlich", TimeUnit::HalfYear),
    ("jährlich", TimeUnit::Year),
    ("minütlich", TimeUnit::Minute),
    ("monatlich", TimeUnit::Month),
    ("stündlich", TimeUnit::Hour),
    ("tagtäglich", TimeUnit::Day),
    ("täglich", TimeUnit::Day),
    ("vierteljährlich", TimeUnit::Quarter),
    ("wöchentlich", TimeUnit::Week),
];

/// Abbreviations of units behind a number.
pub(crate) const UNIT_ABBREVIATIONS: &[(&str, TimeUnit)] =
    &[("Min", TimeUnit::Minute), ("Sek", TimeUnit::Second), ("Std", TimeUnit::Hour)];

/// Adverbs and adjectives of several units.
pub(crate) const FOR_UNITS: &[(&str, TimeUnit)] = &[
    ("jahrelang", TimeUnit::Year),
    ("jahrhundertelang", TimeUnit::Century),
    ("jahrzehntelang", TimeUnit::Decade),
    ("minutenlang", TimeUnit::Minute),
    ("monatelang", TimeUnit::Month),
    ("sekundenlang", TimeUnit::Second),
    ("stundenlang", TimeUnit::Hour),
    ("tagelang", TimeUnit::Day),
    ("wochenlang", TimeUnit::Week),
];

/// First parts of nouns for a phase of a unit: `Jahresende`.
pub(crate) const PHASE_HEADS: &[(TimeUnit, &str)] = &[
    (TimeUnit::Century, "Jahrhundert"),
    (TimeUnit::Year, "Jahres"),
    (TimeUnit::Month, "Monats"),
    (TimeUnit::Week, "Wochen"),
    (TimeUnit::Quarter, "Quartals"),
];

/// Last parts of nouns for a phase: the beginning (0), middle (1) or end (2).
pub(crate) const PHASE_TAILS: &[(&str, u8)] =
    &[("anfang", 0), ("beginn", 0), ("mitte", 1), ("ende", 2), ("ausklang", 2), ("schluss", 2)];

/// First parts of nouns for the unit before or after: `Vorjahr`, with the number of units.
pub(crate) const NEIGHBOUR_HEADS: &[(&str, i8)] = &[("Vor", -1), ("Vorvor", -2), ("Folge", 1)];

/// Last parts of nouns for the unit before or after.
pub(crate) const NEIGHBOUR_TAILS: &[(&str, TimeUnit)] = &[
    ("jahr", TimeUnit::Year),
    ("monat", TimeUnit::Month),
    ("woche", TimeUnit::Week),
    ("tag", TimeUnit::Day),
];
