//! Co-occurrence: pairs of entities in one sentence and in one paragraph.

use super::entity::Entity;
use crate::document::{Document, SentenceId};
use crate::util::sort::Sort;

/// Two entities that stand together in at least one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoOccurrence {
    /// Index of the entity that comes first.
    pub a: usize,
    /// Index of the other one; always greater than `a`.
    pub b: usize,
    /// The sentences that mention both, ascending.
    pub sentences: Vec<SentenceId>,
    /// Indices of the paragraphs that mention both, ascending.
    pub paragraphs: Vec<u32>,
}

/// The most entities in one sentence or paragraph whose pairs are counted: longer ones are lists, and left out, so that
/// the work stays linear in the mentions.
const MAX_ENTITIES: usize = 48;

/// All pairs of entities that stand together in a sentence or a paragraph, those with the most sentences first, then
/// those with the most paragraphs, then in the order of the entities.
#[must_use]
pub fn co_occurrences(document: &Document, entities: &[Entity]) -> Vec<CoOccurrence> {
    let mut places: Vec<(u32, u32, u32)> = Vec::new();
    for (id, entity) in entities.iter().enumerate() {
        for mention in &entity.mentions {
            let SentenceId(at) = document.sentence_at_byte(mention.span.start);
            let Some(sentence) = document.sentences().get(at as usize) else { continue };
            places.push((sentence.paragraph, at, id as u32));
        }
    }
    // By sentences, which are in the order of their paragraphs; in each, the entities ascend as before.
    places.stable_sort_by_number(|&(_, sentence, _)| sentence as usize);
    places.dedup();
    // One row a pair and place: all sentences, then all paragraphs.
    let mut rows: Vec<Row> = Vec::new();
    let mut ids: Vec<u32> = Vec::new();
    for sentence in places.chunk_by(|a, b| a.1 == b.1) {
        ids.clear();
        ids.extend(sentence.iter().map(|&(_, _, id)| id));
        each_pair(&ids, |a, b| rows.push(Row { a, b, is_paragraph: false, place: sentence[0].1 }));
    }
    for paragraph in places.chunk_by(|a, b| a.0 == b.0) {
        ids.clear();
        ids.extend(paragraph.iter().map(|&(_, _, id)| id));
        ids.stable_sort();
        ids.dedup();
        each_pair(&ids, |a, b| rows.push(Row { a, b, is_paragraph: true, place: paragraph[0].0 }));
    }
    // The rows of a pair stay in the order of their places.
    rows.stable_sort_by_number(|row| row.b as usize);
    rows.stable_sort_by_number(|row| row.a as usize);
    let mut pairs: Vec<CoOccurrence> = rows
        .chunk_by(|one, other| (one.a, one.b) == (other.a, other.b))
        .map(|pair| {
            let (sentences, paragraphs) = pair.split_at(pair.partition_point(|row| !row.is_paragraph));
            CoOccurrence {
                a: pair[0].a as usize,
                b: pair[0].b as usize,
                sentences: sentences.iter().map(|row| SentenceId(row.place)).collect(),
                paragraphs: paragraphs.iter().map(|row| row.place).collect(),
            }
        })
        .collect();
    // Those with most first: by how many fewer they have.
    let most = |of: fn(&CoOccurrence) -> usize| pairs.iter().map(of).max().unwrap_or(0);
    let (most_sentences, most_paragraphs) =
        (most(|pair| pair.sentences.len()), most(|pair| pair.paragraphs.len()));
    pairs.stable_sort_by_number(|pair| most_paragraphs - pair.paragraphs.len());
    pairs.stable_sort_by_number(|pair| most_sentences - pair.sentences.len());
    pairs
}

/// Two entities that stand together in a place.
struct Row {
    a: u32,
    b: u32,
    /// Whether the place is a paragraph, and not a sentence.
    is_paragraph: bool,
    /// The index of the sentence or the paragraph.
    place: u32,
}

fn each_pair(ids: &[u32], mut pair: impl FnMut(u32, u32)) {
    if ids.len() > MAX_ENTITIES {
        return;
    }
    for (at, &a) in ids.iter().enumerate() {
        for &b in &ids[at + 1..] {
            pair(a, b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_ENTITIES, each_pair};

    #[test]
    fn each_two_are_a_pair_unless_too_many_stand_together() {
        let pairs = |count: usize| {
            let (ids, mut pairs) = ((0..count as u32).collect::<Vec<_>>(), Vec::new());
            each_pair(&ids, |a, b| pairs.push((a, b)));
            pairs
        };
        assert_eq!(pairs(1), []);
        assert_eq!(pairs(3), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(pairs(MAX_ENTITIES).len(), MAX_ENTITIES * (MAX_ENTITIES - 1) / 2);
        assert_eq!(pairs(MAX_ENTITIES + 1), []);
    }
}
