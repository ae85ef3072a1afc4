//! The tokens and sentences of an article, with look-ups by position.

use std::ops::Range;

use super::phrases;
use super::token::{Sentence, Token};
use crate::span::Span;

/// The tokens and sentences of an article, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// All tokens, in ascending order and without overlaps.
    pub tokens: Vec<Token>,
    /// All sentences; every token belongs to exactly one.
    pub sentences: Vec<Sentence>,
}

impl Segmentation {
    /// The index of the sentence of a token.
    #[must_use]
    pub fn sentence_of_token(&self, token: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The index of the sentence at a byte position; between two sentences, of the one before it.
    #[must_use]
    pub fn sentence_at(&self, position: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.span.start <= position).saturating_sub(1)
    }

    /// The indices of the tokens that overlap a span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The indices of the tokens that form one abbreviation with a token, as the two of `z. B.`; of the token alone if
    /// it is not part of one.
    #[must_use]
    pub fn abbreviation_around(&self, text: &str, token: usize) -> Range<usize> {
        phrases::around(text, &self.tokens, token)
    }
}
