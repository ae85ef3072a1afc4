//! Names that were cut, joined with what stands right before or behind them and is part of every such name: `St. Pauli`,
//! `Amtsgericht Dresden`,
//! `Füchse Berlin`, `Holsteinische Schweiz`, `Oststeirische Zeitung`.

use super::name::CorrectedName;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::articles::is_definite_or_merged;
use crate::german::{clubs, name_heads, places};
use crate::kind::Kind;
use crate::names::{NameForm, lists, lists_of};
use crate::span::Span;

/// The names with those that were cut made whole; names of which `is_given` is true stay.
pub(super) fn joined(
    document: &Document,
    names: Vec<CorrectedName>,
    is_given: impl Fn(Span) -> bool,
) -> Vec<CorrectedName> {
    let mut whole: Vec<CorrectedName> = Vec::with_capacity(names.len());
    let mut names = names.into_iter().peekable();
    while let Some(name) = names.next() {
        if is_given(name.span) || name.form == NameForm::Part {
            whole.push(name);
            continue;
        }
        if let Some(next) = names.peek().filter(|next| !is_given(next.span))
            && let Some(both) = with_next(document, name, *next)
        {
            names.next();
            whole.push(both);
            continue;
        }
        let from = whole.last().map_or(0, |last| last.span.end);
        let until = names.peek().map_or(u32::MAX, |next| next.span.start);
        let name = with_word_before(document, name, from);
        whole.push(with_word_behind(document, name, until));
    }
    whole
}

/// An adjective of a region with a capital and the place behind it: `in der Holsteinischen Schweiz`.
fn with_next(document: &Document, name: CorrectedName, next: CorrectedName) -> Option<CorrectedName> {
    let tokens = document.tokens_in(name.span);
    let is_joined = tokens.len() == 1
        && name.kind == Kind::Loc
        && next.kind == Kind::Loc
        && next.form == NameForm::Name
        && document.tokens_in(next.span).start == tokens.end
        && is_adjective_in_name(document, tokens.start);
    is_joined.then(|| CorrectedName { span: name.span.cover(next.span), form: NameForm::Name, ..next })
}

/// Whether the word at a token is an adjective in `-isch` with a capital that it has by being part of a name: inside a sentence,
/// or behind its article.
fn is_adjective_in_name(document: &Document, at: usize) -> bool {
    let word = document.word_at(at);
    let stem = crate::german::adjective_endings::without_ending(word);
    word.starts_with(char::is_uppercase)
        && stem.is_some_and(|stem| stem.ends_with("isch") || stem.ends_with("deutsch"))
        && document.sentence_tokens_at(at).start < at
}

/// A name with `St.` before a place, with `Stiftung` behind its article, with a body before its place, or with what opens the name of a club before its town.
fn with_word_before(document: &Document, name: CorrectedName, from: u32) -> CorrectedName {
    let tokens = document.tokens_in(name.span);
    let Some(at) =
        tokens.start.checked_sub(1).filter(|&at| at >= document.sentence_tokens_at(tokens.start).start)
    else {
        return name;
    };
    let token = document.tokens()[at];
    if name.form != NameForm::Name || token.span.start < from {
        return name;
    }
    let word = document.text_of(token.span);
    let span = token.span.cover(name.span);
    // `die Stiftung Kinderlachen`, `der Stiftung Ada Lenz`
    let is_behind_article = || at > 0 && is_definite_or_merged(document.word_at(at - 1));
    if word == "Stiftung" && is_behind_article() {
        return CorrectedName { span, kind: Kind::Org, ..name };
    }
    if tokens.len() != 1 {
        return name;
    }
    if matches!(word, "St." | "Sankt") && matches!(name.kind, Kind::Per | Kind::Loc) {
        return CorrectedName { span, kind: Kind::Loc, ..name };
    }
    if name.kind == Kind::Loc && name_heads::is_body_before_place(word) {
        return CorrectedName { span, kind: Kind::Org, ..name };
    }
    let town = document.text_of(name.span);
    if name.kind == Kind::Loc && clubs::opens_club(word) && lists_of(town) & lists::TOWN != 0 {
        return CorrectedName { span, kind: Kind::Org, ..name };
    }
    name
}

/// An adjective with the name of a newspaper behind it.
fn with_word_behind(document: &Document, name: CorrectedName, until: u32) -> CorrectedName {
    let tokens = document.tokens_in(name.span);
    let sentence = document.sentence_tokens_at(tokens.start);
    let Some(token) = document.tokens().get(tokens.end).filter(|_| tokens.end < sentence.end) else {
        return name;
    };
    let word = document.text_of(token.span);
    if tokens.len() != 1
        || token.kind != TokenKind::Word
        || token.span.end > until
        || !word.starts_with(char::is_uppercase)
    {
        return name;
    }
    let whole =
        CorrectedName { span: name.span.cover(token.span), kind: Kind::Org, form: NameForm::Name, ..name };
    if name_heads::is_newspaper(word)
        && is_adjective_in_name(document, tokens.start)
        && places::by_name(document.text_of(whole.span)).is_none()
    {
        return whole;
    }
    name
}
