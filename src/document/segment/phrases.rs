//! Abbreviations of several parts, each a token of its own: `z. B.`, `i. d. R.`

use std::ops::Range;

use super::token::{Token, TokenKind};
use crate::german::abbreviations::{self, Ending};

/// The most parts of one abbreviation: `v. i. S. d. P.`
const MOST_PARTS: usize = 5;
/// Room for the parts of the longest one, joined by periods.
const LONGEST: usize = 16;

/// What the period of the abbreviation at `index` can mean, given the parts before it.
pub(super) fn ending(text: &str, tokens: &[Token], index: usize) -> Ending {
    match longest_ending_at(text, tokens, index) {
        Some((_, ending)) => ending,
        None => tokens
            .get(index)
            .and_then(|token| abbreviations::ending(token.span.of(text).trim_end_matches('.')))
            .unwrap_or(Ending::Inner),
    }
}

/// The tokens of the abbreviation that the token at `index` is a part of; the token alone if it is none.
pub(super) fn around(text: &str, tokens: &[Token], index: usize) -> Range<usize> {
    let mut found = index..index + 1;
    for last in index..(index + MOST_PARTS).min(tokens.len()) {
        if tokens[last].kind != TokenKind::Abbreviation {
            break;
        }
        if let Some((first, _)) = longest_ending_at(text, tokens, last)
            && first <= index
            && last + 1 - first > found.len()
        {
            found = first..last + 1;
        }
    }
    found
}

/// The longest listed abbreviation of several parts that ends with the token at `last`: the index of its first token,
/// and what its period can mean.
fn longest_ending_at(text: &str, tokens: &[Token], last: usize) -> Option<(usize, Ending)> {
    let mut buffer = [0; LONGEST];
    // The parts are written from the end of the buffer forward.
    let mut from = LONGEST;
    let mut best = None;
    for first in (0..=last).rev().take(MOST_PARTS) {
        let token = tokens.get(first)?;
        if token.kind != TokenKind::Abbreviation {
            break;
        }
        let part = token.span.of(text).trim_end_matches('.');
        let separator = usize::from(from < LONGEST);
        let Some(start) = from.checked_sub(part.len() + separator) else { break };
        buffer[start..start + part.len()].copy_from_slice(part.as_bytes());
        if separator == 1 {
            buffer[start + part.len()] = b'.';
        }
        from = start;
        if first < last {
            let joined = str::from_utf8(&buffer[from..]).unwrap_or_default();
            if let Some(ending) = abbreviations::phrase_ending(joined) {
                best = Some((first, ending));
            }
        }
    }
    best
}
