//! The meaning of an expression, independent of the day of writing.

use crate::german::time_units::TimeUnit;
use crate::span::Span;

/// An expression that the grammar parsed.
#[derive(Clone, Copy, Debug)]
pub(super) struct ParsedTime {
    /// The words, without a preposition.
    pub(super) span: Span,
    /// Index of its first token.
    pub(super) token: usize,
    /// What it means.
    pub(super) meaning: Meaning,
}

/// The meaning of an expression of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// A point or period of the calendar, perhaps with a time of day.
    Point(Point),
    /// A length of time, perhaps measured from a point.
    Length(Length, Option<Distance>),
    /// A recurring time.
    Recurrence(Recurrence),
    /// An event that times are counted from, without a value on the calendar.
    Epoch,
    /// The past, the present or the future: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Reference(&'static str),
}

/// A point or period of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    /// The day, month, year … meant.
    pub(super) base: Base,
    /// Its beginning (0), middle (1) or end (2).
    pub(super) phase: Option<u8>,
    /// The part of the day, by its TIMEX3 code.
    pub(super) part: Option<&'static str>,
    /// Hour and minute.
    pub(super) clock: Option<(u8, u8)>,
}

/// A period of the calendar, as the text names it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Base {
    /// Not named: the day last named, or that of writing.
    #[default]
    Unspecified,
    /// A day of the month.
    Day { year: Year, month: u8, day: u8, weekday: Option<u8> },
    /// A day of the week, 1 to 7; the week before (-1), the same (0) or the next (1).
    Weekday { weekday: u8, relation: Option<i8> },
    /// A day of the week so many weeks after that of writing: `Dienstag nächster Woche`.
    OfWeek { weekday: u8, weeks: i8 },
    /// So many days after the day of writing.
    FromToday(i8),
    /// A month.
    Month { year: Year, month: u8, relation: Option<i8> },
    /// A season, by its TIMEX3 code.
    Season { year: Year, code: &'static str, relation: Option<i8> },
    /// A quarter of a year, 1 to 4.
    Quarter { year: Year, number: u8 },
    /// Half a year, 1 or 2.
    HalfYear { year: Year, number: u8 },
    /// A year.
    Year(Year),
    /// Two years with a slash between: `2023/24`.
    Years(i32, i32),
    /// Ten years, by their number: 199 for 1990 to 1999.
    Decade(i32),
    /// A century, by its first two digits: 19 for the twentieth.
    Century(i32),
    /// A millennium, by its first digit: 1 for the second.
    Millennium(i32),
    /// The unit so many units after another point.
    Neighbour { unit: TimeUnit, offset: i32, from: Origin },
    /// A unit counted within something else: `ersten Woche`.
    Counted(TimeUnit),
    /// The weekend before or after the day of writing, by the tense.
    Weekend,
    /// A holiday, by its index in the list.
    Holiday { index: u8, year: Year },
    /// A year (`300 v. Chr.`) or century before the common era, counted from 1.
    BeforeChrist { number: i32, century: bool },
    /// A day so many units from a day near that of writing: `heute vor 20 Jahren`.
    Apart { days: i8, unit: TimeUnit, offset: i32 },
}

/// How the text gives the year of a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Year {
    /// In figures.
    Given(i32),
    /// So many years after the year of writing.
    Relative(i32),
    /// So many years after the year last named.
    Following(i32),
    /// Not at all.
    Unspecified,
}

/// Where an offset is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// From the day of writing.
    Writing,
    /// From the time last named.
    Named,
}

/// A length of time: one or two numbers of units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Length {
    /// The number and its unit.
    pub(super) first: (Amount, TimeUnit),
    /// A second number with a smaller unit: `zwei Jahre und drei Monate`.
    pub(super) second: Option<(Amount, TimeUnit)>,
}

/// A number of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    /// A number of halves.
    Halves(u32),
    /// A number with one or two decimals, in hundredths.
    Hundredths(u32),
    /// Not given.
    Unknown,
}

impl Amount {
    /// The number, where it is whole.
    pub(super) fn whole(self) -> Option<i32> {
        match self {
            Self::Halves(halves) if halves % 2 == 0 => i32::try_from(halves / 2).ok(),
            Self::Hundredths(hundredths) if hundredths % 100 == 0 => i32::try_from(hundredths / 100).ok(),
            _ => None,
        }
    }
}

/// A length that leads from one point to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Distance {
    /// Where it is counted from.
    pub(super) from: Origin,
    /// Backward (-1) or forward (1).
    pub(super) direction: i32,
    /// Whether the whole period is meant (`in den letzten zehn Jahren`), and not its far end (`vor zehn Jahren`).
    pub(super) whole: bool,
}

/// A recurring time, or a frequency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Recurrence {
    /// With every unit, or every few.
    Every(Amount, TimeUnit),
    /// On a day of the week, perhaps at a part of the day.
    Weekday(u8, Option<&'static str>),
    /// At a part of every day.
    DayPart(&'static str),
    /// In a month of every year.
    Month(u8),
    /// In a season of every year.
    Season(&'static str),
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn whole_amounts_have_a_number() {
        for (amount, number) in [
            (Amount::Halves(8), Some(4)),
            (Amount::Halves(3), None),
            (Amount::Halves(0), Some(0)),
            (Amount::Hundredths(700), Some(7)),
            (Amount::Hundredths(10_000), Some(100)),
            (Amount::Hundredths(750), None),
            (Amount::Hundredths(99), None),
            (Amount::Unknown, None),
        ] {
            assert_eq!(amount.whole(), number, "{amount:?}");
        }
    }
}
