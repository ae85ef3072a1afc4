//! A sentence → what it can be recognised by in another report: stems, concepts, numbers, parts of compounds.
//!
//! A feature is a key that is equal in two sentences when they mention the same thing, and a weight. Words of one
//! group of [`synonyms`](crate::german::synonyms) share a key; a compound also has the keys of its parts, for less.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::analysis::Analysis;
use crate::forms::hash;
use crate::german::stem::Stemmer;
use crate::german::synonyms::SYNONYMS;
use crate::segment::Sentence;
use crate::terms::{TermKind, background};

/// What a sentence can be recognised by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Feature {
    /// Equal in two sentences that mention the same.
    pub(super) key: u64,
    /// How much that tells, above 0.
    pub(super) weight: f32,
    /// The token it comes from.
    pub(super) token: u32,
    /// What kind of thing it is.
    pub(super) kind: FeatureKind,
}

/// What kind of thing a feature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FeatureKind {
    /// A whole word.
    Word,
    /// A part of a compound.
    Part,
    /// A number.
    Number,
}

/// How much a part of a compound counts of what the word would.
const PART: f32 = 0.5;

/// The features of a report's sentences, each list sorted by key, one feature a key.
pub(super) fn of_sentences(analysis: &Analysis) -> Vec<Vec<Feature>> {
    let text = analysis.article.text();
    let mut reader = Reader { stemmer: Stemmer::default(), lower: String::new() };
    let parts: Vec<Vec<u64>> = analysis.forms.map(text, |spelling| reader.parts(spelling));
    analysis.segmentation.sentences.iter().map(|sentence| of_sentence(analysis, sentence, &parts)).collect()
}

fn of_sentence(analysis: &Analysis, sentence: &Sentence, parts: &[Vec<u64>]) -> Vec<Feature> {
    let text = analysis.article.text();
    let mut features = Vec::new();
    let range = sentence.token_range();
    let mut paired = false;
    for at in range.clone() {
        let form = analysis.forms.of_tokens()[at];
        let term = analysis.terms.get(form);
        let token = at as u32;
        if let Some(next) = analysis.forms.of_tokens().get(at + 1).filter(|_| at + 1 < range.end)
            && let Some(&key) = CONCEPTS.get(&both(term.stem, analysis.terms.get(*next).stem))
        {
            features.push(Feature { key, weight: 0.7, token, kind: FeatureKind::Word });
            paired = true;
            continue;
        }
        if std::mem::take(&mut paired) {
            continue;
        }
        match term.kind {
            TermKind::Content | TermKind::Calendar | TermKind::Stop => {
                let concept = CONCEPTS.get(&term.stem).copied();
                let weight = if term.kind == TermKind::Stop && concept.is_some() && !term.capitalised {
                    0.3
                } else {
                    term.weight
                };
                if weight > 0.0 {
                    let key = concept.unwrap_or(term.stem);
                    features.push(Feature { key, weight, token, kind: FeatureKind::Word });
                    if term.kind == TermKind::Content {
                        for &part in &parts[form as usize] {
                            let key = CONCEPTS.get(&part).copied().unwrap_or(part);
                            features.push(Feature {
                                key,
                                weight: weight * PART,
                                token,
                                kind: FeatureKind::Part,
                            });
                        }
                    }
                }
            }
            TermKind::Number => {
                let value = analysis.segmentation.tokens[at].span.of(text);
                let key = hash(canonical(value).as_bytes());
                let weight = if value.len() > 2 { 1.0 } else { 0.4 };
                features.push(Feature { key, weight, token, kind: FeatureKind::Number });
            }
            TermKind::Other => {}
        }
    }
    features
        .sort_by(|a, b| a.key.cmp(&b.key).then(b.weight.total_cmp(&a.weight)).then(a.token.cmp(&b.token)));
    features.dedup_by_key(|feature| feature.key);
    features
}

/// A number without what only groups or decorates it: `10.000` and `10000`, `62.595,00` and `62595` are the same.
pub(super) fn canonical(number: &str) -> String {
    let number = number.strip_suffix(",00").unwrap_or(number);
    number.chars().filter(|c| c.is_alphanumeric() || *c == ',').collect()
}

/// The key of two stems in a row.
fn both(first: u64, second: u64) -> u64 {
    first.rotate_left(17) ^ second
}

/// The concept of a stem, or of two in a row: the stem that names its group of synonyms.
static CONCEPTS: LazyLock<BTreeMap<u64, u64>> = LazyLock::new(|| {
    let mut stemmer = Stemmer::default();
    let mut key = |entry: &str| {
        let mut words = entry.split(' ').map(|word| hash(stemmer.stem(word).as_bytes()));
        let first = words.next().unwrap_or_default();
        words.next().map_or(first, |second| both(first, second))
    };
    let mut concepts = BTreeMap::new();
    for group in SYNONYMS {
        let Some(name) = group.first().map(|name| key(name)) else { continue };
        for entry in *group {
            concepts.entry(key(entry)).or_insert(name);
        }
    }
    concepts
});

struct Reader {
    stemmer: Stemmer,
    lower: String,
}

impl Reader {
    /// The stems of the parts of a compound; none for a simple word.
    fn parts(&mut self, word: &str) -> Vec<u64> {
        if !word.starts_with(char::is_alphabetic) {
            return Vec::new();
        }
        if word.contains('-') {
            let parts: Vec<&str> = word.split('-').filter(|part| part.chars().count() > 1).collect();
            return parts
                .iter()
                .flat_map(|part| {
                    let mut stems = vec![hash(self.stemmer.stem(part).as_bytes())];
                    stems.extend(self.closed(part));
                    stems
                })
                .collect();
        }
        self.closed(word)
    }

    /// The parts of a compound written as one word: two stems that the background table knows, with a linking
    /// element between them or not; the longest possible second part is taken.
    fn closed(&mut self, word: &str) -> Vec<u64> {
        const SHORTEST: usize = 3;
        self.lower.clear();
        self.lower.extend(word.chars().flat_map(char::to_lowercase));
        let starts: Vec<usize> = self.lower.char_indices().map(|(at, _)| at).collect();
        if starts.len() < 9 {
            return Vec::new();
        }
        for &at in starts.get(SHORTEST..starts.len() - SHORTEST - 1).unwrap_or_default() {
            let (head, tail) = self.lower.split_at(at);
            let tail = hash(self.stemmer.stem(tail).as_bytes());
            if background::class(tail) >= background::UNKNOWN - 1 {
                continue;
            }
            for link in ["", "s", "es", "n", "en"] {
                let Some(head) = head.strip_suffix(link).filter(|head| head.len() > SHORTEST) else {
                    continue;
                };
                let head = hash(self.stemmer.stem(head).as_bytes());
                if background::class(head) < background::UNKNOWN {
                    return vec![head, tail];
                }
            }
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{Reader, canonical};
    use crate::german::stem::Stemmer;
    use crate::terms::stem_hash;

    #[test]
    fn compounds_fall_into_their_parts() {
        let mut reader = Reader { stemmer: Stemmer::default(), lower: String::new() };
        for (word, parts) in [
            ("Waffenabkommen", &["Waffe", "abkommen"][..]),
            ("Flugzeugfabrik", &["Flugzeug", "fabrik"]),
            ("Russland-Reise", &["Russland", "Reise"]),
            ("Besuch", &[]),
        ] {
            let parts: Vec<u64> = parts.iter().map(|part| stem_hash(part)).collect();
            assert_eq!(reader.parts(word), parts, "{word}");
        }
    }

    #[test]
    fn numbers_are_equal_whatever_groups_their_digits() {
        assert_eq!(canonical("10.000"), canonical("10000"));
        assert_eq!(canonical("62.595,00"), "62595");
        assert_eq!(canonical("5,2"), "5,2");
    }
}
