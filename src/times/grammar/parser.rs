//! The parser: access to the atoms of a run, for the rules.

use crate::times::atoms::{Atom, AtomRun, Item};
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Meaning, ParsedTime};

/// The result of a rule: the atom behind what it parsed, and its value.
pub(super) type Read<T> = Option<(usize, T)>;

/// A recursive-descent parser over one run of atoms. Its rules stand in the other files of the folder; each parses from
/// one atom on.
pub(super) struct Parser<'r, 'a> {
    pub(super) run: &'r AtomRun<'a>,
    pub(super) parsed: &'r mut Vec<ParsedTime>,
}

impl<'a> Parser<'_, 'a> {
    /// The symbol of an atom.
    pub(super) fn item(&self, at: usize) -> Option<Item> {
        self.run.atoms.get(at).map(|atom| atom.item)
    }

    /// The reading of an atom that is a word.
    pub(super) fn word(&self, at: usize) -> Option<Lex> {
        match self.item(at)? {
            Item::Word(lex) => Some(lex),
            _ => None,
        }
    }

    /// Whether an atom is this mark.
    pub(super) fn mark(&self, at: usize, mark: u8) -> bool {
        self.item(at) == Some(Item::Mark(mark))
    }

    /// The value of an atom that is a number, and how many digits it has.
    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.item(at)? {
            Item::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    pub(super) fn atom(&self, at: usize) -> Option<&Atom> {
        self.run.atoms.get(at)
    }

    /// An atom as it is written; empty behind the last one.
    pub(super) fn spelling(&self, at: usize) -> &'a str {
        self.atom(at).map_or("", |atom| self.run.document.text_of(atom.span))
    }

    /// Whether the atom follows the one before it without a space.
    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0
            && match (self.atom(at - 1), self.atom(at)) {
                (Some(before), Some(this)) => before.span.end == this.span.start,
                _ => false,
            }
    }

    /// The spelling of the word before the atom.
    pub(super) fn before(&self, at: usize) -> &'a str {
        if at == 0 { self.run.before() } else { self.spelling(at - 1) }
    }

    /// The spelling of the word at the atom, or of the word behind the run.
    pub(super) fn following(&self, at: usize) -> &'a str {
        if at >= self.run.atoms.len() { self.run.after() } else { self.spelling(at) }
    }

    /// The preposition right before an atom.
    pub(super) fn preposition_before(&self, at: usize) -> Option<Preposition> {
        match self.word(at.checked_sub(1)?)? {
            Lex::Preposition(preposition) => Some(preposition),
            _ => None,
        }
    }

    /// Appends the expression from one atom up to another.
    pub(super) fn emit(&mut self, from: usize, to: usize, meaning: Meaning) {
        if let (Some(first), Some(last)) = (self.atom(from), self.atom(to.wrapping_sub(1))) {
            self.parsed.push(ParsedTime { span: first.span.cover(last.span), token: first.token, meaning });
        }
    }
}
