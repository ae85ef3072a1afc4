//! The grammar: atoms → expressions with their meaning.
//!
//! Every rule parses from one atom on and returns where it ended; the first rule that matches wins, and the search goes
//! on behind it. The extent of an expression follows the TimeML annotation guidelines (Saurí et al. 2006, section 2.2,
//! and their German application by Strötgen et al. 2018): the noun phrase with article and modifiers, without the
//! preposition, also where preposition and article are one word (`im`, `am`).

mod clock;
mod days;
mod holidays;
mod lengths;
mod parser;
mod periods;
mod recurrence;
mod relative;
mod years;

use crate::german::{streets, time_words, titles};
use crate::times::atoms::{AtomRun, Item};
use crate::times::lexicon::Lex;
use crate::times::meaning::{Meaning, ParsedTime, Point};
use parser::{Parser, Read};

/// Appends the expressions of a run, in the order of the text.
pub(super) fn parse(run: &AtomRun<'_>, parsed: &mut Vec<ParsedTime>) {
    let mut parser = Parser { run, parsed };
    let mut at = 0;
    while at < run.atoms.len() {
        let begins = match run.atoms[at].item {
            Item::Word(lex) => lex.can_begin(),
            Item::Number(..) => true,
            Item::Mark(_) | Item::Other => false,
        };
        if !begins {
            at += 1;
            continue;
        }
        at = parser.expression(at).filter(|&next| next > at).unwrap_or(at + 1);
    }
}

impl Parser<'_, '_> {
    /// Parses the expressions that begin at an atom and returns where they end.
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
        if first && next == self.run.atoms.len() && self.is_quoted() {
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
                streets::is_street(before)
            }
            _ => false,
        }
    }

    /// Whether the run stands alone in quotation marks, as the title of a work or a paper does: `„Der Freitag“`.
    fn is_quoted(&self) -> bool {
        self.run.before().starts_with(['„', '"', '»', '“', '‚', '«', '‘', '›'])
            && self.run.after().starts_with(['“', '"', '«', '”', '‘', '»', '’', '‹'])
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
