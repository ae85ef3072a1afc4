//! A paragraph → tokens: one scan over its bytes.
//!
//! Most of a German text is runs of ASCII letters between spaces, so the scanner asks a table of byte classes and
//! decodes a character only beyond ASCII. What needs a second look is in files of its own: signs inside and behind
//! a word (`words`), numbers (`numbers`), addresses (`addresses`), pictures (`emoji`) and the point that may or
//! may not end a sentence (`points`).
//!
//! What is one token follows the news treebank (UD German GSD) and the guideline of EmpiriST 2015; they agree on
//! most things. Where they differ:
//! - numbers and dates in digits stay whole (`14.05.2012`; EmpiriST cuts it into ordinals);
//! - one stop repeated is cut (`!`, `!`) as in GSD, two different ones (`?!`) and dots (`...`) are not;
//! - a unit behind a number is cut off (`250`, `g`) as in EmpiriST;
//! - words joined by a slash are cut (`Ideen`, `/`, `Anregungen`), as in both, but `und/oder`, units, numbers,
//!   gender forms and `Spa-/Wellness-Bereich` stay whole.

use super::characters::{BYTES, Byte, Class, class};
use super::{Token, TokenKind, steps};
use crate::span::Span;

/// How far behind an opening single quote, in bytes, an apostrophe may be the closing one.
const LONGEST_SINGLE_QUOTE: usize = 200;

/// Appends the tokens of the text under `region` to `tokens`.
pub(super) fn tokenize(text: &str, region: Span, tokens: &mut Vec<Token>) {
    let end = region.end as usize;
    let Some(text) = text.get(..end) else { return };
    let start = region.start as usize;
    let first = tokens.len();
    let mut scanner =
        Scanner { text, bytes: text.as_bytes(), start, at: start, tokens, first, open: 0, quote: start };
    scanner.run();
}

/// The state of one scan. Positions are bytes in `text`, which ends where the paragraph ends.
pub(super) struct Scanner<'t, 'o> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    /// Where the paragraph begins.
    pub(super) start: usize,
    pub(super) at: usize,
    tokens: &'o mut Vec<Token>,
    /// The index of the paragraph's first token.
    first: usize,
    /// How many round brackets are open.
    open: u32,
    /// Behind the last single quote that looks like an apostrophe and opened; the start where it has closed.
    quote: usize,
}

impl<'t> Scanner<'t, '_> {
    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match BYTES[byte as usize] {
                Byte::Space => self.at += 1,
                Byte::Letter => {
                    let start = self.at;
                    let end = self.run_end(start);
                    if self.byte(end) == b' ' {
                        // Nearly every token: a word and its space.
                        self.push(start, end, TokenKind::Word);
                        self.at = end + 1;
                    } else {
                        self.word_to(start, end);
                    }
                }
                Byte::Digit => self.number(self.at, self.at),
                Byte::Sign => self.sign(byte),
                Byte::High => self.high(),
            }
        }
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

    /// Adds a token and goes on behind it.
    pub(super) fn push(&mut self, start: usize, end: usize, kind: TokenKind) {
        self.tokens.push(Token { span: Span::new(start, end), kind });
        self.at = end;
    }

    /// The end of the run of one byte repeated that begins at `at`.
    fn repeat_end(&self, at: usize) -> usize {
        let byte = self.byte(at);
        let mut end = at + 1;
        while end < self.bytes.len() && self.byte(end) == byte {
            end += 1;
        }
        end
    }

    /// A token that begins with an ASCII sign.
    fn sign(&mut self, byte: u8) {
        use TokenKind::{Emoji, Handle, Punctuation, Symbol};
        let at = self.at;
        if let Some(end) = self.emoticon(at) {
            return self.push(at, end, Emoji);
        }
        let next = self.byte(at + 1);
        match byte {
            b'-' => self.dash(),
            b'+' if next.is_ascii_digit() && self.opens(at) => self.number(at, at + 1),
            b'.' => {
                let end = self.repeat_end(at);
                // `.NET`, `.de`: a name, not a stop, where a space stands before it.
                if end == at + 1 && self.is_letter(end) && self.after_space(at) {
                    let end = self.run_end(end);
                    if super::addresses::is_dotted_name(self.slice(at + 1, end)) {
                        return self.push(at, end, TokenKind::Word);
                    }
                }
                self.push(at, end, Punctuation);
            }
            b'!' | b'?' if matches!(next, b'!' | b'?') && next != byte => self.push(at, at + 2, Punctuation),
            b'\'' if next == b'\'' => self.push(at, at + 2, Punctuation),
            b'`' if next == b'`' => self.push(at, at + 2, Punctuation),
            b',' if next == b',' && self.opens(at) && self.is_alphanumeric(at + 2) => {
                self.push(at, at + 2, Punctuation);
            }
            b'\'' => self.apostrophe(at, at + 1),
            b'#' | b'@' if self.is_alphanumeric(at + 1) || next == b'_' => {
                let mut end = at + 1;
                loop {
                    end = self.run_end(end);
                    match self.byte(end) {
                        b'_' => end += 1,
                        _ => break,
                    }
                }
                self.push(at, end, Handle);
            }
            b'(' => {
                self.open += 1;
                self.push(at, at + 1, Punctuation);
            }
            b')' => {
                self.open = self.open.saturating_sub(1);
                self.push(at, at + 1, Punctuation);
            }
            b'<' if matches!(next, b'-' | b'=') => {
                let end = self.repeat_end(at + 1);
                self.push(at, end, Symbol);
            }
            b'=' if next == b'>' => self.push(at, at + 2, Symbol),
            b'/' => {
                let end = self.repeat_end(at);
                self.push(at, end, Punctuation);
            }
            b'=' | b'_' | b'~' => {
                let end = self.repeat_end(at);
                self.push(at, end, Symbol);
            }
            b'#' | b'$' | b'%' | b'&' | b'*' | b'+' | b'<' | b'>' | b'@' | b'^' | b'|' | b'\\' => {
                self.push(at, at + 1, Symbol);
            }
            _ => self.push(at, at + 1, Punctuation),
        }
    }

    /// Whether a sign at `at` opens something: a space or an opening bracket or quote stands before it.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.after_space(at)
            || self
                .char_before(at)
                .is_some_and(|c| matches!(c, '(' | '[' | '{' | '"' | '„' | '»' | '‚' | '›' | '“'))
    }

    /// A hyphen at the head of a token: `-15`, `-Projekt`, `--`, `->` or a dash.
    fn dash(&mut self) {
        let at = self.at;
        let end = self.repeat_end(at);
        if end > at + 1 {
            return self.push(at, end, TokenKind::Punctuation);
        }
        if self.byte(end) == b'>' {
            return self.push(at, end + 1, TokenKind::Symbol);
        }
        let before = self.char_before(at);
        let opens = self.opens(at)
            || before
                .is_some_and(|c| matches!(c, '”' | '«' | '’' | '‘' | '\'' | ')' | ']' | '`' | '/' | '*'));
        if opens && self.byte(end).is_ascii_digit() {
            return self.number(at, end);
        }
        if opens && self.is_letter(end) {
            return self.word_from(at, end);
        }
        self.push(at, end, TokenKind::Punctuation);
    }

    /// An apostrophe at the head of a token: a clipped word (`'n`, `'s`), a year (`'90`) or a quote.
    fn apostrophe(&mut self, at: usize, after: usize) {
        let end = self.run_end(after);
        let letters = self.slice(after, end);
        let clipped = super::words::is_clipped(letters)
            || (letters.len() >= 2
                && letters.as_bytes()[..2].iter().all(u8::is_ascii_digit)
                && self.byte(end) != b'\'');
        if clipped {
            let kind = if letters.bytes().all(|byte| byte.is_ascii_digit()) {
                TokenKind::Number
            } else {
                TokenKind::Word
            };
            return self.push(at, end, kind);
        }
        self.quote = if !letters.is_empty() && self.opens(at) { after } else { self.start };
        self.push(at, after, TokenKind::Punctuation);
    }

    /// A token that begins with a character beyond ASCII.
    fn high(&mut self) {
        let at = self.at;
        let Some(c) = self.char(at) else {
            self.at = self.bytes.len();
            return;
        };
        let end = at + c.len_utf8();
        match class(c) {
            Class::Letter => self.word(at),
            Class::Space => self.at = end,
            Class::Emoji => {
                let end = self.emoji_end(at);
                self.push(at, end, TokenKind::Emoji);
            }
            Class::Mark => {
                let mut end = end;
                while let Some(c) = self.char(end).filter(|&c| !c.is_ascii() && class(c) == Class::Mark) {
                    end += c.len_utf8();
                }
                self.push(at, end, TokenKind::Symbol);
            }
            Class::Punctuation => match c {
                '\u{2010}' | '\u{2011}' if self.opens(at) && self.is_letter(end) => self.word_from(at, end),
                '’' | '‘' => self.apostrophe(at, end),
                '…' => {
                    let mut end = end;
                    while self.char(end) == Some('…') {
                        end += c.len_utf8();
                    }
                    self.push(at, end, TokenKind::Punctuation);
                }
                _ => self.push(at, end, TokenKind::Punctuation),
            },
            Class::Symbol => match c {
                '°' if matches!(self.byte(end), b'C' | b'F' | b'K') && !self.is_alphanumeric(end + 1) => {
                    self.push(at, end + 1, TokenKind::Symbol);
                }
                '−' if self.byte(end).is_ascii_digit() && self.opens(at) => self.number(at, end),
                '´' if self.is_letter(end) => self.apostrophe(at, end),
                _ => {
                    let mut end = end;
                    while let Some(c) = self.char(end).filter(|&c| !c.is_ascii() && class(c) == Class::Mark) {
                        end += c.len_utf8();
                    }
                    self.push(at, end, TokenKind::Symbol);
                }
            },
        }
    }

    /// Whether a single quote that looks like an apostrophe is open at `at`.
    pub(super) fn in_single_quote(&self, at: usize) -> bool {
        self.quote > self.start && at - self.quote < LONGEST_SINGLE_QUOTE
    }

    /// Whether a round bracket is open at this point.
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

/// The class of any character, ASCII included.
pub(super) fn class_of(c: char) -> Class {
    match u8::try_from(c) {
        Ok(byte) if byte < 0x80 => match BYTES[byte as usize] {
            Byte::Letter | Byte::Digit => Class::Letter,
            Byte::Space => Class::Space,
            Byte::Sign | Byte::High => Class::Punctuation,
        },
        _ => class(c),
    }
}

#[cfg(test)]
mod tests {
    use super::leading_letters;

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
}
