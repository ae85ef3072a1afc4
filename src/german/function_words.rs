//! The closed classes: articles, pronouns, prepositions, conjunctions, auxiliaries, and adverbs that begin sentences.
//!
//! Source: own compilation from general knowledge of the language; the classes are those of any grammar.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::lookup::Table;

/// An article or determiner that can stand in the nominative: `der`, `eine`, `mehrere`.
pub(crate) const DETERMINER: u32 = 1;
/// An article, determiner or pronoun that cannot: `dem`, `einen`, `ihm`.
pub(crate) const OBLIQUE: u32 = 1 << 1;
/// A pronoun that can be a subject by itself: `er`, `sie`, `man`.
pub(crate) const PRONOUN: u32 = 1 << 2;
/// A preposition, also merged with an article.
pub(crate) const PREPOSITION: u32 = 1 << 3;
/// Opens a subordinate clause: `dass`, `weil`, `wie`, `wer`.
pub(crate) const SUBORDINATOR: u32 = 1 << 4;
/// `dass`, `daß`, `ob`.
pub(crate) const COMPLEMENTIZER: u32 = 1 << 5;
/// A question word, which can open an indirect question: `wie`, `wer`, `warum`.
pub(crate) const QUESTION: u32 = 1 << 6;
/// `und`, `oder`, `aber`, `sondern`.
pub(crate) const COORDINATOR: u32 = 1 << 7;
/// A finite auxiliary, modal or copula in the indicative.
pub(crate) const AUXILIARY: u32 = 1 << 8;
/// An adverb or particle.
pub(crate) const ADVERB: u32 = 1 << 9;
/// A reflexive pronoun.
pub(crate) const REFLEXIVE: u32 = 1 << 10;
/// A form of the passive's auxiliary: `wird`, `wurde`, `worden`.
pub(crate) const PASSIVE: u32 = 1 << 11;
/// A relative pronoun (or an article of the same form).
pub(crate) const RELATIVE: u32 = 1 << 12;
/// A possessive: `sein`, `ihre`.
pub(crate) const POSSESSIVE: u32 = 1 << 13;
/// `soll`, `sollen` in their evidential sense (hearsay): `Er soll krank sein`.
pub(crate) const HEARSAY: u32 = 1 << 14;

/// What can open a noun phrase before its adjectives: an article, a numeral, a possessive.
pub(crate) const ARTICLE: u32 = DETERMINER | OBLIQUE | POSSESSIVE;

/// A noun of time, which is no subject: `Montag`, `Uhr`.
pub(crate) const TIME: u32 = 1 << 15;

/// The classes of a word in lower case, as a set of the constants above; 0 for every word of an open class.
pub(crate) fn classes(word: &str) -> u32 {
    let (table, index) = &*TABLE;
    index
        .find(table, word.as_bytes(), |entry| entry.0)
        .and_then(|at| table.get(at))
        .map_or(0, |entry| entry.1)
}

/// Every listed word once, with all its classes.
static TABLE: LazyLock<(Vec<(&str, u32)>, Table)> = LazyLock::new(|| {
    let mut table: BTreeMap<&str, u32> = BTreeMap::new();
    for (class, words) in CLASSES {
        for word in *words {
            *table.entry(word).or_default() |= class;
        }
    }
    let table: Vec<_> = table.into_iter().collect();
    let index = Table::new(table.iter().map(|entry| entry.0));
    (table, index)
});

const CLASSES: &[(u32, &[&str])] = &[
    (DETERMINER, DETERMINERS),
    (OBLIQUE, OBLIQUES),
    (PRONOUN, PRONOUNS),
    (PREPOSITION, PREPOSITIONS),
    (SUBORDINATOR, SUBORDINATORS),
    (COMPLEMENTIZER, &["dass", "daß", "ob"]),
    (
        QUESTION,
        &[
            "inwiefern",
            "inwieweit",
            "wann",
            "warum",
            "was",
            "welche",
            "welchem",
            "welchen",
            "welcher",
            "welches",
            "wem",
            "wen",
            "wer",
            "weshalb",
            "weswegen",
            "wie",
            "wieso",
            "wieviel",
            "wo",
            "wofür",
            "woher",
            "wohin",
        ],
    ),
    (COORDINATOR, &["aber", "bzw.", "denn", "doch", "oder", "sondern", "sowie", "und"]),
    (AUXILIARY, AUXILIARIES),
    (ADVERB, ADVERBS),
    (REFLEXIVE, &["mich", "sich", "uns"]),
    (PASSIVE, &["werde", "werden", "wird", "worden", "wurde", "wurden", "würde", "würden"]),
    (
        RELATIVE,
        &[
            "das", "dem", "den", "denen", "der", "deren", "dessen", "die", "welche", "welchem", "welchen",
            "welcher", "welches",
        ],
    ),
    (
        POSSESSIVE,
        &[
            "deren", "dessen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "mein", "meine", "meinem",
            "meiner", "sein", "seine", "seinem", "seinen", "seiner", "seines", "unser", "unsere", "unserem",
            "unseren", "unserer",
        ],
    ),
    (
        TIME,
        &[
            "abend",
            "anfang",
            "april",
            "august",
            "dezember",
            "dienstag",
            "dienstagabend",
            "donnerstag",
            "donnerstagabend",
            "ende",
            "februar",
            "freitag",
            "freitagabend",
            "jahr",
            "jahre",
            "jahren",
            "januar",
            "juli",
            "juni",
            "mai",
            "mesz",
            "mez",
            "minuten",
            "mittag",
            "mitte",
            "mittwoch",
            "mittwochabend",
            "monat",
            "monate",
            "monaten",
            "montag",
            "montagabend",
            "morgen",
            "märz",
            "nachmittag",
            "nacht",
            "november",
            "oktober",
            "ortszeit",
            "samstag",
            "samstagabend",
            "september",
            "sonnabend",
            "sonntag",
            "sonntagabend",
            "stunden",
            "tag",
            "tage",
            "tagen",
            "uhr",
            "vormittag",
            "woche",
            "wochen",
            "wochenende",
        ],
    ),
    (HEARSAY, &["soll", "sollen"]),
];

const DETERMINERS: &[&str] = &[
    "alle",
    "andere",
    "beide",
    "das",
    "der",
    "die",
    "diese",
    "dieser",
    "dieses",
    "drei",
    "dutzende",
    "ein",
    "eine",
    "einige",
    "etliche",
    "fünf",
    "ihr",
    "ihre",
    "jede",
    "jeder",
    "jedes",
    "jene",
    "jener",
    "kein",
    "keine",
    "manche",
    "mehrere",
    "sechs",
    "sein",
    "seine",
    "sämtliche",
    "unser",
    "unsere",
    "verschiedene",
    "viele",
    "vier",
    "weitere",
    "wenige",
    "zahlreiche",
    "zehn",
    "zwei",
];

const OBLIQUES: &[&str] = &[
    "allem",
    "allen",
    "aller",
    "anderen",
    "beiden",
    "beider",
    "dem",
    "den",
    "denen",
    "deren",
    "des",
    "dessen",
    "diesem",
    "diesen",
    "dreier",
    "einem",
    "einen",
    "einer",
    "eines",
    "einigen",
    "einiger",
    "ihm",
    "ihn",
    "ihnen",
    "ihrem",
    "ihren",
    "ihrer",
    "ihres",
    "jedem",
    "jeden",
    "jenem",
    "jenen",
    "keinem",
    "keinen",
    "keiner",
    "mehreren",
    "mehrerer",
    "mich",
    "mir",
    "seinem",
    "seinen",
    "seiner",
    "seines",
    "sich",
    "uns",
    "unserem",
    "unseren",
    "unserer",
    "vielen",
    "vieler",
    "zahlreichen",
    "zahlreicher",
    "zweier",
];

const PRONOUNS: &[&str] = &[
    "beide",
    "diese",
    "dieser",
    "er",
    "es",
    "ich",
    "jene",
    "jener",
    "letztere",
    "letzterer",
    "man",
    "mehrere",
    "sie",
    "viele",
    "wir",
];

const PREPOSITIONS: &[&str] = &[
    "ab",
    "am",
    "an",
    "anhand",
    "anlässlich",
    "ans",
    "auf",
    "aufgrund",
    "aus",
    "außer",
    "bei",
    "beim",
    "bezüglich",
    "bis",
    "dank",
    "durch",
    "durchs",
    "entgegen",
    "entlang",
    "für",
    "fürs",
    "gegen",
    "gegenüber",
    "gemäß",
    "hinsichtlich",
    "hinter",
    "im",
    "in",
    "infolge",
    "innerhalb",
    "ins",
    "laut",
    "mit",
    "mithilfe",
    "mittels",
    "nach",
    "neben",
    "ohne",
    "per",
    "seit",
    "statt",
    "trotz",
    "um",
    "ums",
    "unter",
    "vom",
    "von",
    "vor",
    "vorm",
    "wegen",
    "während",
    "zu",
    "zum",
    "zur",
    "zwischen",
    "über",
    "übers",
];

const SUBORDINATORS: &[&str] = &[
    "als",
    "bevor",
    "bis",
    "da",
    "damit",
    "dass",
    "daß",
    "ehe",
    "falls",
    "indem",
    "inwieweit",
    "nachdem",
    "ob",
    "obgleich",
    "obschon",
    "obwohl",
    "seitdem",
    "sobald",
    "sodass",
    "sofern",
    "solange",
    "sooft",
    "soweit",
    "sowie",
    "trotzdem",
    "wann",
    "warum",
    "was",
    "weil",
    "wenn",
    "wer",
    "weshalb",
    "weswegen",
    "wie",
    "wieso",
    "wo",
    "wobei",
    "wodurch",
    "wofür",
    "wogegen",
    "woher",
    "wohin",
    "wohingegen",
    "womit",
    "wonach",
    "woran",
    "worauf",
    "woraufhin",
    "woraus",
    "worin",
    "worum",
    "worunter",
    "worüber",
    "wovon",
    "wovor",
    "wozu",
    "während",
    "zumal",
];

const AUXILIARIES: &[&str] = &[
    "bleiben", "bleibt", "darf", "durfte", "durften", "dürfen", "dürfte", "dürften", "gab", "gaben", "geben",
    "gibt", "gilt", "haben", "hat", "hatte", "hatten", "ist", "kam", "kamen", "kann", "kommt", "konnte",
    "konnten", "können", "liegt", "ließ", "lässt", "mag", "muss", "musste", "mussten", "möchte", "möchten",
    "müssen", "sind", "soll", "sollen", "sollte", "sollten", "stand", "standen", "steht", "war", "waren",
    "werden", "will", "wird", "wollen", "wollte", "wollten", "wurde", "wurden",
];

const ADVERBS: &[&str] = &[
    "abermals",
    "allerdings",
    "also",
    "anschließend",
    "auch",
    "außerdem",
    "bereits",
    "bisher",
    "bislang",
    "da",
    "dabei",
    "dadurch",
    "dafür",
    "dagegen",
    "daher",
    "dahin",
    "damals",
    "damit",
    "danach",
    "daneben",
    "dann",
    "daran",
    "darauf",
    "daraufhin",
    "daraus",
    "darin",
    "darum",
    "darunter",
    "darüber",
    "davon",
    "davor",
    "dazu",
    "demgegenüber",
    "dennoch",
    "derweil",
    "derzeit",
    "deshalb",
    "deswegen",
    "doch",
    "dort",
    "eben",
    "ebenfalls",
    "ebenso",
    "eigentlich",
    "einerseits",
    "einmal",
    "endlich",
    "erneut",
    "erst",
    "erstmals",
    "etwa",
    "ferner",
    "gar",
    "genau",
    "gerade",
    "gestern",
    "gleichzeitig",
    "grundsätzlich",
    "heute",
    "hier",
    "hierbei",
    "hierzu",
    "hingegen",
    "hinzu",
    "immer",
    "indes",
    "indessen",
    "insgesamt",
    "inzwischen",
    "ja",
    "jedoch",
    "jetzt",
    "kurz",
    "lediglich",
    "letztlich",
    "mehrfach",
    "mehrmals",
    "mittlerweile",
    "morgen",
    "möglicherweise",
    "nicht",
    "nie",
    "noch",
    "nun",
    "nur",
    "nämlich",
    "offenbar",
    "offiziell",
    "ohnehin",
    "schließlich",
    "schon",
    "sehr",
    "seitdem",
    "seither",
    "selbst",
    "so",
    "sodann",
    "sofort",
    "sogar",
    "somit",
    "sonst",
    "sowohl",
    "später",
    "stattdessen",
    "stets",
    "trotzdem",
    "unterdessen",
    "vielleicht",
    "vielmehr",
    "vorerst",
    "vorher",
    "wahrscheinlich",
    "weder",
    "weiter",
    "weiterhin",
    "wieder",
    "wiederholt",
    "wiederum",
    "wohl",
    "wörtlich",
    "zudem",
    "zuerst",
    "zugleich",
    "zuletzt",
    "zunächst",
    "zurzeit",
    "zusätzlich",
    "zuvor",
    "zwar",
    "öffentlich",
    "überdies",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        for (class, words) in CLASSES {
            let wrong = words.windows(2).find(|pair| pair[0] >= pair[1]);
            assert!(wrong.is_none(), "class {class}: {wrong:?}");
        }
    }

    #[test]
    fn a_word_can_have_several_classes() {
        assert_eq!(classes("der"), DETERMINER | RELATIVE);
        assert_eq!(classes("wurde"), AUXILIARY | PASSIVE);
        assert_eq!(classes("Haus"), 0);
    }
}
