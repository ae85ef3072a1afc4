//! Texts made to break a reader: each must be read to its end, and every invariant hold. A stage that needs quadratic
//! time on one of them does not fail here by a clock; it makes this test impossible to wait for. How the work grows is
//! counted in instructions by `cargo xtask test --only budgets`, on texts of the same kinds.
#![cfg(not(target_family = "wasm"))]

mod invariants;

use lesart::comparison::group;
use lesart::{Analysis, Article, ErrorCode, analyze, compare};

/// About this many bytes each.
const SIZE: usize = 100_000;

fn repeated(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

fn analysis_of(name: &str, text: &str) -> Analysis {
    analyze(&Article::from_text(name, text).unwrap())
}

fn reads(name: &str, text: &str) {
    let analysis = analysis_of(name, text);
    assert!(!analysis.document.segmentation().sentences.is_empty(), "{name}");
    invariants::analysis_holds(&analysis);
    invariants::report_agrees(&analysis);
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
fn deeply_nested_quotes_that_close() {
    let depth = 20_000;
    reads("closing", &format!("{}Ja.{} sagte er.", "„»".repeat(depth), "«“".repeat(depth)));
    reads("brackets", &format!("{}Ja.{} sagte er.", "(".repeat(depth), ")".repeat(depth)));
}

#[test]
fn one_line_without_a_sentence_end() {
    reads("line", &repeated("der Zug fährt nach Wladiwostok und "));
}

#[test]
fn a_hundred_thousand_equal_names() {
    let analysis = analysis_of("names", &"Kim Jong Un ".repeat(100_000));
    invariants::analysis_holds(&analysis);
    let analysis = analysis_of("sentences", &"Kim Jong Un kam. ".repeat(20_000));
    invariants::analysis_holds(&analysis);
}

#[test]
fn as_many_different_names() {
    let text: String = (0..10_000).map(|n| format!("Anna Bau{}mann kam. ", letters(n))).collect();
    invariants::analysis_holds(&analysis_of("names", &text));
}

/// A number in small letters.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(b'a' + digit - b'0')).collect()
}

#[test]
fn nothing_but_one_kind_of_sign() {
    for piece in
        ["Dr. z. B. usw. u. a. Prof. ", "0123456789 ", "1234567890", "\u{301}\u{308}\u{327}", "\u{200D}"]
    {
        reads(piece, &repeated(piece));
    }
    let digits: String = (0..SIZE / 6).map(|number| format!("{number}. ")).collect();
    reads("counting", &digits);
}

#[test]
fn both_directions_of_writing_in_one_line() {
    reads("mixed", &repeated("Der ראש הממשלה sagte: „שלום“, \u{202B}und عربي\u{202C} ١٢٣ 45. "));
    reads("overridden", &repeated("\u{202E}nU gnoJ miK\u{202C} kam. "));
    reads("never closed", &repeated("\u{2067}Kim "));
}

#[test]
fn half_pairs_and_other_signs_that_are_none() {
    let lone = String::from_utf16_lossy(&[0xD83D, 0x20, 0xDE00, 0x4B, 0xD800]);
    reads("surrogates", &repeated(&lone));
    reads("controls", &repeated("\u{1}Kim\u{7F} \u{85}kam\u{FFFE}.\u{10FFFF} "));
}

#[test]
fn a_nul_is_named_wherever_it_stands() {
    for text in ["\0", "\0Kim kam.", "Kim\0kam.", "Kim kam.\0"] {
        let fault = Article::from_text("nul", text).unwrap_err();
        assert_eq!(fault.code(), ErrorCode::NulCharacter, "{text:?}");
    }
    let late = repeated("Kim kam. ") + "\0";
    assert_eq!(Article::from_text("nul", &late).unwrap_err().code(), ErrorCode::NulCharacter);
}

#[test]
fn many_equal_articles_compare() {
    let text = "Der Zug ist am Sonntag angekommen. ".repeat(400);
    let analysis = analysis_of("a", &text);
    let analyses = [&analysis, &analysis];
    invariants::comparison_holds(&compare(&analyses).unwrap(), &analyses);
}

#[test]
fn a_word_of_a_megabyte_in_both_of_two_articles() {
    let [a, b] = ["Donau", "dampf"].map(|piece| {
        let word = piece.repeat(1_000_000 / piece.len());
        analysis_of(piece, &format!("Der Zug fuhr nach {word}. Am Sonntag kam {word} an."))
    });
    invariants::analysis_holds(&a);
    for analyses in [[&a, &b], [&a, &a]] {
        invariants::comparison_holds(&compare(&analyses).unwrap(), &analyses);
        assert_eq!(group(&analyses).concat().len(), 2);
    }
}

/// Ten megabytes, as the page takes them. In debug builds a tenth of that, which shows as much and takes minutes less.
const LARGE: usize = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };

#[test]
fn one_line_of_megabytes() {
    let sentence =
        "Kim Jong Un ist am Sonntag in Wladiwostok angekommen, sagte ein Sprecher der „Ria Nowosti“. ";
    let text = sentence.repeat(LARGE / sentence.len());
    assert!(!text.contains('\n'));
    invariants::analysis_holds(&analysis_of("line", &text));
    let text = text.replace('.', ",");
    invariants::analysis_holds(&analysis_of("one sentence", &text));
}
