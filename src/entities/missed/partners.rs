//! Firms that are named by their owner and those who are with him: `Rosenow & Söhne`, `Huber & Co.`

use std::ops::Range;

use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::entities::variants::MentionCandidate;

/// What stands behind `&` in such names.
const PARTNERS: [&str; 9] = ["Cie", "Cie.", "Co", "Co.", "Partner", "Sohn", "Söhne", "Tochter", "Töchter"];

/// The tokens of each such name with all words of its owner's, in the order of the text.
pub(super) fn names(document: &Document, candidates: &[MentionCandidate]) -> Vec<Range<usize>> {
    let signs = document.map_forms(|word| word == "&");
    if !signs.contains(&true) {
        return Vec::new();
    }
    let tokens = document.token_forms().iter().enumerate().skip(1);
    let signs = tokens.filter(|&(_, &form)| signs[form as usize]).map(|(at, _)| at);
    signs
        .filter(|&at| {
            let sentence = document.sentence_tokens_at(at);
            let owner = document.tokens().get(at - 1);
            sentence.contains(&(at - 1))
                && sentence.contains(&(at + 1))
                && owner.is_some_and(|owner| owner.kind == TokenKind::Word)
                && document.word_at(at - 1).starts_with(char::is_uppercase)
                && PARTNERS.contains(&document.word_at(at + 1))
        })
        .map(|at| {
            let owners = candidates.iter().map(|candidate| document.tokens_in(candidate.span));
            owners.filter(|owner| owner.end == at).map(|owner| owner.start).min().unwrap_or(at - 1)..at + 2
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::document::{Article, Document};

    #[test]
    fn those_with_the_owner_belong_to_the_name() {
        for (text, expected) in [
            ("Die Firma Rosenow & Söhne baut Klaviere.", &["Rosenow & Söhne"][..]),
            ("Der Makler Huber & Co. und Kern & Partner warnen.", &["Huber & Co.", "Kern & Partner"]),
            ("Ein Abend mit Sekt & Kaviar.", &[]),
        ] {
            let document = Document::new(&Article::from_text("test", text).expect("an article"));
            let tokens = document.tokens();
            let found: Vec<&str> = names(&document, &[])
                .into_iter()
                .map(|name| document.text_of(tokens[name.start].span.cover(tokens[name.end - 1].span)))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
