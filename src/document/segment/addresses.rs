//! Web addresses, e-mail addresses, names with periods in them.
//!
//! Every lookahead is bounded by the longest name that the Internet standards allow, so that the scan stays linear.

use super::characters::{Class, class_of};
use super::scanner::Scanner;
use super::token::TokenKind;
use crate::german::domains;

/// The longest local part of an e-mail address (RFC 5321).
const LONGEST_LOCAL: usize = 64;
/// The longest domain name (RFC 1035).
const LONGEST_DOMAIN: usize = 253;
/// The most labels of a name with periods; addresses in a text have three or four.
const MOST_LABELS: usize = 8;

/// The kind of a run of letters with periods inside, and its end.
pub(super) enum Dotted {
    /// `spiegel.de`
    Domain(usize),
    /// `bericht.pdf`, `E.ON`, `Sat.1`
    Name(usize),
}

/// Whether letters behind a period are a name together with it: `.NET`, `.de`, `.pdf`.
pub(super) fn is_dotted_name(letters: &str) -> bool {
    letters == "NET" || domains::is_top_level(letters) || domains::is_extension(letters)
}

impl Scanner<'_, '_> {
    /// The end of a web address whose scheme (`https`) ends at `colon`.
    pub(super) fn url_after_scheme(&self, colon: usize) -> Option<usize> {
        let slashes = self.byte(colon + 1) == b'/' && self.byte(colon + 2) == b'/';
        let end = self.address_end(colon + 3);
        (slashes && end > colon + 3).then_some(end)
    }

    /// The end of the address that continues at `at`: up to white space or a sign that no address contains, without
    /// trailing punctuation of the sentence.
    pub(super) fn address_end(&self, mut at: usize) -> usize {
        let start = at;
        let (mut round, mut square) = (0_i32, 0_i32);
        while let Some(c) = self.char(at) {
            match c {
                '<' | '>' | '"' | '„' | '“' | '”' | '«' | '»' | '‹' | '›' | '`' | '{' | '}' | '|' | '\\'
                | '^' | '…' => {
                    break;
                }
                '(' => round += 1,
                '[' => square += 1,
                ')' if round == 0 => break,
                ']' if square == 0 => break,
                ')' => round -= 1,
                ']' => square -= 1,
                _ if class_of(c) == Class::Space => break,
                _ => {}
            }
            at += c.len_utf8();
        }
        while at > start
            && matches!(self.byte(at - 1), b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*' | b'-')
        {
            at -= 1;
        }
        at
    }

    /// The end of the e-mail address that begins at `at`, if one does.
    pub(super) fn email(&self, at: usize) -> Option<usize> {
        let mut sign = at;
        while sign - at <= LONGEST_LOCAL
            && (self.byte(sign).is_ascii_alphanumeric()
                || matches!(self.byte(sign), b'.' | b'_' | b'%' | b'+' | b'-'))
        {
            sign += 1;
        }
        if self.byte(sign) != b'@' || sign == at {
            return None;
        }
        let mut end = sign + 1;
        let mut dot = None;
        while end - sign <= LONGEST_DOMAIN {
            match self.byte(end) {
                byte if byte.is_ascii_alphanumeric() => end += 1,
                b'.' if self.byte(end + 1).is_ascii_alphanumeric() => {
                    dot = Some(end);
                    end += 1;
                }
                b'-' if self.byte(end + 1).is_ascii_alphanumeric() => end += 1,
                _ => break,
            }
        }
        dot.filter(|&dot| end > dot + 2 && !self.is_alphanumeric(end)).map(|_| end)
    }

    /// The domain or name that begins at `start` and has a period at `dot` with a letter or digit behind it.
    pub(super) fn dotted(&self, start: usize, dot: usize) -> Option<Dotted> {
        let first = self.slice(start, dot);
        let mut label = dot + 1;
        let mut last_good = None;
        let mut labels = 1;
        while labels < MOST_LABELS && label - start <= LONGEST_DOMAIN {
            let mut end = label;
            while self.byte(end).is_ascii_alphanumeric()
                || (self.byte(end) == b'-' && self.byte(end + 1).is_ascii_alphanumeric() && end > label)
            {
                end += 1;
            }
            // `tagesschau.de-App`: the last label ends before its hyphen.
            let hyphen = self.slice(label, end).find('-').map_or(end, |at| label + at);
            let name = self.slice(label, hyphen);
            labels += 1;
            if first.len() == 1 && labels > 2 {
                break;
            }
            if !self.is_alphanumeric(end) || hyphen < end {
                if domains::is_top_level(name) && first.len() > 1 {
                    last_good = Some(Dotted::Domain(hyphen));
                } else if (domains::is_extension(name) && first.len() > 1)
                    || (labels == 2 && domains::is_brand(first, name))
                {
                    last_good = Some(Dotted::Name(hyphen));
                }
            }
            if self.byte(end) != b'.' || !self.byte(end + 1).is_ascii_alphanumeric() || end == label {
                break;
            }
            label = end + 1;
        }
        last_good
    }

    /// The end of the address whose domain ends at `end`, with its port, path or query.
    pub(super) fn with_path(&self, end: usize) -> usize {
        match self.byte(end) {
            b'/' if self.byte(end + 1) != b'/' && !self.is_space(end + 1) => self.address_end(end),
            b':' if self.byte(end + 1).is_ascii_digit() && self.byte(end + 2).is_ascii_digit() => {
                self.address_end(end)
            }
            b'?' if self.is_alphanumeric(end + 1) => self.address_end(end),
            _ => end,
        }
    }

    /// Adds a web address from `start` to `end`.
    pub(super) fn push_url(&mut self, start: usize, end: usize) {
        self.push(start, end, TokenKind::Url);
    }
}
