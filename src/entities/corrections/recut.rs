//! Names in what was taken for a longer one, where the kinds of its words alone show it: an adjective and a noun, an owner
//! and a thing, a member of a party.

use super::name::CorrectedName;
use crate::german::name_heads;
use crate::kind::Kind;
use crate::names::{NameForm, lists, lists_of};
use crate::span::Span;

/// Words for who belongs to a party that is called by an adjective: `die Grüne Ada Lenz`.
const MEMBERS: [&str; 6] = ["Grüne", "Grünen", "Liberale", "Liberalen", "Linke", "Linken"];

/// The name inside, with its kind and form; `None` where the words show nothing. The confidence is the caller's.
pub(super) fn inner(text: &str, span: Span) -> Option<CorrectedName> {
    let mut words = span.of(text).split(' ');
    let (first, second) = (words.next()?, words.next()?);
    let cut = |start: usize, length: usize, kind, form| {
        let start = span.start as usize + start;
        Some(CorrectedName { span: Span::new(start, start + length), kind, form, confidence: 0.0 })
    };
    if first.starts_with("US-amerikanisch") {
        return cut(0, first.len(), Kind::Loc, NameForm::Derived);
    }
    let third = words.next()?;
    let is_given = |word| lists_of(word) & lists::FORENAME != 0;
    if MEMBERS.contains(&first) && is_given(second) {
        let start = first.len() + 1;
        return cut(start, span.len() - start, Kind::Per, NameForm::Name);
    }
    if is_given(first) && words.next().is_none() && is_owner(second) && is_thing(third) {
        return cut(0, first.len() + 1 + second.len(), Kind::Per, NameForm::Name);
    }
    // `beim Amtsgericht Kassel Insolvenz angemeldet`
    let (before, last) = span.of(text).rsplit_once(' ')?;
    let town = before.rsplit(' ').next()?;
    let behind =
        text.get(span.end as usize..).and_then(|behind| behind.strip_prefix(' ')).unwrap_or_default();
    let verb = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_court = before.split(' ').next().is_some_and(name_heads::is_body_before_place);
    let is_object = is_court && is_thing(last) && verb.starts_with(char::is_lowercase) && ends_as_verb(verb);
    if lists_of(town) & lists::TOWN != 0 && is_object {
        return cut(0, before.len(), Kind::Org, NameForm::Name);
    }
    None
}

/// Whether a word has the end of a participle or an infinitive at the end of a clause: `angemeldet`, `beantragen`.
fn ends_as_verb(word: &str) -> bool {
    word.len() > 6 && (word.ends_with("et") || word.ends_with("gt") || word.ends_with("en"))
}

/// Whether a family name has the ending of the genitive, and is no listed one with it: `Tarnows`, but `Peters`.
fn is_owner(family: &str) -> bool {
    let base = family.strip_suffix('s').filter(|base| base.chars().nth(2).is_some());
    let is_listed = |word| lists_of(word) & lists::SURNAME != 0;
    base.is_some_and(|base| is_listed(base) || !is_listed(family))
}

/// Whether a word, or its last part, is a common noun: `Drama`, `Mörder-Film`.
fn is_thing(word: &str) -> bool {
    let last = word.rsplit_once('-').map_or(word, |(_, last)| last);
    lists_of(last) & (lists::NOUN | lists::SURNAME | lists::TOWN) == lists::NOUN
}

#[cfg(test)]
mod tests {
    use super::inner;
    use crate::span::Span;

    #[test]
    fn a_name_is_taken_out_of_what_holds_more() {
        for (text, name) in [
            ("US-amerikanischen Bürger", Some("US-amerikanischen")),
            ("Grüne Anna Lenz", Some("Anna Lenz")),
            ("Grüne Woche", None),
            ("Peter Tarnows Drama", Some("Peter Tarnows")),
            ("Peter Tarnow", None),
            ("Roter Stern Belgrad", None),
            ("Amtsgericht Kassel Insolvenz", None),
        ] {
            let found = inner(text, Span::new(0, text.len())).map(|name| name.span.of(text));
            assert_eq!(found, name, "{text}");
        }
        let text = "Amtsgericht Kassel Insolvenz angemeldet";
        let found = inner(text, Span::new(0, "Amtsgericht Kassel Insolvenz".len()));
        assert_eq!(found.map(|name| name.span.of(text)), Some("Amtsgericht Kassel"));
    }
}
