//! The workloads whose growth `cargo xtask test` checks: adversarial texts, each at one length and at four times that,
//! analysed and reported, and compared with themselves; and a text that its reader corrected in every paragraph. Under
//! callgrind, which after each call of [`counted`] dumps the instructions of the call and of making its text.
//!
//! ```text
//! valgrind --tool=callgrind --dump-after='growth::counted*' growth [TEXT…]
//! ```
//!
//! Prints one line for each call, in order: the name of the text, a tab, `read`, `compare` or `correct`, a tab, `1` or `4`.
//! Only the texts named as arguments are counted; without arguments, all.

use std::error::Error;
use std::hint::black_box;

use lesart::comparison::compare_corrected;
use lesart::corrections::{
    Anchor, Change, Correction, GivenVerdict, PairChange, PairCorrection, Place, Scope,
};
use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, Kind, Reader, analyze, compare};

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

/// The paragraph that is corrected over and over, once each: `#` as in [`TEXTS`].
const CORRECTED: &str = "Anna Bau#mann kam am 3. Mai nach #heim. „Der # war müde“, sagte sie. #heim liegt 7 Meter tief.\n\n";

/// How many paragraphs the shorter of the corrected texts has.
const PARAGRAPHS: usize = 250;

/// What its reader says of such a text: the words of the paragraph that are meant, and what is so of them.
fn corrections_of_articles() -> [(&'static str, Vec<(&'static str, Change)>); 5] {
    let (kind, scope, here) = (Kind::Org, Scope::Article, Scope::Here);
    let (name, speaker) = (|words: &str| Some(words.to_owned()), "„Der # war müde“");
    [
        (
            "corrected kinds",
            vec![
                ("#heim", Change::Kind { kind, scope }),
                ("#heim", Change::Kind { kind, scope: here }),
                ("Bau#mann", Change::Called { name: "Frau #".to_owned() }),
            ],
        ),
        (
            "corrected names",
            vec![
                ("#", Change::Name { kind, scope }),
                ("#heim liegt", Change::Name { kind, scope: here }),
                ("#heim", Change::NoName { scope }),
                ("#heim", Change::NoName { scope: here }),
            ],
        ),
        (
            "corrected entities",
            vec![
                ("#heim", Change::Apart),
                ("Anna Bau#mann", Change::Same { other: Anchor::default() }),
                ("Bau#mann", Change::Apart),
            ],
        ),
        (
            "corrected statements",
            vec![
                (speaker, Change::Speaker { speaker: name("Anna Bau#mann") }),
                (speaker, Change::Speaker { speaker: name("der #") }),
                (speaker, Change::NoStatement),
                ("#heim liegt 7 Meter tief.", Change::Statement { speaker: name("Bau#mann") }),
            ],
        ),
        (
            "corrected times",
            vec![
                ("3. Mai", Change::Time { value: name("2024-05-03") }),
                ("3. Mai", Change::Time { value: None }),
                ("7 Meter", Change::Time { value: name("P7D") }),
                ("#heim liegt", Change::Summary { keep: true }),
                (speaker, Change::Summary { keep: false }),
            ],
        ),
    ]
}

/// The same of pairs: the words in one article, those in the other and what is so of them.
const CORRECTIONS_OF_PAIRS: [(&str, &str, PairChange); 6] = [
    ("„Der # war müde“", "#heim liegt", PairChange::Pair),
    ("#heim liegt", "„Der # war müde“", PairChange::Pair),
    ("#heim liegt", "#heim liegt", PairChange::NotPair),
    ("7 Meter", "3. Mai", PairChange::Verdict { verdict: GivenVerdict::Differs }),
    ("7 Meter", "7 Meter", PairChange::Verdict { verdict: GivenVerdict::Same }),
    ("3. Mai", "3. Mai", PairChange::Verdict { verdict: GivenVerdict::Unrelated }),
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
    for (name, changes) in corrections_of_articles() {
        // Where they were made, and in a text in which everything stands elsewhere since.
        for (name, moved) in [(name.to_owned(), 0), (format!("{name}, moved"), 9)] {
            for times in [1, 4].into_iter().filter(|_| is_meant(&name)) {
                let text = Numbered::new(CORRECTED, times * PARAGRAPHS);
                let corrections = text.corrections(&changes, moved);
                let article = Article::from_text("a", &text.text)?;
                counted(|| drop(black_box(Reader::new().analyze_corrected(&article, &corrections, |_| {}))));
                println!("{name}\tcorrect\t{times}");
            }
        }
    }
    for (a, b, change) in CORRECTIONS_OF_PAIRS {
        let name = format!("corrected pairs, {a} and {b}");
        for times in [1, 4].into_iter().filter(|_| is_meant(&name)) {
            let text = Numbered::new(CORRECTED, times * PARAGRAPHS);
            let read = |id| Article::from_text(id, &text.text).map(|article| analyze(&article));
            let analyses = [read("a")?, read("b")?];
            let place = |article: &str, at: Anchor| Place { article: article.to_owned(), at };
            let places = (0..times * PARAGRAPHS).map(|number| [text.anchor(number, a), text.anchor(number, b)]);
            let corrections: Vec<_> = places
                .map(|[a, b]| PairCorrection { a: place("a", a), b: place("b", b), change })
                .collect();
            counted(|| {
                compare_corrected(&[&analyses[0], &analyses[1]], &corrections).map(|found| drop(black_box(found)))
            })?;
            println!("{name}\tcorrect\t{times}");
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
        text.push_str(&numbered(piece, number));
        number += 1;
    }
    text
}

/// Words with that of a number for each `#`.
fn numbered(words: &str, number: usize) -> String {
    let digit = |digit: u8| char::from(b'a' + (digit - b'0') * 2);
    words.replace('#', &number.to_string().bytes().map(digit).collect::<String>())
}

/// A text of numbered paragraphs, without characters of two UTF-16 code units.
struct Numbered {
    text: String,
    /// Where each paragraph begins, in code units, and its words.
    paragraphs: Vec<(u32, String)>,
}

impl Numbered {
    fn new(piece: &str, count: usize) -> Self {
        let mut start = 0;
        let paragraphs: Vec<(u32, String)> = (0..count)
            .map(|number| {
                let words = numbered(piece, number);
                let at = start;
                start += words.chars().count() as u32;
                (at, words)
            })
            .collect();
        Self { text: paragraphs.iter().map(|(_, words)| words.as_str()).collect(), paragraphs }
    }

    /// Where these words stand last in a paragraph.
    fn anchor(&self, number: usize, words: &str) -> Anchor {
        let (start, paragraph) = &self.paragraphs[number];
        let quote = numbered(words, number);
        let before = paragraph.rfind(&quote).map_or("", |at| &paragraph[..at]);
        let start = start + before.chars().count() as u32;
        Anchor { start, end: start + quote.chars().count() as u32, quote }
    }

    /// One of the changes for each paragraph, one after the other, with positions that are off by so much.
    fn corrections(&self, changes: &[(&str, Change)], moved: u32) -> Vec<Correction> {
        (0..self.paragraphs.len())
            .zip(changes.iter().cycle())
            .map(|(number, (words, change))| {
                let mut at = self.anchor(number, words);
                (at.start, at.end) = (at.start + moved, at.end + moved);
                let mut change = change.clone();
                match &mut change {
                    Change::Called { name: words }
                    | Change::Speaker { speaker: Some(words) }
                    | Change::Statement { speaker: Some(words) } => *words = numbered(words, number),
                    Change::Same { other } => *other = self.anchor(number / 2, "Anna Bau#mann"),
                    _ => {}
                }
                Correction { at, change }
            })
            .collect()
    }
}
