//! What is read of each quantity: its words, its value, what is measured, and who or what is counted.

use super::read;
use crate::facts::{Measure, Quantity, Scope};
use crate::german::approximation::Bound;

/// Every quantity as `words: bound value/step measure scope noun role end`; what is exact, whole or unknown is left out. The step
/// is the place of the last figure that is known, both in the basic unit of what is measured: days, metres, per cent.
fn described(text: &str) -> Vec<String> {
    let (analysis, ledger) = read(text);
    let rounded = |number: f64| (number * 1e6).round() / 1e6;
    let describe = |quantity: &Quantity| {
        let Quantity { value, measure, scope, role, head, extreme, .. } = quantity;
        let (low, high) = (rounded(value.low), rounded(value.high));
        let mut parts = vec![format!("{}:", quantity.span.of(analysis.document.text()))];
        parts.extend((value.bound != Bound::Exact).then(|| format!("{:?}", value.bound)));
        let number = match measure {
            Measure::Score => format!("{low}:{}", quantity.second),
            _ if low == high => low.to_string(),
            _ => format!("{low}-{high}"),
        };
        parts.push(format!("{number}/{}", rounded(value.step)));
        parts.push(match measure {
            Measure::Unit(dimension) => format!("{dimension:?}"),
            _ => format!("{measure:?}"),
        });
        parts.extend((*scope != Scope::Whole).then(|| format!("{scope:?}")));
        parts.extend(head.map(|head| analysis.document.word_at(head as usize).to_owned()));
        parts.extend(quantity.is_elliptical.then(|| "(left out)".to_owned()));
        parts.extend(role.map(|role| format!("{role:?}")));
        parts.extend(extreme.map(|end| format!("{end:?}")));
        parts.join(" ")
    };
    ledger.quantities.iter().map(describe).collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for &(text, expected) in cases {
        assert_eq!(described(text), expected, "{text}");
    }
}

#[test]
fn what_counts_people_has_its_noun_and_its_role() {
    check(&[
        (
            "Es kamen mehr als 20 Verletzte in die Klinik.",
            &["mehr als 20: AtLeast 20/10 Count Verletzte Injured"],
        ),
        (
            "Zehntausende Menschen kamen, darunter Dutzende Kinder, und Hunderttausende blieben weg.",
            &[
                "Zehntausende: Between 20000-99999/1 Count Menschen",
                "Dutzende: Between 24-99/1 Count Part Kinder",
                "Hunderttausende: Between 200000-999999/1 Count Menschen (left out)",
            ],
        ),
        ("Ein Ehepaar starb bei dem Unfall. Ein Ehepaar sang.", &["Ein Ehepaar: 2/1 Count Ehepaar Dead"]),
        ("Die beiden Frauen blieben.", &["beiden: 2/1 Count Frauen"]),
        ("Ein letzter Passagier fehlt.", &["Ein: 1/1 Count Passagier"]),
        (
            "Einer der Fahrer wurde verletzt. Einer von ihnen starb.",
            &["Einer: 1/1 Count Part Fahrer Injured", "Einer: 1/1 Count Part Dead"],
        ),
        (
            "Niemand wurde verletzt. Es gab keine Verletzten.",
            &["Niemand: 0/1 Count Injured", "keine: 0/1 Count Verletzten Injured"],
        ),
        (
            "Drei weitere Menschen starben. Dazu kamen fünf andere Autos.",
            &["Drei: 3/1 Count More Menschen Dead", "fünf: 5/1 Count More Autos"],
        ),
        (
            "Es gab 30 Tote, 40 Verletzte und 5 Vermisste. 30 Tote und Verletzte.",
            &[
                "30: 30/10 Count Tote Dead",
                "40: 40/10 Count Verletzte Injured",
                "5: 5/1 Count Vermisste Missing",
                "30: 30/10 Count Tote Dead",
            ],
        ),
        (
            "Zwei der fünf Kinder starben, drei wurden verletzt.",
            &[
                "Zwei: 2/1 Count Kinder Dead",
                "fünf: 5/1 Count Total Kinder",
                "drei: 3/1 Count Kinder (left out) Injured",
            ],
        ),
        (
            "Drei Schwerverletzte, zwei Leichtverletzte. Zwei Festnahmen. Fünf Todesopfer.",
            &[
                "Drei: 3/1 Count Schwerverletzte Injured",
                "zwei: 2/1 Count Leichtverletzte Injured",
                "Zwei: 2/1 Count Festnahmen Arrested",
                "Fünf: 5/1 Count Todesopfer Dead",
            ],
        ),
        (
            "Zwölf Menschen ertranken, 13 werden vermisst, 14 wurden gerettet, 15 sind obdachlos.",
            &["Zwölf: 12/1 Count Menschen Dead", "13: 13/1 Count Missing", "14: 14/1 Count Rescued"],
        ),
        (
            "Acht Männer wurden festgenommen, zwei verhaftet. Die Polizei nahm acht Personen fest.",
            &[
                "Acht: 8/1 Count Männer Arrested",
                "zwei: 2/1 Count Männer (left out) Arrested",
                "acht: 8/1 Count Personen Arrested",
            ],
        ),
        (
            "Bei dem Brand starben mindestens vier Menschen, 17 weitere wurden verletzt.",
            &["mindestens vier: AtLeast 4/1 Count Menschen Dead", "17: 17/1 Count More Injured"],
        ),
        (
            "200 Einsatzkräfte löschten den Brand. Die Feuerwehr war mit 20 Fahrzeugen da.",
            &["200: 200/100 Count Einsatzkräfte", "20: 20/10 Count Fahrzeugen"],
        ),
    ]);
}

#[test]
fn ages_are_told_from_lengths_of_time() {
    check(&[
        (
            "Der jüngste Tote war 24, der älteste 81 Jahre alt.",
            &["24: 24/1 Age Lowest", "81 Jahre alt: 81/1 Age Highest"],
        ),
        (
            "Der 24-Jährige ist der Jüngste. Der Älteste ist 90 Jahre alt.",
            &["24-Jährige: 24/1 Age Lowest", "90 Jahre alt: 90/10 Age Highest"],
        ),
        ("Sie sind 26, 33 und 51 Jahre alt.", &["26: 26/1 Age", "33: 33/1 Age", "51 Jahre alt: 51/1 Age"]),
        (
            "Sie ist Anfang dreißig, er Ende fünfzig, Mitte 40 ist niemand.",
            &["Anfang dreißig: Between 30-33/1 Age", "Ende fünfzig: Between 57-59/1 Age"],
        ),
        (
            "Der 54-Jährige und das siebenjährige Kind, die dreijährige Haft, ein 30-jähriger Mann.",
            &[
                "54-Jährige: 54/1 Age",
                "siebenjährige: 7/1 Age Kind",
                "dreijährige: 1095.75/365.25 Duration Haft",
                "30-jähriger: 30/1 Age Mann",
            ],
        ),
        (
            "Er ist älter als 35. Sie ist nicht älter als 35 Jahre. Er ist jünger als 20 Jahre.",
            &["35: AtLeast 35/1 Age", "35 Jahre: AtMost 35/1 Age", "20 Jahre: Below 20/10 Age"],
        ),
        (
            "Peter Müller (24) kam. Eva Roth, 41, ging. Haus (4) brannte. Peter Müller (2,5) kam.",
            &["24: 24/1 Age", "41: 41/1 Age"],
        ),
        (
            "Männer im Alter von 36 und 58 Jahren kamen. Der 30 Jahre alte Mann ging. Die Frau ist 30 Jahre alt.",
            &[
                "36: 36/1 Age",
                "58 Jahren: 58/1 Age",
                "30 Jahre alte: 30/10 Age Mann",
                "30 Jahre alt: 30/10 Age",
            ],
        ),
        (
            "Die jüngsten waren 40, die ältesten 70. Die ältesten waren 300.",
            &["40: 40/10 Age Lowest", "70: 70/10 Age Highest", "300: 300/100 Count"],
        ),
        (
            "Ein 20-minütiges Gespräch und eine dreiwöchige Reise, ein halbjähriger Streit, eine dreiviertelstündige Rede.",
            &[
                "20-minütiges: 0.013889/0.000694 Duration Gespräch",
                "dreiwöchige: 21/7 Duration Reise",
                "halbjähriger: 182.625/365.25 Duration Streit",
                "dreiviertelstündige: 0.03125/0.041667 Duration Rede",
            ],
        ),
        (
            "Die fünfköpfige Familie floh. Eine sechsköpfige floh.",
            &["fünfköpfige: 5/1 Count Familie", "sechsköpfige: 6/1 Count"],
        ),
    ]);
}

#[test]
fn fractions_and_large_numbers_have_the_step_of_their_last_figure() {
    check(&[
        (
            "Eine Drittelmillion Menschen kam.",
            &["Eine Drittelmillion: 333333.333333/333333.333333 Count Menschen"],
        ),
        (
            "Ein Sechstel, ein Siebtel, drei Achtel und ein Zwölftel stimmten zu.",
            &[
                "Ein Sechstel: About 16.666667/10 Share",
                "ein Siebtel: About 14.285714/10 Share",
                "drei Achtel: About 37.5/10 Share",
                "ein Zwölftel: About 8.333333/10 Share",
            ],
        ),
        (
            "Die Zahl hat sich mehr als halbiert. Sie wurde halbiert.",
            &["mehr als halbiert: AtLeast 50/10 Share Change", "halbiert: About 50/10 Share Change"],
        ),
        (
            "Drei Viertel der Wähler kamen. Ein gutes Drittel blieb.",
            &["Drei Viertel: About 75/10 Share", "Ein gutes Drittel: SlightlyOver 33.333333/10 Share"],
        ),
        (
            "Jeder zweite Befragte schwieg. Jede dritte Minute zählt.",
            &["Jeder zweite: About 50/10 Share Befragte"],
        ),
        (
            "Mehr als jeder zweite Deutsche. Jedes dritte Kind. Jeden zehnten Euro. Jeder Zweite.",
            &[
                "Mehr als jeder zweite: AtLeast 50/10 Share Deutsche",
                "Jedes dritte: About 33.333333/10 Share Kind",
                "Jeden zehnten: About 10/10 Share Euro",
                "Jeder Zweite: About 50/10 Share",
            ],
        ),
        (
            "Knapp eine halbe Million Menschen. Gut eine Million Euro. Fast eine Milliarde Euro. Anderthalb Millionen Euro.",
            &[
                "Knapp eine halbe Million: Nearly 500000/500000 Count Menschen",
                "Gut eine Million Euro: SlightlyOver 1000000/1000000 Money",
                "Fast eine Milliarde Euro: Nearly 1000000000/1000000000 Money",
                "Anderthalb Millionen Euro: 1500000/500000 Money",
            ],
        ),
        (
            "Mehrere Tausend Menschen kamen, einige Dutzend blieben. Vier Dutzend Eier. Ein halbes Dutzend Eier. Eine halbe Milliarde Euro.",
            &[
                "Mehrere Tausend: Between 2000-9999/1000 Count Menschen",
                "einige Dutzend: Between 24-119.988/12 Count Menschen (left out)",
                "Vier Dutzend: About 48/12 Count Eier",
                "Ein halbes Dutzend: 6/6 Count Eier",
                "Eine halbe Milliarde Euro: 500000000/500000000 Money",
            ],
        ),
        (
            "Es kamen vierzig Menschen, fünfzehn Hunde, zwanzig Katzen und Zwanzig Vögel.",
            &[
                "vierzig: About 40/10 Count Menschen",
                "fünfzehn: 15/1 Count Hunde",
                "zwanzig: About 20/10 Count Katzen",
                "Zwanzig: 20/10 Count Vögel",
            ],
        ),
        (
            "Dutzend Menschen kamen. Ein Dutzend Menschen kam. Er kaufte eine halbe.",
            &["Dutzend: About 12/12 Count Menschen", "Ein Dutzend: About 12/12 Count Menschen"],
        ),
        (
            "Es kamen 30 000 Menschen. Es kamen 1 250 000 Menschen. Am 12 300 Menschen.",
            &[
                "30 000: 30000/10000 Count Menschen",
                "1 250 000: 1250000/10000 Count Menschen",
                "12 300: 12300/100 Count Menschen",
            ],
        ),
        (
            "Drei von tausend Wohnungen stehen leer. 17 von 100 fehlen.",
            &["Drei von tausend: 0.3/0.1 Share", "17 von 100: 17/1 Share"],
        ),
        (
            "Neun von zehn stimmten zu. 118 von 132 Flügen fielen aus. 95 der 169 Mandate sind neu. Zwei von drei blieben.",
            &[
                "Neun von zehn: 90/10 Share",
                "118: 118/1 Count Flügen",
                "132: 132/1 Count Total Flügen",
                "95: 95/1 Count Mandate",
                "169: 169/1 Count Total Mandate",
                "Zwei von drei: 66.666667/10 Share",
            ],
        ),
    ]);
}

#[test]
fn what_is_left_out_of_a_pair_stands_with_the_other() {
    check(&[
        (
            "Der Umsatz stieg von 104,5 auf 91,3 Millionen Euro.",
            &["104,5: 104500000/100000 Money Before", "91,3 Millionen Euro: 91300000/100000 Money"],
        ),
        ("Der Preis stieg von 500 auf 600 Euro.", &["500: 500/100 Money Before", "600 Euro: 600/100 Money"]),
        ("Der Preis stieg um 5 und um 7 Prozent.", &["5: 5/1 Share Change", "7 Prozent: 7/1 Share Change"]),
        (
            "23 Prozent entfallen auf die ÖVP und 22 auf die SPÖ.",
            &["23 Prozent: 23/1 Share", "22: 22/1 Share"],
        ),
        (
            "23 Prozent entfallen auf die ÖVP, zwanzig auf die SPÖ.",
            &["23 Prozent: 23/1 Share", "zwanzig: About 20/10 Share"],
        ),
        (
            "Der Gewinn stieg von zwei auf drei Milliarden Euro. Der Gewinn stieg von 500 auf 1 Million Euro.",
            &[
                "zwei: 2000000000/1000000000 Money Before",
                "drei Milliarden Euro: 3000000000/1000000000 Money",
                "500: 500/100 Money Before",
                "1 Million Euro: 1000000/1000000 Money",
            ],
        ),
        (
            "Die Preise stiegen von 30 auf 40 Euro und von 3 auf 4 Euro.",
            &["30: 30/10 Money Before", "40 Euro: 40/10 Money", "3: 3/1 Money Before", "4 Euro: 4/1 Money"],
        ),
        (
            "Die Miete stieg um 20 Euro auf 700 Euro. Die Zahl sank von 300 auf 200.",
            &[
                "20 Euro: 20/10 Money Change",
                "700 Euro: 700/100 Money",
                "300: 300/100 Count Before",
                "200: 200/100 Count",
            ],
        ),
        (
            "Sieben Jahre hatte der Staatsanwalt verlangt, nicht mehr als dreieinhalb der Verteidiger.",
            &[
                "Sieben Jahre: 2556.75/365.25 Duration",
                "nicht mehr als dreieinhalb: AtMost 1278.375/182.625 Duration",
            ],
        ),
        (
            "Die Stadt hat 19 Millionen Euro. Es bleibt ein Rest von elf Millionen.",
            &["19 Millionen Euro: 19000000/1000000 Money", "elf Millionen: 11000000/1000000 Money"],
        ),
        (
            "Von den 41 Filialen schließen sechs. Es kamen 300 Menschen. Die Polizei sprach von 200.",
            &[
                "41: 41/1 Count Filialen",
                "sechs: 6/1 Count Filialen (left out)",
                "300: 300/100 Count Menschen",
                "200: 200/100 Count Menschen (left out)",
            ],
        ),
        (
            "Um fast ein Viertel, genau 23 Prozent, sank die Zahl. 20 Prozent, nämlich 18 Prozent. Fast 300 Menschen, genau 287 Menschen kamen.",
            &["23 Prozent: 23/1 Share Change", "18 Prozent: 18/1 Share", "287: 287/1 Count Menschen"],
        ),
    ]);
}

#[test]
fn places_scores_and_levels_are_no_counts() {
    check(&[
        (
            "Er ist die Nummer 97 der Welt. Er ist an Nummer 5 gesetzt. Haus Nummer 7 brannte.",
            &["97: 97/1 Rank", "5: 5/1 Rank"],
        ),
        (
            "Er wurde Sechster. Zweiter wurde er. Er kam auf den siebten Platz und in den dritten Stock.",
            &[
                "Sechster: 6/1 Rank",
                "Zweiter: 2/1 Rank",
                "siebten Platz: 7/1 Rank",
                "dritten Stock: 3/1 Level Stock",
            ],
        ),
        (
            "Die 29. Auflage begann. Das erste Rennen fiel aus. Das zweite Rennen nicht.",
            &["29. Auflage: 29/1 Ordinal Auflage", "zweite Rennen: 2/1 Ordinal Rennen"],
        ),
        (
            "Köln gewann 2:1. Der 3:1-Sieg freut. Das Spiel endete 2-0. Es stand 613 zu 613.",
            &["2:1: 2:1/1 Score", "3:1-Sieg: 3:1/1 Score", "2-0: 2:0/1 Score", "613 zu 613: 613:613/1 Score"],
        ),
        ("Sie liegt auf Platz 3. Er wohnt am Platz 2030.", &["Platz 3: 3/1 Rank"]),
        (
            "Das Beben hatte Stärke 6,3. Er fuhr Tempo 60. Es gilt Warnstufe 4 von 5.",
            &["6,3: 6.3/0.1 Magnitude Stärke", "60: 60/10 Speed Tempo", "4: 4/1 Level Warnstufe"],
        ),
        ("Sie hat 6,5 Punkte. Sie hat 7 Punkte.", &["6,5 Punkte: 6.5/0.1 Points", "7: 7/1 Count Punkte"]),
        (
            "Sie gewann mit 6:4, 6:3. Er verlor 4:6, 7:5. Der 2:0-Erfolg.",
            &[
                "6:4: 6:4/1 Score",
                "6:3: 6:3/1 Score",
                "4:6: 6:4/1 Score",
                "7:5: 7:5/1 Score",
                "2:0-Erfolg: 2:0/1 Score",
            ],
        ),
    ]);
}

#[test]
fn times_of_races_and_matches_are_lengths_of_time() {
    check(&[
        (
            "In der 78. Minute traf er. Brahm traf (54.). Im Haus (54.) war niemand.",
            &[
                "78. Minute: Between 0.053472-0.054167/0.000694 Duration",
                "54.: Between 0.036806-0.0375/0.000694 Duration",
            ],
        ),
        (
            "Der Zug fährt um 8:30 Uhr. Es dauerte 3:04 Stunden. Sie lief 2:07:38. Er brauchte 1:52,40 Minuten. Sie lief 2:07:38 Stunden.",
            &[
                "8:30 Uhr: 510/1 Clock",
                "3:04 Stunden: 0.127778/0.000694 Duration",
                "2:07:38: 0.088634/0.000012 Duration",
                "1:52,40 Minuten: 0.001301/0 Duration",
                "2:07:38 Stunden: 0.088634/0.000012 Duration",
            ],
        ),
        (
            "Ihm fehlte ein Zehntel auf den Sieger. Drei Hundertstel Sekunden Vorsprung. Ein Zehntel der Wähler kam.",
            &[
                "ein Zehntel: 0.000001/0.000001 Duration",
                "Drei Hundertstel: 0/0 Duration",
                "Ein Zehntel: About 10/10 Share",
            ],
        ),
        (
            "Er wurde dreimal verletzt, 20 Kinder auch. Nach 1:52,40 Minuten waren 20 Autos da.",
            &[
                "dreimal: 3/1 Times",
                "20: 20/10 Count Kinder",
                "1:52,40 Minuten: 0.001301/0 Duration",
                "20: 20/10 Count Autos",
            ],
        ),
        (
            "Sie brauchte 61:07:38 Stunden. Er brauchte 2:60:00. Er brauchte 3:75 Minuten.",
            &["61:07:38 Stunden: 2.546968/0.000012 Duration"],
        ),
    ]);
}

#[test]
fn clock_times_in_words_are_read() {
    check(&[
        (
            "Zehn nach vier fuhr er. Kurz vor zwölf kam er. Um fünf vor drei ging er.",
            &["Zehn nach vier: 250/720 Clock", "vor zwölf: 720/720 Clock", "fünf vor drei: 175/720 Clock"],
        ),
        (
            "Am Sonntagabend um acht begann es. Der Zug kam um elf am Bahnhof an.",
            &["um acht: 480/720 Clock", "um elf: 660/720 Clock"],
        ),
        ("Sie kam nach vier an. Er ging vor zehn von ihnen.", &["vier: 4/1 Count", "zehn: 10/10 Count Part"]),
    ]);
}

#[test]
fn weights_and_sides_are_read_with_their_units() {
    check(&[
        (
            "Eine 500-Kilo-Bombe lag da. Er bekam eine Fünf-Sekunden-Strafe. Ein 20-Liter-Kanister brannte.",
            &[
                "500-Kilo-Bombe: 500/100 Mass",
                "Fünf-Sekunden-Strafe: 0.000058/0.000012 Duration",
                "20-Liter-Kanister: 0.02/0.01 Volume",
            ],
        ),
        ("Das Feld ist 60 mal 30 Meter groß.", &["60: 60/10 Length", "30 Meter: 30/10 Length"]),
        (
            "Er fuhr 144 Kilometer pro Stunde, 60 Kilometer in der Stunde. Es fielen 48 Liter Regen je Quadratmeter, 20 Liter auf den Quadratmeter.",
            &[
                "144 Kilometer pro Stunde: 144/1 Speed",
                "60 Kilometer in der Stunde: 60/10 Speed",
                "48 Liter Regen je Quadratmeter: 0.048/0.001 Length",
                "20 Liter auf den Quadratmeter: 0.02/0.01 Length",
            ],
        ),
        (
            "Drei Jahre und zwei Monate Haft sind viel. Drei Monate und zwei Jahre auch. Vor drei Jahren begann es.",
            &[
                "Drei Jahre und zwei Monate: 1156.625/30.4375 Duration Haft",
                "Drei Monate: 91.3125/30.4375 Duration",
                "zwei Jahre: 730.5/365.25 Duration",
            ],
        ),
        (
            "Es regnete 30 Liter pro Quadratmeter. Der Wagen braucht 7 Liter auf 100 Kilometer.",
            &[
                "30 Liter pro Quadratmeter: 0.03/0.01 Length",
                "7 Liter: 0.007/0.001 Volume",
                "100 Kilometer: 100000/100000 Length",
            ],
        ),
        (
            "Der Berg ist 3.000 Meter hoch, der See 30 Meter tief, der Fluss 300 Kilometer lang.",
            &[
                "3.000 Meter: 3000/1000 Length",
                "30 Meter: 30/10 Length",
                "300 Kilometer: 300000/100000 Length",
            ],
        ),
        (
            "Die Strafe beträgt 3 Jahre und 6 Monate. Er fuhr 3 Stunden und 20 Minuten.",
            &[
                "3 Jahre und 6 Monate: 1278.375/30.4375 Duration",
                "3 Stunden und 20 Minuten: 0.138889/0.000694 Duration",
            ],
        ),
        (
            "Er ist 1,80 Meter groß und 80 Kilo schwer. Die 3.000-Meter-Läuferin. Der 30-Tonner.",
            &["1,80 Meter: 1.8/0.01 Length", "80 Kilo: 80/10 Mass"],
        ),
        (
            "Eine gute Stunde dauerte es, eine knappe Stunde dort, eine halbe Stunde da, keine halbe Stunde hier.",
            &[
                "Eine gute Stunde: SlightlyOver 0.041667/0.041667 Duration",
                "eine knappe Stunde: Nearly 0.041667/0.041667 Duration",
                "eine halbe Stunde: 0.020833/0.020833 Duration",
                "keine halbe Stunde: Below 0.020833/0.020833 Duration",
            ],
        ),
        (
            "Es dauerte 41 Verhandlungstage und drei Kalenderwochen. An vier Sonntagen und sieben Geburtstagen ruhte er.",
            &[
                "41 Verhandlungstage: 41/1 Duration Verhandlungstage",
                "drei Kalenderwochen: 21/7 Duration Kalenderwochen",
                "vier: 4/1 Count Sonntagen",
                "sieben: 7/1 Count Geburtstagen",
            ],
        ),
        (
            "Der Bau dauert 180 Tage. Das 180-Betten-Haus steht. Die Drei-Zimmer-Wohnung, eine Dreizimmerwohnung. Das 49-Euro-Ticket.",
            &[
                "180 Tage: 180/10 Duration",
                "180-Betten-Haus: 180/10 Count 180-Betten-Haus",
                "Drei-Zimmer-Wohnung: 3/1 Count Drei-Zimmer-Wohnung",
                "Dreizimmerwohnung: 3/1 Count Dreizimmerwohnung",
            ],
        ),
        (
            "Er fiel fünfmal oder mehr hin. Sie trug 500-Kilo-Bomben oder mehr.",
            &["fünfmal: AtLeast 5/1 Times", "500-Kilo-Bomben: AtLeast 500/100 Mass"],
        ),
        (
            "Der Schaden hat sich halbiert oder mehr, 20 Autos fehlen.",
            &["halbiert: AtLeast 50/10 Share Change", "20: 20/10 Count Autos"],
        ),
    ]);
}

#[test]
fn ranges_have_both_ends() {
    check(&[
        (
            "Drei bis vier Millionen Euro fehlen. Zwischen 20 und 30 Menschen kamen. Fünf oder sechs Autos brannten.",
            &[
                "Drei bis vier Millionen Euro: Between 3000000-4000000/1000000 Money",
                "20 und 30: Between 20-30/10 Count Menschen",
                "Fünf oder sechs: Between 5-6/1 Count Autos",
            ],
        ),
        (
            "300 bis 2.000 Menschen kamen. 500 bis 700 Tausend Euro fehlen.",
            &[
                "300 bis 2.000: Between 300-2000/1000 Count Menschen",
                "500 bis 700 Tausend Euro: Between 500000-700000/100000 Money",
            ],
        ),
        (
            "12 Kinder zwischen 3 und 5 Jahren.",
            &["12: 12/1 Count Kinder", "3 und 5 Jahren: Between 1095.75-1826.25/365.25 Duration"],
        ),
    ]);
}

#[test]
fn votes_are_for_or_against() {
    check(&[
        (
            "Der Rat stimmte mit 31 zu 22 Stimmen dafür. Mit 20 zu 30 Stimmen wurde es abgelehnt. Mit 30 zu 20 Stimmen scheiterte es.",
            &[
                "31: 31/1 Count Stimmen For",
                "22: 22/1 Count Stimmen Against",
                "20: 20/10 Count Stimmen For",
                "30: 30/10 Count Stimmen Against",
                "30: 30/10 Count Stimmen Against",
                "20: 20/10 Count Stimmen For",
            ],
        ),
        ("Er gewann mit 95 gegen 74 Stimmen.", &["95: 95/1 Count For", "74: 74/1 Count Stimmen Against"]),
        (
            "30 Menschen mussten aus ihren Häusern. Zwölf überlebten die Krankheit nicht. 17 waren dafür, 12 dagegen.",
            &[
                "30: 30/10 Count Menschen Evacuated",
                "Zwölf: 12/1 Count Dead",
                "17: 17/1 Count For",
                "12: 12/1 Count Against",
            ],
        ),
        (
            "31 Abgeordnete stimmten für das Aus. Fünf Verletzte kamen ins Krankenhaus. Drei wurden im Spital untersucht.",
            &[
                "31: 31/1 Count Abgeordnete For",
                "Fünf: 5/1 Count Verletzte Injured",
                "Drei: 3/1 Count Hospital",
            ],
        ),
    ]);
}

#[test]
fn names_and_numbers_to_call_count_nothing() {
    check(&[
        ("Nummer 7 gewann. Die Autobahn 7 ist zu. Rufen Sie 0511 12345 an.", &[]),
        ("Es waren 007 Agenten. Es sind 0,5 Prozent.", &["0,5 Prozent: 0.5/0.1 Share"]),
        ("Es sind 0 Grad. Es kamen 0511 Menschen.", &["0 Grad: 0/1 Temperature"]),
        (
            "Drei Familien mussten dafür umziehen. 30 Menschen müssen in ihren Häusern bleiben.",
            &["Drei: 3/1 Count Familien", "30: 30/10 Count Menschen"],
        ),
        ("Er wurde mit 14 Messerstichen getötet.", &["14: 14/1 Count Messerstichen"]),
    ]);
}

#[test]
fn changes_parts_and_what_was_before_are_told_apart() {
    check(&[
        (
            "Das sind sechs Euro mehr. Das sind 172.000 Menschen weniger. Es sind zehn Euro mehr als gestern.",
            &[
                "sechs Euro: 6/1 Money Change",
                "172.000: 172000/1000 Count Change Menschen",
                "zehn Euro: 10/10 Money Change",
            ],
        ),
        (
            "Ein Plus von 3 Prozent ist gut. Ein Anstieg von 3 Euro.",
            &["3 Prozent: 3/1 Share Change", "3 Euro: 3/1 Money Change"],
        ),
        (
            "Das sind 3 Prozent weniger. Das sind 3 Grad mehr. Es war 3 Stunden länger.",
            &[
                "3 Prozent: 3/1 Share Change",
                "3 Grad: 3/1 Temperature Change",
                "3 Stunden: 0.125/0.041667 Duration Change",
            ],
        ),
        (
            "Der Umsatz stieg um 300 Euro. Weitere 20 Menschen starben. Davon 5 Kinder. Davon waren 5 Kinder.",
            &[
                "300 Euro: 300/100 Money Change",
                "20: 20/10 Count More Menschen Dead",
                "5: 5/1 Count Part Kinder",
                "5: 5/1 Count Part Kinder",
            ],
        ),
        (
            "Der Gewinn lag bei 120 Millionen Euro nach 106 Millionen im Jahr davor. Es waren 20 Prozent nach 10 Prozent im Vorjahr.",
            &[
                "120 Millionen Euro: 120000000/10000000 Money",
                "106 Millionen: 106000000/1000000 Money Before",
                "20 Prozent: 20/10 Share",
                "10 Prozent: 10/10 Share Before",
            ],
        ),
        (
            "Zwei davon starben. Drei von ihnen flohen. Drei der Boote sanken.",
            &["Zwei: 2/1 Count Part Dead", "Drei: 3/1 Count Part", "Drei: 3/1 Count Part Boote"],
        ),
        (
            "Die Zahl der Opfer stieg auf 27. Die Zahl stieg auf 30.",
            &["27: 27/1 Count Opfer Dead", "30: 30/10 Count"],
        ),
        (
            "Der Kurs stieg um 3,5 Punkte auf 7.000 Punkte. Der DAX verlor 0,5 Prozent auf 15.000 Punkte.",
            &[
                "3,5 Punkte: 3.5/0.1 Points Change",
                "7.000: 7000/1000 Count Punkte",
                "0,5 Prozent: 0.5/0.1 Share",
                "15.000: 15000/1000 Count Punkte",
            ],
        ),
        ("Es waren 30 nach 20 im Vorjahr.", &["30: 30/10 Count", "20: 20/10 Count Before"]),
        (
            "Er wurde fünfmal gefragt, dann 200-mal, einmal nicht.",
            &["fünfmal: 5/1 Times", "200-mal: 200/100 Times"],
        ),
    ]);
}

#[test]
fn money_is_read_with_its_sign_and_how_often() {
    check(&[
        (
            "Es kostet € 500 und dann 20 Millionen US-Dollar. Zweimal 700 Euro sind viel.",
            &[
                "500: 500/100 Money",
                "20 Millionen US-Dollar: 20000000/10000000 Money",
                "Zweimal: 2/1 Times",
                "700 Euro: 1400/200 Money",
            ],
        ),
        (
            "Es kosten 14.50 Franken. Um 14.50 begann es. 2.3 Millionen Franken.",
            &[
                "14.50 Franken: 14.5/0.01 Money",
                "14.50: 890/1 Clock",
                "2.3 Millionen Franken: 2300000/100000 Money",
            ],
        ),
    ]);
}

#[test]
fn words_before_a_number_are_its_bound() {
    check(&[
        (
            "Bis zum Abend 38 Tote. Nicht mehr als 20 Menschen kamen. Mehr als die Hälfte blieb.",
            &[
                "38: 38/1 Count Tote Dead",
                "Nicht mehr als 20: AtMost 20/10 Count Menschen",
                "Mehr als die Hälfte: AtLeast 50/10 Share",
            ],
        ),
        (
            "Rund zwölf Menschen kamen, etwa 25 Autos, knapp 100 Euro, gut 50 Tiere, bis zu 300 Meter, unter 20 Jahre, über 90 Prozent.",
            &[
                "Rund zwölf: About 12/1 Count Menschen",
                "etwa 25: About 25/1 Count Autos",
                "knapp 100 Euro: Nearly 100/100 Money",
                "gut 50: SlightlyOver 50/10 Count Tiere",
                "bis zu 300 Meter: AtMost 300/100 Length",
                "unter 20 Jahre: AtMost 7305/3652.5 Duration",
                "über 90 Prozent: AtLeast 90/10 Share",
            ],
        ),
        (
            "Rund 300 der 2.000 Einwohner flohen. Fast alle 200 Gäste blieben.",
            &[
                "Rund 300: About 300/100 Count Einwohner",
                "2.000: 2000/1000 Count Total Einwohner",
                "200: 200/100 Count Gäste",
            ],
        ),
    ]);
}
