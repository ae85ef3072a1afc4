//! Quotation marks: pairs of opening and closing marks.
//!
//! German papers use „…“, »…«, "…" and ‚…‘, foreign ones “…”, «…» and '…'. A mark that can be either opens where white
//! space precedes it and none follows. A quotation over several paragraphs opens again in each of them and closes in
//! the last. One pass over the tokens with a stack of the marks that are open in the paragraph.

use std::ops::Range;

use crate::document::Document;
use crate::document::segment::Token;
use crate::util::sort::Sort;

/// A quotation: the tokens from its opening to its closing mark, both included.
pub(super) type Quotation = Range<usize>;

/// The outermost quotations of a document, in the order of the text and without overlaps.
pub(super) fn outermost_quotations(document: &Document) -> Vec<Quotation> {
    let (text, tokens, sentences) = (document.text(), document.tokens(), document.sentences());
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut paragraph = u32::MAX;
    for (number, sentence) in sentences.iter().enumerate() {
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            open.clear();
        }
        for at in sentence.token_range() {
            let Some(mark) = mark(text, tokens[at]) else { continue };
            match role(text, tokens, at, mark, &open) {
                Role::Opens => open.push((at, mark)),
                Role::Closes(depth) => {
                    if let Some(&(start, _)) = open.get(depth) {
                        found.push(start..at + 1);
                    }
                    open.truncate(depth);
                }
                Role::Neither => {}
            }
        }
        let next = sentences.get(number + 1);
        if next.is_some_and(|next| next.paragraph != paragraph) {
            // An open quotation continues where the next paragraph opens with the same mark again.
            let reopened = next.and_then(|next| mark(text, tokens[next.token_range().start]));
            if let Some(&(start, mark)) =
                open.first().filter(|(_, mark)| Some(*mark) == reopened && *mark != '"')
            {
                debug_assert!(opens_german(mark));
                found.push(start..sentence.token_range().end);
            }
        }
    }
    outermost(found)
}

/// What a quotation mark does.
enum Role {
    Opens,
    /// Closes the open mark with this index on the stack.
    Closes(usize),
    Neither,
}

/// The quotation mark that a token is; doubled single marks count as `"`. `None` for other tokens.
fn mark(text: &str, token: Token) -> Option<char> {
    /// The longest mark, in bytes.
    const LONGEST: usize = '„'.len_utf8();
    if token.span.len() > LONGEST {
        return None;
    }
    let mut chars = token.span.of(text).chars();
    let (first, second) = (chars.next()?, chars.next());
    match (first, second, chars.next()) {
        ('„' | '“' | '”' | '"' | '«' | '»' | '‚' | '‘' | '‹' | '›' | '\'' | '’', None, None) => {
            Some(first)
        }
        ('\'', Some('\''), None) | ('`', Some('`'), None) | (',', Some(','), None) => Some('"'),
        _ => None,
    }
}

fn opens_german(mark: char) -> bool {
    matches!(mark, '„' | '‚' | '»' | '«' | '“' | '‹' | '›' | '‘' | '\'' | '”' | '’')
}

/// Whether the mark at a token opens or closes, given the marks that are open.
fn role(text: &str, tokens: &[Token], at: usize, mark: char, open: &[(usize, char)]) -> Role {
    let span = tokens[at].span;
    let before = text[..span.start as usize].chars().next_back();
    let after = text[span.end as usize..].chars().next();
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let free_before = blank(before) || before.is_some_and(|c| "([-–—/„“”\"»«‚‘'›‹".contains(c));
    // Only the last few open marks are considered, so that the run time stays linear in a text of marks alone.
    let last = |partners: &str| {
        let tail = open.iter().enumerate().rev().take(4);
        tail.into_iter().find(|(_, (_, mark))| partners.contains(*mark)).map(|(depth, _)| depth)
    };
    let closes = |partners: &str| last(partners).map_or(Role::Neither, Role::Closes);
    match mark {
        '„' | '‚' => Role::Opens,
        '“' => match last("„\"”") {
            Some(depth) => Role::Closes(depth),
            _ if free_before && !blank(after) => Role::Opens,
            _ => Role::Neither,
        },
        '”' => match last("“„\"”") {
            Some(depth) => Role::Closes(depth),
            None if free_before && !blank(after) => Role::Opens,
            None => Role::Neither,
        },
        '"' => match last("\"„“") {
            Some(depth) if !blank(before) || blank(after) => Role::Closes(depth),
            _ if free_before && !blank(after) => Role::Opens,
            _ => Role::Neither,
        },
        '«' => match last("»") {
            Some(depth) => Role::Closes(depth),
            None if free_before && !blank(after) || blank(before) => Role::Opens,
            None => Role::Neither,
        },
        '»' => match last("«") {
            Some(depth) => Role::Closes(depth),
            None if free_before => Role::Opens,
            None => closes("»"),
        },
        '‹' => match last("›") {
            Some(depth) => Role::Closes(depth),
            None if free_before => Role::Opens,
            None => Role::Neither,
        },
        '›' => match last("‹") {
            Some(depth) => Role::Closes(depth),
            None if free_before => Role::Opens,
            None => Role::Neither,
        },
        '‘' => match last("‚") {
            Some(depth) => Role::Closes(depth),
            None if free_before && !blank(after) => Role::Opens,
            None => Role::Neither,
        },
        // An apostrophe, as a rule; a mark where it opens behind a blank and closes a word.
        '’' => closes("‘‚"),
        '\'' if free_before && !blank(after) && last("'").is_none() => Role::Opens,
        '\'' => closes("'‚"),
        _ => Role::Neither,
    }
}

/// Leaves out quotations inside others, and empty ones.
fn outermost(mut found: Vec<Quotation>) -> Vec<Quotation> {
    found.stable_sort_by_key(|quotation| (quotation.start, std::cmp::Reverse(quotation.end)));
    let mut end = 0;
    found.retain(|quotation| {
        let keep = quotation.start >= end && quotation.len() > 2;
        if keep {
            end = quotation.end;
        }
        keep
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::article::Article;

    fn quoted(text: &str) -> Vec<String> {
        let article = Article::from_text("a", text).unwrap();
        let document = Document::new(&article);
        let tokens = document.tokens();
        let words = |quotation: Quotation| {
            tokens[quotation.start].span.cover(tokens[quotation.end - 1].span).of(text).to_owned()
        };
        outermost_quotations(&document).into_iter().map(words).collect()
    }

    #[test]
    fn marks_of_all_styles_are_paired() {
        for quote in
            ["„Ja, gut“", "“Ja, gut”", "\"Ja, gut\"", "«Ja, gut»", "»Ja, gut«", "„Ja, gut”", "„Ja, gut\""]
        {
            assert_eq!(quoted(&format!("Er sagte: {quote}.")), [quote]);
            assert_eq!(quoted(&format!("{quote}, sagte er.")), [quote]);
        }
    }

    #[test]
    fn only_the_outermost_quotations_count() {
        assert_eq!(quoted("Er sagte: „Sie rief ‚Halt‘ und ging.“"), ["„Sie rief ‚Halt‘ und ging.“"]);
        assert_eq!(quoted("„Der „Spiegel“ irrt“, sagte er."), ["„Der „Spiegel“ irrt“"]);
        assert_eq!(quoted("\"A b\" und \"c d\""), ["\"A b\"", "\"c d\""]);
    }

    #[test]
    fn single_doubled_and_turned_marks_are_paired() {
        for quote in
            ["‚Ja, gut‘", "‹Ja, gut›", "›Ja, gut‹", "'Ja, gut'", "''Ja, gut''", "``Ja, gut``", ",,Ja, gut\""]
        {
            assert_eq!(quoted(&format!("Er sagte: {quote}.")), [quote]);
            assert_eq!(quoted(&format!("({quote}), sagte er.")), [quote]);
        }
        assert_eq!(quoted("Er sagte: ”Ja, gut”."), ["”Ja, gut”"]);
        assert_eq!(quoted("Er sagte: »Ja, gut»."), ["»Ja, gut»"]);
        assert_eq!(
            quoted("Er sagte: “Sie rief “Halt jetzt” und ging.”"),
            ["“Sie rief “Halt jetzt” und ging.”"]
        );
        assert_eq!(quoted("\"Ja, gut\" – \"Nein, schlecht\""), ["\"Ja, gut\"", "\"Nein, schlecht\""]);
        assert!(quoted("Er sagte: „“.").is_empty());
    }

    #[test]
    fn a_mark_without_a_partner_opens_nothing_behind_it() {
        for text in [
            "Er sagte “ nichts.",
            "Das Brett ist 5\" lang.",
            "Er kam“ und ging“ fort.",
            "Er kam” und ging fort.",
        ] {
            assert!(quoted(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_unclosed_quotation_ends_with_its_paragraph() {
        assert_eq!(quoted("„Er kam.\n\nSie sah „das Haus“ dort."), ["„das Haus“"]);
        assert_eq!(quoted("„Er kam.\n\n„Er ging.“"), ["„Er kam.", "„Er ging.“"]);
    }

    #[test]
    fn apostrophes_are_not_quotation_marks() {
        assert!(quoted("Hans' Haus und Max’ Hund, wie geht's?").is_empty());
    }
}
