//! Finite verbs that show the tense of a clause. Closed lists of the language; own compilation.

use super::lookup::Index;

/// Auxiliaries and modals in the past (preterite, indicative).
pub(crate) static PAST_AUXILIARIES: Index = Index::new(&[
    "durfte", "durften", "hatte", "hatten", "konnte", "konnten", "mochte", "mochten", "musste", "mussten",
    "mußte", "mußten", "sollte", "sollten", "war", "waren", "wollte", "wollten", "wurde", "wurden",
]);

/// Present forms of `haben` and `sein`, which make the perfect with a participle; also those of indirect speech.
pub(crate) static PERFECT_AUXILIARIES: Index =
    Index::new(&["bin", "habe", "haben", "habt", "hast", "hat", "ist", "sei", "seien", "sind"]);

/// Forms of `werden` and of modals in the present, which with an infinitive speak of what is to come.
pub(crate) static FUTURE_AUXILIARIES: Index = Index::new(&[
    "darf", "dürfen", "dürfte", "dürften", "kann", "könne", "können", "könnte", "könnten", "muss", "muß",
    "müsse", "müssen", "müssten", "soll", "solle", "sollen", "werde", "werden", "will", "wird", "wolle",
    "wollen", "würde", "würden",
]);

/// Preterites of strong verbs, first and third person of the singular, whose participle has another vowel.
const STRONG: &[&str] = &[
    "aß", "band", "barg", "bat", "befahl", "begann", "blies", "brach", "briet", "drang", "empfahl", "fand",
    "fiel", "fing", "fraß", "fuhr", "gab", "galt", "gebar", "gelang", "genas", "geschah", "gewann", "ging",
    "grub", "half", "hielt", "hieß", "hing", "kam", "klang", "lag", "las", "lief", "ließ", "lud", "maß",
    "misslang", "nahm", "rang", "rief", "riet", "sah", "sang", "sank", "sann", "saß", "schlang", "schlief",
    "schlug", "schrak", "schuf", "schwamm", "schwand", "schwang", "sprach", "sprang", "stach", "stahl",
    "stank", "starb", "stieß", "tat", "traf", "trank", "trat", "trug", "verdarb", "vergaß", "verzieh",
    "warb", "warf", "wuchs", "wusch", "zwang",
];

/// Preterites of strong verbs, of which the plural behind an inseparable prefix is the participle, too: `erschossen`.
const STRONG_LIKE_PARTICIPLE: &[&str] = &[
    "biss", "biß", "blich", "blieb", "bog", "bot", "flog", "floh", "floss", "floß", "fror", "glich", "glitt",
    "goss", "goß", "griff", "hob", "kroch", "lieh", "litt", "log", "lor", "mied", "pfiff", "pries", "rieb",
    "riss", "ritt", "riß", "roch", "schied", "schien", "schlich", "schloss", "schloß", "schmiss", "schmolz",
    "schnitt", "schob", "schoss", "schoß", "schrie", "schrieb", "schritt", "schwieg", "schwoll", "schwor",
    "sog", "spie", "stand", "stieg", "strich", "stritt", "trieb", "wich", "wies", "wob", "wog", "zog",
];

/// Preterites of irregular verbs. Behind a prefix they are told by their ending, as weak ones are.
static IRREGULAR: Index = Index::new(&[
    "brachte", "brannte", "dachte", "kannte", "nannte", "rannte", "sandte", "wandte", "wusste", "wußte",
]);

/// Prefixes that stay with their verb.
const INSEPARABLE: &[&str] = &[
    "be", "durch", "emp", "ent", "er", "ge", "hinter", "miss", "um", "unter", "ver", "wider", "wieder",
    "zer", "über",
];

/// Prefixes that stand before the finite verb only where it is the last word of its clause: `als er ankam`.
const SEPARABLE: &[&str] = &[
    "ab", "an", "auf", "aus", "bei", "dar", "ein", "fest", "fort", "frei", "heim", "her", "heraus", "herein",
    "hervor", "hin", "hinaus", "hinein", "hinzu", "hoch", "los", "mit", "nach", "nieder", "statt", "teil",
    "vor", "voran", "voraus", "vorbei", "weg", "weiter", "zu", "zurück", "zusammen",
];

/// For each last byte of the strong verbs' forms, the bytes that stand before it; both by their lowest five bits.
const STRONG_ENDINGS: [u32; 32] = {
    let mut endings = [0; 32];
    let lists = [STRONG, STRONG_LIKE_PARTICIPLE];
    let mut list = 0;
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            if let [.., before, last] = lists[list][at].as_bytes() {
                endings[(*last & 31) as usize] |= 1 << (*before & 31);
            }
            at += 1;
        }
        list += 1;
    }
    endings
};

/// Whether the last two bytes are those of a strong verb's form; by their lowest five bits, so some others pass, too.
fn ends_like_strong(form: &str) -> bool {
    let [.., before, last] = form.as_bytes() else { return false };
    STRONG_ENDINGS[usize::from(last & 31)] >> (before & 31) & 1 == 1
}

/// Whether a word in lower case is the preterite of a strong or irregular verb, and if so whether it can as well be a
/// participle (`erschossen`, `entstanden`).
pub(crate) fn strong_preterite(word: &str) -> Option<bool> {
    let within = |list: &[&str], form: &str| list.binary_search(&form).is_ok();
    if IRREGULAR.contains(word.strip_suffix('n').unwrap_or(word)) {
        return Some(false);
    }
    // Most words end like no such verb, with whatever prefix.
    if !ends_like_strong(word) && !word.strip_suffix("en").is_some_and(ends_like_strong) {
        return None;
    }
    // Whether it is one, and whether it is a plural like a participle.
    let known = |form: &str| {
        let singular = form.strip_suffix("en").filter(|singular| !singular.is_empty());
        if within(STRONG, form) || singular.is_some_and(|singular| within(STRONG, singular)) {
            return Some(false);
        }
        let like = |form: &str| within(STRONG_LIKE_PARTICIPLE, form);
        if like(form) { Some(false) } else { singular.is_some_and(like).then_some(true) }
    };
    // Without a prefix, and between a separable one and its verb, the participle has -ge-.
    if known(word).is_some() {
        return Some(false);
    }
    let behind = |prefixes: &[&str]| {
        prefixes
            .iter()
            .find_map(|prefix| word.strip_prefix(prefix).and_then(known).map(|either| (prefix.len(), either)))
    };
    match behind(INSEPARABLE) {
        // `gestanden`, `geblieben`: the participle of the verb without the prefix.
        Some((2, true)) if word.starts_with("ge") => None,
        Some((_, either)) => Some(either),
        None => behind(SEPARABLE).map(|_| false),
    }
}

/// Words in -te and -ten that are no preterites.
const NO_PRETERITES: &[&str] = &[
    "achte",
    "achten",
    "alte",
    "alten",
    "arbeiten",
    "behalten",
    "beraten",
    "bereite",
    "bereiten",
    "besetzten",
    "beste",
    "besten",
    "bieten",
    "bitte",
    "bitten",
    "breite",
    "breiten",
    "bunte",
    "bunten",
    "dritte",
    "dritten",
    "dürfte",
    "dürften",
    "echte",
    "echten",
    "enthalten",
    "erhalten",
    "erste",
    "ersten",
    "fest",
    "fünfte",
    "fünften",
    "geehrte",
    "gelte",
    "gelten",
    "größte",
    "größten",
    "gute",
    "guten",
    "halte",
    "halten",
    "harte",
    "harten",
    "heute",
    "hinten",
    "hätte",
    "hätten",
    "höchste",
    "höchsten",
    "jüngste",
    "jüngsten",
    "kalte",
    "kalten",
    "konkrete",
    "konkreten",
    "kosten",
    "könnte",
    "könnten",
    "laute",
    "lauten",
    "leichte",
    "leichten",
    "leiste",
    "leisten",
    "leiten",
    "letzte",
    "letzten",
    "meiste",
    "meisten",
    "mitte",
    "möchte",
    "möchten",
    "müsste",
    "müssten",
    "neueste",
    "neuesten",
    "neunte",
    "neunten",
    "nächste",
    "nächsten",
    "raten",
    "rechte",
    "rechten",
    "rote",
    "roten",
    "schlechte",
    "schlechten",
    "sechste",
    "sechsten",
    "selten",
    "siebte",
    "siebten",
    "sollte",
    "späte",
    "späten",
    "starten",
    "testen",
    "tote",
    "toten",
    "treten",
    "unten",
    "unterhalten",
    "verhalten",
    "vertreten",
    "vierte",
    "vierten",
    "warten",
    "weite",
    "weiten",
    "wichtigste",
    "wichtigsten",
    "zehnte",
    "zehnten",
    "zweite",
    "zweiten",
    "älteste",
    "ältesten",
];

/// What would have been.
pub(crate) static IRREALIS: Index = Index::new(&["hätte", "hätten", "wäre", "wären"]);

/// Participles of what is still to come: `ist für den 24. April vorgesehen`.
pub(crate) static PLANNED: Index =
    Index::new(&["anberaumt", "angesetzt", "avisiert", "geplant", "terminiert", "vorgesehen"]);

/// Participles of what is put off or goes on until a day to come: `wurde bis Sonntag verlängert`.
pub(crate) const PROLONGED: [&str; 6] =
    ["aufgeschoben", "ausgedehnt", "ausgesetzt", "verlängert", "verschoben", "vertagt"];

/// Participles and adjectives of states that last until a day to come, behind `ist` or `sind`: `sind bis Ende September gesichert`.
pub(crate) const LASTING: [&str; 12] = [
    "ausgebucht",
    "ausgelastet",
    "befristet",
    "begrenzt",
    "geschlossen",
    "gesichert",
    "gesperrt",
    "gültig",
    "untersagt",
    "verboten",
    "verpflichtet",
    "zugesagt",
];

/// The most frequent prefixes with which a participle has no `ge-`.
const WITHOUT_GE: [&str; 7] = ["be", "ent", "er", "ver", "zer", "über", "unter"];

/// Whether a word, in lower case, is the infinitive of a separable verb with `zu` inside: `nachzulegen`.
pub(crate) fn is_infinitive_with_zu(word: &str) -> bool {
    word.ends_with('n')
        && SEPARABLE.iter().any(|prefix| {
            let verb = word.strip_prefix(prefix).and_then(|rest| rest.strip_prefix("zu"));
            verb.is_some_and(|verb| verb.len() >= 3)
        })
}

/// Whether a word, in lower case, looks like a weak preterite: `sagte`, `teilten`; not `heute`, `erste`.
pub(crate) fn is_weak_preterite(word: &str) -> bool {
    (word.ends_with("te") || word.ends_with("ten"))
        && word.len() >= 5
        && NO_PRETERITES.binary_search(&word).is_err()
        && !["sten", "ste", "igte", "igten", "zten", "zte"]
            .iter()
            .any(|ending| word.ends_with(ending) && word.len() < 8)
}

/// Whether a word, in lower case, looks like a participle: `beendet`, `angekündigt`, `getroffen`.
pub(crate) fn is_participle(word: &str) -> bool {
    let ends = word.ends_with('t') || word.ends_with("en");
    let begins = word.starts_with("ge")
        || word.starts_with("wider")
        || WITHOUT_GE.iter().any(|prefix| word.starts_with(prefix));
    word.len() >= 5 && ends && (begins || word.contains("ge") || word.ends_with("iert"))
}

/// Whether a word that looks like a participle may as well be a present form: `beginnt`, `verhandelt`, unlike
/// `begonnen` and `angekündigt`.
pub(crate) fn may_be_present(word: &str) -> bool {
    word.ends_with('t') && WITHOUT_GE.iter().any(|prefix| word.starts_with(prefix))
}

/// Verbs that call people to something that is to come, in the forms that news have. Own compilation, as are the others.
pub(crate) const CALLS: [&str; 11] = [
    "aufgerufen",
    "aufruft",
    "aufrief",
    "eingeladen",
    "einlädt",
    "einlud",
    "lud",
    "luden",
    "lädt",
    "rief",
    "ruft",
];

/// Present forms of what sources do with news: `wie die Polizei mitteilt`.
pub(crate) const REPORTS: [&str; 12] = [
    "angibt",
    "berichten",
    "berichtet",
    "bestätigt",
    "erklärt",
    "mitteilen",
    "mitteilt",
    "meldet",
    "melden",
    "sagt",
    "schreibt",
    "vermeldet",
];

/// Ends of participles whose perfect has `sein` and tells of an event, not of a state: `geflohen`, `angekommen`.
pub(crate) const PERFECT_WITH_SEIN: [&str; 30] = [
    "aufgetaucht",
    "ausgebrochen",
    "begegnet",
    "eingestürzt",
    "entkommen",
    "entstanden",
    "ertrunken",
    "eskaliert",
    "explodiert",
    "geblieben",
    "geboren",
    "gefahren",
    "gefallen",
    "geflogen",
    "geflohen",
    "geflüchtet",
    "gegangen",
    "gekommen",
    "gelandet",
    "geraten",
    "gereist",
    "gescheitert",
    "geschehen",
    "gestorben",
    "gestürzt",
    "gewesen",
    "passiert",
    "umgekommen",
    "verschwunden",
    "verunglückt",
];

#[cfg(test)]
mod tests {
    use super::{is_infinitive_with_zu, is_participle, is_weak_preterite, may_be_present};

    #[test]
    fn lists_are_sorted() {
        for list in [
            super::STRONG,
            super::STRONG_LIKE_PARTICIPLE,
            super::INSEPARABLE,
            super::SEPARABLE,
            super::NO_PRETERITES,
        ] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }

    #[test]
    fn strong_preterites_are_told_behind_their_prefixes() {
        for (word, either) in [
            ("stahlen", Some(false)),
            ("kam", Some(false)),
            ("ankamen", Some(false)),
            ("verstarb", Some(false)),
            ("erschoss", Some(false)),
            ("erschossen", Some(true)),
            ("beschlossen", Some(true)),
            ("schlossen", Some(false)),
            ("brachten", Some(false)),
            ("gefiel", Some(false)),
            ("gestanden", None),
            ("gerieten", Some(false)),
            ("schien", Some(false)),
            ("erschien", Some(false)),
            ("verloren", Some(true)),
            ("kommen", None),
            ("gekommen", None),
            ("werden", None),
            ("davon", None),
            ("über", None),
            ("", None),
        ] {
            assert_eq!(super::strong_preterite(word), either, "{word}");
        }
    }

    #[test]
    fn weak_preterites_are_told_by_their_ends() {
        for word in [
            "sagte",
            "sagten",
            "teilte",
            "fragte",
            "kaufte",
            "arbeitete",
            "überraschte",
            "beseitigten",
            "ersetzte",
        ] {
            assert!(is_weak_preterite(word), "{word}");
        }
        // Among them a present, nouns and adverbs with the same end, and what is too short.
        for word in ["kam", "erste", "meisten", "liste", "kasten", "bat", "rate", "heute", "gerne", ""] {
            assert!(!is_weak_preterite(word), "{word}");
        }
    }

    #[test]
    fn participles_and_infinitives_are_told_by_their_ends() {
        for word in ["gesagt", "angekommen", "beendet", "verletzt", "kritisiert", "widerlegt", "überfallen"]
        {
            assert!(is_participle(word), "{word}");
        }
        for word in ["sagt", "gut", "Haus", "komme", "stehen", "gab"] {
            assert!(!is_participle(word), "{word}");
        }
        for word in ["anzukommen", "nachzulegen", "zurückzutreten"] {
            assert!(is_infinitive_with_zu(word), "{word}");
        }
        for word in ["kommen", "ankommen", "zukommen", "anzun", "anzukommend"] {
            assert!(!is_infinitive_with_zu(word), "{word}");
        }
        assert!(may_be_present("erwartet") && may_be_present("verletzt"));
        assert!(!may_be_present("gesagt") && !may_be_present("erwarten"));
    }
}
