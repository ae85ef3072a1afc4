//! The workloads whose growth `cargo xtask test` checks: adversarial texts, each at one length and at four times that,
//! analysed and reported, and compared with themselves. Under callgrind, which after each call of [`counted`] dumps the
//! instructions of the call and of making its text.
//!
//! ```text
//! valgrind --tool=callgrind --dump-after='growth::counted*' growth [TEXT…]
//! ```
//!
//! Prints one line for each call, in order: the name of the text, a tab, `read` or `compare`, a tab, `1` or `4`. Only the
//! texts named as arguments are counted; without arguments, all.

use std::error::Error;
use std::hint::black_box;

use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, analyze, compare};

/// The shorter length, in bytes.
const SHORT: usize = 5_000;

/// Names of texts, and the piece that is repeated. `#` is replaced by a new word at each repetition.
const TEXTS: [(&str, &str); 27] = [
    ("usual", "Der Machthaber Kim Jong Un ist am Sonntag in Wladiwostok angekommen, sagte ein Sprecher.\n\n"),
    ("new words", "Anna Bau#mann kam nach #heim, sagte #. "),
    ("one line", "Der Zug fährt am Sonntag nach Wladiwostok und "),
    ("equal names", "Kim Jong Un "),
    ("equal sentences", "Kim Jong Un kam. "),
    ("new names", "Anna Bau#mann kam. "),
    ("nested quotes", "„a »b "),
    ("quotes and speakers", "\"Ja\", sagte Kim, \"nein\". "),
    ("speech that goes on", "Er sei „noch so # müde“ und komme. "),
    ("speech without a frame", "Kim sei müde.\n\n"),
    ("titles", "Pilot Jan Bau#mann flog. Der Pilot sagte, er komme. "),
    ("interview", "MEIER: Was tut Frau Bau#?\n\nKIM: Frau Bau# sagte: „Ja, # kam.“\n\n"),
    ("labels", "Bau#: Was tut Frau Bau#?\n\nHaus#: Sie kam.\n\n"),
    ("abbreviations", "Dr. z. B. usw. u. a. Prof. "),
    ("digits", "0123456789 "),
    ("one number", "7"),
    ("counting", "# 1. 2. "),
    ("times", "am Montag, 3. Mai, seit drei Jahren "),
    ("subordinate clauses", "dass er habe, "),
    ("combining marks", "\u{301}\u{308}"),
    ("one word", "Donau"),
    ("hyphens", "Kreml-"),
    ("right to left", "Der ראש sagte: „שלום“, \u{202B}عربي\u{202C} ١٢٣. "),
    ("half pairs", "\u{FFFD} Kim\u{FFFD} "),
    ("capitals", "MOSKAU IM HERBST "),
    ("lines", "a\n"),
    ("brackets", "(a "),
];

fn main() -> Result<(), Box<dyn Error>> {
    // Lazily built tables are counted separately.
    counted(|| {
        let first = read(&Article::from_text("first", TEXTS[0].1)?);
        compare(&[&first, &first]).map(|found| drop(black_box(found)))
    })?;
    println!("first\tread\t1");
    let named: Vec<String> = std::env::args().skip(1).collect();
    let is_meant = |name: &str| named.is_empty() || named.iter().any(|meant| meant == name);
    for (name, piece) in TEXTS.into_iter().filter(|(name, _)| is_meant(name)) {
        for times in [1, 4] {
            let article = Article::from_text("a", &text(piece, times * SHORT))?;
            let analysis = counted(|| read(&article));
            println!("{name}\tread\t{times}");
            let analyses = [&analysis, &analysis];
            counted(|| {
                let found = compare(&analyses)?;
                drop(black_box(ComparisonReport::new(&found, &analyses)));
                Ok::<(), lesart::Error>(())
            })?;
            println!("{name}\tcompare\t{times}");
        }
    }
    Ok(())
}

/// Never inlined, so that callgrind can find it.
#[inline(never)]
fn counted<T>(work: impl FnOnce() -> T) -> T {
    black_box(work())
}

fn read(article: &Article) -> Analysis {
    let analysis = analyze(article);
    drop(black_box(Report::with_tokens(&analysis)));
    analysis
}

/// The piece repeated to at least `bytes` bytes; `#` becomes a word made from the number of the repetition.
fn text(piece: &str, bytes: usize) -> String {
    let mut text = String::new();
    let mut number = 0_usize;
    while text.len() < bytes {
        let word: String =
            number.to_string().bytes().map(|digit| char::from(b'a' + (digit - b'0') * 2)).collect();
        text.push_str(&piece.replace('#', &word));
        number += 1;
    }
    text
}
