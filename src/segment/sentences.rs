//! Tokens → sentences.

use super::{Sentence, Token};

/// Appends the sentences of one paragraph, whose tokens begin at index `first`, to `sentences`.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    first: usize,
    paragraph: u32,
    sentences: &mut Vec<Sentence>,
) {
    let mut start = first;
    for (index, token) in tokens.iter().enumerate().skip(first) {
        let ends = matches!(token.span.of(text), "." | "!" | "?");
        if ends || index + 1 == tokens.len() {
            let span = tokens[start].span.cover(token.span);
            sentences.push(Sentence { span, tokens: start as u32..index as u32 + 1, paragraph });
            start = index + 1;
        }
    }
}
