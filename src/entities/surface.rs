//! How a name is read off the page: folded for comparing, narrowed to the part that names something.

use std::borrow::Cow;

use crate::german::adjective_endings::without_ending;
use crate::german::places;
use crate::span::Span;
use crate::util::hashing::Set;

/// A key for comparing spellings: lower case, `ß` as `ss`, accents of other languages dropped (umlauts stay, for
/// `Köhler` is not `Kohler`), hyphens as blanks, apostrophes, points and quotation marks left out.
pub(crate) fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    fold_into(&mut key, text);
    key
}

/// [`fold`] into an empty string.
pub(super) fn fold_into(key: &mut String, text: &str) {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        key.push_str(text);
        return key.make_ascii_lowercase();
    }
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => key.push(c),
            'A'..='Z' => key.push(c.to_ascii_lowercase()),
            'ß' => key.push_str("ss"),
            '-' | '‐' | '‑' | '–' | '/' | '&' | '+' => push_blank(key),
            _ if c.is_whitespace() => push_blank(key),
            _ if c.is_alphanumeric() => key.extend(c.to_lowercase().map(without_accent)),
            _ => {}
        }
    }
    if key.ends_with(' ') {
        key.pop();
    }
}

fn push_blank(key: &mut String) {
    if !key.is_empty() && !key.ends_with(' ') {
        key.push(' ');
    }
}

/// The Latin letter under an accent; umlauts and all other letters as they are.
fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ú' | 'ù' | 'û' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

/// A folded Slavic name in one spelling for the several that the Latin letters give it (`Selenskyj`, `Selenski`,
/// `Zelensky`); `None` for names without a Slavic ending, of which `Meyer` and `Meier` stay two.
pub(crate) fn slavic(key: &str) -> Option<String> {
    const ENDINGS: [&str; 16] = [
        "skyj", "skij", "skyi", "skiy", "skyy", "sky", "ski", "enko", "ow", "ov", "off", "ew", "ev",
        "tschuk", "chuk", "lny",
    ];
    let ending = ENDINGS.iter().find(|ending| key.ends_with(**ending))?;
    let written = transliterated(key);
    let adjective = ending.starts_with("sk");
    let base = if adjective { written.trim_end_matches(['i', 'j']) } else { &written };
    (base.chars().count() >= 4).then(|| base.to_owned())
}

/// A folded name with the letters made equal in which German, English and other ways of writing Cyrillic differ.
pub(crate) fn transliterated(key: &str) -> String {
    const LETTERS: [(&str, &str); 12] = [
        ("tsch", "č"),
        ("tch", "č"),
        ("sch", "š"),
        ("sh", "š"),
        ("kh", "ch"),
        ("off", "ow"),
        ("v", "w"),
        ("zh", "š"),
        ("z", "s"),
        ("yj", "i"),
        ("y", "i"),
        ("j", "i"),
    ];
    let mut written = key.to_owned();
    for (from, to) in LETTERS {
        written = written.replace(from, to);
    }
    while written.contains("ii") {
        written = written.replace("ii", "i");
    }
    written
}

/// A folded name with the endings of its declined words taken off, so that `Deutscher Bundestag` and `Deutschen
/// Bundestag` are equal, and `Linke` and `Linken`. Only a key: what it makes of other words does not matter as long
/// as it makes the same of all their cases.
pub(crate) fn undeclined(key: &str) -> Cow<'_, str> {
    let mut undeclined = Cow::Borrowed(key);
    let mut start = 0;
    let mut is_first = true;
    while let Some(rest) = key.get(start..) {
        let word = rest.split(' ').next().unwrap_or_default();
        let is_last = word.len() == rest.len();
        // The last word of several is the noun.
        let is_noun = is_last && !is_first;
        let stem = if is_noun { word } else { without_adjective_ending(word) };
        match &mut undeclined {
            Cow::Owned(undeclined) => undeclined.push_str(stem),
            Cow::Borrowed(_) if stem.len() < word.len() => {
                let mut changed = String::with_capacity(key.len());
                changed.push_str(key.get(..start + stem.len()).unwrap_or_default());
                undeclined = Cow::Owned(changed);
            }
            Cow::Borrowed(_) => {}
        }
        if is_last {
            break;
        }
        if let Cow::Owned(undeclined) = &mut undeclined {
            undeclined.push(' ');
        }
        start += word.len() + 1;
        is_first = false;
    }
    undeclined
}

fn without_adjective_ending(word: &str) -> &str {
    without_ending(word).filter(|stem| stem.chars().nth(3).is_some()).unwrap_or(word)
}

/// The name without a genitive ending, in each way that it may have one.
pub(super) fn without_genitive(key: &str) -> impl Iterator<Item = &str> {
    ["s", "es", "ns"]
        .into_iter()
        .filter_map(|ending| key.strip_suffix(ending))
        .filter(|base| base.chars().nth(1).is_some())
}

/// Segments of a compound that stand before a name and are none: `Ex-Kanzler`, `Anti-Trump-Demo`.
const PREFIXES: [&str; 10] = ["anti", "außen", "chef", "ex", "nicht", "pro", "post", "top", "vize", "alt"];

/// The part of a compound that names something: `Kreml` in `Kreml-Chef`, `Russland` in `Russlandreise`.
///
/// `known` holds the folded names of the article. Of a compound with hyphens it is the longest run of segments that
/// is known; otherwise the first segment that is no mere prefix, with all but the last of several. Of a compound in
/// one word it is the longest known name or place that it begins with. Where nothing is found, the whole.
pub(super) fn name_part(text: &str, span: Span, known: &Set<String>) -> Span {
    let compound = span.of(text);
    let cuts: Vec<usize> = compound.match_indices('-').map(|(at, _)| at).collect();
    if cuts.is_empty() {
        return closed_part(compound, span, known);
    }
    let mut starts = vec![0];
    starts.extend(cuts.iter().map(|at| at + 1));
    let is_name = |part: &str| {
        let key = fold(part);
        known.contains(&key)
            || without_genitive(&key).any(|key| known.contains(key))
            || places::by_name(part).is_some()
    };
    // A compound has few segments; more than eight are no compound but a line of text.
    let starts = starts.get(..8).unwrap_or(&starts);
    for &start in starts {
        for &end in cuts.iter().rev().filter(|&&end| end > start) {
            if compound.get(start..end).is_some_and(is_name) {
                return Span::new(span.start as usize + start, span.start as usize + end);
            }
        }
        if start > 0 && compound.get(start..).is_some_and(is_name) {
            return Span::new(span.start as usize + start, span.end as usize);
        }
    }
    let segment = |start: usize| {
        let end = cuts.iter().copied().find(|&end| end > start).unwrap_or(compound.len());
        compound.get(start..end).unwrap_or_default()
    };
    let first =
        starts.iter().copied().find(|&start| !PREFIXES.contains(&segment(start).to_lowercase().as_str()));
    let first = first.unwrap_or(0);
    let is_abbreviation = segment(first).chars().filter(|c| c.is_uppercase()).count() >= 2;
    let end = if is_abbreviation { first + segment(first).len() } else { cuts.last().copied().unwrap_or(0) };
    let end = if end <= first { compound.len() } else { end };
    Span::new(span.start as usize + first, span.start as usize + end)
}

/// The least length of a name, and of what follows it, in a compound that is written in one word.
const MIN_CLOSED: usize = 4;

fn closed_part(compound: &str, span: Span, known: &Set<String>) -> Span {
    let ends: Vec<usize> = compound.char_indices().map(|(at, _)| at).skip(MIN_CLOSED).take(40).collect();
    for &end in ends.iter().rev() {
        let (Some(part), Some(rest)) = (compound.get(..end), compound.get(end..)) else { continue };
        if rest.chars().count() < 3 || !rest.starts_with(char::is_lowercase) {
            continue;
        }
        if known.contains(&fold(part))
            || places::by_name(part).is_some_and(|place| place.name.len() <= part.len())
        {
            let part = if known.contains(&fold(part)) { part } else { part.trim_end_matches('s') };
            return Span::new(span.start as usize, span.start as usize + part.len());
        }
    }
    span
}

/// The towns and regions that an adjective in `-er` can be derived from: `Berliner` → `berlin`, `Bremer` → `bremen`.
pub(super) fn bases_of_er(key: &str) -> Vec<String> {
    let stem = ["erinnen", "erin", "ern", "ers", "er"].iter().find_map(|ending| key.strip_suffix(ending));
    let Some(stem) = stem.filter(|stem| stem.chars().count() >= 2) else { return Vec::new() };
    let mut bases = vec![stem.to_owned(), format!("{stem}en"), format!("{stem}e")];
    if let Some(stem) = stem.strip_suffix('n') {
        bases.push(format!("{stem}en"));
    }
    if let Some(stem) = stem.strip_suffix('l') {
        bases.push(format!("{stem}el"));
    }
    if stem.ends_with("ing") {
        bases.swap(0, 1);
    }
    bases
}

/// The stem of a declined adjective in `-isch` or `-sch`: `kalifornische` → `kaliforn`.
pub(super) fn stem_of_isch(key: &str) -> Option<&str> {
    let bare = without_ending(key).unwrap_or(key);
    bare.strip_suffix("isch").or_else(|| bare.strip_suffix("sch")).filter(|stem| stem.chars().count() >= 3)
}

/// Whether an adjective with this stem can be derived from this name: they begin alike up to the last letters.
pub(super) fn is_derived_from(stem: &str, name: &str) -> bool {
    let common = stem.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let (stem, name) = (stem.chars().count(), name.chars().count());
    common >= 4.min(name) && common >= 3 && common + 4 >= stem && common + 3 >= name
}

#[cfg(test)]
mod tests {

    use super::{
        bases_of_er, fold, is_derived_from, name_part, slavic, stem_of_isch, transliterated, undeclined,
    };
    use crate::span::Span;
    use crate::util::hashing::Set;

    #[test]
    fn spellings_of_one_name_fold_alike() {
        assert_eq!(fold("Ria-Nowosti"), fold("RIA Nowosti"));
        assert_eq!(fold("Škoda"), fold("Skoda"));
        assert_eq!(fold("„Tass‘"), "tass");
        assert_ne!(fold("Köhler"), fold("Kohler"));
    }

    #[test]
    fn slavic_names_share_a_key() {
        for (a, b) in [("selenskyj", "zelensky"), ("selenski", "selenskij"), ("timoschenko", "tymoshenko")] {
            assert_eq!(slavic(a), slavic(b), "{a}, {b}");
            assert!(slavic(a).is_some());
        }
        assert_eq!(transliterated("wolodymyr"), transliterated("volodymyr"));
        assert!(slavic("meyer").is_none() && slavic("putin").is_none());
        assert_ne!(slavic("medwedew"), slavic("medwedenko"));
    }

    #[test]
    fn declined_names_share_a_key() {
        for (a, b) in [
            ("deutschen bundestag", "deutscher bundestag"),
            ("linken", "linke"),
            ("fernen osten", "ferner osten"),
        ] {
            assert_eq!(undeclined(a), undeclined(b));
        }
        for (declined, key) in [
            ("", ""),
            ("roten armeen", "roten armeen"),
            ("hohen vereinten deutschen armeen", "hohen vereint deutsch armeen"),
            ("linken", "link"),
            ("kunst und neue museen", "kunst und neue museen"),
        ] {
            assert_eq!(undeclined(declined), key);
        }
    }

    #[test]
    fn compounds_are_narrowed_to_the_name() {
        let known: Set<String> =
            ["kreml", "ria nowosti", "volkswagen"].map(str::to_owned).into_iter().collect();
        for (compound, part) in [
            ("Kreml-Chef", "Kreml"),
            ("Russland-Reise", "Russland"),
            ("Russlandreise", "Russland"),
            ("Deutschlandsreise", "Deutschland"),
            ("Volkswagenkonzern", "Volkswagen"),
            ("US-Außenministerium", "US"),
            ("Ria-Nowosti-Meldung", "Ria-Nowosti"),
            ("Anti-Kreml-Demo", "Kreml"),
            ("Ex-Daimler-Chef", "Daimler"),
            ("Unbekanntes", "Unbekanntes"),
        ] {
            let span = name_part(compound, Span::new(0, compound.len()), &known);
            assert_eq!(span.of(compound), part, "{compound}");
        }
    }

    #[test]
    fn derived_words_lead_to_their_bases() {
        assert!(bases_of_er("bremer").contains(&"bremen".to_owned()));
        assert!(bases_of_er("dresdner").contains(&"dresden".to_owned()));
        assert_eq!(bases_of_er("göttinger")[0], "göttingen");
        assert!(stem_of_isch("kalifornische").is_some_and(|stem| is_derived_from(stem, "kalifornien")));
        assert!(!is_derived_from("kalifornien", "kalkutta"));
    }
}
