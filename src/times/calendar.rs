//! The calendar: days as numbers, days of the week, ISO weeks and the movable feasts.
//!
//! Days are counted in the proleptic Gregorian calendar from 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date
//! Algorithms", <https://howardhinnant.github.io/date_algorithms.html>); weeks are those of ISO 8601.

use crate::document::date::{PublicationDate, days_in_month};
use crate::german::holidays::HolidayRule;

/// A day, as the number of days since 1970-01-01.
pub(super) type Day = i32;

/// The day with this year, month (1 to 12) and day of the month.
pub(super) fn day(year: i32, month: u8, day: u8) -> Day {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let shifted = (i32::from(month) + 9) % 12;
    let of_year = (153 * shifted + 2) / 5 + i32::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of the month of a day.
pub(super) fn civil(day: Day) -> (i32, u8, u8) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * month + 2) / 5 + 1) as u8;
    let month = if month < 10 { month + 3 } else { month - 9 } as u8;
    (year + era * 400 + i32::from(month <= 2), month, day)
}

/// A day as ISO 8601 writes it: `2023-09-17`.
#[must_use]
pub fn iso_date(day: i32) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The first and the last day of a publication date, in days since 1970-01-01: one day, or those of a month.
pub(crate) fn days_of(date: PublicationDate) -> (Day, Day) {
    let (year, month) = (i32::from(date.year()), date.month());
    let on = |of_month: u8| day(year, month, of_month);
    date.day().map_or((on(1), on(days_in_month(year, month))), |of_month| (on(of_month), on(of_month)))
}

/// Whether such a day exists.
pub(super) fn exists(year: i32, month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month)
}

/// The day of the week: 1 is Monday, 7 is Sunday.
pub(super) fn weekday(day: Day) -> u8 {
    (day + 3).rem_euclid(7) as u8 + 1
}

/// The Monday of the week of a day.
pub(super) fn monday(day: Day) -> Day {
    day - i32::from(weekday(day)) + 1
}

/// The ISO week of a day: its year and number.
pub(super) fn iso_week(day: Day) -> (i32, u8) {
    let thursday = monday(day) + 3;
    let (year, ..) = civil(thursday);
    (year, ((thursday - self::day(year, 1, 1)) / 7 + 1) as u8)
}

/// The first day of the month that lies so many months after (year, month).
pub(super) fn month_after(year: i32, month: u8, months: i32) -> (i32, u8) {
    let count = year * 12 + i32::from(month) - 1 + months;
    (count.div_euclid(12), count.rem_euclid(12) as u8 + 1)
}

/// Easter Sunday (the anonymous Gregorian algorithm, Meeus, "Astronomical Algorithms", 1991).
pub(super) fn easter(year: i32) -> Day {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let of_month = (h + l - 7 * m + 33 * month + 19) % 32;
    day(year, month as u8, of_month as u8)
}

/// The day on which a holiday falls in a year.
pub(super) fn holiday(rule: HolidayRule, year: i32) -> Day {
    match rule {
        HolidayRule::Fixed(month, of_month) => day(year, month, of_month),
        HolidayRule::Easter(offset) | HolidayRule::EasterSeason(offset) => easter(year) + i32::from(offset),
        HolidayRule::Advent(before) => {
            let christmas_eve = day(year, 12, 24);
            christmas_eve - i32::from(weekday(christmas_eve) % 7) - i32::from(before)
        }
        HolidayRule::MothersDay => {
            let first = day(year, 5, 1);
            first + (7 - i32::from(weekday(first))) + 7
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_convert_back() {
        assert_eq!(day(1970, 1, 1), 0);
        assert_eq!(day(2000, 3, 1), 11017);
        for number in (-1_000_000..1_000_000).step_by(97) {
            let (year, month, of_month) = civil(number);
            assert_eq!(day(year, month, of_month), number);
            assert!(exists(year, month, of_month));
        }
    }

    #[test]
    fn weekdays_and_weeks_follow_iso_8601() {
        assert_eq!(weekday(day(2023, 9, 17)), 7);
        assert_eq!(weekday(day(2026, 11, 21)), 6);
        assert_eq!(iso_week(day(2021, 1, 3)), (2020, 53));
        assert_eq!(iso_week(day(2018, 12, 31)), (2019, 1));
        assert_eq!(iso_week(day(2023, 9, 17)), (2023, 37));
    }

    #[test]
    fn feasts_fall_where_they_should() {
        for (rule, date) in [
            (HolidayRule::Easter(0), (1995, 4, 16)),
            (HolidayRule::Easter(0), (2024, 3, 31)),
            (HolidayRule::Easter(0), (2038, 4, 25)),
            (HolidayRule::Easter(-46), (2023, 2, 22)),
            (HolidayRule::Advent(0), (2023, 12, 24)),
            (HolidayRule::Advent(28), (2023, 11, 26)),
            (HolidayRule::Advent(32), (2023, 11, 22)),
            (HolidayRule::Advent(21), (2022, 11, 27)),
            (HolidayRule::MothersDay, (2023, 5, 14)),
            (HolidayRule::MothersDay, (2022, 5, 8)),
        ] {
            assert_eq!(civil(holiday(rule, date.0)), date, "{rule:?}");
        }
    }

    #[test]
    fn months_are_added_across_years() {
        assert_eq!(month_after(2023, 11, 3), (2024, 2));
        assert_eq!(month_after(2023, 1, -1), (2022, 12));
    }

    #[test]
    fn easter_moves_between_march_and_april() {
        // Dates of the tables of the Astronomical Society of South Australia.
        for date in [
            (1818, 3, 22),
            (1943, 4, 25),
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2049, 4, 18),
            (2076, 4, 19),
            (2285, 3, 22),
        ] {
            assert_eq!(civil(easter(date.0)), date);
        }
    }

    #[test]
    fn days_exist_within_their_month() {
        assert!(exists(2024, 2, 29) && exists(2023, 12, 31) && exists(2023, 1, 1));
        for (year, month, day) in [(2023, 2, 29), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 4, 31)] {
            assert!(!exists(year, month, day), "{year}-{month}-{day}");
        }
        assert_eq!(iso_date(day(2023, 9, 7)), "2023-09-07");
    }
}
