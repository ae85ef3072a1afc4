//! Corrects names that the recogniser cut too long or too short, where orthography or the rest of the article shows it.
//!
//! [`correct`] narrows each name and drops what is certainly none. `kinds` gives one full name one kind, `completion`
//! adds words that orthography joins to a name (`Komsomolsk am Amur`), `joined` makes whole what was cut (`St. Pauli`),
//! `firms` adds legal forms (`Tizian 14 GmbH`), `doctors` knows brands from people (`Dr. Oetker`), `common_words` drops what only looks like a name, `recut` takes
//! the name out of what its words show to be more, and `split` cuts names that other names of the
//! article show to be two (`Linken Gesine Lötzsch`).

mod common_words;
mod completion;
mod doctors;
mod firms;
mod joined;
mod kinds;
mod name;
mod recut;
mod split;

pub(super) use kinds::is_full_name;
pub(super) use name::CorrectedName;

use super::dropped::{DropReason, Dropped};
use super::narrowing::{narrowed, trimmed};
use crate::document::Document;
use crate::document::terms::{background, stem_hash};
use crate::german::adjective_endings::is_declined;
use crate::german::articles::{is_article, is_definite_or_merged};
use crate::german::offices::office;
use crate::german::{languages, numerals, places, titles, units};
use crate::kind::Kind;
use crate::names::{NameForm, NameMention, lists, lists_of};
use crate::span::Span;
use split::NameContext;

/// Corrects the recogniser's names; what is certainly no name is dropped with a reason. The names at the spans of `given`,
/// which ascend, stay as they are.
pub(super) fn correct(
    document: &Document,
    names: &[NameMention],
    given: &[Span],
) -> (Vec<CorrectedName>, Vec<Dropped>) {
    let is_given = |span: Span| given.binary_search(&span).is_ok();
    let (mut kept, mut dropped) = (Vec::with_capacity(names.len()), Vec::new());
    for name in names {
        let NameMention { span, kind, form, confidence, .. } = *name;
        if is_given(span) {
            kept.push(CorrectedName { span, kind, form, confidence });
            continue;
        }
        match checked(document, name) {
            Ok(span)
                if form == NameForm::Name
                    && let Some(inner) = recut::inner(document.text(), span) =>
            {
                kept.push(CorrectedName { confidence, ..inner });
            }
            Ok(span) => kept.push(CorrectedName {
                span,
                kind: kinds::by_apposition(document, span, kinds::by_words(document.text_of(span), name)),
                form: name.form,
                confidence: name.confidence,
            }),
            Err(reason) => dropped.push(Dropped { span: name.span, reason }),
        }
    }
    let kept = joined::joined(document, kept, is_given);
    let kept = firms::with_legal_forms(document, kept, is_given);
    let mut kept = doctors::with_brands(document, kept, is_given);
    common_words::drop_common_words(document, &mut kept, &mut dropped, is_given);
    kinds::unify(document, &mut kept);
    let context = NameContext::new(document, &kept);
    let mut corrected = Vec::with_capacity(kept.len());
    let mut covered = 0;
    for (at, name) in kept.iter().enumerate() {
        if name.span.start < covered {
            continue;
        }
        let next = kept.get(at + 1).map_or(Span { start: u32::MAX, end: u32::MAX }, |next| next.span);
        match name.form {
            _ if is_given(name.span) => corrected.push(*name),
            // Whoever it is called after, it is one name.
            NameForm::Name if name.kind == Kind::Org && firms::has_legal_form(document, name.span) => {
                covered = name.span.end;
                corrected.push(*name);
            }
            NameForm::Name => {
                let name = completion::with_rest(document, *name, next);
                covered = name.span.end;
                context.split(document, name, &mut corrected);
            }
            NameForm::Derived => match split::double_adjective(document, *name) {
                Some(both) => corrected.extend(both),
                None => {
                    let name = completion::with_noun(document, *name, next.start);
                    let is_name = name.form == NameForm::Name;
                    let name = if is_name { completion::with_rest(document, name, next) } else { name };
                    covered = name.span.end;
                    corrected.push(name);
                }
            },
            NameForm::Part => corrected.push(*name),
        }
    }
    (corrected, dropped)
}

/// The name in a mention; the reason, where it holds none.
fn checked(document: &Document, name: &NameMention) -> Result<Span, DropReason> {
    let text = document.text();
    let span = trimmed(text, name.span);
    let span = match name.form {
        NameForm::Name => narrowed(text, span, name.kind)?,
        NameForm::Derived | NameForm::Part if span.is_empty() => return Err(DropReason::NoName),
        NameForm::Part if titles::is_class_of_place(span.of(text)) => return Err(DropReason::ClassAlone),
        NameForm::Derived | NameForm::Part => span,
    };
    match name.form {
        _ if is_unit(text, span) => Err(DropReason::Unit),
        // `300 v. Chr.`
        NameForm::Name if matches!(span.of(text), "Chr" | "Chr.") => Err(DropReason::TimeWord),
        NameForm::Derived if is_common_adjective(span.of(text)) || is_of_language(document, span) => {
            Err(DropReason::CommonAdjective)
        }
        NameForm::Name if languages::speaks(span.of(text)) => Err(DropReason::CommonAdjective),
        NameForm::Name if name.kind == Kind::Per && is_office_of_next(document, span) => {
            Err(DropReason::TitleAlone)
        }
        NameForm::Name if name.kind == Kind::Per && opens_as_adjective(document, span) => {
            Err(DropReason::CommonAdjective)
        }
        NameForm::Name if name.kind == Kind::Loc && is_common_noun(document, span) => {
            Err(DropReason::CommonNoun)
        }
        _ => Ok(span),
    }
}

/// Whether what was taken for a person is the office of one who is named behind it: `der Vorsitzende Richter, Jan Pohl`.
fn is_office_of_next(document: &Document, span: Span) -> bool {
    let tokens = document.tokens_in(span);
    let before = tokens.start.checked_sub(1).map_or("", |before| document.word_at(before));
    tokens.len() == 1
        && office(span.of(document.text())).is_some()
        && (before.starts_with("Vorsitzende")
            || is_article(before)
                && document.word_at(tokens.end) == ","
                && lists_of(document.word_at(tokens.end + 1)) & lists::FORENAME != 0)
}

/// Whether what was taken for a person is the adjective that opens a sentence: `Starke Winde wehten`.
fn opens_as_adjective(document: &Document, span: Span) -> bool {
    let tokens = document.tokens_in(span);
    let word = span.of(document.text());
    tokens.len() == 1
        && tokens.start == document.sentence_tokens_at(tokens.start).start
        && is_declined(word)
        && lists_of(&word.to_lowercase()) & lists::ADJECTIVE != 0
        && lists_of(document.word_at(tokens.end)) & (lists::NOUN | lists::FORENAME | lists::SURNAME)
            == lists::NOUN
}

/// Whether a word is an adjective that is too frequent in German for one that is derived from a name, and that no list
/// derives from one.
fn is_common_adjective(word: &str) -> bool {
    /// As frequent as `satirisch`; adjectives of places that the lists lack are rarer.
    const COMMON: u8 = 12;
    word.starts_with(char::is_lowercase)
        && places::by_adjective(word).or_else(|| places::by_bare_adjective(word)).is_none()
        && background::class(stem_hash(word)) <= COMMON
}

/// Whether an adjective of a country says in which language something is: `die englische Fassung`.
fn is_of_language(document: &Document, span: Span) -> bool {
    let behind = document.tokens_in(span).end;
    span.of(document.text()).starts_with(char::is_lowercase)
        && languages::has_language(document.word_at(behind))
}

/// Whether a word that was taken for a place is a common noun for what is done or is so: it has an article, and no list
/// knows a name like it.
fn is_common_noun(document: &Document, span: Span) -> bool {
    const ABSTRACT: [&str; 7] = ["heit", "ismus", "keit", "schaft", "tion", "tät", "ung"];
    const NAMES: u16 = lists::FORENAME
        | lists::SURNAME
        | lists::TOWN
        | lists::STATE
        | lists::REGION
        | lists::WATER
        | lists::COMPANY
        | lists::MEDIA;
    let tokens = document.tokens_in(span);
    let word = span.of(document.text());
    tokens.len() == 1
        && ABSTRACT.iter().any(|ending| word.ends_with(ending))
        && lists_of(word) & NAMES == 0
        && places::by_name(word).is_none()
        && tokens.start > document.sentence_tokens_at(tokens.start).start
        && is_definite_or_merged(document.word_at(tokens.start - 1))
}

/// Whether a name is a unit behind a number or a currency behind an amount: `10 GB`, `750 Millionen Euro`.
fn is_unit(text: &str, span: Span) -> bool {
    if titles::is_nothing_but_currency(span.of(text)) {
        return true;
    }
    let is_currency = titles::is_currency(span.of(text));
    if !is_currency && !units::is_unit(span.of(text)) {
        return false;
    }
    let before = text.get(..span.start as usize).unwrap_or_default().trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    if !is_currency {
        return word.ends_with(|c: char| c.is_ascii_digit());
    }
    let after = text.get(span.end as usize..).unwrap_or_default().trim_start_matches(' ');
    // `EUR 2.250`
    word.ends_with(|c: char| c.is_ascii_digit())
        || numerals::is_power_of_ten(word)
        || after.starts_with(|c: char| c.is_ascii_digit())
}
