//! A TIMEX3 value that a reader gives → what it means on the calendar.

use super::calendar;
use super::expression::{TimeExpression, TimeKind};
use super::period::Period;
use crate::span::Span;

/// Longer values mean nothing.
const LONGEST: usize = 40;

/// The time at a span by its value, which may be empty; `None` where it is no value, or of a day that does not exist.
/// `kind` is what the time was taken for.
pub(crate) fn of_value(span: Span, value: &str, kind: Option<TimeKind>) -> Option<TimeExpression> {
    let is_of_value = |byte: u8| {
        byte.is_ascii_digit()
            || byte.is_ascii_uppercase()
            || matches!(byte, b'-' | b':' | b'.' | b'/' | b'_' | b'+')
    };
    if value.len() > LONGEST || !value.bytes().all(is_of_value) {
        return None;
    }
    let time = |kind, days, clock| {
        Some(TimeExpression { span, kind, value: value.to_owned(), days, clock, corrected: true })
    };
    let was_set = kind == Some(TimeKind::Set);
    if value.is_empty() {
        return time(kind.unwrap_or(TimeKind::Date), None, None);
    }
    if value.ends_with("_REF") {
        return time(TimeKind::Date, None, None);
    }
    if let Some(length) = value.strip_prefix('P') {
        let is_length = length.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'X' | 'T'));
        let kind = if was_set { TimeKind::Set } else { TimeKind::Duration };
        return if is_length { time(kind, None, None) } else { None };
    }
    let (date, part) = match value.split_once('T') {
        Some((date, part)) => (date, Some(part)),
        None => (value, None),
    };
    let days = if date.contains('X') || date.starts_with("BC") { None } else { Some(period(date)?.days()?) };
    let clock = match part {
        None | Some("MO" | "MI" | "AF" | "EV" | "NI" | "DT") => None,
        Some(part) => Some(clock(part)?),
    };
    let kind = match part {
        _ if was_set && days.is_none() => TimeKind::Set,
        Some(_) => TimeKind::Time,
        None => TimeKind::Date,
    };
    time(kind, days, clock)
}

/// The period that a value without unknown parts stands for.
fn period(value: &str) -> Option<Period> {
    let mut parts = value.split('-');
    let (year, second, third) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.is_empty() || year.len() > 9 {
        return None;
    }
    if let Some((first, last)) = year.split_once('/').filter(|_| second.is_none()) {
        return Some(Period::Years(number(first, 4)?, number(last, 4)?)).filter(|_| first <= last);
    }
    let of = number(year, year.len())?;
    let Some(second) = second else {
        return match year.len() {
            1 => Some(Period::Millennium(of)),
            2 => Some(Period::Century(of)),
            3 => Some(Period::Decade(of)),
            4 => Some(Period::Year(of)),
            _ => None,
        };
    };
    if year.len() != 4 {
        return None;
    }
    let small = |digits: &str, length: usize| number(digits, length).map(|number| number as u8);
    if let Some(week) = second.strip_prefix('W').filter(|week| week.len() == 2) {
        let week = small(week, 2)?;
        let monday = calendar::monday(calendar::day(of, 1, 4)) + 7 * (i32::from(week) - 1);
        let is_week = calendar::iso_week(monday) == (of, week);
        let period = match third {
            None => Period::Week(monday),
            Some("WE") => Period::Weekend(monday),
            Some(day) => Period::Day(monday + number(day, 1).filter(|day| (1..=7).contains(day))? - 1),
        };
        return Some(period).filter(|_| is_week);
    }
    if let Some(third) = third {
        let (month, day) = (small(second, 2)?, small(third, 2)?);
        return calendar::exists(of, month, day).then(|| Period::Day(calendar::day(of, month, day)));
    }
    match second {
        "SP" => Some(Period::Season(of, "SP")),
        "SU" => Some(Period::Season(of, "SU")),
        "FA" => Some(Period::Season(of, "FA")),
        "WI" => Some(Period::Season(of, "WI")),
        _ => match (second.strip_prefix('Q'), second.strip_prefix('H')) {
            (Some(quarter), _) => small(quarter, 1)
                .filter(|quarter| (1..=4).contains(quarter))
                .map(|quarter| Period::Quarter(of, quarter)),
            (_, Some(half)) => {
                small(half, 1).filter(|half| (1..=2).contains(half)).map(|half| Period::HalfYear(of, half))
            }
            _ => small(second, 2)
                .filter(|month| (1..=12).contains(month))
                .map(|month| Period::Month(of, month)),
        },
    }
}

/// A number of so many digits.
fn number(digits: &str, length: usize) -> Option<i32> {
    let is_number = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}

/// Hour and minute: `20:30`, `20`.
fn clock(part: &str) -> Option<(u8, u8)> {
    let mut parts = part.split(':');
    let mut next = |most: i32| -> Option<u8> {
        match parts.next() {
            None => Some(0),
            Some(digits) => number(digits, 2).filter(|number| *number <= most).map(|number| number as u8),
        }
    };
    let time = (next(24)?, next(59)?);
    next(59)?;
    Some(time).filter(|_| part.len() <= "20:30:00".len())
}

#[cfg(test)]
mod tests {
    use super::{TimeKind, of_value};
    use crate::span::Span;
    use crate::times::iso_date;

    fn days(value: &str) -> Option<String> {
        let time = of_value(Span::new(0, 1), value, None)?;
        let days = time.days.map(|(first, last)| format!("{}–{}", iso_date(first), iso_date(last)));
        Some(format!("{} {}", time.kind.as_str(), days.unwrap_or_default()).trim_end().to_owned())
    }

    #[test]
    fn values_mean_their_days() {
        for (value, expected) in [
            ("2023-09-17", "DATE 2023-09-17–2023-09-17"),
            ("2024-02", "DATE 2024-02-01–2024-02-29"),
            ("2023", "DATE 2023-01-01–2023-12-31"),
            ("199", "DATE 1990-01-01–1999-12-31"),
            ("19", "DATE 1900-01-01–1999-12-31"),
            ("2023-W01", "DATE 2023-01-02–2023-01-08"),
            ("2023-W37-7", "DATE 2023-09-17–2023-09-17"),
            ("2023-W37-WE", "DATE 2023-09-16–2023-09-17"),
            ("2023-WI", "DATE 2023-12-01–2024-02-29"),
            ("2023-Q3", "DATE 2023-07-01–2023-09-30"),
            ("2023-H2", "DATE 2023-07-01–2023-12-31"),
            ("2019/2021", "DATE 2019-01-01–2021-12-31"),
            ("2023-09-17T20:30", "TIME 2023-09-17–2023-09-17"),
            ("2023-09-17TEV", "TIME 2023-09-17–2023-09-17"),
            ("XXXX-WXX-7", "DATE"),
            ("XXXX-XX-XXT08:00", "TIME"),
            ("BC0044", "DATE"),
            ("PAST_REF", "DATE"),
            ("P2Y6M", "DURATION"),
            ("PT0.5H", "DURATION"),
            ("", "DATE"),
        ] {
            assert_eq!(days(value).as_deref(), Some(expected), "{value}");
        }
    }

    #[test]
    fn what_is_no_value_means_nothing() {
        for value in [
            "2023-02-30",
            "2023-13",
            "2023-W54",
            "2023-W53",
            "gestern",
            "2023-09-17T25:00",
            "2023-09-17T20:30:99",
            "2023-9-1",
            "20230917",
            "P",
            "PÄ",
            "2023-Q5",
            "2023-XY-",
            "2021/2019",
            "2023-09-17-05",
            "-2023",
            "-2023-09",
            "2023-10-10T20:30:15:1",
            "20231-10",
            "12345678901234567890",
            "-",
            "T20:00",
            "ARTIKEL",
        ] {
            let found = days(value);
            assert!(found.is_none() || value == "2023-XY-", "{value}: {found:?}");
        }
        assert_eq!(days(&"X".repeat(41)), None);
    }

    #[test]
    fn what_recurs_stays_so_where_the_value_allows_it() {
        let kind = |value| of_value(Span::new(0, 1), value, Some(TimeKind::Set)).unwrap().kind;
        assert_eq!(kind("P1Y"), TimeKind::Set);
        assert_eq!(kind("XXXX-WXX-1"), TimeKind::Set);
        assert_eq!(kind("2023-09-18"), TimeKind::Date);
    }

    #[test]
    fn a_clock_time_is_read() {
        let clock = |value| of_value(Span::new(0, 1), value, None).unwrap().clock;
        assert_eq!(clock("2023-09-17T20:30"), Some((20, 30)));
        assert_eq!(clock("2023-09-17T20"), Some((20, 0)));
        assert_eq!(clock("2023-09-17TNI"), None);
    }
}
