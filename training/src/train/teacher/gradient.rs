//! The gradient of a teacher over a part of a batch, and the sparse gradient of its features.

use lesart::names::LABELS;

use super::network::FEATURES;
use crate::train::linalg::add_scaled;
use crate::train::linear_chain::LabelScores;

/// The summed gradient of some sentences.
pub(super) struct Gradient {
    pub(super) log_likelihood: f64,
    pub(super) lstms: [Vec<f32>; 2],
    pub(super) output: Vec<f32>,
    pub(super) transitions: Vec<f32>,
    /// For each token: its features, and the gradient of their rows (feature embeddings, label weights).
    pub(super) tokens: Vec<(Vec<u32>, [f32; FEATURES], LabelScores)>,
}

/// The gradient of the features of a batch; zero for all but those used.
pub(super) struct FeatureGradient {
    embeddings: Vec<f32>,
    labels: Vec<f32>,
    used: Vec<u32>,
    is_used: Vec<bool>,
}

impl FeatureGradient {
    pub(super) fn new(rows: usize) -> Self {
        let (embeddings, labels) = (vec![0.0; rows * FEATURES], vec![0.0; rows * LABELS]);
        Self { embeddings, labels, used: Vec::new(), is_used: vec![false; rows] }
    }

    pub(super) fn add(&mut self, row: u32, factor: f32, embedding: &[f32; FEATURES], labels: &LabelScores) {
        let at = row as usize;
        if !self.is_used[at] {
            self.is_used[at] = true;
            self.used.push(row);
        }
        add_scaled(&mut self.embeddings[at * FEATURES..][..FEATURES], factor, embedding);
        add_scaled(&mut self.labels[at * LABELS..][..LABELS], factor, labels);
    }

    /// Calls `each` with every used row and its gradients, and resets them to zero.
    pub(super) fn drain(&mut self, mut each: impl FnMut(usize, &[f32], &[f32])) {
        for row in self.used.drain(..) {
            let at = row as usize;
            self.is_used[at] = false;
            let embedding = &mut self.embeddings[at * FEATURES..][..FEATURES];
            let labels = &mut self.labels[at * LABELS..][..LABELS];
            each(at, embedding, labels);
            embedding.fill(0.0);
            labels.fill(0.0);
        }
    }
}
