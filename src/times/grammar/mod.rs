//! The grammar: atoms → expressions with their meaning.
//!
//! Every rule reads from one atom on and tells where it ended; the first rule that fits wins, and the search goes on
//! behind it. What an expression covers follows the TimeML annotation guidelines (Saurí et al. 2006, section 2.2, and
//! their German application by Strötgen et al. 2018): the noun phrase with article and modifiers, without the
//! preposition, also where preposition and article are one word (`im`, `am`).

mod clock;
mod days;
mod lengths;
mod periods;
mod recurrence;
mod relative;

use crate::german::{time_words, titles};
use crate::span::Span;
use crate::times::atoms::{Atom, Island, Item};
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Meaning, Point};

/// An expression that was found, with its meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// What it covers.
    pub(super) span: Span,
    /// Its first token.
    pub(super) token: u32,
    /// What it says.
    pub(super) meaning: Meaning,
}

/// Appends the expressions of an island to `found`, in order.
pub(super) fn read(island: &Island<'_>, found: &mut Vec<Found>) {
    let mut grammar = Grammar { island, found };
    let mut at = 0;
    while at < island.atoms.len() {
        let begins = match island.atoms[at].item {
            Item::Word(lex) => lex.can_begin(),
            Item::Number(..) => true,
            Item::Mark(_) | Item::Other => false,
        };
        if !begins {
            at += 1;
            continue;
        }
        at = grammar.expression(at).filter(|&next| next > at).unwrap_or(at + 1);
    }
}

/// What a rule returns: the atom behind the expression, and what was read.
type Read<T> = Option<(usize, T)>;

struct Grammar<'i, 't> {
    island: &'i Island<'t>,
    found: &'i mut Vec<Found>,
}

impl Grammar<'_, '_> {
    fn item(&self, at: usize) -> Option<Item> {
        self.island.atoms.get(at).map(|atom| atom.item)
    }

    fn word(&self, at: usize) -> Option<Lex> {
        match self.item(at)? {
            Item::Word(lex) => Some(lex),
            _ => None,
        }
    }

    fn mark(&self, at: usize, mark: u8) -> bool {
        self.item(at) == Some(Item::Mark(mark))
    }

    fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.item(at)? {
            Item::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    fn atom(&self, at: usize) -> Option<&Atom> {
        self.island.atoms.get(at)
    }

    fn spelling(&self, at: usize) -> &str {
        self.atom(at).map_or("", |atom| atom.span.of(self.island.text))
    }

    /// Whether the atom follows the one before it without a space.
    fn glued(&self, at: usize) -> bool {
        at > 0
            && match (self.atom(at - 1), self.atom(at)) {
                (Some(before), Some(this)) => before.span.end == this.span.start,
                _ => false,
            }
    }

    /// The spelling of the word before the atom.
    fn before(&self, at: usize) -> &str {
        if at == 0 { self.island.before } else { self.spelling(at - 1) }
    }

    /// The spelling of the word at the atom, or of the word behind the island.
    fn following(&self, at: usize) -> &str {
        if at >= self.island.atoms.len() { self.island.after } else { self.spelling(at) }
    }

    fn preposition_before(&self, at: usize) -> Option<Preposition> {
        match self.word(at.checked_sub(1)?)? {
            Lex::Preposition(preposition) => Some(preposition),
            _ => None,
        }
    }

    fn emit(&mut self, from: usize, to: usize, meaning: Meaning) {
        if let (Some(first), Some(last)) = (self.atom(from), self.atom(to.wrapping_sub(1))) {
            let found = Found { span: first.span.cover(last.span), token: first.token, meaning };
            self.found.push(found);
        }
    }

    /// Reads the expressions that begin at an atom and returns where they end.
    fn expression(&mut self, at: usize) -> Option<usize> {
        if self.is_name(at) {
            return None;
        }
        if let Some(next) = self.clocks(at).or_else(|| self.day_list(at)) {
            return Some(next);
        }
        let article = matches!(self.word(at), Some(Lex::Article));
        let from = at + usize::from(article);
        if let Some(next) = self.long_holiday(at, from) {
            return Some(next);
        }
        let (next, meaning) = self.phrase(from, article)?;
        let first = at == 0 || at == 1 && matches!(self.word(0), Some(Lex::Article));
        if first && next == self.island.atoms.len() && self.is_quoted() {
            return None;
        }
        self.emit(if article && self.is_attribute(from, next) { from } else { at }, next, meaning);
        Some(next)
    }

    /// Whether the word before shows that the atom begins a name: `Frau Mai`, `Straße des 17. Juni`.
    fn is_name(&self, at: usize) -> bool {
        let before = self.before(at);
        let lex = match self.item(at) {
            Some(Item::Word(lex)) => lex,
            Some(Item::Number(..)) if at > 0 => return before == "des" && self.is_name(at - 1),
            _ => return false,
        };
        match lex {
            // `Bild am Sonntag`
            Lex::Weekday(_)
                if before == "am" && at > 0 && time_words::PAPERS_OF_DAYS.contains(&self.before(at - 1)) =>
            {
                true
            }
            Lex::Month(_) | Lex::Weekday(_) | Lex::Season(_) | Lex::Holiday(_) => {
                titles::is_title(before) && before.starts_with(char::is_uppercase)
            }
            Lex::Article if self.spelling(at) == "des" && self.number(at + 1).is_some() => {
                let street = before.to_lowercase();
                ["straße", "strasse", "platz", "allee", "brücke", "ufer", "ring"]
                    .iter()
                    .any(|noun| street.ends_with(noun))
            }
            _ => false,
        }
    }

    /// Whether the island stands alone in quotation marks, as the title of a work or a paper does: `„Der Freitag“`.
    fn is_quoted(&self) -> bool {
        self.island.before.starts_with(['„', '"', '»', '“', '‚', '«', '‘', '›'])
            && self.island.after.starts_with(['“', '"', '«', '”', '‘', '»', '’', '‹'])
    }

    /// Whether the expression between two atoms is an adjective or the first part of a compound: the article
    /// before it then belongs to a noun that is no part of it (`die tägliche Arbeit`, `die 14-Tage-Frist`).
    fn is_attribute(&self, from: usize, end: usize) -> bool {
        if matches!(self.word(from), Some(Lex::All | Lex::Each | Lex::Per | Lex::Times | Lex::This | Lex::Indefinite))
            // A relative pronoun: `…, die letzte Woche begann`.
            || (from >= 2 && self.mark(from - 2, b','))
        {
            return true;
        }
        let last = end.wrapping_sub(1);
        let compound = self.mark(last.wrapping_sub(1), b'-')
            && matches!(self.item(last.wrapping_sub(2)), Some(Item::Number(..) | Item::Word(Lex::Unit(..))));
        compound
            || matches!(
                self.word(last),
                Some(
                    Lex::Recurring(_)
                        | Lex::Long(..)
                        | Lex::LongSuffix(_)
                        | Lex::ForUnits(_)
                        | Lex::DayAdjective(_)
                        | Lex::ThisYear
                )
            )
    }

    /// One expression, behind its article if it has one.
    fn phrase(&self, at: usize, article: bool) -> Read<Meaning> {
        let point = |read: (usize, Point)| (read.0, Meaning::Point(read.1));
        if let Some(read) = self.holiday(at) {
            return Some(point(read));
        }
        if let Some(read) = self.day_date(at) {
            return Some(point(read));
        }
        if let Some(read) = self.phase(at) {
            return Some(point(read));
        }
        if let Some(read) = self.century(at).or_else(|| self.decade(at)).or_else(|| self.part_of_year(at)) {
            return Some(point(read));
        }
        if let Some(read) = self.counted_unit(at, article) {
            return Some(point(read));
        }
        if let Some(read) = self.recurrence(at, article) {
            return Some((read.0, Meaning::Recurrence(read.1)));
        }
        if let Some(read) = self.related(at) {
            return Some(read);
        }
        if let Some(read) = self.length(at, article) {
            return Some(read);
        }
        if let Some(read) = self.weekday(at).or_else(|| self.named_year(at)) {
            return Some(point(read));
        }
        // `Winter` and `Sommer` are names, too.
        let bare = matches!(self.word(at), Some(Lex::Season(_))) && !article && !self.introduces_season(at);
        if let Some(read) = self.month_or_season(at).filter(|(next, _)| !bare || *next > at + 1) {
            return Some(point(read));
        }
        if let Some(read) = self.day_part(at, article) {
            return Some(point(read));
        }
        if let Some(read) = self.reference(at, article) {
            return Some(read);
        }
        if article { None } else { self.bare_year(at).or_else(|| self.day_adverb(at)).map(point) }
    }

    /// Whether a word before the atom lets a season be one: `im`, `seit`, `Frühling und`.
    fn introduces_season(&self, at: usize) -> bool {
        at > 0
            && match self.word(at - 1) {
                Some(Lex::Contraction | Lex::Preposition(_)) => true,
                Some(Lex::And) => {
                    matches!(self.word(at.wrapping_sub(2)), Some(Lex::Season(_) | Lex::Month(_)))
                }
                _ => false,
            }
    }
}
