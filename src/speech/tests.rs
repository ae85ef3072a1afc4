//! Statements and their speakers, and kinds of frames and speakers, each tried on sentences of many subjects.

mod carried;
mod frames;
mod interviews;
mod openings;
mod pronouns;
mod quotations;
mod readings;
mod sources;
mod speakers;

use super::Quote;
use crate::analyze;
use crate::document::Article;

/// The statements of a text: kind, words (… between spans), speaker, cue.
fn statements(text: &str) -> Vec<String> {
    let analysis = analyze(&Article::from_text("a", text).unwrap());
    let statements = analysis.quotes.iter().map(|quote| {
        let words: Vec<&str> = quote.spans.iter().map(|span| span.of(text)).collect();
        let speaker = quote.speaker.map_or("–", |speaker| speaker.span.of(text));
        let cue = quote.cue.map_or("–", |cue| cue.of(text));
        format!("{:?}: {} | {speaker} | {cue}", quote.kind, words.join(" … "))
    });
    statements.collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(statements(text), expected, "{text}");
}

#[test]
fn a_complement_clause_includes_its_conjunction() {
    check("Sie sagte am Montag, dass es regne.", &["Indirect: dass es regne | Sie | sagte"]);
    check(
        "Die Polizei teilte mit, der Täter sei geflohen.",
        &["Indirect: der Täter sei geflohen | Die Polizei | teilte"],
    );
    check(
        "Der Minister kündigte an, Soldaten zu schicken.",
        &["Indirect: Soldaten zu schicken | Der Minister | kündigte"],
    );
    check(
        "Er räumte ein, es könnten Stellen wegfallen, sprach aber von einem Erfolg.",
        &["Indirect: es könnten Stellen wegfallen | Er | räumte"],
    );
    check("Wenn der Täter verurteilt wird, droht die Todesstrafe.", &[]);
}

#[test]
fn a_frame_can_stand_behind_or_inside_its_statement() {
    check(
        "Die Lage sei ernst, sagte der Sprecher der Firma, Max Muster.",
        &["Indirect: Die Lage sei ernst | der Sprecher der Firma, Max Muster | sagte"],
    );
    check("Die Lage, so der Minister, ist ernst.", &["Indirect: Die Lage … ist ernst | der Minister | so"]);
    check(
        "Der Zug war, wie die Bahn mitteilte, voll.",
        &["Indirect: Der Zug war … voll | die Bahn | mitteilte"],
    );
    check(
        "Der Mann wurde laut Polizei am Montag gefasst.",
        &["Indirect: Der Mann wurde … am Montag gefasst | Polizei | laut"],
    );
    check(
        "Er ist seiner Meinung nach unschuldig.",
        &["Indirect: Er ist … unschuldig | seiner Meinung | nach"],
    );
    check(
        "Die Gäste seien zufrieden, wurde am Sonntag berichtet.",
        &["Indirect: Die Gäste seien zufrieden | – | berichtet"],
    );
    check(
        "Ein Sprecher der Polizei, Lars Muster, sagte, laut Zeugen sei der Mann geflohen.",
        &["Indirect: laut Zeugen sei der Mann geflohen | Ein Sprecher der Polizei, Lars Muster | sagte"],
    );
}

#[test]
fn look_alikes_of_verbs_and_frames_are_rejected() {
    check(
        "Das Problem sei, so der Minister, dass das Geld fehle.",
        &["Indirect: Das Problem sei … dass das Geld fehle | der Minister | so"],
    );
    check(
        "Sie sagte, die Züge hielten sich daran.",
        &["Indirect: die Züge hielten sich daran | Sie | sagte"],
    );
    check(
        "Nachdem die Polizei mitgeteilt hatte, dass die Frau lebe, kam ihr Mann.",
        &["Indirect: dass die Frau lebe | die Polizei | mitgeteilt"],
    );
    check("Er meldete das Patent an.", &[]);
    check(
        "Weitere Forderungen lehnt die Regierung ab.",
        &["Reported: Weitere Forderungen lehnt die Regierung ab. | die Regierung | lehnt"],
    );
    check("Weitere Aktionen sind für Montag angekündigt.", &[]);
    check("Zwölf Todesopfer forderte ein Taifun.", &[]);
    check("Sie nannte es in der Zeitung „Neues Deutschland“ falsch.", &[]);
    check("Der Name des Vereins ist: „Haus am See“.", &[]);
}

#[test]
fn speech_continues_until_the_indicative_returns() {
    check(
        "Sie sagte, es sei spät. Man müsse gehen. Alle hätten Hunger. Dann ging sie.",
        &["Indirect: es sei spät | Sie | sagte", "Indirect: Man müsse gehen. Alle hätten Hunger. | Sie | –"],
    );
    check("Ich habe Hunger. Hier habe ich gewohnt.", &[]);
}

#[test]
fn names_and_scare_quotes_are_not_direct_speech() {
    check(
        "„Wir gehen jetzt“, sagte Anna Muster, „und zwar alle.“",
        &["Direct: „Wir gehen jetzt“ … „und zwar alle.“ | Anna Muster | sagte"],
    );
    check(
        "Der Chef rief: »Kommt! Wir gehen nach Hause.«",
        &["Direct: »Kommt! Wir gehen nach Hause.« | Der Chef | rief"],
    );
    check("Die Firma schickte \"Kamikaze-Drohnen\" und den Film „Das Haus am See“.", &[]);
    check(
        "Der Minister nannte den Plan „absurd“.",
        &[
            "Reported: Der Minister nannte den Plan „absurd“. | Der Minister | nannte",
            "Direct: „absurd“ | Der Minister | nannte",
        ],
    );
    check(
        "Die „Süddeutsche Zeitung“ berichtet, der Plan sei „völlig absurd“.",
        &[
            "Indirect: der Plan sei „völlig absurd“ | Die „Süddeutsche Zeitung“ | berichtet",
            "Direct: „völlig absurd“ | Die „Süddeutsche Zeitung“ | berichtet",
        ],
    );
}

/// The names of the speakers, with `?` before inferred ones.
fn names(text: &str) -> Vec<String> {
    let analysis = analyze(&Article::from_text("a", text).unwrap());
    let name = |quote: &Quote| {
        let speaker = quote.speaker?;
        let mark = if speaker.inferred { "?" } else { "" };
        Some(format!("{mark}{}", speaker.name(text, &analysis.entities)?))
    };
    analysis.quotes.iter().map(|quote| name(quote).unwrap_or_else(|| "–".to_owned())).collect()
}

#[test]
fn speakers_have_a_name_in_the_nominative() {
    for (text, expected) in [
        ("Der Vorwurf des Westens, dass Waffen fehlen, ist alt.", &["der Westen"][..]),
        ("Laut der russischen Behörde sei alles ruhig.", &["die russische Behörde"]),
        ("Die Lage ist ernst, teilten die Behörden mit.", &["die Behörden"]),
        ("Der Bürgermeister von New Orleans sagte, man müsse gehen.", &["der Bürgermeister von New Orleans"]),
        (
            "Wladimir Putin kam. Einige Anhänger Wladimir Putins sagten, er sei krank.",
            &["einige Anhänger Wladimir Putins"],
        ),
        ("Angaben zufolge kamen zehn Menschen um.", &["–"]),
        ("Man sagte, es sei spät.", &["–"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn pronouns_agree_with_their_antecedent() {
    for (text, expected) in [
        ("Angela Merkel traf Wladimir Putin. Sie sagte, es sei spät.", &["?Angela Merkel"][..]),
        ("Angela Merkel traf Wladimir Putin. Er sagte, es sei spät.", &["?Wladimir Putin"]),
        ("Die Polizei fasste einen Mann. Der Fahrer floh. Er sagte, es sei spät.", &["?der Fahrer"]),
        ("Die Forscher sagten, es regne. Sie forderten, alle zu warnen.", &["die Forscher", "?die Forscher"]),
        ("Sie sagte, es sei spät.", &["–"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn a_summary_of_a_statement_is_reported_speech() {
    check(
        "Der Verband forderte ein Verbot der Waffen.",
        &["Reported: Der Verband forderte ein Verbot der Waffen. | Der Verband | forderte"],
    );
    check(
        "Der Plan wurde von der Opposition kritisiert.",
        &["Reported: Der Plan wurde von der Opposition kritisiert. | der Opposition | kritisiert"],
    );
    check("Der Mann wurde zu zwei Jahren Haft verurteilt.", &[]);
}

#[test]
fn texts_of_quotation_marks_alone_are_read() {
    for mark in ["\"", "„", "“", "»", "«", "'", "„“", "\"a\" ", "sagte, "] {
        let article = Article::from_text("a", &mark.repeat(5000)).unwrap();
        let quotes = analyze(&article).quotes;
        assert!(quotes.iter().all(|quote| !quote.spans.is_empty()), "{mark}");
    }
}

/// The names of the speakers of a text, `–` where nobody is named.
fn speakers(text: &str) -> Vec<String> {
    let analysis = analyze(&Article::from_text("a", text).unwrap());
    let name = |speaker: super::Speaker| speaker.name(text, &analysis.entities);
    let names = analysis.quotes.iter().map(|quote| quote.speaker.and_then(name));
    names.map(|name| name.unwrap_or_else(|| "–".to_owned())).collect()
}

#[track_caller]
fn check_speakers(cases: &[(&str, &[&str])]) {
    let found = cases.iter().map(|(text, expected)| (text, speakers(text), *expected));
    let wrong: Vec<_> = found.filter(|(_, found, expected)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_repeated_title_means_its_only_bearer() {
    check_speakers(&[
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
    check_speakers(&[
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
    check_speakers(&[
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
    check_speakers(&[
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
    check_speakers(&[
        ("Wie der Chef der Werft, Jan Kurz, sagte, sei das Schiff fertig.", &["Jan Kurz"]),
        ("Das Schiff ist fertig, wie der Chef der Werft, Jan Kurz, mitteilte.", &["Jan Kurz"]),
        ("Wie die Polizei am Montag mitteilte, wurde niemand verletzt.", &["die Polizei"]),
        ("Eine Mauer, wie sie viele Anwohner fordern, lehnt der Bürgermeister ab.", &["der Bürgermeister"]),
        ("Ein Verbot, wie es Ärzte verlangen, kommt nicht.", &[]),
    ]);
}

#[test]
fn things_say_nothing() {
    check_speakers(&[
        ("Fotos, die belegen, dass der Damm brach, liegen vor.", &[]),
        ("Bilder zeigen, dass die Stadt zerstört ist.", &[]),
        ("Die Zahlen beweisen, dass es besser wird.", &[]),
        ("Studien zeigen, dass Schlaf hilft.", &["Studien"]),
    ]);
}

#[test]
fn an_epithet_means_the_only_person_named_before() {
    check_speakers(&[
        (
            "Leiterin ist Anna Weber. Sie freue sich auf die Kunden, sagt die zweifache Mutter.",
            &["Anna Weber"],
        ),
        ("Uwe Roth fiel ohne Kontakt. Der Routinier widersprach: „Er trifft mich klar.“", &["Uwe Roth"]),
        (
            "Uwe Roth fiel, Jan Kurz half ihm. Der Routinier widersprach: „Er trifft mich klar.“",
            &["der Routinier"],
        ),
        ("Uwe Roth schwieg. Der Richter sagte: „Das war zu erwarten.“", &["der Richter"]),
        ("Jan Kurz zögert. Man habe sich vertraut, antwortet der 61-Jährige.", &["Jan Kurz"]),
    ]);
}

#[test]
fn what_somebody_denies_stays_with_who_said_it() {
    check_speakers(&[
        (
            "Der Verband sprach von einem Fehler. Er habe gewarnt. Darauf sei niemand eingegangen. Das weist Anna Weber \
             zurück. Es habe Gespräche gegeben.",
            &["der Verband", "der Verband", "Anna Weber", "Anna Weber"],
        ),
        ("Die Auslastung lag nach eigenen Angaben bei 74 Prozent.", &["–"]),
        ("Wie der Träger am Dienstag mitteilte, schließt das Haus.", &["der Träger"]),
        (
            "Gefragt, ob er weitermachen wolle, antwortete Jan Kurz: „Ich bin noch nicht fertig.“",
            &["Jan Kurz"],
        ),
    ]);
}

#[test]
fn an_outlet_behind_a_name_is_told() {
    check_speakers(&[
        ("„Das ist gut“, sagte Anna Weber MDR THÜRINGEN.", &["Anna Weber"]),
        ("Gegenüber dem „Spiegel“ erklärte Jan Kurz, man halte daran fest.", &["Jan Kurz"]),
    ]);
}

#[test]
fn what_is_reported_in_the_subjunctive_is_said_by_somebody_else() {
    check_speakers(&[
        ("Der Verteidiger las vor. Seine Mandantin räume die Taten ein.", &[]),
        ("Das Gericht hat den Fall an den Kanton zurückgewiesen.", &[]),
        ("Das war, als sie die Bücher führte und jeder sie „unsere Manu“ nannte.", &["–"]),
    ]);
}

#[test]
fn a_verdict_can_be_a_time() {
    check_speakers(&[
        ("Nach dem Urteil zeigte sich der Anwalt zufrieden.", &[]),
        ("Nach der Vernehmung kam der Mann frei.", &[]),
        ("Nach Angaben der Polizei kam der Mann frei.", &["die Polizei"]),
    ]);
}

#[test]
fn each_main_clause_has_its_own_source() {
    check_speakers(&[
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
    check_speakers(&[
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
    check_speakers(&[
        (
            "Das Institut stuft die Partei als „gesichert extremistisch“ ein.",
            &["das Institut", "das Institut"],
        ),
        ("Das Amt schätzte die Lage als „stabil“ ein.", &["das Amt"]),
        ("Der Weg ging „bergauf“.", &[]),
    ]);
}

#[test]
fn verbs_and_phrases_report_only_in_their_sense() {
    check_speakers(&[
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
    check_speakers(&[
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
            &["Gesellschaft für Frieden", "Gesellschaft für Frieden"],
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
    check_speakers(&[
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
    ]);
}

#[test]
fn a_pronoun_refers_to_who_is_described_last() {
    check_speakers(&[
        // A title and the name behind it are one person.
        ("Trotz der Kritik will der Präsident Jan Roth nicht gehen. „Ich bleibe“, sagte er.", &["Jan Roth"]),
        // A definite description inside a clause resumes the only person named.
        (
            "Uwe Kern kommt jeden Tag in den Hof. Kaum jemand ahnt, dass der Rentner reich ist. „Ich brauche nichts“, sagte er.",
            &["Uwe Kern"],
        ),
        // A genitive behind a noun, and somebody new with an age.
        (
            "Die Zahl ist nach Meinung der Ermittler zu niedrig.\n\nEin 52-Jähriger wurde am Abend angehalten. Er sei nur müde, erklärte er.",
            &["die Ermittler", "ein 52-Jähriger"],
        ),
        // `Ihr Mann` names nobody away from its sentence.
        ("Der Arzt ging. Ihr Mann saß in der Küche. Er habe nichts gehört, sagte er.", &["–"]),
    ]);
}

#[test]
fn no_speaker_is_taken_from_another_clause() {
    check_speakers(&[
        // A frame in the subjunctive is itself said.
        ("Uwe Kern rät, viel zu trinken, das empfehle auch die Behörde.", &["Uwe Kern"]),
        // A relative clause has its own verb.
        (
            "„Das Geld fehlt“, sagte Uwe Kern zur Fraktion, die zuvor „endlich ein Bekenntnis zum Platz“ verlangt hatte.",
            &["Uwe Kern", "Fraktion"],
        ),
        // Written words with a verb of their own.
        (
            "Die Tat bestreite sie, erklärte Anwältin Eva Roth. Den Zettel gibt es. „Ich wollte nur gehen“, steht darauf.",
            &["Eva Roth", "–"],
        ),
        // What somebody is said to swear is not said by him.
        (
            "Uwe Kern hebt die Hände. Dann werde er nichts tun. Sein Vater schwöre darauf. „Ich habe es ihm erklärt.“",
            &["Uwe Kern", "Uwe Kern"],
        ),
        ("Nachher erzählte mir eine Bäuerin, sie wolle nie wieder fort.", &["eine Bäuerin"]),
        ("Die Dorfgemeinschaft beklagt fehlende Information.", &["die Dorfgemeinschaft"]),
        ("Nichts verrät, dass der Hof leer steht. Es erklärt auch, warum das Tor offen ist.", &[]),
    ]);
}

#[test]
fn a_pronoun_looks_past_who_is_only_mentioned() {
    check_speakers(&[
        // Behind a preposition, with a title or without.
        (
            "Für die Partei sprach Olaf Diehl. Auf den Vorwurf von Linken-Chef Ivo Kern ging er nicht ein. Man werde ablehnen, sagte er.",
            &["Olaf Diehl"],
        ),
        // A sentence that resumes the person lets the search go on.
        (
            "Uwe Kern kocht. Er hat ein Gerät. Am Morgen wiegt er Linsen. Seitdem redet er damit. Das gebe ihm Halt, behauptet er.",
            &["Uwe Kern"],
        ),
        // What a pronoun showed of somebody's gender.
        (
            "Max Weber schrieb, seine Schwester Ute malte. „Wir haben gestritten“, sagt sie. Er nickt. „Aber nur über Farben.“",
            &["Ute", "Max Weber"],
        ),
        // `Der` is the latter, `meine Frau` the same throughout.
        (
            "„Das war Absicht“, schimpfte Jan Roth über Gegenspieler Ron Bach. Der entschuldigte sich. „Ich wollte den Ball spielen.“",
            &["Jan Roth", "Ron Bach"],
        ),
        ("Unser Sohn stand auf. Meine Frau trat ihn. Die Suppe sei köstlich, log sie.", &["meine Frau"]),
        // `sie` is the object.
        (
            "Lena ging. Pfarrer Urban Lohr, der sie getraut hat, nennt sie „die Meisterin“.",
            &["Urban Lohr", "Urban Lohr"],
        ),
    ]);
}

#[test]
fn a_role_is_not_taken_for_another_person() {
    check_speakers(&[
        // A new holder of the office is not the old one.
        (
            "Der Verein trennte sich von Sportchef Ole Grün. Nachfolger wird Mario Keller. „Ich freue mich sehr“, sagte der neue Sportchef.",
            &["der neue Sportchef"],
        ),
        // Somebody else was named since.
        (
            "„Es ist zu früh“, warnte Trainer Ivo Roth. Neben ihm stand Jonas Pfeil. Er habe nichts gesehen, gab der 20-Jährige zu.",
            &["Ivo Roth", "der 20-Jährige"],
        ),
        // Of whom something is wanted.
        ("Von der Kanzlerin wird erwartet, dass sie sich entschuldigt.", &["–"]),
        // An action is the object.
        ("Die Anwälte beantragten es: Eine Fristverlängerung verlangte, dass gewartet wird.", &["–"]),
    ]);
}

#[test]
fn short_quotations_belong_to_who_is_introduced() {
    check_speakers(&[
        ("Am Stand wartet eine Kundin. „Zwei Brötchen.“", &["eine Kundin"]),
        // A question leaves the answer to somebody else, and a state introduces nobody.
        ("Die Zeugin schwieg. Die Richterin fragte nach der Zeit. „Gegen zehn.“", &["–"]),
        ("Karl Voss kam aus Bremen. Sein Vater war Schmied. „Bei uns gab es Kohl.“", &["–"]),
        // Whose opinion is announced; `auf die Kritik von Roth` announces none.
        ("Kritik kommt von Uwe Kern. Die Löhne seien zu niedrig.", &["Uwe Kern"]),
        ("Auf die Kritik von Jan Roth angesprochen, lachte Uwe Kern. „Er darf alles sagen.“", &["Uwe Kern"]),
        ("„Wir haben keine Wahl.“ Mit diesem Satz begann Ada Lohmann ihre Rede.", &["Ada Lohmann"]),
        ("Bei der Prognose hielt sich Petra Lind bedeckt. Sie zögerte. Man wolle warten.", &["Petra Lind"]),
        // A headline that is said in the text.
        (
            "„Ein Deich ist kein Denkmal“\n\nEva Roth steht am Ufer. „Ein Deich ist kein Denkmal“, sagt Eva Roth.",
            &["Eva Roth", "Eva Roth"],
        ),
    ]);
}

#[test]
fn a_sentence_in_the_subjunctive_has_its_own_frame() {
    check_speakers(&[
        (
            "Die Stadt hält das für falsch. Ein Deckel bremse den Neubau, sagte deren Präsident Uwe Nass.",
            &["die Stadt", "Uwe Nass"],
        ),
        (
            "So etwas gebe es nie wieder, schwärmt Jan Roth. Sie habe gezögert, verteidigt sich Eva Kern.",
            &["Jan Roth", "Eva Kern"],
        ),
        ("Uwe Kern bekam Post. Er las sie. Man werde alles prüfen, stand darin.", &["–"]),
        (
            "Jan Roth trat gegen eine Flasche. „Ihr spielt wie Schüler!“, soll er gerufen haben.",
            &["Jan Roth"],
        ),
        (
            "Wie die „Lausitzer Zeitung“ berichtet, sollen Prüfer Verstöße nachgewiesen haben.",
            &["Lausitzer Zeitung"],
        ),
        ("So steht es in der Anklage. Darin heißt es, sie habe im Zorn gehandelt.", &["die Anklage"]),
    ]);
}

#[test]
fn the_frame_of_an_interrupted_quotation_stands_inside_it() {
    check(
        "„Kommen Sie“, sagte Anna Kern, „aber bald.“",
        &["Direct: „Kommen Sie“ … „aber bald.“ | Anna Kern | sagte"],
    );
    check(
        "„Ja“, sagte Anna Kern. „Aber bald.“",
        &["Direct: „Ja“ | Anna Kern | sagte", "Direct: „Aber bald.“ | Anna Kern | –"],
    );
    check(
        "Er floh im BMW. „Wir waren viel schneller“, sagte Anna Kern.",
        &["Direct: „Wir waren viel schneller“ | Anna Kern | sagte"],
    );
}

#[test]
fn any_verb_with_a_person_behind_a_quotation_is_its_frame() {
    check_speakers(&[
        (
            "Anna Kern kam herein. „Das ist schlecht“, begann sie. „Sehr schlecht.“",
            &["Anna Kern", "Anna Kern"],
        ),
        ("Trainer Uwe Roth lachte. „Das war knapp“, wehrte der Trainer ab.", &["Uwe Roth"]),
        ("Anna Kern schrieb einen Brief. „Das ist viel zu teuer“, steht darin.", &["–"]),
    ]);
}

#[test]
fn the_opening_of_an_agency_report_says_nothing() {
    check(
        "Ernte\n\nBerlin (dpa/bb) - Vor dem Sommer warnen Ärzte vor der Hitze.",
        &["Reported: Vor dem Sommer warnen Ärzte vor der Hitze. | Ärzte | warnen"],
    );
    check(
        "+++ 18:52 Uhr: Landrätin dankt Helfern +++",
        &["Reported: Landrätin dankt Helfern | Landrätin | dankt"],
    );
}

#[test]
fn objects_before_the_verb_are_no_subjects() {
    check_speakers(&[
        ("Diese Darstellung nennt Anna Kern „schlicht unverschämt“.", &["Anna Kern", "Anna Kern"]),
        ("Mehr Geld fordern die Lehrer.", &["die Lehrer"]),
        ("Eine Fortführung der Haltung befürwortet die CDU.", &["CDU"]),
        ("Die Polizisten forderten die Lehrer auf, im Haus zu bleiben.", &["die Polizisten"]),
        ("Angehörigen der Opfer sprach Uwe Roth sein Beileid aus.", &["Uwe Roth"]),
        ("Besorgt äußerte sich auch Ministerin Anna Kern über die Lage.", &["Anna Kern"]),
        ("Seine Leute entfernten beanstandete Waren.", &[]),
    ]);
}

#[test]
fn a_joined_verb_has_the_subject_of_the_first() {
    check_speakers(&[
        (
            "Der Präsident unterstützte den Protest und kritisierte in einem Brief die Wahl.",
            &["der Präsident"],
        ),
        ("Anna Kern sagte zu, den Fall zu prüfen, und bat um Geduld.", &["Anna Kern", "Anna Kern"]),
        ("Anna Kern, die das früher anders gesehen hatte, sagte, dass sie sich irrte.", &["Anna Kern"]),
    ]);
}

#[test]
fn a_source_inside_a_sentence_does_not_take_the_words_of_a_person() {
    check_speakers(&[
        (
            "Wie die Zeitung berichtet, soll Uwe Roth gesagt haben: „Ich komme ganz sicher nicht.“",
            &["die Zeitung", "Uwe Roth"],
        ),
        ("Die Zeitung zitiert Uwe Roth mit folgenden Worten: „Ich komme ganz sicher nicht.“", &["Uwe Roth"]),
        (
            "Anna Kern übergab ein Schreiben, das bewies, dass der Zeuge log. Er habe alles erfunden.",
            &["ein Schreiben", "Anna Kern"],
        ),
    ]);
}

#[test]
fn den_angaben_zufolge_resumes_the_latest_source() {
    check_speakers(&[
        (
            "Die Polizei teilte mit, der Mann sei geflohen. Er trug einen Hut. Den Angaben zufolge war er betrunken.",
            &["die Polizei", "die Polizei"],
        ),
        ("Uwe Roth sagte, es sei spät. Ihm zufolge kommt der Bus noch.", &["Uwe Roth", "Uwe Roth"]),
        ("Die Forscher deuten das als Spiel. Die Vögel lernten so, schreiben sie.", &["die Forscher"]),
    ]);
}

#[test]
fn a_question_leaves_the_word_to_somebody_else() {
    check_speakers(&[
        (
            "Ob sie das Benzin gekauft habe, will Richterin Anna Kern wissen. „Für den Rasenmäher.“",
            &["Anna Kern", "–"],
        ),
        ("Uwe Roth will zur Feuerwehr. Warum? „Weil die keine Angst haben.“", &["Uwe Roth"]),
    ]);
}

#[test]
fn what_nobody_knows_is_no_statement() {
    for text in [
        "Ob sie den Sommer überstehen, weiß keiner so genau.",
        "Es war ein Streit, von dem niemand wusste, dass es ihn gibt.",
        "Die Bürger sollen selbst entscheiden, ob die Bahn kommt.",
        "Für die Firma spricht, dass sie weiter wächst.",
        "Hinweise darauf, dass Kinder an Bord waren, gab es nicht.",
        "Die Firma hat weniger verdient als erwartet.",
    ] {
        check(text, &[]);
    }
}
