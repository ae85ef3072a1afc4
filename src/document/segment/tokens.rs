//! Tokenization of a paragraph: one scan over its bytes.
//!
//! Most of a German text is ASCII letters between spaces, so the scan uses a table of byte classes and decodes
//! characters only beyond ASCII. The rules for particular tokens have files of their own: `words`, `numbers`,
//! `addresses`, `emoji`, and `periods` for the period that may or may not end a sentence.
//!
//! Tokens follow the news treebank UD German GSD and the guideline of EmpiriST 2015, which mostly agree. Where they
//! differ:
//! - numbers and dates in digits are one token (`14.05.2012`; EmpiriST splits it into ordinals);
//! - a repeated stop is split (`!`, `!`) as in GSD, two different ones (`?!`) and dots (`...`) are not;
//! - a unit behind a number is a token of its own (`250`, `g`) as in EmpiriST;
//! - words joined by a slash are split (`Ideen`, `/`, `Anregungen`), as in both, but `und/oder`, units, numbers,
//!   gender forms and `Spa-/Wellness-Bereich` are not.

use super::addresses::is_dotted_name;
use super::characters::{BYTES, Byte, Class, class};
use super::scanner::Scanner;
use super::token::{Token, TokenKind};
use crate::german::clipped_words;
use crate::span::Span;

/// Appends the tokens of the text under `region` to `tokens`.
pub(super) fn tokenize(text: &str, region: Span, tokens: &mut Vec<Token>) {
    if let Some(mut scanner) = Scanner::new(text, region, tokens) {
        scanner.run();
    }
}

impl Scanner<'_, '_> {
    fn run(&mut self) {
        while let Some(byte) = self.current() {
            let start = self.position();
            match BYTES[byte as usize] {
                Byte::Space => self.skip_to(start + 1),
                Byte::Letter => {
                    let end = self.run_end(start);
                    if self.byte(end) == b' ' {
                        // Nearly every token: a word and its space.
                        self.push(start, end, TokenKind::Word);
                        self.skip_to(end + 1);
                    } else {
                        self.word_to(start, end);
                    }
                }
                Byte::Digit => self.number(start, start),
                Byte::Sign => self.sign(byte),
                Byte::High => self.beyond_ascii(),
            }
        }
    }

    /// A token that begins with an ASCII sign.
    fn sign(&mut self, byte: u8) {
        use TokenKind::{Emoji, Handle, Punctuation, Symbol};
        let at = self.position();
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
                    if is_dotted_name(self.slice(at + 1, end)) {
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
                self.open_bracket();
                self.push(at, at + 1, Punctuation);
            }
            b')' => {
                self.close_bracket();
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

    /// A hyphen at the head of a token: `-15`, `-Projekt`, `--`, `->` or a dash.
    fn dash(&mut self) {
        let at = self.position();
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
        let clipped = clipped_words::is_clipped(letters)
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
        self.note_single_quote(after, !letters.is_empty() && self.opens(at));
        self.push(at, after, TokenKind::Punctuation);
    }

    /// A token that begins with a character beyond ASCII.
    fn beyond_ascii(&mut self) {
        let at = self.position();
        let Some(c) = self.char(at) else {
            self.skip_to(self.end());
            return;
        };
        let end = at + c.len_utf8();
        match class(c) {
            Class::Letter => self.word(at),
            Class::Space => self.skip_to(end),
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
}
