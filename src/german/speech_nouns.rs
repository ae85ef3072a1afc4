//! Nouns of speech: sources, statements, media, and those who speak for others.
//!
//! Source: own compilation from general knowledge of the language. Compounds count with their last part
//! (`Medienbericht`, `Polizeiangaben`).

use super::lookup::Endings;
use crate::util::sort::Sort;
use std::sync::LazyLock;

/// Whether a noun behind `nach` names a source: `nach Angaben von …`.
pub(crate) fn is_source(noun: &str) -> bool {
    listed(|entry| entry.source, noun)
}

/// Whether a noun or an abbreviation is a medium, which can be the addressee: `sagte Söder der Deutschen Presse-Agentur`.
pub(crate) fn is_medium(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    MEDIA.iter().any(|ending| lower.ends_with(ending)) || ABBREVIATED_MEDIA.contains(&noun)
}

/// Whether a noun or an abbreviation is unambiguously a medium; `Bundesagentur` and `Post` are not.
pub(crate) fn is_press(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    is_medium(noun) && !["agentur", "allgemeinen", "post"].iter().any(|ending| lower.ends_with(ending))
        || ["nachrichtenagentur", "presse-agentur", "presseagentur"].iter().any(|end| lower.ends_with(end))
}

/// Whether a noun is a person who works for a medium: `Chefredakteur`, `Intendantin`.
pub(crate) fn works_for_medium(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    let noun = lower.strip_suffix("in").unwrap_or(&lower);
    PRESS_PEOPLE.iter().any(|ending| noun.ends_with(ending))
}

/// The ends of nouns for people of the media, in lower case, without the `-in` of women.
const PRESS_PEOPLE: &[&str] = &[
    "autor",
    "chef",
    "direktor",
    "herausgeber",
    "intendant",
    "journalist",
    "korrespondent",
    "leiter",
    "moderator",
    "redakteur",
    "reporter",
    "verleger",
];

/// Media that are called by their abbreviation.
const ABBREVIATED_MEDIA: &[&str] =
    &["AFP", "AP", "ARD", "BBC", "CNN", "FAZ", "KNA", "NZZ", "dpa", "epd", "taz"];

/// The ends of nouns for media, in lower case.
const MEDIA: &[&str] = &[
    "agentur",
    "agenturen",
    "allgemeinen",
    "illustrierten",
    "mediengruppe",
    "post",
    "presse",
    "redaktion",
    "rundschau",
    "sendung",
    "tagesschau",
    "zeitschrift",
    "zeitung",
    "zeitungen",
];

/// Whether a noun is something that is said, rejected or discussed, and so the object of a verb of saying rather than its
/// subject: `Weitere Forderungen lehnt die Regierung ab`.
pub(crate) fn is_said(noun: &str) -> bool {
    ends_with_any(noun, SAID)
}

/// The ends of nouns for what is said, in lower case.
const SAID: &[&str] = &[
    "angebot",
    "anschuldigungen",
    "aussage",
    "aussagen",
    "bedauern",
    "bedenken",
    "behauptung",
    "behauptungen",
    "entscheidung",
    "forderung",
    "forderungen",
    "gerüchte",
    "kritik",
    "plan",
    "pläne",
    "skepsis",
    "sorge",
    "sorgen",
    "spekulationen",
    "verhandlungen",
    "verschiebung",
    "verständnis",
    "vorschlag",
    "vorwurf",
    "vorwürfe",
    "zuversicht",
    "zweifel",
];

/// Whether a source noun is somebody's view and no publication of its own: `Angaben`, not `Studie` or `Polizeiangaben`.
pub(crate) fn is_opinion(noun: &str) -> bool {
    OPINIONS.contains(&noun)
}

const OPINIONS: &[&str] = &[
    "Angabe",
    "Angaben",
    "Ansicht",
    "Auffassung",
    "Aussage",
    "Aussagen",
    "Bekunden",
    "Berichte",
    "Berichten",
    "Einschätzung",
    "Einschätzungen",
    "Erkenntnis",
    "Erkenntnissen",
    "Information",
    "Informationen",
    "Meinung",
    "Meldungen",
    "Schätzungen",
    "Überzeugung",
    "Vermutungen",
    "Vernehmen",
    "Worten",
];

/// Whether a noun is an institution that can bear a person's name without being that person: `Regierung Bush`.
pub(crate) fn is_named_after_person(noun: &str) -> bool {
    ends_with_any(noun, NAMED_AFTER_PERSONS)
}

/// The ends of nouns for such institutions, in lower case.
const NAMED_AFTER_PERSONS: &[&str] =
    &["administration", "familie", "gruppe", "kabinett", "konzern", "partei", "regierung", "stiftung", "ära"];

/// Whether a noun for a person or a publication speaks for the organisation behind it: `Sprecher`, `Mitteilung`.
pub(crate) fn speaks_for_organisation(noun: &str) -> bool {
    ends_with_any(noun, VOICES)
}

/// The ends of nouns for such persons and publications, in lower case.
const VOICES: &[&str] = &[
    "angaben",
    "ausgabe",
    "bericht",
    "berichte",
    "berichten",
    "erklärung",
    "kreise",
    "kreisen",
    "meldung",
    "mitteilung",
    "pressestelle",
    "sprecher",
    "sprecherin",
    "sprechern",
    "sprechers",
    "verantwortliche",
    "vertreter",
    "vertreterin",
    "vertretern",
    "vertreters",
];

/// Whether a noun is an organisation, an office or a group of people: `Polizei`, `Bauernverband`, `Klub`.
pub(crate) fn is_institution(noun: &str) -> bool {
    ends_with_any(noun, INSTITUTIONS) && !ends_with_any(noun, NO_INSTITUTIONS)
}

/// Ends of nouns that end like an organisation and are none, in lower case.
const NO_INSTITUTIONS: &[&str] = &[
    "abwehr",
    "altstadt",
    "anklagebank",
    "begleitung",
    "brandstiftung",
    "datenbank",
    "einleitung",
    "ersatzbank",
    "fortführung",
    "gartenhaus",
    "gasleitung",
    "gewächshaus",
    "heirat",
    "innenstadt",
    "inserat",
    "irreführung",
    "kriegführung",
    "parkbank",
    "parkhaus",
    "rohrleitung",
    "rückführung",
    "sitzbank",
    "stromleitung",
    "tabellenführung",
    "verrat",
    "vorrat",
    "wasserleitung",
    "weiterführung",
    "weiterleitung",
    "wohnhaus",
    "zuschauerbank",
    "überführung",
    // `Ein-`, `Aus-`, `Durch-`, `Auf-`, `Vor-`, `Ent-`, `Zu-`: what somebody does.
    "aufführung",
    "ausführung",
    "durchführung",
    "einführung",
    "entführung",
    "vorführung",
    "zuführung",
];

/// The ends of nouns for organisations and groups, in lower case. Compounds count by their head.
const INSTITUTIONS: &[&str] = &[
    "agentur",
    "amt",
    "amtes",
    "amts",
    "anklage",
    "anwaltschaft",
    "anwaltschaften",
    "armee",
    "ausschuss",
    "bank",
    "banken",
    "behörde",
    "behörden",
    "betreiber",
    "bund",
    "bundes",
    "bündnis",
    "büro",
    "club",
    "delegation",
    "departement",
    "familie",
    "feuerwehr",
    "firma",
    "firmen",
    "fraktion",
    "fraktionen",
    "führung",
    "gemeinde",
    "gericht",
    "gerichts",
    "gerichtshof",
    "geschäftsführung",
    "gesellschaft",
    "gewerkschaft",
    "gewerkschaften",
    "gruppe",
    "haus",
    "heimleitung",
    "hersteller",
    "hochschule",
    "initiative",
    "initiativen",
    "institut",
    "instituts",
    "justiz",
    "kammer",
    "kanzlei",
    "kirche",
    "kirchen",
    "klinik",
    "klub",
    "koalition",
    "komitee",
    "kommission",
    "konzern",
    "konzerns",
    "kreml",
    "leitung",
    "marine",
    "militär",
    "militärs",
    "miliz",
    "ministerium",
    "ministeriums",
    "mitglieder",
    "opposition",
    "organisation",
    "organisationen",
    "partei",
    "parteien",
    "polizei",
    "präsidium",
    "rat",
    "rats",
    "rates",
    "redaktion",
    "regierung",
    "regierungen",
    "rettungsdienst",
    "senat",
    "sender",
    "staatskanzlei",
    "stadt",
    "stiftung",
    "streitkräfte",
    "team",
    "unternehmen",
    "unternehmens",
    "universität",
    "verband",
    "verbands",
    "verbandes",
    "verbände",
    "verein",
    "vereins",
    "vereinigung",
    "verlag",
    "vertretung",
    "verwaltung",
    "volkspartei",
    "vorstand",
    "werft",
    "wirtschaft",
    "wissenschaft",
    "zentrale",
    "zentrum",
];

/// Whether a word is a feminine noun for one body that is called with and without its article: `Polizei`.
pub(crate) fn is_feminine_body(word: &str) -> bool {
    const BODIES: [&str; 5] = ["anwaltschaft", "feuerwehr", "polizei", "regierung", "verwaltung"];
    !word.contains(' ') && ends_with_any(word, &BODIES)
}

/// Whether a noun is a victim or a loss that a disaster "demands": `Der Unfall forderte zwei Schwerverletzte`.
pub(crate) fn is_toll(noun: &str) -> bool {
    ends_with_any(noun, TOLLS)
}

/// The ends of nouns for victims and losses, in lower case.
const TOLLS: &[&str] = &["leben", "opfer", "tote", "toten", "tribut", "verletzte", "verletzten"];

/// Whether a noun in lower case ends in one of the endings.
fn ends_with_any(noun: &str, endings: &[&str]) -> bool {
    let lower = noun.to_lowercase();
    endings.iter().any(|ending| lower.ends_with(ending))
}

/// Whether a noun is a thing or an event, which can be the subject of a verb of saying but is no speaker: `Der Beruf
/// verlangt Geduld`.
pub(crate) fn is_inanimate(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    // Not `Soldaten`, `Kandidaten`.
    lower == "daten" || INANIMATE.iter().any(|ending| lower.ends_with(ending))
}

/// The ends of nouns for things and events, in lower case.
const INANIMATE: &[&str] = &[
    "alltag",
    "ampel",
    "anschlag",
    "anschuldigungen",
    "app",
    "arbeitsplätze",
    "aufgabe",
    "aufnahme",
    "aufnahmen",
    "auto",
    "beben",
    "beruf",
    "besuch",
    "bilanz",
    "bilder",
    "blick",
    "brand",
    "brücke",
    "buch",
    "computer",
    "dürre",
    "entwicklung",
    "epidemie",
    "erdrutsch",
    "ereignis",
    "ereignisse",
    "erfolg",
    "ergebnis",
    "ergebnisse",
    "fall",
    "farbe",
    "feuer",
    "film",
    "flut",
    "foto",
    "fotos",
    "frist",
    "frost",
    "frühjahr",
    "frühling",
    "gebäude",
    "gerät",
    "geräte",
    "gesetz",
    "gesichtsausdruck",
    "gespräch",
    "geste",
    "handy",
    "herbst",
    "hitze",
    "hochwasser",
    "hurrikan",
    "indizien",
    "katastrophe",
    "klima",
    "konflikt",
    "kosten",
    "krieg",
    "krise",
    "kälte",
    "lawine",
    "lächeln",
    "maschine",
    "miene",
    "mobiltelefon",
    "nachfrage",
    "pandemie",
    "paragraf",
    "paragraph",
    "preise",
    "projekt",
    "regal",
    "regen",
    "roman",
    "rundgang",
    "schaden",
    "schnee",
    "schäden",
    "seuche",
    "situation",
    "software",
    "sommer",
    "spaziergang",
    "spuren",
    "statistik",
    "strecke",
    "sturm",
    "system",
    "szene",
    "szenen",
    "taifun",
    "tatsache",
    "technik",
    "telefon",
    "treffen",
    "trend",
    "tunnel",
    "umstand",
    "umstände",
    "unfall",
    "unglück",
    "unwetter",
    "urteil",
    "veranstaltung",
    "verfahren",
    "vergleich",
    "vergleiche",
    "verhalten",
    "video",
    "videos",
    "virus",
    "vulkan",
    "wert",
    "werte",
    "wetter",
    "winter",
    "zahl",
    "zahlen",
    "überschwemmung",
    "überschwemmungen",
];

/// Whether a noun is an action, a state or a quality by its ending, which is the object of a verb of saying rather than
/// its subject: `eine Untersuchung der Wahl verlangte …`. Bodies that end so are none.
pub(crate) fn is_abstract(noun: &str) -> bool {
    const ENDINGS: [&str; 13] = [
        "frage", "heit", "ismus", "keit", "nis", "strafe", "streik", "tion", "tionen", "tät", "ung", "ungen",
        "wahl",
    ];
    const BODIES: [&str; 14] = [
        "abteilung",
        "aktion",
        "bewegung",
        "direktion",
        "föderation",
        "innung",
        "inspektion",
        "institution",
        "nation",
        "reinigung",
        "sektion",
        "sicherung",
        "station",
        "verteidigung",
    ];
    ends_with_any(noun, &ENDINGS) && !ends_with_any(noun, &BODIES)
}

/// Whether a noun is what somebody's opinion amounts to, and stands before `von` and that person: `Kritik kommt von der
/// Gewerkschaft.`
pub(crate) fn is_response(noun: &str) -> bool {
    const RESPONSES: [&str; 8] =
        ["einwände", "kritik", "lob", "protest", "unterstützung", "widerspruch", "zuspruch", "zustimmung"];
    ends_with_any(noun, &RESPONSES)
}

/// Whether a noun takes a complement clause that states somebody's words or thoughts: `die Behauptung, dass …`.
pub(crate) fn takes_clause(noun: &str) -> bool {
    listed(|entry| entry.clause, noun)
}

/// Whether an adjective says that its subject believes the clause behind it: `sie ist überzeugt, dass …`.
pub(crate) fn is_conviction(adjective: &str) -> bool {
    ADJECTIVES.binary_search(&adjective).is_ok()
}

const ADJECTIVES: &[&str] =
    &["besorgt", "optimistisch", "sicher", "skeptisch", "zuversichtlich", "überzeugt"];

/// Whether `noun` is in the list, or ends in a member that is written small there: `Medienberichte`.
fn listed(list: fn(&Entry) -> bool, noun: &str) -> bool {
    let Some(ending) = ending(noun) else { return false };
    let (entries, endings) = &*ENTRIES;
    if !endings.may_end(noun.as_bytes(), noun.len()) {
        return false;
    }
    let start = entries.partition_point(|entry| entry.ending < ending);
    let same = entries[start..].iter().take_while(|entry| entry.ending == ending);
    same.into_iter().any(|entry| list(entry) && (noun == entry.noun || ends_in(noun, entry.noun)))
}

/// Whether `noun` is a compound whose last part is `entry`.
fn ends_in(noun: &str, entry: &str) -> bool {
    let mut rest = entry.chars();
    let Some(first) = rest.next() else { return false };
    noun.strip_suffix(rest.as_str()).is_some_and(|head| {
        let small = head.chars().next_back();
        // `NASA-Angaben`
        if head.strip_suffix(first).is_some_and(|before| before.ends_with('-')) {
            return true;
        }
        head.len() > 3 && entry.len() >= 5 && small.is_some() && small == first.to_lowercase().next()
    })
}

/// A listed noun, found by its ending, because compounds have it, too.
struct Entry {
    ending: [u8; 3],
    noun: &'static str,
    source: bool,
    clause: bool,
}

/// The listed nouns by their endings, and which endings they have.
static ENTRIES: LazyLock<(Vec<Entry>, Endings)> = LazyLock::new(|| {
    let entry = |noun: &&'static str, source: bool| {
        Some(Entry { ending: ending(noun)?, noun, source, clause: !source })
    };
    let sources = SOURCES.iter().filter_map(|noun| entry(noun, true));
    let clauses = CLAUSE.iter().filter_map(|noun| entry(noun, false));
    let mut entries: Vec<Entry> = sources.chain(clauses).collect();
    entries.stable_sort_by_key(|entry| (entry.ending, entry.noun, entry.clause));
    let endings = entries.iter().fold(Endings::NONE, |endings, entry| endings.with(entry.noun));
    (entries, endings)
});

/// The last three bytes.
fn ending(noun: &str) -> Option<[u8; 3]> {
    noun.as_bytes().last_chunk().copied()
}

const SOURCES: &[&str] = &[
    "Agenturmeldungen",
    "Angabe",
    "Angaben",
    "Annahme",
    "Annahmen",
    "Ansicht",
    "Artikel",
    "Auffassung",
    "Auskunft",
    "Auskünften",
    "Aussage",
    "Aussagen",
    "Bekunden",
    "Bekundungen",
    "Berechnung",
    "Berechnungen",
    "Bericht",
    "Berichte",
    "Berichten",
    "Beschreibung",
    "Bulletin",
    "Dafürhalten",
    "Darstellung",
    "Darstellungen",
    "Eindruck",
    "Einschätzung",
    "Einschätzungen",
    "Erkenntnis",
    "Erkenntnisse",
    "Erkenntnissen",
    "Erklärung",
    "Erklärungen",
    "Ermessen",
    "Ermittlungen",
    "Ermittlungsstand",
    "Gesetz",
    "Grundgesetz",
    "Hochrechnung",
    "Hochrechnungen",
    "Information",
    "Informationen",
    "Lesart",
    "Meinung",
    "Meldung",
    "Meldungen",
    "Mitteilung",
    "Mitteilungen",
    "Planungen",
    "Plänen",
    "Prognose",
    "Prognosen",
    "Schilderung",
    "Schilderungen",
    "Schätzung",
    "Schätzungen",
    "Statistik",
    "Stellungnahme",
    "Studie",
    "Studien",
    "Umfrage",
    "Umfragen",
    "Untersuchung",
    "Untersuchungen",
    "Urteil",
    "Vermutung",
    "Vermutungen",
    "Vernehmen",
    "Vorstellung",
    "Vorstellungen",
    "Willen",
    "Worten",
    "Äußerung",
    "Äußerungen",
    "Überzeugung",
];

const CLAUSE: &[&str] = &[
    "Andeutung",
    "Andeutungen",
    "Angst",
    "Ankündigung",
    "Ankündigungen",
    "Annahme",
    "Anschuldigung",
    "Anschuldigungen",
    "Ansicht",
    "Anweisung",
    "Appell",
    "Argument",
    "Auffassung",
    "Aufforderung",
    "Aufruf",
    "Aussage",
    "Aussagen",
    "Bedenken",
    "Befürchtung",
    "Befürchtungen",
    "Begründung",
    "Behauptung",
    "Behauptungen",
    "Bekenntnis",
    "Bericht",
    "Berichte",
    "Berichten",
    "Beschluss",
    "Beschwerde",
    "Beteuerung",
    "Bitte",
    "Drohung",
    "Eindruck",
    "Eingeständnis",
    "Einschätzung",
    "Einwand",
    "Empfehlung",
    "Ergebnis",
    "Erkenntnis",
    "Erklärung",
    "Erwartung",
    "Fazit",
    "Feststellung",
    "Forderung",
    "Forderungen",
    "Frage",
    "Gerücht",
    "Gerüchte",
    "Gerüchten",
    "Geständnis",
    "Glaube",
    "Glauben",
    "Hinweis",
    "Hinweise",
    "Hoffnung",
    "Hoffnungen",
    "Information",
    "Informationen",
    "Klage",
    "Kritik",
    "Meinung",
    "Meldung",
    "Meldungen",
    "Mitteilung",
    "Mutmaßung",
    "Mutmaßungen",
    "Nachricht",
    "Prognose",
    "Ruf",
    "Schluss",
    "Schlussfolgerung",
    "Sorge",
    "Sorgen",
    "Spekulation",
    "Spekulationen",
    "Standpunkt",
    "Tenor",
    "Theorie",
    "These",
    "Verdacht",
    "Verlangen",
    "Vermutung",
    "Vermutungen",
    "Versprechen",
    "Voraussage",
    "Vorhersage",
    "Vorschlag",
    "Vorwurf",
    "Vorwürfe",
    "Vorwürfen",
    "Warnung",
    "Warnungen",
    "Worten",
    "Wunsch",
    "Zusage",
    "Zuversicht",
    "Zweifel",
    "Ängste",
    "Äußerung",
    "Äußerungen",
    "Überzeugung",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(SOURCES.is_sorted() && CLAUSE.is_sorted() && ADJECTIVES.is_sorted());
        for list in [SAID, NAMED_AFTER_PERSONS, VOICES, TOLLS] {
            assert!(list.is_sorted());
        }
        assert!(MEDIA.is_sorted() && INANIMATE.is_sorted() && ABBREVIATED_MEDIA.is_sorted());
    }

    #[test]
    fn things_are_inanimate_and_media_are_not() {
        assert!(
            is_inanimate("Hochwasser") && is_inanimate("Zugunglück") && is_inanimate("Arbeitslosenzahlen")
        );
        assert!(
            !is_inanimate("Bild")
                && !is_inanimate("Soldaten")
                && !is_inanimate("Verlage")
                && !is_inanimate("Regierung")
                && !is_inanimate("Bericht")
        );
        assert!(is_medium("Presse-Agentur") && is_medium("Tageszeitung") && is_medium("dpa"));
        assert!(!is_medium("Polizei") && !is_medium("Partei"));
    }

    #[test]
    fn compounds_count_with_their_last_part() {
        assert!(is_source("Angaben") && is_source("Polizeiangaben") && is_source("Medienberichten"));
        assert!(is_source("NASA-Angaben") && is_source("Polizei-Berichten"));
        assert!(!is_source("Hause") && !is_source("Umgaben") && !is_source("Angaben-"));
        assert!(takes_clause("Behauptung") && takes_clause("Terrorverdacht"));
    }

    #[test]
    fn the_press_is_told_from_other_agencies() {
        for noun in ["dpa", "Tageszeitung", "Nachrichtenagentur", "Presse-Agentur"] {
            assert!(is_press(noun), "{noun}");
        }
        for noun in ["Bundesagentur", "Post", "Polizei"] {
            assert!(!is_press(noun), "{noun}");
        }
        assert!(works_for_medium("Chefredakteur") && works_for_medium("Intendantin"));
        assert!(!works_for_medium("Polizistin") && !works_for_medium("Berlin"));
    }

    #[test]
    fn nouns_are_what_is_said_or_who_says_it() {
        assert!(is_said("Vorwürfe") && is_said("Lohnforderung") && !is_said("Regierung"));
        assert!(is_opinion("Angaben") && !is_opinion("Polizeiangaben") && !is_opinion("Studie"));
        assert!(is_named_after_person("Regierung") && !is_named_after_person("Polizei"));
        assert!(speaks_for_organisation("Regierungssprecherin") && !speaks_for_organisation("Minister"));
        assert!(is_toll("Verletzte") && is_toll("Todesopfer") && !is_toll("Gewinner"));
        assert!(is_response("Kritik") && is_response("Lob") && !is_response("Bericht"));
        assert!(takes_clause("Behauptung") && !takes_clause("Haus") && !takes_clause(""));
        assert!(is_conviction("überzeugt") && !is_conviction("alt"));
    }

    #[test]
    fn bodies_are_told_from_what_ends_like_them() {
        assert!(is_institution("Bauernverband") && is_institution("Staatsanwaltschaft"));
        assert!(is_institution("Landesbank") && !is_institution("Parkbank") && !is_institution("Datenbank"));
        assert!(!is_institution("Tisch"));
        assert!(is_feminine_body("Polizei") && is_feminine_body("Stadtverwaltung"));
        assert!(!is_feminine_body("Verein") && !is_feminine_body("Berliner Polizei"));
        assert!(is_abstract("Untersuchung") && is_abstract("Freiheit") && is_abstract("Präsidentenwahl"));
        assert!(!is_abstract("Abteilung") && !is_abstract("Polizeiinspektion") && !is_abstract("Minister"));
    }

    #[test]
    fn a_compound_has_a_part_before_its_last_one() {
        assert!(is_source("Polizeiangaben") && is_source("BKA-Angaben"));
        // Neither an end alone, nor a short head, nor another letter before it.
        for noun in ["ngaben", "Abangaben", "PolizeiAngaben", "Maßgaben", "en", ""] {
            assert!(!is_source(noun), "{noun}");
        }
    }
}
