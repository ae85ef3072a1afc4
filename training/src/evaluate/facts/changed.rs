//! Contradictions made from agreements: in the second report, some figures that both tell are changed.
//!
//! Few annotated facts contradict each other, many agree, and what tells that two quantities are one fact is the same for
//! both. A changed figure has the form of the old one: another digit, two swapped, more or less by a part, the next number
//! in words, another day. The same file and number of the variant give the same changes.

use lesart::Span;

use super::gold::{Expected, GoldFact, Place};
use crate::corpora::pairs::GoldComparison;
use crate::train::random::Random;

/// Of so many facts that can be changed, one is left as it is.
const KEPT: usize = 3;
/// Parts that a number is multiplied by, and those for numbers with a bound or a rounding.
const FACTORS: [f64; 6] = [0.6, 0.75, 0.85, 1.15, 1.3, 1.6];
const FAR_FACTORS: [f64; 3] = [0.5, 0.6, 1.7];

const NUMBERS: [&str; 11] =
    ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
const WEEKDAYS: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
/// Words that make a number a bound or a rounded one.
const VAGUE: [&str; 19] = [
    "rund",
    "etwa",
    "knapp",
    "fast",
    "gut",
    "über",
    "mehr als",
    "mindestens",
    "bis zu",
    "weniger als",
    "höchstens",
    "nahezu",
    "beinahe",
    "circa",
    "unter",
    "ungefähr",
    "kaum",
    "zwischen",
    "mehr",
];

/// Two reports, and the facts that they tell, with some of them changed in the second report; nothing if none can be.
pub(crate) fn changed(
    reports: &GoldComparison,
    facts: &[GoldFact],
    seed: u64,
) -> Option<(GoldComparison, Vec<GoldFact>)> {
    let mut random = Random::new(seed);
    let (mut reports, mut facts) = (reports.clone(), facts.to_vec());
    let mut any = false;
    for at in 0..facts.len() {
        let fact = &facts[at];
        let [place] = &fact.places[1][..] else { continue };
        if fact.verdict > Expected::Compatible || random.below(KEPT) == 0 {
            continue;
        }
        let text = &reports.articles[1].text;
        let vague = [0, 1].iter().any(|&side| {
            let words = fact.places[side].iter();
            words.map(|place| place.span.of(&reports.articles[side].text).to_lowercase()).any(|words| {
                VAGUE
                    .iter()
                    .any(|vague| words.split(' ').any(|word| word == *vague) || words.contains(*vague))
            })
        });
        let vague = vague || fact.verdict == Expected::Compatible;
        let rest = &text[place.span.end as usize..];
        let Some((start, end, new)) = figure(place.span.of(text), rest, &fact.kind, vague, &mut random)
        else {
            continue;
        };
        let start = place.span.start as usize + start;
        let end = place.span.start as usize + end;
        replace(&mut reports, &mut facts, start..end, &new);
        facts[at].verdict = Expected::Differs;
        any = true;
    }
    any.then_some((reports, facts))
}

/// Writes other words into the second report.
fn replace(reports: &mut GoldComparison, facts: &mut [GoldFact], old: std::ops::Range<usize>, new: &str) {
    let report = &mut reports.articles[1];
    let moved =
        |at: u32| if at as usize >= old.end { at as usize + new.len() - old.len() } else { at as usize };
    let move_span = |span: &mut Span| *span = Span::new(moved(span.start), moved(span.end));
    report.sentences.iter_mut().for_each(move_span);
    let places = facts.iter_mut().flat_map(|fact| fact.places[1].iter_mut());
    places.for_each(|place: &mut Place| move_span(&mut place.span));
    report.text.replace_range(old.clone(), new);
}

/// The place in some words of a figure that can be changed, and what it is changed to. `rest` is the text behind the words.
fn figure(
    words: &str,
    rest: &str,
    kind: &str,
    vague: bool,
    random: &mut Random,
) -> Option<(usize, usize, String)> {
    if let Some(start) = words.find(|c: char| c.is_ascii_digit()) {
        let is_inside = |at: usize, c: char| {
            let next = words[at + c.len_utf8()..].chars();
            c.is_ascii_digit()
                || (matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}')
                    && next.take(if c.is_whitespace() { 3 } else { 1 }).filter(char::is_ascii_digit).count()
                        == if c.is_whitespace() { 3 } else { 1 })
        };
        let length = words[start..].char_indices().find(|&(at, c)| !is_inside(start + at, c));
        let end = start + length.map_or(words.len() - start, |(at, _)| at);
        let old = &words[start..end];
        let behind = if end == words.len() { rest } else { &words[end..] };
        let clock = old.len() <= 5 && old.contains('.') && behind.trim_start().starts_with("Uhr");
        let new = if clock || behind.starts_with(':') {
            clock_time(old, random)?
        } else if kind == "date" && (old.len() < 3 || behind.starts_with('.')) {
            format!("{}", 1 + random.below(28))
        } else if kind == "date" {
            digits(old, false, random)?
        } else if vague || random.below(2) == 0 {
            scaled(old, vague, random)?
        } else {
            digits(old, vague, random)?
        };
        return (new != old).then_some((start, end, new));
    }
    for (start, word) in words.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    }) {
        let lower = word.to_lowercase();
        let next = |list: &[&str], old: usize, random: &mut Random| {
            let step = 1 + random.below(if vague { 5 } else { 3 }) + if vague { 3 } else { 0 };
            let new = if random.below(2) == 0 { old + step } else { (old + list.len() * 3) - step };
            list[new % list.len()].to_owned()
        };
        if let Some(old) = NUMBERS.iter().position(|number| *number == lower) {
            let new = next(&NUMBERS, old, random);
            let capital = word.starts_with(char::is_uppercase);
            let new = match new.chars().next().filter(|_| capital) {
                Some(first) => first.to_uppercase().chain(new.chars().skip(1)).collect(),
                None => new,
            };
            return Some((start, start + word.len(), new));
        }
        for list in [&WEEKDAYS[..], &MONTHS[..]] {
            if let Some(old) = list.iter().position(|name| word.starts_with(name)) {
                return Some((start, start + list[old].len(), next(list, old, random)));
            }
        }
    }
    None
}

/// A number more or less by a part, in the same form.
fn scaled(old: &str, vague: bool, random: &mut Random) -> Option<String> {
    let figures: String = old.chars().filter(char::is_ascii_digit).collect();
    let zeros = figures.len() - figures.trim_end_matches('0').len();
    let factor = if vague { FAR_FACTORS[random.below(3)] } else { FACTORS[random.below(6)] };
    let unit = 10_f64.powi(zeros as i32);
    let number = (figures.parse::<f64>().ok()? * factor / unit).round() * unit;
    let number = format!("{number:0width$}", width = figures.len());
    in_form(old, &number)
}

/// A number with one digit changed or two swapped.
fn digits(old: &str, far: bool, random: &mut Random) -> Option<String> {
    let mut figures: Vec<u8> = old.bytes().filter(u8::is_ascii_digit).collect();
    let last = figures.iter().rposition(|figure| *figure != b'0')?;
    let at = if far { 0 } else { random.below(last + 1) };
    if last > 0 && !far && random.below(2) == 0 && figures[last] != figures[last - 1] {
        figures.swap(last, last - 1);
    } else {
        let figure = (figures[at] - b'0' + 1 + random.below(8) as u8) % 10;
        figures[at] = b'0' + figure;
    }
    in_form(old, std::str::from_utf8(&figures).ok()?)
}

/// Other digits in the form of a number, if they have as many places.
fn in_form(old: &str, digits: &str) -> Option<String> {
    let mut digits = digits.chars();
    let new: String =
        old.chars().map(|c| if c.is_ascii_digit() { digits.next().unwrap_or('x') } else { c }).collect();
    let whole = !new.contains('x') && digits.next().is_none();
    let led = !new.starts_with('0') || old.starts_with('0');
    (whole && led && new.chars().any(|c| matches!(c, '1'..='9'))).then_some(new)
}

/// Another time of the day, half an hour to two hours away.
fn clock_time(old: &str, random: &mut Random) -> Option<String> {
    let (hour, minute) = old.split_once('.').unwrap_or((old, ""));
    let time = hour.parse::<usize>().ok()? * 60 + minute.parse::<usize>().unwrap_or(0);
    let off = [30, 45, 60, 70, 90, 120][random.below(6)];
    let time = (time + if random.below(2) == 0 { off } else { 1_440 - off }) % 1_440;
    Some(match minute {
        "" => format!("{}", time / 60),
        _ => format!("{}.{:02}", time / 60, time % 60),
    })
}

#[cfg(test)]
mod tests {
    use super::{Random, figure};

    #[test]
    fn a_changed_figure_keeps_its_form() {
        let mut random = Random::new(1);
        for _ in 0..200 {
            for (words, rest, kind) in [
                ("71 000 Stromer", ".", "number"),
                ("um 12,3", " Prozent", "share"),
                ("Fünf Verdächtige", "", "number"),
                ("am Mittwochmorgen", "", "date"),
                ("gegen 6.30 Uhr", "", "clock"),
            ] {
                let Some((start, end, new)) = figure(words, rest, kind, false, &mut random) else { continue };
                let old = &words[start..end];
                assert_ne!(old, new);
                let shape = |word: &str| word.chars().filter(|c| !c.is_alphanumeric()).collect::<String>();
                assert_eq!(shape(old), shape(&new), "{old} {new}");
                assert_eq!(old.starts_with(char::is_uppercase), new.starts_with(char::is_uppercase));
            }
        }
    }
}
