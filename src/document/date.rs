//! The publication date of an article: a day, or a month where no more is known.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorCode};

/// When an article appeared: `2023-09-17`, or `2023-09` where only the month is known.
///
/// ```
/// let date: lesart::PublicationDate = "2023-09-17".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2023, 9, Some(17)));
/// assert!("17.09.2023".parse::<lesart::PublicationDate>().is_err());
/// # Ok::<(), lesart::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicationDate {
    year: u16,
    month: u8,
    day: Option<u8>,
}

impl PublicationDate {
    /// A date of the Gregorian calendar; `None` where it does not exist (month 13, 30 February).
    #[must_use]
    pub fn new(year: u16, month: u8, day: Option<u8>) -> Option<Self> {
        let real = (1..=12).contains(&month)
            && year > 0
            && day.is_none_or(|day| (1..=days_in_month(i32::from(year), month)).contains(&day));
        real.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, where it is known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        self.day
    }
}

/// The number of days in a month of the (proleptic) Gregorian calendar. `month` is 1 to 12.
#[must_use]
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for PublicationDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl FromStr for PublicationDate {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text).ok_or_else(|| {
            Error::new(
                ErrorCode::BadDate,
                format!("»{text}« is no publication date; write a day as 2023-09-17 or a month as 2023-09"),
            )
        })
    }
}

fn parse(text: &str) -> Option<PublicationDate> {
    let digits = |part: &str, len: usize| {
        (part.len() == len && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u16>().ok())?
    };
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)? as u8;
    let day = match parts.next() {
        Some(day) => Some(digits(day, 2)? as u8),
        None => None,
    };
    if parts.next().is_some() { None } else { PublicationDate::new(year, month, day) }
}

#[cfg(test)]
mod tests {
    use super::{PublicationDate, days_in_month};

    #[test]
    fn reads_what_it_writes() {
        for text in ["2023-09", "2023-09-17", "2024-02-29", "0999-12-31"] {
            assert_eq!(text.parse::<PublicationDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "2023",
            "2023-13",
            "2023-00",
            "2023-9",
            "2023-02-29",
            "2023-09-31",
            "2023-09-17-1",
            "+023-09",
        ] {
            assert!(text.parse::<PublicationDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn months_have_their_days() {
        for (year, month, days) in [
            (2023, 1, 31),
            (2023, 4, 30),
            (2023, 6, 30),
            (2023, 9, 30),
            (2023, 11, 30),
            (2023, 12, 31),
            (2023, 2, 28),
            (2024, 2, 29),
            (1900, 2, 28),
            (2000, 2, 29),
            (2100, 2, 28),
        ] {
            assert_eq!(days_in_month(year, month), days, "{year}-{month}");
        }
    }

    #[test]
    fn dates_are_real() {
        let day = |year, month, day| PublicationDate::new(year, month, Some(day)).is_some();
        assert!(day(2023, 1, 1) && day(1, 12, 31) && !day(0, 12, 31));
        assert!(!day(2023, 0, 1) && !day(2023, 13, 1) && !day(2023, 1, 0) && !day(2023, 1, 32));
        let date = PublicationDate::new(2023, 9, Some(17)).unwrap();
        assert_eq!((date.year(), date.month(), date.day()), (2023, 9, Some(17)));
    }
}
