//! Names that look like times: `1899 Hoffenheim`, `Frau Mai`, `August Müller`, `Straße des 17. Juni`, `„1984“`.
//!
//! A time inside a name is none where the recogniser is sure enough of the name. Events keep their year
//! (`Weltmeisterschaft 2006`), for it tells when they were.

use super::grammar::Found;
use super::meaning::{Base, Meaning, Point};
use crate::kind::Kind;
use crate::names::{NameForm, NameMention};

/// How sure a name must be when it is longer than the time inside it: surer than not.
const LONGER: f32 = 0.5;

/// How sure it must be when it is the time itself (`Mai`, `Freitag`).
const EQUAL: f32 = 0.6;

/// Leaves out what was found inside names. Both lists ascend; one pass over them.
pub(super) fn leave_out(text: &str, names: &[NameMention], found: &mut Vec<Found>) {
    let mut at = 0;
    found.retain(|found| {
        while names.get(at).is_some_and(|name| name.span.end <= found.span.start) {
            at += 1;
        }
        !names.get(at).is_some_and(|name| is_part(text, name, found))
    });
}

fn is_part(text: &str, name: &NameMention, found: &Found) -> bool {
    let Meaning::Point(point) = found.meaning else { return false };
    if name.form != NameForm::Name || name.span.end < found.span.end {
        return false;
    }
    // The article of `der Freitag` stands before the name.
    let start = found.span.start.max(name.span.start);
    let before = text.get(found.span.start as usize..start as usize).unwrap_or_default();
    if before.len() > "der ".len() || before.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let longer = name.span.start < start || name.span.end > found.span.end;
    if !longer {
        // Holidays, wars and the like are names as well as times.
        let is_ambiguous = matches!(
            point.base,
            Base::Month { .. } | Base::Weekday { .. } | Base::Season { .. } | Base::Year(_)
        );
        return is_ambiguous
            && name.kind != Kind::Loc
            && name.confidence >= EQUAL
            && !is_dated(text, name)
            && !is_shouted(name.span.of(text));
    }
    name.confidence >= LONGER && !(name.kind == Kind::Oth && is_year_of_event(text, name, found, &point))
}

/// Whether the word before tells that a time follows: `am Freitag`, `im Mai`.
fn is_dated(text: &str, name: &NameMention) -> bool {
    let before = text.get(..name.span.start as usize).unwrap_or_default().trim_end();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    matches!(
        word,
        "am" | "Am"
            | "im"
            | "Im"
            | "seit"
            | "Seit"
            | "bis"
            | "Bis"
            | "ab"
            | "Ab"
            | "jeden"
            | "Jeden"
            | "vom"
            | "zum"
    )
}

/// Whether a name is written in capitals, as headings are: the recogniser takes `DIENSTAG` for an abbreviation.
fn is_shouted(name: &str) -> bool {
    name.chars().count() > 3 && !name.contains(char::is_lowercase)
}

/// Whether the year at the end of a name tells when the event was; the year in a quoted title does not.
fn is_year_of_event(text: &str, name: &NameMention, found: &Found, point: &Point) -> bool {
    let before = text.get(..name.span.start as usize).unwrap_or_default();
    let quoted = before.ends_with(['„', '"', '»', '“', '‚', '«']);
    matches!(point.base, Base::Year(_) | Base::Years(..)) && name.span.end == found.span.end && !quoted
}
