//! Kinds of frames and speakers, each tried on sentences of many subjects: who speaks, statement by statement.

use crate::analyze;
use crate::document::Article;

/// The names of the speakers of a text, `–` where nobody is named.
fn speakers(text: &str) -> Vec<String> {
    let analysis = analyze(&Article::from_text("a", text).unwrap());
    let name = |speaker: super::Speaker| speaker.name(text, &analysis.entities);
    let names = analysis.quotes.iter().map(|quote| quote.speaker.and_then(name));
    names.map(|name| name.unwrap_or_else(|| "–".to_owned())).collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(speakers(text), *expected, "{text}");
    }
}

#[test]
fn a_repeated_title_means_its_only_bearer() {
    check(&[
        ("Kapitän Lars Ohm verlor das Spiel. „Wir waren zu langsam“, sagte der Kapitän.", &["Lars Ohm"]),
        (
            "Die Kommissarin Ute Brandt leitet den Fall. Die Kommissarin sagte, der Täter sei bekannt.",
            &["Ute Brandt"],
        ),
        (
            "Am Montag trat der Dirigent Paul Wendt zurück. Der Dirigent erklärte, er sei erschöpft.",
            &["Paul Wendt"],
        ),
        ("Küchenchef Hans Lutz schließt sein Lokal. Laut dem Küchenchef fehlt das Personal.", &["Hans Lutz"]),
        (
            "Jana Horn, die neue Rektorin, traf die Kinder. Die Rektorin sagte, das Haus werde voll.",
            &["Jana Horn"],
        ),
        (
            "Peter Wolf war Buchhalter in Trier. Der Buchhalter behauptete, er habe nichts gewusst.",
            &["Peter Wolf"],
        ),
        (
            "Zeuge Jan Mohr sah den Unfall. Zeuge Uwe Pohl kam später. Der Zeuge sagte, es sei dunkel gewesen.",
            &["der Zeuge"],
        ),
        ("Die Regierung Merz plant neue Steuern. Die Regierung sagte, das Geld fehle.", &["die Regierung"]),
        (
            "Pressesprecherin Eva Lang trat vor die Kameras. Der Pressesprecher der Bahn sagte, der Zug komme.",
            &["der Pressesprecher der Bahn"],
        ),
        ("Ein Pilot kam zu spät. Der Pilot sagte, der Nebel sei schuld.", &["der Pilot"]),
    ]);
}

#[test]
fn dieser_is_the_latter() {
    check(&[
        ("Karl Maier besuchte Otto Braun in Bonn. Dieser sagte, er sei gesund.", &["Otto Braun"]),
        (
            "Der Präsident sprach mit Kanzler Ernst Vogel. Dieser erklärte, man sei sich einig.",
            &["Ernst Vogel"],
        ),
        ("Anna Weber traf Jan Kurz. Dieser sagte, das Haus sei verkauft.", &["Jan Kurz"]),
        ("Otto Braun verklagte Karl Maier. Dieser habe gelogen, sagte Braun.", &["Otto Braun"]),
    ]);
}

#[test]
fn a_subjunctive_belongs_to_the_person_introduced_before_it() {
    check(&[
        ("Die Ökonomin Vera Blum warnt seit Jahren. Das System sei krank.", &["Vera Blum", "Vera Blum"]),
        ("Jan Kurz reagierte gelassen. Man habe mit der Klage gerechnet.", &["Jan Kurz"]),
        ("Trainer Ralf Ihde blieb ruhig. Die Mannschaft brauche Zeit.", &["Ralf Ihde"]),
        ("Am Abend ging der Strom aus. Es sei sehr dunkel gewesen.", &["–"]),
        ("Gesucht wird Jan Kurz. Er sei bewaffnet.", &["–"]),
        ("Verurteilt wurde Jan Kurz. Er habe gestohlen.", &["–"]),
        ("Die Feuerwehr kam nach zehn Minuten. Das Haus habe schon gebrannt.", &["–"]),
    ]);
}

#[test]
fn a_colon_frame_can_name_its_speaker_behind_a_preposition() {
    check(&[
        (
            "Für Minister Jan Kurz ist die Sache klar: „Das Geld ist weg und kommt nicht wieder.“",
            &["Jan Kurz"],
        ),
        ("Für die Lehrerin Anna Weber war es ein Schock: „Die Kinder haben alle geweint.“", &["Anna Weber"]),
        ("Bei Trainer Uwe Roth war die Freude groß: „Das haben wir uns verdient.“", &["Uwe Roth"]),
        ("Auf dem Schild steht: „Betreten der Baustelle verboten.“", &["–"]),
    ]);
}

#[test]
fn wie_opens_a_frame_or_a_comparison() {
    check(&[
        ("Wie der Chef der Werft, Jan Kurz, sagte, sei das Schiff fertig.", &["Jan Kurz"]),
        ("Das Schiff ist fertig, wie der Chef der Werft, Jan Kurz, mitteilte.", &["Jan Kurz"]),
        ("Wie die Polizei am Montag mitteilte, wurde niemand verletzt.", &["die Polizei"]),
        ("Eine Mauer, wie sie viele Anwohner fordern, lehnt der Bürgermeister ab.", &["der Bürgermeister"]),
        ("Ein Verbot, wie es Ärzte verlangen, kommt nicht.", &[]),
    ]);
}

#[test]
fn things_say_nothing() {
    check(&[
        ("Fotos, die belegen, dass der Damm brach, liegen vor.", &[]),
        ("Bilder zeigen, dass die Stadt zerstört ist.", &[]),
        ("Die Zahlen beweisen, dass es besser wird.", &[]),
        ("Studien zeigen, dass Schlaf hilft.", &["Studien"]),
    ]);
}

#[test]
fn a_verdict_can_be_a_time() {
    check(&[
        ("Nach dem Urteil zeigte sich der Anwalt zufrieden.", &[]),
        ("Nach der Vernehmung kam der Mann frei.", &[]),
        ("Nach Angaben der Polizei kam der Mann frei.", &["die Polizei"]),
    ]);
}

#[test]
fn each_main_clause_has_its_own_source() {
    check(&[
        ("Die Linke kritisierte den Haushalt, die FDP verteidigte ihn.", &["Linke"]),
        ("Der Verband forderte mehr Geld, der Minister lehnte das ab.", &["der Verband", "der Minister"]),
        ("Die Stadt kündigte einen Neubau an, die Anwohner protestierten dagegen.", &["die Stadt"]),
        ("Roth lobte das Konzept, Weber nannte es einen Fehler.", &["Roth", "Weber"]),
        ("Der Minister sagte, die Lage ist ernst.", &["der Minister"]),
        ("Der Minister sagte dem Sender, die Lage ist ernst.", &["der Minister"]),
        ("Die Ministerin kritisierte, die Mittel reichten nicht.", &["die Ministerin"]),
        ("Der Zeuge bestätigte die Angaben, die Kammer glaubte ihm.", &["der Zeuge"]),
    ]);
}

#[test]
fn what_an_organisation_wants_is_announced() {
    check(&[
        ("Die Bahn will die Strecke bis 2030 sanieren.", &[]),
        ("Die Regierung will keine neuen Schulden machen.", &["die Regierung"]),
        ("Jan Kurz will nach Hause gehen.", &[]),
        ("Die Stadtverwaltung will den Platz umbauen.", &["die Stadtverwaltung"]),
        ("Der Regen will nicht enden.", &[]),
        ("Der Verein will aufsteigen.", &["der Verein"]),
    ]);
}

#[test]
fn judgements_in_quotation_marks_belong_to_the_subject() {
    check(&[
        ("Das Institut stuft die Partei als „gesichert extremistisch“ ein.", &["das Institut"]),
        ("Das Amt schätzte die Lage als „stabil“ ein.", &["das Amt"]),
        ("Der Weg ging „bergauf“.", &[]),
    ]);
}

#[test]
fn verbs_and_phrases_report_only_in_their_sense() {
    check(&[
        ("Der Minister sieht darin einen Angriff auf die Pressefreiheit.", &["der Minister"]),
        ("Die Forscher führen den Rückgang auf die Hitze zurück.", &["die Forscher"]),
        ("Er sah mehr Leute als gestern.", &[]),
        ("Die Kanzlerin machte deutlich, dass sie bleibt.", &["die Kanzlerin"]),
        ("Händler sorgen sich um ihre Parkplätze.", &["Händler"]),
        ("Der Wirt sorgte für gute Stimmung.", &[]),
        ("Der Verband begrüßte das Urteil.", &["der Verband"]),
        ("Gegen acht Uhr ging das Licht aus.", &[]),
        ("Die Polizei geht von Brandstiftung aus.", &["die Polizei"]),
        ("Der Sender kritisierte Konsequenzen, die Redaktion bleibt bestehen.", &["der Sender"]),
    ]);
}

#[test]
fn faults_read_in_newspapers_are_mended() {
    check(&[
        (
            "Damit erreiche man \"Menschen, die diskriminiert werden oder sich auch nur so fühlen\", sagt Anna Bongartz.",
            &["Anna Bongartz", "Anna Bongartz"],
        ),
        (
            "Dass sie gestattet worden war, erklärt Hamburgs Polizeipräsident Falk Schnabel mit der Rechtsgrundlage: \"Es war die einhellige Meinung aller Juristen, dass sich das nicht rechtfertigen lässt.\"",
            &["Falk Schnabel", "Falk Schnabel"],
        ),
        (
            "Es ist lange her, da schrieb Anna Kern einen Brief an ihre Partei. Die Jahre seien schwer gewesen.",
            &["Anna Kern"],
        ),
        ("Auch die Phasen waren geplant, die FDP nennt sie eine Pyramide.", &["FDP"]),
        ("Dann wird sich zeigen, ob die Vorhersage stimmt.", &[]),
        ("Die meisten dürften an den Krieg denken: An dem Tag landeten die Truppen.", &[]),
        (
            "Jan Roth warf der Partei vor, alle getäuscht zu haben, forderte eine Entschuldigung von Anna Kern.",
            &["Jan Roth"],
        ),
        (
            "Marie Strack fand es gut. Aber: „Die Wortwahl ist nicht dienlich und auch nicht nachvollziehbar“, ließ sie wissen.",
            &["Marie Strack"],
        ),
        (
            "Das Papier erinnerte einen Nutzer an die Szene mit Hitler. „Die Partei hat gerade alles ausgegeben“, spottet er.",
            &["das Papier", "–"],
        ),
        ("Anna Kern rät: „Geht früh schlafen und trinkt viel Wasser.“", &["Anna Kern"]),
        (
            "Der beste Läufer, Sebastian Hendel, fand den Wind schön, wie er dem Sender sagte.",
            &["Sebastian Hendel"],
        ),
        ("Angela Merkel gewann die Wahl, wie sie am Abend mitteilte.", &["Angela Merkel"]),
        (
            "Jan Roth kritisierte den Trainer scharf – ein Zeichen, dass die Nerven blank liegen.",
            &["Jan Roth"],
        ),
        ("Es kam zu einigen schweren Stürzen, vor allem auf der Brücke.", &[]),
        ("Sollte die Behörde sich weigern, ihn zur Wahl zuzulassen, will er klagen.", &[]),
        ("Hat der Minister gesagt, dass er geht?", &[]),
        (
            "Die »Gesellschaft für Frieden« verurteilte das Gesetz als »weiteren Schritt zurück«.",
            &["Gesellschaft für Frieden"],
        ),
        (
            "Boris Nadeschdin sammelt Stimmen. Nach eigenen Angaben hat er schon 200.000 zusammen.",
            &["Boris Nadeschdin"],
        ),
        ("Familienmitglieder widersprechen offizieller Erklärung.", &["Familienmitglieder"]),
        ("Die Körpersprache der Gäste zeigte keine Anzeichen, sich gegen die Berliner aufzulehnen.", &[]),
    ]);
}

#[test]
fn frames_without_a_verb_of_saying_and_swiss_spelling() {
    check(&[
        (
            "Rückraumspieler Mattis Sörensen wurde etwas deutlicher: Unter dem alten Trainer habe man Angst gehabt.",
            &["Mattis Sörensen"],
        ),
        (
            "Die Ministerin ließ ihn nicht lange warten: Der Präsident habe die Wahl verloren.",
            &["die Ministerin"],
        ),
        ("Der Zeuge zuckte mit den Schultern: Er wisse nichts davon.", &["der Zeuge"]),
        ("Dass die Sender die Tiere stören, schließt die Arbeitsgruppe nicht aus.", &["die Arbeitsgruppe"]),
        (
            "Einer von ihnen, Gerhard Nothacker, sprach hinterher von einer Gewissensfrage.",
            &["Gerhard Nothacker"],
        ),
        ("Das nannte Wolfgang Schäuble „Angstmache“.", &["Wolfgang Schäuble"]),
        ("Ob ein Zusammenhang besteht, liess der Sprecher offen.", &["der Sprecher"]),
        ("Das Tram sprang gemäss Polizei am Morgen aus den Schienen.", &["die Polizei"]),
        ("Von einer Sperre hält der Bürgermeister wenig.", &["der Bürgermeister"]),
        ("Die Trainerin sieht das anders.", &["die Trainerin"]),
    ]);
}
