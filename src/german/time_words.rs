//! Words that relate times to each other or to the day of writing. Closed lists of the language; own compilation.
//! Adjectives stand without their ending.

/// Days counted from the day of writing: adverbs and the adjectives made of them.
pub(crate) const DAY_ADVERBS: &[(&str, i8)] = &[
    ("gestern", -1),
    ("heute", 0),
    ("heut", 0),
    ("morgen", 1),
    ("vorgestern", -2),
    ("vorvorgestern", -3),
    ("überübermorgen", 3),
    ("übermorgen", 2),
];

/// Adjectives of the days around the day of writing.
pub(crate) const DAY_ADJECTIVES: &[(&str, i8)] =
    &[("gestrig", -1), ("heutig", 0), ("morgig", 1), ("vorgestrig", -2)];

/// Adjectives that put the unit before the present one.
pub(crate) const PAST_ADJECTIVES: &[&str] =
    &["abgelaufen", "letzt", "vergangen", "verflossen", "vorig", "zurückliegend"];

/// Adjectives that put the unit before the one before the present one.
pub(crate) const LAST_BUT_ONE: &[&str] = &["vorletzt", "vorvergangen", "vorvorig"];

/// Adjectives that mean the unit last named, behind an article.
pub(crate) const SAME_ADJECTIVES: &[&str] = &["gleich", "nämlich", "selb"];

/// The pronoun that means the unit last named.
pub(crate) const SAME_PRONOUNS: &[&str] =
    &["dasselbe", "demselben", "denselben", "derselbe", "derselben", "desselben", "dieselbe"];

/// Adjectives that put the unit after the present one.
pub(crate) const COMING_ADJECTIVES: &[&str] = &["bevorstehend", "kommend", "nächst"];

/// Adjectives that mean the present unit.
pub(crate) const PRESENT_ADJECTIVES: &[&str] = &["gegenwärtig", "jetzig", "laufend"];

/// Adjectives that put the unit after the one last named.
pub(crate) const FOLLOWING_ADJECTIVES: &[&str] = &["darauffolgend", "drauffolgend", "folgend"];

/// Adjectives that put the unit before the one last named.
pub(crate) const PRECEDING_ADJECTIVES: &[&str] = &["vorangegangen", "vorhergehend", "vorherig"];

/// Adverbs behind a length of time that count it on from the time last named.
pub(crate) const LATER_ADVERBS: &[&str] = &["danach", "darauf", "drauf", "später"];

/// Adverbs behind a length of time that count it back from the time last named.
pub(crate) const EARLIER_ADVERBS: &[&str] = &["davor", "früher", "vorher", "zuvor"];

/// Adverbs of a time that is past and not said exactly.
pub(crate) const PAST_ADVERBS: &[&str] = &["damals", "einst", "früher", "kürzlich", "neulich"];

/// Adverbs of the present. `nun` is not one of them: it joins sentences more often than it dates them.
pub(crate) const PRESENT_ADVERBS: &[&str] =
    &["derzeit", "gegenwärtig", "heutzutage", "jetzt", "momentan", "zurzeit"];

/// Adverbs of a time to come that is not said exactly.
pub(crate) const FUTURE_ADVERBS: &[&str] = &["bald", "demnächst"];

/// Papers that are called by the day on which they appear: `Bild am Sonntag`.
pub(crate) const PAPERS_OF_DAYS: &[&str] = &["BILD", "Bild", "NZZ", "Presse", "WELT", "Welt"];

/// Words for the part of a period: its beginning, its middle, its end.
pub(crate) const PHASES: [&[&str]; 3] = [&["Anfang", "Beginn"], &["Mitte"], &["Ende", "Ausgang"]];

/// Words before a number that make it less exact, with the TIMEX3 modifier.
pub(crate) const APPROXIMATIONS: &[(&str, &str)] = &[
    ("annähernd", "APPROX"),
    ("beinahe", "LESS_THAN"),
    ("bis zu", "EQUAL_OR_LESS"),
    ("circa", "APPROX"),
    ("ca", "APPROX"),
    ("etwa", "APPROX"),
    ("exakt", "APPROX"),
    ("fast", "LESS_THAN"),
    ("genau", "APPROX"),
    ("gerade einmal", "LESS_THAN"),
    ("gut", "MORE_THAN"),
    ("höchstens", "EQUAL_OR_LESS"),
    ("knapp", "LESS_THAN"),
    ("maximal", "EQUAL_OR_LESS"),
    ("mehr als", "MORE_THAN"),
    ("mindestens", "EQUAL_OR_MORE"),
    ("nahezu", "LESS_THAN"),
    ("rund", "APPROX"),
    ("ungefähr", "APPROX"),
    ("wenigstens", "EQUAL_OR_MORE"),
    ("weniger als", "LESS_THAN"),
    ("zirka", "APPROX"),
];

/// Words of a quantity that no number says.
pub(crate) const VAGUE_QUANTITIES: &[&str] = &[
    "einige",
    "einigen",
    "einiger",
    "etliche",
    "etlichen",
    "manche",
    "manchen",
    "mehrere",
    "mehreren",
    "mehrerer",
    "viele",
    "vielen",
    "vieler",
    "wenige",
    "wenigen",
    "weniger",
    "zahllose",
    "zahllosen",
    "zahlreiche",
    "zahlreichen",
    "unzählige",
    "unzähligen",
    "lange",
    "langen",
    "langer",
];

/// Adjectives that may stand between a numeral and its unit without a change of the length.
pub(crate) const FILLERS: &[&str] = &[
    "ganz",
    "lang",
    "voll",
    "gut",
    "knapp",
    "kurz",
    "aufeinanderfolgend",
    "weiter",
    "weit",
    "schwer",
    "hart",
    "entscheidend",
    "wertvoll",
    "gemeinsam",
];

/// Determiners of every single one.
pub(crate) const EACH: &[&str] = &["jede", "jeden", "jedem", "jeder", "jedes"];

/// The demonstrative that means the present unit.
pub(crate) const DEMONSTRATIVES: &[&str] = &["diese", "diesem", "diesen", "dieser", "dieses"];

/// Words behind `im Jahr` that say which year is meant, so that nothing recurs with it; sorted.
pub(crate) const CONTINUE_YEAR: &[&str] = &[
    "als", "danach", "darauf", "davor", "der", "des", "ihrer", "in", "nach", "seiner", "vor", "vorher",
    "zuvor",
];

/// Words at the beginning of a sentence that put it before the event reported last.
pub(crate) const BEFORE_THAT: &[&str] = &["davor", "vorher", "zuvor"];

/// Words at the beginning of a sentence that put it after the event reported last.
pub(crate) const AFTER_THAT: &[&str] = &[
    "anschließend",
    "danach",
    "dann",
    "darauf",
    "daraufhin",
    "hinterher",
    "nachher",
    "schließlich",
    "später",
];

/// Events that times are counted from, behind `seit`: everybody knows when, but no calendar value fits.
pub(crate) const EPOCHS: &[&str] = &[
    "Corona-Krise",
    "Corona-Pandemie",
    "Coronakrise",
    "Coronapandemie",
    "Finanzkrise",
    "Jahrhundertwende",
    "Jahrtausendwende",
    "Kriegsbeginn",
    "Kriegsende",
    "Mauerfall",
    "Pandemie",
    "Weltkrieg",
    "Wende",
    "Wiedervereinigung",
];
