//! What a figure is of, by the field of the words around it: the damage, the sentence that was demanded, the turnout. A report
//! has one figure for each, whatever its words: `gaben ihre Stimme ab` and `Wahlbeteiligung`. Own compilation.

use std::sync::LazyLock;

use super::stem_classes::{LEAST_STEM, StemClasses};

/// The fields: the stems of their words, with umlauts and irregular forms. Stems of fewer than five letters are whole words,
/// longer ones may end a compound, where no `=` stands before them. A word may be of several fields.
const FIELDS: &[&str] = &[
    // Accidents, fires, crimes.
    "schaden schäden schadenssumme schadenshöhe sachschaden",
    "gesperrt sperrung vollsperrung freigegeben freigabe sperren",
    "stau staut staute rückstau gestaut",
    "geschwindigkeit tempo stundenkilometer",
    "notruf alarmiert alarm leitstelle alarmierung",
    "brach ausgebrochen =ausbruch =feuer =brand =flamme",
    "gelöscht löscharbeiten löschen kontrolle",
    "beute erbeutet gestohlen entwendet geraubt diebesgut raubte stahlen erbeuteten",
    "belohnung",
    "sichergestellt beschlagnahmt sicherstellung fund gefunden entdeckten",
    "durchsucht durchsuchung razzia adresse objekt durchsuchten",
    "ermittlung ermittel ermittelt fahnd ermittler",
    "droht drohen drohten höchststrafe",
    "verurteilt verurteilte haft gefängnis freiheitsstrafe haftstrafe gefängnisstrafe bewährung bewährungsstrafe strafe urteil gitter verhängte",
    "forder gefordert verlang plädiert plädierte plädierten beantragt beantragte antrag anklage",
    "prozess verhandlungstag prozesstag verhandelt verhandelte prozessauftakt hauptverhandlung",
    "tatort tatzeit überfall überfiel überfallen betrat stürmten",
    "krankenhaus krankenhäus klinik klinikum",
    // Work and money.
    "angebot angeboten bietet geboten bieten offerte",
    "laufzeit vertragslaufzeit vertragsdauer",
    "streik warnstreik ausstand arbeitsniederlegung gestreikt aufruf streikt streikten",
    "umsatz umsätz erlös einnahm umgesetzt umsetzt umsetzten",
    "gewinn ergebnis überschuss betriebsergebnis ebit ebitda profit reingewinn verdient verdiente",
    "verlust fehlbetrag defizit haushaltsloch",
    "prognose erwartet rechnet gesamtjahr ausblick jahresziel umsatzprognose gewinnprognose",
    "aktie =papier kurs börse anteilsschein wertpapier",
    "dividende ausschüttung",
    "auftragseingang bestellung auftrag aufträg",
    "=stelle arbeitsplatz arbeitsplätz job stellenabbau kündigung personalabbau",
    "beschäftigt mitarbeit belegschaft arbeitnehm angestellt",
    "investi investition investiert",
    "kosten kostet baukosten veranschlagt beläuft belaufen rechnung gesamtkosten mehrkosten",
    "zuschuss zuschüss fördermittel förder gefördert förderung beisteuer subvention beteiligt steuert schießt",
    "kredit darlehen schulden verschuldung",
    "=preis ticket eintritt fahrpreis",
    "lohn löhn gehalt gehält entgelt mindestlohn verdienst lohnplus stundenlohn",
    "inflation teuerung inflationsrate teuerungsrate preissteigerung verbraucherpreis lebenshaltungskosten",
    "zins leitzins zinssatz zinsen",
    "arbeitslosenquote arbeitslosigkeit erwerbslosenquote",
    "miete mietpreis kaltmiete mieten",
    "kaufpreis übernahme gekauft erworben kauft übernimmt",
    "ablöse ablösesumme transfersumme",
    "spende gespendet spenden",
    // Politics.
    "wahlbeteiligung =beteiligung stimmbeteiligung stimmabgabe wahlurne urne urnen wahlberechtigt stimmberechtigt",
    "amtsantritt antreten antritt vereidigt vereidigung amtsübergabe nachfolgerin nachfolger tritt übernimmt",
    "amtszeit regiert regierte amtierte dienstzeit amtsjahr",
    "sitz mandat",
    "vorsprung abstand rückstand",
    "=kraft inkrafttreten wirksam",
    "frist stichtag meldeschluss einspruchsfrist",
    "mehrheit",
    // Building.
    "eröffn eröffnet eröffnung fertiggestellt fertigstellung fertig einweihung eingeweiht inbetriebnahme",
    "baubeginn spatenstich baustart",
    "baujahr erbaut gebaut errichtet entstand entstanden gemalt erbauung",
    "gegründet gründung gründungsjahr",
    // Sports and culture.
    "halbzeit pause pausenstand halbzeitstand seitenwechsel pausenführung drittel",
    "führung führungstreffer ging",
    "ausgleich ausgeglichen ausglich egalisiert",
    "siegtreffer siegtor entscheidend entscheidung",
    "platzverweis =karte rote unterzahl",
    "auflage ausgabe festival",
    "weltrangliste tabelle gesamtwertung",
    // Nature and traffic.
    "pegel pegelstand wasserstand scheitel",
    "regen niederschlag geregnet regnete",
    "temperatur thermometer hitze",
    "windgeschwindigkeit böe orkanböe wind sturmböe",
    "magnitude =stärke erdbebenstärke beben",
    "fläche areal gelände grundstück",
    "lawine schneebrett schneedecke neuschnee",
    "=tiefe tief",
    "=höhe hoch",
    "=breit =breite",
    "ausfall ausfäll gestrichen annulliert ausgefallen storniert",
    "verspätung verspätet",
    "umgeleitet ausweichen umleitung",
    "landung gelandet landete landeten notlandung aufgesetzt",
    "abheben abgehoben abflug",
    "abfall abfäll müll unrat",
    // Studies, shares, changes.
    "risiko risiken gefahr wahrscheinlichkeit",
    "proband studienteilnehm freiwillig versuchsperson teilnehm befragt",
    "gestiegen anstieg stieg stiegen zuwachs wuchs gewachsen zunahme kletterte erhöht erhöhung plus legte zulegte",
    "gesunken rückgang sank sanken minus schrumpfte abnahme zurückgegangen verlor einbruch niedriger sinkt",
    "anteil quote marktanteil",
    "dafür befürwort zustimmung ja-stimme jastimme",
    "dagegen ablehn gegenstimme nein-stimme neinstimme ablehnung",
    "ende endet beendet endete ends",
    "beginn beginnt begann begonnen startet startete auftakt",
    "fortgesetzt fortsetzung verhandlungsrunde gespräch verhandlungstisch tisch",
];

/// Endings of nouns, adjectives and verbs behind their stems.
fn is_ending(rest: &str) -> bool {
    matches!(
        rest,
        "" | "e"
            | "en"
            | "n"
            | "er"
            | "ern"
            | "es"
            | "em"
            | "s"
            | "t"
            | "te"
            | "ten"
            | "et"
            | "ete"
            | "eten"
            | "ung"
            | "ungen"
            | "in"
            | "innen"
            | "nen"
            | "st"
    )
}

/// Stems with their fields.
static STEMS: LazyLock<StemClasses> = LazyLock::new(|| {
    let of = |(at, line): (usize, &'static &'static str)| {
        line.split(' ').map(move |stem| match stem.strip_prefix('=') {
            Some(word) => (word, true, 1_u128 << at),
            None => (stem, stem.chars().count() < LEAST_STEM, 1_u128 << at),
        })
    };
    StemClasses::new(FIELDS.iter().enumerate().flat_map(of), 4, is_ending)
});

/// The fields of some words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Slots(u128);

impl Slots {
    /// The fields of a word; none where it is not known.
    pub(crate) fn of(word: &str) -> Self {
        Self(STEMS.of(word))
    }

    /// Those of either.
    pub(crate) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of both.
    pub(crate) fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) fn len(self) -> u32 {
        self.0.count_ones()
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, Slots, is_ending};

    #[test]
    fn words_of_one_field_meet_in_every_form_and_in_compounds() {
        assert!(FIELDS.len() <= 128);
        for (a, b) in [
            ("Millionenschaden", "Schäden"),
            ("Haft", "Gefängnis"),
            ("Betriebsergebnis", "Gewinn"),
            ("gestrichen", "Ausfälle"),
            ("Risiko", "Gefahr"),
            ("Wahlbeteiligung", "Wahlberechtigten"),
            ("Forderung", "gefordert"),
        ] {
            assert!(!Slots::of(a).common(Slots::of(b)).is_empty(), "{a} {b}");
        }
        for (a, b) in [("Schaden", "Haft"), ("Umsatz", "Gewinn"), ("Baum", "Haus"), ("Schade", "Schaden")] {
            assert!(Slots::of(a).common(Slots::of(b)).is_empty(), "{a} {b}");
        }
    }

    #[test]
    fn fields_are_joined_and_counted() {
        let (damage, prison) = (Slots::of("Schaden"), Slots::of("Haft"));
        assert_eq!((Slots::default().len(), damage.len()), (0, 1));
        let both = damage.union(prison);
        assert_eq!(both.len(), 2);
        assert_eq!((both.common(damage), both.common(prison)), (damage, prison));
        assert!(!both.is_empty() && Slots::default().is_empty());
        assert!(is_ending("ungen") && !is_ending("chen"));
    }
}
