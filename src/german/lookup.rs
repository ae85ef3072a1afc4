//! A hash table over a word list, built when Lesart is compiled, so that asking costs one comparison.
//!
//! Open addressing with linear probing; the hash takes a word's length, its first four and its last four bytes,
//! which tell the words of a closed list apart well enough.

/// The table over a list: the slot's number is a word's index in the list plus one, or zero where it is free.
pub(crate) struct Index<const SLOTS: usize> {
    slots: [u16; SLOTS],
}

impl<const SLOTS: usize> Index<SLOTS> {
    /// The table over `words`. `SLOTS` is a power of two and at least twice as many as there are words.
    pub(crate) const fn new(words: &[&str]) -> Self {
        assert!(SLOTS.is_power_of_two() && SLOTS >= 2 * words.len() && words.len() < u16::MAX as usize);
        let mut slots = [0; SLOTS];
        let mut index = 0;
        while index < words.len() {
            let mut slot = hash(words[index].as_bytes()) & (SLOTS - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = index as u16 + 1;
            index += 1;
        }
        Self { slots }
    }

    /// The index of `word` in `words`, the list that the table was built over.
    pub(crate) fn find(&self, words: &[&str], word: &[u8]) -> Option<usize> {
        let mut slot = hash(word) & (SLOTS - 1);
        loop {
            let index = usize::from(*self.slots.get(slot)?).checked_sub(1)?;
            if words.get(index).is_some_and(|known| known.as_bytes() == word) {
                return Some(index);
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
    }
}

const fn hash(word: &[u8]) -> usize {
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
    use super::Index;

    #[test]
    fn every_word_is_found_and_no_other() {
        const WORDS: &[&str] = &["", "a", "ab", "über", "unter", "untern", "b"];
        static INDEX: Index<16> = Index::new(WORDS);
        for (at, word) in WORDS.iter().enumerate() {
            assert_eq!(INDEX.find(WORDS, word.as_bytes()), Some(at));
        }
        for word in ["c", "abc", "unte", "überall"] {
            assert_eq!(INDEX.find(WORDS, word.as_bytes()), None);
        }
    }
}
