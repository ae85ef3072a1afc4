//! Where many words stand in a text, found in one pass over it.

use std::collections::HashMap;

use super::hashing::Map;
use super::sort::Sort;

/// The places of some words in a text: for each of them what `str::match_indices` gives, however many there are (the automaton
/// of A. V. Aho and M. J. Corasick, “Efficient string matching”, Communications of the ACM 18, 1975).
pub(crate) struct Occurrences<'w> {
    /// The bytes at which each word begins, ascending, without overlaps.
    places: Map<&'w str, Vec<usize>>,
}

/// A beginning of words.
struct Node {
    parent: u32,
    /// Its last byte.
    byte: u8,
    /// How many bytes it has.
    depth: u32,
    /// The longest beginning that is the end of this one.
    suffix: u32,
    /// The next of these suffixes that is a whole word.
    word_inside: u32,
    /// Whether it is a whole word itself, and which.
    word: Option<u32>,
}

const ROOT: u32 = 0;

impl<'w> Occurrences<'w> {
    /// Looks for words in a text; those without letters are nowhere.
    pub(crate) fn find(text: &str, words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut automaton = Automaton::default();
        let mut distinct = Vec::new();
        for word in words.into_iter().filter(|word| !word.is_empty()) {
            if automaton.insert(word, distinct.len() as u32) {
                distinct.push(word);
            }
        }
        automaton.link();
        let mut places = vec![Vec::new(); distinct.len()];
        let mut node = ROOT;
        for (at, byte) in text.bytes().enumerate().filter(|_| !distinct.is_empty()) {
            node = automaton.step(node, byte);
            let mut inside = node;
            while inside != ROOT {
                let Node { word, depth, word_inside, .. } = automaton.nodes[inside as usize];
                if let Some(word) = word {
                    let (start, places) = (at + 1 - depth as usize, &mut places[word as usize]);
                    if places.last().is_none_or(|last| last + depth as usize <= start) {
                        places.push(start);
                    }
                }
                inside = word_inside;
            }
        }
        Self { places: distinct.into_iter().zip(places).collect() }
    }

    /// The bytes at which a word begins that was looked for.
    pub(crate) fn of(&self, word: &str) -> &[usize] {
        self.places.get(word).map_or(&[], Vec::as_slice)
    }
}

/// The beginnings of all words.
struct Automaton {
    nodes: Vec<Node>,
    next: Map<(u32, u8), u32>,
}

impl Default for Automaton {
    fn default() -> Self {
        let root = Node { parent: ROOT, byte: 0, depth: 0, suffix: ROOT, word_inside: ROOT, word: None };
        Self { nodes: vec![root], next: HashMap::default() }
    }
}

impl Automaton {
    /// Adds a word, and says whether it is new.
    fn insert(&mut self, word: &str, number: u32) -> bool {
        let mut node = ROOT;
        for byte in word.bytes() {
            let new = self.nodes.len() as u32;
            let to = *self.next.entry((node, byte)).or_insert(new);
            if to == new {
                let depth = self.nodes[node as usize].depth + 1;
                self.nodes.push(Node {
                    parent: node,
                    byte,
                    depth,
                    suffix: ROOT,
                    word_inside: ROOT,
                    word: None,
                });
            }
            node = to;
        }
        let is_new = self.nodes[node as usize].word.is_none();
        self.nodes[node as usize].word.get_or_insert(number);
        is_new
    }

    /// Finds the suffixes of all beginnings, short ones first.
    fn link(&mut self) {
        let mut order: Vec<u32> = (1..self.nodes.len() as u32).collect();
        order.stable_sort_by_key(|&node| self.nodes[node as usize].depth);
        for node in order {
            let Node { parent, byte, depth, .. } = self.nodes[node as usize];
            if depth == 1 {
                continue;
            }
            let suffix = self.step(self.nodes[parent as usize].suffix, byte);
            let Node { word, word_inside, .. } = self.nodes[suffix as usize];
            self.nodes[node as usize].suffix = suffix;
            self.nodes[node as usize].word_inside = if word.is_some() { suffix } else { word_inside };
        }
    }

    /// The longest beginning that is the end of what was read, with one more byte.
    fn step(&self, mut node: u32, byte: u8) -> u32 {
        loop {
            match self.next.get(&(node, byte)) {
                Some(&to) => return to,
                None if node == ROOT => return ROOT,
                None => node = self.nodes[node as usize].suffix,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Occurrences;

    #[test]
    fn every_word_is_found_wherever_it_stands() {
        let text = "Anna und Annabel aßen Ananas, Hannas Anna nicht.";
        let words = ["Anna", "na", "Annabel", "nnas", "ß", "nichts", "", "Anna", "Hannas A"];
        let found = Occurrences::find(text, words);
        for word in words {
            let places: Vec<usize> = if word.is_empty() {
                Vec::new()
            } else {
                text.match_indices(word).map(|(at, _)| at).collect()
            };
            assert_eq!(found.of(word), places, "{word}");
        }
        assert_eq!(found.of("Anna"), [0, 9, 38]);
        assert!(found.of("aßen").is_empty(), "nobody looked for it");
    }

    #[test]
    fn a_word_does_not_overlap_itself() {
        assert_eq!(Occurrences::find("aaaaa", ["aa", "aaa"]).of("aa"), [0, 2]);
        assert_eq!(Occurrences::find("aaaaa", ["aa", "aaa"]).of("aaa"), [0]);
        assert!(Occurrences::find("", ["a"]).of("a").is_empty());
        assert!(Occurrences::find("abc", []).of("a").is_empty());
    }
}
