//! How two quantities of one measure agree.

use crate::facts::value::{Agreement, Value};
use crate::facts::{End, HALF_DAY, Measure, Quantity, WEEK, WHOLE_YEAR, YEARS_AGO};
use crate::german::approximation::Bound;
use crate::german::measures::Dimension;

/// Exact counts below this are not rounded.
pub(super) const COUNTED: f64 = 100.0;

/// How far two clock times may lie apart and still be one, in minutes.
const NEAR_CLOCK: f64 = 15.0;

/// Two parts of a whole, in words, are further apart than this: `ein Viertel`, `ein Drittel`.
const OTHER_PART: f64 = 0.2;

/// Days of a season, at most.
const SEASON: f64 = 100.0;

/// Days of a year.
const YEAR: f64 = 365.25;

/// What a length of time in a larger unit may be off by: `zwei Monate`, `acht Wochen`.
const OTHER_UNIT: f64 = 0.1;

/// A minute in days, with some room for arithmetic, and that room.
const MINUTE: f64 = EDGE / 1_440.0;
const EDGE: f64 = 1.0 + 1e-6;

/// How far two clock times are apart, in minutes; in words, they leave open which half of the day is meant.
pub(super) fn minutes_apart(p: &Quantity, q: &Quantity) -> f64 {
    let off = (p.value.low - q.value.low).abs();
    let open = p.value.step.max(q.value.step) >= HALF_DAY;
    if open { off.min((off - HALF_DAY).abs()) } else { off }
}

/// Whether two clock times are one, the one of round minutes perhaps the rounding of the other.
pub(super) fn rounds_clock(p: &Quantity, q: &Quantity) -> bool {
    let reach = |quantity: &Quantity| match quantity.value.low {
        low if low % 30.0 == 0.0 => NEAR_CLOCK,
        low if low % 15.0 == 0.0 => NEAR_CLOCK / 2.0,
        low if low % 5.0 == 0.0 => NEAR_CLOCK / 5.0,
        _ => 0.0,
    };
    minutes_apart(p, q) <= reach(p).max(reach(q))
}

/// Whether one of two days may have been taken for that of the week before.
fn is_week_off(a: Value, b: Value) -> bool {
    (a.low - b.low).abs() == WEEK && a.step.max(b.step) == WEEK
}

/// `in diesem Jahr`, `am Montag`: that one lies in the other tells nothing.
fn is_day_of_year(a: Value, b: Value) -> bool {
    let (long, short) = ((a.high - a.low).max(b.high - b.low), (a.high - a.low).min(b.high - b.low));
    long >= WHOLE_YEAR && short < SEASON && a.low <= b.high && b.low <= a.high
}

/// Whether a year that was counted back from today is the one beside.
fn is_year_off(a: Value, b: Value) -> bool {
    let length = |value: Value| value.high - value.low;
    a.step.max(b.step) == YEARS_AGO
        && length(a).max(length(b)) < YEARS_AGO
        && (a.low - b.low).abs() <= YEARS_AGO
}

/// `zum 30. September geschlossen`, `vom 1. Oktober an`: the last day and the first one after it.
fn meet(a: Value, b: Value) -> bool {
    let first = a.low.max(b.low);
    (a.low - b.low).abs() == 1.0 && day_of_month(first).0 == 1
}

/// The day of the month, of days since 1970-01-01, and the number of the month since March of year 0.
pub(super) fn day_of_month(day: f64) -> (u32, i64) {
    // Counted from March 1 of year 0, so that leap days come last.
    let day = day as i64 + 719_468;
    let era = day.div_euclid(146_097);
    let day_of_era = day.rem_euclid(146_097);
    let year = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    ((day_of_year - (153 * month + 2) / 5 + 1) as u32, (era * 400 + year) * 12 + month)
}

/// Whether one value is half a unit above another, which is then no rounding of it.
fn is_half_off(a: Value, b: Value) -> bool {
    let (low, high) = if a.low < b.low { (a, b) } else { (b, a) };
    low.step > high.step && (high.low - low.low - low.step / 2.0).abs() < low.step * 1e-6
}

/// The value; of a range, the end that the other names.
pub(super) fn at_end(p: &Quantity, other: &Quantity) -> Value {
    let end = match other.extreme.filter(|_| p.value.high > p.value.low) {
        Some(End::Lowest) => p.value.low,
        Some(End::Highest) => p.value.high,
        None => return p.value,
    };
    Value::exact(end, 1.0)
}

/// How a number agrees with a quantity, where both are told in one unit.
fn unit_left_out(number: &Quantity, of_unit: &Quantity) -> Agreement {
    let value = of_unit.value.scaled(1.0 / of_unit.unit);
    number.value.agreement(&value, number.value.low < COUNTED)
}

pub(super) fn agreement(p: &Quantity, q: &Quantity) -> Agreement {
    // `7,6 Tonnen`, `im Durchschnitt 7,6`: the unit is left out.
    match (p.measure, q.measure) {
        (Measure::Unit(_), Measure::Count) => return unit_left_out(q, p),
        (Measure::Count, Measure::Unit(_)) => return unit_left_out(p, q),
        _ => {}
    }
    // `höchstens vier Jahre`, `nicht mehr als dreieinhalb`: of two limits, each is the number that is told.
    if p.value.bound == Bound::AtMost && q.value.bound == Bound::AtMost {
        let told = |p: &Quantity| Quantity { value: Value { bound: Bound::Exact, ..p.value }, ..p.clone() };
        return agreement(&told(p), &told(q));
    }
    match p.measure {
        Measure::Date => {
            let (a, b) = (p.value, q.value);
            if a.low == b.low && a.high == b.high {
                Agreement::Same
            } else if is_day_of_year(a, b) {
                Agreement::Open
            } else if (a.low <= b.high && b.low <= a.high)
                || is_week_off(a, b)
                || meet(a, b)
                || is_year_off(a, b)
            {
                // A weekday may have been taken for that of the week before.
                Agreement::Compatible
            } else {
                Agreement::Differs
            }
        }
        Measure::Clock => match minutes_apart(p, q) {
            0.0 => Agreement::Same,
            _ if rounds_clock(p, q) => Agreement::Compatible,
            // Minutes that nobody rounded: `14.33 Uhr`, `14.43 Uhr`.
            off if off <= NEAR_CLOCK && (p.value.low % 5.0 == 0.0 || q.value.low % 5.0 == 0.0) => {
                Agreement::Compatible
            }
            _ => Agreement::Differs,
        },
        Measure::Score if p.value.low == q.value.low && p.second == q.second => Agreement::Same,
        Measure::Score => Agreement::Differs,
        // `zwischen 24 und 51 Jahre alt`, `der Älteste ist 47`.
        Measure::Age if p.extreme != q.extreme => at_end(p, q).agreement(&at_end(q, p), true),
        Measure::Age | Measure::Rank | Measure::Level | Measure::Ordinal => p.value.agreement(&q.value, true),
        // Small numbers are counted, not rounded.
        Measure::Count => p.value.agreement(&q.value, p.value.low.max(q.value.low) < COUNTED),
        // `eine Hälfte` and `52 Prozent`.
        Measure::Unit(Dimension::Share) => match p.value.agreement(&q.value, false) {
            Agreement::Open
                if (p.value.low - q.value.low).abs() > p.value.low.max(q.value.low) * OTHER_PART =>
            {
                Agreement::Differs
            }
            // `8,5 Prozent`, `acht Prozent`: half of it is rounded up.
            Agreement::Open if is_half_off(p.value, q.value) => Agreement::Differs,
            Agreement::Open => Agreement::Compatible,
            agreement => agreement,
        },
        // `neun Jahre` and `neuneinhalb Jahre` are no rounding of each other.
        Measure::Unit(Dimension::Duration)
            if p.value.low.min(q.value.low) >= YEAR && p.value.step.max(q.value.step) <= YEAR =>
        {
            match p.value.agreement(&q.value, false) {
                Agreement::Open if p.value.bound == Bound::Exact && q.value.bound == Bound::Exact => {
                    Agreement::Differs
                }
                agreement => agreement,
            }
        }
        Measure::Unit(Dimension::Duration) if p.value.step != q.value.step => {
            let off = (p.value.low - q.value.low).abs();
            let coarser = p.value.step.max(q.value.step);
            match p.value.agreement(&q.value, false) {
                // `zwei Minuten`, `90 Sekunden`.
                Agreement::Differs if coarser <= MINUTE && off <= coarser / 2.0 * EDGE => Agreement::Open,
                Agreement::Differs if off <= p.value.low.max(q.value.low) * OTHER_UNIT => {
                    Agreement::Compatible
                }
                agreement => agreement,
            }
        }
        _ => p.value.agreement(&q.value, false),
    }
}
