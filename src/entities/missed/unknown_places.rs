//! Places that the recogniser missed where nothing but a place can stand: `in Guttannen`, `aus dem Montafon`, `im rumänischen
//! Sibiu`, and before the first sentence of a report: `Adelboden – Um 14 Uhr …`.

use super::owners::Owners;
use crate::document::Document;
use crate::document::dateline::length_of_opening;
use crate::document::segment::TokenKind;
use crate::document::terms::{background, stem_hash};
use crate::entities::surface::ends_in_noun;
use crate::german::{name_heads, places};
use crate::names::{lists, lists_of};

/// The shortest word, in characters, that is taken for a place.
const SHORTEST: usize = 4;
/// How many sentences may stand before the one with the dateline: headlines.
const SENTENCES_BEFORE_DATELINE: usize = 4;
/// The lists of places.
const PLACES: u16 = lists::TOWN | lists::REGION | lists::WATER;

/// The tokens that are such places, in the order of the text.
pub(super) fn find(document: &Document, owners: &Owners) -> Vec<usize> {
    let befores = document.map_forms(Before::of);
    let forms = document.token_forms();
    let mut found: Vec<usize> = Vec::new();
    found.extend(in_dateline(document, owners));
    for at in 1..forms.len() {
        let may_stand = match befores[forms[at - 1] as usize] {
            Before::Other => continue,
            Before::Preposition => is_listed(document.word_at(at)) || is_unknown(document.word_at(at), true),
            Before::Article => {
                at > 1
                    && matches!(document.word_at(at - 2), "in" | "aus")
                    && lists_of(document.word_at(at)) & lists::REGION != 0
                    && is_listed(document.word_at(at))
            }
            Before::Adjective => {
                at > 1
                    && matches!(document.word_at(at - 2), "im" | "ins")
                    && is_unknown(document.word_at(at), false)
            }
        };
        if may_stand && stands_alone(document, owners, at) && found.last() != Some(&at) {
            found.push(at);
        }
    }
    found
}

/// What stands before a place.
#[derive(Clone, Copy)]
enum Before {
    /// `in`, `aus`, `nach`
    Preposition,
    /// `dem`, `der`
    Article,
    /// `rumänischen`
    Adjective,
    Other,
}

impl Before {
    fn of(word: &str) -> Self {
        match word {
            "in" | "In" | "aus" | "Aus" | "nach" | "Nach" => Self::Preposition,
            "dem" | "der" => Self::Article,
            _ if word.ends_with("schen") || word.ends_with("sche") => {
                if places::by_adjective(word).is_some() { Self::Adjective } else { Self::Other }
            }
            _ => Self::Other,
        }
    }
}

/// The place that a report opens with: `Adelboden – `, `Adelboden.`
fn in_dateline(document: &Document, owners: &Owners) -> Option<usize> {
    let sentences = document.sentences();
    let first = sentences.first()?.paragraph;
    let opens = |at: usize| {
        let sentence = &sentences[at];
        let tokens = sentence.token_range();
        let is_alone = tokens.len() == 2
            && document.word_at(tokens.start + 1) == "."
            && sentence.paragraph > first
            && sentences[at - 1].paragraph != sentence.paragraph
            && sentences.get(at + 1).is_some_and(|next| next.paragraph == sentence.paragraph);
        let word = document.word_at(tokens.start);
        ((is_alone || length_of_opening(document.text_of(sentence.span)) > 0)
            && !owners.is_covered(tokens.start)
            && is_written_as_name(word)
            && lists_of(word) & !(PLACES | lists::HAS_RESIDUAL | lists::SURNAME) == 0
            && (is_alone || !ends_in_noun(word))
            && background::class(stem_hash(word)) >= 13)
            .then_some(tokens.start)
    };
    (0..sentences.len().min(SENTENCES_BEFORE_DATELINE + 1)).find_map(opens)
}

/// Whether no candidate covers a word inside a sentence, and the next begins no longer name.
fn stands_alone(document: &Document, owners: &Owners, at: usize) -> bool {
    let sentence = document.sentence_tokens_at(at);
    let next = at + 1;
    !owners.is_covered(at)
        && at > sentence.start
        && document.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Word)
        && (next >= sentence.end
            || !owners.is_covered(next) && !document.word_at(next).starts_with(char::is_uppercase))
}

fn is_written_as_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && word.chars().count() >= SHORTEST
        && word.chars().all(char::is_alphabetic)
}

/// Whether a word is listed as a place and as nothing else, and rare.
fn is_listed(word: &str) -> bool {
    is_written_as_name(word)
        && lists_of(word) & PLACES != 0
        && lists_of(word) & !(PLACES | lists::HAS_RESIDUAL) == 0
        && background::class(stem_hash(word)) >= 13
}

/// Whether a word is known neither to the dictionary nor to running text, and does not end as common nouns do; where such nouns
/// may stand, it must end as towns do.
fn is_unknown(word: &str, among_nouns: bool) -> bool {
    is_written_as_name(word)
        && lists_of(word) & !(PLACES | lists::HAS_RESIDUAL) == 0
        && background::class(stem_hash(word)) == background::UNKNOWN
        && match name_heads::end_of_place(word) {
            // `Gemeindekirchen` are churches.
            Some(before) => before.chars().count() < 4 || lists_of(before) & lists::NOUN == 0,
            None => !among_nouns && !ends_in_noun(word),
        }
}
