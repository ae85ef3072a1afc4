//! Numbers: decimals, thousands, times, scores, ranges, fractions, dates, and the words that begin with digits.

use super::periods::Period;
use super::scanner::Scanner;
use super::token::TokenKind;
use crate::german::units;

impl Scanner<'_, '_> {
    /// Adds the token that begins at `start`, perhaps with a sign, and has its first digit at `at`.
    pub(super) fn number(&mut self, start: usize, at: usize) {
        let mut end = self.digits_end(at);
        loop {
            let next = self.byte(end + 1);
            match self.byte(end) {
                b'.' | b',' | b':' | b'/' | b'\'' if next.is_ascii_digit() => end = self.digits_end(end + 1),
                b'-' if next.is_ascii_digit() => end = self.digits_end(end + 1),
                // `30’000`, as the Swiss write.
                0xE2 if self.slice(end, end + 3) == "’" && self.digits_end(end + 3) == end + 6 => end += 6,
                _ => break,
            }
        }
        // Most numbers end at a space, a comma or a bracket.
        match self.byte(end) {
            b' ' | b')' | b'\n' | 0 => return self.push(start, end, TokenKind::Number),
            // `20,-` and `14.--`: an even price.
            b'.' | b',' if self.byte(end + 1) == b'-' => {
                let mut dashes = end + 1;
                while self.byte(dashes) == b'-' && dashes - end <= 2 {
                    dashes += 1;
                }
                if !self.is_alphanumeric(dashes) && self.byte(dashes) != b'-' {
                    return self.push(start, dashes, TokenKind::Number);
                }
            }
            _ => {}
        }
        match self.byte(end) {
            b'.' => match self.period_after_number(start, end) {
                Period::Attached(next, kind) => {
                    // `1.-Mai-Feier`
                    if self.byte(next) == b'-' && self.is_letter(next + 1) {
                        let joined = self.run_end(next + 1);
                        return self.extend_word(start, joined);
                    }
                    self.push(start, next, kind);
                }
                Period::Inside(next) => self.extend_word(start, next),
                Period::Apart => self.push(start, end, TokenKind::Number),
            },
            b'-' => match self.hyphen_in_word(end) {
                Some(next) => self.extend_word(start, next),
                None => self.push(start, end, TokenKind::Number),
            },
            b'+' if !self.is_alphanumeric(end + 1) => self.push(start, end + 1, TokenKind::Number),
            _ if self.is_alphanumeric(end) => {
                let letters = self.run_end(end);
                if units::is_unit(self.slice(end, letters)) && self.byte(letters) != b'-' {
                    return self.push(start, end, TokenKind::Number);
                }
                self.extend_word(start, letters);
            }
            0xEF if self.slice(end, end + 6) == "\u{FE0F}\u{20E3}" => {
                self.push(start, end + 6, TokenKind::Emoji)
            }
            0x80.. => match self.char(end) {
                Some('\u{2010}' | '\u{2011}') => self.extend_word(start, end),
                _ => self.push(start, end, TokenKind::Number),
            },
            _ => self.push(start, end, TokenKind::Number),
        }
    }

    fn digits_end(&self, mut at: usize) -> usize {
        while self.byte(at).is_ascii_digit() {
            at += 1;
        }
        at
    }
}
