//! Bodies whose noun is their name, since there is one in the world (`Weltbank`), one of a federal state (`Bundesregierung`), or
//! one of a region (`Tierärztekammer`).
//!
//! Own compilation from general knowledge.

/// What follows `Bundes-` in the nouns for the bodies of a federation.
const FEDERAL: [&str; 22] = [
    "anwaltschaft",
    "arbeitsgericht",
    "bank",
    "finanzhof",
    "gerichtshof",
    "heer",
    "kanzleramt",
    "kartellamt",
    "kriminalamt",
    "nachrichtendienst",
    "netzagentur",
    "patentgericht",
    "präsidialamt",
    "rechnungshof",
    "regierung",
    "sozialgericht",
    "tag",
    "verfassungsgericht",
    "versammlung",
    "verwaltungsgericht",
    "wehr",
    "wettbewerbsbehörde",
];

/// Bodies of which there is one.
const OF_THE_WORLD: [&str; 11] = [
    "Europaparlament",
    "Europarat",
    "Umweltbundesamt",
    "Weltbank",
    "Welternährungsprogramm",
    "Weltgesundheitsorganisation",
    "Welthandelsorganisation",
    "Weltklimarat",
    "Weltsicherheitsrat",
    "Weltstrafgerichtshof",
    "Weltwirtschaftsforum",
];

/// The professions that have chambers.
const PROFESSIONS: [&str; 16] = [
    "Anwalts",
    "Apotheker",
    "Arbeiter",
    "Architekten",
    "Ärzte",
    "Handels",
    "Handwerks",
    "Ingenieur",
    "Landwirtschafts",
    "Notar",
    "Pflege",
    "Psychotherapeuten",
    "Rechtsanwalts",
    "Steuerberater",
    "Tierärzte",
    "Wirtschafts",
];

/// Whether a word, also in the genitive, names a body of which there is one in the world or in its state.
pub(crate) fn is_sole_body(word: &str) -> bool {
    if !word.starts_with("Bundes")
        && !word.starts_with("Europa")
        && !word.starts_with('W')
        && !word.starts_with("Um")
    {
        return false;
    }
    let listed = |word: &str| {
        OF_THE_WORLD.contains(&word)
            || word.strip_prefix("Bundes").is_some_and(|rest| {
                FEDERAL.contains(&rest) || rest.len() > "ministerium".len() && rest.ends_with("ministerium")
            })
    };
    in_any_case(word, listed)
}

/// Courts and authorities of which a state has one.
const OF_A_STATE: [&str; 8] = [
    "Landesarbeitsgericht",
    "Landeskriminalamt",
    "Landesrechnungshof",
    "Landessozialgericht",
    "Landesverfassungsgericht",
    "Oberverwaltungsgericht",
    "Staatsgerichtshof",
    "Verfassungsgerichtshof",
];

/// Whether a word names what a state or a region has one of: a court (`Landesarbeitsgericht`), or the chamber of a profession
/// (`Tierärztekammer`, but `Dunkelkammer`).
pub(crate) fn is_body_of_region(word: &str) -> bool {
    is_chamber(word) || in_any_case(word, |word| OF_A_STATE.contains(&word))
}

/// Whether a word is listed, or is the genitive of a word that is.
fn in_any_case(word: &str, listed: impl Fn(&str) -> bool) -> bool {
    listed(word) || ["es", "s"].iter().filter_map(|ending| word.strip_suffix(ending)).any(listed)
}

fn is_chamber(word: &str) -> bool {
    word.strip_suffix("kammer").is_some_and(|profession| {
        PROFESSIONS.iter().any(|&known| {
            profession == known
                || profession.strip_prefix("Landes").is_some_and(|rest| rest == known.to_lowercase())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{is_body_of_region, is_chamber, is_sole_body};

    #[test]
    fn bodies_that_need_no_other_name_are_known() {
        for word in
            ["Bundesregierung", "Bundesgerichtshofs", "Bundesfinanzministeriums", "Bundestages", "Weltbank"]
        {
            assert!(is_sole_body(word), "{word}");
        }
        for word in
            ["Bundesministerium", "Bundesliga", "Bundestrainer", "Weltmeister", "Landesregierung", "Wehr"]
        {
            assert!(!is_sole_body(word), "{word}");
        }
        assert!(is_chamber("Tierärztekammer") && is_chamber("Landesärztekammer"));
        assert!(is_body_of_region("Landesarbeitsgerichts") && !is_body_of_region("Amtsgericht"));
        assert!(!is_chamber("Dunkelkammer") && !is_chamber("kammer") && !is_chamber("Ärztekammern"));
    }
}
