//! Common words that were taken for people, where nobody of that name is in the article: adjectives that open a sentence and so
//! have a capital (`Knapp wurde es in Hasliberg`), and nouns that stand behind an article elsewhere (`Qualm drang in die Zimmer`,
//! but `der Qualm`).

use super::name::CorrectedName;
use crate::document::Document;
use crate::document::forms::FormId;
use crate::entities::dropped::{DropReason, Dropped};
use crate::german::adjective_endings::without_ending;
use crate::german::articles::is_definite_or_merged;
use crate::kind::Kind;
use crate::names::{NameForm, lists, lists_of};
use crate::span::Span;
use crate::util::hashing::Set;
use crate::util::sort::Sort;

/// Drops what was taken for a person and is such a word.
pub(super) fn drop_common_words(
    document: &Document,
    names: &mut Vec<CorrectedName>,
    dropped: &mut Vec<Dropped>,
    is_given: impl Fn(Span) -> bool,
) {
    let is_single = |name: &&CorrectedName| {
        name.kind == Kind::Per
            && name.form == NameForm::Name
            && !is_given(name.span)
            && document.tokens_in(name.span).len() == 1
    };
    let counted = counted_words(document, names.iter().filter(is_single));
    let reason = |span: Span| {
        if opens_as_adjective(document, span) {
            return Some(DropReason::CommonAdjective);
        }
        let form = document.form_at(document.tokens_in(span).start)?;
        counted.contains(&form).then_some(DropReason::CommonNoun)
    };
    let doubtful: Vec<Dropped> = names
        .iter()
        .filter(is_single)
        .filter_map(|name| Some(Dropped { span: name.span, reason: reason(name.span)? }))
        .collect();
    if doubtful.is_empty() {
        return;
    }
    // The words of names of several words: whose they are is somebody.
    let mut named: Set<&str> = Set::default();
    for name in names.iter().filter(|name| name.form == NameForm::Name) {
        let surface = document.text_of(name.span);
        if surface.contains([' ', '-']) {
            named.extend(surface.split([' ', '-']));
        }
    }
    let is_named = |dropped: &Dropped| {
        let word = document.text_of(dropped.span);
        named.contains(word) || word.strip_suffix('s').is_some_and(|base| named.contains(base))
    };
    let gone: Vec<Dropped> = doubtful.into_iter().filter(|dropped| !is_named(dropped)).collect();
    names.retain(|name| gone.binary_search_by_key(&name.span, |dropped| dropped.span).is_err());
    dropped.extend(gone);
    dropped.stable_sort_by_key(|dropped| dropped.span);
}

/// The words of these names that stand somewhere in the article as no name does: a noun of the dictionary that is no given name
/// behind any article, and any word behind an indefinite one.
fn counted_words<'n>(document: &Document, names: impl Iterator<Item = &'n CorrectedName>) -> Set<FormId> {
    /// Whether a form was taken for a name of one word, and is such a noun.
    #[derive(Clone, Copy, PartialEq)]
    enum Word {
        Other,
        Name,
        Noun,
    }
    let forms = document.token_forms();
    let mut words = vec![Word::Other; document.forms().len()];
    let mut any = false;
    for name in names {
        let at = document.tokens_in(name.span).start;
        let word = document.word_at(at);
        if let Some(form) = document.form_at(at) {
            let is_noun = lists_of(word) & (lists::NOUN | lists::FORENAME) == lists::NOUN;
            words[form as usize] = if is_noun { Word::Noun } else { Word::Name };
            any = true;
        }
    }
    if !any {
        return Set::default();
    }
    // Asked of every token, and nearly none is such a word: only then is the word before it looked at.
    let is_counted = |at: &usize| {
        let word = words[forms[*at] as usize];
        if word == Word::Other {
            return false;
        }
        let before = document.word_at(at - 1);
        matches!(before.to_lowercase().as_str(), "kein" | "keine" | "keinen" | "ein" | "eine" | "einen")
            || word == Word::Noun && is_definite_or_merged(before)
    };
    (1..forms.len()).filter(is_counted).map(|at| forms[at]).collect()
}

/// Whether a name is one word, opens its sentence before a word in lower case, and is an adjective there.
fn opens_as_adjective(document: &Document, span: Span) -> bool {
    let tokens = document.tokens_in(span);
    let sentence = document.sentence_tokens_at(tokens.start);
    if tokens.len() != 1
        || tokens.start != sentence.start
        || tokens.end >= sentence.end
        || !document.word_at(tokens.end).starts_with(char::is_lowercase)
    {
        return false;
    }
    let word = document.text_of(span);
    let lower = word.to_lowercase();
    let is_in = |word: &str, list| lists_of(word) & list != 0;
    let is_adjective = is_in(&lower, lists::ADJECTIVE)
        || without_ending(&lower).is_some_and(|stem| is_in(stem, lists::ADJECTIVE))
        // `Mildernd wertete der Senat`
        || lower.strip_suffix('d').is_some_and(|verb| verb.ends_with('n') && is_in(verb, lists::VERB));
    // `Klein sagte`, but `Knapp wurde es`: a subject stands behind the verb.
    let has_subject = || matches!(document.word_at(tokens.end + 1), "es" | "er" | "man" | "ich" | "wir");
    is_adjective && !is_in(word, lists::FORENAME) && (!is_in(word, lists::SURNAME) || has_subject())
}
