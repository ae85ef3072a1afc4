//! Abbreviations that news use without ever spelling them out, with their long forms.
//!
//! Our own compilation from general knowledge. States and regions have theirs in `states` and `regions`.

/// The most bytes that an abbreviation of the list has.
const LONGEST: usize = 6;

/// The long forms of an abbreviation, none where it is not listed.
pub(crate) fn long_forms(abbreviation: &str) -> impl Iterator<Item = &'static str> {
    let listed = if abbreviation.len() > LONGEST { &[] } else { ACRONYMS };
    let from = listed.partition_point(|&(short, _)| short < abbreviation);
    listed[from..].iter().take_while(move |&&(short, _)| short == abbreviation).map(|&(_, long)| long)
}

/// Whether a word is an abbreviation of the list that means nothing else in news.
pub(crate) fn is_unambiguous(word: &str) -> bool {
    // Nearly every word fails here, before it is looked up.
    if word.len() > LONGEST || !word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) {
        return false;
    }
    let short = word.len() < 3 && !matches!(word, "EU" | "UN" | "VW");
    !short && word != "MAD" && ACRONYMS.binary_search_by(|&(short, _)| short.cmp(word)).is_ok()
}

/// Whether a word is a news agency's name that stands for nothing else.
pub(crate) fn is_agency(word: &str) -> bool {
    matches!(word, "Keystone-SDA" | "dpa-AFX" | "APA-OTS" | "Reuters")
}

/// Abbreviation and long form, sorted by abbreviation; an abbreviation with two long forms stands twice.
const ACRONYMS: &[(&str, &str)] = &[
    ("AA", "Auswärtiges Amt"),
    ("ADAC", "Allgemeiner Deutscher Automobil-Club"),
    ("AI", "Amnesty International"),
    ("AKP", "Partei für Gerechtigkeit und Entwicklung"),
    ("AP", "Associated Press"),
    ("ASEAN", "Verband Südostasiatischer Nationen"),
    ("AU", "Afrikanische Union"),
    ("AfD", "Alternative für Deutschland"),
    ("BA", "Bundesagentur für Arbeit"),
    ("BBC", "British Broadcasting Corporation"),
    ("BGH", "Bundesgerichtshof"),
    ("BKA", "Bundeskriminalamt"),
    ("BMW", "Bayerische Motoren Werke"),
    ("BND", "Bundesnachrichtendienst"),
    ("BVB", "Borussia Dortmund"),
    ("BaFin", "Bundesanstalt für Finanzdienstleistungsaufsicht"),
    ("CDU", "Christlich Demokratische Union"),
    ("CDU", "Christlich Demokratische Union Deutschlands"),
    ("CIA", "Central Intelligence Agency"),
    ("CSU", "Christlich-Soziale Union"),
    ("DB", "Deutsche Bahn"),
    ("DFB", "Deutscher Fußball-Bund"),
    ("DFL", "Deutsche Fußball Liga"),
    ("DGB", "Deutscher Gewerkschaftsbund"),
    ("DLR", "Deutsches Zentrum für Luft- und Raumfahrt"),
    ("DRK", "Deutsches Rotes Kreuz"),
    ("DWD", "Deutscher Wetterdienst"),
    ("EASA", "Europäische Agentur für Flugsicherheit"),
    ("EG", "Europäische Gemeinschaft"),
    ("EKD", "Evangelische Kirche in Deutschland"),
    ("ESA", "Europäische Weltraumorganisation"),
    ("EU", "Europäische Union"),
    ("EZB", "Europäische Zentralbank"),
    ("EuGH", "Europäischer Gerichtshof"),
    ("FAZ", "Frankfurter Allgemeine Zeitung"),
    ("FBI", "Federal Bureau of Investigation"),
    ("FDP", "Freie Demokratische Partei"),
    ("FIFA", "Fédération Internationale de Football Association"),
    ("FPÖ", "Freiheitliche Partei Österreichs"),
    ("Fed", "Federal Reserve"),
    ("HRW", "Human Rights Watch"),
    ("HSV", "Hamburger SV"),
    ("IAEA", "Internationale Atomenergie-Organisation"),
    ("IAEO", "Internationale Atomenergie-Organisation"),
    ("IOC", "Internationales Olympisches Komitee"),
    ("IS", "Islamischer Staat"),
    ("ISS", "Internationale Raumstation"),
    ("IStGH", "Internationaler Strafgerichtshof"),
    ("IWF", "Internationaler Währungsfonds"),
    ("KNA", "Katholische Nachrichten-Agentur"),
    ("KP", "Kommunistische Partei"),
    ("Kyiv", "Kiew"),
    ("Kyjiw", "Kiew"),
    ("LH", "Lufthansa"),
    ("MAD", "Militärischer Abschirmdienst"),
    ("NASA", "National Aeronautics and Space Administration"),
    ("NATO", "Nordatlantikpakt"),
    ("NPD", "Nationaldemokratische Partei Deutschlands"),
    ("NSA", "National Security Agency"),
    ("NYT", "New York Times"),
    ("OECD", "Organisation für wirtschaftliche Zusammenarbeit und Entwicklung"),
    ("OPEC", "Organisation erdölexportierender Länder"),
    ("OSZE", "Organisation für Sicherheit und Zusammenarbeit in Europa"),
    ("PDS", "Partei des Demokratischen Sozialismus"),
    ("PKK", "Arbeiterpartei Kurdistans"),
    ("PLO", "Palästinensische Befreiungsorganisation"),
    ("RKI", "Robert-Koch-Institut"),
    ("SED", "Sozialistische Einheitspartei Deutschlands"),
    ("SPD", "Sozialdemokratische Partei Deutschlands"),
    ("SPÖ", "Sozialdemokratische Partei Österreichs"),
    ("SZ", "Süddeutsche Zeitung"),
    ("UN", "Vereinte Nationen"),
    ("UNHCR", "UN-Flüchtlingshilfswerk"),
    ("UNO", "Vereinte Nationen"),
    ("VW", "Volkswagen"),
    ("WDR", "Westdeutscher Rundfunk"),
    ("WHO", "Weltgesundheitsorganisation"),
    ("WTO", "Welthandelsorganisation"),
    ("ZDF", "Zweites Deutsches Fernsehen"),
    ("ÖBB", "Österreichische Bundesbahnen"),
    ("ÖVP", "Österreichische Volkspartei"),
];

#[cfg(test)]
mod tests {
    use super::{ACRONYMS, LONGEST, is_agency, is_unambiguous, long_forms};

    #[test]
    fn the_list_is_sorted_and_short() {
        assert!(ACRONYMS.is_sorted() && ACRONYMS.iter().all(|(short, _)| short.len() <= LONGEST));
    }

    #[test]
    fn long_forms_are_those_of_the_abbreviation() {
        assert_eq!(long_forms("UNO").next(), Some("Vereinte Nationen"));
        assert!(long_forms("UNX").next().is_none() && long_forms("Uno").next().is_none());
    }

    #[test]
    fn short_abbreviations_are_ambiguous() {
        assert!(is_unambiguous("EU") && is_unambiguous("SPD") && !is_unambiguous("AP"));
    }

    #[test]
    fn agencies_and_long_words_are_no_acronyms_of_two_meanings() {
        assert!(is_agency("Reuters") && is_agency("dpa-AFX") && !is_agency("SPD"));
        assert!(is_unambiguous("ADAC") && is_unambiguous("UN") && !is_unambiguous("MAD"));
        for word in ["", "X", "Bund", "Bundesrepublik", "ADACX", "AAAAAAA"] {
            assert!(!is_unambiguous(word), "{word}");
        }
    }
}
