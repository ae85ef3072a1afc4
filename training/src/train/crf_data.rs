//! Training data of the student: sentences as word forms whose features are rows of weights.

use std::collections::HashMap;

use lesart::names::Label;
use lesart::names::embeddings::Embedding;
use lesart::names::features::{HIDDEN_INPUT, Offsets, WINDOW, WordForm, needs_hidden_layer};
use lesart::names::network::SPARSE_OFFSETS;
use lesart::names::words::WordTable;

use super::network::Inputs;

/// A sentence with its labels.
pub(crate) struct Example {
    pub(crate) tokens: Vec<String>,
    pub(crate) labels: Vec<Label>,
}

/// How often features must occur to get weights.
#[derive(Clone, Copy)]
pub(super) struct MinCounts {
    pub(super) linear: u32,
    pub(super) hidden: u32,
}

/// All sentences and forms.
pub(super) struct TrainingData {
    forms: Vec<FormFeatures>,
    pub(super) sentences: Vec<TrainingSentence>,
    /// Linear weights: a row of labels for each feature and offset.
    pub(super) linear: FeatureRows,
    /// Sparse inputs of the hidden layer: a row of units for each feature and offset.
    pub(super) hidden: FeatureRows,
}

/// A spelling: the rows of its features for each offset, and its embeddings.
pub(super) struct FormFeatures {
    pub(super) rows: [Vec<u32>; WINDOW],
    hidden_rows: [Vec<u32>; WINDOW],
    head: Option<Embedding>,
    modifier: Option<Embedding>,
}

pub(super) struct TrainingSentence {
    pub(super) forms: Vec<u32>,
    pub(super) labels: Vec<u8>,
    /// For each token, whether the hidden layer is evaluated.
    pub(super) needs_hidden_layer: Vec<bool>,
}

/// Features with their rows of weights: one for each offset at which a feature applies.
pub(super) struct FeatureRows {
    /// Key (ascending), offsets and first row.
    pub(super) keys: Vec<(u32, Offsets, u32)>,
    pub(super) count: usize,
}

/// Number of occurrences of each feature, and the offsets at which it applies.
type Occurrences = HashMap<u32, (u32, Offsets)>;

impl FeatureRows {
    fn new(occurrences: Occurrences, min_count: u32) -> Self {
        let mut keys: Vec<(u32, Offsets, u32)> = occurrences
            .into_iter()
            .filter(|(_, (count, offsets))| *count >= min_count && *offsets != 0)
            .map(|(key, (_, offsets))| (key, offsets, 0))
            .collect();
        keys.sort_unstable();
        let mut count = 0;
        for key in &mut keys {
            key.2 = count;
            count += key.1.count_ones();
        }
        Self { keys, count: count as usize }
    }

    /// The rows of some features, for each offset at which they apply.
    fn of(&self, features: &[(u32, Offsets)]) -> [Vec<u32>; WINDOW] {
        let mut rows: [Vec<u32>; WINDOW] = Default::default();
        for &(feature, own) in features {
            let Ok(at) = self.keys.binary_search_by_key(&feature, |key| key.0) else { continue };
            let (_, offsets, first) = self.keys[at];
            for (offset, rows) in rows.iter_mut().enumerate() {
                if own & offsets & 1 << offset != 0 {
                    rows.push(first + (offsets & ((1 << offset) - 1)).count_ones());
                }
            }
        }
        rows
    }
}

/// The distinct spellings of all sentences; number 0 is the padding around a sentence.
struct Spellings<'e> {
    spellings: Vec<&'e str>,
    counts: Vec<u32>,
    sentences: Vec<TrainingSentence>,
}

fn number_spellings(examples: &[Example]) -> Spellings<'_> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut spellings: Vec<&str> = vec![""];
    let mut counts: Vec<u32> = vec![examples.len() as u32];
    let mut sentences = Vec::with_capacity(examples.len());
    for example in examples {
        let forms = example.tokens.iter().map(|token| {
            let number = *numbers.entry(token).or_insert_with(|| {
                spellings.push(token);
                counts.push(0);
                spellings.len() as u32 - 1
            });
            counts[number as usize] += 1;
            number
        });
        let forms = forms.collect();
        let labels = example.labels.iter().map(|label| label.index() as u8).collect();
        sentences.push(TrainingSentence { forms, labels, needs_hidden_layer: Vec::new() });
    }
    Spellings { spellings, counts, sentences }
}

/// Each spelling's form and features.
fn extract_features(spellings: &[&str], words: &WordTable) -> (Vec<WordForm>, Vec<Vec<(u32, Offsets)>>) {
    spellings
        .iter()
        .enumerate()
        .map(|(number, spelling)| {
            let mut features = Vec::new();
            let emit = |key, offsets| features.push((key, offsets));
            let form =
                if number == 0 { WordForm::boundary(emit) } else { WordForm::new(spelling, words, emit) };
            features.sort_unstable();
            features.dedup();
            (form, features)
        })
        .unzip()
}

/// Counts the features: those of the linear weights, and those that are inputs of the hidden layer.
fn count_features(features: &[Vec<(u32, Offsets)>], counts: &[u32]) -> (Occurrences, Occurrences) {
    let mut linear = Occurrences::new();
    let mut hidden = Occurrences::new();
    for (features, count) in features.iter().zip(counts) {
        for &(key, offsets) in features {
            let add = |occurrences: &mut Occurrences, offsets| {
                let entry = occurrences.entry(key).or_default();
                entry.0 += count;
                entry.1 |= offsets;
            };
            add(&mut linear, offsets & !HIDDEN_INPUT);
            if offsets & HIDDEN_INPUT != 0 {
                add(&mut hidden, offsets & SPARSE_OFFSETS);
            }
        }
    }
    (linear, hidden)
}

impl TrainingData {
    pub(super) fn new(examples: &[Example], words: &WordTable, min_counts: MinCounts) -> Self {
        let Spellings { spellings, counts, mut sentences } = number_spellings(examples);
        let (word_forms, features) = extract_features(&spellings, words);
        let (linear, hidden) = count_features(&features, &counts);
        let linear = FeatureRows::new(linear, min_counts.linear);
        let hidden = FeatureRows::new(hidden, min_counts.hidden);
        for sentence in &mut sentences {
            let form = |at: Option<usize>| {
                &word_forms[at.and_then(|at| sentence.forms.get(at)).map_or(0, |&form| form as usize)]
            };
            sentence.needs_hidden_layer = (0..sentence.forms.len())
                .map(|at| needs_hidden_layer(form(at.checked_sub(1)), form(Some(at)), form(Some(at + 1))))
                .collect();
        }
        let forms = features
            .iter()
            .zip(&word_forms)
            .map(|(features, form)| {
                let sparse: Vec<_> =
                    features.iter().filter(|(_, offsets)| offsets & HIDDEN_INPUT != 0).copied().collect();
                FormFeatures {
                    rows: linear.of(features),
                    hidden_rows: hidden.of(&sparse),
                    head: form.head.map(|id| words.embedding(id)),
                    modifier: form.modifier.map(|id| words.embedding(id)),
                }
            })
            .collect();
        Self { forms, sentences, linear, hidden }
    }

    /// The forms in the window around a token.
    pub(super) fn window(&self, sentence: &TrainingSentence, at: usize) -> [&FormFeatures; WINDOW] {
        std::array::from_fn(|offset| {
            let form = (at + offset).checked_sub(2).and_then(|at| sentence.forms.get(at));
            &self.forms[form.map_or(0, |&form| form as usize)]
        })
    }
}

/// The inputs of the hidden layer for a window.
pub(super) fn inputs<'f>(window: &[&'f FormFeatures; WINDOW]) -> Inputs<'f> {
    let middle = window[WINDOW / 2];
    Inputs {
        embeddings: std::array::from_fn(|input| {
            window.get(input).map_or(middle.modifier.as_ref(), |form| form.head.as_ref())
        }),
        sparse: std::array::from_fn(|offset| window[offset].hidden_rows[offset].as_slice()),
    }
}
