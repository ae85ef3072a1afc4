//! The word table: the clusters and quantised embeddings of the vocabulary, and the word lists.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use lesart::names::embeddings::{Embeddings, SUBVECTORS};
use lesart::names::words::{ParentClusters, WordEntry, WordTable, lists};

use super::clusters::clusters;
use super::quantise::quantise;
use super::skip_gram::Embedding;
use super::vocabulary::VocabularyWord;
use super::word_lists;
use crate::corpora::Fault;

/// The parts of a word table.
pub(super) struct TableParts {
    /// Words under their keys, ascending.
    pub(super) entries: Vec<(u32, WordEntry)>,
    pub(super) parents: Vec<ParentClusters>,
    pub(super) embeddings: Embeddings,
    /// The training value of one quantisation step of the embeddings.
    pub(super) embedding_scale: f32,
}

/// Clusters and quantises the embeddings of the vocabulary, and adds the word lists.
pub(super) fn build(corpora: &Path, vocabulary: &[VocabularyWord]) -> Result<TableParts, Fault> {
    let normalised: Vec<Embedding> = vocabulary
        .iter()
        .map(|word| {
            let norm = word.embedding.iter().map(|value| value * value).sum::<f32>().sqrt().max(1e-9);
            std::array::from_fn(|at| word.embedding[at] / norm)
        })
        .collect();
    let (clusters, parents) = clusters(&normalised);
    eprintln!("{} clusters", parents.len() - 1);
    let (mut embeddings, embedding_scale) = quantise(&normalised, &clusters, parents.len());
    let mut entries: BTreeMap<String, WordEntry> = BTreeMap::new();
    let mut codes: HashMap<u32, [u8; SUBVECTORS]> = HashMap::new();
    for ((word, cluster), code) in vocabulary.iter().zip(clusters).zip(&embeddings.codes) {
        let mut lists = if word.mostly_lower { lists::MOSTLY_LOWER } else { 0 };
        // Only possible names and heads of compounds get residual codes; for their context the centroid is enough.
        if word.spelling.chars().next().is_some_and(char::is_uppercase) {
            lists |= lists::HAS_RESIDUAL;
        }
        entries.insert(word.spelling.clone(), WordEntry { cluster, lists });
        codes.entry(WordTable::key(&word.spelling)).or_insert(*code);
    }
    word_lists::add(corpora, &mut entries)?;
    let mut entries: Vec<(u32, WordEntry)> =
        entries.into_iter().map(|(word, entry)| (WordTable::key(&word), entry)).collect();
    entries.sort_by_key(|word| word.0);
    entries.dedup_by_key(|word| word.0);
    embeddings.codes = entries.iter().map(|word| codes.get(&word.0).copied().unwrap_or_default()).collect();
    Ok(TableParts { entries, parents, embeddings, embedding_scale })
}
