//! Mentions that the recogniser missed: what is added, and what is not.

use super::{check, entities, kinds};

#[test]
fn the_long_form_before_an_abbreviation_is_added_as_far_as_its_letters_go() {
    check(
        entities,
        &[
            (
                "Der Sprecher der Deutschen Umwelthilfe ([DUH|ORG]) klagte. Die [DUH|ORG] siegte.",
                &["Deutsche Umwelthilfe: Deutschen Umwelthilfe, DUH, DUH"],
            ),
            (
                "Der Verband der Automobilindustrie (kurz: [VDA|ORG]) klagt.",
                &["Verband der Automobilindustrie: Verband der Automobilindustrie, VDA"],
            ),
            (
                "Gestern am Abend klagte vor dem Gericht in der Stadt auch der Verband der Automobilindustrie ([VDA|ORG]).",
                &["Verband der Automobilindustrie: Verband der Automobilindustrie, VDA"],
            ),
            (
                "Am Montag, Verband der Automobilindustrie ([VDA|ORG]) im Haus, war Ruhe.",
                &["Verband der Automobilindustrie: Verband der Automobilindustrie, VDA"],
            ),
        ],
    );
}

#[test]
fn only_names_stand_behind_forms_of_address() {
    check(
        entities,
        &[
            (
                "Frau Dr. Prof. Kern und Herr Prof. Winter kamen, Herrn Sommer sah man.",
                &["Kern: Kern", "Winter: Winter", "Sommer: Sommer"],
            ),
            (
                "Herr UN und Herr winter kamen, Frau Malerin Sommer auch. Herr Sommer [Kim|PER] kam.",
                &["UN: UN", "Kim: Kim"],
            ),
            ("Frau Kern. Kim kam.", &["Kern: Kern"]),
            ("Der Teamarzt Dr. Schäfer kam, ein Dr. der Medizin auch.", &["Schäfer: Schäfer"]),
        ],
    );
}

#[test]
fn unknown_places_stand_behind_prepositions_and_in_datelines() {
    check(
        entities,
        &[
            (
                "Sie fuhr nach Guttannen und aus Guttannen. In Guttannen schneit es. Es liegt in Guttannen Schnee.",
                &["Guttannen: Guttannen, Guttannen, Guttannen, Guttannen"],
            ),
            ("Sie lebt in der Wachau.", &["Wachau: Wachau"]),
            (
                "Im deutschen Zemrox Verlag erscheint es. Im deutschen Zemrox schneit es.",
                &["Deutschland: deutschen, deutschen"],
            ),
            (
                "Titel hier\n\nZweite Zeile\n\nGuttannen. Um 14 Uhr gewann er. Er freut sich.",
                &["Guttannen: Guttannen"],
            ),
            ("Ein Titel\n\nWinter. Um 14 Uhr gewann er.", &[]),
            ("Ein Titel\n\nMehr Text hier. Guttannen. Dort gewann er.", &[]),
            ("In Gemeindekirchen wird gesungen, in Fischlingen auch.", &["Fischlingen: Fischlingen"]),
        ],
    );
}

#[test]
fn parties_stand_in_the_brackets_behind_a_name() {
    check(
        entities,
        &[
            (
                "Die Grünen (Grüne) und [Jan Pohl|PER] (Linke/Berlin) und [Eva Roth|PER] (Grüne, Ulm) kamen. Die Linke (kurz).",
                &["Grüne: Grüne, Grüne", "Jan Pohl: Jan Pohl", "Linke: Linke", "Eva Roth: Eva Roth"],
            ),
            ("Er sah Rote, Grüne, Blaue. Er sah Männer (Grüne und Rote).", &[]),
        ],
    );
}

#[test]
fn inhabitants_and_states_are_added_but_not_where_a_longer_name_begins() {
    check(
        entities,
        &[
            (
                "Die Deutschen jubeln. Die Deutsche Bahn fährt. Die Franzosen jubeln.",
                &["Deutschland: Deutschen", "Frankreich: Franzosen"],
            ),
            ("Die Russlandreise, das Russlandbild, die Russlandisten.", &["Russland: Russland, Russland"]),
            (
                "Die Russland-Reise und die russland-reise, die UNO-Truppe, die UNO-truppe.",
                &["Russland: Russland", "UNO: UNO"],
            ),
            (
                "Die deutsch-russische Grenze, die deutsch-blaue Grenze.",
                &["Deutschland: deutsch", "Russland: russische"],
            ),
        ],
    );
}

#[test]
fn ministries_laws_and_unambiguous_abbreviations_are_added() {
    check(
        entities,
        &[
            (
                "Das Bundesfinanzministerium und das Bundesministerium warten. Des Bundesfinanzministeriums Rat.",
                &["Bundesfinanzministerium: Bundesfinanzministerium, Bundesfinanzministeriums"],
            ),
            (
                "Das Infektionsschutzgesetz gilt. Das Grundgesetz gilt.",
                &["Infektionsschutzgesetz: Infektionsschutzgesetz", "Grundgesetz: Grundgesetz"],
            ),
        ],
    );
}

#[test]
fn a_family_name_is_added_but_not_behind_an_article() {
    check(
        entities,
        &[
            (
                "[Max Brenk|PER] kam. Brenk ging. Dann ging Brenk. Der Brenk war da.",
                &["Max Brenk: Max Brenk, Brenk, Brenk"],
            ),
            ("[Ob|LOC] ist ein Fluss. Ob es regnet?", &["Ob: Ob"]),
        ],
    );
}

#[test]
fn a_name_of_an_adjective_and_a_noun_stands_behind_an_article() {
    check(
        entities,
        &[
            (
                "Er war Teil des Heiligen [Römischen Reiches|LOC], des Goldenen [Kim Brenk|PER] und des Heiligen [russischen|LOC/d] Bären.",
                &[
                    "Heiliges Römisches Reich: Heiligen Römischen Reiches",
                    "Kim Brenk: Kim Brenk",
                    "Russland: russischen",
                ],
            ),
            ("Sie sprach mit dem Internationalen Sekretär.", &[]),
            (
                "Das war das Urteil des Internationalen Strafgerichtshofs in Russland. Auch Nordkorea schwieg.",
                &[
                    "Internationaler Strafgerichtshof: Internationalen Strafgerichtshofs",
                    "Russland: Russland",
                    "Nordkorea: Nordkorea",
                ],
            ),
        ],
    );
}

#[test]
fn what_is_quoted_behind_a_noun_for_it_is_a_name_unless_it_is_long_or_a_clause() {
    check(
        entities,
        &[
            (
                "Die Zeitung „Blick“ meldet es. Der Film „Die Stille“ läuft. Der Sänger nannte „Quirin“ schön.",
                &["Blick: Blick", "Die Stille: Die Stille"],
            ),
            (
                "Das Sturmtief „Quirin, das nasse“ kam. Das Sturmtief„Quirin“ kam. Das Sturmtief „quirin“ kam. Das Sturmtief „1860“ kam.",
                &["1860: 1860"],
            ),
            (
                "Der Film „Eins zwei drei vier fünf sechs sieben“ und der Film „Eins zwei drei vier fünf sechs sieben acht“.",
                &["Eins zwei drei vier fünf sechs sieben: Eins zwei drei vier fünf sechs sieben"],
            ),
            (
                "Der Film \"Quirin\" und der Film ‚Quarin‘ und der Film ›Quorin‹ und der Film “Qurin”.",
                &["Quirin: Quirin", "Quarin: Quarin", "Quorin: Quorin", "Qurin: Qurin"],
            ),
        ],
    );
}

#[test]
fn a_word_behind_a_noun_for_a_class_is_added_elsewhere() {
    check(
        entities,
        &[
            (
                "Die Agenturen [Rianow|ORG] sowie Tassnow melden. Die Agenturen [Rianow|ORG] mit Tassnau melden. Tassnow schweigt, Tassnau auch.",
                &["Rianow: Rianow, Rianow", "Tassnow: Tassnow, Tassnow"],
            ),
            (
                "Die Baufirma Direktor baut. Direktor ging. Die Baufirma Zemrox [Kim|PER] baut. Zemrox ging.",
                &["Kim: Kim"],
            ),
        ],
    );
}

#[test]
fn a_name_of_several_words_is_added_elsewhere_but_not_where_it_is_a_class() {
    check(
        entities,
        &[
            (
                "[Meyer & Söhne GmbH|ORG] zahlt. Meyer & Söhne bedauert. [Meyer Bau|ORG] zahlt. Meyer Bau bedauert. Meyer schweigt.",
                &["Meyer & Söhne GmbH: Meyer & Söhne GmbH, Meyer & Söhne", "Meyer Bau: Meyer Bau, Meyer Bau"],
            ),
            (
                "Das [Space Shuttle|OTH] flog. Das Space Shuttle [Atlantis|OTH] flog. Das Space Shuttle flog.",
                &["Space Shuttle: Space Shuttle, Space Shuttle", "Atlantis: Atlantis"],
            ),
        ],
    );
}

#[test]
fn a_firm_is_its_founder_and_what_it_does() {
    check(
        entities,
        &[
            (
                "Die Roth Fördertechnik wächst. Von Roth Fördertechnik kam nichts. Dort baut Huber Immobilien. Huber Immobilien baut.",
                &[
                    "Roth Fördertechnik: Roth Fördertechnik, Roth Fördertechnik",
                    "Huber Immobilien: Huber Immobilien",
                ],
            ),
            ("Die Grünen Immobilien und die Alten Immobilien.", &[]),
        ],
    );
}

#[test]
fn bodies_and_laws_reach_as_far_as_their_fields() {
    check(
        entities,
        &[
            (
                "Die Gewerkschaft der Polizei klagt, die Gewerkschaft der Eisenbahner auch. Ein Bund der Steuerzahler nicht.",
                &["Gewerkschaft der Polizei: Gewerkschaft der Polizei"],
            ),
            (
                "Das Zentrum für Luft- und Raumfahrt und das Ministerium für Wirtschaft, Arbeit und Energie warten.",
                &[
                    "Zentrum für Luft- und Raumfahrt: Zentrum für Luft- und Raumfahrt",
                    "Ministerium für Wirtschaft, Arbeit und Energie: Ministerium für Wirtschaft, Arbeit und Energie",
                ],
            ),
            (
                "Mit dem Bildungs- und Innovationsgesetz hilft man. Das Bildungs- und Innovationsgesetz hilft.",
                &[
                    "Bildungs- und Innovationsgesetz: Bildungs- und Innovationsgesetz, Bildungs- und Innovationsgesetz",
                ],
            ),
            (
                "Sie lobt das Bildungs- und Innovationsgesetz. Sie will ein Bildungs- und Innovationsgesetz.",
                &["Bildungs- und Innovationsgesetz: Bildungs- und Innovationsgesetz"],
            ),
        ],
    );
}

#[test]
fn what_stands_around_a_name_shows_its_kind() {
    check(
        kinds,
        &[
            (
                "Er lebt in [Gordevio|PER]. [Zemrobia|PER] kam aus [Zemrobia|PER].",
                &["LOC Gordevio", "LOC Zemrobia"],
            ),
            (
                "Der Bürgermeister von [Zemrobia|PER] kam, nördlich von [Gordevio|PER] brannte es.",
                &["LOC Zemrobia", "LOC Gordevio"],
            ),
            (
                "Der Freund von [Zemrobia|PER] kam mit [Anna|PER] in [Anna|PER] Hofers Wagen.",
                &["PER Zemrobia", "PER Anna"],
            ),
            ("Sie sah „[Toni Erdmann|PER]“ im Kino.", &["OTH Toni Erdmann"]),
            ("Das Vertrauen in [Zemrobia|PER] sinkt.", &["PER Zemrobia"]),
            (
                "[Wladimir Putin|PER] droht. In [Putins|PER] Russland ist das anders.",
                &["PER Wladimir Putin", "LOC Russland"],
            ),
            (
                "Gestern kam vom Verein [Thomas Müller|PER], im Büro [Angela Merkel|PER].",
                &["PER Thomas Müller", "PER Angela Merkel"],
            ),
            ("Die Schlagzeile hieß „[Angela Merkel|PER]“, denn [Merkel|PER] kam.", &["PER Angela Merkel"]),
            ("Sie sah „[Toni Erdmann|PER]“. [Toni Erdmann|PER] kam.", &["PER Toni Erdmann"]),
            (
                "Der [Österreichische Alpenverein|ORG] klagt. Auch [Alpenverein|LOC] und Bauern klagen.",
                &["ORG Österreichischer Alpenverein"],
            ),
            (
                "Den [Bayerischen Fernsehpreis|ORG] und den [Max-Ophüls-Preis|ORG] bekam er.",
                &["OTH Bayerischer Fernsehpreis", "OTH Max-Ophüls-Preis"],
            ),
            (
                "Die Firma [Schmid & Wolf|ORG] baut. [Benedikt Wolf|PER] ist hier. [Schmid & Wolf|ORG] zahlt, sagt [Wolf|PER].",
                &["ORG Schmid & Wolf", "PER Benedikt Wolf"],
            ),
            ("Von [EVA ROTH|ORG] und der [SPD Ulm|ORG].", &["PER Eva Roth", "ORG SPD Ulm"]),
        ],
    );
}

#[test]
fn bodies_of_which_there_is_one_are_named_by_their_noun() {
    check(
        kinds,
        &[
            (
                "Die Bundesregierung und die Weltbank zahlen, die Bundesliga nicht.",
                &["ORG Bundesregierung", "ORG Weltbank"],
            ),
            (
                "Das Landesarbeitsgericht und die DZ-Bank warnen, ein Landesarbeitsgericht nicht, das Landesarbeitsgericht Zemrobau auch.",
                &["ORG Landesarbeitsgericht", "ORG DZ-Bank"],
            ),
            ("Die Tierärztekammer warnt, eine Ärztekammer nicht.", &["ORG Tierärztekammer"]),
            ("Die Dienststelle für Naturgefahren warnt.", &["ORG Dienststelle für Naturgefahren"]),
            ("Im Weiler [Pianascio|PER] und in St. Gallen regnet es.", &["LOC Pianascio", "LOC St. Gallen"]),
        ],
    );
}

#[test]
fn inhabitants_lead_back_to_their_place() {
    check(
        kinds,
        &[(
            "Der [Bündner|LOC/d] Rat, der [Kärntner|LOC/d] Rat, der [Obwaldner|LOC/d] Rat, der [Bozner|LOC/d] Rat und der [Havelländer|LOC/d] Rat tagen.",
            &["LOC Graubünden", "LOC Kärnten", "LOC Obwalden", "LOC Bozen", "LOC Havelland"],
        )],
    );
}
