//! Key terms for the same thing, of which the first is kept: a noun and its compounds, synonyms, the parts of a name.

use super::is_general;
use crate::german::stem::Stemmer;
use crate::german::synonyms;
use crate::util::hashing::hash;

/// The key terms that are kept.
#[derive(Default)]
pub(super) struct Duplicates {
    kept: Vec<Words>,
    stemmer: Stemmer,
    /// The term that was compared last.
    latest: Option<Words>,
}

/// What two key terms are compared by.
struct Words {
    /// The number of the key term.
    term: usize,
    text: String,
    is_name: bool,
    /// The last word in lower case: its stem may lack more than that of a shorter noun (`Staumau`, `Mauer`).
    lower: String,
    /// The stem of the last word, and of the last part of a word with hyphens.
    last: String,
    /// The stems of all words and their parts.
    parts: Vec<String>,
    /// The group of synonyms of the last word.
    synonyms: Option<u16>,
}

/// The shortest noun that is known as the last part of a compound, in letters: `Beben` of `Erdbeben`.
const SHORTEST_PART: usize = 5;

impl Duplicates {
    /// The number of the kept term that means the same.
    pub(super) fn of(&mut self, text: &str, is_name: bool) -> Option<usize> {
        let place = self.place_of(text, is_name);
        place.and_then(|place| self.kept.get(place)).map(|kept| kept.term)
    }

    /// The place among the kept terms of the one that means the same.
    fn place_of(&mut self, text: &str, is_name: bool) -> Option<usize> {
        // A brand and its maker, or a town and a club, may bear one name.
        if let Some(at) = self.kept.iter().position(|kept| kept.text == text) {
            return Some(at);
        }
        let new = self.words(text, is_name);
        if is_name {
            // `Hamburger Alstereisvergnügen` beside `Alstereisvergnügen`; `Gelsenkirchen-Buer` beside `Gelsenkirchen`.
            let is_part = |one: &Words, other: &Words| {
                other.is_name && other.parts.len() == 1 && one.is_joined() && one.parts.contains(&other.last)
            };
            return self.kept.iter().position(|kept| {
                !kept.is_name && kept.parts.len() == 1 && kept.last == new.last
                    || is_part(&new, kept)
                    || is_part(kept, &new)
            });
        }
        let is_long = last_word(text).chars().nth(SHORTEST_PART - 1).is_some();
        let same = self
            .kept
            .iter()
            .position(|kept| {
                let same = kept.last == new.last
                    // A part of a longer name: `Jasmin` of `Jasmin K.`, `Schauspiel` of `Schauspiel Leipzig`.
                    || kept.is_name && new.parts.len() == 1 && kept.parts.contains(&new.last)
                    || kept.parts.last() == new.parts.last() && kept.parts.contains(&new.last)
                    || is_compound_of(&new, kept)
                    || is_same_deed(&new.lower, &kept.lower)
                    || new.parts.len() == 1 && !kept.is_name && kept.is_joined() && kept.parts.first() == new.parts.first()
                    || is_long && (ends_compound(&kept.last, &new.last) || ends_compound(&kept.lower, &new.lower))
                    || !kept.is_name
                        && (adds_nothing(&new.last, &kept.last) || adds_nothing(&kept.last, &new.last));
                // `Kundgebung` beside `Demonstration`; of a name only its last word: `Northwest Airlines`.
                let synonymous = !kept.is_name && new.synonyms.is_some() && kept.synonyms == new.synonyms;
                same || synonymous
            })
            .or_else(|| self.of_parts(&new));
        self.latest = Some(new);
        same
    }

    /// Where all parts of a compound with hyphens are kept, the last of them: `Werft-Insolvenz`.
    fn of_parts(&self, new: &Words) -> Option<usize> {
        if new.parts.len() < 2 || !new.text.contains('-') {
            return None;
        }
        let kept = |part: &String| self.kept.iter().position(|kept| kept.parts.contains(part));
        let places: Option<Vec<usize>> = new.parts.iter().filter(|part| *part != "ex").map(kept).collect();
        places?.last().copied()
    }

    /// Keeps a term, given with its number.
    pub(super) fn add(&mut self, term: usize, text: &str, is_name: bool) {
        let words = self.latest.take().filter(|latest| latest.text == text);
        let words = words.unwrap_or_else(|| self.words(text, is_name));
        self.kept.push(Words { term, ..words });
    }

    /// Takes a longer name for a kept term.
    pub(super) fn rename(&mut self, term: usize, text: &str) {
        let words = Words { term, ..self.words(text, true) };
        match self.kept.iter_mut().find(|kept| kept.term == term) {
            Some(kept) => *kept = words,
            None => self.kept.push(words),
        }
    }

    fn words(&mut self, text: &str, is_name: bool) -> Words {
        let last = last_word(text);
        let parts = text.split([' ', '-']).map(|part| self.stem(part)).collect();
        Words {
            term: usize::MAX,
            text: text.to_owned(),
            is_name,
            lower: last.to_lowercase(),
            last: self.stem(last),
            parts,
            synonyms: synonyms::group_of_noun(last),
        }
    }

    /// The stem of a word, also of its diminutive, without quotation marks.
    fn stem(&mut self, word: &str) -> String {
        let word = word.trim_matches(['„', '“']);
        let base = word.strip_suffix("chen").filter(|base| base.chars().nth(SHORTEST_PART - 1).is_some());
        // `Kleinbusse` beside `Kleinbus`, `Ergebnisse` beside `Ergebnis`.
        let doubled = ["se", "sen", "ses"].iter().find_map(|ending| word.strip_suffix(ending));
        let base = base.or(doubled.filter(|base| base.ends_with('s')));
        self.stemmer.stem(base.unwrap_or(word)).to_owned()
    }
}

impl Words {
    /// Whether it is one word with hyphens.
    fn is_joined(&self) -> bool {
        self.text.contains('-') && !self.text.contains(' ')
    }
}

/// Whether a word with hyphens is a kind of what a kept noun means (`Kinder-Marathon` beside `Marathon`), or adds to a kept
/// name only a noun that stands in reports on anything.
fn is_compound_of(new: &Words, kept: &Words) -> bool {
    if !new.is_joined() || kept.parts.len() != 1 {
        return false;
    }
    let last = new.parts.last();
    !kept.is_name && last == Some(&kept.last)
        || new.parts.len() == 2
            && new.parts.first() == Some(&kept.last)
            && last.is_some_and(|last| is_general_part(last))
}

/// The noun of a term.
fn last_word(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

/// Whether a stem is the last part of a compound's.
fn ends_compound(compound: &str, stem: &str) -> bool {
    compound.strip_suffix(stem).is_some_and(|first| first.chars().nth(2).is_some())
}

/// Whether two words in lower case mean one deed: `beschlagnahmung` beside `beschlagnahme`.
fn is_same_deed(one: &str, other: &str) -> bool {
    let deed =
        |word: &str| ["ungen", "ung"].iter().find_map(|ending| word.strip_suffix(ending).map(str::len));
    let begins = |deed: &str, word: &str| {
        deed.chars().nth(SHORTEST_PART - 1).is_some()
            && word.strip_prefix(deed).is_some_and(|ending| matches!(ending, "e" | "en"))
    };
    let is_of = |one: &str, other: &str| {
        deed(one).and_then(|len| one.get(..len)).is_some_and(|deed| begins(deed, other))
    };
    is_of(one, other) || is_of(other, one)
}

/// Whether the stem of a compound's part is that of a noun that stands in reports on anything.
fn is_general_part(stem: &str) -> bool {
    !stem.is_empty() && is_general(hash(stem.as_bytes()))
}

/// Whether a compound only adds to its first part, given by their stems, a noun that stands in reports on anything:
/// `Räumungsaktion` beside `Räumung`.
fn adds_nothing(compound: &str, first: &str) -> bool {
    /// The shortest first part, in letters.
    const SHORTEST: usize = 4;
    let behind = compound.strip_prefix(first).filter(|_| first.chars().nth(SHORTEST - 1).is_some());
    behind.is_some_and(|behind| {
        let mut lasts = ["", "s", "n", "en", "es"].iter().filter_map(|link| behind.strip_prefix(link));
        // The stem of a noun lacks its `ge-`: `Gebrauch`.
        lasts.any(|last| is_general_part(last) || last.strip_prefix("ge").is_some_and(is_general_part))
    })
}

#[cfg(test)]
mod tests {
    use super::Duplicates;

    #[test]
    fn one_of_several_terms_for_a_thing_is_kept() {
        for (kept, new, same) in [
            ("Erdbeben", "Beben", true),
            ("Drogerie-Kette", "Kette", true),
            ("Flugzeug", "Maschine", true),
            ("Zebra-Pferdchen", "Zebra-Pferde", true),
            ("Deutsche Werft", "Werft", true),
            ("Brand", "Hafen", false),
            ("Auswahl", "Wahl", false),
            ("Prozess", "Strafprozess", false),
            ("Kleinbusse", "Kleinbus", true),
            ("Räumung", "Räumungsaktion", true),
            ("Cannabisgebrauch", "Cannabis", true),
            ("Gewalt", "Gewaltanwendung", true),
            ("Gewerkschaftsforderung", "Gewerkschaft", true),
            ("Waldgebiet", "Waldbrand", false),
            ("Staumauer", "Mauer", true),
            ("Marathon", "Kinder-Marathon", true),
            ("Kalifat-Rufe", "Kalifat", true),
            ("Deutsche", "Deutsche-Bereich", true),
            ("Deutsche", "Deutsche-Streik", false),
            ("Beschlagnahme", "Beschlagnahmung", true),
        ] {
            let mut duplicates = Duplicates::default();
            duplicates.add(7, kept, kept.contains("Deutsche"));
            assert_eq!(duplicates.of(new, false).is_some(), same, "{kept} {new}");
        }
    }

    #[test]
    fn a_term_is_known_by_its_number_and_its_longer_name() {
        let mut duplicates = Duplicates::default();
        duplicates.add(3, "Hochschule", false);
        duplicates.rename(3, "Hochschule Wesselrode");
        assert_eq!(duplicates.of("Wesselrode", false), Some(3));
        duplicates.rename(5, "Deich „Lotte“");
        assert_eq!(duplicates.of("Deich", false), Some(5));
    }

    #[test]
    fn a_compound_of_kept_terms_is_none_of_its_own() {
        let mut duplicates = Duplicates::default();
        for (term, kept) in ["Brenk", "drohende Insolvenz"].iter().enumerate() {
            duplicates.add(term, kept, false);
        }
        assert_eq!(duplicates.of("Brenk-Insolvenz", false), Some(1));
        assert_eq!(duplicates.of("Brenk-Werft", false), None);
    }

    #[test]
    fn names_are_the_same_as_their_parts_and_longer_forms() {
        for (kept, kept_is_name, new, is_name, same) in [
            ("Alstereisvergnügen", false, "Hamburger Alstereisvergnügen", true, true),
            ("Gelsenkirchen", true, "Gelsenkirchen-Buer", true, true),
            ("Gelsenkirchen-Buer", true, "Gelsenkirchen", true, true),
            ("Jasmin K.", true, "Jasmin", false, true),
            ("Schauspiel Leipzig", true, "Schauspiel", false, true),
            ("Bern", true, "Berlin", true, false),
            ("Roter Platz", true, "Roter Hahn", true, false),
            ("Ulm", true, "Ulm", false, true),
            ("Northwest Airlines", true, "Fluggesellschaft", false, false),
        ] {
            let mut duplicates = Duplicates::default();
            duplicates.add(0, kept, kept_is_name);
            assert_eq!(duplicates.of(new, is_name).is_some(), same, "{kept} {new}");
        }
    }
}
