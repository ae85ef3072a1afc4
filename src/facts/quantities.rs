//! Numbers in figures and in words, with their multipliers: `5,2 Millionen`, `zwölf`, `62.595,00`.

use std::ops::Range;

use crate::document::forms::FormId;
use crate::german::numerals::cardinal;

/// A number of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    /// The tokens that say it.
    pub(crate) tokens: Range<usize>,
    /// Its value.
    pub(crate) value: f64,
}

/// What a word form says of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Count {
    value: Option<f64>,
    /// What it multiplies the number before it by.
    times: Option<f64>,
    /// Whether it is a form of `ein`, which is a number before a multiplier only.
    one: bool,
}

impl Count {
    pub(crate) fn of(word: &str) -> Self {
        Self {
            value: figures(word).or_else(|| spelt(word)).or_else(|| counting(word)),
            times: multiplier(word),
            one: matches!(word, "eine" | "einer" | "ein" | "einen"),
        }
    }
}

/// The numbers among the tokens of a sentence, in their order, given what each word form says and each token's form.
pub(crate) fn find(counts: &[Count], forms: &[FormId], sentence: Range<usize>) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    let count = |at: usize| {
        let form = forms.get(at).filter(|_| at < sentence.end);
        form.and_then(|form| counts.get(*form as usize)).copied().unwrap_or_default()
    };
    while at < sentence.end {
        let Count { value, one, .. } = count(at);
        if value.is_none() && !one {
            at += 1;
            continue;
        }
        let times = count(at + 1).times;
        match value.or(times.map(|_| 1.0)) {
            Some(value) => {
                let end = at + 1 + usize::from(times.is_some());
                found.push(Quantity { tokens: at..end, value: value * times.unwrap_or(1.0) });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The value of a number in German figures: points group thousands, a comma opens the fraction.
pub(crate) fn figures(word: &str) -> Option<f64> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() > 24 {
        return None;
    }
    let (whole, fraction) = word.split_once(',').unwrap_or((word, ""));
    if let Some((_, last)) = whole.rsplit_once('.')
        && last.len() != 3
    {
        return None;
    }
    // Exact up to fifteen digits; the standard library's reader of numbers would bring 10 kB of powers of ten.
    let digits = whole.chars().filter(|c| !matches!(c, '.' | '\'' | '’')).chain(fraction.chars());
    let mut digits = digits.map(|c| c.to_digit(10).map(f64::from));
    let number = digits.try_fold(0.0, |number, digit| Some(number * 10.0 + digit?))?;
    Some(number / fraction.bytes().fold(1.0, |power, _| power * 10.0))
}

fn multiplier(word: &str) -> Option<f64> {
    match word {
        "Million" | "Millionen" | "Mio" | "Mio." => Some(1e6),
        "Milliarde" | "Milliarden" | "Mrd" | "Mrd." => Some(1e9),
        "Billion" | "Billionen" => Some(1e12),
        "Tausend" | "tausend" => Some(1e3),
        _ => None,
    }
}

/// The value of a number word; `eins` and its forms are left out, for they are mostly articles.
fn spelt(word: &str) -> Option<f64> {
    if !word.starts_with(char::is_alphabetic) || word.chars().nth(LONGEST_WORD).is_some() {
        return None;
    }
    cardinal(&word.to_lowercase()).filter(|value| *value > 1).map(f64::from)
}

/// The value in an adjective that counts something: `siebenjährig`, `23-jährigen`.
fn counting(word: &str) -> Option<f64> {
    // Few words get as far as the list.
    if !word.as_bytes().windows(2).any(|letters| letters == b"ig") {
        return None;
    }
    let (at, _) = COUNTING.iter().find_map(|ending| word.match_indices(ending).next())?;
    let number = word.get(..at)?.trim_end_matches('-');
    figures(number).or_else(|| spelt(number))
}

/// What adjectives that count something end with.
const COUNTING: &[&str] =
    &["jährig", "Jährig", "monatig", "wöchig", "tägig", "stündig", "minütig", "köpfig", "stellig"];

/// The longest number word, in letters.
const LONGEST_WORD: usize = 40;

#[cfg(test)]
mod tests {
    use super::{Count, find};
    use crate::document::article::Article;
    use crate::document::forms::Forms;
    use crate::document::segment::segment;

    #[test]
    fn figures_words_and_multipliers_give_values() {
        let values = |text: &str| -> Vec<f64> {
            let article = Article::from_text("", text).unwrap();
            let tokens = segment(&article).tokens;
            let forms = Forms::new(article.text(), &tokens);
            let counts = forms.map(article.text(), Count::of);
            find(&counts, forms.of_tokens(), 0..tokens.len()).iter().map(|quantity| quantity.value).collect()
        };
        assert_eq!(values("Bisher 10.000 und 10000 Menschen"), [10_000.0, 10_000.0]);
        assert_eq!(values("ein Gebot von 62.595,00 Euro"), [62_595.0]);
        assert_eq!(values("über 5,2 Millionen, nicht eine Million"), [5_200_000.0, 1_000_000.0]);
        assert_eq!(values("nach siebenjähriger Haft der 23-Jährige, vierundzwanzig Mal"), [7.0, 23.0, 24.0]);
        assert_eq!(values("die 23-jährige Pilotin"), [23.0]);
        assert_eq!(values("Zwölf Tage später kam ein Mann"), [12.0]);
    }
}
