//! Classes of words by their stems, as [`counted_classes`](super::counted_classes) and [`slots`](super::slots) list them.

use crate::util::sort::Sort;

/// The shortest stem that may end a compound, in letters.
pub(super) const LEAST_STEM: usize = 5;

/// A stem, whether it is a whole word and ends no compound, and its classes, a bit each.
pub(super) type Stem = (&'static str, bool, u128);

/// Stems with their classes.
pub(super) struct StemClasses {
    /// Sorted, each once.
    stems: Vec<Stem>,
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
        Self { stems, tried, is_ending }
    }

    /// The classes of a word, by the first of its parts that is a stem with an ending; 0 where there is none.
    pub(super) fn of(&self, word: &str) -> u128 {
        let lower = word.to_lowercase();
        for (start, _) in lower.char_indices() {
            let Some(rest) = lower.get(start..) else { continue };
            let place = self.stems.partition_point(|(stem, ..)| *stem <= rest);
            for (stem, is_whole, classes) in self.stems[place.saturating_sub(self.tried)..place].iter().rev()
            {
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
