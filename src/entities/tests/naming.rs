//! By which name an entity is shown: the fullest one, in the nominative.

use super::{check, kinds, read};
use crate::entities::naming::name_of;
use crate::kind::Kind;

#[test]
fn a_genitive_is_shown_without_its_ending_where_something_is_owned() {
    check(
        kinds,
        &[
            ("[Kleists|PER] Werk. [Kleist|PER] schrieb.", &["PER Kleist"]),
            ("[Schillers|PER] Text ist alt.", &["PER Schiller"]),
            ("[Nora Tarnows|PER] „Nebel“ läuft.", &["PER Nora Tarnow"]),
            ("Der Hund [Tarnows|PER] bellt. Tarnow schweigt.", &["PER Tarnow"]),
            ("[Zemrobaus|LOC] Bürgermeister kam.", &["LOC Zemrobau"]),
            ("In [Zemrobaus|LOC] schneit es.", &["LOC Zemrobaus"]),
            ("Der Bürgermeister [Zemrobaus|LOC] kam.", &["LOC Zemrobau"]),
        ],
    );
}

#[test]
fn places_keep_an_s_of_their_own() {
    check(
        kinds,
        &[
            (
                "[Fuldas|LOC] Bürgermeister kam. [Lagos|LOC] Bürgermeister kam. [Ulms|LOC] Rat tagt. [Hofs|LOC] Rat tagt.",
                &["LOC Fulda", "LOC Lagos", "LOC Ulm", "LOC Hof"],
            ),
            (
                "[Kassels|LOC] Rat tagt. [Worms|LOC] Rat tagt. [Neuss|LOC] Rat tagt. [Venedigs|LOC] Gassen. [Kairos|LOC] Gassen.",
                &["LOC Kassel", "LOC Worms", "LOC Neuss", "LOC Venedig", "LOC Kairo"],
            ),
            (
                "In [Relliehausen|LOC], [Hilwarts|LOC] und in [Hilwarts|LOC] brennt es.",
                &["LOC Relliehausen", "LOC Hilwarts"],
            ),
        ],
    );
}

#[test]
fn a_shortened_name_and_a_numbered_one_keep_their_full_stop() {
    check(
        kinds,
        &[
            ("[Manuela K|PER]. kam. Dort war [Manuela K|PER].", &["PER Manuela K."]),
            ("[Manuela K|PER] sang. Dort war [Ulm K|LOC].", &["PER Manuela K", "LOC Ulm K"]),
            ("[Benedikt XVI|PER]. [Benedikt XVI.|PER] kam.", &["PER Benedikt XVI."]),
        ],
    );
}

#[test]
fn adjectives_in_names_are_shown_in_the_nominative() {
    check(
        kinds,
        &[
            (
                "Im [Auswärtigen Amt|ORG] und in der [Alten Oper|LOC]. Im [Schwarzen Meer|LOC] und aus dem [Weißen Haus|ORG].",
                &["ORG Auswärtiges Amt", "LOC Alte Oper", "LOC Schwarzes Meer", "ORG Weißes Haus"],
            ),
            (
                "Der [Schwarze Block|ORG] kam. Der [Roten Armee|ORG] fehlt Brot.",
                &["ORG Schwarzer Block", "ORG Rote Armee"],
            ),
            ("Laut [Deutschem Wetterdienst|ORG] regnet es.", &["ORG Deutscher Wetterdienst"]),
            (
                "Ein Lager des [Klinikums Bietigheim|ORG] und des [Schwimmclubs Ulm|ORG] brannte, der Sieg des [Paris Bremen|ORG] nicht.",
                &["ORG Klinikum Bietigheim", "ORG Schwimmclub Ulm", "ORG Paris Bremen"],
            ),
            ("Die Halle des [Technischen Museums Wien|ORG] brennt.", &["ORG Technisches Museum Wien"]),
            (
                "Beim [Roten Kreuz|ORG] half man. Im [Weißen Haus|LOC].",
                &["ORG Rotes Kreuz", "LOC Weißes Haus"],
            ),
            ("Das [Rote Kreuz|ORG] hilft.", &["ORG Rotes Kreuz"]),
            (
                "Der Rat des [Landgerichts Kassel|ORG] und des [Altmarkkreises Salzwedel|LOC]. Leser der [Süddeutschen Zeitung|ORG].",
                &["ORG Landgericht Kassel", "LOC Altmarkkreis Salzwedel", "ORG Süddeutsche Zeitung"],
            ),
            (
                "Das meldet [Süddeutscher Zeitung|ORG] zufolge. Laut [Leipziger Zeitung|ORG].",
                &["ORG Süddeutsche Zeitung", "ORG Leipziger Zeitung"],
            ),
        ],
    );
}

#[test]
fn inhabitants_are_shown_as_their_town_or_order() {
    check(
        kinds,
        &[
            ("Die [Johanniter|LOC/d] helfen.", &["ORG Johanniter"]),
            ("Die [Nord-Dortmunder|LOC/d] gewannen.", &["LOC Nord-Dortmunder"]),
        ],
    );
}

#[test]
fn titles_are_no_part_of_the_name_that_is_shown() {
    check(
        kinds,
        &[(
            "[Prinz Harry|PER] kam. [Harry|PER] lachte. [Dr. Eva Roth|PER] kam, [Frau Roth|PER] auch.",
            &["PER Harry", "PER Eva Roth"],
        )],
    );
}

#[test]
fn mentions_alone_give_the_fullest_name_in_the_nominative() {
    for (source, kind, name) in [
        ("[Merkel|PER] kam. [Angela Merkel|PER] ging. [Angela|PER] blieb.", Kind::Per, "Angela Merkel"),
        ("[Zemrobaus|LOC] Bürgermeister kam.", Kind::Loc, "Zemrobau"),
        ("In [Zemrobaus|LOC] schneit es.", Kind::Loc, "Zemrobaus"),
        ("Die [Dortmunder|LOC/d] gewannen.", Kind::Loc, "Dortmunder"),
    ] {
        let (document, resolution) = read(source);
        assert_eq!(name_of(&document, kind, &resolution.entities[0].mentions), name, "{source}");
    }
}
