//! The value of a quantity as an interval, and whether two values can both be true.

use crate::german::approximation::Bound;

/// How one value agrees with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// The same number.
    Same,
    /// Both can be true: rounded, bounded, or finer and coarser.
    Compatible,
    /// Neither is sure.
    Open,
    /// They contradict each other.
    Differs,
}

/// A value in the base unit of what is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Value {
    /// The number; the lower one where there are two.
    pub(crate) low: f64,
    /// The same number, or the upper one.
    pub(crate) high: f64,
    pub(crate) bound: Bound,
    /// The place of the last figure that is not a zero: 1000 for 23 000, 0.1 for 1,4.
    pub(crate) step: f64,
}

// How far a bound reaches: who says `more than 20` does not mean 60. Chosen on the annotated training reports.
const NEARLY: f64 = 0.9;
const SLIGHTLY_OVER: f64 = 1.1;
const AT_LEAST: f64 = 1.2;
/// The same of its last figure: `gut ein Jahr` is up to 1.3 years, `fast ein Jahr` 0.8 and more.
const NEARLY_STEP: f64 = 0.2;
const SLIGHTLY_OVER_STEP: f64 = 0.3;
/// `mehr als eine Million` may be half a million more.
const AT_LEAST_NEXT: f64 = 1.5;
const AT_MOST: f64 = 0.85;
const BELOW: f64 = 0.7;
/// What a rounded number is off by at most, as a part of it.
const ABOUT: f64 = 0.1;
/// Below this, a number is rounded by a tenth.
const SMALL: f64 = 20.0;
/// Two values that are both vague contradict each other only if they lie further apart.
const APART: f64 = 0.1;
/// How far a number may be off one with fewer figures and count as its rounding, and from where on as another number.
const ROUNDING: f64 = 0.02;
const NO_ROUNDING: f64 = 0.07;

impl Value {
    pub(crate) fn exact(number: f64, step: f64) -> Self {
        Self { low: number, high: number, bound: Bound::Exact, step }
    }

    /// The value in another unit.
    pub(crate) fn scaled(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high * factor, step: self.step * factor, bound: self.bound }
    }

    /// Everything that the value can stand for.
    fn interval(&self) -> (f64, f64) {
        let x = self.low;
        match self.bound {
            Bound::Exact | Bound::Between => (self.low, self.high),
            Bound::About => {
                // `rund zwölf`, `etwa 25`: small numbers are rounded by more than their last figure.
                let off = if x < SMALL {
                    f64::MAX
                } else if x % 5.0 == 0.0 {
                    self.step.max(5.0) / 2.0
                } else {
                    self.step / 2.0
                };
                let off = off.max(x.abs() * ROUNDING).min(x.abs() * ABOUT);
                (self.low - off, self.high + off)
            }
            Bound::Nearly => ((x * NEARLY).min(x - self.step * NEARLY_STEP), self.high),
            Bound::SlightlyOver => {
                (x, (self.high * SLIGHTLY_OVER).max(self.high + self.step * SLIGHTLY_OVER_STEP))
            }
            Bound::AtLeast => {
                // `mehr als eine Million`: the next number of as few figures bounds it, too.
                let next = (self.high + self.step).min(self.high * AT_LEAST_NEXT);
                (x, (self.high * AT_LEAST).max(next).max(if x < 4.0 { x + 1.0 } else { x }))
            }
            Bound::AtMost => (x * AT_MOST, self.high),
            Bound::Below => (x * BELOW, self.high),
        }
    }

    /// Whether two values of one dimension can both be true. `counted` are numbers that nobody rounds, such as ages.
    pub(crate) fn agreement(&self, other: &Self, counted: bool) -> Agreement {
        let near = |x: f64, y: f64| (x - y).abs() <= 1e-6 * x.abs().max(y.abs());
        let vague = |value: &Self| !matches!(value.bound, Bound::Exact | Bound::Between);
        if near(self.low, other.low) && near(self.high, other.high) {
            let same = self.bound == other.bound || !(vague(self) || vague(other));
            return if same { Agreement::Same } else { Agreement::Compatible };
        }
        let ((a, b), (c, d)) = (self.interval(), other.interval());
        let slack = 1e-6 * a.abs().max(c.abs());
        // The number itself must lie in what the other allows: `more than 400` and `about 500` have more than that apart.
        let within = |x: f64, low: f64, high: f64| low - slack <= x && x <= high + slack;
        let numbers = [self.low, self.high].into_iter().any(|x| within(x, c, d));
        if numbers || [other.low, other.high].into_iter().any(|x| within(x, a, b)) {
            return Agreement::Compatible;
        }
        if vague(self) && vague(other) && a.max(c) <= b.min(d) * (1.0 + APART) {
            return Agreement::Open;
        }
        if vague(self) || vague(other) {
            return Agreement::Differs;
        }
        let off = (self.low - other.low).abs();
        let relative = off / self.low.abs().max(other.low.abs()).max(f64::MIN_POSITIVE);
        let coarser = self.step.max(other.step);
        if counted || near(self.step, other.step) || off > coarser / 2.0 + slack {
            return Agreement::Differs;
        }
        match relative {
            relative if relative <= ROUNDING => Agreement::Compatible,
            relative if relative <= NO_ROUNDING => Agreement::Open,
            _ => Agreement::Differs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Agreement, Value};
    use crate::german::approximation::Bound;

    fn value(number: f64, step: f64, bound: Bound) -> Value {
        Value { low: number, high: number, bound, step }
    }

    #[test]
    fn bounds_and_roundings_agree_with_what_they_allow() {
        use Agreement::{Compatible, Differs, Open, Same};
        use Bound::{About, AtLeast, AtMost, Below, Exact, Nearly, SlightlyOver};
        for (a, b, agreement) in [
            (value(20.0, 10.0, AtLeast), value(23.0, 1.0, Exact), Compatible),
            (value(23.0, 1.0, Exact), value(25.0, 1.0, AtLeast), Differs),
            (value(23.0, 1.0, Exact), value(23.0, 1.0, Exact), Same),
            (value(300.0, 100.0, About), value(280.0, 10.0, Exact), Compatible),
            (value(300.0, 100.0, About), value(360.0, 10.0, Exact), Differs),
            (value(250.0, 10.0, About), value(240.0, 10.0, About), Open),
            (value(900.0, 100.0, Nearly), value(860.0, 10.0, Exact), Compatible),
            (value(12e6, 1e6, AtMost), value(9e6, 1e6, Exact), Differs),
            (value(9000.0, 1000.0, Exact), value(8900.0, 100.0, Exact), Compatible),
            (value(3e9, 1e9, Exact), value(3.2e9, 1e8, Exact), Open),
            (value(12.0, 1.0, Exact), value(14.0, 1.0, Exact), Differs),
            (value(400.0, 100.0, AtLeast), value(500.0, 100.0, About), Compatible),
            (value(400.0, 100.0, AtLeast), value(550.0, 10.0, About), Open),
            (value(12.0, 1.0, About), value(13.0, 1.0, Exact), Compatible),
            (value(25.0, 1.0, About), value(41.0, 1.0, About), Differs),
            (value(318.0, 1.0, Exact), value(319.0, 1.0, Exact), Differs),
            (value(1e6, 1e6, AtLeast), value(1.4e6, 1e5, Exact), Compatible),
            (value(1e6, 1e6, AtLeast), value(1.6e6, 1e5, Exact), Differs),
            (value(100.0, 100.0, AtLeast), value(145.0, 1.0, Exact), Compatible),
            (value(410.0, 10.0, AtLeast), value(450.0, 10.0, Exact), Compatible),
            (value(410.0, 10.0, AtLeast), value(500.0, 100.0, Exact), Differs),
            (value(3.0, 1.0, AtLeast), value(4.0, 1.0, Exact), Compatible),
            (value(3.0, 1.0, AtLeast), value(5.0, 1.0, Exact), Differs),
            (value(350.0, 10.0, About), value(354.0, 1.0, Exact), Compatible),
            (value(345.0, 5.0, About), value(360.0, 10.0, Exact), Differs),
            (value(100.0, 100.0, SlightlyOver), value(125.0, 1.0, Exact), Compatible),
            (value(100.0, 100.0, SlightlyOver), value(135.0, 1.0, Exact), Differs),
            (value(250.0, 10.0, SlightlyOver), value(270.0, 10.0, Exact), Compatible),
            (value(250.0, 10.0, SlightlyOver), value(280.0, 10.0, Exact), Differs),
            (value(100.0, 100.0, Nearly), value(85.0, 1.0, Exact), Compatible),
            (value(100.0, 100.0, Nearly), value(75.0, 1.0, Exact), Differs),
            (value(250.0, 10.0, Nearly), value(230.0, 10.0, Exact), Compatible),
            (value(250.0, 10.0, Nearly), value(220.0, 10.0, Exact), Differs),
            (value(100.0, 100.0, Below), value(75.0, 1.0, Exact), Compatible),
            (value(100.0, 100.0, Below), value(65.0, 1.0, Exact), Differs),
            (value(-5.0, 1.0, Exact), value(-5.0, 1.0, Exact), Same),
            (value(2000.0, 1000.0, Exact), value(2050.0, 10.0, Exact), Open),
            (value(2000.0, 1000.0, Exact), value(2200.0, 10.0, Exact), Differs),
        ] {
            assert_eq!(a.agreement(&b, false), agreement, "{a:?} {b:?}");
            assert_eq!(b.agreement(&a, false), agreement, "{b:?} {a:?}");
        }
    }
}
