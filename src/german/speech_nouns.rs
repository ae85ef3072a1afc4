//! Nouns that name somebody's words or thoughts.
//!
//! Source: own compilation from general knowledge of the language. Compounds count with their last part
//! (`Medienbericht`, `Polizeiangaben`).

/// Whether a noun can stand in `nach …` as a source of what the sentence tells: `nach Angaben von …`.
pub(crate) fn is_source(noun: &str) -> bool {
    listed(SOURCES, noun)
}

/// Whether a clause after this noun is somebody's words or thoughts: `die Behauptung, dass …`.
pub(crate) fn takes_clause(noun: &str) -> bool {
    listed(CLAUSE, noun)
}

/// Whether somebody who is this holds what the clause says for true: `sie ist überzeugt, dass …`.
pub(crate) fn is_conviction(adjective: &str) -> bool {
    ADJECTIVES.binary_search(&adjective).is_ok()
}

const ADJECTIVES: &[&str] =
    &["besorgt", "optimistisch", "sicher", "skeptisch", "zuversichtlich", "überzeugt"];

/// Whether `noun` is in the list, or ends in a member that stands there.
fn listed(list: &[&str], noun: &str) -> bool {
    if list.binary_search(&noun).is_ok() {
        return true;
    }
    // A compound: its last part is written small.
    noun.char_indices().skip(3).any(|(at, c)| {
        let tail = &noun[at..];
        c.is_lowercase() && tail.len() >= 5 && list.iter().any(|entry| small_is(entry, tail))
    })
}

/// Whether `tail` is `entry` with its first letter small.
fn small_is(entry: &str, tail: &str) -> bool {
    let (mut entry, mut tail) = (entry.chars(), tail.chars());
    let first = entry.next().map(|c| c.to_lowercase().next());
    first == Some(tail.next()) && entry.as_str() == tail.as_str()
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
    "Gesetz",
    "Grundgesetz",
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
    "Urteil",
    "Vermutung",
    "Vermutungen",
    "Vernehmen",
    "Version",
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
    }

    #[test]
    fn compounds_count_with_their_last_part() {
        assert!(is_source("Angaben") && is_source("Polizeiangaben") && is_source("Medienberichten"));
        assert!(!is_source("Hause") && !is_source("Umgaben") && !is_source("Angaben-"));
        assert!(takes_clause("Behauptung") && takes_clause("Terrorverdacht"));
    }
}
