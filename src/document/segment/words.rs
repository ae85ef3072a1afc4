//! Words: hyphens, apostrophes, slashes and other signs inside or behind them.

use super::addresses::Dotted;
use super::characters::is_hyphen;
use super::periods::Period;
use super::scanner::Scanner;
use super::token::TokenKind;
use crate::german::{clipped_words, domains, gender_forms, rivers, slashed_words};

/// A period that belongs to the token of the word before it.
enum WordPeriod {
    /// The token ends at this position and has this kind.
    Last(usize, TokenKind),
    /// The token extends to this position, has this kind so far, and may be extended further.
    Inside(usize, TokenKind),
}

impl Scanner<'_, '_> {
    /// Adds the token that begins with a letter at `start`.
    pub(super) fn word(&mut self, start: usize) {
        self.word_from(start, start);
    }

    /// Adds the token that begins at `start` and has its first letter at `at`.
    pub(super) fn word_from(&mut self, start: usize, at: usize) {
        let end = self.run_end(at);
        self.word_to(start, end);
    }

    /// Adds the token that begins at `start` and whose first run of letters ends at `end`.
    pub(super) fn word_to(&mut self, start: usize, end: usize) {
        // Only signs that join or abbreviate can extend the word.
        match self.byte(end) {
            b' ' | b',' | b'\n' | 0 => self.push(start, end, TokenKind::Word),
            b'-' | b'.' | b'\'' | b':' | b'*' | b'/' | b'@' | b'_' | b'&' | b'+' | b'#' | 0x80.. => {
                self.extend_word(start, end);
            }
            _ => self.push(start, end, TokenKind::Word),
        }
    }

    /// Extends a word from `start` that has a sign at `end`, and adds it.
    pub(super) fn extend_word(&mut self, start: usize, mut end: usize) {
        // Periods between its parts can make the word an address.
        let mut kind = TokenKind::Word;
        loop {
            let next = match self.byte(end) {
                b'.' => match self.period_in_word(start, end) {
                    Some(WordPeriod::Inside(next, found)) => {
                        kind = found;
                        Some(next)
                    }
                    Some(WordPeriod::Last(next, found)) => return self.push(start, next, found),
                    None => None,
                },
                b'-' => self.hyphen_in_word(end),
                b'\'' => self.apostrophe_in_word(start, end, 1),
                b':' => {
                    let scheme = self.slice(start, end);
                    if self.byte(end + 1) == b'/'
                        && domains::is_scheme(scheme)
                        && let Some(next) = self.url_after_scheme(end)
                    {
                        return self.push_url(start, next);
                    }
                    if scheme == "mailto"
                        && let Some(next) = self.email(end + 1)
                    {
                        return self.push(start, next, TokenKind::Email);
                    }
                    self.gender_ending(start, end, 1)
                }
                b'*' => self.gender_ending(start, end, 1),
                b'_' => {
                    let mut next = end;
                    while self.byte(next) == b'_' {
                        next += 1;
                    }
                    if let Some(next) = self.email(start) {
                        return self.push(start, next, TokenKind::Email);
                    }
                    self.is_alphanumeric(next).then(|| self.run_end(next))
                }
                b'/' => self.slash_in_word(start, end),
                b'@' => match self.email(start) {
                    Some(next) => return self.push(start, next, TokenKind::Email),
                    None => None,
                },
                b'&' => {
                    let capital = |at: usize| self.byte(at).is_ascii_uppercase();
                    (end > 0 && capital(end - 1) && capital(end + 1) && end - start <= 3)
                        .then(|| self.run_end(end + 1))
                }
                b'+' => self.plus_behind_word(start, end),
                b'#' => (end - start == 1
                    && matches!(self.byte(start), b'C' | b'F')
                    && !self.is_alphanumeric(end + 1))
                .then_some(end + 1),
                0x80.. => match self.char(end) {
                    Some(c) if is_hyphen(c) => {
                        let next = end + c.len_utf8();
                        if self.is_alphanumeric(next) { Some(self.run_end(next)) } else { None }
                    }
                    Some(c @ ('’' | '´')) => self.apostrophe_in_word(start, end, c.len_utf8()),
                    Some('·') => self.gender_ending(start, end, '·'.len_utf8()),
                    _ => None,
                },
                _ => None,
            };
            match next {
                Some(next) => end = next,
                None => return self.push(start, end, kind_of_word(kind, self.slice(start, end))),
            }
        }
    }

    /// What a period at `end` adds to the word before it; `None` if it is a token of its own.
    fn period_in_word(&self, start: usize, end: usize) -> Option<WordPeriod> {
        let word = self.slice(start, end);
        if self.is_alphanumeric(end + 1) {
            if let Some(next) = self.email(start) {
                return Some(WordPeriod::Last(next, TokenKind::Email));
            }
            if word.eq_ignore_ascii_case("www") {
                return Some(WordPeriod::Last(self.address_end(end + 1), TokenKind::Url));
            }
            match self.dotted(start, end) {
                Some(Dotted::Domain(next)) if self.byte(next) == b'-' => {
                    return Some(WordPeriod::Inside(next, TokenKind::Word));
                }
                Some(Dotted::Domain(next)) => {
                    return Some(WordPeriod::Last(self.with_path(next), TokenKind::Url));
                }
                Some(Dotted::Name(next)) => return Some(WordPeriod::Inside(next, TokenKind::Word)),
                None => {}
            }
            if self.byte(end + 1).is_ascii_digit() && is_version(word) {
                let mut next = self.run_end(end + 1);
                while self.byte(next) == b'.' && self.byte(next + 1).is_ascii_digit() {
                    next = self.run_end(next + 1);
                }
                return Some(WordPeriod::Inside(next, TokenKind::Word));
            }
        }
        match self.period_after_word(start, end) {
            Period::Attached(next, kind) => {
                // `St.-Petersburg-Straße`, `Dr.-Ing.`
                let joins = self.byte(next) == b'-' && self.is_alphanumeric(next + 1);
                if joins {
                    Some(WordPeriod::Inside(self.run_end(next + 1), TokenKind::Word))
                } else {
                    Some(WordPeriod::Last(next, kind))
                }
            }
            Period::Inside(next) => Some(WordPeriod::Inside(next, TokenKind::Word)),
            Period::Apart => None,
        }
    }

    /// For a hyphen at `end` behind a word or number: the end of the joined word.
    pub(super) fn hyphen_in_word(&self, end: usize) -> Option<usize> {
        let next = end + 1;
        if self.is_alphanumeric(next) {
            return Some(self.run_end(next));
        }
        match self.char(next) {
            // `Ein- und Ausfuhr`, `(Ein-)`.
            None => Some(next),
            // `Spa-/Wellness-Bereich`
            Some('/') if self.is_alphanumeric(next + 1) => Some(self.run_end(next + 1)),
            Some('/' | ',' | ';' | ')' | ']' | '.' | ':' | '!' | '?' | '“' | '”' | '«' | '‘') => {
                Some(next)
            }
            // `Lehrer-*innen`
            Some('*' | '_') => self.gender_ending(end, next, 1),
            Some(_) if self.is_space(next) => Some(next),
            _ => None,
        }
    }

    /// For an apostrophe of `width` bytes at `end` behind a word, the end of the whole word: `geht's`, `L'Arronge`, `Hans'`.
    fn apostrophe_in_word(&self, start: usize, end: usize, width: usize) -> Option<usize> {
        let next = end + width;
        if self.is_letter(next) {
            return Some(self.run_end(next));
        }
        // `Virus'''`: the genitive's apostrophe before a closing quote of two.
        let doubled = width == 1 && self.byte(next) == b'\'';
        if doubled && self.byte(next + 1) != b'\'' {
            return None;
        }
        let sibilant =
            ["s", "ß", "x", "z", "ce", "S"].iter().any(|end_| self.slice(start, end).ends_with(end_));
        let clipped = clipped_words::loses_ending(self.slice(start, end));
        ((sibilant || clipped) && !self.in_single_quote(end) && (doubled || self.is_space(next)))
            .then_some(next)
    }

    /// For the sign of a gender form, of `width` bytes at `end`: the end of the whole form.
    fn gender_ending(&self, start: usize, end: usize, width: usize) -> Option<usize> {
        let mut from = end + width;
        if self.byte(from) == b'-' {
            from += 1;
        }
        if !self.byte(from).is_ascii_lowercase() {
            return None;
        }
        let before = self.char_before(end)?;
        if !(before.is_lowercase() || before == '-') {
            return None;
        }
        let to = self.run_end(from);
        let letters = self.slice(from, to);
        let word = self.slice(start, end);
        // A hyphen stands alone here: the word before it has been read.
        let ending = gender_forms::is_ending(letters) && (end - start > 1 || before == '-');
        (ending || gender_forms::is_pair(word, letters)).then_some(to)
    }

    /// For a slash at `end`: the end of the token that includes it.
    fn slash_in_word(&self, start: usize, end: usize) -> Option<usize> {
        let word = self.slice(start, end);
        let mut from = end + 1;
        if self.byte(from) == b'-' && self.byte(from + 1) == b'i' {
            from += 1;
        }
        if !self.is_alphanumeric(from) {
            return None;
        }
        let to = self.run_end(from);
        let letters = self.slice(from, to);
        let capital = word.starts_with(char::is_uppercase);
        let gender = (matches!(letters, "in" | "innen")
            && word.len() > 3
            && word.ends_with(|c: char| c.is_lowercase()))
            || (matches!(letters, "r" | "n" | "e" | "en") && word.len() > 2 && !capital);
        let whole = gender
            || (capital && rivers::is_river_behind_slash(letters))
            || slashed_words::is_one_word(self.slice(start, to));
        whole.then_some(to)
    }

    /// For plus signs at `end` that belong to a name, the end of the name: `C++`, `Disney+`, `LGBTQ+`.
    fn plus_behind_word(&self, start: usize, end: usize) -> Option<usize> {
        let mut next = end;
        while next - end < 2 && self.byte(next) == b'+' {
            next += 1;
        }
        let name = self.byte(start).is_ascii_uppercase() || self.byte(start).is_ascii_digit();
        (name && !self.is_alphanumeric(next) && self.byte(next) != b'+').then_some(next)
    }
}

/// Whether a number behind a period belongs to the word before it: `v1.2`, `Web2.0`.
fn is_version(word: &str) -> bool {
    word.len() > 1 && word.ends_with(|c: char| c.is_ascii_digit())
}

/// The kind of a complete word: a number if it is all digits.
fn kind_of_word(kind: TokenKind, word: &str) -> TokenKind {
    match kind {
        TokenKind::Word if word.bytes().all(|byte| byte.is_ascii_digit()) => TokenKind::Number,
        _ => kind,
    }
}
