//! What is cut off a name, joined to it or dropped, and the kind that its words show.

use super::{check, dropped, entities, kinds};

#[test]
fn an_office_before_the_name_of_its_holder_is_nobody() {
    check(
        dropped,
        &[
            ("Das entschied der Vorsitzende [Richter|PER] Jan Pohl.", &["Richter=title-alone"]),
            ("Das entschied der [Richter|PER], Jan Pohl habe recht.", &["Richter=title-alone"]),
            ("Das entschied der [Richter|PER], Haus und Hof seien verloren.", &["Richter=common-noun"]),
        ],
    );
}

#[test]
fn adjectives_that_open_a_sentence_or_come_from_no_name_are_dropped() {
    check(
        dropped,
        &[
            (
                "[Heftige|PER] Gewitter zogen auf. [Neue|PER] Regeln gelten.",
                &["Heftige=common-adjective", "Neue=common-adjective"],
            ),
            ("Der [blaue|LOC/d] Himmel und die [bayerische|LOC/d] Art.", &["blaue=common-adjective"]),
            (
                "Die [französische|LOC/d] Sprache und die [französische|LOC/d] Regierung.",
                &["französische=common-adjective"],
            ),
            (
                "Die [antiken|LOC/d] Säulen stehen. Am [Dienstag|LOC] regnet es.",
                &["antiken=common-adjective", "Dienstag=time-word"],
            ),
        ],
    );
}

#[test]
fn amounts_are_no_names() {
    check(
        dropped,
        &[(
            "Er zahlte 300 [Dollar|OTH], [EUR|OTH] 2.250 und dann viele [Dollar|OTH].",
            &["Dollar=unit", "EUR=unit", "Dollar=unit"],
        )],
    );
}

#[test]
fn a_common_noun_is_nobody_where_it_is_counted() {
    check(
        entities,
        &[
            ("[Qualm|PER] drang ins Haus. Es gab einen Qualm. [Uwe Roth|PER] kam.", &["Uwe Roth: Uwe Roth"]),
            ("[Qualm|PER] drang ins Haus. [Uwe Qualm|PER] kam.", &["Uwe Qualm: Qualm, Uwe Qualm"]),
            ("Gestern hat [Knapp|PER] es geschafft.", &["Knapp: Knapp"]),
        ],
    );
}

#[test]
fn legal_forms_given_names_and_streets_tell_the_kind() {
    check(
        kinds,
        &[
            ("Die [Emil Roik AG|PER] wächst.", &["ORG Emil Roik AG"]),
            (
                "[Emil Roik|LOC] kam. Es brennt in der [Emil Ostheimer Bahnhofstraße|LOC].",
                &["PER Emil Roik", "LOC Emil Ostheimer Bahnhofstraße"],
            ),
            (
                "[Angela Merkel|PER] kam. [Angela Merkel|PER] ging. [Angela Merkel|LOC] blieb.",
                &["PER Angela Merkel"],
            ),
            (
                "Die [Eintracht Trier|ORG] gewann. [Eintracht Trier|ORG] jubelte. Heute spielt [Eintracht Trier|PER]. Trier ist schön.",
                &["ORG Eintracht Trier"],
            ),
            (
                "[Fortuna Düsseldorf|PER] siegt. [Arminia Bielefeld|PER] auch.",
                &["ORG Fortuna Düsseldorf", "ORG Arminia Bielefeld"],
            ),
            (
                "[Rot-Weiss Essen|LOC] siegt. [Eintracht Trier|LOC] auch. [Viktoria Roth|PER] singt.",
                &["ORG Rot-Weiss Essen", "ORG Eintracht Trier", "PER Viktoria Roth"],
            ),
            (
                "Die Nachrichtenagentur [Tassnow|PER] und Ministerin [Eva Roth|ORG], Torwart [Kim Brenk|LOC].",
                &["ORG Tassnow", "PER Eva Roth", "PER Kim Brenk"],
            ),
            ("Der Kreis [Zemrox|PER], [Petra Roth|LOC] und andere kamen.", &["LOC Zemrox", "PER Petra Roth"]),
            ("Die Städte [Zemrau|PER] und [Brunkau|PER] warten.", &["PER Zemrau", "PER Brunkau"]),
        ],
    );
}

#[test]
fn who_stands_between_commas_behind_an_office_is_a_person() {
    check(
        kinds,
        &[
            ("Der neue Gouverneur des Gebiets Amur, [Timo Raik|LOC], sprach.", &["PER Timo Raik"]),
            ("Das Gebiet des Gouverneurs, [Timo Amurik|LOC], ist groß.", &["PER Timo Amurik"]),
            ("Der Gouverneur sprach, [Timo Raik|ORG], und ging.", &["PER Timo Raik"]),
            ("Der Gouverneur der Stadt, [Alt Bremen|LOC], wartet.", &["LOC Alt Bremen"]),
        ],
    );
}

#[test]
fn a_family_name_that_is_a_noun_belongs_to_the_given_name_before_it() {
    check(
        entities,
        &[
            ("[Petra|PER] Kern, Chefin der Firma, malt.", &["Petra Kern: Petra Kern"]),
            ("Malerin [Petra|PER] Kern sang.", &["Petra Kern: Petra Kern"]),
            ("Dort, [Petra|PER] Kern, sang sie.", &["Petra Kern: Petra Kern"]),
            ("Es kam Malerin [Petra|PER]\n\nKern der Sache ist das Geld.", &["Petra: Petra"]),
        ],
    );
}

#[test]
fn rivers_and_regions_belong_to_the_towns_before_them() {
    check(
        entities,
        &[
            (
                "Sie lebt in [Frankfurt|LOC] am Main, in [Bingen|LOC] am Rhein, in [Freiburg|LOC] im Breisgau und in [Rothenburg|LOC] ob der Tauber.",
                &[
                    "Frankfurt am Main: Frankfurt am Main",
                    "Bingen am Rhein: Bingen am Rhein",
                    "Freiburg im Breisgau: Freiburg im Breisgau",
                    "Rothenburg ob der Tauber: Rothenburg ob der Tauber",
                ],
            ),
            ("In [Köln|LOC] im Winter schneit es.", &["Köln: Köln"]),
            ("In [Köln|LOC] am [Rhein Center|ORG] brennt es.", &["Köln: Köln", "Rhein Center: Rhein Center"]),
        ],
    );
}

#[test]
fn what_a_hyphen_or_a_syllable_leaves_open_belongs_to_the_name() {
    check(
        entities,
        &[
            (
                "Die [Kultur-|ORG] und Sportgesellschaft baut.",
                &["Kultur- und Sportgesellschaft: Kultur- und Sportgesellschaft"],
            ),
            (
                "Dann kam [Lee Jae|PER] Un. Dann kam [Eva Roth|PER] Zu gehen.",
                &["Lee Jae Un: Lee Jae Un", "Eva Roth: Eva Roth"],
            ),
        ],
    );
}

#[test]
fn an_adjective_with_a_capital_opens_a_name_inside_a_sentence() {
    check(
        entities,
        &[
            (
                "Die Flagge der [Französischen|LOC/d] Republik und der [US-amerikanischen|LOC/d] Armee. [Französische|LOC/d] Weine sind gut.",
                &["Frankreich: Französischen Republik, Französische", "USA: US-amerikanischen"],
            ),
            (
                "Es war das Wappen der [Französischen|LOC/d]\n\nRepublik heute ist das Thema.",
                &["Frankreich: Französischen"],
            ),
            (
                "In der [Sächsischen|LOC/d] [Schweiz|LOC] und in [Sächsischen|LOC/d] [Siemens|ORG].",
                &["Sächsische Schweiz: Sächsischen Schweiz", "Sachsen: Sächsischen", "Siemens: Siemens"],
            ),
            (
                "Die [Märkische|LOC/d] Zeitung und die [Schwäbische|LOC/d] Zeitung berichten.",
                &["Märkische Zeitung: Märkische Zeitung", "Schwäbische Zeitung: Schwäbische Zeitung"],
            ),
        ],
    );
}

#[test]
fn saints_and_courts_belong_to_their_places() {
    check(
        entities,
        &[
            (
                "Bei St. [Pauli|LOC] und Sankt [Blasien|PER] brennt es. In St. [Siemens|ORG] auch.",
                &["St. Pauli: St. Pauli", "Sankt Blasien: Sankt Blasien", "Siemens: Siemens"],
            ),
            (
                "Das Landgericht [Kronach|LOC] tagt, das Landgericht [Siemens|ORG] nicht.",
                &["Landgericht Kronach: Landgericht Kronach", "Siemens: Siemens"],
            ),
        ],
    );
}

#[test]
fn a_name_ends_before_what_somebody_has_or_does() {
    check(
        entities,
        &[
            (
                "[Trumps Golf|PER] ist schön. [Trump|PER] kam. [Golf|OTH] fährt.",
                &["Trump: Trumps, Trump", "Golf: Golf, Golf"],
            ),
            (
                "[Matteo Salvini|PER] kam. [Matteo Salvinis Hund|PER] bellt.",
                &["Matteo Salvini: Matteo Salvini, Matteo Salvinis"],
            ),
            ("[Nora Tarnows Drama|PER] läuft.", &["Nora Tarnow: Nora Tarnows"]),
            (
                "Er hat beim [Amtsgericht Kassel Insolvenz|ORG] angemeldet.",
                &["Amtsgericht Kassel: Amtsgericht Kassel"],
            ),
            (
                "Der Vorsitzende der [Agentur für Arbeit Karl Meier|ORG] sprach. Die Agentur für Arbeit schweigt.",
                &["Agentur für Arbeit: Agentur für Arbeit, Agentur für Arbeit", "Karl Meier: Karl Meier"],
            ),
        ],
    );
}

#[test]
fn an_article_a_noun_or_another_person_is_cut_off() {
    check(
        entities,
        &[
            (
                "[Die Linke|ORG] tagt. [Linke|ORG] tagt. [Die Ärzte|ORG] spielen.",
                &["Linke: Linke, Linke", "Die Ärzte: Die Ärzte"],
            ),
            (
                "[Känguru Skippy|PER] hüpft. Ein Känguru schläft. [Skippy|PER] auch.",
                &["Skippy: Skippy, Skippy"],
            ),
            (
                "[Otto Roth|PER] und [Uwe Brenk|PER] kamen. [Otto Roth Brenk|PER] ging. Dann [Otto Roth Uwe Brenk|PER].",
                &["Otto Roth: Otto Roth, Otto Roth, Otto Roth", "Uwe Brenk: Uwe Brenk, Brenk, Uwe Brenk"],
            ),
        ],
    );
}

#[test]
fn a_family_name_before_a_noun_is_a_name_alone() {
    check(
        entities,
        &[
            (
                "[Ulrike Zander|PER] kam. Er las Akten, [Zander Liebesbriefe|PER]. [Zander|PER] ging.",
                &["Ulrike Zander: Ulrike Zander, Zander, Zander"],
            ),
            (
                "[Ulrike Paul|PER] und [Paul Dampfer|PER] kamen.",
                &["Ulrike Paul: Ulrike Paul", "Paul Dampfer: Paul Dampfer"],
            ),
        ],
    );
}

#[test]
fn names_in_a_list_are_several() {
    check(
        entities,
        &[
            (
                "Es spielten [Piehler, Groß|PER] und [Roth|PER].",
                &["Piehler: Piehler", "Groß: Groß", "Roth: Roth"],
            ),
            ("Es siegte [Huber, Inc.|ORG] dort.", &["Huber, Inc.: Huber, Inc."]),
        ],
    );
}

#[test]
fn a_firm_has_its_legal_form_and_is_nobody_of_its_name() {
    check(
        entities,
        &[
            (
                "Die [Konrad Roik AG|PER] klagt. Gründer [Konrad Roik|PER] starb.",
                &["Konrad Roik AG: Konrad Roik AG", "Konrad Roik: Konrad Roik"],
            ),
            (
                "Die [Tizian|PER] 14 GmbH baut. Der Maler [Tizian|PER] malte.",
                &["Tizian 14 GmbH: Tizian 14 GmbH", "Tizian: Tizian"],
            ),
            (
                "Die [Roik Bau GmbH & Co. KG|ORG] baut. Die [Roik Bau|ORG] zahlt.",
                &["Roik Bau GmbH & Co. KG: Roik Bau GmbH & Co. KG, Roik Bau"],
            ),
            (
                "Der Verein [Hilfe Ulm|ORG] e. V. zahlt. [Hilfe Ulm|ORG] wirbt.",
                &["Hilfe Ulm e. V.: Hilfe Ulm e. V., Hilfe Ulm"],
            ),
            ("Die Stiftung [Ada Roik|PER] zahlt.", &["Stiftung Ada Roik: Stiftung Ada Roik"]),
        ],
    );
}

#[test]
fn a_title_behind_a_given_name_is_a_family_name() {
    check(
        entities,
        &[
            ("Mit [Levke|PER] König kam er.", &["Levke König: Levke König"]),
            ("Das Tor schoss [Konrad|PER] Fürst.", &["Konrad Fürst: Konrad Fürst"]),
            ("Später wurde [Konrad|PER] Kaiser und blieb es.", &["Konrad: Konrad"]),
            (
                "[Konrad Fürst|PER] kam, dann Fürst [Albert|PER]. Fürst [Albert|PER] ging, Fürst blieb.",
                &["Konrad Fürst: Konrad Fürst, Fürst", "Albert: Albert, Albert"],
            ),
            (
                "[Lea Graf|PER] kam. [Graf|PER] sitzt im Rat. Grafs Rede war kurz.",
                &["Lea Graf: Lea Graf, Graf, Grafs"],
            ),
        ],
    );
}
