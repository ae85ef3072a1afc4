//! A paragraph → tokens.

use super::{Token, TokenKind};
use crate::span::Span;

/// Appends the tokens of the text under `region` to `tokens`.
pub(super) fn tokenize(text: &str, region: Span, tokens: &mut Vec<Token>) {
    let mut chars = region.of(text).char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let start = region.start as usize + at;
        let mut end = start + c.len_utf8();
        let kind = if c.is_alphanumeric() {
            while let Some((next, d)) = chars.next_if(|&(_, d)| d.is_alphanumeric() || d == '-') {
                end = region.start as usize + next + d.len_utf8();
            }
            if c.is_ascii_digit() { TokenKind::Number } else { TokenKind::Word }
        } else {
            TokenKind::Punctuation
        };
        tokens.push(Token { span: Span::new(start, end), kind });
    }
}
