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
    places.stable_sort();
    places.dedup();
    // One row a pair and place; sorted once, they stand together by pair, sentences before paragraphs.
    let mut rows: Vec<Row> = Vec::new();
    let mut ids: Vec<u32> = Vec::new();
    for paragraph in places.chunk_by(|a, b| a.0 == b.0) {
        for sentence in paragraph.chunk_by(|a, b| a.1 == b.1) {
            ids.clear();
            ids.extend(sentence.iter().map(|&(_, _, id)| id));
            each_pair(&ids, |a, b| rows.push(row(a, b, false, sentence[0].1)));
        }
        ids.clear();
        ids.extend(paragraph.iter().map(|&(_, _, id)| id));
        ids.stable_sort();
        ids.dedup();
        each_pair(&ids, |a, b| rows.push(row(a, b, true, paragraph[0].0)));
    }
    rows.stable_sort();
    let mut pairs: Vec<CoOccurrence> = rows
        .chunk_by(|one, other| one >> 64 == other >> 64)
        .map(|pair| {
            let (sentences, paragraphs) = pair.split_at(pair.partition_point(|row| row & PARAGRAPH == 0));
            let place = |row: &Row| *row as u32;
            CoOccurrence {
                a: (pair[0] >> 96) as usize,
                b: (pair[0] >> 64) as u32 as usize,
                sentences: sentences.iter().map(place).map(SentenceId).collect(),
                paragraphs: paragraphs.iter().map(place).collect(),
            }
        })
        .collect();
    pairs.stable_sort_by_key(|pair| {
        (std::cmp::Reverse((pair.sentences.len(), pair.paragraphs.len())), pair.a, pair.b)
    });
    pairs
}

/// Two entities, whether they stand together in a paragraph or in a sentence, and in which one: in one number, from the highest
/// bits on, which is compared in half the time of its parts.
type Row = u128;

/// The bit of a paragraph's row.
const PARAGRAPH: Row = 1 << 32;

fn row(a: u32, b: u32, is_paragraph: bool, place: u32) -> Row {
    let kind = if is_paragraph { PARAGRAPH } else { 0 };
    Row::from(a) << 96 | Row::from(b) << 64 | kind | Row::from(place)
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
