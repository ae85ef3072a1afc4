//! One look-up over the lists of states and regions: from a name, an adjective or an inhabitant to the place.

use std::sync::LazyLock;

use super::adjective_endings::without_ending;
pub(crate) use super::place::Place;
use super::regions::REGIONS;
use super::states::STATES;
use crate::util::hashing::hash;

/// All adjectives (without ending) and inhabitants (masculine singular) of the lists.
pub(crate) fn derived_words() -> impl Iterator<Item = &'static str> {
    STATES
        .iter()
        .chain(REGIONS)
        .flat_map(|place| place.adjectives.split('|').chain(place.inhabitants.split('|')))
        .filter(|word| !word.is_empty())
}

/// How a word leads to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PlaceWord {
    /// A name of it.
    Name,
    /// An adjective.
    Adjective,
    /// One or more of its inhabitants.
    Inhabitant,
}

/// All words of the lists, in a table with open addressing by their hash.
struct PlaceIndex {
    /// Which bytes the words begin with, the first three of each, as bits by their hash: most other words fail here.
    beginnings: [u64; 64],
    slots: Vec<Option<(&'static str, PlaceWord, &'static Place)>>,
}

impl PlaceIndex {
    fn new() -> Self {
        let places = || STATES.iter().chain(REGIONS);
        let words = places().flat_map(|place| {
            let all = |words: &'static str, how| {
                words.split('|').filter(|word| !word.is_empty()).map(move |word| (word, how, place))
            };
            all(place.name, PlaceWord::Name)
                .chain(all(place.other_names, PlaceWord::Name))
                .chain(all(place.adjectives, PlaceWord::Adjective))
                .chain(all(place.inhabitants, PlaceWord::Inhabitant))
        });
        let words: Vec<_> = words.collect();
        let slots = vec![None; (words.len() * 2).next_power_of_two()];
        let mut index = Self { beginnings: [0; 64], slots };
        for (word, how, place) in words {
            // `Ire` is looked up for `Irin`, too, which has only two bytes in common with it.
            let feminine = word
                .strip_suffix('e')
                .filter(|_| how == PlaceWord::Inhabitant)
                .map(|base| format!("{base}in"));
            for (at, bit) in
                Self::beginning(word).into_iter().chain(feminine.as_deref().and_then(Self::beginning))
            {
                index.beginnings[at] |= bit;
            }
            let slot = index.slot(word, how);
            // The first place of the lists keeps a word that two have.
            index.slots[slot].get_or_insert((word, how, place));
        }
        index
    }

    /// The bit for the first three bytes of a word, and in which number it stands.
    fn beginning(word: &str) -> Option<(usize, u64)> {
        let &[a, b, c, ..] = word.as_bytes() else { return None };
        let bit = (u32::from_le_bytes([a, b, c, 0]).wrapping_mul(0x9e37_79b9) >> 20) as usize;
        Some((bit / 64, 1 << (bit % 64)))
    }

    /// Whether the word, or what is left of it without its ending, may be one of the list.
    fn may_hold(&self, word: &str) -> bool {
        word.len() <= 3
            || Self::beginning(word)
                .is_some_and(|(at, bit)| self.beginnings.get(at).is_some_and(|bits| bits & bit != 0))
    }

    /// Where the word stands, or the empty slot where it would.
    fn slot(&self, word: &str, how: PlaceWord) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash(word.as_bytes()) >> 20) as usize & mask;
        while self.slots[at].is_some_and(|(other, kind, _)| (other, kind) != (word, how)) {
            at = (at + 1) & mask;
        }
        at
    }
}

static INDEX: LazyLock<PlaceIndex> = LazyLock::new(PlaceIndex::new);

fn find(word: &str, how: PlaceWord) -> Option<&'static Place> {
    INDEX.slots[INDEX.slot(word, how)].map(|(_, _, place)| place)
}

/// The place with this name, in any case: `Russlands`, `Vereinigten Staaten`.
pub(crate) fn by_name(name: &str) -> Option<&'static Place> {
    if !INDEX.may_hold(name) {
        return None;
    }
    let exact = find(name, PlaceWord::Name)
        .or_else(|| name.strip_suffix('s').and_then(|base| find(base, PlaceWord::Name)));
    if exact.is_some() {
        return exact;
    }
    let (first, rest) = name.split_once(' ')?;
    let stem = without_ending(first)?;
    ["e", "er", "es"].iter().find_map(|ending| find(&format!("{stem}{ending} {rest}"), PlaceWord::Name))
}

/// Inhabitants whose nouns are also common nouns, family names or dogs.
const ALSO_COMMON: [&str; 6] = ["Pole", "Este", "Esten", "Lette", "Malteser", "Dominikaner"];

/// Whether a noun for inhabitants mostly means something else.
pub(crate) fn is_also_common(inhabitant: &str) -> bool {
    ALSO_COMMON.contains(&inhabitant)
}

/// The state with exactly this name.
pub(crate) fn is_state(place: &Place) -> bool {
    STATES.binary_search_by_key(&place.name, |state| state.name).is_ok()
}

/// The place that an inflected adjective belongs to: `russischen`. The bare stem is no inflected form.
pub(crate) fn by_adjective(word: &str) -> Option<&'static Place> {
    let stem = without_ending(word)?;
    if !stem.ends_with("sch") {
        return None;
    }
    find(stem, PlaceWord::Adjective).or_else(|| {
        let mut lower = stem.chars();
        let first = lower.next().filter(|first| first.is_uppercase())?;
        let stem: String = first.to_lowercase().chain(lower).collect();
        find(&stem, PlaceWord::Adjective)
    })
}

/// The two places that a double adjective belongs to, and where its hyphen stands: `deutsch-französische`.
pub(crate) fn by_double_adjective(word: &str) -> Option<(&'static Place, usize, &'static Place)> {
    let hyphen = word.bytes().position(|byte| byte == b'-')?;
    let (first, second) = (word.get(..hyphen)?, word.get(hyphen + 1..)?);
    Some((by_bare_adjective(first)?, hyphen, by_adjective(second)?))
}

/// The place that an adjective without its ending belongs to: `russisch`, which alone is the language, too.
pub(crate) fn by_bare_adjective(stem: &str) -> Option<&'static Place> {
    find(stem, PlaceWord::Adjective)
}

/// The place from which somebody comes by an adjective: `türkischstämmige`.
pub(crate) fn by_origin(word: &str) -> Option<&'static Place> {
    by_bare_adjective(without_ending(word)?.strip_suffix("stämmig")?)
}

/// The place whose inhabitants a noun names, in any case, number and gender.
pub(crate) fn by_inhabitant(word: &str) -> Option<&'static Place> {
    if !INDEX.may_hold(word) {
        return None;
    }
    let exact = |base: &str| find(base, PlaceWord::Inhabitant);
    if let Some(place) = exact(word) {
        return Some(place);
    }
    // No other letter ends one of them in another case than the nominative.
    if !word.ends_with(['n', 's', 'r', 'm']) {
        return None;
    }
    for ending in ["innen", "in", "en", "s", "n", "r", "m"] {
        let Some(base) = word.strip_suffix(ending) else { continue };
        let place = exact(base).or_else(|| match ending {
            // `Russin` → `Russe`; `Deutschen` is found by its `n`.
            "innen" | "in" => exact(&format!("{base}e")),
            _ => None,
        });
        // Only adjectival nouns decline with r and m: `ein Deutscher`.
        if place.is_some()
            && (!matches!(ending, "r" | "m") || base.ends_with("deutsche") || base == "Deutsche")
        {
            return place;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{
        REGIONS, STATES, by_adjective, by_double_adjective, by_inhabitant, by_name, is_also_common, is_state,
    };

    #[test]
    fn a_double_adjective_belongs_to_two() {
        let places =
            |word| by_double_adjective(word).map(|(first, at, second)| (first.name, at, second.name));
        assert_eq!(places("deutsch-französische"), Some(("Deutschland", 7, "Frankreich")));
        assert_eq!(places("nordrhein-westfälische"), None);
        assert_eq!(places("deutsch-freundliche"), None);
    }

    #[test]
    fn lists_are_sorted() {
        assert!(STATES.is_sorted_by(|a, b| a.name < b.name));
        let towns: Vec<&str> = REGIONS.iter().map(|place| place.name).collect();
        let mut sorted = towns.clone();
        sorted.sort_unstable();
        assert_eq!(towns, sorted);
    }

    #[test]
    fn every_way_leads_to_the_state() {
        for word in ["Russland", "Russlands", "Russische Föderation", "Russischen Föderation"] {
            assert_eq!(by_name(word).map(|place| place.name), Some("Russland"), "{word}");
        }
        for word in ["russische", "russischen", "russischer", "Russische"] {
            assert_eq!(by_adjective(word).map(|place| place.name), Some("Russland"), "{word}");
        }
        for word in ["Russe", "Russen", "Russin", "Russinnen"] {
            assert_eq!(by_inhabitant(word).map(|place| place.name), Some("Russland"), "{word}");
        }
        for word in ["Spanier", "Spaniers", "Spaniern", "Spanierin"] {
            assert_eq!(by_inhabitant(word).map(|place| place.name), Some("Spanien"), "{word}");
        }
        for word in ["Deutsche", "Deutscher", "Deutschen"] {
            assert_eq!(by_inhabitant(word).map(|place| place.name), Some("Deutschland"), "{word}");
        }
    }

    #[test]
    fn short_words_are_found_with_an_ending() {
        assert!(by_name("UK").is_some() && by_name("UKs").is_some());
        assert!(by_inhabitant("Irin").is_some());
        assert!(by_name("X").is_none() && by_name("").is_none());
    }

    #[test]
    fn other_words_lead_nowhere() {
        assert!(by_adjective("russisch").is_none(), "the bare stem is the language");
        assert!(by_adjective("politische").is_none());
        assert!(by_adjective("deutlicher").is_none());
        assert!(by_name("Landes").is_none());
        assert!(by_inhabitant("Briefe").is_none());
    }

    #[test]
    fn states_are_told_from_regions() {
        assert!(is_state(by_name("Russland").unwrap()) && is_state(by_inhabitant("Ire").unwrap()));
        assert!(!is_state(by_name("Bayern").unwrap()) && !is_state(by_name("Moskau").unwrap()));
        assert!(is_also_common("Pole") && is_also_common("Malteser") && !is_also_common("Russe"));
    }

    #[test]
    fn every_listed_word_is_found() {
        for place in STATES.iter().chain(REGIONS) {
            assert_eq!(by_name(place.name).map(|found| found.name), Some(place.name));
            for word in place.inhabitants.split('|').filter(|word| !word.is_empty()) {
                assert!(by_inhabitant(word).is_some(), "{word}");
            }
            for stem in place.adjectives.split('|').filter(|stem| stem.ends_with("sch")) {
                assert!(by_adjective(&format!("{stem}en")).is_some(), "{stem}");
            }
        }
    }
}
