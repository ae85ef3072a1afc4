//! The subjunctive (Konjunktiv I and II), the mood of indirect speech.
//!
//! The auxiliaries are a closed list. For all other verbs the third person singular of the Konjunktiv I ends in -e
//! (`er trage`), which no indicative form does; a list of verb stems and a few verbal endings exclude adjectives and
//! nouns in -e. Source: own compilation; the rule is that of every grammar.

use super::lookup::Index;
use super::tenses;

static FIRST_INDEX: Index = Index::new(FIRST);
static SECOND_INDEX: Index = Index::new(SECOND);
static STEM_INDEX: Index = Index::new(STEMS);

/// The kind of a subjunctive form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Konjunktiv I: `sei`, `habe`, `könne`, `trage`; indirect speech.
    First,
    /// Konjunktiv II: `wäre`, `hätte`, `würde`; indirect speech, a condition or a wish.
    Second,
    /// Probably Konjunktiv I, by the ending or the position alone; an adjective can look the same.
    Likely,
}

/// The kind of subjunctive that a word form in lower case is; `None` if it is none.
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
    if is_strong_second(form) {
        return Some(Mood::Second);
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

/// Whether a form is the Konjunktiv II of a strong verb: its preterite with an umlaut, `flössen` beside `floss`.
fn is_strong_second(form: &str) -> bool {
    let Some(base) = form.strip_suffix("en").or_else(|| form.strip_suffix('e')) else { return false };
    [('ä', "a"), ('ö', "o"), ('ü', "u")].iter().any(|&(umlaut, vowel)| {
        base.matches(umlaut).count() == 1
            && tenses::strong_preterite(&base.replacen(umlaut, vowel, 1)) == Some(false)
    })
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
    "beend",
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
    "benötig",
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
    "bind",
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
    "dreh",
    "dring",
    "droh",
    "dräng",
    "drück",
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
    "ess",
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
    "frag",
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
    "hass",
    "heb",
    "heiß",
    "helf",
    "herrsch",
    "hinder",
    "hoff",
    "hol",
    "häng",
    "hör",
    "interessier",
    "jag",
    "kauf",
    "kehr",
    "kenn",
    "kipp",
    "klag",
    "klär",
    "knüpf",
    "koch",
    "komm",
    "kost",
    "kämpf",
    "kümmer",
    "kündig",
    "lach",
    "lad",
    "lauf",
    "leb",
    "leg",
    "lehn",
    "lehr",
    "leist",
    "leit",
    "lenk",
    "lern",
    "les",
    "liefer",
    "lieg",
    "lock",
    "lös",
    "mach",
    "meid",
    "meld",
    "merk",
    "mess",
    "miet",
    "nehm",
    "nenn",
    "nutz",
    "offensteh",
    "pack",
    "park",
    "passier",
    "pfleg",
    "plan",
    "platz",
    "protestier",
    "prüf",
    "putz",
    "ras",
    "reagier",
    "rechn",
    "red",
    "regier",
    "reis",
    "reiß",
    "renn",
    "resultier",
    "rett",
    "richt",
    "ruf",
    "sag",
    "samml",
    "schad",
    "schaff",
    "schein",
    "scheiter",
    "schick",
    "schieb",
    "schieß",
    "schlaf",
    "schlag",
    "schließ",
    "schmelz",
    "schreib",
    "schreit",
    "schrumpf",
    "schwank",
    "schweig",
    "schwimm",
    "schwäch",
    "schütz",
    "seh",
    "send",
    "senk",
    "setz",
    "sieg",
    "sink",
    "sitz",
    "sorg",
    "spar",
    "spiel",
    "sprech",
    "spür",
    "stamm",
    "start",
    "steck",
    "steh",
    "steig",
    "steiger",
    "stell",
    "sterb",
    "stimm",
    "stopp",
    "stoß",
    "streb",
    "streik",
    "ström",
    "stärk",
    "stör",
    "stürz",
    "such",
    "teil",
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
    "verwalt",
    "verwend",
    "verzicht",
    "wachs",
    "warn",
    "wart",
    "wasch",
    "wechsl",
    "wend",
    "werb",
    "werf",
    "wirk",
    "wohn",
    "wähl",
    "wünsch",
    "zahl",
    "zeichn",
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
        for form in [
            "sagte", "heute", "große", "diese", "Klage", "ohne", "ist", "neue", "eine", "zufolge", "ende",
            "e", "",
        ] {
            assert_eq!(mood(form), None, "{form}");
        }
    }

    #[test]
    fn strong_verbs_have_a_second_subjunctive() {
        for form in ["zöge", "trüge", "schlügen", "böte", "ergäbe", "käme"] {
            assert_eq!(mood(form), Some(Mood::Second), "{form}");
        }
        for form in ["zog", "Züge", "säen", "für", "über", "fröhliche", "ärgerliche"] {
            assert_eq!(mood(form), None, "{form}");
        }
        assert_eq!(mood("kombiniere"), Some(Mood::Likely));
    }
}
