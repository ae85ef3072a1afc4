//! Family names behind a form of address or a doctorate, where the recogniser took them for common nouns: `Herr Winter`,
//! `Frau Dr. Kern`, `Teamarzt Dr. Schäfer`.

use super::common_nouns::makes_a_common_noun;
use super::owners::Owners;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::offices::office;
use crate::german::{genders, titles};

/// The tokens that are such names, in the order of the text.
pub(super) fn names(document: &Document, owners: &Owners) -> Vec<usize> {
    let addresses = document.map_forms(is_address);
    if !addresses.contains(&true) {
        return Vec::new();
    }
    let tokens = document.token_forms().iter().enumerate();
    let addressed = tokens.filter(|&(_, &form)| addresses[form as usize]);
    addressed.filter_map(|(at, _)| name_behind(document, owners, at)).collect()
}

fn is_address(word: &str) -> bool {
    matches!(word, "Dr." | "Frau" | "Herr" | "Herrn" | "Prof.")
}

/// The name behind the first of some forms of address, which stands at a token.
fn name_behind(document: &Document, owners: &Owners, at: usize) -> Option<usize> {
    let end = document.sentence_tokens_at(at).end;
    // `die Frau`, `eine Frau` is a woman, and what follows is what she does or has.
    let before = at.checked_sub(1).map_or("", |before| document.word_at(before));
    if is_address(before) {
        return None;
    }
    if document.word_at(at) == "Frau" && makes_a_common_noun(before) {
        return None;
    }
    let mut name = at + 1;
    while name < end && name < at + 4 && matches!(document.word_at(name), "Dr." | "Prof." | "Dr" | "Prof") {
        name += 1;
    }
    let word = document.word_at(name);
    let is_name = name < end
        && !owners.is_covered(name)
        && document.tokens()[name].kind == TokenKind::Word
        && word.starts_with(char::is_uppercase)
        && word.chars().nth(1).is_some_and(char::is_lowercase)
        && office(word).is_none()
        && !titles::is_title(word)
        && !genders::is_person(word);
    // `Frau Ministerin Kern`: the office is none, and neither is what stands before a found name.
    (is_name && !(name + 1 < end && owners.is_covered(name + 1))).then_some(name)
}
