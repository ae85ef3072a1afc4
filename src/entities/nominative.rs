//! The nominative of a name that the article has only in other cases.
//!
//! The word before the name shows case and gender; where it does not, the name stays as it is.

use super::surface::is_noun_or_compound;
use crate::german::articles::is_article;
use crate::german::function_words::{PREPOSITION, classes};
use crate::german::{declension, name_adjectives, name_heads, plurals};
use crate::kind::Kind;
use crate::names::{lists, lists_of};

/// The nominative of a name, given the word before it, and whether something that may be its own stands beside it.
pub(super) fn nominative(name: &str, kind: Kind, before: &str, owns: bool) -> String {
    let before = before.to_lowercase();
    let before = before.as_str();
    let genitive_article = matches!(before, "des" | "eines" | "seines" | "ihres" | "dieses" | "jenes");
    let mut name = name.trim_end_matches(['’', '\'', '‘']).to_owned();
    match kind {
        Kind::Per => return name,
        // Behind an article a place has no genitive but by `des`: `das Weiße Haus`, `das Konrad-Adenauer-Haus`.
        Kind::Loc
            if owns && !genitive_article && classes(before) & PREPOSITION == 0 && !is_article(before) =>
        {
            if let Some(base) = place_without_genitive(&name) {
                name = base.to_owned();
            }
        }
        _ if genitive_article => name = without_ending(&name).to_owned(),
        Kind::Org => match name.as_str() {
            "Grünen" => return "Grüne".to_owned(),
            "Linken" => return "Linke".to_owned(),
            _ => {}
        },
        _ => {}
    }
    // `des Altmarkkreises Salzwedel`, `des Landgerichts Kassel`
    if genitive_article
        && let Some((first, behind)) = name.split_once(' ')
        && let Some(base) = head_without_genitive(first)
    {
        return format!("{base} {behind}");
    }
    if !name.contains(' ') {
        return name;
    }
    // The adjectives before the noun, which share their ending.
    let stem_of = |word: &str| -> Option<String> {
        let stem = ["en", "em", "e"].iter().find_map(|ending| word.strip_suffix(ending))?;
        // `Verbraucherzentrale Niedersachsen`
        let is_noun = name_heads::is_feminine(word);
        let is_adjective = word.starts_with(char::is_uppercase) && name_adjectives::is_adjective(stem);
        (is_adjective && !is_noun).then(|| stem.to_owned())
    };
    // `und Süddeutscher Zeitung`, beside `Leipziger Zeitung`.
    if let Some((adjective, noun)) = name.split_once(' ')
        && let Some(stem) = adjective.strip_suffix("er")
        && ["deutsch", "isch", "lich", "ional"].iter().any(|end| stem.ends_with(end))
        && name_heads::is_feminine(noun)
    {
        return format!("{stem}e {noun}");
    }
    let words: Vec<&str> = name.split(' ').collect();
    let stems: Vec<String> = words[..words.len() - 1].iter().map_while(|word| stem_of(word)).collect();
    let (Some(first), Some(noun)) = (words.first().filter(|_| !stems.is_empty()), words.get(stems.len()))
    else {
        return name;
    };
    let is_last = stems.len() + 1 == words.len();
    // `des Technischen Museums Wien`
    let inner =
        Some(noun).filter(|_| genitive_article && !is_last).and_then(|noun| head_without_genitive(noun));
    let noun = inner.as_ref().unwrap_or(noun);
    // What is singular by the word before it is no dative plural.
    let is_singular = matches!(
        before,
        "der" | "das" | "des" | "dem" | "im" | "vom" | "zum" | "beim" | "am" | "zur" | "ins"
    );
    let plural = plurals::nominative(noun).filter(|_| !is_singular && is_last && first.ends_with("en"));
    let weak =
        declension::weak_nominative(noun).filter(|_| is_last && first.ends_with("en") && plural.is_none());
    let ending = match before {
        _ if plural.is_some() => "e",
        _ if name_heads::is_feminine(noun) => "e",
        // The masculine nominative; the neuter one is as the accusative.
        "der" if first.ends_with('e') => "er",
        "das" | "dieses" if first.ends_with('e') => "es",
        // Feminine dative and genitive, plural genitive; plural nominative.
        "der" | "die" | "zur" if first.ends_with("en") => "e",
        "des" | "dem" | "im" | "vom" | "zum" | "beim" | "am" | "den" | "ins" if first.ends_with("en") => {
            if name_heads::is_neuter(noun) {
                "es"
            } else {
                "er"
            }
        }
        // Nothing but a dative without an article ends so: `laut Deutschem Wetterdienst`.
        _ if first.ends_with("em") => {
            if name_heads::is_neuter(noun) {
                "es"
            } else {
                "er"
            }
        }
        _ => return name,
    };
    let adjectives = stems.iter().map(|stem| format!("{stem}{ending}"));
    let noun = plural.map(str::to_owned).or(weak).unwrap_or_else(|| (*noun).to_owned());
    let rest = std::iter::once(noun).chain(words[stems.len() + 1..].iter().map(|word| (*word).to_owned()));
    adjectives.chain(rest).collect::<Vec<_>>().join(" ")
}

/// The head of a name without its genitive ending, where it is a noun that has one: `Landgerichts`.
fn head_without_genitive(noun: &str) -> Option<&str> {
    let in_es = noun.strip_suffix("es").filter(|base| name_heads::has_genitive_in_es(base));
    in_es
        .or_else(|| noun.strip_suffix('s').filter(|base| name_heads::is_neuter(base) || is_listed_noun(base)))
}

/// Whether a word is a common noun, or a compound with one: `Klinikum`, `Zweckverband`, but no name: `Pari` of `Paris`.
fn is_listed_noun(word: &str) -> bool {
    const SHORTEST: usize = 5;
    const NAMES: u16 = lists::FORENAME | lists::SURNAME | lists::TOWN | lists::COMPANY | lists::MEDIA;
    word.len() >= SHORTEST && lists_of(word) & NAMES == 0 && is_noun_or_compound(word)
}

/// A place's name without the genitive `s`, where the `s` can be no part of it.
fn place_without_genitive(name: &str) -> Option<&str> {
    let base = name.strip_suffix('s')?;
    // `Fuldas`, beside `Lagos`: a place whose name is frequent, and with the ending is not.
    let (of_base, of_name) = (lists_of(base), lists_of(name));
    if of_base & (lists::TOWN | lists::STATE | lists::REGION) != 0
        && of_base & lists::HAS_RESIDUAL > of_name & lists::HAS_RESIDUAL
    {
        return Some(base);
    }
    if of_name & lists::TOWN != 0 && of_base & lists::TOWN == 0 {
        return None;
    }
    let last = base.chars().next_back()?;
    let is_vowel = matches!(last, 'a' | 'e' | 'i' | 'o' | 'y' | 'é');
    // Of `…us` only `…aus` is a genitive: Moskaus.
    let is_own = is_vowel || matches!(last, 'c' | 's' | 'x' | 'z') || (last == 'u' && !base.ends_with("au"));
    (!is_own && base.chars().count() >= 3 && !name_heads::is_place_in_s(name)).then_some(base)
}

/// A noun behind `des` without its ending.
fn without_ending(name: &str) -> &str {
    let base = |ending| name.strip_suffix(ending);
    if let Some(base) = base("es")
        && (name_heads::has_genitive_in_es(base)
            || base.ends_with(['s', 'ß', 'x', 'z'])
            || !name.contains(' ')
                && lists_of(base) & lists::NOUN != 0
                && declension::without_genitive(name).as_deref() == Some(base))
    {
        return base;
    }
    base("s").filter(|base| !base.ends_with(['s', 'u', 'i', 'x', 'z'])).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::nominative;
    use crate::kind::Kind::{Loc, Org, Oth, Per};

    #[test]
    fn names_are_given_in_the_nominative() {
        for (before, name, kind, expected) in [
            ("des", "Altmarkkreises Salzwedel", Loc, "Altmarkkreis Salzwedel"),
            ("des", "Landgerichts Kassel", Org, "Landgericht Kassel"),
            ("der", "Verbraucherzentrale Niedersachsen", Org, "Verbraucherzentrale Niedersachsen"),
            ("Forstamts", "Neuhaus", Loc, "Neuhaus"),
            ("laut", "Deutschem Wetterdienst", Org, "Deutscher Wetterdienst"),
            ("der", "Hannoverschen Allgemeinen Zeitung", Org, "Hannoversche Allgemeine Zeitung"),
            ("die", "Grünen", Org, "Grüne"),
            ("des", "Deutschen Bundestages", Org, "Deutscher Bundestag"),
            ("im", "Deutschen Bundestag", Org, "Deutscher Bundestag"),
            ("des", "Auswärtigen Amtes", Org, "Auswärtiges Amt"),
            ("der", "Vereinten Nationen", Org, "Vereinte Nationen"),
            ("der", "Europäischen Union", Org, "Europäische Union"),
            ("im", "Fernen Osten", Loc, "Ferner Osten"),
            ("das", "Rote Meer", Loc, "Rotes Meer"),
            ("der", "Bayerische Rundfunk", Org, "Bayerischer Rundfunk"),
            ("die", "Deutsche Bahn", Org, "Deutsche Bahn"),
            ("des", "Grünen Kreuzes", Org, "Grünes Kreuz"),
            ("das", "Willy-Brandt-Haus", Loc, "Willy-Brandt-Haus"),
            ("der", "Leipziger Au", Loc, "Leipziger Au"),
            ("", "Gothas", Loc, "Gotha"),
            ("", "Amiens", Loc, "Amiens"),
            ("des", "Gazastreifens", Loc, "Gazastreifen"),
            ("Straßen", "Bangkoks", Loc, "Bangkok"),
            ("", "Moskaus", Loc, "Moskau"),
            ("in", "Paris", Loc, "Paris"),
            ("in", "Worms", Loc, "Worms"),
            ("nach", "Mohams", Loc, "Mohams"),
            ("im", "Hamburger Hafen", Loc, "Hamburger Hafen"),
            ("der", "Frankfurter Rundschau", Org, "Frankfurter Rundschau"),
            ("und", "Süddeutscher Zeitung", Org, "Süddeutsche Zeitung"),
            ("der", "Allgemeine Deutsche Radler-Club", Org, "Allgemeiner Deutscher Radler-Club"),
            ("den", "Internationalen Filmfestspielen", Org, "Internationale Filmfestspiele"),
            ("den", "Goldenen Ehrenbären", Oth, "Goldener Ehrenbär"),
            ("des", "Mondes", Loc, "Mond"),
            ("des", "Heiligen Römischen Reiches", Loc, "Heiliges Römisches Reich"),
            ("", "Hans", Per, "Hans"),
        ] {
            assert_eq!(nominative(name, kind, before, true), expected, "{before} {name}");
        }
        assert_eq!(nominative("Kremstals", Loc, "", false), "Kremstals", "nothing beside it is its own");
    }
}
