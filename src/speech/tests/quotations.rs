//! Quotations: which of them are statements, and whose.

use super::readings::check;

#[test]
fn names_and_titles_are_none() {
    check(&[
        ("Ihr erstes Buch ist: „Das Haus am See“.", &[]),
        ("Ihr erstes Buch heißt „Das Haus am See“.", &[]),
        ("Das Motto lautet „Haus am See“.", &[]),
        ("Sie riefen „Freiheit jetzt“.", &["Direct: „Freiheit jetzt“ | Sie | riefen | –"]),
        ("Die Leute, die ihr Leben für „Freiheit und Recht“ gaben, sind tot.", &[]),
        ("Dort hätte er „nie eine Chance bekommen“.", &["Direct: „nie eine Chance bekommen“ | – | –"]),
        ("Dort bekam er „nie eine Chance“.", &[]),
        (
            "„Bald“, so die Sprecherin, werde man „auch Autos bauen“.",
            &[
                "Direct: „Bald“ | die Sprecherin | so | die Sprecherin",
                "Direct: „auch Autos bauen“ | die Sprecherin | so | die Sprecherin",
            ],
        ),
        ("Er rät: „Trinkt viel.“", &["Direct: „Trinkt viel.“ | Er | rät | –"]),
        (
            "„Die Zeit ist um“, schrieb [Eva Kern|PER].",
            &["Direct: „Die Zeit ist um“ | Eva Kern | schrieb | Eva Kern"],
        ),
        (
            "Die Polizei teilte mit, der Mann habe gerufen: „Wir kommen ganz sicher.“",
            &[
                "Indirect: der Mann habe gerufen | Die Polizei | teilte | die Polizei",
                "Direct: „Wir kommen ganz sicher.“ | der Mann | gerufen | der Mann",
            ],
        ),
        (
            "[Eva Kern|PER] sagte, ihr Chef habe „immer nur gelacht“.",
            &[
                "Indirect: ihr Chef habe „immer nur gelacht“ | Eva Kern | sagte | Eva Kern",
                "Direct: „immer nur gelacht“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "[Eva Kern|PER] sagte, die „Zeit“ habe gelogen.",
            &["Indirect: die „Zeit“ habe gelogen | Eva Kern | sagte | Eva Kern"],
        ),
        ("Die Frau, die „immer nur gelacht“ hat, ging.", &[]),
        ("„Alles gut“ – „Nichts ist gut hier.“", &["Direct: „Nichts ist gut hier.“ | – | –"]),
        (
            "Sie kritisiert in der Tageszeitung „Neues Deutschland“ den Plan.",
            &[
                "Reported: Sie kritisiert in der Tageszeitung „Neues Deutschland“ den Plan. | Sie | kritisiert | –",
            ],
        ),
        (
            "Sie bezeichnete den Plan als „Unsinn“.",
            &[
                "Reported: Sie bezeichnete den Plan als „Unsinn“. | Sie | bezeichnete | –",
                "Direct: „Unsinn“ | Sie | bezeichnete | –",
            ],
        ),
        ("Sie las den Roman „Nichts“.", &[]),
        ("Sie zeigte sich „bestürzt“.", &["Direct: „bestürzt“ | Sie | zeigte | –"]),
        (
            "Sie zeigte sich bestürzt über die Lage.",
            &["Reported: Sie zeigte sich bestürzt über die Lage. | Sie | zeigte | –"],
        ),
        ("Sie zeigte sich bestürzt.", &[]),
        ("Die Halle heißt „Haus der Kunst“.", &[]),
        ("Das Wort „Haus“ steht dort.", &[]),
        (
            "Sie fragte, ob „alles gut“ sei.",
            &[
                "Unknown Indirect: ob „alles gut“ sei | Sie | fragte | –",
                "Direct: „alles gut“ | Sie | fragte | –",
            ],
        ),
        (
            "„Alles wird gut, das weiß ich ganz genau“ war ihr Satz.",
            &["Direct: „Alles wird gut, das weiß ich ganz genau“ | – | –"],
        ),
        (
            "Der Satz „Alles wird gut, das weiß ich genau“ hing dort.",
            &["Direct: „Alles wird gut, das weiß ich genau“ | – | –"],
        ),
        ("„Haus am See mit Garten“ heißt das Buch.", &[]),
        (
            "Der Minister stufte die „Gefahr“ höher ein.",
            &["Reported: Der Minister stufte die „Gefahr“ höher ein. | Der Minister | stufte | der Minister"],
        ),
        (
            "Die Leute, die im Lager „alles für immer verloren haben und sehr weinten“, gingen.",
            &["Direct: „alles für immer verloren haben und sehr weinten“ | – | –"],
        ),
        (
            "„Bald“, so die Sprecherin, heiße man „Autohaus Nord“.",
            &["Direct: „Bald“ | die Sprecherin | so | die Sprecherin"],
        ),
    ]);
}

#[test]
fn quoted_parts_belong_to_the_statement_around_them() {
    check(&[
        (
            "Das Geld habe, sagt [Eva Kern|PER], „hinten und vorne nicht gereicht“.",
            &[
                "Indirect: Das Geld habe | Eva Kern | sagt | Eva Kern",
                "Direct: „hinten und vorne nicht gereicht“ | Eva Kern | sagt | Eva Kern",
            ],
        ),
        (
            "[Eva Kern|PER] sagte, das Geld sei „weg“, die Kasse „leer“.",
            &[
                "Indirect: das Geld sei „weg“, die Kasse „leer“ | Eva Kern | sagte | Eva Kern",
                "Direct: „weg“ | Eva Kern | sagte | Eva Kern",
                "Direct: „leer“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "[Eva Kern|PER] nannte das „absurd“, [Uwe Roth|PER] lehnte es ab.",
            &[
                "Reported: Eva Kern nannte das „absurd“ | Eva Kern | nannte | Eva Kern",
                "Direct: „absurd“ | Eva Kern | nannte | Eva Kern",
                "Reported: Uwe Roth lehnte es ab. | Uwe Roth | lehnte | Uwe Roth",
            ],
        ),
        (
            "Wie die Zeitung berichtet, soll [Eva Kern|PER] gesagt haben: „Wir kommen ganz sicher.“",
            &[
                "Indirect: soll Eva Kern gesagt haben | die Zeitung | berichtet | die Zeitung",
                "Direct: „Wir kommen ganz sicher.“ | Eva Kern | gesagt | Eva Kern",
            ],
        ),
        ("„Linsen.“", &["Direct: „Linsen.“ | – | –"]),
        ("„Linsen“", &[]),
        (
            "Die „Neue Presse“ kritisierte in einem Kommentar die „fehlende Härte“ des Richters.",
            &[
                "Reported: Die „Neue Presse“ kritisierte in einem Kommentar die „fehlende Härte“ des Richters. | Die „Neue Presse“ | kritisierte | die „Neue Presse“",
                "Direct: „fehlende Härte“ | Die „Neue Presse“ | kritisierte | die „Neue Presse“",
            ],
        ),
        (
            "„Kommen Sie“, sagte [Eva Kern|PER], „aber bald“, und ging.",
            &["Direct: „Kommen Sie“ … „aber bald“ | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "„Kommen Sie“, sagte [Eva Kern|PER], „Herr Roth wartet.“",
            &[
                "Direct: „Kommen Sie“ | Eva Kern | sagte | Eva Kern",
                "Direct: „Herr Roth wartet.“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "„Das Geld fehlt“, sagte [Uwe Roth|PER] zur Fraktion, die zuvor „endlich ein Bekenntnis zum Platz“ verlangt hatte.",
            &[
                "Direct: „Das Geld fehlt“ | Uwe Roth | sagte | Uwe Roth",
                "Direct: „endlich ein Bekenntnis zum Platz“ | die | verlangt | ?Fraktion",
            ],
        ),
        (
            "Laut Zeitung sagte [Eva Kern|PER]: „Wir kommen ganz sicher.“",
            &[
                "Indirect: sagte Eva Kern | Zeitung | Laut | Zeitung",
                "Direct: „Wir kommen ganz sicher.“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "Dem Bericht zufolge rief [Eva Kern|PER]: „Wir kommen ganz sicher.“",
            &[
                "Indirect: rief Eva Kern | Dem Bericht | zufolge | der Bericht",
                "Direct: „Wir kommen ganz sicher.“ | Eva Kern | rief | Eva Kern",
            ],
        ),
        (
            "Nach Angaben der Polizei rief der Mann: „Wir kommen ganz sicher.“",
            &[
                "Indirect: rief der Mann | der Polizei | Nach Angaben | die Polizei",
                "Direct: „Wir kommen ganz sicher.“ | der Mann | rief | der Mann",
            ],
        ),
        (
            "Die Ministerin, [Anna Muster|PER], nannte das „völlig absurd“.",
            &[
                "Reported: Die Ministerin, Anna Muster, nannte das „völlig absurd“. | Die Ministerin, Anna Muster | nannte | Anna Muster",
                "Direct: „völlig absurd“ | Die Ministerin, Anna Muster | nannte | Anna Muster",
            ],
        ),
        (
            "Als es regnete, nannte die Ministerin das „völlig absurd“.",
            &[
                "Reported: Als es regnete, nannte die Ministerin das „völlig absurd“. | die Ministerin | nannte | die Ministerin",
                "Direct: „völlig absurd“ | die Ministerin | nannte | die Ministerin",
            ],
        ),
        (
            "Das nannte [Ernst Häberlein|PER] „Angstmache“.",
            &["Direct: „Angstmache“ | Ernst Häberlein | nannte | Ernst Häberlein"],
        ),
        (
            "Er sprach von „Angstmache“ und von „Betrug“.",
            &["Direct: „Angstmache“ | Er | sprach | –", "Direct: „Betrug“ | Er | sprach | –"],
        ),
        (
            "Der Chef, der „immer nur gelacht“ habe, sagte [Eva Kern|PER], sei weg.",
            &[
                "Indirect: Der Chef, der „immer nur gelacht“ habe … sei weg | Eva Kern | sagte | Eva Kern",
                "Direct: „immer nur gelacht“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "Die Ministerin, die neu ist, nannte das „völlig absurd“.",
            &[
                "Reported: Die Ministerin, die neu ist, nannte das „völlig absurd“. | Die Ministerin | nannte | die Ministerin",
                "Direct: „völlig absurd“ | Die Ministerin | nannte | die Ministerin",
            ],
        ),
        (
            "Die Ministerin, seit Montag im Amt, nannte das „völlig absurd“.",
            &[
                "Reported: Die Ministerin, seit Montag im Amt, nannte das „völlig absurd“. | Die Ministerin | nannte | die Ministerin",
                "Direct: „völlig absurd“ | Die Ministerin | nannte | die Ministerin",
            ],
        ),
        (
            "Die Ministerin, seit Montag im Amt, sieht darin „den besten Weg für alle Kinder im Land“.",
            &[
                "Reported: Die Ministerin, seit Montag im Amt, sieht darin „den besten Weg für alle Kinder im Land“. | Die Ministerin | sieht | die Ministerin",
                "Direct: „den besten Weg für alle Kinder im Land“ | Die Ministerin | sieht | die Ministerin",
            ],
        ),
        (
            "Er kritisierte die Lage und lobte den „alten Mann“.",
            &[
                "Reported: Er kritisierte die Lage und lobte den „alten Mann“. | Er | kritisierte | –",
                "Direct: „alten Mann“ | Er | lobte | –",
            ],
        ),
        (
            "Er kritisierte die „schlimme Lage“ und lobte den „alten Mann“.",
            &[
                "Reported: Er kritisierte die „schlimme Lage“ und lobte den „alten Mann“. | Er | kritisierte | –",
                "Direct: „schlimme Lage“ | Er | kritisierte | –",
                "Direct: „alten Mann“ | Er | lobte | –",
            ],
        ),
        (
            "Er widersprach der Kritik. Man habe „alles richtig gemacht“.",
            &[
                "Denied Reported: Er widersprach der Kritik. | Er | widersprach | –",
                "Indirect: Man habe „alles richtig gemacht“. | Er | – | –",
                "Direct: „alles richtig gemacht“ | Er | – | –",
            ],
        ),
        (
            "Er habe alles richtig gemacht. Man sei „sehr froh“.",
            &[
                "Indirect: Er habe alles richtig gemacht. Man sei „sehr froh“. | – | –",
                "Direct: „sehr froh“ | – | –",
            ],
        ),
        (
            "[Uwe Roth|PER] sagte, es sei gut. Er habe alles „richtig gemacht“.",
            &[
                "Indirect: es sei gut | Uwe Roth | sagte | Uwe Roth",
                "Indirect: Er habe alles „richtig gemacht“. | Uwe Roth | – | ?Uwe Roth",
                "Direct: „richtig gemacht“ | Uwe Roth | – | ?Uwe Roth",
            ],
        ),
        (
            "[Uwe Roth|PER] sagte, es sei gut. Er sei froh. Er habe alles „richtig gemacht“.",
            &[
                "Indirect: es sei gut | Uwe Roth | sagte | Uwe Roth",
                "Indirect: Er sei froh. Er habe alles „richtig gemacht“. | Uwe Roth | – | ?Uwe Roth",
                "Direct: „richtig gemacht“ | Uwe Roth | – | ?Uwe Roth",
            ],
        ),
    ]);
}

#[test]
fn verbs_of_naming_take_quotations() {
    check(&[
        (
            "[Eva Kern|PER] sprach von einer „schwierigen Lage“.",
            &["Direct: „schwierigen Lage“ | Eva Kern | sprach | Eva Kern"],
        ),
        ("[Eva Kern|PER] sprach von „Lage“.", &["Direct: „Lage“ | Eva Kern | sprach | Eva Kern"]),
        (
            "Der Minister stufte die Gefahr als „erheblich“ ein.",
            &[
                "Reported: Der Minister stufte die Gefahr als „erheblich“ ein. | Der Minister | stufte | der Minister",
                "Direct: „erheblich“ | Der Minister | stufte | der Minister",
            ],
        ),
        ("Der Minister stufte die Gefahr als „erheblich“.", &[]),
        (
            "Man bezeichnet das als „erheblich“.",
            &[
                "Reported: Man bezeichnet das als „erheblich“. | Man | bezeichnet | –",
                "Direct: „erheblich“ | Man | bezeichnet | –",
            ],
        ),
        ("Das wird als „erheblich“ bezeichnet.", &[]),
        ("Das sogenannte „Haus“ steht.", &[]),
        ("„Nein“, sagte er.", &["Direct: „Nein“ | er | sagte | –"]),
        ("Er sagte: „Nein.“", &["Direct: „Nein.“ | Er | sagte | –"]),
        (
            "Er nannte ihn einen „alten Mann“ und sie eine „junge Frau“.",
            &[
                "Reported: Er nannte ihn einen „alten Mann“ und sie eine „junge Frau“. | Er | nannte | –",
                "Direct: „alten Mann“ | Er | nannte | –",
                "Direct: „junge Frau“ | Er | nannte | –",
            ],
        ),
    ]);
}

#[test]
fn one_word_is_said_where_its_frame_stands_beside_it() {
    check(&[
        ("Sie rief „100 Jahre sind genug!“.", &["Direct: „100 Jahre sind genug!“ | Sie | rief | –"]),
        ("„Alles“, sagte sie.", &["Direct: „Alles“ | sie | sagte | –"]),
        ("„Das Haus“ sagte mehr als Worte.", &[]),
        ("„Das Haus“, sagte sie.", &["Direct: „Das Haus“ | sie | sagte | –"]),
        ("„Gute Nacht,“ sagte [Eva Kern|PER].", &["Direct: „Gute Nacht,“ | Eva Kern | sagte | Eva Kern"]),
        ("„Nein,“ sagte [Eva Kern|PER].", &["Direct: „Nein,“ | Eva Kern | sagte | Eva Kern"]),
    ]);
}

#[test]
fn a_frame_before_a_verb_of_saying_is_no_statement() {
    check(&[
        (
            "Wie die Zeitung berichtet, soll [Eva Kern|PER] gesagt haben: „Wir kommen ganz sicher.“",
            &[
                "Indirect: soll Eva Kern gesagt haben | die Zeitung | berichtet | die Zeitung",
                "Direct: „Wir kommen ganz sicher.“ | Eva Kern | gesagt | Eva Kern",
            ],
        ),
        (
            "Wie die Zeitung berichtet, sagte [Eva Kern|PER]: „Wir kommen ganz sicher.“",
            &[
                "Indirect: sagte Eva Kern | die Zeitung | berichtet | die Zeitung",
                "Direct: „Wir kommen ganz sicher.“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "Laut Zeitung sagte [Eva Kern|PER]: „Wir kommen ganz sicher.“",
            &[
                "Indirect: sagte Eva Kern | Zeitung | Laut | Zeitung",
                "Direct: „Wir kommen ganz sicher.“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "Laut der Zeitung sagte [Eva Kern|PER] in Bonn: „Wir kommen ganz sicher.“",
            &[
                "Indirect: sagte Eva Kern in Bonn | der Zeitung | Laut | die Zeitung",
                "Direct: „Wir kommen ganz sicher.“ | Eva Kern | sagte | Eva Kern",
            ],
        ),
        (
            "Nach Angaben der Polizei sagte der Mann: „Wir kommen ganz sicher.“",
            &[
                "Indirect: sagte der Mann | der Polizei | Nach Angaben | die Polizei",
                "Direct: „Wir kommen ganz sicher.“ | der Mann | sagte | der Mann",
            ],
        ),
        (
            "Wie die Zeitung berichtet, erklärte [Eva Kern|PER] am Montag dazu: „Wir kommen ganz sicher noch in diesem Jahr.“",
            &[
                "Indirect: erklärte Eva Kern am Montag dazu | die Zeitung | berichtet | die Zeitung",
                "Direct: „Wir kommen ganz sicher noch in diesem Jahr.“ | Eva Kern | erklärte | Eva Kern",
            ],
        ),
    ]);
}

#[test]
fn marks_open_and_close_by_the_blanks_around_them() {
    check(&[
        (
            "[Eva Kern|PER] sagte: ”Wir kommen bald nach Bonn zurück.”",
            &["Direct: ”Wir kommen bald nach Bonn zurück.” | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "”Wir kommen bald”, sagte [Eva Kern|PER].",
            &["Direct: ”Wir kommen bald” | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "›Wir kommen bald‹, sagte [Eva Kern|PER].",
            &["Direct: ›Wir kommen bald‹ | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "‹Wir kommen bald›, sagte [Eva Kern|PER].",
            &["Direct: ‹Wir kommen bald› | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "Das Brett ist 5 \" lang und 6 \" breit, sagte [Eva Kern|PER].",
            &["Indirect: Das Brett ist 5 \" lang und 6 \" breit | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "Das Brett ist 5 ” lang und 6 ” breit, sagte [Eva Kern|PER].",
            &["Indirect: Das Brett ist 5 ” lang und 6 ” breit | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "Das ist 5› breit, sagte [Eva Kern|PER].",
            &["Indirect: Das ist 5› breit | Eva Kern | sagte | Eva Kern"],
        ),
    ]);
}

#[test]
fn what_a_motto_is_counts_as_a_sentence_alone() {
    check(&[
        (
            "Die Antwort lautete „Wir haben Zeit“.",
            &["Direct: „Wir haben Zeit“ | Die Antwort | lautete | die Antwort"],
        ),
        ("Das Motto lautet „Haus am See“.", &[]),
    ]);
}

#[test]
fn marks_of_all_kinds_are_paired() {
    check(&[
        (
            "„Er sagte: ‚Halt‘ und ging“, sagte [Uwe Kern|PER].",
            &["Direct: „Er sagte: ‚Halt‘ und ging“ | Uwe Kern | sagte | Uwe Kern"],
        ),
        (
            "\"Er kam\", sagte [Uwe Kern|PER], \"und blieb\".",
            &["Direct: \"Er kam\" … \"und blieb\" | Uwe Kern | sagte | Uwe Kern"],
        ),
        (
            "\"Er kam und rief \"Halt\" laut\", sagte [Uwe Kern|PER].",
            &["Direct: \"Er kam und rief \"Halt\" laut\" | Uwe Kern | sagte | Uwe Kern"],
        ),
        ("“Er kam”, sagte [Uwe Kern|PER].", &["Direct: “Er kam” | Uwe Kern | sagte | Uwe Kern"]),
        ("»Er kam«, sagte [Uwe Kern|PER].", &["Direct: »Er kam« | Uwe Kern | sagte | Uwe Kern"]),
        ("«Er kam», sagte [Uwe Kern|PER].", &["Direct: «Er kam» | Uwe Kern | sagte | Uwe Kern"]),
        (
            "„Wir gehen, sagte er.\n\nDas Haus „Sonne“ steht. Die Firma sagte, das Haus „Mond“ fehle.",
            &[
                "Indirect: „Wir gehen | er | sagte | –",
                "Indirect: das Haus „Mond“ fehle | Die Firma | sagte | die Firma",
            ],
        ),
    ]);
}

#[test]
fn a_name_in_marks_is_no_statement_beside_a_frame() {
    check(&[
        (
            "Der Stern heißt „HD 13189“, teilte die Universität mit.",
            &["Indirect: Der Stern heißt „HD 13189“ | die Universität | teilte | die Universität"],
        ),
        (
            "Das steht in der „New York Times“, sagte [Uwe Kern|PER].",
            &["Indirect: Das steht in der „New York Times“ | Uwe Kern | sagte | Uwe Kern"],
        ),
        (
            "Viele beklagen „Haus am See“ im Kino.",
            &["Reported: Viele beklagen „Haus am See“ im Kino. | Viele | beklagen | –"],
        ),
        ("Sie riefen „Freiheit für alle“.", &["Direct: „Freiheit für alle“ | Sie | riefen | –"]),
        ("Das Schild lautet „Haus am See“.", &[]),
        ("Der Trainer nannte den Spieler „Fels“.", &[]),
        (
            "Der Trainer nannte den Spieler einen „Fels in der Brandung“.",
            &[
                "Reported: Der Trainer nannte den Spieler einen „Fels in der Brandung“. | Der Trainer | nannte | der Trainer",
                "Direct: „Fels in der Brandung“ | Der Trainer | nannte | der Trainer",
            ],
        ),
        (
            "Der Trainer bezeichnete das als „klug“ und „richtig“.",
            &[
                "Reported: Der Trainer bezeichnete das als „klug“ und „richtig“. | Der Trainer | bezeichnete | der Trainer",
                "Direct: „klug“ | Der Trainer | bezeichnete | der Trainer",
                "Direct: „richtig“ | Der Trainer | bezeichnete | der Trainer",
            ],
        ),
    ]);
}

#[test]
fn one_word_is_said_beside_its_frame_alone() {
    check(&[
        ("„Nein“, sagte [Uwe Kern|PER].", &["Direct: „Nein“ | Uwe Kern | sagte | Uwe Kern"]),
        ("„Nein“, am Ende sagte [Uwe Kern|PER] nichts.", &[]),
        ("[Uwe Kern|PER] sagte: „Nein“.", &["Direct: „Nein“ | Uwe Kern | sagte | Uwe Kern"]),
    ]);
}
