//! Lengths of time: `mehr als zehn Jahre`, `zweitägig`, `seit Wochen`, `einen Tag später`.

use super::parser::{Parser, Read};
use crate::german::counted_nouns;
use crate::german::time_units::TimeUnit;
use crate::times::atoms::Item;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Amount, Base, Distance, Length, Meaning, Origin, Point};

impl Parser<'_, '_> {
    /// `zwei`, `10`, `2,5`, `einige`, `ein paar`, `ein halbes`, `anderthalb`.
    pub(super) fn amount(&self, at: usize) -> Read<Amount> {
        match self.item(at)? {
            Item::Number(value, digits) if digits <= 6 && !self.glued_to_number(at) => {
                if (self.mark(at + 1, b',') || self.mark(at + 1, b'.'))
                    && self.glued(at + 1)
                    && self.glued(at + 2)
                {
                    return match self.number(at + 2)? {
                        (decimals, digits @ (1 | 2)) => {
                            let hundredths = if digits == 1 { decimals * 10 } else { decimals };
                            let value = value.checked_mul(100)?.checked_add(hundredths)?;
                            Some((at + 3, Amount::Hundredths(value)))
                        }
                        (thousands, 3) if self.mark(at + 1, b'.') => Some((
                            at + 3,
                            Amount::Halves(value.checked_mul(2000)?.checked_add(thousands * 2)?),
                        )),
                        _ => None,
                    };
                }
                Some((at + 1, Amount::Halves(value.checked_mul(2)?)))
            }
            Item::Word(Lex::Numeral(halves)) => Some((at + 1, Amount::Halves(u32::from(halves)))),
            Item::Word(Lex::Vague | Lex::Pair) => Some((at + 1, Amount::Unknown)),
            // `innerhalb weniger Tage`
            Item::Word(Lex::MoreOrLess) if matches!(self.word(at + 1), Some(Lex::Unit(_, true))) => {
                Some((at + 1, Amount::Unknown))
            }
            Item::Word(Lex::Half) => Some((at + 1, Amount::Halves(1))),
            Item::Word(Lex::Indefinite) => {
                let mut next = at + 1;
                while matches!(self.word(next), Some(Lex::About | Lex::Filler)) {
                    next += 1;
                }
                match self.word(next) {
                    Some(Lex::Pair) => Some((next + 1, Amount::Unknown)),
                    Some(Lex::Half) => Some((next + 1, Amount::Halves(1))),
                    _ => Some((next, Amount::Halves(2))),
                }
            }
            _ => None,
        }
    }

    /// An amount and its unit: `zwei Jahre`, `14-Tage`, `einen ganzen Tag`.
    pub(super) fn counted(&self, at: usize) -> Read<(Amount, TimeUnit)> {
        let (mut next, amount) = self.amount(at)?;
        let number = self.number(at).is_some();
        if number
            && self.mark(next, b'-')
            && self.glued(next)
            && self.glued(next + 1)
            && let Some(Lex::Unit(unit, _)) = self.word(next + 1)
        {
            return Some((next + 2, (amount, unit)));
        }
        while matches!(self.word(next), Some(Lex::Filler | Lex::Vague)) {
            next += 1;
        }
        match self.word(next)? {
            Lex::Unit(unit, plural) => {
                let one = matches!(amount, Amount::Halves(1 | 2));
                // A number without a space is no length (`3Tage`), and one thing stands in the singular.
                (one || plural || matches!(amount, Amount::Unknown)).then_some((next + 1, (amount, unit)))
            }
            // `eine Viertelstunde`
            Lex::QuarterHours(quarters) => {
                let minutes = u32::try_from(amount.whole()?).ok()?.checked_mul(u32::from(quarters) * 15)?;
                Some((next + 1, (Amount::Halves(minutes.checked_mul(2)?), TimeUnit::Minute)))
            }
            _ => None,
        }
    }

    /// `mehr als zehn Jahre`, `zwei Jahre und drei Monate`, `seit Jahren`, `tagelang`, `zweitägig`, and measured
    /// from the time last named: `einen Tag später`.
    pub(super) fn length(&self, at: usize, article: bool) -> Read<Meaning> {
        match self.word(at) {
            Some(Lex::ForUnits(unit)) => Some((at + 1, plain((Amount::Unknown, unit)))),
            Some(Lex::Long(0, unit)) => {
                let is_long_standing = unit == TimeUnit::Year
                    && self.spelling(at).starts_with(['l', 'L'])
                    && !self.lasts(at + 1);
                (!is_long_standing).then(|| (at + 1, plain((Amount::Unknown, unit))))
            }
            Some(Lex::Long(halves, unit)) if unit != TimeUnit::Year || self.lasts(at + 1) => {
                Some((at + 1, plain((Amount::Halves(u32::from(halves)), unit))))
            }
            Some(Lex::Unit(unit, true)) if !article => self.bare_plural(at, unit),
            _ => self.counted_length(at, article),
        }
    }

    /// Units without a number: `Stunden später`, `seit Jahren`, `vor Wochen`.
    fn bare_plural(&self, at: usize, unit: TimeUnit) -> Read<Meaning> {
        if let Some(direction) = self.counted_on(at + 1) {
            return Some((at + 2, offset((Amount::Unknown, unit), direction)));
        }
        let preposition = self.preposition_before(at)?;
        let counted = matches!(preposition, Preposition::Since | Preposition::Ago | Preposition::After);
        counted.then(|| {
            let length = Length { first: (Amount::Unknown, unit), second: None };
            (at + 1, Meaning::Length(length, self.distance_before(at)))
        })
    }

    /// `mehr als zehn Jahre`, `zwei Jahre und drei Monate`, `100-jährige`, `35-Stunden-Woche`, `einen Tag später`.
    fn counted_length(&self, at: usize, article: bool) -> Read<Meaning> {
        let mut next = at;
        loop {
            next += match self.word(next) {
                Some(Lex::About) => 1,
                Some(Lex::Filler) if article || next > at => 1,
                Some(Lex::MoreOrLess) if self.word(next + 1) == Some(Lex::Than) => 2,
                _ => break,
            };
        }
        // `100-jährige`
        if let (Some((value, 1..=4)), Some(Lex::LongSuffix(unit))) = (self.number(next), self.word(next + 2))
        {
            let joined = self.mark(next + 1, b'-') && self.glued(next + 1) && self.glued(next + 2);
            let lasts = joined && (unit != TimeUnit::Year || self.lasts(next + 3));
            return lasts.then(|| (next + 3, plain((Amount::Halves(value * 2), unit))));
        }
        let (end, first) = match self.counted(next) {
            Some(read) => read,
            None => return self.first_of_range(at, next),
        };
        if self.is_age(at, end, first)
            || (self.word(next) == Some(Lex::Indefinite)
                && self.spelling(next).ends_with("es")
                && first.1 == TimeUnit::Day)
        {
            return None;
        }
        // `35-Stunden-Woche`
        if self.mark(end, b'-')
            && self.glued(end)
            && matches!(self.word(end + 1), Some(Lex::Unit(..)))
            && self.glued(end + 1)
        {
            return Some((end + 2, plain(first)));
        }
        if let Some(direction) = self.counted_on(end) {
            return Some((end + 1, offset(first, direction)));
        }
        let second = match self.word(end) {
            Some(Lex::And) => self.counted(end + 1).filter(|(_, (_, unit))| *unit > first.1),
            _ => None,
        };
        let end = second.map_or(end, |read| read.0);
        let length = Length { first, second: second.map(|read| read.1) };
        let distance = if article { None } else { self.distance_before(at) };
        Some((end, Meaning::Length(length, distance)))
    }

    /// The first number of `zwei bis drei Jahre`, `50 statt 30 Jahre`; the second follows as a length of its own.
    pub(super) fn first_of_range(&self, at: usize, next: usize) -> Read<Meaning> {
        if !matches!(self.item(next)?, Item::Number(..) | Item::Word(Lex::Numeral(_))) {
            return None;
        }
        let (end, amount) = self.amount(next)?;
        let joint = self.joint(end).filter(|_| !self.mark(end, b','))?;
        let (last, (_, unit)) = self.counted(joint)?;
        if self.is_age(at, last, (amount, unit)) {
            return None;
        }
        let meaning = Meaning::Length(Length { first: (amount, unit), second: None }, None);
        let glued_dash = self.mark(end, b'-') && !self.glued(end + 1);
        (!glued_dash && end > at).then_some((end, meaning))
    }

    /// `vor` or `in` before a length: the point that far from the day of writing.
    pub(super) fn distance_before(&self, at: usize) -> Option<Distance> {
        let direction = match self.preposition_before(at)? {
            Preposition::Ago => -1,
            Preposition::In => 1,
            Preposition::Since => {
                return Some(Distance { from: Origin::Writing, direction: -1, whole: true });
            }
            _ => return None,
        };
        Some(Distance { from: Origin::Writing, direction, whole: false })
    }

    /// Whether years are somebody's age: `38 Jahre alt`, `mit 18 Jahren`, `ab 14 Jahren`, `im Alter von 70 Jahren`.
    pub(super) fn is_age(&self, start: usize, end: usize, first: (Amount, TimeUnit)) -> bool {
        let number = first.0.whole().unwrap_or(0);
        let years = first.1 == TimeUnit::Year && (3..120).contains(&number);
        let before = self.before(start);
        let older = if start >= 1 { self.before(start - 1) } else { "" };
        if years
            && (matches!(before, "mit" | "Mit" | "ab" | "Ab" | "unter" | "Unter") || older.contains("lter"))
        {
            return true;
        }
        // `im Alter von ein bis sechs Jahren`, `Anna M. (60 Jahre)`
        if years && start < 8 && self.run.before().contains("lter") {
            return true;
        }
        let following = self.following(end);
        if years && number >= 14 && before == "(" && following == ")" {
            return true;
        }
        if years
            && matches!(before, "bin" | "ist" | "war" | "wird" | "wurde")
            && matches!(following, "," | ".")
        {
            return true;
        }
        // `an sechs Tagen junge Leute` is no age.
        first.1 <= TimeUnit::Week
            && (matches!(following, "alt" | "jung")
                || following.starts_with("alte")
                || following.starts_with("junge"))
    }

    /// Whether what follows lasts (`Haftstrafe`), and is not somebody of that age.
    pub(super) fn lasts(&self, at: usize) -> bool {
        let following = self.following(at).to_lowercase();
        let following = following.trim_end_matches('s');
        counted_nouns::LASTING.iter().any(|noun| {
            following.ends_with(noun.trim_end_matches('s'))
                || following.trim_end_matches(['e', 'n']).ends_with(noun)
        })
    }
}

/// A length that leads nowhere.
fn plain(counted: (Amount, TimeUnit)) -> Meaning {
    Meaning::Length(Length { first: counted, second: None }, None)
}

/// The length as an offset from the time last named: short ones lead to a day, long ones stay lengths.
fn offset(counted: (Amount, TimeUnit), direction: i32) -> Meaning {
    match (counted.0.whole(), counted.1) {
        (Some(count), unit @ (TimeUnit::Day | TimeUnit::Week)) => {
            let base = Base::Neighbour { unit, offset: count.saturating_mul(direction), from: Origin::Named };
            Meaning::Point(Point { base, ..Point::default() })
        }
        _ => Meaning::Length(
            Length { first: counted, second: None },
            Some(Distance { from: Origin::Named, direction, whole: false }),
        ),
    }
}
