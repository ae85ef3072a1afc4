//! Frames before, behind and inside their statements, and verbs that only look like ones.

use super::readings::check;

#[test]
fn frames_stand_behind_their_statement() {
    check(&[
        (
            "Er floh im BMW. „Wir waren viel schneller“, sagte [Eva Kern|PER].",
            &["Direct: „Wir waren viel schneller“ | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "Die Kritik, das Gesetz sei wirkungslos, wies der Minister zurück.",
            &["Indirect: das Gesetz sei wirkungslos | – | Kritik"],
        ),
        (
            "Gefragt, ob er bleibe, antwortete [Uwe Ohm|PER]: „Ja, ich bleibe gern.“",
            &["Direct: „Ja, ich bleibe gern.“ | Uwe Ohm | antwortete | Uwe Ohm"],
        ),
        ("Ob er kommt, sagte sie nicht.", &[]),
        ("Dass er kommt, schloss sie nicht aus.", &["Unknown Indirect: Dass er kommt | sie | schloss | –"]),
        ("Dass er kommt, schloss sie aus.", &["Denied Indirect: Dass er kommt | sie | schloss | –"]),
        ("Ob sie kommt, weiß keiner.", &[]),
        ("Ob sie kommt, ist offen, heißt es.", &["Unknown Indirect: Ob sie kommt, ist offen | – | heißt es"]),
        ("Es reiche, hieß es weiter.", &["Indirect: Es reiche | – | hieß es"]),
        (
            "Die Stadt sagte, es reiche. Es fehle nichts, hieß es weiter.",
            &[
                "Indirect: es reiche | Die Stadt | sagte | die Stadt",
                "Indirect: Es fehle nichts | Die Stadt | hieß es | die Stadt",
            ],
        ),
        (
            "So steht es in der Anklage. Darin heißt es, es reiche.",
            &["Indirect: es reiche | der Anklage | heißt | die Anklage"],
        ),
        ("„Das reicht“, begann sie.", &["Direct: „Das reicht“ | sie | begann | –"]),
        ("„Das reicht“, so [Eva Kern|PER].", &["Direct: „Das reicht“ | Eva Kern | so | Eva Kern"]),
        ("„Das reicht“, so sagte [Eva Kern|PER].", &["Direct: „Das reicht“ | Eva Kern | sagte | Eva Kern"]),
        (
            "Es reiche, so hieß es aus dem Rathaus.",
            &["Indirect: Es reiche | dem Rathaus | hieß es | das Rathaus"],
        ),
        ("Es reicht, so dass alle satt sind.", &[]),
        (
            "Das Problem sei, so [Eva Kern|PER], dass das Geld fehle.",
            &["Indirect: Das Problem sei … dass das Geld fehle | Eva Kern | so | Eva Kern"],
        ),
        (
            "Dort dürfe man sich, glaubt er, keinen Fehler erlauben.",
            &["Indirect: Dort dürfe man sich … keinen Fehler erlauben | er | glaubt | –"],
        ),
        ("Es reiche, wurde am Sonntag berichtet.", &["Indirect: Es reiche | – | berichtet"]),
        (
            "Es reiche, hatte der Sprecher erklärt.",
            &["Indirect: Es reiche | der Sprecher | erklärt | der Sprecher"],
        ),
        ("Es reiche, soll er gerufen haben.", &["Indirect: Es reiche | er | gerufen | –"]),
        ("Es reiche, hat aber erklärt.", &[]),
        (
            "Wie die Zeitung berichtet, sollen Prüfer Mängel nachgewiesen haben.",
            &["Indirect: sollen Prüfer Mängel nachgewiesen haben | die Zeitung | berichtet | die Zeitung"],
        ),
        ("Ob es reicht, wollte sie wissen.", &["Unknown Indirect: Ob es reicht | sie | wissen | –"]),
        (
            "Dass es reicht, wollte sie nicht ausschließen.",
            &["Unknown Indirect: Dass es reicht | sie | ausschließen | –"],
        ),
        ("Es reicht, so meint [Eva Kern|PER].", &["Indirect: Es reicht | Eva Kern | meint | Eva Kern"]),
        ("Es reicht, so fordert [Eva Kern|PER].", &["Indirect: Es reicht | Eva Kern | fordert | Eva Kern"]),
        ("Es reicht, so [Eva Kern|PER] am Montag.", &["Indirect: Es reicht | Eva Kern | so | Eva Kern"]),
        ("Es reicht, so wie immer, für alle.", &[]),
        ("Es reicht, so „wie immer“, für alle.", &[]),
        ("Es reicht, so die Stadt will.", &[]),
        ("Ob es reicht, wollte sie prüfen.", &[]),
        ("Das Haus, hat sie gekauft.", &[]),
        (
            "Die Ministerin sei krank, sagte er, und das Geld sei weg.",
            &["Indirect: Die Ministerin sei krank … und das Geld sei weg | er | sagte | –"],
        ),
        (
            "Die Ministerin sei krank, sagte er; das Geld sei weg.",
            &["Indirect: Die Ministerin sei krank … das Geld sei weg | er | sagte | –"],
        ),
        (
            "Die Ministerin ist krank, sagte er und ging.",
            &["Indirect: Die Ministerin ist krank | er | sagte | –"],
        ),
        (
            "Die Ministerin ist krank, teilte das Amt am Montag in Köln mit.",
            &["Indirect: Die Ministerin ist krank | das Amt | teilte | das Amt"],
        ),
        (
            "Die Ministerin ist krank, hieß es am Montag aus dem Amt.",
            &["Indirect: Die Ministerin ist krank | dem Amt | hieß es | das Amt"],
        ),
        (
            "Die Ministerin ist krank – das sagte ein Sprecher.",
            &["Indirect: Die Ministerin ist krank | ein Sprecher | sagte | ein Sprecher"],
        ),
        (
            "Dass die Ministerin krank ist, sagte ein Sprecher.",
            &["Indirect: Dass die Ministerin krank ist | ein Sprecher | sagte | ein Sprecher"],
        ),
        (
            "Dass die Ministerin krank ist, sei falsch, sagte ein Sprecher.",
            &["Indirect: Dass die Ministerin krank ist, sei falsch | ein Sprecher | sagte | ein Sprecher"],
        ),
    ]);
}

#[test]
fn the_sentence_behind_a_statement_can_be_its_frame() {
    check(&[
        (
            "„Es reicht.“ Mit diesen Worten ging [Eva Kern|PER] fort.",
            &["Direct: „Es reicht.“ | Eva Kern | Mit diesen Worten | ?Eva Kern"],
        ),
        (
            "„Es reicht.“ Mit dieser Frage begann [Eva Kern|PER] die Rede.",
            &["Direct: „Es reicht.“ | Eva Kern | Mit dieser Frage | ?Eva Kern"],
        ),
        ("„Es reicht.“ Mit diesem Auto fuhr [Eva Kern|PER] fort.", &["Direct: „Es reicht.“ | – | –"]),
        ("Es reicht. Mit diesen Worten ging [Eva Kern|PER] fort.", &[]),
        (
            "„Es reicht.“ Das sagte [Eva Kern|PER] am Montag.",
            &["Direct: „Es reicht.“ | Eva Kern | sagte | ?Eva Kern"],
        ),
        (
            "„Es reicht.“ So beschreibt [Eva Kern|PER] die Nacht.",
            &["Direct: „Es reicht.“ | Eva Kern | beschreibt | ?Eva Kern"],
        ),
        ("Das Geld ist weg. Das hatte auch niemand behauptet.", &[]),
        ("Das Geld ist weg. Das sagte sie nicht.", &[]),
        (
            "Das Geld ist weg. Das wurde von der Stadt mitgeteilt.",
            &["Indirect: Das Geld ist weg … Das | der Stadt | mitgeteilt | die Stadt"],
        ),
        (
            "Das Geld ist weg. Das erfuhr die Redaktion aus dem Rathaus.",
            &["Indirect: Das Geld ist weg … Das | dem Rathaus | erfuhr | das Rathaus"],
        ),
        (
            "Die Firma will Stellen kürzen. Das teilte sie mit.",
            &["Indirect: Die Firma will Stellen kürzen … Das | sie | teilte | –"],
        ),
        ("„Es reicht.“ In diesem Satz irrt [Eva Kern|PER] sehr.", &["Direct: „Es reicht.“ | – | –"]),
    ]);
}

#[test]
fn a_complement_ends_where_the_frame_goes_on() {
    check(&[
        (
            "Das Geld ist weg, das teilte die Stadt mit.",
            &["Indirect: Das Geld ist weg | die Stadt | teilte | die Stadt"],
        ),
        (
            "[Eva Kern|PER], die das angegeben hatte, sagte, dass es reicht.",
            &["Indirect: dass es reicht | Eva Kern | sagte | Eva Kern"],
        ),
        ("Sie sprach so leise, als bestelle sie Tee.", &[]),
        (
            "Sie winkte ab, als sie gefragt wurde, ob sie bleibe: Im Januar sei Schluss.",
            &["Indirect: Im Januar sei Schluss | Sie | winkte | –"],
        ),
        (
            "Sie sagte, sobald er komme, werde es reichen.",
            &["Indirect: sobald er komme, werde es reichen | Sie | sagte | –"],
        ),
        (
            "Sie hofft, dass es reicht, denn bisher gibt es wenig.",
            &["Indirect: dass es reicht | Sie | hofft | –"],
        ),
        (
            "Er räumte ein, es könnten Stellen wegfallen, sprach aber von einem Erfolg.",
            &["Indirect: es könnten Stellen wegfallen | Er | räumte | –"],
        ),
        (
            "Er sagte, es reiche; sie sagte, es fehle.",
            &["Indirect: es reiche | Er | sagte | –", "Indirect: es fehle | sie | sagte | –"],
        ),
        (
            "Er sagte, er komme und bringe Geld mit.",
            &["Indirect: er komme und bringe Geld mit | Er | sagte | –"],
        ),
        ("Er sagte, dass er kommt und ging dann fort.", &["Indirect: dass er kommt | Er | sagte | –"]),
        (
            "Er sagte zu, das zu prüfen, und bat um Spenden.",
            &["Indirect: das zu prüfen | Er | sagte | –", "Reported: bat um Spenden. | Er | bat | –"],
        ),
        (
            "Er sagte der Zeitung, die Stadt hat gewonnen.",
            &["Indirect: die Stadt hat gewonnen | Er | sagte | –"],
        ),
        (
            "Er sagte einem Sender, die Stadt hat gewonnen.",
            &["Indirect: die Stadt hat gewonnen | Er | sagte | –"],
        ),
        (
            "Er sagte am Montag, die Stadt hat gewonnen.",
            &["Indirect: die Stadt hat gewonnen | Er | sagte | –"],
        ),
        (
            "Er betonte am Montag, die Stadt hat gewonnen.",
            &["Indirect: die Stadt hat gewonnen | Er | betonte | –"],
        ),
        (
            "Er kritisierte am Montag, die Stadt habe versagt.",
            &["Indirect: die Stadt habe versagt | Er | kritisierte | –"],
        ),
        (
            "Er kritisierte den Plan, die Stadt hat versagt.",
            &["Reported: Er kritisierte den Plan | Er | kritisierte | –"],
        ),
        (
            "Er kritisierte am Montag den Plan, die Stadt hat versagt.",
            &["Reported: Er kritisierte am Montag den Plan | Er | kritisierte | –"],
        ),
        ("Er sagte, er sei müde, die Stadt hat gewonnen.", &["Indirect: er sei müde | Er | sagte | –"]),
        (
            "Er sagte, er sei müde, die Stadt soll gewonnen haben.",
            &["Indirect: er sei müde, die Stadt soll gewonnen haben | Er | sagte | –"],
        ),
        (
            "Er sagte, er sei müde, die Stadt habe gewonnen.",
            &["Indirect: er sei müde, die Stadt habe gewonnen | Er | sagte | –"],
        ),
    ]);
}

#[test]
fn a_verb_is_a_cue_in_its_sense_alone() {
    check(&[
        ("Er sagte aus, dass es reicht.", &["Indirect: dass es reicht | Er | sagte | –"]),
        ("Er sagte vor Gericht aus. Es habe gereicht.", &["Indirect: Es habe gereicht. | Er | – | –"]),
        ("Er meldete das Patent an.", &[]),
        ("Er meldete, dass es reicht.", &["Indirect: dass es reicht | Er | meldete | –"]),
        ("Er gab bekannt, dass es reicht.", &["Indirect: dass es reicht | Er | gab | –"]),
        ("Er gab den Ball ab, dass es krachte.", &[]),
        ("Er geht von einem Unfall aus.", &["Reported: Er geht von einem Unfall aus. | Er | geht | –"]),
        (
            "Aus dem Bericht geht hervor, dass es reicht.",
            &["Indirect: dass es reicht | dem Bericht | geht | der Bericht"],
        ),
        (
            "Der Minister, der am Montag kam, teilte mit, dass es reicht.",
            &["Indirect: dass es reicht | Der Minister | teilte | der Minister"],
        ),
        (
            "So teilte der Minister, der am Montag kam, mit, dass es reicht.",
            &["Indirect: dass es reicht | der Minister | teilte | der Minister"],
        ),
        ("Die Firma hat weniger verdient als erwartet.", &[]),
        ("Seine Leute entfernten beanstandete Waren.", &[]),
        (
            "Gefordert wird von den Grünen ein Verbot.",
            &["Reported: Gefordert wird von den Grünen ein Verbot. | den Grünen | Gefordert | die Grünen"],
        ),
        ("Das Wort „sagte“ fiel, dass es krachte.", &[]),
        ("Er teilte mit dem Bruder, dass es krachte.", &[]),
        ("Er teilte mit 20 Leuten, dass es krachte.", &[]),
        ("Er teilte mit alten Leuten, dass es krachte.", &[]),
        ("Er teilte mit Leuten, dass es krachte.", &[]),
        ("Er teilte mit seinem Bruder, dass es krachte.", &[]),
        ("Er gab an, dass es reicht.", &["Indirect: dass es reicht | Er | gab | –"]),
        ("Er gab an der Tür bekannt, dass es reicht.", &["Indirect: dass es reicht | Er | gab | –"]),
        ("Er sagte zu, dass es reicht.", &["Indirect: dass es reicht | Er | sagte | –"]),
        ("Er sagte zu [Anna Kern|PER], dass es reicht.", &["Indirect: dass es reicht | Er | sagte | –"]),
    ]);
}

#[test]
fn guesses_plans_and_questions_are_no_statements() {
    check(&[
        ("Er dürfte an den Krieg denken: Es reiche nicht.", &[]),
        ("Es wird sich zeigen, ob es reicht.", &[]),
        ("Hat sie gesagt, dass es reicht?", &[]),
        ("Die Bürger sollen selbst entscheiden, ob es reicht.", &[]),
        ("Wann wussten Sie, dass es reicht?", &[]),
        ("Für ihn spricht, dass es reicht.", &[]),
        (
            "Nachdem die Stadt mitgeteilt hatte, dass es reicht, ging er.",
            &["Indirect: dass es reicht | die Stadt | mitgeteilt | die Stadt"],
        ),
        (
            "Sollte sich das zeigen, werde es Folgen haben.",
            &["Indirect: Sollte sich das zeigen, werde es Folgen haben. | – | –"],
        ),
        ("Sei es am Morgen, sei es am Abend: Es reicht.", &[]),
        ("Weil die Ministerin krank ist, sagte ein Sprecher ab.", &[]),
        ("Wer das Geld hat, sagte ein Sprecher nicht.", &[]),
        (
            "Wer das Geld hat, sagte ein Sprecher.",
            &["Indirect: Wer das Geld hat | ein Sprecher | sagte | ein Sprecher"],
        ),
        (
            "Auf die Frage, ob es reicht, sagte ein Sprecher: „Nein.“",
            &["Direct: „Nein.“ | ein Sprecher | sagte | ein Sprecher"],
        ),
        (
            "Auf die Frage, ob es reicht, sagte ein Sprecher, es fehle Geld.",
            &["Indirect: es fehle Geld | ein Sprecher | sagte | ein Sprecher"],
        ),
        (
            "Ein Sprecher, der müde war, sagte, was fehlt.",
            &["Indirect: was fehlt | Ein Sprecher | sagte | ein Sprecher"],
        ),
        ("Ein Sprecher sagte, was fehlt.", &["Indirect: was fehlt | Ein Sprecher | sagte | ein Sprecher"]),
        (
            "Ein Sprecher sagte alles, was er weiß.",
            &["Indirect: was er weiß | Ein Sprecher | sagte | ein Sprecher"],
        ),
    ]);
}

#[test]
fn clauses_before_a_frame_have_a_verb_of_their_own() {
    check(&[
        (
            "[Uwe Roth|PER] (CDU, früher FDP) sagte, es sei spät.",
            &["Indirect: es sei spät | Uwe Roth (CDU, früher FDP) | sagte | Uwe Roth"],
        ),
        (
            "Der Zug (rot, alt) sei spät, sagte [Uwe Roth|PER].",
            &["Indirect: Der Zug (rot, alt) sei spät | Uwe Roth | sagte | Uwe Roth"],
        ),
        ("Zum „Tag der Arbeit“, sagte [Uwe Roth|PER].", &[]),
        (
            "Dort fehlen den Höfen Leute, sagte [Uwe Roth|PER].",
            &["Indirect: Dort fehlen den Höfen Leute | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Die Kunden kaufen weniger, sagte [Uwe Roth|PER].",
            &["Indirect: Die Kunden kaufen weniger | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Die Kunden dort kaufen weniger, sagte [Uwe Roth|PER].",
            &["Indirect: Die Kunden dort kaufen weniger | Uwe Roth | sagte | Uwe Roth"],
        ),
        ("Im Laden neben den alten Häusern, sagte [Uwe Roth|PER].", &[]),
        ("Weil die Kunden sparen, sagte [Uwe Roth|PER].", &[]),
        (
            "Man begrüße den Plan, sagte [Uwe Roth|PER].",
            &["Indirect: Man begrüße den Plan | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Das nütze nur anderen, sagte [Uwe Roth|PER].",
            &["Indirect: Das nütze nur anderen | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Heute klingt er müde, sagte [Uwe Roth|PER].",
            &["Indirect: Heute klingt er müde | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Dort wohne niemand, sagte [Uwe Roth|PER].",
            &["Indirect: Dort wohne niemand | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "[Uwe Roth|PER] sagte, die Lage eskaliere.",
            &["Indirect: die Lage eskaliere | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "[Uwe Roth|PER] sagte, die USA beobachteten die Lage genau.",
            &["Indirect: die USA beobachteten die Lage genau | Uwe Roth | sagte | Uwe Roth"],
        ),
        ("[Uwe Roth|PER] grüßte die Leute, die in Berlin leben.", &[]),
        (
            "[Uwe Roth|PER] sagte den Leuten, die in Berlin leben, er komme.",
            &["Indirect: er komme | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Gegenüber dem „Spiegel“ erklärte [Uwe Roth|PER], er komme.",
            &["Indirect: er komme | Uwe Roth | erklärte | Uwe Roth"],
        ),
        (
            "Der Verein, bei dem er spielt, teilte mit, er sei krank.",
            &["Indirect: er sei krank | Der Verein | teilte | der Verein"],
        ),
        (
            "[Uwe Roth|PER] war müde, da schrieb er, dass er kündigt.",
            &["Indirect: dass er kündigt | er | schrieb | ?Uwe Roth"],
        ),
        ("Er war müde, da er schrieb, dass er kündigt.", &["Indirect: dass er kündigt | er | schrieb | –"]),
        (
            "Damit erreiche man viele, sagte [Uwe Roth|PER].",
            &["Indirect: Damit erreiche man viele | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "[Uwe Roth|PER] kündigte an, Waffen zu liefern und zu zahlen.",
            &["Indirect: Waffen zu liefern und zu zahlen | Uwe Roth | kündigte | Uwe Roth"],
        ),
        (
            "[Uwe Roth|PER] versprach, morgen zu kommen.",
            &["Indirect: morgen zu kommen | Uwe Roth | versprach | Uwe Roth"],
        ),
        ("[Uwe Roth|PER] ging weg, um morgen zu kommen.", &[]),
        (
            "[Uwe Roth|PER] versprach, morgen wiederzukommen mit dem Zug.",
            &["Indirect: morgen wiederzukommen mit dem Zug | Uwe Roth | versprach | Uwe Roth"],
        ),
        (
            "Aber: „Wir kommen“, sagte [Eva Kern|PER].",
            &["Direct: „Wir kommen“ | Eva Kern | sagte | Eva Kern"],
        ),
        ("„Wir kommen“, sagte [Eva Kern|PER] laut.", &["Direct: „Wir kommen“ | Eva Kern | sagte | Eva Kern"]),
        (
            "Sei das Geld da, reiche es, sagte [Uwe Roth|PER].",
            &["Indirect: Sei das Geld da, reiche es | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Der Minister, weil er müde war, sagte, es reiche.",
            &["Indirect: es reiche | Der Minister | sagte | der Minister"],
        ),
    ]);
}

#[test]
fn a_summary_reports_what_somebody_says() {
    check(&[
        (
            "[Uwe Ohm|PER] stellt den Plan infrage – Kritik der Grünen",
            &["Unknown Reported: Uwe Ohm stellt den Plan infrage | Uwe Ohm | stellt | Uwe Ohm"],
        ),
        ("Seine Mandantin räume die Taten ein.", &[]),
        ("Er wurde zu zwei Jahren verurteilt.", &[]),
        ("Er nannte das Modell „Blitz“.", &[]),
        ("Er nennt sich „König“.", &[]),
        ("Aktionen sind für Montag angekündigt.", &[]),
        ("Er ist davon ausgegangen, dass es reicht.", &["Indirect: dass es reicht | Er | ausgegangen | –"]),
        (
            "Kündigungen schloss er nicht aus.",
            &["Unknown Reported: Kündigungen schloss er nicht aus. | er | schloss | –"],
        ),
        (
            "Kündigungen wollte er nicht ausschließen.",
            &["Unknown Reported: Kündigungen wollte er nicht ausschließen. | er | ausschließen | –"],
        ),
        ("Die Stadt verurteilte den Mann wegen Mordes.", &[]),
        (
            "Die Stadt verurteilte den Anschlag.",
            &["Reported: Die Stadt verurteilte den Anschlag. | Die Stadt | verurteilte | die Stadt"],
        ),
        ("Die Mieter klagen auf Räumung.", &[]),
        (
            "Die Mieter klagen über Lärm.",
            &["Reported: Die Mieter klagen über Lärm. | Die Mieter | klagen | die Mieter"],
        ),
        ("Das Gericht wies den Fall an das Landgericht zurück.", &[]),
        (
            "Das Gericht wies die Klage zurück.",
            &["Denied Reported: Das Gericht wies die Klage zurück. | Das Gericht | wies | das Gericht"],
        ),
        ("Sie begrüßte den Plan.", &["Reported: Sie begrüßte den Plan. | Sie | begrüßte | –"]),
        (
            "Da sprach ein Fahrgast von hoher Geschwindigkeit.",
            &[
                "Reported: Da sprach ein Fahrgast von hoher Geschwindigkeit. | ein Fahrgast | sprach | ein Fahrgast",
            ],
        ),
        ("Sie hatte ein Verbot gefordert.", &[]),
        (
            "Sie hatte mehrfach ein Verbot gefordert.",
            &["Reported: Sie hatte mehrfach ein Verbot gefordert. | Sie | gefordert | –"],
        ),
        ("Aus Moskau lehnt die Kandidatur niemand ab.", &[]),
        (
            "Die SPD will die Steuern senken.",
            &["Reported: Die SPD will die Steuern senken. | Die SPD | will | SPD"],
        ),
        (
            "Die [SPD|ORG] will die Steuern senken.",
            &["Reported: Die SPD will die Steuern senken. | Die SPD | will | SPD"],
        ),
        ("[Eva Kern|PER] will die Steuern senken.", &[]),
        ("Die [SPD|ORG] will die Steuern nicht senken.", &[]),
        ("Der Unfall forderte zwei Schwerverletzte.", &[]),
        ("Der Sturm forderte mehr Mut.", &[]),
        (
            "Der Minister wird mit den Worten zitiert, es reiche.",
            &["Indirect: es reiche | Der Minister | zitiert | der Minister"],
        ),
        ("Zitiert die Zeitung den Minister, so reicht es.", &[]),
        (
            "In einem Bericht heißt es, dass es reicht.",
            &["Indirect: dass es reicht | einem Bericht | heißt | ein Bericht"],
        ),
        (
            "In einem Bericht der Stadt heißt es, dass es reicht.",
            &["Indirect: dass es reicht | einem Bericht der Stadt | heißt | ein Bericht der Stadt"],
        ),
        ("Daraus geht hervor, dass es reicht.", &["Indirect: dass es reicht | – | geht"]),
        ("Er hatte verlauten lassen, dass es reicht.", &["Indirect: dass es reicht | Er | verlauten | –"]),
        (
            "Es wird von dem Verdacht gesprochen, dass es reicht.",
            &["Indirect: dass es reicht | – | gesprochen"],
        ),
        (
            "Der Sprecher, [Lars Ohm|PER], sagte, es reiche.",
            &["Indirect: es reiche | Der Sprecher, Lars Ohm | sagte | Lars Ohm"],
        ),
        (
            "Dazu hat der Minister, der neu ist, gesagt, es reiche.",
            &["Indirect: es reiche | der Minister | gesagt | der Minister"],
        ),
        ("Der Plan ist kritisiert.", &[]),
        ("Sie wurde vom Chef begrüßt.", &[]),
        (
            "Ein Sprecher von [Nova|ORG] sprach von Betrug.",
            &["Reported: Ein Sprecher von Nova sprach von Betrug. | Ein Sprecher von Nova | sprach | Nova"],
        ),
        ("Die [SPD|ORG] will Steuern.", &[]),
        (
            "Die Stadt wies an der Tür die Kritik zurück.",
            &["Denied Reported: Die Stadt wies an der Tür die Kritik zurück. | Die Stadt | wies | die Stadt"],
        ),
        ("Die Miliz forderte zehn Todesopfer.", &[]),
        (
            "Die Miliz forderte zehn Gewehre.",
            &["Reported: Die Miliz forderte zehn Gewehre. | Die Miliz | forderte | die Miliz"],
        ),
    ]);
}

#[test]
fn polarity_is_read_with_the_frame() {
    check(&[
        (
            "Die Ministerin versicherte, sie habe nichts gewusst.",
            &["Indirect: sie habe nichts gewusst | Die Ministerin | versicherte | die Ministerin"],
        ),
        (
            "Die Ministerin versicherte dem Land, sie habe nichts gewusst.",
            &["Indirect: sie habe nichts gewusst | Die Ministerin | versicherte | die Ministerin"],
        ),
        (
            "Die Ministerin bat darum, zu warten.",
            &["Indirect: zu warten | Die Ministerin | bat | die Ministerin"],
        ),
        (
            "Die Ministerin bestritt, gelogen zu haben.",
            &["Denied Indirect: gelogen zu haben | Die Ministerin | bestritt | die Ministerin"],
        ),
        ("Die Ministerin sagte nicht, dass es reicht.", &[]),
        (
            "Die Ministerin sagte nicht nur, dass es reicht.",
            &["Indirect: dass es reicht | Die Ministerin | sagte | die Ministerin"],
        ),
        ("Keiner sagte, dass es reicht.", &[]),
        (
            "Die Ministerin wies die Kritik zurück: Das Geld sei da.",
            &["Indirect: Das Geld sei da | Die Ministerin | wies | die Ministerin"],
        ),
        (
            "Die Ministerin wies die Kritik zurück, das Geld sei da.",
            &["Denied Indirect: das Geld sei da | Die Ministerin | wies | die Ministerin"],
        ),
        (
            "Die Ministerin ließ offen, ob es reicht.",
            &["Unknown Indirect: ob es reicht | Die Ministerin | ließ | die Ministerin"],
        ),
        (
            "Die Ministerin weiß, dass es reicht.",
            &["Indirect: dass es reicht | Die Ministerin | weiß | die Ministerin"],
        ),
        (
            "Die Ministerin sagte: Das Geld ist da.",
            &["Indirect: Das Geld ist da | Die Ministerin | sagte | die Ministerin"],
        ),
        (
            "Die Ministerin sagte – das Geld ist da.",
            &["Indirect: das Geld ist da | Die Ministerin | sagte | die Ministerin"],
        ),
    ]);
}

#[test]
fn conditions_and_threats_are_no_statements() {
    check(&[
        ("Sollte er sich weigern, das Geld zu zahlen, droht Haft.", &[]),
        ("Sollte [Uwe Roth|PER] sich weigern, das Geld zu zahlen, droht ihm Haft.", &[]),
        ("Weigert er sich, das Geld zu zahlen, droht Haft.", &[]),
        ("Wenn er sich weigert, das Geld zu zahlen, droht Haft.", &[]),
        ("Falls er verspricht, das Geld zu zahlen, kommt er frei.", &[]),
        ("Sollte der Minister fordern, dass die Stadt zahlt, droht Streit.", &[]),
        ("Sagt er, dass er kommt, warten wir.", &[]),
        (
            "Sagt [Uwe Kern|PER]: Es reicht nicht.",
            &["Indirect: Es reicht nicht | Uwe Kern | Sagt | Uwe Kern"],
        ),
    ]);
}

#[test]
fn a_statement_goes_on_behind_so_and_its_speaker() {
    check(&[
        (
            "Es reicht, so [Uwe Kern|PER], für alle.",
            &["Indirect: Es reicht … für alle | Uwe Kern | so | Uwe Kern"],
        ),
        ("Es reicht, so Kern, für alle.", &["Indirect: Es reicht … für alle | Kern | so | Kern"]),
        (
            "Das Geld reiche, so [Uwe Kern|PER], für alle Kinder.",
            &["Indirect: Das Geld reiche … für alle Kinder | Uwe Kern | so | Uwe Kern"],
        ),
        (
            "Der Bau, so [Uwe Kern|PER], koste mehr.",
            &["Indirect: Der Bau … koste mehr | Uwe Kern | so | Uwe Kern"],
        ),
        (
            "Das Geld, so [Uwe Kern|PER], fehlt der Stadt.",
            &["Indirect: Das Geld … fehlt der Stadt | Uwe Kern | so | Uwe Kern"],
        ),
        (
            "Die Stadt spart, so [Uwe Kern|PER], wo sie kann.",
            &["Indirect: Die Stadt spart | Uwe Kern | so | Uwe Kern"],
        ),
        (
            "Es reicht nicht, sagte [Uwe Kern|PER], für alle.",
            &["Indirect: Es reicht nicht | Uwe Kern | sagte | Uwe Kern"],
        ),
    ]);
}

#[test]
fn a_clause_with_als_ends_with_its_verb() {
    check(&[
        (
            "Als [Anna Kern|PER] und [Uwe Roth|PER] sagten, dass es reicht, gingen alle.",
            &["Indirect: dass es reicht | Anna Kern und Uwe Roth | sagten | Anna Kern und Uwe Roth"],
        ),
        (
            "Als [Anna|PER] und [Uwe|PER] sagten, dass es reicht, gingen alle.",
            &["Indirect: dass es reicht | Anna und Uwe | sagten | Anna und Uwe"],
        ),
        (
            "Als [Anna|PER] und [Uwe|PER] sagten, dass sie kommen, war es spät.",
            &["Indirect: dass sie kommen | Anna und Uwe | sagten | Anna und Uwe"],
        ),
        (
            "[Anna|PER] und [Uwe|PER] sagten, dass sie kommen.",
            &["Indirect: dass sie kommen | Anna und Uwe | sagten | Anna und Uwe"],
        ),
        (
            "Weil [Anna|PER] und [Uwe|PER] sagten, dass sie kommen, war es spät.",
            &["Indirect: dass sie kommen | Anna und Uwe | sagten | Anna und Uwe"],
        ),
    ]);
}

#[test]
fn what_is_doubted_is_left_open() {
    check(&[
        (
            "[Uwe Kern|PER] bezweifelt, dass das Geld reicht.",
            &["Unknown Indirect: dass das Geld reicht | Uwe Kern | bezweifelt | Uwe Kern"],
        ),
        (
            "[Uwe Kern|PER] bezweifelte, dass das Geld reicht.",
            &["Unknown Indirect: dass das Geld reicht | Uwe Kern | bezweifelte | Uwe Kern"],
        ),
        (
            "[Uwe Kern|PER] zweifelt daran, dass das Geld reicht.",
            &["Unknown Indirect: dass das Geld reicht | Uwe Kern | zweifelt | Uwe Kern"],
        ),
        (
            "Dass das Geld reicht, bezweifelt [Uwe Kern|PER].",
            &["Unknown Indirect: Dass das Geld reicht | Uwe Kern | bezweifelt | Uwe Kern"],
        ),
        (
            "Ob das Geld reicht, bezweifelt [Uwe Kern|PER].",
            &["Unknown Indirect: Ob das Geld reicht | Uwe Kern | bezweifelt | Uwe Kern"],
        ),
        (
            "Der Verband bezweifelt, ob das reicht.",
            &["Unknown Indirect: ob das reicht | Der Verband | bezweifelt | der Verband"],
        ),
        ("[Uwe Kern|PER] bezweifelt nicht, dass das Geld reicht.", &[]),
        (
            "[Uwe Kern|PER] bezweifelt die Zahlen.",
            &["Unknown Reported: Uwe Kern bezweifelt die Zahlen. | Uwe Kern | bezweifelt | Uwe Kern"],
        ),
    ]);
}

#[test]
fn a_separated_particle_makes_another_verb_of_one_that_looks_like_a_participle() {
    check(&[
        ("Der Trainer verlangt den Spielern viel ab.", &[]),
        (
            "Der Trainer verlangt von den Spielern viel Ruhe.",
            &[
                "Reported: Der Trainer verlangt von den Spielern viel Ruhe. | Der Trainer | verlangt | der Trainer",
            ],
        ),
        (
            "Der Trainer hat Ruhe verlangt und winkte dann ab.",
            &[
                "Reported: Der Trainer hat Ruhe verlangt und winkte dann ab. | Der Trainer | verlangt | der Trainer",
            ],
        ),
    ]);
}

#[test]
fn a_participle_at_the_end_of_a_headline_has_no_subject() {
    check(&[
        ("Hochwasser in [Passau|LOC] erwartet", &[]),
        ("Der Verein für Kinder fordert", &[]),
        ("Neue Regeln für Hunde verlangt", &[]),
    ]);
}

#[test]
fn two_main_clauses_are_two_statements() {
    check(&[
        (
            "Den Umbau lehnten die Wirte ab, die Anwohner begrüßten ihn.",
            &[
                "Reported: Den Umbau lehnten die Wirte ab | die Wirte | lehnten | die Wirte",
                "Reported: die Anwohner begrüßten ihn. | die Anwohner | begrüßten | die Anwohner",
            ],
        ),
        (
            "Das Verbot begrüßen die Anwohner, die Wirte lehnen es ab.",
            &[
                "Reported: Das Verbot begrüßen die Anwohner | die Anwohner | begrüßen | die Anwohner",
                "Reported: die Wirte lehnen es ab. | die Wirte | lehnen | die Wirte",
            ],
        ),
    ]);
}

#[test]
fn weder_noch_denies_what_was_said() {
    check(&[
        ("Einen Neubau haben weder die Stadt noch der Verein gefordert.", &[]),
        ("Weder die Stadt noch der Verein forderten einen Neubau.", &[]),
    ]);
}

#[test]
fn a_frame_may_open_or_close_a_clause_of_its_own() {
    check(&[
        (
            "Er blieb, weil [Uwe Kern|PER] sagte, es reiche.",
            &["Indirect: es reiche | Uwe Kern | sagte | Uwe Kern"],
        ),
        (
            "Er blieb, während [Uwe Kern|PER] sagte, es reiche.",
            &["Indirect: es reiche | Uwe Kern | sagte | Uwe Kern"],
        ),
        (
            "Er sagte, er werde dafür sorgen, dass es eine Regierung geben wird.",
            &["Indirect: er werde dafür sorgen, dass es eine Regierung geben wird | Er | sagte | –"],
        ),
        (
            "Die Zeitung meldete, der Hubschrauber gehöre einem Fabrikanten, der nach dem Absturz festgenommen wurde.",
            &[
                "Indirect: der Hubschrauber gehöre einem Fabrikanten, der nach dem Absturz festgenommen wurde | Die Zeitung | meldete | die Zeitung",
            ],
        ),
        ("Er sagte, er bleibe und packte die Koffer.", &["Indirect: er bleibe | Er | sagte | –"]),
        ("Er sagte, er bleibe und warte.", &["Indirect: er bleibe und warte | Er | sagte | –"]),
        (
            "Nachdem er mitgeteilt hatte, dass es reiche, ging sie.",
            &["Indirect: dass es reiche | er | mitgeteilt | –"],
        ),
        (
            "Nachdem er mitgeteilt hatte, dass es reiche, sagte sie, sie bleibe.",
            &["Indirect: dass es reiche | er | mitgeteilt | –", "Indirect: sie bleibe | sie | sagte | –"],
        ),
        (
            "Als [Uwe Kern|PER] sagte, dass es reiche, ging sie.",
            &["Indirect: dass es reiche | Uwe Kern | sagte | Uwe Kern"],
        ),
        ("Als Sprecher sagte er, dass es reiche.", &["Indirect: dass es reiche | er | sagte | –"]),
        (
            "Er bat, die Tür zu schließen und zu warten.",
            &["Indirect: die Tür zu schließen und zu warten | Er | bat | –"],
        ),
        (
            "Sie sammelten Berichte nach der Flut, sagte [Uwe Kern|PER].",
            &["Indirect: Sie sammelten Berichte nach der Flut | Uwe Kern | sagte | Uwe Kern"],
        ),
    ]);
}

#[test]
fn a_frame_with_so_names_its_speaker_or_is_none() {
    check(&[
        (
            "Es reiche, so [Uwe Kern|PER], Leiter der Abteilung bei der Bank.",
            &["Indirect: Es reiche | Uwe Kern | so | Uwe Kern"],
        ),
        (
            "Das schaffe Probleme, so [Uwe Kern|PER], Leiter der Abteilung.",
            &["Indirect: Das schaffe Probleme | Uwe Kern, Leiter der Abteilung | so | Uwe Kern"],
        ),
        (
            "Es reiche, so [Uwe Kern|PER], im Winter für alle.",
            &["Indirect: Es reiche … im Winter für alle | Uwe Kern | so | Uwe Kern"],
        ),
        (
            "Es reicht, so [Uwe Kern|PER], seit dem Winter Chef der Bank.",
            &["Indirect: Es reicht | Uwe Kern | so | Uwe Kern"],
        ),
        (
            "Man warte, so hieß es aus dem Ministerium.",
            &["Indirect: Man warte | dem Ministerium | hieß es | das Ministerium"],
        ),
        (
            "Man warte, so heißt es in einer Mitteilung.",
            &["Indirect: Man warte | einer Mitteilung | heißt es | eine Mitteilung"],
        ),
        ("Man warte, so die Behörde.", &["Indirect: Man warte | die Behörde | so | die Behörde"]),
        (
            "Man warte, so der Chef des Amtes am Montag.",
            &["Indirect: Man warte | der Chef des Amtes | so | der Chef des Amtes"],
        ),
        ("Man warte, so der „Spiegel“.", &["Indirect: Man warte | der „Spiegel“ | so | der „Spiegel“"]),
    ]);
}

#[test]
fn an_auxiliary_opens_a_frame_behind_its_statement() {
    check(&[
        (
            "Der Chef bleibe, wurde in der Zeitung berichtet.",
            &["Indirect: Der Chef bleibe | der Zeitung | berichtet | die Zeitung"],
        ),
        (
            "Die Krankheit sei zurück, wurde am Montag in [Deutschland|LOC] gemeldet.",
            &["Indirect: Die Krankheit sei zurück | – | gemeldet"],
        ),
        (
            "Man warte, hatte der Sprecher erklärt.",
            &["Indirect: Man warte | der Sprecher | erklärt | der Sprecher"],
        ),
        (
            "Man sei müde, sollen die Prüfer gesagt haben.",
            &["Indirect: Man sei müde | die Prüfer | gesagt | die Prüfer"],
        ),
        ("Man sei müde, soll er gesagt haben.", &["Indirect: Man sei müde | er | gesagt | –"]),
        (
            "Man sei müde, wollte sie nicht ausschließen.",
            &["Unknown Indirect: Man sei müde | sie | ausschließen | –"],
        ),
        ("Ob es reiche, wollte sie wissen.", &["Unknown Indirect: Ob es reiche | sie | wissen | –"]),
    ]);
}

#[test]
fn wie_opens_a_frame_whatever_its_verb() {
    check(&[
        (
            "Wie die Zeitung berichtet, fehlt Geld.",
            &["Indirect: fehlt Geld | die Zeitung | berichtet | die Zeitung"],
        ),
        (
            "Wie der Verband fordert, fehlt nun Geld.",
            &["Indirect: fehlt nun Geld | der Verband | fordert | der Verband"],
        ),
        (
            "Die Polizei sprach von einem Unfall, wie die Zeitung berichtet.",
            &["Indirect: Die Polizei sprach von einem Unfall | die Zeitung | berichtet | die Zeitung"],
        ),
        (
            "Wie die Zeitung schrieb, soll er das gesagt haben.",
            &["Indirect: soll er das gesagt haben | die Zeitung | schrieb | die Zeitung"],
        ),
    ]);
}

#[test]
fn a_citation_names_whom_it_cites() {
    check(&[
        (
            "Im Fall von dem Minister war kritisiert worden, dass es zu spät war.",
            &["Indirect: dass es zu spät war | – | kritisiert"],
        ),
        (
            "Die Zeitung zitiert am Montag den Minister mit den Worten, man warte.",
            &["Indirect: man warte | den Minister | zitiert | den Minister"],
        ),
        (
            "In der Zeitung zitiert das Blatt einen Sprecher mit den Worten, man warte.",
            &["Indirect: man warte | einen Sprecher | zitiert | einen Sprecher"],
        ),
        (
            "Die Behörde hat am Freitag, dem 3. Dezember, den Bericht dementiert.",
            &[
                "Denied Reported: Die Behörde hat am Freitag, dem 3. Dezember, den Bericht dementiert. | Die Behörde | dementiert | die Behörde",
            ],
        ),
    ]);
}

#[test]
fn a_concession_before_the_verb_is_no_statement() {
    check(&[
        (
            "Trotz Lob für die Medien, die es den Wählern ermöglicht hätten, klug zu wählen, kritisiert die Behörde die Berichte.",
            &[
                "Reported: Trotz Lob für die Medien, die es den Wählern ermöglicht hätten, klug zu wählen, kritisiert die Behörde die Berichte. | die Behörde | kritisiert | die Behörde",
            ],
        ),
        (
            "Er lobte die Leute, die Häuser gebaut haben.",
            &["Reported: Er lobte die Leute, die Häuser gebaut haben. | Er | lobte | –"],
        ),
        (
            "Er lobte gegenüber der Zeitung, die Stadt sei sauber.",
            &["Indirect: die Stadt sei sauber | Er | lobte | –"],
        ),
        (
            "Er lobte im Gespräch mit dem Sender, die Stadt sei sauber.",
            &["Indirect: die Stadt sei sauber | Er | lobte | –"],
        ),
        (
            "Da spare man Geld, sagte [Uwe Kern|PER].",
            &["Indirect: Da spare man Geld | Uwe Kern | sagte | Uwe Kern"],
        ),
        (
            "Damit erreiche man viele, sagte [Uwe Kern|PER].",
            &["Indirect: Damit erreiche man viele | Uwe Kern | sagte | Uwe Kern"],
        ),
    ]);
}

#[test]
fn an_object_or_a_conjunct_ends_what_is_said() {
    check(&[
        (
            "Er kritisierte den Saal, die Stadt bekam Geld.",
            &["Reported: Er kritisierte den Saal, die Stadt bekam Geld. | Er | kritisierte | –"],
        ),
        (
            "Der Minister lobte das und nannte die Wahl ein Fest.",
            &[
                "Reported: Der Minister lobte das und nannte die Wahl ein Fest. | Der Minister | lobte | der Minister",
            ],
        ),
        (
            "Er sagte, die Stadt sei leer, er habe Hunger, die Leute waren weg.",
            &["Indirect: die Stadt sei leer, er habe Hunger | Er | sagte | –"],
        ),
    ]);
}
