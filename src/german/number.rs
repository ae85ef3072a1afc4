//! Grammatical number, singular or plural, as far as the spelling tells: of finite verbs, and of noun phrases by their article
//! and noun. What may be both is neither.
//!
//! Own compilation; the endings are those of any grammar. A plural ends in `-e`, `-n`, `-r`, `-l`, `-s` or a vowel, so a noun that
//! ends otherwise is a singular.

/// Singular or plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// One.
    Singular,
    /// Several.
    Plural,
}

/// The number of a finite verb of the third person, in lower case: `haben`, `forderten`; `hat`, `forderte`.
pub(crate) fn of_verb(verb: &str) -> Number {
    // The preterites of `-inn-` and `-ein-`, and the present of `können`.
    const SINGULARS: [&str; 5] = ["begann", "gewann", "kann", "schien", "sann"];
    let singular = SINGULARS.iter().any(|form| verb.ends_with(form));
    if (verb.ends_with('n') || verb == "sind") && !singular { Number::Plural } else { Number::Singular }
}

/// The number of a noun phrase by its first word in lower case, where this is no noun, and its noun; `None` where they
/// leave it open.
pub(crate) fn of_phrase(first: Option<&str>, noun: &str) -> Option<Number> {
    let lower = noun.to_lowercase();
    if COLLECTIVES.iter().any(|collective| lower.ends_with(collective)) {
        return None;
    }
    let by_article = match first {
        Some("ein" | "eine" | "jede" | "jeder" | "jedes" | "das" | "dieses" | "jenes") => {
            Some(Number::Singular)
        }
        Some(
            "alle" | "beide" | "drei" | "einige" | "etliche" | "fünf" | "mehrere" | "sechs" | "viele"
            | "vier" | "wenige" | "zahlreiche" | "zehn" | "zwei",
        ) => Some(Number::Plural),
        _ => None,
    };
    by_article.or_else(|| of_noun(&lower, noun))
}

/// The number of a noun, given in lower case and as it is written.
fn of_noun(lower: &str, noun: &str) -> Option<Number> {
    const PLURALS: [&str; 8] = ["ungen", "heiten", "keiten", "schaften", "täten", "ionen", "innen", "leute"];
    const SINGULARS: [&str; 10] = ["ei", "epsis", "esse", "in", "ion", "ismus", "nis", "or", "ung", "ur"];
    // `USA`, `KMU`
    let acronym = noun.ends_with(char::is_uppercase);
    if PLURALS.iter().any(|ending| lower.ends_with(ending)) {
        Some(Number::Plural)
    } else if SINGULARS.iter().any(|ending| lower.ends_with(ending))
        || !acronym && lower.ends_with(['b', 'c', 'd', 'f', 'g', 'h', 'k', 'm', 'p', 't', 'z', 'ß'])
    {
        Some(Number::Singular)
    } else {
        None
    }
}

/// The ends of nouns, in lower case, that take a verb in either number: `Die Mehrheit der Befragten fordern`, `zehn Prozent
/// fordern`.
const COLLECTIVES: &[&str] = &[
    "achtel",
    "anzahl",
    "dutzend",
    "drittel",
    "ehepaar",
    "familie",
    "fünftel",
    "gros",
    "gruppe",
    "großteil",
    "hundert",
    "hälfte",
    "mann",
    "mehrheit",
    "menge",
    "million",
    "milliarde",
    "minderheit",
    "paar",
    "prozent",
    "reihe",
    "schar",
    "tausend",
    "teil",
    "team",
    "viertel",
    "vielzahl",
    "zahl",
];

#[cfg(test)]
mod tests {
    use super::{Number, of_phrase, of_verb};

    #[test]
    fn a_finite_verb_tells_its_number() {
        for verb in ["haben", "forderten", "äußern", "fordern", "sind", "waren", "wollen"] {
            assert_eq!(of_verb(verb), Number::Plural, "{verb}");
        }
        for verb in ["hat", "forderte", "kann", "begann", "schien", "ist", "war", "will", "sah", "habe"] {
            assert_eq!(of_verb(verb), Number::Singular, "{verb}");
        }
    }

    #[test]
    fn a_phrase_tells_its_number_by_article_or_noun() {
        for (first, noun) in [
            (None, "Interesse"),
            (None, "Kritik"),
            (Some("die"), "Schließung"),
            (Some("ein"), "Gutachten"),
            (Some("das"), "Treffen"),
            (Some("die"), "Ministerin"),
            (Some("die"), "Polizei"),
            (None, "Hilfe-Ruf"),
        ] {
            assert_eq!(of_phrase(first, noun), Some(Number::Singular), "{first:?} {noun}");
        }
        for (first, noun) in
            [(None, "Nachbesserungen"), (Some("zwei"), "Vereine"), (Some("die"), "Feuerwehrleute")]
        {
            assert_eq!(of_phrase(first, noun), Some(Number::Plural), "{first:?} {noun}");
        }
        for (first, noun) in [
            (Some("die"), "Bauern"),
            (None, "Bedauern"),
            (Some("die"), "Mehrheit"),
            (Some("eine"), "Reihe"),
            (None, "Prozent"),
            (Some("die"), "KMU"),
            (Some("die"), "Grüne"),
        ] {
            assert_eq!(of_phrase(first, noun), None, "{first:?} {noun}");
        }
    }
}
