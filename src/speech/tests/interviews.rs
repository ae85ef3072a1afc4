//! Interviews: labels, their persons, and what an answer quotes.

use super::readings::check;

#[test]
fn labels_name_who_answers() {
    check(&[
        (
            "[Anna Kern|PER] leitet das Werk.\n\n**Frage:** Was tun Sie jetzt?\n\n**Kern:** Wir bauen weiter.\n\n**Frage:** Warum?\n\n**Kern:** Weil es nötig ist.",
            &[
                "Direct: Wir bauen weiter. | Kern | – | Anna Kern",
                "Direct: Weil es nötig ist. | Kern | – | Anna Kern",
            ],
        ),
        (
            "[Anna Kern|PER] leitet das Werk.\n\nFrage: Was tun Sie jetzt?\n\nAntwort: Wir bauen weiter.\n\nFrage: Warum, Frau [Kern|PER]?\n\nAntwort: Weil es nötig ist.",
            &[
                "Direct: Wir bauen weiter. | Antwort | – | Anna Kern",
                "Direct: Weil es nötig ist. | Antwort | – | Anna Kern",
            ],
        ),
        (
            "[Anna Kern|PER] leitet das Werk.\n\nF: Was tun Sie jetzt?\n\nA. K.: Wir bauen weiter.\n\nF: Warum?\n\nA. K.: Weil es nötig ist.",
            &[
                "Direct: Wir bauen weiter. | A. K. | – | Anna Kern",
                "Direct: Weil es nötig ist. | A. K. | – | Anna Kern",
            ],
        ),
        (
            "[Anna Kern|PER] und [Alf Krug|PER] leiten das Werk.\n\nF: Was tun Sie jetzt?\n\nA. K.: Wir bauen weiter.\n\nF: Warum?\n\nA. K.: Weil es nötig ist.",
            &[
                "Direct: Wir bauen weiter. | A. K. | – | A. K.",
                "Direct: Weil es nötig ist. | A. K. | – | A. K.",
            ],
        ),
        (
            "[Anna Kern|PER] und [Alf Krug|PER] leiten das Werk.\n\nF: Was tun Sie jetzt?\n\nKern: Wir bauen weiter.\n\nF: Warum?\n\nKrug: Weil es nötig ist.",
            &[
                "Direct: Wir bauen weiter. | Kern | – | Anna Kern",
                "Direct: Weil es nötig ist. | Krug | – | Alf Krug",
            ],
        ),
        (
            "[Anna Kern|PER] leitet das Werk.\n\nWas tun Sie jetzt?\n\nKern: Wir bauen weiter.\n\nWarum tun Sie das?\n\nKern: Weil es nötig ist.\n\nKern: Und weil es gut ist.",
            &[
                "Direct: Wir bauen weiter. | Kern | – | Anna Kern",
                "Direct: Weil es nötig ist. | Kern | – | Anna Kern",
                "Direct: Und weil es gut ist. | Kern | – | Anna Kern",
            ],
        ),
        (
            "[Anna Kern|PER] leitet das Werk.\n\nWas tun Sie jetzt?\n\nKern: Wir bauen weiter.\n\nWarum tun Sie das?\n\nKern: Weil es nötig ist.",
            &[],
        ),
        (
            "[Anna Kern|PER] leitet das Werk.\n\nWas tun Sie jetzt?\n\nKern: Wir bauen weiter.\n\nKern: Weil es nötig ist.\n\nKern: Und weil es gut ist.",
            &[],
        ),
    ]);
}

#[test]
fn an_answer_has_statements_of_its_own() {
    check(&[(
        "[Anna Kern|PER] leitet das Werk.\n\nFrage: Was tun Sie jetzt?\n\nKern: Wir bauen weiter. Da habe ich gesagt, es reiche.\n\nFrage: Warum?\n\nKern: Er hat mich angerufen und gesagt, es reiche.",
        &[
            "Direct: Wir bauen weiter. Da habe ich gesagt, es reiche. | Kern | – | Anna Kern",
            "Indirect: es reiche | ich | gesagt | ?Anna Kern",
            "Direct: Er hat mich angerufen und gesagt, es reiche. | Kern | – | Anna Kern",
            "Indirect: es reiche | Er | gesagt | –",
        ],
    )]);
}
