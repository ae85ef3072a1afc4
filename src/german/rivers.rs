//! Rivers and lakes by which towns tell themselves apart: `Frankfurt am Main`, `Komsomolsk am Amur`.
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

#[cfg(test)]
mod tests {
    use super::{RIVERS, is_river};

    #[test]
    fn sorted() {
        assert!(RIVERS.is_sorted_by(|a, b| a < b));
        assert!(is_river("Amur") && !is_river("Montag"));
    }
}
