//! Which token and which sentence stand at a byte: asked for every name, so that a table narrows the search to a few.

use std::ops::Range;

use super::segment::{Segmentation, Sentence, Token};
use crate::span::Span;

/// For each so many bytes of the text, how many tokens and how many sentences come before them.
#[derive(Clone, Debug)]
pub(super) struct Positions {
    tokens: Blocks,
    sentences: Blocks,
}

impl Positions {
    /// The positions of what a text was cut into.
    pub(super) fn new(Segmentation { tokens, sentences, .. }: &Segmentation) -> Self {
        Self {
            tokens: Blocks::new(tokens.iter().map(|token| token.span.end)),
            sentences: Blocks::new(sentences.iter().map(|sentence| sentence.span.start)),
        }
    }

    /// The indices of the tokens that overlap a span, as [`Segmentation::tokens_in`] finds them.
    pub(super) fn tokens_in(&self, tokens: &[Token], span: Span) -> Range<usize> {
        let end_before = |position| self.tokens.count(tokens, position, |token| token.span.end <= position);
        let start = end_before(span.start);
        // Most spans are a token or two.
        let ends_behind = |at: &usize| tokens.get(*at).is_none_or(|token| token.span.end > span.end);
        let end = (start..start + 3).find(ends_behind).unwrap_or_else(|| end_before(span.end));
        // Of the tokens that end behind the span, the first may begin in it.
        let last = tokens.get(end).is_some_and(|token| token.span.start < span.end);
        start..(end + usize::from(last)).max(start)
    }

    /// The index of the sentence at a byte, as [`Segmentation::sentence_at`] finds it.
    pub(super) fn sentence_at(&self, sentences: &[Sentence], position: u32) -> usize {
        let begun = self.sentences.count(sentences, position, |sentence| sentence.span.start <= position);
        begun.saturating_sub(1)
    }
}

/// How many of some ascending positions are in the blocks before each block of the text.
#[derive(Clone, Debug)]
struct Blocks(Vec<u32>);

impl Blocks {
    /// Bytes of a block, as a power of two: some ten tokens, and seldom more than one sentence.
    const SIZE: u32 = 6;

    fn new(positions: impl Iterator<Item = u32>) -> Self {
        let mut before = Vec::new();
        for (count, position) in (0..).zip(positions) {
            let block = (position >> Self::SIZE) as usize;
            if before.len() <= block {
                before.resize(block + 1, count);
            }
        }
        Self(before)
    }

    /// How many of the items, whose positions these are, come before a position: those for which `is_before` holds.
    fn count<T>(&self, items: &[T], position: u32, is_before: impl Fn(&T) -> bool) -> usize {
        let block = (position >> Self::SIZE) as usize;
        let count = |block| self.0.get(block).map_or(items.len(), |&count| count as usize);
        let (first, end) = (count(block), count(block + 1));
        first + items.get(first..end).map_or(0, |items| items.partition_point(is_before))
    }
}

#[cfg(test)]
mod tests {
    use super::Positions;
    use crate::document::{Article, Document};
    use crate::span::Span;

    #[test]
    fn tokens_and_sentences_are_found_as_by_searching_all_of_them() {
        let long = "Donaudampfschifffahrt".repeat(20);
        let text = format!(
            "  Am 3. Mai kam Dr. Müller.   Er blieb!{}{long}, {long}. „Ja“, sagte er.\n\n\nEnde — 😀 ja. A. B. C.",
            " ".repeat(300)
        );
        for text in [text.as_str(), "x", ""] {
            let Ok(article) = Article::from_text("a", text) else { continue };
            let document = Document::new(&article);
            let segmentation = document.segmentation();
            let positions = Positions::new(segmentation);
            let length = text.len() as u32 + 200;
            for start in 0..length {
                let found = positions.sentence_at(document.sentences(), start);
                assert_eq!(found, segmentation.sentence_at(start), "{start}");
                for end in (start.saturating_sub(1)..length).step_by(7).chain([start, start + 1, u32::MAX]) {
                    let span = Span { start, end };
                    let found = positions.tokens_in(document.tokens(), span);
                    assert_eq!(found, segmentation.tokens_in(span), "{start}..{end}");
                }
            }
            for (at, token) in document.tokens().iter().enumerate() {
                let found = positions.sentence_at(document.sentences(), token.span.start);
                assert_eq!(found, segmentation.sentence_of_token(at as u32));
            }
        }
    }
}
