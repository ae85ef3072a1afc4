//! What a word form can mean to the grammar of times: one look-up in one table for each form.
//!
//! `lex` lists the readings, `entries` fills the `table` from the word lists, when it is first needed.

mod entries;
mod lex;
mod table;

use std::sync::OnceLock;

pub(super) use lex::{Lex, Preposition};

use crate::german::time_units::LENGTH_ADJECTIVES;
use crate::german::{adjective_endings, numerals};
use table::{MAX_KEY, Table};

/// The reading of a word form, if it has one in expressions of time.
pub(super) fn look_up(form: &str) -> Option<Lex> {
    static LEXICON: OnceLock<Table> = OnceLock::new();
    if form.len() > MAX_KEY {
        return None;
    }
    let mut buffer = [0; MAX_KEY];
    let (key, capital) = lower(form, &mut buffer)?;
    let entry = LEXICON.get_or_init(entries::table).get(key);
    match entry {
        Some(entry) if capital => entry.noun.or(entry.word),
        Some(entry) => entry.word,
        None => length_adjective(key),
    }
}

/// The form in lower case (letters of German alone), and whether it was capitalised.
fn lower<'b>(form: &str, buffer: &'b mut [u8; MAX_KEY]) -> Option<(&'b str, bool)> {
    let bytes = form.as_bytes();
    let mut previous = 0;
    for (slot, &byte) in buffer.iter_mut().zip(bytes) {
        *slot = match byte {
            b'A'..=b'Z' => byte + 32,
            0x84 | 0x96 | 0x9C if previous == 0xC3 => byte + 32,
            _ => byte,
        };
        previous = byte;
    }
    let capital = matches!(bytes, [b'A'..=b'Z', ..] | [0xC3, 0x84 | 0x96 | 0x9C, ..]);
    Some((str::from_utf8(buffer.get(..bytes.len())?).ok()?, capital))
}

/// The reading of an adjective of a length: `dreitägigen`, `mehrstündig`, `eineinhalbjährige`.
fn length_adjective(key: &str) -> Option<Lex> {
    // All of them end in -ig with or without an ending; most words fail here.
    let stem =
        Some(adjective_endings::without_ending(key).unwrap_or(key)).filter(|stem| stem.ends_with("ig"))?;
    let (head, unit) =
        LENGTH_ADJECTIVES.iter().find_map(|&(suffix, unit)| Some((stem.strip_suffix(suffix)?, unit)))?;
    let halves = match head {
        "mehr" | "viel" | "lang" | "lang-" => 0,
        "halb" => 1,
        "ganz" => 2,
        "anderthalb" => 3,
        _ => match head.strip_suffix("einhalb") {
            Some("") => return None,
            Some(whole) => numerals::cardinal(whole)? * 2 + 1,
            None => numerals::cardinal(head)? * 2,
        },
    };
    Some(Lex::Long(u16::try_from(halves).ok()?, unit))
}

#[cfg(test)]
mod tests {
    use super::{Lex, look_up};
    use crate::german::holidays::HOLIDAYS;
    use crate::german::time_units::TimeUnit;

    #[test]
    fn forms_have_their_reading() {
        for (form, lex) in [
            ("Dienstagabend", Lex::WeekdayPart(2, "EV")),
            ("SONNTAGmorgen", Lex::WeekdayPart(7, "MO")),
            ("MÄRZ", Lex::Month(3)),
            ("montags", Lex::OnWeekdays(1)),
            ("Morgen", Lex::DayPart("MO")),
            ("morgen", Lex::DayAdverb(1)),
            ("Übermorgen", Lex::DayAdverb(2)),
            ("vergangenen", Lex::Relative(-1)),
            ("mehrtägigen", Lex::Long(0, TimeUnit::Day)),
            ("eineinhalbjährige", Lex::Long(3, TimeUnit::Year)),
            ("zwölfstündig", Lex::Long(24, TimeUnit::Hour)),
            ("einundzwanzig", Lex::Numeral(42)),
            ("Neunzigerjahren", Lex::DecadeYears(9)),
            ("früher", Lex::Earlier(true)),
            ("zwanzigsten", Lex::Ordinal(20)),
            ("Tag", Lex::Unit(TimeUnit::Day, false)),
            ("Jahresende", Lex::PhaseOf(2, TimeUnit::Year)),
        ] {
            assert_eq!(look_up(form), Some(lex), "{form}");
        }
    }

    #[test]
    fn holidays_are_found_by_name() {
        for (index, (name, _)) in HOLIDAYS.iter().enumerate().filter(|(_, (name, _))| !name.contains(' ')) {
            assert_eq!(look_up(name), Some(Lex::Holiday(index as u8)), "{name}");
        }
    }

    #[test]
    fn words_that_only_look_alike_have_none() {
        for form in
            ["mit", "Mit", "mai", "märz", "Montage", "sonntag", "jahr", "hätte", "wenigste", "freitag", ""]
        {
            assert_eq!(look_up(form), None, "{form}");
        }
        assert_eq!(look_up("die"), Some(Lex::Article));
        assert_eq!(look_up("mittags"), Some(Lex::AtDayPart("MI")));
    }
}
