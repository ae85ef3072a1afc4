//! How the heads of names decline: neuter nouns, genitives in `-es`, and places whose own name ends like a genitive; and by which
//! nouns names of several words are known: `Amt für …`, `Bund der …`.
//!
//! Own compilation from general knowledge of the language.

use super::lookup::Endings;
use crate::kind::Kind;

/// Heads of German names that are neuter and so take `Deutsches`, not `Deutscher`, before them; sorted.
const NEUTER_HEADS: [&str; 32] = [
    "amt",
    "archiv",
    "blatt",
    "bündnis",
    "büro",
    "denkmal",
    "fernsehen",
    "fest",
    "forum",
    "gericht",
    "gesetz",
    "gymnasium",
    "haus",
    "institut",
    "komitee",
    "kreuz",
    "meer",
    "ministerium",
    "museum",
    "netzwerk",
    "orchester",
    "parlament",
    "programm",
    "radio",
    "reich",
    "schloss",
    "stadion",
    "team",
    "theater",
    "volk",
    "werk",
    "zentrum",
];

/// Ends of feminine heads, which take `Süddeutsche` before them in the singular, whatever their case.
const FEMININE_ENDS: [&str; 20] = [
    "akademie",
    "armee",
    "bahn",
    "bank",
    "bühne",
    "front",
    "hochschule",
    "ion",
    "kammer",
    "kirche",
    "liga",
    "partei",
    "post",
    "presse",
    "republik",
    "rundschau",
    "schaft",
    "tät",
    "ung",
    "zentrale",
];

/// Heads whose genitive has `-es`; sorted.
const HEADS_WITH_ES: [&str; 21] = [
    "amt", "band", "berg", "bund", "dienst", "gericht", "gesetz", "haus", "hof", "kreis", "kreuz", "krieg",
    "land", "markt", "rat", "recht", "reich", "tag", "verband", "verein", "werk",
];

/// Places whose own name ends in a consonant and `s`, which is no genitive; sorted.
const PLACES_IN_S: [&str; 21] = [
    "Amiens",
    "Angers",
    "Athens",
    "Cannes",
    "Chartres",
    "Flims",
    "Illinois",
    "Mars",
    "Massachusetts",
    "Mons",
    "Moers",
    "New Orleans",
    "Poitiers",
    "Reims",
    "Rennes",
    "St. Johns",
    "Tours",
    "Vegas",
    "Versailles",
    "Wales",
    "Worms",
];

/// Heads of names of bodies that say behind `für` what they are for; sorted.
const BODIES_FOR: [&str; 33] = [
    "agentur",
    "akademie",
    "amt",
    "amte",
    "amtes",
    "amts",
    "anstalt",
    "behörde",
    "bundeszentrale",
    "dienststelle",
    "direktion",
    "fachstelle",
    "fakultät",
    "gericht",
    "gerichts",
    "gesellschaft",
    "hochschule",
    "institut",
    "instituts",
    "kommission",
    "koordinierungsstelle",
    "landeszentrale",
    "ministerium",
    "ministeriums",
    "stiftung",
    "universität",
    "verband",
    "verbandes",
    "verbands",
    "verein",
    "vereins",
    "zentrum",
    "zentrums",
];

/// Ends of nouns for what a body is for, which stand without an article: `Amt für Wohnungsbau`.
const FIELDS: [&str; 45] = [
    "angelegenheiten",
    "arbeit",
    "bau",
    "dienste",
    "familie",
    "finanzen",
    "forsten",
    "frauen",
    "geschichte",
    "gesundheit",
    "handel",
    "hilfe",
    "ie",
    "ik",
    "internationales",
    "jugend",
    "klima",
    "kultur",
    "kunde",
    "kunst",
    "medien",
    "medizin",
    "recht",
    "sachen",
    "schaft",
    "fahrt",
    "schutz",
    "soziales",
    "sport",
    "ung",
    "verkehr",
    "wesen",
    "atmosphäre",
    "boden",
    "gefahren",
    "heit",
    "inneres",
    "justiz",
    "natur",
    "steuern",
    "tion",
    "umwelt",
    "wasser",
    "wirtschaft",
    "wissenschaft",
];

/// Ends of the names of towns and villages that few common nouns share: `Guttannen`, `Innertkirchen`.
const PLACE_ENDS: [&str; 28] = [
    "bach", "brück", "brücken", "brunn", "burg", "büttel", "dorf", "furt", "hagen", "hausen", "heim",
    "hofen", "hoven", "ingen", "kirchen", "leben", "moos", "münde", "rath", "reuth", "roda", "rode",
    "scheid", "siel", "stedt", "tannen", "weiler", "wil",
];

/// What stands before the end that towns and villages have in common, where a word has one.
pub(crate) fn end_of_place(word: &str) -> Option<&str> {
    PLACE_ENDS.iter().find_map(|end| word.strip_suffix(end)).filter(|before| before.chars().nth(2).is_some())
}

/// Ends of compounds for places that are named by their town's adjective and the compound: `Wiener Zentralfriedhof`.
const PLACES_OF_TOWNS: [&str; 6] =
    ["bahnhof", "bahnhofs", "flughafen", "flughafens", "friedhof", "friedhofs"];

/// Houses and companies of artists that are named so: `Münchner Volkstheater`.
const HOUSES: [&str; 21] = [
    "Konzerthaus",
    "Konzerthauses",
    "Kunsthalle",
    "Kunstmuseum",
    "Kunstmuseums",
    "Landesmuseum",
    "Landesmuseums",
    "Opernhaus",
    "Opernhauses",
    "Philharmoniker",
    "Philharmonikern",
    "Residenztheater",
    "Residenztheaters",
    "Schauspielhaus",
    "Schauspielhauses",
    "Sinfoniker",
    "Stadtmuseum",
    "Stadtmuseums",
    "Symphoniker",
    "Volkstheater",
    "Volkstheaters",
];

/// The kind of what is named by its town's adjective and this noun: `Münchner Volkstheater`, `Wiener Zentralfriedhof`.
pub(crate) fn kind_of_house(noun: &str) -> Option<Kind> {
    if HOUSES.contains(&noun) {
        return Some(Kind::Org);
    }
    // `Hauptbahnhof`, but not `Bahnhof`.
    PLACES_OF_TOWNS.iter().any(|end| noun.ends_with(end)).then_some(Kind::Loc)
}

/// Whether a noun is that of a body whose name is this noun and its place: `Amtsgericht Dresden`, `Klinikum Fulda`.
pub(crate) fn is_body_before_place(noun: &str) -> bool {
    const BODIES: [&str; 34] = [
        "Amtsgericht",
        "Amtsgerichts",
        "Bistum",
        "Bistums",
        "Bundespolizeiinspektion",
        "Erzbistum",
        "Hochschule",
        "Klinikum",
        "Klinikums",
        "Landesgericht",
        "Landestheater",
        "Landestheaters",
        "Landgericht",
        "Landgerichts",
        "Landratsamt",
        "Landratsamts",
        "Oberlandesgericht",
        "Oberlandesgerichts",
        "Polizeidirektion",
        "Polizeiinspektion",
        "Polizeipräsidium",
        "Staatsanwaltschaft",
        "Staatsoper",
        "Staatstheater",
        "Staatstheaters",
        "Stadttheater",
        "Stadttheaters",
        "Tierpark",
        "Universität",
        "Universitätsklinikum",
        "Universitätsklinikums",
        "Verwaltungsgericht",
        "Verwaltungsgerichts",
        "Volksschule",
    ];
    BODIES.contains(&noun)
}

/// Whether a noun is the last word of newspapers' names behind an adjective: `Oststeirische Zeitung`.
pub(crate) fn is_newspaper(noun: &str) -> bool {
    const NEWSPAPERS: [&str; 14] = [
        "Allgemeine",
        "Anzeiger",
        "Bote",
        "Kurier",
        "Merkur",
        "Nachrichten",
        "Post",
        "Presse",
        "Rundschau",
        "Tagblatt",
        "Tageblatt",
        "Volksblatt",
        "Volkszeitung",
        "Zeitung",
    ];
    NEWSPAPERS.contains(&noun)
}

/// Nouns behind the name of a founder in the names of firms.
const FIRMS: [&str; 14] = [
    "Automotive",
    "Capital",
    "Elektronik",
    "Energy",
    "Group",
    "Holding",
    "Immobilien",
    "Invest",
    "Logistics",
    "Logistik",
    "Maschinenbau",
    "Pharma",
    "Solutions",
    "Systems",
];

/// Heads of compounds there.
const HEADS_OF_FIRMS: [&str; 6] =
    ["technik", "maschinen", "anlagenbau", "systeme", "elektronik", "touristik"];

/// Nouns of names with a genitive, and heads of such compounds.
const UNIONS: [&str; 6] = ["Bund", "Bundes", "Gewerkschaft", "Verband", "Verbands", "Verbandes"];
const HEADS_OF_UNIONS: [&str; 4] = ["bundesverband", "landesverband", "spitzenverband", "zentralverband"];

/// The ends of all heads of names of several words.
static HEAD_ENDS: Endings = {
    const fn with(mut endings: Endings, words: &[&str]) -> Endings {
        let mut at = 0;
        while at < words.len() {
            endings = endings.with(words[at]);
            at += 1;
        }
        endings
    }
    let endings = with(with(Endings::NONE, &BODIES_FOR), &FIRMS);
    let endings = with(with(endings, &HEADS_OF_FIRMS), &UNIONS);
    let endings = with(with(endings, &HOUSES), &PLACES_OF_TOWNS);
    with(with(endings, &HEADS_OF_UNIONS), &["Amt", "gesetz", "gesetzes"])
};

/// Whether a word can be one of the heads below or a law, by its end: nearly every other one fails here.
pub(crate) fn may_be_head(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && HEAD_ENDS.may_end(word.as_bytes(), word.len())
}

/// Whether a noun stands behind the name of a founder in the names of firms: `Brandauer Fördertechnik`.
pub(crate) fn is_word_of_firm(noun: &str) -> bool {
    FIRMS.contains(&noun) || HEADS_OF_FIRMS.iter().any(|head| noun.len() > head.len() && noun.ends_with(head))
}

/// Whether a noun is the head of a body's name that says behind `für` what it is for.
pub(crate) fn is_body_for(noun: &str) -> bool {
    noun.starts_with(char::is_uppercase) && ends_with_any(noun, &BODIES_FOR)
}

/// Whether a noun is the head of a name with a genitive: `Bund der Steuerzahler`, `Verband der Automobilindustrie`.
pub(crate) fn is_union_of(noun: &str) -> bool {
    UNIONS.contains(&noun) || noun.starts_with(char::is_uppercase) && ends_with_any(noun, &HEADS_OF_UNIONS)
}

/// Whether a noun says what a body is for: `Wohnungsbau`, `Strafsachen`.
pub(crate) fn is_field(noun: &str) -> bool {
    ends_with_any(noun, &FIELDS)
}

/// Whether a noun, or its last part, is one of these, given in lower case.
fn ends_with_any(noun: &str, heads: &[&str]) -> bool {
    heads.iter().any(|head| {
        noun.ends_with(head)
            || noun.len() == head.len()
                && noun.get(1..) == head.get(1..)
                && noun.as_bytes()[0].eq_ignore_ascii_case(&head.as_bytes()[0])
    })
}

/// Whether a noun is neuter by its last part, so that it takes `Deutsches` before it.
pub(crate) fn is_neuter(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    NEUTER_HEADS.iter().any(|neuter| noun.ends_with(neuter))
}

/// Whether a noun is a feminine singular by its end, so that it takes `Süddeutsche` before it.
pub(crate) fn is_feminine(noun: &str) -> bool {
    FEMININE_ENDS.iter().any(|end| noun.ends_with(end))
}

/// Whether the genitive of a noun has `-es`, by its last part.
pub(crate) fn has_genitive_in_es(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    HEADS_WITH_ES.iter().any(|head| noun.ends_with(head))
}

/// Whether a place's own name ends in `s`, which is no genitive.
pub(crate) fn is_place_in_s(name: &str) -> bool {
    PLACES_IN_S.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{
        FEMININE_ENDS, HEADS_WITH_ES, NEUTER_HEADS, end_of_place, has_genitive_in_es, is_body_before_place,
        is_body_for, is_feminine, is_field, is_neuter, is_newspaper, is_place_in_s, is_union_of,
        is_word_of_firm, may_be_head,
    };

    #[test]
    fn lists_are_sorted() {
        assert!(NEUTER_HEADS.is_sorted() && HEADS_WITH_ES.is_sorted() && FEMININE_ENDS.is_sorted());
    }

    #[test]
    fn towns_are_known_by_their_ends() {
        assert_eq!(end_of_place("Guttannen"), Some("Gut"));
        assert_eq!(end_of_place("Innertkirchen"), Some("Innert"));
        assert_eq!(end_of_place("Dorf"), None);
        assert_eq!(end_of_place("Umdorf"), None, "two letters are too few");
        assert_eq!(end_of_place("Haus"), None);
    }

    #[test]
    fn heads_of_names_are_known() {
        assert!(is_body_before_place("Amtsgericht") && !is_body_before_place("Gericht"));
        assert!(is_newspaper("Zeitung") && is_newspaper("Merkur") && !is_newspaper("Partei"));
        for noun in ["Elektronik", "Fördertechnik", "Landmaschinen", "Holding"] {
            assert!(is_word_of_firm(noun), "{noun}");
        }
        for noun in ["technik", "Technik", "Haus"] {
            assert!(!is_word_of_firm(noun), "{noun}");
        }
        for noun in ["Amt", "Bundesamt", "Institut", "Forschungsinstituts", "Zentrum"] {
            assert!(is_body_for(noun), "{noun}");
        }
        for noun in ["amt", "Kamm", "Haus", "Umt", ""] {
            assert!(!is_body_for(noun), "{noun}");
        }
        for noun in ["Bund", "Verbandes", "Bundesverband", "Handelsspitzenverband"] {
            assert!(is_union_of(noun), "{noun}");
        }
        for noun in ["bundesverband", "Weinbauverband", "Verein"] {
            assert!(!is_union_of(noun), "{noun}");
        }
        assert!(
            is_field("Wohnungsbau") && is_field("Strafsachen") && is_field("Kultur") && !is_field("Hund")
        );
        for noun in ["Amt", "Bundesamt", "Fördertechnik", "Gewerkschaft", "Klimagesetz"] {
            assert!(may_be_head(noun), "{noun}");
        }
        assert!(!may_be_head("amt") && !may_be_head("Tisch") && !may_be_head(""));
    }

    #[test]
    fn heads_tell_gender_and_genitive() {
        assert!(is_neuter("Bundesamt") && is_neuter("Museum") && !is_neuter("Bahn"));
        assert!(is_feminine("Bundesbank") && is_feminine("Universität") && !is_feminine("Museum"));
        assert!(has_genitive_in_es("Landgericht") && has_genitive_in_es("Verband"));
        assert!(!has_genitive_in_es("Ministerium"));
        assert!(is_place_in_s("Worms") && !is_place_in_s("Berlins"));
    }
}
