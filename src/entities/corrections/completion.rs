//! Words that orthography shows to belong to the name before them.

use super::name::CorrectedName;
use crate::document::Document;
use crate::german::offices::office;
use crate::german::rivers::is_river;
use crate::german::{genders, places, stop_words, titles};
use crate::kind::Kind;
use crate::names::{self, NameForm, lists};
use crate::span::Span;

/// A name with what orthography joins to it: `Such- und Rettungsagentur`, `Komsomolsk am Amur`, `Kim Jong Un`. The
/// `next` name of the recogniser is taken in, unless it is longer.
pub(super) fn with_rest(document: &Document, name: CorrectedName, next: Span) -> CorrectedName {
    let surface = document.text_of(name.span);
    let is_cut = surface.ends_with('-');
    let has_several = surface.contains(char::is_whitespace);
    if name.kind == Kind::Per && !has_several {
        return with_family_name(document, name, next);
    }
    let has_rest = match name.kind {
        Kind::Per => true,
        Kind::Loc => !has_several || surface.starts_with("St. "),
        Kind::Org | Kind::Oth => false,
    };
    if !is_cut && !has_rest {
        return name;
    }
    let end = document.tokens_in(name.span).end;
    if end >= document.sentence_tokens_at(end.saturating_sub(1)).end {
        return name;
    }
    let word = |offset: usize| document.word_at(end + offset);
    let last = match word(0) {
        "und" | "oder" if is_cut && word(1).starts_with(char::is_uppercase) => 1,
        word if name.kind == Kind::Per && is_syllable(word) => 0,
        "am" | "im" if is_river(word(1)) || word(0) == "im" && word(1).ends_with("gau") => 1,
        "an" | "ob" if matches!(word(1), "der" | "dem") && is_river(word(2)) => 2,
        _ => return name,
    };
    match document.tokens().get(end + last) {
        Some(token) if token.span.end <= next.start || token.span.end >= next.end => {
            CorrectedName { span: name.span.cover(token.span), ..name }
        }
        _ => name,
    }
}

/// A given name with a family name behind it that is a common noun as well, where nothing but a full name can stand: as
/// the subject that opens a sentence (`Marta Kern sang`), behind an office, or between a comma and another mark.
fn with_family_name(document: &Document, name: CorrectedName, next: Span) -> CorrectedName {
    let given = document.text_of(name.span);
    let tokens = document.tokens_in(name.span);
    let sentence = document.sentence_tokens_at(tokens.start);
    let Some(token) = document.tokens().get(tokens.end).filter(|_| tokens.end < sentence.end) else {
        return name;
    };
    let family = document.text_of(token.span);
    if !family.starts_with(char::is_uppercase) || token.span.end > next.start {
        return name;
    }
    let behind = if tokens.end + 1 < sentence.end { document.word_at(tokens.end + 1) } else { "." };
    let before = if tokens.start > sentence.start { document.word_at(tokens.start - 1) } else { "" };
    // `Levke König`: a title stands before a name, never behind a given one, but in `wurde Levke König`.
    let is_title = || {
        const NO_GIVEN: u16 = lists::SURNAME | lists::NOUN;
        let listed = names::lists_of(given);
        (listed & lists::FORENAME != 0 || listed & NO_GIVEN == 0)
            && !becomes_something(before)
            && !becomes_something(behind)
    };
    if titles::is_family_name_as_well(family.strip_suffix('s').unwrap_or(family)) && is_title() {
        return CorrectedName { span: name.span.cover(token.span), ..name };
    }
    if names::lists_of(given) & (lists::FORENAME | lists::NOUN) != lists::FORENAME
        || names::lists_of(family) & lists::SURNAME == 0
        || titles::is_time_word(family)
    {
        return name;
    }
    let is_marked = matches!(behind, "," | "(" | ")" | ":" | "." | ";");
    let is_subject = before.is_empty() && (is_marked || behind.starts_with(char::is_lowercase));
    let is_set_off = matches!(before, "," | "(" | "–") && is_marked;
    if is_subject || is_set_off || office(before).is_some() || genders::is_person(before) {
        CorrectedName { span: name.span.cover(token.span), ..name }
    } else {
        name
    }
}

/// Whether a verb joins somebody with what he is or becomes: `1914 wurde Konrad Kaiser`.
fn becomes_something(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "bleibt"
            | "blieb"
            | "ist"
            | "war"
            | "werden"
            | "wird"
            | "wurde"
            | "würde"
            | "geworden"
            | "sein"
            | "sei"
    )
}

/// Whether a word behind somebody's two names can only be a third: two letters, of which the first alone is a capital,
/// and no pronoun of address.
fn is_syllable(word: &str) -> bool {
    let mut letters = word.chars();
    let (first, second, none) = (letters.next(), letters.next(), letters.next());
    first.is_some_and(char::is_uppercase)
        && second.is_some_and(char::is_lowercase)
        && none.is_none()
        && !stop_words::is_stop_word(&word.to_lowercase())
}

/// An adjective in `-isch` or `deutsch` with a capital inside a sentence, with the noun behind it: German writes
/// adjectives with a capital in names alone (`Französischen Republik`). `next` is where the next name begins.
pub(super) fn with_noun(document: &Document, name: CorrectedName, next: u32) -> CorrectedName {
    let adjective = document.text_of(name.span);
    // `US-amerikanische` has its capital by itself.
    if !adjective.starts_with(char::is_uppercase) || adjective.starts_with("US-") {
        return name;
    }
    let tokens = document.tokens_in(name.span);
    let Some(noun) = document.tokens().get(tokens.end) else { return name };
    let sentence = document.sentence_tokens_at(tokens.start);
    let begins = sentence.start == tokens.start;
    let same_sentence = tokens.end < sentence.end;
    let is_noun = document.text_of(noun.span).starts_with(char::is_uppercase);
    let free = noun.span.end <= next;
    if begins || !same_sentence || !is_noun || !free || places::by_adjective(adjective).is_none() {
        return name;
    }
    let span = name.span.cover(noun.span);
    let kind = if places::by_name(document.text_of(span)).is_some() { Kind::Loc } else { Kind::Org };
    CorrectedName { span, kind, form: NameForm::Name, ..name }
}
