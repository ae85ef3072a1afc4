//! Statements without a frame of their own: who spoke or was introduced before them.

use super::readings::check;

#[test]
fn a_subjunctive_continues_the_speech_before_it() {
    check(&[
        (
            "[Uwe Roth|PER] sagte, es sei spät. Man müsse gehen.",
            &[
                "Indirect: es sei spät | Uwe Roth | sagte | Uwe Roth",
                "Indirect: Man müsse gehen. | Uwe Roth | – | ?Uwe Roth",
            ],
        ),
        (
            "Die Mutter, die weinte, sagte, es sei spät. Man müsse gehen.",
            &[
                "Indirect: es sei spät | Die Mutter | sagte | die Mutter",
                "Indirect: Man müsse gehen. | Die Mutter | – | ?die Mutter",
            ],
        ),
        (
            "[Uwe Roth|PER] sagte, es sei spät. Draußen regnete es. Man müsse gehen.",
            &["Indirect: es sei spät | Uwe Roth | sagte | Uwe Roth", "Indirect: Man müsse gehen. | – | –"],
        ),
        (
            "[Uwe Roth|PER] sagte, es sei spät.\n\nMan müsse gehen.",
            &["Indirect: es sei spät | Uwe Roth | sagte | Uwe Roth", "Indirect: Man müsse gehen. | – | –"],
        ),
        (
            "[Uwe Roth|PER] sieht das anders. Das Geld sei da.",
            &[
                "Reported: Uwe Roth sieht das anders. | Uwe Roth | sieht | Uwe Roth",
                "Indirect: Das Geld sei da. | Uwe Roth | – | ?Uwe Roth",
            ],
        ),
        (
            "Es sei kalt gewesen. Alle hätten gefroren, sagte [Uwe Roth|PER].",
            &[
                "Indirect: Es sei kalt gewesen. | Uwe Roth | – | ?Uwe Roth",
                "Indirect: Alle hätten gefroren | Uwe Roth | sagte | Uwe Roth",
            ],
        ),
        ("Kritisiert wurde [Uwe Roth|PER]. Er habe gelogen.", &["Indirect: Er habe gelogen. | – | –"]),
        (
            "Kritik kommt von der Gewerkschaft. Die Löhne seien zu niedrig.",
            &["Indirect: Die Löhne seien zu niedrig. | der Gewerkschaft | – | ?die Gewerkschaft"],
        ),
        (
            "Widerspruch kommt von [Uwe Roth|PER], dem Chef der Kammer. Die Löhne seien hoch genug.",
            &["Indirect: Die Löhne seien hoch genug. | Uwe Roth | – | ?Uwe Roth"],
        ),
        (
            "Auf die Kritik von Trainer [Uwe Roth|PER] schwieg der Verband. Man warte ab.",
            &["Indirect: Man warte ab. | – | –"],
        ),
        (
            "Es sei spät, sagte [Uwe Roth|PER]. Man müsse gehen.",
            &[
                "Indirect: Es sei spät | Uwe Roth | sagte | Uwe Roth",
                "Indirect: Man müsse gehen. | Uwe Roth | – | ?Uwe Roth",
            ],
        ),
        (
            "[Uwe Roth|PER] kam. Es sei spät, sagte er. Man müsse gehen.",
            &[
                "Indirect: Es sei spät | er | sagte | ?Uwe Roth",
                "Indirect: Man müsse gehen. | er | – | ?Uwe Roth",
            ],
        ),
        (
            "[Karl Maier|PER] traf eine Ärztin. Die sagte, es sei spät. Man müsse gehen.",
            &[
                "Indirect: es sei spät | Die | sagte | ?eine Ärztin",
                "Indirect: Man müsse gehen. | Die | – | ?eine Ärztin",
            ],
        ),
        (
            "[Karl Maier|PER] traf den Arzt. Der sagte, es sei spät. Man müsse gehen.",
            &[
                "Indirect: es sei spät | Der | sagte | ?der Arzt",
                "Indirect: Man müsse gehen. | Der | – | ?der Arzt",
            ],
        ),
        (
            "Es sei kalt gewesen.\n\nAlle hätten gefroren, sagte [Uwe Roth|PER].",
            &[
                "Indirect: Es sei kalt gewesen. | – | –",
                "Indirect: Alle hätten gefroren | Uwe Roth | sagte | Uwe Roth",
            ],
        ),
        (
            "Die Stadt sagte, es reiche. Der Mann soll geflohen sein.",
            &[
                "Indirect: es reiche | Die Stadt | sagte | die Stadt",
                "Indirect: Der Mann soll geflohen sein. | – | –",
            ],
        ),
        (
            "Die Stadt sagte, es reiche. Eine Kamera soll helfen.",
            &["Indirect: es reiche | Die Stadt | sagte | die Stadt"],
        ),
        (
            "Die Stadt sagte, es reiche. Die Leute hätten Geld.",
            &[
                "Indirect: es reiche | Die Stadt | sagte | die Stadt",
                "Indirect: Die Leute hätten Geld. | Die Stadt | – | ?die Stadt",
            ],
        ),
        (
            "Die Stadt sagte, es reiche. Man würde zahlen.",
            &["Indirect: es reiche | Die Stadt | sagte | die Stadt"],
        ),
        ("Die Leute hätten Geld.", &[]),
        (
            "Die Stadt sagte, es reiche. Hätten die Leute Geld, sei alles gut.",
            &[
                "Indirect: es reiche | Die Stadt | sagte | die Stadt",
                "Indirect: Hätten die Leute Geld, sei alles gut. | Die Stadt | – | ?die Stadt",
            ],
        ),
        (
            "Die Stadt sagte, es reiche. Habe man Geld, sei alles gut.",
            &[
                "Indirect: es reiche | Die Stadt | sagte | die Stadt",
                "Indirect: Habe man Geld, sei alles gut. | Die Stadt | – | ?die Stadt",
            ],
        ),
    ]);
}

#[test]
fn a_quotation_belongs_to_who_is_introduced_beside_it() {
    check(&[
        (
            "[Uwe Roth|PER] sitzt am Tisch. „Ich warte auf den Bus.“",
            &["Direct: „Ich warte auf den Bus.“ | Uwe Roth | – | ?Uwe Roth"],
        ),
        (
            "[Uwe Roth|PER] sagte: „Ich warte.“ [Eva Kern|PER] lachte. „Worauf denn eigentlich?“",
            &[
                "Direct: „Ich warte.“ | Uwe Roth | sagte | Uwe Roth",
                "Direct: „Worauf denn eigentlich?“ | Eva Kern | – | ?Eva Kern",
            ],
        ),
        (
            "[Uwe Roth|PER] sagte:\n\n„Ich warte auf den Bus.“",
            &["Direct: „Ich warte auf den Bus.“ | Uwe Roth | – | ?Uwe Roth"],
        ),
        (
            "[Uwe Roth|PER] ging nach Hause.\n\n„Ich warte auf den Bus.“",
            &["Direct: „Ich warte auf den Bus.“ | – | –"],
        ),
        (
            "„Ich warte auf den Bus.“ [Uwe Roth|PER] sitzt am Tisch.",
            &["Direct: „Ich warte auf den Bus.“ | – | –"],
        ),
        ("„Ich warte auf den Bus.“ Er sitzt am Tisch.", &["Direct: „Ich warte auf den Bus.“ | – | –"]),
        (
            "Von [Rudi Kolb|PER]: „Wir kommen alle.“",
            &["Direct: „Wir kommen alle.“ | Rudi Kolb | – | ?Rudi Kolb"],
        ),
        (
            "Das ist das Motto von [Eva Kern|PER]:\n\n„Wir kommen alle wieder zurück.“",
            &["Direct: „Wir kommen alle wieder zurück.“ | – | –"],
        ),
        (
            "Die Richterin fragte nach der Tatzeit. „Gegen zehn Uhr war es.“",
            &["Direct: „Gegen zehn Uhr war es.“ | – | –"],
        ),
        (
            "Die Richterin fragte nach der Tatzeit. „Wann war das?“",
            &["Direct: „Wann war das?“ | Die Richterin | – | ?die Richterin"],
        ),
        (
            "Ob er da war, will die Richterin wissen. „Nein.“",
            &[
                "Unknown Indirect: Ob er da war | die Richterin | wissen | die Richterin",
                "Direct: „Nein.“ | – | –",
            ],
        ),
        (
            "[Emre Kaya|PER] will zur Feuerwehr. Warum? „Weil die keine Angst haben.“",
            &["Direct: „Weil die keine Angst haben.“ | Emre Kaya | – | ?Emre Kaya"],
        ),
        (
            "[Emre Kaya|PER] will zur Feuerwehr. Aber warum will er das denn? „Weil die keine Angst haben.“",
            &["Direct: „Weil die keine Angst haben.“ | er | – | –"],
        ),
        (
            "Seine Mutter war Lehrerin. „Wir hatten wenig Geld.“",
            &["Direct: „Wir hatten wenig Geld.“ | – | –"],
        ),
        (
            "Seine Mutter nickt. „Wir hatten wenig Geld.“",
            &["Direct: „Wir hatten wenig Geld.“ | Seine Mutter | – | ?seine Mutter"],
        ),
        ("Der Bericht liegt vor. „Wir hatten wenig Geld.“", &["Direct: „Wir hatten wenig Geld.“ | – | –"]),
        (
            "Das Urteil fiel am Montag. „Wir hatten wenig Geld.“",
            &["Direct: „Wir hatten wenig Geld.“ | – | –"],
        ),
        (
            "[Eva Kern|PER], die Chefin, ging ins Haus. „Wir hatten wenig Geld.“",
            &["Direct: „Wir hatten wenig Geld.“ | Eva Kern, die Chefin | – | ?Eva Kern"],
        ),
        (
            "„Wir hatten wenig Geld“, sagte [Eva Kern|PER]. [Uwe Roth|PER] ging. „Sehr wenig.“",
            &[
                "Direct: „Wir hatten wenig Geld“ | Eva Kern | sagte | Eva Kern",
                "Direct: „Sehr wenig.“ | Uwe Roth | – | ?Uwe Roth",
            ],
        ),
        (
            "„Wir hatten wenig Geld“, sagte [Eva Kern|PER]. Es regnete. „Sehr wenig.“",
            &[
                "Direct: „Wir hatten wenig Geld“ | Eva Kern | sagte | Eva Kern",
                "Direct: „Sehr wenig.“ | Eva Kern | – | ?Eva Kern",
            ],
        ),
        (
            "„Wir hatten wenig Geld“, sagte [Eva Kern|PER]. Es regnete. Es wurde Abend. [Uwe Roth|PER] kam. Dann schneite es. „Sehr wenig.“",
            &[
                "Direct: „Wir hatten wenig Geld“ | Eva Kern | sagte | Eva Kern",
                "Direct: „Sehr wenig.“ | – | –",
            ],
        ),
        (
            "Von Anfang an war [Uwe Roth|PER] dabei. „Es war schön hier.“",
            &["Direct: „Es war schön hier.“ | Uwe Roth | – | ?Uwe Roth"],
        ),
        (
            "Von [Rudi Kolb|PER]:\n\n„Wir kommen alle zurück.“",
            &["Direct: „Wir kommen alle zurück.“ | Rudi Kolb | – | ?Rudi Kolb"],
        ),
        ("Von früher:\n\n„Wir kommen alle zurück.“", &["Direct: „Wir kommen alle zurück.“ | – | –"]),
        (
            "[Uwe Roth|PER] wurde rot. „Das war dumm von mir.“",
            &["Direct: „Das war dumm von mir.“ | Uwe Roth | – | ?Uwe Roth"],
        ),
        ("[Eva Kern|PER] schweigt. „Das war dumm von mir.“", &["Direct: „Das war dumm von mir.“ | – | –"]),
        (
            "[Eva Kern|PER] schweigt. „War das dumm von mir?“",
            &["Direct: „War das dumm von mir?“ | Eva Kern | – | ?Eva Kern"],
        ),
        (
            "Im Café\n\n„Ich warte auf den Bus.“ [Uwe Roth|PER] sitzt am Tisch.",
            &["Direct: „Ich warte auf den Bus.“ | Uwe Roth | – | ?Uwe Roth"],
        ),
        (
            "Im Café\n\n„Ich warte auf den Bus.“\n\n[Uwe Roth|PER] sitzt am Tisch.",
            &["Direct: „Ich warte auf den Bus.“ | – | –"],
        ),
        (
            "Im Café\n\n„Ich warte auf den Bus.“ „[Uwe Roth|PER] sitzt am Tisch und schläft.“",
            &[
                "Direct: „Ich warte auf den Bus.“ | – | –",
                "Direct: „Uwe Roth sitzt am Tisch und schläft.“ | – | –",
            ],
        ),
        (
            "Im Café\n\n„Ich warte auf den Bus.“ Er sitzt am Tisch.",
            &["Direct: „Ich warte auf den Bus.“ | – | –"],
        ),
        (
            "[Eva Kern|PER] sitzt am Tisch. – „Es ist kalt hier.“",
            &["Direct: „Es ist kalt hier.“ | Eva Kern | – | ?Eva Kern"],
        ),
    ]);
}

#[test]
fn a_quotation_goes_on_over_paragraphs() {
    check(&[
        (
            "[Eva Kern|PER] sagte: „Wir kommen alle.\n\n„Und wir bleiben hier.“",
            &[
                "Direct: „Wir kommen alle. | Eva Kern | sagte | Eva Kern",
                "Direct: „Und wir bleiben hier.“ | Eva Kern | – | ?Eva Kern",
            ],
        ),
        (
            "[Eva Kern|PER] sagte: »Wir kommen alle.\n\n»Und wir bleiben hier.«",
            &[
                "Direct: »Wir kommen alle. | Eva Kern | sagte | Eva Kern",
                "Direct: »Und wir bleiben hier.« | Eva Kern | – | ?Eva Kern",
            ],
        ),
        (
            "[Eva Kern|PER] sagte, es sei spät. Man müsse gehen.\n\n„Wir gehen jetzt alle nach Hause.“",
            &[
                "Indirect: es sei spät | Eva Kern | sagte | Eva Kern",
                "Indirect: Man müsse gehen. | Eva Kern | – | ?Eva Kern",
                "Direct: „Wir gehen jetzt alle nach Hause.“ | – | –",
            ],
        ),
        (
            "[Eva Kern|PER] sagte, es sei spät. Man müsse gehen. „Wir gehen jetzt alle nach Hause.“",
            &[
                "Indirect: es sei spät | Eva Kern | sagte | Eva Kern",
                "Indirect: Man müsse gehen. | Eva Kern | – | ?Eva Kern",
                "Direct: „Wir gehen jetzt alle nach Hause.“ | Eva Kern | – | ?Eva Kern",
            ],
        ),
        (
            "[Eva Kern|PER] sagte: „Wir kommen alle.“\n\n„Und wir bleiben hier.“",
            &[
                "Direct: „Wir kommen alle.“ | Eva Kern | sagte | Eva Kern",
                "Direct: „Und wir bleiben hier.“ | – | –",
            ],
        ),
    ]);
}

#[test]
fn a_name_behind_a_dash_is_a_byline() {
    check(&[
        (
            "„Wir hatten wenig Geld“ – [Eva Kern|PER]",
            &["Direct: „Wir hatten wenig Geld“ | Eva Kern | – | Eva Kern"],
        ),
        (
            "„Wir hatten wenig Geld“ – [Eva Kern|PER]\n\nDas Wetter wird schön.",
            &["Direct: „Wir hatten wenig Geld“ | Eva Kern | – | Eva Kern"],
        ),
        (
            "„Wir hatten wenig Geld“ – [Eva Kern|PER] erinnert sich.",
            &["Direct: „Wir hatten wenig Geld“ | Eva Kern | erinnert | Eva Kern"],
        ),
        ("„Wir hatten wenig Geld“ – das war früher.", &["Direct: „Wir hatten wenig Geld“ | – | –"]),
    ]);
}

#[test]
fn a_colon_frame_needs_no_verb_of_saying() {
    check(&[
        (
            "Für Trainer [Uwe Roth|PER] ist das noch weit weg: „Wir denken nur von Spiel zu Spiel.“",
            &["Direct: „Wir denken nur von Spiel zu Spiel.“ | Trainer Uwe Roth | – | Uwe Roth"],
        ),
        (
            "Am Ende freute sich [Uwe Roth|PER]: „Wir denken nur von Spiel zu Spiel.“",
            &["Direct: „Wir denken nur von Spiel zu Spiel.“ | Uwe Roth | freute | Uwe Roth"],
        ),
        (
            "Auf dem Zettel stand: „Wir denken nur von Spiel zu Spiel.“",
            &["Direct: „Wir denken nur von Spiel zu Spiel.“ | – | –"],
        ),
        (
            "[Uwe Ohm|PER] wurde deutlicher: Man habe Angst gehabt.",
            &["Indirect: Man habe Angst gehabt | Uwe Ohm | – | Uwe Ohm"],
        ),
        ("[Uwe Ohm|PER] wurde verurteilt: Man habe Angst gehabt.", &[]),
        (
            "Torjäger [Uwe Ohm|PER], der Mann des Abends, blieb bescheiden: Man habe Glück gehabt.",
            &["Indirect: Man habe Glück gehabt | Torjäger Uwe Ohm, der Mann des Abends | – | Uwe Ohm"],
        ),
        ("Auf dem Zettel stand es: Man habe Glück gehabt.", &[]),
        (
            "Eine Haftung lehnt sie ab: Das sei falsch.",
            &[
                "Reported: Eine Haftung lehnt sie ab | sie | lehnt | –",
                "Indirect: Das sei falsch | sie | – | –",
            ],
        ),
        (
            "Weil es regnete, lachte [Uwe Roth|PER]: „Wir denken nur von Spiel zu Spiel.“",
            &["Direct: „Wir denken nur von Spiel zu Spiel.“ | Uwe Roth | lachte | Uwe Roth"],
        ),
        ("Sein kurzer Kommentar: „Sehr gut“.", &["Direct: „Sehr gut“ | – | –"]),
    ]);
}

#[test]
fn a_response_introduces_who_speaks_next() {
    check(&[
        (
            "Kritik kam von der Gewerkschaft. „Das reicht nicht.“",
            &["Direct: „Das reicht nicht.“ | der Gewerkschaft | – | ?die Gewerkschaft"],
        ),
        (
            "Kritik kam am Dienstag unter großem Beifall von der Gewerkschaft. „Das reicht nicht.“",
            &["Direct: „Das reicht nicht.“ | der Gewerkschaft | – | ?die Gewerkschaft"],
        ),
    ]);
}

#[test]
fn what_is_said_without_a_frame_belongs_to_who_is_introduced() {
    check(&[
        ("Sie sagte lange nichts. „Ich gehe.“ Dann ging sie.", &["Direct: „Ich gehe.“ | Sie | – | –"]),
        ("Der Richter fragte nach der Tat. „Gegen zehn.“", &["Direct: „Gegen zehn.“ | – | –"]),
        (
            "Die Frau sagte:\n\n„Ich gehe jetzt nach Hause.“",
            &["Direct: „Ich gehe jetzt nach Hause.“ | Die Frau | – | ?die Frau"],
        ),
        (
            "[Uwe Kern|PER] kam.\n\n„Ich gehe jetzt nach Hause.“",
            &["Direct: „Ich gehe jetzt nach Hause.“ | – | –"],
        ),
    ]);
}
