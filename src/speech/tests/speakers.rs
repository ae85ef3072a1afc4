//! What belongs to the words for a speaker, and which words of a clause they are.

use super::readings::check;

#[test]
fn what_belongs_to_the_name_of_a_speaker_is_taken_with_it() {
    check(&[
        (
            "Der Minister, ein Vertrauter des Kanzlers, sagte, man warte.",
            &["Indirect: man warte | Der Minister, ein Vertrauter des Kanzlers | sagte | der Minister"],
        ),
        (
            "Die Sprecherin der Partei (SPD), [Anna Kern|PER], sagte, man warte.",
            &["Indirect: man warte | Die Sprecherin der Partei (SPD), Anna Kern | sagte | Anna Kern"],
        ),
        (
            "Der Leiter und auch die Lehrer sagten, das Haus sei zu klein.",
            &[
                "Indirect: das Haus sei zu klein | Der Leiter und auch die Lehrer | sagten | der Leiter und auch die Lehrer",
            ],
        ),
        (
            "Das Geld fehle, sagten die Chefin der Kammer sowie der Rektor.",
            &[
                "Indirect: Das Geld fehle | die Chefin der Kammer sowie der Rektor | sagten | die Chefin der Kammer sowie der Rektor",
            ],
        ),
        (
            "Der 64 Jahre alte Mann sagte, er sei müde.",
            &["Indirect: er sei müde | Der 64 Jahre alte Mann | sagte | der 64 Jahre alte Mann"],
        ),
        (
            "Laut einer am Montag veröffentlichten Umfrage sind viele unzufrieden.",
            &[
                "Indirect: sind viele unzufrieden | einer am Montag veröffentlichten Umfrage | Laut | eine am Montag veröffentlichten Umfrage",
            ],
        ),
        (
            "Einer von ihnen sagte, es sei dunkel gewesen.",
            &["Indirect: es sei dunkel gewesen | Einer von ihnen | sagte | einer von ihnen"],
        ),
        (
            "Einige der Abgeordneten forderten, die Sitzung zu vertagen.",
            &[
                "Indirect: die Sitzung zu vertagen | Einige der Abgeordneten | forderten | einige der Abgeordneten",
            ],
        ),
        (
            "[Russlands|LOC] Botschafter in [Wien|LOC], [Igor Muster|PER], sagte, man prüfe das.",
            &["Indirect: man prüfe das | Russlands Botschafter in Wien, Igor Muster | sagte | Igor Muster"],
        ),
        (
            "Die „Süddeutsche Zeitung“ und der „Spiegel“ berichten, das Amt habe davon gewusst.",
            &[
                "Indirect: das Amt habe davon gewusst | Die „Süddeutsche Zeitung“ und der „Spiegel“ | berichten | die „Süddeutsche Zeitung“ und der „Spiegel“",
            ],
        ),
        (
            "[Anna Kern|PER] sprach von der Möglichkeit, das Haus zu kaufen.",
            &[
                "Reported: Anna Kern sprach von der Möglichkeit, das Haus zu kaufen. | Anna Kern | sprach | Anna Kern",
            ],
        ),
        (
            "Die Ministerin für Arbeit, [Anna Kern|PER], sagte, das Geld fehle.",
            &["Indirect: das Geld fehle | Die Ministerin für Arbeit, Anna Kern | sagte | Anna Kern"],
        ),
        (
            "Der Sprecher in der Zentrale sagte, alles sei ruhig.",
            &["Indirect: alles sei ruhig | Der Sprecher | sagte | der Sprecher"],
        ),
        (
            "Die Leute, die in Berlin neue Häuser bauen, sagten, es reiche.",
            &["Indirect: es reiche | Die Leute | sagten | die Leute"],
        ),
        (
            "Der Minister, im Amt seit Mai, sagte, es reiche.",
            &["Indirect: es reiche | Der Minister | sagte | der Minister"],
        ),
        (
            "Der Minister, Vater von drei Kindern, sagte, es reiche.",
            &["Indirect: es reiche | Der Minister | sagte | der Minister"],
        ),
        (
            "Der Minister, Vater von drei Kindern und Arzt, sagte, es reiche.",
            &["Indirect: es reiche | Der Minister | sagte | der Minister"],
        ),
        (
            "Es reiche, sagte der Minister, der müde war.",
            &["Indirect: Es reiche | der Minister | sagte | der Minister"],
        ),
        (
            "Es reiche, sagte der Minister, ein Arzt.",
            &["Indirect: Es reiche | der Minister, ein Arzt | sagte | der Minister"],
        ),
        (
            "Es reiche, sagte der Minister, [Uwe Roth|PER], am Montag.",
            &["Indirect: Es reiche | der Minister, Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Es reiche, sagte der Minister aus Köln, [Uwe Roth|PER].",
            &["Indirect: Es reiche | der Minister aus Köln, Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Es reiche, sagte der Minister aus Köln, die Stadt zahle.",
            &["Indirect: Es reiche … die Stadt zahle | der Minister | sagte | der Minister"],
        ),
        (
            "Viele alte Leute sagten, es reiche.",
            &["Indirect: es reiche | Viele alte Leute | sagten | viele alte Leute"],
        ),
        (
            "Manche bekannte Leute sagten, es reiche.",
            &["Indirect: es reiche | Manche bekannte Leute | sagten | manche bekannte Leute"],
        ),
        ("Diese Leute sagten, es reiche.", &["Indirect: es reiche | Diese Leute | sagten | diese Leute"]),
        (
            "Die „Initiative für ein gutes Leben“ sagte, es reiche.",
            &[
                "Indirect: es reiche | Die „Initiative für ein gutes Leben“ | sagte | die „Initiative für ein gutes Leben“",
            ],
        ),
        (
            "Die Leute, die in Berlin gebaute Häuser kaufen, sagten, es reiche.",
            &["Indirect: es reiche | Die Leute | sagten | die Leute"],
        ),
    ]);
}

#[test]
fn subjects_are_found_by_order_and_case() {
    check(&[
        (
            "Auch der Trainer sagte, das Spiel sei gut.",
            &["Indirect: das Spiel sei gut | der Trainer | sagte | der Trainer"],
        ),
        ("Am Montag sagte sie der „Bild“, sie bleibe.", &["Indirect: sie bleibe | sie | sagte | –"]),
        (
            "Man bleibe dabei, sagte [Karl Söder|PER] der „Bild am Sonntag“.",
            &["Indirect: Man bleibe dabei | Karl Söder | sagte | Karl Söder"],
        ),
        (
            "Man bleibe dabei, sagte ein Sprecher der Feuerwehr der Deutschen Presse-Agentur.",
            &["Indirect: Man bleibe dabei | ein Sprecher der Feuerwehr | sagte | ein Sprecher der Feuerwehr"],
        ),
        (
            "Man bleibe dabei, sagte [Karl Söder|PER] [MDR THÜRINGEN|ORG].",
            &["Indirect: Man bleibe dabei | Karl Söder | sagte | Karl Söder"],
        ),
        (
            "Die [FDP|ORG] nennt sie „gefährlich“.",
            &[
                "Reported: Die FDP nennt sie „gefährlich“. | Die FDP | nennt | FDP",
                "Direct: „gefährlich“ | Die FDP | nennt | FDP",
            ],
        ),
        (
            "Den Plan nennt sie „gefährlich“.",
            &[
                "Reported: Den Plan nennt sie „gefährlich“. | sie | nennt | –",
                "Direct: „gefährlich“ | sie | nennt | –",
            ],
        ),
        (
            "Deren Vorsitzende [Anna Kern|PER] sagte, das Geld fehle.",
            &["Indirect: das Geld fehle | Deren Vorsitzende Anna Kern | sagte | Anna Kern"],
        ),
        (
            "Ein Mann, der anonym bleiben will, sagte, es sei dunkel gewesen.",
            &["Indirect: es sei dunkel gewesen | Ein Mann | sagte | ein Mann"],
        ),
        (
            "Die Frau, die das Geld fand, sagte: „Ich habe es gleich abgegeben.“",
            &["Direct: „Ich habe es gleich abgegeben.“ | Die Frau | sagte | die Frau"],
        ),
        (
            "Der Arzt, dem sie vertraut, sagte, sie sei gesund.",
            &["Indirect: sie sei gesund | Der Arzt | sagte | der Arzt"],
        ),
        ("Dem Bericht zufolge fehlt Geld.", &["Indirect: fehlt Geld | Dem Bericht | zufolge | der Bericht"]),
        (
            "Wie [Anna Kern|PER] der „Bild“ sagte, fehlt das Geld.",
            &["Indirect: fehlt das Geld | Anna Kern | sagte | Anna Kern"],
        ),
        (
            "Besorgt äußerte sich auch die Ministerin über die Lage.",
            &[
                "Reported: Besorgt äußerte sich auch die Ministerin über die Lage. | die Ministerin | äußerte | die Ministerin",
            ],
        ),
        (
            "Angespannten Lagen zum Trotz sagte der Bürgermeister, man sei sicher.",
            &["Indirect: man sei sicher | der Bürgermeister | sagte | der Bürgermeister"],
        ),
        (
            "Anschließend sagte der Bürgermeister, man sei sicher.",
            &["Indirect: man sei sicher | der Bürgermeister | sagte | der Bürgermeister"],
        ),
        (
            "Der entschuldigte sich und sagte, es tue ihm leid.",
            &["Indirect: es tue ihm leid | Der | sagte | –"],
        ),
        (
            "Einer der Minister sagte, das Geld reiche.",
            &["Indirect: das Geld reiche | Einer der Minister | sagte | einer der Minister"],
        ),
        ("Einer Ministerin sagte er, das Geld reiche.", &["Indirect: das Geld reiche | er | sagte | –"]),
        ("Der Zeitung sagte er, das Geld reiche.", &["Indirect: das Geld reiche | er | sagte | –"]),
        (
            "Teilhabe fordert auch [Lars Vogt|PER].",
            &["Reported: Teilhabe fordert auch Lars Vogt. | Lars Vogt | fordert | Lars Vogt"],
        ),
        (
            "Weniger Steuern fordert die Opposition.",
            &[
                "Reported: Weniger Steuern fordert die Opposition. | die Opposition | fordert | die Opposition",
            ],
        ),
        (
            "Diese Darstellung nennt [Anna Kern|PER] falsch.",
            &["Reported: Diese Darstellung nennt Anna Kern falsch. | Anna Kern | nennt | Anna Kern"],
        ),
        (
            "Der Freistaat als Träger lehnt das ab.",
            &["Reported: Der Freistaat als Träger lehnt das ab. | Der Freistaat | lehnt | der Freistaat"],
        ),
        (
            "Drei Tage später sagte der Zeuge, er habe gelogen.",
            &["Indirect: er habe gelogen | der Zeuge | sagte | der Zeuge"],
        ),
        (
            "Mehrere Anwohner hätten gerufen, sagte er, doch niemand sei gekommen.",
            &["Indirect: Mehrere Anwohner hätten gerufen … doch niemand sei gekommen | er | sagte | –"],
        ),
        (
            "Die Vorlage nennt sie „gefährlich“.",
            &[
                "Reported: Die Vorlage nennt sie „gefährlich“. | sie | nennt | –",
                "Direct: „gefährlich“ | sie | nennt | –",
            ],
        ),
        (
            "Die Ministerin nennt sie „gefährlich“.",
            &[
                "Reported: Die Ministerin nennt sie „gefährlich“. | Die Ministerin | nennt | die Ministerin",
                "Direct: „gefährlich“ | Die Ministerin | nennt | die Ministerin",
            ],
        ),
        (
            "Nach zunehmend guten Spielen sagte [Uwe Roth|PER], es reiche.",
            &["Indirect: es reiche | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Für sehr viel Geld warb der Verband.",
            &["Reported: Für sehr viel Geld warb der Verband. | der Verband | warb | der Verband"],
        ),
        (
            "Nachdem die Stadt gezögert hatte und der Verband gesagt hatte, dass es reicht, ging er.",
            &["Indirect: dass es reicht | der Verband | gesagt | der Verband"],
        ),
        (
            "Weil der Chef kam und sagte, dass es reicht, ging er.",
            &["Indirect: dass es reicht | der Chef | sagte | der Chef"],
        ),
        (
            "Der Zeitung sagte die Ministerin, es reiche.",
            &["Indirect: es reiche | die Ministerin | sagte | die Ministerin"],
        ),
        (
            "Es reiche, sagte [Uwe Roth|PER] der Zeitung.",
            &["Indirect: Es reiche | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Es reiche, sagte Reporter [Uwe Roth|PER] der „Bild“.",
            &["Indirect: Es reiche | Reporter Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "Es reiche, sagten Vertreter der Zeitung.",
            &["Indirect: Es reiche | Vertreter der Zeitung | sagten | Vertreter der Zeitung"],
        ),
        (
            "Es reiche, sagte ein Redakteur der Deutschen Presse-Agentur.",
            &[
                "Indirect: Es reiche | ein Redakteur der Deutschen Presse-Agentur | sagte | ein Redakteur der Deutschen Presse-Agentur",
            ],
        ),
        (
            "Es reiche, sagte ein Sprecher der Deutschen Presse-Agentur.",
            &["Indirect: Es reiche | ein Sprecher | sagte | ein Sprecher"],
        ),
        (
            "Dieses Amt nennt [Anna Kern|PER] „gefährlich“.",
            &[
                "Reported: Dieses Amt nennt Anna Kern „gefährlich“. | Dieses Amt | nennt | dieses Amt",
                "Direct: „gefährlich“ | Dieses Amt | nennt | dieses Amt",
            ],
        ),
    ]);
}

#[test]
fn the_agent_of_a_passive_speaks() {
    check(&[
        (
            "Von der Opposition wird kritisiert, dass das Geld fehlt.",
            &["Indirect: dass das Geld fehlt | der Opposition | kritisiert | die Opposition"],
        ),
        ("Im Bericht wird die Diskriminierung von Frauen im Land kritisiert.", &[]),
        (
            "Der Antrag wurde am Montag vom Gericht abgelehnt.",
            &["Reported: Der Antrag wurde am Montag vom Gericht abgelehnt. | Gericht | abgelehnt | Gericht"],
        ),
        (
            "Der Präsident lobte das Treffen und nannte die Wahl „ein großes Fest“.",
            &[
                "Reported: Der Präsident lobte das Treffen und nannte die Wahl „ein großes Fest“. | Der Präsident | lobte | der Präsident",
                "Direct: „ein großes Fest“ | Der Präsident | nannte | der Präsident",
            ],
        ),
        (
            "Der Plan wurde von [Eva Kern|PER] kritisiert.",
            &["Reported: Der Plan wurde von Eva Kern kritisiert. | Eva Kern | kritisiert | Eva Kern"],
        ),
        (
            "Der Plan wurde vom Verband am Montag scharf kritisiert.",
            &[
                "Reported: Der Plan wurde vom Verband am Montag scharf kritisiert. | Verband | kritisiert | Verband",
            ],
        ),
        (
            "Der Plan wurde am Montag von 10 Uhr an von der Stadt kritisiert.",
            &[
                "Reported: Der Plan wurde am Montag von 10 Uhr an von der Stadt kritisiert. | der Stadt | kritisiert | die Stadt",
            ],
        ),
        ("Der Plan wurde „von der Stadt“ kritisiert.", &[]),
        (
            "Im Fall von [Roth|PER] war kritisiert worden, dass er in Haft ist.",
            &["Indirect: dass er in Haft ist | – | kritisiert"],
        ),
        ("Der Plan von Ärzten wurde kritisiert.", &[]),
    ]);
}

#[test]
fn words_name_the_entity_that_they_stand_for() {
    check(&[
        (
            "Die Weltgesundheitsorganisation ([WHO|ORG]) sagte, es reiche.",
            &["Indirect: es reiche | Die Weltgesundheitsorganisation (WHO) | sagte | WHO"],
        ),
        (
            "Die Sprecherin der [WHO|ORG] sagte, es reiche.",
            &["Indirect: es reiche | Die Sprecherin der WHO | sagte | WHO"],
        ),
        (
            "Der Bürgermeister von [Köln|LOC] sagte, es reiche.",
            &["Indirect: es reiche | Der Bürgermeister von Köln | sagte | der Bürgermeister von Köln"],
        ),
        ("Die Stadt [Köln|LOC] sagte, es reiche.", &["Indirect: es reiche | Die Stadt Köln | sagte | Köln"]),
        ("Der [Kreml|LOC] sagte, es reiche.", &["Indirect: es reiche | Der Kreml | sagte | Kreml"]),
        (
            "[Kreml-Sprecher|ORG/p] [Igor Muster|PER] sagte, es reiche.",
            &["Indirect: es reiche | Kreml-Sprecher Igor Muster | sagte | Igor Muster"],
        ),
        (
            "Der [Kreml-Sprecher|ORG/p] sagte, es reiche.",
            &["Indirect: es reiche | Der Kreml-Sprecher | sagte | Kreml"],
        ),
        (
            "Die [russische|LOC/d] Armee sagte, es reiche.",
            &["Indirect: es reiche | Die russische Armee | sagte | die russische Armee"],
        ),
        (
            "Der Sprecher des Ministers [Otto Braun|PER] sagte, es reiche.",
            &[
                "Indirect: es reiche | Der Sprecher des Ministers Otto Braun | sagte | der Sprecher des Ministers Otto Braun",
            ],
        ),
        (
            "Der Sprecher der Firma, [Otto Braun|PER], sagte, es reiche.",
            &["Indirect: es reiche | Der Sprecher der Firma, Otto Braun | sagte | Otto Braun"],
        ),
        (
            "Sportchef [Ole Grün|PER] ging. Der neue Sportchef sagte, es reiche.",
            &["Indirect: es reiche | Der neue Sportchef | sagte | der neue Sportchef"],
        ),
        (
            "Sportchef [Ole Grün|PER] ging. Der Sportchef sagte, es reiche.",
            &["Indirect: es reiche | Der Sportchef | sagte | Ole Grün"],
        ),
        (
            "[Ole Grün|PER], der Sportchef, ging. Der Sportchef sagte, es reiche.",
            &["Indirect: es reiche | Der Sportchef | sagte | Ole Grün"],
        ),
        (
            "[Ole Grün|PER] war Sportchef. Die Sportchefin sagte, es reiche.",
            &["Indirect: es reiche | Die Sportchefin | sagte | die Sportchefin"],
        ),
        (
            "[Ole Grün|PER] und [Eva Kern|PER] sagten, es reiche.",
            &["Indirect: es reiche | Ole Grün und Eva Kern | sagten | Ole Grün und Eva Kern"],
        ),
        (
            "Die Firma [Nova|ORG] ([NVA|ORG]) sagte, es reiche.",
            &["Indirect: es reiche | Die Firma Nova (NVA) | sagte | Nova"],
        ),
        (
            "Ein Sprecher ([NVA|ORG]) sagte, es reiche.",
            &["Indirect: es reiche | Ein Sprecher (NVA) | sagte | ein Sprecher (NVA)"],
        ),
        (
            "Der Sprecher der Firma, [Nova|ORG], sagte, es reiche.",
            &["Indirect: es reiche | Der Sprecher der Firma, Nova | sagte | der Sprecher der Firma"],
        ),
        (
            "Die Firma, [Nova|ORG], sagte, es reiche.",
            &["Indirect: es reiche | Die Firma, Nova | sagte | Nova"],
        ),
        (
            "Die Chefin der Firma, [Eva Kern|PER], sagte, es reiche.",
            &["Indirect: es reiche | Die Chefin der Firma, Eva Kern | sagte | Eva Kern"],
        ),
        (
            "[Putins|PER] Sprecher sagte, es reiche. [Putin|PER] schwieg.",
            &["Indirect: es reiche | Putins Sprecher | sagte | Putins Sprecher"],
        ),
        (
            "[Russlands|LOC] Präsident sagte, es reiche.",
            &["Indirect: es reiche | Russlands Präsident | sagte | Russlands Präsident"],
        ),
        (
            "Die Stadt [Köln|LOC] und [Bonn|LOC] sagten, es reiche.",
            &["Indirect: es reiche | Die Stadt Köln und Bonn | sagten | die Stadt Köln und Bonn"],
        ),
        (
            "Das Werk [Köln|LOC] sagte, es reiche.",
            &["Indirect: es reiche | Das Werk Köln | sagte | das Werk Köln"],
        ),
        (
            "Das Magazin [Stern|ORG] sagte, es reiche.",
            &["Indirect: es reiche | Das Magazin Stern | sagte | Stern"],
        ),
        (
            "Der Anwalt von [Eva Kern|PER] sagte, es reiche.",
            &["Indirect: es reiche | Der Anwalt von Eva Kern | sagte | der Anwalt von Eva Kern"],
        ),
        (
            "Eine Sprecherin von [Nova|ORG] sagte, es reiche.",
            &["Indirect: es reiche | Eine Sprecherin von Nova | sagte | Nova"],
        ),
        (
            "Ein Anhänger von [Nova|ORG] sagte, es reiche.",
            &["Indirect: es reiche | Ein Anhänger von Nova | sagte | ein Anhänger von Nova"],
        ),
        ("Meier ([CDU|ORG]) sagte, es reiche.", &["Indirect: es reiche | Meier (CDU) | sagte | Meier (CDU)"]),
        (
            "Landrat Meier ([CDU|ORG]) sagte, es reiche.",
            &["Indirect: es reiche | Landrat Meier (CDU) | sagte | Landrat Meier (CDU)"],
        ),
        ("[Nova|ORG]: „Wir kommen alle.“", &["Direct: „Wir kommen alle.“ | Nova | – | ?Nova"]),
        (
            "Die Firma [Nova|ORG] in [Köln|LOC]: „Wir kommen alle.“",
            &["Direct: „Wir kommen alle.“ | Die Firma Nova | – | ?Nova"],
        ),
        (
            "Die Leute in [Köln|LOC]: „Wir kommen alle.“",
            &["Direct: „Wir kommen alle.“ | Die Leute | – | die Leute"],
        ),
        ("[Köln|LOC]: „Wir kommen alle.“", &["Direct: „Wir kommen alle.“ | – | –"]),
    ]);
}

#[test]
fn a_title_means_its_only_bearer() {
    check(&[
        (
            "[Sven Roth|PER] und Trainerin [Eva Kern|PER] kamen. Die Trainerin sagte, es reiche.",
            &["Indirect: es reiche | Die Trainerin | sagte | Eva Kern"],
        ),
        (
            "Trainer [Sven Roth|PER] und Trainer [Uwe Ohm|PER] kamen. Der Trainer sagte, es reiche.",
            &["Indirect: es reiche | Der Trainer | sagte | der Trainer"],
        ),
        (
            "Trainer [Sven Roth|PER] kam. Der müde Trainer sagte, es reiche.",
            &["Indirect: es reiche | Der müde Trainer | sagte | Sven Roth"],
        ),
        (
            "Der Trainer sagte, es reiche. Trainer [Sven Roth|PER] kam.",
            &["Indirect: es reiche | Der Trainer | sagte | der Trainer"],
        ),
        (
            "Laut dem Trainer reicht es. Trainer [Sven Roth|PER] kam.",
            &["Indirect: reicht es | dem Trainer | Laut | der Trainer"],
        ),
        (
            "Trainer [Sven Roth|PER] kam. Laut dem Trainer reicht es.",
            &["Indirect: reicht es | dem Trainer | Laut | Sven Roth"],
        ),
        (
            "[Sven Roth|PER] ist Trainer. Der Trainer sagte, es reiche.",
            &["Indirect: es reiche | Der Trainer | sagte | Sven Roth"],
        ),
        (
            "[Sven Roth|PER] mag den Trainer. Der Trainer sagte, es reiche.",
            &["Indirect: es reiche | Der Trainer | sagte | der Trainer"],
        ),
        (
            "Trainer [Sven Roth|PER] kam. Der Trainer des Gegners sagte, es reiche.",
            &["Indirect: es reiche | Der Trainer des Gegners | sagte | der Trainer des Gegners"],
        ),
    ]);
}

#[test]
fn a_dative_before_the_verb_leaves_the_subject_behind_it() {
    check(&[
        (
            "Der Behörde widersprach die Ministerin.",
            &[
                "Denied Reported: Der Behörde widersprach die Ministerin. | die Ministerin | widersprach | die Ministerin",
            ],
        ),
        (
            "Der Behörde widersprach die Ministerin [Eva Kern|PER].",
            &[
                "Denied Reported: Der Behörde widersprach die Ministerin Eva Kern. | die Ministerin Eva Kern | widersprach | Eva Kern",
            ],
        ),
        (
            "Der Stadt warf der Anwalt vor, zu spät gezahlt zu haben.",
            &["Indirect: zu spät gezahlt zu haben | der Anwalt | warf | der Anwalt"],
        ),
        (
            "Der Ministerin widersprach der Verband.",
            &[
                "Denied Reported: Der Ministerin widersprach der Verband. | der Verband | widersprach | der Verband",
            ],
        ),
        ("Der Partei warf sie Betrug vor.", &["Reported: Der Partei warf sie Betrug vor. | sie | warf | –"]),
        (
            "Der Firma wirft die Staatsanwaltschaft vor, Akten vernichtet zu haben.",
            &[
                "Indirect: Akten vernichtet zu haben | die Staatsanwaltschaft | wirft | die Staatsanwaltschaft",
            ],
        ),
        (
            "Der Zeitung sagte die Ministerin, sie gehe.",
            &["Indirect: sie gehe | die Ministerin | sagte | die Ministerin"],
        ),
        (
            "Der Behörde sagte [Eva Kern|PER], sie gehe.",
            &["Indirect: sie gehe | Eva Kern | sagte | Eva Kern"],
        ),
        (
            "Den Vorwürfen widersprach die Ministerin.",
            &[
                "Denied Reported: Den Vorwürfen widersprach die Ministerin. | die Ministerin | widersprach | die Ministerin",
            ],
        ),
        (
            "Dem Vorwurf widersprach die Ministerin.",
            &[
                "Denied Reported: Dem Vorwurf widersprach die Ministerin. | die Ministerin | widersprach | die Ministerin",
            ],
        ),
        (
            "Der Kritik widersprach die Ministerin.",
            &[
                "Denied Reported: Der Kritik widersprach die Ministerin. | die Ministerin | widersprach | die Ministerin",
            ],
        ),
        (
            "Der Kritik widersprach der Verband.",
            &[
                "Denied Reported: Der Kritik widersprach der Verband. | der Verband | widersprach | der Verband",
            ],
        ),
    ]);
}

#[test]
fn an_object_before_the_verb_leaves_the_subject_behind_it() {
    check(&[
        (
            "Mehr Geld fordern die Kitas.",
            &["Reported: Mehr Geld fordern die Kitas. | die Kitas | fordern | die Kitas"],
        ),
        (
            "Mehr Geld fordert die Stadt.",
            &["Reported: Mehr Geld fordert die Stadt. | die Stadt | fordert | die Stadt"],
        ),
        (
            "Mehr Personal fordern die Kliniken.",
            &["Reported: Mehr Personal fordern die Kliniken. | die Kliniken | fordern | die Kliniken"],
        ),
        (
            "Weniger Steuern verlangen die Verbände.",
            &["Reported: Weniger Steuern verlangen die Verbände. | die Verbände | verlangen | die Verbände"],
        ),
        (
            "Mehr Zeit fordert [Eva Kern|PER].",
            &["Reported: Mehr Zeit fordert Eva Kern. | Eva Kern | fordert | Eva Kern"],
        ),
        (
            "Mehr Tempo verlangt der Verband.",
            &["Reported: Mehr Tempo verlangt der Verband. | der Verband | verlangt | der Verband"],
        ),
        (
            "Höhere Löhne fordern die Gewerkschaften.",
            &[
                "Reported: Höhere Löhne fordern die Gewerkschaften. | die Gewerkschaften | fordern | die Gewerkschaften",
            ],
        ),
        (
            "Höhere Löhne fordert die Gewerkschaft.",
            &[
                "Reported: Höhere Löhne fordert die Gewerkschaft. | die Gewerkschaft | fordert | die Gewerkschaft",
            ],
        ),
        (
            "Einen Neubau fordern die Kitas.",
            &["Reported: Einen Neubau fordern die Kitas. | die Kitas | fordern | die Kitas"],
        ),
        ("Neue Stellen fordern die Kitas.", &[]),
        (
            "Kliniken kritisieren die Reform.",
            &["Reported: Kliniken kritisieren die Reform. | Kliniken | kritisieren | Kliniken"],
        ),
    ]);
}

#[test]
fn deren_belongs_to_the_subject() {
    check(&[(
        "Die Firma baut. Deren Vorsitzender [Uwe Kern|PER] nannte das „absurd“.",
        &[
            "Reported: Deren Vorsitzender Uwe Kern nannte das „absurd“. | Deren Vorsitzender Uwe Kern | nannte | Uwe Kern",
            "Direct: „absurd“ | Deren Vorsitzender Uwe Kern | nannte | Uwe Kern",
        ],
    )]);
}

#[test]
fn what_does_not_agree_with_the_verb_is_no_subject() {
    check(&[
        (
            "Interesse haben bereits mehrere Firmen signalisiert.",
            &[
                "Reported: Interesse haben bereits mehrere Firmen signalisiert. | mehrere Firmen | signalisiert | mehrere Firmen",
            ],
        ),
        (
            "Unterstützung haben das Land und der Bund zugesagt.",
            &[
                "Reported: Unterstützung haben das Land und der Bund zugesagt. | das Land und der Bund | zugesagt | das Land und der Bund",
            ],
        ),
        (
            "Nachbesserungen hat der Rechnungshof gefordert.",
            &[
                "Reported: Nachbesserungen hat der Rechnungshof gefordert. | der Rechnungshof | gefordert | der Rechnungshof",
            ],
        ),
        (
            "Eine Entschuldigung fordern die Angehörigen bis heute.",
            &[
                "Reported: Eine Entschuldigung fordern die Angehörigen bis heute. | die Angehörigen | fordern | die Angehörigen",
            ],
        ),
        (
            "Eine Untersuchung verlangen die Hinterbliebenen.",
            &[
                "Reported: Eine Untersuchung verlangen die Hinterbliebenen. | die Hinterbliebenen | verlangen | die Hinterbliebenen",
            ],
        ),
        (
            "Die Polizei kritisieren die Anwohner scharf.",
            &[
                "Reported: Die Polizei kritisieren die Anwohner scharf. | die Anwohner | kritisieren | die Anwohner",
            ],
        ),
        (
            "Große Sorgen haben die Bauern wegen der Dürre geäußert.",
            &[
                "Reported: Große Sorgen haben die Bauern wegen der Dürre geäußert. | die Bauern | geäußert | die Bauern",
            ],
        ),
        (
            "Zwei Millionen Euro fordert der Verein.",
            &["Reported: Zwei Millionen Euro fordert der Verein. | der Verein | fordert | der Verein"],
        ),
        (
            "Große Pläne kündigt der Verein an.",
            &["Reported: Große Pläne kündigt der Verein an. | der Verein | kündigt | der Verein"],
        ),
        (
            "Die Feuerwehrleute fordern Ruhe.",
            &[
                "Reported: Die Feuerwehrleute fordern Ruhe. | Die Feuerwehrleute | fordern | die Feuerwehrleute",
            ],
        ),
        (
            "Ruhe fordern die Feuerwehrleute.",
            &[
                "Reported: Ruhe fordern die Feuerwehrleute. | die Feuerwehrleute | fordern | die Feuerwehrleute",
            ],
        ),
        (
            "Ruhe fordert die Feuerwehr.",
            &["Reported: Ruhe fordert die Feuerwehr. | die Feuerwehr | fordert | die Feuerwehr"],
        ),
    ]);
}

#[test]
fn lists_and_quantities_agree_with_both_numbers() {
    check(&[
        (
            "Die Mehrheit der Befragten fordern Neuwahlen.",
            &[
                "Reported: Die Mehrheit der Befragten fordern Neuwahlen. | Die Mehrheit der Befragten | fordern | –",
            ],
        ),
        (
            "Zehn Prozent fordern Neuwahlen.",
            &["Reported: Zehn Prozent fordern Neuwahlen. | Zehn Prozent | fordern | zehn Prozent"],
        ),
        (
            "Das Land und der Bund fordern Neuwahlen.",
            &[
                "Reported: Das Land und der Bund fordern Neuwahlen. | Das Land und der Bund | fordern | das Land und der Bund",
            ],
        ),
        (
            "Das Land sowie der Bund kritisieren die Pläne.",
            &[
                "Reported: Das Land sowie der Bund kritisieren die Pläne. | Das Land sowie der Bund | kritisieren | das Land sowie der Bund",
            ],
        ),
        (
            "Einen Neubau haben die Stadt und der Verein gefordert.",
            &[
                "Reported: Einen Neubau haben die Stadt und der Verein gefordert. | die Stadt und der Verein | gefordert | die Stadt und der Verein",
            ],
        ),
        ("Die USA fordern Ruhe.", &["Reported: Die USA fordern Ruhe. | Die USA | fordern | USA"]),
    ]);
}

#[test]
fn adverbs_before_the_subject_are_passed_over() {
    check(&[
        (
            "Die Schließung kritisieren vor allem ältere Kunden.",
            &[
                "Reported: Die Schließung kritisieren vor allem ältere Kunden. | ältere Kunden | kritisieren | ältere Kunden",
            ],
        ),
        (
            "Die Schließung kritisieren unter anderem die Wirte.",
            &[
                "Reported: Die Schließung kritisieren unter anderem die Wirte. | die Wirte | kritisieren | die Wirte",
            ],
        ),
        (
            "Bedauern äußerten gestern mehrere Anwohner.",
            &[
                "Reported: Bedauern äußerten gestern mehrere Anwohner. | mehrere Anwohner | äußerten | mehrere Anwohner",
            ],
        ),
        (
            "Kritik äußerte am Montag der Verband.",
            &["Reported: Kritik äußerte am Montag der Verband. | der Verband | äußerte | der Verband"],
        ),
    ]);
}

#[test]
fn a_possessive_before_an_adjective_opens_a_subject() {
    check(&[
        (
            "Deren neuer Chef nannte das „absurd“.",
            &[
                "Reported: Deren neuer Chef nannte das „absurd“. | Deren neuer Chef | nannte | deren neuer Chef",
                "Direct: „absurd“ | Deren neuer Chef | nannte | deren neuer Chef",
            ],
        ),
        (
            "Deren neuen Chef nannte [Eva Kern|PER] „absurd“.",
            &[
                "Reported: Deren neuen Chef nannte Eva Kern „absurd“. | Eva Kern | nannte | Eva Kern",
                "Direct: „absurd“ | Eva Kern | nannte | Eva Kern",
            ],
        ),
        (
            "Dessen früherer Trainer sagte, man habe nichts gewusst.",
            &[
                "Indirect: man habe nichts gewusst | Dessen früherer Trainer | sagte | dessen früherer Trainer",
            ],
        ),
        (
            "Deren junge Mitglieder fordern mehr Geld für Busse.",
            &[
                "Reported: Deren junge Mitglieder fordern mehr Geld für Busse. | Deren junge Mitglieder | fordern | deren junge Mitglieder",
            ],
        ),
        (
            "Es sei still gewesen, sagte deren ältester Sohn.",
            &["Indirect: Es sei still gewesen | deren ältester Sohn | sagte | deren ältester Sohn"],
        ),
        (
            "Zufrieden äußerte sich dessen junge Nachfolgerin über den Start.",
            &[
                "Reported: Zufrieden äußerte sich dessen junge Nachfolgerin über den Start. | dessen junge Nachfolgerin | äußerte | dessen junge Nachfolgerin",
            ],
        ),
    ]);
}

#[test]
fn a_subject_is_joined_to_another_behind_an_insertion() {
    check(&[
        (
            "Die Grünen, die mit der SPD regieren, und die Linken fordern Neuwahlen.",
            &[
                "Reported: Die Grünen, die mit der SPD regieren, und die Linken fordern Neuwahlen. | Die Grünen | fordern | die Grünen",
            ],
        ),
        (
            "[Uwe Kern|PER], der Chef, und seine Leute fordern Neuwahlen.",
            &[
                "Reported: Uwe Kern, der Chef, und seine Leute fordern Neuwahlen. | Uwe Kern, der Chef | fordern | Uwe Kern",
            ],
        ),
        (
            "[Uwe Kern|PER], der mit dem Bus kam, und seine Leute fordern Neuwahlen.",
            &[
                "Reported: Uwe Kern, der mit dem Bus kam, und seine Leute fordern Neuwahlen. | Uwe Kern | fordern | Uwe Kern",
            ],
        ),
        (
            "Die Anwohner, die seit Jahren, auch nachts, mit dem Lärm leben, fordern Ruhe.",
            &[
                "Reported: Die Anwohner, die seit Jahren, auch nachts, mit dem Lärm leben, fordern Ruhe. | Die Anwohner | fordern | die Anwohner",
            ],
        ),
        (
            "Der Verein, den die Stadt fördert, und die Schule fordern Ruhe.",
            &[
                "Reported: Der Verein, den die Stadt fördert, und die Schule fordern Ruhe. | Der Verein | fordern | der Verein",
            ],
        ),
    ]);
}

#[test]
fn the_verb_of_an_interrupted_relative_clause_is_not_that_of_the_noun() {
    check(&[
        ("Ein Besuch bei Menschen, die mit dem Krieg, mit Hunger und mit Kälte rechnen.", &[]),
        ("Ein Besuch bei Menschen, die mit allem, auch mit dem Tod, rechnen.", &[]),
        ("Ein Besuch bei Menschen, die seit dem Sommer, als der Damm brach, mit dem Tod rechnen.", &[]),
    ]);
}

#[test]
fn things_ask_for_nothing() {
    check(&[
        ("Das Regal verspricht mehr Platz.", &[]),
        ("Der Herbst verlangt den Gärtnern Geduld.", &[]),
        ("Die Brücke fordert die Planer.", &[]),
        ("Die Anwohner fordern mehr Leben in der Stadt.", &[]),
    ]);
}

#[test]
fn an_addressee_behind_a_name_is_no_part_of_it() {
    check(&[
        (
            "Es reiche, sagte [Anna Kern|PER] [ARD|ORG].",
            &["Indirect: Es reiche | Anna Kern | sagte | Anna Kern"],
        ),
        (
            "Es reiche, sagte [Anna Kern|PER] der „Zeit“.",
            &["Indirect: Es reiche | Anna Kern | sagte | Anna Kern"],
        ),
        (
            "Es reiche, sagte [Anna Kern|PER] der Deutschen Presse-Agentur.",
            &["Indirect: Es reiche | Anna Kern | sagte | Anna Kern"],
        ),
        (
            "Trainer [Uwe Kern|PER] kam. Der neue Trainer sagte, es reiche.",
            &["Indirect: es reiche | Der neue Trainer | sagte | der neue Trainer"],
        ),
        (
            "Trainer [Uwe Kern|PER] kam. Der Trainer sagte, es reiche.",
            &["Indirect: es reiche | Der Trainer | sagte | Uwe Kern"],
        ),
        (
            "[Wladimir Putins|PER] Sprecher sagte, es reiche.",
            &["Indirect: es reiche | Wladimir Putins Sprecher | sagte | Wladimir Putins Sprecher"],
        ),
    ]);
}

#[test]
fn titles_agencies_and_addressees_are_kept_apart() {
    check(&[
        (
            "Es reiche, sagte [Anna Kern|PER], Leiterin der Bank.",
            &["Indirect: Es reiche | Anna Kern, Leiterin der Bank | sagte | Anna Kern"],
        ),
        (
            "Ein Sprecher der ARD sagte, es reiche.",
            &["Indirect: es reiche | Ein Sprecher der ARD | sagte | ein Sprecher der ARD"],
        ),
        (
            "Es reiche, sagte ein Sprecher der Feuerwehr der Deutschen Presse-Agentur.",
            &["Indirect: Es reiche | ein Sprecher der Feuerwehr | sagte | ein Sprecher der Feuerwehr"],
        ),
        (
            "Es reiche, sagte [Uwe Kern|PER] der „Bild am Sonntag“.",
            &["Indirect: Es reiche | Uwe Kern | sagte | Uwe Kern"],
        ),
        (
            "Angehörigen der Opfer sprach [Uwe Kern|PER] sein Beileid aus.",
            &[
                "Reported: Angehörigen der Opfer sprach Uwe Kern sein Beileid aus. | Uwe Kern | sprach | Uwe Kern",
            ],
        ),
        (
            "Den Angehörigen sprach [Uwe Kern|PER] sein Beileid aus.",
            &["Reported: Den Angehörigen sprach Uwe Kern sein Beileid aus. | Uwe Kern | sprach | Uwe Kern"],
        ),
        (
            "Auch der Minister und die Ärzte sagten, es reiche.",
            &["Indirect: es reiche | der Minister und die Ärzte | sagten | der Minister und die Ärzte"],
        ),
        (
            "Und auch der Minister sagte, es reiche.",
            &["Indirect: es reiche | der Minister | sagte | der Minister"],
        ),
    ]);
}

#[test]
fn an_agent_is_named_behind_von_but_not_who_is_asked() {
    check(&[
        (
            "Von [Uwe Kern|PER] wurde gefordert, man solle warten.",
            &["Indirect: man solle warten | – | gefordert"],
        ),
        (
            "Von der Stadt wird kritisiert, dass Geld fehle.",
            &["Indirect: dass Geld fehle | der Stadt | kritisiert | die Stadt"],
        ),
        (
            "Es wurde von der Stadt kritisiert, dass Geld fehle.",
            &["Indirect: dass Geld fehle | der Stadt | kritisiert | die Stadt"],
        ),
        (
            "Die Diskriminierung von Frauen im Land wurde von der Stadt kritisiert.",
            &[
                "Reported: Die Diskriminierung von Frauen im Land wurde von der Stadt kritisiert. | der Stadt | kritisiert | die Stadt",
            ],
        ),
    ]);
}
