//! What it comes down to: all sentences of an article, ranked by how well they stand for the whole.

use crate::article::Article;
use crate::entities::Entity;
use crate::forms::Forms;
use crate::segment::Segmentation;

/// A sentence and how well it stands for the article.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedSentence {
    /// Index of the sentence.
    pub sentence: u32,
    /// Comparable within the article, greater is better.
    pub score: f32,
}

/// Ranks all sentences, best first.
#[must_use]
pub fn rank(
    _article: &Article,
    segmentation: &Segmentation,
    _forms: &Forms,
    _entities: &[Entity],
) -> Vec<RankedSentence> {
    (0..segmentation.sentences.len() as u32)
        .map(|sentence| RankedSentence { sentence, score: 1.0 / (1.0 + sentence as f32) })
        .collect()
}
