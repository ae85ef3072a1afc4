//! Lines that stand in a news text and are none of it: links to other articles, credits, calls to subscribe.
//!
//! Own compilation from general knowledge of German news pages.

/// Whether a line, given in lower case, opens like one that is no part of the report.
pub(crate) fn opens_boilerplate(lower: &str) -> bool {
    let first = lower.as_bytes().first();
    OPENINGS.iter().any(|opening| opening.as_bytes().first() == first && lower.starts_with(opening))
}

#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "(c) ", "abonnieren", "alle infos", "alles wichtige", "anmerkung der redaktion", "anzeige", "archivfoto", "auch interessant", "bild:", "bildquelle", "das könnte sie", "das wichtigste in kürze",
    "die wichtigsten infos", "die wichtigsten nachrichten", "dieser artikel erschien", "dieser artikel wurde", "diskutieren sie", "ein gastbeitrag", "ein interview von", "ein kommentar von", "eine analyse von",
    "eine glosse", "eine kolumne", "empfohlener redaktioneller inhalt", "folgen sie uns", "foto:", "fotos:", "hier finden sie", "hier geht es",
    "hier klicken", "jetzt anmelden", "jetzt lesen", "klicken sie", "lesen sie", "lesetipp", "lies auch", "links:", "mehr dazu", "mehr lesen", "mehr zu ",
    "mehr zum thema", "mehr:", "mit material von", "newsletter", "quelle:", "quellen:", "sehen sie", "siehe auch", "siehe hierzu", "themenverwandte artikel",
    "und jetzt zum wetter", "video:", "weiterführende links", "weiterlesen", "weitere informationen", "weitere meldungen", "weitere nachrichten", "© ",
];

#[cfg(test)]
mod tests {
    use super::{OPENINGS, opens_boilerplate};

    #[test]
    fn openings_are_in_lower_case() {
        assert!(OPENINGS.iter().all(|opening| opening.to_lowercase() == *opening));
    }

    #[test]
    fn reports_are_no_boilerplate() {
        assert!(opens_boilerplate("mehr: keine miene zum bösen spiel"));
        assert!(!opens_boilerplate("mehr als 100 menschen starben."));
    }
}
