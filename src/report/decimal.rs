//! Numbers of single precision as decimals: the fewest digits that give the same number again.

use std::fmt;

/// Powers of ten, all exact.
const TENS: [f64; 15] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];

/// A number with its decimals; shown as JSON writes it, without a needless `.0`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Decimal {
    negative: bool,
    /// All digits as a whole number.
    digits: u64,
    /// How many of them stand behind the point.
    decimals: usize,
}

impl Decimal {
    /// The decimal of a number from .00001 up to ten millions, or of zero; of others, none.
    pub(crate) fn new(value: f32) -> Option<Self> {
        let size = value.abs();
        if size != 0.0 && !(1e-5..1e7).contains(&size) {
            return None;
        }
        // Reckoned in double precision, which holds the product exactly up to twelve decimals.
        let digits = |decimals: usize| (f64::from(size) * TENS[decimals]).round_ties_even();
        let reads_back = |decimals: usize| (digits(decimals) / TENS[decimals]) as f32 == size;
        // Most scores have no end that is near; where one more decimal does, so do all after it.
        let first = if reads_back(4) { 0 } else { 5 };
        let decimals = (first..TENS.len()).find(|&decimals| reads_back(decimals))?;
        Some(Self { negative: value.is_sign_negative(), digits: digits(decimals) as u64, decimals })
    }
}

/// Room for the text of any decimal: a sign, twenty figures, a point and fourteen more.
pub(crate) type Digits = [u8; 36];

impl Decimal {
    /// The number as text, in `room`: formatting of the standard library's takes several times as long.
    pub(crate) fn text(self, room: &mut Digits) -> &str {
        let Self { negative, mut digits, decimals } = self;
        let mut start = room.len();
        let mut push = |byte: u8| {
            start = start.saturating_sub(1);
            if let Some(place) = room.get_mut(start) {
                *place = byte;
            }
        };
        let mut figure = || {
            let figure = b'0' + (digits % 10) as u8;
            digits /= 10;
            (figure, digits)
        };
        for _ in 0..decimals {
            push(figure().0);
        }
        if decimals > 0 {
            push(b'.');
        }
        loop {
            let (figure, rest) = figure();
            push(figure);
            if rest == 0 {
                break;
            }
        }
        if negative {
            push(b'-');
        }
        room.get(start..).and_then(|text| str::from_utf8(text).ok()).unwrap_or_default()
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.text(&mut [0; size_of::<Digits>()]))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    /// As serde_json writes it, which finds the shortest by another way and turns halves to the even digit, too.
    fn known(value: f32) -> String {
        let text = serde_json::to_string(&value).unwrap();
        // Below a ten-thousandth it writes powers of ten.
        if text.contains('e') { value.to_string() } else { text.trim_end_matches(".0").to_owned() }
    }

    #[test]
    fn the_shortest_that_reads_back() {
        for value in [
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            0.1,
            1.25,
            0.0625,
            -0.33,
            123_456.7,
            9_999_999.0,
            1e-5,
            0.000_123,
            // Halfway between two numbers of seven decimals.
            621.0 / 256.0,
        ] {
            assert_eq!(Decimal::new(value).unwrap().to_string(), known(value));
        }
        let mut random = 1_u32;
        for _ in 0..200_000 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let value = f32::from_bits(random);
            match Decimal::new(value) {
                Some(decimal) => assert_eq!(decimal.to_string(), known(value)),
                None => assert!(!(1e-5..1e7).contains(&value.abs()), "{value}"),
            }
        }
    }
}
