//! The root that a word shares with its inflected forms and derivations: `angekündigt`, `Ankündigung` → `ankündig`;
//! `starb`, `gestorben` → `sterb`; `Äthiopien`, `äthiopisch` → `äthiop`.
//!
//! For comparing only. Coarser than a stem: endings of inflection and of derivation fall, the `ge` and `zu` of separable verbs
//! too, and the forms of a strong verb go back to its present. Closed lists of the language, own compilation.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::lookup::Table;

/// Particles that a verb is separated from: `kündigte … an`. Sorted, longer ones before those that they begin with.
pub(crate) const PARTICLES: &[&str] = &[
    "zusammen", "bekannt", "zurück", "wieder", "weiter", "vorbei", "voraus", "unter", "statt", "nieder",
    "herein", "heraus", "hinaus", "still", "fehl", "lahm", "fort", "fest", "durch", "nach", "frei", "fern",
    "auf", "aus", "bei", "ein", "her", "hin", "los", "mit", "teil", "über", "um", "vor", "weg", "zu", "ab",
    "an",
];

/// Prefixes that stay with the verb.
const PREFIXES: &[&str] = &["be", "ent", "er", "ge", "miss", "ver", "zer", "wider"];

/// Endings of inflection and derivation by their last letter, longer ones first.
fn endings(last: u8) -> &'static [&'static str] {
    match last {
        b'd' => &["end"],
        b'e' => &["ische", "liche", "te", "e"],
        b'g' => &["ierung", "ung"],
        b'h' => &["lich", "isch"],
        b'm' => &["ischem", "tem", "em"],
        b'n' => &[
            "ierungen", "ischsten", "keiten", "heiten", "lichen", "ischen", "ungen", "erin", "ten", "ern",
            "en", "n",
        ],
        b'r' => &["ischer", "ter", "er"],
        b's' => &["isches", "tes", "es", "s"],
        b't' => &["keit", "heit", "et", "st", "t"],
        _ => &[],
    }
}

/// What must be left of a word, in letters.
const LEAST: usize = 3;

/// The longest of the stems below, in bytes.
const LONGEST_STRONG: usize = 8;

/// The present stem of strong and irregular verbs, and the stems of their other forms and nouns.
#[rustfmt::skip]
const STRONG: &[(&str, &[&str])] = &[
    ("beiß", &["biss"]), ("bieg", &["bog"]), ("biet", &["bot"]), ("bind", &["band", "bund"]), ("bitt", &["bat", "bet"]),
    ("bleib", &["blieb"]), ("brech", &["brach", "broch", "brich", "bruch"]), ("brenn", &["brann", "brand"]),
    ("bring", &["brach", "brachte", "bracht"]), ("denk", &["dach", "dacht"]), ("dring", &["drang", "drung"]),
    ("empfehl", &["empfahl", "empfohl", "empfiehl"]), ("ess", &["aß", "gess"]), ("fahr", &["fuhr", "fähr", "fahrt"]),
    ("fall", &["fiel", "fäll"]), ("fang", &["fing", "fäng"]), ("find", &["fand", "fund"]), ("flieg", &["flog", "flug"]),
    ("flieh", &["floh", "fluch"]), ("fließ", &["floss"]), ("frier", &["fror"]), ("geb", &["gab", "gib"]),
    ("geh", &["ging", "gang"]), ("gelt", &["galt", "gilt", "golt"]), ("gewinn", &["gewann", "gewonn"]),
    ("gieß", &["goss"]), ("greif", &["griff"]), ("halt", &["hielt", "hält"]), ("häng", &["hing", "hang"]),
    ("heb", &["hob"]), ("helf", &["half", "holf", "hilf"]), ("kenn", &["kann", "kannt"]), ("kling", &["klang", "klung"]),
    ("komm", &["kam", "kunft", "käm"]), ("lad", &["lud", "läd"]), ("lass", &["ließ", "läss"]), ("lauf", &["lief", "läuf"]),
    ("leid", &["litt"]), ("leih", &["lieh"]), ("les", &["las", "lies"]), ("lieg", &["lag", "leg"]), ("meid", &["mied"]),
    ("mess", &["maß", "miss"]), ("nehm", &["nahm", "nomm", "nimm"]), ("nenn", &["nann", "nannt"]), ("rat", &["riet"]),
    ("reiß", &["riss"]), ("reit", &["ritt"]), ("ruf", &["rief"]), ("schein", &["schien"]), ("schieb", &["schob"]),
    ("schieß", &["schoss", "schuss", "schuß", "schüss"]), ("schlag", &["schlug", "schläg"]),
    ("schließ", &["schloss", "schloß", "schluss", "schluß"]), ("schmelz", &["schmolz"]), ("schneid", &["schnitt"]),
    ("schreib", &["schrieb"]), ("schreit", &["schritt"]), ("schweig", &["schwieg"]), ("schwimm", &["schwamm"]),
    ("schwör", &["schwor"]), ("seh", &["sah", "sieh", "sicht"]), ("send", &["sand"]), ("sing", &["sang", "sung"]),
    ("sink", &["sank", "sunk"]), ("sitz", &["saß", "sess"]), ("sprech", &["sprach", "sproch", "sprich", "spruch", "sprüch"]),
    ("spring", &["sprang", "sprung"]), ("steh", &["stand", "ständ"]), ("stehl", &["stahl", "stohl", "stiehl"]),
    ("steig", &["stieg"]), ("sterb", &["starb", "storb", "stirb"]), ("stoß", &["stieß", "stöß"]), ("streich", &["strich"]),
    ("streit", &["stritt"]), ("trag", &["trug", "träg"]), ("treff", &["traf", "troff", "triff"]), ("treib", &["trieb"]),
    ("tret", &["trat", "tritt"]), ("trink", &["trank", "trunk"]), ("verlier", &["verlor", "verlus"]), ("wachs", &["wuchs", "wächs"]),
    ("weis", &["wies"]), ("werb", &["warb", "worb", "wirb"]), ("werf", &["warf", "worf", "wurf", "wirf"]), ("wieg", &["wog"]),
    ("wiss", &["wuss", "wuß"]), ("zieh", &["zog", "zug"]), ("zwing", &["zwang", "zwung"]),
];

/// The root of a word, in lower case with its umlauts. Of a word without letters to spare, the word itself.
pub(crate) fn root(word: &str) -> String {
    let lower = word.to_lowercase();
    let (prefix, rest) = split(&lower);
    let rest = strip(rest);
    let rest = present(rest);
    [prefix, rest].concat()
}

/// The root of a verb whose particle stands apart: `kündigte`, `an` → the root of `ankündigen`.
pub(crate) fn separated(verb: &str, particle: &str) -> String {
    format!("{particle}{}", root(verb))
}

/// The particle or prefix and what follows it, without the `ge` of a participle or the `zu` of an infinitive.
fn split(word: &str) -> (&str, &str) {
    let long = |rest: &str, least: usize| rest.chars().count() >= least;
    let opens = |prefix: &str| prefix.as_bytes().first() == word.as_bytes().first();
    for particle in PARTICLES.iter().filter(|particle| opens(particle)) {
        let Some(rest) = word.strip_prefix(particle).filter(|rest| long(rest, LEAST)) else { continue };
        if let Some(verb) = ["ge", "zu"]
            .iter()
            .find_map(|infix| rest.strip_prefix(infix))
            .filter(|verb| long(verb, LEAST + 1))
        {
            return (particle, verb);
        }
        if is_strong(strip(rest)) {
            return (particle, rest);
        }
    }
    for prefix in PREFIXES.iter().filter(|prefix| opens(prefix)) {
        let Some(rest) = word.strip_prefix(prefix).filter(|rest| long(rest, LEAST)) else { continue };
        if is_strong(strip(rest)) {
            return (if *prefix == "ge" { "" } else { prefix }, rest);
        }
    }
    // `gelandet`, `geplant`: a weak participle.
    match word.strip_prefix("ge").filter(|rest| long(rest, LEAST + 2) && rest.ends_with('t')) {
        Some(rest) => ("", rest),
        None => ("", word),
    }
}

/// A word without its endings, two at most: one of inflection, one of derivation.
fn strip(word: &str) -> &str {
    let mut word = word;
    for _ in 0..2 {
        if is_strong(word) {
            break;
        }
        let endings = word.as_bytes().last().map_or(&[][..], |last| endings(*last));
        let mut rests = endings.iter().filter_map(|ending| word.strip_suffix(ending));
        let shorter = rests.clone().find(|rest| is_strong(rest));
        let shorter =
            shorter.or_else(|| rests.find(|rest| rest.chars().count() >= LEAST && rest.contains(is_vowel)));
        let Some(shorter) = shorter else { break };
        word = shorter;
    }
    match word.strip_suffix(['i', 'e']) {
        Some(rest) if rest.chars().count() > LEAST => rest,
        _ => word,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü' | 'y')
}

fn is_strong(stem: &str) -> bool {
    (2..=LONGEST_STRONG).contains(&stem.len()) && find(stem).is_some()
}

/// A stem of a strong verb, and the present stem that it is another form of.
type Stem = (&'static str, Option<&'static str>);

/// Every stem of a strong verb once, and the present stem that it is another form of.
static STEMS: LazyLock<(Vec<Stem>, Table)> = LazyLock::new(|| {
    let mut stems = BTreeMap::new();
    for (present, others) in STRONG {
        for other in *others {
            stems.entry(*other).or_insert(None).get_or_insert(*present);
        }
        stems.entry(*present).or_insert(None);
    }
    let stems: Vec<_> = stems.into_iter().collect();
    let table = Table::new(stems.iter().map(|stem| stem.0));
    (stems, table)
});

fn find(stem: &str) -> Option<Option<&'static str>> {
    let (stems, table) = &*STEMS;
    table.find(stems, stem.as_bytes(), |known| known.0).and_then(|at| stems.get(at)).map(|known| known.1)
}

/// The present stem of a strong verb's form; any other stem as it is.
fn present(stem: &str) -> &str {
    find(stem).flatten().unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_STRONG, STRONG, is_vowel, present, root, separated};

    #[test]
    fn forms_and_derivations_of_a_word_share_a_root() {
        for group in [
            &["ankündigen", "angekündigt", "Ankündigung", "anzukündigen"][..],
            &["sterben", "starb", "starben", "gestorben", "stirbt"],
            &["zurücktreten", "zurückgetreten", "zurücktrat"],
            &["Äthiopien", "äthiopisch", "äthiopische", "Äthiopiens"],
            &["landen", "gelandet", "Landung", "landete"],
            &["untersuchen", "untersucht", "Untersuchung", "Untersuchungen"],
            &["beschießen", "beschossen", "Beschuss"],
            &["ankommen", "angekommen", "Ankunft", "ankam"],
            &["beteiligen", "beteiligt", "Beteiligung"],
            &["sicher", "Sicherheit"],
        ] {
            for word in group {
                assert_eq!(root(word), root(group[0]), "{word}");
            }
        }
        assert_eq!(separated("kündigte", "an"), root("Ankündigung"));
        assert_eq!(separated("traf", "ein"), root("eingetroffen"));
    }

    #[test]
    fn other_words_keep_their_roots_apart() {
        assert_ne!(root("Verhandlung"), root("Handlung"));
        assert_ne!(root("verlängern"), root("verlangen"));
        assert!(STRONG.iter().all(|(present, others)| present.len() <= LONGEST_STRONG
            && others.iter().all(|other| other.len() <= LONGEST_STRONG)));
        assert_eq!(root(""), "");
        assert_eq!(root("a"), "a");
        assert_eq!(root("8000"), "8000");
    }

    #[test]
    fn endings_and_particles_fall_where_enough_is_left() {
        for (word, relative) in [
            ("landend", "landen"),
            ("äthiopischem", "Äthiopien"),
            ("abzubauen", "abbauen"),
            ("geplant", "planen"),
            ("gelandet", "landen"),
            ("geht", "gehen"),
            ("gestorben", "sterben"),
            ("ältester", "älteste"),
        ] {
            assert_eq!(root(word), root(relative), "{word}");
        }
        assert_eq!((root("landend").as_str(), root("gelobt").as_str()), ("land", "gelob"));
        assert!(is_vowel('ü') && is_vowel('y') && !is_vowel('b'));
        assert_eq!((present("starb"), present("haus")), ("sterb", "haus"));
    }
}
