//! The parts of compounds: `Waffenabkommen` → `Waffe`, `Abkommen`.

use super::concepts;
use crate::document::terms::background;
use crate::german::lookup::push_lower;
use crate::german::stem::Stemmer;
use crate::util::hashing::hash;

/// A part of a compound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The hash of its stem.
    pub(super) stem: u64,
    /// The concept that it stands for.
    pub(super) concept: Option<u64>,
}

impl Part {
    fn new(spelling: &str, stem: u64) -> Self {
        Self { stem, concept: concepts::of_part(spelling, stem) }
    }
}

/// Takes compounds apart; keeps its buffers from word to word.
#[derive(Default)]
pub(super) struct Splitter {
    stemmer: Stemmer,
    lower: String,
}

/// The shortest compound written as one word, in letters.
const SHORTEST_COMPOUND: usize = 9;
/// The longest compound that is taken apart, in letters: every place in it is tried.
const LONGEST_COMPOUND: usize = 60;
/// The shortest part of a compound, in letters.
const SHORTEST_PART: usize = 3;
/// The shortest head that is taken for one although nothing is known of what stands before it.
const SHORTEST_HEAD: usize = 5;

impl Splitter {
    /// The parts of a compound; none for a simple word.
    pub(super) fn parts(&mut self, word: &str) -> Vec<Part> {
        if !word.starts_with(char::is_alphabetic) {
            return Vec::new();
        }
        if !word.contains('-') {
            return self.closed(word);
        }
        let mut parts = Vec::new();
        for part in word.split('-').filter(|part| part.chars().nth(1).is_some()) {
            let stem = hash(self.stemmer.stem(part).as_bytes());
            parts.push(Part::new(&part.to_lowercase(), stem));
            parts.extend(self.closed(part));
        }
        parts
    }

    /// The parts of a compound written as one word: two stems that the background table knows, with a linking element
    /// between them or not. The longest possible second part is taken, for it is mostly the head that was meant.
    fn closed(&mut self, word: &str) -> Vec<Part> {
        // No letter has fewer bytes than letters in lower case.
        if word.len() < SHORTEST_COMPOUND || word.chars().nth(LONGEST_COMPOUND).is_some() {
            return Vec::new();
        }
        self.lower.clear();
        push_lower(&mut self.lower, word);
        let starts: Vec<usize> = self.lower.char_indices().map(|(at, _)| at).collect();
        if starts.len() < SHORTEST_COMPOUND {
            return Vec::new();
        }
        let mut known_tail = None;
        let ends = starts.len() - SHORTEST_PART;
        for (place, &at) in starts.iter().enumerate().take(ends).skip(SHORTEST_PART) {
            let (head, tail) = self.lower.split_at(at);
            let stem = hash(self.stemmer.stem(tail).as_bytes());
            if background::class(stem) >= background::UNKNOWN - 1 {
                continue;
            }
            if starts.len() - place > SHORTEST_HEAD {
                known_tail = known_tail.or(Some((at, stem)));
            }
            for link in ["", "s", "es", "n", "en"] {
                let Some(head) = head.strip_suffix(link).filter(|head| head.len() > SHORTEST_PART) else {
                    continue;
                };
                let of_head = hash(self.stemmer.stem(head).as_bytes());
                if background::class(of_head) < background::UNKNOWN {
                    return vec![Part::new(head, of_head), Part::new(tail, stem)];
                }
            }
        }
        // The head alone, of a word that is not known and whose first part is not either: `Erdgasliefervertrag`.
        let known = background::class(hash(self.stemmer.stem(&self.lower).as_bytes())) < background::UNKNOWN;
        let tail = known_tail.filter(|_| !known);
        tail.and_then(|(at, stem)| Some(Part::new(self.lower.get(at..)?, stem))).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Splitter;
    use crate::document::terms::stem_hash;

    #[test]
    fn compounds_fall_into_their_parts() {
        let mut splitter = Splitter::default();
        for (word, parts) in [
            ("Waffenabkommen", &["Waffe", "abkommen"][..]),
            ("Flugzeugfabrik", &["Flugzeug", "fabrik"]),
            ("Russland-Reise", &["Russland", "Reise"]),
            ("Erdgasliefervertrag", &["vertrag"]),
            ("Besuch", &[]),
            ("8000", &[]),
        ] {
            let parts: Vec<u64> = parts.iter().map(|part| stem_hash(part)).collect();
            let found: Vec<u64> = splitter.parts(word).iter().map(|part| part.stem).collect();
            assert_eq!(found, parts, "{word}");
        }
    }
}
