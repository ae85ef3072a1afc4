//! Words that stand for the same thing: a word → the concept that names its group of synonyms.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::document::terms::{background, stem_hash};
use crate::german::roots::{root, separated};
use crate::german::stem::Stemmer;
use crate::german::stop_words::{is_light_verb, is_stop_word};
use crate::german::synonyms::{STATE_NAMES, groups};
use crate::util::hashing::hash;

/// What a word form is compared by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Meaning {
    /// The hash of its root; 0 where it has none.
    pub(super) root: u64,
    /// The concept that it stands for.
    pub(super) concept: Option<u64>,
}

/// The shortest root that leads to a concept, in letters; shorter ones are shared by too many words.
const LEAST_ROOT: usize = 4;

/// The meaning of a word, given its stem's hash too.
pub(super) fn meaning(word: &str, stem: u64) -> Meaning {
    if !word.starts_with(char::is_alphabetic) {
        return Meaning::default();
    }
    let root = root(word);
    let long = root.chars().nth(LEAST_ROOT - 1).is_some();
    let key = root_key(&root);
    // `war` has the stem of `warnen`.
    let empty = word.starts_with(char::is_lowercase) && is_stop_word(word) && !is_light_verb(word);
    let of_root = || CONCEPTS.of_root.get(&key).copied().flatten().filter(|_| long);
    let concept = if empty { None } else { of_word(word_key(word, stem)).or_else(of_root) };
    Meaning { root: key, concept }
}

/// The concept of a part of a compound, given in lower case with its stem's hash; parts count as nouns.
pub(super) fn of_part(part: &str, stem: u64) -> Option<u64> {
    of_word(noun_key(stem, part.starts_with("ge")))
}

/// What stems lump together, the spelling tells apart: nouns, and nouns with `Ge-` (`Gefahr` has the stem of `Fahrer`).
fn word_key(word: &str, stem: u64) -> u64 {
    if word.starts_with(char::is_uppercase) { noun_key(stem, word.starts_with("Ge")) } else { stem }
}

fn noun_key(stem: u64, with_ge: bool) -> u64 {
    stem.rotate_left(7) ^ (1 + u64::from(with_ge))
}

/// The meaning of a verb whose particle stands apart, and its stem; none where there is no such verb.
pub(super) fn meaning_apart(verb: &str, particle: &str) -> Option<(Meaning, u64)> {
    let root = separated(verb, particle);
    let key = root_key(&root);
    let concept = CONCEPTS.of_root.get(&key).copied().flatten();
    let stem = stem_hash(&format!("{root}en"));
    let known = concept.is_some() || background::class(stem) < background::UNKNOWN;
    known.then_some((Meaning { root: key, concept }, stem))
}

/// The concept of a word by its [key](word_key).
fn of_word(key: u64) -> Option<u64> {
    CONCEPTS.of_word.get(&key).copied()
}

/// The concept of two stems in a row.
pub(super) fn of_two(first: u64, second: u64) -> Option<u64> {
    CONCEPTS.of_word.get(&both(first, second)).copied()
}

/// Whether a concept is something happening.
pub(super) fn is_event(concept: u64) -> bool {
    CONCEPTS.events.contains(&concept)
}

/// Whether a concept is a state or union by its names.
pub(super) fn is_state(concept: u64) -> bool {
    CONCEPTS.states.contains(&concept)
}

/// The key of two keys in a row.
pub(super) fn both(first: u64, second: u64) -> u64 {
    first.rotate_left(17) ^ second
}

/// Roots and stems are told apart: a root may be spelt like another word's stem.
fn root_key(root: &str) -> u64 {
    hash(root.as_bytes()) ^ hash(b"root")
}

struct Concepts {
    of_word: BTreeMap<u64, u64>,
    /// Nothing for a root that words of two groups share.
    of_root: BTreeMap<u64, Option<u64>>,
    events: BTreeSet<u64>,
    states: BTreeSet<u64>,
}

static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| {
    let mut stemmer = Stemmer::default();
    let mut key_of = |entry: &str| match entry.split_once(' ') {
        Some((first, second)) => {
            let [first, second] = [first, second].map(|word| hash(stemmer.stem(word).as_bytes()));
            both(first, second)
        }
        None => word_key(entry, hash(stemmer.stem(entry).as_bytes())),
    };
    let mut of_word = BTreeMap::new();
    let mut of_root: BTreeMap<u64, Option<u64>> = BTreeMap::new();
    let (mut events, mut states) = (BTreeSet::new(), BTreeSet::new());
    for group in groups() {
        let Some(name) = group.clone().next() else { continue };
        let concept = key_of(name);
        if name.starts_with(char::is_lowercase) {
            events.insert(concept);
        }
        if STATE_NAMES.contains(&name) {
            states.insert(concept);
        }
        for entry in group {
            of_word.entry(key_of(entry)).or_insert(concept);
            // Of nouns the stem knows all forms, and a root is dear to work out: those of infinitives and strong
            // participles will do.
            if entry.starts_with(char::is_lowercase) && entry.ends_with('n') && !entry.contains(' ') {
                of_root
                    .entry(root_key(&root(entry)))
                    .and_modify(|known| *known = known.filter(|known| *known == concept))
                    .or_insert(Some(concept));
            }
        }
    }
    Concepts { of_word, of_root, events, states }
});

#[cfg(test)]
mod tests {
    use super::{meaning, meaning_apart, stem_hash};

    #[test]
    fn words_of_a_group_share_a_concept_in_all_their_forms() {
        let concept = |word: &str| meaning(word, stem_hash(word)).concept;
        for (first, second) in
            [("starben", "Todesopfer"), ("verhandelte", "Gespräche"), ("beschossen", "Schüsse")]
        {
            assert!(concept(first).is_some(), "{first}");
            assert_eq!(concept(first), concept(second), "{first}, {second}");
        }
        assert_eq!(concept("Aquarium"), None);
        let (apart, _) = meaning_apart("kündigte", "an").unwrap();
        assert_eq!(apart.concept, concept("Ankündigung"));
        assert!(meaning_apart("xylt", "an").is_none());
    }
}
