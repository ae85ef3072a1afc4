//! Numbers in figures and in words, with their multipliers: `5,2 Millionen`, `zwölf`, `62.595,00`.

use std::ops::Range;

use crate::segment::Token;

/// A number of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quantity {
    /// The tokens that say it.
    pub(super) tokens: Range<usize>,
    /// Its value.
    pub(super) value: f64,
}

/// The numbers among the tokens of a sentence, in their order.
pub(super) fn find(text: &str, tokens: &[Token], sentence: Range<usize>) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let word =
            |at: usize| tokens.get(at).filter(|_| at < sentence.end).map_or("", |token| token.span.of(text));
        let multiplier = multiplier(word(at + 1));
        let value = figures(word(at)).or_else(|| spelt(word(at))).or(match word(at) {
            "eine" | "einer" | "ein" | "einen" => multiplier.map(|_| 1.0),
            _ => None,
        });
        match value {
            Some(value) => {
                let end = at + 1 + usize::from(multiplier.is_some());
                found.push(Quantity { tokens: at..end, value: value * multiplier.unwrap_or(1.0) });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The value of a number in German figures: points group thousands, a comma opens the fraction.
pub(super) fn figures(word: &str) -> Option<f64> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() > 24 {
        return None;
    }
    let (whole, fraction) = word.split_once(',').unwrap_or((word, ""));
    if let Some((_, last)) = whole.rsplit_once('.')
        && last.len() != 3
    {
        return None;
    }
    let digits: String = whole.chars().filter(|c| *c != '.').collect();
    format!("{digits}.{fraction}0").parse().ok()
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
    const WORDS: [(&str, f64); 24] = [
        ("zwei", 2.0),
        ("drei", 3.0),
        ("vier", 4.0),
        ("fünf", 5.0),
        ("sechs", 6.0),
        ("sieben", 7.0),
        ("acht", 8.0),
        ("neun", 9.0),
        ("zehn", 10.0),
        ("elf", 11.0),
        ("zwölf", 12.0),
        ("dreizehn", 13.0),
        ("vierzehn", 14.0),
        ("fünfzehn", 15.0),
        ("zwanzig", 20.0),
        ("dreißig", 30.0),
        ("vierzig", 40.0),
        ("fünfzig", 50.0),
        ("sechzig", 60.0),
        ("siebzig", 70.0),
        ("achtzig", 80.0),
        ("neunzig", 90.0),
        ("hundert", 100.0),
        ("tausend", 1000.0),
    ];
    let mut letters = word.chars();
    let first = letters.next()?;
    WORDS
        .iter()
        .find(|(spelling, _)| {
            // `Fünf` at the start of a sentence.
            let mut others = spelling.chars();
            others.next().is_some_and(|c| first == c || first.to_lowercase().eq([c]))
                && others.eq(letters.clone())
        })
        .map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::article::Article;
    use crate::segment::segment;

    #[test]
    fn figures_words_and_multipliers_give_values() {
        let values = |text: &str| -> Vec<f64> {
            let article = Article::from_text("", text).unwrap();
            let tokens = segment(&article).tokens;
            find(article.text(), &tokens, 0..tokens.len()).iter().map(|quantity| quantity.value).collect()
        };
        assert_eq!(values("Bisher 10.000 und 10000 Menschen"), [10_000.0, 10_000.0]);
        assert_eq!(values("ein Gebot von 62.595,00 Euro"), [62_595.0]);
        assert_eq!(values("über 5,2 Millionen, nicht eine Million"), [5_200_000.0, 1_000_000.0]);
        assert_eq!(values("Zwölf Tage später kam ein Mann"), [12.0]);
    }
}
