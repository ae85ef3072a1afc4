//! What recurs: `jeden Montag`, `täglich`, `alle vier Jahre`.

use super::parser::{Parser, Read};
use crate::german::time_units::TimeUnit;
use crate::german::time_words;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Amount, Recurrence};

impl Parser<'_, '_> {
    /// `jeden Montag`, `alle vier Jahre`, `täglich`, `montags`, `pro Woche`, `zweimal im Jahr`, `Jahr um Jahr`.
    pub(super) fn recurrence(&self, at: usize, article: bool) -> Read<Recurrence> {
        let one = Amount::Halves(2);
        match self.word(at)? {
            Lex::Recurring(unit) => Some((at + 1, Recurrence::Every(one, unit))),
            Lex::OnWeekdays(weekday) if !article && !self.is_genitive(at) => {
                let (next, part) = self.part_behind(at + 1);
                Some((next, Recurrence::Weekday(weekday, part)))
            }
            Lex::AtDayPart(part) if !article => Some((at + 1, Recurrence::DayPart(part))),
            Lex::Weekday(weekday) => match self.word(at + 1)? {
                Lex::AtDayPart(part) => Some((at + 2, Recurrence::Weekday(weekday, Some(part)))),
                _ => None,
            },
            Lex::SeasonMonths(code) => Some((at + 1, Recurrence::Season(code))),
            Lex::Each => self.each(at + 1),
            Lex::All => {
                let (next, amount) = self.amount(at + 1)?;
                match self.word(next)? {
                    Lex::Unit(unit, true) => Some((next + 1, Recurrence::Every(amount, unit))),
                    _ => None,
                }
            }
            // `500 Menschen im Jahr`
            Lex::Contraction if self.spelling(at) == "im" => match self.word(at + 1)? {
                Lex::Unit(unit @ (TimeUnit::Year | TimeUnit::Month), false) => {
                    let following = self.following(at + 2);
                    let open = following.starts_with(|c: char| c.is_ascii_digit())
                        || matches!(self.word(at + 2), Some(Lex::Month(_)))
                        || time_words::CONTINUE_YEAR.contains(&following);
                    let counted =
                        self.before(at).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
                    (counted && !open).then_some((at + 2, Recurrence::Every(one, unit)))
                }
                _ => None,
            },
            Lex::Per => match self.word(at + 1)? {
                Lex::Unit(unit, false) => Some((at + 2, Recurrence::Every(one, unit))),
                _ => None,
            },
            Lex::Times => {
                let next = match self.word(at + 1)? {
                    Lex::Recurring(unit) => return Some((at + 2, Recurrence::Every(one, unit))),
                    Lex::Per | Lex::Contraction => at + 2,
                    Lex::Preposition(Preposition::In) if self.word(at + 2) == Some(Lex::Article) => at + 3,
                    _ => return None,
                };
                match self.word(next)? {
                    Lex::Unit(unit, false) if self.number(next + 1).is_none() => {
                        Some((next + 1, Recurrence::Every(one, unit)))
                    }
                    _ => None,
                }
            }
            Lex::Unit(unit, false) => {
                let joined =
                    matches!(self.word(at + 1)?, Lex::Preposition(Preposition::Around | Preposition::Other));
                (joined && self.word(at + 2) == Some(Lex::Unit(unit, false)))
                    .then_some((at + 3, Recurrence::Every(one, unit)))
            }
            _ => None,
        }
    }

    /// Behind `jeder`.
    pub(super) fn each(&self, at: usize) -> Read<Recurrence> {
        let mut next = at;
        if let Some((end, _)) = self.ordinal(next) {
            next = end;
        } else if matches!(self.word(next), Some(Lex::Relative(_) | Lex::Filler | Lex::Half)) {
            next += 1;
        }
        let (end, recurrence) = match self.word(next)? {
            Lex::Unit(unit, false) => (next + 1, Recurrence::Every(Amount::Halves(2), unit)),
            Lex::Weekday(weekday) => {
                let (end, part) = self.part_behind(next + 1);
                (end, Recurrence::Weekday(weekday, part))
            }
            Lex::WeekdayPart(weekday, part) => (next + 1, Recurrence::Weekday(weekday, Some(part))),
            Lex::DayPart(part) => (next + 1, Recurrence::DayPart(part)),
            Lex::Month(month) => (next + 1, Recurrence::Month(month)),
            Lex::Season(code) => (next + 1, Recurrence::Season(code)),
            _ => return None,
        };
        // `jeden letzten Samstag im Monat`
        let of_unit = match self.word(end) {
            Some(Lex::Contraction) => end + 1,
            Some(Lex::Indefinite | Lex::Article) => end + 1,
            _ => return Some((end, recurrence)),
        };
        match self.word(of_unit) {
            Some(Lex::Unit(unit, false))
                if !matches!(recurrence, Recurrence::Every(..)) && self.number(of_unit + 1).is_none() =>
            {
                Some((of_unit + 1, Recurrence::Every(Amount::Halves(2), unit)))
            }
            _ => Some((end, recurrence)),
        }
    }
}
