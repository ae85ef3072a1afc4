//! Whole texts through the whole stage: what is found, and with which value.

use super::timeline::{self, Relation};
use super::{TimeExpression, find, iso_date};
use crate::document::{Article, Document};
use crate::names;

fn read(text: &str, published: &str) -> (Document, Vec<TimeExpression>) {
    let article = Article::from_text("a", text).unwrap().with_published(published.parse().ok());
    let document = Document::new(&article);
    let names = names::recognize(&document);
    let times = find(&document, &names);
    (document, times)
}

/// `extent=value` of every expression.
fn times(text: &str, published: &str) -> Vec<String> {
    let (_, times) = read(text, published);
    times.iter().map(|time| format!("{}={}", time.span.of(text), time.value)).collect()
}

#[track_caller]
fn check(published: &str, cases: &[(&str, &[&str])]) {
    for (text, want) in cases {
        assert_eq!(times(text, published), *want, "{text}");
    }
}

/// A Monday.
const DAY: &str = "2023-09-18";

#[test]
fn days_of_the_calendar() {
    check(
        DAY,
        &[
            ("Er kam am 3. Oktober 1990 an.", &["3. Oktober 1990=1990-10-03"]),
            ("Er kam am 3.10.1990 an.", &["3.10.1990=1990-10-03"]),
            ("Er kam am 3. 10. 1990 an.", &["3. 10. 1990=1990-10-03"]),
            ("Er kam am 03.10.90 an.", &["03.10.90=1990-10-03"]),
            ("Er kam am 3. 12. an.", &["3. 12.=2022-12-03"]),
            ("Er kam am 3. Dezember an.", &["3. Dezember=2022-12-03"]),
            ("Sie wird am 3. Oktober eröffnet.", &["3. Oktober=2023-10-03"]),
            ("Sie wird am 3. Mai eröffnet.", &["3. Mai=2024-05-03"]),
            (
                "Das Fest am Sonntag, dem 17. September, war gut besucht.",
                &["Sonntag, dem 17. September=2023-09-17"],
            ),
            ("Er begann am ersten Mai 2001.", &["ersten Mai 2001=2001-05-01"]),
            ("Er kam am 5. Dez. 2012 an.", &["5. Dez. 2012=2012-12-05"]),
            ("Stand 2023-09-17 war das so.", &["2023-09-17=2023-09-17"]),
            ("Die Messe dauert vom 5. bis zum 9. Juni 2024.", &["5.=2024-06-05", "9. Juni 2024=2024-06-09"]),
            (
                "Am 3., 4. und 5. Mai 2022 war geschlossen.",
                &["3.=2022-05-03", "4.=2022-05-04", "5. Mai 2022=2022-05-05"],
            ),
            ("Er starb am 31. Februar.", &[]),
            ("Die Feier ist für den 24. September vorgesehen.", &["den 24. September=2023-09-24"]),
            ("Die Reise soll am 3. September begonnen haben.", &["3. September=2023-09-03"]),
            ("Der Prozess dauert seit dem 4. Mai.", &["dem 4. Mai=2023-05-04"]),
        ],
    );
}

#[test]
fn days_of_the_week_and_around_today() {
    check(
        DAY,
        &[
            ("Er kam am Sonntag an.", &["Sonntag=2023-09-17"]),
            ("Er kam am Montag an.", &["Montag=2023-09-18"]),
            ("Er kam am vergangenen Dienstag an.", &["vergangenen Dienstag=2023-09-12"]),
            ("Er kam am vergangenen Montag an.", &["vergangenen Montag=2023-09-11"]),
            ("Er wird am kommenden Mittwoch erwartet.", &["kommenden Mittwoch=2023-09-20"]),
            ("Er wird am Mittwoch erwartet.", &["Mittwoch=2023-09-20"]),
            ("Er sprach an diesem Donnerstag.", &["diesem Donnerstag=2023-09-21"]),
            ("Er kam gestern an und reist morgen ab.", &["gestern=2023-09-17", "morgen=2023-09-19"]),
            ("Er kam vorgestern Abend an.", &["vorgestern Abend=2023-09-16TEV"]),
            ("Er kam am Dienstagabend an.", &["Dienstagabend=2023-09-12TEV"]),
            (
                "Er kam am Dienstag an und fuhr einen Tag später ab.",
                &["Dienstag=2023-09-12", "einen Tag später=2023-09-13"],
            ),
            (
                "Er kam am 3. Mai 2011 an und fuhr am nächsten Tag ab.",
                &["3. Mai 2011=2011-05-03", "nächsten Tag=2011-05-04"],
            ),
            (
                "Er kam am 3. Mai 2011 an. Am Tag darauf fuhr er.",
                &["3. Mai 2011=2011-05-03", "Tag darauf=2011-05-04"],
            ),
            ("Er hält sich seit Mittwoch dort auf.", &["Mittwoch=2023-09-13"]),
            ("Die für Mittwoch geplante Kundgebung begann spät.", &["Mittwoch=2023-09-20"]),
            ("Sie beginnt morgen (Dienstag).", &["morgen=2023-09-19", "Dienstag=2023-09-19"]),
            ("Am Morgen des 22. August 2009 begann es.", &["Morgen des 22. August 2009=2009-08-22TMO"]),
            ("Die Rede vom Freitag hat ihm gefallen.", &["Freitag=2023-09-15"]),
            ("Er starb in der Nacht zum heutigen Montag.", &["der Nacht zum heutigen Montag=2023-09-18TNI"]),
            ("Er schlief in der Nacht zum Sonntag.", &["der Nacht zum Sonntag=2023-09-17TNI"]),
            (
                "Um 3.12 Uhr kippt in der Nacht zu Sonntag ein Baum um.",
                &["3.12 Uhr=2023-09-17T03:12", "der Nacht zu Sonntag=2023-09-17TNI"],
            ),
            (
                "Gefeiert wird am Samstag. Um 11 Uhr segnet der Pfarrer die Halle.",
                &["Samstag=2023-09-23", "11 Uhr=2023-09-23T11:00"],
            ),
            (
                "Noch am selben Abend las er die Akten, bis vier Uhr früh.",
                &["selben Abend=XXXX-XX-XXTEV", "vier Uhr=XXXX-XX-XXT04:00"],
            ),
            ("Das Magazin „Psychologie Heute“ fragte nach.", &[]),
            ("Die Busse fahren von 7 bis 9 Uhr.", &["7=XXXX-XX-XXT07:00", "9 Uhr=XXXX-XX-XXT09:00"]),
            (
                "In der Nacht zum Freitag wurde eingebrochen. Das sagte ein Sprecher am Montag. Die Polizei prüft das nun \
                 genau. Bemerkt wurde es gegen 2.40 Uhr.",
                &["der Nacht zum Freitag=2023-09-15TNI", "Montag=2023-09-18", "2.40 Uhr=2023-09-15T02:40"],
            ),
            (
                "Zuletzt sprachen sie am 6. Mai.\n\nDort hieß es am Nachmittag, man bedauere das.",
                &["6. Mai=2023-05-06", "Nachmittag=2023-09-18TAF"],
            ),
        ],
    );
}

#[test]
fn weeks_months_seasons_and_years() {
    check(
        DAY,
        &[
            ("Er kam vergangene Woche an.", &["vergangene Woche=2023-W37"]),
            ("Er wird in der kommenden Woche erwartet.", &["der kommenden Woche=2023-W39"]),
            ("Er spielte am Wochenende.", &["Wochenende=2023-W37-WE"]),
            ("Er kam Ende August an.", &["Ende August=2023-08"]),
            ("Er kam im Dezember an.", &["Dezember=2022-12"]),
            ("Er soll im Dezember kommen.", &["Dezember=2023-12"]),
            ("Das Geld für Dezember ist gesichert worden.", &["Dezember=2023-12"]),
            ("Sein Vertrag läuft im März aus.", &["März=2024-03"]),
            ("Bei einer Übung im Februar hätten Zelte nachgegeben.", &["Februar=2023-02"]),
            (
                "2015 waren es 511. Von sechs Stellen seien seit dem Frühjahr drei unbesetzt.",
                &["2015=2015", "dem Frühjahr=2023-SP"],
            ),
            ("Er kam im März 1992 an.", &["März 1992=1992-03"]),
            ("Im Juni des vergangenen Jahres war das so.", &["Juni des vergangenen Jahres=2022-06"]),
            ("Er kam im vergangenen Jahr an.", &["vergangenen Jahr=2022"]),
            ("Im Vorjahr waren es mehr.", &["Vorjahr=2022"]),
            ("Er wurde 1937 geboren.", &["1937=1937"]),
            ("Das war im Jahr 578 so.", &["Jahr 578=0578"]),
            ("Das war im Herbst 1998 so.", &["Herbst 1998=1998-FA"]),
            ("In den neunziger Jahren war das so.", &["den neunziger Jahren=199"]),
            ("In den 1920er-Jahren war das so.", &["den 1920er-Jahren=192"]),
            ("In den 60-er Jahren war das so.", &["den 60-er Jahren=196"]),
            ("Im Monat Juli war es heiß.", &["Monat Juli=2023-07"]),
            ("Der diesjährige Preis ging nach Köln.", &["diesjährige=2023"]),
            ("In den Siebzigerjahren war das so.", &["den Siebzigerjahren=197"]),
            ("Seit Beginn des 19. Jahrhunderts war das so.", &["Beginn des 19. Jahrhunderts=18"]),
            ("Bis Ende nächsten Jahres soll es gelten.", &["Ende nächsten Jahres=2024"]),
            ("Im ersten Quartal 2022 stieg der Umsatz.", &["ersten Quartal 2022=2022-Q1"]),
            ("Die Saison 2022/23 war gut.", &["2022/23=2022/2023"]),
            ("An Heiligabend 2021 schneite es.", &["Heiligabend 2021=2021-12-24"]),
            ("Er kam Pfingsten an.", &["Pfingsten=2023-05-28"]),
            ("Am Tag der Deutschen Einheit wurde gefeiert.", &["Tag der Deutschen Einheit=2022-10-03"]),
        ],
    );
}

#[test]
fn lengths_and_what_recurs() {
    check(
        DAY,
        &[
            ("Er wartete zwei Tage.", &["zwei Tage=P2D"]),
            ("Sein mehrtägiger Besuch endete.", &["mehrtägiger=PXD"]),
            ("Er blieb eineinhalb Jahre.", &["eineinhalb Jahre=P1.5Y"]),
            ("Er saß drei Jahre und vier Monate ab.", &["drei Jahre und vier Monate=P3Y4M"]),
            ("Das war vor drei Wochen.", &["drei Wochen=P3W"]),
            ("Das gilt seit mehr als zehn Jahren.", &["mehr als zehn Jahren=P10Y"]),
            ("In den vergangenen zwei Jahrzehnten war das so.", &["den vergangenen zwei Jahrzehnten=P2DE"]),
            ("In den vergangenen Jahren war das so.", &["den vergangenen Jahren=PXY"]),
            ("Seit Jahren ist das so, wochenlang.", &["Jahren=PXY", "wochenlang=PXW"]),
            ("Es dauerte eine halbe Stunde.", &["eine halbe Stunde=PT0.5H"]),
            ("Die 35-Stunden-Woche kommt.", &["35-Stunden-Woche=PT35H"]),
            ("Er kommt jeden Montag.", &["jeden Montag=XXXX-WXX-1"]),
            ("Das geschieht alle vier Jahre.", &["alle vier Jahre=P4Y"]),
            ("Er raucht täglich, auch nachts.", &["täglich=P1D", "nachts=XXXX-XX-XXTNI"]),
            ("Es kommt zweimal pro Woche vor.", &["zweimal pro Woche=P1W"]),
            ("Er kommt zwei bis drei Tage.", &["zwei=P2D", "drei Tage=P3D"]),
        ],
    );
}

#[test]
fn times_of_day() {
    check(
        DAY,
        &[
            ("Es begann um acht Uhr abends.", &["acht Uhr abends=2023-09-18T20:00"]),
            ("Um 20.30 Uhr ging es los.", &["20.30 Uhr=2023-09-18T20:30"]),
            ("Am Sonntag um 8:15 Uhr ging es los.", &["Sonntag=2023-09-17", "8:15 Uhr=2023-09-17T08:15"]),
            ("Geöffnet von 14 bis 18 Uhr.", &["14=2023-09-18T14:00", "18 Uhr=2023-09-18T18:00"]),
            (
                "Geöffnet 8.30-12 und 14.30-16.30 Uhr.",
                &[
                    "8.30=2023-09-18T08:30",
                    "12=2023-09-18T12:00",
                    "14.30=2023-09-18T14:30",
                    "16.30 Uhr=2023-09-18T16:30",
                ],
            ),
            ("Er kam um halb neun.", &["halb neun=2023-09-18T08:30"]),
            ("Er kam am frühen Abend.", &["frühen Abend=2023-09-18TEV"]),
            ("Gegen 20 Uhr 15 kam er.", &["20 Uhr 15=2023-09-18T20:15"]),
            ("Er kam um Mitternacht.", &["Mitternacht=2023-09-18T00:00"]),
        ],
    );
}

#[test]
fn what_is_no_time() {
    for text in [
        "Die Frau geht mit der Hand an die Wand, mai und sonntag sind klein.",
        "Er zahlte 1990 Euro für 2000 Aktien und 1.500 Mark.",
        "Sie gewannen 2:1 gegen den Tabellenzweiten, 21:19 und 3.2.",
        "Horazstraße 18, Zimmer 1996, Postfach 2142, Seite 1998.",
        "Rund 1500 Menschen kamen, etwa 1900 Zuschauer.",
        "Er ist 38 Jahre alt, sie mit 19 Jahren jünger.",
        "Kinder im Alter von ein bis sechs Jahren, Anna M. (60 Jahre), die 13 und neun Jahre alten Kinder.",
        "Der 45-jährige Mann und die 20-Jährige.",
        "Das Paket wiegt 3.5 Kilo und kostet 12,30.",
        "Herr Sommer und Frau Winter.",
        "Früher oder später muss es sein.",
    ] {
        assert_eq!(times(text, DAY), [""; 0], "{text}");
    }
}

#[test]
fn names_are_no_times() {
    for text in [
        "1899 Hoffenheim gewann gegen Schalke 04.",
        "Der TSV 1860 München stieg ab.",
        "Frau Mai und Dr. Sommer sahen Herrn Freitag.",
        "Der Sänger August Müller trat auf.",
        "Die Straße des 17. Juni und der Platz des 4. Juli waren gesperrt.",
        "Der Film „2012“ wurde nach dem Roman „1984“ gezeigt.",
        "Die Wochenzeitung „Der Freitag“ berichtete.",
        "Die Nummer 0800 1000 2000 ist kostenlos.",
        "Der Zug ICE 1601 hielt, der DAX schloss bei 2011 Zählern.",
    ] {
        assert_eq!(times(text, DAY), [""; 0], "{text}");
    }
    check(DAY, &[("Die Fußball-Weltmeisterschaft 2006 fand dort statt.", &["2006=2006"])]);
}

#[test]
fn times_are_counted_from_other_times() {
    check(
        DAY,
        &[
            ("Heute vor 20 Jahren starb der Dichter.", &["Heute vor 20 Jahren=2003-09-18"]),
            ("Morgen in einer Woche beginnt die Wahl.", &["Morgen in einer Woche=2023-09-26"]),
            ("Er lachte am Abend zuvor.", &["Abend zuvor=2023-09-17TEV"]),
            (
                "Er kam am 12. September um 9 Uhr an. Am selben Abend flog er ab, anderntags kam sie.",
                &[
                    "12. September=2023-09-12",
                    "9 Uhr=2023-09-12T09:00",
                    "selben Abend=2023-09-12TEV",
                    "anderntags=2023-09-13",
                ],
            ),
            ("Die Verhandlung beginnt am Donnerstag.", &["Donnerstag=2023-09-21"]),
            ("Dienstag nächster Woche ist Schluss.", &["Dienstag nächster Woche=2023-09-26"]),
            ("Nächste Woche Dienstag ist Schluss.", &["Nächste Woche Dienstag=2023-09-26"]),
            ("Am kommenden Wochenende wird gewählt.", &["kommenden Wochenende=2023-W38-WE"]),
            ("Stunden später brannte es noch.", &["Stunden später=PTXH"]),
            (
                "Im August 2011 und im September desselben Jahres war Streik.",
                &["August 2011=2011-08", "September desselben Jahres=2011-09"],
            ),
            ("Vorletzte Woche war er krank.", &["Vorletzte Woche=2023-W36"]),
            ("Sie kommt im übernächsten Jahr.", &["übernächsten Jahr=2025"]),
            (
                "In der Nacht von Samstag auf Sonntag brannte es.",
                &["der Nacht von Samstag auf Sonntag=2023-09-17TNI"],
            ),
            (
                "In der Nacht vom 3. auf den 4. Mai brannte es.",
                &["der Nacht vom 3. auf den 4. Mai=2023-05-04TNI"],
            ),
            ("Der Beschluss vom 12.3. gilt.", &["12.3.=2023-03-12"]),
            ("Am 24. und 25.12. bleibt geschlossen.", &["24.=2023-12-24", "25.12.=2023-12-25"]),
            ("Stand 12. März 2010, 14:30", &["12. März 2010=2010-03-12", "14:30=2010-03-12T14:30"]),
        ],
    );
}

#[test]
fn long_ago() {
    check(
        DAY,
        &[
            ("Im 2. Jahrhundert v. Chr. wurde die Stadt gegründet.", &["2. Jahrhundert v. Chr.=BC02"]),
            ("Um 300 v. Chr. entstand der Tempel.", &["300 v. Chr.=BC0300"]),
            ("Im Jahr 79 nach Christus brach er aus.", &["Jahr 79 nach Christus=0079"]),
            ("Ende der Neunziger ging die Firma pleite.", &["Ende der Neunziger=199"]),
            ("Am zweiten Weihnachtsfeiertag 2004 bebte es.", &["zweiten Weihnachtsfeiertag 2004=2004-12-26"]),
            (
                "In den sechziger und siebziger Jahren war das so.",
                &["den sechziger=196", "siebziger Jahren=197"],
            ),
            ("In den 80ern war das Mode.", &["den 80ern=198"]),
            ("Im Winter 2010/11 war es kalt.", &["Winter 2010/11=2010-WI"]),
            ("Im kommenden Winter wird es kalt.", &["kommenden Winter=2023-WI"]),
            ("Anfang bis Mitte Mai regnete es.", &["Anfang=2023-05", "Mitte Mai=2023-05"]),
        ],
    );
}

#[test]
fn today_is_a_day_in_the_news_and_the_present_elsewhere() {
    check(
        DAY,
        &[
            ("Das gilt bis heute.", &["heute=PRESENT_REF"]),
            ("Heute leben dort viele.", &["Heute=PRESENT_REF"]),
            ("Heute leben dort viele. Gestern kamen noch mehr.", &["Heute=2023-09-18", "Gestern=2023-09-17"]),
            ("Er hat heute zugesagt.", &["heute=2023-09-18"]),
            ("Der Autor von morgen schreibt anders.", &["morgen=FUTURE_REF"]),
        ],
    );
}

#[test]
fn with_the_month_alone_values_say_what_is_sure() {
    check(
        "2023-09",
        &[
            ("Er kam am Sonntag an.", &["Sonntag=XXXX-WXX-7"]),
            ("Er kam am vergangenen Dienstag an.", &["vergangenen Dienstag=XXXX-WXX-2"]),
            (
                "Er kam am Dienstag an und fuhr einen Tag später ab.",
                &["Dienstag=XXXX-WXX-2", "einen Tag später=XXXX-WXX-3"],
            ),
            (
                "Er kam am Sonntag an und fuhr am Tag darauf ab.",
                &["Sonntag=XXXX-WXX-7", "Tag darauf=XXXX-WXX-1"],
            ),
            ("Er kam gestern um 8 Uhr an.", &["gestern=XXXX-XX-XX", "8 Uhr=XXXX-XX-XXT08:00"]),
            ("Er kam vergangene Woche an.", &["vergangene Woche=XXXX-WXX"]),
            ("Er kam im vergangenen Jahr an.", &["vergangenen Jahr=2022"]),
            ("Er kam Ende August an.", &["Ende August=2023-08"]),
            ("Er kam am 3. Mai an.", &["3. Mai=2023-05-03"]),
        ],
    );
    check(
        "",
        &[
            ("Er kam am 3. Mai an.", &["3. Mai=XXXX-05-03"]),
            ("Er kam im vergangenen Jahr an.", &["vergangenen Jahr=XXXX"]),
            ("Er kam im Mai an, im Herbst.", &["Mai=XXXX-05", "Herbst=XXXX-FA"]),
        ],
    );
}

#[test]
fn an_epoch_has_no_value() {
    check(DAY, &[("Die erste Reise seit der Corona-Pandemie endete.", &["der Corona-Pandemie="])]);
}

#[test]
fn lengths_that_lead_to_a_point_know_its_days() {
    for (text, want) in [
        ("Das war vor drei Tagen.", Some(("2023-09-15", "2023-09-15"))),
        ("Das war vor zwei Jahren.", Some(("2021-01-01", "2021-12-31"))),
        ("In den vergangenen drei Tagen regnete es.", Some(("2023-09-15", "2023-09-18"))),
        ("Es dauerte drei Tage.", None),
        ("Er kam Ende August an.", Some(("2023-08-22", "2023-08-31"))),
    ] {
        let (_, times) = read(text, DAY);
        let days = times[0].days.map(|(first, last)| (iso_date(first), iso_date(last)));
        assert_eq!(days, want.map(|(first, last)| (first.to_owned(), last.to_owned())), "{text}");
    }
}

fn order(text: &str, published: &str) -> (Vec<(u32, Option<Relation>)>, Vec<u32>) {
    let (document, times) = read(text, published);
    let timeline = timeline::order(&document, &times);
    (
        timeline.events.iter().map(|event| (event.sentence.0, event.relation)).collect(),
        timeline.undated.iter().map(|sentence| sentence.0).collect(),
    )
}

#[test]
fn events_stand_in_the_order_in_which_they_happened() {
    let text = "Kim hat am Sonntag seinen Besuch beendet. Zuvor hatte er Putin getroffen. Er mag Züge. \
                Am Dienstag war er angekommen. Am Freitag sah er eine Fabrik. Später fuhr er weiter.";
    let (dated, undated) = order(text, DAY);
    let (before, after) = (Some(Relation::Before), Some(Relation::After));
    assert_eq!(dated, [(3, None), (4, None), (5, after), (1, before), (0, None)]);
    assert_eq!(undated, [2]);
    let (ordered, _) = order(text, "2023-09");
    let weekday = Some(Relation::Weekday);
    assert_eq!(ordered, [(3, weekday), (4, weekday), (5, after), (1, before), (0, weekday)]);
}

#[test]
fn the_night_before_a_day_opens_it() {
    let text =
        "Am Sonntag um 8 Uhr kam die Polizei. In der Nacht auf Sonntag brannte es. Sonntagnacht schneite es.";
    let (ordered, _) = order(text, DAY);
    assert_eq!(ordered.iter().map(|event| event.0).collect::<Vec<_>>(), [1, 0, 2]);
}

#[test]
fn a_range_and_a_time_of_day_are_one_event() {
    let (document, times) =
        read("Die Messe dauerte vom 5. bis zum 9. Juni. Am Sonntag um 8 Uhr begann sie.", DAY);
    let timeline = timeline::order(&document, &times);
    let days: Vec<_> =
        timeline.events.iter().map(|e| e.days.map(|(a, b)| (iso_date(a), iso_date(b)))).collect();
    let day = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
    assert_eq!(days, [day("2023-06-05", "2023-06-09"), day("2023-09-17", "2023-09-17")]);
    assert!(timeline.events[1].order.fract() > 0.3);
}

#[test]
fn timelines_of_several_articles_are_merged_by_day() {
    let one = read("Kim reiste am Sonntag ab. Am Dienstag kam er.", DAY);
    let other = read("Kim ist am Sonntag abgereist. Am Freitag war er da.", "2023-09");
    let timelines = [&one, &other].map(|(document, times)| timeline::order(document, times));
    let merged = timeline::merge(&[&timelines[0], &timelines[1]]);
    assert_eq!(merged, [(0, 0), (1, 0), (0, 1), (1, 1)]);
}

#[test]
fn the_day_over_entries_of_a_running_report_is_theirs() {
    check(
        DAY,
        &[
            (
                "Alles zum Sturm.\n\nSamstag, 16. 9.\n\n15.32 Uhr: Der Damm hält.\n\n16.10 Uhr: Es regnet.\n\n\
                 Sonntag, 17. 9.\n\n8.15 Uhr: Die Sonne scheint.",
                &[
                    "Samstag, 16. 9.=2023-09-16",
                    "15.32 Uhr=2023-09-16T15:32",
                    "16.10 Uhr=2023-09-16T16:10",
                    "Sonntag, 17. 9.=2023-09-17",
                    "8.15 Uhr=2023-09-17T08:15",
                ],
            ),
            (
                "Am Samstag stürmte es.\n\nDas Radio läuft.\n\nDer Strom kam um 8.15 Uhr.\n\n9.30 Uhr: Ruhe.",
                &["Samstag=2023-09-16", "8.15 Uhr=2023-09-16T08:15", "9.30 Uhr=2023-09-18T09:30"],
            ),
        ],
    );
}

#[test]
fn hours_and_nights_belong_to_the_day_of_the_event() {
    check(
        DAY,
        &[
            (
                "Am Samstag zog ein Marsch durch die Stadt. Viele sangen. Andere schwiegen. Es regnete. Um 19 Uhr endete die Feier.",
                &["Samstag=2023-09-16", "19 Uhr=2023-09-16T19:00"],
            ),
            (
                "Am Freitag starben drei Leute bei dem Brand. In der Nacht vor dem Brand schlief das Dorf.",
                &["Freitag=2023-09-15", "der Nacht=2023-09-14TNI"],
            ),
            (
                "Am Montag, dem 11. September, kippte ein Laster um. Die Straße war am Montag gesperrt.",
                &["Montag, dem 11. September=2023-09-11", "Montag=2023-09-11"],
            ),
        ],
    );
}

#[test]
fn a_month_behind_the_first_word_of_a_name_is_none() {
    check(DAY, &[("Er zog nach Chiang Mai und kam im Mai wieder.", &["Mai=2023-05"])]);
}

#[test]
fn a_date_alone_in_its_sentence_is_no_event() {
    let (document, times) = read("Der Zug kam am Sonntag an.\n\n(31.07.2005)", DAY);
    assert_eq!(timeline::order(&document, &times).events.len(), 1);
}

#[test]
fn a_report_hour_by_hour_in_the_present_tells_of_the_past() {
    check(
        DAY,
        &[
            (
                "Ein Känguru hielt die Stadt in Atem. Samstag, 6.40 Uhr: Die Bäckerin schließt auf. Am Abend \
                 verschwindet es. Am Sonntag klingelt das Telefon.",
                &[
                    "Samstag=2023-09-16",
                    "6.40 Uhr=2023-09-16T06:40",
                    "Abend=2023-09-16TEV",
                    "Sonntag=2023-09-17",
                ],
            ),
            (
                "Das Fest beginnt. Samstag, 20 Uhr: Die Band spielt im Park.",
                &["Samstag=2023-09-23", "20 Uhr=2023-09-23T20:00"],
            ),
        ],
    );
}
