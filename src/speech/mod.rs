//! Who says what: direct, indirect and reported speech, with cue and speaker.

use crate::article::Article;
use crate::entities::Entity;
use crate::forms::Forms;
use crate::segment::Segmentation;
use crate::span::Span;

/// How somebody's words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Word for word, in quotation marks.
    Direct,
    /// As a clause of its own: `sagte, dass …`, `er habe …`.
    Indirect,
    /// Told by the writer, vouched for by a source: `laut Tass`, `nach Angaben von …`.
    Reported,
}

/// One statement with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// How the words are given.
    pub kind: QuoteKind,
    /// What is said; several spans where it is interrupted. Never empty, ascending.
    pub spans: Vec<Span>,
    /// Who says it, where the text tells.
    pub speaker: Option<Speaker>,
    /// The word or words that mark it as said: `sagte`, `zufolge`, `nach Angaben`.
    pub cue: Option<Span>,
}

/// Who says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker.
    pub span: Span,
    /// The entity, as an index into the article's entities.
    pub entity: Option<usize>,
    /// Whether the entity was inferred (from a pronoun or from an earlier sentence) and not named here.
    pub inferred: bool,
}

/// Finds the statements in a segmented article, in the order of the text.
#[must_use]
pub fn find(
    _article: &Article,
    _segmentation: &Segmentation,
    _forms: &Forms,
    _entities: &[Entity],
) -> Vec<Quote> {
    Vec::new()
}
