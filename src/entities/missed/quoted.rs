//! Names in quotation marks behind a noun for what they name: `das Sturmtief „Quirin“`, `der Film „Die Stille danach“`.

use std::ops::Range;

use crate::document::Document;
use crate::german::class_words;
use crate::kind::Kind;

/// The most tokens of a name between its quotation marks: longer ones are sentences.
const MAX_TOKENS: usize = 7;

/// The tokens of each such name, without its quotation marks, and its kind; in the order of the text.
pub(super) fn names(document: &Document, classes: &[Option<Kind>]) -> Vec<(Range<usize>, Kind)> {
    let marks = document.map_forms(|word| matches!(word, "„" | "»" | "«" | "\"" | "“" | "›" | "‹" | "‚"));
    let openings = document.token_forms().iter().enumerate().skip(1);
    let openings = openings.filter(|&(_, &form)| marks[form as usize]).map(|(at, _)| at);
    openings.filter_map(|at| quoted_at(document, classes, at)).collect()
}

/// The name behind the mark at a token.
fn quoted_at(document: &Document, classes: &[Option<Kind>], at: usize) -> Option<(Range<usize>, Kind)> {
    let before = document.form_at(at - 1)?;
    let kind = classes
        .get(before as usize)
        .copied()
        .flatten()
        // `in dem Band „…“` is a book.
        .filter(|&kind| kind != Kind::Loc && document.word_at(at - 1) != "Band")
        .or_else(|| class_words::is_class_of_work(document.word_at(at - 1)).then_some(Kind::Oth))?;
    let end = document.sentence_tokens_at(at).end;
    // Nothing between the noun and the mark but a blank.
    let blank = document.tokens()[at].span.start - document.tokens()[at - 1].span.end;
    let closing = closing(document.word_at(at))?;
    let first = at + 1;
    let last =
        (first..end.min(first + MAX_TOKENS + 1)).find(|&at| closing.contains(&document.word_at(at)))?;
    let name = document.word_at(first);
    (blank == 1
        && last > first
        && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && (first..last).all(|at| !matches!(document.word_at(at), "," | ":" | ";" | "–")))
    .then_some((first..last, kind))
}

/// The marks that close what this one opens.
fn closing(mark: &str) -> Option<&'static [&'static str]> {
    Some(match mark {
        "„" => &["“", "”", "\""],
        "»" => &["«"],
        "«" => &["»"],
        "\"" => &["\""],
        "“" => &["”"],
        "‚" => &["‘"],
        "›" => &["‹"],
        "‹" => &["›"],
        _ => return None,
    })
}
