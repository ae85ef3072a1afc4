//! From an oblique case to the nominative: articles and nouns.
//!
//! Feminine nouns and plurals share the article `die`; the rest is masculine or neuter. The endings are those of any
//! grammar; the lists of nouns are our own compilation.

use super::genders::Gender;

/// The gender that an article shows if its noun is a person in the nominative singular, as it is written: `Der`, `eine`.
pub(crate) fn gender_of_nominative(article: &str) -> Option<Gender> {
    match article {
        "der" | "Der" | "ein" | "Ein" | "Ihr" | "Sein" | "Mein" | "mein" => Some(Gender::Masculine),
        "die" | "Die" | "eine" | "Eine" | "Ihre" | "Seine" | "Meine" | "meine" => Some(Gender::Feminine),
        _ => None,
    }
}

/// Whether an article or a numeral in lower case can stand before a plural in the nominative.
pub(crate) fn can_be_plural(article: &str) -> bool {
    matches!(article, "die" | "diese" | "mehrere" | "einige" | "viele" | "zwei" | "drei" | "alle")
}

/// Whether a word in lower case is an article in the nominative.
pub(crate) fn is_nominative_article(word: &str) -> bool {
    matches!(word, "der" | "die" | "das" | "ein" | "eine")
}

/// Whether an article in lower case is usually masculine or neuter. `der` can be feminine, too.
pub(crate) fn is_masculine_or_neuter(article: &str) -> bool {
    matches!(article, "ein" | "mein" | "sein" | "ihr" | "dieser" | "des" | "dem" | "eines" | "einem")
}

/// Whether an article carries the ending of its case, so that adjectives behind it are weak: `der russische` against
/// `ein russischer`.
pub(crate) fn is_strong_article(article: &str) -> bool {
    matches!(article, "des" | "dem" | "den" | "dieses" | "diesem" | "jenes" | "jenem")
}

/// The nominative of an oblique masculine or neuter article, both in lower case: `des` → `der` or `das`.
pub(crate) fn masculine_or_neuter_article(article: &str, neuter: bool) -> String {
    match article {
        "des" | "dem" | "den" => if neuter { "das" } else { "der" }.to_owned(),
        "dieses" | "diesem" => if neuter { "dieses" } else { "dieser" }.to_owned(),
        "jenes" | "jenem" => if neuter { "jenes" } else { "jener" }.to_owned(),
        _ => article.strip_suffix("es").or_else(|| article.strip_suffix("em")).unwrap_or(article).to_owned(),
    }
}

/// The nominative of an oblique feminine or plural article, both in lower case: `der` → `die`, `einer` → `eine`.
pub(crate) fn feminine_or_plural_article(article: &str) -> String {
    match article {
        "der" | "den" => "die".to_owned(),
        _ => article.strip_suffix("er").map_or_else(|| article.to_owned(), |stem| format!("{stem}e")),
    }
}

/// Whether a noun behind `der` or `die` is probably a plural: most that end in -n are.
pub(crate) fn is_plural(noun: &str) -> bool {
    noun.ends_with('n') && !noun.ends_with("in") && !noun.ends_with("ion")
}

/// The nominative plural of a noun in the dative plural, where the two differ.
pub(crate) fn without_dative_plural(noun: &str) -> String {
    let lower = noun.to_lowercase();
    let drops = ["ern", "eln"].iter().any(|ending| lower.ends_with(ending) && lower.len() > 6);
    if drops || is_dative_of_plural_in_e(noun) {
        noun.strip_suffix('n').unwrap_or(noun).to_owned()
    } else {
        noun.to_owned()
    }
}

/// Whether a noun is the dative plural of a listed noun whose plural ends in -e: `Medienberichten`.
pub(crate) fn is_dative_of_plural_in_e(noun: &str) -> bool {
    const DATIVES: [&str; 19] = [
        "anbietern",
        "anwälten",
        "berichten",
        "betreibern",
        "betrieben",
        "diensten",
        "dokumenten",
        "gerichten",
        "herstellern",
        "instituten",
        "kreisen",
        "papieren",
        "parlamenten",
        "städten",
        "verbänden",
        "vereinen",
        "vorständen",
        "werken",
        "ärzten",
    ];
    let lower = noun.to_lowercase();
    DATIVES.iter().any(|ending| lower.ends_with(ending))
}

/// The nominative of a weak masculine noun: `Präsidenten` → `Präsident`, `Zeugen` → `Zeuge`; `None` for other nouns.
pub(crate) fn weak_nominative(noun: &str) -> Option<String> {
    let lower = noun.to_lowercase();
    for (ending, cut) in [
        ("piloten", 2),
        ("chaoten", 2),
        ("idioten", 2),
        ("despoten", 2),
        ("enten", 2),
        ("anten", 2),
        ("isten", 2),
        ("aten", 2),
        ("oten", 1),
        ("ogen", 1),
        ("erten", 1),
    ] {
        if lower.ends_with(ending) && lower.chars().count() > 5 {
            return noun.get(..noun.len() - cut).map(str::to_owned);
        }
    }
    if ["zeugen", "kollegen", "kunden", "löwen"].iter().any(|ending| lower.ends_with(ending)) {
        return noun.strip_suffix('n').map(str::to_owned);
    }
    if lower.ends_with("bären") {
        return noun.strip_suffix("en").map(str::to_owned);
    }
    None
}

/// A noun without the ending of its genitive: `Amtes` → `Amt`, `Westens` → `Westen`, `Gebäudes` → `Gebäude`; `None` where
/// it has none.
pub(crate) fn without_genitive(noun: &str) -> Option<String> {
    let lower = noun.to_lowercase();
    let ends_in = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    let ending = if ends_in(&["nisses", "busses"]) {
        "ses"
    } else if lower.ends_with("es") && !ends_in(&GENITIVES_OF_E) {
        "es"
    } else if !ends_in(&NOMINATIVES_IN_S) || ends_in(&GENITIVES_OF_VOWELS) {
        "s"
    } else {
        return None;
    };
    noun.strip_suffix(ending).filter(|base| base.len() > 2).map(str::to_owned)
}

/// Ends of nouns that end in `-s` themselves, in lower case: `Währungsfonds`, `Kosmos`, `Kurs`.
const NOMINATIVES_IN_S: [&str; 11] =
    ["as", "corps", "fels", "fonds", "hals", "is", "kurs", "os", "puls", "ss", "us"];

/// Ends of genitives that end as nouns do that end in `-s` themselves: `Autos`, `Anbaus`.
const GENITIVES_OF_VOWELS: [&str; 14] = [
    "baus",
    "büros",
    "eaus",
    "embargos",
    "fotos",
    "kasinos",
    "kommandos",
    "kontos",
    "radios",
    "risikos",
    "staus",
    "tempos",
    "utos",
    "videos",
];

/// Ends of genitives of nouns in `-e`: of these only `-s` is an ending.
const GENITIVES_OF_E: [&str; 28] = [
    "auges",
    "burgundes",
    "ees",
    "emüses",
    "endes",
    "ensembles",
    "erbes",
    "finales",
    "gebirges",
    "gebildes",
    "gebäudes",
    "gefolges",
    "gefüges",
    "geheges",
    "geländes",
    "gemäldes",
    "getreides",
    "gewerbes",
    "gewölbes",
    "ies",
    "images",
    "interesses",
    "käses",
    "regimes",
    "services",
    "shuttles",
    "smartphones",
    "ues",
];

#[cfg(test)]
mod tests {
    use super::{
        can_be_plural, feminine_or_plural_article, gender_of_nominative, is_dative_of_plural_in_e,
        is_masculine_or_neuter, is_nominative_article, is_plural, is_strong_article,
        masculine_or_neuter_article, weak_nominative, without_dative_plural, without_genitive,
    };
    use crate::german::genders::Gender;

    #[test]
    fn a_genitive_loses_its_ending_and_nothing_more() {
        for (noun, base) in [
            ("Amtes", "Amt"),
            ("Terroranschlages", "Terroranschlag"),
            ("Konfliktgebietes", "Konfliktgebiet"),
            ("Nahverkehrszuges", "Nahverkehrszug"),
            ("Abgeordnetenhauses", "Abgeordnetenhaus"),
            ("Prozesses", "Prozess"),
            ("Ergebnisses", "Ergebnis"),
            ("Platzes", "Platz"),
            ("Westens", "Westen"),
            ("Gebäudes", "Gebäude"),
            ("Wochenendes", "Wochenende"),
            ("Komitees", "Komitee"),
            ("Amtsmissbrauchs", "Amtsmissbrauch"),
            ("Autos", "Auto"),
            ("Wiederaufbaus", "Wiederaufbau"),
        ] {
            assert_eq!(without_genitive(noun).as_deref(), Some(base));
        }
        for noun in
            ["Währungsfonds", "Campus", "Kosmos", "Islamismus", "Gefängnis", "Beschluss", "Amt", "s", ""]
        {
            assert_eq!(without_genitive(noun), None, "{noun}");
        }
    }

    #[test]
    fn articles_tell_case_and_gender() {
        assert_eq!(gender_of_nominative("Der"), Some(Gender::Masculine));
        assert_eq!(gender_of_nominative("eine"), Some(Gender::Feminine));
        assert_eq!((gender_of_nominative("das"), gender_of_nominative("den")), (None, None));
        assert!(
            is_nominative_article("das") && !is_nominative_article("dem") && !is_nominative_article("Der")
        );
        assert!(can_be_plural("die") && can_be_plural("mehrere") && !can_be_plural("der"));
        assert!(is_masculine_or_neuter("eines") && is_masculine_or_neuter("dieser"));
        assert!(!is_masculine_or_neuter("die") && !is_masculine_or_neuter("eine"));
        assert!(is_strong_article("dem") && is_strong_article("jenes"));
        assert!(!is_strong_article("der") && !is_strong_article("eines"));
    }

    #[test]
    fn articles_go_back_to_their_nominative() {
        for (article, masculine, neuter) in [
            ("des", "der", "das"),
            ("den", "der", "das"),
            ("diesem", "dieser", "dieses"),
            ("jenes", "jener", "jenes"),
            ("eines", "ein", "ein"),
            ("seinem", "sein", "sein"),
            ("ihr", "ihr", "ihr"),
        ] {
            assert_eq!(masculine_or_neuter_article(article, false), masculine, "{article}");
            assert_eq!(masculine_or_neuter_article(article, true), neuter, "{article}");
        }
        for (article, nominative) in [("der", "die"), ("den", "die"), ("einer", "eine"), ("die", "die")] {
            assert_eq!(feminine_or_plural_article(article), nominative, "{article}");
        }
    }

    #[test]
    fn plurals_are_told_from_singulars_in_n() {
        assert!(is_plural("Frauen") && is_plural("Bauern"));
        assert!(!is_plural("Lehrerin") && !is_plural("Nation") && !is_plural("Kinder"));
    }

    #[test]
    fn a_dative_plural_loses_its_n() {
        for (dative, nominative) in [
            ("Kindern", "Kinder"),
            ("Vögeln", "Vögel"),
            ("Ländern", "Länder"),
            ("Frauen", "Frauen"),
            ("Stern", "Stern"),
            ("Fluss", "Fluss"),
        ] {
            assert_eq!(without_dative_plural(dative), nominative);
        }
        assert!(!is_dative_of_plural_in_e("Frauen"));
    }

    #[test]
    fn weak_nouns_have_their_nominative() {
        for (oblique, nominative) in [
            ("Piloten", Some("Pilot")),
            ("Präsidenten", Some("Präsident")),
            ("Lieferanten", Some("Lieferant")),
            ("Polizisten", Some("Polizist")),
            ("Soldaten", Some("Soldat")),
            ("Boten", None),
            ("Behörden", None),
            ("Experten", Some("Experte")),
            ("Biologen", Some("Biologe")),
            ("Augenzeugen", Some("Augenzeuge")),
            ("Kollegen", Some("Kollege")),
            ("Eisbären", Some("Eisbär")),
            ("Enten", None),
            ("Haus", None),
        ] {
            assert_eq!(weak_nominative(oblique).as_deref(), nominative, "{oblique}");
        }
    }

    #[test]
    fn no_genitive_is_left_with_fewer_than_three_letters() {
        assert_eq!(without_genitive("Tores").as_deref(), Some("Tor"));
        assert_eq!(without_genitive("Ufos").as_deref(), None);
        assert_eq!(without_genitive("Eis"), None);
        assert_eq!(without_genitive("Abs"), None);
    }
}
