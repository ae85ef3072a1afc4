//! Words that stand before a name and are no part of it, and words that look like names and are none.
//!
//! Our own compilation from general knowledge of the language.

use super::lookup::Index;

/// Titles, forms of address and degrees.
static TITLES: Index = Index::new(&[
    "Dr",
    "Dr.",
    "Exzellenz",
    "Frau",
    "Fräulein",
    "Graf",
    "Gräfin",
    "Herr",
    "Herrn",
    "Herzog",
    "Lady",
    "Lord",
    "Madame",
    "Mag.",
    "Miss",
    "Mister",
    "Monsieur",
    "Mr",
    "Mr.",
    "Mrs",
    "Mrs.",
    "Ms.",
    "Pater",
    "Primar",
    "Primaria",
    "Primarius",
    "Prof",
    "Prof.",
    "Sir",
]);

/// Words for the class of place that stand before its name, sorted.
static PLACE_INDEX: Index = Index::new(CLASSES_OF_PLACE);

const CLASSES_OF_PLACE: &[&str] = &[
    "Badeort",
    "Bahnhof",
    "Bergdorf",
    "Bezirk",
    "Bundesland",
    "Bundesstaat",
    "Departement",
    "Distrikt",
    "Dorf",
    "Emirat",
    "Ferieninsel",
    "Ferienort",
    "Fischerdorf",
    "Fjord",
    "Fluss",
    "Freistaat",
    "Gemeinde",
    "Golfstaat",
    "Gouvernement",
    "Grenzort",
    "Grenzregion",
    "Grenzstadt",
    "Großstadt",
    "Hafenort",
    "Hafenstadt",
    "Halbinsel",
    "Hansestadt",
    "Hauptstadt",
    "Industriestadt",
    "Insel",
    "Inselgruppe",
    "Inselstaat",
    "Kanton",
    "Kleinstadt",
    "Kosmodrom",
    "Kreis",
    "Kreisstadt",
    "Kurort",
    "Küstenort",
    "Küstenstadt",
    "Landeshauptstadt",
    "Landkreis",
    "Marktgemeinde",
    "Metropole",
    "Millionenstadt",
    "Mittelmeerinsel",
    "Nachbardorf",
    "Nachbargemeinde",
    "Nachbarkreis",
    "Nachbarland",
    "Nachbarort",
    "Nachbarstadt",
    "Nordseeinsel",
    "Ortschaft",
    "Ortsgemeinde",
    "Ortsteil",
    "Ostseeinsel",
    "Partnerstadt",
    "Planet",
    "Planeten",
    "Provinz",
    "Präfektur",
    "Region",
    "Samtgemeinde",
    "Skiort",
    "Stadt",
    "Stadtbezirk",
    "Stadtteil",
    "Stadtviertel",
    "Studentenstadt",
    "Teilort",
    "Teilrepublik",
    "Universitätsstadt",
    "Unruheprovinz",
    "Urlaubsort",
    "Verbandsgemeinde",
    "Verwaltungsbezirk",
    "Vorort",
    "Vulkan",
    "Wallfahrtsort",
    "Weiler",
    "Weinort",
    "Weltraumbahnhof",
    "Wintersportort",
    "Wüstenstadt",
];

/// Whether a word before a name says whose it is, and is no part of it: `der Bub Toni`, `Papa Olaf`, `Joker Lenz`.
pub(crate) fn precedes_name(word: &str) -> bool {
    const WORDS: [&str; 13] = [
        "Bub",
        "Bube",
        "Junge",
        "Jungen",
        "Mädchen",
        "Mädchens",
        "Mama",
        "Oma",
        "Opa",
        "Papa",
        "Söhnchen",
        "Töchterchen",
        "Joker",
    ];
    WORDS.contains(&word)
}

/// Names of times.
static TIME_WORDS: Index = Index::new(&[
    "April",
    "August",
    "Dezember",
    "Dienstag",
    "Donnerstag",
    "Februar",
    "Freitag",
    "GMT",
    "Herbst",
    "Januar",
    "Juli",
    "Juni",
    "MESZ",
    "MEZ",
    "Mai",
    "Mittwoch",
    "Montag",
    "März",
    "November",
    "Oktober",
    "Samstag",
    "September",
    "Sommer",
    "Sonnabend",
    "Sonntag",
    "UTC",
    "Winter",
]);

/// Currencies, which are names nowhere but in tables of exchange rates.
static CURRENCIES: Index = Index::new(&[
    "CHF",
    "Cent",
    "Dollar",
    "EUR",
    "Euro",
    "Franken",
    "Kronen",
    "Lira",
    "Mark",
    "Peso",
    "Pfund",
    "Rubel",
    "Rupien",
    "Schilling",
    "US-Dollar",
    "USD",
    "Yen",
    "Yuan",
]);

/// Whether a word is a currency and nothing else: no animal, no place, no given name.
pub(crate) fn is_nothing_but_currency(word: &str) -> bool {
    matches!(
        word,
        "Bitcoin"
            | "Bitcoins"
            | "Cent"
            | "Dollar"
            | "Ether"
            | "Euro"
            | "Euros"
            | "Rubel"
            | "US-Dollar"
            | "Yen"
            | "Yuan"
    )
}

/// Whether a word is a currency.
pub(crate) fn is_currency(word: &str) -> bool {
    CURRENCIES.contains(word)
}

/// Titles, ranks and occupations that are frequent family names. Sorted.
const FAMILY_NAMES: [&str; 17] = [
    "Abt",
    "Bischof",
    "Förster",
    "Fürst",
    "Graf",
    "Herzog",
    "Kaiser",
    "König",
    "Meister",
    "Papst",
    "Probst",
    "Richter",
    "Ritter",
    "Schulze",
    "Schultheiß",
    "Vogt",
    "Wirt",
];

/// Whether a word is a title, a rank or an occupation, and a family name as well.
pub(crate) fn is_family_name_as_well(word: &str) -> bool {
    FAMILY_NAMES.contains(&word)
}

/// Whether a word is a title or form of address.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Whether a word says of which class the place behind it is.
pub(crate) fn is_class_of_place(word: &str) -> bool {
    let listed = |word: &str| PLACE_INDEX.find(word.as_bytes()).is_some();
    let genitive = || {
        let base = word.strip_suffix('s')?;
        Some(listed(base) || base.strip_suffix('e').is_some_and(listed))
    };
    listed(word) || genitive() == Some(true)
}

/// Whether a word names a day, a month or a season, also in the genitive.
pub(crate) fn is_time_word(word: &str) -> bool {
    TIME_WORDS.contains(word) || word.strip_suffix('s').is_some_and(|base| TIME_WORDS.contains(base))
}

#[cfg(test)]
mod tests {
    use super::{
        is_class_of_place, is_currency, is_family_name_as_well, is_nothing_but_currency, is_time_word,
        is_title, precedes_name,
    };

    #[test]
    fn sorted() {
        assert!(super::CLASSES_OF_PLACE.is_sorted());
    }

    #[test]
    fn words_before_names_are_told_apart() {
        assert!(is_title("Dr.") && is_title("Frau") && !is_title("Kanzler"));
        assert!(is_family_name_as_well("Fürst") && !is_family_name_as_well("Kanzler"));
        assert!(precedes_name("Papa") && precedes_name("Bub") && !precedes_name("Herr"));
        assert!(
            is_class_of_place("Stadt") && is_class_of_place("Bundeslandes") && !is_class_of_place("Haus")
        );
    }

    #[test]
    fn currencies_and_times_are_known() {
        assert!(is_currency("Franken") && is_currency("Euro") && !is_currency("Taler"));
        assert!(is_nothing_but_currency("Euro") && !is_nothing_but_currency("Franken"));
        assert!(is_time_word("Montag") && is_time_word("Montags") && is_time_word("Mai"));
        assert!(!is_time_word("Tag") && !is_time_word("Mais'") && !is_time_word(""));
    }
}
