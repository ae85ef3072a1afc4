//! Numbers over one or several tokens: `30 000`, `1'500`, `1,4 Millionen`, `eine halbe Million`, `vier Dutzend`, `Hunderte`.

use super::quantities::figures;
use super::value::Value;
use crate::document::Document;
use crate::german::approximation::Bound;
use crate::german::measures::{currency, unit};
use crate::german::numerals::cardinal;

/// What a word form says of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct NumberForm {
    /// The value of figures or of a number word, and its step.
    pub(super) value: Option<(f64, f64)>,
    /// The same of figures with a point before one or two of them, as Switzerland writes decimals: `14.50`. Elsewhere these are
    /// times of day.
    pub(super) swiss: Option<(f64, f64)>,
    /// What it multiplies the number before it by.
    pub(super) factor: Option<f64>,
    /// Whether it is a form of `ein`.
    pub(super) one: bool,
    /// Whether it is a form of `halb`.
    pub(super) half: bool,
    /// The interval of a word such as `Hunderte`.
    pub(super) vague: Option<(f64, f64)>,
    /// Whether it is exactly three figures: the end of `30 000`.
    pub(super) thousands: bool,
    /// The number of a compound that counts something: `180-Betten-Haus`.
    pub(super) compound: Option<f64>,
}

/// The longest number word, in bytes.
const LONGEST_WORD: usize = 60;

impl NumberForm {
    pub(super) fn of(word: &str) -> Self {
        let first = word.chars().next().unwrap_or_default();
        if word.len() > LONGEST_WORD || !first.is_alphanumeric() {
            return Self::default();
        }
        let compound = in_compound(word).map(|(number, _)| number);
        if first.is_ascii_digit() {
            let plain = plain_figures(word);
            let thousands = word.len() == 3 && word.bytes().all(|c| c.is_ascii_digit());
            let swiss = decimals(word).filter(|_| plain.is_none());
            return Self { value: plain, swiss, thousands, compound, ..Self::default() };
        }
        let lower = word.to_lowercase();
        Self {
            value: mixed(&lower).or_else(|| {
                let value = f64::from(cardinal(&lower).filter(|value| *value > 1)?);
                Some((value, step_of(value)))
            }),
            factor: factor(word),
            one: matches!(lower.as_str(), "ein" | "eine" | "einer" | "einen" | "einem" | "eines"),
            half: matches!(lower.as_str(), "halbe" | "halben" | "halbes" | "halber"),
            vague: vague(word),
            swiss: None,
            thousands: false,
            compound,
        }
    }
}

/// Figures with points, apostrophes or none between thousands, and the place of the last one that is no zero.
pub(super) fn plain_figures(word: &str) -> Option<(f64, f64)> {
    // `0511` is a number to call.
    if word.len() > 1 && word.starts_with('0') && !word.starts_with("0,") {
        return None;
    }
    let separates = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let joined: String;
    let plain = if word.contains(separates) {
        let mut parts = word.split(separates);
        let three = |part: &str| part.len() >= 3 && part.bytes().take(3).all(|c| c.is_ascii_digit());
        if parts.next().is_none_or(|first| first.len() > 3) || !parts.all(three) {
            return None;
        }
        joined = word.chars().filter(|c| !separates(*c)).collect();
        &joined
    } else {
        word
    };
    let value = figures(plain)?;
    let fraction = plain.split_once(',').map_or(0, |(_, fraction)| fraction.len());
    if fraction > 0 {
        return Some((value, (0..fraction).fold(1.0, |step, _| step / 10.0)));
    }
    Some((value, step_of(value)))
}

/// Figures with a point before one or two of them: `14.50`.
fn decimals(word: &str) -> Option<(f64, f64)> {
    let (whole, fraction) = word.split_once('.')?;
    let is_decimal = whole.len() <= 4 && matches!(fraction.len(), 1 | 2);
    let figure = |word: &str| figures(word).filter(|_| word.bytes().all(|c| c.is_ascii_digit()));
    let (whole, tens) = (figure(whole)?, if fraction.len() == 1 { 10.0 } else { 100.0 });
    Some((whole + figure(fraction)? / tens, 1.0 / tens)).filter(|_| is_decimal)
}

/// The place of the last figure of a whole number that is no zero.
pub(super) fn step_of(value: f64) -> f64 {
    let mut step = 1.0;
    while value > 0.0 && step < 1e15 && value % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step
}

/// Halves in one word: `anderthalb`, `zweieinhalb`.
fn mixed(word: &str) -> Option<(f64, f64)> {
    if matches!(word, "anderthalb" | "eineinhalb") {
        return Some((1.5, 0.5));
    }
    // `dreieinhalbtausend`.
    if let Some((value, step)) = word.strip_suffix("tausend").and_then(mixed) {
        return Some((value * 1_000.0, step * 1_000.0));
    }
    let whole = cardinal(word.strip_suffix("einhalb")?)?;
    Some((f64::from(whole) + 0.5, 0.5))
}

fn factor(word: &str) -> Option<f64> {
    Some(match word {
        "Million" | "Millionen" | "Mio" | "Mio." => 1e6,
        "Milliarde" | "Milliarden" | "Mrd" | "Mrd." => 1e9,
        "Billion" | "Billionen" => 1e12,
        "Tausend" | "tausend" => 1e3,
        "Viertelmillion" => 250_000.0,
        "Drittelmillion" => 1e6 / 3.0,
        "Dreiviertelmillion" => 750_000.0,
        "Dutzend" => 12.0,
        _ => return None,
    })
}

fn vague(word: &str) -> Option<(f64, f64)> {
    Some(match word {
        "Dutzende" | "Dutzenden" => (24.0, 99.0),
        "Hunderte" | "Hunderten" | "hunderte" => (200.0, 999.0),
        "Tausende" | "Tausenden" | "tausende" => (2e3, 9_999.0),
        "Zehntausende" | "Zehntausenden" => (2e4, 99_999.0),
        "Hunderttausende" | "Hunderttausenden" => (2e5, 999_999.0),
        _ => return None,
    })
}

/// What `mehrere Tausend`, `einige Dutzend` are at least and at most, in thousands and dozens.
const SEVERAL: (f64, f64) = (2.0, 9.999);

/// A number in a compound that counts something: `180-Betten-Haus`, `Drei-Zimmer-Wohnung`, `Dreizimmerwohnung`. What it counts
/// is no unit: `49-Euro-Ticket` and `7-Tage-Inzidenz` are names.
pub(crate) fn in_compound(word: &str) -> Option<(f64, &str)> {
    let mut parts = word.split(['-', '‑']);
    let (number, noun, whole) = (parts.next()?, parts.next(), parts.next());
    if let (Some(noun), Some(_)) = (noun, whole) {
        let counts = noun.starts_with(char::is_uppercase)
            && unit(&noun.to_lowercase()).is_none()
            && currency(&noun.to_lowercase()).is_none()
            && factor(noun).is_none();
        return Some((whole_number(number)?, noun)).filter(|_| counts);
    }
    let rooms = noun.map_or_else(|| rooms_in(word), |_| None)?;
    Some((whole_number(&word[..rooms])?, &word[rooms..rooms + ROOMS.len()]))
}

/// Whether a word says no more than that there are some.
fn is_several(word: &str) -> bool {
    matches!(word, "mehrere" | "Mehrere" | "mehreren" | "einige" | "Einige" | "einigen")
}

/// What is counted in one word without hyphens.
const ROOMS: &str = "zimmer";

/// Where it stands in a word: `str::find` prepares for longer texts than a word.
fn rooms_in(word: &str) -> Option<usize> {
    word.as_bytes().windows(ROOMS.len()).position(|letters| letters == ROOMS.as_bytes())
}

/// A number above one, in figures or in words.
fn whole_number(word: &str) -> Option<f64> {
    if word.len() > LONGEST_WORD {
        return None;
    }
    let spelt = || cardinal(&word.to_lowercase()).map(f64::from);
    plain_figures(word).map(|(value, _)| value).or_else(spelt).filter(|value| *value > 1.0)
}

/// The numbers of a document, by token.
pub(super) struct Numbers<'d> {
    document: &'d Document,
    forms: Vec<NumberForm>,
}

impl<'d> Numbers<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self { document, forms: document.map_forms(NumberForm::of) }
    }

    pub(super) fn form(&self, token: usize) -> NumberForm {
        let form = self.document.form_at(token);
        form.and_then(|form| self.forms.get(form as usize)).copied().unwrap_or_default()
    }

    /// The number that begins at a token, and the token behind it. A lone `ein` is none.
    pub(super) fn at(&self, start: usize, end: usize) -> Option<(Value, usize)> {
        let form = self.form(start);
        if let Some((low, high)) = form.vague {
            return Some((Value { low, high, bound: Bound::Between, step: 1.0 }, start + 1));
        }
        // `mehrere Tausend`.
        let next = self.form(start + 1).factor.filter(|_| start + 1 < end);
        if let Some(factor) = next.filter(|_| is_several(self.document.word_at(start))) {
            let (low, high) = (SEVERAL.0 * factor, SEVERAL.1 * factor);
            return Some((Value { low, high, bound: Bound::Between, step: factor }, start + 2));
        }
        let swiss = || form.swiss.filter(|_| start + 1 < end && self.is_measured(start + 1));
        let (mut value, mut step, mut at) = match form.value.or_else(swiss) {
            Some((value, step)) => (value, step, start + 1),
            None if form.one && self.form(start + 1).half => {
                let factor = self.form(start + 2).factor.filter(|_| start + 2 < end);
                match factor {
                    Some(factor) => return Some((Value::exact(factor / 2.0, factor / 2.0), start + 3)),
                    None => (0.5, 0.5, start + 2),
                }
            }
            None if form.one && self.form(start + 1).factor.is_some() => (1.0, 1.0, start + 1),
            None if matches!(self.document.word_at(start), "Dutzend" | "Viertelmillion") => (1.0, 1.0, start),
            None => return None,
        };
        // `30 000`: groups of three figures a single space apart.
        let short = self.document.word_at(start).len() <= 3;
        while let Some(group) = self.group(at).filter(|group| *group < end && form.value.is_some() && short) {
            value = value * 1_000.0 + self.digits(group);
            step = step_of(value);
            at = group + 1;
        }
        if at < end
            && let Some(factor) = self.form(at).factor
        {
            value *= factor;
            step *= factor;
            at += 1;
        }
        // `vierzig`, `vier Dutzend`: who spells out a round number has rounded it.
        let dozens = self.document.word_at(at.wrapping_sub(1)) == "Dutzend";
        let spelt = at == start + 1 && self.document.word_at(start).starts_with(char::is_lowercase);
        let round = dozens || (spelt && value >= 20.0 && step >= 10.0);
        let bound = if round { Bound::About } else { Bound::Exact };
        (at > start).then(|| (Value { bound, ..Value::exact(value, step) }, at))
    }

    /// Whether a token says what is measured: a unit, a currency, millions.
    fn is_measured(&self, token: usize) -> bool {
        let word = self.document.word_at(token).to_lowercase();
        unit(&word).is_some() || currency(&word).is_some() || self.form(token).factor.is_some()
    }

    /// The value of a group of figures, zeros before it included.
    fn digits(&self, token: usize) -> f64 {
        self.document
            .word_at(token)
            .bytes()
            .fold(0.0, |value, c| value * 10.0 + f64::from(c.wrapping_sub(b'0')))
    }

    /// The token of three figures behind a number, one space of any kind or an apostrophe apart.
    fn group(&self, at: usize) -> Option<usize> {
        let tokens = self.document.tokens();
        let before = tokens.get(at.checked_sub(1)?)?.span.end;
        let apostrophe = matches!(self.document.word_at(at), "'" | "’");
        let group = at + usize::from(apostrophe);
        let start = tokens.get(group)?.span.start;
        let gap = self.document.text().get(before as usize..start as usize)?;
        let mut letters = gap.chars();
        let apart = letters.next().is_some_and(|c| c != '\n' && (c.is_whitespace() || apostrophe));
        let digits = self.document.word_at(at - 1).bytes().all(|c| c.is_ascii_digit());
        (self.form(group).thousands && digits && apart && letters.next().is_none()).then_some(group)
    }
}

#[cfg(test)]
mod tests {
    use super::{decimals, mixed, plain_figures, step_of};

    #[test]
    fn figures_have_the_step_of_their_last_one_that_is_no_zero() {
        for (figures, expected) in [
            ("0", Some((0.0, 1.0))),
            ("7", Some((7.0, 1.0))),
            ("1200", Some((1_200.0, 100.0))),
            ("1.250.000", Some((1_250_000.0, 10_000.0))),
            ("1'000", Some((1_000.0, 1_000.0))),
            ("12’345", Some((12_345.0, 1.0))),
            ("0,5", Some((0.5, 0.1))),
            ("12,50", Some((12.5, 0.01))),
            ("1’200,5", Some((1_200.5, 0.1))),
        ] {
            let near = |(value, step): (f64, f64)| (value, (step * 1e6).round() / 1e6);
            assert_eq!(plain_figures(figures).map(near), expected, "{figures}");
        }
        // Numbers to call, groups that have not three figures, words.
        for none in ["0511", "007", "1'00", "1234'567", "1'a00", "12a", "", "x"] {
            assert_eq!(plain_figures(none), None, "{none}");
        }
        assert_eq!([0.0, 5.0, 40.0, 3_000.0, 10_500.0].map(step_of), [1.0, 1.0, 10.0, 1_000.0, 100.0]);
    }

    #[test]
    fn halves_and_swiss_decimals_have_their_values() {
        assert_eq!(mixed("anderthalb"), Some((1.5, 0.5)));
        assert_eq!(mixed("zweieinhalb"), Some((2.5, 0.5)));
        assert_eq!(mixed("dreieinhalbtausend"), Some((3_500.0, 500.0)));
        assert_eq!(mixed("halb"), None);
        assert_eq!(decimals("14.50"), Some((14.5, 0.01)));
        assert_eq!(decimals("2.3"), Some((2.3, 0.1)));
        for none in ["14.500", "14", "1.", "12345.5", "a.5"] {
            assert_eq!(decimals(none), None, "{none}");
        }
    }
}
