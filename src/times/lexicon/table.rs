//! A hash table from spellings to their readings.

use super::lex::Lex;
use crate::german::adjective_endings;
use crate::util::hashing::hash;

/// The readings of a spelling: as it stands, and where it is capitalised.
#[derive(Clone, Copy, Default)]
pub(super) struct Entry {
    pub(super) word: Option<Lex>,
    pub(super) noun: Option<Lex>,
}

/// The longest key, in bytes.
pub(super) const MAX_KEY: usize = 32;

/// All words with a reading, by a hash of their lower-case spelling.
pub(super) struct Table {
    slots: Vec<u16>,
    entries: Vec<(String, Entry)>,
}

/// How many slots; a power of two, at least twice the number of words.
const SLOTS: usize = 4096;

impl Table {
    /// A table without words.
    pub(super) fn new() -> Self {
        Self { slots: vec![0; SLOTS], entries: Vec::with_capacity(SLOTS / 2) }
    }

    /// The entry of a spelling in lower case.
    pub(super) fn get(&self, key: &str) -> Option<Entry> {
        let mut at = hash(key.as_bytes()) as usize % SLOTS;
        loop {
            let (word, entry) = self.entries.get(self.slots[at].checked_sub(1)? as usize)?;
            if word == key {
                return Some(*entry);
            }
            at = (at + 1) % SLOTS;
        }
    }

    /// The entry of a spelling in lower case; an empty one where there was none.
    pub(super) fn entry(&mut self, key: &str) -> &mut Entry {
        let mut at = hash(key.as_bytes()) as usize % SLOTS;
        while self.slots[at] != 0 && self.entries[self.slots[at] as usize - 1].0 != key {
            at = (at + 1) % SLOTS;
        }
        if self.slots[at] == 0 {
            self.entries.push((key.to_owned(), Entry::default()));
            self.slots[at] = self.entries.len() as u16;
            debug_assert!(self.entries.len() <= SLOTS / 2 && key.len() <= MAX_KEY, "{key}");
        }
        let index = self.slots[at] as usize - 1;
        &mut self.entries[index].1
    }

    /// A word of any case. The first reading stays.
    pub(super) fn word(&mut self, word: &str, lex: Lex) {
        self.entry(&word.to_lowercase()).word.get_or_insert(lex);
    }

    /// A noun, which counts only with a capital letter.
    pub(super) fn noun(&mut self, noun: &str, lex: Lex) {
        self.entry(&noun.to_lowercase()).noun.get_or_insert(lex);
    }

    pub(super) fn words(&mut self, words: &[&str], lex: Lex) {
        words.iter().for_each(|word| self.word(word, lex));
    }

    pub(super) fn nouns(&mut self, nouns: &[&str], lex: Lex) {
        nouns.iter().for_each(|noun| self.noun(noun, lex));
    }

    /// An adjective with all endings of the strong and weak declension.
    pub(super) fn adjective(&mut self, stem: &str, lex: Lex) {
        for ending in adjective_endings::ENDINGS {
            self.word(&format!("{stem}{ending}"), lex);
        }
    }

    pub(super) fn adjectives(&mut self, stems: &[&str], lex: Lex) {
        stems.iter().for_each(|stem| self.adjective(stem, lex));
    }
}
