//! Periods of the calendar: their TIMEX3 values and their days.
//!
//! Values are those of TIMEX3 (TimeML 1.2.1). What is not known is an `X`: `XXXX-WXX-7` is a Sunday.

use super::calendar::{self, Day};
use crate::german::time_units::TimeUnit;

/// A period of the calendar, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Period {
    Day(Day),
    /// Only its day of the week is known.
    Weekday(u8),
    /// A day of a month in an unknown year.
    MonthDay(u8, u8),
    /// The week that begins on this Monday.
    Week(Day),
    Weekend(Day),
    Month(i32, u8),
    Season(i32, &'static str),
    Quarter(i32, u8),
    HalfYear(i32, u8),
    Year(i32),
    Years(i32, i32),
    Decade(i32),
    Century(i32),
    Millennium(i32),
    /// A year or century before the common era.
    BeforeChrist {
        number: i32,
        century: bool,
    },
    /// A unit of which nothing is known; with the part that is (a month, a season).
    Unknown(TimeUnit),
    UnknownMonth(u8),
    UnknownSeason(&'static str),
}

impl Period {
    /// Its TIMEX3 value.
    pub(super) fn value(self) -> String {
        match self {
            Self::Day(day) => calendar::iso_date(day),
            Self::Weekday(weekday) => format!("XXXX-WXX-{weekday}"),
            Self::MonthDay(month, day) => format!("XXXX-{month:02}-{day:02}"),
            Self::Week(monday) => {
                let (year, week) = calendar::iso_week(monday);
                format!("{year:04}-W{week:02}")
            }
            Self::Weekend(monday) => {
                let (year, week) = calendar::iso_week(monday);
                format!("{year:04}-W{week:02}-WE")
            }
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Season(year, code) => format!("{year:04}-{code}"),
            Self::Quarter(year, number) => format!("{year:04}-Q{number}"),
            Self::HalfYear(year, number) => format!("{year:04}-H{number}"),
            Self::Year(year) => format!("{year:04}"),
            Self::Years(first, second) => format!("{first:04}/{second:04}"),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Century(century) => format!("{century:02}"),
            Self::Millennium(millennium) => format!("{millennium}"),
            Self::BeforeChrist { number, century: false } => format!("BC{number:04}"),
            Self::BeforeChrist { number, century: true } => format!("BC{number:02}"),
            Self::UnknownMonth(month) => format!("XXXX-{month:02}"),
            Self::UnknownSeason(code) => format!("XXXX-{code}"),
            Self::Unknown(unit) => match unit {
                TimeUnit::Year => "XXXX",
                TimeUnit::Month => "XXXX-XX",
                TimeUnit::Week => "XXXX-WXX",
                TimeUnit::Weekend => "XXXX-WXX-WE",
                TimeUnit::Quarter => "XXXX-QX",
                TimeUnit::HalfYear => "XXXX-HX",
                TimeUnit::Decade => "XXX",
                TimeUnit::Century => "XX",
                TimeUnit::Millennium => "X",
                _ => "XXXX-XX-XX",
            }
            .to_owned(),
        }
    }

    /// Its first and last day, where they are known.
    pub(super) fn days(self) -> Option<(Day, Day)> {
        let months = |year: i32, month: u8, count: i32| {
            let (end_year, end_month) = calendar::month_after(year, month, count);
            (calendar::day(year, month, 1), calendar::day(end_year, end_month, 1) - 1)
        };
        Some(match self {
            Self::Day(day) => (day, day),
            Self::Week(monday) => (monday, monday + 6),
            Self::Weekend(monday) => (monday + 5, monday + 6),
            Self::Month(year, month) => months(year, month, 1),
            // Meteorological seasons: three months each, winter from December on.
            Self::Season(year, code) => match code {
                "SP" => months(year, 3, 3),
                "SU" => months(year, 6, 3),
                "FA" => months(year, 9, 3),
                _ => months(year, 12, 3),
            },
            Self::Quarter(year, number) => months(year, number.clamp(1, 4) * 3 - 2, 3),
            Self::HalfYear(year, number) => months(year, number.clamp(1, 2) * 6 - 5, 6),
            Self::Year(year) => months(year, 1, 12),
            Self::Years(first, second) => (calendar::day(first, 1, 1), calendar::day(second, 12, 31)),
            Self::Decade(decade) => months(decade * 10, 1, 120),
            Self::Century(century) => months(century * 100, 1, 1200),
            Self::Millennium(millennium) => months(millennium * 1000, 1, 12_000),
            _ => return None,
        })
    }

    /// The year it lies in, where it is known.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Season(year, _) | Self::Year(year) => Some(year),
            _ => self.days().map(|(first, _)| calendar::civil(first).0),
        }
    }
}

/// The part of a period that its phase means: the first, second or last third.
pub(super) fn narrowed(period: Period, phase: Option<u8>) -> Option<(Day, Day)> {
    let (first, last) = period.days()?;
    let third = (last - first + 1) / 3;
    Some(match phase {
        Some(0) => (first, first + third.max(1) - 1),
        Some(1) => (first + third, last - third),
        Some(_) => (last - third.max(1) + 1, last),
        None => (first, last),
    })
}
