//! The dateline: a line or the opening of one that says when an article appeared, `Berlin, 12. November 2025 –`,
//! `Stand: 12.11.2025, 14:05 Uhr`. What is pasted from a page or an agency has one near its top.
//!
//! A date counts only where nothing but a place, a source, a label or a weekday stands before it on its line and its
//! line, a dash, a stop, a bracket or a clock time follows; `Am 12. November 2025 beschloss …` is no dateline.

use std::ops::Range;

use super::line_ends;
use crate::document::date::PublicationDate;
use crate::german::function_words::classes;
use crate::german::months::MONTHS;
use crate::german::weekdays::WEEKDAYS;
use crate::span::Span;

/// How many lines, of how many bytes together, are looked at.
const LINES: usize = 8;
const BYTES: usize = 1200;
/// The most words before the date.
const LONGEST_LEAD: usize = 8;
/// What is told in earlier years was no news on a page; its dates are what the text is about.
const EARLIEST_YEAR: u16 = 1990;

/// Words that stand before a date of publication, in lower case. Own compilation.
const LABELS: [&str; 14] = [
    "aktualisiert",
    "aktualisierung",
    "artikel",
    "datum",
    "erschienen",
    "erstellt",
    "geändert",
    "online",
    "publiziert",
    "stand",
    "update",
    "veröffentlicht",
    "veröffentlichung",
    "zuletzt",
];

/// A dateline that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    pub(crate) date: PublicationDate,
    /// From the line's first character to the end of date and clock time.
    pub(crate) span: Span,
}

/// The first dateline behind byte `body` of a text.
pub(crate) fn find(text: &str, body: usize) -> Option<Dateline> {
    let mut start = body;
    let mut lines = 0;
    for line in line_ends::lines(text.get(body..)?) {
        if lines == LINES || start - body > BYTES {
            break;
        }
        if !line.trim().is_empty() {
            lines += 1;
            if let Some((date, from, to)) = in_line(line) {
                return Some(Dateline { date, span: Span::new(start + from, start + to) });
            }
        }
        start += line.len();
    }
    None
}

/// The longest place and agency before the first sentence of a report, in bytes and words.
const LONGEST_OPENING: usize = 80;
const OPENING_WORDS: usize = 8;

/// The byte of a sentence behind the place, the day and the agency that it opens with: `Northeim (dpa/lni) - `, `Graz/Linz – `,
/// `Berlin, 3. März – `; 0 where it opens with none.
pub(crate) fn length_of_opening(sentence: &str) -> usize {
    opening(sentence).map_or(0, |opening| opening.length)
}

/// The bytes of a sentence from the day in such an opening to its end; `None` where it has none.
pub(crate) fn day_of_opening(sentence: &str) -> Option<Range<usize>> {
    let opening = opening(sentence)?;
    Some(opening.day?..opening.length)
}

/// What stands before the first words of a report.
struct Opening {
    /// In bytes, the dash and the blank behind it included.
    length: usize,
    /// The byte where the day begins.
    day: Option<usize>,
}

fn opening(sentence: &str) -> Option<Opening> {
    let joins = |word: &str| matches!(word, "am" | "an" | "bei" | "der" | "im" | "de" | "/" | "und" | "la");
    let mut is_bracketed = false;
    let (mut before, mut day) = ("", None);
    for (number, (at, word)) in words(sentence).enumerate() {
        if number > OPENING_WORDS || at > LONGEST_OPENING {
            break;
        }
        if matches!(word, "–" | "—" | "-" | "--") {
            let end = at + word.len();
            let rest = sentence.get(end..).unwrap_or_default();
            let told = rest.trim_start();
            let goes_on = told.starts_with(|c: char| {
                c.is_uppercase() || c.is_ascii_digit() || matches!(c, '„' | '»' | '"' | '«')
            });
            let length = end + (rest.len() - told.len());
            return (number > 0 && goes_on).then_some(Opening { length, day });
        }
        is_bracketed |= word.starts_with('(');
        let is_day = is_day(before, word);
        if is_day {
            day = day.or(Some(at));
        }
        let is_of_day = is_day || day.is_some() && is_year(before, word);
        let opens = word.starts_with(char::is_uppercase) || number > 0 && (joins(word) || is_of_day);
        if !is_bracketed && !opens {
            break;
        }
        is_bracketed &= !word.ends_with(')');
        before = word;
    }
    None
}

/// A word with the byte where it begins.
type Word<'t> = (usize, &'t str);

/// Whether a word is the day behind a place or an agency: `3.` in `Berlin, 3. März`, `03.03.2025`.
fn is_day(before: &str, word: &str) -> bool {
    let word = word.trim_end_matches(',');
    let day = word.strip_suffix('.').and_then(|day| day.parse::<u8>().ok());
    before.ends_with([',', ')'])
        && (day.is_some_and(|day| (1..=31).contains(&day)) || in_numbers(word).is_some())
}

/// Whether a word is the year behind a month.
fn is_year(before: &str, word: &str) -> bool {
    four_digits(word.trim_end_matches(',')).is_some()
        && MONTHS.iter().any(|(names, _)| names.contains(&before))
}

/// The date of a line that opens with one, and from where to where in the line that opening reaches.
fn in_line(line: &str) -> Option<(PublicationDate, usize, usize)> {
    let words: Vec<Word<'_>> = words(line).take(LONGEST_LEAD + CLOCK_WORDS + 4).collect();
    let (at, date, used) = (0..=LONGEST_LEAD.min(words.len()))
        .find_map(|at| date_at(&words[at..]).map(|(date, used)| (at, date, used)))?;
    let (lead, rest) = (&words[..at], &words[at + used..]);
    let last = words[at + used - 1];
    let (clock, rest) = rest.split_at(clock(rest));
    let end = clock.last().copied().unwrap_or(last);
    let closed = rest.is_empty()
        || !clock.is_empty()
        || end.1.ends_with(['.', ':', ')'])
        || rest[0].1.starts_with(['–', '—', '-', '|', '(', '·', '•', '+']);
    let dashed = rest.first().is_some_and(|word| matches!(word.1, "–" | "—" | "-"));
    (closed && date.year() >= EARLIEST_YEAR && leads(lead, dashed))
        .then(|| (date, words[0].0, end.0 + end.1.len()))
}

fn words(line: &str) -> impl Iterator<Item = Word<'_>> {
    line.split_whitespace().map(|word| (word.as_ptr() as usize - line.as_ptr() as usize, word))
}

/// Whether words can stand before the date of a dateline: places, sources, labels, a weekday, set off by a comma, a
/// colon or a bracket.
fn leads(words: &[Word<'_>], dashed: bool) -> bool {
    let Some(&(_, last)) = words.last() else { return true };
    let label = |word: &str| LABELS.contains(&bare(word).to_lowercase().as_str());
    let weekday = |word: &str| {
        let word = bare(word);
        WEEKDAYS.iter().any(|(names, short)| names.contains(&word) || *short == word)
    };
    let stands = |(number, &(_, word)): (usize, &Word<'_>)| {
        if matches!(word, "am" | "vom") {
            return number > 0 && label(words[number - 1].1);
        }
        let name = word.starts_with(char::is_uppercase) && classes(&bare(word).to_lowercase()) == 0;
        name || label(word)
            || weekday(word)
            || word == "Von"
            || word.starts_with(['(', '|', '/', '·', '•', '–', '—', '-', '+'])
            || word.ends_with(')')
    };
    let set_off = last.ends_with([',', ':', ')', '|', '·', '•'])
        || matches!(last, "am" | "vom")
        || label(last)
        || weekday(last)
        || dashed;
    set_off && words.iter().enumerate().all(stands)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The date that words begin with, and how many words it takes: `12.11.2025`, `2025-11-12`, `12. November 2025`.
fn date_at(words: &[Word<'_>]) -> Option<(PublicationDate, usize)> {
    let &(_, first) = words.first()?;
    let first = first.trim_start_matches(['(', '[']);
    let whole = first.trim_end_matches([',', ':', ')', ']', ';']);
    if let Some(date) = in_numbers(whole.trim_end_matches('.')) {
        return Some((date, 1));
    }
    let day: u8 = first.strip_suffix('.')?.parse().ok()?;
    let month = words.get(1)?.1;
    let month = MONTHS
        .iter()
        .position(|(names, short)| names.contains(&month) || short.contains(&month.trim_end_matches('.')))?;
    let year = words.get(2)?.1.trim_end_matches([',', '.', ':', ')', ']', ';']);
    let date = PublicationDate::new(four_digits(year)?, month as u8 + 1, Some(day))?;
    Some((date, 3))
}

fn in_numbers(word: &str) -> Option<PublicationDate> {
    let german: Vec<&str> = word.split('.').collect();
    if let [day, month, year] = german[..] {
        return PublicationDate::new(four_digits(year)?, month.parse().ok()?, Some(day.parse().ok()?));
    }
    word.parse().ok().filter(|date: &PublicationDate| date.day().is_some())
}

fn four_digits(year: &str) -> Option<u16> {
    year.parse().ok().filter(|_| year.len() == 4)
}

/// The most words of a clock time: `um 14 Uhr MEZ`.
const CLOCK_WORDS: usize = 4;

/// How many words a clock time takes that stands behind the date: `14:05 Uhr`, `um 14 Uhr`, `14:05`.
fn clock(words: &[Word<'_>]) -> usize {
    let from = usize::from(words.first().is_some_and(|word| matches!(word.1, "um" | "|" | "·" | "-" | "–")));
    let Some(&(_, time)) = words.get(from) else { return 0 };
    if !time.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    match words.get(from + 1) {
        Some(word) if bare(word.1) == "Uhr" => from + 2,
        _ if bare(time).contains(':') => from + 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{find, length_of_opening};

    fn date(text: &str) -> Option<(String, &str)> {
        find(text, 0).map(|line| (line.date.to_string(), line.span.of(text)))
    }

    #[test]
    fn finds_when_an_article_appeared() {
        for (text, day, words) in [
            (
                "Wolfsburg, 12. November 2025. Der Betriebsrat warnt.",
                "2025-11-12",
                "Wolfsburg, 12. November 2025.",
            ),
            (
                "Berlin (Deutschland), 02.08.2005 – Die Reform gilt.",
                "2005-08-02",
                "Berlin (Deutschland), 02.08.2005",
            ),
            (
                "Zug kommt an\n\nStand: 12.11.2025, 14:05 Uhr\n\nDer Zug kam.",
                "2025-11-12",
                "Stand: 12.11.2025, 14:05 Uhr",
            ),
            (
                "Zuletzt aktualisiert am 3. Mrz. 2024 um 9 Uhr",
                "2024-03-03",
                "Zuletzt aktualisiert am 3. Mrz. 2024 um 9 Uhr",
            ),
            ("Mittwoch, 12. November 2025", "2025-11-12", "Mittwoch, 12. November 2025"),
            ("Von Anna Muster, 12.11.2025 | 14:05", "2025-11-12", "Von Anna Muster, 12.11.2025 | 14:05"),
            ("2025-11-12\nDer Zug kam.", "2025-11-12", "2025-11-12"),
            ("BERLIN, 1. Jänner 2024 (dpa) - Es schneit.", "2024-01-01", "BERLIN, 1. Jänner 2024"),
        ] {
            assert_eq!(date(text), Some((day.to_owned(), words)), "{text}");
        }
    }

    #[test]
    fn dates_that_a_text_tells_of_are_none() {
        for text in [
            "Am 12. November 2025 beschloss der Rat den Haushalt.",
            "Der 9. November 1989 – ein Tag, der bleibt.",
            "1. September 1939 – Deutschland überfällt Polen.",
            "Wahl am 23. Februar 2025: was man wissen muss",
            "Berlin, 12. November: Es schneit.",
            "Berlin, 31.02.2025 – Es schneit.",
            "Mittwoch, 12. November 2025, war ein grauer Tag.",
            "Bis zum 12.11.2025",
            "Erst kam der Winter,\ndann, 12.11.2025",
            "",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_and_an_agency_open_a_report() {
        for (sentence, told) in [
            ("Northeim (dpa/lni) - Nach dem Sturm fehlt Strom.", "Nach dem Sturm fehlt Strom."),
            ("Graz/Bad Kirchau – Die Therme schließt.", "Die Therme schließt."),
            ("Frankfurt am Main — 300 Leute kamen.", "300 Leute kamen."),
            ("Köln – „Das war's“, sagte sie.", "„Das war's“, sagte sie."),
            ("Berlin, 3. März – Der Senat tagt.", "Der Senat tagt."),
            ("Kassel (dpa), 14. Mai 2024, – Ein Feuer.", "Ein Feuer."),
            ("Berlin, 14.05.2024 – Der Senat tagt.", "Der Senat tagt."),
            ("Rückblick 2024 – Das Jahr war gut.", "Rückblick 2024 – Das Jahr war gut."),
            ("Im Mai 2024 – Es war kalt.", "Im Mai 2024 – Es war kalt."),
            ("Köln – die Stadt am Rhein – feiert.", "Köln – die Stadt am Rhein – feiert."),
            ("– Nichts", "– Nichts"),
            ("", ""),
        ] {
            assert_eq!(&sentence[length_of_opening(sentence)..], told, "{sentence}");
        }
    }

    #[test]
    fn only_the_top_of_a_text_is_looked_at() {
        let text = format!("{}Stand: 12.11.2025", "Der Zug kam.\n".repeat(8));
        assert_eq!(date(&text), None);
    }

    #[test]
    fn eight_lines_and_some_hundred_bytes_are_looked_at() {
        let behind =
            |lines: usize, line: &str| find(&format!("{}Stand: 12.11.2025", line.repeat(lines)), 0).is_some();
        assert!(behind(7, "Der Zug kam.\n") && !behind(8, "Der Zug kam.\n"));
        assert!(behind(7, "Der Zug kam.\n\n"), "blank lines do not count");
        let long = |bytes: usize| format!("{}\n", "x".repeat(bytes - 1));
        assert!(behind(1, &long(1200)) && !behind(1, &long(1201)));
    }

    #[test]
    fn a_line_is_found_behind_the_prefix() {
        let text = "date 2025-11 x\nBerlin, 12. November 2025 – Es schneit.";
        let line = find(text, 12).unwrap();
        assert_eq!(line.span.of(text), "Berlin, 12. November 2025");
    }

    #[test]
    fn a_clock_time_belongs_to_the_date() {
        for (text, words) in [
            ("Stand: 12.11.2025, um 14 Uhr MEZ", "Stand: 12.11.2025, um 14 Uhr"),
            ("Stand: 12.11.2025 – 14:05", "Stand: 12.11.2025 – 14:05"),
            ("Stand: 12.11.2025, 14 Leute", ""),
            ("Stand: 12.11.2025 | 14", "Stand: 12.11.2025"),
            ("Stand: 12.11.2025 · Köln", "Stand: 12.11.2025"),
            ("Stand: 12.11.2025 Uhr", ""),
        ] {
            assert_eq!(date(text).map_or("", |line| line.1), words, "{text}");
        }
    }

    #[test]
    fn a_lead_is_short_and_set_off() {
        let eight = "Ahlen Bonn Celle Düren Essen Fulda Gera Hamm, 12.11.2025 um 14 Uhr";
        assert_eq!(date(eight).map(|line| line.1), Some(eight));
        assert_eq!(date("Aachen Ahlen Bonn Celle Düren Essen Fulda Gera Hamm, 12.11.2025"), None);
        for (text, is_one) in [
            ("Zuletzt aktualisiert vom 12.11.2025", true),
            ("am 12.11.2025", false),
            ("Köln am 12.11.2025", false),
            ("Köln 12.11.2025", false),
            ("Köln 12.11.2025 – Es schneit.", true),
            ("Di. 12.11.2025", true),
            ("Köln (dpa) 12.11.2025", true),
            ("Der Zug, 12.11.2025", false),
        ] {
            assert_eq!(date(text).is_some(), is_one, "{text}");
        }
    }

    #[test]
    fn an_opening_has_few_words_and_bytes() {
        let told = |sentence: &str| sentence[length_of_opening(sentence)..].to_owned();
        let eight = "A B C D E F G H – Der Zug kam.";
        assert_eq!(told(eight), "Der Zug kam.");
        assert_eq!(told("A B C D E F G H I – Der Zug kam."), "A B C D E F G H I – Der Zug kam.");
        let of = |bytes: usize| format!("{} – Der Zug kam.", "X".repeat(bytes));
        assert_eq!(told(&of(79)), "Der Zug kam.");
        assert_eq!(told(&of(80)), of(80));
        // In brackets small words may stand, behind them no more.
        assert_eq!(told("Köln (dpa und taz) - Der Zug kam."), "Der Zug kam.");
        assert_eq!(told("Köln (dpa) fährt - Der Zug kam."), "Köln (dpa) fährt - Der Zug kam.");
        assert_eq!(told("am Main – Der Zug kam."), "am Main – Der Zug kam.");
    }
}
