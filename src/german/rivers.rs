//! Rivers and lakes in the names of towns: `Frankfurt am Main`, `Komsomolsk am Amur`, `Halle/Saale`.
//!
//! Our own compilation from general knowledge of geography.

/// As they stand behind `am`, `an der` and `an dem`; sorted.
const RIVERS: &[&str] = &[
    "Aare",
    "Ahr",
    "Aller",
    "Altmühl",
    "Alz",
    "Amper",
    "Amur",
    "Attersee",
    "Bille",
    "Bodensee",
    "Brahe",
    "Brenz",
    "Chiemsee",
    "Don",
    "Donau",
    "Drau",
    "Ebro",
    "Eger",
    "Eider",
    "Elbe",
    "Elster",
    "Ems",
    "Enns",
    "Enz",
    "Etsch",
    "Fils",
    "Fulda",
    "Glan",
    "Havel",
    "Iller",
    "Ilm",
    "Inn",
    "Isar",
    "Issel",
    "Jagst",
    "Kocher",
    "Lahn",
    "Lech",
    "Leine",
    "Lippe",
    "Loire",
    "Maas",
    "Main",
    "Mangfall",
    "March",
    "Memel",
    "Mosel",
    "Mulde",
    "Mur",
    "Murr",
    "Naab",
    "Nagold",
    "Nahe",
    "Neckar",
    "Neisse",
    "Neiße",
    "Oder",
    "Oise",
    "Oka",
    "Pegnitz",
    "Po",
    "Rems",
    "Rhein",
    "Rhone",
    "Rhône",
    "Rott",
    "Ruhr",
    "Saale",
    "Saar",
    "Salzach",
    "Save",
    "Schlei",
    "Seine",
    "Sieg",
    "Spree",
    "Stör",
    "Tauber",
    "Theiß",
    "Themse",
    "Traun",
    "Trave",
    "Unstrut",
    "Ural",
    "Vils",
    "Warthe",
    "Weichsel",
    "Werra",
    "Weser",
    "Wied",
    "Wolga",
    "Wupper",
    "Wörthersee",
    "Würm",
    "Ybbs",
    "Zschopau",
];

/// Whether a town may have this river or lake in its name.
pub(crate) fn is_river(word: &str) -> bool {
    RIVERS.binary_search(&word).is_ok()
}

/// Whether a town may have this river behind a slash in its name: `Frankfurt/Main`, `Halle/Saale`. These are fewer than
/// stand behind `am`: between most other names a slash means "and".
pub(crate) fn is_river_behind_slash(word: &str) -> bool {
    BEHIND_SLASH.binary_search(&word).is_ok()
}

/// Sorted.
const BEHIND_SLASH: &[&str] = &["Donau", "Main", "Neckar", "Oder", "Ruhr", "Saale", "Spree", "Weser"];

#[cfg(test)]
mod tests {
    use super::{BEHIND_SLASH, RIVERS, is_river, is_river_behind_slash};

    #[test]
    fn sorted() {
        assert!(RIVERS.is_sorted_by(|a, b| a < b) && BEHIND_SLASH.is_sorted());
        assert!(BEHIND_SLASH.iter().all(|river| is_river(river)));
        assert!(is_river("Amur") && !is_river("Montag"));
    }

    #[test]
    fn few_rivers_stand_behind_a_slash() {
        assert!(
            is_river_behind_slash("Main") && !is_river_behind_slash("Amur") && !is_river_behind_slash("CSU")
        );
    }
}
