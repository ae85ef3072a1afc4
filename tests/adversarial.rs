//! Texts made to break a reader: each must be read to its end. A stage that needs quadratic time on one of them does
//! not fail here by a clock; it makes this test impossible to wait for.
#![cfg(not(target_family = "wasm"))]

use lesart::report::Report;
use lesart::{Article, Options, analyze, compare};

/// About this many bytes each.
const SIZE: usize = 100_000;

fn repeated(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

fn reads(name: &str, text: &str) {
    let article = Article::from_text(name, text).unwrap();
    let analysis = analyze(&article, &Options::default());
    let report = Report::with_tokens(&analysis);
    assert!(!report.sentences.is_empty(), "{name}");
    let last = report.tokens.unwrap().last().copied().unwrap();
    assert!(last[1] <= report.article.length, "{name}");
}

#[test]
fn endless_runs_of_one_character() {
    for piece in [
        "a", "A", "ß", "1", ".", "-", "'", "\"", "„", "“", "»", "(", ")", ":", "/", "@", "#", "\u{301}",
        "😀", "🇩",
    ] {
        reads(piece, &repeated(piece));
    }
}

#[test]
fn endless_runs_of_one_piece() {
    for piece in [
        "Kim ",
        "kim ",
        "KIM ",
        "Kim Jong Un ",
        "Dr. ",
        "z. B. ",
        "1. ",
        "1-",
        "12:",
        "a-",
        "a.",
        "A.",
        "\"a\" ",
        "„a “",
        "»«",
        "„(",
        "sagte er, ",
        "dass ",
        "habe ",
        "laut Tass ",
        "am Montag ",
        "1. Mai ",
        "3,",
        "2:1 ",
        "http://",
        "a@",
        "#a",
        "und/",
        "- ",
        "\u{202E}a\u{202C}",
        "a\u{AD}",
        "Berlin, ",
        "der russische Präsident ",
        "(a ",
        "...",
        "…“ ",
        "a\n",
        "A\r\n\r\n",
    ] {
        reads(piece, &repeated(piece));
    }
}

#[test]
fn deeply_nested_quotes_that_never_close() {
    reads("nested", &(repeated("„a »b ") + "Ende."));
    reads("alternating", &repeated("\"Ja\", sagte er, \"nein\". "));
}

#[test]
fn one_line_without_a_sentence_end() {
    reads("line", &repeated("der Zug fährt nach Wladiwostok und "));
}

#[test]
fn many_equal_articles_compare() {
    let text = "Der Zug ist am Sonntag angekommen. ".repeat(400);
    let article = Article::from_text("a", &text).unwrap();
    let analysis = analyze(&article, &Options::default());
    let comparison = compare(&[&analysis, &analysis]).unwrap();
    assert_eq!(comparison.only.len(), 2);
}
