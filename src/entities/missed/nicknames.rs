//! Names of people with a nickname in quotation marks: `Therese „Resi“ Obergfell`.

use std::ops::Range;

use super::owners::Owners;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::entities::variants::{MentionCandidate, Variants};
use crate::kind::Kind;
use crate::names::{lists, lists_of};

/// The tokens of each such name, in the order of the text: a given name, or one of a person, a single word in quotation marks, and a
/// name behind it.
pub(super) fn names(
    document: &Document,
    variants: &Variants<'_>,
    candidates: &[MentionCandidate],
    owners: &Owners,
) -> Vec<Range<usize>> {
    let marks = document.map_forms(|word| matches!(word, "„" | "»" | "«" | "\"" | "“" | "›" | "‹" | "‚"));
    if !marks.contains(&true) {
        return Vec::new();
    }
    let is_person = |at: usize| {
        let name = owners.candidate(at).and_then(|owner| candidates.get(owner));
        name.and_then(|name| variants.all.get(name.variant as usize))
            .is_some_and(|variant| variant.kind() == Kind::Per)
    };
    let openings = document.token_forms().iter().enumerate().skip(1);
    let openings = openings.filter(|&(_, &form)| marks[form as usize]).map(|(at, _)| at);
    openings.filter_map(|at| around(document, &is_person, at)).collect()
}

/// The name around the quotation mark at a token.
fn around(document: &Document, is_person: &dyn Fn(usize) -> bool, at: usize) -> Option<Range<usize>> {
    let sentence = document.sentence_tokens_at(at);
    let is_word = |at: usize| {
        sentence.contains(&at)
            && document.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Word)
            && document.word_at(at).starts_with(char::is_uppercase)
    };
    let closes = matches!(document.word_at(at + 2), "“" | "”" | "\"" | "«" | "»" | "‘" | "‹" | "›");
    let (first, last) = (at.checked_sub(1)?, at + 3);
    let is_given = is_person(first) || lists_of(document.word_at(first)) & lists::FORENAME != 0;
    let is_name = is_person(last) || lists_of(document.word_at(last)) & lists::SURNAME != 0;
    let start =
        if is_word(first.wrapping_sub(1)) && is_person(first.wrapping_sub(1)) { first - 1 } else { first };
    ([first, at + 1, last].into_iter().all(is_word) && closes && is_given && is_name)
        .then_some(start..last + 1)
}

#[cfg(test)]
mod tests {
    use super::around;
    use crate::document::{Article, Document};

    #[test]
    fn a_nickname_stands_between_the_names_of_a_person() {
        for (text, expected) in [
            ("Gestern sang Therese „Resi“ Obergfell dort.", Some("Therese „Resi“ Obergfell")),
            ("Gestern las Therese „Resi“ und ging.", None),
            ("Gestern las Therese „die Resi“ Obergfell vor.", None),
        ] {
            let document = Document::new(&Article::from_text("test", text).expect("an article"));
            let is_person = |at| matches!(document.word_at(at), "Therese" | "Obergfell");
            let mark = (0..document.tokens().len()).find(|&at| document.word_at(at) == "„").unwrap();
            let tokens = document.tokens();
            let found = around(&document, &is_person, mark)
                .map(|name| document.text_of(tokens[name.start].span.cover(tokens[name.end - 1].span)));
            assert_eq!(found, expected, "{text}");
        }
    }
}
