//! Tokens → atoms: the terminal symbols of the grammar, the same however the numbers were cut into tokens.
//!
//! `20.30`, `3.`, `14-Tage-Frist` may each be one token or several; in atoms they are always digits, marks and words.
//! An [`AtomRun`] is a run of atoms that can all be part of an expression of time, at least one of them a trigger.

use std::ops::Range;

use super::lexicon::{self, Lex};
use crate::document::Document;
use crate::document::segment::{Token, TokenKind};
use crate::span::Span;

/// The symbol of an atom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A word with a reading.
    Word(Lex),
    /// Digits: their value, and how many there are.
    Number(u32, u8),
    /// A punctuation mark; every dash is `-`.
    Mark(u8),
    /// A piece of a token that has no reading.
    Other,
}

/// A piece of a token that the grammar does not cut any further.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    /// Where it stands.
    pub(super) span: Span,
    /// What it is.
    pub(super) item: Item,
    /// Index of the token it is a piece of.
    pub(super) token: usize,
}

/// The class of a word form in the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// No part of an expression of time.
    None,
    /// A word with a reading.
    Word(Lex),
    /// A mark that may stand inside an expression.
    Mark(u8),
    /// Has digits or joins words: to be cut further where it stands.
    Compound,
}

/// What a class means for a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    /// Ends a run.
    None,
    /// May stand in one.
    Part,
    /// Makes the run worth parsing.
    Trigger,
}

impl Class {
    fn rank(self) -> Rank {
        match self {
            Self::None => Rank::None,
            Self::Word(lex) if lex.is_trigger() => Rank::Trigger,
            Self::Compound => Rank::Trigger,
            Self::Word(_) | Self::Mark(_) => Rank::Part,
        }
    }
}

fn classify(form: &str) -> Class {
    let Some(&first) = form.as_bytes().first() else { return Class::None };
    match form {
        "." | "," | ":" | "/" | "(" | ")" | "-" | "'" => return Class::Mark(first),
        "–" | "—" | "‐" | "‑" => return Class::Mark(b'-'),
        "’" => return Class::Mark(b'\''),
        _ => {}
    }
    // A number may stand in front (14-Tage, '23), and words may be joined (Mai/Juni).
    if form.trim_start_matches(['\'', '’']).starts_with(|c: char| c.is_ascii_digit()) {
        return Class::Compound;
    }
    match lexicon::look_up(form) {
        Some(lex) => Class::Word(lex),
        None if form.contains('/') && form.split('/').any(|part| lexicon::look_up(part).is_some()) => {
            Class::Compound
        }
        None => Class::None,
    }
}

/// A run of atoms in which expressions may stand.
pub(super) struct AtomRun<'a> {
    pub(super) document: &'a Document,
    pub(super) atoms: &'a [Atom],
    /// The tokens of the run.
    tokens: Range<usize>,
    /// The tokens of its sentence.
    sentence: Range<usize>,
}

impl<'a> AtomRun<'a> {
    /// The word right before the run; empty at the start of the sentence.
    pub(super) fn before(&self) -> &'a str {
        if self.opens_sentence() { "" } else { self.document.word_at(self.tokens.start - 1) }
    }

    /// The word right behind the run; empty at the end of the sentence.
    pub(super) fn after(&self) -> &'a str {
        if self.tokens.end >= self.sentence.end { "" } else { self.document.word_at(self.tokens.end) }
    }

    /// Whether the run begins its sentence.
    pub(super) fn opens_sentence(&self) -> bool {
        self.tokens.start <= self.sentence.start
    }
}

/// Calls `visit` for every run of the article, in the order of the text.
pub(super) fn runs(document: &Document, mut visit: impl FnMut(&AtomRun<'_>)) {
    let classes = document.map_forms(classify);
    // One byte a form, for the walk over all tokens: most of them are nothing here.
    let ranks: Vec<Rank> = classes.iter().map(|class| class.rank()).collect();
    let mut atoms = Vec::new();
    for sentence in document.sentences() {
        let sentence = sentence.token_range();
        let Some(forms) = document.token_forms().get(sentence.clone()) else { continue };
        let rank = |at: usize| forms.get(at).map_or(Rank::None, |&form| ranks[form as usize]);
        let mut at = 0;
        while at < forms.len() {
            if rank(at) == Rank::None {
                at += 1;
                continue;
            }
            let first = at;
            let mut triggered = false;
            while rank(at) != Rank::None {
                triggered |= rank(at) == Rank::Trigger;
                at += 1;
            }
            if !triggered {
                continue;
            }
            let tokens = sentence.start + first..sentence.start + at;
            atoms.clear();
            for (token, &form) in tokens.clone().zip(&forms[first..at]) {
                push_atoms(document, token, classes[form as usize], &mut atoms);
            }
            visit(&AtomRun { document, atoms: &atoms, tokens, sentence: sentence.clone() });
        }
    }
}

/// Appends the atoms of a token.
fn push_atoms(document: &Document, token: usize, class: Class, atoms: &mut Vec<Atom>) {
    let Token { span, kind } = document.tokens()[token];
    match class {
        Class::Word(lex) => atoms.push(Atom { span, item: Item::Word(lex), token }),
        Class::Mark(mark) => atoms.push(Atom { span, item: Item::Mark(mark), token }),
        _ if matches!(kind, TokenKind::Url | TokenKind::Email | TokenKind::Handle) => {
            atoms.push(Atom { span, item: Item::Other, token });
        }
        _ => cut(document, token, atoms),
    }
}

/// Cuts a token into digits, marks and words.
fn cut(document: &Document, token: usize, atoms: &mut Vec<Atom>) {
    let span = document.tokens()[token].span;
    let spelling = document.text_of(span);
    let mut start = 0;
    while let Some(first) = spelling[start..].chars().next() {
        let kind = |c: char| match c {
            '0'..='9' => 0,
            c if c.is_alphabetic() => 1,
            _ => 2,
        };
        let rest = &spelling[start..];
        let length = match kind(first) {
            2 => first.len_utf8(),
            of_first => rest.find(|c| kind(c) != of_first).unwrap_or(rest.len()),
        };
        let piece = &rest[..length];
        let item = match kind(first) {
            0 if length <= 9 => Item::Number(piece.parse().unwrap_or_default(), length as u8),
            1 => lexicon::look_up(piece).map_or(Item::Other, Item::Word),
            2 => match first {
                '–' | '—' | '‐' | '‑' | '-' => Item::Mark(b'-'),
                '’' | '\'' => Item::Mark(b'\''),
                '.' | ',' | ':' | '/' | '(' | ')' => Item::Mark(first as u8),
                _ => Item::Other,
            },
            _ => Item::Other,
        };
        let from = span.start as usize + start;
        atoms.push(Atom { span: Span::new(from, from + length), item, token });
        start += length;
    }
}
