//! Nouns for what happens to people without a plan and without a forecast, so that nobody tells the day before: `Unfall`, `Anschlag`, `Tod`.
//!
//! Own compilation from general knowledge of the language.

/// The nouns as words end, in lower case, without a genitive ending.
const MISHAPS: [&str; 21] = [
    "absturz",
    "amoklauf",
    "angriff",
    "anschlag",
    "attacke",
    "attentat",
    "ausbruch",
    "beben",
    "brand",
    "einsturz",
    "explosion",
    "kollision",
    "messerstecherei",
    "mord",
    "niederlage",
    "schüssen",
    "tod",
    "unfall",
    "unglück",
    "vorfall",
    "überfall",
];

/// Whether a noun is one of them, by its last part: `Verkehrsunfall`, `Anschlags`.
pub(crate) fn is_mishap(noun: &str) -> bool {
    if !noun.starts_with(char::is_uppercase) {
        return false;
    }
    let lower = noun.to_lowercase();
    let ends = |word: &str| MISHAPS.iter().any(|mishap| word.ends_with(mishap));
    ["", "s", "es"].iter().any(|ending| lower.strip_suffix(ending).is_some_and(ends))
}

#[cfg(test)]
mod tests {
    use super::{MISHAPS, is_mishap};

    #[test]
    fn what_nobody_plans_is_known_by_its_last_part() {
        assert!(MISHAPS.is_sorted());
        for noun in ["Unfall", "Verkehrsunfalls", "Brandes", "Anschlag", "Erdbeben"] {
            assert!(is_mishap(noun), "{noun}");
        }
        for noun in ["Treffen", "Wahl", "brand", "Sitzung"] {
            assert!(!is_mishap(noun), "{noun}");
        }
    }
}
