//! Abbreviations in brackets behind their long forms: `der Verband der Automobilindustrie (VDA)`.

use std::ops::Range;

use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::entities::entity::MentionForm;
use crate::entities::variants::MentionCandidate;

/// The tokens of each long form before an abbreviation that was found in brackets, in the order of the text.
///
/// After A. Schwartz and M. Hearst (A simple algorithm for identifying abbreviation definitions in biomedical text,
/// 2003): the letters of the abbreviation are looked for from its end in the words before the bracket, and the first
/// of them must begin a word. A long form begins with a capital.
pub(super) fn long_forms(document: &Document, candidates: &[MentionCandidate]) -> Vec<Range<usize>> {
    let word = |at: usize| document.word_at(at);
    let mut found = Vec::new();
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        let short = document.text_of(candidate.span);
        if !is_abbreviation(short) {
            continue;
        }
        let range = document.tokens_in(candidate.span);
        let Some(end) = range.start.checked_sub(1).filter(|&end| word(end) == "(" && word(range.end) == ")")
        else {
            continue;
        };
        let first = document.sentence_tokens_at(end).start;
        let length = short.chars().count();
        let first = first.max(end.saturating_sub((length + 5).min(length * 2)));
        // No name goes past a comma or a bracket.
        let first = (first..end)
            .rev()
            .find(|&at| document.tokens()[at].kind == TokenKind::Punctuation && word(at) != "-")
            .map_or(first, |at| at + 1);
        let words: Vec<&str> = (first..end).map(word).collect();
        if let Some(start) = start_of_long_form(short, &words) {
            found.push(first + start..end);
        }
    }
    found
}

/// Whether a name is one word of three to eight letters, two of them capitals at least.
fn is_abbreviation(name: &str) -> bool {
    (3..=8).contains(&name.chars().count())
        && name.chars().all(char::is_alphabetic)
        && name.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// The word with which the long form begins.
fn start_of_long_form(short: &str, words: &[&str]) -> Option<usize> {
    let mut letters = words.iter().enumerate().rev().flat_map(|(at, word)| {
        let letters = word.char_indices().rev();
        letters.map(move |(start, c)| (at, start == 0, lower(c)))
    });
    let mut short = short.chars().rev().map(lower).peekable();
    let mut start = None;
    while let Some(letter) = short.next() {
        let is_first = short.peek().is_none();
        start = Some(letters.find(|&(_, begins, c)| c == letter && (begins || !is_first))?.0);
    }
    let start =
        start.filter(|&start| words.get(start).is_some_and(|word| word.starts_with(char::is_uppercase)))?;
    (words.len() - start > 1).then_some(start)
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{is_abbreviation, start_of_long_form};

    #[test]
    fn letters_lead_to_the_first_word() {
        let start = |short, words: &str| start_of_long_form(short, &words.split(' ').collect::<Vec<_>>());
        assert_eq!(start("VDA", "sagte der Verband der Automobilindustrie"), Some(2));
        assert_eq!(start("BaFin", "der Bundesanstalt für Finanzdienstleistungsaufsicht"), Some(1));
        assert_eq!(start("DUH", "klagte die Deutsche Umwelthilfe"), Some(2));
        assert_eq!(start("XYZ", "der Verband der Automobilindustrie"), None);
        assert_eq!(start("DPA", "die Partei"), None, "the first letter begins a word with a capital");
    }

    #[test]
    fn abbreviations_have_capitals() {
        assert!(is_abbreviation("VDA") && is_abbreviation("BaFin"));
        assert!(!is_abbreviation("CD") && !is_abbreviation("Berlin") && !is_abbreviation("IG Bau"));
    }
}
