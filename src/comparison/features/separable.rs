//! Separable verbs whose particle stands at the end of the clause: `lehnte den Antrag ab`.

use std::collections::BTreeMap;

use super::concepts::{Meaning, meaning_apart};
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::roots::PARTICLES;
use crate::german::stop_words::is_stop_word;

/// In how many words of its clause a verb is looked for.
const LONGEST_CLAUSE: usize = 30;

/// A separable verb: what verb and particle mean together, and the stem of the whole verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct SeparableVerb {
    pub(super) meaning: Meaning,
    pub(super) stem: u64,
}

/// The separable verbs of a document, by the token of the finite part.
pub(super) fn separable_verbs(document: &Document) -> BTreeMap<usize, SeparableVerb> {
    let tokens = document.tokens();
    let word = |at: usize| {
        tokens.get(at).filter(|token| token.kind == TokenKind::Word).map(|t| document.text_of(t.span))
    };
    let mut found = BTreeMap::new();
    for sentence in document.sentences() {
        let range = sentence.token_range();
        let mut clause = range.start;
        for at in range.clone() {
            let Some(spelling) = word(at) else {
                if tokens[at].kind == TokenKind::Punctuation {
                    clause = at + 1;
                }
                continue;
            };
            let ends = at + 1 >= range.end || matches!(word(at + 1), None | Some("und" | "oder"));
            if !ends || !PARTICLES.contains(&spelling) {
                continue;
            }
            let verbs = (clause..at).take(LONGEST_CLAUSE);
            let verb = verbs.filter_map(|at| Some((at, word(at)?))).find_map(|(at, verb)| {
                let lower = verb.starts_with(char::is_lowercase)
                    && verb.chars().nth(2).is_some()
                    && !is_stop_word(verb);
                let (meaning, stem) = lower.then(|| meaning_apart(verb, spelling)).flatten()?;
                Some((at, SeparableVerb { meaning, stem }))
            });
            found.extend(verb);
        }
    }
    found
}
