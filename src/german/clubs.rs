//! Words that open the names of sports clubs and stand for nothing else before the name of a town: `Alemannia Aachen`.
//!
//! Own compilation from general knowledge.

/// Sorted.
const NAMES: &[&str] = &[
    "Admira",
    "Alemannia",
    "Arminia",
    "Austria",
    "Borussia",
    "Dynamo",
    "Eintracht",
    "Eisbären",
    "Energie",
    "Erzgebirge",
    "Fortuna",
    "Füchse",
    "Germania",
    "Grasshopper",
    "Hansa",
    "Hertha",
    "Holstein",
    "Jahn",
    "Kickers",
    "Lokomotive",
    "Preußen",
    "Rapid",
    "Rot-Weiss",
    "Rot-Weiß",
    "Sturm",
    "Union",
    "Viktoria",
    "Wacker",
    "Werder",
    "Wormatia",
];

/// Whether a word before the name of a town names a club.
pub(crate) fn opens_club(word: &str) -> bool {
    NAMES.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_is_sorted() {
        assert!(super::NAMES.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(super::opens_club("Hansa") && !super::opens_club("Stadt"));
    }
}
