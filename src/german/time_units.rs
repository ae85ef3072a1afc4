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
