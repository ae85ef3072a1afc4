//! Who a pronoun, an age or an epithet means.

use super::readings::check;

#[test]
fn dieser_and_der_are_the_latter() {
    check(&[
        (
            "[Karl Maier|PER] traf [Otto Braun|PER]. Dieser sagte, er sei gesund.",
            &["Indirect: er sei gesund | Dieser | sagte | ?Otto Braun"],
        ),
        (
            "[Karl Maier|PER] traf den Bruder. Der sagte, er sei gesund.",
            &["Indirect: er sei gesund | Der | sagte | ?der Bruder"],
        ),
        (
            "[Karl Maier|PER] traf seine Eltern. Die sagten, sie seien gesund.",
            &["Indirect: sie seien gesund | Die | sagten | –"],
        ),
        (
            "[Eva Kern|PER] traf [Ute Roth|PER]. Die sagten, sie seien gesund.",
            &["Indirect: sie seien gesund | Die | sagten | –"],
        ),
        (
            "[Eva Kern|PER] traf [Ute Roth|PER]. Die sagte, sie sei gesund.",
            &["Indirect: sie sei gesund | Die | sagte | ?Ute Roth"],
        ),
        (
            "[Eva Kern|PER] traf [Uwe Roth|PER]. Die sagte, sie sei gesund.",
            &["Indirect: sie sei gesund | Die | sagte | ?Eva Kern"],
        ),
    ]);
}

#[test]
fn a_plural_means_several() {
    check(&[
        (
            "Die Forscher deuten das so. Die Vögel lernten, schreiben sie.",
            &["Indirect: Die Vögel lernten | sie | schreiben | ?die Forscher"],
        ),
        (
            "Die Forscher waren müde. Die Vögel lernten, schreiben sie.",
            &["Indirect: Die Vögel lernten | sie | schreiben | ?die Forscher"],
        ),
        (
            "Die Forscher sind müde. Die Vögel lernten, schreiben sie.",
            &["Indirect: Die Vögel lernten | sie | schreiben | ?die Forscher"],
        ),
        (
            "Das Tier war müde. Die Vögel lernten, schreiben sie.",
            &["Indirect: Die Vögel lernten | sie | schreiben | –"],
        ),
        (
            "[Eva Kern|PER] und [Uwe Ohm|PER] sagten, es reiche. Sie forderten mehr Geld.",
            &[
                "Indirect: es reiche | Eva Kern und Uwe Ohm | sagten | Eva Kern und Uwe Ohm",
                "Reported: Sie forderten mehr Geld. | Sie | forderten | ?Eva Kern und Uwe Ohm",
            ],
        ),
        (
            "Die Ärzte sagten, es reiche. Sie forderten mehr Geld.",
            &[
                "Indirect: es reiche | Die Ärzte | sagten | die Ärzte",
                "Reported: Sie forderten mehr Geld. | Sie | forderten | ?die Ärzte",
            ],
        ),
        (
            "Die Ärztin sagte, es reiche. Sie forderte mehr Geld.",
            &[
                "Indirect: es reiche | Die Ärztin | sagte | die Ärztin",
                "Reported: Sie forderte mehr Geld. | Sie | forderte | ?die Ärztin",
            ],
        ),
        (
            "Die Ärztin sagte, es reiche. Sie forderten mehr Geld.",
            &[
                "Indirect: es reiche | Die Ärztin | sagte | die Ärztin",
                "Reported: Sie forderten mehr Geld. | Sie | forderten | –",
            ],
        ),
        (
            "Ein Arzt sagte, es reiche. Sie forderte mehr Geld.",
            &[
                "Indirect: es reiche | Ein Arzt | sagte | ein Arzt",
                "Reported: Sie forderte mehr Geld. | Sie | forderte | –",
            ],
        ),
        (
            "Das Gericht sagte, es reiche. Er forderte mehr Geld.",
            &[
                "Indirect: es reiche | Das Gericht | sagte | das Gericht",
                "Reported: Er forderte mehr Geld. | Er | forderte | –",
            ],
        ),
        (
            "Laut den Ärzten reicht es. Sie forderten mehr Geld.",
            &[
                "Indirect: reicht es | den Ärzten | Laut | die Ärzte",
                "Reported: Sie forderten mehr Geld. | Sie | forderten | ?die Ärzte",
            ],
        ),
        (
            "Laut Ärzten reicht es. Sie forderten mehr Geld.",
            &[
                "Indirect: reicht es | Ärzten | Laut | Ärzte",
                "Reported: Sie forderten mehr Geld. | Sie | forderten | ?Ärzte",
            ],
        ),
        (
            "Die Ärzte kamen. Es reiche, teilten sie mit.",
            &["Indirect: Es reiche | sie | teilten | ?die Ärzte"],
        ),
        (
            "Die Ärzte kamen. Es reiche, so teilten sie mit.",
            &["Indirect: Es reiche | sie | teilten | ?die Ärzte"],
        ),
        ("Die Ärztin kam. Es reiche, teilte sie mit.", &["Indirect: Es reiche | sie | teilte | ?die Ärztin"]),
        (
            "Die Ärzte kamen. Sie alle sagten, es reiche.",
            &["Indirect: es reiche | Sie | sagten | ?die Ärzte"],
        ),
        (
            "Der Verein und die Stadt sagten, es reiche. Sie forderten mehr Geld.",
            &[
                "Indirect: es reiche | Der Verein und die Stadt | sagten | der Verein und die Stadt",
                "Reported: Sie forderten mehr Geld. | Sie | forderten | ?der Verein und die Stadt",
            ],
        ),
    ]);
}

#[test]
fn ages_and_epithets_mean_somebody_named_before() {
    check(&[
        (
            "[Otto Braun|PER] ist 61. Man sei sich einig, sagt der 61-Jährige.",
            &["Indirect: Man sei sich einig | der 61-Jährige | sagt | Otto Braun"],
        ),
        (
            "„Man ist sich einig“, sagt [Otto Braun|PER]. „Sehr“, sagt der 61-Jährige.",
            &[
                "Direct: „Man ist sich einig“ | Otto Braun | sagt | Otto Braun",
                "Direct: „Sehr“ | der 61-Jährige | sagt | Otto Braun",
            ],
        ),
        (
            "„Man ist sich einig“, sagt [Otto Braun|PER]. [Karl Maier|PER] nickt. „Sehr“, sagt der 61-Jährige.",
            &[
                "Direct: „Man ist sich einig“ | Otto Braun | sagt | Otto Braun",
                "Direct: „Sehr“ | der 61-Jährige | sagt | Karl Maier",
            ],
        ),
        (
            "„Man ist sich einig“, sagt [Otto Braun|PER].\n\nEs regnet.\n\n„Sehr“, sagt der 61-Jährige.",
            &[
                "Direct: „Man ist sich einig“ | Otto Braun | sagt | Otto Braun",
                "Direct: „Sehr“ | der 61-Jährige | sagt | der 61-Jährige",
            ],
        ),
        (
            "„Man ist sich einig“, sagt [Otto Braun|PER]. „Sehr“, sagt die 61-Jährige.",
            &[
                "Direct: „Man ist sich einig“ | Otto Braun | sagt | Otto Braun",
                "Direct: „Sehr“ | die 61-Jährige | sagt | die 61-Jährige",
            ],
        ),
        (
            "[Otto Braun|PER] und [Karl Maier|PER] waren enttäuscht. „Sehr“, sagte der 28-Jährige.",
            &["Direct: „Sehr“ | der 28-Jährige | sagte | der 28-Jährige"],
        ),
        (
            "[Fiesel|PER] freut sich. „Sehr“, sagt die zweifache Mutter.",
            &["Direct: „Sehr“ | die zweifache Mutter | sagt | Fiesel"],
        ),
        (
            "Nichts verrät, dass der Rentner reich ist. „Ich brauche nichts“, sagte er.",
            &["Direct: „Ich brauche nichts“ | er | sagte | ?der Rentner"],
        ),
        (
            "[Otto Braun|PER] kommt. Nichts verrät, dass der Rentner reich ist. „Ich brauche nichts“, sagte er.",
            &["Direct: „Ich brauche nichts“ | er | sagte | ?Otto Braun"],
        ),
        (
            "Der Präsident [Otto Braun|PER] kam. Er sagte, es regne.",
            &["Indirect: es regne | Er | sagte | ?Otto Braun"],
        ),
        (
            "[Uwe Ohm|PER] kam. Da sagte der 49-Jährige, es reiche.",
            &["Indirect: es reiche | der 49-Jährige | sagte | Uwe Ohm"],
        ),
        (
            "[Uwe Ohm|PER] kam. Dann kam der 49-Jährige. Es reiche, sagte er.",
            &["Indirect: Es reiche | er | sagte | ?Uwe Ohm"],
        ),
        ("Der 49-Jährige kam. Er sagte, es reiche.", &["Indirect: es reiche | Er | sagte | ?der 49-Jährige"]),
        (
            "„Man ist sich einig“, sagt [Otto Braun|PER].\n\n„Sehr“, sagt der 61-Jährige.",
            &[
                "Direct: „Man ist sich einig“ | Otto Braun | sagt | Otto Braun",
                "Direct: „Sehr“ | der 61-Jährige | sagt | Otto Braun",
            ],
        ),
        (
            "„Man ist sich einig“, sagt [Braun|PER].\n\n„Sehr“, sagt der 61-Jährige.",
            &[
                "Direct: „Man ist sich einig“ | Braun | sagt | Braun",
                "Direct: „Sehr“ | der 61-Jährige | sagt | der 61-Jährige",
            ],
        ),
    ]);
}

#[test]
fn a_pronoun_agrees_with_who_spoke() {
    check(&[
        (
            "Der Mann sagte, es reiche. Er forderte mehr Geld.",
            &[
                "Indirect: es reiche | Der Mann | sagte | der Mann",
                "Reported: Er forderte mehr Geld. | Er | forderte | ?der Mann",
            ],
        ),
        (
            "Laut der Polizei reicht es. Sie forderte mehr Geld.",
            &[
                "Indirect: reicht es | der Polizei | Laut | die Polizei",
                "Reported: Sie forderte mehr Geld. | Sie | forderte | ?die Polizei",
            ],
        ),
        (
            "Laut dem Arzt reicht es. Er forderte mehr Geld.",
            &[
                "Indirect: reicht es | dem Arzt | Laut | der Arzt",
                "Reported: Er forderte mehr Geld. | Er | forderte | ?der Arzt",
            ],
        ),
        (
            "Wie der Träger mitteilte, reicht es. Er forderte mehr Geld.",
            &[
                "Indirect: reicht es | der Träger | mitteilte | der Träger",
                "Reported: Er forderte mehr Geld. | Er | forderte | ?der Träger",
            ],
        ),
        (
            "Ein Sprecher der Träger sagte, es reiche.",
            &["Indirect: es reiche | Ein Sprecher der Träger | sagte | ein Sprecher der Träger"],
        ),
        (
            "Das Amt sagte, es reiche. Er forderte mehr Geld.",
            &[
                "Indirect: es reiche | Das Amt | sagte | das Amt",
                "Reported: Er forderte mehr Geld. | Er | forderte | –",
            ],
        ),
        (
            "Das Blatt sagte, es reiche. Er forderte mehr Geld.",
            &[
                "Indirect: es reiche | Das Blatt | sagte | das Blatt",
                "Reported: Er forderte mehr Geld. | Er | forderte | –",
            ],
        ),
        (
            "Die Bahn sagte, es reiche. Sie forderte mehr Geld.",
            &[
                "Indirect: es reiche | Die Bahn | sagte | die Bahn",
                "Reported: Sie forderte mehr Geld. | Sie | forderte | ?die Bahn",
            ],
        ),
        (
            "Laut der Bahn reicht es. Sie forderte mehr Geld.",
            &[
                "Indirect: reicht es | der Bahn | Laut | die Bahn",
                "Reported: Sie forderte mehr Geld. | Sie | forderte | ?die Bahn",
            ],
        ),
        (
            "Laut der Bahn reicht es. Er forderte mehr Geld.",
            &[
                "Indirect: reicht es | der Bahn | Laut | die Bahn",
                "Reported: Er forderte mehr Geld. | Er | forderte | –",
            ],
        ),
        (
            "Eine Zeugin sagte, es reiche. Er forderte mehr Geld.",
            &[
                "Indirect: es reiche | Eine Zeugin | sagte | eine Zeugin",
                "Reported: Er forderte mehr Geld. | Er | forderte | –",
            ],
        ),
        (
            "Ein Zeuge sagte, es reiche. Er forderte mehr Geld.",
            &[
                "Indirect: es reiche | Ein Zeuge | sagte | ein Zeuge",
                "Reported: Er forderte mehr Geld. | Er | forderte | ?ein Zeuge",
            ],
        ),
        (
            "Diese Firma sagte, es reiche. Sie forderte mehr Geld.",
            &[
                "Indirect: es reiche | Diese Firma | sagte | diese Firma",
                "Reported: Sie forderte mehr Geld. | Sie | forderte | ?diese Firma",
            ],
        ),
        (
            "Dieser Verein sagte, es reiche. Er forderte mehr Geld.",
            &[
                "Indirect: es reiche | Dieser Verein | sagte | dieser Verein",
                "Reported: Er forderte mehr Geld. | Er | forderte | ?dieser Verein",
            ],
        ),
        (
            "Laut der Kripo reicht es. Sie forderte mehr Geld.",
            &[
                "Indirect: reicht es | der Kripo | Laut | die Kripo",
                "Reported: Sie forderte mehr Geld. | Sie | forderte | ?die Kripo",
            ],
        ),
    ]);
}

#[test]
fn a_pronoun_means_the_subject_before_it() {
    check(&[
        (
            "Der Mann, der das sagte, habe gelogen, sagte [Eva Kern|PER].",
            &["Indirect: Der Mann, der das sagte, habe gelogen | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "Am Tor stand der Wächter, der sagte, es sei zu.",
            &["Indirect: es sei zu | der | sagte | ?der Wächter"],
        ),
        (
            "[Eva Kern|PER] lachte. Ihr Mann saß daneben. Er habe nichts gehört, sagte er.",
            &["Indirect: Er habe nichts gehört | er | sagte | –"],
        ),
        (
            "Nach Einschätzung der Ermittler starb der Mann. Er habe getrunken, sagte ein Arzt.",
            &[
                "Indirect: starb der Mann | der Ermittler | Nach Einschätzung | die Ermittler",
                "Indirect: Er habe getrunken | ein Arzt | sagte | ein Arzt",
            ],
        ),
        (
            "Die Szene mit [Otto Braun|PER] ist kurz. Er sei müde, sagte er.",
            &["Indirect: Er sei müde | er | sagte | –"],
        ),
        ("Das Urteil ist gesprochen. Es sei hart, sagte er.", &["Indirect: Es sei hart | er | sagte | –"]),
        (
            "[Anton Wolkow|PER] kam. Der Präsident [Anton Wolkow|PER] lachte. Es reiche, sagte er.",
            &["Indirect: Es reiche | er | sagte | ?Anton Wolkow"],
        ),
        (
            "Der Präsident kam. [Anton Wolkow|PER] lachte. Es reiche, sagte er.",
            &["Indirect: Es reiche | er | sagte | ?Anton Wolkow"],
        ),
        (
            "Nach Einschätzung der Ärztin starb der Mann. Sie sagte, es reiche.",
            &[
                "Indirect: starb der Mann | der Ärztin | Nach Einschätzung | die Ärztin",
                "Indirect: es reiche | Sie | sagte | ?die Ärztin",
            ],
        ),
        ("Die Frau kam. Sie sagte, es reiche.", &["Indirect: es reiche | Sie | sagte | ?die Frau"]),
        ("Ein Arzt kam. Er sagte, es reiche.", &["Indirect: es reiche | Er | sagte | ?ein Arzt"]),
        ("Eine Ärztin kam. Sie sagte, es reiche.", &["Indirect: es reiche | Sie | sagte | ?eine Ärztin"]),
        ("Den Arzt traf der Zeuge. Er sagte, es reiche.", &["Indirect: es reiche | Er | sagte | ?der Zeuge"]),
        (
            "[Eva Kern|PER] kam. [Uwe Ohm|PER] auch. Sie sagte, es reiche.",
            &["Indirect: es reiche | Sie | sagte | ?Eva Kern"],
        ),
        (
            "[Eva Kern|PER] kam. Sie lachte. [Ute Ohm|PER] ging. Sie sagte, es reiche.",
            &["Indirect: es reiche | Sie | sagte | ?Ute Ohm"],
        ),
        (
            "[Eva Kern|PER] kam. Auf [Ute Ohm|PER] ging sie nicht ein. Es reiche, sagte sie.",
            &["Indirect: Es reiche | sie | sagte | ?Eva Kern"],
        ),
        (
            "[Eva Kern|PER] kam. Es regnete. Es schneite. Es taute. Es reiche, sagte sie.",
            &["Indirect: Es reiche | sie | sagte | –"],
        ),
        (
            "[Eva Kern|PER] kam. Es regnete. Es schneite. Es reiche, sagte sie.",
            &["Indirect: Es reiche | sie | sagte | ?Eva Kern"],
        ),
        (
            "[Eva Kern|PER] kam. Es regnete. Sie lachte. Es taute. Es reiche, sagte sie.",
            &["Indirect: Es reiche | sie | sagte | ?Eva Kern"],
        ),
        (
            "Die Einschätzung der Ermittler fehlt. Er sagte, es reiche.",
            &["Indirect: es reiche | Er | sagte | –"],
        ),
    ]);
}

#[test]
fn a_relative_pronoun_means_the_noun_that_agrees_with_its_verb() {
    check(&[
        (
            "Der Besuch von Menschen, die damit rechnen, dass das Wasser kommt.",
            &["Indirect: dass das Wasser kommt | die | rechnen | ?Menschen"],
        ),
        (
            "Menschen in [Ulm|LOC], die damit rechnen, dass das Wasser kommt, packen.",
            &["Indirect: dass das Wasser kommt, packen | die | rechnen | ?Menschen"],
        ),
        (
            "Ein Mann in [Ulm|LOC], der damit rechnet, dass das Wasser kommt, packt.",
            &["Indirect: dass das Wasser kommt, packt | der | rechnet | ?ein Mann"],
        ),
        (
            "Die Sprecherin der Anwohner, die fordern, dass der Lärm endet, packt.",
            &["Indirect: dass der Lärm endet, packt | die | fordern | ?die Anwohner"],
        ),
        (
            "Der Chef der Werke in [Ulm|LOC], der fordert, dass alle gehen, bleibt.",
            &["Indirect: dass alle gehen, bleibt | der | fordert | ?der Chef der Werke"],
        ),
        (
            "Die Leute in [Ulm|LOC], die fordern, dass alle gehen, bleiben.",
            &["Indirect: dass alle gehen, bleiben | die | fordern | ?die Leute"],
        ),
    ]);
}

#[test]
fn a_feminine_pronoun_means_one_woman() {
    check(&[
        ("Jene Ärztin kam. Sie sagte, es reiche.", &["Indirect: es reiche | Sie | sagte | –"]),
        ("Die Ärztin kam. Sie sagte, es reiche.", &["Indirect: es reiche | Sie | sagte | ?die Ärztin"]),
        ("Der Arzt kam. Sie sagte, es reiche.", &["Indirect: es reiche | Sie | sagte | –"]),
        (
            "Laut der Ministerin fehlt Geld. Sie sagte, es reiche.",
            &[
                "Indirect: fehlt Geld | der Ministerin | Laut | die Ministerin",
                "Indirect: es reiche | Sie | sagte | ?die Ministerin",
            ],
        ),
        ("Die Anwältinnen kamen. Sie sagte, es reiche.", &["Indirect: es reiche | Sie | sagte | –"]),
        ("Ärztin und Pfleger kamen. Sie sagte, es reiche.", &["Indirect: es reiche | Sie | sagte | –"]),
    ]);
}

#[test]
fn an_age_means_who_has_it() {
    check(&[(
        "[Uwe Kern|PER] (35) kam. Der 35-Jährige sagte, er gehe.",
        &["Indirect: er gehe | Der 35-Jährige | sagte | Uwe Kern"],
    )]);
}
