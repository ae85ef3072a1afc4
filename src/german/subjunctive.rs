//! The subjunctive, by which German marks words as somebody else's.
//!
//! The auxiliaries are a closed list. For all other verbs the first subjunctive of the third person singular ends
//! in -e (`er trage`), which no indicative form does; adjectives and nouns in -e are kept out by a list of verbs
//! and by a few endings that only verbs have. Source: own compilation; the rule stands in every grammar.

use super::lookup::Index;

static FIRST_INDEX: Index = Index::new(FIRST);
static SECOND_INDEX: Index = Index::new(SECOND);
static STEM_INDEX: Index = Index::new(STEMS);

/// How surely a form is subjunctive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// `sei`, `habe`, `könne`, `trage`: the subjunctive of reported speech.
    First,
    /// `wäre`, `hätte`, `würde`: reported speech, a condition or a wish.
    Second,
    /// `beginne`: a verb by its ending alone; an adjective can look the same.
    Likely,
}

/// The mood of a word form in lower case, if it is subjunctive.
pub(crate) fn mood(form: &str) -> Option<Mood> {
    if FIRST_INDEX.find(form.as_bytes()).is_some() {
        return Some(Mood::First);
    }
    if SECOND_INDEX.find(form.as_bytes()).is_some() {
        return Some(Mood::Second);
    }
    // A preposition that looks like a form of `folgen`.
    if form == "zufolge" {
        return None;
    }
    let stem = form.strip_suffix('e')?;
    if !form.starts_with(char::is_lowercase) {
        return None;
    }
    if verb_stem(stem) {
        return Some(Mood::First);
    }
    stem.ends_with("ier").then_some(Mood::Likely)
}

/// Whether this is the stem of a listed verb, also behind a prefix.
fn verb_stem(stem: &str) -> bool {
    let listed = |stem: &str| STEM_INDEX.find(stem.as_bytes()).is_some();
    listed(stem) || PREFIXES.iter().filter_map(|prefix| stem.strip_prefix(prefix)).any(listed)
}

const FIRST: &[&str] = &[
    "bedürfe", "dürfe", "gebe", "habe", "könne", "lasse", "möge", "müsse", "sei", "seien", "seiet", "solle",
    "tue", "werde", "wisse", "wolle",
];

const SECOND: &[&str] = &[
    "bedürfte",
    "bedürften",
    "bekäme",
    "bekämen",
    "bestünde",
    "bestünden",
    "bliebe",
    "brächte",
    "brächten",
    "bräuchte",
    "bräuchten",
    "fände",
    "fänden",
    "ginge",
    "gäbe",
    "gäben",
    "hielte",
    "hätte",
    "hätten",
    "käme",
    "kämen",
    "könnte",
    "könnten",
    "ließe",
    "läge",
    "lägen",
    "müsste",
    "müssten",
    "nähme",
    "nähmen",
    "stünde",
    "stünden",
    "sähe",
    "sähen",
    "täte",
    "täten",
    "verlöre",
    "verlören",
    "wäre",
    "wären",
    "würde",
    "würden",
    "wüsste",
    "wüssten",
];

const PREFIXES: &[&str] = &[
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "ent", "er", "fest", "fort", "frei", "ge",
    "heraus", "hervor", "herein", "hin", "hinaus", "mit", "nach", "statt", "teil", "um", "unter", "ver",
    "voran", "vor", "voraus", "weg", "weiter", "wider", "wieder", "zer", "zu", "zurück", "zusammen", "über",
];

/// Stems of frequent verbs whose form in -e is no other common word.
const STEMS: &[&str] = &[
    "akzeptier",
    "antwort",
    "arbeit",
    "atm",
    "bau",
    "beabsichtig",
    "bedeut",
    "bedroh",
    "befind",
    "befürcht",
    "begeh",
    "beginn",
    "begreif",
    "behalt",
    "behandl",
    "behaupt",
    "beinhalt",
    "bekomm",
    "bekämpf",
    "belauf",
    "beleg",
    "bemüh",
    "bericht",
    "beruh",
    "berücksichtig",
    "beschäftig",
    "besitz",
    "besteh",
    "bestätig",
    "beteilig",
    "betracht",
    "betrag",
    "betreff",
    "betreib",
    "beweg",
    "beweis",
    "bewert",
    "bezieh",
    "biet",
    "bild",
    "bitt",
    "bleib",
    "brauch",
    "brech",
    "brenn",
    "bring",
    "dank",
    "dauer",
    "denk",
    "dien",
    "droh",
    "empfehl",
    "empfind",
    "entfall",
    "entscheid",
    "entsprech",
    "entsteh",
    "entwickl",
    "ereign",
    "erfahr",
    "erfolg",
    "erforder",
    "erfüll",
    "ergeb",
    "erhalt",
    "erheb",
    "erhöh",
    "erinner",
    "erkenn",
    "erklär",
    "erlaub",
    "erleb",
    "ermittl",
    "ermöglich",
    "erreich",
    "erschein",
    "erwart",
    "erweis",
    "erwäg",
    "fahr",
    "fall",
    "fehl",
    "find",
    "flieg",
    "flieh",
    "fließ",
    "folg",
    "forder",
    "fortsetz",
    "freu",
    "funktionier",
    "förder",
    "fühl",
    "führ",
    "fürcht",
    "gefährd",
    "geh",
    "gehör",
    "geling",
    "gelt",
    "genieß",
    "genüg",
    "gescheh",
    "gewinn",
    "gewährleist",
    "glaub",
    "greif",
    "halt",
    "handel",
    "handl",
    "heiß",
    "helf",
    "herrsch",
    "hoff",
    "häng",
    "hör",
    "interessier",
    "kauf",
    "kenn",
    "klag",
    "klär",
    "komm",
    "kost",
    "kämpf",
    "kümmer",
    "lauf",
    "leb",
    "lehn",
    "leist",
    "leit",
    "lern",
    "les",
    "liefer",
    "lieg",
    "lös",
    "mach",
    "meid",
    "meld",
    "nehm",
    "nenn",
    "nutz",
    "offensteh",
    "plan",
    "protestier",
    "prüf",
    "rechn",
    "resultier",
    "richt",
    "ruf",
    "sag",
    "schad",
    "schaff",
    "schein",
    "scheiter",
    "schick",
    "schieß",
    "schließ",
    "schreib",
    "schreit",
    "schütz",
    "seh",
    "setz",
    "sitz",
    "sorg",
    "spiel",
    "sprech",
    "spür",
    "stamm",
    "steh",
    "steig",
    "stell",
    "sterb",
    "stimm",
    "stoß",
    "streb",
    "stärk",
    "such",
    "trag",
    "treff",
    "treib",
    "trenn",
    "tret",
    "trink",
    "unterstütz",
    "untersuch",
    "verbiet",
    "verbleib",
    "verdien",
    "verfolg",
    "verfüg",
    "verhalt",
    "verhandl",
    "verhinder",
    "verlang",
    "verlauf",
    "verletz",
    "verlier",
    "vermeid",
    "vermut",
    "verschwind",
    "versteh",
    "verstoß",
    "versuch",
    "verteidig",
    "verteil",
    "vertret",
    "verursach",
    "verwend",
    "verzicht",
    "wachs",
    "warn",
    "wart",
    "wend",
    "werb",
    "wirk",
    "wohn",
    "wähl",
    "wünsch",
    "zahl",
    "zeig",
    "zerstör",
    "zieh",
    "zwing",
    "zähl",
    "änder",
    "öffn",
    "überleb",
    "überleg",
    "übernehm",
    "überprüf",
    "übersteig",
    "überzeug",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        for list in [FIRST, SECOND, STEMS] {
            assert!(list.is_sorted(), "{:?}", list.windows(2).find(|pair| pair[0] >= pair[1]));
        }
    }

    #[test]
    fn subjunctive_forms_are_told_from_others() {
        for form in ["sei", "habe", "könne", "trage", "besitze", "anschließe", "gelte", "gehe", "bedeute"] {
            assert_eq!(mood(form), Some(Mood::First), "{form}");
        }
        assert_eq!(mood("wäre"), Some(Mood::Second));
        assert_eq!(mood("interessiere"), Some(Mood::First));
        for form in
            ["sagte", "heute", "große", "diese", "Klage", "ohne", "ist", "neue", "eine", "zufolge", "e", ""]
        {
            assert_eq!(mood(form), None, "{form}");
        }
    }
}
