//! The parts of compounds: `Waffenabkommen` → `Waffe`, `Abkommen`.

use crate::forms::hash;
use crate::german::stem::Stemmer;
use crate::terms::background;

/// Takes compounds apart; keeps its buffers from word to word.
#[derive(Default)]
pub(super) struct Splitter {
    stemmer: Stemmer,
    lower: String,
}

/// The shortest compound written as one word, in letters, and the shortest part of one.
const SHORTEST_COMPOUND: usize = 9;
/// The longest compound that is taken apart, in letters: every place in it is tried.
const LONGEST_COMPOUND: usize = 60;
const SHORTEST_PART: usize = 3;
/// The shortest head that is taken for one although nothing is known of what stands before it.
const SHORTEST_HEAD: usize = 5;

impl Splitter {
    /// The stems of the parts of a compound, as hashes; none for a simple word.
    pub(super) fn parts(&mut self, word: &str) -> Vec<u64> {
        if !word.starts_with(char::is_alphabetic) {
            return Vec::new();
        }
        if !word.contains('-') {
            return self.closed(word);
        }
        let mut stems = Vec::new();
        for part in word.split('-').filter(|part| part.chars().nth(1).is_some()) {
            stems.push(hash(self.stemmer.stem(part).as_bytes()));
            stems.extend(self.closed(part));
        }
        stems
    }

    /// The parts of a compound written as one word: two stems that the background table knows, with a linking element
    /// between them or not. The longest possible second part is taken, for it is mostly the head that was meant.
    fn closed(&mut self, word: &str) -> Vec<u64> {
        if word.chars().nth(LONGEST_COMPOUND).is_some() {
            return Vec::new();
        }
        self.lower.clear();
        self.lower.extend(word.chars().flat_map(char::to_lowercase));
        let starts: Vec<usize> = self.lower.char_indices().map(|(at, _)| at).collect();
        if starts.len() < SHORTEST_COMPOUND {
            return Vec::new();
        }
        let ends = starts.len() - SHORTEST_PART;
        for &at in starts.get(SHORTEST_PART..ends).unwrap_or_default() {
            let (head, tail) = self.lower.split_at(at);
            let tail = hash(self.stemmer.stem(tail).as_bytes());
            if background::class(tail) >= background::UNKNOWN - 1 {
                continue;
            }
            for link in ["", "s", "es", "n", "en"] {
                let Some(head) = head.strip_suffix(link).filter(|head| head.len() > SHORTEST_PART) else {
                    continue;
                };
                let head = hash(self.stemmer.stem(head).as_bytes());
                if background::class(head) < background::UNKNOWN {
                    return vec![head, tail];
                }
            }
        }
        self.head(&starts).into_iter().collect()
    }

    /// The head alone, of a word that is not known and whose first part is not either: `Erdgasliefervertrag`.
    fn head(&mut self, starts: &[usize]) -> Option<u64> {
        if background::class(hash(self.stemmer.stem(&self.lower).as_bytes())) < background::UNKNOWN {
            return None;
        }
        let ends = starts.len() - SHORTEST_HEAD;
        starts.get(SHORTEST_PART..ends).unwrap_or_default().iter().find_map(|&at| {
            let tail = hash(self.stemmer.stem(self.lower.get(at..)?).as_bytes());
            (background::class(tail) < background::UNKNOWN - 1).then_some(tail)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Splitter;
    use crate::terms::stem_hash;

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
            assert_eq!(splitter.parts(word), parts, "{word}");
        }
    }
}
