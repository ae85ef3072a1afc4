//! Names that look like times: `1899 Hoffenheim`, `Frau Mai`, `August Müller`, `Straße des 17. Juni`, `„1984“`.
//!
//! A time inside a name is none where the recogniser is confident enough of the name. Events keep their year
//! (`Weltmeisterschaft 2006`), for it dates them.

use super::meaning::{Base, Meaning, ParsedTime, Point, Year};
use crate::document::Document;
use crate::document::terms::TermKind;
use crate::german::prepositions;
use crate::kind::Kind;
use crate::names::{NameForm, NameMention, lists, lists_of};

/// The least confidence of a name that is longer than the time inside it.
const LONGER: f32 = 0.5;

/// The least confidence of a name that is the time itself (`Mai`, `Freitag`).
const EQUAL: f32 = 0.6;

/// Drops the expressions inside names. Both lists are in the order of the text.
pub(super) fn drop_parts_of_names(document: &Document, names: &[NameMention], parsed: &mut Vec<ParsedTime>) {
    let text = document.text();
    let mut at = 0;
    parsed.retain(|parsed| {
        while names.get(at).is_some_and(|name| name.span.end <= parsed.span.start) {
            at += 1;
        }
        !names.get(at).is_some_and(|name| is_part(text, name, parsed))
            && !ends_name(document, parsed)
            && !ends_title(document, parsed)
    });
}

/// Whether a month alone stands behind a word with a capital that is no noun of the language, as the last word of a name
/// does: `Chiang Mai`.
fn ends_name(document: &Document, parsed: &ParsedTime) -> bool {
    let Meaning::Point(Point {
        base: Base::Month { year: Year::Unspecified, relation: None, .. },
        phase: None,
        ..
    }) = parsed.meaning
    else {
        return false;
    };
    let sentence = document.sentence_tokens_at(parsed.token);
    let Some(before) = parsed.token.checked_sub(1).filter(|&before| before >= sentence.start) else {
        return false;
    };
    let word = document.word_at(before);
    let listed = lists_of(word);
    word.starts_with(char::is_uppercase)
        && word.ends_with(char::is_lowercase)
        && listed & (lists::NOUN | lists::MOSTLY_LOWER) == 0
        && document.term_at(before).kind == TermKind::Content
}

/// Whether `Heute` stands with a capital behind a noun, as in the title of a programme or a magazine: `Psychologie Heute`.
fn ends_title(document: &Document, parsed: &ParsedTime) -> bool {
    let Meaning::Point(Point { base: Base::FromToday(_), part: None, clock: None, .. }) = parsed.meaning
    else {
        return false;
    };
    let sentence = document.sentence_tokens_at(parsed.token);
    let capital = |at: usize| document.word_at(at).starts_with(char::is_uppercase);
    parsed.token > sentence.start && capital(parsed.token) && capital(parsed.token - 1)
}

/// Whether an expression is part of a name.
fn is_part(text: &str, name: &NameMention, parsed: &ParsedTime) -> bool {
    let Meaning::Point(point) = parsed.meaning else { return false };
    if name.form != NameForm::Name || name.span.end < parsed.span.end {
        return false;
    }
    // The article of `der Freitag` stands before the name.
    let start = parsed.span.start.max(name.span.start);
    let before = text.get(parsed.span.start as usize..start as usize).unwrap_or_default();
    if before.len() > "der ".len() || before.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let longer = name.span.start < start || name.span.end > parsed.span.end;
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
            && !is_in_capitals(name.span.of(text));
    }
    name.confidence >= LONGER && !(name.kind == Kind::Oth && is_year_of_event(text, name, parsed, &point))
}

/// Whether the word before shows that a time follows: `am Freitag`, `im Mai`.
fn is_dated(text: &str, name: &NameMention) -> bool {
    let before = text.get(..name.span.start as usize).unwrap_or_default().trim_end();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    prepositions::is_before_day(word)
}

/// Whether a name is written in capitals, as headings are: the recogniser takes `DIENSTAG` for an abbreviation.
fn is_in_capitals(name: &str) -> bool {
    name.chars().count() > 3 && !name.contains(char::is_lowercase)
}

/// Whether the year at the end of a name dates an event; the year in a quoted title does not.
fn is_year_of_event(text: &str, name: &NameMention, parsed: &ParsedTime, point: &Point) -> bool {
    let before = text.get(..name.span.start as usize).unwrap_or_default();
    let quoted = before.ends_with(['„', '"', '»', '“', '‚', '«']);
    matches!(point.base, Base::Year(_) | Base::Years(..)) && name.span.end == parsed.span.end && !quoted
}

#[cfg(test)]
mod tests {
    use super::{is_dated, is_in_capitals, is_part};

    use crate::document::{Article, Document};
    use crate::kind::Kind;
    use crate::names::{NameForm, NameMention};
    use crate::span::Span;
    use crate::times::find;
    use crate::times::meaning::{Base, Meaning, ParsedTime, Point, Year};

    #[test]
    fn capitals_are_more_than_three_letters() {
        assert!(is_in_capitals("DIENSTAG") && is_in_capitals("MÄRZ"));
        assert!(!is_in_capitals("MAI") && !is_in_capitals("Dienstag"));
    }

    #[test]
    fn a_preposition_dates_what_follows() {
        let dated = |text: &str, name: &str| {
            let at = text.find(name).unwrap();
            let span = Span::new(at, at + name.len());
            is_dated(
                text,
                &NameMention { span, tokens: 0..1, kind: Kind::Per, form: NameForm::Name, confidence: 1.0 },
            )
        };
        assert!(dated("Er kam am Freitag.", "Freitag") && dated("Im  Mai", "Mai"));
        assert!(!dated("Er traf Freitag.", "Freitag") && !dated("Freitag kam.", "Freitag"));
    }

    #[test]
    fn a_month_behind_a_word_of_no_language_ends_a_name() {
        let times = |text: &str| {
            let document = Document::new(&Article::from_text("a", text).unwrap());
            let times = find(&document, &[]);
            times.iter().map(|time| document.text_of(time.span).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(times("Er zog nach Chiang Mai."), [""; 0]);
        assert_eq!(times("Sie trafen sich Ende Mai im Park."), ["Ende Mai"]);
        assert_eq!(times("Das Fest Mai beginnt."), ["Mai"], "a noun");
        assert_eq!(times("Er las „Psychologie Heute“."), [""; 0]);
        assert_eq!(times("Heute regnet es."), ["Heute"]);
    }

    /// Whether the words of a time are a part of a name, both given as they stand in the text.
    fn part(text: &str, name: (&str, Kind, f32), time: &str, base: Base) -> bool {
        let span = |words: &str| {
            let at = text.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        let (words, kind, confidence) = name;
        let name = NameMention { span: span(words), tokens: 0..1, kind, form: NameForm::Name, confidence };
        let meaning = Meaning::Point(Point { base, ..Point::default() });
        is_part(text, &name, &ParsedTime { span: span(time), token: 0, meaning })
    }

    #[test]
    fn a_time_that_is_the_name_itself_is_none_where_the_name_is_sure() {
        let friday = Base::Weekday { weekday: 5, relation: None };
        let is = |text: &str, kind, confidence| part(text, ("Freitag", kind, confidence), "Freitag", friday);
        assert!(is("Er traf Freitag.", Kind::Per, 0.6));
        assert!(!is("Er traf Freitag.", Kind::Per, 0.59));
        assert!(!is("Er traf Freitag.", Kind::Loc, 0.9));
        assert!(!is("Er kam am Freitag.", Kind::Per, 0.9));
        assert!(!part("FREITAG kam er.", ("FREITAG", Kind::Org, 0.9), "FREITAG", friday));
        let day = Base::Day { year: Year::Unspecified, month: 5, day: 3, weekday: None };
        assert!(!part("Er traf 3. Mai.", ("3. Mai", Kind::Oth, 0.9), "3. Mai", day));
        assert!(part("Er las der Freitag.", ("Freitag", Kind::Org, 0.9), "der Freitag", friday));
        assert!(!part("Er las jeder Freitag.", ("Freitag", Kind::Org, 0.9), "jeder Freitag", friday));
    }

    #[test]
    fn a_time_inside_a_longer_name_is_none_but_for_the_year_of_an_event() {
        let friday = Base::Weekday { weekday: 5, relation: None };
        let is = |confidence| {
            part("Anna Freitag kam.", ("Anna Freitag", Kind::Per, confidence), "Freitag", friday)
        };
        assert!(is(0.5) && !is(0.49));
        let year = Base::Year(Year::Given(2006));
        let event = |text: &str, name: &str, kind| part(text, (name, kind, 0.9), "2006", year);
        assert!(!event("Die WM 2006 begann.", "WM 2006", Kind::Oth));
        assert!(event("Die „WM 2006“ begann.", "WM 2006", Kind::Oth), "a title");
        assert!(event("Der FC 2006 gewann.", "FC 2006", Kind::Org));
        assert!(event("Die 2006 WM begann.", "2006 WM", Kind::Oth), "not at its end");
        assert!(!part("Die WM 2006 begann.", ("WM", Kind::Oth, 0.9), "WM 2006", year), "the time is longer");
    }
}
