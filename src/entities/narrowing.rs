//! A recognised mention without what surrounds the name: quotation marks, titles, words for the class of thing.

use super::dropped::DropReason;
use super::surface::is_noun_or_compound;
use crate::german::offices::office;
use crate::german::{class_words, genders, places, titles};
use crate::kind::Kind;
use crate::names::{self, lists};
use crate::span::Span;

/// Without blanks, quotation marks and brackets at the ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    const EDGES: &[char] = &['„', '“', '”', '"', '»', '«', '›', '‹', '(', ')', ',', ':', ';'];
    let edge = |c: char| c.is_whitespace() || EDGES.contains(&c);
    let name = span.of(text);
    let start = span.start as usize + (name.len() - name.trim_start_matches(edge).len());
    let end = start + name.trim_matches(edge).len();
    Span::new(start, end)
}

/// The name without titles, offices and words for the class of thing before it; the reason, where no name is left.
pub(super) fn narrowed(text: &str, span: Span, kind: Kind) -> Result<Span, DropReason> {
    let name = span.of(text);
    if name.is_empty() || !name.chars().any(char::is_alphabetic) {
        return Err(DropReason::NoName);
    }
    let mut rest = name;
    while let Some((first, behind)) = rest.split_once(char::is_whitespace) {
        let goes = match kind {
            Kind::Per => {
                titles::is_title(first)
                    || titles::precedes_name(first)
                    || office(first).is_some()
                    || is_role_of(first)
                    || is_role_of_full_name(first, behind)
            }
            Kind::Loc => {
                titles::is_class_of_place(first)
                    || first.ends_with("insel")
                    || titles::precedes_name(first)
                    || class_words::is_sports_team(first)
            }
            // `Bundesland Berlin` is the place, whatever it was taken for.
            Kind::Org | Kind::Oth => {
                let is_word = || kind == Kind::Org && !behind.trim().contains([' ', '-']);
                titles::is_class_of_place(first)
                    && (is_word() || places::by_name(behind.trim_start()).is_some())
                    || kind == Kind::Org && class_words::only_precedes(first)
                    || titles::precedes_name(first)
            }
        };
        if !goes || !behind.trim_start().starts_with(char::is_uppercase) {
            break;
        }
        rest = behind.trim_start();
    }
    // `August`, `Mai` and `Sommer` are people, too.
    if kind != Kind::Per && titles::is_time_word(rest) {
        return Err(DropReason::TimeWord);
    }
    if kind == Kind::Per && titles::is_title(rest) {
        return Err(DropReason::TitleAlone);
    }
    if kind == Kind::Loc && (titles::is_class_of_place(rest) || matches!(rest, "Republik" | "Volksrepublik"))
    {
        return Err(DropReason::ClassAlone);
    }
    Ok(Span::new(span.end as usize - rest.len(), span.end as usize))
}

/// Whether a compound before a person's name says what he is to the name in it: `Fed-Vize Barr`, `Merkel-Biograf Lotz`.
fn is_role_of(compound: &str) -> bool {
    compound.rsplit_once('-').is_some_and(|(_, role)| {
        role.starts_with(char::is_uppercase) && (role == "Vize" || genders::is_person(role))
    }) && names::lists_of(compound) & (lists::FORENAME | lists::SURNAME) == 0
}

/// Whether a noun stands before a full name: `Baudezernent Jan Pohl`, `Innenverteidigerin Ada Lenz`; one for a person, or any
/// before a given name that is nothing else, `Routinier Steffen Hahn`.
fn is_role_of_full_name(noun: &str, behind: &str) -> bool {
    let Some((given, _)) = behind.trim().split_once(char::is_whitespace) else { return false };
    let lists_of_noun = names::lists_of(noun);
    let is_given = || names::lists_of(given) & (lists::FORENAME | lists::NOUN) == lists::FORENAME;
    lists_of_noun & (lists::FORENAME | lists::SURNAME) == 0
        && (genders::is_person(noun) || is_noun_or_compound(noun) && is_given())
}

#[cfg(test)]
mod tests {
    use super::{DropReason, narrowed, trimmed};
    use crate::kind::Kind;
    use crate::span::Span;

    fn name(text: &str, kind: Kind) -> Result<&str, DropReason> {
        narrowed(text, Span::new(0, text.len()), kind).map(|span| span.of(text))
    }

    #[test]
    fn a_name_is_freed_of_what_stands_before_it() {
        assert_eq!(name("Präsident Wladimir Putin", Kind::Per), Ok("Wladimir Putin"));
        assert_eq!(name("Prof. Dr. Maria Groß", Kind::Per), Ok("Maria Groß"));
        assert_eq!(name("Haydn-Biograf Jan Pohl", Kind::Per), Ok("Jan Pohl"));
        assert_eq!(name("Baudezernent Jan Pohl", Kind::Per), Ok("Jan Pohl"));
        assert_eq!(name("Sportsfreund Steffen Hahn", Kind::Per), Ok("Steffen Hahn"));
        assert_eq!(name("Kim Jong Un", Kind::Per), Ok("Kim Jong Un"));
        assert_eq!(name("Kanareninsel Teneriffa", Kind::Loc), Ok("Teneriffa"));
        assert_eq!(name("EZB-Vize Lenz", Kind::Per), Ok("Lenz"));
        assert_eq!(name("Karl-Heinz Lenz", Kind::Per), Ok("Karl-Heinz Lenz"));
        assert_eq!(name("Bub Toni", Kind::Per), Ok("Toni"));
        assert_eq!(name("Papa Olaf", Kind::Per), Ok("Olaf"));
        assert_eq!(name("Dauercamper Horst Wiebe", Kind::Per), Ok("Horst Wiebe"));
        assert_eq!(name("Ellermann", Kind::Per), Ok("Ellermann"));
        assert_eq!(name("Region Amur", Kind::Loc), Ok("Amur"));
        assert_eq!(name("König", Kind::Per), Ok("König"), "also a family name");
        assert_eq!(name("Dienstag", Kind::Loc), Err(DropReason::TimeWord));
        assert_eq!(name("Partei Lega Nord", Kind::Org), Ok("Lega Nord"));
        assert_eq!(name("Partei der Arbeit", Kind::Org), Ok("Partei der Arbeit"));
        assert_eq!(name("Stadt Kassel", Kind::Org), Ok("Kassel"));
        assert_eq!(name("Freistaat Bayern", Kind::Org), Ok("Bayern"));
        assert_eq!(name("Golfstaat", Kind::Loc), Err(DropReason::ClassAlone));
        assert_eq!(name("Volksrepublik", Kind::Loc), Err(DropReason::ClassAlone));
        let text = "„Hürriyet“";
        assert_eq!(trimmed(text, Span::new(0, text.len())).of(text), "Hürriyet");
    }
}
