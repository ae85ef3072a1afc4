//! Numerals in words. Closed lists of the language; own compilation.

/// Cardinals below twenty.
pub(crate) const UNITS: [&str; 20] = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
];

/// Tens from twenty on.
pub(crate) const TENS: [&str; 8] =
    ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

/// Stems of the ordinals that are not a cardinal with -t or -st.
pub(crate) const ORDINALS: &[(&str, u32)] = &[("acht", 8), ("dritt", 3), ("erst", 1), ("siebt", 7)];

/// Whether a word is a power of ten that stands before the unit of an amount: `750 Millionen Euro`.
pub(crate) fn is_power_of_ten(word: &str) -> bool {
    matches!(
        word,
        "Billionen"
            | "Milliarde"
            | "Milliarden"
            | "Million"
            | "Millionen"
            | "Mio."
            | "Mrd."
            | "Tausend"
            | "tausend"
    )
}

/// Hundreds and thousands in one word.
pub(crate) const ROUND: &[(&str, u16)] = &[
    ("hundert", 100),
    ("einhundert", 100),
    ("zweihundert", 200),
    ("dreihundert", 300),
    ("vierhundert", 400),
    ("fünfhundert", 500),
    ("tausend", 1000),
    ("zweitausend", 2000),
];

/// A cardinal from 2 to 99 in one word.
pub(crate) fn spell(value: usize) -> String {
    if value < 20 {
        return UNITS[value].to_owned();
    }
    let ten = TENS[value / 10 - 2];
    if value.is_multiple_of(10) { ten.to_owned() } else { format!("{}und{ten}", UNITS[value % 10]) }
}

/// The value of a cardinal in lower case (`zwölf`, `fünfundzwanzig`, `hundert`, `dreihundert`, `tausend`).
pub(crate) fn cardinal(word: &str) -> Option<u32> {
    if !opens_numeral(word) {
        return None;
    }
    if let Some((head, rest)) = word.split_once("tausend") {
        let thousands = if head.contains("hundert") { cardinal(head) } else { factor(head) };
        return thousands?.checked_mul(1000)?.checked_add(below_or_zero(rest)?);
    }
    if let Some((head, rest)) = word.split_once("hundert") {
        return Some(factor(head)? * 100 + below_or_zero(rest)?);
    }
    below_hundred(word)
}

/// Whether a word begins as some numeral does: all others, which are nearly all words, need not be searched for one.
fn opens_numeral(word: &str) -> bool {
    word.as_bytes().first_chunk().is_some_and(|start: &[u8; 3]| {
        matches!(
            start,
            b"nul"
                | b"ein"
                | b"zwe"
                | b"dre"
                | b"vie"
                | b"f\xc3\xbc"
                | b"sec"
                | b"sie"
                | b"ach"
                | b"neu"
                | b"zeh"
                | b"elf"
                | b"zw\xc3"
                | b"zwa"
                | b"hun"
                | b"tau"
        )
    })
}

/// The value of an ordinal in lower case, in any of its forms (`dritten`, `siebtes`, `zwanzigster`).
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    let stem = word.strip_suffix(['r', 'n', 's', 'm']).unwrap_or(word).strip_suffix('e')?;
    let known = ORDINALS.iter().find(|(ordinal, _)| *ordinal == stem).map(|(_, value)| *value);
    known.or_else(|| {
        let number = stem.strip_suffix('t')?;
        cardinal(number)
            .filter(|value| *value < 20)
            .or_else(|| cardinal(number.strip_suffix('s')?).filter(|value| *value >= 20))
    })
}

fn factor(head: &str) -> Option<u32> {
    if head.is_empty() { Some(1) } else { below_hundred(head) }
}

fn below_or_zero(rest: &str) -> Option<u32> {
    match rest.strip_prefix("und").unwrap_or(rest) {
        "" => Some(0),
        rest if rest.contains("hundert") => cardinal(rest),
        rest => below_hundred(rest),
    }
}

fn below_hundred(word: &str) -> Option<u32> {
    let at = |list: &[&str], word: &str| list.iter().position(|numeral| *numeral == word).map(|at| at as u32);
    let ten = |word: &str| at(&TENS, word.replace("dreissig", "dreißig").as_str()).map(|at| at * 10 + 20);
    if word == "eins" {
        return Some(1);
    }
    at(&UNITS, word).or_else(|| ten(word)).or_else(|| {
        let (unit, tens) = word.split_once("und")?;
        Some(at(&UNITS, unit).filter(|unit| (1..10).contains(unit))? + ten(tens)?)
    })
}

#[cfg(test)]
mod tests {
    use super::{ROUND, TENS, UNITS, cardinal, is_power_of_ten, opens_numeral, ordinal, spell};

    #[test]
    fn cardinals_have_values() {
        for (word, value) in [
            ("ein", 1),
            ("zwölf", 12),
            ("siebzehn", 17),
            ("fünfundzwanzig", 25),
            ("einunddreißig", 31),
            ("hundert", 100),
            ("dreihundert", 300),
            ("hundertfünfzig", 150),
            ("zweitausend", 2000),
            ("tausendzweihundert", 1200),
        ] {
            assert_eq!(cardinal(word), Some(value), "{word}");
        }
        for (word, value) in [
            ("erste", 1),
            ("dritten", 3),
            ("siebter", 7),
            ("achtes", 8),
            ("zwölftem", 12),
            ("zwanzigste", 20),
            ("einunddreißigsten", 31),
            ("hundertster", 100),
        ] {
            assert_eq!(ordinal(word), Some(value), "{word}");
        }
        for word in ["", "e", "te", "weiten", "zwei", "leiste", "fünfste"] {
            assert_eq!(ordinal(word), None, "{word}");
        }
        let all = UNITS.iter().chain(&TENS).chain(ROUND.iter().map(|(word, _)| word));
        assert!(all.chain(&["eins", "dreissig"]).all(|word| opens_numeral(word)));
        for word in ["", "und", "zehnund", "hundertmark", "stunde"] {
            assert_eq!(cardinal(word), None, "{word}");
        }
    }

    #[test]
    fn numbers_are_spelt_as_they_are_read() {
        for (value, word) in [
            (2, "zwei"),
            (12, "zwölf"),
            (19, "neunzehn"),
            (20, "zwanzig"),
            (21, "einundzwanzig"),
            (90, "neunzig"),
            (99, "neunundneunzig"),
        ] {
            assert_eq!(spell(value), word);
        }
        for value in 2..100 {
            assert_eq!(cardinal(&spell(value)), Some(value as u32));
        }
    }

    #[test]
    fn hundreds_and_thousands_add_up() {
        for (word, value) in [
            ("zweihundertdreißig", 230),
            ("hundertundeins", 101),
            ("zweitausendeinhundert", 2100),
            ("zwölftausend", 12_000),
            ("hunderttausend", 100_000),
            ("dreihunderttausendfünfhundert", 300_500),
        ] {
            assert_eq!(cardinal(word), Some(value), "{word}");
        }
        for word in ["tausendmeilen", "zweihundertzig", "hundertzehntel", "einundzehn", "zehnundzwanzig"] {
            assert_eq!(cardinal(word), None, "{word}");
        }
        // From twenty on with -st, below with -t.
        assert_eq!((ordinal("neunzehnte"), ordinal("zwanzigte")), (Some(19), None));
        assert_eq!((ordinal("zwanzigste"), ordinal("neunzehnste")), (Some(20), None));
        assert!(!opens_numeral("haus") && !opens_numeral("") && !opens_numeral("zw"));
        assert!(is_power_of_ten("Millionen") && is_power_of_ten("Mrd.") && !is_power_of_ten("Dutzend"));
    }
}
