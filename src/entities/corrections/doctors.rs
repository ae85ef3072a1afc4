//! Firms and brands that are called after a doctor: `der Konzern Dr. Oetker`, `die Marke Dr. Best`. `Dr.` before a name is a
//! person's title; where what stands around says that a firm or a brand is meant, it belongs to the name.

use super::name::CorrectedName;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::offices::office;
use crate::german::{brands, class_words, genders};
use crate::kind::Kind;
use crate::names::NameForm;
use crate::span::Span;
use crate::util::hashing::{Map, Set};
use crate::util::sort::Sort;

/// The confidence of such a name that the recogniser missed.
const CONFIDENCE: f32 = 0.8;

/// The names, with those of firms and brands that begin with `Dr.` made whole. Names of which `is_given` is true stay.
pub(super) fn with_brands(
    document: &Document,
    mut names: Vec<CorrectedName>,
    is_given: impl Fn(Span) -> bool,
) -> Vec<CorrectedName> {
    let titles = document.map_forms(|word| word == "Dr.");
    if !titles.contains(&true) {
        return names;
    }
    let tokens = document.token_forms().iter().enumerate();
    let titles: Vec<usize> = tokens
        .filter(|&(at, &form)| titles[form as usize] && is_before_name(document, at))
        .map(|(at, _)| at)
        .collect();
    let mut kinds: Map<&str, Kind> = Map::default();
    for &at in &titles {
        let name = without_s(document.word_at(at + 1));
        if let Some(kind) = shown_by_context(document, at) {
            kinds.entry(name).or_insert(kind);
        }
    }
    if kinds.is_empty() {
        return names;
    }
    let people = people(document, &names);
    kinds.retain(|name, _| !people.contains(name));
    let mut added = Vec::new();
    for at in titles {
        let Some(&kind) = kinds.get(without_s(document.word_at(at + 1))) else { continue };
        let (title, name) = (document.tokens()[at].span, document.tokens()[at + 1].span);
        let whole = title.cover(name);
        let first = names.partition_point(|other| other.span.end <= whole.start);
        let mut inside = names[first..].iter().take_while(|other| other.span.overlaps(whole));
        let found = inside.next().copied();
        if inside.next().is_some() {
            continue;
        }
        let brand = CorrectedName {
            span: whole,
            kind,
            form: NameForm::Name,
            confidence: found.map_or(CONFIDENCE, |found| found.confidence),
        };
        match found {
            Some(found) if is_given(found.span) || !whole.contains(found.span) => {}
            Some(_) => names[first] = brand,
            None => added.push(brand),
        }
    }
    names.extend(added);
    names.stable_sort_by_key(|name| (name.span.start, name.span.end));
    names
}

/// Whether one word with a capital stands behind a title, of a name that is no longer.
fn is_before_name(document: &Document, title: usize) -> bool {
    let end = document.sentence_tokens_at(title).end;
    let is_capitalised = |at: usize| {
        at < end
            && document.tokens()[at].kind == TokenKind::Word
            && document.word_at(at).starts_with(char::is_uppercase)
    };
    is_capitalised(title + 1) && !is_capitalised(title + 2)
}

/// The kind of the name behind a title, where the words before the title say that it is no person's.
fn shown_by_context(document: &Document, title: usize) -> Option<Kind> {
    let start = document.sentence_tokens_at(title).start;
    let before = |count: usize| {
        let at = title.checked_sub(count).filter(|&at| at >= start);
        at.map_or("", |at| document.word_at(at))
    };
    if brands::is_word_for_brand(before(1)) {
        return Some(Kind::Oth);
    }
    let is_firm = class_words::only_precedes(before(1))
        || matches!(before(1), "von" | "bei") && brands::is_of_firms(before(2))
        || brands::is_called_after_doctor(without_s(document.word_at(title + 1)));
    is_firm.then_some(Kind::Org)
}

/// The names that are somebody's in this article: behind a given name, a form of address, or an occupation and `Dr.`
fn people<'d>(document: &'d Document, names: &[CorrectedName]) -> Set<&'d str> {
    let full_names = names.iter().filter(|name| name.kind == Kind::Per && name.form == NameForm::Name);
    let mut people: Set<&str> = full_names
        .filter_map(|name| Some(document.text_of(name.span).rsplit_once(' ')?.1))
        .map(without_s)
        .collect();
    let addresses = document.map_forms(|word| {
        matches!(word, "Frau" | "Herr" | "Herrn" | "Prof.")
            || office(word).is_some()
            || genders::is_person(word)
    });
    for (at, &form) in document.token_forms().iter().enumerate() {
        if addresses[form as usize] && document.word_at(at).starts_with(char::is_uppercase) {
            let title = usize::from(document.word_at(at + 1) == "Dr.");
            people.insert(without_s(document.word_at(at + 1 + title)));
        }
    }
    people
}

/// A name without the ending of the genitive.
fn without_s(name: &str) -> &str {
    name.strip_suffix('s').filter(|base| base.len() > 3).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::with_brands;
    use crate::entities::corrections::name::CorrectedName;
    use crate::names::marked::marked;

    fn names(source: &str) -> Vec<String> {
        let (document, names) = marked(source);
        let names = names.iter().map(|name| CorrectedName {
            span: name.span,
            kind: name.kind,
            form: name.form,
            confidence: name.confidence,
        });
        let found = with_brands(&document, names.collect(), |_| false);
        found.iter().map(|name| format!("{} {}", name.kind.as_str(), document.text_of(name.span))).collect()
    }

    #[test]
    fn a_title_belongs_to_the_name_of_a_firm() {
        let firm =
            "Der Hersteller Dr. [Lenz|PER] wächst. Gestern warb Dr. [Lenz|PER] für Tee, Dr. Lenz zahlte.";
        assert_eq!(names(firm), ["ORG Dr. Lenz", "ORG Dr. Lenz", "ORG Dr. Lenz"]);
        assert_eq!(names("Die Marke Dr. [Best|PER] wirbt."), ["OTH Dr. Best"]);
        assert_eq!(names("Der Vorstand von Dr. [Lenz|PER] tagt."), ["ORG Dr. Lenz"]);
        assert_eq!(names("Die Pizza von Dr. [Oetker|PER] ist kalt."), ["ORG Dr. Oetker"]);
    }

    #[test]
    fn a_title_belongs_to_no_persons_name() {
        assert_eq!(names("Die Patienten von Dr. [Weber|PER] warten."), ["PER Weber"]);
        assert_eq!(
            names("Der Hersteller Dr. [Lenz|PER] wächst, sagt [Uwe Lenz|PER]."),
            ["PER Lenz", "PER Uwe Lenz"]
        );
        assert_eq!(names("Der Konzern lobt Oberarzt Dr. [Oetker|PER]."), ["PER Oetker"]);
        assert_eq!(names("Die Kanzlei Dr. [Kern|PER] klagt."), ["PER Kern"]);
    }
}
