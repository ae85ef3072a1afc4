//! The months and the seasons. Closed lists of the language; own compilation.

/// The months in the order of the year, with the spellings used in Austria and South Tyrol, and how they are
/// abbreviated before a year or after a day.
pub(crate) const MONTHS: [(&[&str], &[&str]); 12] = [
    (&["Januar", "Jänner", "Januars", "Jänners"], &["Jan", "Jän"]),
    (&["Februar", "Feber", "Februars"], &["Feb", "Febr"]),
    (&["März", "Märzes"], &["Mrz", "Mär"]),
    (&["April", "Aprils"], &["Apr"]),
    (&["Mai"], &[]),
    (&["Juni", "Junis"], &["Jun"]),
    (&["Juli", "Julis"], &["Jul"]),
    (&["August", "Augusts"], &["Aug"]),
    (&["September", "Septembers"], &["Sep", "Sept"]),
    (&["Oktober", "Oktobers"], &["Okt"]),
    (&["November", "Novembers"], &["Nov"]),
    (&["Dezember", "Dezembers"], &["Dez"]),
];

/// The seasons with their TIMEX3 codes.
pub(crate) const SEASONS: &[(&str, [&str; 3])] = &[
    ("FA", ["Herbst", "Herbstes", "Herbsts"]),
    ("SP", ["Frühjahr", "Frühjahrs", "Frühjahres"]),
    ("SP", ["Frühling", "Frühlings", "Frühlinge"]),
    ("SU", ["Sommer", "Sommers", "Sommern"]),
    ("WI", ["Winter", "Winters", "Wintern"]),
];
