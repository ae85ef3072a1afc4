//! Nouns that reports count one thing by: `Zuschauer`, `Besucher`, `Fans`. A noun may be in several classes; who only counts
//! people (`Menschen`) is in all classes of people. Own compilation.

use std::sync::LazyLock;

use super::stem_classes::{LEAST_STEM, StemClasses};

/// Classes of people, then of things: the stems of their nouns, with umlauts where the plural has them. Stems of fewer than
/// five letters are whole words, longer ones may end a compound.
const PEOPLE: &[&str] = &[
    "passagier fahrgast fahrgäst reisend insass mitfahrer urlauber fluggast fluggäst tourist gast gäst ausflügler",
    "zuschauer besucher fan musikfan zuhörer feiernd gast gäst teilnehmer publikum",
    "demonstrant teilnehmer protestierend kundgebungsteilnehmer aktivist anhänger landwirt bauer kundgeb",
    "feuerwehrleut feuerwehrmann feuerwehrmänn feuerwehrkräft einsatzkräft helfer retter rettungskräft kräft sanitäter",
    "polizist beamt polizeikräft ermittler",
    "bergsteiger alpinist kletterer wanderer tourengeher",
    "lehrer lehrkraft lehrkräft pädagog",
    "stadtrat stadträt gemeinderat gemeinderät ratsmitglied abgeordnet ausschussmitglied",
    "rentner senior",
    "nachbar anwohner bewohner",
    "spieler profi kicker",
    "reporter journalist",
    "bauarbeiter arbeiter monteur handwerker",
    "forscher wissenschaftler fachleut experte",
    "leser nutzer abonnent",
    "beschäftigt mitarbeit arbeitnehm angestellt arbeiter bedienstet verkäufer streikend arbeitskräft belegschaft kolleg",
    "abgeordnet parlamentari senator delegiert",
    "einwohner bewohner anwohner bürger",
    "schüler kind jugendlich mädchen jung zehnjährig",
    "soldat kämpfer rebell milizionär",
    "patient erkrankt infiziert kranke",
    "proband freiwillig teilnehmer studienteilnehm versuchsperson befragt",
    "anleger sparer geschädigt gläubiger investor kunde kläger",
    "musiker künstler sänger band interpret",
    "läufer starter sportler athlet fahrer profi rennfahrer",
    "kandidat bewerber mitbewerber",
    "arzt ärzt mediziner pfleger pflegekräft hebamme",
    "verdächtig beschuldigt angeklagt täter tatverdächtig mitangeklagt komplize einbrecher räuber festgenommen",
    "flüchtling migrant asylbewerber geflüchtet",
    "student studierend",
    "besatzungsmitglied crewmitglied crew seeleut matros mannschaft flugbegleiter",
    "wähler wahlberechtigt stimmberechtigt bürger",
    "arbeitslos",
];

const THINGS: &[&str] = &[
    "dorf dörf ort ortschaft gemeinde stadt städt kommune siedlung",
    "kreis landkreis bezirk",
    "kanton stand ständ",
    "stock stöck stockwerk etage geschoss",
    "hof höf bauernhof bauernhöf betrieb",
    "filiale geschäft laden läden markt märkt kaufhaus kaufhäus warenhaus warenhäus haus häus standort",
    "haus häus gebäude wohnung wohnhaus wohnhäus adresse objekt geschäftsraum geschäftsräum einheit",
    "krankenhaus krankenhäus klinik haus häus standort hospital",
    "konzern firma firmen unternehm betrieb hersteller brauerei",
    "tor treffer",
    "spiel partie begegnung match",
    "sieg erfolg triumph",
    "preis trophäe auszeichnung",
    "inserat anzeige angebot",
    "hubschrauber helikopter",
    "fahrzeug auto wagen pkw",
    "wagen waggon",
    "lastwagen lkw laster",
    "flugzeug maschine jet",
    "schiff boot fähre kutter",
    "flug flüg verbindung ausfall ausfäll abflug abflüg start",
    "haushalt kunde nutzer abonnent anschluss anschlüss",
    "punkt zähler",
    "sitz mandat abgeordnet parlamentari gemeinderat gemeinderät stadtrat stadträt mandatar",
    "stimme",
    "fall fäll straftat delikt anzeige vorfall vorfäll verstoß verstöß",
    "einsatz einsätz fall fäll",
    "operation eingriff",
    "auftrag aufträg fall fäll",
    "stelle arbeitsplatz arbeitsplätz job",
    "nachbeben erdstoß erdstöß",
    "wurf würf ball bäll parade",
    "werk gemälde bild exponat",
    "versorger netzbetreib anbieter",
    "nominierung kategorie",
    "schule hochschule",
    "land länd staat",
    "zelt unterkunft unterkünft",
    "schuss schüss",
    "geldstrafe strafe bußgeld",
    "tier rind kuh küh schwein schaf huhn hühner vogel vögel",
    "bombe sprengkörper granate sprengsatz",
    "rakete drohne geschoss flugkörper",
    "waffe schusswaffe pistole gewehr",
    "impfung impfdos dosis dosen",
    "fahrrad fahrräder rad räder e-bike elektrorad elektroräder elektrofahrrad elektrofahrräder bike",
    "roller scooter e-scooter leihroller",
    "inszenierung produktion stück aufführung vorstellung",
    "haltestelle station bahnhof bahnhöf",
    "geburt baby entbindung neugeborene säugling",
    "kita kindergarten kindergärt kindertagesstätt krippe",
    "bett platz plätz",
    "parkplatz parkplätz stellplatz stellplätz",
    "buch büch roman titel band bänd",
    "rechnung abrechnung",
    "windrad windräder windkraftanlage anlage windturbine",
    "karte ticket eintrittskarte",
    "container behälter",
    "brief schreiben",
    "paket sendung päckchen",
    "baum bäum",
    "grab gräber grabstätte bestattung",
    "fund fundstück objekt artefakt",
    "niederlage pleite",
    "runde verhandlungsrunde",
    "titel meisterschaft sieg",
    "kündigung entlassung",
    "zelle kerker",
    "brand brände feuer",
    "antrag anträg gesuch",
    "beschwerde eingabe",
    "einwand einwänd einwendung",
];

/// Who counts people and says nothing more of them.
const ANYBODY: &str =
    "menschen mensch person leut mann männ frau opfer betroffen besetzung bundesbürger ehepaar";

/// Endings of nouns behind their stems.
fn is_ending(rest: &str) -> bool {
    matches!(
        rest,
        "" | "e" | "en" | "n" | "er" | "ern" | "es" | "s" | "innen" | "in" | "nen" | "erin" | "erinnen"
    )
}

/// Stems with their classes.
static STEMS: LazyLock<StemClasses> = LazyLock::new(|| {
    let of = |lines: &'static [&'static str], first: usize| {
        lines
            .iter()
            .enumerate()
            .flat_map(move |(at, line)| line.split(' ').map(move |stem| (stem, 1_u128 << (first + at))))
    };
    let anybody = ANYBODY.split(' ').map(|stem| (stem, (1_u128 << PEOPLE.len()) - 1));
    let stems = of(PEOPLE, 0).chain(of(THINGS, PEOPLE.len())).chain(anybody);
    let stems = stems.map(|(stem, classes)| (stem, stem.chars().count() < LEAST_STEM, classes));
    StemClasses::new(stems, 3, is_ending)
});

/// What a noun counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u128);

impl Classes {
    /// The classes of a noun; none where it is not known.
    pub(crate) fn of(noun: &str) -> Self {
        Self(STEMS.of(noun))
    }

    /// Whether the classes are known.
    pub(crate) fn are_known(self) -> bool {
        self.0 != 0
    }

    /// Whether two nouns may count one thing.
    pub(crate) fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether they are of people alone.
    pub(crate) fn are_people(self) -> bool {
        self.0 != 0 && self.0 >> PEOPLE.len() == 0
    }

    /// Whether nothing is said but that they are people.
    pub(crate) fn are_anybody(self) -> bool {
        self.0 == (1 << PEOPLE.len()) - 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Classes, PEOPLE, THINGS, is_ending};

    #[test]
    fn synonyms_meet_in_every_form_and_in_compounds() {
        for (a, b) in [
            ("Zuschauern", "Fans"),
            ("Feuerwehrleute", "Helfer"),
            ("Landkreise", "Kreisen"),
            ("Dörfer", "Ortschaften"),
            ("Brauereikonzerne", "Brauereien"),
            ("Menschen", "Fahrgäste"),
            ("Toren", "Treffern"),
            ("Häuser", "Filialen"),
            ("Arbeiterinnen", "Beschäftigten"),
        ] {
            assert!(Classes::of(a).meet(Classes::of(b)), "{a} {b}");
        }
        for (a, b) in [("Menschen", "Dörfer"), ("Zuschauer", "Tore"), ("Sport", "Dörfer"), ("Wort", "Orte")]
        {
            assert!(!Classes::of(a).meet(Classes::of(b)), "{a} {b}");
        }
        assert!(Classes::of("Menschen").are_anybody() && !Classes::of("Schüler").are_anybody());
        assert!(Classes::of("Schüler").are_known() && !Classes::of("Sport").are_known());
        assert!(PEOPLE.len() + THINGS.len() <= 128);
    }

    #[test]
    fn people_are_told_from_things() {
        assert!(Classes::of("Schüler").are_people() && Classes::of("Menschen").are_people());
        assert!(!Classes::of("Dörfer").are_people() && !Classes::of("Sport").are_people());
        assert!(is_ending("innen") && is_ending("") && !is_ending("haft"));
        assert!(!Classes::of("Dorfhaft").are_known());
    }
}
