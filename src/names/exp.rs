//! The exponential function from additions and multiplications alone: a platform's own differs in the last bit, and
//! the same text must give the same confidence everywhere.

/// e to the power of `x`, to about six digits; 0 far below, the largest number far above.
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
    // Taylor around 0; |rest| ≤ 0.35.
    let series =
        1.0 + rest * (1.0 + rest * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest * (1.0 / 120.0)))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn follows_the_real_one() {
        for step in -800..800 {
            let x = step as f32 / 10.0;
            let real = f64::from(x).exp();
            assert!((f64::from(exp(x)) - real).abs() <= real * 1e-5, "{x}");
        }
        assert_eq!((exp(-1e9), exp(1e9)), (0.0, f32::MAX));
        assert!(!exp(f32::NAN).is_finite() || exp(f32::NAN) >= 0.0);
    }
}
