//! The scanner: the state of a scan over one paragraph, with accessors for bytes, characters and runs of letters at a
//! position and for the tokens so far. The rules are in `tokens` and the files that it uses.

use super::characters::{BYTES, Byte, Class, class, class_of};
use super::steps;
use super::token::{Token, TokenKind};
use crate::span::Span;

/// How far behind an opening single quote, in bytes, an apostrophe may be the closing one.
const LONGEST_SINGLE_QUOTE: usize = 200;

/// The state of one scan. Positions are bytes in `text`, which ends where the paragraph ends.
pub(super) struct Scanner<'t, 'o> {
    text: &'t str,
    bytes: &'t [u8],
    /// Where the paragraph begins.
    start: usize,
    at: usize,
    tokens: &'o mut Vec<Token>,
    /// The index of the paragraph's first token.
    first: usize,
    /// How many round brackets are open.
    open: u32,
    /// Behind the last single quote that looks like an apostrophe and opened; the start where it has closed.
    quote: usize,
}

impl<'t, 'o> Scanner<'t, 'o> {
    /// A scanner at the beginning of the paragraph under `region`, which appends to `tokens`; `None` where the region
    /// does not lie in the text.
    pub(super) fn new(text: &'t str, region: Span, tokens: &'o mut Vec<Token>) -> Option<Self> {
        let text = text.get(..region.end as usize)?;
        let start = region.start as usize;
        let first = tokens.len();
        Some(Self { text, bytes: text.as_bytes(), start, at: start, tokens, first, open: 0, quote: start })
    }

    /// Where the next token begins, or the space before it.
    #[inline]
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Goes on at a position without adding a token.
    #[inline]
    pub(super) fn skip_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The byte at the current position; `None` at the end of the paragraph.
    #[inline]
    pub(super) fn current(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The end of the paragraph.
    pub(super) fn end(&self) -> usize {
        self.bytes.len()
    }

    /// The byte at a position; NUL, which no article holds, behind the end.
    pub(super) fn byte(&self, at: usize) -> u8 {
        steps::add(1);
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The character at a position.
    pub(super) fn char(&self, at: usize) -> Option<char> {
        steps::add(1);
        let &byte = self.bytes.get(at)?;
        if byte < 0x80 { Some(char::from(byte)) } else { self.text.get(at..)?.chars().next() }
    }

    /// The character before a position, inside the paragraph.
    pub(super) fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(self.start..at)?.chars().next_back()
    }

    /// The text between two positions.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Whether a letter or digit stands at a position.
    pub(super) fn is_alphanumeric(&self, at: usize) -> bool {
        match self.bytes.get(at) {
            None => false,
            Some(&byte) => match BYTES[byte as usize] {
                Byte::Letter | Byte::Digit => true,
                Byte::Space | Byte::Sign => false,
                Byte::High => self.char(at).is_some_and(|c| class(c) == Class::Letter),
            },
        }
    }

    /// Whether a letter, not a digit, stands at a position.
    pub(super) fn is_letter(&self, at: usize) -> bool {
        !self.byte(at).is_ascii_digit() && self.is_alphanumeric(at)
    }

    /// Whether the position has a space, or nothing, before it.
    pub(super) fn after_space(&self, at: usize) -> bool {
        self.char_before(at).is_none_or(|c| c.is_whitespace() || class_of(c) == Class::Space)
    }

    /// Whether a space, or nothing, stands at a position.
    pub(super) fn is_space(&self, at: usize) -> bool {
        self.char(at).is_none_or(|c| class_of(c) == Class::Space)
    }

    /// The end of the run of letters, digits and their marks that begins at `at`.
    pub(super) fn run_end(&self, mut at: usize) -> usize {
        loop {
            // Eight bytes at once: a loop over bytes would be mispredicted at the end of every word.
            while let Some(chunk) = self.bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
                let letters = leading_letters(u64::from_le_bytes(*chunk));
                steps::add(letters);
                at += letters;
                if letters < 8 {
                    break;
                }
            }
            match self.byte(at) {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => at += 1,
                // Latin letters with diacritics, all but the signs × and ÷.
                0xC3 if !matches!(self.byte(at + 1), 0x97 | 0xB7) => at += 2,
                0x80.. => match self.char(at) {
                    Some(c) if matches!(class(c), Class::Letter | Class::Mark) => at += c.len_utf8(),
                    _ => return at,
                },
                _ => return at,
            }
        }
    }

    /// The tokens of the paragraph so far.
    pub(super) fn tokens(&self) -> &[Token] {
        self.tokens.get(self.first..).unwrap_or_default()
    }

    /// The spelling of the last token, if nothing but spaces stands between it and `at`.
    pub(super) fn previous(&self) -> Option<(&'t str, TokenKind)> {
        self.tokens()
            .last()
            .map(|token| (self.slice(token.span.start as usize, token.span.end as usize), token.kind))
    }

    /// Adds a token and continues behind it.
    pub(super) fn push(&mut self, start: usize, end: usize, kind: TokenKind) {
        self.tokens.push(Token { span: Span::new(start, end), kind });
        self.at = end;
    }

    /// The end of the run of one byte repeated that begins at `at`.
    pub(super) fn repeat_end(&self, at: usize) -> usize {
        let byte = self.byte(at);
        let mut end = at + 1;
        while end < self.bytes.len() && self.byte(end) == byte {
            end += 1;
        }
        end
    }

    /// Whether a sign at `at` opens something: a space or an opening bracket or quote stands before it.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.after_space(at)
            || self
                .char_before(at)
                .is_some_and(|c| matches!(c, '(' | '[' | '{' | '"' | '„' | '»' | '‚' | '›' | '“'))
    }

    /// Notes that a round bracket opens.
    pub(super) fn open_bracket(&mut self) {
        self.open += 1;
    }

    /// Notes that a round bracket closes.
    pub(super) fn close_bracket(&mut self) {
        self.open = self.open.saturating_sub(1);
    }

    /// Notes a single quote that looks like an apostrophe, ending at `after`, and whether it opens.
    pub(super) fn note_single_quote(&mut self, after: usize, opens: bool) {
        self.quote = if opens { after } else { self.start };
    }

    /// Whether a single quote that looks like an apostrophe is open at `at`.
    pub(super) fn in_single_quote(&self, at: usize) -> bool {
        self.quote > self.start && at - self.quote < LONGEST_SINGLE_QUOTE
    }

    /// Whether a round bracket is open at the current position.
    pub(super) fn in_bracket(&self) -> bool {
        self.open > 0
    }
}

/// How many ASCII letters eight bytes begin with, the first byte being the lowest.
fn leading_letters(bytes: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    // Small letters without their highest bits, so that no addition carries into the next byte.
    let small = (bytes | (0x20 * ONES)) & !HIGH;
    let from_a = small + (0x80 - b'a' as u64) * ONES;
    let beyond_z = small + (0x7F - b'z' as u64) * ONES;
    let letters = from_a & !beyond_z & !bytes & HIGH;
    ((letters ^ HIGH).trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::{Scanner, leading_letters};

    #[test]
    fn letters_are_counted_up_to_the_first_other_byte() {
        for byte in 0..=255_u8 {
            for at in 0..8 {
                let mut bytes = *b"abzAMZyQ";
                bytes[at] = byte;
                let expected = if byte.is_ascii_alphabetic() { 8 } else { at };
                assert_eq!(leading_letters(u64::from_le_bytes(bytes)), expected, "{bytes:?}");
            }
        }
    }

    use crate::span::Span;

    #[test]
    fn invisible_and_visible_spaces_separate() {
        let text = "a\u{200B}b c\u{A0}d";
        let mut tokens = Vec::new();
        let scanner = Scanner::new(text, Span::new(0, text.len()), &mut tokens).unwrap();
        let after = |c: char| scanner.after_space(text.find(c).unwrap());
        assert!(after('a') && after('b') && after('c') && after('d') && !after(' '));
        let at = |c: char| scanner.is_space(text.find(c).unwrap());
        assert!(at('\u{200B}') && at(' ') && at('\u{A0}') && !at('b') && scanner.is_space(text.len()));
        assert_eq!(
            (scanner.end(), scanner.byte(text.len()), scanner.char(text.len())),
            (text.len(), 0, None)
        );
    }
}
