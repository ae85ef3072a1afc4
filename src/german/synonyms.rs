//! Words that news reports use for the same thing, so that two reports on one event can be laid side by side.
//!
//! Own compilation from general knowledge of the language of news: verbs of events with their irregular forms and nouns, and
//! names of states that go by several. A group holds what may stand for one another in a report; a word is in one group
//! at most. Two words with a blank between them count only together. Inflected forms and derivations need no entry of
//! their own where they share a [root](super::roots) with one.

/// The groups, by their first words, that are the names of one state or union.
pub(crate) const STATE_NAMES: &[&str] =
    &["Vereinigte Staaten", "Moskau", "Peking", "London", "Vereinte Nationen", "Europäische Union"];

/// The groups; the first word names the group.
#[rustfmt::skip]
pub(crate) const SYNONYMS: &[&[&str]] = &[
    // Happening and ending.
    &["beenden", "beendet", "abgeschlossen", "abschließen", "Abschluss", "Ende", "endet", "endete", "enden", "zu Ende", "geendet"],
    &["beginnen", "beginnt", "begann", "begannen", "begonnen", "Beginn", "starten", "startet", "gestartet", "Start", "Auftakt", "eröffnet", "anlaufen", "angelaufen"],
    &["fortsetzen", "fortgesetzt", "weitergehen", "weitergeführt", "fortgeführt", "Fortsetzung"],
    &["ankommen", "angekommen", "Ankunft", "eintreffen", "eingetroffen", "traf ein", "Eintreffen", "anreisen", "angereist"],
    &["abreisen", "abgereist", "Abreise", "Rückreise", "Rückweg", "Heimreise", "abgefahren", "zurückkehren", "Rückkehr", "heimkehren", "Heimkehr", "Weg zurück", "Heimweg"],
    &["Besuch", "besuchen", "besucht", "besuchte", "besuchten", "besichtigen", "besichtigte", "besichtigt", "Besichtigung", "inspizieren", "inspizierte", "inspiziert"],
    &["Reise", "reisen", "reiste", "gereist"],
    &["Treffen", "treffen", "traf", "trafen", "trifft", "getroffen", "zusammengekommen", "zusammenkommen", "zusammengetroffen", "Zusammenkunft", "Begegnung", "Zusammentreffen"],
    &["schenken", "schenkte", "schenkten", "geschenkt", "Geschenk", "Geschenke"],
    &["Gespräch", "Gespräche", "Verhandlung", "Verhandlungen", "verhandeln", "verhandelt", "verhandelten", "Unterredung", "Beratungen"],
    &["vereinbaren", "vereinbart", "vereinbarten", "Vereinbarung", "Abkommen", "Vertrag", "Abmachung", "Einigung", "geeinigt", "einigten", "Übereinkunft"],
    &["ablehnen", "abgelehnt", "lehnte ab", "lehnt", "lehnte", "lehnten", "Ablehnung", "zurückgewiesen", "zurückweisen", "weist", "bestreitet", "bestritt", "bestreiten", "dementiert", "dementierte", "Dementi", "abgestritten"],
    &["zustimmen", "zugestimmt", "stimmte", "Zustimmung", "gebilligt", "billigte", "angenommen", "verabschiedet", "verabschiedete"],
    &["fordern", "fordert", "forderte", "forderten", "gefordert", "Forderung", "Forderungen", "verlangen", "verlangt", "verlangte", "verlangten", "aufgefordert", "appellierte", "appelliert", "Appell"],
    &["ankündigen", "angekündigt", "kündigte", "kündigten", "kündigt", "Ankündigung"],
    &["bestätigen", "bestätigt", "bestätigte", "bestätigten", "Bestätigung"],
    &["warnen", "warnt", "warnte", "warnten", "gewarnt", "Warnung", "Warnungen"],
    &["befürchten", "befürchtet", "befürchtete", "Befürchtung", "Befürchtungen", "fürchten", "fürchtet", "Sorge", "Sorgen", "besorgt", "Besorgnis", "beunruhigt", "beunruhigend", "Angst"],
    &["loben", "lobt", "lobte", "lobten", "gelobt", "gewürdigt", "würdigte", "Lob"],
    &["kritisieren", "kritisiert", "kritisierte", "kritisierten", "Kritik", "bemängelt", "bemängelte", "moniert"],
    &["verurteilen", "verurteilt", "Verurteilung", "schuldig gesprochen", "Schuldspruch", "Urteil", "Richterspruch"],
    &["vorwerfen", "vorgeworfen", "Vorwurf", "Vorwürfe", "wirft", "warf", "beschuldigt", "beschuldigen", "Beschuldigung", "Anschuldigung", "Anschuldigungen", "bezichtigt"],
    &["festnehmen", "festgenommen", "Festnahme", "Festnahmen", "verhaftet", "Verhaftung", "gefasst", "inhaftiert"],
    &["freilassen", "freigelassen", "Freilassung", "freigekommen"],
    &["zurücktreten", "zurückgetreten", "Rücktritt", "trat zurück", "tritt zurück"],
    &["gewinnen", "gewinnt", "gewann", "gewannen", "gewonnen", "Sieg", "siegt", "siegte", "gesiegt", "besiegt", "besiegte", "setzte durch", "Erfolg"],
    &["verlieren", "verliert", "verlor", "verloren", "Niederlage", "unterliegt", "unterlag", "unterlagen", "unterlegen"],
    &["steigen", "steigt", "stieg", "stiegen", "gestiegen", "Anstieg", "zugenommen", "Zunahme", "erhöht", "erhöhte", "gewachsen", "wuchs"],
    &["sinken", "sinkt", "sank", "sanken", "gesunken", "Rückgang", "zurückgegangen", "gefallen", "abgenommen"],
    &["entdecken", "entdeckt", "entdeckte", "entdeckten", "Entdeckung", "gefunden", "fanden", "aufgefunden", "Fund"],
    &["kaufen", "kauft", "kaufte", "gekauft", "Kauf", "erwerben", "erwirbt", "erwarb", "erworben", "Erwerb", "übernommen", "Übernahme"],
    &["verkaufen", "verkauft", "verkaufte", "Verkauf", "veräußert"],
    &["anbieten", "angeboten", "bietet", "bot", "Angebot", "Gebot", "Gebote", "geboten", "zum Kauf", "zum Verkauf"],
    &["ansehen", "angesehen", "aufgerufen", "angeschaut", "angeklickt"],
    &["zerstören", "zerstört", "zerstörte", "Zerstörung", "Zerstörungen", "Verwüstung"],
    &["retten", "gerettet", "Rettung", "geborgen", "in Sicherheit"],
    &["fliehen", "flieht", "floh", "flohen", "geflohen", "Flucht", "geflüchtet", "flüchteten", "evakuiert", "Evakuierung"],
    &["untersuchen", "untersucht", "untersuchte", "Untersuchung", "Untersuchungen", "ermitteln", "ermittelt", "Ermittlungen", "Ermittlung", "Studie"],
    // Harm.
    &["sterben", "stirbt", "starb", "starben", "gestorben", "tot", "Tote", "Toten", "Toter", "Todesopfer", "Todesopfern", "Tod", "ums Leben", "getötet", "umgekommen", "umkamen", "tödlich", "verstorben", "Todesfälle", "Leben gekommen", "erschossen", "erschießen", "ermordet", "ermorden", "Ermordung", "Tötung"],
    &["verletzen", "verletzt", "Verletzte", "Verletzten", "Verletzter"],
    &["vermissen", "vermisst", "vermißt", "Vermisste", "verschollen", "Verbleib"],
    &["Überschwemmung", "Überschwemmungen", "überschwemmt", "Flut", "Fluten", "überflutet", "Überflutung", "Überflutungen", "Hochwasser"],
    &["Regen", "Regenfälle", "Regenfällen", "Dauerregen", "Niederschläge", "Starkregen"],
    &["Sturm", "Wirbelsturm", "Zyklon", "Tropensturm", "Orkan", "Hurrikan", "Taifun"],
    &["Unglück", "Katastrophe", "Unfall", "verunglückt"],
    &["Anschlag", "Anschläge", "Attentat", "Attentate", "Bombenanschlag"],
    &["Angriff", "Angriffe", "angegriffen", "attackiert", "Attacke", "Offensive", "Vorstoß"],
    &["Krieg", "Kriegs"],
    &["Schlägerei", "Schläge", "geschlagen", "Prügelei"],
    &["Protest", "Proteste", "protestieren", "protestiert", "protestierten", "Demonstration", "Demonstrationen", "demonstrierten", "Kundgebung", "Kundgebungen", "Demonstrant", "Demonstranten"],
    &["Ausschreitungen", "Unruhen", "Krawalle", "Zusammenstöße", "Auseinandersetzungen"],
    // Justice.
    &["Haft", "Haftstrafe", "Gefängnis", "Freiheitsstrafe", "Gefängnisstrafe", "Strafhaft"],
    &["Anklage", "angeklagt", "Staatsanwaltschaft", "Staatsanwalt", "Ankläger"],
    &["Verfahren", "Prozess", "Gerichtsverfahren"],
    &["einstellen", "eingestellt", "Einstellung"],
    // People, states, things.
    &["Abschied", "Abschiedszeremonie"],
    &["Staatschef", "Machthaber", "Staatsoberhaupt", "Präsident", "Diktator"],
    &["Regierungschef", "Regierungschefin", "Ministerpräsident", "Ministerpräsidentin", "Premierminister", "Premierministerin", "Premier"],
    &["Vereinigte Staaten", "USA", "US", "Washington", "amerikanisch", "Amerika", "US-amerikanisch"],
    &["Moskau", "Kreml", "Russland", "russisch"],
    &["Peking", "China", "chinesisch"],
    &["London", "Großbritannien", "britisch", "Vereinigtes Königreich"],
    &["Vereinte Nationen", "UN", "UNO"],
    &["Europäische Union", "EU"],
    &["Staat", "Staaten", "Nachbar", "Nachbarn", "Nation"],
    &["Zusammenarbeit", "Kooperation", "kooperieren", "zusammenarbeiten", "Beziehungen"],
    &["Waffe", "Waffen", "Rüstungsgüter", "Rüstung", "Kriegsgerät", "Munition"],
    &["Kampfflugzeug", "Kampfflugzeuge", "Bomber", "Kampfjet", "Kampfjets", "Jagdflugzeug", "Atombomber"],
    &["Weltraumbahnhof", "Kosmodrom", "Raketenstartplatz", "Raumfahrtzentrum"],
    &["Raumfähre", "Shuttle", "Spaceshuttle", "Raumschiff"],
    &["Ära", "Epoche", "Blütezeit", "Zeitalter"],
    &["Wagen", "Auto", "Fahrzeug", "Pkw"],
    &["Flugzeug", "Maschine", "Passagierflugzeug", "Jet"],
    &["Diskothek", "Disco", "Disko"],
    &["Krankenhaus", "Klinik", "Hospital"],
    &["Schiff", "Frachter", "Dampfer"],
    &["Polizei", "Polizisten", "Polizist", "Beamte", "Beamten"],
    &["Internet-Nutzer", "Internetnutzer", "User", "Nutzer"],
    &["Euro", "EUR"],
    &["Prozent", "Prozentpunkte"],
    &["Firma", "Unternehmen", "Konzern", "Gesellschaft"],
    &["Abstimmung", "Votum", "abgestimmt", "Wahl", "gewählt", "wählte", "wählten"],
    &["Hilfe", "Unterstützung", "unterstützt", "unterstützen", "geholfen", "helfen"],
    &["Schaden", "Schäden", "Sachschaden", "beschädigt"],
    &["Brand", "Feuer", "gebrannt", "brannte", "Großbrand"],
    &["Spiel", "Partie", "Match"],
    &["Kind", "Kinder", "Jungen", "Mädchen"],
    // Plans, decisions, offices.
    &["verschieben", "Verschiebung", "vertagen", "Vertagung", "Verlegung", "verlegen", "Aufschub", "aufschieben"],
    &["absagen", "Absage", "Streichung"],
    &["abbrechen", "Abbruch", "unterbrechen", "Unterbrechung"],
    &["veröffentlichen", "Veröffentlichung", "bekanntgeben", "bekannt gegeben", "Bekanntgabe", "publizieren"],
    &["beschließen", "Beschluss", "entscheiden", "Entscheidung"],
    &["planen", "Plan", "Pläne", "vorgesehen", "vorsehen", "beabsichtigen", "Absicht", "Vorhaben"],
    &["erlauben", "Erlaubnis", "genehmigen", "Genehmigung", "zulassen", "Zulassung", "gestatten", "freigeben", "Freigabe"],
    &["verbieten", "Verbot", "untersagen", "Untersagung"],
    &["drohen", "Drohung", "androhen", "Androhung"],
    &["kandidieren", "Kandidatur", "Kandidat", "Bewerber", "Spitzenkandidat"],
    &["ernennen", "Ernennung", "nominieren", "Nominierung", "berufen", "Berufung"],
    &["entlassen", "Entlassung", "absetzen", "Absetzung"],
    &["gründen", "Gründung"],
    &["klagen", "Klage", "verklagen", "Verfassungsklage", "Verfassungsbeschwerde"],
    &["teilnehmen", "Teilnahme", "beteiligen", "Beteiligung", "mitwirken", "Mitwirkung"],
    &["scheitern", "misslingen", "fehlschlagen", "fehlgeschlagen"],
    &["prüfen", "Prüfung", "überprüfen", "Überprüfung", "kontrollieren", "Kontrolle"],
    &["kürzen", "Kürzung", "sparen", "Einsparung"],
    &["bauen", "Bau", "errichten", "Errichtung"],
    &["liefern", "Lieferung"],
    &["zahlen", "Zahlung", "bezahlen"],
    &["ausliefern", "Auslieferung", "abschieben", "Abschiebung", "Ausweisung", "ausweisen"],
    &["suchen", "Suche", "fahnden", "Fahndung"],
    &["ehren", "Ehrung", "auszeichnen", "Auszeichnung", "verleihen", "Verleihung"],
    &["heiraten", "Hochzeit", "Trauung", "Eheschließung"],
    &["feiern", "Feier", "Fest"],
    &["Ergebnis", "Resultat", "Endergebnis"],
    &["Koalition", "Regierungskoalition", "Regierungsbündnis"],
    &["Opposition", "Regierungsgegner", "Oppositionelle"],
    &["Parlament", "Volksvertretung", "Abgeordnetenhaus"],
    &["Regierung", "Kabinett"],
    &["Bundesverfassungsgericht", "Verfassungsgericht", "BVerfG", "Karlsruhe"],
    &["Gesetz", "Gesetzentwurf", "Regelung"],
    &["Vorsitzender", "Vorsitzende", "Chef", "Leiter", "Vorsitz"],
    // Violence and danger.
    &["schießen", "Schuss", "Schüsse", "beschießen", "Beschuss", "Feuer eröffnet", "Feuer eröffneten", "Feuer eröffnete"],
    &["explodieren", "Explosion", "detonieren", "Detonation", "sprengen", "Sprengung"],
    &["abstürzen", "Absturz"],
    &["kollidieren", "Kollision", "Karambolage"],
    &["einstürzen", "Einsturz"],
    &["bombardieren", "Bombardierung", "Luftangriff", "Luftangriffe", "Luftschlag", "Luftschläge"],
    &["erobern", "Eroberung", "einnehmen", "Einnahme", "besetzen", "Besetzung"],
    &["abziehen", "Abzug", "Rückzug", "zurückziehen"],
    &["entsenden", "Entsendung", "stationieren", "Stationierung"],
    &["entführen", "Entführung", "verschleppen", "Geisel", "Geiselnahme"],
    &["foltern", "Folter", "misshandeln", "Misshandlung"],
    &["verdächtigen", "Verdacht", "verdächtigt", "mutmaßlich", "Verdächtige"],
    &["gefährden", "Gefahr", "gefährlich", "Gefährdung", "Risiko", "riskant", "bedrohen", "Bedrohung"],
    &["verursachen", "Ursache", "auslösen", "Auslöser", "Folge"],
    &["blockieren", "Blockade", "sperren", "Sperrung"],
    &["Täter", "Angreifer"],
    &["Militär", "Armee", "Streitkräfte", "Truppen", "Soldat", "Soldaten"],
    &["Waffenstillstand", "Waffenruhe", "Feuerpause"],
    &["Sanktion", "Embargo", "Strafmaßnahmen"],
    &["Erdbeben", "Beben", "Erdstoß"],
    &["Dürre", "Trockenheit"],
    &["Hunger", "Hungersnot"],
    &["Unwetter", "Gewitter"],
    &["erkranken", "Erkrankung", "Krankheit", "infizieren", "Infektion"],
    &["Seuche", "Epidemie"],
    &["Fehler", "Defekt", "Panne", "Störung", "Fehlfunktion"],
    // Work and money.
    &["streiken", "Streik", "Arbeitskampf", "Ausstand", "Arbeitsniederlegung", "Warnstreik"],
    &["Beschäftigte", "Arbeitnehmer", "Angestellte", "Belegschaft"],
    &["Arbeitsplatz", "Arbeitsplätze", "Stelle", "Job"],
    &["Insolvenz", "Konkurs", "Pleite", "zahlungsunfähig"],
    &["Zentralbank", "Notenbank"],
    &["Lebensmittel", "Nahrungsmittel", "Nahrung"],
    // Energy, space, traffic, media.
    &["Atomkraftwerk", "Kernkraftwerk", "AKW", "Atommeiler", "Meiler"],
    &["Atomkraft", "Kernkraft", "Kernenergie", "Atomenergie"],
    &["radioaktiv", "Radioaktivität", "verstrahlt", "Strahlung"],
    &["landen", "Landung"],
    &["Astronaut", "Kosmonaut", "Taikonaut"],
    &["Weltraum", "Weltall"],
    &["Flughafen", "Airport", "Flugplatz"],
    &["Passagier", "Fluggast", "Fahrgast", "Insasse"],
    &["Lastwagen", "Lkw", "Laster", "Sattelzug"],
    &["Zug", "Eisenbahn", "Sonderzug"],
    &["Webseite", "Website", "Internetseite", "Homepage"],
    &["Video", "Film", "filmen", "Aufnahmen"],
    &["Zeitung", "Tageszeitung", "Blatt"],
    // People, sport, the rest.
    &["Bevölkerung", "Einwohner", "Bewohner"],
    &["Experte", "Fachmann", "Fachleute", "Spezialist", "Sachverständiger"],
    &["Wissenschaftler", "Forscher"],
    &["Mannschaft", "Team"],
    &["Trainer", "Coach"],
    &["Rekord", "Bestmarke"],
    &["Gebäude", "Haus"],
    &["Dorf", "Ortschaft"],
    &["ehemalig", "früher", "einstig", "vormalig"],
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::SYNONYMS;
    use crate::german::stem::Stemmer;

    #[test]
    fn no_stem_is_in_two_groups() {
        let mut groups: BTreeMap<Vec<String>, &str> = BTreeMap::new();
        let mut stemmer = Stemmer::default();
        for group in SYNONYMS {
            for entry in *group {
                let stems: Vec<String> = entry.split(' ').map(|word| stemmer.stem(word).to_owned()).collect();
                assert!(stems.len() < 3, "{entry}: one word or two");
                let other = groups.insert(stems, group[0]);
                assert!(other.is_none_or(|name| name == group[0]), "{entry}: in {other:?} and {}", group[0]);
            }
        }
    }
}
