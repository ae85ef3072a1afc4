//! Slavic names in Latin letters: the endings by which they are known, and the letters in which German, English and
//! other ways of writing Cyrillic differ.
//!
//! Own compilation from general knowledge of the usual transcriptions.

/// Endings of Slavic family names, folded.
pub(crate) const ENDINGS: [&str; 16] = [
    "skyj", "skij", "skyi", "skiy", "skyy", "sky", "ski", "enko", "ow", "ov", "off", "ew", "ev", "tschuk",
    "chuk", "lny",
];

/// Letters and what they become, in the order of replacement.
pub(crate) const LETTERS: [(&str, &str); 12] = [
    ("tsch", "č"),
    ("tch", "č"),
    ("sch", "š"),
    ("sh", "š"),
    ("kh", "ch"),
    ("off", "ow"),
    ("v", "w"),
    ("zh", "š"),
    ("z", "s"),
    ("yj", "i"),
    ("y", "i"),
    ("j", "i"),
];
