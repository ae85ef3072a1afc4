//! Names with the legal form behind them: `die Tizian 14 GmbH`, `Weber und Söhne OHG`, `Hartwig Solar UG (haftungsbeschränkt)`. The
//! form belongs to the name, and what has one is an organisation, whoever it is called after.

use std::ops::Range;

use super::name::CorrectedName;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::articles::is_definite_or_merged;
use crate::german::legal_forms::{LegalForm, legal_form, may_begin};
use crate::german::offices::office;
use crate::german::{
    class_words, determiners, function_words, genders, name_heads, places, stop_words, titles,
};
use crate::kind::Kind;
use crate::names::{NameForm, lists, lists_of};
use crate::span::Span;
use crate::util::sort::Sort;

/// The most tokens of a firm's name before its legal form.
const MOST_WORDS: usize = 8;
/// The confidence of a name that its legal form shows.
const CONFIDENCE: f32 = 0.8;

/// The names, with those that a legal form follows made whole and organisations. Names of which `is_given` is true stay.
pub(super) fn with_legal_forms(
    document: &Document,
    names: Vec<CorrectedName>,
    is_given: impl Fn(Span) -> bool,
) -> Vec<CorrectedName> {
    let begins = document.map_forms(may_begin);
    if !begins.contains(&true) {
        return names;
    }
    let forms = document.token_forms();
    let mut firms: Vec<CorrectedName> = Vec::new();
    let mut from = 0;
    // The first name that ends behind the firm found last.
    let mut at = 1;
    while at < forms.len() {
        if !begins[forms[at] as usize] {
            at += 1;
            continue;
        }
        let sentence = document.sentence_tokens_at(at);
        let word = |offset: usize| {
            if at + offset < sentence.end { document.word_at(at + offset) } else { "" }
        };
        let Some(form) = legal_form(word).filter(|_| at > sentence.start) else {
            at += 1;
            continue;
        };
        let before = sentence.start.max(at.saturating_sub(MOST_WORDS));
        let first_byte = document.tokens()[before].span.start;
        while names.get(from).is_some_and(|name| name.span.end <= first_byte) {
            from += 1;
        }
        let last = document.tokens()[at + form.words - 1].span;
        let near = &names[from..];
        let near = &near[..near.partition_point(|name| name.span.start < last.end)];
        if let Some(start) = start(document, near, before..at, form) {
            let own = document.tokens()[start].span.cover(last);
            let (mut span, mut confidence, mut is_free) = (own, CONFIDENCE, true);
            for name in near.iter().filter(|name| name.span.overlaps(own)) {
                is_free &= !is_given(name.span);
                confidence = name.confidence.max(confidence);
                span = span.cover(name.span);
            }
            if is_free && firms.last().is_none_or(|firm| firm.span.end <= span.start) {
                firms.push(CorrectedName { span, kind: Kind::Org, form: NameForm::Name, confidence });
            }
        }
        at += form.words;
    }
    if firms.is_empty() {
        return names;
    }
    let mut whole: Vec<CorrectedName> = names;
    let mut next = 0;
    whole.retain(|name| {
        while firms.get(next).is_some_and(|firm| firm.span.end <= name.span.start) {
            next += 1;
        }
        firms.get(next).is_none_or(|firm| !firm.span.overlaps(name.span))
    });
    whole.extend(firms);
    whole.stable_sort_by_key(|name| (name.span.start, name.span.end));
    whole
}

/// Whether a name ends with a legal form.
pub(super) fn has_legal_form(document: &Document, span: Span) -> bool {
    let tokens = document.tokens_in(span);
    let word = |at: usize| if at < tokens.end { document.word_at(at) } else { "" };
    let mut inside = (tokens.start + 1..tokens.end).rev();
    inside.any(|at| legal_form(|offset| word(at + offset)).is_some_and(|form| at + form.words == tokens.end))
}

/// The first token of the name before a legal form, if one stands there: among these tokens, which are of one sentence.
fn start(
    document: &Document,
    names: &[CorrectedName],
    before: Range<usize>,
    form: LegalForm,
) -> Option<usize> {
    let word = |at: usize| document.word_at(at);
    let mut at = before.end;
    // `Tizian 14 GmbH`, `Bauer 2.0 GmbH`, but not `5 KG`
    if word(at - 1).starts_with(|c: char| c.is_ascii_digit()) {
        let is_form = form.is_clear || matches!(word(at), "AG" | "SE");
        at = at.checked_sub(1).filter(|&at| is_form && at > before.start)?;
    }
    // What the recogniser found there, with the form or without.
    let mut found = names.iter().map(|name| document.tokens_in(name.span));
    let found = found.find(|name| name.contains(&(at - 1)));
    let mut start = at;
    while start > before.start && belongs(document, start - 1, before.end) {
        start -= 1;
    }
    // `die Tizian 14 GmbH`: all behind the article is the name, but for what says what it is.
    let has_article = start > before.start && is_determiner(word(start - 1));
    // `die Trägergesellschaft Kern gGmbH`, `der Verein Hilfe e. V.`, but `der Kulturverein Alte Mühle e. V.`
    let is_of_members = matches!(word(before.end), "e." | "e.V." | "eV" | "eG" | "e.G.");
    let is_class = |at: usize| {
        found.is_some()
            && (class_words::kind_of_class(word(at)) == Some(Kind::Org) || is_feminine_class(word(at)))
            && !(is_of_members && is_compound_of_members(word(at)))
    };
    while start < at
        && (!word(start).starts_with(char::is_uppercase)
            || says_what(document, start, at)
            || start + 1 < at && (is_class(start) || !has_article && is_noun(word(start))))
    {
        start += 1;
    }
    match found {
        Some(found) if has_article => Some(start.min(found.start)),
        // `Bakery Müller & Co. KG`, of which a part was found.
        Some(found) => {
            let mut start = found.start;
            while start > before.start
                && belongs_to_person(document, start - 1)
                && !says_what(document, start - 1, at)
            {
                start -= 1;
            }
            Some(start)
        }
        None if start < at && (has_article || form.is_clear) => Some(start),
        None => None,
    }
}

/// Whether a token can be in the name of a firm before the token that begins its legal form.
fn belongs(document: &Document, at: usize, form: usize) -> bool {
    let word = document.word_at(at);
    let opens = || document.sentence_tokens_at(at).start == at;
    match word {
        "&" | "+" => true,
        // `Gesellschaft für Stadtentwicklung mbH`
        "für" => at > 0 && name_heads::is_body_for(document.word_at(at - 1)),
        // `Weber und Söhne OHG`
        "und" => at + 1 < form && is_partner(document.word_at(at + 1)),
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => at + 1 < form,
        "Dr." | "Prof." | "St." => true,
        _ => {
            document.tokens()[at].kind == TokenKind::Word
                && word.starts_with(char::is_uppercase)
                && !titles::is_time_word(word)
                && !(opens() && is_function_word(word))
        }
    }
}

/// Whether a word stands behind `und` in the name of a firm.
fn is_partner(word: &str) -> bool {
    matches!(word, "Partner" | "Sohn" | "Söhne" | "Tochter" | "Töchter" | "Cie." | "Kollegen" | "Gebrüder")
}

/// Whether a word before the found part of a firm's name belongs to it without an article before both: a title or a given name.
fn belongs_to_person(document: &Document, at: usize) -> bool {
    let word = document.word_at(at);
    matches!(word, "Dr." | "Prof.")
        || lists_of(word) & (lists::FORENAME | lists::NOUN | lists::TOWN) == lists::FORENAME
}

/// Whether a word before a firm's name says what the firm is, where from or who has it, and is no part of the name: `Autozulieferer`,
/// `Kölner`, `Konkurrent`.
fn says_what(document: &Document, at: usize, end: usize) -> bool {
    let word = document.word_at(at);
    at + 1 < end
        && (class_words::only_precedes(word)
            || is_from_town(word)
            || lists_of(word) & lists::SURNAME == 0 && (office(word).is_some() || genders::is_person(word))
            || matches!(word, "Frau" | "Herr" | "Herrn"))
}

/// Whether a word in `-er` is derived from a town or a region: `Kölner`.
fn is_from_town(word: &str) -> bool {
    word.strip_suffix("er").is_some_and(|base| {
        places::by_adjective(word).is_some()
            || lists_of(word) & (lists::DEMONYM | lists::SURNAME) == lists::DEMONYM
            || lists_of(base) & lists::TOWN != 0 && lists_of(word) & lists::SURNAME == 0
    })
}

/// Whether a word is a feminine noun for what firms are, to which the article before it may belong: `die Metallwarenfabrik Rondex AG`.
fn is_feminine_class(word: &str) -> bool {
    ["druckerei", "fabrik", "firma", "klinik", "weberei", "ziegelei"]
        .iter()
        .any(|head| word.to_lowercase().ends_with(head))
}

/// Whether a word is a compound with a noun for a body of members, as such bodies are called by.
fn is_compound_of_members(word: &str) -> bool {
    ["bund", "club", "genossenschaft", "klub", "verband", "verein"].iter().any(|head| word.ends_with(head))
}

/// Whether a word is a common noun and in no name.
fn is_noun(word: &str) -> bool {
    lists_of(word) & (lists::NOUN | lists::FORENAME | lists::SURNAME | lists::COMPANY) == lists::NOUN
}

fn is_determiner(word: &str) -> bool {
    is_definite_or_merged(word) || determiners::is_before_noun(&word.to_lowercase())
}

fn is_function_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    function_words::classes(&lower) != 0 || stop_words::is_stop_word(&lower)
}

#[cfg(test)]
mod tests {
    use super::with_legal_forms;
    use crate::entities::corrections::name::CorrectedName;
    use crate::names::marked::marked;

    fn firms(source: &str) -> Vec<String> {
        let (document, names) = marked(source);
        let names = names.iter().map(|name| CorrectedName {
            span: name.span,
            kind: name.kind,
            form: name.form,
            confidence: name.confidence,
        });
        let found = with_legal_forms(&document, names.collect(), |_| false);
        found.iter().map(|name| format!("{} {}", name.kind.as_str(), document.text_of(name.span))).collect()
    }

    #[test]
    fn a_legal_form_belongs_to_the_name_before_it() {
        for (text, expected) in [
            ("Die [Tizian|PER] 14 GmbH zahlt.", "ORG Tizian 14 GmbH"),
            ("Die [Bauer|PER] 2.0 AG zahlt.", "ORG Bauer 2.0 AG"),
            ("Die Bakery [Müller|PER] GmbH & Co. KG zahlt.", "ORG Bakery Müller GmbH & Co. KG"),
            ("Es zahlt die [Weber|PER] und Söhne OHG.", "ORG Weber und Söhne OHG"),
            (
                "Die [Hartwig Solar UG|PER] (haftungsbeschränkt) zahlt.",
                "ORG Hartwig Solar UG (haftungsbeschränkt)",
            ),
            ("Die Dr. [Schneider|PER] Holding GmbH zahlt.", "ORG Dr. Schneider Holding GmbH"),
            ("Die [Gesellschaft für Bau|ORG] mbH zahlt.", "ORG Gesellschaft für Bau mbH"),
            ("Die Gesellschaft für Bau mbH zahlt.", "ORG Gesellschaft für Bau mbH"),
            ("Die Trägergesellschaft [Kern|PER] gGmbH zahlt.", "ORG Kern gGmbH"),
            ("Der Verein [Hilfe Ulm|LOC] e. V. zahlt.", "ORG Hilfe Ulm e. V."),
            ("Der Kulturverein [Alte Mühle|LOC] e. V. zahlt.", "ORG Kulturverein Alte Mühle e. V."),
            ("Die Biotechfirma Novalis Pharma AG zahlt.", "ORG Novalis Pharma AG"),
            ("Die Kasseler [Bauer|PER] GmbH zahlt.", "ORG Bauer GmbH"),
            ("Die Metallwarenfabrik [Rondex|ORG] AG zahlt.", "ORG Rondex AG"),
            ("Die Möbelhaus [Krüger|PER] GmbH zahlt.", "ORG Möbelhaus Krüger GmbH"),
            ("Aus Ulm meldet Nordwind GmbH den Verlust.", "ORG Nordwind GmbH"),
            ("Die [Schuster-Werke|ORG/p] AG zahlt.", "ORG Schuster-Werke AG"),
        ] {
            assert_eq!(firms(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_legal_form_belongs_to_nothing() {
        for text in [
            "Die GmbH zahlt, eine AG auch.",
            "Er hob 5 KG und wohnt im 2. UG.",
            "Am Montag kam die AG zusammen.",
            "Müller & Söhne zahlen.",
        ] {
            assert!(firms(text).is_empty(), "{text}");
        }
        assert_eq!(firms("Es zahlt [Karl Kern|PER], dessen GmbH ruht."), ["PER Karl Kern"]);
    }
}
