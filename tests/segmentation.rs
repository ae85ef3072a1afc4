//! Golden lists of tokens and sentences, and invariants of the segmentation.
//!
//! The format of `segmentation.txt` is described at its head. A new error is added there as a case before it is fixed.

use lesart::Article;
use lesart::document::segment::{Segmentation, TokenKind, segment};

/// A case: its text, and the byte ranges of its tokens and sentences.
struct Case {
    text: String,
    tokens: Vec<(usize, usize)>,
    sentences: Vec<(usize, usize)>,
}

/// Reads one line of the golden list.
fn parse(line: &str) -> Case {
    let line = line.replace("\\n", "\n");
    let mut unescaped = String::new();
    let mut rest = line.as_str();
    while let Some(at) = rest.find("\\u{") {
        let end = at + rest[at..].find('}').expect("a closing brace");
        let code = u32::from_str_radix(&rest[at + 3..end], 16).expect("a hexadecimal number");
        unescaped.push_str(&rest[..at]);
        unescaped.push(char::from_u32(code).expect("a character"));
        rest = &rest[end + 1..];
    }
    unescaped.push_str(rest);
    let mut case = Case { text: String::new(), tokens: Vec::new(), sentences: Vec::new() };
    for sentence in unescaped.split("||") {
        // The space on one side of `||` belongs to the text, the other to the format.
        let spaced = case.text.ends_with(char::is_whitespace);
        let sentence = if spaced { sentence.trim_start_matches(' ') } else { sentence };
        let first = case.tokens.len();
        let mut start = case.text.len();
        for c in sentence.chars().chain(['|']) {
            if c == '|' || c.is_whitespace() {
                if case.text.len() > start {
                    case.tokens.push((start, case.text.len()));
                }
                if c != '|' {
                    case.text.push(c);
                }
                start = case.text.len();
            } else {
                case.text.push(c);
            }
        }
        if let (Some(head), Some(last)) = (case.tokens.get(first), case.tokens.last()) {
            case.sentences.push((head.0, last.1));
        }
    }
    case
}

/// The text with the boundaries that were found, in the format of the list.
fn render(text: &str, found: &Segmentation) -> String {
    let mut line = String::new();
    let mut at = 0;
    for (index, sentence) in found.sentences.iter().enumerate() {
        for (position, token) in found.tokens[sentence.token_range()].iter().enumerate() {
            let gap = &text[at..token.span.start as usize];
            match (gap.is_empty(), position == 0 && index > 0) {
                (_, true) => line.push_str(&format!("{gap}|| ")),
                (true, false) if position > 0 => line.push('|'),
                _ => line.push_str(gap),
            }
            line.push_str(token.span.of(text));
            at = token.span.end as usize;
        }
    }
    line
}

fn cases(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn every_golden_case_is_segmented_as_expected() {
    let list = include_str!("segmentation.txt");
    assert!(cases(list).count() >= 150);
    let mut errors = Vec::new();
    for line in cases(list) {
        let case = parse(line);
        let found = segment(&Article::from_text("case", &case.text).unwrap());
        let tokens: Vec<_> =
            found.tokens.iter().map(|token| (token.span.start as usize, token.span.end as usize)).collect();
        let sentences: Vec<_> = found
            .sentences
            .iter()
            .map(|sentence| (sentence.span.start as usize, sentence.span.end as usize))
            .collect();
        if tokens != case.tokens || sentences != case.sentences {
            errors.push(format!("expected {line}\n   found {}", render(&case.text, &found)));
        }
        assert_invariants(&case.text, &found);
    }
    assert!(errors.is_empty(), "{} cases are segmented wrongly:\n{}", errors.len(), errors.join("\n"));
}

#[test]
fn every_golden_token_has_its_kind() {
    for line in cases(include_str!("segmentation_kinds.txt")) {
        let (name, pieces) = line.split_once(": ").unwrap();
        for piece in pieces.split(' ') {
            let text = format!("die {piece} sind");
            let found = segment(&Article::from_text("kind", &text).unwrap());
            let kinds: Vec<_> =
                found.tokens.iter().map(|token| (token.span.of(&text), kind_name(token.kind))).collect();
            assert_eq!(kinds, [("die", "word"), (piece, name), ("sind", "word")]);
        }
    }
}

fn kind_name(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Word => "word",
        TokenKind::Number => "number",
        TokenKind::Ordinal => "ordinal",
        TokenKind::Abbreviation => "abbreviation",
        TokenKind::Punctuation => "punctuation",
        TokenKind::Symbol => "symbol",
        TokenKind::Url => "url",
        TokenKind::Email => "email",
        TokenKind::Handle => "handle",
        TokenKind::Emoji => "emoji",
    }
}

#[test]
fn parts_of_an_abbreviation_are_found_together() {
    let text = "Er nahm z. B. i. d. R. den Zug.";
    let found = segment(&Article::from_text("a", text).unwrap());
    let around = |index| found.abbreviation_around(text, index);
    assert_eq!([around(1), around(2), around(3)], [1..2, 2..4, 2..4]);
    assert_eq!([around(4), around(5), around(6), around(7)], [4..7, 4..7, 4..7, 7..8]);
}

/// Invariants of every text: tokens ascend on character boundaries with only white space and invisible marks between
/// them, and every token belongs to exactly one sentence.
fn assert_invariants(text: &str, found: &Segmentation) {
    let mut at = 0;
    for token in &found.tokens {
        let range = token.span.range();
        assert!(range.start >= at && range.end > range.start, "{text:?}: {range:?} behind {at}");
        assert!(text.get(range.clone()).is_some(), "{text:?}: {range:?} cuts a character");
        assert!(is_gap(&text[at..range.start]), "{text:?}: {:?} is lost", &text[at..range.start]);
        at = range.end;
    }
    assert!(is_gap(&text[at..]), "{text:?}: {:?} is lost", &text[at..]);
    let mut next = 0;
    for sentence in &found.sentences {
        assert!(sentence.tokens.start == next && sentence.tokens.end > next, "{text:?}");
        next = sentence.tokens.end;
        let tokens = &found.tokens[sentence.token_range()];
        assert_eq!(sentence.span, tokens[0].span.cover(tokens[tokens.len() - 1].span));
    }
    assert_eq!(next as usize, found.tokens.len());
}

fn is_gap(gap: &str) -> bool {
    gap.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    })
}

#[cfg(not(target_family = "wasm"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Random sequences of words, numbers and signs of German texts.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "Der",
            "der",
            "Haus",
            "z.",
            "B.",
            "Dr",
            "usw",
            "3",
            "12",
            "2003",
            "II",
            ".",
            "..",
            "!",
            "?",
            ",",
            ":",
            ";",
            "-",
            "--",
            "–",
            "„",
            "“",
            "\"",
            "'",
            "’",
            "»",
            "«",
            "(",
            ")",
            "[",
            "]",
            " ",
            " ",
            "\n",
            "\n\n",
            "ä",
            "ß",
            "é",
            "@",
            "#",
            "/",
            "www",
            "http://",
            "spiegel.de",
            "*",
            "_",
            "innen",
            "&",
            "+",
            "%",
            "€",
            "°",
            "C",
            "😀",
            "👩‍👧",
            "🇩🇪",
            "🇩",
            "\u{308}",
            "\u{200D}",
            "\u{AD}",
            "\u{A0}",
            "…",
            ":-)",
            "``",
            "''",
            "1,5",
            "\u{FE0F}",
        ]);
        prop::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn any_text_is_segmented_without_loss(text in "\\PC{0,80}") {
            if let Ok(article) = Article::from_text("p", &text) {
                assert_invariants_of(&article);
            }
        }

        #[test]
        fn any_german_pieces_are_segmented_without_loss(text in pieces()) {
            if let Ok(article) = Article::from_text("p", &text) {
                assert_invariants_of(&article);
            }
        }

        #[test]
        fn the_segmentation_of_a_paragraph_does_not_depend_on_the_text_before_it(first in pieces(), second in pieces()) {
            let second = second.trim();
            let (Ok(alone), Ok(both)) = (
                Article::from_text("p", second),
                Article::from_text("p", &format!("{first}\n\n{second}")),
            ) else {
                return Ok(());
            };
            let shift = (both.text().len() - second.len()) as u32;
            let alone = segment(&alone);
            let both = segment(&both);
            let behind: Vec<_> = both.tokens.iter().filter(|token| token.span.start >= shift).collect();
            prop_assert_eq!(alone.tokens.len(), behind.len());
            for (token, shifted) in alone.tokens.iter().zip(behind) {
                prop_assert_eq!(token.span.start + shift, shifted.span.start);
                prop_assert_eq!(token.span.end + shift, shifted.span.end);
                prop_assert_eq!(token.kind, shifted.kind);
            }
            let behind: Vec<_> = both.sentences.iter().filter(|sentence| sentence.span.start >= shift).collect();
            prop_assert_eq!(alone.sentences.len(), behind.len());
        }
    }

    fn assert_invariants_of(article: &Article) {
        let found = segment(article);
        assert_invariants_in(article, &found);
    }

    /// The date prefix of a text is no part of its tokens.
    fn assert_invariants_in(article: &Article, found: &Segmentation) {
        if article.published().is_none() {
            assert_invariants(article.text(), found);
        }
    }
}
