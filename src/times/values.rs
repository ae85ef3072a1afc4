//! TIMEX3 values of lengths and recurring times.

use super::meaning::{Amount, Length, Recurrence};
use crate::german::time_units::TimeUnit;

/// The value of a length: `P2Y6M`, `PT0.5H`, `PXD`.
pub(super) fn length_value(length: Length) -> String {
    let mut date = String::new();
    let mut time = String::new();
    for (amount, unit) in std::iter::once(length.first).chain(length.second) {
        let of_day = matches!(unit, TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second);
        let part = if of_day { &mut time } else { &mut date };
        part.push_str(&amount_value(amount, unit));
    }
    if time.is_empty() { format!("P{date}") } else { format!("P{date}T{time}") }
}

/// A number with the code of its unit: `2Y`.
fn amount_value(amount: Amount, unit: TimeUnit) -> String {
    let (factor, code) = match unit {
        TimeUnit::Millennium => (1, "L"),
        TimeUnit::Century => (1, "CE"),
        TimeUnit::Decade => (1, "DE"),
        TimeUnit::Year => (1, "Y"),
        TimeUnit::HalfYear => (6, "M"),
        TimeUnit::Quarter => (3, "M"),
        TimeUnit::Month | TimeUnit::Minute => (1, "M"),
        TimeUnit::Week => (1, "W"),
        TimeUnit::Weekend => (1, "WE"),
        TimeUnit::Day => (1, "D"),
        TimeUnit::Hour => (1, "H"),
        TimeUnit::Second => (1, "S"),
    };
    let hundredths = match amount {
        Amount::Halves(halves) => u64::from(halves) * 50 * factor,
        Amount::Hundredths(hundredths) => u64::from(hundredths) * factor,
        Amount::Unknown => return format!("X{code}"),
    };
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{whole}{code}"),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}{code}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}{code}"),
    }
}

/// The value of a recurring time: `XXXX-WXX-1`, `P1Y`.
pub(super) fn recurrence_value(recurrence: Recurrence) -> String {
    match recurrence {
        Recurrence::Every(amount, unit) => length_value(Length { first: (amount, unit), second: None }),
        Recurrence::Weekday(weekday, None) => format!("XXXX-WXX-{weekday}"),
        Recurrence::Weekday(weekday, Some(part)) => format!("XXXX-WXX-{weekday}T{part}"),
        Recurrence::DayPart(part) => format!("XXXX-XX-XXT{part}"),
        Recurrence::Month(month) => format!("XXXX-{month:02}"),
        Recurrence::Season(code) => format!("XXXX-{code}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Length, Recurrence, TimeUnit, length_value, recurrence_value};

    #[test]
    fn lengths_are_written_by_unit() {
        let value = |amount, unit| length_value(Length { first: (amount, unit), second: None });
        for (amount, unit, expected) in [
            (Amount::Halves(4), TimeUnit::Year, "P2Y"),
            (Amount::Halves(1), TimeUnit::Hour, "PT0.5H"),
            (Amount::Halves(3), TimeUnit::HalfYear, "P9M"),
            (Amount::Halves(4), TimeUnit::Quarter, "P6M"),
            (Amount::Hundredths(255), TimeUnit::Minute, "PT2.55M"),
            (Amount::Hundredths(205), TimeUnit::Second, "PT2.05S"),
            (Amount::Hundredths(250), TimeUnit::Week, "P2.5W"),
            (Amount::Unknown, TimeUnit::Weekend, "PXWE"),
            (Amount::Halves(2), TimeUnit::Millennium, "P1L"),
            (Amount::Halves(2), TimeUnit::Century, "P1CE"),
            (Amount::Halves(2), TimeUnit::Decade, "P1DE"),
        ] {
            assert_eq!(value(amount, unit), expected);
        }
        let second = Some((Amount::Halves(60), TimeUnit::Minute));
        assert_eq!(length_value(Length { first: (Amount::Halves(2), TimeUnit::Day), second }), "P1DT30M");
    }

    #[test]
    fn what_recurs_leaves_the_rest_open() {
        for (recurrence, expected) in [
            (Recurrence::Every(Amount::Halves(4), TimeUnit::Week), "P2W"),
            (Recurrence::Weekday(1, None), "XXXX-WXX-1"),
            (Recurrence::Weekday(1, Some("EV")), "XXXX-WXX-1TEV"),
            (Recurrence::DayPart("NI"), "XXXX-XX-XXTNI"),
            (Recurrence::Month(5), "XXXX-05"),
            (Recurrence::Season("SU"), "XXXX-SU"),
        ] {
            assert_eq!(recurrence_value(recurrence), expected);
        }
    }
}
