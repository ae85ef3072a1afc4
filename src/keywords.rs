//! The terms that make an article special, best first.

use crate::article::Article;
use crate::entities::Entity;
use crate::forms::Forms;
use crate::segment::Segmentation;
use crate::span::Span;

/// A key term or phrase.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The term in a form that stands in the text, or an entity's full name.
    pub text: String,
    /// How special it is to the article; comparable within the article, greater is better, above 0.
    pub score: f32,
    /// Where it stands, in the order of the text.
    pub mentions: Vec<Span>,
}

/// Ranks the key terms of an article, best first.
#[must_use]
pub fn rank(
    _article: &Article,
    _segmentation: &Segmentation,
    _forms: &Forms,
    _entities: &[Entity],
) -> Vec<Keyword> {
    Vec::new()
}
