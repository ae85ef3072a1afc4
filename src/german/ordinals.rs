//! Words that distinguish an ordinal (`am 3. Oktober`, `der 17. Versuch`) from a number at the end of a sentence.
//!
//! Source: own compilation from general knowledge of German.

/// Whether a capitalised word is usually counted by an ordinal: a month, or a noun whose last part stands in the
/// list (`Jahrhundert`, `Kommandeurstagung`).
pub(crate) fn is_counted(word: &str) -> bool {
    let word = word.trim_end_matches('-');
    MONTHS.binary_search(&word).is_ok() || {
        let stem = |ending: &str| word.strip_suffix(ending).unwrap_or(word);
        [word, stem("s"), stem("es"), stem("e"), stem("n"), stem("en"), stem("ern"), stem("er")].iter().any(
            |form| {
                WHOLE.binary_search(form).is_ok()
                    || HEADS.iter().any(|head| {
                        form.len() >= head.len()
                            && form.is_char_boundary(form.len() - head.len())
                            && same_letters(&form[form.len() - head.len()..], head)
                    })
            },
        )
    }
}

/// Whether a word is a month's name or its usual short form.
pub(crate) fn is_month(word: &str) -> bool {
    MONTHS.binary_search(&word).is_ok()
}

/// Whether a lower-case word announces an ordinal that follows it: articles and what is declined like them,
/// prepositions that carry the article.
pub(crate) fn is_determiner(word: &str) -> bool {
    DETERMINERS.binary_search(&word).is_ok()
        || (word.starts_with(|c: char| c.is_ascii_uppercase())
            && DETERMINERS.binary_search_by(|known| known.cmp_folded(word)).is_ok())
}

/// Whether a lower-case word is declined as before a noun, so that a number behind it is an ordinal: `der in Baucau
/// stationierten 1. Division`.
pub(crate) fn is_attribute(word: &str) -> bool {
    const ENDINGS: [&str; 10] =
        ["ierte", "ierten", "ierter", "ende", "enden", "ender", "enen", "ischen", "lichen", "igen"];
    word.len() > 6
        && word.starts_with(char::is_lowercase)
        && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Comparison that takes the first letter of the other word as lower case.
trait FoldedOrd {
    fn cmp_folded(&self, other: &str) -> std::cmp::Ordering;
}

impl FoldedOrd for &str {
    fn cmp_folded(&self, other: &str) -> std::cmp::Ordering {
        let mut bytes = other.bytes();
        let first = bytes.next().map(|byte| byte.to_ascii_lowercase());
        self.bytes().cmp(first.into_iter().chain(bytes))
    }
}

/// Equality that takes the first letter of `part` in either case.
fn same_letters(part: &str, head: &str) -> bool {
    part.eq_ignore_ascii_case(head)
}

/// Months, in full and as they are shortened before a point, sorted.
static MONTHS: &[&str] = &[
    "Apr",
    "April",
    "Aug",
    "August",
    "Dez",
    "Dezember",
    "Feb",
    "Feber",
    "Febr",
    "Februar",
    "Jan",
    "Januar",
    "Jul",
    "Juli",
    "Jun",
    "Juni",
    "Jänner",
    "Mai",
    "Mär",
    "März",
    "Nov",
    "November",
    "Okt",
    "Oktober",
    "Sep",
    "Sept",
    "September",
];

/// Counted nouns that are no part of longer ones, sorted.
static WHOLE: &[&str] = &[
    "Akt",
    "Armee",
    "Band",
    "FC",
    "FCK",
    "FFC",
    "FSV",
    "Gang",
    "Gebot",
    "Grad",
    "Mai",
    "Mal",
    "Rang",
    "SC",
    "SV",
    "Stock",
    "Takt",
    "Teil",
    "Tor",
    "UN-Generalversammlung",
];

/// Last parts of counted nouns.
static HEADS: &[&str] = &[
    "auflage",
    "ausgabe",
    "austragung",
    "bezirk",
    "breitengrad",
    "bundesversammlung",
    "bürgermeister",
    "division",
    "durchgang",
    "etage",
    "etappe",
    "feier",
    "festival",
    "filmfestspiele",
    "folge",
    "geburtstag",
    "gipfel",
    "hochzeitstag",
    "hälfte",
    "jahrestag",
    "jahrgang",
    "jahrhundert",
    "jahrtausend",
    "jubiläum",
    "kapitel",
    "klasse",
    "konferenz",
    "kongress",
    "lauf",
    "lebensjahr",
    "legislaturperiode",
    "lesung",
    "liga",
    "längengrad",
    "minute",
    "monat",
    "niederlage",
    "obergeschoss",
    "parallele",
    "parteitag",
    "periode",
    "platz",
    "präsident",
    "regiment",
    "reihe",
    "rennen",
    "runde",
    "saisontor",
    "schuljahr",
    "schwangerschaftswoche",
    "semester",
    "sieg",
    "sinfonie",
    "sitzung",
    "spiel",
    "spieltag",
    "staffel",
    "stelle",
    "stockwerk",
    "strafkammer",
    "strafsenat",
    "symphonie",
    "tagung",
    "todestag",
    "treffen",
    "untergeschoss",
    "versuch",
    "vorsitzende",
    "wahlperiode",
    "welle",
    "weltkrieg",
    "wettbewerb",
    "woche",
    "zivilkammer",
    "zivilsenat",
    "änderung",
];

/// Words that announce an ordinal, sorted, in lower case.
static DETERMINERS: &[&str] = &[
    "am", "an", "beim", "das", "dem", "den", "der", "deren", "des", "dessen", "die", "diesem", "diesen",
    "dieser", "dieses", "euer", "eurem", "euren", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "im",
    "jede", "jedem", "jeden", "jeder", "jedes", "jener", "mein", "meine", "meinem", "meinen", "meiner",
    "meines", "sein", "seine", "seinem", "seinen", "seiner", "seines", "unser", "unsere", "unserem",
    "unseren", "unserer", "vom", "zum", "zur",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(MONTHS.is_sorted());
        assert!(WHOLE.is_sorted());
        assert!(DETERMINERS.is_sorted());
    }

    #[test]
    fn nouns_are_known_by_their_last_part() {
        for word in
            ["Oktober", "Jahrhunderts", "Kommandeurstagung", "FC", "Spieltag", "Bundesliga", "Weltkriegs"]
        {
            assert!(is_counted(word), "{word}");
        }
        for word in ["Der", "Merkel", "Haus"] {
            assert!(!is_counted(word), "{word}");
        }
        assert!(is_determiner("zum") && is_determiner("Der") && !is_determiner("Seite"));
    }

    #[test]
    fn months_and_attributes_announce_or_follow_a_number() {
        assert!(is_month("Oktober") && !is_month("Oktoberfest") && !is_month(""));
        for word in ["stationierten", "amtierende", "russischen", "ehemaligen", "einigen"] {
            assert!(is_attribute(word), "{word}");
        }
        for word in ["Amtierende", "ehemals", "igen", "eigene", "Ostende", "großen", "Haus"] {
            assert!(!is_attribute(word), "{word}");
        }
        assert!(is_counted("Liga") && is_counted("Regionalliga-") && !is_counted("Gala"));
        assert!(is_determiner("Zum") && !is_determiner("zUm"));
    }
}
