//! Tokens → atoms: the pieces that the grammar of times looks at, the same however the numbers were cut into tokens.
//!
//! `20.30`, `3.`, `14-Tage-Frist` may each be one token or several; in atoms they are always digits, marks and words.
//! An [`Island`] is a run of atoms that can all be part of an expression of time, with at least one that makes it
//! worth while to look.

use super::lexicon::{self, Lex};
use crate::document::forms::Forms;
use crate::document::segment::{Segmentation, TokenKind};
use crate::span::Span;

/// What an atom is.
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

/// A piece of text that the grammar does not cut any further.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    /// Where it stands.
    pub(super) span: Span,
    /// What it is.
    pub(super) item: Item,
    /// The token it is a piece of.
    pub(super) token: u32,
}

/// What a word form is to the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// Nothing that an expression of time could hold.
    None,
    /// A word with a reading.
    Word(Lex),
    /// A mark that may stand inside an expression.
    Mark(u8),
    /// Has digits or joins words: to be cut further where it stands.
    Compound,
}

/// What a class means to the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    /// Ends an island.
    None,
    /// May stand in one.
    Part,
    /// Makes one worth while.
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
    // A number may stand in front (14-Tage), and words may be joined (Mai/Juni).
    if first.is_ascii_digit() {
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
pub(super) struct Island<'t> {
    /// The article's text.
    pub(super) text: &'t str,
    /// The atoms.
    pub(super) atoms: &'t [Atom],
    /// The words right before and right behind, empty at the border of a sentence.
    pub(super) before: &'t str,
    /// See `before`.
    pub(super) after: &'t str,
    /// Whether the island begins its sentence.
    pub(super) opens_sentence: bool,
}

/// Calls `visit` for every island of the article, in the order of the text.
pub(super) fn islands(
    text: &str,
    segmentation: &Segmentation,
    forms: &Forms,
    mut visit: impl FnMut(&Island<'_>),
) {
    let classes = forms.map(text, classify);
    // One byte a form, for the walk over all tokens: most of them are nothing here.
    let ranks: Vec<Rank> = classes.iter().map(|class| class.rank()).collect();
    let tokens = &segmentation.tokens;
    let mut atoms = Vec::new();
    for sentence in &segmentation.sentences {
        let range = sentence.token_range();
        let Some(of_sentence) = forms.of_tokens().get(range.clone()) else { continue };
        let rank = |at: usize| of_sentence.get(at).map_or(Rank::None, |&form| ranks[form as usize]);
        let class = |at: usize| of_sentence.get(at).map_or(Class::None, |&form| classes[form as usize]);
        let mut at = 0;
        while at < of_sentence.len() {
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
            atoms.clear();
            for (offset, token) in tokens[range.start + first..range.start + at].iter().enumerate() {
                let (index, span) = (range.start + first + offset, token.span);
                match class(first + offset) {
                    Class::Word(lex) => atoms.push(Atom { span, item: Item::Word(lex), token: index as u32 }),
                    Class::Mark(mark) => {
                        atoms.push(Atom { span, item: Item::Mark(mark), token: index as u32 })
                    }
                    _ if matches!(
                        tokens[index].kind,
                        TokenKind::Url | TokenKind::Email | TokenKind::Handle
                    ) =>
                    {
                        atoms.push(Atom { span, item: Item::Other, token: index as u32 });
                    }
                    _ => cut(text, span, index as u32, &mut atoms),
                }
            }
            let neighbour = |index: Option<usize>| {
                index.filter(|index| range.contains(index)).map_or("", |index| tokens[index].span.of(text))
            };
            visit(&Island {
                text,
                atoms: &atoms,
                before: neighbour((range.start + first).checked_sub(1)),
                after: neighbour(Some(range.start + at)),
                opens_sentence: first == 0,
            });
        }
    }
}

/// Cuts a token into digits, marks and words.
fn cut(text: &str, span: Span, token: u32, atoms: &mut Vec<Atom>) {
    let spelling = span.of(text);
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
