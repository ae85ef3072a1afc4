//! Classes of words by their stems, as [`counted_classes`](super::counted_classes) and [`slots`](super::slots) list them.

use crate::util::hashing::Map;
use crate::util::sort::Sort;

/// The shortest stem that may end a compound, in letters.
pub(super) const LEAST_STEM: usize = 5;

/// How many bytes the shortest stem has.
const OPENING: usize = 3;

/// The first bytes of a stem or a word.
fn opening(word: &str) -> Option<u32> {
    let bytes: &[u8; OPENING] = word.as_bytes().first_chunk()?;
    Some(bytes.iter().fold(0, |all, &byte| all << 8 | u32::from(byte)))
}

/// A stem, whether it is a whole word and ends no compound, and its classes, a bit each.
pub(super) type Stem = (&'static str, bool, u128);

/// Stems with their classes.
pub(super) struct StemClasses {
    /// Sorted, each once.
    stems: Vec<Stem>,
    /// The range of the stems that begin with these bytes: most places of a word open none.
    by_opening: Map<u32, (u32, u32)>,
    /// How many stems are tried for the beginning of a word: those that stand just before it, for a shorter stem that begins the
    /// word stands before a longer one that does not.
    tried: usize,
    is_ending: fn(&str) -> bool,
}

impl StemClasses {
    /// A stem that is given several times has the classes of all, and ends compounds if one of them does.
    pub(super) fn new(stems: impl Iterator<Item = Stem>, tried: usize, is_ending: fn(&str) -> bool) -> Self {
        let mut given: Vec<Stem> = stems.collect();
        given.stable_sort();
        let mut stems: Vec<Stem> = Vec::with_capacity(given.len());
        for (stem, is_whole, classes) in given {
            match stems.last_mut().filter(|(last, ..)| *last == stem) {
                Some((_, whole, of_last)) => (*whole, *of_last) = (*whole && is_whole, *of_last | classes),
                None => stems.push((stem, is_whole, classes)),
            }
        }
        debug_assert!(stems.iter().all(|(stem, ..)| stem.len() >= OPENING));
        let mut by_opening: Map<u32, (u32, u32)> = Map::default();
        for (at, (stem, ..)) in (0..).zip(&stems) {
            if let Some(bytes) = opening(stem) {
                by_opening.entry(bytes).or_insert((at, at)).1 = at + 1;
            }
        }
        Self { stems, by_opening, tried, is_ending }
    }

    /// The classes of a word, by the first of its parts that is a stem with an ending; 0 where there is none.
    pub(super) fn of(&self, word: &str) -> u128 {
        let lower = word.to_lowercase();
        for (start, _) in lower.char_indices() {
            let Some(rest) = lower.get(start..) else { continue };
            let range = opening(rest).and_then(|bytes| self.by_opening.get(&bytes));
            let Some(&(first, end)) = range else { continue };
            let stems = &self.stems[first as usize..end as usize];
            let place = stems.partition_point(|(stem, ..)| *stem <= rest);
            for (stem, is_whole, classes) in stems[place.saturating_sub(self.tried)..place].iter().rev() {
                if let Some(ending) = rest.strip_prefix(stem)
                    && (self.is_ending)(ending)
                    && (start == 0 || !is_whole)
                {
                    return *classes;
                }
            }
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::{StemClasses, opening};

    #[test]
    fn the_first_three_bytes_open_a_stem() {
        assert_eq!(opening("abc"), Some(0x61_62_63));
        assert_eq!(opening("abcdef"), opening("abc"));
        assert_eq!((opening("ab"), opening("")), (None, None));
    }

    #[test]
    fn a_stem_is_a_word_or_the_end_of_a_compound() {
        let stems = [("haft", true, 1), ("unfall", false, 2), ("unfallort", false, 4), ("haft", true, 8)];
        let classes = StemClasses::new(stems.into_iter(), 2, |ending| matches!(ending, "" | "s" | "en"));
        for (word, expected) in [
            ("Haft", 9),
            ("Haften", 9),
            ("Untersuchungshaft", 0),
            ("Verkehrsunfalls", 2),
            ("Unfallort", 4),
            ("Unfallorten", 4),
            ("Unfallopfer", 0),
            ("Ha", 0),
            ("", 0),
        ] {
            assert_eq!(classes.of(word), expected, "{word}");
        }
    }
}
