//! Where a unit of a text begins: agencies, live blogs, quotations that end a sentence.

use super::readings::check;

#[test]
fn places_and_agencies_open_a_report() {
    check(&[
        (
            "Köln\n\nBerlin – Der Minister kündigte an, das Geld zu zahlen.",
            &["Indirect: das Geld zu zahlen | Der Minister | kündigte | der Minister"],
        ),
        (
            "Berlin – Der Minister kündigte an, das Geld zu zahlen.",
            &["Indirect: das Geld zu zahlen | Der Minister | kündigte | der Minister"],
        ),
        (
            "Der Weg\n\nBad Ems – Der Minister kündigte an, das Geld zu zahlen.",
            &["Indirect: das Geld zu zahlen | Der Minister | kündigte | der Minister"],
        ),
        (
            "Der Weg\n\nFrankfurt/Main (dpa/lhe) – Der Minister kündigte an, das Geld zu zahlen.",
            &["Indirect: das Geld zu zahlen | Der Minister | kündigte | der Minister"],
        ),
        (
            "Der Weg\n\nBerlin (dpa) - Kinderärzte warnen vor Erkältungen.",
            &["Reported: Kinderärzte warnen vor Erkältungen. | Kinderärzte | warnen | Kinderärzte"],
        ),
        (
            "Der Weg\n\nBerlin (dpa). Kinderärzte warnen vor Erkältungen.",
            &["Reported: Kinderärzte warnen vor Erkältungen. | Kinderärzte | warnen | Kinderärzte"],
        ),
        (
            "Der Weg\n\nDrei große Städte – der Minister warnt vor Lärm.",
            &[
                "Reported: Drei große Städte – der Minister warnt vor Lärm. | der Minister | warnt | der Minister",
            ],
        ),
        (
            "Der Weg\n\nBerlin – Der Minister fordert mehr Geld.",
            &["Reported: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister"],
        ),
        (
            "Der Weg\n\nBad Ems – Der Minister fordert mehr Geld.",
            &["Reported: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister"],
        ),
        (
            "Der Weg\n\nBad Neu Ems – Der Minister fordert mehr Geld.",
            &[
                "Reported: Bad Neu Ems – Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister",
            ],
        ),
        (
            "Berlin – Der Minister fordert mehr Geld.",
            &["Reported: Berlin – Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister"],
        ),
        (
            "Der Weg\n\nBerlin – der Minister fordert mehr Geld.",
            &["Reported: Berlin – der Minister fordert mehr Geld. | der Minister | fordert | der Minister"],
        ),
        (
            "Der Weg\n\nFrankfurt/Main (dpa/lhe) – Der Minister fordert mehr Geld.",
            &["Reported: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister"],
        ),
        (
            "Der Weg\n\nEs regnet. Berlin – Der Minister fordert mehr Geld.",
            &["Reported: Berlin – Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister"],
        ),
    ]);
}

#[test]
fn times_open_an_entry_of_a_live_blog() {
    check(&[
        (
            "+++ 19.02 Uhr +++ Kinderärzte warnen vor Erkältungen.",
            &["Reported: Kinderärzte warnen vor Erkältungen. | Kinderärzte | warnen | Kinderärzte"],
        ),
        (
            "9.55 Uhr: Kinderärzte warnen vor Erkältungen.",
            &["Reported: Kinderärzte warnen vor Erkältungen. | Kinderärzte | warnen | Kinderärzte"],
        ),
        (
            "9.55 Uhr warnen Kinderärzte vor Erkältungen.",
            &["Reported: 9.55 Uhr warnen Kinderärzte vor Erkältungen. | Kinderärzte | warnen | Kinderärzte"],
        ),
        (
            "+++ Kinderärzte warnen vor Erkältungen +++",
            &["Reported: Kinderärzte warnen vor Erkältungen | Kinderärzte | warnen | Kinderärzte"],
        ),
        (
            "+++ 19.02 Uhr: Der Minister fordert mehr Geld +++",
            &["Reported: Der Minister fordert mehr Geld | Der Minister | fordert | der Minister"],
        ),
        (
            "19 Uhr: Der Minister fordert mehr Geld.",
            &["Reported: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister"],
        ),
        (
            "19 Uhr ist spät: Der Minister fordert mehr Geld.",
            &[
                "Reported: 19 Uhr ist spät: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister",
            ],
        ),
        (
            "19 Leute: Der Minister fordert mehr Geld.",
            &["Reported: 19 Leute: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister"],
        ),
    ]);
}

#[test]
fn a_quotation_ends_its_sentence() {
    check(&[
        (
            "„Wann? Jetzt?“, fragte [Eva Kern|PER].",
            &["Direct: „Wann? Jetzt?“ | Eva Kern | fragte | Eva Kern"],
        ),
        (
            "„Ich komme.“ [Uwe Roth|PER] sagte, er bleibe.",
            &["Direct: „Ich komme.“ | – | –", "Indirect: er bleibe | Uwe Roth | sagte | Uwe Roth"],
        ),
        (
            "„Ich komme!“, rief [Eva Kern|PER]. „Ich bleibe!“ [Uwe Roth|PER] schwieg.",
            &[
                "Direct: „Ich komme!“ | Eva Kern | rief | Eva Kern",
                "Direct: „Ich bleibe!“ | Eva Kern | – | ?Eva Kern",
            ],
        ),
        (
            "„Ich komme.“ „Ich bleibe lieber hier.“",
            &["Direct: „Ich komme.“ | – | –", "Direct: „Ich bleibe lieber hier.“ | – | –"],
        ),
        ("„Was ist das?“ fragte [Eva Kern|PER].", &["Direct: „Was ist das?“ | Eva Kern | fragte | Eva Kern"]),
        (
            "„Ich komme.“ Der Minister fordert mehr Geld.",
            &[
                "Direct: „Ich komme.“ | – | –",
                "Reported: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister",
            ],
        ),
        (
            "„Wann? Jetzt?“ Der Minister fordert mehr Geld.",
            &[
                "Direct: „Wann? Jetzt?“ | – | –",
                "Reported: Der Minister fordert mehr Geld. | Der Minister | fordert | der Minister",
            ],
        ),
    ]);
}

#[test]
fn a_dateline_alone_says_nothing() {
    check(&[(
        "Berlin (dpa) –\n\nDer Minister sagte, es reiche.",
        &["Indirect: es reiche | Der Minister | sagte | der Minister"],
    )]);
}
