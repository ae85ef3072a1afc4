//! Sources beside a statement: adpositions, written sources, nouns of speech, and things that say nothing.

use super::readings::check;

#[test]
fn sources_stand_behind_prepositions() {
    check(&[
        (
            "Der Anwalt fragte, ob das Geld reiche und wer es zahle.",
            &["Unknown Indirect: ob das Geld reiche und wer es zahle | Der Anwalt | fragte | der Anwalt"],
        ),
        ("Es hieß, die Stadt zahle.", &["Indirect: die Stadt zahle | – | hieß"]),
        (
            "Aus der Stadt hieß es, man zahle nichts.",
            &["Indirect: man zahle nichts | der Stadt | hieß | die Stadt"],
        ),
        (
            "Das Gericht verhandelt heute, heißt es aus dem Ministerium.",
            &["Indirect: Das Gericht verhandelt heute | dem Ministerium | heißt es | das Ministerium"],
        ),
        (
            "Laut [Anna Kern|PER] (SPD) fehlt das Geld.",
            &["Indirect: fehlt das Geld | Anna Kern (SPD) | Laut | Anna Kern"],
        ),
        (
            "Sie fanden nach Angaben von [Anna Kern|PER] Hinweise auf Gift.",
            &["Indirect: Sie fanden … Hinweise auf Gift | Anna Kern | nach Angaben | Anna Kern"],
        ),
        (
            "Das Haus brennt, sagte [Kerns|PER] Sprecher laut [Anna Kern|PER] Montag.",
            &["Indirect: Das Haus brennt | Kerns Sprecher | sagte | Kerns Sprecher"],
        ),
        (
            "Nach Worten von Trainer [Uwe Roth|PER] fehlt die Kraft.",
            &["Indirect: fehlt die Kraft | Trainer Uwe Roth | Nach Worten | Uwe Roth"],
        ),
        (
            "Ersten Angaben vom Mittwoch zufolge starben zwei Menschen.",
            &["Indirect: starben zwei Menschen | Ersten Angaben vom Mittwoch | zufolge | –"],
        ),
        (
            "Ihren Angaben zufolge kam der Mann zu Fuß.",
            &["Indirect: kam der Mann zu Fuß | Ihren Angaben | zufolge | –"],
        ),
        (
            "Die Lage hat sich nach Angaben der Polizei beruhigt.",
            &["Indirect: Die Lage hat sich … beruhigt | der Polizei | nach Angaben | die Polizei"],
        ),
        ("Dem Arzt zufolge reicht es.", &["Indirect: reicht es | Dem Arzt | zufolge | der Arzt"]),
        ("Dem Vernehmen zufolge reicht es.", &["Indirect: reicht es | Dem Vernehmen | zufolge | –"]),
        ("Dem Urteil zufolge reicht es.", &["Indirect: reicht es | Dem Urteil | zufolge | das Urteil"]),
        ("Weiteren Angaben zufolge reicht es.", &["Indirect: reicht es | Weiteren Angaben | zufolge | –"]),
        ("Diesen Angaben zufolge reicht es.", &["Indirect: reicht es | Diesen Angaben | zufolge | –"]),
        ("Den Angaben nach reicht es.", &["Indirect: reicht es | Den Angaben | nach | –"]),
        ("Seiner Ansicht nach reicht es.", &["Indirect: reicht es | Seiner Ansicht | nach | –"]),
        ("Meiner Ansicht nach reicht es.", &["Indirect: reicht es | Meiner Ansicht | nach | –"]),
        (
            "Nach Ansicht von [Eva Kern|PER] reicht es.",
            &["Indirect: reicht es | Eva Kern | Nach Ansicht | Eva Kern"],
        ),
        (
            "Aus Sicht von [Eva Kern|PER] reicht es.",
            &["Indirect: reicht es | Eva Kern | Aus Sicht | Eva Kern"],
        ),
        ("Aus Sicht der Ärzte reicht es.", &["Indirect: reicht es | der Ärzte | Aus Sicht | die Ärzte"]),
        (
            "Nach Angaben aus Kreisen der Partei reicht es.",
            &["Indirect: reicht es | Kreisen der Partei | Nach Angaben | Kreise der Partei"],
        ),
        ("Ihm zufolge reicht es.", &["Indirect: reicht es | Ihm | zufolge | –"]),
        (
            "Den ersten Angaben zufolge reicht es.",
            &["Indirect: reicht es | Den ersten Angaben | zufolge | –"],
        ),
        ("Unseren Angaben zufolge reicht es.", &["Indirect: reicht es | Unseren Angaben | zufolge | –"]),
        ("Amtlichen Angaben zufolge reicht es.", &["Indirect: reicht es | Amtlichen Angaben | zufolge | –"]),
        (
            "Der Mann wurde laut Polizei, die ihn suchte, am Montag gefasst.",
            &["Indirect: Der Mann wurde … die ihn suchte, am Montag gefasst | Polizei | laut | die Polizei"],
        ),
        (
            "Nach Angaben eines Arztes, der befragt wurde, reicht es.",
            &["Indirect: reicht es | eines Arztes | Nach Angaben | ein Arzt"],
        ),
        (
            "Nach Angaben der Polizei und der Feuerwehr reicht es.",
            &[
                "Indirect: reicht es | der Polizei und der Feuerwehr | Nach Angaben | die Polizei und der Feuerwehr",
            ],
        ),
        (
            "Nach Angaben der Polizei ist er, wie er selbst, müde.",
            &["Indirect: ist er, wie er selbst, müde | der Polizei | Nach Angaben | die Polizei"],
        ),
        (
            "Es reicht nach Angaben der Polizei nicht.",
            &["Indirect: Es reicht … nicht | der Polizei | nach Angaben | die Polizei"],
        ),
        (
            "Es reicht den Angaben zufolge nicht.",
            &["Indirect: Es reicht … nicht | den Angaben | zufolge | –"],
        ),
        ("Es reicht laut Polizei nicht.", &["Indirect: Es reicht … nicht | Polizei | laut | die Polizei"]),
        (
            "Es reicht der Polizei zufolge nicht.",
            &["Indirect: Es reicht … nicht | der Polizei | zufolge | die Polizei"],
        ),
    ]);
}

#[test]
fn an_own_statement_belongs_to_the_subject() {
    check(&[
        (
            "[Otto Braun|PER] war müde, wie er sagte.",
            &["Indirect: Otto Braun war müde | er | sagte | ?Otto Braun"],
        ),
        (
            "[Otto Braun|PER] hat nach eigenen Angaben das Geld gezahlt.",
            &[
                "Indirect: Otto Braun hat … das Geld gezahlt | eigenen Angaben | nach eigenen Angaben | ?Otto Braun",
            ],
        ),
        (
            "Nach eigenen Angaben hat er das Geld gezahlt.",
            &["Indirect: hat er das Geld gezahlt | eigenen Angaben | Nach eigenen Angaben | –"],
        ),
        (
            "[Otto Braun|PER] kam. Nach eigenen Angaben hat er das Geld gezahlt.",
            &["Indirect: hat er das Geld gezahlt | eigenen Angaben | Nach eigenen Angaben | ?Otto Braun"],
        ),
        (
            "Die Armee hat nach eigenen Angaben das Dorf erobert.",
            &[
                "Indirect: Die Armee hat … das Dorf erobert | eigenen Angaben | nach eigenen Angaben | ?die Armee",
            ],
        ),
        (
            "Nach ihren Angaben fehlt das Geld.",
            &["Indirect: fehlt das Geld | ihren Angaben | Nach ihren Angaben | –"],
        ),
        (
            "[Eva Kern|PER] kam. Nach ihren Angaben fehlt das Geld.",
            &["Indirect: fehlt das Geld | ihren Angaben | Nach ihren Angaben | ?Eva Kern"],
        ),
        (
            "[Otto Braun|PER] kam. Seinen Angaben zufolge fehlt das Geld.",
            &["Indirect: fehlt das Geld | Seinen Angaben | zufolge | ?Otto Braun"],
        ),
        (
            "[Eva Kern|PER] kam. Sie hat nach eigenen Angaben genug Geld.",
            &["Indirect: Sie hat … genug Geld | eigenen Angaben | nach eigenen Angaben | ?Eva Kern"],
        ),
        (
            "[Eva Kern|PER] lobte die Stadt. Diese hat nach eigenen Angaben genug Geld.",
            &[
                "Reported: Eva Kern lobte die Stadt. | Eva Kern | lobte | Eva Kern",
                "Indirect: Diese hat … genug Geld | eigenen Angaben | nach eigenen Angaben | ?Eva Kern",
            ],
        ),
        (
            "Am Montag hat nach eigenen Angaben die Stadt gezahlt.",
            &[
                "Indirect: Am Montag hat … die Stadt gezahlt | eigenen Angaben | nach eigenen Angaben | ?die Stadt",
            ],
        ),
        (
            "Nach eigenen Angaben zahlt [Eva Kern|PER] nichts.",
            &["Indirect: zahlt Eva Kern nichts | eigenen Angaben | Nach eigenen Angaben | ?Eva Kern"],
        ),
        ("Nach dem Urteil reicht es.", &[]),
    ]);
}

#[test]
fn a_source_named_before_is_resumed() {
    check(&[
        (
            "[Otto Braun|PER] kam. Ihm zufolge fehlt das Geld.",
            &["Indirect: fehlt das Geld | Ihm | zufolge | ?Otto Braun"],
        ),
        (
            "Die Zeugen kamen. Ihnen zufolge fehlt das Geld.",
            &["Indirect: fehlt das Geld | Ihnen | zufolge | ?die Zeugen"],
        ),
        (
            "[Eva Kern|PER] kam. Ihr zufolge fehlt das Geld.",
            &["Indirect: fehlt das Geld | Ihr | zufolge | ?Eva Kern"],
        ),
        (
            "Die Polizei teilte mit, der Mann sei fort. Demnach war er betrunken.",
            &[
                "Indirect: der Mann sei fort | Die Polizei | teilte | die Polizei",
                "Indirect: war er betrunken | Demnach | Demnach | ?die Polizei",
            ],
        ),
        (
            "Die Polizei teilte mit, der Mann sei fort. Es regnete. Demnach war er betrunken.",
            &[
                "Indirect: der Mann sei fort | Die Polizei | teilte | die Polizei",
                "Indirect: war er betrunken | Demnach | Demnach | –",
            ],
        ),
        (
            "Die Polizei teilte mit, der Mann sei fort. Es regnete. Den Angaben zufolge war er betrunken.",
            &[
                "Indirect: der Mann sei fort | Die Polizei | teilte | die Polizei",
                "Indirect: war er betrunken | Den Angaben | zufolge | ?die Polizei",
            ],
        ),
        (
            "[Eva Kern|PER] teilte mit, der Mann sei fort. Es regnete. Den Angaben zufolge war er betrunken.",
            &[
                "Indirect: der Mann sei fort | Eva Kern | teilte | Eva Kern",
                "Indirect: war er betrunken | Den Angaben | zufolge | –",
            ],
        ),
        ("Dem Vernehmen nach zahlt die Stadt.", &["Indirect: zahlt die Stadt | Dem Vernehmen | nach | –"]),
        ("Man sagte, es sei spät.", &["Indirect: es sei spät | Man | sagte | –"]),
        ("Angaben zufolge zahlt die Stadt.", &["Indirect: zahlt die Stadt | Angaben | zufolge | –"]),
        (
            "Ihren Worten zufolge zahlt die Stadt.",
            &["Indirect: zahlt die Stadt | Ihren Worten | zufolge | –"],
        ),
    ]);
}

#[test]
fn nouns_of_speech_take_clauses() {
    check(&[
        ("Zahlen, nach denen gewählt wird, sind alt.", &[]),
        (
            "Der Vorwurf der Stadt, es fehle Geld, ist alt.",
            &["Indirect: es fehle Geld | der Stadt | Vorwurf | die Stadt"],
        ),
        ("Die Frage, ob es reicht, ist alt.", &[]),
        ("Sie vertrat die Auffassung, dass es reicht.", &["Indirect: dass es reicht | Sie | Auffassung | –"]),
        ("Sie ist überzeugt, dass es reicht.", &["Indirect: dass es reicht | Sie | überzeugt | –"]),
        ("Hinweise darauf, dass es reicht, gab es nicht.", &[]),
        ("Die Forderung, mehr zu zahlen, wurde abgelehnt.", &["Indirect: mehr zu zahlen | – | Forderung"]),
        ("Trotz der Kritik, dass es reicht, zahlt er.", &["Indirect: dass es reicht | – | Kritik"]),
        (
            "Die Behauptung von [Eva Kern|PER], dass es reicht, ist falsch.",
            &["Indirect: dass es reicht | Eva Kern | Behauptung | Eva Kern"],
        ),
    ]);
}

#[test]
fn things_show_and_nobody_says_so() {
    check(&[
        (
            "Das Schild sagt, dass der Weg gesperrt ist.",
            &["Indirect: dass der Weg gesperrt ist | Das Schild | sagt | das Schild"],
        ),
        (
            "Laut Fahrplan fährt der Zug um acht Uhr.",
            &["Indirect: fährt der Zug um acht Uhr | Fahrplan | Laut | Fahrplan"],
        ),
        ("Das Foto zeigt, dass es reicht.", &[]),
        ("Ein Foto, das zeigt, dass es reicht, liegt vor.", &[]),
        ("Es erklärt zum Beispiel, warum das Geld fehlt.", &[]),
        ("Nichts verrät, dass der Hof leer steht.", &[]),
        ("Es heißt, dass der Hof leer steht.", &["Indirect: dass der Hof leer steht | – | heißt"]),
        ("Ich halte ihn für klug.", &[]),
        ("Ich sagte, er sei klug.", &["Indirect: er sei klug | Ich | sagte | –"]),
        ("Viele sagten, es reiche.", &["Indirect: es reiche | Viele | sagten | –"]),
        ("Niemand sagte, dass es reicht.", &[]),
        ("Wir sagten, es reiche.", &["Indirect: es reiche | Wir | sagten | –"]),
    ]);
}

#[test]
fn comparisons_are_no_frames() {
    check(&[
        (
            "Er ist von einem Unfall ausgegangen.",
            &["Reported: Er ist von einem Unfall ausgegangen. | Er | ausgegangen | –"],
        ),
        (
            "Wie aus dem Rathaus verlautete, reicht es.",
            &["Indirect: reicht es | dem Rathaus | verlautete | das Rathaus"],
        ),
        ("Wie es im Bericht heißt, reicht es.", &["Indirect: reicht es | Bericht | heißt | Bericht"]),
        (
            "Wie es aus dem Rathaus hieß, reicht es.",
            &["Indirect: reicht es | dem Rathaus | hieß | das Rathaus"],
        ),
        ("Wie der Chef sagt, reicht es.", &["Indirect: reicht es | der Chef | sagt | der Chef"]),
        (
            "Es reicht, wie der Chef sagt, für alle.",
            &["Indirect: Es reicht … für alle | der Chef | sagt | der Chef"],
        ),
        ("Es reicht, wie der Chef sagt.", &["Indirect: Es reicht | der Chef | sagt | der Chef"]),
        ("Wie vom Chef mitgeteilt wurde, reicht es.", &["Indirect: reicht es | Chef | mitgeteilt | Chef"]),
        (
            "Es ist so kalt wie am Montag, sagt der Chef.",
            &["Indirect: Es ist so kalt wie am Montag | der Chef | sagt | der Chef"],
        ),
        (
            "Die Stadt ließ verlauten, dass es reicht.",
            &["Indirect: dass es reicht | Die Stadt | ließ | die Stadt"],
        ),
        (
            "So zitiert die Zeitung des Landes den Minister mit den Worten, es reiche.",
            &["Indirect: es reiche | den Minister | zitiert | der Minister"],
        ),
        (
            "Die Zeitung zitiert [Uwe Roth|PER] mit den Worten, es reiche.",
            &["Indirect: es reiche | Uwe Roth | zitiert | Uwe Roth"],
        ),
    ]);
}

#[test]
fn a_role_means_nobody_of_another_gender() {
    check(&[
        (
            "Trainer [Uwe Roth|PER] kam. Laut der Trainerin fehlt die Kraft.",
            &["Indirect: fehlt die Kraft | der Trainerin | Laut | die Trainerin"],
        ),
        (
            "Trainer [Uwe Roth|PER] kam. Der Trainerin zufolge fehlt die Kraft.",
            &["Indirect: fehlt die Kraft | Der Trainerin | zufolge | die Trainerin"],
        ),
        (
            "Trainer [Uwe Roth|PER] kam. Die Trainerin sagte, es fehle die Kraft.",
            &["Indirect: es fehle die Kraft | Die Trainerin | sagte | die Trainerin"],
        ),
        (
            "Trainer [Uwe Roth|PER] kam. Nach Angaben der Trainerin fehlt die Kraft.",
            &["Indirect: fehlt die Kraft | der Trainerin | Nach Angaben | die Trainerin"],
        ),
        (
            "Trainerin [Eva Roth|PER] kam. Laut der Trainerin fehlt die Kraft.",
            &["Indirect: fehlt die Kraft | der Trainerin | Laut | Eva Roth"],
        ),
        (
            "Trainerin [Eva Roth|PER] kam. Nach Angaben der Trainerin fehlt die Kraft.",
            &["Indirect: fehlt die Kraft | der Trainerin | Nach Angaben | Eva Roth"],
        ),
        (
            "Trainerin [Eva Roth|PER] kam. Der Trainer sagte, es fehle die Kraft.",
            &["Indirect: es fehle die Kraft | Der Trainer | sagte | der Trainer"],
        ),
        (
            "Trainer [Uwe Roth|PER] kam. Dem Trainer zufolge fehlt die Kraft.",
            &["Indirect: fehlt die Kraft | Dem Trainer | zufolge | Uwe Roth"],
        ),
    ]);
}

#[test]
fn the_subject_of_a_suspicion_is_no_source() {
    check(&[
        (
            "Der Mann steht unter dem Verdacht, Geld gestohlen zu haben.",
            &["Indirect: Geld gestohlen zu haben | – | Verdacht"],
        ),
        (
            "[Uwe Roth|PER] steht unter dem Verdacht, Geld gestohlen zu haben.",
            &["Indirect: Geld gestohlen zu haben | – | Verdacht"],
        ),
        (
            "[Uwe Roth|PER] wurde unter dem Verdacht festgenommen, Geld gestohlen zu haben.",
            &["Indirect: Geld gestohlen zu haben | – | Verdacht"],
        ),
        (
            "Die Polizei nahm [Uwe Roth|PER] unter dem dringenden Verdacht fest, Geld gestohlen zu haben.",
            &["Indirect: Geld gestohlen zu haben | – | Verdacht"],
        ),
        (
            "[Uwe Roth|PER] steht unter Verdacht, Geld gestohlen zu haben.",
            &["Indirect: Geld gestohlen zu haben | – | Verdacht"],
        ),
        (
            "Gegen [Uwe Roth|PER] besteht der Verdacht, Geld gestohlen zu haben.",
            &["Indirect: Geld gestohlen zu haben | – | Verdacht"],
        ),
        (
            "[Uwe Roth|PER] steht im Verdacht, Geld gestohlen zu haben.",
            &["Indirect: Geld gestohlen zu haben | – | Verdacht"],
        ),
    ]);
}

#[test]
fn a_bracket_names_the_source_or_what_it_belongs_to() {
    check(&[
        (
            "Laut einer Information des Bundeskriminalamtes ([BKA|ORG]) fehlen 99 Kinder.",
            &[
                "Indirect: fehlen 99 Kinder | einer Information des Bundeskriminalamtes (BKA) | Laut | eine Information des Bundeskriminalamtes (BKA)",
            ],
        ),
        (
            "Das Komitee ([OK|ORG]) der Weltmeisterschaft sagte, man warte.",
            &["Indirect: man warte | Das Komitee (OK) der Weltmeisterschaft | sagte | OK"],
        ),
    ]);
}

#[test]
fn nach_is_a_source_behind_a_noun_of_speech_alone() {
    check(&[
        (
            "In Bayern gebe es Berichte nach dem Krieg.",
            &["Indirect: In Bayern gebe es Berichte nach dem Krieg. | – | –"],
        ),
        (
            "Das Gericht hat nach Angaben eines Sprechers das Urteil bestätigt.",
            &[
                "Indirect: Das Gericht hat … das Urteil bestätigt | eines Sprechers | nach Angaben | ein Sprecher",
            ],
        ),
        (
            "Nach Angaben aus Kreisen der Bank fehlt Geld.",
            &["Indirect: fehlt Geld | Kreisen der Bank | Nach Angaben | Kreise der Bank"],
        ),
        ("Nach dem Urteil gab er sich spöttisch.", &[]),
        ("Seiner Meinung nach fehlt Geld.", &["Indirect: fehlt Geld | Seiner Meinung | nach | –"]),
        ("Geld fehlt seiner Meinung nach der Stadt.", &[]),
        ("Ihm zufolge fehlt Geld.", &["Indirect: fehlt Geld | Ihm | zufolge | –"]),
        ("Den Angaben zufolge fehlt Geld.", &["Indirect: fehlt Geld | Den Angaben | zufolge | –"]),
        ("Aus Sicht der Stadt fehlt Geld.", &["Indirect: fehlt Geld | der Stadt | Aus Sicht | die Stadt"]),
    ]);
}
