//! Firms that are named by their owner and those who are with him: `Rosenow & Söhne`, `Huber & Co.`, `Schmid & Wolf`.

use std::ops::Range;

use super::owners::Owners;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::entities::variants::MentionCandidate;
use crate::names::{lists, lists_of};

/// What stands behind `&` in such names alone.
const PARTNERS: [&str; 6] = ["Cie", "Cie.", "Partner", "Söhne", "Sons", "Töchter"];
/// What stands there in other phrases, too: `Wespen & Co.`, `Vater & Sohn`.
const OTHERS: [&str; 4] = ["Co", "Co.", "Sohn", "Tochter"];

/// The tokens of each such name with all words of its owner's, in the order of the text.
pub(super) fn names(
    document: &Document,
    candidates: &[MentionCandidate],
    owners: &Owners,
) -> Vec<Range<usize>> {
    let signs = document.map_forms(|word| word == "&");
    if !signs.contains(&true) {
        return Vec::new();
    }
    let tokens = document.token_forms().iter().enumerate().skip(1);
    let signs = tokens.filter(|&(_, &form)| signs[form as usize]).map(|(at, _)| at);
    signs
        .filter(|&at| is_sign_of_firm(document, at))
        .map(|at| start(document, candidates, owners, at - 1)..at + 2)
        .collect()
}

/// The first token of the name that ends with a token.
fn start(document: &Document, candidates: &[MentionCandidate], owners: &Owners, last: usize) -> usize {
    let name = owners.candidate(last).and_then(|owner| candidates.get(owner));
    let name = name.map(|name| document.tokens_in(name.span)).filter(|name| name.end == last + 1);
    name.map_or(last, |name| name.start)
}

/// Whether a name stands before the sign at a token, and partners behind it.
fn is_sign_of_firm(document: &Document, at: usize) -> bool {
    let sentence = document.sentence_tokens_at(at);
    let is_word = document.tokens().get(at - 1).is_some_and(|token| token.kind == TokenKind::Word);
    if !sentence.contains(&(at - 1)) || !sentence.contains(&(at + 1)) || !is_word {
        return false;
    }
    let (owner, partner) = (document.word_at(at - 1), document.word_at(at + 1));
    let is_surname = lists_of(owner) & lists::SURNAME != 0;
    let is_noun = lists_of(owner) & lists::NOUN != 0;
    let of_two_families = is_surname
        && lists_of(partner) & lists::SURNAME != 0
        && lists_of(owner) & lists_of(partner) & lists::NOUN == 0;
    owner.starts_with(char::is_uppercase)
        && (PARTNERS.contains(&partner) && (is_surname || !is_noun)
            || OTHERS.contains(&partner) && is_surname && !is_noun
            || of_two_families)
}

#[cfg(test)]
mod tests {
    use super::{Owners, names};
    use crate::document::{Article, Document};

    #[test]
    fn those_with_the_owner_belong_to_the_name() {
        for (text, expected) in [
            ("Die Firma Rosenow & Söhne baut Klaviere.", &["Rosenow & Söhne"][..]),
            ("Der Makler Huber & Co. und Kern & Partner warnen.", &["Huber & Co.", "Kern & Partner"]),
            ("Die Baufirma Schmid & Wolf zahlt.", &["Schmid & Wolf"]),
            ("Ein Abend mit Sekt & Kaviar, gegen Wespen & Co., Vater & Sohn.", &[]),
        ] {
            let document = Document::new(&Article::from_text("test", text).expect("an article"));
            let tokens = document.tokens();
            let found: Vec<&str> = names(&document, &[], &Owners::new(&document, &[]))
                .into_iter()
                .map(|name| document.text_of(tokens[name.start].span.cover(tokens[name.end - 1].span)))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
