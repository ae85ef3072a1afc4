mod described;

use super::{End, HALF_DAY, Ledger, Measure, Quantity, Scope};
use crate::analysis::{Analysis, analyze};
use crate::document::article::Article;
use crate::german::approximation::Bound;
use crate::german::measures::Dimension;
use crate::german::roles::Role;

fn read(text: &str) -> (Analysis, Ledger) {
    let analysis = analyze(&Article::from_text("", text).unwrap());
    let ledger = Ledger::new(&analysis.document, &analysis.times, &analysis.quotes);
    (analysis, ledger)
}

/// The quantities of a text, days and clock times left out: the lower and upper number.
fn values(text: &str) -> Vec<(f64, f64)> {
    let (_, ledger) = read(text);
    ledger
        .quantities
        .iter()
        .filter(|quantity| !matches!(quantity.measure, Measure::Date | Measure::Clock))
        .map(|quantity| (quantity.value.low, quantity.value.high))
        .collect()
}

#[test]
fn every_written_form_has_its_value() {
    let forms: &[(&str, f64)] = &[
        ("Es kamen 30.000 Menschen.", 30_000.0),
        ("Es kamen 30 000 Menschen.", 30_000.0),
        ("Es kamen 30\u{a0}000 Menschen.", 30_000.0),
        ("Es kamen 30\u{202f}000 Menschen.", 30_000.0),
        ("Es kamen 30\u{2009}000 Menschen.", 30_000.0),
        ("Es kamen 1 250 000 Menschen.", 1_250_000.0),
        ("Es kamen 30'000 Menschen.", 30_000.0),
        ("Es kamen dreißigtausend Menschen.", 30_000.0),
        ("Es kamen fünfundzwanzig Menschen.", 25.0),
        ("Es fehlten 1,4 Millionen Euro.", 1_400_000.0),
        ("Es fehlten 12,3 Mio. Euro.", 12_300_000.0),
        ("Es fehlten 3,9 Mrd. Euro.", 3.9e9),
        ("Es fehlten zweieinhalb Millionen Euro.", 2_500_000.0),
        ("Es fehlte eine Million Euro.", 1_000_000.0),
        ("Es fehlte eine halbe Million Euro.", 500_000.0),
        ("Es fehlten 50 Cent.", 0.5),
        ("Es kamen vier Dutzend Menschen.", 48.0),
        ("Es kamen zweieinhalbtausend Menschen.", 2_500.0),
        ("Es fehlte eine Dreiviertelmillion Euro.", 750_000.0),
        ("Das Wasser stand 40 Zentimeter hoch.", 0.4),
        ("Der Stau war 15 Kilometer lang.", 15_000.0),
        ("Es dauerte sechs Wochen.", 42.0),
        ("Es dauerte anderthalb Tage.", 1.5),
        ("Es wuchs um 10,5 Prozent.", 10.5),
        ("Es wuchs um 10,5 %.", 10.5),
        ("Zwei Drittel stimmten zu.", 200.0 / 3.0),
        ("Etwa die Hälfte stimmte zu.", 50.0),
        ("Neun von zehn stimmten zu.", 90.0),
        ("Die Strafe stieg auf drei Jahre und zwei Monate Haft.", 3.0 * 365.25 + 2.0 * 30.4375),
        ("Der 54-Jährige blieb.", 54.0),
        ("Die siebenjährige Anna blieb.", 7.0),
        ("Der 54 Jahre alte Mann blieb.", 54.0),
        ("Peter Müller (24) blieb.", 24.0),
        ("Er wurde fünfmal gefragt.", 5.0),
        ("Sie kam auf Platz 3.", 3.0),
        ("Der Wagen fuhr 144 Kilometer pro Stunde.", 144.0),
        ("Köln verlor mit 1:2.", 2.0),
        ("Köln gewann mit 2:1.", 2.0),
        ("Es gab einen Toten.", 1.0),
        ("Es kamen 30’000 Menschen.", 30_000.0),
        ("Es kamen 1’250’000 Menschen.", 1_250_000.0),
        ("Es kamen 30000 Menschen.", 30_000.0),
        ("Es kamen 1.250.000 Menschen.", 1_250_000.0),
        ("Es kamen hunderttausend Menschen.", 100_000.0),
        ("Es kamen zweihundertfünfzig Menschen.", 250.0),
        ("Es kamen 30 Tausend Menschen.", 30_000.0),
        ("Es fehlten 1,4 Mrd Euro.", 1.4e9),
        ("Es fehlten 2 Billionen Euro.", 2e12),
        ("Es fehlten 12,50 Euro.", 12.5),
        ("Es fehlten € 500.", 500.0),
        ("Es fehlten 500 €.", 500.0),
        ("Es fehlten 500 EUR.", 500.0),
        ("Es fehlten 20 Millionen US-Dollar.", 2e7),
        ("Es fehlten 50 Rappen.", 0.5),
        ("Es fehlten 14.50 Franken.", 14.5),
        ("Der Umsatz stieg auf 2.3 Millionen Franken.", 2_300_000.0),
        ("Die Bauern ernteten 3,7 t/ha.", 3_700.0),
        ("Die Bauern ernteten 39 Dezitonnen je Hektar.", 3_900.0),
        ("Es fehlten eineinhalb Millionen Franken.", 1_500_000.0),
        ("Es fehlten dreieinhalb Prozent.", 3.5),
        ("Es waren 0,5 Prozentpunkte mehr.", 0.5),
        ("Der Zins stieg um 25 Basispunkte.", 0.25),
        ("Drei Viertel stimmten zu.", 75.0),
        ("Ein Drittel stimmte zu.", 100.0 / 3.0),
        ("Ein Fünftel stimmte zu.", 20.0),
        ("Er hatte 1,2 Promille.", 0.12),
        ("Das Beben hatte die Stärke 6,3.", 6.3),
        ("Der Wagen fuhr Tempo 60.", 60.0),
        ("Der Wagen fuhr 60 km/h.", 60.0),
        ("Der Wagen fuhr 60 Kilometer in der Stunde.", 60.0),
        ("Es fielen 48 Liter Regen je Quadratmeter.", 0.048),
        ("Es brannten 400 Hektar.", 4e6),
        ("Es brannten vier Quadratkilometer.", 4e6),
        ("Er wog 2,3 Kilo.", 2.3),
        ("Er wog drei Tonnen.", 3_000.0),
        ("Es wurde 40,1 Grad heiß.", 40.1),
        ("Es dauerte eine Dreiviertelstunde.", 45.0 / 1_440.0),
        ("Es dauerte zweieinhalb Stunden.", 2.5 / 24.0),
        ("Es dauerte eine halbe Stunde.", 0.5 / 24.0),
        ("Sie gewann mit 18 Hundertstelsekunden Vorsprung.", 0.18 / 86_400.0),
        ("Er verbrauchte 4'500 kWh.", 4.5e6),
        ("Nach zwölfstündigem Ringen gab es Streit.", 0.5),
        ("Der achtzigjährige Maler kam.", 80.0),
        ("Peter Müller, 41, blieb.", 41.0),
        ("Sie beschrieb einen Mann Mitte vierzig.", 43.0),
        ("Es gilt Warnstufe vier.", 4.0),
        ("Es wurde zum 200-mal gespielt.", 200.0),
        ("Es wurde drei Mal gespielt.", 3.0),
        ("Sie kam auf Rang vier.", 4.0),
        ("Ein halbes Dutzend Menschen kam.", 6.0),
        ("Ein letzter Passagier wird vermisst.", 1.0),
        ("Die fünfköpfige Crew blieb.", 5.0),
        ("Das 180-Betten-Haus schließt.", 180.0),
        ("Eine Dreizimmerwohnung ist teuer.", 3.0),
        ("Der Bestand hat sich halbiert.", 50.0),
        ("Drei von tausend Wohnungen stehen leer.", 0.3),
        ("Die Aufträge gingen um knapp ein Zehntel zurück.", 10.0),
        ("Ein Ehepaar kam ums Leben.", 2.0),
    ];
    let is = |found: &[(f64, f64)], expected: f64| {
        found.len() == 1 && (found[0].0 - expected).abs() <= 1e-6 * expected
    };
    let wrong: Vec<_> = forms
        .iter()
        .map(|&(text, expected)| (text, expected, values(text)))
        .filter(|(_, expected, found)| !is(found, *expected))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn somebody_and_nobody_are_counted_where_something_happens_to_them() {
    for (text, expected, role) in [
        ("Ein Mann wurde schwer verletzt.", 1.0, Role::Injured),
        ("Eine ältere Frau starb am Unfallort.", 1.0, Role::Dead),
        ("Einer von ihnen musste ins Krankenhaus.", 1.0, Role::Hospital),
        ("Drei Kinder kamen in umliegende Kliniken.", 3.0, Role::Hospital),
        ("Verletzt wurde niemand.", 0.0, Role::Injured),
        ("Es gab keine Toten.", 0.0, Role::Dead),
    ] {
        let (_, ledger) = read(text);
        let found: Vec<_> = ledger.quantities.iter().map(|found| (found.value.low, found.role)).collect();
        assert_eq!(found, [(expected, Some(role))], "{text}");
    }
    for text in ["Ein Mann sprach von einem Unglück.", "Niemand kam.", "Ein Mann hat das Kind verletzt."] {
        assert_eq!(values(text), [], "{text}");
    }
}

#[test]
fn ends_days_in_compounds_and_restated_numbers_are_read() {
    let (_, ledger) = read("Der älteste der vier ist 47 Jahre alt, der jüngste 24.");
    let ends: Vec<_> =
        ledger.quantities.iter().filter_map(|found| Some((found.value.low, found.extreme?))).collect();
    assert_eq!(ends, [(47.0, End::Highest), (24.0, End::Lowest)]);
    assert_eq!(values("Der Prozess dauerte 41 Verhandlungstage."), [(41.0, 41.0)]);
    assert_eq!(values("Um fast ein Viertel, genau 23 Prozent, sank die Zahl."), [(23.0, 23.0)]);
    assert_eq!(values("Den Ausgleich erzielte Brahm (54.)."), [(53.0 / 1_440.0, 54.0 / 1_440.0)]);
}

#[test]
fn bounds_and_ranges_are_read() {
    for (text, low, high, bound) in [
        ("Es gab mehr als 20 Verletzte.", 20.0, 20.0, Bound::AtLeast),
        ("Es gab mindestens 25 Verletzte.", 25.0, 25.0, Bound::AtLeast),
        ("Es gab rund 300 Verletzte.", 300.0, 300.0, Bound::About),
        ("Es gab fast 300 Verletzte.", 300.0, 300.0, Bound::Nearly),
        ("Es gab knapp 300 Verletzte.", 300.0, 300.0, Bound::Nearly),
        ("Es gab bis zu 300 Verletzte.", 300.0, 300.0, Bound::AtMost),
        ("Es gab weniger als 300 Verletzte.", 300.0, 300.0, Bound::Below),
        ("Es gab zwischen 20 und 30 Verletzte.", 20.0, 30.0, Bound::Between),
        ("Es gab 20 bis 30 Verletzte.", 20.0, 30.0, Bound::Between),
        ("Es kostet drei bis vier Millionen Euro.", 3e6, 4e6, Bound::Between),
        ("Es gab Hunderte Verletzte.", 200.0, 999.0, Bound::Between),
        ("Es gab etwas mehr als 20 Verletzte.", 20.0, 20.0, Bound::AtLeast),
        ("Es gab über 300 Verletzte.", 300.0, 300.0, Bound::AtLeast),
        ("Es gab keine 300 Verletzten.", 300.0, 300.0, Bound::Below),
        ("Es gab gut 300 Verletzte.", 300.0, 300.0, Bound::SlightlyOver),
        ("Es gab etwa vier Dutzend Verletzte.", 48.0, 48.0, Bound::About),
        ("Es gab vierzig Verletzte.", 40.0, 40.0, Bound::About),
        ("Es gab bis zum Abend 38 Verletzte.", 38.0, 38.0, Bound::AtLeast),
        ("Es gab 20–30 Verletzte.", 20.0, 30.0, Bound::Between),
        ("Es gab mehrere Tausend Verletzte.", 2_000.0, 9_999.0, Bound::Between),
        ("Es gab nicht mehr als 20 Verletzte.", 20.0, 20.0, Bound::AtMost),
        ("Es gab nicht weniger als 20 Verletzte.", 20.0, 20.0, Bound::AtLeast),
    ] {
        let (_, ledger) = read(text);
        let value = ledger.quantities[0].value;
        assert_eq!((value.low, value.high, value.bound), (low, high, bound), "{text}");
    }
}

#[test]
fn numbers_that_name_count_nothing() {
    for text in [
        "Der Unfall geschah auf der A 7 bei Ulm.",
        "Nach Artikel 5 ist das erlaubt.",
        "Eine Boeing 737 landete.",
        "Nach § 3 ist das verboten.",
        "Der 1. FC Köln gewann.",
        "Die Linie 4 fährt wieder.",
        "Die U 2 fährt wieder.",
        "Telefon 0511 12345 ist besetzt.",
        "Er wohnt in der Bergstraße 12 in Ulm.",
        "Das war im Jahr 2011 so.",
        "Das 49-Euro-Ticket bleibt.",
        "Die 7-Tage-Inzidenz wird gemeldet.",
        "Das Ehepaar und ein Ehepaar aus Ulm sprachen miteinander.",
    ] {
        assert_eq!(values(text), [], "{text}");
    }
}

#[test]
fn roles_are_known_by_noun_verb_and_phrase() {
    for (text, roles) in [
        ("Es gab 20 Verletzte.", &[Role::Injured][..]),
        ("20 Menschen wurden verletzt.", &[Role::Injured]),
        ("20 Menschen erlitten Verletzungen.", &[Role::Injured]),
        ("Zwölf Menschen starben.", &[Role::Dead]),
        ("Zwölf Menschen kamen ums Leben.", &[Role::Dead]),
        ("Das Unglück kostete zwölf Menschenleben.", &[Role::Dead]),
        ("Zwei Menschen wurden getötet und fünf verletzt.", &[Role::Dead, Role::Injured]),
        ("Die Zahl der Toten stieg auf neun.", &[Role::Dead]),
        ("318 stimmten dafür, 224 dagegen.", &[Role::For, Role::Against]),
        ("Die Polizei nahm acht Personen vorläufig fest.", &[Role::Arrested]),
        ("Zwölf Männer kamen in Gewahrsam.", &[Role::Arrested]),
        ("Vier Frauen verloren ihr Leben.", &[Role::Dead]),
        ("Die Zahl der Opfer stieg auf 27.", &[Role::Dead]),
        ("Nach 17 wird noch gesucht.", &[Role::Missing]),
        ("54 der 82 Menschen an Bord überlebten.", &[Role::Rescued]),
        ("Fünf Orte sind geräumt.", &[Role::Evacuated]),
        ("160 Bewohner wurden in Sicherheit gebracht.", &[Role::Evacuated]),
        ("140 Personen mussten ihre Häuser verlassen.", &[Role::Evacuated]),
        ("Zwei Gäste wurden im Spital untersucht.", &[Role::Hospital]),
        ("Zwei Gäste mussten versorgt werden.", &[Role::Treated]),
        ("Zwei Gäste besuchten das Spital.", &[]),
        ("Eine Frau brach sich die Hand.", &[Role::Injured]),
        ("Die Handschellen klickten für fünf Männer.", &[Role::Arrested]),
    ] {
        let (_, ledger) = read(text);
        let found: Vec<Role> = ledger.quantities.iter().filter_map(|quantity| quantity.role).collect();
        assert_eq!(found, roles, "{text}");
    }
}

#[test]
fn unit_scope_and_source_are_known() {
    let (analysis, ledger) = read(
        "Die Polizei zählte 30 Verletzte, davon fünf schwer. Der Schaden beträgt laut Feuerwehr 20.000 Euro.",
    );
    let scopes: Vec<Scope> = ledger.quantities.iter().map(|quantity| quantity.scope).collect();
    assert_eq!(scopes, [Scope::Whole, Scope::Part, Scope::Whole]);
    let money = &ledger.quantities[2];
    assert_eq!((money.measure, money.currency), (Measure::Unit(Dimension::Money), "Euro"));
    assert_eq!(money.span.of(analysis.document.text()), "20.000 Euro");
    assert_eq!(money.sentence, 1);
    let source = money.source.and_then(|source| source.words).unwrap();
    assert_eq!(source.of(analysis.document.text()), "Feuerwehr");
}

#[test]
fn what_is_left_out_stands_with_another_number() {
    let units = |text: &str| {
        read(text)
            .1
            .quantities
            .iter()
            .map(|quantity| (quantity.measure, quantity.value.low))
            .collect::<Vec<_>>()
    };
    let share = Measure::Unit(Dimension::Share);
    assert_eq!(units("Die Renten steigen um 3,9 und um 2,6 Prozent."), [(share, 3.9), (share, 2.6)]);
    let money = Measure::Unit(Dimension::Money);
    for (text, value) in [
        ("Der Gewinn sank von 104,5 auf 91,5 Millionen Euro.", 104.5e6),
        ("Der Gewinn stieg von 500 auf eine Million Euro.", 500.0),
    ] {
        assert_eq!(units(text).first(), Some(&(money, value)), "{text}");
    }
    let year = 365.25;
    let duration = Measure::Unit(Dimension::Duration);
    assert_eq!(
        units("Acht Jahre forderte der Staatsanwalt, nicht mehr als dreieinhalb der Verteidiger."),
        [(duration, 8.0 * year), (duration, 3.5 * year)]
    );
    let (analysis, ledger) =
        read("Nach Angaben der Veranstalter kamen 30.000 Menschen. Die Feuerwehr schätzte nur 12.000.");
    let word = |token: Option<u32>| token.map(|token| analysis.document.word_at(token as usize).to_owned());
    let [first, second] = &ledger.quantities[..] else { panic!("{ledger:?}") };
    assert!(
        second.is_elliptical && second.head == first.head && word(first.head).as_deref() == Some("Menschen")
    );
    assert_eq!(word(second.counted_by).as_deref(), Some("Feuerwehr"));
}

#[test]
fn who_counted_is_read_from_its_clause() {
    for (text, source) in [
        ("12.000 Teilnehmer zählte die Polizei in Berlin.", "Polizei"),
        ("Mit 6000 Traktoren, so zählte es die Polizei, kamen die Bauern.", "Polizei"),
        ("Nach Gewerkschaftsangaben kamen 5000 Menschen.", "Gewerkschaftsangaben"),
        ("Nach Zählung des Innenministeriums kamen 640.000 Menschen.", "Innenministeriums"),
        ("Laut Feuerwehr verletzten sich 24 Gäste.", "Feuerwehr"),
    ] {
        let (analysis, ledger) = read(text);
        let word = ledger.quantities.iter().find_map(|quantity| quantity.counted_by);
        assert_eq!(word.map(|token| analysis.document.word_at(token as usize)), Some(source), "{text}");
    }
    for text in
        ["Offiziellen Angaben zufolge starben 40 Menschen.", "Nach offiziellen Angaben starben 40 Menschen."]
    {
        assert!(read(text).1.quantities.iter().all(|quantity| quantity.counted_by.is_none()), "{text}");
    }
}

#[test]
fn what_is_paid_several_times_adds_up() {
    assert_eq!(values("Dazu kommen zweimal 700 Euro."), [(2.0, 2.0), (1_400.0, 1_400.0)]);
}

#[test]
fn clock_times_in_words_leave_open_which_half_of_the_day() {
    let clocks = |text: &str| {
        let of_clock = |quantity: &&Quantity| quantity.measure == Measure::Clock;
        let (_, ledger) = read(text);
        let found: Vec<_> = ledger.quantities.iter().filter(of_clock).collect();
        found.iter().map(|clock| (clock.value.low, clock.value.step >= HALF_DAY)).collect::<Vec<_>>()
    };
    for (text, minutes, in_words) in [
        ("Zwanzig nach neun kam der Zug.", 560.0, true),
        ("Um fünf vor drei brach das Eis.", 175.0, true),
        ("Kurz nach acht begann das Spiel.", 480.0, true),
        ("Am Montagmorgen um sieben öffnete der Markt.", 420.0, true),
        ("Gegen halb vier kam der Zug.", 210.0, true),
        ("Viertel vor elf kam der Zug.", 645.0, true),
        ("Um 20.15 Uhr begann das Spiel.", 1_215.0, false),
        ("Als sich der Zug um elf am Bahnhof traf, war es warm.", 660.0, true),
    ] {
        assert_eq!(clocks(text), [(minutes, in_words)], "{text}");
    }
    for text in [
        "Kurz vor zwei Dörfern brach der Damm.",
        "Am Abend stieg die Zahl um zwei auf zehn.",
        "Am Abend um zwei Tore betrogen.",
        "Die Zahl stieg um elf am Bahnhof.",
        "Zehn nach Berlin, acht nach Bonn.",
    ] {
        assert_eq!(clocks(text), [], "{text}");
    }
}

#[test]
fn shares_places_and_times_of_races_are_read() {
    let one = |text: &str| {
        let (_, ledger) = read(text);
        let [found] = &ledger.quantities[..] else { panic!("{text}: {ledger:?}") };
        (found.measure, found.value.low, found.value.bound, found.scope)
    };
    let share = Measure::Unit(Dimension::Share);
    for (text, measure, value, bound, scope) in [
        ("Jeder fünfte Befragte raucht.", share, 20.0, Bound::About, Scope::Whole),
        ("Es war ein knappes Viertel.", share, 25.0, Bound::Nearly, Scope::Whole),
        ("Es war ein gutes Fünftel.", share, 20.0, Bound::SlightlyOver, Scope::Whole),
        ("Das ist ein Fünftel weniger als zuvor.", share, 20.0, Bound::About, Scope::Change),
        ("Köln blieb auf dem elften Tabellenplatz.", Measure::Rank, 11.0, Bound::Exact, Scope::Whole),
        ("Das Plus von 4 Prozent freute alle.", share, 4.0, Bound::Exact, Scope::Change),
        ("Der Umsatzrückgang von 4 Prozent blieb.", share, 4.0, Bound::Exact, Scope::Change),
        ("Es war der vierte Erfolg.", Measure::Ordinal, 4.0, Bound::Exact, Scope::Whole),
        ("Er siegte zum sechsten Mal.", Measure::Ordinal, 6.0, Bound::Exact, Scope::Whole),
        ("Es war die 29. Rhön-Rundfahrt.", Measure::Ordinal, 29.0, Bound::Exact, Scope::Whole),
        ("Zweite wurde die Schwedin.", Measure::Rank, 2.0, Bound::Exact, Scope::Whole),
        ("Nach dem Ziel kam er als Sechster.", Measure::Rank, 6.0, Bound::Exact, Scope::Whole),
        ("Bei jedem zehnten Kind half es.", share, 10.0, Bound::About, Scope::Whole),
        ("Es brannte in der vierten Etage.", Measure::Level, 4.0, Bound::Exact, Scope::Whole),
    ] {
        assert_eq!(one(text), (measure, value, bound, scope), "{text}");
    }
    let (duration, of_race, ..) = one("Sie lief nach 3:12:06 ins Ziel.");
    assert_eq!(duration, Measure::Unit(Dimension::Duration));
    assert!((of_race * 86_400.0 - 11_526.0).abs() < 1e-6);
    for (text, seconds) in [("Er siegte in 1:52,40 Minuten.", 112.4), ("Er siegte in 3:07 Minuten.", 187.0)] {
        let (measure, of_race, ..) = one(text);
        assert!(measure == duration && (of_race * 86_400.0 - seconds).abs() < 1e-6, "{text} {of_race}");
    }
    let (_, short, bound, _) = one("Es fehlte keine halbe Minute.");
    assert!((short * 1_440.0 - 0.5).abs() < 1e-9 && bound == Bound::Below);
    assert!(read("Sie kamen jeden zweiten Tag.").1.quantities.iter().all(|found| found.measure != share));
}

#[test]
fn votes_minutes_and_tenths_are_read() {
    let roles = |text: &str| -> Vec<(f64, Option<Role>)> {
        read(text).1.quantities.iter().map(|found| (found.value.low, found.role)).collect()
    };
    let sides = |yes: f64, no: f64| [(yes, Some(Role::For)), (no, Some(Role::Against))];
    assert_eq!(roles("Der Rat nahm es mit 31 zu 22 Stimmen an."), sides(31.0, 22.0));
    assert_eq!(roles("31 Abgeordnete stimmten für das Gesetz, 22 votierten dagegen."), sides(31.0, 22.0));
    let against = [(11.0, Some(Role::Against)), (9.0, Some(Role::For))];
    assert_eq!(roles("Der Rat hat es mit elf zu neun Stimmen abgelehnt."), against);
    let minutes = |text: &str| -> Vec<(f64, f64)> {
        let (_, ledger) = read(text);
        let is_duration = |found: &&Quantity| found.measure == Measure::Unit(Dimension::Duration);
        let found = ledger.quantities.iter().filter(is_duration);
        found
            .map(|found| ((found.value.low * 14_400.0).round(), (found.value.high * 14_400.0).round()))
            .collect()
    };
    assert_eq!(minutes("Das Tor fiel in der 78. Minute."), [(770.0, 780.0)]);
    assert_eq!(minutes("Ihm fehlten sechs Zehntel."), [(0.0, 0.0)]);
    assert_eq!(minutes("Sie verlor sechs Zehntel der Stimmen."), []);
}

#[test]
fn heads_and_currencies_left_out_stand_with_an_earlier_number() {
    let (analysis, ledger) = read("Von den 41 Filialen sollen sechs schließen.");
    let head = |found: &Quantity| found.head.map(|head| analysis.document.word_at(head as usize).to_owned());
    assert_eq!(ledger.quantities.iter().map(head).collect::<Vec<_>>(), vec![Some("Filialen".to_owned()); 2]);
    let (_, ledger) = read("Die Stadt hat 19,2 Millionen Euro. Danach sind es noch elf Millionen.");
    let money = ledger.quantities.iter().map(|found| (found.measure, found.currency, found.value.low));
    let expected =
        [(Measure::Unit(Dimension::Money), "Euro", 19.2e6), (Measure::Unit(Dimension::Money), "Euro", 11e6)];
    assert_eq!(money.collect::<Vec<_>>(), expected);
}

#[test]
fn ages_joined_by_and_are_ages() {
    let (_, ledger) = read("Drei Männer im Alter von 26, 33 und 51 Jahren blieben.");
    let ages = ledger.quantities.iter().filter(|found| found.measure == Measure::Age);
    assert_eq!(ages.map(|found| found.value.low).collect::<Vec<_>>(), [26.0, 33.0, 51.0]);
    let (_, ledger) = read("Zwei Brüder im Alter von 31 und 44 Jahren blieben.");
    let ages = ledger.quantities.iter().filter(|found| found.measure == Measure::Age);
    assert_eq!(ages.map(|found| found.value.low).collect::<Vec<_>>(), [31.0, 44.0]);
    let (_, ledger) = read("Es gab Hilfe in der ersten Runde und im dritten Jahr.");
    assert!(ledger.quantities.iter().all(|found| found.measure != Measure::Ordinal), "{ledger:?}");
}

#[test]
fn a_part_of_a_number_is_counted_and_the_number_is_the_total() {
    let (_, ledger) = read("Neun der 40 Boote sanken.");
    let scopes: Vec<_> = ledger.quantities.iter().map(|found| (found.value.low, found.scope)).collect();
    assert_eq!(scopes, [(9.0, Scope::Whole), (40.0, Scope::Total)]);
}

#[test]
fn a_change_is_no_total() {
    for text in [
        "Das waren 47.000 Menschen weniger als im Mai.",
        "Es kostet sechs Euro mehr.",
        "Die Zahl stieg um 300.",
    ] {
        let (_, ledger) = read(text);
        assert!(
            ledger.quantities.iter().any(|quantity| quantity.scope == Scope::Change),
            "{text}: {ledger:?}"
        );
    }
    let (_, ledger) = read("Es kamen mehr als 300 Menschen.");
    assert_eq!(ledger.quantities[0].scope, Scope::Whole);
}

#[test]
fn no_text_makes_the_reader_panic() {
    let odd = [
        "0",
        "1:",
        ":1",
        "000",
        "1 000 000 000",
        "9'9",
        "’",
        "1’",
        "ein",
        "eine halbe",
        "Millionen",
        "%",
        "-",
        "–",
        "bis",
        "zwischen",
        "und",
        "von",
        "(",
        "3",
        ")",
        ",",
        "Drittel",
        "mal",
        "jährig",
        "-jährig",
        "ums",
        "Leben",
        "Stunden",
        "99999999999999999999",
        "1,",
        "1,5",
        "€",
        "😀",
        "\u{a0}",
        "Platz",
        "zu",
        "der",
        "gegen",
    ];
    let mut state = 7_u32;
    for _ in 0..200 {
        let mut text = String::new();
        for _ in 0..60 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(odd[(state >> 16) as usize % odd.len()]);
            if state & 0x8000 != 0 {
                text.push(' ');
            }
        }
        if let Ok(article) = Article::from_text("", &text) {
            let analysis = analyze(&article);
            let ledger = Ledger::new(&analysis.document, &analysis.times, &analysis.quotes);
            let end = analysis.document.text().len() as u32;
            assert!(
                ledger
                    .quantities
                    .iter()
                    .all(|quantity| quantity.span.end <= end && quantity.tokens.0 < quantity.tokens.1)
            );
        }
    }
}

#[test]
fn what_is_numbered_compared_or_both_is_read() {
    for (text, measure, number, bound) in [
        ("Die beiden Bergsteiger harrten aus.", Measure::Count, 2.0, Bound::Exact),
        ("Alle vier sitzen in Haft.", Measure::Count, 4.0, Bound::Exact),
        ("Sie war die Nummer 97 der Welt.", Measure::Rank, 97.0, Bound::Exact),
        ("Es war sein Sieg Nummer 31.", Measure::Ordinal, 31.0, Bound::Exact),
        ("Er war älter als 35 Jahre.", Measure::Age, 35.0, Bound::AtLeast),
        ("Er ist nicht älter als 35 geworden.", Measure::Age, 35.0, Bound::AtMost),
        ("Köln feierte einen 3:1-Sieg.", Measure::Score, 3.0, Bound::Exact),
    ] {
        let (_, ledger) = read(text);
        let found: Vec<_> = ledger
            .quantities
            .iter()
            .map(|quantity| (quantity.measure, quantity.value.low, quantity.value.bound))
            .collect();
        assert_eq!(found, [(measure, number, bound)], "{text}");
    }
    // Times, and no lengths of time; no length without a break; a number that names a house.
    for text in ["Es begann vor zwei Jahren.", "Er wohnt im Haus Nummer 31."] {
        assert_eq!(values(text), [], "{text}");
    }
    assert!(read("Es regnete an 19 Julitagen.").1.quantities.iter().all(|one| one.measure == Measure::Count));
}
