//! Logarithm, exponential and power that give the same bits on every target.
//!
//! The last bits of the standard library's functions depend on the platform: a C library natively, another in
//! WebAssembly. These use only additions, multiplications and divisions, whose results IEEE 754 fixes to the last bit.
//! Logarithm and power compute in `f64`, accurate to about 1e-15, so that their `f32` results are correctly rounded in
//! all but the rarest ties; [`exp`] computes in `f32` and is faster and less accurate.

use std::f64::consts::{LN_2, SQRT_2};

/// The natural logarithm of a positive number.
pub(crate) fn ln(x: f32) -> f32 {
    ln_f64(f64::from(x)) as f32
}

/// The binary logarithm of a positive number.
pub(crate) fn log2(x: f32) -> f32 {
    (ln_f64(f64::from(x)) / LN_2) as f32
}

/// e to the power of `x`, in single precision throughout and to about six digits: 0 where the result would be
/// subnormal, the largest finite number where it would overflow.
pub(crate) fn exp(x: f32) -> f32 {
    let power = x * std::f32::consts::LOG2_E;
    if power < -126.0 {
        return 0.0;
    }
    if power > 126.0 {
        return f32::MAX;
    }
    let whole = power.round();
    let rest = (power - whole) * std::f32::consts::LN_2;
    // Taylor series around 0; |rest| ≤ 0.35.
    let series =
        1.0 + rest * (1.0 + rest * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest * (1.0 / 120.0)))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

/// A non-negative number to a power.
pub(crate) fn powf(x: f32, power: f32) -> f32 {
    if power == 0.0 {
        return 1.0;
    }
    if x == 0.0 {
        return if power > 0.0 { 0.0 } else { f32::INFINITY };
    }
    exp_f64(f64::from(power) * ln_f64(f64::from(x))) as f32
}

/// `ln(m · 2^e) = ln m + e · ln 2` with m near 1, and `ln m = 2 artanh((m − 1) / (m + 1))` as its series.
/// A single-precision number is never subnormal in double precision.
fn ln_f64(x: f64) -> f64 {
    if x.is_nan() || x < 0.0 {
        return f64::NAN;
    }
    if x == 0.0 {
        return f64::NEG_INFINITY;
    }
    if x.is_infinite() {
        return x;
    }
    let bits = x.to_bits();
    let mut exponent = ((bits >> 52) & 0x7FF) as i32 - 1023;
    let mut mantissa = f64::from_bits((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
    if mantissa > SQRT_2 {
        mantissa /= 2.0;
        exponent += 1;
    }
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let square = s * s;
    // |s| ≤ 0.172, so that the first term left out is below 1e-19.
    let series = (0..12).rev().fold(0.0, |sum, n| sum * square + 1.0 / f64::from(2 * n + 1));
    f64::from(exponent) * LN_2 + 2.0 * s * series
}

/// `e^x = 2^n · e^r` with |r| ≤ ln 2 / 2, and `e^r` as its series.
fn exp_f64(x: f64) -> f64 {
    // Beyond this, single precision knows only zero and infinity.
    let x = x.clamp(-200.0, 200.0);
    let n = (x / LN_2).round();
    let r = x - n * LN_2;
    let series = (1..16).rev().fold(1.0, |sum, n| 1.0 + sum * r / f64::from(n));
    series * f64::from_bits(((n as i64 + 1023) as u64) << 52)
}

/// A probability from log-odds.
pub(crate) fn logistic(x: f32) -> f32 {
    let small = 1.0 / (1.0 + powf(std::f32::consts::E, x.abs()));
    if x < 0.0 { small } else { 1.0 - small }
}

/// A function of numbers that are mostly small and whole, each value of which is worked out once.
pub(crate) struct Known<F> {
    of: F,
    /// The values of 1, 2, ….
    values: Vec<f32>,
}

impl<F: Fn(f32) -> f32> Known<F> {
    /// Up to this number, values are kept.
    const MOST: usize = 1 << 12;

    pub(crate) fn new(of: F) -> Self {
        Self { of, values: Vec::new() }
    }

    /// The value of a number.
    pub(crate) fn get(&mut self, number: f32) -> f32 {
        let at = number as usize;
        if at == 0 || at > Self::MOST || at as f32 != number {
            return (self.of)(number);
        }
        while self.values.len() < at {
            self.values.push((self.of)(self.values.len() as f32 + 1.0));
        }
        self.values[at - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of all magnitudes.
    fn numbers() -> impl Iterator<Item = f32> {
        (-40..40).flat_map(|exponent| {
            [1.0, 1.1, 1.41, 1.42, 1.5, 1.999_999_9].map(|m: f32| m * 2.0_f32.powi(exponent))
        })
    }

    #[test]
    fn exact_cases_are_exact() {
        assert_eq!((ln(1.0), log2(1.0), log2(8.0), log2(0.25)), (0.0, 0.0, 3.0, -2.0));
        assert_eq!((powf(0.0, 0.5), powf(0.0, 0.0), powf(1.0, 0.3), powf(4.0, 0.5)), (0.0, 1.0, 1.0, 2.0));
        assert_eq!(powf(9.0, 2.0), 81.0);
    }

    #[test]
    fn results_agree_with_the_platform_to_about_a_bit() {
        let near = |own: f32, theirs: f32| (own - theirs).abs() <= 2e-7 * theirs.abs().max(1e-6);
        for x in numbers() {
            assert!(near(ln(x), x.ln()), "ln {x}: {} {}", ln(x), x.ln());
            assert!(near(log2(x), x.log2()), "log2 {x}: {} {}", log2(x), x.log2());
            for power in [0.1, 0.5, 0.75, 1.0, 1.3, 2.0, -0.5] {
                assert!(near(powf(x, power), x.powf(power)), "{x}^{power}: {}", powf(x, power));
            }
        }
    }

    #[test]
    fn exp_is_right_to_six_digits() {
        for step in -800..800 {
            let x = step as f32 / 10.0;
            let expected = f64::from(x).exp();
            assert!((f64::from(exp(x)) - expected).abs() <= expected * 1e-5, "{x}");
        }
        assert_eq!((exp(-1e9), exp(1e9)), (0.0, f32::MAX));
        assert!(!exp(f32::NAN).is_finite() || exp(f32::NAN) >= 0.0);
    }

    #[test]
    fn undefined_results_are_nan_or_infinite() {
        assert!(ln(-1.0).is_nan());
        assert_eq!(ln(0.0), f32::NEG_INFINITY);
        assert_eq!(powf(1e30, 3.0), f32::INFINITY);
        assert_eq!(powf(1e-30, 3.0), 0.0);
    }

    #[test]
    fn known_values_are_those_of_the_function() {
        let asked = std::cell::Cell::new(0);
        let mut known = Known::new(|x| {
            asked.set(asked.get() + 1);
            powf(x, 1.25)
        });
        for x in [0.0, 0.5, 1.0, 3.0, 2.0, 3.0, 3.5, 1e7] {
            assert_eq!(known.get(x).to_bits(), powf(x, 1.25).to_bits());
        }
        assert_eq!(asked.get(), 7, "1 to 3 once, and four that are not kept");
    }
}
