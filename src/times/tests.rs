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
            ("Er kam um sechs Uhr in der Früh.", &["sechs Uhr in der Früh=2023-09-18T06:00"]),
            (
                "Führungen um 8, 9 und 10 Uhr.",
                &["8=2023-09-18T08:00", "9=2023-09-18T09:00", "10 Uhr=2023-09-18T10:00"],
            ),
            ("Sie endet mit Platz 3, 9 Uhr.", &["9 Uhr=2023-09-18T09:00"]),
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
        "Siehe www.2023.de und #2023 und mai2023@beispiel.de.",
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

#[test]
fn clock_times_have_hours_and_minutes_that_exist() {
    check(
        DAY,
        &[
            ("Er kam um 18.30Uhr an.", &["18.30Uhr=2023-09-18T18:30"]),
            ("Er kam um 25 Uhr an.", &[]),
            ("Er kam um 24 Uhr an.", &["24 Uhr=2023-09-18T24:00"]),
            ("Er kam um 18.60 Uhr an.", &[]),
            ("Er kam um ein Uhr an.", &["ein Uhr=2023-09-18T01:00"]),
            ("Er kam um eine Uhr an.", &[]),
            ("Er kam um eins und um zwei Uhr an.", &["zwei Uhr=2023-09-18T02:00"]),
            ("Er kam gegen 20 Uhr 60 an.", &["20 Uhr=2023-09-18T20:00"]),
            ("Er kam gegen 20.30 Uhr 15 an.", &["20.30 Uhr=2023-09-18T20:30"]),
            (
                "Er kam um drei Uhr nachts und um zehn Uhr nachts an.",
                &["drei Uhr nachts=2023-09-18T03:00", "zehn Uhr nachts=2023-09-18T22:00"],
            ),
            (
                "Er kam um ein Uhr mittags und um elf Uhr mittags an.",
                &["ein Uhr mittags=2023-09-18T13:00", "elf Uhr mittags=2023-09-18T11:00"],
            ),
            ("Er kam um 13 Uhr abends an.", &["13 Uhr abends=2023-09-18T13:00"]),
            ("Er kam um 8.15 an und um 20:15 dort.", &["8.15=2023-09-18T08:15", "20:15=2023-09-18T20:15"]),
            ("Sie gewannen 8:15 und liefen um 8.15 Sekunden.", &["8.15 Sekunden=PT8.15S"]),
            ("Am 2.13 Uhr und 7,25 und 7.2. kam er.", &["2.13 Uhr=2023-09-18T02:13"]),
            (
                "Geöffnet von 8/9 Uhr bis 10 Uhr.",
                &["8=2023-09-18T08:00", "9 Uhr=2023-09-18T09:00", "10 Uhr=2023-09-18T10:00"],
            ),
        ],
    );
}

#[test]
fn a_clock_time_without_uhr_stands_behind_a_date_or_preposition() {
    check(
        DAY,
        &[
            ("Stand: 14:30", &["14:30=2023-09-18T14:30"]),
            ("Abfahrt: 14:30", &[]),
            ("12.3.10 14:30", &["12.3.10=2010-03-12", "14:30=2010-03-12T14:30"]),
            ("12.3.2010 14:30", &["12.3.2010=2010-03-12", "14:30=2010-03-12T14:30"]),
            ("12. März, 14:30", &["12. März=2024-03-12", "14:30=2024-03-12T14:30"]),
            ("12. März 14:30", &["12. März=2024-03-12"]),
            ("12. März 2010 14:30", &["12. März 2010=2010-03-12", "14:30=2010-03-12T14:30"]),
            ("2010-03-12 14:30", &["2010-03-12=2010-03-12", "14:30=2010-03-12T14:30"]),
            ("Stand 12. März 2010 - 14:30", &["12. März 2010=2010-03-12", "14:30=2010-03-12T14:30"]),
        ],
    );
}

#[test]
fn halves_and_quarters_are_of_the_hour_to_come() {
    check(
        DAY,
        &[
            ("Es war halb drei.", &[]),
            (
                "Er kam vor halb drei und nach halb eins.",
                &["halb drei=2023-09-18T02:30", "halb eins=2023-09-18T00:30"],
            ),
            (
                "Er kam Viertel nach acht und Viertel vor zwölf.",
                &["Viertel nach acht=2023-09-18T08:15", "Viertel vor zwölf=2023-09-18T11:45"],
            ),
            (
                "Er kam um Viertel vor eins und um Viertel nach eins an.",
                &["Viertel vor eins=2023-09-18T00:45", "Viertel nach eins=2023-09-18T01:15"],
            ),
            (
                "Er kam um viertel drei und um dreiviertel neun an.",
                &["viertel drei=2023-09-18T02:15", "dreiviertel neun=2023-09-18T08:45"],
            ),
            ("Er kam um dreiviertel nach drei an.", &[]),
            ("Er kam viertel drei an.", &[]),
            (
                "Er kam um halb drei Uhr nachts und bis halb neun abends.",
                &["halb drei Uhr nachts=2023-09-18T02:30", "halb neun abends=2023-09-18T20:30"],
            ),
        ],
    );
}

#[test]
fn parts_of_the_day_are_determined() {
    check(
        DAY,
        &[
            ("Der Abend war schön. Abend wurde es.", &["Der Abend=2023-09-18TEV"]),
            (
                "Er kam in den frühen Morgenstunden und am späten Abend an.",
                &["den frühen Morgenstunden=2023-09-18TMO", "späten Abend=2023-09-18TEV"],
            ),
            (
                "Er kam im Laufe des Abends und abends an.",
                &["des Abends=2023-09-18TEV", "abends=XXXX-XX-XXTEV"],
            ),
            (
                "In der Nacht zum gestrigen Sonntag brannte es.",
                &["der Nacht zum gestrigen Sonntag=2023-09-17TNI"],
            ),
            ("In der Nacht auf den 3. Mai brannte es.", &["der Nacht auf den 3. Mai=2023-05-03TNI"]),
            ("In der Nacht auf gestern brannte es.", &["der Nacht auf gestern=2023-09-17TNI"]),
            (
                "In der Nacht zu Sonntagabend brannte es.",
                &["der Nacht=2023-09-18TNI", "Sonntagabend=2023-09-17TEV"],
            ),
        ],
    );
}

#[test]
fn days_of_the_month_exist_and_have_their_sign() {
    check(
        DAY,
        &[
            ("Am 3.10.1990 und am 32.1. und am 0.5. kam er.", &["3.10.1990=1990-10-03"]),
            ("Am 31.4. und am 30.4. kam er.", &["30.4.=2023-04-30"]),
            ("Am 3.Mai kam er.", &["3.Mai=2023-05-03"]),
            (
                "Mo., 3. Mai 2021 und Di 4. Mai 2021 kamen.",
                &["Mo., 3. Mai 2021=2021-05-03", "Di 4. Mai 2021=2021-05-04"],
            ),
            (
                "Mo, den 3. Mai 2021 und Montag 3. Mai 2021.",
                &["Mo, den 3. Mai 2021=2021-05-03", "Montag 3. Mai 2021=2021-05-03"],
            ),
            ("Linux 5.10.12 ist da. Version 5.10.12 ist da.", &[]),
            ("2023-9-17 und 2023-09-17 und 2023-13-17.", &["2023-09-17=2023-09-17"]),
            ("1939-45 und 1939-1945 und 2011-03 war Krieg.", &["1939=1939", "1939=1939", "1945=1945"]),
        ],
    );
}

#[test]
fn dates_of_a_range_share_its_year() {
    check(
        DAY,
        &[
            ("Vom 24.04. – 09.05.2016 war zu.", &["24.04.=2016-04-24", "09.05.2016=2016-05-09"]),
            ("Vom 24.12. – 09.01.2016 war zu.", &["24.12.=2015-12-24", "09.01.2016=2016-01-09"]),
            (
                "Am 3. Mai, am 5. Juni und am 7. Juli 2012 war zu.",
                &["3. Mai=2012-05-03", "5. Juni=2012-06-05", "7. Juli 2012=2012-07-07"],
            ),
            (
                "Am 3. November, am 5. Januar und am 7. Juli 2012 war zu.",
                &["3. November=2011-11-03", "5. Januar=2012-01-05", "7. Juli 2012=2012-07-07"],
            ),
            (
                "Am 1.2., 1.3., 1.4., 1.5., 1.6. und 1.7.2012 war zu.",
                &[
                    "1.2.=2012-02-01",
                    "1.3.=2012-03-01",
                    "1.4.=2012-04-01",
                    "1.5.=2012-05-01",
                    "1.6.=2012-06-01",
                    "1.7.2012=2012-07-01",
                ],
            ),
            (
                "Vom 5. bis 3. Mai war zu. Vom 5. bis 5. Mai war zu.",
                &["3. Mai=2023-05-03", "5. Mai=2023-05-05"],
            ),
            (
                "Am 2., 3., 4., 5., 6., 7., 8., 9. und 10. Mai war zu.",
                &[
                    "2.=2023-05-02",
                    "3.=2023-05-03",
                    "4.=2023-05-04",
                    "5.=2023-05-05",
                    "6.=2023-05-06",
                    "7.=2023-05-07",
                    "8.=2023-05-08",
                    "9.=2023-05-09",
                    "10. Mai=2023-05-10",
                ],
            ),
            (
                "Von Mai bis Juli 2005 und von Mai bis März 2005 und von Mai und Juli 2005.",
                &[
                    "Mai=2005-05",
                    "Juli 2005=2005-07",
                    "Mai=2004-05",
                    "März 2005=2005-03",
                    "Mai=2005-05",
                    "Juli 2005=2005-07",
                ],
            ),
        ],
    );
}

#[test]
fn a_month_has_its_year_behind_it() {
    check(
        DAY,
        &[
            ("Im Mai '11 war zu.", &["Mai '11=2011-05"]),
            ("Im Mai ’12 war zu.", &["Mai ’12=2012-05"]),
            ("Im Mai ' 11 und im Mai 11 war zu.", &["Mai=2023-05", "Mai=2023-05"]),
            (
                "Im Mai 2023er und im Mai 2023-mal und im Mai 2.000 und 2023,5.",
                &["Mai=2023-05", "Mai=2023-05", "Mai=2023-05"],
            ),
            (
                "Im Mai dieses Jahres, im Mai des Jahres 2011 und im Mai des Vorjahres.",
                &["Mai dieses Jahres=2023-05", "Mai des Jahres 2011=2011-05", "Mai des Vorjahres=2022-05"],
            ),
            (
                "Im Mai vergangenen Jahres und im Mai desselben Jahres und im Mai des folgenden Jahres.",
                &[
                    "Mai vergangenen Jahres=2022-05",
                    "Mai desselben Jahres=2022-05",
                    "Mai des folgenden Jahres=2023-05",
                ],
            ),
            ("Im Mai im Jahr 2011 war zu.", &["Mai im Jahr 2011=2011-05"]),
            (
                "Im Winter 2010/11 und im Winter 2010/12 und im Winter 2010/2011 und im Winter 2010 / 11.",
                &[
                    "Winter 2010/11=2010-WI",
                    "Winter 2010=2010-WI",
                    "Winter 2010/2011=2010-WI",
                    "Winter 2010=2010-WI",
                ],
            ),
        ],
    );
}

#[test]
fn lengths_have_a_number_and_a_unit() {
    check(
        DAY,
        &[
            (
                "Er blieb weniger Tage und innerhalb weniger Tage fort.",
                &["weniger Tage=PXD", "weniger Tage=PXD"],
            ),
            (
                "Er blieb 2,5 Jahre und 2,55 Jahre und 2,05 Jahre und 1.500 Jahre.",
                &["2,5 Jahre=P2.5Y", "2,55 Jahre=P2.55Y", "2,05 Jahre=P2.05Y", "1.500 Jahre=P1500Y"],
            ),
            (
                "Er blieb 1.50 Tage und ein paar Tage und eine halbe Woche.",
                &["1.50 Tage=P1.5D", "ein paar Tage=PXD", "eine halbe Woche=P0.5W"],
            ),
            (
                "Er blieb etwa eine gute Woche und rund zwei ganze Tage.",
                &["etwa eine gute Woche=P1W", "rund zwei ganze Tage=P2D"],
            ),
            ("Er blieb 3 Tag und einen ganzen Tag und zwei Tag.", &["einen ganzen Tag=P1D"]),
            (
                "Er blieb eine Viertelstunde und drei Viertelstunden und eine Dreiviertelstunde.",
                &["eine Viertelstunde=PT15M", "drei Viertelstunden=PT45M", "eine Dreiviertelstunde=PT45M"],
            ),
            (
                "Ein langjähriger Freund und eine langjährige Haftstrafe und ein dreijähriger Bub.",
                &["langjährige=PXY"],
            ),
            (
                "Eine dreijährige Haftstrafe und eine dreitägige Reise und ein halbjähriger Kurs.",
                &["dreijährige=P3Y", "dreitägige=P3D"],
            ),
            (
                "Eine ganztägige Reise und eine anderthalbstündige Fahrt.",
                &["ganztägige=P1D", "anderthalbstündige=PT1.5H"],
            ),
            (
                "Die 100-jährige Haft und der 100-jährige Mann und das 30-tägige Fest.",
                &["100-jährige=P100Y", "30-tägige=P30D"],
            ),
            (
                "Es waren ganze zwei Tage. Die ganzen zwei Tage.",
                &["zwei Tage=P2D", "Die ganzen zwei Tage=P2D"],
            ),
            (
                "Es waren mehr als ganze zwei Tage und mehr zwei Tage.",
                &["mehr als ganze zwei Tage=P2D", "zwei Tage=P2D"],
            ),
            (
                "Er blieb zwei Jahre und drei Jahre und zwei Monate und zwei Jahre.",
                &["zwei Jahre=P2Y", "drei Jahre und zwei Monate=P3Y2M", "zwei Jahre=P2Y"],
            ),
            ("Ein anderes Jahr. Eines Tages kam er.", &[]),
            (
                "Er blieb zwei bis drei Tage und 2-3 Tage und 50 statt 30 Jahre.",
                &["zwei=P2D", "drei Tage=P3D", "2=P2D", "3 Tage=P3D", "50=P50Y", "30 Jahre=P30Y"],
            ),
            (
                "Er kam zwei Tage später und einen Monat zuvor und zwei Stunden darauf.",
                &["zwei Tage später=2023-09-20", "einen Monat zuvor=P1M", "zwei Stunden darauf=PT2H"],
            ),
            ("Er kam Wochen später und Tage vorher.", &["Wochen später=PXW", "Tage vorher=PXD"]),
            (
                "Er kam vor Jahren und nach Jahren und in Jahren und seit Jahren.",
                &["Jahren=PXY", "Jahren=PXY", "Jahren=PXY"],
            ),
        ],
    );
}

#[test]
fn an_age_is_no_length() {
    check(
        DAY,
        &[
            ("Er wurde mit 18 Jahren und ab 14 Jahren und mit 120 Jahren so.", &["120 Jahren=P120Y"]),
            ("Er wurde mit 119 Jahren und mit 3 Jahren so.", &[]),
            ("Im Alter von ein bis sechs Jahren. Anna (60 Jahre) und Ole (14 Jahre).", &[]),
            ("Er ist 38 Jahre, sie war 38 Jahre. Er ist 38 Jahre im Amt.", &["38 Jahre=P38Y"]),
            ("Ein sechs Wochen altes Kind und sechs Wochen junge Hunde.", &[]),
        ],
    );
}

#[test]
fn what_recurs_has_a_unit_or_a_day() {
    check(
        DAY,
        &[
            (
                "Er kam jeden zweiten Montag und jeden letzten Samstag im Monat und jeden Abend.",
                &[
                    "jeden zweiten Montag=XXXX-WXX-1",
                    "jeden letzten Samstag im Monat=P1M",
                    "jeden Abend=XXXX-XX-XXTEV",
                ],
            ),
            (
                "Er kam jeden Mai und jeden Sommer und jeden Dienstagabend.",
                &["jeden Mai=XXXX-05", "jeden Sommer=XXXX-SU", "jeden Dienstagabend=XXXX-WXX-2TEV"],
            ),
            (
                "Er kam jeden Dienstag Abend und jede Woche im Monat und jeden Montag im Monat 2023.",
                &[
                    "jeden Dienstag Abend=XXXX-WXX-2TEV",
                    "jede Woche=P1W",
                    "im Monat=P1M",
                    "jeden Montag=XXXX-WXX-1",
                    "2023=2023",
                ],
            ),
            (
                "Er kam jeden letzten Montag eines Monats und jeden Montag des Monats.",
                &["jeden letzten Montag eines Monats=P1M", "jeden Montag des Monats=P1M"],
            ),
            ("Er kam montags und des Montags.", &["montags=XXXX-WXX-1", "des Montags=2023-09-18"]),
            (
                "Er kam Montag abends und Montag morgens.",
                &["Montag abends=XXXX-WXX-1TEV", "Montag morgens=XXXX-WXX-1TMO"],
            ),
            ("Es waren 500 Menschen im Jahr und 500 im Jahr 2020.", &["im Jahr=P1Y", "Jahr 2020=2020"]),
            ("Es waren 500 im Monat und gut im Jahr und am Jahr.", &["im Monat=P1M"]),
            (
                "Es waren zweimal täglich, zweimal pro Tag und zweimal im Jahr und zweimal in der Woche.",
                &[
                    "zweimal täglich=P1D",
                    "zweimal pro Tag=P1D",
                    "zweimal im Jahr=P1Y",
                    "zweimal in der Woche=P1W",
                ],
            ),
            ("Es waren zweimal in Woche und zweimal im Jahr 2020 und zweimal vor Tag.", &["Jahr 2020=2020"]),
            (
                "Er kam Jahr um Jahr und Tag für Tag und Jahr um Tag und Jahr mit Jahr.",
                &["Jahr um Jahr=P1Y", "Tag für Tag=P1D"],
            ),
            ("Er kam alle zwei Wochen und alle Jahre und alle zwei Woche.", &["alle zwei Wochen=P2W"]),
            ("Er kam pro Woche und pro Wochen und je Tag.", &["pro Woche=P1W", "je Tag=P1D"]),
            ("Er kam in den Sommermonaten.", &["den Sommermonaten=XXXX-SU"]),
        ],
    );
}

#[test]
fn parts_of_years_are_counted() {
    check(
        DAY,
        &[
            (
                "Er kam im dritten Quartal 2022 und im fünften Quartal und im zweiten Halbjahr 2022 und im dritten Halbjahr.",
                &["dritten Quartal 2022=2022-Q3", "zweiten Halbjahr 2022=2022-H2"],
            ),
            (
                "Er kam in der ersten Woche und am dritten Tag und dritten Tag.",
                &["der ersten Woche=XXXX-WXX", "dritten Tag=XXXX-XX-XX"],
            ),
            (
                "Im 20. Jahrhundert und im frühen 19. Jahrhundert und im 2. Jahrtausend.",
                &["20. Jahrhundert=19", "frühen 19. Jahrhundert=18", "2. Jahrtausend=1"],
            ),
            ("Im 2. Jahrhundert nach Christus.", &["2. Jahrhundert nach Christus=01"]),
            (
                "Ende des Jahres und Ende des Monats und Ende der Woche und Anfang des Jahrzehnts.",
                &[
                    "Ende des Jahres=2023",
                    "Ende des Monats=2023-09",
                    "Ende der Woche=2023-W38",
                    "Anfang des Jahrzehnts=202",
                ],
            ),
            (
                "Jahresende 2020 und zum Jahresende und zum Monatsende.",
                &["Jahresende 2020=2020", "Jahresende=2023", "Monatsende=2023-09"],
            ),
            (
                "Mitte der neunziger Jahre und Ende der 90er und Anfang der 1990er Jahre und Mitte 2020.",
                &[
                    "Mitte der neunziger Jahre=199",
                    "Ende der 90er=199",
                    "Anfang der 1990er Jahre=199",
                    "Mitte 2020=2020",
                ],
            ),
            (
                "Ende des Vorjahres und Ende des Vormonats und Ende vergangener Woche.",
                &["Ende des Vorjahres=2022", "Ende des Vormonats=2023-08", "Ende vergangener Woche=2023-W37"],
            ),
            (
                "Die 80er und die 20er Jahre und die 00er Jahre und die 10er Jahre.",
                &["die 20er Jahre=192", "die 00er Jahre=200", "die 10er Jahre=201"],
            ),
            (
                "Die 1980er und die 2010er Jahre und die 85er Jahre.",
                &["Die 1980er=198", "die 2010er Jahre=201"],
            ),
            (
                "In den Neunzigern und den neunzigern und in den 80ern und den 80ern Preise.",
                &["den Neunzigern=199", "den 80ern=198"],
            ),
            (
                "Frühe Neunzigerjahre und sechziger und siebziger Jahre und sechziger und Jahre.",
                &["Frühe Neunzigerjahre=199", "sechziger=196", "siebziger Jahre=197"],
            ),
        ],
    );
}

#[test]
fn times_are_related_to_the_day_of_writing_or_the_one_named() {
    check(
        DAY,
        &[
            ("Er kam diese Tage und diese zwei Tage.", &["diese Tage=PRESENT_REF", "diese zwei Tage=P2D"]),
            (
                "In den letzten Tagen und in den kommenden drei Tagen und in den folgenden drei Tagen.",
                &["den letzten Tagen=PXD", "den kommenden drei Tagen=P3D", "den folgenden drei Tagen=P3D"],
            ),
            (
                "Er kam am nächsten Morgen und am vergangenen Abend und in der vergangenen Nacht.",
                &[
                    "nächsten Morgen=2023-09-19TMO",
                    "vergangenen Abend=2023-09-17TEV",
                    "der vergangenen Nacht=2023-09-17TNI",
                ],
            ),
            (
                "Er kam am 3. Mai 2011 und am nächsten Morgen und am übernächsten Tag.",
                &["3. Mai 2011=2011-05-03", "nächsten Morgen=2011-05-04TMO", "übernächsten Tag=2011-05-06"],
            ),
            ("Das Vorjahr war gut.", &["Das Vorjahr=2022"]),
            ("Am Folgetag und am Vortag kam er.", &["Folgetag=2023-09-19", "Vortag=2023-09-18"]),
            (
                "Er kam am 3. Mai 2011. Im Folgejahr ging er. Im Vorjahr war er da.",
                &["3. Mai 2011=2011-05-03", "Folgejahr=2012", "Vorjahr=2022"],
            ),
            (
                "Im Monat darauf und in der Woche zuvor und im Jahr darauf ging er.",
                &["Monat darauf=2023-10", "der Woche zuvor=2023-W38", "Jahr darauf=2024"],
            ),
            (
                "Am Abend darauf und am Montag darauf ging er.",
                &["Abend darauf=2023-09-19TEV", "Montag darauf=2023-09-25"],
            ),
            (
                "Heuer ist es so. Am Wochenende und Wochenende und in Wochenende war er da.",
                &["Heuer=2023", "Wochenende=2023-W37-WE"],
            ),
            (
                "Der heutige Montag und der heutige Tag und der gestrige Abend und die heutige Zeit und die heutige Lage.",
                &[
                    "Der heutige Montag=2023-09-18",
                    "der heutige Tag=2023-09-18",
                    "der gestrige Abend=2023-09-17TEV",
                    "die heutige Zeit=PRESENT_REF",
                    "heutige=2023-09-18",
                ],
            ),
            (
                "In früheren Zeiten war es so. In dieser Zeit und in letzter Zeit und in nächster Zeit.",
                &[
                    "früheren Zeiten=PAST_REF",
                    "dieser Zeit=PAST_REF",
                    "letzter Zeit=PAST_REF",
                    "nächster Zeit=FUTURE_REF",
                ],
            ),
            (
                "In jetziger Zeit und in kommenden Zeiten.",
                &["jetziger Zeit=PRESENT_REF", "kommenden Zeiten=FUTURE_REF"],
            ),
            (
                "Im laufenden Jahr und im laufenden Monat und in der laufenden Woche.",
                &["laufenden Jahr=2023", "laufenden Monat=2023-09", "der laufenden Woche=2023-W38"],
            ),
            (
                "Am selben Tag und in derselben Woche und im selben Monat und zur selben Stunde.",
                &["selben Tag=2023-09-18", "derselben Woche=2023-W38", "selben Monat=2023-09"],
            ),
            (
                "Am 3. Mai 2011 kam er. Am selben Tag und im selben Jahr ging er.",
                &["3. Mai 2011=2011-05-03", "selben Tag=2011-05-03", "selben Jahr=2011"],
            ),
            (
                "Dieses ganze vergangene Jahr und nächste ganze Woche.",
                &["vergangene Jahr=2022", "nächste ganze Woche=2023-W39"],
            ),
            ("In der nächsten Stunde und in diesem Jahr 2011.", &["diesem Jahr 2011=2011"]),
            (
                "Folgende Woche Dienstag und nächsten Monat und nächste Woche Dienstagabend.",
                &[
                    "Folgende Woche=2023-W39",
                    "Dienstag=2023-09-19",
                    "nächsten Monat=2023-10",
                    "nächste Woche Dienstagabend=2023-09-26TEV",
                ],
            ),
            (
                "Vergangenen Mai und nächsten Sommer und vergangenen Mai 2011.",
                &["Vergangenen Mai=2023-05", "nächsten Sommer=2024-SU", "vergangenen Mai 2011=2011-05"],
            ),
            (
                "Vergangenen Dienstag, den 3. Mai 2011 und vergangenen Dienstagabend.",
                &[
                    "Vergangenen Dienstag, den 3. Mai 2011=2011-05-03",
                    "vergangenen Dienstagabend=2023-09-12TEV",
                ],
            ),
        ],
    );
}

#[test]
fn the_present_the_past_and_the_future_are_named() {
    check(
        DAY,
        &[
            ("So bald wie möglich und möglichst bald und bald kommt er.", &["bald=FUTURE_REF"]),
            (
                "In Zukunft und in der Zukunft und die Zukunft und Zukunft.",
                &["Zukunft=FUTURE_REF", "der Zukunft=FUTURE_REF"],
            ),
            (
                "Zur Zeit und zur Zeit der Wahl und zur Stunde und im Moment und zum Moment und am Moment.",
                &["Zur Zeit=PRESENT_REF", "zur Stunde=PRESENT_REF", "im Moment=PRESENT_REF"],
            ),
            (
                "Seit der Pandemie und in der Pandemie und seit dem Zweiten Weltkrieg und im Zweiten Weltkrieg.",
                &["der Pandemie=", "dem Zweiten Weltkrieg="],
            ),
            (
                "Seit Pandemie und seit der ersten Pandemie und nach der ersten Pandemie.",
                &["der ersten Pandemie="],
            ),
            ("Früher oder später und die damals.", &["damals=PAST_REF"]),
        ],
    );
}

#[test]
fn a_year_stands_alone_or_behind_its_noun() {
    check(
        DAY,
        &[
            (
                "Im Jahre 2011 und dem Jahre 2011 und Jahr 5 und Jahr 12345 und Jahr 11.",
                &["Jahre 2011=2011", "dem Jahre 2011=2011", "Jahr 11=0011"],
            ),
            ("Im Jahr 2011er und im Jahr 2011,5 und im Monat Juli und Monat 7.", &["Monat Juli=2023-07"]),
            (
                "Im Jahr 300 v. Chr. und 79 nach Christus und 44 n. Chr. und 300 nach Chr. und 300 v. Christus.",
                &[
                    "Jahr 300 v. Chr.=BC0300",
                    "79 nach Christus=0079",
                    "44 n. Chr.=0044",
                    "300 nach Chr.=0300",
                    "300 v. Christus=BC0300",
                ],
            ),
            ("Im Jahr 2,300 v. Chr. und 12345 v. Chr.", &[]),
            (
                "Er kam 2023/24 und 2023/2024 und 2023/25 und 2023/2025 und 1999/00 und 1999/2000 und 2019/21.",
                &[
                    "2023/24=2023/2024",
                    "2023/2024=2023/2024",
                    "2023=2023",
                    "2023=2023",
                    "2025=2025",
                    "1999/00=1999/2000",
                    "1999/2000=1999/2000",
                    "2019=2019",
                ],
            ),
            ("Verordnung 2015/2120 und StR 2019/21 und Fall 2019/2020.", &["2019/2020=2019/2020"]),
            (
                "Die B 2023 und A 1999 und x 1999 und rund 1999 und mehr als 1999 und als 1999 die Mauer fiel.",
                &["1999=1999", "1999=1999"],
            ),
            (
                "Das Dorf wurde 1225 erwähnt und war 1250 klein. Seit 1225 und bis 1225 und (1225) und 1225 war es da.",
                &["1225=1225", "1225=1225", "1225=1225", "1225=1225"],
            ),
            (
                "Es waren 1950 Leute und 1951 Leute und 1951 kamen. 2100 kamen. 1499 kamen. 1500 kamen.",
                &["1951=1951", "1500=1500"],
            ),
            ("Seit 2300 und seit 999 und seit 2199 und seit 1000.", &["2199=2199", "1000=1000"]),
            ("Nummer 0800 1000 2000 und 1000 2000.", &[]),
            (
                "(1998) und 1998-2000 und Pjotr-1998 und '1998 und 1998/1999 und /1998 und 1990-1998.",
                &[
                    "1998=1998",
                    "1998=1998",
                    "2000=2000",
                    "1998=1998",
                    "1998/1999=1998/1999",
                    "1998=1998",
                    "1990=1990",
                    "1998=1998",
                ],
            ),
            ("Seite 1998 und UN-Resolution 1998 und etwa 1998 und in 1998.", &["1998=1998"]),
            (
                "1899 Hoffenheim gewann. Gegen 1860 München verlor er. Im Mai 1860 München gewann.",
                &["Mai 1860=1860-05"],
            ),
            (
                "Er verkaufte 2000 im Jahr und 2016 das Jahr und 2000 pro Jahr.",
                &["im Jahr=P1Y", "2016=2016", "pro Jahr=P1Y"],
            ),
            ("Er hatte 1998 % und 1998 € und 1998 mal und 1998 Uhr und 1998 Euro und 1998 Menschen.", &[]),
            ("Seit 1998 Menschen und 1998 Tage.", &["1998=1998", "1998 Tage=P1998D"]),
            (
                "Von 1900 auf 2100 Euro und 1500 bis 2000 Menschen und 1500 der 2000 Stellen und von 1990 bis 1995 Leute.",
                &[],
            ),
            (
                "Von 1950 bis 2000 Bürger und von 1951 bis 2000 Bürger und 1950-2000.",
                &["1950=1950", "2000=2000"],
            ),
        ],
    );
}

#[test]
fn the_tense_chooses_the_year_of_a_season() {
    let text = "Im Winter regnet es. Im Herbst regnete es. Im Frühling regnete es. Im Sommer regnete es.";
    for (published, want) in [
        ("2024-01-10", ["2023-WI", "2023-FA", "2023-SP", "2023-SU"]),
        ("2023-12-15", ["2023-WI", "2023-FA", "2023-SP", "2023-SU"]),
        ("2023-10-20", ["2023-WI", "2023-FA", "2023-SP", "2023-SU"]),
        ("2023-05-05", ["2022-WI", "2022-FA", "2023-SP", "2022-SU"]),
        ("2023-07-31", ["2023-WI", "2022-FA", "2023-SP", "2023-SU"]),
    ] {
        let (_, times) = read(text, published);
        assert_eq!(times.iter().map(|time| time.value.as_str()).collect::<Vec<_>>(), want, "{published}");
    }
    check(
        "2023-10-20",
        &[
            ("Im Winter regnete es.", &["Winter=2022-WI"]),
            ("Seit dem Winter regnet es.", &["dem Winter=2022-WI"]),
        ],
    );
}

#[test]
fn the_tense_chooses_the_year_of_a_month_and_a_day() {
    let text = "Sie kommt im Februar. Sie kam im Februar. Sie wird im Februar kommen. Am 20. November kam sie. \
                Am 1. Juli wird sie kommen. Seit dem 1. November regnet es.";
    for (published, want) in [
        ("2024-01-10", ["2024-02", "2023-02", "2024-02", "2023-11-20", "2024-07-01", "2023-11-01"]),
        ("2023-12-15", ["2024-02", "2023-02", "2024-02", "2023-11-20", "2024-07-01", "2023-11-01"]),
        ("2023-10-20", ["2024-02", "2023-02", "2024-02", "2023-11-20", "2024-07-01", "2022-11-01"]),
        ("2023-05-05", ["2023-02", "2023-02", "2024-02", "2022-11-20", "2023-07-01", "2022-11-01"]),
        ("2023-07-31", ["2024-02", "2023-02", "2024-02", "2022-11-20", "2023-07-01", "2022-11-01"]),
    ] {
        let (_, times) = read(text, published);
        assert_eq!(times.iter().map(|time| time.value.as_str()).collect::<Vec<_>>(), want, "{published}");
    }
}

#[test]
fn the_present_with_a_day_tells_of_the_next_one() {
    check(
        "2023-05-05",
        &[
            ("Am 20. November kommt sie.", &["20. November=2023-11-20"]),
            ("Am 20. November, am See.", &["20. November=2022-11-20"]),
        ],
    );
}

#[test]
fn relations_and_feasts_choose_the_year() {
    check(
        "2023-05-05",
        &[
            (
                "Am letzten Februar und am nächsten Februar und im nächsten November und in diesem Mai.",
                &[
                    "letzten Februar=2023-02",
                    "nächsten Februar=2024-02",
                    "nächsten November=2023-11",
                    "diesem Mai=2023-05",
                ],
            ),
            ("Am Mittwoch, dem 14. Februar, kommt sie.", &["Mittwoch, dem 14. Februar=2024-02-14"]),
            ("Das Fest zu Ostern war schön.", &["Ostern=2023-04-09"]),
            ("Ostern wird gefeiert.", &["Ostern=2024-03-31"]),
            ("Weihnachten war schön.", &["Weihnachten=2022-12-24"]),
        ],
    );
    check("2023-10-20", &[("Zu Ostern kommt sie.", &["Ostern=2024-03-31"])]);
}

#[test]
fn days_are_counted_from_heute_and_morgen() {
    check(
        "2024-03-30",
        &[
            ("Heute vor einem Monat starb er.", &["Heute vor einem Monat=2024-02-29"]),
            ("Heute in zwei Wochen kommt er.", &["Heute in zwei Wochen=2024-04-13"]),
            ("Morgen vor einem Jahr starb er.", &["Morgen vor einem Jahr=2023-03-31"]),
            ("Heute vor zwei Jahrzehnten starb er.", &["Heute vor zwei Jahrzehnten=2004-03-30"]),
            ("Heute vor drei Tagen kam er.", &["Heute vor drei Tagen=2024-03-27"]),
            ("Heute vor zwei Jahrhunderten starb er.", &["Heute vor zwei Jahrhunderten=1824-03-30"]),
            (
                "Gestern Vormittag und heute Nachmittag und heute Mittag kam er.",
                &[
                    "Gestern Vormittag=2024-03-29TMO",
                    "heute Nachmittag=2024-03-30TAF",
                    "heute Mittag=2024-03-30TMI",
                ],
            ),
            (
                "Gestern früh und heute morgen kam er.",
                &["Gestern früh=2024-03-29TMO", "heute morgen=2024-03-30TMO"],
            ),
        ],
    );
}

#[test]
fn neighbours_of_every_unit_are_counted() {
    check(
        "2024-02-28",
        &[
            (
                "Das vergangene Quartal und das kommende Quartal waren gut.",
                &["Das vergangene Quartal=2023-Q4", "das kommende Quartal=2024-Q2"],
            ),
            (
                "Im vergangenen Halbjahr und im kommenden Halbjahr.",
                &["vergangenen Halbjahr=2023-H2", "kommenden Halbjahr=2024-H2"],
            ),
            (
                "Im vergangenen Jahrzehnt und im vergangenen Jahrhundert.",
                &["vergangenen Jahrzehnt=201", "vergangenen Jahrhundert=19"],
            ),
            ("Im nächsten Jahrtausend.", &["nächsten Jahrtausend=3"]),
            (
                "Am kommenden Wochenende und am vergangenen Wochenende.",
                &["kommenden Wochenende=2024-W09-WE", "vergangenen Wochenende=2024-W08-WE"],
            ),
        ],
    );
    check("2024-03-02", &[("Am kommenden Wochenende wird gewählt.", &["kommenden Wochenende=2024-W10-WE"])]);
}

#[test]
fn weekdays_lie_so_many_weeks_away() {
    check(
        DAY,
        &[
            (
                "Am vorletzten Dienstag und am übernächsten Dienstag und am letzten Montag.",
                &[
                    "vorletzten Dienstag=2023-09-05",
                    "übernächsten Dienstag=2023-09-26",
                    "letzten Montag=2023-09-11",
                ],
            ),
            (
                "Am nächsten Montag und an diesem Sonntag.",
                &["nächsten Montag=2023-09-25", "diesem Sonntag=2023-09-24"],
            ),
            (
                "Der Beschluss vom Montag und vom Dienstag gilt.",
                &["Montag=2023-09-18", "Dienstag=2023-09-12"],
            ),
            ("Am Wochenende wird gefeiert.", &["Wochenende=2023-W38-WE"]),
            ("Das Fest vom Wochenende ist vorbei.", &["Wochenende=2023-W37-WE"]),
        ],
    );
}

#[test]
fn a_name_with_a_time_in_it_keeps_it() {
    check(
        DAY,
        &[
            ("Er las „Psychologie Heute“ und die Zeitung von heute.", &["heute=PRESENT_REF"]),
            ("DIENSTAG war Ruhetag.", &["DIENSTAG=2023-09-12"]),
        ],
    );
}

#[test]
fn a_season_that_has_begun_is_the_one_that_is_meant() {
    for (published, text, want) in [
        ("2023-03-10", "Im Frühling regnete es.", "2023-SP"),
        ("2023-06-10", "Im Sommer regnete es.", "2023-SU"),
        ("2023-06-10", "Im Frühling regnete es.", "2023-SP"),
        ("2023-09-10", "Im Herbst regnete es.", "2023-FA"),
        ("2023-12-10", "Im Winter regnete es.", "2023-WI"),
        ("2024-02-10", "Im Winter regnete es.", "2023-WI"),
        ("2023-03-10", "Im Winter regnete es.", "2022-WI"),
    ] {
        let (_, times) = read(text, published);
        assert_eq!(times[0].value, want, "{published}: {text}");
    }
}

#[test]
fn a_day_of_the_week_settles_the_year() {
    check(
        DAY,
        &[
            ("Am Mittwoch, dem 14. September, kam sie.", &["Mittwoch, dem 14. September=2022-09-14"]),
            ("Am Donnerstag, dem 14. September, kam sie.", &["Donnerstag, dem 14. September=2023-09-14"]),
            ("Am Samstag, dem 14. September, kommt sie.", &["Samstag, dem 14. September=2024-09-14"]),
            (
                "Am Dienstag der kommenden Woche und am Dienstag dieser Woche.",
                &["Dienstag der kommenden Woche=2023-09-26", "Dienstag dieser Woche=2023-09-19"],
            ),
            ("Es gab mehr Tag als Nacht.", &[]),
            ("Er kam am 3.10 1990 an.", &["3.10 1990=1990-10-03"]),
        ],
    );
}

#[test]
fn what_is_to_come_lies_ahead_of_what_was() {
    let (dated, _) =
        order("Er kam am Dienstag an. Am Mittwoch wird er gehen. Am Montag war er krank.", "2023-09");
    assert_eq!(dated.iter().map(|event| event.0).collect::<Vec<_>>(), [2, 0, 1]);
}

#[test]
fn weekdays_of_a_month_alone_are_those_around_the_day_of_the_others() {
    let merged = |published: &str| {
        let one = read("Er kam am Montag an.", published);
        let other = read("Er kam am Dienstag an.", "2023-09");
        let timelines = [&one, &other].map(|(document, times)| timeline::order(document, times));
        timeline::merge(&[&timelines[0], &timelines[1]])
    };
    // Monday the 25th, and by itself the second Tuesday is the 19th.
    assert_eq!(merged("2023-09-28"), [(0, 0), (1, 0)]);
    assert_eq!(merged("2023-11-30"), [(1, 0), (0, 0)], "months apart it stays where it is");
}

#[test]
fn what_goes_on_until_now_is_no_event() {
    assert_eq!(order("In den vergangenen drei Tagen regnete es.", DAY), (vec![], vec![0]));
    assert_eq!(order("Vor drei Tagen regnete es.", DAY), (vec![(0, None)], vec![]));
    assert_eq!(order("In den kommenden drei Tagen regnet es.", DAY), (vec![(0, None)], vec![]));
    assert_eq!(order("Täglich regnet es drei Stunden.", DAY), (vec![], vec![0]));
}
