//! Period disambiguation: is the period behind a word or a number part of the token, or a full stop?
//!
//! Decided by the word before it (a known abbreviation, an initial, a Roman numeral), by what follows (lower case, a
//! digit, a sign, a word that begins sentences) and, for ordinals, by the word before the number. A period that is part
//! of an abbreviation may end the sentence as well; `sentences` decides that.

use super::characters::{Class, class_of};
use super::scanner::Scanner;
use super::token::TokenKind;
use crate::german::abbreviations::Ending;
use crate::german::{abbreviations, ordinals, starters};

/// What a period belongs to.
pub(super) enum Period {
    /// Part of the token, which ends at this position and has this kind.
    Attached(usize, TokenKind),
    /// Inside the token, which extends at least to this position: `Komm.formen`.
    Inside(usize),
    /// A token of its own.
    Apart,
}

/// What follows a period, spaces skipped.
#[derive(Clone, Copy, PartialEq)]
enum Lookahead<'t> {
    /// The end of the paragraph.
    End,
    /// A word with a small first letter.
    Lower(&'t str),
    /// A word with a capital.
    Upper(&'t str),
    /// A number.
    Digits(&'t str),
    /// A comma, semicolon or the like: the sentence continues.
    Comma,
    /// A quote or a bracket that closes, or another stop.
    Close,
    /// A quote or a bracket that opens.
    Open,
    /// A dash or a slash.
    Dash,
    /// Anything else.
    Other,
}

impl<'t> Scanner<'t, '_> {
    /// What follows at `at`, spaces skipped.
    fn lookahead(&self, mut at: usize) -> Lookahead<'t> {
        let start = at;
        while let Some(c) = self.char(at) {
            if class_of(c) != Class::Space {
                break;
            }
            at += c.len_utf8();
        }
        let spaced = at > start;
        let Some(c) = self.char(at) else { return Lookahead::End };
        match c {
            '0'..='9' => {
                let mut end = at;
                while self.byte(end).is_ascii_digit() {
                    end += 1;
                }
                Lookahead::Digits(self.slice(at, end))
            }
            ',' | ';' | ':' => Lookahead::Comma,
            '–' | '—' | '-' | '/' => Lookahead::Dash,
            '(' | '[' | '„' | '‚' | '`' => Lookahead::Open,
            '"' | '“' | '”' | '»' | '«' | '\'' | '’' | '‘' | '›' | '‹' if spaced => {
                Lookahead::Open
            }
            ')' | ']' | '"' | '“' | '”' | '»' | '«' | '\'' | '’' | '‘' | '›' | '‹' | '.' | '!' | '?'
            | '…' => Lookahead::Close,
            _ if class_of(c) == Class::Letter => {
                let word = self.slice(at, self.run_end(at));
                if c.is_uppercase() { Lookahead::Upper(word) } else { Lookahead::Lower(word) }
            }
            _ => Lookahead::Other,
        }
    }

    /// Classifies the period at `dot` behind the word that began at `start`.
    pub(super) fn period_after_word(&self, start: usize, dot: usize) -> Period {
        let word = self.slice(start, dot);
        let abbreviation = Period::Attached(dot + 1, TokenKind::Abbreviation);
        // `usw...`: dots of an ellipsis.
        if self.byte(dot + 1) == b'.' {
            return Period::Apart;
        }
        let next = self.lookahead(dot + 1);
        let mut letters = word.chars();
        let (first, second) = (letters.next(), letters.next());
        if let (Some(letter), None) = (first, second) {
            return self.period_after_letter(start, dot, letter, next);
        }
        if let Some(end) = self.degree(start, dot) {
            return Period::Attached(end, TokenKind::Abbreviation);
        }
        // `Ich danke Dir. Hast Du Zeit?`, but `Dir. Müller`
        if word == "Dir"
            && match next {
                Lookahead::End | Lookahead::Close => true,
                Lookahead::Upper(next) => starters::begins_sentence(next) && !starters::is_name_too(next),
                _ => false,
            }
        {
            return Period::Apart;
        }
        // The part behind the last hyphen decides: `Goethe-Str.`, `Tel.-Nr.`, `Mitte-Jan.`
        let last = word.rsplit('-').next().unwrap_or(word);
        let ending = abbreviations::ending(word);
        let ending =
            if last.len() < word.len() { ending.or_else(|| abbreviations::ending(last)) } else { ending };
        match ending {
            Some(Ending::BeforeNumber) if !self.is_letter(dot + 1) => {
                return if matches!(next, Lookahead::Digits(_) | Lookahead::Lower(_)) || is_roman_next(next) {
                    abbreviation
                } else {
                    Period::Apart
                };
            }
            // `Min` and `St` can end a sentence like any word, but hardly ever do.
            Some(ending) if ending != Ending::BeforeNumber => return abbreviation,
            _ if last.len() == 1 && last.starts_with(char::is_lowercase) && self.is_letter(dot + 1) => {
                return abbreviation; // Groß-u.Kleinschreibung
            }
            _ => {}
        }
        if is_roman(word) {
            return match next {
                Lookahead::Lower(_) | Lookahead::Comma | Lookahead::Dash => {
                    Period::Attached(dot + 1, TokenKind::Ordinal)
                }
                Lookahead::Upper(word) if !starters::begins_sentence(word) => {
                    Period::Attached(dot + 1, TokenKind::Ordinal)
                }
                _ => Period::Apart,
            };
        }
        if word.ends_with("str") && first.is_some_and(char::is_uppercase) {
            return abbreviation; // Goethestr.
        }
        match next {
            // An unlisted address or name, a full stop without a space, or a clipped part of a compound.
            Lookahead::Lower(_) if self.is_letter(dot + 1) => {
                if first.is_some_and(char::is_uppercase) && ends_in_consonant(word) && word.len() <= 8 {
                    Period::Inside(self.run_end(dot + 1))
                } else {
                    Period::Apart
                }
            }
            Lookahead::Lower(_) | Lookahead::Open if is_clipped(word) => abbreviation,
            Lookahead::Comma if self.byte(dot + 1) != b' ' && self.emoticon(dot + 1).is_none() => {
                abbreviation
            }
            _ => Period::Apart,
        }
    }

    /// Classifies the period at `dot` behind a single letter: a part of `z. B.`, an initial, a Roman numeral, or a stop.
    fn period_after_letter(&self, start: usize, dot: usize, letter: char, next: Lookahead<'_>) -> Period {
        let abbreviation = Period::Attached(dot + 1, TokenKind::Abbreviation);
        if let Some(end) = self.degree(start, dot).or_else(|| self.acronym(start, dot)) {
            return Period::Attached(end, TokenKind::Abbreviation);
        }
        let previous = self.previous();
        // Inside `z. B.`, `i. d. R.`
        if previous.is_some_and(|(_, kind)| kind == TokenKind::Abbreviation) {
            return abbreviation;
        }
        if letter.is_lowercase() {
            return match next {
                Lookahead::End | Lookahead::Close => Period::Apart,
                Lookahead::Upper(word) if starters::begins_sentence(word) && letter != 'f' => Period::Apart,
                _ => abbreviation,
            };
        }
        if !letter.is_alphabetic() {
            return Period::Apart;
        }
        let after_name = previous.is_some_and(|(word, kind)| {
            kind == TokenKind::Word && word.chars().next().is_some_and(char::is_uppercase)
        });
        match next {
            Lookahead::Lower(_) if matches!(letter, 'I' | 'V' | 'X') && after_name => {
                Period::Attached(dot + 1, TokenKind::Ordinal)
            }
            Lookahead::End => Period::Apart,
            Lookahead::Upper(word)
                if starters::begins_sentence(word) && !starters::is_name_too(word) && previous.is_some() =>
            {
                Period::Apart
            }
            Lookahead::Close if self.byte(dot + 1) == b'.' => Period::Apart,
            _ => abbreviation,
        }
    }

    /// The end of the academic degree that begins at `start`, has a point at `dot` and stands before a hyphen:
    /// `Ph.D.-Stelle`.
    fn degree(&self, start: usize, dot: usize) -> Option<usize> {
        let degree = abbreviations::DEGREES
            .iter()
            .find(|degree| self.slice(start, start + degree.len()) == **degree)?;
        let end = start + degree.len();
        (dot < end && self.byte(end) == b'-' && self.is_letter(end + 1)).then_some(end)
    }

    /// The end of the acronym with periods that begins at `start`: `U.S.`, `D.C.`
    fn acronym(&self, start: usize, dot: usize) -> Option<usize> {
        let mut end = dot;
        while end - start < 8 && self.byte(end) == b'.' && self.byte(end + 1).is_ascii_alphabetic() && {
            !self.is_alphanumeric(end + 2)
        } {
            end += 2;
        }
        (end > dot && abbreviations::is_acronym(self.slice(start, end)))
            .then(|| if self.byte(end) == b'.' { end + 1 } else { end })
    }

    /// Classifies the period at `dot` behind the number that began at `start`: of an ordinal, or a stop.
    pub(super) fn period_after_number(&self, start: usize, dot: usize) -> Period {
        let number = self.slice(start, dot);
        let next = self.lookahead(dot + 1);
        let ordinal = Period::Attached(dot + 1, TokenKind::Ordinal);
        let value = number.parse::<u32>().ok();
        // `12.5.`, `7./8.`: a day and a month.
        let is_date = value.is_none() && is_day_and_month(number);
        if value.is_none() && !is_date {
            return Period::Apart;
        }
        let value = value.unwrap_or(1);
        let touching = !self.is_space(dot + 1);
        let previous = self.previous();
        let first_of_paragraph = previous.is_none();
        let previous_word = previous.map_or("", |(word, _)| word);
        let announced = ordinals::is_determiner(previous_word)
            || ordinals::is_attribute(previous_word)
            || previous.is_some_and(|(_, kind)| kind == TokenKind::Ordinal)
            || matches!(previous_word, "und" | "bis" | "oder" | "–" | "-" | "/" | "," | "(")
                && self.ordinal_before();
        match next {
            Lookahead::End => Period::Apart,
            Lookahead::Close if self.byte(dot + 1) == b')' && previous_word == "(" => ordinal,
            Lookahead::Close => Period::Apart,
            Lookahead::Lower(_) => ordinal,
            Lookahead::Comma | Lookahead::Dash => ordinal,
            Lookahead::Other => Period::Apart,
            Lookahead::Open => {
                if announced && value < 200 || first_of_paragraph {
                    ordinal
                } else {
                    Period::Apart
                }
            }
            Lookahead::Digits(digits) => {
                // A day before a month or a year: `3. 4. 2020`.
                let small = digits.parse::<u32>().is_ok_and(|month| (1..=12).contains(&month));
                if !touching
                    && value <= 31
                    && (small || is_date || value <= 12 && digits.len() == 4 && announced)
                {
                    ordinal
                } else {
                    Period::Apart
                }
            }
            Lookahead::Upper(word) => {
                if ordinals::is_month(word) && value <= 31 {
                    return ordinal;
                }
                if starters::begins_sentence(word) {
                    return if self.begins_line(start) && value < 100 { ordinal } else { Period::Apart };
                }
                if value >= 1000 {
                    return Period::Apart;
                }
                if announced || ordinals::is_counted(word) || self.begins_line(start) && value < 100 {
                    ordinal
                } else {
                    Period::Apart
                }
            }
        }
    }

    /// Whether an ordinal stands before the last token: `2. und 3.`
    fn ordinal_before(&self) -> bool {
        let tokens = self.tokens();
        tokens.len() >= 2 && tokens[tokens.len() - 2].kind == TokenKind::Ordinal
    }

    /// Whether nothing but a stop, or nothing at all, stands before `start`: a number that counts paragraphs.
    fn begins_line(&self, start: usize) -> bool {
        match self.previous() {
            None => true,
            Some((word, kind)) => {
                kind == TokenKind::Punctuation
                    && matches!(word, "." | "!" | "?" | ":" | "„" | "\"" | "(" | "``" | "»" | "“")
                    || self.slice(start.saturating_sub(2), start).contains('\n')
            }
        }
    }
}

/// Whether a word is a Roman numeral of two letters or more: `II`, `XIV`; `CD`, `DM` and the like are not.
fn is_roman(word: &str) -> bool {
    word.len() >= 2 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) && !word.contains("IIII")
}

fn is_roman_next(next: Lookahead<'_>) -> bool {
    matches!(next, Lookahead::Upper(word) if is_roman(word) || word == "I")
}

/// Whether an unlisted word before a period and a small letter is clipped: it has no vowel.
fn is_clipped(word: &str) -> bool {
    !word.contains(|c: char| "aeiouyäöüAEIOUYÄÖÜ".contains(c))
}

fn ends_in_consonant(word: &str) -> bool {
    word.ends_with(|c: char| c.is_alphabetic() && !"aeiouyäöüAEIOUÄÖÜ".contains(c))
}

/// `12.5`, `7./8`: two numbers that can be a day and a month.
fn is_day_and_month(number: &str) -> bool {
    let Some((day, month)) = number.split_once('.') else { return false };
    let within =
        |part: &str, most: u32| part.len() <= 2 && part.parse::<u32>().is_ok_and(|n| n >= 1 && n <= most);
    within(day, 31) && within(month, 12)
}
