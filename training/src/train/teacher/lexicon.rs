//! The inputs of the teachers: for each spelling its embeddings and the features that the training sentences have.

use std::collections::HashMap;

use lesart::names::features::{CENTRE, WordForm};
use lesart::names::words::WordTable;

use crate::train::crf_data::Example;
use crate::train::linalg::dot;
use crate::train::quantise::NORM;
use crate::train::skip_gram::{DIMENSIONS, Embedding};

/// Length of the embeddings of a word: its own, and that of a compound's modifier.
pub(super) const EMBEDDINGS: usize = 2 * DIMENSIONS;

/// The embeddings and features that teachers know.
pub(crate) struct Lexicon<'w> {
    words: &'w WordTable,
    embeddings: HashMap<u32, Embedding>,
    /// Feature keys, ascending; the index is the row of weights.
    keys: Vec<u32>,
}

/// A spelling as input of a teacher.
pub(super) struct WordInput {
    pub(super) rows: Vec<u32>,
    pub(super) embeddings: [f32; EMBEDDINGS],
}

impl<'w> Lexicon<'w> {
    /// A lexicon with the embeddings of spellings and the features that occur at least `min_count` times in `examples`.
    pub(crate) fn new<'v>(
        words: &'w WordTable,
        embeddings: impl Iterator<Item = (&'v str, &'v [f32])>,
        examples: &[Example],
        min_count: u32,
    ) -> Self {
        let mut by_id = HashMap::new();
        for (spelling, embedding) in embeddings {
            let divisor = dot(embedding, embedding).sqrt().max(1e-9) / NORM;
            if let Some(id) = words.id(spelling) {
                by_id.entry(id).or_insert_with(|| std::array::from_fn(|at| embedding[at] / divisor));
            }
        }
        let mut spellings: HashMap<&str, u32> = HashMap::new();
        for token in examples.iter().flat_map(|example| &example.tokens) {
            *spellings.entry(token).or_default() += 1;
        }
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for (spelling, count) in spellings {
            for key in features(spelling, words).1 {
                *counts.entry(key).or_default() += count;
            }
        }
        let mut keys: Vec<u32> =
            counts.into_iter().filter(|&(_, count)| count >= min_count).map(|(key, _)| key).collect();
        keys.sort_unstable();
        Self { words, embeddings: by_id, keys }
    }

    /// Number of features.
    pub(super) fn feature_count(&self) -> usize {
        self.keys.len()
    }

    fn input(&self, spelling: &str) -> WordInput {
        let (form, keys) = features(spelling, self.words);
        let rows = keys.iter().filter_map(|key| self.keys.binary_search(key).ok()).map(|row| row as u32);
        let mut embeddings = [0.0; EMBEDDINGS];
        for (id, embedding) in
            [form.head, form.modifier].into_iter().zip(embeddings.chunks_exact_mut(DIMENSIONS))
        {
            if let Some(known) = id.and_then(|id| self.embeddings.get(&id)) {
                embedding.copy_from_slice(known);
            }
        }
        WordInput { rows: rows.collect(), embeddings }
    }

    /// The inputs of sentences, one for each spelling.
    pub(super) fn inputs<'e>(&self, sentences: impl Iterator<Item = &'e [String]>) -> Inputs<'e> {
        let mut inputs = Inputs { numbers: HashMap::new(), inputs: Vec::new() };
        for token in sentences.flatten() {
            inputs.numbers.entry(token).or_insert_with(|| {
                inputs.inputs.push(self.input(token));
                inputs.inputs.len() - 1
            });
        }
        inputs
    }
}

/// A word's form, and the features that apply to the word itself.
fn features(spelling: &str, words: &WordTable) -> (WordForm, Vec<u32>) {
    let mut keys = Vec::new();
    let form = WordForm::new(spelling, words, |key, offsets| {
        if offsets & CENTRE != 0 {
            keys.push(key);
        }
    });
    keys.sort_unstable();
    keys.dedup();
    (form, keys)
}

/// The inputs by spelling.
pub(super) struct Inputs<'e> {
    numbers: HashMap<&'e str, usize>,
    inputs: Vec<WordInput>,
}

impl Inputs<'_> {
    /// The inputs of a sentence; all its tokens must be known.
    pub(super) fn of(&self, tokens: &[String]) -> Vec<&WordInput> {
        tokens.iter().map(|token| &self.inputs[self.numbers[token.as_str()]]).collect()
    }
}
