//! Holidays and feasts of the German-speaking countries. Sources: the holiday laws of the German states, Austria,
//! Switzerland and South Tyrol, and the Western church year (general knowledge; own compilation).

/// When a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HolidayRule {
    /// On the same day of every year: month and day.
    Fixed(u8, u8),
    /// So many days after Easter Sunday, or before it.
    Easter(i16),
    /// So many days before the fourth Sunday in Advent.
    Advent(i16),
    /// A feast that lasts: it begins so many days from Easter Sunday.
    EasterSeason(i16),
    /// On the second Sunday in May.
    MothersDay,
}

/// Names of holidays, in one word, sorted.
pub(crate) const HOLIDAYS: &[(&str, HolidayRule)] = &[
    ("Allerheiligen", HolidayRule::Fixed(11, 1)),
    ("Allerseelen", HolidayRule::Fixed(11, 2)),
    ("Aschermittwoch", HolidayRule::Easter(-46)),
    ("Buß- und Bettag", HolidayRule::Advent(32)),
    ("Christi Himmelfahrt", HolidayRule::Easter(39)),
    ("Dreikönig", HolidayRule::Fixed(1, 6)),
    ("Dreikönigstag", HolidayRule::Fixed(1, 6)),
    ("Ferragosto", HolidayRule::Fixed(8, 15)),
    ("Fronleichnam", HolidayRule::Easter(60)),
    ("Gründonnerstag", HolidayRule::Easter(-3)),
    ("Halloween", HolidayRule::Fixed(10, 31)),
    ("Heiligabend", HolidayRule::Fixed(12, 24)),
    ("Heiliger Abend", HolidayRule::Fixed(12, 24)),
    ("Heiligen Abend", HolidayRule::Fixed(12, 24)),
    ("Himmelfahrt", HolidayRule::Easter(39)),
    ("Karfreitag", HolidayRule::Easter(-2)),
    ("Karsamstag", HolidayRule::Easter(-1)),
    ("Maria Himmelfahrt", HolidayRule::Fixed(8, 15)),
    ("Mariä Himmelfahrt", HolidayRule::Fixed(8, 15)),
    ("Martinstag", HolidayRule::Fixed(11, 11)),
    ("Muttertag", HolidayRule::MothersDay),
    ("Neujahr", HolidayRule::Fixed(1, 1)),
    ("Neujahrstag", HolidayRule::Fixed(1, 1)),
    ("Nikolaustag", HolidayRule::Fixed(12, 6)),
    ("Ostermontag", HolidayRule::Easter(1)),
    ("Ostern", HolidayRule::EasterSeason(0)),
    ("Ostersamstag", HolidayRule::Easter(-1)),
    ("Ostersonntag", HolidayRule::Easter(0)),
    ("Palmsonntag", HolidayRule::Easter(-7)),
    ("Pfingsten", HolidayRule::EasterSeason(49)),
    ("Pfingstmontag", HolidayRule::Easter(50)),
    ("Pfingstsonntag", HolidayRule::Easter(49)),
    ("Reformationstag", HolidayRule::Fixed(10, 31)),
    ("Rosenmontag", HolidayRule::Easter(-48)),
    ("Silvester", HolidayRule::Fixed(12, 31)),
    ("Silvesterabend", HolidayRule::Fixed(12, 31)),
    ("Silvesternacht", HolidayRule::Fixed(12, 31)),
    ("Tag der Arbeit", HolidayRule::Fixed(5, 1)),
    ("Tag der Deutschen Einheit", HolidayRule::Fixed(10, 3)),
    ("Tag der deutschen Einheit", HolidayRule::Fixed(10, 3)),
    ("Totensonntag", HolidayRule::Advent(28)),
    ("Valentinstag", HolidayRule::Fixed(2, 14)),
    ("Volkstrauertag", HolidayRule::Advent(35)),
    ("Weiberfastnacht", HolidayRule::Easter(-52)),
    ("Weihnachten", HolidayRule::Fixed(12, 24)),
    ("Weihnachtsabend", HolidayRule::Fixed(12, 24)),
    ("Weltfrauentag", HolidayRule::Fixed(3, 8)),
];
