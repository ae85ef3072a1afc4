//! Hash tables over word lists, so that a look-up costs one comparison.
//!
//! Open addressing with linear probing; the hash uses a word's length, its first four and its last four bytes, which
//! suffices for closed lists. Tables are built on first use: that takes microseconds, whereas prebuilt ones would add
//! several kilobytes to the download.

use std::sync::OnceLock;

/// A closed list with its table.
pub(crate) struct Index {
    words: &'static [&'static str],
    table: OnceLock<Table>,
}

impl Index {
    /// The index over `words`.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        Self { words, table: OnceLock::new() }
    }

    /// Whether `word` is in the list.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.find(word.as_bytes()).is_some()
    }

    /// The place of `word` in the list.
    pub(crate) fn find(&self, word: &[u8]) -> Option<usize> {
        let table = self.table.get_or_init(|| Table::new(self.words.iter().copied()));
        table.find(self.words, word, |known| known)
    }
}

/// The table over any list: the slot's number is a word's index in the list plus one, or zero where it is free.
pub(crate) struct Table {
    slots: Vec<u16>,
}

impl Table {
    /// The table over a list; of equal words that stand together, the first counts.
    pub(crate) fn new<'w>(words: impl ExactSizeIterator<Item = &'w str>) -> Self {
        let mut slots = vec![0; (words.len() * 2 + 1).next_power_of_two()];
        let mut previous = None;
        for (index, word) in (1..u16::MAX).zip(words) {
            if previous == Some(word) {
                continue;
            }
            previous = Some(word);
            let mut slot = hash(word.as_bytes()) & (slots.len() - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = index;
        }
        Self { slots }
    }

    /// The entry of `list`, the list that the table was built over, whose word is `word`; `word_of` gives the word of an entry.
    pub(crate) fn find<T>(&self, list: &[T], word: &[u8], word_of: impl Fn(&T) -> &str) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) & mask;
        loop {
            let index = usize::from(*self.slots.get(slot)?).checked_sub(1)?;
            if list.get(index).is_some_and(|known| word_of(known).as_bytes() == word) {
                return Some(index);
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// Which bytes the words of a list end in, the last three of each, as bits by their hash: nearly every other word fails
/// here, before a list of heads is walked for it. No word of the list is shorter.
pub(crate) struct Endings([u64; 32]);

impl Endings {
    pub(crate) const NONE: Self = Self([0; 32]);

    /// The endings with those of one more word.
    pub(crate) const fn with(mut self, word: &str) -> Self {
        let bytes = word.as_bytes();
        assert!(bytes.len() >= 3);
        let bit = Self::bit(bytes, bytes.len());
        self.0[bit / 64] |= 1 << (bit % 64);
        self
    }

    /// Whether the first `len` bytes of a word may end in a word of the list.
    pub(crate) fn may_end(&self, word: &[u8], len: usize) -> bool {
        if len < 3 || len > word.len() {
            return false;
        }
        let bit = Self::bit(word, len);
        self.0[bit / 64] & 1 << (bit % 64) != 0
    }

    const fn bit(word: &[u8], len: usize) -> usize {
        (word[len - 1] as usize * 67 + word[len - 2] as usize * 259 + word[len - 3] as usize * 29) % 2048
    }
}

/// Appends a word in lower case, character by character.
pub(crate) fn push_lower(lower: &mut String, word: &str) {
    if word.is_ascii() {
        let start = lower.len();
        lower.push_str(word);
        if let Some(added) = lower.get_mut(start..) {
            added.make_ascii_lowercase();
        }
    } else {
        lower.reserve(word.len());
        for c in word.chars() {
            match c {
                c if c.is_ascii() => lower.push(c.to_ascii_lowercase()),
                'ä' | 'ö' | 'ü' | 'ß' => lower.push(c),
                c => lower.extend(c.to_lowercase()),
            }
        }
    }
}

fn hash(word: &[u8]) -> usize {
    let len = word.len();
    let mut bytes = len as u64;
    let mut at = 0;
    while at < 4 && at < len {
        bytes = (bytes << 8) ^ word[at] as u64;
        at += 1;
    }
    let mut back = 1;
    while back <= 4 && back <= len {
        bytes = (bytes << 7) ^ word[len - back] as u64;
        back += 1;
    }
    (bytes.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize
}

#[cfg(test)]
mod tests {
    use super::{Endings, Index, Table, hash, push_lower};

    #[test]
    fn endings_hold_back_no_word_of_the_list() {
        const ENDINGS: Endings = Endings::NONE.with("minister").with("chef").with("ärztin");
        for word in ["Minister", "Kreml-Chef", "Chefärztin", "chef"] {
            assert!(ENDINGS.may_end(word.as_bytes(), word.len()), "{word}");
        }
        assert!(ENDINGS.may_end(b"Ministern", 8));
        for word in ["", "er", "Besuch", "Besucher", "Haus"] {
            assert!(!ENDINGS.may_end(word.as_bytes(), word.len()), "{word}");
        }
    }

    #[test]
    fn every_word_is_found_and_no_other() {
        const WORDS: &[&str] = &["", "a", "ab", "über", "unter", "untern", "b"];
        static INDEX: Index = Index::new(WORDS);
        for (at, word) in WORDS.iter().enumerate() {
            assert_eq!(INDEX.find(word.as_bytes()), Some(at));
        }
        for word in ["c", "abc", "unte", "überall"] {
            assert_eq!(INDEX.find(word.as_bytes()), None);
        }
    }

    #[test]
    fn a_table_finds_the_first_of_equal_words() {
        let list = [("ab", 1), ("ab", 2), ("über", 3), ("über", 4), ("z", 5)];
        let table = Table::new(list.iter().map(|entry| entry.0));
        let find = |word| table.find(&list, str::as_bytes(word), |entry| entry.0);
        assert_eq!([find("ab"), find("über"), find("z"), find("a")], [Some(0), Some(2), Some(4), None]);
        assert_eq!(Table::new(std::iter::empty()).find(&list, b"ab", |entry| entry.0), None);
    }

    #[test]
    fn lower_case_is_that_of_each_character() {
        for word in ["", "Haus", "ÄÖÜ und ẞß", "ΑΣ", "İstanbul", "ǅ", "d'Été"] {
            let mut lower = "a".to_owned();
            push_lower(&mut lower, word);
            assert_eq!(lower[1..], word.chars().flat_map(char::to_lowercase).collect::<String>());
        }
    }

    #[test]
    fn a_hash_depends_on_length_and_both_ends() {
        let apart = |a: &str, b: &str| hash(a.as_bytes()) != hash(b.as_bytes());
        assert!(apart("a", "b") && apart("a", "aa") && apart("abcd", "abce") && apart("bbcd", "abcd"));
        assert!(apart("anfangs", "anfange") && apart("abcdefghij", "bbcdefghij"));
        assert!(
            !apart("vornXhinten", "vornYhinten"),
            "what lies between the first and last four is not looked at"
        );
    }

    #[test]
    fn two_letters_end_no_word_of_a_list() {
        const ENDINGS: Endings = Endings::NONE.with("ende");
        assert!(ENDINGS.may_end(b"nde", 3) && !ENDINGS.may_end(b"de", 2));
        assert!(!ENDINGS.may_end(b"nde", 4), "beyond the word");
    }
}
