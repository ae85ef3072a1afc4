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
    /// Its TIMEX3 value. A year before 1 or after 9999 has none: what is counted so far stays unknown.
    pub(super) fn value(self) -> String {
        let sayable = if self.span().is_some_and(is_outside) { Self::Unknown(self.unit()) } else { self };
        match sayable {
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

    /// The unit that it is one of.
    fn unit(self) -> TimeUnit {
        match self {
            Self::Week(_) => TimeUnit::Week,
            Self::Weekend(_) => TimeUnit::Weekend,
            Self::Month(..) => TimeUnit::Month,
            Self::Quarter(..) => TimeUnit::Quarter,
            Self::HalfYear(..) => TimeUnit::HalfYear,
            Self::Season(..) | Self::Year(_) | Self::Years(..) => TimeUnit::Year,
            Self::Decade(_) => TimeUnit::Decade,
            Self::Century(_) => TimeUnit::Century,
            Self::Millennium(_) => TimeUnit::Millennium,
            _ => TimeUnit::Day,
        }
    }

    /// Its first and last day, where they are known and ISO 8601 can write them.
    pub(super) fn days(self) -> Option<(Day, Day)> {
        self.span().filter(|&days| !is_outside(days))
    }

    /// Its first and last day, in whatever year.
    fn span(self) -> Option<(Day, Day)> {
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

/// Whether days lie beyond the years that are written with four digits.
fn is_outside((first, last): (Day, Day)) -> bool {
    /// 1 January 1 and 31 December 9999.
    const WRITTEN: std::ops::RangeInclusive<Day> = -719_162..=2_932_896;
    !WRITTEN.contains(&first) || !WRITTEN.contains(&last)
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

#[cfg(test)]
mod tests {
    use super::{Period, narrowed};
    use crate::german::time_units::TimeUnit;
    use crate::times::calendar::{day, iso_date};

    #[test]
    fn no_value_has_a_year_that_iso_8601_cannot_write() {
        let cases = [
            (Period::Day(day(1, 1, 1)), "0001-01-01"),
            (Period::Day(day(1, 1, 1) - 1), "XXXX-XX-XX"),
            (Period::Day(day(9999, 12, 31)), "9999-12-31"),
            (Period::Day(day(9999, 12, 31) + 1), "XXXX-XX-XX"),
            (Period::Year(0), "XXXX"),
            (Period::Year(10_000), "XXXX"),
            (Period::Month(9999, 12), "9999-12"),
            (Period::Month(10_000, 1), "XXXX-XX"),
            (Period::Decade(999), "999"),
            (Period::Decade(-3), "XXX"),
            (Period::Century(-1), "XX"),
            (Period::Week(day(9999, 12, 27)), "XXXX-WXX"),
            (Period::Unknown(TimeUnit::Year), "XXXX"),
        ];
        for (period, value) in cases {
            assert_eq!(period.value(), value, "{period:?}");
            assert_eq!(period.days().is_some(), !value.contains('X'), "{period:?}");
        }
    }

    #[test]
    fn a_season_has_three_months_and_winter_begins_in_december() {
        let days = |code| Period::Season(2023, code).days().map(|(from, to)| (iso_date(from), iso_date(to)));
        let expected = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
        assert_eq!(days("SP"), expected("2023-03-01", "2023-05-31"));
        assert_eq!(days("SU"), expected("2023-06-01", "2023-08-31"));
        assert_eq!(days("FA"), expected("2023-09-01", "2023-11-30"));
        assert_eq!(days("WI"), expected("2023-12-01", "2024-02-29"));
    }

    #[test]
    fn phases_are_thirds() {
        let days =
            |period, phase| narrowed(period, phase).map(|(first, last)| (iso_date(first), iso_date(last)));
        let expected = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
        let august = Period::Month(2023, 8);
        assert_eq!(days(august, Some(0)), expected("2023-08-01", "2023-08-10"));
        assert_eq!(days(august, Some(1)), expected("2023-08-11", "2023-08-21"));
        assert_eq!(days(august, Some(2)), expected("2023-08-22", "2023-08-31"));
        assert_eq!(days(august, None), expected("2023-08-01", "2023-08-31"));
        let one = Period::Day(day(2023, 8, 5));
        assert_eq!(days(one, Some(0)), expected("2023-08-05", "2023-08-05"));
        assert_eq!(days(one, Some(2)), expected("2023-08-05", "2023-08-05"));
        assert_eq!(days(Period::Weekday(3), Some(0)), None);
    }

    #[test]
    fn periods_have_their_days_and_their_year() {
        for (period, first, last) in [
            (Period::Week(day(2023, 9, 11)), "2023-09-11", "2023-09-17"),
            (Period::Weekend(day(2023, 9, 11)), "2023-09-16", "2023-09-17"),
            (Period::Quarter(2023, 4), "2023-10-01", "2023-12-31"),
            (Period::HalfYear(2023, 1), "2023-01-01", "2023-06-30"),
            (Period::Years(2019, 2021), "2019-01-01", "2021-12-31"),
            (Period::Decade(199), "1990-01-01", "1999-12-31"),
            (Period::Century(19), "1900-01-01", "1999-12-31"),
            (Period::Millennium(1), "1000-01-01", "1999-12-31"),
        ] {
            let days = period.days().map(|(first, last)| (iso_date(first), iso_date(last)));
            assert_eq!(days, Some((first.to_owned(), last.to_owned())), "{period:?}");
        }
        assert_eq!((Period::Season(2023, "WI").year(), Period::Weekday(1).year()), (Some(2023), None));
    }

    #[test]
    fn what_is_unknown_says_its_unit() {
        for (period, value) in [
            (Period::Unknown(TimeUnit::Weekend), "XXXX-WXX-WE"),
            (Period::Unknown(TimeUnit::Quarter), "XXXX-QX"),
            (Period::Unknown(TimeUnit::HalfYear), "XXXX-HX"),
            (Period::Unknown(TimeUnit::Millennium), "X"),
            (Period::Unknown(TimeUnit::Hour), "XXXX-XX-XX"),
            (Period::Weekend(day(9999, 12, 27)), "XXXX-WXX-WE"),
            (Period::Quarter(10_000, 1), "XXXX-QX"),
            (Period::HalfYear(0, 1), "XXXX-HX"),
            (Period::Millennium(10), "X"),
            (Period::Season(10_000, "SU"), "XXXX"),
            (Period::Quarter(2023, 3), "2023-Q3"),
            (Period::HalfYear(2023, 2), "2023-H2"),
            (Period::MonthDay(5, 3), "XXXX-05-03"),
            (Period::BeforeChrist { number: 44, century: false }, "BC0044"),
            (Period::BeforeChrist { number: 2, century: true }, "BC02"),
            (Period::Millennium(2), "2"),
        ] {
            assert_eq!(period.value(), value, "{period:?}");
        }
    }
}
