//! Who counted: `laut Polizei`, `nach Angaben der Veranstalter`, `nach Gewerkschaftsangaben`, `zählte die Polizei`, `demnach`.
//!
//! Beside what [`speech`](crate::speech) finds: a figure has a source in many sentences that quote nobody.

/// Nouns behind `nach`, with the genitive of who counted.
const COUNTS: &[&str] = &[
    "Angabe",
    "Angaben",
    "Auskunft",
    "Darstellung",
    "Schilderung",
    "Schilderungen",
    "Aussage",
    "Aussagen",
    "Berechnung",
    "Berechnungen",
    "Bericht",
    "Berichten",
    "Information",
    "Informationen",
    "Schätzung",
    "Schätzungen",
    "Zählung",
    "Zählungen",
];

/// Verbs of counting, whose subject stands next to them.
const VERBS: &[&str] = &[
    "beziffert",
    "bezifferte",
    "bezifferten",
    "schätzen",
    "schätzt",
    "schätzte",
    "schätzten",
    "zählte",
    "zählten",
];

/// How far the noun may stand from the words that announce it.
const REACH: usize = 4;

/// The noun of who counted in a clause, by the words at its tokens; `demnach` means the one of the sentence before.
pub(super) fn source<'d>(
    clause: std::ops::Range<usize>,
    before: Option<u32>,
    word: impl Fn(usize) -> &'d str,
    is_free: impl Fn(usize) -> bool,
) -> Option<u32> {
    let noun = |tokens: &mut dyn Iterator<Item = usize>| -> Option<u32> {
        let is_noun = |token: &usize| word(*token).starts_with(char::is_uppercase) && is_free(*token);
        let stops = |token: &usize| matches!(word(*token), "," | ";" | "." | ":" | "und");
        // `offiziellen Angaben zufolge` names nobody.
        let found = tokens.take_while(|token| !stops(token)).find(is_noun)?;
        (!COUNTS.contains(&word(found))).then_some(found as u32)
    };
    for token in clause.clone() {
        let behind = |from: usize| from..clause.end.min(from + REACH);
        match word(token) {
            "laut" | "Laut" | "zufolge" => {
                let is_behind = word(token) != "zufolge";
                let found = if is_behind {
                    noun(&mut behind(token + 1))
                } else {
                    noun(&mut (clause.start.max(token.saturating_sub(REACH))..token).rev())
                };
                if found.is_some() {
                    return found;
                }
            }
            "nach" | "Nach" => {
                for at in behind(token + 1) {
                    if COUNTS.contains(&word(at)) {
                        let next = word(at + 1);
                        let is_named = matches!(
                            next,
                            "der" | "des" | "von" | "vom" | "eines" | "einer" | "seines" | "ihres"
                        ) || next.starts_with(char::is_uppercase);
                        return if is_named { noun(&mut behind(at + 1)) } else { None };
                    }
                    // `Gewerkschaftsangaben`, `Polizeiangaben`.
                    if word(at).ends_with("angaben") {
                        return Some(at as u32);
                    }
                }
            }
            "demnach" | "Demnach" => return before,
            verb if VERBS.contains(&verb) => {
                let found = noun(&mut behind(token + 1))
                    .or_else(|| noun(&mut (clause.start.max(token.saturating_sub(REACH))..token).rev()));
                if found.is_some() {
                    return found;
                }
            }
            _ => {}
        }
    }
    None
}

/// The side of those who count for the state.
pub(crate) const STATE: u8 = 1;

/// Unions by their names.
const UNIONS: [&str; 12] =
    ["verdi", "ver.di", "metall", "gdl", "evg", "dgb", "gew", "ufo", "dbb", "unia", "vida", "ögb"];

/// Those who are counted, those who count for the state, and those who call people together: two of one side are one
/// source, whatever the noun.
pub(crate) fn side(noun: &str) -> Option<u8> {
    let lower = noun.to_lowercase();
    let is = |list: &[&str]| list.iter().any(|stem| lower.contains(stem));
    if is(&["polizei", "beamt", "behörde", "ministerium"]) {
        Some(STATE)
    } else if UNIONS.contains(&lower.as_str())
        || is(&[
            "veranstalter",
            "organisator",
            "gewerkschaft",
            "verband",
            "bauernbund",
            "initiative",
            "aktivist",
        ])
    {
        Some(2)
    } else {
        None
    }
}
