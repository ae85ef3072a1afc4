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
    "fahrer chauffeur lenker kraftfahrer lokführer pilot steuermann",
    "bewohner mieter hausbewohner hausgemeinschaft familie haushalt",
    "minderjährig teenager jugendlich bub mädchen kind jung kleinkind säugling baby",
    "demonstrant protestierend gegner kritiker gegendemonstrant",
    "schaulustig neugierig zuschauer besucher",
    "zeuge augenzeuge",
    "bergleut bergmann bergmänn kumpel",
    "gläubig pilger wallfahrer katholik christ mitglied",
    "camper zeltend urlauber feriengäst gäst ausflügler",
    "darsteller schauspieler mitwirkend",
    "eigentümer besitzer inhaber",
    "auszubildend lehrling azubi lernend",
    "mitglied genosse parteimitglied",
    "gewerkschafter streikend mitglied beschäftigt",
    "wissenschaftler forschend mitarbeit",
    "kunde käufer kundschaft nutzer besteller",
    "gefangen häftling insass geisel",
    "aussteller händler anbieter",
    "schwimmer badend badegäst badegast",
    "radfahrer radler",
    "fußgänger passant",
    "unterzeichner unterstützer",
    "vorstand vorständ manager",
    "freiwillig ehrenamtlich helfer",
    "mitschüler klassenkamerad schüler",
    "taucher rettungstaucher",
    "schiedsrichter unparteiisch",
    "bieter interessent",
    "gast gäst besucher hotelgäst",
    "hirt älpler landwirt bauer",
    "jäger schütz",
    "richter schöffe",
    "sicherheitskräft sicherheitskraft beamt polizist",
    "matros seemann seeleut fischer",
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
    "schule standort schulstandort schulhaus schulhäus",
    "stall ställ gebäude scheune bauernhaus wirtschaftsgebäude hütte",
    "rechner computer arbeitsplatz arbeitsplätz client gerät",
    "flughafen flughäf airport standort",
    "armbanduhr taschenuhr luxusuhr nobeluhr zeitmesser",
    "pferd ross rösser tier wallach stute",
    "pute truthahn truthähn huhn hühner tier vogel vögel geflügel legehenne henne gans gäns ente",
    "bild foto fotografie aufnahme",
    "pokal titel trophäe",
    "konzert auftritt veranstaltung vorstellung termin show",
    "stand ständ bude",
    "regionalzug regionalzüg fernzug fernzüg güterzug güterzüg s-bahn verbindung",
    "wohnung wohneinheit unterkunft unterkünft",
    "zimmer raum räum",
    "notruf anruf meldung hinweis",
    "unfall unfäll zusammenstoß zusammenstöß kollision karambolage crash",
    "schuldspruch schuldsprüch urteil verurteilung",
    "anklagepunkt vorwurf vorwürf tat fall fäll",
    "verhandlungstag prozesstag sitzungstag",
    "medaille edelmetall",
    "solaranlage anlage modul",
    "münze stück exemplar",
    "skelett fossil knochen überrest",
    "platz plätz betreuungsplatz betreuungsplätz",
    "gegenstimme neinstimme",
    "probe stichprobe untersuchung test",
    "infektion ansteckung erkrankung fall fäll",
    "pfeiler stütze säule hauptträger",
    "brücke bauwerk",
    "palette kiste karton",
    "etappe teilstück abschnitt",
    "unentschieden remis punkteteilung",
    "elfmeter strafstoß strafstöß",
    "satz sätz durchgang durchgäng set",
    "tor treffer bude",
    "messerstich stich",
    "bohrung bohrloch bohrlöcher",
    "quadratmeter fläche",
    "ausgabe heft nummer",
    "arbeitstag tag",
    "schicht dienst",
    "gerichtsverfahren verfahren prozess klage",
    "straftat tat delikt fall fäll vergehen",
    "bezirk stadtteil viertel quartier ortsteil",
    "gleis spur fahrspur fahrstreifen",
    "diebstahl diebstähl einbruch einbrüch tat",
    "streik warnstreik ausstand ausständ arbeitsniederlegung",
    "hausnummer adresse",
    "jungtier küken welpe",
    "sprung sprüng versuch",
    "platzverweis rot",
    "chance möglichkeit gelegenheit",
    "patent erfindung",
    "auszeichnung oscar preis",
    "förderung zuschuss zuschüss hilfe beihilfe",
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

/// The classes of anybody: all of people.
const OF_ANYBODY: u128 = (1 << PEOPLE.len()) - 1;

/// The stems of some classes, a bit for each.
fn stems(lines: &'static [&'static str], anybody: impl Iterator<Item = (&'static str, u128)>) -> StemClasses {
    let of_lines =
        lines.iter().enumerate().flat_map(|(at, line)| line.split(' ').map(move |stem| (stem, 1_u128 << at)));
    let stems =
        of_lines.chain(anybody).map(|(stem, classes)| (stem, stem.chars().count() < LEAST_STEM, classes));
    StemClasses::new(stems, 3, is_ending)
}

static OF_PEOPLE: LazyLock<StemClasses> =
    LazyLock::new(|| stems(PEOPLE, ANYBODY.split(' ').map(|stem| (stem, OF_ANYBODY))));
static OF_THINGS: LazyLock<StemClasses> = LazyLock::new(|| stems(THINGS, std::iter::empty()));

/// What a noun counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes {
    people: u128,
    things: u128,
}

impl Classes {
    /// The classes of a noun; none where it is not known.
    pub(crate) fn of(noun: &str) -> Self {
        Self { people: OF_PEOPLE.of(noun), things: OF_THINGS.of(noun) }
    }

    /// Whether the classes are known.
    pub(crate) fn are_known(self) -> bool {
        self != Self::default()
    }

    /// Whether two nouns may count one thing.
    pub(crate) fn meet(self, other: Self) -> bool {
        self.people & other.people != 0 || self.things & other.things != 0
    }

    /// Whether they are of people alone.
    pub(crate) fn are_people(self) -> bool {
        self.people != 0 && self.things == 0
    }

    /// Whether nothing is said but that they are people.
    pub(crate) fn are_anybody(self) -> bool {
        self.people == OF_ANYBODY && self.things == 0
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
            ("Chauffeur", "Busfahrer"),
            ("Luxusuhren", "Armbanduhren"),
            ("Häuser", "Filialen"),
            ("Arbeiterinnen", "Beschäftigten"),
        ] {
            assert!(Classes::of(a).meet(Classes::of(b)), "{a} {b}");
        }
        for (a, b) in [
            ("Menschen", "Dörfer"),
            ("Zuschauer", "Tore"),
            ("Sport", "Dörfer"),
            ("Wort", "Orte"),
            ("Geschäftsführer", "Fahrer"),
            ("Redakteure", "Schauspieler"),
            ("Preisträger", "Pfeiler"),
            ("Vergleiche", "Tote"),
        ] {
            assert!(!Classes::of(a).meet(Classes::of(b)), "{a} {b}");
        }
        assert!(Classes::of("Menschen").are_anybody() && !Classes::of("Schüler").are_anybody());
        assert!(Classes::of("Schüler").are_known() && !Classes::of("Sport").are_known());
        assert!(PEOPLE.len() < 128 && THINGS.len() <= 128);
    }

    #[test]
    fn people_are_told_from_things() {
        assert!(Classes::of("Schüler").are_people() && Classes::of("Menschen").are_people());
        assert!(!Classes::of("Dörfer").are_people() && !Classes::of("Sport").are_people());
        assert!(is_ending("innen") && is_ending("") && !is_ending("haft"));
        assert!(!Classes::of("Dorfhaft").are_known());
    }
}
